"""What else is published: other figures for the same trade, and what officials said of it."""

from __future__ import annotations

import pandas as pd

from analysis.derive.figure import Figure
from analysis.derive.levels import flow_name, observed
from analysis.derive.subject import Subject
from analysis.pages.section import Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.trade.books import BothBooks
from analysis.pages.words import NO_TRADE
from analysis.quantities import Period, join
from analysis.reports import Note, Table, note, table
from analysis.statistics import (
    Observation,
    Statement,
    place_in_prose,
    product,
    publisher,
    select,
    source,
    statements,
)

_STAND = ("stands", "stand")


class OtherFigures(Section):
    """Every other published figure for the trade of the year, on either side's books.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    both : BothBooks
        The section on both sides' books.
    *used : Section
        Further sections whose figures are not listed again.
    """

    def __init__(self, subject: Subject | None, both: BothBooks, *used: Section) -> None:
        if subject is None or both.missing:
            self.missing = both.missing or NO_TRADE
            return
        self.subject = subject
        shown = {row for section in (both, *used) for figure in section.shown() for row in figure.all_rows}
        areas = [*subject.partners, *([subject.group] if subject.group else [])]
        rows = [
            *select("trade", reporter=subject.reporter, partner=areas, year=subject.year),
            *select("trade", reporter=areas, partner=subject.reporter, year=subject.year),
        ]
        self.rows: list[Observation] = [
            one
            for one in rows
            if one.product == "TOTAL" and one.transformation == "level" and one.id not in shown
        ]
        if not self.rows:
            self.missing = "Every published figure for this trade is used above."

    def _shown(self) -> list[Figure]:
        return [observed(one, _name(one)) for one in self.rows]

    def _note(self) -> Note:
        low = [one for one in self.rows if one.confidence == "low"]
        many = "One other figure is" if len(self.rows) == 1 else f"{len(self.rows)} other figures are"
        text = f"{many} published for this trade, or for its exports or imports alone, and not used above"
        text += (
            f"; {len(low)} of them {_STAND[len(low) > 1]} in a series that is known to be defective"
            if low
            else ""
        )
        return note(
            f"{text}. A figure is preferred if it is its publisher's own, exact, and printed with more digits; "
            "the others stay in the table and are shown here."
        )

    def _table(self) -> Table:
        shown = pd.DataFrame(
            {
                "figure": [observed(one).rounded for one in self.rows],
                "whose figure": [publisher(one.publisher).short for one in self.rows],
                "goods, or services too": [one.coverage for one in self.rows],
                "confidence": [one.confidence for one in self.rows],
                "table rows": [references([one.id]) for one in self.rows],
            },
            index=pd.Index([_name(one) for one in self.rows], name="what, on whose books"),
        )
        return table(
            shown,
            caption=f"Other published figures for the trade of {self.subject.year}",
            units="",
            source=source_line(self._shown()),
            name="other-figures",
            refers=ROWS,
        )


class Statements(Section):
    """What officials said of the trade of the year, in their words.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    """

    def __init__(self, subject: Subject | None) -> None:
        if subject is None:
            self.missing = NO_TRADE
            return
        self.subject = subject
        areas = {*subject.partners, subject.group, subject.reporter} - {""}
        self.said: list[Statement] = [
            one
            for one in statements()
            if one.indicator == "trade"
            and one.period == Period.year(subject.year)
            and {one.reporter, one.partner} <= areas
            and subject.reporter in (one.reporter, one.partner)
        ]
        by_words: dict[tuple[str, str, str], list[Statement]] = {}
        for one in self.said:
            by_words.setdefault((one.speaker, one.wording, one.source), []).append(one)
        self.by_words = list(by_words.values())
        if not self.said:
            self.missing = f"The table of statements holds none on this trade in {subject.year}."

    def _note(self) -> Note:
        names = join(dict.fromkeys(one.speaker or publisher(one.publisher).short for one in self.said))
        several = len(self.by_words) > 1
        text = f"{len(self.by_words)} statement{'s on this trade are' if several else ' on this trade is'} held, by {names}."
        flows = {(one.reporter, one.flow) for one in self.said if one.flow != "total"}
        if flows:
            who = join(sorted({place_in_prose(reporter) for reporter, _ in flows}))
            text += (
                f" {'They speak' if several else 'It speaks'} of {join(sorted({flow for _, flow in flows}))} as {who} "
                f"record{'s' if len({reporter for reporter, _ in flows}) == 1 else ''} them; the same goods are the "
                "other side's imports or exports, and an article may name them from that side."
            )
        return note(text)

    def _table(self) -> Table:
        first = [one[0] for one in self.by_words]
        shown = pd.DataFrame(
            {
                "wording": [
                    f"“{one.wording}”" if one.wording_is in ("verbatim", "fragment") else one.wording
                    for one in first
                ],
                "said on": [one.said_on.isoformat() if one.said_on else "" for one in first],
                "about": [join(dict.fromkeys(map(_about, group))) for group in self.by_words],
                "read in": [
                    f"{source(one.source).published_by}: {source(one.source).title}, {source(one.source).date}"
                    for one in first
                ],
            },
            index=pd.Index(
                [one.speaker or publisher(one.publisher).short for one in first], name="who said it"
            ),
        )
        return table(
            shown,
            caption=f"What officials said of the trade of {self.subject.year}",
            units="",
            source="data/statistics/statements.csv",
            name="statements",
            note="A rate for an aggregate whose values nobody published is a statement: it tells what was said, "
            "not what was traded.",
        )


def _name(one: Observation) -> str:
    return flow_name(one.reporter, one.partner, one.flow, one.year or one.period.end.year)


def _about(one: Statement) -> str:
    goods = product(one.product).name if one.product not in ("", "TOTAL") else "all goods"
    return f"{'trade' if one.flow in ('', 'total') else one.flow} of {goods}"
