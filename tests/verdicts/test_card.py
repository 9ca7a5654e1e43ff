"""Tests of the card of a verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.article import load_article, read_article
from analysis.claims import find_claims
from analysis.reports import cards
from analysis.reports.cells.fragments import cleaned, complaints
from analysis.verdicts import LABELS, Verdict, judge_all
from analysis.verdicts.card import card_html, is_bare, verdict_html
from analysis.verdicts.verdict import SIGNS


@pytest.fixture(scope="module")
def verdicts() -> dict[str, Verdict]:
    """Return the verdicts of the first article by the claims' ids."""
    article = load_article("kazakhstan-china-2023")
    return {one.claim.id: one for one in judge_all(find_claims(article), article)}


def test_a_card_says_all_that_is_known(verdicts: dict[str, Verdict]) -> None:
    """Quote, reading, verdict, reason, corroboration, attribution, every way with its figure, and every source."""
    one = verdicts["usd-70.2-billion"]
    html = card_html(one).replace("&#x27;", "'").replace("&quot;", '"')
    said = (one.claim.quote, one.reading.in_words, one.summary.removeprefix("Supported"), one.reason)
    assert [each for each in (*said, one.corroboration.text, one.attribution.text) if each not in html] == []  # type: ignore[union-attr]
    figures = [each.specification.figure for each in one.found]
    assert [str(each) for each in figures if str(each) not in html] == []
    assert [leaf.source for each in figures for leaf in each.leaves() if leaf.source not in html] == []
    assert "<details>" in html
    assert "<details>" not in card_html(one, evidence=False)


def test_a_card_has_a_stable_anchor_and_the_way_on(verdicts: dict[str, Verdict]) -> None:
    """It can be linked to, leads back to the article, and on to the full case where there is one."""
    html = card_html(verdicts["42-percent"], page="04_verdicts.html")
    assert ' id="claim-42-percent"' in html
    assert 'href="#mark-42-percent"' in html
    assert 'href="04_verdicts.html#claim-42-percent"' in html
    assert "04_verdicts.html" not in card_html(verdicts["70"], page="04_verdicts.html")


@pytest.mark.parametrize("label", LABELS)
def test_no_verdict_by_colour_alone(label: str) -> None:
    """Each label is a word with a sign of its own."""
    assert f"{SIGNS[label]} </span>{label}</strong> on" in verdict_html(label, f"{label} on whose books")
    assert len(set(SIGNS.values())) == len(LABELS)


def test_a_card_is_as_safe_as_the_rest(verdicts: dict[str, Verdict]) -> None:
    """Words of the article are text, and the report's cleaning takes nothing away from a card."""
    one = verdicts["usd-70.2-billion"]
    hostile = replace(
        one, claim=replace(one.claim, quote="<script>x</script>", measure="<b onclick=x>", id='"><i>')
    )
    html = card_html(hostile)
    assert "<script" not in html
    assert "<b on" not in html
    assert 'id="claim-i"' in html
    whole = cards(list(verdicts.values()))._repr_html_()
    assert complaints(whole) == []
    assert cleaned(whole).count("<li") == whole.count("<li")
    assert cleaned(whole).count(' id="claim-') == len(verdicts)


def test_an_article_without_claims() -> None:
    """Where there is no claim, the cards say so."""
    assert "no claim" in str(cards([]))
    assert "no claim" in cards([])._repr_html_()


def test_bare_verdicts_stand_together_by_their_reason() -> None:
    """Claims that no table was asked about are a line each under the reason that they share, with anchor and way back."""
    article = read_article(
        "The bank's profit was $1.9 billion. Its margin was 2.94%. It will cut its costs by 5%."
    )
    judged = judge_all(find_claims(article), article)
    assert all(map(is_bare, judged))
    html = cards(judged)._repr_html_()
    assert html.count("<section") == len({one.summary for one in judged}) < len(judged)
    for one in judged:
        assert f'<li id="{one.claim.anchor}"><a href="#{one.claim.mark}">' in html
    assert not complaints(html)


def test_a_card_with_more_to_say_is_not_bare(verdicts: dict[str, Verdict]) -> None:
    """What was read, found or reasoned is never folded into a list."""
    assert not any(
        is_bare(one) for one in verdicts.values() if one.found or not one.reading.missing or one.premises
    )
