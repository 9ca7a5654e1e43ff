"""Tests of the front page."""

from __future__ import annotations

import pytest

from analysis.reports import index, render_index

from .made_up import article, parsed, run, words


@pytest.fixture(autouse=True)
def _article(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the project hold one article."""
    monkeypatch.setattr(index, "article_of", lambda slug, project: article() if slug == "small" else None)


def test_one_article() -> None:
    """The article, the reports in order with title and answer, and what was set aside."""
    records = [
        run(article="small", parameters=()),
        run(article="small", notebook="01_article", name="01_article", parameters=(), results={}),
    ]
    tree = parsed(render_index(records))
    assert words(tree.find(".//h1")) == "Trade doubles, minister says"
    assert tree.xpath("//ol[@class='reports']//a/@href") == ["small/01_article.html", "small/02_trade.html"]
    assert [words(each) for each in tree.findall(".//li/h3")] == ["Article", "Trade on trial"]
    assert "It doubled." in words(tree.find(".//main"))
    assert "Share this page" in words(tree.find(".//details"))


def test_other_parameters_stand_apart() -> None:
    """A report with other parameters is listed apart, with what was changed."""
    tree = parsed(render_index([run(article="small", name="02_trade--year-2021")]))
    assert not tree.xpath("//ol[@class='reports']/li")
    assert words(tree.find(".//main//ul/li")) == "Trade on trial (year 2021)"


def test_several_articles() -> None:
    """With several articles the front page is their list."""
    tree = parsed(render_index([run(article="small", parameters=()), run(article="other", parameters=())]))
    assert [words(each) for each in tree.findall(".//main//h2")] == ["other", "Trade doubles, minister says"]


def test_same_records_same_bytes() -> None:
    """The order in which records come does not matter."""
    records = [run(article="small", notebook=name, name=name, parameters=()) for name in ("a", "b", "c")]
    assert render_index(records) == render_index(records[::-1])
