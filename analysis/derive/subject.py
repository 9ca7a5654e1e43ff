"""What of an article a page is about: the claim, whose books, with whom, which year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.errors import BadData
from analysis.quantities import join
from analysis.statistics import area, area_name, group, place_in_prose

if TYPE_CHECKING:
    from analysis.claims import Claim

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
        """What the partners are called in a sentence."""
        if self.partner:
            return place_in_prose(self.partner)
        return join(map(place_in_prose, self.partners))

    @property
    def reporter_name(self) -> str:
        """What the country whose books are read is called in a sentence."""
        return place_in_prose(self.reporter)


def make_subject(
    claim: Claim | None,
    places: Sequence[str],
    found_year: int | None,
    *,
    reporter: str | None = None,
    partners: Sequence[str] = (),
    year: int | None = None,
    base_year: int | None = None,
) -> Subject | None:
    """Return what a page is about, from what the article says unless parameters say otherwise.

    Parameters
    ----------
    claim : Claim or None
        The article's figure.
    places : sequence of str
        Codes of the two sides that the article gives, whose books first.
    found_year : int or None
        The year that the article gives.
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
        If a parameter names a country that the tables of definitions do not have, a group as reporter, or one
        country on both sides.
    """
    theirs = reporter == PARTNERS
    reporter = None if theirs else reporter
    books = area(reporter) if reporter else keeper_of_books(places)
    if books is not None and group_members(books):
        raise BadData(
            f"{area_name(books)} is a group and keeps no books of its own; "
            f"name a country as reporter, for example {group_members(books)[0]}."
        )
    rest = [c for c in places if c != books]
    others = [area(p) for p in partners] or (rest if books == next(iter(places), None) else rest[:1])
    if books in others:
        raise BadData(
            f"{area_name(books)} is the reporter and the partner at once; name another place as either."
        )
    members = [each for code in others for each in group_members(code) or (code,) if each != books]
    year = found_year if year is None else year
    if books is None or not members or year is None:
        return None
    together = others[0] if len(others) == 1 and group_members(others[0]) else ""
    return Subject(claim, books, tuple(dict.fromkeys(members)), together, year, base_year or year - 1, theirs)


def keeper_of_books(places: Sequence[str]) -> str | None:
    """Return the first place that keeps books of its own, which no group does; None if there is none."""
    return next((code for code in places if not group_members(code)), None)


def group_members(code: str) -> tuple[str, ...]:
    """Return the countries of a group, none for the code of a country."""
    try:
        return group(code).members
    except BadData:
        return ()
