"""Evidence that appeared after the article is marked on every claim beside which it stands."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.verdicts import Verdict
from analysis.verdicts.specifications.specification import later
from tests.verdicts.conftest import verdict_on


@pytest.mark.parametrize(("claim", "late"), [
    ("two-day", "A page that it was read in"),  # the table of events has it from a page of the next day
    ("70th-birthday", ""),
    ("four-other-states", "A page that it was read in"),
    ("usd-70.2-billion", "Figures that make it a high"),  # the amount is of April, the high also rests on 2024 and 2025
    ("historic-high", "Figures that make it a high"),
    ("43.2-billion-cubic-meters", "Some of the figures beside it"),  # the Energy Institute's review is of June
    ("42-percent", "Some of the figures beside it"),  # nothing decides it
])  # fmt: skip
def test_the_first_article(first: dict[str, Verdict], claim: str, late: str) -> None:
    """Statistics, premises and the series behind a high are looked at alike, and the card says which came later."""
    found = first[claim]
    assert found.later == (f"{late} appeared after the article." if late else "")
    assert ("<dt>Evidence</dt>" in found._repr_html_()) is bool(late)
    assert found.later in found._repr_html_()


def test_the_same_evidence_is_no_news_to_a_later_article() -> None:
    """The bureau's file is of July 2024: later than an article of 2023, earlier than one of 2025."""
    text = "Kazakhstan's exports to China were $13.06 billion in 2022."
    told = "The figures that decide it appeared after the article."
    assert verdict_on(text, date(2023, 5, 17)).later == told
    assert "decide" not in verdict_on(text, date(2025, 1, 1)).later


def test_a_year_is_after_no_day_of_its_own() -> None:
    """Of a source whose year alone is known it is not said that it came later in that year."""
    day = date(2023, 5, 17)
    assert [later([one], day) for one in ("2023", "2023-05", "2023-05-18", "2024", "")] == [
        False, False, True, True, False,
    ]  # fmt: skip
    assert not later(["2024"], None)
