"""Lists in a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis.quantities.lists import genitive, join, years

ANALYSIS = Path(__file__).resolve().parents[2] / "analysis"


@pytest.mark.parametrize(("words", "text"), [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
])  # fmt: skip
def test_a_list_has_one_and(words: list[str], text: str) -> None:
    """However many words a list has, "and" stands once, before the last."""
    assert join(iter(words)) == text


def test_runs_of_years_are_drawn_together() -> None:
    """Three years in a row are a range, two are not, whatever order they come in."""
    assert years([2025, 2023, 2024]) == "2023 to 2025"
    assert years([2016, 2014, 2013]) == "2013, 2014 and 2016"


def test_there_is_one_way_to_a_list() -> None:
    """No module joins a list of unknown length with "and" by itself, which would say "a and b and c"."""
    own = re.compile(r"""["'] and ["']\.join""")
    found = [file.name for file in ANALYSIS.rglob("*.py") if own.search(file.read_text("utf-8"))]
    assert found == []


def test_there_is_one_way_to_a_genitive() -> None:
    """No module puts "'s" behind the name of a place by itself, which would say "the United States's"."""
    by_itself = re.compile(r"(?:area_name|place_in_prose|short_name)\([^{}]*\)\}'s|reporter_name\}'s")
    found = [path.name for path in ANALYSIS.rglob("*.py") if by_itself.search(path.read_text("utf-8"))]
    assert found == []
    assert genitive("the Netherlands") == "the Netherlands'"
