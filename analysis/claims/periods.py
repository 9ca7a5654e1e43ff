"""Which period each quantity is about: what its sentence says, or what an earlier sentence left standing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from analysis.claims.attach import CARRIED, UNDATED, Attachments, Beside, is_deadline
from analysis.claims.calendars import step_back
from analysis.claims.plans import is_future
from analysis.claims.quantity import Quantity
from analysis.claims.resolve import BASE, LOOKBACK, POINT
from analysis.claims.sentences import Sentences
from analysis.claims.tenses import is_past, is_perfect
from analysis.claims.times import Time
from analysis.claims.topics import Topics
from analysis.quantities import Period

# What stands before a number that others are compared with: "from the previous 5.97".
_COMPARAND = re.compile(
    r"\b(?:(?:after|following)(?: [a-z]+ing)?(?: by)?|from|against|compared (?:to|with)|versus|vs\.?|than|over|contrast(?:s|ing|ed)? with)(?: (?:modest|sharp|the|a|an|its|their|his|revised|level|of|about|around|"
    r"some|nearly|just|over|only|previous|last|prior|record|high|low|more|less|than|[a-z]+'s|current|rate|month|year|[a-z]+ of))* \Z"
)
_COMPARES_WITH = re.compile(r"from|than|with|against|compared|versus|vs|over|after|following")
_ANNUAL = re.compile(
    r"\b(?:annual (?:total|exports|imports|output|production|sales|figure|revenue|deficit|surplus|trade|growth)|full[- ]year|"
    r"for the (?:whole|full|entire) year|for the year as a whole|the year's total)\b"
)
# "the 2-4% target band": what is aimed at is of no period.
_AIMED_AT = re.compile(
    r"(?: or less| or more)? (?:target|limit|ceiling|threshold|cap|goal|band|quota|tolerance)\b"
)
_ATTRIBUTES = frozenset(("m", "m2", "km/h", "mi/h", "kn"))  # what a thing is like, and not what happened
_HYPHENED = frozenset(("W", "Wh", "m", "m2", "m3", "t", "bbl", "bbl/d"))
_HYPHEN = re.compile(r"[0-9]-[a-z]")
_TO_LEVEL = re.compile(
    r"(?:,? (?:year[- ]on[- ]year|year[- ]over[- ]year|on[- ]year|from a year (?:earlier|ago|before)|on the year))?,? "
    r"(?:to|reaching|totall?ing|hitting)(?: (?:about|around|nearly|almost|over|more than|just|some|reach|total|a|record))* \Z"
)
_COMPARES = ("that compares", "that compared", "this compares", "it compares", "the figure compares")
_OR = re.compile(r",? or (?:about |around |nearly |almost |over |more than |some )?\Z")
_CAPTION = re.compile(r"\b(?:image caption|(?:file )?photo|picture|getty images|reuters/)")
_REVISED = re.compile(
    r"\b(?:raised|cut|lowered|revised|upgraded|downgraded|trimmed|lifted|hiked|raising|cutting)\b.{0,60}"
    r"\b(?:forecasts?|estimates?|outlook|projections?|targets?|guidance)\b"
)
_SHORT_STEPS = ("month", "quarter", "week")


class Periods:
    """Gives quantities their periods, sentence after sentence.

    Parameters
    ----------
    low : str
        The surface in small letters.
    sentences : Sentences
        Its sentences.
    times : sequence of Time
        Its expressions of time, in order.
    published : datetime.date or None
        The day of publication.
    """

    def __init__(self, low: str, sentences: Sentences, times: Sequence[Time], published: date | None) -> None:
        self.published = published
        self.low = low
        self.sentences = sentences
        self.times = times
        self.topics = Topics(low, sentences.paragraphs)
        self.step = ""  # what the article compares with: the month, the quarter or the year before

    def read(self, quantities: Sequence[Quantity]) -> None:
        """Set the period and the base period of each quantity, in the order of the text."""
        starts = [time.start for time in self.times]
        by_sentence: dict[int, list[Quantity]] = {}
        for quantity in quantities:
            by_sentence.setdefault(quantity.sentence, []).append(quantity)
        for index in sorted({self.sentences.index(start) for start in starts} | set(by_sentence)):
            start, end = self.sentences.span(index)
            times = self.times[bisect_left(starts, start) : bisect_left(starts, end)]
            _Sentence(self, index, by_sentence.get(index, []), times).read()
        self._lend_birthdays(quantities)

    def _lend_birthdays(self, quantities: Sequence[Quantity]) -> None:
        """Give "his 70th birthday" the day on which the article says he turned 70."""
        turned: dict[tuple[Decimal, ...], Period] = {}
        for quantity in quantities:
            if quantity.kind == "age" and quantity.period:
                turned[quantity.values] = quantity.period
        for quantity in quantities if turned else ():
            named = "birthday" in self.low[quantity.start : quantity.end + 10]
            if quantity.kind == "ordinal" and quantity.period is None and named:
                quantity.period = turned.get(quantity.values)


class _Sentence:
    """One sentence with its quantities and its times."""

    def __init__(self, owner: Periods, index: int, quantities: list[Quantity], times: Sequence[Time]) -> None:
        self.owner, self.index, self.quantities, self.times = owner, index, quantities, times
        self.low = owner.low
        self.start, self.end = owner.sentences.span(index)
        self.future = is_future(self.low[self.start : self.end])
        self.clauses = self.future and ";" in self.low[self.start : self.end]
        self.attached = Attachments(self.low, (self.start, self.end), quantities, times, future=self.future)

    def read(self) -> None:
        for quantity in self.quantities:
            edge = quantity.edge
            before = self.low[max(self.start, edge - 70) : edge]
            quantity.compared = (
                _COMPARES_WITH.search(before) is not None and _COMPARAND.search(before) is not None
            )
        all_compared = self.low.startswith(_COMPARES, self.start)
        for position, quantity in enumerate(self.quantities):
            quantity.compared = quantity.compared or all_compared or self.attached.is_earlier(position)
        beside = [self.attached.beside(position) for position in range(len(self.quantities))]
        for quantity, (time, _) in zip(self.quantities, beside, strict=True):
            if quantity.compared and time is not None:
                self.attached.taken.add(time)
        self._learn_step()
        for position, (quantity, (time, fixed)) in enumerate(zip(self.quantities, beside, strict=True)):
            quantity.period = time.period if time else None if fixed else self._inferred(position)
        self._lend_to_changes(beside)
        self._lend_to_pairs()
        self._remember()
        for quantity in self.quantities:
            if quantity.kind in ("growth_rate", "change_abs") and quantity.period:
                quantity.base = self._base(quantity.period)

    def _inferred(self, position: int) -> Period | None:
        quantity = self.quantities[position]
        if quantity.compared:
            return self._of_comparison(position)
        if quantity.kind in UNDATED and not self.attached.dated(quantity):
            return None
        if self._is_attribute(quantity) or _AIMED_AT.match(self.low, quantity.end):
            return None
        annual = _ANNUAL.search(self.low, self.start, quantity.start)
        if annual and quantity.start - annual.end() < 60 and self.owner.topics.period:
            return Period.year(self.owner.topics.period.start.year)
        time = self.attached.inside(position)
        return time.period if time else self._carried(quantity)

    def _carried(self, quantity: Quantity) -> Period | None:
        """Return the period that an earlier sentence left standing, where this one can go on about it."""
        if self._is_plan(quantity):
            return None
        return self.owner.topics.of(quantity, self.index, (self.start, self.end), self.quantities)

    def _is_plan(self, quantity: Quantity) -> bool:
        """Return whether the part of the sentence between semicolons that holds a quantity tells of plans."""
        if not self.clauses:
            return self.future
        start = self.low.rfind(";", self.start, quantity.start) + 1 or self.start
        end = self.low.find(";", quantity.end, self.end)
        return is_future(self.low[start : end if end >= 0 else self.end])

    def _is_attribute(self, quantity: Quantity) -> bool:
        if quantity.kind != "level":
            return False
        adjective = quantity.unit in _HYPHENED and len(quantity.values) == 1
        hyphen = _HYPHEN.search(self.low, quantity.start, quantity.end) if adjective else None
        return quantity.unit in _ATTRIBUTES or hyphen is not None

    def _of_comparison(self, position: int) -> Period | None:
        """Return the period of "from £2.1bn" where it says none: one step before the figure it led to."""
        quantity = self.quantities[position]
        before = [q for q in self.quantities[:position] if q.period and not q.compared]
        alike = [q for q in before if quantity.unit in (q.unit, None) or quantity.kind == q.kind]
        main = alike[-1].period if alike else None
        if main and _REVISED.search(self.low, self.start, quantity.start):
            return main
        told = is_past(self.low, self.start, quantity.end) and not self.future
        perfect = is_perfect(self.low, max(self.start, quantity.start - 30), quantity.start)
        if (
            main is None
            and told
            and not perfect
            and quantity.kind in CARRIED
            and self.owner.step in _SHORT_STEPS
        ):
            main = self.owner.topics.period
        surveyed = "month" if quantity.unit == "index_points" and main and 27 < main.days < 32 else ""
        step = self._step_beside(quantity) or self.owner.step or surveyed
        return step_back(main, step) if main and step else None

    def _step_beside(self, quantity: Quantity) -> str | None:
        for time in self.times:
            near = -8 < time.start - quantity.end < 30 or 0 <= quantity.start - time.end < 12
            if time.kind == BASE and time.shift and near:
                return time.shift
        return None

    def _lend_to_changes(self, beside: Sequence[Beside]) -> None:
        """Give "6.2 percent to $2.84 trillion in the first nine months" one period."""
        for position, quantity in enumerate(self.quantities[:-1]):
            level = self.quantities[position + 1]
            time, settled = beside[position + 1]
            own = beside[position] != (None, False)
            if own or not settled or time is None or level.compared or quantity.compared:
                continue
            if _TO_LEVEL.fullmatch(self.low, quantity.end, level.edge):
                quantity.period = time.period
        for change, level in zip(self.quantities, self.quantities[1:], strict=False):
            counted = (
                change.kind in ("change_abs", "growth_rate")
                and level.kind == "count"
                and level.period is None
            )
            if counted and _TO_LEVEL.fullmatch(self.low, change.end, level.edge):
                level.period = change.period

    def _lend_to_pairs(self) -> None:
        """Give a figure in brackets what the one before it has: "£3.1bn ($5.8bn)", "200kph (124mph)"."""
        for first, second in zip(self.quantities, self.quantities[1:], strict=False):
            bracketed = self.low[first.end : second.start] == " (" and self.low.startswith(
                (")", ";", ","), second.end
            )
            if second.kind == "count" and second.period is None and first.kind in CARRIED:
                apposed = _OR.fullmatch(self.low, self._time_end(first), second.edge)
                second.period = first.period if apposed else None
            if bracketed and first.unit != second.unit and second.kind not in ("growth_rate", "share"):
                second.period = first.period
                if second.hedge is None:
                    second.approx, second.hedge = first.approx, first.hedge

    def _is_ahead(self, quantity: Quantity) -> bool:
        """Return whether a figure is of a time still to come, or of plans."""
        today, period = self.owner.published, quantity.period
        return self._is_plan(quantity) or (today is not None and period is not None and period.start > today)

    def _time_end(self, quantity: Quantity) -> int:
        """Return where a quantity and the time right after it end: "6.3% in October"."""
        near = (t.end for t in self.times if self.low[quantity.end : t.start] in (" in ", " ", " for "))
        return next(near, quantity.end)

    def _remember(self) -> None:
        """Keep what the next sentences can be about without saying so."""
        if (self.future and not self.clauses) or " | " in self.low[self.start : self.end]:
            return  # a plan, or the row of a table
        if not self.quantities and _CAPTION.search(self.low, self.start, self.end):
            return
        due = {time.period for time in self.times if time.kind == LOOKBACK or is_deadline(self.low, time)}
        mains = [
            q for q in self.quantities
            if q.period and not q.compared and q.kind in CARRIED and q.period not in due and not self._is_ahead(q)
        ]  # fmt: skip
        first = next(iter(self.attached.usable()), None)
        if mains and (period := mains[-1].period):
            units = frozenset(q.unit for q in mains if q.period == period)
            self.owner.topics.remember(self.index, period, units)
        elif first and first.kind == POINT and first.period and first.period not in due:
            self.owner.topics.remember(self.index, first.period)

    def _learn_step(self) -> None:
        """Learn from "the previous month" or "from October's" what the article compares with."""
        topic = self.owner.topics.period
        for time in self.times:
            if time.kind == BASE and time.shift and " " not in time.shift:
                self.owner.step = time.shift
            elif time.period and topic and (time in self.attached.taken or self.attached.owned(time)):
                gap = (topic.start - time.period.start).days
                if time.period.days <= 31 and topic.days <= 31 and 27 < gap < 32:
                    self.owner.step = "month"

    def _base(self, period: Period) -> Period | None:
        """Return what a growth rate is compared with: what the sentence says, or the year before a year."""
        steps = [time.shift for time in self.times if time.kind == BASE and time.shift]
        step = steps[0] if steps else "year" if period.calendar_year else ""
        return step_back(period, step) if step else None
