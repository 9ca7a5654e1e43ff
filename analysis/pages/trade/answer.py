"""What the page on trade leads with: its title, its answer in one sentence, and what its data cannot show."""

from __future__ import annotations

from analysis.pages.answers import held_instead, on_trial
from analysis.pages.sources import beyond_goods
from analysis.pages.trade.books import BothBooks, silence
from analysis.pages.trade.years import OverTheYears
from analysis.quantities import capital, format_ratio, genitive, join, years
from analysis.reports import Note, answer, limits
from analysis.runs import record
from analysis.statistics import place_in_prose

ASKED_OF_TRADE = "-p reporter=China -p partners=Kazakhstan -p year=2022"


def trade_answer(over_the_years: OverTheYears, both: BothBooks) -> Note:
    """Return the trade page's answer in one sentence, and record it with the page's title.

    Parameters
    ----------
    over_the_years : OverTheYears
        The first section.
    both : BothBooks
        The second section.
    """
    if over_the_years.missing:
        record("title", over_the_years.title)
        record("answer", over_the_years.missing)
        return answer(over_the_years.missing)
    subject, high = over_the_years.subject, over_the_years.high
    known = {
        True: f"above every year since {high.since}",
        None: "above every earlier year we know",
        False: "not a high",
    }
    said = "which may or may not be a high" if high.open else known[high.holds]
    text = on_trial(subject)
    text += f"{_who_records(over_the_years)} in {subject.year}, {said if high.before else 'the first year we know'}"
    text += "." if both.missing else f"; {_other_side(both)} for the same trade."
    record("title", over_the_years.title)
    record("answer", text)
    return answer(text)


def _who_records(over_the_years: OverTheYears) -> str:
    """Return who records how much trade with whom, on the books that the page leads with."""
    subject, amount = over_the_years.subject, over_the_years.high.figure.rounded
    if not subject.on_partners_books:
        return capital(f"{subject.reporter_name} records {amount} of trade with {subject.partners_name}")
    names = over_the_years.recording
    verb = "records" if len(names) == 1 else "record"
    return f"On their own books {join(map(place_in_prose, names))} {verb} {amount} of trade with {subject.reporter_name}"


def _other_side(both: BothBooks) -> str:
    """Return how much less or more the side records whose books the page does not lead with."""
    theirs, ours = both.books.theirs_total.value, both.books.ours_same.value
    codes = both.books.publishing
    who = f"{place_in_prose(codes[0])} records" if len(codes) == 1 else "the partners that publish record"
    gap = 1 - theirs / ours
    if both.subject.on_partners_books:
        who, gap = f"{both.subject.reporter_name} records", 1 - ours / theirs
    return f"{who} {format_ratio(abs(gap) * 100, decimals=0)} {'less' if gap >= 0 else 'more'}"


def trade_limits(over_the_years: OverTheYears, both: BothBooks) -> Note:
    """Return what the trade page's data cannot show.

    Parameters
    ----------
    over_the_years : OverTheYears
        The first section.
    both : BothBooks
        The second section.
    """
    if over_the_years.missing and both.missing:
        return held_instead("trade", "trade with other countries", "02_trade", ASKED_OF_TRADE)
    found = []
    if not over_the_years.missing and over_the_years.high.unknown:
        found.append(
            f"No figure was found for {years(over_the_years.high.unknown)}, so a higher year among these cannot "
            "be excluded on these books."
        )
    if not both.missing:
        books = both.books
        if books.silent:
            found.append(f"{silence(books)}, so there is nothing to compare with.")
        back = [place_in_prose(code) for code, one in books.ours.items() if one.how == "worked back"]
        if back:
            found.append(
                f"{capital(genitive(both.subject.reporter_name))} figures for {join(back)} are worked back from the next year's "
                "level and growth."
            )
        found.append("Nothing here tells which side's books are right, or why they differ.")
    wider = _with_services(over_the_years, both)
    if wider:
        found.append(f"The figures of {join(wider)} take in services as well as goods.")
    found.append("Trade by product on both sides' books is not in the tables.")
    return limits(*found)


def _with_services(over_the_years: OverTheYears, both: BothBooks) -> list[str]:
    """Return the countries whose figure of the year on trial counts services too."""
    levels = {} if both.missing else both.books.theirs
    found = [place_in_prose(code) for code, one in levels.items() if beyond_goods(one.figure.all_rows)]
    if over_the_years.missing or over_the_years.subject.on_partners_books:
        return found
    ours = beyond_goods(over_the_years.high.figure.all_rows)
    return [over_the_years.subject.reporter_name, *found] if ours else found
