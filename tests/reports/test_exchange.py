"""Tests of verdicts as JSON-LD."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from analysis.article import Article, load_article
from analysis.claims import find_claims
from analysis.reports import claim_files, render
from analysis.reports.article.exchange import as_script, claim_reviews
from analysis.runs.execution.results import result
from analysis.verdicts import Verdict, judge_all

from .made_up import markdown, notebook, parsed, run


@pytest.fixture(scope="module")
def first() -> tuple[Article, tuple[Verdict, ...], list[Any]]:
    """Return the first article, its verdicts, and these as a run record holds them."""
    article = load_article("kazakhstan-china-2023")
    verdicts = judge_all(find_claims(article), article)
    return article, verdicts, result("verdicts", verdicts)["value"]


def test_one_review_a_judged_claim(first: tuple[Article, tuple[Verdict, ...], list[Any]]) -> None:
    """Each judged claim has a review with its own address, its verdict in words and its reason; no other has."""
    article, verdicts, rows = first
    node, *reviews = claim_reviews(rows, article, "04_verdicts.html")["@graph"]
    judged = [one for one in verdicts if one.label != "Not judged"]
    assert node["@type"] == "NewsArticle"
    assert [each["url"] for each in reviews] == [f"04_verdicts.html#{one.claim.anchor}" for one in judged]
    assert [each["reviewRating"]["alternateName"] for each in reviews] == [one.summary for one in judged]
    assert [each["itemReviewed"]["text"] for each in reviews] == [one.claim.quote for one in judged]
    assert all(
        each["@type"] == "ClaimReview" and each["itemReviewed"]["@type"] == "Claim" for each in reviews
    )
    assert all(each["itemReviewed"]["appearance"] == {"@id": node["@id"]} for each in reviews)


def test_bands_are_quantitative_values(first: tuple[Article, tuple[Verdict, ...], list[Any]]) -> None:
    """What the claim stands for and what decides are given with bounds and unit; an open claim has no number."""
    article, _, rows = first
    reviews = claim_reviews(rows, article, "p.html")["@graph"][1:]
    by_quote = {each["itemReviewed"]["text"]: each for each in reviews}
    claimed, official = by_quote["$70.2 billion"]["itemReviewed"]["about"]
    assert (claimed["minValue"], claimed["maxValue"], claimed["unitText"]) == (70.15e9, 70.25e9, "US dollars")
    assert (official["value"], official["@type"]) == (70.2e9, "QuantitativeValue")
    [around] = by_quote["50%"]["itemReviewed"]["about"]
    assert (around["minValue"], around["maxValue"], around["unitCode"]) == (45, 55, "P1")
    assert "ratingValue" not in by_quote["50%"]["reviewRating"]
    assert by_quote["$70.2 billion"]["reviewRating"]["ratingValue"] == 3


def test_it_stands_in_the_page_and_in_a_file(first: tuple[Article, tuple[Verdict, ...], list[Any]]) -> None:
    """The page's data and the file hold the same reviews; a run with other parameters makes no file."""
    rows = first[2]
    held = run(name="04_verdicts", notebook="04_verdicts", results={"verdicts": {"value": rows}})
    data = parsed(render(notebook(markdown("# T")), held)).find(".//script")
    assert data.get("type") == "application/ld+json"
    files = claim_files([held, replace(held, name="04_verdicts--tolerance-5"), run()])
    assert list(files) == ["claims.jsonld"]
    assert json.loads(data.text) == json.loads(files["claims.jsonld"])


def test_no_sign_ends_the_script() -> None:
    """Markup and line separators are escaped, and read back as they were."""
    text = "</script><!--<script>&amp;\u2028\u2029"
    shown = as_script({"a": text})
    assert not any(sign in shown for sign in "<>&\u2028\u2029")
    assert json.loads(shown) == {"a": text}
