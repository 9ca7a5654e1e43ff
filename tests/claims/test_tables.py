"""Tables of an article: rows with bars between the cells."""

from datetime import date

import pytest

from tests.claims.made_up import claims

GAS = """Gas exports by destination, bcm
Country | 2022 | 2023 | Change
China | 35.0 | 33.5 | -4.3%
Uzbekistan | 1.5 | 1.9 | +26.7%"""


def test_cells_take_the_unit_of_the_caption_and_the_period_of_the_head():
    """Numbers without a unit of their own say that other words give it."""
    china, _, change, *_ = claims(GAS)
    assert (china.quote, china.value, china.unit, china.unit_basis) == ("35.0", 35e9, "m3", "context")
    assert (china.period, china.measure) == ("2022", "Gas exports by destination, China")
    assert (change.value, change.kind, change.direction, change.period) == (-4.3, "growth_rate", "down", None)


def test_what_the_rows_are_is_no_unit():
    """ "Coal by month (thousand tonnes)" counts tonnes; "(years)" are the unit of an age."""
    coal, *_ = claims("Coal by month (thousand tonnes)\nMine | 2023\nNorth | 921")
    assert (coal.value, coal.unit, coal.kind) == (921e3, "t", "level")
    age, *_ = claims("Members of each club\nClub | Mean age (years)\nNorth | 41")
    assert (age.value, age.unit) == (41, "year")


def test_heads_of_columns_come_before_the_caption():
    """Each column may have a unit of its own, with its scale and its sign of a currency."""
    table = "UK trade, £bn\nMonth | Exports | Share of EU, %\nJanuary | 33.1 | 47.2"
    exports, share = claims(table, date(2024, 3, 1))
    assert (exports.value, exports.unit, exports.kind, exports.period) == (33.1e9, "GBP", "level", "2024-01")
    assert exports.measure == "UK trade, Exports"
    assert (share.value, share.unit, share.kind) == (47.2, "percent", "share")


def test_a_month_of_a_row_is_of_the_year_of_its_column():
    """And a quarter, the other way about; no day of publication is needed."""
    cells = claims("Coal output, tonnes\nMonth | 2022 | 2023\nAugust | 921 | 850\nSept. | 605 | 811")
    assert [cell.period for cell in cells] == ["2022-08", "2023-08", "2022-09", "2023-09"]
    first, last = claims("Coal output, tonnes\nYear | Q1 | Q4\n2021 | 921 | 850")
    assert (first.period, last.period) == ("2021-01/2021-03", "2021-10/2021-12")


def test_prices_per_unit():
    """The head of a table of prices says what they are per."""
    first, *_ = claims("Crude oil, $ per barrel\nBlend | Q1 2023 | Q2 2023\nBrent | 82.1 | 78.0")
    assert (first.value, first.unit, first.kind, first.period) == (
        82.1,
        "USD/bbl",
        "price",
        "2023-01/2023-03",
    )


def test_cells_without_any_unit_claim_nothing():
    """Results of matches and menus are no figures."""
    assert claims("Home | World | Business\nLeeds | 2 | 1") == ()


PROSE = "The harvest fell to 5.25 million tonnes in 2020."


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Mine | Coal, kt | Jobs\nNorth | 1,054 | 3,100", [(1.054e6, "t", None, "North, Coal"), (3100, "count", None, "North, Jobs")]),
        ("Coal, kt | 2022 | 2023\nNorth | 1,054 | 850", [(1.054e6, "t", "2022", "Coal, North"), (850e3, "t", "2023", "Coal, North")]),
        ("Mine | Coal, kt |\n | 2022 | 2023\nNorth | 1,054 | 850", [(1.054e6, "t", "2022", "Coal, North"), (850e3, "t", "2023", "Coal, North")]),
        ("Port | Ships | Oil, $m |\n | 2023 | 2022 | 2023\nPoti | 12 | 40 | 41", [(12, "count", "2023", "Ships, Poti"), (40e6, "USD", "2022", "Oil, Poti"), (41e6, "USD", "2023", "Oil, Poti")]),
        (" | 2022 | 2023\nNorth | 1,054 | 850", []),
        ("Age (years) | 2022\n40-50 | 850", []),
    ],
)  # fmt: skip
def test_a_paragraph_above_a_table_is_no_caption(rows, expected):
    """Each column has the unit that stands over it, also over several of them; a count has no mass."""
    found = [
        (claim.value, claim.unit, claim.period, claim.measure) for claim in claims(f"{PROSE}\n{rows}")[1:]
    ]
    assert found == [(pytest.approx(value), *rest) for value, *rest in expected]


@pytest.mark.parametrize(
    ("caption", "unit"),
    [("Coal in the north, kt.", "t"), ("Table 3. Coal of the 4 mines (thousand tonnes)", "t")],
)
def test_a_caption_may_end_in_a_full_stop(caption, unit):
    """Or hold a number; a head that counts has its own unit below it, but money of what is counted is money."""
    north, jobs = claims(f"{caption}\nMine | Dug | Workers\nNorth | 1,054 | 310")[-2:]
    assert (north.value, north.unit, jobs.value, jobs.unit) == (1.054e6, unit, 310, "person")
    assert claims("Exports of vehicles, $m\nTo | Aircraft\nPeru | 54")[0].unit == "USD"


def test_a_table_leaves_no_period_to_the_text_below():
    """The years of its head are those of its columns."""
    *_, last = claims(f"{GAS}\nThe company earned $5 billion.")
    assert (last.quote, last.period) == ("$5 billion", None)


def test_a_caption_is_of_one_table():
    """The table after it has its own heads, and no caption where none stands."""
    *_, cell = claims(f"{GAS}\nCountry | Imports from China, $bn\nPeru | 11.1")
    assert (cell.measure, cell.value, cell.period) == ("Peru, Imports from China", 11.1e9, None)


def test_tables_as_markdown_has_them():
    """Bars around rows, a rule below the head and marks of bold letters are no part of the cells; a head may put the year first."""
    table = "GDP growth, %\n| Country | **2024 Q3** | 2024H2 |\n| --- | :---: | ---: |\n| **Spain** | 0.4 | **0.6** |"
    first, last = claims(table)
    assert (first.quote, first.kind, first.period) == ("0.4", "growth_rate", "2024-07/2024-09")
    assert (last.quote, last.period, last.measure) == ("0.6", "2024-07/2024-12", "GDP growth, Spain")
    bare = claims("How prices rose, %\n| Q1 | Q2\n---|---|---\n*North* | 0.4 | **0.6**")
    assert [(cell.quote, cell.kind) for cell in bare] == [("0.4", "growth_rate"), ("0.6", "growth_rate")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Exports (in $bn): 15.4", [(15.4e9, "USD", "Exports")]),
        ("Imports (million tonnes): 15.4 in 2022", [(15.4e6, "t", "Imports")]),
        ("Output (GWh): 1,200; 1,150 in 2021", [(1200e9, "Wh", "Output"), (1150e9, "Wh", "Output")]),
        ("The mine (near Oslo): 15 men died.", [(15, "person", "men")]),
        ("Ships (2022): 34", []),
    ],
)
def test_a_line_says_its_unit_in_its_label(line, expected):
    """As a row of a table without bars; what stands in the brackets has to be a unit."""
    found = [(claim.value, claim.unit, claim.measure) for claim in claims(line)]
    assert found == [(pytest.approx(value), unit, measure) for value, unit, measure in expected]


def test_a_number_in_brackets_is_less_than_nothing():
    """A bookkeeper's brackets are a minus, but not where the whole column stands in brackets."""
    table = (
        "Item | 2021 | 2022 | Change, %\nSales, $m | 45.2 | 12.1 | (3.1)\nProfit, $m | (7.5) | 1.4 | (2.2)"
    )
    values = [claim.value for claim in claims(table)]
    assert values == [45.2e6, 12.1e6, 3.1, -7.5e6, 1.4e6, 2.2]
