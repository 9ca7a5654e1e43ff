"""What tests of verdicts share: the first article judged, one-sentence articles, and tables to change."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from analysis.article import Article, load_article, read_article
from analysis.claims import Claim, find_claims
from analysis.project import Project
from analysis.statistics import seal
from analysis.verdicts import Verdict, judge

ROOT = Path(__file__).resolve().parents[2]
FIRST = "kazakhstan-china-2023"
PUBLISHED = date(2023, 5, 17)
SETS = {
    file.stem: [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    for file in sorted(Path(__file__).parent.glob("*.jsonl"))
}
KNOWN = [row for rows in SETS.values() for row in rows]


def sentence(text: str, published: date = PUBLISHED) -> Article:
    """Return an article of one sentence."""
    return replace(read_article(text), published=published)


def claim_of(text: str, published: date = PUBLISHED, quote: str | None = None) -> tuple[Claim, Article]:
    """Return the first claim with an amount or a rate in an article of one sentence, and the article."""
    article = sentence(text, published)
    claims = find_claims(article)
    chosen = [one for one in claims if one.quote == quote or (quote is None and one.unit != "count")]
    return (chosen or claims)[0], article


def verdict_on(text: str, published: date = PUBLISHED, quote: str | None = None) -> Verdict:
    """Return the verdict on the first claim with an amount or a rate in an article of one sentence."""
    return judge(*claim_of(text, published, quote))


def verdict_with(text: str, printed: str, published: date = PUBLISHED) -> Verdict:
    """Return the verdict on the claim whose number is printed so in an article."""
    article = sentence(text, published)
    return judge(next(one for one in find_claims(article) if printed in one.quote), article)


@lru_cache(maxsize=1)
def _known(text: str, published: str) -> tuple[Article, tuple[Claim, ...]]:
    """Return the article of a stored claim and its claims, once for those of one text, which stand together."""
    article = sentence(text, date.fromisoformat(published))
    return article, find_claims(article)


def known_label(row: dict[str, Any]) -> str:
    """Return the label that a stored claim gets; "Not enough evidence" if no claim is found in a text without a quote."""
    article, found = _known(row["text"], row["published"])
    claims = list(found)
    if "quote" in row:
        claims = [one for one in claims if one.quote == row["quote"]]
        assert claims, f"{row['quote']!r} is not found in {row['text']!r}"
    else:
        claims = [one for one in claims if one.kind != "duration"]
    claims = [one for one in claims if one.unit != "count"] or claims
    label = judge(claims[0], article).label if claims else "Not enough evidence"
    return "Not enough evidence" if label == "Not judged" else label


@pytest.fixture(scope="session")
def first() -> dict[str, Verdict]:
    """Return the verdicts of the first article by the claims' ids."""
    article = load_article(ROOT / "data" / "articles" / FIRST)
    return {one.id: judge(one, article) for one in find_claims(article)}


@pytest.fixture
def tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str, Callable[[str], str]], None]]:
    """Return a function that changes a table of a copy of the data, which is the project meanwhile."""
    for name in ("statistics", "definitions"):
        shutil.copytree(ROOT / "data" / name, tmp_path / "data" / name)
    shutil.copy(ROOT / "data" / "datapackage.json", tmp_path / "data")
    monkeypatch.setenv("WORKBOOK_PROJECT", os.fspath(tmp_path))

    def change(table: str, edit: Callable[[str], str]) -> None:
        file = tmp_path / "data" / "statistics" / f"{table}.csv"
        text = file.read_text(encoding="utf-8")
        assert edit(text) != text
        file.write_text(edit(text), encoding="utf-8", newline="\n")
        seal(Project(tmp_path))

    yield change
