"""What fixes relative times: the day of publication, the years an article names, a country's fiscal year."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property

from analysis.claims.lexicon import MONTH, MONTHS
from analysis.claims.periods.times import own_year
from analysis.claims.periods.times.reported_month import reported_month
from analysis.claims.periods.times.undated import this_year, year_of, years_of_months
from analysis.patterns import regex
from analysis.quantities import Period

YEAR = r"(?:19|20)[0-9]{2}(?![0-9]|,[0-9]|\.[0-9]|%)"

# "this season, which runs from July to June"
_SPLIT = regex(r"(?<![0-9/-])(?:19|20)[0-9]{2}[-–/][0-9]{2}(?![0-9/-])|\bfy ?[0-9]{2}")
_SEASON = regex(
    rf"\b(?:season|marketing year|crop year)\b[^.\n]{{0,30}}?\b(?:runs?|running|lasts|lasting|starts?|started|begins|began|beginning)"
    rf" (?:from|in|on) (?:[0-9]{{1,2}} )?(?P<m>{MONTH})\b"
    rf"|\b(?:season|marketing year|crop year) \((?P<m3>{MONTH}) ?[-–]"
    rf"|\b(?P<m4>{MONTH})(?:[-–]| to )(?:{MONTH}) (?:[a-z]+ )?(?:season|marketing year|crop year)\b"
    rf"|\bstart of the (?:[a-z]+ )?(?:season|marketing year|crop year) (?:in|on) (?:[0-9]{{1,2}} )?(?P<m2>{MONTH})\b"
)
FISCAL = ("fiscal year", "financial year", "business year", "budget year", "fiscal")
_OTHER_YEARS = {"last": -1, "previous": -1, "preceding": -1, "prior": -1, "next": 1, "coming": 1}
_APRIL, _MIDDLE = 4, 7
_BEGUN = 8  # days a month, but one, of a part of the year, after which news reports on it: 16 of a quarter, 40 of a half


class Calendar:
    """What fixes relative times: the day of publication, the years that the article names, its fiscal year.

    Parameters
    ----------
    published : datetime.date or None
        The day of publication.
    low : str
        The surface in small letters; it is read only where a time asks for it.
    """

    def __init__(self, published: date | None, low: str = "") -> None:
        self.published = published
        self._low = low

    @cached_property
    def year(self) -> int | None:
        """The year that the words of the article fix for months without one, where the day of publication is unknown."""
        return year_of(self._low)

    @cached_property
    def _years(self) -> dict[int, int]:
        return years_of_months(self._low)

    @cached_property
    def this_year(self) -> int | None:
        """The year of publication, or the one that the words of the article show to be the present one."""
        return self.published.year if self.published else this_year(self._low)

    @cached_property
    def last_month(self) -> Period | None:
        """The month before that of publication, or the one that an article without such a day reports on."""
        if self.published:
            return self.relative("month", -1)
        told = reported_month(self._low, self.year)
        return months(told[0], told[1], told[1]) if told else None

    @cached_property
    def own_start(self) -> int:
        """The month in which the financial year of the article's company starts, 0 where it does not show it."""
        return own_year.own_start(self._low)

    @cached_property
    def reported_quarter(self) -> Period | None:
        """The quarter of the results that an article tells of, where it says in which month it ended."""
        last = self.month(month) if (month := own_year.quarter_end(self._low)) else None
        return run(last.start.year * 12 + last.start.month - 3, 3) if last else None

    @cached_property
    def fiscal_start(self) -> int:
        """The month in which the company's financial year starts, or that of the country named most often; 0 for none."""
        return self._told_start or own_year.country_start(self._low)

    @cached_property
    def _told_start(self) -> int:
        return self.own_start or own_year.told_start(self._low)

    def _start_at(self, place: int | None) -> int:
        """Return the month in which the fiscal year starts that is named at a place, 0 for none; Japan's has another number."""
        if place is None or self._told_start:
            return self.fiscal_start
        start = own_year.country_start_at(self._low, place, self.fiscal_start)
        return 0 if start == _APRIL != self.fiscal_start and "japan" in self._low else start

    def _moved_start(self, start: int, last: int) -> int:
        """Return the month in which the fiscal year starts that ends in a year: a country may have moved it."""
        return start if self._told_start else own_year.moved_start(self._low, start, last)

    @cached_property
    def named_by_start(self) -> bool:
        """Whether a fiscal year has the number of the year in which it starts, as in Japan."""
        return self.fiscal_start == _APRIL and "japan" in self._low and "india" not in self._low

    @cached_property
    def splits_years(self) -> bool:
        """Whether the article tells fiscal years by two numbers, "2013-14", so that "2013-2014" is one as well."""
        return self.fiscal_start > 1 and not self.season_start and _SPLIT.search(self._low) is not None

    @cached_property
    def season_start(self) -> int:
        """The month in which the season of a crop starts, 0 where the article does not say."""
        season = _SEASON.search(self._low)
        return MONTHS.index(season["m"] or season["m2"] or season["m3"] or season["m4"]) + 1 if season else 0

    def month(self, month: int, *, ahead: bool = False) -> Period | None:
        """Return a month without a year: the last one up to publication, or the next one where it lies ahead."""
        if self.published:
            year, now = self.published.year, self.published.month
            # figures of the month before are still expected
            year += (month < now - 1) if ahead else -(month > now)
            return months(year, month, month)
        return months(self._years.get(month, 0), month, month)

    def part(self, first: int, last: int, *, ahead: bool = False, over: bool = False) -> Period | None:
        """Return months of a year without its number: the last such ones that had begun or were over, or the next ones."""
        if self.published and ahead:
            return months(self.published.year + (last < self.published.month), first, last)
        if self.published:
            if over:  # "the first nine months"
                return months(self.published.year - (last > self.published.month), first, last)
            begun = (self.published.month - first) * 30 + self.published.day >= _BEGUN * (last - first)
            return months(self.published.year - (not begun), first, last)
        return months(self.year, first, last) if self.year else None

    def own_part(self, first: int, last: int, *, ahead: bool = False) -> Period | None:
        """Return months of the company's financial year: the last such ones that were over at publication, or the next ones."""
        size = last - first + 1
        if self.published is None:  # the year has the number of the one that has most of its months
            year = (self.year or 0) - (self.own_start > _MIDDLE)
            return run(year * 12 + self.own_start + first - 2, size) if self.year else None
        latest = self.published.year * 12 + self.published.month - 1 - size
        return run(latest - (latest - self.own_start - first + 2) % 12 + 12 * ahead, size)

    def ends_after(self, month: int) -> bool:
        """Return whether a month without a year is of the one after the company's, in an article without a day of publication."""
        return self.published is None and month < self.own_start <= _MIDDLE

    def year_around(self, day: date) -> Period:
        """Return the company's financial year that holds a day, or else the calendar year."""
        start = day.year * 12 + (self.own_start or 1) - 1
        return run(start - 12 * (day.month < self.own_start), 12)

    def relative_year(self, words: str) -> int | None:
        """Return the year that "last year" and its like mean."""
        back = words.startswith(("last", "the previous", "previous"))
        step = words.startswith(("next", "the following")) - back
        return self.this_year + step if self.this_year else None

    def fiscal(self, form: str, place: int | None = None) -> Period | None:
        """Return a fiscal year by the year in which it ends: FY24 in India runs from April 2023 to March 2024.

        Parameters
        ----------
        form : str
            The year, as "fy24" or "2023-24".
        place : int, optional
            Where it stands: a sentence that opens with another country than the article's may be of its year.
        """
        years, start = regex(r"[0-9]+").findall(form), self._start_at(place)
        if not start or (len(years) > 1 and start == 1):
            return None  # no year of two calendar years, such as a season, is one of theirs
        if not years:
            step = next((steps for word, steps in _OTHER_YEARS.items() if word in form), 0)
            return self.relative("fiscal year", step)  # "this fiscal year", "the previous fiscal year"
        if len(years) > 1 and len(years[0]) == len(years[1]) == 2 and int(years[1]) > int(years[0]) + 1:
            begins, until = (self.fiscal(f"fy{year}", place) for year in years)  # "FY20-25": six years
            return Period(begins.start, until.end) if begins and until else None
        last = int(years[-1]) + (self.named_by_start and len(years) == 1)
        if (digits := 10 ** len(years[-1])) < 1000:  # "2025-26", "2025-6", "FY26"
            last += int(years[0]) // digits * digits if len(years) > 1 and len(years[0]) == 4 else 2000
        start = self._moved_start(start, last)
        return run((last - (start > 1)) * 12 + start - 1, 12) if start and 1 < last < 9998 else None

    def season(self, year: int) -> Period | None:
        """Return the season that starts in a year, where the article says in which month it starts."""
        return run(year * 12 + self.season_start - 1, 12) if self.season_start else None

    def relative(self, unit: str, steps: int) -> Period | None:
        """Return the year, fiscal year, season, month, quarter or week so many steps from the day of publication."""
        day = self.published
        if day is None:
            return months(self.this_year + steps, 1, 12) if self.this_year and unit == "year" else None
        if unit in FISCAL:
            begun = 1 < self._moved_start(self.fiscal_start, day.year) <= day.month
            return self.fiscal(f"fy{day.year + begun + steps - self.named_by_start}")
        if unit in ("season", "marketing year", "crop year"):
            return self.season(day.year - (day.month < self.season_start) + steps)
        return _steps_from(day, unit, steps)


def _steps_from(day: date, unit: str, steps: int) -> Period | None:
    if unit == "year":
        return months(day.year + steps, 1, 12)
    if unit == "month":
        return run(day.year * 12 + day.month - 1 + steps, 1)
    if unit == "quarter":
        return run(day.year * 12 + (day.month - 1) // 3 * 3 + steps * 3, 3)
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=steps)
    return Period(monday, monday + timedelta(days=6))


def months(year: int, first: int, last: int) -> Period | None:
    """Return months of one year; None if they are not in order or the year has no four digits."""
    if not (1 <= year <= 9998 and 1 <= first <= last <= 12):
        return None
    return run(year * 12 + first - 1, last - first + 1)


def run(first: int, count: int) -> Period:
    """Return so many months from a month counted since the year 0, January being month 0.

    Examples
    --------
    >>> run(2023 * 12 + 3, 12).short
    '2023-04/2024-03'
    """
    end = first + count
    after = date(end // 12, end % 12 + 1, 1)
    return Period(date(first // 12, first % 12 + 1, 1), after - timedelta(days=1))


def within(year: Period, month: int) -> Period:
    """Return the month of a number in a year that starts in any month.

    Examples
    --------
    >>> within(run(2018 * 12 + 6, 12), 2).short
    '2019-02'
    """
    first = year.start.year * 12 + year.start.month - 1
    return run(first + (month - 1 - first) % 12, 1)
