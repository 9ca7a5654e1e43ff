"""The page of verdicts: the scorecard, the cases with their specifications, what moves a verdict, the method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from analysis.article import Article
from analysis.derive.figure import Figure
from analysis.pages.section import SILENT, Nothing, Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.verdicts.cases import in_order
from analysis.pages.words import distinct, nothing_on_trade_or_gas, slug, why_open
from analysis.quantities import join, unit
from analysis.reports import Note, Table, answer, note, table
from analysis.runs import record
from analysis.verdicts import Verdict
from analysis.verdicts.card import is_bare
from analysis.verdicts.verdict import SIGNS

# How the answer says what is not supported, by label.
_OTHERWISE = {
    "Refuted": "they refute {}",
    "Conflicting evidence": "on {} they conflict",
    "Not enough evidence": "for {} there is not enough evidence",
}
_NOT_LOOKED_UP = "not looked up: no statistic"
_NOT_LOOKED_FOR = "not looked for: the claim is open"
_NO_ANSWER = {"", _NOT_LOOKED_UP, _NOT_LOOKED_FOR}  # a column of nothing else is left out


def labels_of(verdicts: Sequence[Verdict]) -> dict[str, str]:
    """Return the verdicts' labels by the claims' ids, for the article with its claims marked."""
    return {one.claim.id: one.label for one in verdicts if one.label != "Not judged"}


class Scorecard(Section):
    """Every claim with its verdict.

    Parameters
    ----------
    article : Article
        The article.
    verdicts : sequence of Verdict
        The verdicts of its claims.
    """

    def __init__(self, article: Article, verdicts: Sequence[Verdict]) -> None:
        self.article = article
        self.verdicts = list(verdicts)
        self.judged = [one for one in verdicts if one.label != "Not judged"]
        self.asked = in_order(one for one in self.judged if not is_bare(one))
        if not self.judged:
            self.missing = "The article makes no claim that the tables could decide."

    def answer(self) -> Note:
        """Return the page's answer in one sentence, and record it with the page's title."""
        record("title", f"Verdicts: {self.article.headline or self.article.slug}")
        text = self.missing or self._counted()
        record("answer", text)
        record("verdicts", self.verdicts)  # what the front page, the page's JSON-LD and its file are made of
        return answer(text)

    def _counted(self) -> str:
        supported = sum(one.label == "Supported" for one in self.judged)
        # All claims are counted, as on the article's page, and those that are not judged are told.
        claims = "1 claim" if len(self.verdicts) == 1 else f"{len(self.verdicts)} claims"
        if not any(one.decided for one in self.judged):
            none = (
                "do not decide the article's" if len(self.verdicts) == 1 else "decide none of the article's"
            )
            left = nothing_on_trade_or_gas(self.verdicts)
            return f"Official sources {none} {claims}: {why_open(self.verdicts)}.{left}"
        said = [f"Official sources support {supported or 'none'} of {claims}"]
        for label, words in _OTHERWISE.items():
            quotes = [f"“{one.claim.hedged}”" for one in self.judged if one.label == label]
            if quotes:
                more = [f"{len(quotes) - 3} more"] if len(quotes) > 3 else []
                said.append(words.format(join([*quotes[:3], *more])))
        if rest := len(self.verdicts) - len(self.judged):
            said.append(f"{rest} {'is' if rest == 1 else 'are'} not judged")
        return f"{'; '.join(said)}.{self._contradicted()}"

    def _contradicted(self) -> str:
        """Return which claims are supported on some books and contradicted by others', those of one summary together."""
        by_summary: dict[str, list[str]] = {}
        for one in self.judged:
            if one.label == "Supported" and one.corroboration.label == "contradicted":
                by_summary.setdefault(one.summary, []).append(f"“{one.claim.hedged}”")
        told = [
            f" {join(quotes)} {'is' if len(quotes) == 1 else 'are'} {summary[0].lower()}{summary[1:]}."
            for summary, quotes in by_summary.items()
        ]
        return "".join(told).replace("; contradicted", ", but contradicted")

    def _note(self) -> Note:
        context = [f"“{one.claim.hedged}”" for one in self.judged if one.missing_context]
        rest = [f"“{one.claim.hedged}”" for one in self.verdicts if one.label == "Not judged"]
        said = [f"Context is missing beside {join(context)}."] if context else []
        said += [f"Not judged, because no statistic is about them: {join(rest)}."] if rest else []
        if bare := len(self.judged) - len(self.asked):
            less = "1 claim is" if bare == 1 else f"{bare} claims are"
            said.append(f"{less} not listed, as no table could be asked: the list below says why.")
        return note(" ".join(said) or "Every claim of the article is judged, none with context missing.")

    def table(self) -> Table | Nothing:
        """Return the claims that tables could be asked about; silence where there are none."""
        return super().table() if self.missing or self.asked else SILENT

    def _table(self) -> Table:
        """Return the claims that tables could be asked about, the decided ones first, each linked to its card."""
        columns = {
            "verdict": [f"{SIGNS[one.label]} {one.summary}" for one in self.asked],
            "why, in short": [_short(one) for one in self.asked],
            "was it said so": [_said(one) for one in self.asked],
            "missing context": [_context(one) for one in self.asked],
        }
        frame = pd.DataFrame(
            {name: cells for name, cells in columns.items() if not _NO_ANSWER.issuperset(cells)},
            index=pd.Index([one.claim.hedged for one in self.asked], name="claim"),
        )
        shown = table(
            frame,
            caption="Every claim that tables could be asked about",
            units="",
            source=source_line(self.listed()),
            name="scorecard",
        )
        return replace(shown, links={0: [f"#{one.claim.anchor}" for one in self.asked]}, whole=True)

    def _figures(self) -> Mapping[str, Figure | None]:
        return {name: figure for name, (_, figure) in self._named().items()}

    def labels(self) -> Mapping[str, str]:
        """Return what the figures behind the verdicts are called."""
        return {name: f"“{quote}”: {figure.name}" for name, (quote, figure) in self._named().items()}

    def _named(self) -> dict[str, tuple[str, Figure]]:
        """Return the figures behind the verdicts, with the quote each is about, by the names of their results."""
        pairs = [(one.claim, figure) for one in self.judged for figure in one.figures]
        names = distinct(f"verdict.{slug(claim.id)}.{slug(figure.name)}" for claim, figure in pairs)
        return {name: (claim.quote, figure) for name, (claim, figure) in zip(names, pairs, strict=True)}


def _short(one: Verdict) -> str:
    """Return why in a line: what decides or what is missing; nothing where the verdict's own words say it."""
    decisive = [f.specification for f in one.found if f.specification.primary and f.finding != "undecided"]
    if decisive:
        return f"{decisive[0].books}, {decisive[0].how}: {decisive[0].figure.rounded}"
    if one.found or one.reading.transformation == "high":
        return f"missing: {one.needs}" if one.needs else one.reason.split(". ")[0]
    return one.why.partition(" To add it: ")[0]


def _said(one: Verdict) -> str:
    """Return whether it was said so, or in a word why that is not known."""
    if one.attribution.statement:
        return one.attribution.answer
    return "no statement held" if one.by_statistics else _NOT_LOOKED_UP


def _context(one: Verdict) -> str:
    """Return the missing context, or in a word why there is none."""
    if one.context:
        return " ".join(one.context)
    return "none found" if one.decided else _NOT_LOOKED_FOR


class Highs(Section):
    """Claims of a high: on which years and whose books each stands.

    Parameters
    ----------
    verdicts : sequence of Verdict
        The verdicts of an article.
    """

    def __init__(self, verdicts: Sequence[Verdict]) -> None:
        self.highs = [one for one in verdicts if one.reading.transformation == "high"]
        if not self.highs:
            self.missing = "No claim of the article was understood as a high of trade or gas."

    def _note(self) -> Note:
        return note("\n\n".join(f"“{one.claim.hedged}”: {one.summary}. {one.reason}" for one in self.highs))

    def _table(self) -> Table:
        figures = self._shown()
        counted = join(dict.fromkeys(unit(one.unit).plural for one in figures))
        frame = pd.DataFrame(
            {
                "value": [one.value / 1e9 for one in figures],
                "how": [one.how or "as published" for one in figures],
                "table rows": [references(one.all_rows) for one in figures],
            },
            index=pd.Index([one.name for one in figures], name="figure"),
        )
        return table(
            frame, caption="The year on trial and the highest before it", units={"value": f"billion {counted}"}, source=source_line(figures),
            name="highs", refers=ROWS,
        )  # fmt: skip

    def _shown(self) -> list[Figure]:
        return list(dict.fromkeys(figure for one in self.highs for figure in one.figures))


class Needed(Section):
    """Which missing table would settle what is open.

    Parameters
    ----------
    verdicts : sequence of Verdict
        The verdicts of an article.
    """

    def __init__(self, verdicts: Sequence[Verdict]) -> None:
        self.open = [one for one in verdicts if one.needs]
        if not self.open:
            self.missing = "No claim is open for want of a table."

    def _table(self) -> Table:
        frame = pd.DataFrame(
            {
                "what would settle it": [one.needs for one in self.open],
                "how to add it": [one.to_add or None for one in self.open],
            },
            index=pd.Index([one.claim.hedged for one in self.open], name="claim"),
        )
        return table(frame, caption="What is missing", units="", source="own calculation", name="needed")
