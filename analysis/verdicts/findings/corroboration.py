"""Whether anybody else counts the same thing, and how near two counts must be to agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from analysis.derive.arithmetic import total
from analysis.derive.figure import Figure
from analysis.derive.mirror import CIF_OVER_FOB
from analysis.derive.two_books import TwoBooks
from analysis.quantities import capital, format_ratio, genitive, in_words, join
from analysis.statistics.flows import mirrored
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.books import best
from analysis.verdicts.specifications.both_sides import books_of_group
from analysis.verdicts.specifications.query import Query
from analysis.verdicts.tables import area_name, members_of, publishes

AGREE = (CIF_OVER_FOB.interval.low - 1) * 100
"""Percent within which two sides' figures of one flow agree: what insurance and freight alone explain at the least."""

CorroborationLabel = Literal["independent", "same source only", "contradicted"]


@dataclass(frozen=True, slots=True)
class Corroboration:
    """Whether anybody else counts the same thing.

    Parameters
    ----------
    label : str
        "independent", "same source only" or "contradicted".
    by : str
        By whose books.
    text : str
        Sentences for a page; "" if there is nothing to say.
    figures : tuple of Figure
        What the sentences take their figures from.
    brief : str
        What a verdict in a line says where others count and neither agree nor contradict; `APART` where they agree
        with the claim and not with each other.
    """

    label: CorroborationLabel
    by: str = ""
    text: str = ""
    figures: tuple[Figure, ...] = ()
    brief: str = ""

    @property
    def nobody(self) -> bool:
        """Whether nobody else counts the same, not even somebody whose count neither agrees nor contradicts."""
        return self.label == "same source only" and not self.brief


UNCORROBORATED = Corroboration("same source only", "", "No figure to corroborate.")

ONE_TABLE = Corroboration("same source only", "", "No other table holds it.")
"""What goes with a claim that the tables of people, events and groups decide."""

APART = "with another figure"
"""What a verdict in a line adds where two counts agree with a claim, a bound say, and not with each other."""

ALONE = Corroboration("same source only", "", "No other count of it is in the tables.")


def by_difference(percent: float, books: str, text: str, figures: tuple[Figure, ...]) -> Corroboration:
    """Return whether two sides' counts of the same trade agree, contradict, or differ by what valuation may explain.

    Beyond the largest ratio of an import's value to the export's (CIF over FOB) no valuation explains it.

    Parameters
    ----------
    percent : float
        By how much the other side's differs.
    books : str
        Whose books the other side's are.
    text : str
        Sentences for a page.
    figures : tuple of Figure
        What the sentences take their figures from.
    """
    if abs(percent) <= AGREE:
        return Corroboration("independent", books, text, figures)
    ratio = 1 + percent / 100
    if ratio > 0 and max(ratio, 1 / ratio) <= CIF_OVER_FOB.interval.high:
        brief = f"{books} differ by no more than freight and insurance may explain"
        return Corroboration("same source only", "", text, figures, brief)
    return Corroboration("contradicted", books, text, figures)


def _too_few(text: str, figures: tuple[Figure, ...]) -> Corroboration:
    """Return that the partners' counts cover too little of the trade to agree or to contradict."""
    brief = "the partners' books cover too little of it to tell"
    return Corroboration("same source only", "", text, figures, brief)


def group_corroboration(reading: Reading, rules: Rules = USUAL) -> Corroboration | None:
    """Return whether a country's and a group's own books of the same trade agree; None where it is no such trade."""
    both = books_of_group(reading, rules)
    if both is None:
        return _one_way(reading, rules)
    trusting_all = books_of_group(reading, replace(rules, distrust=()))
    return _by_group(both, trusting_all or both)


def _one_way(reading: Reading, rules: Rules) -> Corroboration | None:
    """Compare one flow with a group on the country's books with the same countries' own books."""
    if (
        reading.indicator != "trade"
        or reading.transformation != "level"
        or reading.flow == "total"
        or not reading.span
    ):
        return None
    books = next(
        (b for b in (*reading.books, reading.mirror or ("", "", "")) if members_of(b[1]) and b[1] != "WLD"),
        None,
    )
    if books is None or members_of(books[0]):
        return None
    reporter, partner, flow = books
    pairs, alone = [], []
    for code in members_of(partner):
        if code not in rules.leave_out:
            asked = Query(reporter, code, flow, reading.product, reading.span, reading.terms or "USD")
            ours = best(asked, rules)
            theirs = best(replace(asked, reporter=code, partner=reporter, flow=mirrored(flow)), rules)
            if ours and theirs:
                pairs.append((code, ours.figure, theirs.figure))
            elif ours:
                alone.append(ours.figure)
    if not pairs:
        return None
    mine = total("added up", [pair[1] for pair in pairs])
    other = total("added up", [pair[2] for pair in pairs])
    text = (
        f"{_names([pair[0] for pair in pairs])} record {other.rounded} of the same flow where {area_name(reporter)} "
        f"records {mine.rounded}."
    )
    whole = best(Query(reporter, partner, flow, reading.product, reading.span, reading.terms or "USD"), rules)
    all_of_it = whole.figure.value if whole else sum(one.value for one in (mine, *alone))
    if mine.value <= all_of_it / 2:
        return _too_few(text, (mine, other))
    return by_difference((other.value / mine.value - 1) * 100, "the partners' books", text, (mine, other))


def _by_group(both: TwoBooks, trusting_all: TwoBooks) -> Corroboration:
    name = area_name(both.reporter)
    summed, back = both.sum_of_countries, [c for c, one in both.ours.items() if one.how == "worked back"]
    text = f"{genitive(name)} figures for single countries add up to {summed.rounded}"
    text += f", {in_words(len(back))} of {in_words(len(both.ours))} worked back" if back else ""
    gap = both.gap["relative"]
    widest = max(both.publishing, key=lambda code: both.part(code).value)
    less = "less" if gap.value > 0 else "more"
    publish = (
        f"The {in_words(len(both.publishing))} partners that publish record"
        if len(both.publishing) > 1
        else f"{area_name(widest)} alone records"
    )
    text += (
        f". {publish} {both.theirs_total.rounded} where {name} records {both.ours_same.rounded} for the same, "
        f"{format_ratio(abs(gap.value), decimals=0)} {less}"
    )
    figures = [summed, both.theirs_total, both.ours_same, gap]
    if len(both.publishing) > 1 and gap.value > AGREE:
        text += f"; {format_ratio(both.part(widest).value, decimals=0)} of that gap is {area_name(widest)}"
        figures.append(both.part(widest))
    text += "."
    if both.silent:
        them = "them" if len(both.silent) > 1 else "it"
        text += (
            f" {_why_silent(both, trusting_all)}; with {them} at {genitive(name)} value the partners' sum is "
            f"{both.hybrid.rounded}, a hybrid of two sides' books that nobody counts."
        )
        figures.append(both.hybrid)
    if both.ours_same.value <= both.whole.value / 2:
        return _too_few(text, tuple(figures))
    return by_difference(-gap.value, "the partners' books", text, tuple(figures))


def _why_silent(both: TwoBooks, trusting_all: TwoBooks) -> str:
    """Say of the partners without a figure which publish nothing, which no table has, and which are not trusted."""
    never = [code for code in both.silent if not publishes(code, both.reporter)]
    distrusted = [code for code in both.silent if code in trusting_all.theirs]
    missing = [code for code in both.silent if code not in never and code not in distrusted]
    said = [
        f"{_names(codes)} {'publish' if len(codes) > 1 else 'publishes'} {nothing}"
        for codes, nothing in ((never, "nothing"), (distrusted, "nothing that is trusted"))
        if codes
    ]
    said += [f"no figure of {both.year} by {_names(missing)} is in the tables"] if missing else []
    return capital(join(said))


def _names(codes: Sequence[str]) -> str:
    return join(area_name(code) for code in codes)
