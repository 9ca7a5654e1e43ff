"""How a verdict comes about, what verdicts cannot show, and where to correct a reading."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Article, Correction
from analysis.article.corrections import CLAIM_FIELDS, READING_FIELDS
from analysis.derive.mirror import CIF_OVER_FOB
from analysis.quantities import join
from analysis.quantities.band import IN_WORDS, IN_WORDS_HEDGED, Approximation, band
from analysis.reports import Note, limits, method, note
from analysis.statistics import area_name
from analysis.statistics.coverage import coverage
from analysis.verdicts import Verdict
from analysis.verdicts.findings.corroboration import AGREE
from analysis.verdicts.findings.highs import COMPLETE
from analysis.verdicts.findings.missing_context import SMALL
from analysis.verdicts.specifications.allowances import (
    CENSUS,
    CENSUS_REACHES,
    GDP,
    POPULATION,
    PRICE,
    REBASED,
    RECOUNTED,
)
from analysis.verdicts.specifications.other_side import RULE


def verdict_limits(verdicts: Sequence[Verdict]) -> Note:
    """Return what these verdicts cannot show.

    Parameters
    ----------
    verdicts : sequence of Verdict
        The verdicts of an article.
    """
    alone = [
        f"“{v.claim.hedged}”"
        for v in verdicts
        if v.label == "Supported" and v.by_statistics and v.corroboration.nobody
    ]
    found = ["Supported means that the figure is what those books record, not that the books are right."]
    if alone:
        found.append(
            f"Nobody else counts {join(alone)}, so {'it' if len(alone) == 1 else 'each'} rests on one source."
        )
    found.append(
        "Statements of officials never support or refute; they only tell whether something was said so."
    )
    if verdicts and not any(one.decided for one in verdicts):
        books = {table: sorted({one.place for one in coverage(table)}) for table in ("trade", "gas", "gdp")}
        found.append(
            f"The tables hold no more than trade on the books of {join(books['trade'])}, gas on those of {join(books['gas'])}, "
            f"output and population of {join(books['gdp'])}, exchange rates and prices on the world market."
        )
    return limits(*found)


_PRINTED: tuple[tuple[str, float | tuple[float, float], float, float, Approximation], ...] = (
    ("1,000", 1000, 1, 1000, "exact"),
    ("70.2", 70.2, 0.1, 0.1, "exact"),
    ("around 42", 42, 1, 1, "about"),
    ("around 50", 50, 1, 10, "about"),
    ("some 200", 200, 1, 100, "about"),
    ("nearly 50", 50, 1, 10, "nearly"),
    ("30 to 40", (30, 40), 1, 10, "exact"),
)
"""Numbers as printed, with their value, p, z and hedge: what the rule makes of them is worked out, not written here."""


def _examples() -> list[str]:
    """Return what the rule makes of some printed numbers."""
    found = []
    for printed, value, precision, last_digit, hedge in _PRINTED:
        meant = band(value, precision, last_digit, hedge)
        inside, outside = meant.inside, meant.outside
        text = f"“{printed}” is inside from {inside.low:,g} to {inside.high:,g}"
        if outside != inside:
            text += f" and outside beyond {outside.low:,g} to {outside.high:,g}"
        found.append(text)
    return found


def _revisions() -> str:
    """Return how far releases of output and population may differ, in words."""
    output = [f"{REBASED[code].percent:g} for {area_name(code)}" for code in sorted(REBASED)]
    output.append(f"{CENSUS.percent:g} for {area_name('CHN')} up to {CENSUS_REACHES}")
    people = [f"{RECOUNTED[code].percent:g} for {area_name(code)}" for code in sorted(RECOUNTED)]
    return (
        f"{GDP.percent:g} percent of GDP ({', '.join(output)}), {POPULATION.percent:g} percent of a population "
        f"({', '.join(people)}), {PRICE.percent:g} percent of a price"
    )


def method_box() -> Note:
    """Return how a verdict comes about: the band, the specifications, the rule, in words."""
    return method(
        "What a number stands for. With p the last printed place and z the place of the last digit that is not zero "
        "(of the last decimal, if there are decimals), a plain number is inside within ± p/2, outside beyond ± z/2, and "
        "undecided between. “Around” is inside within h, the larger of p/2 and the smaller of z and a tenth of the "
        "value, and outside beyond the larger of h and z/2. “Nearly” and “almost” reach from the value less h up to the value, "
        "“just over” and “slightly above” from the value up to the value plus h. “Over” is above the value, “at least” the value or above, “under” below it, “at most” the value or below; "
        "“up to” can only be refuted. A rise or a fall by less than a number did not go the other way. A range reaches from its lower end less p/2 to its upper end plus p/2. "
        f"A fraction or a multiple in words is good to {IN_WORDS:.0%} of its value, hedged to {IN_WORDS_HEDGED:.0%}, and “three times” is outside no sooner than “3 times”; “more than doubled” is above 2. "
        f"So {join(_examples())}. The spelling of a number can leave a verdict open, and never turns it round. "
        "Growth by a multiple m is growth by 100 (m - 1) percent.\n\n"
        "Which figures decide. The figure of the office that owns the flow as worded: its published figure, else what follows from the other "
        "two of trade, exports and imports, else its countries added up, else the chapters that its goods are made of, else one converted or worked back, with the room that pairs of published figures in the tables "
        "show to be needed. Where the words "
        "name no owner, the speaker's country's books count, else every book. "
        "Where these are against a trade, differ on it, or leave the value of gas open, the count of the office that the article named last counts too. "
        "A figure that leaves out whose, with whom, which way or when goes on from the figure before it, in the same sentence or those before. It is not refuted where its words would "
        "bear another flow or partner that it agrees with, where a sentence lies between, or where its time is carried over. "
        "Nor is it refuted where it fits another place that its sentence names before “whose”, or all the world where only an addition names the partner. "
        f"{RULE} "
        "A place in an order counts from the highest figure among a group's members, on the books of whose partners they are; a member without a figure leaves it open. "
        "All else is an alternative. Another release, currency or measure of the same, and the other side's count of trade both ways, may stop a claim from being refuted and never "
        "supports one; so may what lies between two releases of the same books, and what a revision as large as any found would reach: "
        f"{_revisions()}. Copies, the other side's books and other measures are shown and decide nothing.\n\n"
        "The verdict. Inside and outside both: conflicting evidence. Only inside: supported. Only outside: refuted, "
        "unless one side's books leave it open, a claim that names no books is of trade both ways and the tables hold one side's count only, the amount only converts "
        "the one before it at a rate that is not said, or the body to which the article gives the number is on record with it and keeps none of "
        "the books compared. Otherwise: not enough evidence. A high is supported only if every earlier year is known and lower on the same books, in a series of at least "
        f"{COMPLETE} years, or an independent series as long without gaps agrees by more than releases differ and no known year contradicts; an amount called a record is supported only if the high is, one said to have risen or fallen to its level only if it did. The labels are AVeriTeC's (Schlichtkrull, Guo and Vlachos, NeurIPS 2023).\n\n"
        f"{_beside()}"
    )


def _beside() -> str:
    """Return how corroboration, attribution and missing context come about, in words."""
    return (
        f"Beside the verdict. A count of another origin is independent if it comes within {AGREE:g} percent of the one that decides, "
        "or agrees with the claim too; the other side's contradicts beyond what an import's value may be over the export's, "
        f"{CIF_OVER_FOB.interval.high:g} times, and books of a group that cover no more than half of the trade are too few to tell. "
        "Context is missing where another count contradicts, another release, the rate in yuan or a wider list of goods gives something else, an earlier year was "
        f"higher, or the year fell by more than {SMALL:g} percent. Whether it was said so is looked up among the statements on the same figure: verbatim if the number "
        "and its bound stand in them so, in other words if it agrees, bound dropped if the article has the bare number for “more than” it, named from the other "
        "side if the flow is the mirror, changed if the same body gave another figure. What appeared after the article is marked."
    )


def corrections_note(article: Article) -> Note:
    """Return where to correct a claim or a reading, and which corrections this page used.

    Parameters
    ----------
    article : Article
        The article.
    """
    where = f"data/articles/{article.slug}/article.toml"
    text = (
        f"A claim that was read wrongly is put right in {where}: a table [[claims]] corrects a claim ({', '.join(CLAIM_FIELDS)}), "
        f"a table [[readings]] sets fields of its reading ({', '.join(READING_FIELDS)}), each with the quote it is about and why."
    )
    used = [("claims", _corrected(article.corrections)), ("readings", _corrected(article.readings))]
    said = join(f"corrected {what}: {quotes}" for what, quotes in used if quotes)
    return note(f"{text} This page used {said}." if said else text)


def _corrected(corrections: Sequence[Correction]) -> str:
    """Return which quotes were corrected by hand, what of each was set, and why."""
    return ", ".join(
        f"“{one.quote}” ({_set_by_hand(one)}{': ' * bool(one.why)}{one.why or ''})" for one in corrections
    )


def _set_by_hand(one: Correction) -> str:
    return "rejected" if one.reject else ", ".join([*["added"][: one.add], *sorted(one.fields)])
