"""What figures that weigh both sides' reports into one say of a claim: beside the books, never in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.quantities import format_ratio, join
from analysis.statistics.flows import mirrored
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.other_side import aside
from analysis.verdicts.specifications.specification import AGREEMENTS, Found, Specification
from analysis.verdicts.specifications.trade import on_books
from analysis.verdicts.tables import members_of, publisher

NOTE = "weighs both sides' reports: neither side's own count"
"""Why such a figure is an alternative and corroborates nothing."""


def reconciled_specifications(reading: Reading, unit: str, rules: Rules = USUAL) -> list[Specification]:
    """Return what reconciled figures give for a claim about trade, all of them alternatives.

    Parameters
    ----------
    reading : Reading
        A reading with indicator "trade".
    unit : str
        The unit of the claim: a currency, "percent" or "multiple".
    rules : Rules
        Whom to trust and whom to leave out.
    """
    if not reading.books:
        return []
    reporter, partner, flow = reading.books[0]
    if members_of(reporter):
        # A group's flow is its partner's, seen from the other side: it is one value here.
        reporter, partner, flow = partner, reporter, mirrored(flow)
    found = on_books((reporter, partner, flow), reading, unit, rules, reconciled=True)
    return [replace(aside(one, NOTE), reporter="") for one in found if one.primary]


def reconciled_reason(found: Sequence[Found]) -> str:
    """Return what reconciled figures give, for a claim that nothing else decides; "" if there are none."""
    beside = [one for one in found if one.specification.note.startswith(NOTE)]
    if not beside:
        return ""
    one = beside[0].specification
    rate = one.figure.unit == "percent"
    value = format_ratio(one.figure.value, sign=True) if rate else one.figure.rounded
    names = join(dict.fromkeys(publisher(who).short for who in one.publishers))
    return (
        f" {names} gives {value}, which {AGREEMENTS[beside[0].finding]}; it weighs both sides' reports, is neither "
        "side's own count, and decides nothing."
    )
