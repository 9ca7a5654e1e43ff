"""The figures of the first article's pages, worked out by hand from the tables, come out of the code.

Every number here was computed once on paper from the rows named beside it.
"""

import pytest

from analysis.derive.deliveries import (
    capacity_use,
    explained,
    operator_deliveries,
    review_imports,
)
from analysis.derive.gas import calorific_range, energy_content
from analysis.derive.goods import all_goods, known_parts
from analysis.derive.growth_routes import on_partners_books, on_reporters_books
from analysis.derive.history import high, history, own_books
from analysis.derive.prices import price_changes
from analysis.derive.proportion import exports_beyond_belief, proportions
from analysis.derive.subject import Subject
from analysis.derive.supply import share_by_administration, shares_of, splits, unit_values
from analysis.derive.two_books import at_reporters_valuation, flows_of_partners, two_books

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
SUBJECT = Subject(None, "CHN", FIVE, "CA5", 2022, 2021)


@pytest.fixture(scope="module")
def books():
    """2022 on both sides' books."""
    return two_books("CHN", FIVE, 2022, "USD", "CA5")


def near(figure, value, digits):
    """Compare to the last digit worked out by hand."""
    assert figure.value == pytest.approx(value, abs=0.5 * 10**-digits)


def test_four_partners_record_38_5_where_china_records_59_0(books):
    """24.204 + 4.130 + 9.060 + 1.068 = 38.46; 70.2 - 11.181 = 59.02; 34.8% less, Kyrgyzstan 55% of the gap."""
    assert books.theirs_total.value / 1e9 == pytest.approx(38.46, abs=0.005)
    assert books.ours_same.value / 1e9 == pytest.approx(59.02, abs=0.005)
    near(books.gap["relative"], 34.8, 1)
    near(books.part("KGZ"), 55, 0)
    assert books.silent == ["TKM"]


def test_the_hybrid_is_49_64_and_29_percent_below(books):
    """38.46 + 11.18 = 49.64, 29.3% below 70.2."""
    assert books.hybrid.value / 1e9 == pytest.approx(49.64, abs=0.005)
    assert (1 - books.hybrid.value / books.whole.value) * 100 == pytest.approx(29.3, abs=0.05)


def test_chinas_country_figures_add_up(books):
    """31.17 + 15.50 + 11.181 published, 9.66 and 2.56 worked back: 70.07."""
    assert books.sum_of_countries.value / 1e9 == pytest.approx(70.07, abs=0.01)
    assert {code for code, one in books.ours.items() if one.how == "worked back"} == {"UZB", "TJK"}


def test_growth_by_every_route(books):
    """39.4, 40 and up to 41.8 in dollars, 45.4 in yuan; partners 38.9, without Kyrgyzstan 31.2, hybrid 41.6."""
    ours = on_reporters_books("CHN", "CA5", 2022, 2021)
    assert [round(figure.value, 1) for figure in ours.values()] == [41.8, 40.0, 39.4, 45.4]
    theirs = on_partners_books(books, 2021)
    assert [round(figure.value, 1) for figure in theirs.values()] == [38.9, 31.2, 41.6]
    assert ours["from the two levels"].interval.low == float("-inf")


def test_exports_to_kyrgyzstan_exceed_all_its_imports_and_its_gdp():
    """15.42 against 9.80, and 127% of GDP."""
    found = exports_beyond_belief("CHN", "KGZ", 2022)
    assert found["exports"].value == 15.42e9
    assert found["imports"].value / 1e9 == pytest.approx(9.80, abs=0.005)
    near(found["of_gdp"], 127, 0)


def test_valuation_moves_38_5_to_38_1_at_most():
    """Exports x f + imports / f is 38.1 at 1.06 and 37.9 at 1.15."""
    flows = flows_of_partners(FIVE, "CHN", 2022)
    adjusted = at_reporters_valuation(flows["exports"], flows["imports"])
    assert flows["imports"].value / 1e9 == pytest.approx(22.48, abs=0.005)
    assert adjusted.interval.high / 1e9 == pytest.approx(38.1, abs=0.06)
    assert adjusted.interval.low / 1e9 == pytest.approx(37.9, abs=0.06)


def test_the_record_on_chinas_books_has_gaps_and_was_passed():
    """Known are 1992, 2013 and 2021 on; 2013 is 312.04 / 6.1478 = 50.8; passed in 2023, 2024 and 2025."""
    series = history("CHN", ["CA5"], range(1992, 2026))
    found = high(series, 2022)
    assert found.holds is None
    assert found.before_year == 2013
    assert found.before.value / 1e9 == pytest.approx(50.76, abs=0.005)
    assert found.later == (2023, 2024, 2025)
    assert set(series.levels) == {1992, 2013, 2021, 2022, 2023, 2024, 2025}


def test_three_partners_own_series_is_complete_and_agrees():
    """Kazakhstan, Kyrgyzstan and Uzbekistan from 2001: 37.4 in 2022, before it at most 28.7 in 2013."""
    series = own_books(["KAZ", "KGZ", "UZB"], "CHN", range(2001, 2024))
    found = high(series, 2022)
    assert found.holds is True
    assert (found.before_year, round(found.before.value / 1e9, 1)) == (2013, 28.7)
    assert round(found.figure.value / 1e9, 1) == 37.4


def test_imports_of_all_goods_on_the_partners_books():
    """15.30 to 22.48 is +47.0%; without Kyrgyzstan +33.1%."""
    near(all_goods(SUBJECT), 47.0, 1)
    near(all_goods(SUBJECT, ("KGZ",)), 33.1, 1)


def test_known_parts_of_the_trade():
    """Pipeline gas January to October 10.143 against 6.845 is +48.2%; copper ore +37.4% is flagged."""
    parts = {part.label: part for part in known_parts(SUBJECT)}
    gas = next(part for label, part in parts.items() if "January to October" in label)
    near(gas.figure, 48.2, 1)
    copper = next(part for label, part in parts.items() if "copper" in label)
    near(copper.figure, 37.4, 1)
    assert "incomplete" in copper.doubtful
    agricultural = next(
        p for label, p in parts.items() if "agricultural products" in label and not p.statement
    )
    near(agricultural.figure, 133.7, 1)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("Crude oil, Brent", 41.7),
        ("Liquefied natural gas, Japan", 71.2),
        ("Copper", -5.3),
        ("Iron ore, cfr spot", -25.0),
    ],
)
def test_price_changes(name, change):
    """Brent 70.4 to 99.8 is +41.7%, and so on."""
    near(price_changes(2022, 2021)[name], change, 1)


def test_two_counts_of_the_gas():
    """43.2 against 4.373 + 32.891 + 2.492 = 39.756: 1.087; 2017 to 2022 as worked out by hand."""
    operator = operator_deliveries("CHN", "CA5", range(2017, 2024))
    review = review_imports("CHN", ["KAZ", "TKM", "UZB"], range(2017, 2024))
    ratios = [round(operator[y].figure.value / review[y].figure.value, 3) for y in range(2017, 2023)]
    assert ratios == [1.071, 1.055, 1.113, 1.109, 1.055, 1.087]
    assert review[2022].figure.value == pytest.approx(39.756e9)
    assert operator[2021].figure.value == pytest.approx(44.054e9)
    assert operator[2021].how == "between cumulative marks"
    assert 2023 not in operator


def test_what_temperature_explains():
    """293.15 / 288.15 = 1.0174, a fifth of the difference."""
    operator = operator_deliveries("CHN", "CA5", range(2022, 2023))[2022].figure
    review = review_imports("CHN", ["KAZ", "TKM", "UZB"], range(2022, 2023))[2022].figure
    found = explained(operator, review, 20, 15)
    near(found["temperature"], 1.0174, 4)
    near(found["part"], 20, 0)
    near(found["rest"], 1.068, 3)


def test_use_of_capacity_is_72_to_79_percent():
    """43.2 against 60, 163 million a day and 55."""
    operator = operator_deliveries("CHN", "CA5", range(2022, 2023))[2022].figure
    uses = sorted(figure.value for figure in capacity_use(operator, "CHN", 2022).values())
    assert uses == pytest.approx([72.0, 72.6, 78.5], abs=0.05)


def test_shares_of_imports_and_consumption():
    """39.756 of 58.402 is 68.1%, of 377.647 10.5%; 43.2 of 364.6 is 11.8%."""
    operator = operator_deliveries("CHN", "CA5", range(2022, 2023))[2022].figure
    review = review_imports("CHN", ["KAZ", "TKM", "UZB"], range(2022, 2023))[2022].figure
    shares = list(shares_of(review, "CHN", 2022).values())
    assert [round(figure.value, 1) for figure in shares] == [68.1, 27.3, 10.5]
    near(share_by_administration(operator, "CHN", 2022), 11.8, 1)


def test_turkmen_gas_price_and_volume():
    """10.25 and +51%: 90% price on the review's volumes, 83% scaled, 97% with the Uzbek volume corrected."""
    operator = operator_deliveries("CHN", "CA5", range(2021, 2023))
    review = review_imports("CHN", ["KAZ", "TKM", "UZB"], range(2021, 2023))
    found = list(splits(SUBJECT, "TKM", operator, review).values())
    assert [round(one.price_share.value) for one in found] == [90, 83, 97]
    assert [round(one.volume_growth.value, 1) for one in found] == [4.3, 7.4, 1.3]
    assert [round(one.unit_value_growth.value, 1) for one in found] == [44.8, 40.6, 49.1]
    assert found[0].change.value / 1e9 == pytest.approx(3.46, abs=0.005)


def test_proportions():
    """70.2 of 6,300 is 1.1%; Kazakhstan 24.2 of 135.5 is 17.9% and of GDP 10.7%."""
    near(proportions("CHN", "CA5", 2022)["of_trade"], 1.1, 1)
    kazakhstan = proportions("KAZ", "CHN", 2022)
    near(kazakhstan["of_trade"], 17.9, 1)
    near(kazakhstan["of_gdp"], 10.7, 1)


def test_per_head_and_unit_values():
    """24.204 bn / 20,034,609 people is 1,208 dollars; 10.25 bn / 32.891 bcm is 312 dollars a thousand cubic metres."""
    assert proportions("KAZ", "CHN", 2022)["per_head"].value == pytest.approx(1208.1, abs=0.05)
    thousand = {code: figure.value * 1000 for code, figure in unit_values(SUBJECT).items()}
    assert {code: round(value) for code, value in thousand.items()} == {"KAZ": 247, "TKM": 312, "UZB": 429}


def test_energy_of_the_deliveries():
    """43.15 to 43.25 billion at 36.8 to 39.32 MJ: 1,588 to 1,701 PJ and 441 to 472 TWh gross, 234 to 250 million barrels net."""
    operator = operator_deliveries("CHN", "CA5", range(2022, 2023))[2022].figure
    energy = energy_content(operator, calorific_range(36.8, 39.32, "a test"))
    ends = {name: (f.interval.low, f.interval.high) for name, f in energy.items()}
    assert ends["gross"] == pytest.approx((1587.92, 1700.59), abs=0.01)
    assert ends["gross_twh"] == pytest.approx((441.09, 472.39), abs=0.01)
    assert ends["net"] == pytest.approx((1429.13, 1530.53), abs=0.01)
    assert ends["oil"] == pytest.approx((233.5e6, 250.1e6), abs=0.1e6)
