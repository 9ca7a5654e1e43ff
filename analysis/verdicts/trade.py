"""Specifications of claims about trade: levels, growth, change, shares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from analysis.derive.arithmetic import compound_growth, difference, growth, share, total
from analysis.derive.figure import Figure, derived
from analysis.quantities import Period
from analysis.statistics import Observation
from analysis.verdicts.allowances import revision, widened
from analysis.verdicts.books import as_counted, best, levels
from analysis.verdicts.definitions import definition
from analysis.verdicts.published import rank_rows, same_but_rounded
from analysis.verdicts.query import Query, publishes, rows_of
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specification import Specification, Standing
from analysis.verdicts.tables import area_name, members_of, observed, origin, publisher

Way = Callable[[Query, Reading, Rules], list[Specification]]


def trade_specifications(reading: Reading, unit: str, rules: Rules = USUAL) -> list[Specification]:
    """Return every way to compute what a claim about trade states, the primary ones first.

    Parameters
    ----------
    reading : Reading
        A reading with indicator "trade".
    unit : str
        The unit of the claim: a currency, "percent" or "multiple".
    rules : Rules
        Whom to trust and whom to leave out.
    """
    way = WAYS.get(reading.transformation)
    if way is None or not reading.span:
        return []
    found: list[Specification] = []
    for index, (reporter, partner, flow) in enumerate(reading.books):
        found += _on(reporter, partner, flow, reading, unit, rules, way, first=index == 0)
    if not any(one.primary for one in found) and len(reading.books) == 1:
        found += _only_count(reading, unit, rules, way)
    elif reading.mirror and reading.transformation != "share":
        other = _on(*reading.mirror, reading, unit, rules, way)
        found += [_counted_too(one) if _is_both_sides(reading) else _aside(one) for one in other]
    return sorted(found, key=lambda one: one.place)


def _on(
    reporter: str,
    partner: str,
    flow: str,
    reading: Reading,
    unit: str,
    rules: Rules,
    way: Way,
    first: bool = True,
) -> list[Specification]:
    members = members_of(reporter)
    if members and reporter != "WLD":
        return _added_up(members, partner, flow, reading, unit, rules)
    currency = unit if reading.transformation in ("level", "change") else (reading.terms or "USD")
    if reading.span is None or reporter in rules.leave_out:
        return []
    query = Query(reporter, partner, flow, reading.product, reading.span, currency)
    return [*way(query, reading, rules), *widest(query, reading, rules, way)]


def widest(query: Query, reading: Reading, rules: Rules, way: Way) -> list[Specification]:
    """Return the same on the widest list that the wording of the goods can stand for."""
    known = None if query.product == "TOTAL" else definition(query.product, wide=True)
    if known is None:
        return []
    found = way(replace(query, wide=True), reading, rules)
    return [replace(one, standing=known.standing) if one.primary else one for one in found]


def _is_both_sides(reading: Reading) -> bool:
    """Return whether the other side counts the same: trade both ways, unless one side's office is the speaker."""
    return reading.flow == "total" and reading.speaker != reading.reporter


def _counted_too(one: Specification) -> Specification:
    """Return the other side's count of trade both ways: it never supports, and may keep a figure from being refuted."""
    aside = _aside(one)
    return replace(aside, standing="variant") if one.primary else aside


def _aside(one: Specification) -> Specification:
    """Return another side's figure as an alternative."""
    note = "the other side's books" + (f"; {one.note}" if one.note else "")
    return replace(one, standing="part" if one.standing == "part" else "alternative", note=note)


def _only_count(reading: Reading, unit: str, rules: Rules, way: Way) -> list[Specification]:
    """Return the other side's figures as primary ones where the owner of the flow publishes nothing at all."""
    mirror = reading.mirror
    if mirror is None:
        return []
    found = _on(*mirror, reading, unit, rules, way)
    if members_of(reading.reporter):
        note = f"{area_name(reading.reporter)} keep no common books: the other side's is the only full count"
    elif publishes(reading.reporter, reading.partners[0]):
        return [_aside(one) for one in found]
    else:
        note = f"{area_name(reading.reporter)} publishes nothing: the other side's is the only count"
    return [replace(one, note=f"{note}; {one.note}" if one.note else note) for one in found]


def _added_up(
    members: tuple[str, ...], partner: str, flow: str, reading: Reading, unit: str, rules: Rules
) -> list[Specification]:
    """Return what the countries of a group record together on their own books: a part unless all publish."""
    if reading.transformation not in ("level", "growth") or reading.span is None:
        return []
    periods = [reading.span] + ([reading.base] if reading.transformation == "growth" and reading.base else [])
    currency = unit if reading.transformation == "level" else (reading.terms or "USD")
    known: dict[str, list[Specification]] = {}
    for code in members:
        each = [best(Query(code, partner, flow, reading.product, p, currency), rules) for p in periods]
        if code not in rules.leave_out and all(each):
            known[code] = [one for one in each if one]
    if not known:
        return []
    sums = [
        total(f"their own books added up, {p.label}", [specs[i].figure for specs in known.values()])
        for i, p in enumerate(periods)
    ]
    figure = sums[0] if len(sums) == 1 else _as(growth("growth on their own books", sums[0], sums[1]), unit)
    missing = [code for code in members if code not in known]
    names = ", ".join(area_name(code) for code in missing)
    note = f"without {names}, which publishes nothing for it: a part, never counted" if missing else ""
    publishers = tuple(dict.fromkeys(p for specs in known.values() for s in specs for p in s.publishers))
    books = "the partners' own books" if missing else "the own books of all partners"
    how = "added up" if reading.transformation == "level" else "growth of their sum"
    return [Specification(books, how, figure, "part" if missing else "primary", publishers, "", note)]


def _level(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    return list(levels(query, rules))


def _rate_a_year(query: Query, base: Period, rules: Rules) -> list[Specification]:
    """Return the growth a year over several years: compound, and beside it the mean of the yearly rates."""
    years = range(base.start.year, query.period.start.year + 1)
    found = [_solid(replace(query, period=Period.year(year)), rules) for year in years]
    new, old = found[-1], found[0]
    if new is None or old is None or not _same_family(new, old):
        return []
    name = f"growth a year of {query.name}"
    figure = compound_growth(name, new.figure, old.figure, len(years) - 1)
    first = Specification(
        new.books,
        f"compound annual growth, in {query.currency}",
        figure,
        "primary",
        new.publishers,
        query.reporter,
    )
    known = [one for one in found if one is not None and _same_family(one, new)]
    if len(known) < len(years):
        return [first]
    rates = [growth(f"growth, {b.figure.name}", b.figure, a.figure) for a, b in pairwise(known)]
    mean = derived(
        name,
        total(name, rates).interval / len(rates),
        "percent",
        "the yearly rates added up ÷ their number",
        rates,
    )
    return [first, replace(first, how="mean of the yearly rates", figure=mean, standing="variant")]


def _growth(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    base = reading.base
    if base is None:
        return []
    if reading.measure == "a year":
        return _rate_a_year(query, base, rules)
    unit = "percent"
    found = _published_growth(query, base, reading, rules)
    found += _between_levels(query, base, unit, any(one.primary for one in found), rules)
    if not reading.terms and query.currency == "USD":
        in_yuan = replace(query, currency="CNY")
        more = _published_growth(in_yuan, base, replace(reading, terms="CNY"), rules)
        more = more or _between_levels(in_yuan, base, unit, False, rules)
        only = not any(one.primary for one in found)
        found += [
            replace(one, standing="primary" if only else "variant", note="in yuan")
            for one in more
            if one.primary
        ]
    return found


def _published_growth(query: Query, base: Period, reading: Reading, rules: Rules) -> list[Specification]:
    usual = query.period.shift(-1)
    rows = [r for r in rows_of(query, "growth", rules) if (r.base_period or usual) == base]
    fitting = [r for r in rows if r.terms == query.currency or (not r.terms and not reading.terms)]
    open_terms = [r for r in rows if not r.terms and reading.terms]
    found = []
    for one in [*fitting, *open_terms]:
        standing: Standing = (
            "primary" if fitting and one is fitting[0] and one.confidence != "low" else "variant"
        )
        found.append(
            Specification(
                f"{area_name(query.reporter)}'s books", f"growth as published by {publisher(one.publisher).short}{_terms(one)}",
                observed(one, f"growth of {query.name}"), standing, (one.publisher,), query.reporter,
                "" if standing == "primary" else _why(one),
            )
        )  # fmt: skip
    if found and found[0].primary:
        # A second row that agrees with the first is a copy; only one that differs stands beside it.
        found = [
            found[0],
            *(
                replace(f, standing="alternative", note="a copy or a rounded copy")
                if same_but_rounded(f.interval, found[0].interval)
                else f
                for f in found[1:]
            ),
        ]
    return found


def _why(one: Observation) -> str:
    return "low confidence" if one.confidence == "low" else "another release, or the currency is not said"


def _terms(one: Observation) -> str:
    return f", in {one.terms}" if one.terms else ", currency not said"


def _between_levels(query: Query, base: Period, unit: str, known: bool, rules: Rules) -> list[Specification]:
    new, old = (_solid(replace(query, period=p), rules) for p in (query.period, base))
    if new is None or old is None or not _same_family(new, old):
        return []
    figure = growth(f"growth of {query.name}", new.figure, old.figure)
    note = "computed; the published rate goes first" if known else ""
    goods = f", {new.goods}" if new.goods else ""
    more = [] if known else [*_revised_base(query, new, old, goods), *_other_releases(query, old, rules)]
    both = tuple(dict.fromkeys(new.publishers + old.publishers))
    how = f"from the two levels, in {query.currency}" + goods
    standing: Standing = "variant" if known else "primary"
    note = "; ".join(part for part in (note, new.note if new.goods else "") if part)
    return [
        *more,
        Specification(new.books, how, figure, standing, both, query.reporter, note, new.goods),
    ]


def _revised_base(query: Query, new: Specification, old: Specification, goods: str) -> list[Specification]:
    """Return the growth if the earlier year was revised since; nothing where both years are of one release."""
    allowed = revision()
    base = widened(old.figure, allowed.percent)
    if base.interval.low <= 0 or (_releases(new) == _releases(old) and len(_releases(new)) == 1):
        return []
    figure = growth(f"growth of {query.name}", new.figure, base)
    how = f"from the two levels, allowing for a revised base{goods}"
    note = f"the earlier year may be another release's; {allowed.source}"
    return [Specification(new.books, how, figure, "variant", new.publishers, query.reporter, note)]


def _releases(one: Specification) -> set[str]:
    return {leaf.source for leaf in one.figure.leaves()}


def _other_releases(query: Query, old: Specification, rules: Rules) -> list[Specification]:
    """Return the growth that another release of the later year gives."""
    return [
        replace(
            one,
            how=f"from the two levels, {one.note}",
            figure=growth(f"growth of {query.name}", one.figure, old.figure),
        )
        for one in levels(query, rules)
        if one.standing == "variant" and "low confidence" not in one.note
    ]


def _solid(query: Query, rules: Rules) -> Specification | None:
    """Return the best level that is published, or exports plus imports, or countries added up."""
    found = best(query, rules)
    return found if found and as_counted(found) else None


def _same_family(new: Specification, old: Specification) -> bool:
    # A change between two offices' figures would measure the offices.
    first, second = ({origin(p, s.reporter) for p in s.publishers} for s in (new, old))
    return bool(first & second)


def _change(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    base = reading.base
    new, old = (_solid(replace(query, period=p), rules) if p else None for p in (query.period, base))
    if new is None or old is None or not _same_family(new, old):
        return []
    figure = difference(f"change of {query.name}", new.figure, old.figure)
    return [
        Specification(new.books, "from the two levels", figure, "primary", new.publishers, query.reporter)
    ]


def _share(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    if query.product != "TOTAL":
        rows = rows_of(query, "share", rules)
        if rows:
            ranked = rank_rows(query, rows, f"share of {query.name}")
            return [replace(one, how=f"share {one.how}") for one in ranked]
        return _over(best(query, rules), best(replace(query, product="TOTAL", wide=False), rules), query)
    if query.partner == "WLD":
        return []
    return _over(best(query, rules), best(replace(query, partner="WLD"), rules), query)


def _over(part: Specification | None, whole: Specification | None, query: Query) -> list[Specification]:
    if part is None or whole is None or not _same_family(part, whole):
        return []
    figure = share(f"share in {whole.figure.name}", part.figure, whole.figure)
    how = f"part over whole, {part.goods}" if part.goods else "part over whole"
    return [
        Specification(
            part.books, how, figure, "primary", part.publishers, query.reporter, part.note, part.goods
        )
    ]


def _as(figure: Figure, unit: str) -> Figure:
    """Return a growth rate in percent as it is, or as a multiple of the earlier level."""
    if unit != "multiple":
        return figure
    return derived(
        figure.name, figure.interval / 100 + 1, "multiple", f"1 + {figure.name} ÷ 100", (figure,), digits=4
    )


def in_unit_of(found: list[Specification], unit: str) -> list[Specification]:
    """Return specifications of growth in the claim's unit, percent or a multiple."""
    return [
        replace(one, figure=_as(one.figure, unit)) if one.figure.unit == "percent" else one for one in found
    ]


WAYS: dict[str, Way] = {"level": _level, "growth": _growth, "change": _change, "share": _share}

__all__ = ["WAYS", "in_unit_of", "trade_specifications", "widest"]
