"""The verdict where no figure decides, with what would settle it."""

from __future__ import annotations

from analysis.claims import Claim
from analysis.quantities import Band, capital
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
from analysis.verdicts.findings.needs import needed
from analysis.verdicts.findings.sentences import parts_reason
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.parts import price_of_rise
from analysis.verdicts.specifications.reconciled import reconciled_reason
from analysis.verdicts.specifications.specification import DOUBTED, Found
from analysis.verdicts.verdict import Label, Verdict


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
