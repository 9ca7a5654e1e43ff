"""When the article was published, and what its relative dates mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.article import Article, DateInference, EventDate, infer_publication_date
from analysis.claims import Claim
from analysis.derive.figure import Figure
from analysis.pages.section import SILENT, Nothing, Section
from analysis.quantities import Period, join
from analysis.reports import Note, Table, note, table
from analysis.runs import record
from analysis.statistics import events, people, source


class PublicationDate(Section):
    """The date that follows from the article's own words and two sourced tables.

    Parameters
    ----------
    article : Article
        The article.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        births = {person.name: person.born for person in people() if person.born}
        self.sources = {person.name: person.source for person in people()}
        held = [
            EventDate(event.name, event.start, event.end, event.source, event.other_names)
            for event in events()
        ]
        self.inference: DateInference = infer_publication_date(article, births, held)
        if not self.inference.steps and article.published is None:
            self.missing = "The date of publication is not known: nobody states it, and no birthday or event in the text fixes it."

    def _stated(self) -> str:
        """Return how the date is known where no birthday or event in the text fixes it."""
        published = self.article.published
        how = f": {self.article.published_how}" if self.article.published_how else ""
        return f"Published on {Period(published, published).label}{how}." if published else self.missing

    def table(self) -> Table | Nothing:
        """Return the steps to the date; where it is stated there are none."""
        return SILENT if not self.missing and not self.inference.steps else super().table()

    def _figures(self) -> Mapping[str, Figure | None]:
        return {}

    def keep(self) -> None:
        """Hand the inferred and the stated date to the run's record."""
        record("published", self.article.published)
        record("published_inferred", self.inference.date)

    def _note(self) -> Note:
        inferred, stated = self.inference.date, self.article.published
        if not self.inference.steps:
            return note(self._stated())
        if inferred is None:
            return note("The article's words give hints at its date, but they do not agree on one day.")
        day = Period(inferred, inferred).label
        printed = stated is not None and self.article.published_basis == "stated"
        text = "" if printed else "The article does not print its date. "
        text += f"Its own words fix the day: {inferred:%A}, {day}."
        if printed and stated == inferred:
            text += " That is the date that it states."
        elif stated is not None:
            text += (
                " That is the date the workbook uses, and it is inferred, not printed."
                if stated == inferred
                else f" The article's file says {Period(stated, stated).label}: one of the two is wrong."
            )
        return note(text)

    def _table(self) -> Table:
        rows = [
            {
                "the article says": f"“{step.quote}”",
                "known from elsewhere": step.premise,
                "source": self._source(step.source),
                "it follows": step.conclusion,
            }
            for step in self.inference.steps
        ]
        return table(
            pd.DataFrame(rows).set_index("the article says"),
            caption="How the date of publication follows",
            units="",
            source="data/statistics/people.csv and events.csv; weekdays and ages computed",
            name="publication-date",
        )

    def _source(self, key: str) -> str:
        if not key:
            return ""
        found = source(self.sources.get(key, key))
        return f"{found.published_by}, {found.date}"


class RelativeDates(Section):
    """What each period of the article's claims means in the calendar.

    Parameters
    ----------
    article : Article
        The article.
    claims : sequence of Claim
        Its claims.
    """

    def __init__(self, article: Article, claims: Sequence[Claim]) -> None:
        self.article = article
        self.dated = [claim for claim in claims if claim.period]
        if not self.dated:
            self.missing = (
                "No claim of the article is tied to a period."
                if article.published
                else "The date of publication is unknown, so no relative date can be resolved."
            )

    def _note(self) -> Note:
        periods = sorted({claim.period for claim in self.dated if claim.period})
        tied = "1 claim is" if len(self.dated) == 1 else f"{len(self.dated)} claims are"
        text = f"{tied} tied to a period: {', '.join(Period.parse(p).label for p in periods)}."
        published = self.article.published
        said = self.article.text.lower()
        if published is not None and any(words in said for words in ("last year", "this year")):
            day = Period(published, published).label
            known = " (inferred)" if self.article.published_basis == "inferred" else ""
            meant = [
                f"“{words}” is {year}"
                for words, year in (("last year", published.year - 1), ("this year", published.year))
                if words in said
            ]
            text += f" Published on {day}{known}, its {join(meant)}."
        return note(text)

    def _table(self) -> Table:
        rows = [
            {
                "claim": f"“{claim.hedged}”",
                "about": claim.measure or "",
                "period": Period.parse(claim.period).label,
            }
            for claim in self.dated
            if claim.period
        ]
        return table(
            pd.DataFrame(rows).set_index("claim"),
            caption="The period each claim is about",
            units="",
            source="the article, its date of publication",
            name="periods",
        )
