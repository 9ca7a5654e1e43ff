"""What an article goes on about without saying so: the period, and the day, that an earlier sentence left standing."""

from __future__ import annotations

from collections.abc import Sequence, Set

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.article.lengths import Lengths
from analysis.claims.periods.article.report import Report
from analysis.claims.periods.roles.markets import GOODS, News, is_market, is_of_moment
from analysis.claims.periods.roles.reach import is_of_part
from analysis.claims.periods.roles.told import (
    has_been,
    is_counted_flow,
    tells_share,
    tells_what_was,
    was_sold,
)
from analysis.claims.periods.sentence.phrases import NEXT_CLAUSE
from analysis.claims.periods.tenses.carried import (
    APART,
    CARRIED,
    has_deed,
    is_carried,
    is_of_no_month,
    names_stock,
)
from analysis.claims.periods.tenses.lists import Lists, are_bracketed
from analysis.claims.periods.tenses.plans import is_forecast
from analysis.claims.periods.tenses.verbs import is_perfect
from analysis.claims.periods.times.added_up import has_added_up
from analysis.claims.periods.times.calendars import Calendar
from analysis.claims.periods.times.relative import LAST_MONTH, NAMED, PAST_WEEK, REPORTED, SEASON
from analysis.patterns import regex
from analysis.quantities import Period

_OF_THIS = regex(
    r"[a-z]+ (?:to|from|with|in|of) (?:this|these|those) (?!year|month|quarter|week|half|period|season)"
    r"|(?:(?:as per|according to) [^,]{3,60}, )?(?:this|the) (?:figure|indicator|number|amount|volume|result|data|pace|increase|decrease|decline|growth|rise|drop|fall) (?:also )?(?:has|had|is|was|represents?|represented|marks?|reflects?|shows?|fell|rose|grew)\b"
    r"|[\"“]?(?:this|that) (?:is|was|represents|marks)(?:,? (?:also|however|still|already|again),?)? (?:an? |the |up |down )|that's (?=[0-9])|(?:in particular|particularly|specifically|namely|among (?:them|these|those)),"
)
_BUT = regex(
    r"\W*(?:however|but|(?:by|in) contrast|nevertheless|nonetheless|likewise|similarly|conversely|the (?:remaining|rest)|"
    r"(?:the )?(?:highest|biggest|largest|strongest|sharpest|fastest|steepest) (?:growth|increase|rise|gain|decline|decrease|drop|fall))\b"
)
_COUNTED, _GRID_UNITS = ("count", "person"), ("Wh", "W")
# Days: what is of a week at most is of the moment, and no topic; the longest month.
_WEEK, _MONTH, _YEAR, _LONG = 7, 31, 12, 800  # months; days of no decade
# Sentences for which a paragraph, the day of a grid's figures, and the period of what a share is of go on.
_GOES_ON, _DAY_LASTS, _SHARE_LASTS = 3, 4, 2


class Topics:
    """The period and the day that sentences leave standing for those after them, and the day of the news.

    Parameters
    ----------
    low : str
        The surface in small letters.
    paragraphs : tuple of int
        The number of the paragraph of each sentence.
    calendar : Calendar
        The day of publication, and when years begin.
    """

    def __init__(self, low: str, paragraphs: tuple[int, ...], calendar: Calendar) -> None:
        self.low = low
        self.paragraphs = paragraphs
        self.today = today = calendar.published
        self.period: Period | None = None  # what stands at the present sentence
        self.report = Report()
        self.lengths = Lengths(low, calendar)
        self.single = True  # whether all sentences so far were of one period
        # The last sentence with a period, with a share that goes on, with a day; that since which another report is told.
        self._sentence = self._shared = self._day_sentence = self._apart = 0
        self._kept = False  # whether the present sentence says that it is about what was told of
        self._lists = Lists(low)
        self._listed = False  # whether the present sentence is an item of a list
        self._units: frozenset[str | None] = frozenset()  # of the figures of that sentence
        self.news = News(low, today)
        self._day: Period | None = None
        self._day_units: frozenset[str | None] = frozenset()

    def enter(self, index: int, start: int, units: Set[str | None]) -> None:
        """Begin a sentence, with figures of these units: a new paragraph, but no list, goes on about what the article reports on."""
        self._listed = self._lists.enter(start)
        self._kept = self._listed or _OF_THIS.match(self.low, start) is not None
        new = self.paragraphs[index] != self.paragraphs[self._sentence] and not self._kept
        if apart := APART.match(self.low, start):
            self.pause(index)  # what is told "separately" and is no report ends with its paragraph
            self._apart = 0 if apart[0].endswith("separately") else index
        elif new and not _BUT.match(self.low, start) and not self._is_quoted(index, start):
            stays = self._apart or self.report.leaves(self.period, units, self.today)
            self.period = self.period if stays else self.report.period

    def _is_quoted(self, index: int, start: int) -> bool:
        """Return whether a paragraph quotes who told the figures of the sentence right before it."""
        return index - self._sentence == 1 and self.low.startswith(('"', "“"), start)

    def remember(self, index: int, period: Period, units: frozenset[str | None] = frozenset()) -> None:
        """Keep the period of a sentence, and the units of its figures.

        Parameters
        ----------
        index : int
            The number of the sentence.
        period : Period
            What its last main figure is of.
        units : frozenset of str
            The units of its figures of that period.
        """
        if period.days <= _WEEK:
            self._day, self._day_sentence, self._day_units = period, index, units
        if period.days >= _WEEK or self.period is None or self.period.days < _WEEK:
            self.single = self.single and self.period in (None, period)
            goes_on = self._apart and (index == self._apart or period == self.period)
            self._apart = self._apart if goes_on else 0
            reported = units and not (goes_on or self.news.is_of_market) and _WEEK <= period.days <= _LONG
            # What is over but for a quarter at most has come out: "this year" in December.
            if reported and (self.today is None or 4 * (period.end - self.today).days <= period.days):
                self.report.tell(period, self.paragraphs[index])
            self._units = units | (self._units if period == self.period else frozenset())
            self.period, self._sentence = period, index
            self.lengths.keep(period)

    def head(self, index: int, period: Period) -> None:
        """Let what a heading names, "January-July 2017", stand for the paragraphs below it."""
        self.remember(index, period)
        self._apart = index

    def pause(self, index: int) -> None:
        """Let what happened on a day, such as a fire, stand for the rest of its paragraph."""
        self.period, self._sentence = None, index

    def goes_on(self, index: int) -> bool:
        """Return whether a sentence follows, in one paragraph, the one whose period stands."""
        last = self._sentence
        return self.paragraphs[index] == self.paragraphs[last] and 0 < index - last < _GOES_ON

    def outcome(self, index: int, unit: str | None) -> Period | None:
        """Return what a forecast that a sentence tells of was for: the week of the sentence before, or the period that stands."""
        last = index - self._day_sentence == 1 and self._day is not None and self._day.days == _WEEK
        standing = self.period if self.single or self.goes_on(index) else None
        return self._day if last and unit in self._day_units else standing

    def of_months(self, count: int) -> Period | None:
        """Return what "over the eight months" points back to: the last period of so many months, or one of another phrase."""
        if count == REPORTED:
            return self.report.period or self.period
        if count in (LAST_MONTH, PAST_WEEK):
            most = _MONTH if count == LAST_MONTH else _WEEK
            told = (self.report.period, self.period, self._day)
            stands = next((period for period in told if period and _WEEK <= period.days <= most), None)
            return stands or (self.lengths.calendar.last_month if count == LAST_MONTH else None)
        months = _YEAR if count == SEASON else count
        if count == NAMED:
            return self.lengths.named
        return self.lengths.of(months, (self.period, self.report.period)) if months else None

    def of(
        self, quantity: Quantity, index: int, span: tuple[int, int], beside: list[Quantity]
    ) -> Period | None:
        """Return the period that a figure goes on about, where its words tell what was.

        Parameters
        ----------
        quantity : Quantity
            A figure whose sentence names no time for it.
        index : int
            The number of its sentence.
        span : (int, int)
            The sentence.
        beside : list of Quantity
            All quantities of the sentence.
        """
        standing = self.period or self._day or self.news.day
        if standing is None or not self.is_told_of(quantity, span, beside):
            return None
        # "gold (19%)" in the list of a report is of no market
        market = not (self._listed and self.report.period) and is_market(self.low, quantity, span, beside)
        day = self._of_day(quantity, index, market=market)
        return day if day or market else self._of_period(quantity, index, span, beside)

    def is_told_of(self, quantity: Quantity, span: tuple[int, int], beside: Sequence[Quantity] = ()) -> bool:
        """Return whether the words around a figure of a sentence, or the list it stands in, tell what was."""
        kept = self._kept and is_perfect(self.low, span[0], quantity.start)  # "This figure has fallen by 5%"
        if quantity.unit in self._units and are_bracketed(self.low, span, quantity, beside):
            return True
        return kept or tells_what_was(self.low, quantity, span, beside, listed=self._listed)

    def counts_on(self, quantity: Quantity, index: int, span: tuple[int, int]) -> bool:
        """Return whether a small count of what was sold or made goes on with counts that stand: "It exported 12 cars"."""
        same = self.goes_on(index) and quantity.kind == "count" and not self._units.isdisjoint(_COUNTED)
        return same and was_sold(self.low, quantity, span[0])

    def _of_day(self, quantity: Quantity, index: int, *, market: bool) -> Period | None:
        """Return the day of the news for prices on exchanges, that of the sentence before for a grid's figures and others."""
        clause = max(quantity.start - 40, self.low.rfind(", ", 0, quantity.start), 0)
        if not is_carried(quantity) or is_perfect(self.low, clause, quantity.start):
            return None
        same = self.paragraphs[index] == self.paragraphs[self._day_sentence]
        if market:
            return self._day if self._day and same and index - self._day_sentence == 1 else self.news.day
        a_week = self._day is not None and self._day.days == _WEEK and quantity.unit in GOODS  # stocks of oil
        grid = (a_week or quantity.unit in _GRID_UNITS) and quantity.unit in self._day_units
        goes_on = grid or (same and self._day_sentence >= self._sentence)
        if goes_on and index - self._day_sentence <= _DAY_LASTS:
            return self._day
        traded = self.news.is_of_market and self.report.period is None and quantity.unit not in GOODS
        return self.news.day if traded else None

    def _of_period(
        self, quantity: Quantity, index: int, span: tuple[int, int], beside: list[Quantity]
    ) -> Period | None:
        same = self._kept or self.paragraphs[index] == self.paragraphs[self._sentence]
        if self.period is None or (self.period.days < _WEEK and not same):
            return None
        clauses = NEXT_CLAUSE.finditer(self.low, span[0], quantity.start)
        clause = max((c.end() for c in clauses), default=span[0])
        stock = names_stock(self.low, clause, quantity.start)
        if stock and self.period.days > _MONTH:
            return None
        if quantity.kind == "share":
            return self.period if self._listed or self._is_share(quantity, index, span, beside) else None
        told = (
            self.low.startswith("there were ", span[0])
            or self._listed
            or not self._units.isdisjoint(_COUNTED)
            or (self.period == self.report.period and self.report.has(quantity.unit))
            or is_counted_flow(self.low, quantity, span[0])
        )
        counted = told and quantity.unit in _COUNTED and is_carried(quantity)
        counted = counted or self.counts_on(quantity, index, span)
        if not (counted or quantity.kind in (*CARRIED, "duration")) or has_deed(self.low, span):
            return None
        moment = is_of_moment(self.low, quantity, span, beside, self._units)
        if moment or is_of_no_month(self.low, span[0], quantity):
            return None
        goes_on = same or self._is_to_date(self.period, quantity, index, span)
        held = has_been(self.low, quantity, span[0]) and (quantity.kind in ("price", "count") or not goes_on)
        return None if held and not is_of_part(self.low, quantity) else self.period

    def _is_to_date(self, period: Period, quantity: Quantity, index: int, span: tuple[int, int]) -> bool:
        """Return whether what has moved goes on in the next paragraph, or adds up to the year so far: "Exports have already reached 200 tonnes"."""
        so_far = self.today and (period.start.month, period.start.day) == (1, 1) and period.end < self.today
        apart = self.low.startswith("meanwhile", span[0]) or is_forecast(self.low[slice(*span)])
        moved = quantity.kind in ("growth_rate", "change_abs") and not (period.calendar_year or apart)
        next_to = index - self._sentence == 1 and " since " not in self.low[slice(*span)]
        reported = bool(so_far) and period == self.report.period
        return (moved and (next_to or reported)) or (
            bool(so_far) and has_added_up(self.low, span[0], quantity)
        )

    def _is_share(
        self, quantity: Quantity, index: int, span: tuple[int, int], beside: list[Quantity]
    ) -> bool:
        """Return whether a share goes on about the period, and not about how things are."""
        if not tells_share(self.low, quantity, span[0]):
            return False
        of_figure = any(q.period == self.period and q.end <= quantity.start for q in beside)
        goes_on = of_figure or index - max(self._sentence, self._shared) <= _SHARE_LASTS
        self._shared = index if goes_on else self._shared
        return goes_on
