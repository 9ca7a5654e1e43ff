"""A value has to go with what the article gives for the parameters left open, before anything starts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from analysis.errors import UsageProblem
from analysis.project import Project, find_project
from analysis.runs.build import Request
from analysis.runs.notebooks.filled import check_filled
from analysis.runs.notebooks.parameters import parse
from analysis.runs.sweeps.gridfile import GridFile
from analysis.runs.sweeps.sweep import SweepRequest

CELL = (
    'year: Annotated[int, "1992..2035"] | None = None\n'
    'base: Annotated[int, "1992..<year"] | None = None\n'
    'partners: list[Annotated[str, "country or group"]] = []\n'
    'reporter: Annotated[str, "country, not partners"] | None = None'
)


class Article:
    """An article that gives values, and notes what it was asked for."""

    def __init__(self, **given: Any) -> None:
        self.given, self.asked = given, list[frozenset[str]]()

    def __call__(self, notebook: str, article: str, names: frozenset[str]) -> Mapping[str, Any]:
        self.asked.append(names)
        return self.given


@pytest.mark.parametrize(
    ("values", "asked"),
    [
        ([None, None, [], None], []),
        ([2022, 2021, ["KAZ"], "CHN"], []),
        ([2022, None, [], None], [{"base"}]),
        ([None, 2021, [], None], [{"year"}]),
        ([None, 2021, ["KAZ"], None], [{"year", "reporter"}]),
        ([None, None, [], "KAZ"], [{"partners"}]),
    ],
)
def test_the_article_is_asked_only_for_what_a_value_has_to_go_with(values: list[Any], asked: Any) -> None:
    """Nothing given, or both sides given: the article is not read."""
    article = Article(year=2022, reporter="CHN")
    check_filled(find_project(__file__), parse(CELL), values, "an-article", article)
    assert article.asked == asked


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            [None, 2022, [], None],
            "base: 2022 does not go with year = 2022; .* From the article: year = 2022.",
        ),
        ([None, 2023, [], None], "base: 2023 does not go with year = 2022"),
        (
            [None, None, ["China"], None],
            "CHN is among partners as well, .* From the article: reporter = CHN.",
        ),
    ],
)
def test_what_does_not_go_with_the_article_is_refused(values: list[Any], said: str) -> None:
    """The sentence says what is allowed, and what comes from the article."""
    with pytest.raises(UsageProblem, match=said):
        check_filled(
            find_project(__file__), parse(CELL), values, "an-article", Article(year=2022, reporter="CHN")
        )


def test_a_year_of_the_article_beyond_the_range_is_no_wrong_value() -> None:
    """What the article gives was not typed by anybody; only how it goes with what was is looked at."""
    check_filled(find_project(__file__), parse(CELL), [None, 1993, [], None], "old", Article(year=2040))


def test_builds_and_sweeps_ask(workbook: Any) -> None:
    """Each set of a sweep is looked at as a build's run is."""
    cell = (
        'from typing import Annotated\nyear: int | None = None\nbase: Annotated[int, "..<year"] | None = None'
    )
    workbook.notebook("01_trade", "1", parameters=cell)
    project, article = Project(workbook.root), Article(year=2022)
    [run] = Request(texts={"base": "2021"}, fill=article).plan(project)
    assert run.given == {"base": 2021}, "what the article gives is not handed to the notebook"
    for request in (
        Request(texts={"base": "2022"}, fill=article),
        SweepRequest(GridFile(), {"base": ["2020..2022"]}, fill=article),
    ):
        with pytest.raises(UsageProblem, match="2022 does not go with year = 2022"):
            request.plan(project)
