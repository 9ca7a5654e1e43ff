"""Publishers, sources, people, events and statements."""

from __future__ import annotations

import re

import pytest

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.statistics import events, origin, people, publisher, read_table, source, statements


def test_publisher_and_source() -> None:
    """A publisher and a source are found by identifier."""
    assert publisher("nsc").books == "KGZ"
    assert source("XH-2023-04-19").evidence.startswith("Trade between China and the five")


@pytest.mark.parametrize("find", [publisher, source])
def test_unknown(find: object) -> None:
    """An unknown identifier is refused, and the message names the table."""
    with pytest.raises(UsageProblem, match=r"data/statistics/(publisher|source)s\.csv"):
        find("nobody")  # type: ignore[operator]


def test_a_publisher_is_found_by_the_name_that_pages_print() -> None:
    """Whoever reads "without China's customs" on a page may write so."""
    for name in ("China's customs", "china's customs", "General Administration of Customs of China"):
        assert publisher(name).id == "gacc"
    assert publisher("the Energy Institute").id == "ei"


def test_origin() -> None:
    """The ministry quotes the customs, and the United Nations pass on what the country's office sends."""
    assert origin("mofcom") == origin("interfax") == origin("gacc") == "gacc"
    assert origin("comtrade", "KAZ") == "bns"
    assert origin("comtrade") == "comtrade"
    assert origin("cnpc") == "pipechina"


def test_every_source_is_used(project: Project) -> None:
    """No source stands in the table without a row that was read there."""
    used = {
        row["source"]
        for name in ("trade", "gas", "population", "gdp", "exchange_rates", "prices", "people", "events",
                     "statements")
        for row in read_table(name, project).rows
    }  # fmt: skip
    assert {row["id"] for row in read_table("sources", project).rows} == used


def test_every_source_has_its_terms(project: Project) -> None:
    """Each source says under which terms it stands, when it was read, and quotes what it holds."""
    for row in read_table("sources", project).rows:
        assert row["licence"]
        assert row["retrieved"]
        assert row["evidence"]
        assert re.match(r"https?://[^ ]+\.[^ ]+", str(row["url"]))


def test_people() -> None:
    """The six presidents of the article are there, each of another state."""
    assert {person.country for person in people()} == {"CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"}
    assert all(person.office == "president" for person in people())


def test_events() -> None:
    """The summit of Xi'an lasted from Thursday 18 to Friday 19 May 2023, with six states."""
    (summit,) = [event for event in events() if event.id == "china-central-asia-summit-2023"]
    assert (summit.start.isoformat(), summit.start.weekday()) == ("2023-05-18", 3)
    assert summit.end.isoformat() == "2023-05-19"
    assert summit.participants == ("CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB")


def test_statements() -> None:
    """The minister's words are kept as quoted, with who said them and when."""
    (one,) = [each for each in statements() if each.id == "statement-XH-2023-04-19-total"]
    assert one.speaker == "Wang Wentao"
    assert str(one.said_on) == "2023-04-18"
    assert "a historic high, according to Wang" in one.wording
    assert (one.value, one.unit, one.wording_is) == (70.2e9, "USD", "verbatim")


def test_verbatim_is_in_the_evidence() -> None:
    """Words given as verbatim stand in the evidence of their source or in its title."""
    for one in statements():
        where = source(one.source)
        if one.wording_is == "verbatim":
            assert one.wording in (where.evidence, where.title), one.id


def test_values_of_statements() -> None:
    """A level, a growth rate or a share has a value and a unit; a high, a first or a reason has none."""
    for one in statements():
        has_value = one.transformation in ("level", "growth", "share")
        assert (one.value is not None) == has_value, one.id
        assert bool(one.unit) == has_value, one.id
