"""Patterns compiled when they are needed: they find what compiled ones find, and are not compiled in vain."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.verdicts import needed as patterns
from analysis.verdicts.needed import needed_by, regex

TEXTS = st.lists(st.sampled_from(["ab", "cd", "abc", " ", "a", "d", "e.", "(", "ef"]), max_size=8).map(
    "".join
)
ATOMS = st.sampled_from(
    [
        "ab",
        "cd",
        r"\bab",
        "(?:ab|cd)",
        "(?!ab|e)",
        "(?<!cd)",
        "[^a]",
        "[])(|]",
        r"e\.",
        r"\(",
        ".",
        "(?=cd)",
        "(?<=ab|cd)",
        "(?=ab|cd)",
        "(?:ab|cd) ",
        "a",
        "abc?",
        "(ab)",
    ]
)
MANY = st.sampled_from(["", "", "", "?", "*", "+", "{0,2}", "{2}", "+?"])
SEQUENCES = st.lists(st.tuples(ATOMS, MANY).map("".join), max_size=4).map("".join)
SOURCES = st.recursive(
    SEQUENCES,
    lambda inner: st.tuples(
        inner, inner, st.sampled_from(["{}|{}", "(?:{}|{})", "(?:{})?{}", "x{}(?P<n>{})?"])
    ).map(lambda parts: parts[2].format(parts[0], parts[1])),
    max_leaves=4,
)


def _compiled(source: str) -> re.Pattern[str] | None:
    try:
        return re.compile(source)
    except re.error:
        return None  # "(?P<n>" twice


@given(SOURCES, TEXTS)
def test_what_a_pattern_needs_is_in_every_text_that_it_matches(source, text):
    if (known := _compiled(source)) and known.search(text):
        assert all(any(one in text for one in several) for several in needed_by(source))


@given(SOURCES, TEXTS)
def test_a_pattern_finds_what_a_compiled_one_finds(source, text):
    if known := _compiled(source):
        spans = [found.span() for found in known.finditer(text)]
        assert [found.span() for found in regex(source).finditer(text)] == spans
        assert regex(source).sub("-", text) == known.sub("-", text)
        assert regex(source).split(text) == known.split(text)
        assert regex(source).findall(text) == known.findall(text)
        for way in ("search", "match", "fullmatch"):
            told, meant = getattr(regex(source), way)(text), getattr(known, way)(text)
            assert (told and told.span()) == (meant and meant.span())


@pytest.mark.parametrize(
    ("source", "needed"),
    [
        ("its exports", (("its exports",),)),
        ("(?:wool|cotton)s?", (("wool", "cotton"),)),
        ("wool|cotton", (("wool", "cotton"),)),
        ("of (?:wool|cotton) .", ((" wool ", " cotton "), ("of ",))),
        ("(?<=of|by)s", (("of", "by"),)),
        ("(?:exports of )?wool", (("wool",),)),
        ("wool*", (("woo",),)),
        ("(?!wool)cotton", (("cotton",),)),
        ("(?i:wool)", ()),
        ("(wool)?(?(1)s|cotton)", ()),
        ("wool|", ()),
        ("[wool]+", ()),
    ],
)
def test_what_patterns_need(source, needed):
    assert needed_by(source) == needed


def test_capitals_do_not_matter_where_a_pattern_says_so():
    assert needed_by("wool", re.IGNORECASE) == ()
    assert regex("wool", re.IGNORECASE).search("Wool").group() == "Wool"


def test_a_pattern_is_compiled_for_a_text_with_its_words_and_no_other(monkeypatch):
    compiled = []
    known = re.compile
    monkeypatch.setattr(
        patterns.re, "compile", lambda source, flags: compiled.append(source) or known(source, flags)
    )
    wool = regex("imports of wool")
    assert (wool.search("exports of gas"), compiled) == (None, [])
    assert wool.search("its imports of wool") and wool.search("imports of wool")
    assert compiled == ["imports of wool"]


def test_what_only_a_compiled_pattern_has():
    assert regex("(?P<what>wool)").groupindex == {"what": 1}
    assert regex("(wool)").pattern == "(wool)"
