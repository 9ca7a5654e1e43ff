"""Which period each quantity is about: what its sentence says, or what an earlier sentence left standing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import timedelta

from analysis.claims.lexicon import words
from analysis.claims.quantity import Quantity
from analysis.claims.sentences import Sentences
from analysis.claims.times import BASE, LOOKBACK, POINT, SINCE, Time
from analysis.quantities import Period

_COMPARED = re.compile(
    r"(?:\b(?:compared (?:to|with)|than|versus|vs\.?|against|from|over|on|upon) (?:the |that |those |that of |its |their )?(?:same (?:period|month|time) (?:of|in) |levels? (?:of|in|seen in) |figures? (?:for|in|of) |end of |average of )?(?:the )?)\Z"
)
_COMPARAND = re.compile(
    r"\b(?:from|against|compared (?:to|with)|versus|vs\.?|than|over)(?: (?:the|a|an|its|their|his|revised|level|of|about|around|some|nearly|just|over|only|previous|last|prior|month's|year's|week's|quarter's|record|high|low|more|less|than|[a-z]+'s|current|rate))* \Z"
)
_FROM = re.compile(r"\bfrom(?: (?:about|around|nearly|some|just|over|only|a|an|the))* \Z")
_EVENT_IN = re.compile(
    r"\b(?:introduced|launched|signed|established|founded|built|announced|started|begun|adopted|created|unveiled|opened|agreed|enacted|visited|elected|invaded|invasion|formed|born|set up|came to power|took office)(?: [a-z]+){0,2} (?:in|on|since|during) (?:early |late |mid-?)?\Z"
)
_BY_END = re.compile(
    r"\b(?:by|until|till|before)(?: the)?(?: end of| end| middle of)?(?: fiscal| financial)? \Z"
)
_SINCE_LEFT = re.compile(r"\bsince (?:the )?(?:early |late |mid-?)?\Z")
_SAYING_DAY = re.compile(
    r"\b(?:said|says|reported|announced|told|released|showed|issued|published|signed|statement|unveiled|confirmed|agreed|met|data|report|revealed|warned|meeting|call|visit|ceremony|added|noted|forum|conference|interview|begin|starting|starts|summit|late|early)(?: [a-z]+){0,3} (?:on |late on |early on |late |early )?\Z"
)
_SAYING_AFTER = re.compile(
    r"(?:,)? (?:said|reported|announced|released|showed|that|as|after|told|confirmed|revealed|unveiled|signed)\b"
)
_BREAK = re.compile(r"[;]| while | whereas | but | although |, which ")
_ANNUAL = re.compile(
    r"\b(?:annual (?:total|exports|imports|output|production|sales|figure|revenue|deficit|surplus|trade|growth)|full[- ]year|for the (?:whole|full|entire) year|for the year as a whole|the year's total)\b"
)
_PAST = re.compile(
    r"\b(?:rose|fell|grew|was|were|stood|reached|totall?ed|posted|logged|settled|saw|increased|decreased|declined|dropped|climbed|jumped|surged|gained|"
    r"dipped|slipped|shrank|contracted|expanded|plunged|widened|narrowed|slowed|eased|edged|inched|shot|amounted|recorded|hit|came|registered|booked|averaged|"
    r"exported|imported|produced|sold|accounted|accounting|remained|went|showed|showing|slid|tumbled|soared|lost|added|exceeded|topped|made|attributed|plunging|rising|falling|jumping|led|had|witnessed|delivered|recovered|rebounded|offset|earned|bought|raised)\b"
)
_PERFECT = re.compile(r"\b(?:has|have) (?:already |also |now |since |been )?[a-z]+(?:ed|en|wn|ne)?\b")
_PRESENT = re.compile(
    r"\b(?:is|are|constitutes?|accounts? for|boasts?|operates?|remains?|represents?|has|have)\b"
)
_CARRIED = ("level", "growth_rate", "change_abs", "price")
_NEAR, _FAR = 46, 200


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
        self._usable = [self._is_usable(time) for time in times]
        self.topic: Period | None = None
        self.topic_sentence = -9
        self.step = ""

    def _is_usable(self, time: Time) -> bool:
        """Return whether a time can be what a figure is of, and not a base, an event or a reporting day."""
        if time.period is None or time.kind not in (POINT, "day"):
            return False
        before = self.low[max(0, time.start - 60) : time.start].rpartition("\n")[2]
        if _EVENT_IN.search(before) or _SINCE_LEFT.search(before):
            return False
        if _COMPARED.search(before) and not self.low.startswith("'s", time.end):
            return " from " in before[-7:] and not _is_comparison(before) and False
        if time.kind == "day" and time.period.days == 1:
            return not (_SAYING_DAY.search(before) or _SAYING_AFTER.match(self.low, time.end))
        return True

    def read(self, quantities: Sequence[Quantity]) -> None:
        """Set the period and the base period of each quantity, in the order of the text."""
        by_sentence: dict[int, list[Quantity]] = {}
        for quantity in quantities:
            by_sentence.setdefault(quantity.sentence, []).append(quantity)
        last = max([*by_sentence, self.sentences.index(self._starts[-1]) if self._starts else 0], default=-1)
        for index in range(last + 1):
            start, end = self.sentences.span(index)
            low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
            if index in by_sentence or low < high:
                self._sentence(index, by_sentence.get(index, []), range(low, high))

    def _sentence(self, index: int, quantities: list[Quantity], times: range) -> None:
        start, end = self.sentences.span(index)
        sentence = self.low[start : min(end, start + 2000)]
        self._learn_step(times)
        future = bool(_future(sentence))
        for position, quantity in enumerate(quantities):
            neighbours = (
                quantities[position - 1].end if position else start,
                quantities[position + 1].start if position + 1 < len(quantities) else end,
            )
            before = self.low[
                max(start, quantity.start - 70) : quantity.start
                if quantity.hedge_start < 0
                else min(quantity.start, quantity.hedge_start)
            ]
            quantity.compared = _COMPARAND.search(before) is not None
            quantity.period = self._of(quantity, times, neighbours, sentence, start, future)
            if quantity.period is None and quantity.compared:
                quantity.period = self._base_of_comparison(quantity, quantities, position, times, end)
        self._remember(index, quantities, times, future)
        for quantity in quantities:
            if quantity.kind in ("growth_rate", "change_abs"):
                quantity.base = self._growth_base(quantity, times, start, end)

    def _of(
        self,
        quantity: Quantity,
        times: range,
        neighbours: tuple[int, int],
        sentence: str,
        start: int,
        future: bool,
    ) -> Period | None:
        own = self._adjacent(quantity, times, neighbours)
        if own is not None:
            return own
        if (
            quantity.compared
            or quantity.kind in ("count", "rank", "age", "ordinal", "duration", "record")
            and not self._dated(quantity, times, neighbours)
        ):
            return None
        if annual := _ANNUAL.search(sentence, 0, max(0, quantity.start - start)):
            if quantity.start - start - annual.end() < 60 and self.topic:
                return Period.year(self.topic.start.year)
        inside = self._in_sentence(quantity, times)
        if inside is not None:
            return inside
        return self._carried(quantity, sentence, start, future)

    def _adjacent(self, quantity: Quantity, times: range, neighbours: tuple[int, int]) -> Period | None:
        """Return the time that stands right after the quantity or, as a possessive, right before it."""
        after: Period | None = None
        for number in times:
            time = self.times[number]
            if time.end <= quantity.start:
                between = self.low[time.end : quantity.start]
                if (
                    between.startswith("'s ")
                    and len(between) < 30
                    and time.end > neighbours[0]
                    and time.period
                ):
                    return time.period
                continue
            if time.start < quantity.end or time.start > neighbours[1] and time.start - quantity.end > 4:
                continue
            between = self.low[quantity.end : time.start]
            if len(between) > _NEAR or _BREAK.search(between) or time.kind in (LOOKBACK, SINCE):
                break
            if self._usable[number] or (
                time.period and time.kind == POINT and quantity.compared and not _SINCE_LEFT.search(between)
            ):
                after = time.period
            elif time.period and _BY_END.search(between):
                after = time.period
            break
        return after

    def _dated(self, quantity: Quantity, times: range, neighbours: tuple[int, int]) -> bool:
        """Return whether a count's own clause names its time."""
        for number in times:
            time = self.times[number]
            if not self._usable[number]:
                continue
            if time.end <= quantity.start and quantity.kind == "count":
                between = self.low[time.end : quantity.start]
                if len(between) < 60 and "," not in between[1:] and not _BREAK.search(between):
                    return True
        return False

    def _in_sentence(self, quantity: Quantity, times: range) -> Period | None:
        """Return the nearest usable time before the quantity in its sentence, else the nearest after it."""
        before = [n for n in times if self._usable[n] and self.times[n].end <= quantity.start]
        after = [n for n in times if self._usable[n] and self.times[n].start >= quantity.end]
        before = [n for n in before if not self._is_comparand(self.times[n])]
        if before and quantity.start - self.times[before[-1]].end < 320:
            return self.times[before[-1]].period
        for number in after:
            time = self.times[number]
            between = self.low[quantity.end : time.start]
            if len(between) > _FAR or _BREAK.search(between) or self._is_comparand(time):
                return None
            return time.period
        return None

    def _is_comparand(self, time: Time) -> bool:
        """Return whether a time belongs to the figure that others are compared with: "from 2.9 in October"."""
        before = self.low[max(0, time.start - 44) : time.start]
        return re.search(
            r"\b(?:from|against|compared (?:to|with)|versus|than) (?:[^,;]{0,4}[0-9][^,;]{0,24}|[a-z]{1,5} )(?:in|for|at|logged in|seen in|recorded in|posted in|on) \Z",
            before,
        ) is not None or (
            self.low.startswith("'s ", time.end)
            and re.search(r"\b(?:from|than|against|with|to|versus) (?:the )?\Z", before) is not None
        )

    def _carried(self, quantity: Quantity, sentence: str, start: int, future: bool) -> Period | None:
        if self.topic is None or future or quantity.compared:
            return None
        near = quantity.sentence - self.topic_sentence
        same = (
            self.sentences.paragraphs[quantity.sentence]
            == self.sentences.paragraphs[max(0, self.topic_sentence)]
        )
        if quantity.kind == "share":
            return (
                self.topic
                if near <= 1
                and same
                and re.search(
                    r"\b(?:accounted|accounting|represented|representing|made up|making up|contributed)\b",
                    sentence,
                )
                else None
            )
        if quantity.kind not in _CARRIED:
            return None
        if not quantity.signed and not _PAST.search(sentence):
            return None
        if _PERFECT.search(sentence[: max(0, quantity.start - start)][-60:]) and not same:
            return None
        return self.topic

    def _remember(self, index: int, quantities: list[Quantity], times: range, future: bool) -> None:
        usable = [
            n
            for n in times
            if self._usable[n] and not self._is_comparand(self.times[n]) and self.times[n].kind == POINT
        ]
        mains = [q.period for q in quantities if q.period and not q.compared and q.kind in _CARRIED]
        if mains and not future:
            self.topic, self.topic_sentence = mains[-1], index
        elif usable and not future and not self._is_plan(self.times[usable[0]]):
            self.topic, self.topic_sentence = self.times[usable[0]].period, index

    def _is_plan(self, time: Time) -> bool:
        return _BY_END.search(self.low[max(0, time.start - 24) : time.start]) is not None

    def _learn_step(self, times: range) -> None:
        """Learn from "the previous month" or "from October's" what the article compares with."""
        for number in times:
            time = self.times[number]
            if time.kind == BASE and time.shift in ("month", "quarter", "week"):
                self.step = time.shift
            elif time.kind == BASE:
                self.step = "year"
            elif time.period and self.topic and self._is_comparand(time):
                gap = (self.topic.start - time.period.start).days
                if time.period.days <= 31 and self.topic.days <= 31 and 27 < gap < 32:
                    self.step = "month"

    def _base_of_comparison(
        self, quantity: Quantity, quantities: list[Quantity], position: int, times: range, end: int
    ) -> Period | None:
        """Return the period of "from £2.1bn" where it says none: one step before the figure it led to."""
        main = next((q.period for q in reversed(quantities[:position]) if q.period and not q.compared), None)
        main = main or (self.topic if quantity.kind in _CARRIED else None)
        if main is None or not self.step:
            return None
        nearby = [
            self.times[n]
            for n in times
            if self.times[n].kind == BASE and abs(self.times[n].start - quantity.end) < 40
        ]
        before = [
            self.times[n]
            for n in times
            if self.times[n].kind == BASE and 0 <= quantity.start - self.times[n].end < 12
        ]
        step = next((time.shift for time in [*before, *nearby] if time.shift), self.step)
        return step_back(main, step)

    def _growth_base(self, quantity: Quantity, times: range, start: int, end: int) -> Period | None:
        if quantity.period is None:
            return None
        steps = [self.times[n].shift for n in times if self.times[n].kind == BASE and self.times[n].shift]
        step = steps[0] if steps else ("year" if quantity.period.calendar_year else "")
        return step_back(quantity.period, step) if step else None


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
        return Period(end.replace(year=index // 12, month=index % 12 + 1, day=1), end)
    if step == "week" and period.days == 7:
        return Period(period.start - timedelta(days=7), period.end - timedelta(days=7))
    return None


def _is_comparison(before: str) -> bool:
    return _COMPARAND.search(before) is not None


def _future(sentence: str) -> bool:
    found = set(re.findall(r"[a-z]+", sentence))
    return bool(
        found & (words("future") - {"set", "may", "planned", "agreed", "estimated", "committed", "commit"})
    )
