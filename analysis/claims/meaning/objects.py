"""What follows a number: "of gas", "trade surplus", "the harvest"."""

from __future__ import annotations

import re
from itertools import takewhile

from analysis.claims.lexicon import words
from analysis.claims.meaning.clauses import OBJECT_ENDS, shorten, without_tail
from analysis.claims.meaning.moved import NO_OBJECT
from analysis.claims.numbers.nouns import read_noun
from analysis.claims.numbers.quantity import Quantity
from analysis.quantities.period import MONTHS, WEEKDAYS

_OBJECT = re.compile(
    r" (?:worth )?(?:of (?P<of>[^,.;:()\"“”\n]{3,90})|in (?!real |nominal |dollar |yuan |total|the |a |this |that |last |fiscal |late |early |mid)(?P<in>[a-z][^,.;:()\"“”\n]{3,90}))"
)
# "one in seven of the 4.6m firms" is a part of the firms
_OF_SO_MANY = re.compile(r" of (?:the|its|their|some|all)? ?[0-9][0-9.,]*(?:m|bn|k| million| billion)?(?= )")
_THE_WHOLE = re.compile(r" ((?:the|its|their|all|his|our) [^,.;:()\"“”\n]{3,90})")
AFTER_NOUN = re.compile(r"[- ](?:of )?([A-Za-z][\w' -]{2,60})")
_MOVED_NOUNS = frozenset(
    [
        "rise",
        "increase",
        "growth",
        "drop",
        "fall",
        "decline",
        "decrease",
        "reduction",
        "jump",
        "surge",
        "gain",
        "slump",
        "hike",
        "slide",
        "rebound",
        "spike",
        "uptick",
        "cut",
        "dip",
        "plunge",
        "rally",
        "upswing",
        "share",
        "mark",
        "high",
        "low",
        "more",
        "yoy",
        "y-o-y",
        "year-on-year",
        "month-on-month",
        "overall",
        "full",
        "complete",
        "ready",
        "empty",
        "first",
        "second",
        "on-year",
        "on-month",
        "years",
        "months",
        "weeks",
        "days",
        "overnight",
        "no",
        "year",
        "month",
        "quarter",
        "week",
        "day",
        "daily",
        "combined",
        "alone",
        "apiece",
        "cheaper",
        "dearer",
        "bigger",
        "larger",
        "smaller",
        "stronger",
        "weaker",
        "better",
        "worse",
        "faster",
        "slower",
    ]
)
_AS_MUCH = re.compile(r" as (?:much|many) (?P<what>[a-z][a-z -]{1,40}?) as\b")
_CALENDAR = re.compile(
    rf"(?:{'|'.join(name[:3] for name in (*MONTHS, *WEEKDAYS))})[a-z]*\.?\Z|[Yy]ear-?(?:on|to)|[Mm]onth-(?:on|to)"
)


def object_of(after: str, *, share: bool = False) -> str | None:
    """Return what follows in "43 billion cubic metres of gas", "$150 billion in foreign investment"."""
    match = _OBJECT.match(after)
    if not match:
        return None
    thing = shorten(without_tail(OBJECT_ENDS.split((match["of"] or match["in"]) + " ")[0]))
    if share:
        thing = thing.removeprefix("its ").removeprefix("their ")  # "40% of its salt"
    return None if NO_OBJECT.match(thing) or not thing else thing


def following_noun(after: str) -> str | None:
    """Return the noun of "a 700-megawatt reactor", "a 600 W heater"."""
    match = AFTER_NOUN.match(after)
    named = match[1].split(" ") if match else []
    ends = words("stops", "verbs", "not_noun")
    thing = list(takewhile(lambda word: word.lower() not in ends and not word.endswith("ly"), named))
    return shorten(" ".join(thing)) or None


def named_after(after: str, quantity: Quantity) -> str | None:
    """Return the noun right after an amount: "12 percent coal use", "$5bn trade surplus"."""
    if quantity.kind == "price" or quantity.role == "multiple" or after.startswith(("-", " of ")):
        return None
    named = (following_noun(after) or "").split(" ")
    first = named[0]
    moved = first.endswith(("ed", "ing", "wise")) and first.islower()
    if moved or _CALENDAR.match(first) or re.split("['’]", first)[0].lower() in words("stops"):
        return None
    clear = len(first) > 1 and _MOVED_NOUNS.isdisjoint(word.lower() for word in named)
    return " ".join(named) if clear else None


def part_of(after: str) -> str | None:
    """Return what a fraction is a part of: "half the harvest", "one in five workers"."""
    if match := _OF_SO_MANY.match(after):
        noun = read_noun(after, match.end())
        return shorten(after[match.end() : noun[0]]) if noun else None
    if match := _THE_WHOLE.match(after):
        return shorten(OBJECT_ENDS.split(match[1] + " ")[0])
    noun = read_noun(after, 0)
    return shorten(after[: noun[0]]) if noun else None


def doubled_of(after: str, *, whole: bool) -> str | None:
    """Return what is doubled or halved, where it follows: "it doubled its target", "twice as much rice as".

    Parameters
    ----------
    after : str
        What follows the multiple.
    whole : bool
        Whether a whole that follows is what is doubled.
    """
    if much := _AS_MUCH.match(after):
        return shorten(much["what"])
    match = _THE_WHOLE.match(after) if whole else None
    return (
        None if not match or NO_OBJECT.match(match[1][4:]) else shorten(OBJECT_ENDS.split(match[1] + " ")[0])
    )
