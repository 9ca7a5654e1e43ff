"""From a claim to its verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Band
from analysis.verdicts.bands import band_of, is_denial
from analysis.verdicts.findings.attribution import attribute, said_by_a_third
from analysis.verdicts.findings.corroboration import Corroboration
from analysis.verdicts.findings.facts import judge_fact
from analysis.verdicts.findings.high_verdict import as_record, high_verdict
from analysis.verdicts.findings.missing import nothing_reason, wanted
from analysis.verdicts.findings.missing_context import missing_context
from analysis.verdicts.findings.moved_to import as_moved
from analysis.verdicts.findings.needs import needed
from analysis.verdicts.findings.second_counts import corroborate, side_without_count
from analysis.verdicts.findings.sentences import level_reason, parts_reason
from analysis.verdicts.findings.summary import summary_of
from analysis.verdicts.readers.claim import article_of, read_claim
from analysis.verdicts.readers.counting import last_counted
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.parts import price_of_rise
from analysis.verdicts.specifications.reconciled import reconciled_reason
from analysis.verdicts.specifications.specification import DOUBTED, Found, beside, findings, later
from analysis.verdicts.specifications.specify import specifications
from analysis.verdicts.tables import dates_of, refresh
from analysis.verdicts.verdict import Label, Verdict
from analysis.verdicts.wording.printed import is_converted, unquoted
from analysis.verdicts.wording.recasting import recast

_BY_PREMISE = "judged by the tables of people, events and groups"
_ALL_THE_WORLD = "its sentence does not say with whom, and the figure is not that of the trade that the words before speak of"
_ONE_SIDE = (
    "it does not say on whose books, and the tables hold no figure of {}, whose own count may be meant"
)
_AT_ITS_RATE = "it only converts the amount before it, at a rate of exchange that is not said"
_OUTSIDE_STATISTICS = ("age", "duration", "ordinal", "rank", "count")


def judge(claim: Claim, article: Article | None = None, rules: Rules = USUAL) -> Verdict:
    """Return a claim's verdict, from tables and rules alone.

    Parameters
    ----------
    claim : Claim
        A claim of the article.
    article : Article, optional
        The article, by default the one that the claim stands in.
    rules : Rules
        Tolerance, whom to trust, whom to leave out.

    Returns
    -------
    Verdict
        Never bare: with corroboration, attribution and a reason. It displays as a card.

    Raises
    ------
    UsageProblem
        If no article is given and the claim knows of none.
    """
    refresh()
    return _judged(claim, article_of(claim, article), rules)


def _judged(claim: Claim, article: Article, rules: Rules) -> Verdict:
    fact = judge_fact(claim, article)
    if fact is not None:
        label = fact.label
        reason = f"{fact.reason[:1].lower()}{fact.reason[1:].rstrip('.')}"
        summary = (
            f"{label} by the table of {fact.premise.split('.csv')[0]}"
            if fact.premise
            else f"{label}: {reason}"
        )
        return Verdict(
            claim,
            Reading(missing=_BY_PREMISE),
            label,
            summary,
            fact.reason,
            premises=(fact.premise,) if fact.premise else (),
            late=later(dates_of(fact.sources), article.published),
        )
    reading = read_claim(claim, article)
    if reading.missing:
        return _recast(claim, article, rules) or _unread(claim, reading)
    verdict = _of_reading(claim, reading, article, rules)
    if not verdict.found and not verdict.decided:  # the tables have nothing of what was read
        other = _recast(claim, article, rules)
        return other if other is not None and other.decided else verdict
    return verdict


def _recast(claim: Claim, article: Article, rules: Rules) -> Verdict | None:
    """Return the verdict on a claim in other words for what its sentence says; None if they are not read either."""
    for own, words in recast(claim, article):
        reading = read_claim(own, words)
        if not reading.missing:
            return replace(_of_reading(own, unquoted(reading, article.text), words, rules), claim=claim)
    return None


def _of_reading(claim: Claim, reading: Reading, article: Article, rules: Rules) -> Verdict:
    if reading.transformation == "high":
        return high_verdict(claim, reading, article, rules)
    meant = band_of(claim, rules, article)
    if meant is None:
        return _unread(claim, replace(reading, missing="it gives no number to compare"))
    return _measured(claim, reading, meant, article, rules)


def judge_all(
    claims: Sequence[Claim], article: Article | None = None, rules: Rules = USUAL
) -> tuple[Verdict, ...]:
    """Return the verdicts of several claims, in their order; each is read in its article unless one is given."""
    refresh()
    return tuple(_judged(claim, article_of(claim, article), rules) for claim in claims)


def _unread(claim: Claim, reading: Reading) -> Verdict:
    judged = claim.kind not in _OUTSIDE_STATISTICS or claim.unit == "person"
    label: Label = "Not enough evidence" if judged else "Not judged"
    reason = reading.missing[:1].upper() + reading.missing[1:] + "."
    summary = f"{label}: {reading.missing}"
    return Verdict(claim, reading, label, summary, reason)


def _measured(claim: Claim, reading: Reading, meant: Band, article: Article, rules: Rules) -> Verdict:
    found = _found(claim, reading, meant, article, rules)
    label = label_of(found, denied=is_denial(claim))
    if (wider := _as_counted(claim, reading, article, label)) is not None:
        counted = _found(claim, wider, meant, article, rules)
        told = label_of(counted, denied=is_denial(claim))
        if told not in ("Refuted", label):
            reading, found, label = wider, counted, told
    if (
        label == "Refuted"
        and reading.supplied
        and not _refuted_with_the_world(claim, reading, meant, article, rules)
    ):
        return _unread(claim, replace(reading, missing=_ALL_THE_WORLD))
    if label == "Refuted" and is_converted(claim, article):
        return _unread(claim, replace(reading, missing=_AT_ITS_RATE))
    if label == "Refuted" and (unheld := side_without_count(reading, found)):
        return _unread(claim, replace(reading, missing=_ONE_SIDE.format(unheld)))
    said = attribute(claim, reading, meant)
    if label == "Refuted" and said_by_a_third(said, claim):
        label = "Not enough evidence"  # a statement neither supports nor refutes
    if not any(one.specification.primary for one in found):
        parts = [one for one in found if one.specification.standing == "part"]
        price = price_of_rise(reading) if parts else ()
        reason = nothing_reason(reading, found) + parts_reason(parts, price) + reconciled_reason(found)
        doubtful = any(one.specification.note == DOUBTED for one in found)
        summary = f"{label}: {'only a doubtful figure' if doubtful else 'no table'} covers {wanted(reading)}"
        return Verdict(
            claim, reading, label, summary, reason, Corroboration("same source only", "", "No figure to corroborate."),
            said, found, meant, (), needed(reading), price,
        )  # fmt: skip
    other = corroborate(reading, found, rules)
    context, figures = missing_context(reading, found, other, label, rules)
    verdict = Verdict(
        claim, reading, label, summary_of(label, found, other), level_reason(claim, reading, meant, found, label),
        other, said, found, meant, context, needed(reading, found, meant) if label == "Not enough evidence" else "",
        (*other.figures, *figures),
    )  # fmt: skip
    verdict = as_moved(verdict, claim, reading, article, rules)
    return as_record(verdict, claim, reading, article, rules) if claim.record else verdict


def _found(claim: Claim, reading: Reading, meant: Band, article: Article, rules: Rules) -> tuple[Found, ...]:
    usual = band_of(claim, USUAL, article) or meant
    ways = [beside(one, usual) for one in specifications(reading, claim.unit, rules)]
    return findings(ways, meant, article.published)


def _as_counted(claim: Claim, reading: Reading, article: Article, label: Label) -> Reading | None:
    """Return an undecided value of gas, or a refuted trade, with the count of the office that the article named last.

    None where that office is not the other side's, or where the owner's own office speaks for the claim.
    """
    gas = reading.indicator == "gas" and reading.measure == "value"
    if reading.speaker == reading.reporter:
        return None
    if reading.mirror is None or label != ("Not enough evidence" if gas else "Refuted"):
        return None
    if last_counted(article.text, claim.end) != reading.partners[0]:
        return None
    reporter, partner, flow = reading.mirror
    if gas:
        return replace(reading, reporter=reporter, partners=(partner,), flow=flow)
    return (
        replace(reading, reporter="", partners=(partner, reporter)) if reading.indicator == "trade" else None
    )


def _refuted_with_the_world(
    claim: Claim, reading: Reading, meant: Band, article: Article, rules: Rules
) -> bool:
    """Return whether a flow is refuted as one with all the world too, which a sentence without a partner may mean."""
    world = replace(reading, partners=("WLD",))
    return label_of(findings(specifications(world, claim.unit, rules), meant, article.published)) == "Refuted"


def label_of(found: Sequence[Found], *, denied: bool = False) -> Label:
    """Return AVeriTeC's label for what the primary specifications find.

    Inside and outside both: conflicting; only inside: supported; only outside: refuted, unless another release,
    currency or measure of the owner, or the other side's count of trade both ways, agrees (conflicting) or
    leaves it open; otherwise not enough evidence. An undecided specification takes nothing from a support, and
    no claim is refuted that one side's books leave open.

    Parameters
    ----------
    found : sequence of Found
        What the specifications find.
    denied : bool
        Whether the claim denies a number: what leaves that open on any book leaves the denial open.
    """
    primary = {one.finding for one in found if one.specification.primary}
    variant = {one.finding for one in found if one.specification.standing == "variant"}
    if {"inside", "outside"} <= primary:
        return "Conflicting evidence"
    if "inside" in primary:
        return "Not enough evidence" if denied and "undecided" in primary else "Supported"
    if "outside" in primary:
        if "inside" in variant:
            return "Conflicting evidence"
        return "Not enough evidence" if "undecided" in variant or _left_open(found) else "Refuted"
    return "Not enough evidence"


def _left_open(found: Sequence[Found]) -> bool:
    """Return whether one side's books say nothing against the number, and leave it open."""
    said: dict[str, set[str]] = {}
    for one in found:
        if one.specification.primary:
            said.setdefault(one.specification.reporter, set()).add(one.finding)
    return {"undecided"} in said.values()


__all__ = ["judge", "judge_all", "label_of"]
