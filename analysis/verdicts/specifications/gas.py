"""Specifications of claims about gas: the operator's count, other measures of the same, values."""

from __future__ import annotations

from dataclasses import replace

from analysis.derive.arithmetic import difference, ratio, share, total
from analysis.derive.growth import growth
from analysis.quantities import Period
from analysis.statistics import select
from analysis.verdicts.readers.gas_measure import A_DAY
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.allowances import revision, widened
from analysis.verdicts.specifications.gas_attributed import as_attributed
from analysis.verdicts.specifications.gas_measures import (
    between_flows,
    between_measures,
    by_value,
    on_another_measure,
)
from analysis.verdicts.specifications.gas_operator import capacities, cumulative_count, operator_count
from analysis.verdicts.specifications.gas_published import (
    MEASURES,
    a_day,
    as_published,
    gas_rows,
    goods_of,
    importer_of,
    ranked,
    standing_of,
)
from analysis.verdicts.specifications.gas_review import AS_A_RANGE, review_count
from analysis.verdicts.specifications.gas_values import on_whose_books, published_as, unit_value, values
from analysis.verdicts.specifications.releases import between
from analysis.verdicts.specifications.specification import Specification, Standing
from analysis.verdicts.tables import members_of, origin


def gas_specifications(reading: Reading, unit: str, rules: Rules = USUAL) -> list[Specification]:
    """Return every way to compute what a claim about gas states, the primary ones first.

    Parameters
    ----------
    reading : Reading
        A reading with indicator "gas".
    unit : str
        The unit of the claim.
    rules : Rules
        Whom to trust.
    """
    if reading.span is None:
        return []
    if reading.measure.endswith(A_DAY):
        whole = replace(reading, measure=reading.measure.removesuffix(A_DAY))
        return [a_day(one, reading.span, unit) for one in gas_specifications(whole, unit, rules)]
    if len(reading.partners) > 1 and reading.transformation != "share":
        found = _together(reading, reading.span, rules)
    elif "capacity" in reading.measure:
        found = capacities(reading, reading.span, unit)
    elif reading.transformation == "level":
        found = _levels(reading, reading.span, rules)
    elif reading.transformation in ("growth", "change") and reading.base is not None:
        found = _growth(reading, rules)
    elif reading.transformation in ("share", "ratio"):
        found = _shares(reading, reading.span, rules, unit)
    else:
        found = []
    found = [one for one in found if not set(one.publishers) & set(rules.distrust)]
    found = as_attributed(found, reading.source)
    return sorted(found, key=lambda one: one.place)


def _levels(reading: Reading, span: Period, rules: Rules) -> list[Specification]:
    if reading.measure in ("consumption", "production"):
        return _at_home(reading, span)
    if reading.measure == "cumulative deliveries":
        return cumulative_count(reading, span)
    if reading.measure == "value":
        to, source = importer_of(reading)
        goods = goods_of(reading, source)
        return values(reading, span, to, source, goods)
    if reading.measure == "mass":
        return published_as(reading, span, "imports mass")
    if reading.measure == "price":
        return published_as(reading, span, "imports price") or unit_value(reading, span)
    return _volumes(reading, span)


def _at_home(reading: Reading, span: Period) -> list[Specification]:
    """Return consumption or production: the office's own figure, another office's measure, and the range."""
    rows = [one for one in gas_rows(reading.measure, reading.reporter, "") if one.product == "natural-gas"]
    found = ranked([one for one in rows if one.period == span], reading.reporter)
    if [one.standing for one in found] == ["primary"]:
        found.append(on_another_measure(found[0], between_measures()))
    return [*found, *between(found, MEASURES)]


def _volumes(reading: Reading, span: Period) -> list[Specification]:
    to, source = importer_of(reading)
    found = operator_count(to, source, span)
    also = review_count(reading, to, source, span)
    if found and reading.measure == "deliveries":
        beside = [one for one in also if AS_A_RANGE not in one.how]
        return [*found, *(replace(one, standing="alternative", note=_other(one)) for one in beside)]
    if reading.measure == "deliveries" and (members_of(source) or source == "WLD"):
        return []
    sent = _sender(to, source, span) if reading.product != "lng" else []
    if sent and (reading.reporter == source or reading.measure == "deliveries"):
        return [*sent, *(replace(one, standing="variant", note=_other(one)) for one in also)]
    # What the buyer is said to import is no figure of its supplier's.
    return [
        *found,
        *also,
        *(replace(one, standing="alternative", note="the supplier's own figure") for one in sent),
    ]


def _other(one: Specification) -> str:
    return "another measure of the same gas" + (f"; {one.note}" if one.note else "")


def _sender(to: str, source: str, span: Period) -> list[Specification]:
    rows = [r for r in gas_rows("deliveries", source, to) if r.period == span]
    return [as_published(one, "primary", "") for one in rows[:1]]


def _growth(reading: Reading, rules: Rules) -> list[Specification]:
    span, base = reading.span, reading.base
    if span is None or base is None:
        return []
    published = _published_growth(reading, span, base) if reading.transformation == "growth" else []
    new, old = _by_family(reading, span, rules), _by_family(reading, base, rules)
    found = []
    for family, one in new.items():
        if family in old:
            found += _between(one, old[family], reading.transformation, known=bool(published))
    return [*published, *found]


def _shares(reading: Reading, span: Period, rules: Rules, unit: str) -> list[Specification]:
    """Return a supplier's part of all imports, or its amount over another's, of one office's count of both."""
    whole = replace(reading, partners=("WLD",), flow="imports")
    if reading.transformation == "ratio":
        whole = replace(reading, partners=(reading.whole,))
    elif reading.whole == "natural-gas":
        whole = replace(whole, product="natural-gas")
    elif reading.whole:
        whole = replace(reading, partners=(), flow=reading.whole, measure=reading.whole)
    parts, wholes = _by_family(reading, span, rules), _by_family(whole, span, rules)
    found = []
    for family in (one for one in parts if one in wholes):
        join = ratio if unit == "multiple" else share
        figure = join(f"share in {wholes[family].figure.name}", parts[family].figure, wholes[family].figure)
        found.append(replace(parts[family], how="part over whole", figure=figure))
    office = (
        [one for one in found if one.primary][:1]
        if reading.whole and reading.transformation == "share"
        else []
    )
    found = (
        [*office, *(replace(one, standing="variant") for one in found if one not in office)]
        if office
        else found
    )
    allowed = by_value() if reading.measure == "volume or value" else between_flows()
    return [*found, *(on_another_measure(one, allowed) for one in found if one.primary)]


def _together(reading: Reading, span: Period, rules: Rules) -> list[Specification]:
    """Return what several suppliers sent together, of one office's count of each."""
    if reading.transformation != "level":
        return []
    found = list(_by_family(reading, span, rules).values())
    return [*found, *(on_another_measure(one, between_flows()) for one in found if one.primary)]


def _by_family(reading: Reading, period: Period, rules: Rules) -> dict[str, Specification]:
    """Return the best level of each counting office, of several suppliers that of all of them."""
    if len(reading.partners) < 2:
        return {_family(one): one for one in reversed(_levels(reading, period, rules))}
    each = [_by_family(replace(reading, partners=(code,)), period, rules) for code in reading.partners]
    found = {}
    for family in (one for one in each[0] if all(one in known for known in each)):
        parts = [known[family] for known in each]
        figure = total(f"gas from {len(parts)} suppliers, {period.label}", [one.figure for one in parts])
        found[family] = replace(parts[0], how="the suppliers added up", figure=figure)
    return found


def _between(
    new: Specification, old: Specification, transformation: str, *, known: bool
) -> list[Specification]:
    """Return growth or change between two levels, and growth with what a revised base leaves open."""
    standing: Standing = "variant" if known and new.primary else new.standing
    how = "from the two levels"
    if transformation != "growth":
        figure = difference(f"change, {new.books}", new.figure, old.figure)
        return [replace(new, how=how, figure=figure, standing=standing)]
    figure = growth(f"growth, {new.books}", new.figure, old.figure)
    found = [replace(new, how=how, figure=figure, standing=standing)]
    if standing == "primary":
        wide = growth(f"growth, {new.books}", new.figure, widened(old.figure, revision().percent))
        how = "from the two levels, allowing for a revised base"
        note = f"the earlier year may be another release's; {revision().source}"
        found.append(replace(new, how=how, figure=wide, standing="variant", note=note))
    return found


def _published_growth(reading: Reading, span: Period, base: Period) -> list[Specification]:
    to, source = importer_of(reading)
    indicator = {"value": "imports value", "deliveries": "deliveries"}.get(reading.measure, "")
    rows = [
        r for r in select("gas", indicator=indicator, reporter=to, partner=source, transformation="growth")
        if r.period == span and (r.base_period or span.shift(-1)) == base
    ] if indicator and source else []  # fmt: skip
    return [on_whose_books(reading, one, standing_of(one, rows[0])) for one in rows]


def _family(one: Specification) -> str:
    return origin(one.publishers[0], one.reporter) if one.publishers else one.books
