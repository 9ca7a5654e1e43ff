"""Figures that take the period of a figure in another sentence: of a headline, of parts, of a birthday."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from analysis.claims.lexicon import HEDGES
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.timeless import is_aim_or_attribute
from analysis.claims.periods.tenses.carried import CARRIED, is_carried
from analysis.claims.periods.tenses.plans import is_future
from analysis.claims.text.sentences import Sentences
from analysis.patterns import regex
from analysis.quantities import Period

_PART_OF = regex(
    r"(?:out )?of (?:this|these|that|those|the total)(?: amount| sum| total)?,? (?!year|month|quarter|week)"
    r"|(?:this|it|they|these) (?:(?:will|would) )?(?:includes?|comprises?|consists? of|comprised|included) "
    r"|the (?:remaining|other|rest) "
)
# In headlines the present tells what came out.
_MOVES = regex(
    r"\b([a-z]{4,}) (?:rises?|falls?|drops?|jumps?|slips?|surges?|climbs?|slumps?|grows?|dips?|plunges?|soars?|edges? (?:up|down)|tumbles?|gains?|up|down|increases?|decreases?|declines?|expands?|shrinks?|widens?|narrows?)"
    rf" (?:(?:by|to) )?{HEDGES}\Z"
)
_WEEK, _DIGITS = 7, 2  # days; digits of a number that is not round
_STOPS = (".", "!", "?", '"', "”")  # no headline ends with one
_HEAD, _HEAD_PARAGRAPHS, _LEAD = (
    4,
    2,
    12,
)  # figures and paragraphs of a headline, figures among which its own stands again


def lend_to_headline(low: str, quantities: Sequence[Quantity], sentences: Sentences) -> None:
    """Give a figure of the headline the period that the text gives the same figure: "Exports up 6.3%"."""
    paragraphs = sentences.paragraphs
    first = paragraphs[quantities[0].sentence] if quantities else 0
    for quantity in (q for q in quantities[:_HEAD] if paragraphs[q.sentence] - first < _HEAD_PARAGRAPHS):
        told = is_carried(quantity) or quantity.kind == "share"
        if quantity.compared or not told:
            continue
        below = [q for q in quantities[:_LEAD] if paragraphs[q.sentence] > paragraphs[quantity.sentence]]
        same = (q for q in below if _is_same(quantity, q) and not q.compared)
        if quantity.period and not quantity.period.calendar_year:  # "Sales up 7% year-to-date", told below
            starts = (q.period for q in same if q.period and q.period.start == quantity.period.start)
            quantity.period = next((p for p in starts if p.end < quantity.period.end), quantity.period)
        if quantity.period or quantity.approx == "at_most" or is_aim_or_attribute(low, quantity):
            continue
        ends = low[slice(*sentences.span(quantity.sentence))].rstrip()[-1:]
        moved = None if ends in _STOPS else _told_of(low, quantity, below, sentences)
        twin = next(same, None) or moved
        quantity.period = twin.period if twin else None


def _told_of(
    low: str, headline: Quantity, below: Sequence[Quantity], sentences: Sentences
) -> Quantity | None:
    """Return the first figure with a period, where it tells of what moves in the headline: "Profit falls 29%"."""
    moved = _MOVES.search(low, sentences.span(headline.sentence)[0], headline.edge)
    dated = (q for q in below if q.period and q.kind in CARRIED and not q.compared)
    first = next((q for q in dated if not is_future(low[slice(*sentences.span(q.sentence))])), None)
    if moved is None or first is None or first.period is None or first.period.days <= _WEEK:
        return None
    return first if moved[1].rstrip("s") in low[slice(*sentences.span(first.sentence))] else None


def _is_same(headline: Quantity, quantity: Quantity) -> bool:
    """Return whether two figures are one, but for the rounding of the headline."""
    if headline.unit != quantity.unit or len(headline.values) != 1 or len(quantity.values) != 1:
        return False
    return abs(abs(headline.values[0]) - abs(quantity.values[0])) <= headline.step / 2


def lend_to_parts(low: str, quantities: Sequence[Quantity], sentences: Sentences) -> None:
    """Give "Of this, 3 tonnes are ore" the period of the amount in the sentence before."""
    whole: Quantity | None = None
    for quantity in quantities:
        follows = whole is not None and quantity.sentence - whole.sentence == 1
        parts = follows and _PART_OF.match(low, sentences.span(quantity.sentence)[0]) is not None
        if parts and whole and not quantity.period and quantity.unit in (whole.unit, "percent"):
            quantity.period = whole.period
        elif quantity.period and not quantity.compared and not parts:
            whole = quantity


def lend_to_repeats(low: str, quantities: Sequence[Quantity]) -> None:
    """Give a figure of no time that of the same figure before it, "690 million tonnes", if no round number that may be of another thing."""
    told: dict[tuple[object, ...], Period] = {}
    single = [q for q in quantities if q.kind in CARRIED and len(q.values) == 1]
    open_ones = {_named(q) for q in single if q.period is None}
    for quantity in single if open_ones else ():
        key = _named(quantity)
        if key not in open_ones or not (quantity.period or key in told) or is_aim_or_attribute(low, quantity):
            continue
        digits = len(f"{quantity.values[0]:f}".replace(".", "").strip("-0"))
        rate = (quantity.kind, quantity.unit) == ("level", "percent")  # in force, and of no time
        if digits >= _DIGITS and not rate and quantity.period is None and not quantity.compared:
            quantity.period = told.get(key)
        elif quantity.period and quantity.period.days > _WEEK:
            told.setdefault(key, quantity.period)


def _named(quantity: Quantity) -> tuple[object, ...]:
    """Return what two figures have in common that tell the same of a thing."""
    return quantity.values, quantity.unit, quantity.kind, quantity.direction


def lend_birthdays(low: str, quantities: Sequence[Quantity]) -> None:
    """Give "his 70th birthday" the day on which the article says he turned 70."""
    turned: dict[tuple[Decimal, ...], Period] = {}
    for quantity in quantities:
        if quantity.kind == "age" and quantity.period:
            turned[quantity.values] = quantity.period
    for quantity in quantities if turned else ():
        named = "birthday" in low[quantity.start : quantity.end + 10]
        if quantity.kind == "ordinal" and quantity.period is None and named:
            quantity.period = turned.get(quantity.values)
