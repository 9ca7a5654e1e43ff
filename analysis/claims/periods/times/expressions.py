"""Expressions of time in the surface."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from analysis.claims.lexicon import MONTHS, SHORT_MONTHS, WEEKDAYS, either, words, written
from analysis.claims.numbers.distractors import follows_in
from analysis.claims.numbers.numerals import numerals
from analysis.claims.numbers.units import read_unit
from analysis.claims.periods.times import begun, days, due, fiscal, iranian, relative, resolve, years
from analysis.claims.periods.times.calendars import YEAR, Calendar
from analysis.patterns import regex
from analysis.quantities import Period

# A form, and what reads it; None where the words around it make it no time.
Form = tuple[re.Pattern[str], Callable[[re.Match[str], Calendar], resolve.Found | None]]

_PIECES = {
    "M": rf"(?:(?:{either(MONTHS)})|(?:{either(SHORT_MONTHS)})(?![a-z])\.?)",
    "Y": YEAR,
    "W": either(WEEKDAYS),
    "ORD": "first|second|third|fourth|1st|2nd|3rd|4th|last|final|opening|initial",
    "N": "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|eighteen|twenty|thirty|[0-9]{1,2}",
    "FY": r"fy'? ?[0-9]{2,4}(?:[-–/][0-9]{2,4})?|(?:19|20)[0-9]{2}(?:[-–/]|- )[0-9]{2}(?![0-9/-])|(?:fiscal|financial)(?: year(?: \(fy\))?)? [0-9]{4}(?:[-–/][0-9]{1,4})?|(?:(?:the )?(?:current|ongoing|last|previous) )?(?:19|20)[0-9]{2}(?:[-–/]| [-–] )[0-9]{2,4}(?: ?fy\b| (?:fiscal|financial)(?: year)?)|(?:this|the|the current|current|the ongoing|ongoing|(?:the )?(?:last|previous|preceding|prior|next|coming|upcoming)) (?:[a-z]+(?:an|ese) )?(?:(?:fiscal|financial)(?: year(?: \(fy\))?)?|budget year)(?: [0-9]{4}[-–/][0-9]{2,4})?",
    # "current Iranian calendar year 1404 (March 21-November 21)"
    "IY": (
        r"(?:(?P<word>current|present|this|past|last|previous|preceding|prior) )?(?:iranian|persian)(?: (?:calendar|fiscal|solar|financial|hijri))*"
        r" year(?:,? (?P<y>1[34][0-9]{2}))?(?: \((?=[^()]{0,30}march)[^()\n]{2,70}\))?(?![a-z0-9])"
    ),
    "OY": (
        rf"(?:,? (?:of |in )?(?:the )?(?:calendar(?:[ -]year)? )?(?P<year>{YEAR})"
        r"|(?: of| in|,(?= (?:this|last) year[,.;)]))? (?P<rel>last year|this year|next year|the (?:previous|current|following|same) year|the year|a year (?:ago|earlier|before)))?"
    ),
}
# Shorter pieces that take whatever those take, and more: for the pattern that tells which form may be the first to match.
_LOOSE = _PIECES | {
    "M": r"[a-z]{3,9}\.?",
    "FY": r"(?:[a-z]+ ){0,5}?(?:fy|fiscal|financial|budget|(?:19|20)[0-9]{2} ?[-–/])[a-z0-9' –/()-]{0,40}",
    "OY": r"(?:,? ?[a-z0-9 -]{4,40})?",
}
_BARRED = regex(r"\(\?<?!(?:[^()]|\((?:[^()]|\([^()]*\))*\)|\()*?\{(?:M|FY|OY)\}")  # where more would be less
# The first words of each group of forms.
_GROUPS = {
    "month": (*MONTHS, *SHORT_MONTHS),
    "weekday": WEEKDAYS,
    "ordinal": ("first", "second", "third", "fourth", "last", "final", "opening", "initial"),
    "relative": (
        "same", "corresponding", "equivalent", "similar", "comparable", "like", "past", "last", "previous", "next", "coming", "preceding", "following", "this", "current", "prior", "outgoing", "ongoing", "upcoming",
    ),
    "span": ("year", "month", "quarter", "week", "decade", "season", "day", "night"),
    "term": ("medium", "long", "longer", "short"),
    "whole": ("whole", "full", "entire"),
    "left": ("rest", "remainder", "balance"),
    "today": ("today", "yesterday", "tomorrow"),
    "q": ("q1", "q2", "q3", "q4"),
    "h": ("h1", "h2"),
    "digit": ("0",),  # stands for any digits
    "told_of": ("report", "reported", "reporting", "review", "reviewed", "reference"),
    "named": ("said", "cited", "mentioned", "given", "stated", "aforementioned"),
    "number": ("0", "n"),  # stands for digits and for any number word
}  # fmt: skip
# The list of words that a form begins with, after groups that are empty.
_FIRST_WORDS = regex(r"(?:\(\?P<[a-z0-9]+>\))*\(\?(?:P<[a-z0-9]+>|:)(?P<words>[a-z0-9|]+)\)(?![?*{])")
_NAME = regex(r"\(\?P<[a-z0-9]+>")  # of a group
_CAPITALISED = frozenset({"may", "march", "mar"})  # verbs, unless they begin with a capital
_FAMILY_NAME = regex(r" [A-Z][a-z]")
_MONTH_LEADS = regex(r"\b(?:in|of|since|from|to|until|by|for|during|last|this|early|late|mid)[ -]\Z")
_NEXT_WORD = regex(r" ([A-Za-z]+)")
_PART = regex(r" second[ -](?:quarter|half)\b")
# "May imports were up", "March saw": what a sentence begins with is a month before what months have.
_HAD_IN_A_MONTH = regex(
    r" (?:exports?|imports?|sales|output|production|inflation|trade|data|figures?|readings?|shipments|deliveries|revenues?|orders|prices|payrolls|retail|industrial|"
    r"unemployment|consumption|demand|generation|was|saw|is|and [A-Z])"
)
_YEAR_DIGITS = 4
_SCALES = ("thousand", "lakh", "million", "crore", "billion", "trillion", "bn", "mn", "mln", "bln")
# What has to follow digits that are no year if they are to be of a time.
_DOTTED = regex(r"[0-3]?[0-9]\.[01][0-9]\.(?:19|20)[0-9]{2}")  # "29.02.2020"
_TIMELY = regex(
    rf"(?:st|nd|rd|th)?(?: ?[-–/] ?| to | and | of | )(?:of )?(?:[0-9]|months?|years?|quarters?|hal(?:f|ves)|weeks?|{'|'.join(month[:3] for month in MONTHS)})|q|h ?(?:fy ?)?[0-9]|m'? ?(?:fy ?|20)?[12][0-9](?![0-9a-z])"
)


@dataclass(frozen=True, slots=True, eq=False)
class Time:
    """An expression of time in the surface; each is itself alone, so that sets of them cost nothing.

    Parameters
    ----------
    start, end : int
        Its place.
    period : Period or None
        The days it stands for; None if the text does not fix them.
    kind : str
        "point" for a time that a figure can be of, "day" for a single day, "base" for one of comparison
        ("a year earlier"), "lookback" ("over the past decade"), "since".
    shift : str
        For a base: what it goes back by, "year", "month", "quarter" or "week".
    """

    start: int
    end: int
    period: Period | None
    kind: str = resolve.POINT
    shift: str = ""


@cache
def _sources() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Return the sources of the forms to try at each first word, each with a looser one and the name of what reads it."""
    table: dict[str, list[tuple[str, str, str]]] = {}
    for row in written("claims/words", "times")["time"]:
        form = row["form"].format(**_PIECES)
        loose = form if _BARRED.search(row["form"]) else row["form"].format(**_LOOSE)
        for word in _GROUPS.get(row["first"], (row["first"],)):
            table.setdefault(word, []).append((form, loose, row["reads"]))
    return {word: tuple(sources) for word, sources in table.items()}


@cache
def _form(source: str, reads: str) -> Form:
    return regex(source), _reader(reads)


@cache
def _forms(word: str) -> tuple[re.Pattern[str], tuple[Form, ...]]:
    """Return the forms to try at a first word, after a pattern whose last group tells before which none matches."""
    return _compiled(tuple(one for one in _sources()[word] if _may_begin(one[0], word)))


def _may_begin(form: str, word: str) -> bool:
    """Return whether a form can begin with a word; one that begins with others need not be tried there."""
    listed = _FIRST_WORDS.match(form) if word not in ("0", "n") else None
    return listed is None or any(word.startswith(first) for first in listed["words"].split("|"))


@cache
def _compiled(sources: tuple[tuple[str, str, str], ...]) -> tuple[re.Pattern[str], tuple[Form, ...]]:
    every = "|".join(f"(?:{_NAME.sub('(?:', loose)})()" for _, loose, _ in sources)
    return regex(every), tuple(_form(form, reads) for form, _, reads in sources)


def _reader(name: str) -> Callable[[re.Match[str], Calendar], resolve.Found | None]:
    home = next(
        module
        for module in (relative, begun, days, years, fiscal, due, iranian, resolve)
        if hasattr(module, name)
    )
    found: Callable[[re.Match[str], Calendar], resolve.Found | None] = getattr(home, name)
    return found


@cache
def time_words() -> frozenset[str]:
    """Return the words at which an expression of time can start."""
    return frozenset(_sources()) - {"0", "n"}


def read_time(text: str, low: str, start: int, end: int, calendar: Calendar) -> Time | None:
    """Return the expression of time whose first word fills the span, if there is one.

    Parameters
    ----------
    text, low : str
        The surface, as it is and in small letters.
    start, end : int
        Its first word or digits.
    calendar : Calendar
        What fixes relative times.
    """
    word, dotted = low[start:end], False
    if word[0].isdigit():
        known, dotted = "0", _DOTTED.match(low, start) is not None
        if not dotted and end - start != _YEAR_DIGITS and not _TIMELY.match(low, end):
            return None
    else:
        known = word if word in _sources() else "n"
        if known == "n" and word not in numerals():
            return None
    if not (dotted or _can_start(text, low, start, end)):
        return None
    first, forms = _forms(known)
    found = first.match(low, start)
    for form, reader in forms[(found.lastindex or 1) - 1 :] if found else ():
        match = form.match(low, start)
        if match and (told := reader(match, calendar)):
            return Time(start, match.end(), *told)
    return None


def _can_start(text: str, low: str, start: int, end: int) -> bool:
    if start and low[start - 1].isalnum():
        return False
    if not low[start].isdigit():
        if (
            low[start:end] == "jan"
            and _FAMILY_NAME.match(text, end)
            and not _MONTH_LEADS.search(low, max(0, start - 10), start)
        ):
            return False  # "Jan Wolski said"
        return low[start:end] not in _CAPITALISED or _is_month(text, start, end)
    if end - start > _YEAR_DIGITS or (start and low[start - 1] in "$€£¥₹₽.,"):
        return False
    return end - start < _YEAR_DIGITS or follows_in(low, start) or not _counts(text, end)


def _counts(text: str, end: int) -> bool:
    """Return whether people or a unit stand after four digits: "2000 people", "2050 MW"."""
    if _PART.match(text, end):
        return False  # "the 2002 second quarter"
    after = _NEXT_WORD.match(text, end)
    if after is not None and after[1].lower() in _SCALES:
        return True  # "Rs 1949 billion"
    return read_unit(text, end) is not None or (after is not None and after[1].lower() in words("people"))


def _is_month(text: str, start: int, end: int) -> bool:
    if not text[start].isupper():
        return False
    if text.startswith("'s", end) or (text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit()):
        return True
    if _HAD_IN_A_MONTH.match(text, end):
        return True
    before = text[max(0, start - 12) : start]
    return bool(before.strip()) and before.rstrip()[-1] not in '.!?"“' and not before.endswith("\n")


_MEAN_OVER = regex(
    r"\b(?:averag(?:ed|es|ing)|on average)\b(?:(?!\b(?:up|down|rose|fell|rise|gain|fall|increase|growth|higher|lower|more|less)\b|%|percent)[^,;])* over \Z"
)


def is_mean_over(before: str) -> bool:
    """Return whether words lead to the time of a mean: "averaged $40 over 2022", and not "the average was up 5% over 2021"."""
    return before.endswith(" over ") and _MEAN_OVER.search(before) is not None


_OWNER = regex(
    r"\b(?:from|than|against|with|to|versus|below|above|under|over|beyond|times|twice|double|triple) (?:the )?\Z"
)


def is_owned(low: str, time: Time) -> bool:
    """Return whether a time belongs to what it precedes: "from October's £3.6bn"."""
    possessive = low.startswith("'s ", time.end)
    return possessive and _OWNER.search(low, max(0, time.start - 12), time.start) is not None
