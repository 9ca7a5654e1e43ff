"""The verdict on a high, and on an amount that is also called one."""

from __future__ import annotations

from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.attribution import attribute
from analysis.verdicts.corroboration import Corroboration, books_of_group
from analysis.verdicts.highs import HighFound, judge_high, later_years
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.sentences import high_reason, needed, nothing_reason
from analysis.verdicts.verdict import Verdict


def high_verdict(claim: Claim, reading: Reading, article: Article, rules: Rules) -> Verdict:
    """Return the verdict on a high, with what was higher later."""
    high = judge_high(reading, rules)
    said = attribute(claim, reading, None)
    if high is None:
        reason = nothing_reason(reading)
        return Verdict(claim, reading, "Not enough evidence", "Not enough evidence: no table covers it", reason,
                       Corroboration("same source only", "", "No figure to corroborate."), said, needs=needed(reading))  # fmt: skip
    reason = high_reason(high, reading, article.published)
    later = later_years(high, article.published)
    context = (f"It was passed later, in {', '.join(map(str, later))}.",) if later else ()
    other = _corroborated_high(high, reading, rules)
    summary = _high_summary(high, other)
    return Verdict(
        claim, reading, high.label, summary, reason, other, said, context=context, figures=high.figures,
        needs=needed(reading) if high.label == "Not enough evidence" else "",
    )  # fmt: skip


def as_record(verdict: Verdict, claim: Claim, reading: Reading, article: Article, rules: Rules) -> Verdict:
    """Return the verdict of an amount that is also called a high: a high that was none refutes it."""
    if reading.transformation != "level" or not verdict.decided:
        return verdict
    high = judge_high(replace(reading, transformation="high"), rules)
    if high is None:
        return verdict
    reason = (
        f"{verdict.reason} As a high: {high.label.lower()}. {high_reason(high, reading, article.published)}"
    )
    verdict = replace(verdict, reason=reason, figures=(*verdict.figures, *high.figures))
    if high.label == "Refuted" and verdict.label == "Supported":
        return replace(
            verdict,
            label="Refuted",
            summary=f"Refuted as a high, though the amount is right: {verdict.summary}",
        )
    return verdict


def _corroborated_high(high: HighFound, reading: Reading, rules: Rules) -> Corroboration:
    if high.other is not None and high.label == "Supported":
        text = f"The own books of {high.other_name} agree."
        return Corroboration("independent", f"the own books of {high.other_name}", text, high.figures)
    if high.label == "Conflicting evidence":
        return Corroboration(
            "contradicted", high.other_name, "One side's books have it as a high, the other's have not."
        )
    both = books_of_group(reading, rules)
    return Corroboration(
        "same source only", "", "No other series without gaps was found." if both is None else ""
    )


def _high_summary(high: HighFound, other: Corroboration) -> str:
    if high.label == "Supported" and high.other is not None:
        return f"Supported on the years known and on the own books of {high.other_name}, complete from {high.first}"
    if high.label == "Supported":
        return "Supported on the same books, every earlier year of which is known"
    if high.label == "Refuted" and high.own and high.own.before_year:
        return f"Refuted on the same books: {high.own.before_year} was higher"
    return f"{high.label}: {other.text[:1].lower()}{other.text[1:]}".rstrip(".: ")
