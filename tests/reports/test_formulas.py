"""Tests of formulas in prose."""

from __future__ import annotations

from analysis.reports import render
from analysis.reports.cells.formulas import formula

from .made_up import markdown, notebook, parsed, run, words
from .payloads import TEXTS
from .test_hostile import dangers


def _page(text: str) -> object:
    return parsed(render(notebook(markdown("# T"), markdown(text)), run()))


def test_a_formula_is_drawn() -> None:
    """A formula between lines of $$ is a drawing of shapes with its TeX as alternative text, in the page itself."""
    tree = _page("Growth is\n\n$$\n\\frac{a}{b} - 1\n$$\n\nin percent.")
    found = tree.find(".//div[@class='formula']")
    assert found.get("aria-label") == r"\frac{a}{b} - 1"
    assert found.find("svg") is not None
    assert found.findall(".//text") == []
    assert found.findall(".//use")


def test_money_is_no_formula() -> None:
    """Single dollar signs are money."""
    tree = _page("From $70.2 billion to $106 billion, and $5.")
    assert "From $70.2 billion to $106 billion, and $5." in words(tree.find(".//main"))
    assert tree.find(".//svg") is None


def test_what_cannot_be_set_stays() -> None:
    """TeX that is not known stays as it was written, and hostile TeX is text."""
    assert formula(r"\nonsense{", "m") is None
    assert "\\nonsense{" in words(_page("$$\n\\nonsense{\n$$").find(".//main"))
    for text in TEXTS[::7]:
        assert dangers(_page(f"$$\n{text}\n$$")) == [], text
