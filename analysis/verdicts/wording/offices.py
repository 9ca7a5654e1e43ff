"""What offices and their books are called: whether words say who counts, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analysis.claims.lexicon import written
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.items import entry

OWN, CUSTOMS = "own", "customs"
"""Who counts where it is only pointed to: "by its own count", "customs data show"."""


def tells_who_counts(words: Sequence[str]) -> bool:
    """Return whether words only say who counts: "by the reckoning of @CHN 's customs".

    Parameters
    ----------
    words : sequence of str
        A part of a sentence.
    """
    return who_counts(words) is not None


def counts_elsewhere(words: Sequence[str], who: str) -> bool:
    """Return whether words name another's count: "; Kazakhstan's statistics have #!".

    Parameters
    ----------
    words : sequence of str
        The words.
    who : str
        Who counts, as `who_counts` has it.
    """
    line = named(" ".join(words))
    others = {one for one in line.split() if one[0] in "=@"} - {who}
    return bool(_ANY_COUNT.search(line)) and bool(others)


_ANY_COUNT = regex(
    r"(?<!\S)(?:customs|statistics|statistical|statisticians|count|reckoning|tally|books|figures|data|counts|counted|says|said|=\S+)(?!\S)"
)


def is_of_sources(word: str) -> bool:
    """Return whether a word may stand in words that say who counts.

    Parameters
    ----------
    word : str
        A word, a place as "@CHN", or an office as "=world_bank".
    """
    return word[0] in "@=" or word in _every_word()


@cache
def _every_word() -> frozenset[str]:
    return words_of_sources("words") | words_of_sources("leading") | words_of_sources("verbs") | _LEFT


def who_counts(words: Sequence[str], *, bare: bool = False) -> str | None:
    """Return who counts by a part of a sentence: a place as "@CHN", an office, "own", "customs", or "" for nobody in particular.

    None where its words say anything else.

    Parameters
    ----------
    words : sequence of str
        The part.
    bare : bool
        Whether no preposition or verb need show it: "(Chinese customs)".
    """
    line = named(" ".join(words)).split()
    known = {one for one in line if one.startswith("=")}
    places = {one for one in line if one.startswith("@")} - ({"@USA", "@GBR"} if known else set())
    told = [one for one in line if one[0] not in "@="]
    if not all(map(is_of_sources, line)):
        return None
    if not (
        bare
        or line[0] in words_of_sources("leading") | words_of_sources("within")
        or line[-1] in words_of_sources("verbs")
    ):
        return None
    counts = line != list(words) or words_of_sources("exact") & set(told)
    pointed = (
        bool(places)
        and bool(words_of_sources("pointing") & set(told))
        and not words_of_sources("speaking") & set(told)
    )
    if not (counts or pointed) or len(places | known) > 1:
        return None
    if places | known:
        return (places | known).pop().lstrip("=").replace("_", " ")
    return OWN if {"own", "its", "their", "country"} & set(told) else CUSTOMS if "customs" in told else ""


_LEFT = {":", "'s", "'", "&", "it", "them", "that", "which", "one", "we", "you", "itself", "themselves"}


@cache
def words_of_sources(name: str) -> frozenset[str]:
    """Return a list of words of sources; those of an office with those that the parts know.

    Parameters
    ----------
    name : str
        The list's name.
    """
    more = {"words": f"{entry('office.words')} {' '.join(_names())}", "exact": entry("office.exact")}.get(
        name, ""
    )
    return frozenset(f"{entry(f'source.{name}')} {more}".split())


@cache
def _names() -> dict[str, str]:
    """Return who the offices are that go by names of their own: "@CHN" for "gacc", "=energy_institute" for "ei"."""
    told: dict[str, str] = written("verdicts/wording/parts", "words")["source"]["names"]
    return {
        one: who if who[0] == "@" else f"={who.replace(' ', '_')}"
        for who, names in told.items()
        for one in names.split("|")
    }


@cache
def _any_name() -> re.Pattern[str]:
    every = sorted(_names(), key=lambda one: (-len(one), one))
    return regex(rf"(?<!\S)(?:{'|'.join(map(re.escape, every))})(?!\S)")


def named(line: str) -> str:
    """Return a line with the offices that go by names of their own as one word each.

    Parameters
    ----------
    line : str
        The words, as one text.
    """
    return _any_name().sub(lambda found: _names()[found[0]], line)
