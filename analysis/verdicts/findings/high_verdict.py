"""The verdict on a high, and on an amount that is also called one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.article import Article
from analysis.claims import Claim
from analysis.derive.history import EVER, High
from analysis.quantities import capital, join, years
from analysis.verdicts.findings.attribution import attribute
from analysis.verdicts.findings.corroboration import UNCORROBORATED, Corroboration
from analysis.verdicts.findings.highs import HighFound, judge_high, later_years
from analysis.verdicts.findings.missing import aside_reason, how_to_add, nothing_reason, set_aside
from analysis.verdicts.findings.undecided import needed
from analysis.verdicts.readers.claim import of_all_years
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.both_sides import books_of_group
from analysis.verdicts.specifications.specification import rows_later
from analysis.verdicts.verdict import Label, Verdict

_NO_SERIES = (
    "No series of earlier years is compared for it: the rule is for highs of the levels of whole years."
)


def high_verdict(claim: Claim, reading: Reading, article: Article, rules: Rules) -> Verdict:
    """Return the verdict on a high, with what was higher later."""
    high = judge_high(reading, claim.unit, rules)
    said = attribute(claim, reading, None)
    if high is None:
        aside = set_aside(
            replace(reading, transformation="level"),
            "m3" if reading.indicator == "gas" else reading.terms or "USD",
            rules,
        )
        reason = aside_reason(reading, aside) if aside else nothing_reason(reading)
        why = f"the figure of {aside} is left aside" if aside else "no table covers it"
        return Verdict(claim, reading, "Not enough evidence", f"Not enough evidence: {why}", reason, UNCORROBORATED, said,
                       needs="" if aside else needed(reading), to_add="" if aside else how_to_add(reading))  # fmt: skip
    reason = high_reason(high, reading, article.published)
    later = later_years(high, article.published)
    context = (f"It was passed later, in {years(later)}.",) if later else ()
    other = _corroborated_high(high, reading, rules)
    summary = _high_summary(high, other)
    return Verdict(
        claim, reading, high.label, summary, reason, other, said, context=context, figures=high.figures,
        needs=needed(reading) if high.label == "Not enough evidence" else "", late=_late(high, article),
    )  # fmt: skip


def as_record(verdict: Verdict, claim: Claim, article: Article, rules: Rules) -> Verdict:
    """Return the verdict of an amount that is also called a high: it is supported only if the high is too."""
    reading = verdict.reading
    if not verdict.decided or reading.transformation == "high":
        return verdict
    asked = replace(reading, transformation="high")
    high = (
        judge_high(asked, claim.unit, rules)
        if reading.transformation == "level" and not _low(claim, article)
        else None
    )
    label: Label = high.label if high else "Not enough evidence"
    why = high_reason(high, reading, article.published) if high else _NO_SERIES
    reason = f"{verdict.reason} As a high: {label.lower()}. {why}"
    verdict = replace(verdict, reason=reason, figures=(*verdict.figures, *(high.figures if high else ())))
    if high and label in ("Supported", "Refuted"):
        verdict = replace(verdict, late=_late(high, article))
    if label == "Supported" or verdict.label != "Supported":
        return verdict
    return replace(
        verdict,
        label=label,
        summary=f"{label} as a high, though the amount is right: {verdict.summary}",
        needs=needed(asked) if high and label == "Not enough evidence" else "",
    )


def _late(high: HighFound, article: Article) -> bool:
    """Return whether some of what a high stands on appeared after the article."""
    return rows_later([row for one in high.figures for row in one.all_rows], article.published)


def _low(claim: Claim, article: Article) -> bool:
    around = article.text[max(0, claim.start - 30) : claim.start], article.text[claim.end : claim.end + 60]
    before, after = around[0].rpartition(". ")[2], around[1].partition(".")[0]
    return not of_all_years(f"{before} {after}")


def _corroborated_high(high: HighFound, reading: Reading, rules: Rules) -> Corroboration:
    if high.label == "Conflicting evidence":
        return Corroboration(
            "contradicted", high.other_name, "One side's books have it as a high, the other's have not."
        )
    if high.other is not None:
        return _by_series(high, high.other)
    both = books_of_group(reading, rules)
    return Corroboration(
        "same source only", "", "No other series without gaps was found." if both is None else ""
    )


def _by_series(high: HighFound, other: High) -> Corroboration:
    """Return whether the series without gaps, on other books, has the year as its high."""
    books = f"the own books of {high.other_name}"
    if high.label == "Supported":
        return Corroboration("independent", books, f"{capital(books)} agree.", high.figures)
    if other.holds is False:
        return Corroboration("contradicted", books, f"On {books} it was no high.", high.figures)
    return Corroboration("same source only", "", f"{capital(books)} leave it open.", high.figures)


def _high_summary(high: HighFound, other: Corroboration) -> str:
    if high.turned:
        return f"{high.label}: another release of the same books may turn it round"
    if high.label == "Supported" and high.other is not None:
        return f"Supported on the years known and on the own books of {high.other_name}, complete from {high.first}"
    if high.label == "Supported" and high.own is not None:
        return f"Supported on the same books, complete from {high.own.since}"
    if high.label == "Refuted" and high.own and high.own.before_year:
        return f"Refuted on the same books: {high.own.before_year} was higher"
    said = f"{other.text[:1].lower()}{other.text[1:]}".rstrip(".")
    gaps = _gaps(high.own).removeprefix("; ") if high.own else ""
    told = join(filter(None, (gaps and f"{gaps} on {high.books}", said)))
    return f"{high.label}: {told}" if told else high.label


def _gaps(own: High) -> str:
    """Return for which earlier years the tables have no figure, where that matters; "" if they have all."""
    before = [f"before {own.since}"] if own.since > EVER.start else []
    gaps = [*before, *([f"for {years(own.unknown)}"] if own.unknown else [])]
    return f"; no figure {join(gaps)}" if gaps and own.holds is not False else ""


def high_reason(high: HighFound, reading: Reading, published: date | None) -> str:
    """Return on which years and whose books a high stands, which are missing, and what came later."""
    own = high.own
    if own is None:
        return "The year is not in the tables."
    text = f"On {high.books} {own.year} is {own.figure.rounded}"
    if own.before is not None:
        relation = "the highest earlier year known is" if own.holds is not False else "higher was"
        text += f"; {relation} {own.before_year} with {own.before.rounded}"
    text += f"{_gaps(own)}."
    if high.turned:
        text += " Another release of either year may turn it round."
    if high.other is not None and high.other.before is not None:
        text += (
            f" The own books of {high.other_name} are complete from {high.first} to {high.other.year}: "
            f"{high.other.figure.rounded} against {high.other.before.rounded} at most before."
        )
        this, before = (
            {leaf.source for leaf in one.leaves()} for one in (high.other.figure, high.other.before)
        )
        if this != before:
            text += " The two years are not all from the same sources, and coverage may differ."
    later = later_years(high, published)
    if later:
        text += f" Passed later, in {years(later)}."
    return text
