"""The sections of the page of verdicts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.article import Article, load_article, read_article
from analysis.claims import find_claims
from analysis.errors import UsageProblem
from analysis.pages.verdicts import (
    Case,
    Highs,
    Moves,
    Needed,
    Scorecard,
    labels_of,
    method_box,
    rules_of,
    verdict_limits,
)
from analysis.verdicts import Rules, Verdict, judge_all


@pytest.fixture(scope="module")
def first() -> tuple[Article, tuple[Verdict, ...]]:
    """Return the first article and its verdicts."""
    article = load_article("kazakhstan-china-2023")
    return article, judge_all(find_claims(article), article)


def test_the_scorecard_has_every_judged_claim(first: tuple[Article, tuple[Verdict, ...]]) -> None:
    """A row a claim that tables can be asked about, none with a bare label, and the answer counts them."""
    card = Scorecard(*first)
    rows = card.table().rows
    assert len(rows) == len([one for one in first[1] if one.label != "Not judged"])
    assert not any(cell in ("Supported", "Refuted", "Not enough evidence") for row in rows for cell in row)
    assert f"Of {len(rows)} claims" in str(card.answer())


def test_a_case_shows_every_specification(first: tuple[Article, tuple[Verdict, ...]]) -> None:
    """The chart, the table and the note of a claim are about the same figures."""
    case = Case(first[1], 1)
    assert "Supported on China's books" in str(case.note())
    assert len(case.table().rows) == len(case.verdict.found) == len(case.chart().data)
    assert {"inside", "outside"} <= set(case.chart().data["finding"])


def test_a_case_that_is_not_there_says_so(first: tuple[Article, tuple[Verdict, ...]]) -> None:
    """Beyond the last claim with figures the section has nothing to show, and says why."""
    case = Case(first[1], 50)
    assert "no 50th claim" in case.missing
    assert case.figures() == {}


def test_highs_moves_and_needs(first: tuple[Article, tuple[Verdict, ...]]) -> None:
    """The high is shown, the choices that move a verdict are named, and so is the table that is missing."""
    article, verdicts = first
    assert "complete from 2001" in str(Highs(verdicts).note())
    moves = Moves(article, [one.claim for one in verdicts], verdicts, Rules())
    assert "without the operator" in str(moves.note())
    assert any(
        "mechanical and electrical products" in cell for row in Needed(verdicts).table().rows for cell in row
    )


def test_rules_are_checked() -> None:
    """Countries may be named in words; an unknown publisher is an error."""
    assert rules_of(2, ["bns"], ["Kyrgyzstan"]) == Rules(2, ("bns",), ("KGZ",))
    with pytest.raises(UsageProblem):
        rules_of(0, ["nobody"], [])


def test_an_article_without_figures_has_a_page_too() -> None:
    """Where nothing can be compared each section says so and nothing fails."""
    article = replace(
        read_article("The two ministers met in Geneva and talked for a while."), published=date(2023, 5, 17)
    )
    card = Scorecard(article, ())
    assert "no claim" in str(card.answer())
    assert Case((), 1).missing
    assert Highs(()).missing
    assert Needed(()).missing
    assert Moves(article, (), (), Rules()).missing
    assert labels_of(()) == {}
    assert "Supported means" in str(verdict_limits(()))


def test_the_method_box_states_the_rule() -> None:
    """The box names the band, the rule and the labels' source."""
    text = str(method_box())
    for words in ("± p/2", "± z/2", "conflicting evidence", "AVeriTeC"):
        assert words in text
