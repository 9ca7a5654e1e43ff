"""What the tables know of single goods in a country's trade with its partners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.derive.arithmetic import total
from analysis.derive.figure import Figure
from analysis.derive.growth import growth, implied_base
from analysis.derive.levels import level, observed
from analysis.derive.subject import Subject
from analysis.derive.two_books import two_books
from analysis.quantities import Period, genitive
from analysis.statistics import Observation, area_name, place_in_prose, product, publisher, select


@dataclass(frozen=True, slots=True)
class KnownPart:
    """The growth of one kind of goods, of one flow, on one side's books.

    Parameters
    ----------
    label : str
        Which goods, which way, with whom.
    figure : Figure
        Growth in percent.
    reporter : str
        Code of the country whose books they are.
    flow : str
        "imports" or "exports", seen from the reporter of the page.
    period : Period
        When; it may be shorter than the year.
    whose : str
        Whose figure it is.
    statement : bool
        Whether it is an official's rate for an aggregate without published values.
    doubtful : str
        Why the figure is weak, or "".
    """

    label: str
    figure: Figure
    reporter: str
    flow: str
    period: Period
    whose: str
    statement: bool
    doubtful: str


def known_parts(subject: Subject) -> list[KnownPart]:
    """Return every growth rate of single goods between the page's countries in its year.

    Parameters
    ----------
    subject : Subject
        What the page is about.

    Returns
    -------
    list of KnownPart
        Statements first, then statistics as published, then what two published levels give, then gas.
    """
    published = [_published(one, subject) for one in growth_rows(subject)]
    once = {(p.label, p.period, p.whose): p for p in reversed(published)}
    ordered = sorted(once.values(), key=lambda p: (not p.statement, p.flow))
    return [*ordered, *_from_levels(subject), *_gas(subject)]


def all_goods(subject: Subject, without: Sequence[str] = ()) -> Figure | None:
    """Return the growth of the partners' imports of all goods from the reporter, on their own books.

    Parameters
    ----------
    subject : Subject
        What the page is about.
    without : sequence of str
        Codes of partners to leave out.

    Returns
    -------
    Figure or None
        In percent; None if no partner publishes both years.
    """
    pairs = []
    for code in subject.partners:
        both = [level(code, subject.reporter, "imports", y) for y in (subject.year, subject.base_year)]
        if both[0] and both[1] and code not in without:
            pairs.append((both[0].figure, both[1].figure))
    if not pairs:
        return None
    names = " without " + ", ".join(place_in_prose(code) for code in without) if without else ""
    new, old = (
        total(f"their imports from {subject.reporter_name}, {year}", [pair[i] for pair in pairs])
        for i, year in enumerate((subject.year, subject.base_year))
    )
    return growth(f"growth of the partners' imports of all goods{names}", new, old)


def everything(subject: Subject) -> dict[str, Figure]:
    """Return the growth of all goods on the partners' books, and without the partner that makes up most of the gap.

    Parameters
    ----------
    subject : Subject
        What the page is about.

    Returns
    -------
    dict of str to Figure
        In percent, by what it is; empty if no partner publishes both years.
    """
    whole, only = all_goods(subject), subject.partners
    if whole is None:
        return {}
    whose = genitive(place_in_prose(only[0])) if len(only) == 1 else "the partners'"
    found = {f"all goods, on {whose} books": whole}
    books = two_books(subject.reporter, subject.partners, subject.year, "USD", subject.group)
    if books and len(books.publishing) > 1:
        widest = max(books.publishing, key=lambda code: books.part(code).value)
        if without := all_goods(subject, (widest,)):
            found[f"all goods, on the partners' books without {place_in_prose(widest)}"] = without
    return found


def growth_rows(subject: Subject) -> list[Observation]:
    """Return the growth rates of single goods that are published for the page's year, statements among them."""
    areas = [*subject.partners, *([subject.group] if subject.group else [])]
    rows = select("trade", reporter=subject.reporter, partner=areas, transformation="growth")
    return [
        one
        for one in rows
        if one.product != "TOTAL" and one.period == Period.year(subject.year) and one.flow != "total"
    ]


def _published(one: Observation, subject: Subject) -> KnownPart:
    name = f"{area_name(one.reporter)}: {one.flow} of {product(one.product).name}, {_way(one)}"
    return KnownPart(
        name,
        observed(one, f"growth of {one.flow} of {product(one.product).name}, {_way(one)}"),
        one.reporter,
        one.flow,
        one.period,
        publisher(one.publisher).short,
        one.class_ == "statement",
        _doubt([one]),
    )


def _way(one: Observation) -> str:
    return f"{'to' if one.flow == 'exports' else 'from'} {place_in_prose(one.partner)}"


def _from_levels(subject: Subject) -> list[KnownPart]:
    found = []
    books = [(subject.reporter, code) for code in subject.partners]
    books += [(code, subject.reporter) for code in subject.partners]
    for reporter, partner in books:
        rows = select("trade", reporter=reporter, partner=partner, transformation="level", unit="USD")
        goods = {one.product for one in rows if one.product != "TOTAL" and one.flow != "total"}
        goods = {
            code for code in goods if product(code).kind != "chapter"
        }  # a chapter alone is nobody's wording
        for code in sorted(goods):
            for flow in ("exports", "imports"):
                both = [
                    next((o for o in rows if (o.product, o.flow, o.year) == (code, flow, year)), None)
                    for year in (subject.year, subject.base_year)
                ]
                if both[0] and both[1]:
                    found.append(_between(both[0], both[1], subject))
    return found


def _between(new: Observation, old: Observation, subject: Subject) -> KnownPart:
    goods = product(new.product).name
    flow = new.flow
    if new.reporter != subject.reporter:
        flow = "imports" if flow == "exports" else "exports"
    figure = growth(f"growth of {new.flow} of {goods}, {_way(new)}", observed(new), observed(old))
    label = f"{area_name(new.reporter)}: {new.flow} of {goods}, {_way(new)}"
    return KnownPart(
        label,
        figure,
        new.reporter,
        flow,
        new.period,
        publisher(new.publisher).short,
        False,
        _doubt([new, old]),
    )


def _gas(subject: Subject) -> list[KnownPart]:
    rows = select("gas", indicator="imports value", reporter=subject.reporter, partner=subject.partners)
    periods = {o.period for o in rows if o.transformation == "growth" and o.period.end.year == subject.year}
    found = []
    for period in sorted(periods):
        pairs: list[tuple[Observation, Observation]] = []
        for code in subject.partners:
            value = _one(rows, code, period, "level")
            rate = _one(rows, code, period, "growth")
            if value and rate:
                pairs.append((value, rate))
        if pairs:
            found.append(_gas_growth(pairs, period))
    return found


def _gas_growth(pairs: Sequence[tuple[Observation, Observation]], period: Period) -> KnownPart:
    new = [observed(value) for value, _ in pairs]
    old = [
        implied_base(f"{figure.name}, a year earlier", observed(rate), figure)
        for figure, (_, rate) in zip(new, pairs, strict=True)
    ]
    names = ", ".join(place_in_prose(value.partner) for value, _ in pairs)
    # Each rate stands for rounding on one side only, so the sums are compared at their best values' bounds.
    figure = growth(
        f"growth of the value of pipeline gas from {names}, {period.label}",
        total(f"value of pipeline gas, {period.label}", new),
        total(f"value of pipeline gas, {period.shift(-1).label}", old),
    )
    label = f"{area_name(pairs[0][0].reporter)}: imports of pipeline gas from {names}, {period.label}"
    whose = publisher(pairs[0][0].publisher).short
    return KnownPart(label, figure, pairs[0][0].reporter, "imports", period, whose, False, "")


def _one(rows: Sequence[Observation], partner: str, period: Period, kind: str) -> Observation | None:
    return next((o for o in rows if (o.partner, o.period, o.transformation) == (partner, period, kind)), None)


def _doubt(rows: Sequence[Observation]) -> str:
    return next((one.note or "low confidence" for one in rows if one.confidence == "low"), "")
