"""Every way to compute what a claim asks for, whichever table has it."""

from __future__ import annotations

from dataclasses import replace

from analysis.quantities import Period, genitive, is_currency, is_price, join
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.books import members_added_up
from analysis.verdicts.specifications.both_sides import books_of_group
from analysis.verdicts.specifications.context import context_specifications
from analysis.verdicts.specifications.gas import gas_specifications
from analysis.verdicts.specifications.parts import known_part_specifications
from analysis.verdicts.specifications.query import Query
from analysis.verdicts.specifications.ranks import rank_specifications
from analysis.verdicts.specifications.reconciled import reconciled_specifications
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.specifications.trade import trade_specifications
from analysis.verdicts.specifications.trade_growth import in_unit_of
from analysis.verdicts.tables import area_name, kept


@kept
def specifications(reading: Reading, unit: str, rules: Rules = USUAL) -> tuple[Specification, ...]:
    """Return every way to compute what a reading asks for, the primary ones first.

    Parameters
    ----------
    reading : Reading
        A claim as a query.
    unit : str
        The unit of the claim.
    rules : Rules
        Whom to trust and whom to leave out.
    """
    if reading.missing:
        return ()
    if reading.transformation == "rank":
        found = rank_specifications(reading, rules)
    elif reading.indicator == "gas":
        found = gas_specifications(reading, unit, rules)
    elif reading.indicator == "trade":
        found = [*trade_specifications(reading, unit, rules), *_beside(reading, rules)]
        if not found or not any(one.primary for one in found):
            found += known_part_specifications(reading)
        found = sorted(found + reconciled_specifications(reading, unit, rules), key=lambda one: one.place)
    else:
        found = context_specifications(reading, unit, rules)
    return tuple(in_unit_of([one for one in found if _comparable(one.figure.unit, unit)], unit))


def _comparable(given: str, wanted: str) -> bool:
    """Return whether a figure is of the claim's kind: yuan are never compared with dollars, nor gas with money."""
    if {given, wanted} <= {"percent", "multiple"} or {given, wanted} <= {"person", "count"}:
        return True
    # "6.73 yuan to the dollar" is an amount of yuan where it is a rate, "copper averaged $8,490" one of dollars.
    of_a_unit = given.endswith("/USD") or is_price(given)
    return wanted in (given, given.partition("/")[0] if is_currency(wanted) and of_a_unit else "")


def _beside(reading: Reading, rules: Rules) -> list[Specification]:
    """Return what a group's countries add up to on the reporter's books, and the hybrid of both sides' books."""
    both = books_of_group(reading, rules) if reading.transformation == "level" else None
    if both is None:
        return []
    back = [code for code, one in both.ours.items() if one.how == "worked back"]
    note = f"{len(back)} of {len(both.ours)} worked back" if back else ""
    query = Query(
        both.reporter,
        both.group,
        reading.flow,
        reading.product,
        Period.year(both.year),
        reading.terms or "USD",
    )
    found = [
        replace(one, standing="alternative", note=note) if one.primary else one
        for one in members_added_up(query, rules)
    ]
    if both.silent:
        how = f"with {genitive(area_name(both.reporter))} value for {join(area_name(code) for code in both.silent)}"
        found.append(
            Specification(
                "the partners' own books",
                how,
                both.hybrid,
                "alternative",
                (),
                "",
                "a hybrid of two sides' books that nobody counts",
            )
        )
    return found
