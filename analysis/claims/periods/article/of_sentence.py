"""The periods of the figures of one sentence: beside them, by its clauses, as of what they are compared with, carried over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.article.standing import Standing
from analysis.claims.periods.roles.markets import AVERAGED, at_hour
from analysis.claims.periods.roles.spans import up_to
from analysis.claims.periods.roles.timeless import is_aim_or_attribute, is_timeless
from analysis.claims.periods.sentence.attach import Attachments
from analysis.claims.periods.sentence.bases import (
    as_compared,
    base_of,
    set_on,
    step_named,
    step_shown,
    usual_step,
)
from analysis.claims.periods.sentence.by_base import date_by_base
from analysis.claims.periods.sentence.comparisons import mark_compared, opening_base
from analysis.claims.periods.sentence.lending import lend_in_sentence
from analysis.claims.periods.sentence.next_to import is_at_some_time, year_next_to
from analysis.claims.periods.sentence.phrases import (
    is_of_same_part,
    is_spot,
    outside_brackets,
    points_back,
    when_led,
)
from analysis.claims.periods.sentence.same_time import is_made_then, is_of_same_time, is_revised, was_expected
from analysis.claims.periods.sentence.sharing import share_in_clause
from analysis.claims.periods.sentence.steps import all_earlier, chained_back, follows_on, step_back, step_told
from analysis.claims.periods.tenses.carried import UNDATED, is_carried, is_from_move, only_steps_back
from analysis.claims.periods.tenses.plans import clause_of, foresees, is_forecast, is_future, is_target
from analysis.claims.periods.times.added_up import is_year_so_far
from analysis.claims.periods.times.annual import annual_of, for_the_year, names_its_year
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.relative import LAST_MONTH, PAST_WEEK, SEASON
from analysis.claims.periods.times.resolve import SINCE
from analysis.quantities import Period

if TYPE_CHECKING:
    from analysis.claims.periods.article.of_article import Periods

_AS_OF, _WEEK, _YEAR = ("as of ", "as at "), 7, 12  # days, and months of a year


class SentencePeriods:
    """Gives the quantities of one sentence their periods.

    Parameters
    ----------
    owner : Periods
        What stands, and how far the article steps.
    index : int
        The number of the sentence.
    quantities : list of Quantity
        Its quantities, in order.
    times : sequence of Time
        Its times, in order.
    """

    def __init__(self, owner: Periods, index: int, quantities: list[Quantity], times: Sequence[Time]) -> None:
        self.owner, self.index, self.quantities, self.times = owner, index, quantities, times
        self.low, self.span, self.topic = owner.low, owner.sentences.span(index), owner.topics.period
        self.start, self.words = self.span[0], self.low[slice(*self.span)]
        self.future = is_future(self.words)
        self.attached = Attachments(self.low, self.span, quantities, times, future=self.future)

    def read(self) -> None:
        """Set the periods and the base periods of its quantities, and what stands for the sentences after it."""
        mark_compared(self.low, self.start, self.quantities, self.times, self.attached.bracketed)
        beside = [
            (None, True) if is_timeless(self.low, quantity, self.start) else self.attached.beside(position)
            for position, quantity in enumerate(self.quantities)
        ]
        for quantity, (time, _) in zip(self.quantities, beside, strict=True):
            if quantity.compared and time is not None and not is_revised(self.low, self.start, quantity):
                self.attached.take(time)
        self.owner.shown = (shown := step_shown(self.quantities, beside)) or self.owner.shown
        named = step_named(self.low, self.times, self.attached.taken, self.topic)
        self.owner.step = shown or named or self.owner.step
        for position, (quantity, (time, settled)) in enumerate(zip(self.quantities, beside, strict=True)):
            made = time is not None and is_made_then(self.low, self.start, quantity, time)
            if time and not made:
                quantity.period = up_to(self.low, self.span, quantity, time, self.times, self.topic)
            elif made or not settled:
                quantity.period = self._inferred(position)
        if not (self.topic or self.future or self.attached.usable()):
            date_by_base(self.low, self.span, self.quantities, beside, self.times, self.owner.published)
        lend_in_sentence(self.low, self.quantities, self.times, beside)
        share_in_clause(self.low, self.start, self.quantities, self.times, beside)
        self.owner.keep(self.index, self.quantities, self.times)
        standing = Standing(self.owner.topics, self.low, self.span, self.owner.published)
        told = (self.index, self.quantities, self.times, usable := self.attached.usable())
        standing.leave(*told, plans=self.future and ";" not in self.words)
        if any(map(self.attached.unfixed, self.quantities)):
            self.owner.topics.pause(self.index)
        standing.foresee(self.owner.forecast, *told, future=self.future)
        self.owner.topics.lengths.name(self.times, usable)
        for quantity in self.quantities:
            if quantity.kind in ("growth_rate", "change_abs") and quantity.period:
                quantity.base = base_of(self.low, quantity, quantity.period, self.times, self.quantities)

    def _inferred(self, position: int) -> Period | None:
        quantity = self.quantities[position]
        standing = self.topic if self.owner.topics.goes_on(self.index) else None
        beside = year_next_to(self.low, self.span, self.quantities, standing)
        if year := beside or self._of_target(quantity):
            return year
        if quantity.kind not in UNDATED and was_expected(self.low, self.start, quantity):
            return self._of_outcome(position) or self.owner.topics.report.period
        if quantity.compared:
            return self._of_comparison(position)
        if told_of := self.owner.told_of(self.index, quantity, self.attached):
            return told_of
        months = points_back(self.low, quantity, self.times, alone=False)
        same = self.attached.same_period(quantity, months) if months else None
        told = same or self.owner.topics.of_months(months)
        if months in (LAST_MONTH, PAST_WEEK):  # of no other time that stands, if nothing tells which it was
            return told or self.attached.due(position)
        if months == _YEAR and (self.future or not told):
            told = for_the_year(self.topic, self.owner.calendar, future=self.future) or told
        return told if told or 1 < months < _YEAR else self._of_clause(position)

    def _of_clause(self, position: int) -> Period | None:
        """Return the period of a figure that others are not compared with and that no words point back for."""
        quantity = self.quantities[position]
        if quantity.kind in UNDATED and not self.attached.dated(quantity):
            return self._of_undated(position)
        if is_aim_or_attribute(self.low, quantity) or is_spot(self.low, quantity, self.times):
            return None
        return (
            at_hour(self.low, quantity, self.owner.published, self.owner.topics.news.day)
            or self._of_year(quantity)
            or self._of_sentence(position)
        )

    def _of_undated(self, position: int) -> Period | None:
        """Return the period of a count or an average length whose clause names none."""
        quantity = self.quantities[position]
        if quantity.kind == "count" and is_carried(quantity):
            planned = self.low.startswith((" will ", " are "), quantity.end)
            if self.future and (planned or is_future(self.low[self.start : quantity.start])):
                return self.attached.due(position) or self._carried(quantity)
            time = self.attached.inside(position)
            as_of = time and (time.kind == SINCE or self.low.endswith(_AS_OF, 0, time.start))
            if as_of or self.owner.topics.is_told_of(quantity, self.span):
                return self._of_year(quantity) or self._of_sentence(position)
        averaged = quantity.kind == "duration" and AVERAGED.search(self.low, self.start, quantity.start)
        small = self.owner.topics.counts_on(quantity, self.index, self.span)
        moved = quantity.kind == "count" and (quantity.direction or small or is_carried(quantity))
        return self._of_year(quantity) or self._carried(quantity) if averaged or moved else None

    def _of_target(self, quantity: Quantity) -> Period | None:
        """Return the year of a "4% target for the year", a "target of 4% for the year"."""
        if not is_target(self.low, self.start, quantity):
            return None
        told = [*self.attached.usable(), *filter(is_year_so_far, self.times)]
        known = self.owner.topics.report.period or self.topic or self.owner.so_far.period
        period = next((t.period for t in told if t.period), known)
        return self.owner.calendar.year_around(period.start) if period else None

    def _of_year(self, quantity: Quantity) -> Period | None:
        """Return the year of "its full-year target of 3%"."""
        if not ("year" in self.words or "annual" in self.words) or names_its_year(self.attached.usable()):
            return None
        return annual_of(self.low, self.start, quantity, self.topic, self.owner.calendar, future=self.future)

    def _of_sentence(self, position: int) -> Period | None:
        """Return the time of the sentence that governs a quantity, or what an earlier sentence left standing."""
        one, time = self.quantities[position], self.attached.inside(position)
        return up_to(self.low, self.span, one, time, self.times, self.topic) if time else self._carried(one)

    def _carried(self, quantity: Quantity) -> Period | None:
        """Return the period that an earlier sentence left standing, where this one can go on about it."""
        months = points_back(self.low, quantity, self.times, alone=not self.attached.usable())
        if (pointed := self.owner.topics.of_months(months)) or months in (SEASON, PAST_WEEK):
            return pointed  # "so far this season" is of no month named before
        forecast = self.owner.forecast
        ahead = forecast.of_figure(self.low, self.index, quantity, future=self.future)
        if self.attached.opens_elsewhere() or self.attached.unfixed(quantity):
            return None
        if is_at_some_time(self.low, self.start):
            return None
        clause = self.low[slice(*clause_of(self.low, self.span, quantity))]  # plans may stand beside what was
        plan = self.future and is_future(clause)
        budget = ahead is not None and forecast.is_of_budget(clause, quantity, plan=plan)
        if plan or (ahead and (budget or foresees(self.words) or is_forecast(clause))):
            return ahead if budget or not plan or is_forecast(self.words) else None
        if self.topic and not all_earlier(self.attached.taken, self.topic):
            return None
        told = self.owner.topics.of(quantity, self.index, self.span, self.quantities)
        return as_compared(self.low, self.topic, told, quantity, self.quantities, self.times)

    def _of_comparison(self, position: int) -> Period | None:
        """Return the period of "from £2.1bn" where it says none: one step before the figure it led to."""
        quantity = self.quantities[position]
        before = outside_brackets(self.low, self.start, quantity, self.quantities[:position])
        alike = [q.period for q in before if quantity.unit in (q.unit, None) or quantity.kind == q.kind]
        main = next(reversed(alike), None)
        same = next((time for time in self.times if is_of_same_part(self.low, quantity, time)), None)
        bare = quantity.kind == "count" and not quantity.noun  # "5 GWh, against the previous year's 6"
        if main is None and before and (same or bare or is_from_move(self.low, before[-1], quantity)):
            main = before[-1].period
        if is_revised(self.low, self.start, quantity):
            return revised.period if (revised := self.attached.inside(position)) else main
        if is_of_same_time(self.low, self.start, quantity):
            nearer = self.attached.inside(position)
            if (
                not before or before[-1].period or before[-1].unit != quantity.unit
            ):  # and not "is 5 kg, against 9 kg"
                main = main or self._of_outcome(position)
            last = before[-1].end if before else self.start
            if not before and self.owner.topics.goes_on(self.index):
                main = self.topic  # "That compared with expectations of 5%"
            return nearer.period if nearer and last <= nearer.start < quantity.start else main
        led = when_led(self.low, quantity, self.times)
        opened = led or same or opening_base(self.low, self.start, self.times, any_base=not before)
        if led and not main:
            main = next((t.period for t in reversed(self.attached.usable()) if t.end <= led.start), None)
        following = self.quantities[position + 1 : position + 2]
        if not opened and any(self.low[quantity.end : q.edge] == " to " for q in following):
            # "… after the ministry raised the blend from 30 to 35 percent": one step of its own, unless figures step so.
            step = self.owner.shown or self.owner.step
            main = self._carried(following[0]) if step and not self.attached.usable() else None
            return step_back(main, step) if main else None
        steps = (
            () if self.future else (self.owner.step, *(time.shift.rpartition(" ")[2] for time in self.times))
        )
        goes_on = self.owner.topics.goes_on(self.index)
        back = goes_on and only_steps_back(self.low, self.start, self.quantities)
        if main is None and (opened or follows_on(self.low, self.start, quantity, steps) or back):
            main = self.topic
        step = (
            (opened.shift if opened else "")
            or step_told(before, quantity, self.times, self.owner.step, self.owner.shown)
            or usual_step(quantity, main, self.owner.published)
        )
        if main and opened and opened.period:  # "in the same quarter of 2019 it was 5%"
            return main.shift(opened.period.start.year - main.start.year)
        if main and main.days <= _WEEK and step.endswith("year") and quantity.kind == "price":
            return None  # a price of last week is compared with no day of a year before
        against = main and chained_back(self.low, self.quantities[:position], quantity, main)
        against = against or (set_on(self.low, quantity, self.times, main) if main else None)
        return against or (step_back(main, step) if main and step else None)

    def _of_outcome(self, position: int) -> Period | None:
        """Return the period of what was forecast: that of the figure that came out, here or in a sentence before."""
        quantity = self.quantities[position]
        main = (q for q in reversed(self.quantities[:position]) if q.period and not q.compared)
        alike = next((q.period for q in main if (q.unit, q.kind) == (quantity.unit, quantity.kind)), None)
        known = alike or self.owner.forecast.of(self.index)
        return known or self.owner.topics.outcome(self.index, quantity.unit)
