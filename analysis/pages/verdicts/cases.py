"""Each claim on the page of verdicts: its card, a specification curve, and every way to compute it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import isfinite

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.derive.figure import Figure
from analysis.pages.section import Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.words import distinct, slug
from analysis.quantities import format_number, format_ratio, is_currency, unit
from analysis.reports import Cards, Note, Table, note, table
from analysis.verdicts import Verdict
from analysis.verdicts.card import FINDINGS, STANDINGS, is_bare
from analysis.verdicts.findings.sentences import band_words
from analysis.verdicts.specifications.specification import Specification

_ARTICLE = "01_article.html"  # the page with the article's text, beside this one
_FINEST = 0.002  # what is narrower than this is as good as exact in a table
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


class Case(Section):
    """One claim whose books say something: its card, a specification curve, and the table behind the curve.

    Parameters
    ----------
    verdict : Verdict
        The verdict of the claim.
    """

    def __init__(self, verdict: Verdict) -> None:
        self.verdict = verdict
        self.name = verdict.claim.anchor.removeprefix("claim-").lower().replace(".", "-").replace("_", "-")
        if not verdict.found or verdict.band is None:
            self.missing = f"No figure of the tables can be compared with “{verdict.claim.quote}”."
            return
        self.scale, self.units = _scale(verdict)

    def card(self) -> Cards:
        """Return the card of the claim, with the anchor that its mark in the article leads to."""
        return Cards((self.verdict,), article=_ARTICLE, evidence=bool(self.missing))

    def _figures(self) -> Mapping[str, Figure | None]:
        return {name: way.figure for name, way in self._ways().items()}

    def labels(self) -> Mapping[str, str]:
        """Return what the specifications are called: the claim, whose books, and how."""
        quote = self.verdict.claim.quote
        return {name: f"“{quote}”: {way.books}, {way.how}" for name, way in self._ways().items()}

    def _ways(self) -> dict[str, Specification]:
        """Return the specifications by the names of their results."""
        ways = [one.specification for one in self.verdict.found]
        names = distinct(f"{self.verdict.claim.anchor}.{slug(f'{way.books} {way.how}')}" for way in ways)
        return dict(zip(names, ways, strict=True))

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
                "text": [self._number(f.specification.figure) for f in found],
            }
        )
        band = self.verdict.band
        inside = (band.inside.low / self.scale, band.inside.high / self.scale) if band else (0.0, 0.0)
        return ranges(
            drawn,
            name=f"curve-{self.name}",
            title=f"“{self.verdict.claim.hedged}”: {self.verdict.summary}",
            source=source_line(self._shown()),
            units=self.units,
            band=(*inside, "what the article's number stands for"),
            findings=FINDINGS,
            show=format_ratio if self.verdict.claim.unit == "percent" else format_number,
        )

    def _places(self) -> int:
        """Return two decimals, or three where the bounds of a printed figure would round to the figure itself."""
        widths = [
            (f.specification.interval.high - f.specification.interval.low) / self.scale
            for f in self.verdict.found
        ]
        return 3 if any(_FINEST <= width < 10 * _FINEST for width in widths) else 2

    def _number(self, figure: Figure) -> str:
        """Return a figure as it stands in the card, without the unit that the axis has."""
        if self.verdict.claim.unit == "percent":
            return format_ratio(figure.value)
        return format_number(figure.value / self.scale, figure.digits)

    def _table(self) -> Table:
        frame = self.verdict.specifications
        shown = pd.DataFrame(
            {
                "how": frame["how"],
                "gives": frame["value"] / self.scale,
                "at least": (frame["low"] / self.scale).where(frame["low"].map(isfinite)),
                "at most": (frame["high"] / self.scale).where(frame["high"].map(isfinite)),
                "finding": frame["finding"].map(FINDINGS),
                "standing": [STANDINGS[one.specification.standing] for one in self.verdict.found],
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
            caption=f"Every way to compute “{self.verdict.claim.hedged}”",
            units=dict.fromkeys(("gives", "at least", "at most"), self.units),
            source=source_line(self._shown()),
            name=f"ways-{self.name}",
            formats=dict.fromkeys(("gives", "at least", "at most"), self._places()),
            refers=ROWS,
            note=f"The number stands for {band_words(band, self.verdict.claim.unit)}." if band else "",
        )

    def _shown(self) -> list[Figure]:
        return [f.specification.figure for f in self.verdict.found]


class Cases(Section):
    """Every judged claim of an article, in the order of the scorecard, whatever the article.

    Parameters
    ----------
    verdicts : sequence of Verdict
        The verdicts of an article.
    """

    def __init__(self, verdicts: Sequence[Verdict]) -> None:
        self.cases = [Case(one) for one in in_order(verdicts) if one.label != "Not judged"]
        if not self.cases:
            self.missing = "The article makes no claim that the tables could decide."

    def show(self) -> None:
        """Display each claim: its card, and where figures can be compared the curve and its table; bare ones last."""
        from IPython.display import display

        bare = tuple(case.verdict for case in self.cases if is_bare(case.verdict))
        for case in self.cases:
            if case.verdict in bare:
                continue
            display(case.card())
            if not case.missing:
                display(case.chart())
                display(case.table())
        if bare:
            display(Cards(bare, article=_ARTICLE))

    def _note(self) -> Note:
        drawn = sum(not case.missing for case in self.cases)
        if not drawn:
            return note(
                "The tables hold no figure to compare with any of these claims; beside each stands why."
            )
        return note(
            f"{len(self.cases)} claims are judged; for {drawn} of them the tables hold figures to compare, each of which "
            "is a mark beside the band that the article's number stands for. Those under “decides the verdict” decide; the others are shown."
        )

    def _figures(self) -> Mapping[str, Figure | None]:
        return {name: figure for case in self.cases for name, figure in case.figures().items()}

    def labels(self) -> Mapping[str, str]:
        """Return what the specifications of all claims are called."""
        return {name: words for case in self.cases for name, words in case.labels().items()}

    def _shown(self) -> list[Figure]:
        return [figure for case in self.cases for figure in case.shown()]


def in_order(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Return verdicts as a page lists them: what is decided first, by statistics before facts, then by the text."""
    return sorted(
        verdicts, key=lambda one: (one.label == "Not enough evidence", not one.by_statistics, one.claim.start)
    )


def _scale(one: Verdict) -> tuple[float, str]:
    """Return by how much figures are divided for a chart, and the unit that they then are in."""
    symbol = one.claim.unit
    if symbol in ("percent", "multiple") or "/" in symbol:
        return 1.0, unit(symbol).plural
    size = max(abs(f.specification.interval.value) for f in one.found)
    factor, word = next(((f, w) for f, w in _SCALES if size >= f), (1.0, ""))
    name = unit(symbol).plural
    return factor, f"{word} {name}".strip() if is_currency(symbol) or word else name
