"""Shares of trade: of a flow, of a group, of output, and by how much they changed."""

from __future__ import annotations

from dataclasses import replace

from analysis.derive.arithmetic import difference, share
from analysis.statistics.flows import FLOWS
from analysis.verdicts.reading import OF_OUTPUT, Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.books import best
from analysis.verdicts.specifications.context import context_specifications
from analysis.verdicts.specifications.published import rank_rows
from analysis.verdicts.specifications.query import Query, rows_of
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.specifications.two_years import other_releases, range_of, same_family


def share_of(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    """Return every way to know the share that a reading asks for: as published, or the part over the whole."""
    if reading.measure == OF_OUTPUT:
        return _over_output(query, reading, rules)
    if reading.base_period and reading.base:  # "half of the 2019 total"
        return _over(query, replace(query, period=reading.base), rules)
    if reading.whole in FLOWS:  # "exports made up two thirds of China's trade with Central Asia"
        return _over(query, replace(query, flow=reading.whole), rules)
    if query.product != "TOTAL":
        rows = rows_of(query, "share", rules)
        if rows:
            ranked = rank_rows(query, rows, f"share of {query.name}")
            return [replace(one, how=f"share {one.how}") for one in ranked]
        return _over(query, replace(query, product="TOTAL", wide=False), rules)
    whole = reading.whole or "WLD"
    return [] if query.partner == whole else _over(query, replace(query, partner=whole), rules)


def _over_output(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    """Return a flow over a country's output, of the table's figure and of those that leave it open."""
    part = best(query, rules)
    of_whole = replace(
        reading,
        indicator="gdp",
        reporter=reading.whole,
        partners=(),
        flow="",
        product="",
        transformation="level",
    )
    outputs = context_specifications(of_whole, query.currency, rules) if part else []
    return [
        replace(
            part,
            how="over the output",
            figure=share(f"share of {one.figure.name}", part.figure, one.figure),
            standing="primary" if i == 0 else "variant",
            publishers=tuple(dict.fromkeys((*part.publishers, *one.publishers))),
        )
        for i, one in enumerate(outputs)
        if part
    ]


def points_of(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    """Return by how many points a share differs from that of an earlier year, of the preferred shares of both."""
    if reading.base is None:
        return []
    of_a_year = replace(reading, base_period="")
    both = [share_of(one, of_a_year, rules) for one in (query, replace(query, period=reading.base))]
    new, old = (next((one for one in found if one.primary), None) for found in both)
    if new is None or old is None or not same_family(new, old):
        return []
    change = difference(f"change of the {new.figure.name}", new.figure, old.figure)
    figure = replace(change, unit="percentage_point")
    return [replace(new, how="from the two shares", figure=figure)]


def _over(part: Query, whole: Query, rules: Rules) -> list[Specification]:
    """Return a share: of the preferred figures, and of both on any other release."""
    first, all_ = best(part, rules), best(whole, rules)
    if first is None or all_ is None or not same_family(first, all_):
        return []
    others = [
        (a, b)
        for a in (first, *other_releases(part, rules))
        for b in (all_, *other_releases(whole, rules))
        if a.publishers == b.publishers and (a, b) != (first, all_)
    ]
    wide = (range_of(part, rules) or first, range_of(whole, rules) or all_)
    others += [wide] if wide != (first, all_) else []
    return [
        _share_of(first, all_, part),
        *(replace(_share_of(a, b, part), standing="variant") for a, b in others),
    ]


def _share_of(part: Specification, whole: Specification, query: Query) -> Specification:
    figure = share(f"share in {whole.figure.name}", part.figure, whole.figure)
    how = f"part over whole, {part.goods}" if part.goods else "part over whole"
    note = part.note or whole.note
    how += f" ({note})" if note and not part.goods else ""
    return Specification(
        part.books, how, figure, "primary", part.publishers, query.reporter, note, part.goods
    )
