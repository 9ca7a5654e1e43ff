"""File names come from one function and cannot lead out of the folder."""

from __future__ import annotations

import re

import pytest

from analysis.runs.plan import _in_a_name
from analysis.runs.publishing.names import report_name, slug

HOSTILE = [
    "..", "../x", "/etc/passwd", "a/b", "a\\b", "nul\0", "CON", "x" * 300, "{a.__class__}", "~", "-rf", ".hidden",
    "a b", "A", "é", "\u202eabc", "$(x)", "a\nb", "%2e%2e", "", "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_a_slug_is_short_and_harmless(text: str) -> None:
    """Whatever the text, its slug is letters, digits and hyphens, at most sixty."""
    assert re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?", slug(text))


def test_different_texts_have_different_slugs() -> None:
    """What the plain form would merge, the hash keeps apart."""
    texts = [*HOSTILE, "a-b", "a--b", "A-b", "a_b", "x" * 60, "x" * 61, "e"]
    assert len({slug(text) for text in texts}) == len(set(texts))


def test_a_report_with_defaults_owns_the_plain_name() -> None:
    """Other parameters add their slug, in the order of their names."""
    assert report_name("02_trade", {}) == "02_trade"
    assert report_name("02_trade", {"year": "2021", "currency": "cny"}) == "02_trade--currency-cny-year-2021"


@pytest.mark.parametrize(
    "values",
    [[None, "", "none", "a-b"], [[], [""], ["none"], ["a", "b"], ["a-b"], ["a", "b-c"], ["a-b", "c"]]],
)
def test_values_that_read_alike_have_names_of_their_own(values: list[object]) -> None:
    """No value, an empty text and the text "none"; two members of a list, and one that holds a hyphen."""
    assert len({report_name("02_trade", {"whose": _in_a_name(value)}) for value in values}) == len(values)
