"""What an article goes on about without saying so: the period, and the day, that an earlier sentence left standing."""

from __future__ import annotations

import re
from datetime import date

from analysis.claims.meaning.percentages import WORSE
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.carried import CARRIED, is_carried
from analysis.claims.periods.markets import AVERAGED, is_market
from analysis.claims.periods.reach import MAY
from analysis.claims.periods.tenses import is_past, is_perfect, is_told
from analysis.quantities import Period

# A stock is of a day: the quarter or the year of a flow says nothing of when.
_CAME_OR_WENT = re.compile(  # "shed 31,000 workers", "added a net 7,400 jobs"
    r"(?<!has )(?<!have )\b(?:shed|lost|added|gained|cut|created|hired|axed)(?: (?:a|an|net|total|of|about|around|nearly|some|over|more|than|another|further|only|just))* \Z"
)
# "have increased imports by 18 bcm compared with the same period of 2020": the period that stands.
_SAME_PERIOD = re.compile(r"\bthe (?:same|corresponding) (?:period|months|quarter|half)\b")
_ROLLING = re.compile(
    r"\b(?:12|twelve)-month (?!high|low)|\brolling\b"
)  # "the 12-month deficit" is of no month
_SAME_REACH = 90  # characters
_STOCK = re.compile(
    r"\b(?:reserves|debts?|deposits|stockpiles?|inventories|holdings|backlog)\b(?! (?:service|servicing|payments?|repayments?|sales|interest))"
)
# What was signed or granted is of the day of the deed, not of the month that the figures are of.
_DEEDS = re.compile(
    r"\b(?:signed|signing|memorand[a-z]+|contracts? worth|deals? worth|agreements? worth|investments? worth|projects? worth|loans?|grants?|pledged|awarded|approved|launched|(?:quarterly|interim|final|annual) dividends?)\b"
)
# "which make up four-fifths": a share of the present.
_HOLDS = re.compile(
    r"\b(?:makes?|accounts?|represents?|comprises?|constitutes?|holds?|owns?|responsible|covers?|supplies|is|are)\b[^,;]{0,30}\Z"
)
_BULLETS = ("- ", "– ", "— ", "• ", "* ", "· ")
_COUNTED = ("count", "person")
_GRID_UNITS = ("Wh", "W")
_WEEK = 7  # days: what is of a day or a week is of the moment, and no topic of a report
_MONTH, _MONTH_DAYS = 31, 30.4  # days: the longest, the mean
_NOW = re.compile(
    r"\btoday\b[^,;]{0,40}\Z|\b(?:is|are|can|must|has to|have to|stands|remains|runs|costs(?! (?:of|for|[a-z]+ed|rose|fell|grew|were|came|went|hit|shot|sank|slid|swelled)\b)|employs|owns|operates|generates|consumes|provides|lifts|raises|brings|doubles|gives)\b(?! (?:to|expected|forecast|likely|due|set|projected|budgeted|put|seen|estimated)\b)(?:[^,;]|,(?=[0-9])){0,60}\Z"
)
_NOW_AFTER = re.compile(r",? (?:is|are|can|must|has|have) ")
# "Fares go up each April by 4%": what is so in general
_EACH = re.compile(
    r"\b(?:each|every) (?:year|month|week|day|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
_FULL = re.compile(r" full\b")
_SINCE_START = re.compile(r"\bat the (?:start|beginning) of (?:the|this) (?:year|season|month)\b")
_GOES_ON = 3  # sentences
_MARKET_LASTS = 40  # sentences: a report of a day on exchanges
_DAY_LASTS = 4  # sentences for which the day of a market report goes on
_SHARE_LASTS = 2  # sentences for which a share goes on about the period of what it is a share of


class Topics:
    """The period and the day that sentences leave standing for those after them.

    Parameters
    ----------
    low : str
        The surface in small letters.
    paragraphs : tuple of int
        The number of the paragraph of each sentence.
    today : datetime.date or None
        The day of publication.
    """

    def __init__(self, low: str, paragraphs: tuple[int, ...], today: date | None) -> None:
        self.low = low
        self.paragraphs = paragraphs
        self.today = today
        self.period: Period | None = None  # what stands at the present sentence
        # What the article reports on: its first time whose figures came out.
        self._report: Period | None = None
        self._by_months: dict[int, Period] = {}  # the last period of each length
        self.single = True  # whether all sentences so far were of one period
        self._sentence = 0
        self._listed = False  # whether the present sentence is an item of a list
        self._units: frozenset[str | None] = frozenset()  # of the figures of that sentence
        self._day: Period | None = None
        self._day_sentence = 0
        self._day_units: frozenset[str | None] = frozenset()
        self._day_of_market = False

    def enter(self, index: int, start: int) -> None:
        """Begin a sentence: a new paragraph, but no list, goes on about what the article reports on."""
        opened = self._listed or self.low.endswith((":\n", ": \n", ":"), 0, start)
        self._listed = opened and self.low.startswith(_BULLETS, start)
        if self._report and self.paragraphs[index] != self.paragraphs[self._sentence] and not self._listed:
            self.period = self._report

    def remember(
        self,
        index: int,
        period: Period,
        units: frozenset[str | None] = frozenset(),
        *,
        market: bool = False,
    ) -> None:
        """Keep the period of a sentence, and the units of its figures.

        Parameters
        ----------
        index : int
            The number of the sentence.
        period : Period
            What its last main figure is of.
        units : frozenset of str
            The units of its figures of that period.
        market : bool
            Whether it tells of prices on exchanges.
        """
        if period.days <= _WEEK:
            self._day, self._day_sentence, self._day_units = period, index, units
            self._day_of_market = market
        if period.days > _WEEK or self.period is None or self.period.days <= _WEEK:
            self.single = self.single and self.period in (None, period)
            if self._report is None and units and period.days > _WEEK and self._came_out(period):
                self._report = period
            self._units = units | (self._units if period == self.period else frozenset())
            self.period, self._sentence = period, index
            self._by_months[round(period.days / _MONTH_DAYS)] = period

    def _came_out(self, period: Period) -> bool:
        """Return whether a time is over but for a quarter at most: "this year" in December."""
        return self.today is None or 4 * (period.end - self.today).days <= period.days

    def pause(self, index: int) -> None:
        """Let what happened on a day, such as a fire, stand for the rest of its paragraph."""
        self.period, self._sentence = None, index

    def goes_on(self, index: int) -> bool:
        """Return whether a sentence follows, in one paragraph, the one whose period stands."""
        return (
            0 < index - self._sentence < _GOES_ON
            and self.paragraphs[index] == self.paragraphs[self._sentence]
        )

    def of_months(self, count: int) -> Period | None:
        """Return what "over the eight months" points back to: the last period of so many months."""
        if count < 0:  # "the reporting period"
            return self._report
        return self._by_months.get(count) if count else None

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
        if (self.period is None and self._day is None) or not self._is_told(quantity, span):
            return None
        market = is_market(self.low, quantity, span, beside)
        day = self._of_day(quantity, index, market=market)
        return day if day or market else self._of_period(quantity, index, span, beside)

    def _is_told(self, quantity: Quantity, span: tuple[int, int]) -> bool:
        clause = (
            self.low.rfind(";", span[0], quantity.start) + 1
        )  # what stands before a semicolon is told by itself
        if self.low.rfind("(", span[0], clause) > self.low.rfind(")", span[0], clause):
            clause = 0  # "($311bn; £165bn)"
        until = min(span[1], quantity.end + 30)
        until = self.low.find(";", quantity.end, until) if ";" in self.low[quantity.end : until] else until
        window = max(span[0], quantity.start - 130, clause), until
        worse = quantity.kind in ("growth_rate", "change_abs") and WORSE.match(self.low, quantity.end)
        if worse and self.low.endswith(("which is ", "that is ", "this is ", "it is "), 0, quantity.start):
            return True  # "came to $5 billion, which is 20% more than a year before"
        if self.low[span[0] : span[1]].strip() == self.low[quantity.start : quantity.end]:
            return True  # "Exports, September 2024" and the figure on a line of its own below
        if _EACH.search(self.low, *span):
            return False
        if MAY.search(self.low, max(span[0], quantity.start - 30), quantity.start):
            return False
        if _NOW.search(self.low, window[0], quantity.start) or _NOW_AFTER.match(self.low, quantity.end):
            return False
        return bool(quantity.signed) or self._listed or is_past(self.low, *window)

    def _of_day(self, quantity: Quantity, index: int, *, market: bool) -> Period | None:
        """Return the day that a market report, a grid's figures or the sentence before is about."""
        same = self.paragraphs[index] == self.paragraphs[self._day_sentence]
        later = self._day_sentence >= self._sentence
        grid = quantity.unit in _GRID_UNITS and quantity.unit in self._day_units
        alike = self._day_of_market if market else (same and later) or grid
        near = index - self._day_sentence <= (_MARKET_LASTS if market else _DAY_LASTS)
        if is_perfect(self.low, max(0, quantity.start - 40), quantity.start):
            return None
        return self._day if near and alike and quantity.kind in CARRIED else None

    def _of_period(
        self, quantity: Quantity, index: int, span: tuple[int, int], beside: list[Quantity]
    ) -> Period | None:
        same = self.paragraphs[index] == self.paragraphs[self._sentence]
        if self.period is None or (self.period.days <= _WEEK and not same):
            return None
        if quantity.kind == "share":
            return self.period if self._is_share(quantity, index, span, beside) else None
        moved = quantity.kind == "count" and _CAME_OR_WENT.search(
            self.low, max(span[0], quantity.start - 40), quantity.start
        )
        told = self.low.startswith("there were ", span[0]) or not self._units.isdisjoint(_COUNTED)
        counted = told and quantity.unit in _COUNTED and is_carried(quantity)
        if not (moved or counted or quantity.kind in (*CARRIED, "duration")) or _DEEDS.search(
            self.low, *span
        ):
            return None
        rolling = _ROLLING.search(self.low, max(span[0], quantity.start - _SAME_REACH), quantity.start)
        stock = _STOCK.search(self.low, span[0], quantity.start) or _FULL.match(self.low, quantity.end)
        since = _SINCE_START.search(self.low, quantity.end, span[1])
        if rolling or since or (stock and self.period.days > _MONTH) or self._is_spot(quantity, span, beside):
            return None
        clause = self.low.rfind(", ", span[0], max(span[0], quantity.start - 60))
        perfect = is_perfect(self.low, max(span[0], quantity.start - 110, clause), quantity.end)
        alike = _SAME_PERIOD.search(self.low, quantity.end, min(span[1], quantity.end + _SAME_REACH))
        held = quantity.kind == "price" or not (same or alike)
        return None if perfect and held else self.period

    def _is_spot(self, quantity: Quantity, span: tuple[int, int], beside: list[Quantity]) -> bool:
        """Return whether a price, or a move to a price, is of a moment: no average, and no price stands before."""
        place = beside.index(quantity)
        led_to = quantity.kind in ("growth_rate", "change_abs") and beside[place + 1 : place + 2]
        prices = [q for q in (quantity, *(led_to or ())) if q.kind == "price"]
        known = any("/" in (q.unit or "") and q.unit in self._units for q in prices)
        return bool(prices) and not known and not AVERAGED.search(self.low, *span)

    def _is_share(
        self, quantity: Quantity, index: int, span: tuple[int, int], beside: list[Quantity]
    ) -> bool:
        """Return whether a share goes on about the period, and not about how things are."""
        of_that = quantity.end + 30 * self.low.startswith((" of that", " of this", " of it "), quantity.end)
        if not is_told(self.low, max(span[0], quantity.start - 90), of_that):
            return False
        if _HOLDS.search(self.low, max(span[0], quantity.start - 50), quantity.start):
            return False
        of_figure = any(q.period == self.period and q.end <= quantity.start for q in beside)
        return of_figure or index - self._sentence <= _SHARE_LASTS
