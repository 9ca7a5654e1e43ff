"""Every way to compute how much a flow grew in a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from analysis.derive.arithmetic import divided, times, total
from analysis.derive.figure import Figure
from analysis.derive.growth import growth, implied_base
from analysis.derive.levels import exchange_rate, growth_rate, level
from analysis.derive.two_books import TwoBooks
from analysis.statistics import NoObservation, place_in_prose


def on_reporters_books(reporter: str, partner: str, year: int, base_year: int) -> dict[str, Figure]:
    """Return the growth of total trade on the reporter's books by each way that the tables allow.

    Parameters
    ----------
    reporter, partner : str
        Codes of a country and of a country or group.
    year, base_year : int
        The later and the earlier year; published rates are used if they are a year apart.

    Returns
    -------
    dict of str to Figure
        In percent, by what the way is called: from the two published levels; as published in dollars; the
        published rate in yuan brought to dollars with annual mean exchange rates; as published in yuan.
    """
    found: dict[str, Figure] = {}
    new = level(reporter, partner, "total", year)
    old = level(reporter, partner, "total", base_year)
    if new and old and old.how != "worked back":
        found["from the two levels"] = growth("growth between two levels", new.figure, old.figure)
    if base_year != year - 1:
        return found
    in_dollars = growth_rate(reporter, partner, "total", year, "USD")
    if in_dollars:
        found["as published, in US dollars"] = in_dollars
    in_yuan = growth_rate(reporter, partner, "total", year, "CNY")
    if in_yuan and new:
        with suppress(NoObservation):  # no exchange rate for one of the years
            found["published in yuan, brought to US dollars"] = _brought_to_dollars(new.figure, in_yuan, year)
    if in_yuan:
        found["as published, in yuan"] = in_yuan
    return found


def _brought_to_dollars(new: Figure, rate: Figure, year: int) -> Figure:
    in_yuan = times("level in yuan", new, exchange_rate(year), unit="CNY")
    base = implied_base("level a year earlier, in yuan", rate, in_yuan)
    old = divided("level a year earlier, in US dollars", base, exchange_rate(year - 1), unit="USD")
    # The level cancels out, so its rounding must not count twice: compare best values of the level.
    ratio = new.value / old.value
    widths = rate.interval.map(
        lambda percent: (ratio * (1 + percent / 100) / (1 + rate.value / 100) - 1) * 100
    )
    return Figure(
        "growth in US dollars from the rate in yuan",
        widths,
        "percent",
        formula=f"{new.name} ÷ {old.name} − 1, in percent",
        inputs=(new, old),
    )


def on_partners_books(new: TwoBooks, base_year: int) -> dict[str, Figure]:
    """Return the growth of trade on the partners' own books, with and without the largest gap, and the hybrid.

    Parameters
    ----------
    new : TwoBooks
        The year on two sides' books.
    base_year : int
        The earlier year.

    Returns
    -------
    dict of str to Figure
        In percent, by what the way is called; empty if no partner publishes both years.
    """
    earlier = {code: level(code, new.reporter, "total", base_year) for code in new.publishing}
    old = {code: one.figure for code, one in earlier.items() if one}
    if not old:
        return {}
    found = {"the partners' own books": _growth_of(new, old, base_year, ())}
    widest = max(new.publishing, key=lambda code: new.part(code).value)
    if len(old) > 1 and widest in old:
        name = f"the partners' own books without {place_in_prose(widest)}"
        found[name] = _growth_of(new, old, base_year, (widest,))
    silent = [level(new.reporter, code, "total", base_year) for code in new.silent]
    filled = [one.figure for one in silent if one]
    if silent and len(filled) == len(silent) and len(old) == len(new.publishing):
        before = total(f"hybrid of two sides' books, {base_year}", [*old.values(), *filled])
        found["a hybrid of two sides' books"] = growth("growth of the hybrid", new.hybrid, before)
    return found


def on_known_books(reporter: str, partners: Sequence[str], year: int, base_year: int) -> dict[str, Figure]:
    """Return the growth on the own books of the partners that publish both years, whatever the reporter's say.

    Parameters
    ----------
    reporter, partners : str, sequence of str
        Codes of a country and of those that it trades with.
    year, base_year : int
        The later and the earlier year.

    Returns
    -------
    dict of str to Figure
        In percent, by what the way is called; empty if no partner publishes both years.
    """
    pairs = {code: [level(code, reporter, "total", one) for one in (year, base_year)] for code in partners}
    known = {code: [one.figure for one in pair if one] for code, pair in pairs.items()}
    both = {code: figures for code, figures in known.items() if len(figures) == 2}
    if not both:
        return {}
    later, before = (
        total(f"their own books, {one}", [figures[i] for figures in both.values()])
        for i, one in enumerate((year, base_year))
    )
    return {"the partners' own books": growth("growth on the partners' own books", later, before)}


def _growth_of(new: TwoBooks, old: Mapping[str, Figure], base_year: int, without: Sequence[str]) -> Figure:
    codes = [code for code in old if code not in without]
    later = total(f"their own books, {new.year}", [new.theirs[code].figure for code in codes])
    before = total(f"their own books, {base_year}", [old[code] for code in codes])
    return growth("growth on the partners' own books", later, before)
