"""The first article's figures: every input that its reports work with is there, and gives the known result."""

from __future__ import annotations

import pytest

from analysis.statistics import COMPUTED, countries_in, observation, people, select, series

FOUR = ("KAZ", "KGZ", "TJK", "UZB")
BILLION = 1e9


def own_books(country: str, year: int) -> float:
    """Return exports plus imports with China on a country's own books, in US dollars."""
    return sum(
        observation("trade", reporter=country, partner="CHN", flow=flow, year=year).value
        for flow in ("exports", "imports")
    )


def china(partner: str, year: int = 2022, flow: str = "total", **keys: object) -> float:
    """Return a figure of China's books."""
    return observation("trade", reporter="CHN", partner=partner, flow=flow, year=year, **keys).value


def test_four_partners() -> None:
    """The four that publish record 38.46 billion where China records 59.02: 34.8 percent less."""
    theirs = sum(own_books(country, 2022) for country in FOUR)
    ours = china("CA5") - china("TKM")
    assert theirs / BILLION == pytest.approx(38.46, abs=0.005)
    assert ours / BILLION == pytest.approx(59.02, abs=0.005)
    assert 1 - theirs / ours == pytest.approx(0.348, abs=0.0005)


def test_part_of_kyrgyzstan() -> None:
    """Kyrgyzstan is 55 percent of the gap."""
    gap = china("CA5") - china("TKM") - sum(own_books(country, 2022) for country in FOUR)
    kyrgyz = china("KGZ", flow="exports") + china("KGZ", flow="imports") - own_books("KGZ", 2022)
    assert kyrgyz / gap == pytest.approx(0.553, abs=0.002)


def test_hybrid() -> None:
    """With Turkmenistan at China's value the partners' total is 49.64 billion, 29.3 percent below 70.2."""
    hybrid = sum(own_books(country, 2022) for country in FOUR) + china("TKM")
    assert hybrid / BILLION == pytest.approx(49.64, abs=0.005)
    assert 1 - hybrid / china("CA5") == pytest.approx(0.293, abs=0.0005)


def test_growth_of_the_four() -> None:
    """The trade of the four grew by 38.9 percent, without Kyrgyzstan by 31.2."""
    totals = {year: {country: own_books(country, year) for country in FOUR} for year in (2021, 2022)}
    growth = sum(totals[2022].values()) / sum(totals[2021].values())
    assert growth == pytest.approx(1.389, abs=0.0005)
    for books in totals.values():
        del books["KGZ"]
    assert sum(totals[2022].values()) / sum(totals[2021].values()) == pytest.approx(1.312, abs=0.0005)


def test_countries_add_up() -> None:
    """The five countries add up to 70.1 billion, two of them worked back from 2023."""
    total = china("KAZ") + china("KGZ") + china("TKM")
    for partner in ("TJK", "UZB"):
        total += china(partner, 2023) / (1 + china(partner, 2023, transformation="growth") / 100)
    assert total / BILLION == pytest.approx(70.07, abs=0.05)


def test_three_routes_to_growth() -> None:
    """By the level of 2021, by the dollar rate and by the yuan rate trade grew by 39 to 42 percent."""
    rate = {year: observation("exchange_rates", year=year).value for year in (2021, 2022)}
    level = china("CA5") / china("CA5", 2021)
    yuan = 1 + china("CA5", transformation="growth", terms="CNY") / 100
    assert level == pytest.approx(1.418, abs=0.0005)
    assert 1 + china("CA5", transformation="growth") / 100 == 1.40
    assert yuan * rate[2021] / rate[2022] == pytest.approx(1.394, abs=0.0005)


def test_kyrgyz_imports() -> None:
    """China's exports to Kyrgyzstan of 15.42 billion exceed all its imports (9.80) and 127 percent of its GDP."""
    exports = china("KGZ", flow="exports")
    everything = observation("trade", reporter="KGZ", partner="WLD", flow="imports", year=2022).value
    assert exports == 15.42e9
    assert everything / BILLION == pytest.approx(9.803, abs=0.001)
    assert exports / observation("gdp", country="KGZ", year=2022).value == pytest.approx(1.27, abs=0.005)


def test_record() -> None:
    """Kazakhstan, Kyrgyzstan and Uzbekistan's own books are complete from 2001: 37.4 in 2022, 28.7 at most before."""
    sums = {year: sum(own_books(c, year) for c in ("KAZ", "KGZ", "UZB")) for year in range(2001, 2025)}
    assert sums[2022] / BILLION == pytest.approx(37.4, abs=0.05)
    before = {year: value for year, value in sums.items() if year < 2022}
    assert max(before, key=lambda year: before[year]) == 2013
    assert before[2013] / BILLION == pytest.approx(28.7, abs=0.05)
    assert min(sums[2023], sums[2024]) > sums[2022]


def test_years_on_chinas_books() -> None:
    """China's series has 1992, 2013, 2021 and later, and no year between."""
    known = {
        one.year
        for one in select(
            "trade", reporter="CHN", partner="CA5", flow="total", product="TOTAL", transformation="level"
        )
        if one.year
    }
    assert known == {1992, 2013, 2021, 2022, 2023, 2024, 2025}
    assert china("CA5", 2023) > china("CA5")
    assert china("CA5", 2024) > china("CA5", 2023)
    assert china("CA5", 2025) == 106.3e9


def test_supply_on_two_counts() -> None:
    """43.2 on the operator's count is 39.756 on the Energy Institute's: 1.087 times as much."""
    three = sum(
        observation("gas", indicator="imports volume", reporter="CHN", partner=c, year=2022).value
        for c in ("KAZ", "TKM", "UZB")
    )
    operator = observation("gas", indicator="deliveries", reporter="CHN", partner="CA5", year=2022).value
    assert three / BILLION == pytest.approx(39.756, abs=0.0005)
    assert operator / three == pytest.approx(1.087, abs=0.0005)


def test_operator_in_2021() -> None:
    """The operator's own 2021 is 44.05: its marks, the first quarter of 2021 and the whole of 2022 are rows."""
    keys = {"reporter": "CHN", "publisher": "pipechina"}
    marks = {
        one.period.end.isoformat(): one for one in select("gas", indicator="cumulative deliveries", **keys)
    }
    year = observation("gas", indicator="deliveries", year=2022, **keys)
    quarter = observation("gas", indicator="deliveries", period="2021-01/2021-03", **keys)
    end_of_2020 = marks["2021-03-31"].value - quarter.value
    assert end_of_2020 / BILLION == pytest.approx(335.946, abs=0.001)
    in_2021 = marks["2022-12-31"].value - year.value - end_of_2020
    assert in_2021 / BILLION == pytest.approx(44.05, abs=0.005)
    assert year.value / in_2021 - 1 == pytest.approx(-0.019, abs=0.0005)


def test_ratios_of_the_two_counts() -> None:
    """Operator over Energy Institute and BP is 1.071, 1.055, 1.113 and 1.087 for 2017 to 2019 and 2022."""
    for year, ratio in {2017: 1.071, 2018: 1.055, 2019: 1.113, 2022: 1.087}.items():
        operator = observation("gas", indicator="deliveries", reporter="CHN", partner="CA5", year=year).value
        parts = [
            observation("gas", indicator="imports volume", reporter="CHN", partner=c, year=year).value
            for c in ("KAZ", "TKM", "UZB")
        ]
        assert operator / sum(parts) == pytest.approx(ratio, abs=0.001)


def test_capacity() -> None:
    """Against 60, 59.5 and 55 billion a year the use is 72 to 79 percent."""
    yearly = select("gas", indicator="capacity", line="A+B+C")
    daily = observation("gas", indicator="daily capacity", line="A+B+C")
    assert {one.value for one in yearly} == {60e9, 55e9}
    assert daily.value * 365 == pytest.approx(59.5e9, rel=1e-3)
    assert daily.bound == "over"
    use = [43.2e9 / value for value in (60e9, daily.value * 365, 55e9)]
    assert (min(use), max(use)) == pytest.approx((0.72, 0.785), abs=0.005)


def test_turkmen_gas() -> None:
    """Value, its growth and the volumes of both years are there: the unit value rose by 44.8 percent."""
    value = observation("gas", indicator="imports value", reporter="CHN", partner="TKM", year=2022)
    growth = observation(
        "gas", indicator="imports value", reporter="CHN", partner="TKM", year=2022, transformation="growth"
    )
    volume = {
        year: observation("gas", indicator="imports volume", reporter="CHN", partner="TKM", year=year).value
        for year in (2021, 2022)
    }
    assert (value.value, growth.value, growth.terms) == (10.25e9, 51, "USD")
    assert (1 + growth.value / 100) / (volume[2022] / volume[2021]) == pytest.approx(1.448, abs=0.001)


def test_shares_of_gas() -> None:
    """Pipeline gas from the three is 68 percent of China's pipeline imports and 10.5 of its consumption."""
    keys = {"reporter": "CHN", "publisher": "ei", "year": 2022}
    pipeline = observation("gas", indicator="imports volume", product="pipeline-gas", partner="WLD", **keys)
    used = observation("gas", indicator="consumption", **keys)
    assert 39.756e9 / pipeline.value == pytest.approx(0.68, abs=0.002)
    assert 39.756e9 / used.value == pytest.approx(0.105, abs=0.0005)
    assert (
        observation("gas", indicator="consumption", reporter="CHN", publisher="nea", year=2022).value
        == 364.6e9
    )


def test_measures_of_gas() -> None:
    """Each count of gas has its own conditions, and says whether they are stated or presumed."""
    ours = observation("gas", indicator="deliveries", reporter="CHN", partner="CA5", year=2022)
    theirs = observation("gas", indicator="imports volume", reporter="CHN", partner="KAZ", year=2022)
    assert (ours.temperature_c, ours.pressure_kpa, ours.conditions) == (20, 101.325, "presumed")
    assert (theirs.temperature_c, theirs.gcv_mj_m3, theirs.heat_basis, theirs.conditions) == (
        15,
        40,
        "gross",
        "stated",
    )


def test_gas_of_ten_months() -> None:
    """January to October 2022 and its growth are there for the three suppliers: +48 percent together."""
    new = old = 0.0
    for country in ("KAZ", "TKM", "UZB"):
        keys = {
            "indicator": "imports value",
            "reporter": "CHN",
            "partner": country,
            "period": "2022-01/2022-10",
        }
        value = observation("gas", **keys).value
        new += value
        old += value / (1 + observation("gas", transformation="growth", **keys).value / 100)
    assert new / old == pytest.approx(1.482, abs=0.001)


def test_statements_are_not_statistics() -> None:
    """The two rates without published values are statements; one is a lower bound, both are China's flows."""
    keys = {"reporter": "CHN", "partner": "CA5", "year": 2022, "transformation": "growth"}
    imports = observation("trade", flow="imports", product="agricultural-energy-mineral", **keys)
    exports = observation("trade", flow="exports", product="mechanical-electrical", **keys)
    assert (imports.class_, imports.bound, imports.value) == ("statement", "over", 50)
    assert (exports.class_, exports.bound, exports.value) == ("statement", "exact", 42)


def test_one_publisher_for_702() -> None:
    """Every copy of 70.2 has one publisher."""
    found = select("trade", value=70.2e9)
    assert len(found) == 2
    assert {one.publisher for one in found} == {"mofcom"}


def test_prices_of_2022() -> None:
    """Brent rose by 41.7 percent, copper fell by 5.3, wheat rose by 36."""
    for commodity, change in {"crude-oil-brent": 41.7, "copper": -5.3, "wheat-us-hrw": 36.4}.items():
        keys = {"commodity": commodity, "class_": COMPUTED}
        new, old = (observation("prices", year=year, **keys).value for year in (2022, 2021))
        assert 100 * (new / old - 1) == pytest.approx(change, abs=0.1)


def test_world_totals() -> None:
    """World totals are there for China, Kazakhstan and Kyrgyzstan, to put trade in proportion."""
    assert china("WLD") == 6.3e12
    for reporter in ("KAZ", "KGZ"):
        for flow in ("exports", "imports"):
            assert observation("trade", reporter=reporter, partner="WLD", flow=flow, year=2022).value > 0


def test_context_of_the_five() -> None:
    """Population and GDP of all five and of China are there for 2021 and 2022."""
    codes = [*(country.alpha3 for country in countries_in("CA5")), "CHN"]
    for table in ("population", "gdp"):
        for code in codes:
            assert {2021, 2022} <= {one.year for one in series(table, country=code)}


def test_birthday() -> None:
    """The birthday that dates the article is there, with its source."""
    (tokayev,) = [person for person in people() if person.country == "KAZ"]
    assert (str(tokayev.born), tokayev.source) == ("1953-05-17", "TERAZ-TOKAYEV")
