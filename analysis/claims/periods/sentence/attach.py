"""Which time of a sentence goes with which of its numbers."""

from __future__ import annotations

import re

from analysis.claims.lexicon import MONTHS
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.compared import is_compared
from analysis.claims.periods.roles.reach import (
    OPENING,
    OPENS_CLAUSE,
    governs,
    is_aside,
    is_fronted,
    is_within_aside,
)
from analysis.claims.periods.roles.tasks import is_deadline, is_due
from analysis.claims.periods.sentence.beside import TimesBeside
from analysis.claims.periods.sentence.labels import is_bracketed_alone
from analysis.claims.periods.sentence.look_back import FAR, looking_back
from analysis.claims.periods.sentence.phrases import (
    BREAK,
    NEXT_CLAUSE,
    happens,
    is_awaited,
    is_bracketed,
)
from analysis.claims.periods.tenses.carried import NUMBER_OF, is_carried
from analysis.claims.periods.tenses.verbs import is_past, is_perfect
from analysis.claims.periods.times.added_up import adds_up, is_year_so_far
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import POINT, SINCE, TO_DATE
from analysis.quantities import Period

_MOST = re.compile(
    r"\b(?:highest|lowest|most|least|biggest|best|worst|first)(?: [a-z]+){0,3} \Z"
)  # "the highest since 2022"
_REACHED = re.compile(
    r",? (?:reached|set|hit|struck|touched|seen|recorded|posted|achieved) (?:in|on) (?:early |late |mid-)?"
)
_LATER = re.compile(
    r"(?:an?|the|[a-z]+) (?:days?|weeks?|months?|years?) (?:after|later)\b"
)  # "A day after it struck"
_THEN = re.compile(
    r"then (?!comes?\b)|at that time|at the time|back then"
)  # "Then comes copper" goes on with a list
_HIGH = (" high", " low")
# "Sales fell in May after oil tumbled to six-year lows": when the cause came is not said
_AFTER_IT = re.compile(r"\bafter (?:[a-z'-]+ ){1,6}(?:to|at|hit|reached|touched) (?:an? |its |their )?\Z")
_OF_A_YEAR = (*MONTHS, "last year", "next year")
_KNOWN = (" for the ", " of the ", " in the ", " among the ", " across the ", " by the ")
_A_YEAR = re.compile(r"\b(?:annual|yearly) (?:growth )?(?:rate|pace) of [^,;0-9]{0,12}\Z")
_BRACKETS_AS_OF = (
    "(as of ", "(as on ", "(as at ", " period (", " half (", " half-year (", " quarter (", " basis (", " holiday (", " week (", " festival (", " fair (",
)  # fmt: skip
_IN_THE_SAME = re.compile(r" the same | (?:during|over|in) th(?:e|at) period\b")
_APART = re.compile(r",| and | but | while ")
_RATE, _NEAR = 60, 24  # characters before a rate, and between a figure and a time right after it


class Attachments(TimesBeside):
    """The times of one sentence, and what they go with: those beside its quantities, and those that govern them."""

    def dated(self, quantity: Quantity) -> bool:
        """Return whether the own clause of a count, or of a run of months, names its time."""
        if quantity.kind == "duration":
            own = any(0 <= time.start - quantity.end < _NEAR for time in self._fit)
            caused = not own and _AFTER_IT.search(self.low, self.start, quantity.start)
            return not caused and self.low.startswith(_HIGH, quantity.end)
        run = quantity.kind == "ordinal" and "in a row" in self.low[quantity.start : quantity.end]
        known = self.low.endswith(_KNOWN, 0, quantity.edge)  # "rose in May in the 64 countries that report"
        if not run and (known or quantity.kind != "count"):
            return False
        since = self._lasts(quantity)  # "So far this year it has opened 12 shops"
        added = since is not None and adds_up(self.low, quantity, since)
        if not run and (added or (self.future and self._is_due(quantity))):
            return True
        for time in self.times:
            between = self.low[time.end : quantity.edge]
            as_of = self.low.endswith(("as of ", "as at "), 0, time.start) and time.end <= quantity.start
            if as_of and not BREAK.search(between):
                return (
                    True  # "as of 5 April 2016, 1.7 million of one country and 0.6 million of another stayed"
                )
            opening = is_fronted(self.low, self.start, time)
            near = len(between) < 60 or (opening and NUMBER_OF.search(self.low, time.end, quantity.edge))
            ahead = time in self._fit and time.end <= quantity.start and near
            if ahead and ("," not in between or opening) and not BREAK.search(between):
                return True
        return False

    def _is_due(self, quantity: Quantity) -> bool:
        """Return whether a plan says by when a number is to be there: "will retire nine of its 15 plants by 2035"."""
        after = next((time for time in self.times if time.start >= quantity.end), None)
        known = after is not None and (is_deadline(self.low, after) or after in self._fit)
        return known and after is not None and is_awaited(self.low, quantity, self.quantities, after)

    def inside(self, position: int) -> Time | None:
        """Return the nearest usable time before the quantity in its sentence, else the nearest after it."""
        quantity = self.quantities[position]
        usable = self.usable()
        if "(" in self.low[self.start : self.end]:
            inner = is_bracketed(self.low, self.start, quantity.start)
            usable = [
                t
                for t in usable
                if inner or self._as_of(t) or not is_bracketed(self.low, self.start, t.start)
            ] or [t for t in usable if is_bracketed_alone(self.low, self.start, t)]
        before = [time for time in usable if time.end <= quantity.start]
        while len(before) > 1 and is_aside(self.low, self.start, before[-1], quantity):
            before.pop()
        told = self._since_then(before[-1], quantity) if before else None
        if before and not told:
            span = self.start, self.end
            told = before[-1] if governs(self.low, span, before[-1], quantity, future=self.future) else None
        if told:
            return told
        back = looking_back(self.low, self.start, quantity, self.times)
        nearer = back and before and before[-1].end < back.start < quantity.start
        if back and (nearer or (not before and self._is_fronted(back, quantity))):
            return back  # "48% in December, and over the past decade by 85%"
        after = next((time for time in usable if time.start >= quantity.end), None)
        if not before and (since := self._lasts(quantity)):
            moved = quantity.kind in ("growth_rate", "change_abs") or adds_up(self.low, quantity, since)
            return since if since.period and moved else None
        if after and self.low.startswith(" alone", after.end) and self._others(quantity.end, after.start):
            after = None  # "a surplus of $1.9 trillion, with $700 billion made in March alone"
        if after and any(_REACHED.fullmatch(self.low, q.end, after.start) for q in self.quantities):
            after = None  # "$7 below the high of $70.85 reached on Aug. 30"
        if after and self._leads(position, after, self.low[quantity.end : after.start]):
            after = None  # "sold 1.1 million cars, and sales for the first half came to 8 million"
        if (
            after
            and is_deadline(self.low, after)
            and _A_YEAR.search(self.low, max(self.start, quantity.start - _RATE), quantity.start)
        ):
            after = None  # "is to grow at an annual rate of 11% to 269 tonnes by 2030"
        if after is None:
            return None if before else back
        if is_within_aside(self.low, self.start, quantity, after) or self._is_next_clauses(quantity, after):
            return None
        between = self.low[quantity.end : after.start]
        due = is_due(between) and "," in between
        apart = BREAK.search(between) is not None or happens(self.low, quantity, after)
        return None if due or len(between) > FAR or apart else after

    def due(self, position: int) -> Period | None:
        """Return when a plan or a forecast counts what it tells of: "expects 35 million visitors next year"."""
        time = self.inside(position)
        return time.period if time and time.kind == POINT else None

    def opens_elsewhere(self) -> bool:
        """Return whether the sentence opens with a time of its own that dates nothing: "Then", "Since June", "Last season"."""
        opening = next((time for time in self.times if time.start - self.start < OPENING), None)
        if opening is None:
            return (
                _THEN.match(self.low, self.start) is not None
                or _LATER.match(self.low, self.start) is not None
            )
        since = opening.kind == SINCE and opening.shift != TO_DATE
        since = since or self.low.startswith(("before ", "after "), self.start)
        unfixed = opening.kind == POINT and opening.period is None
        compared = is_compared(self.low, self.start, opening) and not self.low.startswith("over ", self.start)
        return since or (unfixed and not compared)

    def same_period(self, quantity: Quantity, months: int) -> Period | None:
        """Return the period before "in the same period", "during the period" or "for the month" of a sentence: "rose 4% in January-April, and copper 3% in the same period"."""
        told = next((t for t in reversed(self.usable()) if t.end <= quantity.start), None)
        again = months < 0 and told and _IN_THE_SAME.search(self.low, told.end, self.end)
        return told.period if told and told.period and (again or told.period.months == months) else None

    def unfixed(self, quantity: Quantity) -> bool:
        """Return whether a quantity is of a month of which nothing fixes the year, "in November sales fell 2%", or a rate goes with such a figure."""
        if quantity.period or not is_carried(quantity):
            return False
        own = [t for t in self.times if t.kind == POINT and t.period is None]
        if not own:
            return False
        mains = [q for q in self.quantities if q.end <= quantity.start and not q.compared]
        rate = quantity.kind == "growth_rate" and mains and mains[-1].period is None
        of_main = rate and any(0 <= time.start - mains[-1].end < _NEAR for time in own)
        return bool(of_main) or any(
            time.end <= quantity.start
            and self.low.startswith(_OF_A_YEAR, time.start)
            and not is_compared(self.low, self.start, time)
            and not BREAK.search(self.low, time.end, quantity.edge)
            and not any(time.end <= other.start < quantity.start for other in self._fit)
            for time in own
        )

    def _as_of(self, time: Time) -> bool:
        """Return whether brackets tell of when the words around them are: "capacity (as of July 31) had reached 9 GW", "for the half-year (H1)"."""
        return self.low.endswith(_BRACKETS_AS_OF, 0, time.start)

    def _others(self, start: int, end: int) -> bool:
        """Return whether quantities that stand in no brackets lie between two places."""
        return any(start <= q.start < end and self.low[q.start - 1] != "(" for q in self.quantities)

    def _is_next_clauses(self, quantity: Quantity, after: Time) -> bool:
        """Return whether a time is of what was, told beside how things are: "Peru makes a half of it, and sales fell 7% in May"."""
        cut = NEXT_CLAUSE.search(self.low, quantity.end, after.start)
        present = cut is not None and not is_past(self.low, self.start, cut.start())
        return present and cut is not None and is_past(self.low, cut.end(), after.start)

    def _since_then(self, before: Time, quantity: Quantity) -> Time | None:
        """Return the year so far, told after another time: "8 billion last year, and since January it has grown by 30%"."""
        since = self._lasts(quantity)
        if since is None or not is_year_so_far(since) or since.start < before.end:
            return None
        others = any(since.end <= q.start < quantity.start for q in self.quantities)
        moved = quantity.kind in ("growth_rate", "change_abs") or adds_up(self.low, quantity, since)
        return since if moved and not others else None

    def _is_fronted(self, back: Time, quantity: Quantity) -> bool:
        """Return whether a sentence, or what it says after its source, opens with a look back before a figure."""
        return back.end <= quantity.start and (
            is_fronted(self.low, self.start, back)
            or OPENS_CLAUSE.search(self.low, self.start, back.start) is not None
        )

    def _lasts(self, quantity: Quantity) -> Time | None:
        """Return the "since 2021" that stands before what has been since then."""
        ended = (time for time in self.times if time.kind == SINCE and time.end <= quantity.start)
        since = next((t for t in ended if not _MOST.search(self.low, self.start, t.start)), None)
        if since is None:
            return None
        opens = max(self.start, self.low.rfind("; ", self.start, since.start) + 1)
        opened = since.start - opens < OPENING or OPENS_CLAUSE.search(self.low, opens, since.start)
        to_date = is_year_so_far(since) and (
            opened or not _APART.search(self.low, opens, since.start)
        )  # "The cars sold so far this year came to 5 million"
        crossed = any(
            cut.start() > since.end and not (to_date and cut[0] in (" while ", " whereas "))
            for cut in BREAK.finditer(self.low, since.end, quantity.edge)
        )
        lasts = to_date or is_perfect(self.low, self.start, quantity.end)
        lasts = lasts or (quantity.kind == "count" and adds_up(self.low, quantity, since))
        return since if lasts and not crossed else None
