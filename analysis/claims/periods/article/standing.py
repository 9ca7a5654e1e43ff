"""What a sentence leaves standing for those after it: the time of the last figure that came out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from analysis.claims.lexicon import holds
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.article.topics import Topics
from analysis.claims.periods.roles.compared import is_compared
from analysis.claims.periods.roles.reach import is_fronted
from analysis.claims.periods.roles.tasks import is_deadline
from analysis.claims.periods.sentence.phrases import is_bracketed
from analysis.claims.periods.sentence.same_time import is_forecast_of
from analysis.claims.periods.tenses.carried import is_carried
from analysis.claims.periods.tenses.plans import Forecast, foresees, names_budget, names_outlook
from analysis.claims.periods.tenses.verbs import is_past
from analysis.claims.periods.times.added_up import is_year_so_far
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import LOOKBACK, POINT, SINCE
from analysis.quantities import Period

# "the oil price, which hit $120 in March": what a thing once reached, in an aside.
_PEAK = re.compile(
    r", which (?:had )?(?:hit|peaked|reached|touched)\b[^,;]*\Z|\b(?:which|this|that|it|(?:the|that|this) (?:gain|rise|increase|jump|growth|drop|fall|decline|decrease|result|reading|figure)) follow(?:s|ed)\b[^;]*\Z"
)
_HAD = re.compile(
    r"\bhad (?:(?:already|also|still|only|even|been) ){0,2}[a-z]+(?:ed|en|wn|t|ne|sen) [^,;]*\Z"
)
# What a sentence opens with that tells the same figure of another time: "In the third quarter last year it", "They were".
_BACK_THEN = re.compile(
    r"\W*(?:but |and |while )?(?:in|during|for|over|last|it|they|that|this|these|those|the (?:figure|total|amount|volume|value|number))\b"
)
# "The best sellers in May were these": what each of them sold comes next
_RANKS = re.compile(
    r"[^a-z]*(?:in [^,;.]{3,30}, )?(?:among )?(?:(?:the|its|their) )?(?:[a-z]+(?:'s)? ){0,2}(?:top|best[- ]sell(?:ing|ers?)|biggest|largest|leading|busiest|main|(?:most|least) [a-z]+)\b[^.;,0-9]{0,80}? (?P<verb>was|were|included) "
)
_ASIDE = re.compile(
    r"\W*(?:in [a-z]+ alone\b|(?:in [a-z]+,? )?the (?:[a-z-]+ ){0,2}(?:increase|growth|rise|gain|decline|decrease|drop|fall)\b)"
)
_TENTATIVE = re.compile(r"[0-9][^;]*\b(?:flash|advance|preliminary) (?:estimate|reading|data)s?\b[^;]*\Z")
_TENTATIVELY = ("flash ", "advance ", "preliminary ")
_REVISION = re.compile(
    r"\b(?:was|were|been) revised\b|\brevised (?:the|its|their|[a-z]+'s) "
)  # an older figure, in passing
# "sold 5 million tonnes in nine months, including 700,000 in September": the months go on, not their last
_PART_OF = re.compile(r"\b(?:including|of which|of whom|among (?:them|which))\b[^;0-9]{0,60}\Z")
_DAY, _WEEK, _LONGEST_MONTH, _LONGEST_YEAR = 1, 7, 31, 366  # days
_LISTED = (",", "and", "or", ", and", ", or")
_REACH, _BESIDE = 80, 24  # characters before a figure, and between a time and the one it is compared with


class Standing:
    """What one sentence leaves standing.

    Parameters
    ----------
    topics : Topics
        What stands, which it changes.
    low : str
        The surface in small letters.
    span : (int, int)
        The sentence.
    today : datetime.date or None
        The day of publication.
    """

    def __init__(self, topics: Topics, low: str, span: tuple[int, int], today: date | None) -> None:
        self.topics, self.low, self.span, self.today = topics, low, span, today

    def leave(
        self,
        index: int,
        quantities: Sequence[Quantity],
        times: Sequence[Time],
        usable: Sequence[Time],
        *,
        plans: bool,
    ) -> None:
        """Keep what the next sentences can be about without saying so.

        Parameters
        ----------
        index : int
            The number of the sentence.
        quantities : sequence of Quantity
            Its quantities, with their periods.
        times : sequence of Time
            Its times.
        usable : sequence of Time
            Those that figures can be of.
        plans : bool
            Whether all of it tells of plans.
        """
        words = self.low[self.span[0] : self.span[1]]
        if " | " in words or ("revised" in words and _REVISION.search(words)):
            return
        if plans and not any(map(self._has_begun, quantities)):
            over = (t.period for t in usable if t.period and self.today and t.period.end < self.today)
            if (past := next(over, None)) and not (
                any(map(is_carried, quantities)) or is_deadline(self.low, usable[0])
            ):
                self.topics.remember(index, past)  # "The gap narrowed in May, which could help"
            return
        due = {
            time.period
            for time in times
            if self._is_span_to_now(time) or self._is_due(time) or self._is_long_past(time)
        }
        mains = [
            q for q in quantities
            if q.period and not q.compared and is_carried(q) and q.period not in due
            and not self._is_ahead(q) and not is_bracketed(self.low, self.span[0], q.start)
        ]  # fmt: skip
        start = self.span[0]
        whole = next((q.period for q in mains), None)
        told = [q for q in mains if not (self._looks_back(q) or is_forecast_of(self.low, start, q))]
        told = [q for q in told if not self._is_part_of(whole, q)]
        points = (time for time in usable if time.kind == POINT and time.period)
        first = next((t for t in points if t.period and not self._lies_ahead(t.period)), None)
        if mains and not told and self.topics.period:
            self.topics.remember(index, self.topics.period)  # a look back, after which the report goes on
        elif mains:
            self._leave_figures(index, told)
        elif first and first.period and first.period not in due:
            if self.topics.report.period and words.strip() == self.low[first.start : first.end]:
                self.topics.head(index, first.period)
                return
            if (ranks := _RANKS.match(self.low, *self.span)) and first.end <= ranks.start("verb"):
                self.topics.remember(index, first.period, frozenset({"count"}))
                return
            if any(
                0 < t.start - first.end < _BESIDE and self.low[first.end : t.start].strip() in _LISTED
                for t in times
            ):
                return  # "the boom of 2002, 2003 and 2004" is of none of them
            heads = self.low[self.span[0] : self.span[1]].rstrip().endswith(":")  # the list below it
            fronted = is_fronted(self.low, self.span[0], first) and is_past(self.low, first.end, self.span[1])
            next_to = (t for t in times if 0 < t.start - first.end < _BESIDE)
            compared = any(
                is_compared(self.low, start, t) for t in next_to
            )  # "growth in May compared to April"
            alone = first.period == self.topics.period or not self._overlaps(first.period)
            shared = any(q.kind == "share" and q.period == first.period for q in quantities)
            if heads or fronted or compared or alone or shared:
                self.topics.remember(index, first.period)
        elif any(q.period and q.period.days == _DAY and not q.compared for q in quantities):
            self.topics.pause(index)

    def foresee(
        self,
        forecast: Forecast,
        index: int,
        quantities: Sequence[Quantity],
        times: Sequence[Time],
        usable: Sequence[Time],
        *,
        future: bool,
    ) -> None:
        """Keep what the next sentence can be a forecast for: a time whose figures, or whose prospects, this one tells of."""
        told = [q.period for q in quantities if not q.compared] if quantities else [t.period for t in usable]
        if not any(map(forecast.is_ahead, told)):
            return
        words = self.low[self.span[0] : self.span[1]]
        budget = names_budget(words) or (forecast.of_budget and forecast.of(index) in told)
        if not (future or budget or foresees(words) or (not quantities and names_outlook(words))):
            return
        due = {time.period for time in times if is_deadline(self.low, time) and not self._is_running(time)}
        forecast.keep(index, (period for period in told if period not in due), budget=budget)

    def _is_running(self, time: Time) -> bool:
        """Return whether a time has begun and goes on, of which forecasts go on: "growth of 5% by the end of this year"."""
        return bool(self.today and time.period and time.period.start <= self.today <= time.period.end)

    def _is_span_to_now(self, time: Time) -> bool:
        """Return whether a time reaches from long ago to now, "since 2000": nothing goes on about it; the year so far is one of a report."""
        return time.kind == LOOKBACK or (time.kind == SINCE and not is_year_so_far(time))

    def _is_long_past(self, time: Time) -> bool:
        """Return whether a time is looked back on, beside how things are: "owes $2 billion, and owed $1 million back in 2008"."""
        return self.low.endswith("back in ", self.span[0], time.start)

    def _is_due(self, time: Time) -> bool:
        """Return whether something was due by a time; a whole year that is over, "reached 5 tonnes by the end of 2024", is one reported."""
        period, today = time.period, self.topics.today
        over = period and today and period.days > _LONGEST_MONTH and period.end < today
        return is_deadline(self.low, time) and not over

    def _looks_back(self, quantity: Quantity) -> bool:
        """Return whether a figure is what a thing once reached, or had been before what stands: "In May it had fallen by 2%"."""
        topic, period = self.topics.period, quantity.period
        earlier = topic is not None and period is not None and period.end < topic.start
        report = self.topics.report
        before = topic and period and period.shift(1) == topic == report.period
        if before and report.has(quantity.unit) and _BACK_THEN.match(self.low, self.span[0]):
            return True  # "In the third quarter last year it earned $829 million"
        reach = max(self.span[0], quantity.start - 2 * _REACH), quantity.start
        if topic != period and holds(self.low, _TENTATIVELY, *reach) and _TENTATIVE.search(self.low, *reach):
            return True  # "rose 2% in April, but a flash estimate showed a 1% fall in May"
        aside = topic == report.period and topic and period and period != topic and topic.contains(period)
        if aside and _ASIDE.match(self.low, self.span[0]):
            return True  # "In March the growth was 5%", in a report on the quarter
        had = earlier and _HAD.search(self.low, self.span[0], quantity.start) is not None
        peak = holds(self.low, ("which ", " follow"), self.span[0], quantity.start)
        return had or (peak and _PEAK.search(self.low, self.span[0], quantity.start) is not None)

    def _is_part_of(self, whole: Period | None, quantity: Quantity) -> bool:
        """Return whether a figure is of a part of the time that the sentence tells of, and a part of its figure."""
        part = quantity.period
        inside = whole is not None and part is not None and part != whole and whole.contains(part)
        return inside and _PART_OF.search(self.low, self.span[0], quantity.edge) is not None

    def _lies_ahead(self, period: Period) -> bool:
        """Return whether a time is still to come, or is of years that are not over: "the 2023-2026 plan"."""
        lasts = period.days > _LONGEST_YEAR and self.today is not None and period.end > self.today
        return lasts or (self.today is not None and period.start > self.today)

    def _leave_figures(self, index: int, mains: Sequence[Quantity]) -> None:
        lead, period = (mains[0].period, mains[-1].period) if mains else (None, None)
        if lead and period and period.end < lead.start:
            period = lead  # "fell in May, after duties rose to 50% in March"
        for quantity in mains:
            self.topics.report.keep(quantity)
        if period:
            alike = [q for q in mains if q.period == period]
            self.topics.remember(index, period, frozenset(q.unit for q in alike))

    def _overlaps(self, period: Period) -> bool:
        """Return whether a time without figures is a part of what stands, or has it as a part: a billing period and its month."""
        topic = self.topics.period
        return topic is not None and period.start <= topic.end and topic.start <= period.end

    def _has_begun(self, quantity: Quantity) -> bool:
        """Return whether what is expected is of a time that is over, or of this month: a port's figures of last year."""
        period, today = quantity.period, self.today
        if period is None or today is None or quantity.compared or period.days == _DAY:
            return False
        this_month = _WEEK < period.days <= _LONGEST_MONTH and period.start <= today
        return period.end < today or this_month

    def _is_ahead(self, quantity: Quantity) -> bool:
        """Return whether a figure is of a time still to come, or is hoped for in one that lasts: "confident of 10 billion this year"."""
        period, today = quantity.period, self.today
        if period is None or today is None or self._has_begun(quantity):
            return False
        lasts = period.days > _LONGEST_MONTH and period.end > today
        hoped = lasts and not is_past(self.low, max(self.span[0], quantity.start - _REACH), quantity.start)
        return hoped or period.start > today
