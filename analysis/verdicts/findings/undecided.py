"""The verdict where no figure decides, with what would settle it; never what is at hand and was compared."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from analysis.claims import Claim
from analysis.quantities import Band, Period, capital, join
from analysis.statistics import product
from analysis.statistics.flows import FLOWS, LINKS, NOUNS
from analysis.verdicts.findings.attribution import Attribution
from analysis.verdicts.findings.corroboration import UNCORROBORATED
from analysis.verdicts.findings.missing import (
    aside_reason,
    how_to_add,
    nothing_reason,
    set_aside,
    table_wanted,
    wanted,
)
from analysis.verdicts.findings.sentences import parts_reason
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.books import best
from analysis.verdicts.specifications.parts import price_of_rise
from analysis.verdicts.specifications.query import Query
from analysis.verdicts.specifications.reconciled import reconciled_reason
from analysis.verdicts.specifications.specification import DOUBTED, Found
from analysis.verdicts.tables import area_name, members_of
from analysis.verdicts.verdict import Label, Verdict


def needed(reading: Reading, found: Sequence[Found] = (), meant: Band | None = None) -> str:
    """Return what would settle a claim: the table that is missing, a more exact figure, or the article's source.

    Parameters
    ----------
    reading : Reading
        The claim as a query.
    found : sequence of Found
        What its specifications find; what they already hold is not asked for again.
    meant : Band, optional
        What the claim's number stands for.
    """
    primary = [one for one in found if one.specification.primary]
    if not primary:
        return _table_needed(reading)
    open_ones = [one.specification for one in primary if one.finding == "undecided"]
    loose = min(open_ones, key=lambda one: one.interval.high - one.interval.low, default=None)
    if loose is None:
        return "the source of the article's figure (which office's release, of which day, counting what), or a newer release"
    if meant is not None and meant.find(loose.figure.value) == "undecided":
        return (
            f"the article's number with more digits: as it is printed it leaves {loose.figure.rounded} open"
        )
    return f"a more exact figure than {loose.figure} ({loose.books}, {loose.how})"


def _table_needed(reading: Reading) -> str:
    """Return which table is missing, in words."""
    if reading.indicator != "trade" or reading.span is None:
        return f"a published figure for {wanted(reading)}" if reading.indicator else ""
    if reading.transformation == "high":
        who = " or ".join(area_name(reporter) for reporter, _, _ in reading.books)
        others = join(area_name(partner) for _, partner, _ in reading.books)
        return f"the yearly figures of {who} for {NOUNS[reading.flow]} with {others} without a gap"
    if not reading.reporter:
        return _by_either(reading)
    missing = [one for one in _asked(reading) if not _known(one)] or _asked(reading)
    tables = groupby(missing, key=lambda one: (one.reporter, one.partner, one.flow, one.product))
    return join(_table(list(several)) for _, several in tables)


def _periods(reading: Reading) -> list[Period]:
    """Return the periods that are compared, the earlier first."""
    base = reading.base if reading.transformation in ("growth", "change", "points") else None
    return [one for one in (base, reading.span) if one is not None]


def _asked(reading: Reading) -> list[Query]:
    """Return every flow that a claim needs: of a share the part and the whole, of growth both years."""
    found = []
    for reporter, partner, flow in reading.books:
        sides = [(partner, reading.product)]
        if reading.transformation in ("share", "points") and reading.whole not in FLOWS:
            sides.append(
                (reading.whole or "WLD", "TOTAL") if reading.product == "TOTAL" else (partner, "TOTAL")
            )
        found += [Query(reporter, to, flow, goods, when) for to, goods in sides for when in _periods(reading)]
    return found


def _known(one: Query) -> bool:
    return not members_of(one.reporter) and best(one) is not None


def _table(several: Sequence[Query]) -> str:
    one = several[0]
    flow, when = f"{NOUNS[one.flow]}{_of(one.product)}", join(each.period.label for each in several)
    return (
        f"a table by {_whose(one)} of {flow} {LINKS[one.flow]} {area_name(one.partner)} in value for {when}"
    )


def _whose(one: Query) -> str:
    """Return who could publish a flow; a group of countries keeps no common books, so that the other side's are asked for."""
    alone = members_of(one.reporter) and one.partner != "WLD" and not members_of(one.partner)
    other = f" (or, for want of common books, by {area_name(one.partner)})" if alone else ""
    return f"{area_name(one.reporter)}{other}"


def _by_either(reading: Reading) -> str:
    """Return the table that either side could bring."""
    who = " or ".join(area_name(reporter) for reporter, _, _ in reading.books)
    sides = join(area_name(reporter) for reporter, _, _ in reading.books)
    when = join(one.label for one in _periods(reading))
    return (
        f"a table by {who} of {NOUNS[reading.flow]}{_of(reading.product)} between {sides} in value for {when}"
    )


def _of(goods: str) -> str:
    return "" if goods in ("", "TOTAL") else f" of {product(goods).name}"


def undecided(
    claim: Claim, reading: Reading, meant: Band, found: tuple[Found, ...], said: Attribution, rules: Rules
) -> Verdict:
    """Return the verdict where no figure decides: none is there, only a doubtful one, or one that is left aside.

    Parameters
    ----------
    claim, reading, meant, found, said
        The claim, its reading, its band, what the specifications find, and whether it was said so.
    rules : Rules
        Whom to trust, whom to leave out.
    """
    parts = [one for one in found if one.specification.standing == "part"]
    price = price_of_rise(reading) if parts else ()
    aside, doubtful = (
        set_aside(reading, claim.unit, rules),
        any(o.specification.note == DOUBTED for o in found),
    )
    reason = aside_reason(reading, aside, found) if aside else nothing_reason(reading, found)
    reason += parts_reason(parts, price) + reconciled_reason(found)
    covers = f"{'only a doubtful figure' if doubtful else 'no table'} covers {wanted(reading)}"
    why = f"the figure of {aside} is left aside" if aside else covers
    needs = f"the figure of {aside}, which is left aside" if aside else needed(reading)
    return Verdict(
        claim, reading, "Not enough evidence", f"Not enough evidence: {why}", reason,
        UNCORROBORATED, said, found, meant, (), needs, price, to_add="" if aside else how_to_add(reading),
    )  # fmt: skip


_OUTSIDE_STATISTICS = ("age", "duration", "ordinal", "rank", "count")


def unread_verdict(claim: Claim, reading: Reading) -> Verdict:
    """Return the verdict on a claim that is not read, with the reason.

    Parameters
    ----------
    claim : Claim
        The claim.
    reading : Reading
        Why it is not read.
    """
    asked = claim.kind in ("rank", "count") and reading.indicator != ""  # of a flow, in no unit of the tables
    judged = asked or claim.kind not in _OUTSIDE_STATISTICS or claim.unit == "person"
    label: Label = "Not enough evidence" if judged else "Not judged"
    reason = f"{capital(reading.missing)}."
    summary = f"{label}: {reading.missing}"
    needs, to_add = table_wanted(reading.missing) if judged else ("", "")
    return Verdict(claim, reading, label, summary, reason, needs=needs, to_add=to_add)
