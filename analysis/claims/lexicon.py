"""The tables of words: read once, looked up by every pass."""

from __future__ import annotations

import csv
import re
import sys
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from analysis.quantities import period

_ONLY_LETTERS = bytes(code if ord("a") <= code <= ord("z") else ord(" ") for code in range(256))
_WORDS = re.compile(r"\(\?:((?:[a-z' -]+\|){4,}[a-z' -]+)\)")  # a list of words in the source of a pattern


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of one of the CSV tables beside this module, such as "units"."""
    text = files("analysis.claims").joinpath("words", f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def written(folder: str, name: str) -> dict[str, Any]:
    """Return what a TOML file of a folder of the package holds, such as "times" of "claims/words"."""
    return tomllib.loads(files("analysis").joinpath(folder, f"{name}.toml").read_text(encoding="utf-8"))


def _list(name: str) -> str:
    found: str = written("claims/words", "words")[name]
    return found


@cache
def words(*names: str) -> frozenset[str]:
    """Return lists of words.toml as one set."""
    return frozenset(word for name in names for word in _list(name).split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """Return one of the lists of words.toml whose entries hold spaces; a bar parts them."""
    return tuple(phrase.strip() for phrase in _list(name).split("|"))


@cache
def movements(part: str) -> dict[str, str]:
    """Return the words of movement that are a "verb", a "noun" or an "adverb", with their direction."""
    return {row["word"]: row["direction"] for row in table("movements") if row["part"] == part}


def either(forms: Iterable[str]) -> str:
    """Return the source of a pattern that takes the longest of several spellings.

    What spellings begin with in common is written once, so that few of them are tried at any place.

    Examples
    --------
    >>> either(["bbl", "barrel", "barrels"])
    '(?:b(?:arrel(?:s|)|bl))'
    """
    return f"(?:{_shared(sorted(set(forms)))})"


def _shared(forms: Sequence[str]) -> str:
    tails: dict[str, list[str]] = {}
    for form in forms:
        tails.setdefault(form[:1], []).append(form[1:])
    last = tails.pop("", [])  # the spelling that ends here comes after those that go on
    branches = [re.escape(first) + _shared(tail) for first, tail in tails.items()]
    every = "|".join([*branches, *last])
    return every if len(branches) + len(last) < 2 else f"(?:{every})"


def shared(source: str) -> str:
    """Return the source of a pattern with its lists of plain words written as `either` writes them.

    It is for patterns of which only counts whether they match: of two words of a list the longer is tried first.

    Examples
    --------
    >>> shared("(?:bbl|barrel|boe|barge|bag)s?")
    '(?:b(?:a(?:g|r(?:ge|rel))|bl|oe))s?'
    """
    return _WORDS.sub(lambda words: either(words[1].split("|")), source)


def either_case(forms: Iterable[str]) -> str:
    """Return the source of a pattern that takes the longest of several spellings, in small letters or capitals.

    Each branch begins with both forms of its first letter, by which those of other letters are passed over.

    Examples
    --------
    >>> either_case(["bbl", "ton"])
    '(?:[bB](?i:bl)|[tT](?i:on))'
    """
    tails: dict[str, list[str]] = {}
    for form in sorted({form.lower() for form in forms}):
        tails.setdefault(form[:1], []).append(form[1:])
    branches = (f"[{first}{first.upper()}](?i:{_shared(tail)})" for first, tail in tails.items())
    return f"(?:{'|'.join(branches)})"


def holds(text: str, needed: Iterable[str], start: int = 0, end: int = sys.maxsize) -> bool:
    """Return whether a part of a text has one of the words without which a pattern need not be tried there.

    Examples
    --------
    >>> holds("sales fell two years later", ("year", "decade")), holds("sales fell", ("year", "decade"))
    (True, False)
    """
    part = text[start:end]
    for word in needed:  # noqa: SIM110  a generator takes three times as long, and an article asks hundreds of times
        if word in part:
            return True
    return False


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, those of a to z; it takes a fifth of the time of a pattern.

    Examples
    --------
    >>> words_of("the world's 5% (or more)")
    ['the', 'world', 's', 'or', 'more']
    """
    return text.encode("ascii", "replace").translate(_ONLY_LETTERS).decode("ascii").split()


def has_word(text: str, wanted: frozenset[str]) -> bool:
    """Return whether a text has one of some words; of many whole words it is cheaper than `holds`.

    Examples
    --------
    >>> has_word("sales fell two years later", frozenset({"later"})), has_word("related", frozenset({"late"}))
    (True, False)
    """
    return not wanted.isdisjoint(words_of(text))


def with_lead(text: str, start: int, end: int) -> str:
    """Return a part of a text with the character before it, a line feed at the start of the text.

    A pattern that begins with what stands before a word, ``[^a-z]``, finds the first word of the part then. It is
    faster than one that begins with a bound of words: it skips letters.

    Examples
    --------
    >>> with_lead("sales rose", 6, 10), with_lead("sales rose", 0, 5)
    (' rose', '\\nsales')
    """
    return text[start - 1 : end] if start else f"\n{text[:end]}"


HEDGES = rf"(?:{either(phrases('before_a_number'))} )*"  # the source of a pattern, as in rf"\bby {HEDGES}\Z"

HEDGED = re.compile(HEDGES)
LETTERS = re.compile(r"[a-z]+")

WORSE = re.compile(
    r" (?:higher|lower|more|less|fewer|above|below|cheaper|dearer|larger|smaller|bigger|faster|slower|better|worse|stronger|weaker|up|down|shorter|longer|wider|narrower|deeper|greater|slimmer|costlier|pricier|heavier|ahead)\b(?! or)"
)
"""What may stand after a number that says how far something moved: "5 percent lower"."""

MONTHS = tuple(month.lower() for month in period.MONTHS)  # as the surface has them
MONTH = "|".join(MONTHS)  # the source of a pattern
WEEKDAYS = tuple(day.lower() for day in period.WEEKDAYS)
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTHS_IN = {"month": 1, "quarter": 3, "quarterly": 3, "half": 6, "year": 12}  # months of a part of a year
# Which quarter, or half, of a year: the last quarter is the fourth.
PARTS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4, "final": 4,
    "latter": 2, "opening": 1, "initial": 1,
}  # fmt: skip
