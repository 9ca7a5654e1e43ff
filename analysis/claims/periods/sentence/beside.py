"""The time that stands right beside a number, and the times of its sentence that figures can be of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.claims.lexicon import HEDGES
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.reach import OPENING, is_within_aside
from analysis.claims.periods.roles.spans import is_apposed, is_up_to_now
from analysis.claims.periods.roles.tasks import OF_A_REPORT, is_due, is_of_event, is_of_figures, is_start
from analysis.claims.periods.sentence.ends import stays_at
from analysis.claims.periods.sentence.labels import leads_on
from analysis.claims.periods.sentence.phrases import (
    BREAK,
    agreed_from,
    happens,
    in_brackets,
    is_decided,
    is_placed,
    its_start,
)
from analysis.claims.periods.times.expressions import Time, is_owned
from analysis.claims.periods.times.resolve import ANAPHOR, BASE, DAY, LOOKBACK, POINT, SINCE
from analysis.patterns import regex

# The time beside a number, and whether the words settle it even without one.
Beside = tuple[Time | None, bool]

_RIGHT_AFTER = regex(r" (?:from |on |than |compared (?:with|to) |over )?(?:an? |the )?\Z")
_ON = (" on ", " late on ", " early on ", " earlier ", " ")
_BEHIND_RECORDS = ("", "in", "on", "during")  # "a “record” in 2022", "a record high last year"
_CLOSE = (" in ", " (", " (in ", " for ", " for the ")
_UNTIL = regex(r"\b(?:until|till)\b")
_CONTRACT = regex(
    r"\b(?:contract|agreement|deal|licen[cs]e|lease|accord|valid|extended|concession|in force|in place|in effect)\b"
)
# "October's deficit of", "the May deficit of", "the 2001 peak of": the time of a thing is that of the figure that it is of.
_OWN_OF = regex(
    rf"(?:'s)? (?:(?!of |and |or |an? |the |its |after |before |following |despite |against |than |from |with |on |in |by |to |for |at |as |over |expects? |sees? |saw |predicts? |expected |predicted |projected |estimated |forecast |reported |recorded |posted |announced )[a-z-]+ ){{1,3}}of {HEDGES}|\) of {HEDGES}|'s (?:(?! but | and )[^();]){{0,27}}"
)
_SET_AT = regex(rf"\b(?:set|hit|reached|seen) (?:in|on) [a-z0-9 ]+ (?:of|at) {HEDGES}\Z")
# "rose by 3% to the highest level since 2014": the time tells what the level tops, and not when it rose
_BEST_SINCE = regex(
    r"\b(?:highest|lowest|most|least|biggest|smallest|best|worst|strongest|weakest|first time)(?: [a-z]+){0,3} \Z"
)
# "to $32, the highest this year, on May 5": the year is that of which it is the highest
_BEST_OF = regex(
    r"[0-9][^,;]*, (?:the|its|their) (?:highest|lowest|largest|smallest|biggest|most|least|best|worst|strongest|weakest)(?: [a-z]+)? \Z"
)
_ITS_AIM = regex(r" (?:targets?|goals?) (?:set by [^,;.0-9]{3,70} )?for (?:full-year )?")
_IN_BRACKETS = (" (", " (in ", " (for ", " (from ")  # "$5 billion (in July $4 billion)": that of the second
_NONE_IN = regex(r"\((?:zero|none|nil|no [a-z]+) in \Z")  # "5 tonnes (none in May)"
_TOOK = regex(r"\b(?:ranked|took|came|finished|was|were) (?:the )?\Z")  # "took third place in 2023"
# Days; characters between a number and a time after it, beside it, and before "as of July 1".
_YEAR, _NEAR, _AS_OF_REACH, _BEHIND = 365, 46, 110, 10


class TimesBeside:
    """The times of one sentence, and those right beside its quantities.

    Parameters
    ----------
    low : str
        The surface in small letters.
    span : (int, int)
        The sentence.
    quantities : list of Quantity
        Its quantities, in order.
    times : sequence of Time
        Its times, in order.
    future : bool
        Whether it tells of plans.
    """

    def __init__(
        self,
        low: str,
        span: tuple[int, int],
        quantities: list[Quantity],
        times: Sequence[Time],
        *,
        future: bool,
    ) -> None:
        self.low, (self.start, self.end), self.quantities, self.times = low, span, quantities, times
        self.future = future
        self.taken: set[Time] = set()  # times of figures that others are compared with
        self._usable: list[Time] | None = None
        self.bracketed = [in_brackets(low, quantity, times) for quantity in quantities]
        # Times of what happened beside the figures, and times that figures can be of.
        told = [time for time in times if time.period and time.kind in (POINT, DAY)]
        self._events = {time for time in told if is_of_event(low, self.start, time)}
        fit = (t for t in told if t not in self._events and is_of_figures(low, self.start, t, future=future))
        self._fit = {
            t
            for t in fit
            if not (t.period and t.period.days >= _YEAR and _BEST_OF.search(low, self.start, t.start))
        }

    def take(self, time: Time) -> None:
        """Keep a time for the figure that others are compared with."""
        self.taken.add(time)
        self._usable = None

    def usable(self) -> list[Time]:
        """Return the times that figures of the sentence can be of, once it is known which are taken."""
        if self._usable is None:
            free = (time for time in self.times if time in self._fit and time not in self.taken)
            self._usable = [time for time in free if not is_owned(self.low, time)]
        return self._usable

    def beside(self, position: int) -> Beside:
        """Return the time right after a quantity or, as a possessive or before its brackets, right before it."""
        quantity = self.quantities[position]
        if before := self.bracketed[position] or self._possessive(position):
            return self._part_after(quantity, before) or before, True
        for time in self.times:
            if time.start >= quantity.end and (start := agreed_from(self.low, self.start, quantity, time)):
                return start, True
            if time.start >= quantity.end and not self._is_base_of(quantity, time):
                return self._decided(position, time) or self._after(position, time)
        return None, False

    def _possessive(self, position: int) -> Time | None:
        """Return the time of "October's deficit of £3.6bn"."""
        quantity = self.quantities[position]
        led = [t for t in self.times if t.end <= quantity.start and t.period]
        others = (q.end for q in self.quantities[:position] if q.role != "record")
        previous = max(others, default=self.start) if led else self.start
        led = [t for t in led if previous < t.end]
        if led and _SET_AT.search(self.low, self.start, quantity.edge):
            return led[-1]  # "the record set in May of 5 tonnes"
        held = led and stays_at(self.low, self.start, led[-1], quantity)
        own = (
            t
            for t in led
            if not held and self._is_own(t) and _OWN_OF.fullmatch(self.low, t.end, quantity.start)
        )
        return next((its_start(self.low, t) for t in own), None)  # "since April's $2 billion"

    def _is_own(self, time: Time) -> bool:
        """Return whether a time can be of what follows, as no day is: "on Monday reported sales of", "Monday's figures showed"."""
        if time.kind != DAY:
            return True
        return self.low.startswith("'s", time.end) and not OF_A_REPORT.match(self.low, time.end)

    def _part_after(self, quantity: Quantity, year: Time) -> Time | None:
        """Return the part of a year right behind its figure: "this year's peak of 3 tonnes, in April"."""
        after = (t for t in self.times if 0 <= t.start - quantity.end < _BEHIND and t.kind == POINT)
        return next((t for t in after if year.period and t.period and year.period.contains(t.period)), None)

    def _decided(self, position: int, time: Time) -> Beside | None:
        """Return the day of a decision for what was decided, and none for what was before."""
        around = self.quantities[max(0, position - 1) : position + 2]
        for first, second in pairwise(around):
            if is_decided(self.low, self.start, first, second, time):
                return (time if first is self.quantities[position] else None), True
        return None

    def _is_base_of(self, quantity: Quantity, time: Time) -> bool:
        """Return whether a time only tells what a change is from: "14.3% from a year earlier in June", "$2bn ($3bn a year ago) in June"."""
        between = self.low[quantity.end : time.start]
        aside = between.count("(") > between.count(")")
        own = not aside and self.low.startswith(")", time.end)  # "(€2 billion a year earlier) in May"
        return time.kind == BASE and not own and (aside or _RIGHT_AFTER.fullmatch(between) is not None)

    def _after(self, position: int, time: Time) -> Beside:
        quantity = self.quantities[position]
        between = self.low[quantity.end : time.start]
        if is_start(between) and len(between) < OPENING and time.kind == POINT:
            return None, True  # "200 points since July"
        if self._is_apart(position, time, between):
            return None, False
        if (
            time.kind in (SINCE, LOOKBACK)
            and time.period
            and is_up_to_now(self.low, self.start, quantity, time)
        ):
            return time, True
        if time.kind in (SINCE, LOOKBACK, BASE, ANAPHOR):
            # "next spring" gives a time that no calendar fixes; "a year earlier" only compares.
            # "3.1%, the most since 2021" goes on about what stands, where the sentence has no other time.
            usable = self.usable()
            led = not usable or usable[0].end <= quantity.start
            apposed = is_apposed(self.low, self.start, quantity)
            best = _BEST_SINCE.search(between) is not None
            goes_on = time.kind == SINCE and (apposed or best or ("," in between and led))
            return None, not goes_on and (
                time.kind == SINCE or (time.kind == LOOKBACK and time.period is None)
            )
        return self._right_after(quantity, time, between)

    def _is_apart(self, position: int, time: Time, between: str) -> bool:
        """Return whether a time after a quantity stands too far off, or in another clause."""
        quantity = self.quantities[position]
        since = time.kind == SINCE and is_up_to_now(self.low, self.start, quantity, time)
        aim = _ITS_AIM.fullmatch(between) is not None  # "kept its 4% target for 2026"
        reach = _AS_OF_REACH if since or between.endswith("as of ") else _NEAR
        return (
            (len(between) > reach and not aim)
            or self.low.startswith("'s", time.end)
            or (between.endswith(_IN_BRACKETS) and self._next(position) < self.low.find(")", time.end))
            or (time.start > self._next(position) and len(between) > 6 and not since)
            or is_within_aside(self.low, self.start, quantity, time)
            or self._leads(position, time, between)
            or self._is_of_part(position, time)
            or _NONE_IN.search(between) is not None
            or (not aim and BREAK.search(between) is not None)
            or happens(self.low, quantity, time)
        )

    def _is_of_part(self, position: int, time: Time) -> bool:
        """Return whether a time is of the part in brackets after a figure: "5 tonnes (2 tonnes in May)"."""
        (one, *rest) = self.quantities[position : position + 2]
        opened = rest and one.unit == rest[0].unit and self.low[one.end : rest[0].edge].endswith("(")
        return bool(opened) and time.start < self.low.find(")", rest[0].end)

    def _leads(self, position: int, time: Time, between: str) -> bool:
        """Return whether a time leads to the next figure: "21 billion, and in September 2023 to 18 billion"."""
        quantity, until = self.quantities[position], self._next(position)
        ahead = next((q.start for q in self.quantities[position + 1 :] if q.start >= time.end), self.end)
        led = any(t.end <= quantity.start and t in self._fit for t in self.times)
        return leads_on(self.low, time, between, (until, ahead, self.end), led=led)

    def _right_after(self, quantity: Quantity, time: Time, between: str) -> Beside:
        """Return a time after a quantity where it can be the quantity's."""
        took = quantity.kind == "rank" and _TOOK.search(self.low, self.start, quantity.edge)
        near = between in _CLOSE or (quantity.kind == "record" and between.strip("\"”’' ") in _BEHIND_RECORDS)
        if quantity.kind in ("rank", "duration", "record") and not (near or took):
            return None, False
        due = is_due(between)
        if due and _UNTIL.search(between) and _CONTRACT.search(between):
            return None, True  # "1 bcm a year under a contract valid until 2045"
        if due and quantity.kind == "count" and (is_placed(self.low, quantity) or _UNTIL.search(between)):
            return None, True  # "in six cities by 2025", "two reactors are idle until May"
        moved = quantity.direction is not None or quantity.kind == "price"
        on_the_day = time.kind == DAY and not quantity.compared and moved and between in _ON
        compared = quantity.compared and time.kind != DAY and time not in self._events
        fits = time in self._fit or compared or on_the_day or due
        if time.period is None or not fits:
            return None, time.period is None and not (time.kind == DAY and "," in between)
        return time, True

    def _next(self, position: int) -> int:
        """Return where the next figure starts that does not say this one again in brackets: "€1.4bn (£1.2bn) in May"."""
        after = self.quantities[position + 1 : position + 3]
        if after and self.low[self.quantities[position].end : after[0].edge] == " (":
            closing = self.low.find(")", after[0].end, after[0].end + _NEAR)
            beyond = closing >= 0 and "(" not in self.low[after[0].end : closing]
            after = after[1:] if beyond else after
        return after[0].start if after else self.end
