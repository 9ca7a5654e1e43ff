"""What of an article a page is about: the claim, whose books, with whom, which year."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.derive.from_article import is_gas
from analysis.errors import BadData
from analysis.quantities import Period, is_currency
from analysis.statistics import area, area_name, group
from analysis.statistics.places import places_in

if TYPE_CHECKING:
    from analysis.article import Article
    from analysis.claims import Claim

_TRADE = re.compile(r"\b(?:trade|turnover|commerce)\b", re.IGNORECASE)
_NOT_GOODS_TRADE = re.compile(
    r"\b(?:deficit|surplus|gap|balance|services|agreement|deal|zone)\b", re.IGNORECASE
)

PARTNERS = "partners"
"""What a page's parameter ``reporter`` says for the partners' own books."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page compares with official statistics.

    Parameters
    ----------
    claim : Claim or None
        The article's figure; None if the page was asked for by parameters alone.
    reporter : str
        ISO 3166 alpha-3 code: whose books the figure is read from.
    partners : tuple of str
        Codes of the countries on the other side.
    group : str
        Code of the group that the partners form, or "".
    year, base_year : int
        The year on trial and the year it is compared with.
    on_partners_books : bool
        Whether the page leads with what the partners record of their trade with the reporter.
    """

    claim: Claim | None
    reporter: str
    partners: tuple[str, ...]
    group: str
    year: int
    base_year: int
    on_partners_books: bool = False

    @property
    def partner(self) -> str:
        """The code to ask tables for: the group's, or that of the only partner."""
        return self.group or (self.partners[0] if len(self.partners) == 1 else "")

    @property
    def partners_name(self) -> str:
        """What the partners are called on a page."""
        if self.partner:
            return area_name(self.partner)
        names = [area_name(code) for code in self.partners]
        return f"{', '.join(names[:-1])} and {names[-1]}"

    @property
    def reporter_name(self) -> str:
        """What the country whose books are read is called on a page."""
        return area_name(self.reporter)


def trade_subject(
    article: Article,
    claims: Sequence[Claim],
    *,
    reporter: str | None = None,
    partners: Sequence[str] = (),
    year: int | None = None,
    base_year: int | None = None,
) -> Subject | None:
    """Return what the trade page is about, from the article unless parameters say otherwise.

    The claim is the first level of trade in money whose sentence names at least two places. Where the
    article does not say whose figure it is, the first place named counts as the reporter.

    Parameters
    ----------
    article : Article
        The article.
    claims : sequence of Claim
        Its claims.
    reporter, partners, year, base_year
        What the parameters of the page say; they go before the article. The reporter may be ``partners``: the
        same trade, told on the partners' own books.

    Returns
    -------
    Subject or None
        None if neither article nor parameters say what to compare.

    Raises
    ------
    BadData
        If a parameter names a country that the tables of definitions do not have, or a group as reporter.
    """
    found = _named(article, claims, _is_trade)
    return _subject(found, reporter, partners, year, base_year)


def gas_subject(
    article: Article,
    claims: Sequence[Claim],
    *,
    reporter: str | None = None,
    partners: Sequence[str] = (),
    year: int | None = None,
    base_year: int | None = None,
) -> Subject | None:
    """Return what the energy page is about: the first amount of gas whose sentence names at least two places.

    Parameters, returns and errors are those of `trade_subject`; the reporter is who receives the gas.
    """
    found = _named(article, claims, is_gas)
    return _subject(found, reporter, partners, year, base_year)


def _is_trade(claim: Claim) -> bool:
    measure = claim.measure or ""
    return (
        claim.kind == "level"
        and is_currency(claim.unit)
        and bool(_TRADE.search(measure))
        and not _NOT_GOODS_TRADE.search(measure)
    )


def _named(
    article: Article, claims: Sequence[Claim], fits: Callable[[Claim], bool]
) -> tuple[Claim, list[str]] | None:
    for claim in claims:
        if fits(claim):
            paragraph = next(p for p in article.paragraphs if p.start <= claim.start < p.end)
            codes = [place.code for place in places_in(f"{claim.measure or ''}. {paragraph.text}")]
            distinct = list(dict.fromkeys(codes))
            if len(distinct) > 1:
                return claim, distinct
    return None


def _subject(
    found: tuple[Claim, list[str]] | None,
    reporter: str | None,
    partners: Sequence[str],
    year: int | None,
    base_year: int | None,
) -> Subject | None:
    claim, codes = found or (None, [])
    theirs = reporter == PARTNERS
    reporter = None if theirs else reporter
    books = area(reporter) if reporter else next((c for c in codes if not _members(c)), None)
    if books is not None and _members(books):
        raise BadData(
            f"{area_name(books)} is a group and keeps no books of its own; "
            f"name a country as reporter, for example {_members(books)[0]}."
        )
    others = [area(p) for p in partners] or [c for c in codes if c != books][:1]
    members = [member for code in others for member in _members(code) or (code,)]
    if year is None and claim is not None and claim.period:
        year = Period.parse(claim.period).calendar_year
    if books is None or not members or year is None:
        return None
    together = others[0] if len(others) == 1 and _members(others[0]) else ""
    return Subject(claim, books, tuple(dict.fromkeys(members)), together, year, base_year or year - 1, theirs)


def _members(code: str) -> tuple[str, ...]:
    try:
        return group(code).members
    except BadData:
        return ()
