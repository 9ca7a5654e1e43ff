"""Tests of what stands around the cells of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.article.corrections import Correction
from analysis.project import Project
from analysis.reports import page, render
from analysis.reports.page import Page, byline, label
from analysis.runs.records.record import Failure, ParameterValue

from .made_up import article, code, markdown, notebook, parsed, run, words


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with three notebooks and one to explore."""
    (tmp_path / "notebooks").mkdir()
    for name in ("01_article", "02_trade", "03_energy", "explore"):
        (tmp_path / "notebooks" / f"{name}.ipynb").touch()
    return Project(tmp_path)


def test_title_and_record() -> None:
    """The title is the one that the run recorded, and the foot links to the run's record."""
    tree = parsed(render(notebook(markdown("# Another title"), code({"text/plain": "x"})), run()))
    assert words(tree.find(".//h1")) == words(tree.find(".//title")) == "Trade on trial"
    assert tree.xpath("//meta[@name='description']/@content") == ["It doubled."]
    assert "Another title" not in words(tree.getroot())
    assert tree.xpath("//footer//a[@href='02_trade.json']")
    assert "abababababab" in words(tree.find(".//footer"))


def test_changed_parameters_are_marked() -> None:
    """A parameter that is not at its default is named at the top and marked in words."""
    tree = parsed(render(notebook(markdown("# T")), run()))
    details = tree.find(".//details[@class='parameters']")
    assert words(details.find("summary")) == "Parameters: year is 2021 instead of 2022"
    assert words(details.find(".//tr[@class='changed']")) == "year2021 (changed)2022the year compared"


def test_neighbours(project: Project) -> None:
    """The pages before and after follow the order of the notebooks; variants lead to the plain pages."""
    page = Page.of_run(run(notebook="02_trade", name="02_trade--year-2021"), project=project)
    assert (page.previous, page.following) == (("Article", "01_article.html"), ("Energy", "03_energy.html"))
    first = Page.of_run(run(notebook="01_article"), project=project)
    assert first.previous is None
    explore = Page.of_run(run(notebook="explore"), project=project)
    assert (explore.previous, explore.following) == (None, None)


def test_failed_run() -> None:
    """The page of a failed run says so at its top, with the traceback as text, whatever its figures lack."""
    failure = Failure("ValueError: <b>", cell=3, cell_id="growth", line=2, traceback="Traceback <script>")
    broken = code({"text/html": "<table></table>"})
    tree = parsed(render(notebook(markdown("# T"), broken), run(), failure))
    said = tree.find(".//div[@class='failure']")
    assert "not finished" in words(said)
    assert "Notebook 02_trade, code cell 3 (growth), line 2: ValueError: <b>." in words(said)
    assert words(said.find(".//pre")) == "Traceback <script>"


def test_an_article_that_is_not_there(project: Project) -> None:
    """A run about an article that cannot be read gets its page all the same."""
    assert Page.of_run(run(article="gone"), project=project).headline == ""


def test_byline() -> None:
    """Agency and date, and that the date was inferred."""
    assert byline(article()) == "An Agency, 9 March 2024 (inferred)"
    assert byline(article(agency=None, published=None)) == "date not known"
    assert byline(article(agency="A & B", published=None, found_at="https://a.example/?x=1&y")) == (
        '<a href="https://a.example/?x=1&amp;y">A &amp; B, date not known</a>'
    )
    assert byline(article(agency="A", published=None, found_at="javascript:x")) == "A, date not known"


def test_labels() -> None:
    """Links name a page by its notebook."""
    assert [label(name) for name in ("01_article", "explore", "10_two_words")] == [
        "Article",
        "Explore",
        "Two words",
    ]


def test_what_was_set_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The foot names the quotes that article.toml corrects, or says that there are none."""
    for corrections, said in (
        ((), "Nothing in this article's claims"),
        ((Correction("40%"),), "“40%”; its article"),
    ):
        held = article(corrections=corrections)
        monkeypatch.setattr(page, "article_of", lambda slug, project, held=held: held)
        tree = parsed(render(notebook(markdown("# T")), run(article="a-small-article")))
        assert said in words(tree.find(".//footer"))


def test_the_foot_names_what_the_page_was_made_from() -> None:
    """Article, tables, parameters, notebook, code and lock file come in words, each with its short hash."""
    inputs = {name: f"{name}{'0' * 60}" for name in ("lock", "data", "analysis", "article")}
    foot = words(parsed(render(notebook(markdown("# T")), run(inputs=inputs))).find(".//footer"))
    assert (
        "Made from: the article article00000, the tables data00000000, the code analysis0000, the lock"
        in foot
    )


def test_the_article_is_no_setting_of_a_page() -> None:
    """Which article it is stands in the page's head, not among the parameters as if another were the default."""
    chosen = ParameterValue("article", "str", "other", "small", "the article")
    tree = parsed(
        render(
            notebook(markdown("# T")),
            run(parameters=(chosen, ParameterValue("year", "int", 2022, 2022, "year"))),
        )
    )
    rows = tree.findall(".//details[@class='parameters']//tbody/tr/th")
    assert [words(each) for each in rows] == ["year"]
