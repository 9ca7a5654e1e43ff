"""Growth and change of trade: as published, and from the levels of two years."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from analysis.derive.arithmetic import difference, total
from analysis.derive.figure import Figure, derived
from analysis.derive.growth import compound_growth, growth
from analysis.quantities import Period, genitive
from analysis.statistics import Observation
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.published import copy_of, same_but_rounded
from analysis.verdicts.specifications.query import Query, rows_of
from analysis.verdicts.specifications.specification import DOUBTED, Specification, Standing
from analysis.verdicts.specifications.two_years import same_family, solid, two_years
from analysis.verdicts.tables import area_name, observed, short_name

NOT_SAID = ", currency not said"


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
    found = _published_growth(query, base, reading, rules)
    found += _between_levels(query, base, any(one.primary for one in found), rules)
    if not reading.terms and query.currency == "USD":
        in_yuan = replace(query, currency="CNY")
        more = _published_growth(in_yuan, base, replace(reading, terms="CNY"), rules)
        more = more or _between_levels(in_yuan, base, False, rules)
        only = not any(one.primary for one in found)
        found += [
            replace(one, standing="primary" if only else "variant", note="in yuan")
            for one in more
            if one.primary
        ]
    return found if any(one.primary for one in found) else _alone(found)


def _alone(found: list[Specification]) -> list[Specification]:
    """Return specifications with a published rate as the primary one where there is nothing else, though its currency is not said."""
    at = next((i for i, one in enumerate(found) if one.how.endswith(NOT_SAID) and one.note != DOUBTED), None)
    return [replace(one, standing="primary", note="") if i == at else one for i, one in enumerate(found)]


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
                f"{genitive(area_name(query.reporter))} books", f"growth as published by {short_name(one.publisher)}{_terms(one)}",
                observed(one, f"growth of {query.name}"), standing, (one.publisher,), query.reporter,
                "" if standing == "primary" else _why(one),
            )
        )  # fmt: skip
    if found and found[0].primary:
        # A second row that agrees with the first is a copy; only one that differs stands beside it.
        found = [
            found[0],
            *(
                replace(f.noted(copy_of(f.interval, found[0].interval)), standing="alternative")
                if same_but_rounded(f.interval, found[0].interval)
                else f
                for f in found[1:]
            ),
        ]
    return found


def _why(one: Observation) -> str:
    return DOUBTED if one.confidence == "low" else "another release, or the currency is not said"


def _terms(one: Observation) -> str:
    return f", in {one.terms}" if one.terms else NOT_SAID


def _between_levels(query: Query, base: Period, known: bool, rules: Rules) -> list[Specification]:
    """Return the growth between the two levels on each release; a published rate goes first."""
    found = []
    for pair in two_years(query, base, rules):
        how = f"from the two levels, in {query.currency}" + (f", {pair.new.goods}" if pair.new.goods else "")
        figure = growth(f"growth of {query.name}", pair.new.figure, pair.old.figure)
        one = pair.specification(figure, how, query)
        if known:
            note = "; ".join(part for part in ("computed; the published rate goes first", one.note) if part)
            one = replace(one, standing="variant", note=note)
        found.append(one)
    return found


def change_of(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    """Return by how much money a flow changed, from its two levels on each release."""
    return [
        pair.specification(
            difference(f"change of {query.name}", pair.new.figure, pair.old.figure),
            "from the two levels",
            query,
        )
        for pair in (two_years(query, reading.base, rules) if reading.base else ())
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
