"""Growth and change of trade: as published, and from the levels of two years."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from analysis.derive.arithmetic import compound_growth, difference, growth, total
from analysis.derive.figure import Figure, derived
from analysis.quantities import Period
from analysis.statistics import Observation
from analysis.verdicts.allowances import revision, widened
from analysis.verdicts.books import as_counted, best, levels
from analysis.verdicts.published import same_but_rounded
from analysis.verdicts.query import Query, rows_of
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specification import Specification, Standing
from analysis.verdicts.tables import area_name, observed, origin, publisher


def _rate_a_year(query: Query, base: Period, rules: Rules) -> list[Specification]:
    """Return the growth a year over several years: compound, and beside it the mean of the yearly rates."""
    years = range(base.start.year, query.period.start.year + 1)
    found = [solid(replace(query, period=Period.year(year)), rules) for year in years]
    new, old = found[-1], found[0]
    if new is None or old is None or not same_family(new, old):
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
    known = [one for one in found if one is not None and same_family(one, new)]
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


def growth_of(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    """Return every way to know how much a flow grew: published rates, from its levels, in yuan, or a year."""
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
    new, old = (solid(replace(query, period=p), rules) for p in (query.period, base))
    if new is None or old is None or not same_family(new, old):
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


def solid(query: Query, rules: Rules) -> Specification | None:
    """Return the best level that is published, or exports plus imports, or countries added up."""
    found = best(query, rules)
    return found if found and as_counted(found) else None


def same_family(new: Specification, old: Specification) -> bool:
    """Return whether two figures come from one office, so that they can be compared."""
    # A change between two offices' figures would measure the offices.
    first, second = ({origin(p, s.reporter) for p in s.publishers} for s in (new, old))
    return bool(first & second)


def change_of(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    """Return by how much money a flow changed, from its two levels."""
    base = reading.base
    new, old = (solid(replace(query, period=p), rules) if p else None for p in (query.period, base))
    if new is None or old is None or not same_family(new, old):
        return []
    figure = difference(f"change of {query.name}", new.figure, old.figure)
    return [
        Specification(new.books, "from the two levels", figure, "primary", new.publishers, query.reporter)
    ]


def in_unit(figure: Figure, unit: str) -> Figure:
    """Return a growth rate in percent as it is, or as a multiple of the earlier level."""
    if unit != "multiple":
        return figure
    return derived(
        figure.name, figure.interval / 100 + 1, "multiple", f"1 + {figure.name} ÷ 100", (figure,), digits=4
    )


def in_unit_of(found: list[Specification], unit: str) -> list[Specification]:
    """Return specifications of growth in the claim's unit, percent or a multiple."""
    return [
        replace(one, figure=in_unit(one.figure, unit)) if one.figure.unit == "percent" else one
        for one in found
    ]
