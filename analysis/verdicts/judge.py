"""From a claim to its verdict."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, repeat
from operator import itemgetter

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Band
from analysis.statistics.package import held
from analysis.verdicts.bands import band_of
from analysis.verdicts.findings.as_counted import as_counted
from analysis.verdicts.findings.attribution import attribute, said_by_a_third
from analysis.verdicts.findings.beside import fits_another, settled_beside, told_on_other_books
from analysis.verdicts.findings.fact_verdict import verdict_of_fact
from analysis.verdicts.findings.high_verdict import as_record, high_verdict
from analysis.verdicts.findings.label import FAR_BACK, FITS_TOO, left_open_by, of_another
from analysis.verdicts.findings.missing_context import missing_context
from analysis.verdicts.findings.moved_to import as_moved
from analysis.verdicts.findings.second_counts import corroborate
from analysis.verdicts.findings.sentences import level_reason
from analysis.verdicts.findings.summary import summary_of
from analysis.verdicts.findings.told_by import told_by_the_other
from analysis.verdicts.findings.undecided import needed, undecided, unread_verdict
from analysis.verdicts.onward.as_told import on_books_before, read_as_told
from analysis.verdicts.onward.frame import figures_of
from analysis.verdicts.onward.read import Onward, read_onward
from analysis.verdicts.readers.claim import article_of, read_claim
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.tables import of_last_article, refresh
from analysis.verdicts.verdict import Verdict
from analysis.verdicts.wording.printed import terms_of, unquoted
from analysis.verdicts.wording.recasting import from_its_parts, recast
from analysis.verdicts.wording.scope import names_a_time, scope_of
from analysis.verdicts.wording.sentences import sentence_of, sentences_before
from analysis.verdicts.wording.several import ORDER_NOT_TOLD


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
    with held():
        refresh()
        return _judged(claim, article_of(claim, article), rules)


def _judged(claim: Claim, article: Article, rules: Rules) -> Verdict:
    """Return the verdict on a claim; those of the last article are kept, as its later claims may go on from them."""
    told, key = _told(article), (rules, claim.start)
    if key not in told or told[key].claim != claim:
        told[key] = _judged_anew(claim, article, rules)
    return told[key]


@of_last_article
def _told(article: Article) -> dict[tuple[Rules, int], Verdict]:
    """Return the verdicts on an article so far, by the rules and where the claim begins."""
    return {}


def _judged_anew(claim: Claim, article: Article, rules: Rules) -> Verdict:
    if fact := verdict_of_fact(claim, article):
        return fact
    verdict = _of_words(claim, article, rules)
    if why := of_another(verdict, claim, article):
        return unread_verdict(claim, replace(verdict.reading, missing=why))
    return as_record(verdict, claim, article, rules) if claim.record else verdict


def _of_words(claim: Claim, article: Article, rules: Rules) -> Verdict:
    reading = on_books_before(read_claim(claim, article), claim, article)
    if reading.missing:
        return _recast(claim, reading, article, rules) or unread_verdict(claim, reading)
    verdict = _of_reading(claim, reading, article, rules)
    if not _has_figures(verdict):
        # the tables have nothing of what was read, or only as the other side counts it
        other = _recast(claim, reading, article, rules)
        same = other is not None and (not verdict.found or other.reading.indicator == reading.indicator)
        if other is not None and same and other.decided and other.reading.period == reading.period:
            return other
    return verdict


def _recast(claim: Claim, reading: Reading, article: Article, rules: Rules) -> Verdict | None:
    """Return the verdict on a claim in other words for what its sentence says; None if they are not read either.

    Of several wordings the first counts that the tables have something of. None too where a reading or a measure was
    set by hand: the sentence in other words would leave it out.
    """
    if reading.overridden or "measure" in claim.corrected:
        return None
    first: Verdict | None = None
    wordings = chain(
        zip(recast(claim, article), repeat(True)), zip(from_its_parts(claim, article), repeat(False))
    )
    for (own, words), told in wordings:
        other = unquoted(read_claim(own, words), article.text)
        other = on_books_before(other, claim, article, onward=True)
        if other.missing:
            continue
        if other.transformation == "growth" and not other.terms:
            other = replace(other, terms=terms_of(claim, scope_of(claim, article)))
        verdict = replace(_of_reading(own, other, words, rules, (claim, article)), claim=claim)
        if verdict.label == "Refuted" and not (told or names_a_time(claim, article)):
            continue  # of which time it is, another sentence says
        if _has_figures(verdict):
            return verdict
        first = first or verdict
    onward = _onward(claim, reading, article, rules)
    return onward if onward is not None and (first is None or onward.found) else first


def _has_figures(verdict: Verdict) -> bool:
    """Return whether the tables have figures that decide a claim as it was read, or leave it open."""
    return verdict.decided or any(one.specification.primary for one in verdict.found)


def _onward(claim: Claim, reading: Reading, article: Article, rules: Rules) -> Verdict | None:
    """Return the verdict on a claim that goes on from the figures before it; None if it does not."""
    _judge_those_before(claim, article, rules)
    onward = read_onward(claim, article, lambda one: _judged(one, article, rules).reading)
    found = _going_on(claim, reading, onward, article, rules)
    again = read_as_told(claim, article) if found is None or found.reading.missing == FAR_BACK else None
    return _going_on(claim, reading, again, article, rules) or found


def _going_on(
    claim: Claim, reading: Reading, onward: Onward | None, article: Article, rules: Rules
) -> Verdict | None:
    """Return the verdict on a claim that is read as going on, and not Refuted where it may go on otherwise."""
    if onward is None:
        return None
    own = replace(claim, unit=onward.unit or claim.unit)
    told = on_books_before(unquoted(onward.reading, article.text), claim, article, onward=True)
    verdict = replace(_of_reading(own, told, article, rules), claim=claim)
    in_order = onward.reading.transformation == "balance" or not reading.missing.startswith(ORDER_NOT_TOLD)
    if verdict.label == "Refuted" and not (onward.sure and in_order):
        return unread_verdict(claim, replace(onward.reading, missing=FAR_BACK))
    if verdict.label == "Refuted":
        for other in onward.others:
            if _of_reading(claim, other, article, rules).label in ("Supported", "Conflicting evidence"):
                return unread_verdict(claim, replace(onward.reading, missing=FITS_TOO.format(other.in_words)))
    return verdict


def _before(printed: tuple[Claim, Article], rules: Rules, *, near: bool = False) -> list[Verdict]:
    """Return the verdicts on the figures before a claim, in their order; only of its sentence and the one before it if ``near``."""
    claim, article = printed
    _judge_those_before(claim, article, rules)
    start = sentence_of(article, claim)[0]
    last = sentences_before(article, start, 1)
    first = 0 if not near else last[0][0] if last else start
    told = [(at, verdict) for (_, at), verdict in _told(article).items() if first <= at < claim.start]
    return [verdict for _, verdict in sorted(told, key=itemgetter(0))]


_Printed = tuple[Claim, Article] | None
"""A claim as the article prints it, where it is judged in other words."""


def _judge_those_before(claim: Claim, article: Article, rules: Rules) -> None:
    """Judge the claims before one in the order of the text, so that none waits for all before it."""
    every, starts = figures_of(article)
    at = bisect_left(starts, claim.start)
    if at and (rules, starts[at - 1]) not in _told(article):
        for one in every[:at]:
            _judged(one, article, rules)


def _of_reading(
    claim: Claim, reading: Reading, article: Article, rules: Rules, printed: _Printed = None
) -> Verdict:
    if reading.transformation == "high":
        return high_verdict(claim, reading, article, rules)
    meant = band_of(claim, rules, article)
    if meant is None:
        return unread_verdict(claim, replace(reading, missing="it gives no number to compare"))
    return _measured(claim, reading, meant, article, rules, printed or (claim, article))


def judge_all(
    claims: Sequence[Claim], article: Article | None = None, rules: Rules = USUAL
) -> tuple[Verdict, ...]:
    """Return the verdicts of several claims, in their order; each is read in its article unless one is given."""
    with held():
        refresh()
        return tuple(_judged(claim, article_of(claim, article), rules) for claim in claims)


def _measured(
    claim: Claim,
    reading: Reading,
    meant: Band,
    article: Article,
    rules: Rules,
    printed: tuple[Claim, Article],
) -> Verdict:
    reading, found, label = as_counted(claim, reading, meant, article, rules, printed)
    if (
        label == "Refuted"
        and reading.supplied
        and settled_beside(reading, _before(printed, rules, near=True))
    ):
        reading = replace(reading, supplied=False)
    if label == "Refuted" and (
        why := left_open_by(claim, reading, meant, found, article, rules)
        or told_by_the_other(*printed, reading, found)
        or told_on_other_books(reading, meant, printed, _before(printed, rules), rules)
        or fits_another(claim, reading, meant, printed, rules)
    ):
        return unread_verdict(claim, replace(reading, missing=why))
    said = attribute(claim, reading, meant)
    if label == "Refuted" and said_by_a_third(said, claim):
        label = "Not enough evidence"  # a statement neither supports nor refutes
    if not any(one.specification.primary for one in found):
        return undecided(claim, reading, meant, found, said, rules)
    other = corroborate(reading, found, rules)
    context, figures = missing_context(reading, found, other, label, rules)
    verdict = Verdict(
        claim, reading, label, summary_of(label, found, other), level_reason(claim, reading, meant, found, label),
        other, said, found, meant, context, needed(reading, found, meant) if label == "Not enough evidence" else "",
        (*other.figures, *figures),
    )  # fmt: skip
    return as_moved(verdict, claim, reading, article, rules)
