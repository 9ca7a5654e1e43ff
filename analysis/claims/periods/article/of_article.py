"""Which period each quantity is about: what its sentence says, or what an earlier sentence left standing.

A figure has a period only where the words fix one; null is a good answer.

Its own period is the time beside it, the time that governs its clause, or that of the figure it goes with ("5% to $3bn
in May", "$3bn, or 5% of output"); what changed since a year or a month, or since something began in it, is of the time
from then to publication. What was so "when" is of the time before that word, and a time that opens a clause with a
verb of its own dates nothing before it. The time of an event, of a report, of a thing ("the 2030 bond"), of a
forecast's making and of a comparison are no figure's. A figure that others are compared with is of the time that
stands with it, else of one step back, where the article shows how far it steps, and a figure that is carried over is
of a time as long. A figure of the headline or of the first paragraph is of the period that the text gives the same
figure.

A period is carried over from an earlier sentence where the later one names none and goes on telling what came out
then: its verb is in the simple past and its figure is an amount that flowed, a share of it, or people and things that
came or went, or that are counted by the thousand as those before were; or it tells, in whatever words, how far something
moved ("this represents a rise of 5%", "is up 5% on May"), and not how things differ or can be. What stands is the
time of the last figure of the paragraph that came out. A new paragraph returns to what the article reports on, the first
time whose figures came out, unless more paragraphs were of the one that stands, or only figures of that one have the unit
of its amounts, or it opens with a contrast or a quotation or stands below a heading of another; a list goes on about the line above it. A week stands as a month does, a single day does not; a figure told
again keeps its time; a forecast goes on about the prospects that one of the two sentences before it named, and a budget
about what is allotted. A figure without a time has that of the one before it in its clause.

Nothing is carried over to what is so now or has been up to now ("is", "has risen"), but for lists of ranks ("is followed by") and
moves that a report tells of ("has registered a rise of"); to what did not happen ("would have risen"); to plans and forecasts, unless
their time is over; to what is so in general; to sizes (a capacity, a length, "a 5-MW turbine"); to the worth of
projects, contracts and loans; to populations and other counts, ranks and ages; to stocks (reserves, debts), from
more than a month; to a price of a moment, unless the standing figures are of the same price. Figures of exchanges are of the
day of the news. What has been done one by one "so far this year" is of the year up to publication, and so is what else has
been done in its paragraph. Victims of an accident are of its day, and money granted is of the day of the deed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.article.across import (
    lend_birthdays,
    lend_to_headline,
    lend_to_parts,
    lend_to_repeats,
)
from analysis.claims.periods.article.of_sentence import SentencePeriods
from analysis.claims.periods.article.part_of_told import parts_of_told
from analysis.claims.periods.article.to_date import YearSoFar
from analysis.claims.periods.article.topics import Topics
from analysis.claims.periods.roles.markets import names_market
from analysis.claims.periods.roles.spans import up_to_report
from analysis.claims.periods.sentence.beside import TimesBeside
from analysis.claims.periods.sentence.events import Events
from analysis.claims.periods.sentence.part_of import in_year, parts_of_years
from analysis.claims.periods.sentence.steps import opened_by_base, over_the_year_before
from analysis.claims.periods.sentence.stocks import Stocks
from analysis.claims.periods.tenses.plans import Forecast
from analysis.claims.periods.tenses.verbs import does_deeds
from analysis.claims.periods.times.ago import following, since_it_began, since_then, years_ago, years_later
from analysis.claims.periods.times.calendars import Calendar
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.holidays import Holidays
from analysis.claims.periods.times.named import (
    as_named,
    from_standing,
    in_this_year,
    whole_years,
)
from analysis.claims.periods.times.resolve import TO_DATE
from analysis.claims.text.sentences import Sentences
from analysis.quantities import Period


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
    calendar : Calendar
        The day of publication, and the financial year.
    """

    def __init__(self, low: str, sentences: Sentences, times: Sequence[Time], calendar: Calendar) -> None:
        self.calendar, self.published = calendar, calendar.published
        self.low = low
        self.sentences = sentences
        self.times = times
        self._tells_since_then = "ince then" in low
        self.topics = Topics(low, sentences.paragraphs, calendar)
        self.so_far = YearSoFar(low, sentences.paragraphs)
        self.events = Events(low)
        self.stocks = Stocks(low)
        self.holidays = Holidays(low)
        self.forecast = Forecast(sentences.paragraphs, self.published)
        self.shown = ""  # the step that the last two figures with their times show
        self.step = ""  # what the article compares with: the month, the quarter or the year before

    def read(self, quantities: Sequence[Quantity]) -> None:
        """Set the period and the base period of each quantity, in the order of the text."""
        starts = [time.start for time in self.times]
        by_sentence: dict[int, list[Quantity]] = {}
        for quantity in quantities:
            by_sentence.setdefault(quantity.sentence, []).append(quantity)
        indices = sorted({self.sentences.index(start) for start in starts} | set(by_sentence))
        of_market = self.times and names_market(self.low, self.sentences.span(0))
        for start, end in map(self.sentences.span, indices if of_market else ()):
            # the day of a market's news may be named below its first figures
            self.topics.news.hear(
                self.times[bisect_left(starts, start) : bisect_left(starts, end)], (start, end)
            )
        for index in indices:
            start, end = self.sentences.span(index)
            times = self.times[bisect_left(starts, start) : bisect_left(starts, end)]
            times = self.holidays.named(times, (start, end))
            self.topics.enter(index, start, {q.unit for q in by_sentence.get(index, ())})
            self.topics.news.hear(times, (start, end))
            times = self._as_standing((start, end), times) if times else times
            times = years_later(self.low, (start, end), times, self.topics.period)
            times = since_it_began(self.low, start, times, self.published)
            if self._tells_since_then:
                times = since_then(self.low, (start, end), times, self.topics.period, self.published)
            times = [*years_ago(self.low, (start, end), self.published), *times]
            if any(time.shift == TO_DATE for time in times) and not self._of_a_market(index):
                times = up_to_report(self.low, times, self.topics.period)
            self.events.hear(index, times, (start, end))
            SentencePeriods(self, index, by_sentence.get(index, []), times).read()
        lend_to_parts(self.low, quantities, self.sentences)
        lend_to_headline(self.low, quantities, self.sentences)
        lend_to_repeats(self.low, quantities)
        lend_birthdays(self.low, quantities)

    def _as_standing(self, span: tuple[int, int], times: Sequence[Time]) -> Sequence[Time]:
        """Return the times of a sentence, those fixed that name only a part of what stands."""
        start = span[0]
        standing, of_months = self.topics.period, self.topics.of_months
        times = opened_by_base(self.low, start, times, standing, self.published)
        times = parts_of_years(self.low, times, standing)
        times = parts_of_told(self.low, span, times, standing, self.published)
        times = in_this_year(self.low, times, self.published, standing)
        times = over_the_year_before(self.low, times, standing)
        times = as_named(self.low, times, of_months, self.calendar)
        if self.published is None:
            times = from_standing(self.low, times, standing, of_months, self.calendar)
        times = whole_years(self.low, in_year(self.low, start, times, self.published), standing)
        return following(self.low, times, standing, self.published)

    def _of_a_market(self, index: int) -> bool:
        """Return whether "so far this year" reaches up to now: prices of a market, and what is done one by one."""
        start, end = self.sentences.span(index)
        # "Its shares rose. They have gained 38% so far this year"
        again = index > 0 and self.low.startswith(("they have ", "it has "), start)
        told = self.sentences.span(index - 1) if again else (start, end)
        return names_market(self.low, told) or does_deeds(self.low, start, end)

    def told_of(self, index: int, quantity: Quantity, around: TimesBeside) -> Period | None:
        """Return the year so far, the day of an event or that of stocks, of a figure that goes on about it."""
        told = self.so_far.of(index, quantity, around) or self.events.of(index, quantity, around)
        return told or self.stocks.of(quantity, self.sentences.span(index), around)

    def keep(self, index: int, quantities: Sequence[Quantity], times: Sequence[Time]) -> None:
        """Keep what a sentence, whose figures have their periods, tells of the year so far and of stocks."""
        self.so_far.keep(index, times, quantities)
        self.stocks.keep(self.sentences.span(index), quantities)
