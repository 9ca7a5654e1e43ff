"""A claim put as a query: what is measured, on whose books, with whom, which way, when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from analysis.errors import BadData
from analysis.quantities import Period, genitive, join
from analysis.statistics import product, read_table
from analysis.statistics.flows import LINKS, NOUNS, flow_with, mirrored
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import area_name

_FIELDS = {
    "reporter": "whose books",
    "partners": "with whom",
    "indicator": "what",
    "whole": "beside whom",
}

OF_OUTPUT = "of output"
"""The measure of a flow as a part of the output of ``whole``."""

ANOTHER_OWNER = "another owner's"
"""The measure of a flow that is put beside that of ``whole`` with the same partner."""

OTHER_COUNT = "the other side's count"
"""What a flow is put beside where that is the same flow on the other side's books."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim as a query. A field that the words do not give is empty.

    Parameters
    ----------
    indicator : str
        "trade", "gas", "population", "gdp", "gdp per head", "price" or "exchange rate".
    reporter : str
        Code of whose books the words name; "" if every book counts.
    partners : tuple of str
        The other side; both sides where every book counts.
    flow : str
        "total", "exports" or "imports", seen from the reporter, or from the first of the partners.
    product : str
        Identifier of a product, or of a commodity for a price.
    period, base_period : str
        ISO 8601.
    transformation : str
        "level", "growth", "change", "share", "balance" (a flow less another: the opposite one, that with another partner, or the other side's count of it), "ratio" (a figure over another place's, or a flow over another), "excess" and "part" (the same in percent beyond and of it), "points" (by how much a share changed), "high" or "rank".
    measure : str
        For gas: "deliveries" or "cumulative deliveries" by the pipeline, "volume", "value", "consumption", "production", or "capacity" or "daily capacity" with the lines it is of; "a day" ends that of a daily mean. For trade: "a year" for a rate a year over several years.
    terms : str
        The currency that the words or the sentence's amounts are in, or "".
    speaker : str
        Code of the country whose office or official says so, if it is one of the two sides; else "".
    source : str
        For gas: identifier of the publisher that the words name as the source of the figure, or "".
    whole : str
        For a share: code of the group that the whole flow is with, or the flow that it is a share of; "" for all the
        world. For a ratio: code of the place whose figure it is over; of a flow with "" the opposite flow. For a rank: the
        group among whose members it is.
    fell : bool
        Whether the words say that the amount fell to its level.
    supplied : bool
        Whether with whom it trades is not in the sentence but before it, so that all the world may be meant.
    missing : str
        Why it is not read, in a sentence; "" if it is.
    words : tuple of (str, str)
        Which words led to each field, those of the article in quotation marks and as it prints them.
    overridden : tuple of str
        Fields that ``article.toml`` set.
    """

    indicator: str = ""
    reporter: str = ""
    partners: tuple[str, ...] = ()
    flow: str = ""
    product: str = ""
    period: str = ""
    base_period: str = ""
    transformation: str = ""
    measure: str = ""
    terms: str = ""
    speaker: str = ""
    source: str = ""
    whole: str = ""
    fell: bool = False
    supplied: bool = False
    missing: str = ""
    words: tuple[tuple[str, str], ...] = ()
    overridden: tuple[str, ...] = ()

    @property
    def books(self) -> tuple[tuple[str, str, str], ...]:
        """Whose books it can be looked up in as worded: reporter, partner and flow of each."""
        if not self.partners or not self.flow:
            return ()
        if self.reporter:
            return tuple((self.reporter, partner, self.flow) for partner in self.partners)
        if len(self.partners) != 2:
            return ()
        first, second = self.partners
        return ((first, second, self.flow), (second, first, mirrored(self.flow)))

    @property
    def mirror(self) -> tuple[str, str, str] | None:
        """The same flow on the other side's books; None where every book counts already."""
        if not self.reporter or len(self.partners) != 1 or not self.flow or self.partners[0] == "WLD":
            return None
        return self.partners[0], self.reporter, mirrored(self.flow)

    @property
    def is_gap(self) -> bool:
        """Whether it is what a flow is beyond the same with another partner, or as the other side counts it."""
        return self.transformation == "balance" and bool(self.whole)

    @property
    def span(self) -> Period | None:
        """The period."""
        return Period.parse(self.period) if self.period else None

    @property
    def base(self) -> Period | None:
        """The period compared with; the same part of the year before where none is named."""
        if self.base_period:
            return Period.parse(self.base_period)
        return self.span.shift(-1) if self.span else None

    @property
    def _when(self) -> str:
        """The period, after the one compared with where that is not the one right before."""
        if self.span is None:
            return ""
        base = self.base
        of_then = self.transformation == "share" and self.base_period
        far = (
            (self.transformation in ("growth", "change", "points") or of_then)
            and base is not None
            and base != self.span.shift(-1)
        )
        return f"{base.label} to {self.span.label}" if far and base else self.span.label

    def __str__(self) -> str:
        return self.in_words

    @property
    def because(self) -> str:
        """Which words led to which field, for a page: places by their names."""
        said: dict[str, list[str]] = {}
        for name, words in self.words:
            if words and name != "transformation":
                said.setdefault(_plain(words), []).append(_FIELDS.get(name, name))
        return "; ".join(f"{join(dict.fromkeys(names))}: {words}" for words, names in said.items())

    @property
    def _beside(self) -> str:
        """What a flow is put beside, in words."""
        if self.whole in ("", OTHER_COUNT):
            return self.whole or mirrored(self.flow)
        whose = "that of" if self.measure == ANOTHER_OWNER else f"{flow_with(self.flow)}"
        return f"{whose} {area_name(self.whole)}"

    @property
    def in_words(self) -> str:
        """The query in words, for a page."""
        if self.missing:
            return f"not read: {self.missing}"
        who = area_name(self.reporter) if self.reporter else "every book"
        goods = "" if self.product in ("", "TOTAL") else f" of {_goods(self.product)}"
        thing = NOUNS.get(self.flow, self.indicator)
        others = join(area_name(code) for code in self.partners)
        link = LINKS.get(self.flow, "with") if self.reporter else "between"
        if self.indicator == "trade" and (self.transformation in ("ratio", "excess", "part") or self.is_gap):
            thing, link = f"{thing} {'less' if self.is_gap else 'to'} {self._beside}", "with"
        shape = "" if self.transformation == "level" else f"{self.transformation} of "
        shape = f"yearly {shape}" if self.measure == "a year" else shape
        if self.indicator == "gas":
            whole = f"all {self.flow} of " if self.partners == ("WLD",) else ""
            thing = f"{self.measure} of {whole}{_goods(self.product)}"
            others = "" if whole else others
        elif self.indicator in ("gdp", "gdp per head", "population", "price", "exchange rate"):
            thing = self.indicator.replace("gdp", "GDP")
            goods = f" of {_commodity(self.product)}" if self.product else ""
            goods += f" of {area_name(self.reporter)}" if self.reporter else ""
            goods += f" over that of {area_name(self.whole)}" if self.transformation == "ratio" else ""
            who = "the publisher of the table"
        what = f"{shape}{thing}{goods if self.indicator != 'gas' else ''}"
        where = f" {link} {others}" if others else ""
        where += f" in the GDP of {area_name(self.whole)}" if self.measure == OF_OUTPUT else ""
        where += f" among {area_name(self.whole)}" if self.transformation == "rank" else ""
        when = f", {self._when}" if self.span else ""
        return f"{what}{where}{when}; books: {who}"


def _plain(words: str) -> str:
    """Return words of a reading as a page has them: the article's own in quotation marks, else places by name."""
    if words.startswith("“"):
        return words
    named = regex(r"(?:the )?@(\w+)( +'s)?|^(CA5|[A-Z]{3})(?=,|$)").sub(_place, words)
    return regex(r" +(?='s)|(?<= ) +").sub("", named)


def _place(match: re.Match[str]) -> str:
    try:
        name = area_name(match[1] or match[3])
        return genitive(name) if match[2] else name
    except BadData:
        return match[0]  # "GDP"


def _goods(identifier: str) -> str:
    try:
        return product(identifier).name
    except BadData:
        return identifier


def _commodity(identifier: str) -> str:
    """Return what a table calls a commodity; a currency stays its code."""
    row = next((r for r in read_table("prices").rows if r["commodity"] == identifier), None)
    name = str(row["name"]) if row else ""
    return f"{name[:1].lower()}{name[1:]}" if row else f"{identifier} to the US dollar"


def unread(reason: str, **known: Any) -> Reading:
    """Return a reading that stays empty, with the reason."""
    return Reading(missing=reason, **known)


def not_understood(word: str, indicator: str, transformation: str = "") -> Reading:
    """Return a reading that stays empty because a word of its phrase is in none of the lists."""
    return unread(
        f"its phrase with “{word}” is not understood", indicator=indicator, transformation=transformation
    )
