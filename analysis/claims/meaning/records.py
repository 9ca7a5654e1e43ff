"""Records: "historic high", "record 6.8% growth", and which number they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from analysis.claims.lexicon import HEDGES, MONTH, WEEKDAYS, either, holds, phrases
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.text.sentences import Sentences

_RECORD_BEFORE = re.compile(
    rf"\b(?:record|record-breaking|record-high|all-time high(?: of)?|new record(?: of)?|historic high(?: of)?|record high(?: of)?|new high(?: of)?) (?:(?:of|at) )?{HEDGES}\Z"
    rf"|\b(?:record|high)[\"”’'] (?:(?:of|at) )?{HEDGES}\Z"  # "a “historic high” of"
)
_MOST = r"(?:highest|most|largest|biggest|greatest|best|strongest|dearest)(?: (?:level|figure|amount|total|value|volume|sum|number|result|mark))?"
_RECORD_AFTER = re.compile(
    r"[^.;\n]{0,60}\b(?P<called>(?:a|an|the|its|new|marking|setting|another) (?:new )?[\"“‘']?(?:all-time |historic )?(?:record|historic high|record high|all-time high)\b|(?:new|all-time|historic) peak\b"
    rf"|{_MOST} (?:on record|ever\b|in (?:the |its |their )?history|of all time|to date|(?:so far|yet)(?! this)|since records began|since independence)"
    r"|(?:more|higher|greater|larger|bigger|dearer|more expensive) than (?:ever\b|(?:in |at )?any (?:other |previous |earlier |prior |preceding )?(?:single )?(?:year|time)\b)(?! since)"
    r"|never (?:before )?(?:more|higher|so (?:much|high|many)|as (?:much|high|many))\b|unprecedented\b|without precedent\b)"
)
_OTHER_RECORD = re.compile(
    r"\b(?:against|than|from|below|versus|vs|compared|short of|above|beat|beating|broke|breaking|toppled|surpassed|surpassing)\b"
)
"""What stands between a number and a record that is another number's."""
_WORDS = (
    "record",
    "high",
    "peak",
    "ever",
    "history",
    " any ",
    "preceden",
    " to date",
    " so far",
    " yet",
    "independence",
    "all time",
)
"""One of these stands in every sentence that calls a number a record."""
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
# A record that has no number of its own: what it is about stands before it, and its time behind it.
_ALONE = re.compile(
    r"[\"”’']?(?=[.,;)\n]|\Z| (?:in|during|for|of)(?: the)?(?: [a-z]+)? (?:(?:19|20)[0-9]{2}\b|year|quarter|month|half)| (?:last|this|that) (?:year|month|week|quarter|season|summer|winter)\b"
    rf"| in (?:{MONTH})\b| on {either(WEEKDAYS)}\b)"
)
_LEAD = 40  # characters before a record
_NOT_RECORDS = re.compile(r" (?:player|label|store|company|shop|keeping|books?|holder)")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(phrases('records'))})(?![a-z])")


@cache
def _led() -> re.Pattern[str]:
    """Return the pattern of what stands before a record that has no number: "set a ", "was another “"."""
    return re.compile(
        rf"\b{either(phrases('to_a_record'))} (?:an?|another|the|its)(?: (?:new|fresh|annual|monthly))? [\"“‘']?\Z"
    )


@cache
def record_words() -> frozenset[str]:
    """Return the words at which a phrase for a record can start."""
    return frozenset(re.split(r"[ -]", phrase)[0] for phrase in phrases("records"))


def read_record(low: str, start: int) -> Quantity | None:
    """Return the phrase for a record at ``start``: "historic high", "all-time low"."""
    match = _pattern().match(low, start)
    alone = None if match else _record_alone(low, start)
    if alone:
        return Quantity(start, alone, (), "none", "record", record=True)
    if not match or _NOT_RECORDS.match(low, match.end()) or low[start - 1 : start] == "-":
        return None
    return Quantity(start, match.end(), (), "none", "record", record=True)


def _record_alone(low: str, start: int) -> int | None:
    """Return where the "record" of "hit a record in 2021" ends; None where a number or a noun follows, or no deed leads to it."""
    end = start + len("record")
    if not low.startswith("record", start) or not _ALONE.match(low, end):
        return None
    return end if _led().search(low, max(0, start - _LEAD), start) else None


def mark_records(low: str, quantities: Sequence[Quantity], sentences: Sentences) -> None:
    """Mark the quantities that the article calls a record, and give the words for it their period.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantities : sequence of Quantity
        In order; changed in place.
    sentences : Sentences
        The sentences of the surface.
    """
    for quantity in quantities:
        if quantity.kind not in ("level", "growth_rate", "price", "share", "count", "change_abs"):
            continue
        if quantity.compared:
            continue
        start, end = sentences.span(quantity.sentence)
        if not holds(low, _WORDS, start, end):
            continue
        # "a record nearly $14 billion", and "nearly a record $14 billion".
        before = [low[max(start, at - 60) : at] for at in {quantity.edge, quantity.start}]
        after = low[quantity.end : min(end, quantity.end + 110)]
        if any(map(_RECORD_BEFORE.search, before)) or _called_after(after):
            quantity.record = True
    marked = main = beside = None
    for quantity in quantities:
        if quantity.role != "record":
            marked = quantity if quantity.record else marked
            beside = quantity
            main = main if quantity.compared or quantity.kind == "growth_rate" else quantity
        elif beside and beside.compared and main and main.sentence == quantity.sentence:
            quantity.period = (
                main.period
            )  # "up from $31 billion a year earlier and the highest ever" is of the later one
        elif marked and quantity.period is None and marked.sentence == quantity.sentence:
            quantity.period = marked.period  # the high is the period's of the number it is about
    for quantity, number in pairwise(quantities):
        joint = low[quantity.end : number.edge].strip("\"”’' ")
        if quantity.role == "record" and number.record and quantity.period is None and joint in ("of", "at"):
            quantity.period = number.period


def _called_after(after: str) -> bool:
    """Return whether the words after a number call it a record: "in 2022, a record", and not "against a record $97"."""
    following = _RECORD_AFTER.match(after)
    if not following or _OTHER_RECORD.search(after, 0, following.start("called")):
        return False
    named = re.match(r" (?:high |low )?(?:of |at )?(?:us)?[$€£¥]?[0-9]", after[following.end() :])
    return not named and not re.search(r"[0-9]", _YEAR.sub("", following.group()))
