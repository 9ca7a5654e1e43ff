"""What is known of single goods, and of prices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.claims import Claim
from analysis.derive.chapters import added_up, by_chapter
from analysis.derive.figure import Figure
from analysis.derive.goods import KnownPart, everything, known_parts
from analysis.derive.subject import Subject
from analysis.pages.section import SILENT, Nothing, Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.words import NO_TRADE, distinct, slug
from analysis.quantities import capital, format_ratio, genitive, join
from analysis.reports import Note, Table, note, table
from analysis.statistics import find, publisher
from analysis.verdicts import judge, read_claim

_WORDS = {"imports": "imports by", "exports": "exports by"}


class Goods(Section):
    """Growth of single goods between the page's countries: statements, statistics, and what is missing.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    claims : sequence of Claim
        The article's claims; what it says of the growth of goods between these countries stands beside what is
        known.
    """

    def __init__(self, subject: Subject | None, claims: Sequence[Claim]) -> None:
        if subject is None:
            self.missing = NO_TRADE
            return
        self.subject = subject
        self.parts: list[KnownPart] = [*known_parts(subject), *added_up(subject)]
        self.everything = everything(subject)
        self.verdicts = [judge(claim) for claim in claims if self._is_about(claim)]
        if not self.parts and not self.everything:
            self.missing = f"The tables hold no growth of single goods in {subject.year}."

    def _is_about(self, claim: Claim) -> bool:
        """Return whether a claim is the growth of a group of goods between the page's countries in its year."""
        if claim.kind != "growth_rate" or claim.period != str(self.subject.year):
            return False
        reading = read_claim(claim)
        return (
            not reading.missing
            and reading.indicator == "trade"
            and reading.product not in ("", "TOTAL")
            and {reading.reporter, *reading.partners} <= {self.subject.reporter, *self._others(), ""}
        )

    def _others(self) -> tuple[str, ...]:
        return (*self.subject.partners, self.subject.group)

    def _figures(self) -> Mapping[str, Figure | None]:
        known = {name: part.figure for name, part in self._named().items()}
        return known | dict(
            zip(("goods.all", "goods.all_without_largest_gap"), self.everything.values(), strict=False)
        )

    def _named(self) -> dict[str, KnownPart]:
        """Return the parts by the names of their results."""
        names = distinct(f"goods.{slug(part.label)}" for part in self.parts)
        return dict(zip(names, self.parts, strict=True))

    def labels(self) -> Mapping[str, str]:
        """Return what the parts are called."""
        return {name: f"growth of {part.label}" for name, part in self._named().items()}

    def _note(self) -> Note:
        said = [part for part in self.parts if part.statement]
        known = [part for part in self.parts if not part.statement]
        text = ""
        if said:
            rates = join(dict.fromkeys(f"{p.figure.rounded} for {p.label.split(': ', 1)[1]}" for p in said))
            text = (
                f"Officials gave a rate without values: {rates}. A rate for an aggregate that nobody published "
                "in values cannot be computed again. "
            )
        if known:
            text += (
                f"Known are {len(known)} parts, from {_least(known)} to {_most(known)}; "
                if len(known) > 1
                else f"Known is one part: {_most(known)}; "
            )
        text += self._by_product()
        return note(f"{capital(text)}.")

    def _by_product(self) -> str:
        """Return whether the tables hold the trade by product, and what that means for the article's rates."""
        who, years = self.subject.reporter_name, f"{self.subject.base_year} and {self.subject.year}"
        rates = join(f"“{one.claim.hedged}”" for one in self.verdicts)
        if by_chapter(self.subject):
            text = (
                f"{genitive(who)} imports and exports are in the tables by chapter of the Harmonized System"
            )
            return text + (f"; the page of verdicts judges the article's {rates} by them" if rates else "")
        text = f"no table holds {genitive(who)} imports and exports by product for {years}"
        if self._open():
            text += f", so the article's {rates} can be neither confirmed nor refuted: not enough evidence"
        return text

    def _open(self) -> bool:
        """Return whether the article names groups of goods and nothing decides any of its rates."""
        return bool(self.verdicts) and all(one.label == "Not enough evidence" for one in self.verdicts)

    def frame(self) -> pd.DataFrame:
        """Return one row a known part: growth with bounds (percent), flow, period, whose, what weakens it."""
        rows = [
            {
                "goods": part.label
                if part.reporter != self.subject.reporter
                else part.label.split(": ", 1)[1],
                "value": part.figure.value,
                "text": part.figure.rounded,
                "low": part.figure.interval.low,
                "high": part.figure.interval.high,
                "group": f"{_WORDS[part.flow]} {self.subject.reporter_name}",
                "period": part.period.label,
                "whose": part.whose,
                "kind": "statement"
                if part.statement
                else ("computed" if part.figure.formula else "published"),
                "doubtful": part.doubtful,
                "rows": ", ".join(part.figure.all_rows),
            }
            for part in self.parts
        ]
        for name, figure in self.everything.items():
            rows.append(
                {
                    "goods": f"{name}",
                    "value": figure.value,
                    "text": figure.rounded,
                    "low": figure.interval.low,
                    "high": figure.interval.high,
                    "group": f"{_WORDS['exports']} {self.subject.reporter_name}",
                    "period": str(self.subject.year),
                    "whose": join(
                        dict.fromkeys(publisher(find(row).publisher).short for row in figure.all_rows)
                    ),
                    "kind": "computed",
                    "doubtful": "",
                    "rows": ", ".join(figure.all_rows),
                }
            )
        return pd.DataFrame(rows).sort_values("group", kind="stable", ascending=False).set_index("goods")

    def chart(self) -> Chart | Nothing:
        """Return the chart; one part alone needs none."""
        one = not self.missing and len(self.parts) + len(self.everything) == 1
        return SILENT if one else super().chart()

    def _chart(self) -> Chart:
        frame = self.frame().reset_index()
        drawn = pd.DataFrame(
            {
                "label": [
                    f"{label}{' (statement)' if kind == 'statement' else ''}{' (doubtful)' if doubt else ''}"
                    for label, kind, doubt in zip(
                        frame["goods"], frame["kind"], frame["doubtful"], strict=True
                    )
                ],
                "value": frame["value"],
                "text": frame["text"],
                "low": frame["low"],
                "high": frame["high"],
                "group": frame["group"],
            }
        )
        return ranges(
            drawn,
            name="goods",
            title=f"Some parts of the trade are known for {self.subject.year}"
            + (
                "; the groups the article names are not"
                if self._open() and not by_chapter(self.subject)
                else ""
            ),
            source=self._source(),
            units=f"Percent, growth from {self.subject.base_year} to {self.subject.year}",
            show=format_ratio,
            from_zero=True,
        )

    def _table(self) -> Table:
        frame = self.frame().replace([float("inf"), float("-inf")], float("nan"))
        shown = frame.rename(
            columns={
                "text": "growth",
                "whose": "whose figure",
                "doubtful": "what weakens it",
                "rows": "table rows",
            }
        ).drop(columns=["group", "value", "low", "high"])
        shown["table rows"] = shown["table rows"].map(references)
        return table(
            shown,
            caption=f"Growth of single goods from {self.subject.base_year} to {self.subject.year}, as far as known",
            units="",
            source=self._source(),
            name="goods",
            refers=ROWS,
            note="Parts are evidence of the direction; a part never stands for the whole.",
        )

    def _shown(self) -> list[Figure]:
        return [*(part.figure for part in self.parts), *self.everything.values()]

    def _source(self) -> str:
        return source_line(self._shown())


def _least(parts: Sequence[KnownPart]) -> str:
    part = min(parts, key=lambda p: p.figure.value)
    return _told(part)


def _most(parts: Sequence[KnownPart]) -> str:
    part = max(parts, key=lambda p: p.figure.value)
    return _told(part)


def _told(part: KnownPart) -> str:
    doubt = "; a doubtful series" if part.doubtful else ""
    return f"{format_ratio(part.figure.value, sign=True)} ({part.label}{doubt})"
