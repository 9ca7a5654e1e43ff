"""Who else counts the same thing, and whether they agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from analysis.derive.arithmetic import growth, total
from analysis.derive.figure import Figure
from analysis.derive.mirror import CIF_OVER_FOB
from analysis.derive.two_books import TwoBooks, two_books
from analysis.quantities import format_ratio
from analysis.verdicts.books import best
from analysis.verdicts.query import Query
from analysis.verdicts.reading import Reading, mirrored
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specification import Found, Specification
from analysis.verdicts.tables import area_name, kept, members_of, origin

TEMPERED = "brought to 20 °C"
"""How a review's figure in Chinese cubic metres is called."""

AGREE = (CIF_OVER_FOB.interval.low - 1) * 100
"""Percent within which two sides' figures of one flow agree: what insurance and freight alone explain at the least."""

CorroborationLabel = Literal["independent", "same source only", "contradicted"]


@dataclass(frozen=True, slots=True)
class Corroboration:
    """Whether anybody else counts the same thing.

    Parameters
    ----------
    label : str
        "independent", "same source only" or "contradicted".
    by : str
        By whose books.
    text : str
        Sentences for a page; "" if there is nothing to say.
    figures : tuple of Figure
        What the sentences take their figures from.
    """

    label: CorroborationLabel
    by: str = ""
    text: str = ""
    figures: tuple[Figure, ...] = ()


ALONE = Corroboration("same source only", "", "No other count of it is in the tables.")


def corroborate(reading: Reading, found: Sequence[Found], rules: Rules = USUAL) -> Corroboration:
    """Return who else counts what a claim states, and whether they agree.

    Parameters
    ----------
    reading : Reading
        The claim as a query.
    found : sequence of Found
        What its specifications find.
    rules : Rules
        Whom to leave out.
    """
    primary = [one for one in found if one.specification.primary]
    if not primary:
        return Corroboration("same source only", "", "No figure to corroborate.")
    if {"inside", "outside"} <= {one.finding for one in primary}:
        against = ", ".join(
            dict.fromkeys(one.specification.books for one in primary if one.finding == "outside")
        )
        return Corroboration("contradicted", against, f"{against}: another figure.")
    both = _group_books(reading, rules)
    if both is not None:
        all_books = _group_books(reading, replace(rules, distrust=()))
        same = all_books is not None and all_books.silent == both.silent
        return _by_group(both, "publish nothing" if same else "publish nothing that is trusted")
    one_way = _one_way(reading, rules)
    if one_way is not None:
        return one_way
    return _by_others(primary, [one for one in found if not one.specification.primary])


def _group_books(reading: Reading, rules: Rules) -> TwoBooks | None:
    if (
        reading.indicator != "trade"
        or reading.transformation not in ("level", "high")
        or reading.flow != "total"
    ):
        return None
    year = reading.span.calendar_year if reading.span else None
    pairs = [(r, p) for r, p, _ in reading.books if members_of(p) and p != "WLD" and not members_of(r)]
    if year is None or not pairs or reading.product != "TOTAL":
        return None
    reporter, partner = pairs[0]
    codes = tuple(code for code in members_of(partner) if code not in rules.leave_out)
    return _trusted(_cached(reporter, codes, year, reading.terms or "USD", partner), rules)


def _trusted(both: TwoBooks | None, rules: Rules) -> TwoBooks | None:
    """Return the two sides' books without the partners whose figure is distrusted; None if ours is."""
    if both is None or not rules.distrust:
        return both
    if any(set(one.publishers) & set(rules.distrust) for one in both.ours.values()):
        return None
    theirs = {c: one for c, one in both.theirs.items() if not set(one.publishers) & set(rules.distrust)}
    return replace(both, theirs=theirs) if theirs else None


@kept
def _cached(reporter: str, codes: tuple[str, ...], year: int, currency: str, group: str) -> TwoBooks | None:
    if currency not in ("USD", "CNY"):
        return None
    return two_books(reporter, codes, year, currency, group)


def _one_way(reading: Reading, rules: Rules) -> Corroboration | None:
    """Compare one flow with a group on the country's books with the same countries' own books."""
    if (
        reading.indicator != "trade"
        or reading.transformation != "level"
        or reading.flow == "total"
        or not reading.span
    ):
        return None
    books = next(
        (b for b in (*reading.books, reading.mirror or ("", "", "")) if members_of(b[1]) and b[1] != "WLD"),
        None,
    )
    if books is None or members_of(books[0]):
        return None
    reporter, partner, flow = books
    pairs = []
    for code in members_of(partner):
        if code not in rules.leave_out:
            ours = best(
                Query(reporter, code, flow, reading.product, reading.span, reading.terms or "USD"), rules
            )
            theirs = best(
                Query(code, reporter, mirrored(flow), reading.product, reading.span, reading.terms or "USD"),
                rules,
            )
            if ours and theirs:
                pairs.append((code, ours.figure, theirs.figure))
    if not pairs:
        return None
    mine = total("added up", [pair[1] for pair in pairs])
    other = total("added up", [pair[2] for pair in pairs])
    names = " and ".join(", ".join(area_name(pair[0]) for pair in pairs).rsplit(", ", 1))
    text = (
        f"{names} record {other.rounded} of the same flow where {area_name(reporter)} records {mine.rounded}."
    )
    agree = abs(mine.value - other.value) <= abs(mine.value) * AGREE / 100
    return Corroboration(
        "independent" if agree else "contradicted", "the partners' books", text, (mine, other)
    )


def books_of_group(reading: Reading, rules: Rules = USUAL) -> TwoBooks | None:
    """Return the same trade on both sides' books where one side is a group of countries."""
    return _group_books(reading, rules)


def _by_group(both: TwoBooks, nothing: str) -> Corroboration:
    name = area_name(both.reporter)
    summed, back = both.sum_of_countries, [c for c, one in both.ours.items() if one.how == "worked back"]
    text = f"{name}'s figures for single countries add up to {summed.rounded}"
    text += f", {_number(len(back))} of {_number(len(both.ours))} worked back" if back else ""
    gap = both.gap["relative"]
    widest = max(both.publishing, key=lambda code: both.part(code).value)
    less = "less" if gap.value > 0 else "more"
    text += (
        f". The {_number(len(both.publishing))} partners that publish record {both.theirs_total.rounded} where {name} "
        f"records {both.ours_same.rounded} for the same, {format_ratio(abs(gap.value), decimals=0)} {less}"
    )
    figures = [summed, both.theirs_total, both.ours_same, gap]
    if len(both.publishing) > 1 and gap.value > AGREE:
        text += f"; {format_ratio(both.part(widest).value, decimals=0)} of that gap is {area_name(widest)}"
        figures.append(both.part(widest))
    text += "."
    if both.silent:
        silent = " and ".join(area_name(code) for code in both.silent)
        verb = nothing if len(both.silent) > 1 else nothing.replace("publish", "publishes", 1)
        them = "them" if len(both.silent) > 1 else "it"
        text += f" {silent} {verb}; with {them} at {name}'s value the partners' sum is {both.hybrid.rounded}, a hybrid."
        figures.append(both.hybrid)
    if abs(gap.value) > AGREE:
        return Corroboration("contradicted", "the partners' books", text, tuple(figures))
    return Corroboration("independent", "the partners' books", text, tuple(figures))


def _number(count: int) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[count] if count < len(words) else str(count)


def _by_others(primary: Sequence[Found], rest: Sequence[Found]) -> Corroboration:
    own = primary[0].specification
    origins = {origin(p, own.reporter) for p in own.publishers}
    others = [one for one in primary[1:] if _origins(one.specification).isdisjoint(origins)]
    mirrors = [
        one for one in rest
        if one.specification.standing in ("alternative", "variant")
        and one.specification.note.startswith("the other side")
        and "low confidence" not in one.specification.note
    ]  # fmt: skip
    beside = (others or mirrors)[:1]
    if not beside:
        measures = [
            o
            for o in rest
            if o.specification.standing in ("alternative", "variant")
            and o.specification.note.startswith(("another measure", "the measure of", "a press version"))
        ]
        if measures:
            return _other_measures(own, measures)
        return ALONE
    other = beside[0].specification
    agree = _agree(own, other) or (beside[0].finding == "inside" and primary[0].finding == "inside")
    said = (
        f"{_capital(other.books)} give {other.figure.rounded}"
        if "books" in other.books
        else f"{_capital(other.books)} gives {other.figure.rounded}"
    )
    if agree:
        return Corroboration("independent", other.books, f"{said}, which agrees.", (other.figure,))
    return Corroboration(
        "contradicted",
        other.books,
        f"{said} where {own.books} give {own.figure.rounded}.",
        (other.figure, own.figure),
    )


def _other_measures(own: Specification, measures: Sequence[Found]) -> Corroboration:
    """Say what other measures of the same give, and how much of the difference the reference temperature explains."""
    beside = [one.specification for one in measures]
    first = next((one for one in beside if one.how.endswith("added up")), beside[0])
    text = f"Nobody else counts the same thing; {first.books} gives {first.figure.rounded}"
    figures = [first.figure]
    warm = next((one for one in beside if one.how == TEMPERED), None)
    if warm is not None and warm is not first:
        gap = growth("more on the operator's count", own.figure, first.figure)
        explained = growth("explained by the reference temperature", warm.figure, first.figure)
        text += (
            f", and the operator's count is {format_ratio(abs(gap.value))} {'above' if gap.value > 0 else 'below'} it: the "
            f"reference temperature explains {format_ratio(explained.value)}, the rest is unexplained"
        )
        figures += [gap, explained]
    press = [one for one in beside if "press version" in one.note and one is not first]
    if press:
        text += f". A press version of the same count says {press[0].figure.rounded}"
        figures.append(press[0].figure)
    return Corroboration("same source only", "", f"{text}.", tuple(figures))


def _origins(one: Specification) -> set[str]:
    return {origin(p, one.reporter) for p in one.publishers}


def _agree(own: Specification, other: Specification) -> bool:
    a, b = own.interval, other.interval
    if a.overlaps(b):
        return True
    if own.figure.unit == "percent":
        return abs(a.value - b.value) <= AGREE
    return abs(a.value - b.value) <= abs(a.value) * AGREE / 100


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
