"""Which period each quantity is about: what its sentence says, or what an earlier sentence left standing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from analysis.claims.lexicon import words
from analysis.claims.quantity import Quantity
from analysis.claims.sentences import Sentences
from analysis.claims.times import BASE, LOOKBACK, POINT, SINCE, Time
from analysis.quantities import Period

# What stands before a time of comparison: "compared with the same month of 2022".
_COMPARED = re.compile(
    r"\b(?:as in|compared (?:to|with)|than|versus|vs\.?|against|over|upon|from) (?:the |that |those |that of |its |their )?"
    r"(?:levels? (?:of|in|seen in) |figures? (?:for|in|of) |end of |average of )?(?:the )?\Z"
)
# What stands before a number that others are compared with: "from the previous 5.97".
_COMPARAND = re.compile(
    r"\b(?:from|against|compared (?:to|with)|versus|vs\.?|than|over)(?: (?:the|a|an|its|their|his|revised|level|of|about|around|"
    r"some|nearly|just|over|only|previous|last|prior|record|high|low|more|less|than|[a-z]+'s|current|rate|month|year))* \Z"
)
_EVENT = re.compile(
    r"\b(?:introduced|launched|signed|established|founded|built|announced|started|begun|adopted|created|unveiled|opened|agreed|"
    r"enacted|visited|elected|invaded|invasion|formed|born|set up|came to power|took office)(?: [a-z]+){0,2} "
    r"(?:in|on|since|during) (?:early |late |mid-?)?\Z"
)
_BY = re.compile(r"\b(?:by|until|till|before)(?: the)?(?: end of| end| middle of)?(?: fiscal| financial)? \Z")
_SINCE_LEFT = re.compile(r"\bsince (?:the |last |this )?(?:early |late |mid-?)?\Z")
_REPORTING_DAY = re.compile(
    r"\b(?:said|says|reported|announced|told|released|showed|issued|published|signed|statement|unveiled|confirmed|agreed|met|data|"
    r"report|revealed|warned|meeting|call|visit|ceremony|added|noted|forum|conference|interview|begin|starting|starts|summit)"
    r"(?: [a-z]+){0,3} (?:on |late on |early on |late |early )?\Z"
)
_REPORTING_AFTER = re.compile(
    r",? (?:said|reported|announced|released|showed|that|as|after|told|confirmed|revealed|unveiled|signed)\b"
)
_BREAK = re.compile(r"[;]|, who | while | whereas | but | although |, which | than | compared | as in ")
_ANNUAL = re.compile(
    r"\b(?:annual (?:total|exports|imports|output|production|sales|figure|revenue|deficit|surplus|trade|growth)|full[- ]year|"
    r"for the (?:whole|full|entire) year|for the year as a whole|the year's total)\b"
)
_PAST = re.compile(
    r"\b(?:rose|fell|grew|was|were|stood|reached|totall?ed|posted|logged|settled|saw|increased|decreased|declined|dropped|climbed|jumped|"
    r"surged|gained|dipped|slipped|shrank|contracted|expanded|plunged|widened|narrowed|slowed|eased|edged|inched|shot|amounted|"
    r"recorded|hit|came|registered|booked|averaged|exported|imported|produced|sold|accounted|accounting|remained|went|showed|slid|"
    r"tumbled|soared|lost|added|exceeded|topped|made|plunging|rising|falling|jumping|led|had|witnessed|delivered|recovered|"
    r"rebounded|offset|earned|bought|raised|resulting|up|down|reaching|showing|totall?ing|cut|hovered|traded|closed|ended|shipped)\b"
)
_PERFECT = re.compile(
    r"\b(?:has|have) (?:already |also |now |since |so far )?(?:been )?[a-z]+(?:ed|en|wn|ne|t)\b"
)
_REVISED = re.compile(
    r"\b(?:raised|cut|lowered|revised|upgraded|downgraded|trimmed|lifted|hiked|raising|cutting)\b.{0,60}"
    r"\b(?:forecasts?|estimates?|outlook|projections?|targets?|guidance)\b"
)
_SHARE_GOES_ON = re.compile(
    r"\b(?:accounted|accounting|represented|representing|made up|making up|contributed)\b"
)
_YEAR_STEPS = re.compile(r"(?:past|last|previous) (?:(?P<n>[a-z]+|[0-9]+) )?(?P<unit>decade|years)")
_CARRIED = ("level", "growth_rate", "change_abs", "price")
_UNDATED = ("count", "rank", "age", "ordinal", "duration", "record")
_OPEN = -1  # the words beside a number give it a time that no calendar fixes: "next spring"
_NEAR, _FAR = 46, 200  # characters between a number and a time that it goes with


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
    """

    def __init__(self, low: str, sentences: Sentences, times: Sequence[Time]) -> None:
        self.low = low
        self.sentences = sentences
        self.times = times
        self._starts = [time.start for time in times]
        self._usable = {n for n, time in enumerate(times) if self._is_usable(time)}
        self._topic: Period | None = None
        self._topic_sentence = 0
        self._step = ""

    def _is_usable(self, time: Time) -> bool:
        """Return whether a time can be what a figure is of, and not a base, an event or a reporting day."""
        if time.period is None or time.kind not in (POINT, "day"):
            return False
        before = self.low[max(0, time.start - 60) : time.start].rpartition("\n")[2]
        if _EVENT.search(before) or _SINCE_LEFT.search(before):
            return False
        spans = " to " in self.low[time.start : time.end] or "-" in self.low[time.start : time.end]
        if _COMPARED.search(before) and not (spans and before.endswith(("from ", "over "))):
            return False
        if time.kind == "day" and time.period.days == 1:
            return not (_REPORTING_DAY.search(before) or _REPORTING_AFTER.match(self.low, time.end))
        return True

    def read(self, quantities: Sequence[Quantity]) -> None:
        """Set the period and the base period of each quantity, in the order of the text."""
        by_sentence: dict[int, list[Quantity]] = {}
        for quantity in quantities:
            by_sentence.setdefault(quantity.sentence, []).append(quantity)
        with_times = {self.sentences.index(start) for start in self._starts}
        for index in sorted(with_times | set(by_sentence)):
            start, end = self.sentences.span(index)
            times = range(bisect_left(self._starts, start), bisect_left(self._starts, end))
            _Sentence(self, index, by_sentence.get(index, []), times).read()
        self._lend_birthdays(quantities)

    def _lend_birthdays(self, quantities: Sequence[Quantity]) -> None:
        """Give "his 70th birthday" the day on which the article says he turned 70."""
        turned = {
            q.values: q.period for q in quantities if q.kind == "age" and q.period and len(q.values) == 1
        }
        for quantity in quantities if turned else ():
            named = "birthday" in self.low[quantity.start : quantity.end + 10]
            if quantity.kind == "ordinal" and quantity.period is None and named:
                quantity.period = turned.get(quantity.values)


class _Sentence:
    """One sentence with its quantities and its times."""

    def __init__(self, owner: Periods, index: int, quantities: list[Quantity], times: range) -> None:
        self.owner, self.index, self.quantities = owner, index, quantities
        self.low, self.times = owner.low, owner.times
        self.start, end = owner.sentences.span(index)
        self.end = min(end, self.start + 3000)
        self.here = times
        self.future = _is_future(self.low[self.start : self.end])
        self.taken: set[int] = set()

    def read(self) -> None:
        for quantity in self.quantities:
            edge = quantity.start if quantity.hedge_start < 0 else min(quantity.start, quantity.hedge_start)
            quantity.compared = _COMPARAND.search(self.low[max(self.start, edge - 70) : edge]) is not None
        adjacent = [self._adjacent(position) for position in range(len(self.quantities))]
        for quantity, number in zip(self.quantities, adjacent, strict=True):
            if quantity.compared and number is not None and number >= 0:
                self.taken.add(number)
        self._learn_step()
        for position, (quantity, number) in enumerate(zip(self.quantities, adjacent, strict=True)):
            if number != _OPEN:
                quantity.period = (
                    self.times[number].period if number is not None else self._inferred(position)
                )
        self._lend_to_pairs()
        self._remember()
        for quantity in self.quantities:
            if quantity.kind in ("growth_rate", "change_abs") and quantity.period:
                quantity.base = self._growth_base(quantity.period)

    def _adjacent(self, position: int) -> int | None:
        """Return the number of the time right after a quantity or, as a possessive, right before it."""
        quantity = self.quantities[position]
        previous = self.quantities[position - 1].end if position else self.start
        following = self.quantities[position + 1].start if position + 1 < len(self.quantities) else self.end
        for number in self.here:
            time = self.times[number]
            if time.end <= quantity.start:
                between = self.low[time.end : quantity.start]
                if between.startswith("'s ") and len(between) < 30 and time.end > previous and time.period:
                    return number
                continue
            if time.start < quantity.end:
                continue
            between = self.low[quantity.end : time.start]
            if time.start > following and len(between) > 6 or len(between) > _NEAR or _BREAK.search(between):
                return None
            if time.kind in (LOOKBACK, SINCE, BASE) or self.low.startswith("'s ", time.end):
                if time.kind == LOOKBACK and time.period and quantity.kind in _CARRIED:
                    return number
                return None if time.kind == BASE or self.low.startswith("'s ", time.end) else _OPEN
            if (
                not quantity.compared
                and re.search(r"\b(?:from|against|versus)\b", between)
                and number not in self.owner._usable
            ):
                return None
            undated = quantity.kind in ("rank", "duration", "record") and between not in (
                " in ",
                " (",
                " (in ",
                " for ",
            )
            if undated or time.period is None:
                return None if undated else _OPEN
            return (
                number if number in self.owner._usable or quantity.compared or _BY.search(between) else None
            )
        return None

    def _inferred(self, position: int) -> Period | None:
        quantity = self.quantities[position]
        if quantity.compared:
            return self._of_comparison(position)
        if quantity.kind in _UNDATED and not self._dated(quantity):
            return None
        annual = _ANNUAL.search(self.low, self.start, quantity.start)
        if annual and quantity.start - annual.end() < 60 and self.owner._topic:
            return Period.year(self.owner._topic.start.year)
        return self._in_sentence(quantity) or self._carried(quantity)

    def _dated(self, quantity: Quantity) -> bool:
        """Return whether the own clause of a count, or of a run of months, names its time."""
        if quantity.kind == "duration" and self.low.startswith((" high", " low"), quantity.end):
            return True
        run = quantity.kind == "ordinal" and "in a row" in self.low[quantity.start : quantity.end]
        for number in self.here:
            time = self.times[number]
            if (
                number not in self.owner._usable
                or time.end > quantity.start
                or not (run or quantity.kind == "count")
            ):
                continue
            between = self.low[time.end : quantity.start]
            opening = time.start - self.start < 10
            if len(between) < 60 and ("," not in between or opening) and not _BREAK.search(between):
                return True
        return False

    def _in_sentence(self, quantity: Quantity) -> Period | None:
        """Return the nearest usable time before the quantity in its sentence, else the nearest after it."""
        usable = [
            n for n in self.here if n in self.owner._usable and n not in self.taken and not self._owned(n)
        ]
        perfect = _PERFECT.search(self.low, max(self.start, quantity.start - 60), quantity.start)
        for number in reversed(usable):
            time = self.times[number]
            if time.end > quantity.start:
                continue
            plan = _BY.search(self.low[max(self.start, time.start - 24) : time.start])
            if (
                quantity.start - time.end > 320
                or perfect
                or (plan and time.start - self.start > 20 and not self.future)
            ):
                break
            if plan and "," in self.low[time.end : quantity.start] and time.start - self.start > 20:
                break
            return time.period
        for number in usable:
            time = self.times[number]
            if time.start < quantity.end:
                continue
            between = self.low[quantity.end : time.start]
            if len(between) > _FAR or _BREAK.search(between):
                return None
            if _BY.search(between) and ("," in between or time.start > self._next(quantity)):
                return None
            return time.period
        return None

    def _next(self, quantity: Quantity) -> int:
        return next((other.start for other in self.quantities if other.start > quantity.start), self.end)

    def _owned(self, number: int) -> bool:
        """Return whether a time belongs to what it precedes: "from October's £3.6bn"."""
        time = self.times[number]
        before = self.low[max(0, time.start - 12) : time.start]
        return (
            self.low.startswith("'s ", time.end)
            and re.search(r"\b(?:from|than|against|with|to|versus) (?:the )?\Z", before) is not None
        )

    def _carried(self, quantity: Quantity) -> Period | None:
        topic = self.owner._topic
        if topic is None or self.future:
            return None
        paragraphs = self.owner.sentences.paragraphs
        same = paragraphs[self.index] == paragraphs[self.owner._topic_sentence]
        if topic.days == 1 and not same:
            return None
        if quantity.kind == "share":
            goes_on = _SHARE_GOES_ON.search(self.low, self.start, quantity.start)
            return topic if self.index - self.owner._topic_sentence <= 1 and same and goes_on else None
        if quantity.kind not in _CARRIED and not (quantity.kind == "duration"):
            return None
        if not quantity.signed and not _PAST.search(
            self.low, max(self.start, quantity.start - 130), min(self.end, quantity.end + 30)
        ):
            return None
        perfect = _PERFECT.search(self.low, max(self.start, quantity.start - 60), quantity.start)
        return None if perfect and not same else topic

    def _of_comparison(self, position: int) -> Period | None:
        """Return the period of "from £2.1bn" where it says none: one step before the figure it led to."""
        quantity = self.quantities[position]
        main = next(
            (q.period for q in reversed(self.quantities[:position]) if q.period and not q.compared), None
        )
        near = (self.low[max(self.start, quantity.start - 30) : quantity.start], quantity.end)
        bases = [self.times[n] for n in self.here if self.times[n].kind == BASE and self.times[n].shift]
        close = [
            time.shift
            for time in bases
            if -8 < time.start - quantity.end < 30 or 0 <= quantity.start - time.end < 12
        ]
        if main and _REVISED.search(self.low, self.start, quantity.start):
            return main
        if (
            main is None
            and not self.future
            and _PAST.search(self.low, self.start, near[1])
            and not _PERFECT.search(near[0])
        ):
            main = (
                self.owner._topic
                if quantity.kind in _CARRIED and self.owner._step in ("month", "quarter", "week")
                else None
            )
        step = close[0] if close else self.owner._step
        return step_back(main, step) if main and step else None

    def _lend_to_pairs(self) -> None:
        """Give a figure in brackets what the one before it has: "£3.1bn ($5.8bn)", "200kph (124mph)"."""
        for first, second in zip(self.quantities, self.quantities[1:], strict=False):
            if self.low[first.end : second.start] == " (" and self.low.startswith(
                (")", ";", ","), second.end
            ):
                if first.unit != second.unit and second.kind not in ("growth_rate", "share"):
                    second.period = first.period
                    if second.hedge is None:
                        second.approx, second.hedge = first.approx, first.hedge

    def _remember(self) -> None:
        """Keep what the next sentences can be about without saying so."""
        mains = [q.period for q in self.quantities if q.period and not q.compared and q.kind in _CARRIED]
        if mains and not self.future:
            self.owner._topic, self.owner._topic_sentence = mains[-1], self.index
            return
        usable = [
            n for n in self.here if n in self.owner._usable and n not in self.taken and not self._owned(n)
        ]
        if self.future or not usable or self.times[usable[0]].kind != POINT:
            return
        first = self.times[usable[0]]
        if not _BY.search(self.low[max(0, first.start - 24) : first.start]):
            self.owner._topic, self.owner._topic_sentence = first.period, self.index

    def _learn_step(self) -> None:
        """Learn from "the previous month" or "from October's" what the article compares with."""
        for number in self.here:
            time = self.times[number]
            if time.kind == BASE and time.shift:
                self.owner._step = time.shift
            elif time.period and self.owner._topic and (number in self.taken or self._owned(number)):
                gap = (self.owner._topic.start - time.period.start).days
                if time.period.days <= 31 and self.owner._topic.days <= 31 and 27 < gap < 32:
                    self.owner._step = "month"

    def _growth_base(self, period: Period) -> Period | None:
        steps = [self.times[n].shift for n in self.here if self.times[n].kind == BASE and self.times[n].shift]
        step = steps[0] if steps else ("year" if period.calendar_year else "")
        return step_back(period, step) if step else None


def step_back(period: Period, step: str) -> Period | None:
    """Return the period one year, quarter, month or week before.

    Examples
    --------
    >>> step_back(Period.parse("2024-01"), "month").short
    '2023-12'
    """
    if step == "year":
        return period.shift(-1)
    if step == "month" and period.days <= 31:
        end = period.start.replace(day=1) - timedelta(days=1)
        return Period(end.replace(day=1), end)
    if step == "quarter" and 89 <= period.days <= 92:
        end = period.start - timedelta(days=1)
        index = end.year * 12 + end.month - 3
        return Period(date(index // 12, index % 12 + 1, 1), end)
    if step == "week" and period.days == 7:
        return Period(period.start - timedelta(days=7), period.end - timedelta(days=7))
    return None


_NO_PLAN = frozenset(
    {
        "set",
        "may",
        "planned",
        "agreed",
        "estimated",
        "committed",
        "commit",
        "target",
        "targets",
        "goal",
        "goals",
        "potential",
    }
)
_LETTERS = re.compile(r"[a-z]+")


def _is_future(sentence: str) -> bool:
    return not (words("future") - _NO_PLAN).isdisjoint(_LETTERS.findall(sentence))
