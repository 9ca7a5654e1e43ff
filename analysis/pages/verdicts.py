"""The page of verdicts: the scorecard, the cases with their specifications, what moves a verdict, the method."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import isfinite

import pandas as pd

from analysis.article import Article
from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.claims import Claim
from analysis.derive.figure import Figure
from analysis.pages.section import Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.words import join
from analysis.quantities import format_number, format_ratio, is_currency, unit
from analysis.reports import Note, Table, answer, note, table
from analysis.reports.tables import slug
from analysis.runs import record
from analysis.statistics import country, publisher
from analysis.verdicts import LABELS, Rules, Verdict, judge_all
from analysis.verdicts.card import FINDINGS, STANDINGS
from analysis.verdicts.sentences import band_words

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_NO_CLAIMS = "The article makes no claim that the tables could decide."


def rules_of(tolerance: float, distrust: Sequence[str], leave_out: Sequence[str]) -> Rules:
    """Return the parameters of the page as rules.

    Parameters
    ----------
    tolerance : float
        Percent by which an official figure may miss a claim and still agree.
    distrust : sequence of str
        Identifiers of publishers.
    leave_out : sequence of str
        Countries, by code or name.

    Raises
    ------
    UsageProblem, BadData
        If there is no such publisher or country.
    """
    known = tuple(publisher(one).id for one in distrust)
    return Rules(tolerance, known, tuple(country(one).alpha3 for one in leave_out))


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
        if not self.judged:
            self.missing = _NO_CLAIMS

    def answer(self) -> Note:
        """Return the page's answer in one sentence, and record it with the page's title."""
        record("title", f"Verdicts: {self.article.headline or self.article.slug}")
        text = self.missing or self._counted()
        record("answer", text)
        record("verdicts", self.verdicts)  # what the front page, the page's JSON-LD and its file are made of
        return answer(text)

    def _counted(self) -> str:
        counts = Counter(one.label for one in self.judged)
        said = join(f"{counts[label]} {label.lower()}" for label in LABELS if counts[label])
        text = f"Of {len(self.judged)} claims that tables can be asked about, {said}"
        main = next(
            (v for v in self.judged if v.corroboration and v.corroboration.label == "contradicted"), None
        )
        if main:
            text += f"; “{main.claim.quote}”: {main.summary[0].lower()}{main.summary[1:]}"
        return f"{text}."

    def _note(self) -> Note:
        context = [f"“{one.claim.quote}”" for one in self.judged if one.missing_context]
        text = "A verdict is never bare: it says whose books decide it, who else counts the same, and why."
        if context:
            text += f" Context is missing beside {join(context)}."
        rest = [f"“{one.claim.quote}”" for one in self.verdicts if one.label == "Not judged"]
        if rest:
            text += f" Not judged, because no statistic is about them: {join(rest)}."
        return note(text)

    def _table(self) -> Table:
        frame = pd.DataFrame(
            {
                "verdict": [one.summary for one in self.judged],
                "why, in short": [_short(one) for one in self.judged],
                "was it said so": [_said(one) for one in self.judged],
                "missing context": [" ".join(one.context) or None for one in self.judged],
            },
            index=pd.Index([one.claim.quote for one in self.judged], name="claim"),
        )
        return table(
            frame,
            caption="Every claim and its verdict",
            units="",
            source=source_line(self.listed()),
            name="scorecard",
        )

    def _figures(self) -> Mapping[str, Figure | None]:
        found: dict[str, Figure | None] = {}
        for one in self.judged:
            for i, figure in enumerate(one.figures, 1):
                found[f"verdict.{slug(one.claim.id)}.{i}"] = figure
        return found


def _short(one: Verdict) -> str:
    """Return why in a line: what decides, or what is missing; the sections below say it in full."""
    decisive = [f.specification for f in one.found if f.specification.primary and f.finding != "undecided"]
    if decisive:
        return f"{decisive[0].books}, {decisive[0].how}: {decisive[0].figure.rounded}"
    if one.found or one.reading.transformation == "high":
        return f"missing: {one.needs}" if one.needs else one.reason.split(". ")[0]
    return one.reason


def _said(one: Verdict) -> str | None:
    return one.attribution.label if one.attribution.statement else None


class Case(Section):
    """One claim whose books say what: a specification curve, its table, and the sentences beside it.

    Parameters
    ----------
    verdicts : sequence of Verdict
        The verdicts of an article.
    number : int
        Which of the claims that have specifications, from 1.
    """

    def __init__(self, verdicts: Sequence[Verdict], number: int) -> None:
        cases = [one for one in verdicts if one.found and one.band]
        if number > len(cases):
            self.missing = f"The article has no {number}th claim with figures to compare."
            return
        self.number = number
        self.verdict = cases[number - 1]
        self.scale, self.units = _scale(self.verdict)

    def _figures(self) -> Mapping[str, Figure | None]:
        found = self.verdict.found
        return {f"case_{self.number}.{i}": one.specification.figure for i, one in enumerate(found, 1)}

    def _note(self) -> Note:
        one = self.verdict
        parts = [f"“{one.claim.quote}” ({one.claim.measure or 'no measure'}): {one.summary}.", one.reason]
        if one.corroboration and one.corroboration.text:
            parts.append(one.corroboration.text)
        if one.attribution.statement:
            parts.append(f"Was it said so: {one.attribution.label}. {one.attribution.text}")
        if one.context:
            parts.append(f"Missing context. {' '.join(one.context)}")
        if one.needs:
            parts.append(f"What would settle it: {one.needs}.")
        return note("\n\n".join(parts))

    def _chart(self) -> Chart:
        found = sorted(self.verdict.found, key=lambda f: list(STANDINGS).index(f.specification.standing))
        drawn = pd.DataFrame(
            {
                "label": [f"{f.specification.books}: {f.specification.how}" for f in found],
                "value": [f.specification.interval.value / self.scale for f in found],
                "low": [f.specification.interval.low / self.scale for f in found],
                "high": [f.specification.interval.high / self.scale for f in found],
                "group": [STANDINGS[f.specification.standing] for f in found],
                "finding": [f.finding for f in found],
            }
        )
        band = self.verdict.band
        inside = (band.inside.low / self.scale, band.inside.high / self.scale) if band else (0.0, 0.0)
        return ranges(
            drawn,
            name=f"case-{self.number}",
            title=f"“{self.verdict.claim.quote}”: {self.verdict.summary}",
            source=source_line(self._shown()),
            units=self.units,
            band=(*inside, "what the article's number stands for"),
            findings=FINDINGS,
            show=format_ratio if self.verdict.claim.unit == "percent" else format_number,
        )

    def _table(self) -> Table:
        frame = self.verdict.specifications
        shown = pd.DataFrame(
            {
                "how": frame["how"],
                "gives": frame["value"] / self.scale,
                "at least": (frame["low"] / self.scale).where(frame["low"].map(isfinite)),
                "at most": (frame["high"] / self.scale).where(frame["high"].map(isfinite)),
                "finding": frame["finding"],
                "standing": frame["standing"].map(STANDINGS),
                "appeared after the article": frame["later"].map({True: "yes", False: ""}),
                "formula": frame["formula"],
                "note": frame["note"],
                "table rows": frame["rows"].map(references),
            }
        )
        shown.index = pd.Index(frame["books"], name="whose books")
        band = self.verdict.band
        return table(
            shown,
            caption=f"Every way to compute “{self.verdict.claim.quote}”",
            units=dict.fromkeys(("gives", "at least", "at most"), self.units),
            source=source_line(self._shown()),
            name=f"case-{self.number}",
            formats=dict.fromkeys(("gives", "at least", "at most"), 2),
            refers=ROWS,
            note=f"The number stands for {band_words(band, self.verdict.claim.unit)}." if band else "",
        )

    def _shown(self) -> list[Figure]:
        return [f.specification.figure for f in self.verdict.found]


def _scale(one: Verdict) -> tuple[float, str]:
    """Return by how much figures are divided for a chart, and the unit that they then are in."""
    symbol = one.claim.unit
    if symbol in ("percent", "multiple") or "/" in symbol:
        return 1.0, unit(symbol).plural
    size = max(abs(f.specification.interval.value) for f in one.found)
    factor, word = next(((f, w) for f, w in _SCALES if size >= f), (1.0, ""))
    return factor, f"{word} {unit(symbol).plural}".strip() if is_currency(symbol) or word else unit(
        symbol
    ).plural


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
            self.missing = "The article calls no figure of trade or gas a high."

    def _note(self) -> Note:
        return note("\n\n".join(f"“{one.claim.quote}”: {one.summary}. {one.reason}" for one in self.highs))

    def _table(self) -> Table:
        figures = self._shown()
        frame = pd.DataFrame(
            {
                "in billions": [one.value / 1e9 for one in figures],
                "how": [one.how or "as published" for one in figures],
                "table rows": [references(one.all_rows) for one in figures],
            },
            index=pd.Index([one.name for one in figures], name="figure"),
        )
        return table(
            frame, caption="The year on trial and the highest before it", units="", source=source_line(figures),
            name="highs", refers=ROWS,
        )  # fmt: skip

    def _shown(self) -> list[Figure]:
        return list(dict.fromkeys(figure for one in self.highs for figure in one.figures))


class Moves(Section):
    """How the verdicts move with the tolerance, with whom one trusts and with which country is left out.

    Parameters
    ----------
    article : Article
        The article.
    claims : sequence of Claim
        Its claims.
    verdicts : sequence of Verdict
        Their verdicts under the rules of the page.
    rules : Rules
        These rules.
    """

    def __init__(
        self, article: Article, claims: Sequence[Claim], verdicts: Sequence[Verdict], rules: Rules
    ) -> None:
        self.judged = [one for one in verdicts if one.found]
        if not self.judged:
            self.missing = _NO_CLAIMS
            return
        chosen = [one.claim for one in self.judged]
        self.columns = {"as on this page": [one.label for one in self.judged]}
        for name, other in self._others(rules):
            self.columns[name] = [one.label for one in judge_all(chosen, article, other)]

    def _others(self, rules: Rules) -> Iterable[tuple[str, Rules]]:
        for percent in (1.0, 5.0):
            yield f"tolerance {percent:g}%", Rules(percent, rules.distrust, rules.leave_out)
        deciding = Counter(
            who
            for one in self.judged
            for f in one.found
            if f.specification.primary
            for who in f.specification.publishers
        )
        for who, _ in sorted(deciding.items(), key=lambda item: (-item[1], item[0]))[:2]:
            distrust = tuple(dict.fromkeys((*rules.distrust, who)))
            yield f"without {publisher(who).short}", Rules(rules.tolerance, distrust, rules.leave_out)

    def _note(self) -> Note:
        moved = [
            f"“{one.claim.quote}” ({name}: {labels[i].lower()})"
            for i, one in enumerate(self.judged)
            for name, labels in self.columns.items()
            if labels[i] != one.label
        ]
        if not moved:
            return note("None of these choices moves a verdict.")
        return note(f"These choices move a verdict: {join(moved)}.")

    def _table(self) -> Table:
        frame = pd.DataFrame(
            self.columns, index=pd.Index([one.claim.quote for one in self.judged], name="claim")
        )
        return table(
            frame,
            caption="The same claims under other choices",
            units="",
            source="own calculation",
            name="moves",
        )


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
            {"what would settle it": [one.needs for one in self.open]},
            index=pd.Index([one.claim.quote for one in self.open], name="claim"),
        )
        return table(frame, caption="What is missing", units="", source="own calculation", name="needed")


def verdict_limits(verdicts: Sequence[Verdict]) -> Note:
    """Return what these verdicts cannot show.

    Parameters
    ----------
    verdicts : sequence of Verdict
        The verdicts of an article.
    """
    alone = [
        f"“{v.claim.quote}”"
        for v in verdicts
        if v.corroboration and v.corroboration.label == "same source only" and v.label == "Supported"
    ]
    limits = ["Supported means that the figure is what those books record, not that the books are right."]
    if alone:
        limits.append(f"Nobody else counts {join(alone)}, so it rests on one source.")
    limits.append(
        "Statements of officials never support or refute; they only tell whether something was said so."
    )
    return note("What these data cannot show. " + " ".join(limits))


def method_box() -> Note:
    """Return how a verdict comes about: the band, the specifications, the rule, in words."""
    return note(
        "What a number stands for. With p the last printed place and z the place of the last digit that is not zero "
        "(of the last decimal, if there are decimals), a plain number is inside within ± p/2, outside beyond ± z/2, and "
        "undecided between. “Around” is inside within h, the larger of p/2 and the smaller of z and a tenth of the "
        "value, and outside beyond the larger of h and z/2. “Nearly” reaches from the value less h up to the value. “Over”, “under”, “at least” are "
        "one-sided; “up to” can only be refuted. A fraction or a multiple in words is good to 5 percent, hedged to 10. "
        "A growth by a multiple m is compared as a multiple.\n\n"
        "Which figures decide. The figure of the office that owns the flow as worded: its published figure, else exports plus "
        "imports, else its countries added up, else one converted or worked back, with room for revisions. Where the words "
        "name no owner, the speaker's country's books count, else every book. Where the owner publishes nothing at all, the other side's is "
        "the only count. Another release, currency or measure of the same may stop a claim from being refuted and never "
        "supports one. Copies, the other side's books and other measures are shown and decide nothing.\n\n"
        "The verdict. Inside and outside both: conflicting evidence. Only inside: supported. Only outside: refuted. Otherwise: "
        "not enough evidence. A high is supported only if every earlier year is known and lower on the same books, or an independent "
        "series without gaps agrees and no known year contradicts. The labels are AVeriTeC's (Schlichtkrull, Guo and Vlachos, NeurIPS 2023)."
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
        f"A claim that was read wrongly is put right in {where}: a table [[claims]] corrects a claim, a table [[readings]] "
        "sets reporter, partners, flow, product or period of its reading, each with the quote it is about and why."
    )
    if article.readings:
        used = join(f"“{one.quote}” ({', '.join(sorted(one.fields))})" for one in article.readings)
        text += f" This page used corrected readings of {used}."
    return note(text)


__all__ = [
    "Case", "Highs", "Moves", "Needed", "Scorecard", "corrections_note", "labels_of", "method_box", "rules_of",
    "verdict_limits",
]  # fmt: skip
