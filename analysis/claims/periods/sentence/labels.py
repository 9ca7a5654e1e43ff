"""Times that label the figure after them, "22% (2021: 52%)", or lead to it, "21 billion, and in September 2023 to 18 billion"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.lexicon import HEDGES
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.tenses.verbs import is_past
from analysis.claims.periods.times.expressions import Time

_OPENS, _LEADS = (" (", ": "), (": ", " - ", " – ", " — ", " = ")
_LABEL = re.compile(r"(?:: | [-–—=] )[^ 0-9]{0,4}[0-9]")
_AND_IN = re.compile(r",? (?:and|but|while) (?:(?:in|for|during|from|between) )?(?:the )?")
_AND_THEN_IN = re.compile(
    r" (?:and|but|while|whereas|then) (?:(?:in|on|for|during|over|by) (?:the )?(?:early |late |mid-?)?(?:whole of |all of |whole (?:year )?|full (?:year )?|year |end of (?:the )?)?)?\Z"
)
_AND_WHAT = re.compile(r",? (?:and|but|while|with) (?:[a-z'-]+ ){1,5}(?:in|during|over|for) (?:the )?\Z")
_CAME_TO = re.compile(rf" (?:was|were|rose|fell|grew|came|stood|hit|\w+(?:ed|ing)) (?:to |at |by )?{HEDGES}")
_AND_THE = re.compile(r",? (?:and|but|while) (?:the|its|their|a) ")
_SOMETHING_OF = re.compile(rf" (?:[a-z-]+ ){{1,3}}(?:from|at|of|to|by) {HEDGES}")
_NEXT_IN = re.compile(
    r"\)?(?: \([^()]*\))?(?: (?:of|in|to|from)(?: [a-z'-]+){1,4})?, (?:then |and |while |but )?(?:in|for|during|over) (?:the )?"
)
_TO = re.compile(
    rf"(?:,| (?:to|at|by|it was|it reached|with|(?:was|were|stood|came)(?: at| to)?|reached)) {HEDGES}"
)
_SUBJECTS = (" the ", " it ", " they ", " its ", " their ", " he ", " she ", " we ")  # of a clause of its own
_NOUN_OPENS = re.compile(r"[a-z] \((?:in |for )?(?:mid-|early |late )?\Z")
_NEAR = 46  # characters between a time and a figure after it
_SERIES = 2  # labels of one sentence that make it a list of times


def labelled_by(low: str, quantity: Quantity, times: Sequence[Time]) -> Time | None:
    """Return the time that labels a figure in brackets, or in a list of times and figures.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The figure.
    times : sequence of Time
        The times of its sentence.
    """
    edge = quantity.edge
    led = [(low[time.end : edge], time) for time in times if time.period and time.end < edge]
    own = next((time for lead, time in led if lead in _OPENS), None)
    if own and low.startswith(")", quantity.end):
        return own
    label = next((time for lead, time in led if lead in _LEADS), None)
    return label if label and sum(_LABEL.match(low, t.end) is not None for t in times) >= _SERIES else None


def leads_on(low: str, time: Time, between: str, ends: tuple[int, int, int], *, led: bool) -> bool:
    """Return whether a time after a figure is that of the next one, as what stands between them, and whether one led before, tells.

    ``ends`` are where the next figure starts that is no bracket of the first, the first one after the time, and the sentence's end.
    """
    until, ahead, end = ends
    if _AND_IN.fullmatch(between) and _TO.fullmatch(low, time.end, until):
        return True
    # "and in 2022 $70 billion", "and this year it will"
    apart = low[time.end : until] == " " or low.startswith(_SUBJECTS, time.end)
    if _AND_THEN_IN.search(between) and (apart or is_past(low, time.end, ahead)):
        return True  # "sold 2 million cars in that quarter, and in 2018 it sold 9 million"
    # "In 2007 it was $1.4 billion, in 2006 it was $0.7 billion"
    what = _AND_WHAT.search(between) and _CAME_TO.fullmatch(low, time.end, ahead)
    if what or (_AND_THE.fullmatch(between) and _SOMETHING_OF.fullmatch(low, time.end, until)):
        return True  # "to 0.4%, and the 2025 prediction from 1.7%"
    if led and between in (", ", " and ", ", and ") and low[time.end : until] == " ":
        return True  # "in 2025 at $9, 2026 $8"
    close = time.end < until < min(end, time.end + _NEAR)
    return led and close and _NEXT_IN.fullmatch(between) is not None


def is_bracketed_alone(low: str, start: int, time: Time) -> bool:
    """Return whether a part of a year is all that brackets after a noun hold: "the balance (January-February) was 5 tonnes"."""
    year = time.period is None or time.period.calendar_year is not None
    opened = _NOUN_OPENS.search(low, max(start, time.start - _NEAR), time.start) is not None
    return opened and not year and low.startswith(")", time.end)
