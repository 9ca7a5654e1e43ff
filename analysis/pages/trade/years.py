"""Trade over the years on the books that a page leads with, and whether the year on trial was the highest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from analysis.derive.figure import Figure
from analysis.derive.history import EVER, History, high, history, own_books
from analysis.derive.subject import Subject
from analysis.pages.trade.series import YearsOnBooks
from analysis.pages.words import NO_TRADE, high_in_words
from analysis.quantities import capital, genitive, join, unit, years
from analysis.reports import Note, note
from analysis.statistics import place_in_prose


class OverTheYears(YearsOnBooks):
    """Trade with the partners, every year that the tables know: on the reporter's books, or on the partners' own.

    The partners that publish the year on trial are added up; a year counts as known if all of these publish it.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    span : range
        The years to draw.
    currency : str
        ISO 4217 code.
    published : datetime.date, optional
        The article's date: years that end after it are drawn as later.
    """

    slug = "trade-over-the-years"
    title = "Trade"

    def __init__(
        self, subject: Subject | None, span: range, currency: str = "USD", published: date | None = None
    ) -> None:
        if subject is None:
            self.missing = NO_TRADE
            return
        self.subject, self.published, self.currency = subject, published, currency
        self.title = f"Trade of {subject.reporter_name} with {subject.partners_name}, {subject.year}"
        self.title += ", on the partners' own books" if subject.on_partners_books else ""
        self.title += "" if currency == "USD" else f", in {unit(currency).plural}"
        self.recording = self._recording()
        if subject.on_partners_books:
            names = join(place_in_prose(code) for code in self.recording)
            self.where = f"On the books of {names}"
            self.title_of = f"Trade with {subject.reporter_name} on the books of {names}"
        else:
            self.where = f"On {genitive(subject.reporter_name)} books"
            self.title_of = f"Trade of {subject.reporter_name} with {subject.partners_name}, on its own books"
        known = self._over(EVER)  # a high is one among all years, whichever are drawn
        found = high(known, subject.year)
        if found is None or subject.year not in span:
            self.missing = self._missing(span)
            return
        self.high, self.series = found, known.within(span)

    def _recording(self) -> list[str]:
        """Return whose books the series is read from: the reporter's, or those of the partners that publish."""
        subject = self.subject
        if not subject.on_partners_books:
            return [subject.reporter]
        year = range(subject.year, subject.year + 1)
        return [
            code
            for code in subject.partners
            if own_books([code], subject.reporter, year, self.currency).levels
        ]

    def _over(self, span: range) -> History:
        subject = self.subject
        if subject.on_partners_books:
            return own_books(self.recording, subject.reporter, span, self.currency)
        partners = [subject.partner] if subject.partner else list(subject.partners)
        return history(subject.reporter, partners, span, self.currency)

    def _missing(self, span: range) -> str:
        """Return why there is no figure for the year on trial, and for which years there is one."""
        subject, ever = self.subject, self._over(EVER).levels
        if subject.year in ever:
            return (
                f"The years from {span.start} to {span.stop - 1} leave out {subject.year}, the year on trial; "
                "change first_year or last_year."
            )
        who, whom = subject.reporter_name, subject.partners_name
        what = f"the trade of {who} with {whom}"
        if subject.on_partners_books:
            what = f"what {whom} recorded of trade with {who}"
            ever = {
                year: one
                for code in subject.partners
                for year, one in own_books([code], subject.reporter, EVER, self.currency).levels.items()
            }
        held = f"; the tables have {years(list(ever))}" if ever else ", nor in any other year"
        return f"No table has {what} in {subject.year}{held}."

    def _note(self) -> Note:
        text = high_in_words(self.high, self.where)
        silent = [code for code in self.subject.partners if code not in self.recording]
        if self.subject.on_partners_books and silent:
            text += f" {capital(join(map(place_in_prose, silent)))}: no figure of its own for {self.high.year}, so not counted."
        return note(text)

    def _figures(self) -> Mapping[str, Figure | None]:
        return {"trade.level": self.high.figure, "trade.highest_before": self.high.before}
