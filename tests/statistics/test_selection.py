"""Single figures: which row is preferred, what its digits stand for, what is said when there is none."""

from __future__ import annotations

import time

import pytest

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.quantities import Period
from analysis.statistics import COMPUTED, NoObservation, Observation, find, observation, select, series

CHINA = {"reporter": "CHN", "partner": "CA5", "flow": "total"}


def test_preferred_figure() -> None:
    """Of 70.2, 70.2 and 70 billion the first report of the more exact figure is preferred."""
    one = observation("trade", year=2022, **CHINA)
    assert (one.id, one.value) == ("trade-CHN-CA5-total-TOTAL-2022-mofcom-XH-2023-04-19", 70.2e9)
    assert one.cite().startswith("Ministry of Commerce of China; read in Xinhua / China Daily")


def test_names_for_codes() -> None:
    """Countries and groups may be named in words."""
    words = {"reporter": "China", "partner": "Central Asia", "flow": "total", "year": 2022}
    assert observation("trade", **words) == observation("trade", year=2022, **CHINA)


def test_owner_of_the_books_first() -> None:
    """A national office comes before the United Nations' copy and before a rounded press figure."""
    found = select("trade", reporter="KAZ", partner="CHN", flow="exports", product="TOTAL", year=2022,
                   transformation="level")  # fmt: skip
    assert [one.publisher for one in found] == ["bns", "bns", "comtrade"]
    assert found[0].printed_value == "13060205.5"
    assert found[-1].confidence == "low"


def test_low_confidence_last() -> None:
    """A weak press report of a national figure comes after the United Nations' figure."""
    keys = {"reporter": "TJK", "partner": "CHN", "flow": "imports", "year": 2022}
    assert [one.source for one in select("trade", **keys)] == ["D-COMTRADE-CIPF", "OHIO-TJ"]


def test_operator_before_others() -> None:
    """The operator's own 43.2 comes before the 42 that a newspaper ascribes to the owner."""
    found = select("gas", indicator="deliveries", reporter="CHN", year=2022)
    assert [one.value for one in found] == [43.2e9, 43.2e9, 42e9]


def test_dollars_by_default() -> None:
    """A figure in dollars is preferred; yuan are given when asked for, or when there is nothing else."""
    assert observation("trade", year=2024, **CHINA).unit == "USD"
    assert observation("trade", year=2024, unit="CNY", **CHINA).value == 674.15e9
    assert observation("trade", year=2013, **CHINA).unit == "CNY"


def test_growth_on_the_year_before() -> None:
    """A growth rate is on the year before unless another base is named."""
    keys = {**CHINA, "year": 2024, "transformation": "growth"}
    on_2013 = observation("trade", base_period="2013", **keys)
    assert on_2013.value == 116
    assert on_2013.base_period == Period.year(2013)
    assert observation("trade", year=2023, **{**CHINA, "transformation": "growth"}).value == 27


def test_periods() -> None:
    """A period may be a part of a year, as text or as a Period."""
    keys = {"indicator": "imports value", "reporter": "CHN", "partner": "TKM"}
    assert observation("gas", period="2022-01/2022-10", **keys).value == 8.23e9
    assert observation("gas", period=Period.parse("2022"), **keys).value == 10.25e9


def test_several_values() -> None:
    """A key may hold several values."""
    found = select("population", country=["KAZ", "UZB"], year=(2021, 2022))
    assert {(one.country, one.year) for one in found} == {
        ("KAZ", 2021),
        ("KAZ", 2022),
        ("UZB", 2021),
        ("UZB", 2022),
    }


def test_computed_only_when_named() -> None:
    """Means that nobody published are left out of a query that does not name their class."""
    assert select("prices", year=2022) == ()
    assert len(select("prices", year=2022, class_=COMPUTED)) > 10


def test_statements_come_last() -> None:
    """A statement never comes before a statistic of the same figure."""
    for table in ("trade", "gas"):
        seen: dict[tuple[object, ...], bool] = {}
        for one in select(table):
            key = (one.indicator, one.reporter, one.partner, one.flow, one.product, one.line, one.period,
                   one.transformation)  # fmt: skip
            assert not (seen.get(key, False) and one.class_ == "statistic")
            seen[key] = seen.get(key, False) or one.class_ == "statement"


def test_none_names_what_there_is() -> None:
    """A figure that is not there is answered with the values a key could have."""
    with pytest.raises(NoObservation, match="year can be 2024") as caught:
        observation("trade", reporter="CHN", partner="UZB", flow="exports", year=2022)
    assert caught.value.exit_code == 65


def test_none_at_all() -> None:
    """Where no key is the one that fails, the command that lists the table is named."""
    with pytest.raises(NoObservation, match="'workbook statistics show gdp' lists what there is"):
        observation("gdp", country="FJI", year=1990, publisher="fed")


def test_ambiguous() -> None:
    """Keys that fit more than one figure are an error that names the column to add."""
    with pytest.raises(UsageProblem, match="name partner as well: CHN, WLD"):
        observation("trade", reporter="KAZ", flow="total", year=2022)
    with pytest.raises(UsageProblem, match="name line as well"):
        observation("gas", indicator="capacity", year=2014)


def test_misspelt_column() -> None:
    """A key that is no column is an error that lists the columns."""
    with pytest.raises(UsageProblem, match="has no column 'prtner'; it has year, id, reporter, partner"):
        observation("trade", prtner="CHN")


def test_not_a_table_of_observations() -> None:
    """Tables such as people hold no observations, and the message says what to use."""
    with pytest.raises(UsageProblem, match="'people' holds no observations; use load_table"):
        observation("people", id="xi-jinping")


def test_a_series_is_in_one_unit() -> None:
    """A year known in yuan alone is not put among dollars; what else the keys leave to the defaults is left to them."""
    with pytest.raises(UsageProblem, match=r"More than one unit .*; name unit as well: CNY, USD"):
        series("trade", **CHINA)
    found = series("trade", unit="USD", **CHINA)
    assert {one.unit for one in found} == {"USD"}
    assert 2013 not in {one.year for one in found}
    assert [one.year for one in series("trade", unit="percent", transformation="growth", **CHINA)][:1] == [
        2022
    ]


def test_series() -> None:
    """A series has one observation a year, in order, from the best publisher of each year."""
    found = series("trade", reporter="KAZ", partner="CHN", flow="exports")
    assert [one.year for one in found] == list(range(1995, 2025))
    assert {one.publisher for one in found if one.year in range(2018, 2024)} == {"bns"}


def test_find() -> None:
    """An observation is found again by its identifier, whatever its table."""
    for one in (observation("trade", year=2022, **CHINA), observation("gdp", country="KGZ", year=2022)):
        assert find(one.id) == one
    with pytest.raises(NoObservation, match="'no-such-row'"):
        find("no-such-row")


def test_identifiers_say_what_they_are(project: Project) -> None:
    """Identifiers hold table, period, publisher and source, and none repeats in any table."""
    seen: set[str] = set()
    for table in ("trade", "gas", "population", "gdp", "exchange_rates"):
        for one in select(table, project=project):
            assert one.id.startswith({"exchange_rates": "exchange-rate"}.get(table, table))
            assert one.publisher in one.id
            assert str(one.period.end.year) in one.id
            assert one.id not in seen
            seen.add(one.id)


def test_no_figure_twice() -> None:
    """No source gives the same figure in two rows."""
    for table in ("trade", "gas"):
        seen: set[tuple[object, ...]] = set()
        for one in select(table):
            key = tuple(
                getattr(one, name)
                for name in ("indicator", "reporter", "partner", "flow", "product", "line", "period",
                             "base_period", "transformation", "unit", "terms", "publisher", "source")
            )  # fmt: skip
            assert key not in seen, one.id
            seen.add(key)


def test_speed() -> None:
    """A figure is looked up in less than a millisecond."""
    observation("trade", year=2022, **CHINA)
    before = time.process_time()
    for _ in range(200):
        observation("trade", year=2022, **CHINA)
    assert (time.process_time() - before) / 200 < 1e-3


def test_no_pandas() -> None:
    """Looking up single figures, people and countries imports no pandas."""
    import subprocess
    import sys

    code = (
        "import sys; from analysis.statistics import country, events, observation, people; people(); events();"
        "observation('gdp', country='KGZ', year=2022); country('Kazakh'); sys.exit('pandas' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_prints_whole() -> None:
    """An observation prints with every field, so that a notebook shows what it is."""
    assert isinstance(observation("gdp", country="KGZ", year=2022), Observation)
    assert "publisher='worldbank'" in repr(observation("gdp", country="KGZ", year=2022))


def test_a_place_that_nobody_knows_is_a_wrong_key(project: Project) -> None:
    """It is the asker's slip, not broken data; the sentence says what comes near."""
    with pytest.raises(UsageProblem, match=r"did you mean Kazakhstan\?"):
        select("trade", project=project, partner="Kazahkstan")
