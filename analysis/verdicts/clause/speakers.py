"""Whose country a speaker speaks for."""

from __future__ import annotations

import re

from analysis.statistics import people, read_table, statements
from analysis.statistics.places import places_in
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import kept, publisher

_NO_SPEAKER = regex(
    r"\b(?:trade|turnover|commerce|exports|imports) (?:with|to|from|between)\b", re.IGNORECASE
)
"""What was taken for a speaker and is a flow: "Trade with China: $30 billion"."""
_SENT_TO = regex(
    r"(\b(?:ambassador|envoy|embassy|mission|consul)\b.*?)\b(?:to|in)\b.*", re.IGNORECASE | re.DOTALL
)
"""One sent to a country speaks for the country that sent him."""

_DATA_FOR = regex(
    r"\b(data|figures|statistics|numbers) (?:for|on|about|of trade with)\b.*", re.IGNORECASE | re.DOTALL
)
"""Customs data for a country are those of whom they do not say."""

_OWNED = regex(r"['’]s? |\b(?:its|their) ")
"""The country's Statistics Agency is that of a country told of, which the words do not name."""

_OWN = regex(r"(?:as |by )?(?:its|our|their) ", re.IGNORECASE)
_OFFICE = regex(
    r"customs|data|statistic|figures|ministry|bureau|agency|administration|committee", re.IGNORECASE
)


@kept
def country_of(speaker: str | None, near: tuple[str, ...] = ()) -> str:
    """Return the code of the country whose official or office speaks, or "" if that is not clear.

    Parameters
    ----------
    speaker : str or None
        Who says it, in the article's words.
    near : tuple of str
        Codes of the countries it may speak for where it names none: "the Bureau of National Statistics".

    Examples
    --------
    >>> country_of("Kazakhstan's statistics bureau"), country_of("the spokesman"), country_of("Xi Jinping")
    ('KAZ', '', 'CHN')
    >>> country_of("China's ambassador to Kazakhstan")
    'CHN'
    >>> country_of("Bureau of National Statistics", ("CHN", "KAZ")), country_of("Bureau of National Statistics")
    ('KAZ', '')
    """
    speaker = _DATA_FOR.sub(r"\1", _SENT_TO.sub(r"\1", speaker or ""))
    if not speaker or _NO_SPEAKER.search(speaker) or regex(r"\d").search(speaker):
        return ""  # "some $7 billion short of what Chinese customs" is nobody
    named = {place.code for place in places_in(speaker)}
    if named:
        one = named.pop()
        return one if not named and one in _countries() else ""
    folded = f" {' '.join(speaker.lower().replace('’', ' ').split())} "
    found = {code for name, code in _names() if f" {name} " in folded}
    if not found and not _OWNED.search(speaker):
        found = {code for name, code in _bare_names() if code in near and name in speaker}
    return found.pop() if len(found) == 1 else ""


def is_office(speaker: str | None) -> bool:
    """Return whether a speaker is an office that counts: "Chinese customs", "the statistics agency"."""
    return bool(_OFFICE.search(speaker or ""))


def is_own_office(speaker: str | None) -> bool:
    """Return whether a speaker is an office of whose flow it is: "its own statistics bureau", "our customs"."""
    return is_office(speaker) and _OWN.match(speaker or "") is not None


@kept
def _countries() -> frozenset[str]:
    return frozenset(str(row["alpha3"]) for row in read_table("countries").rows)


@kept
def _names() -> tuple[tuple[str, str], ...]:
    names: list[tuple[str, str]] = []
    for person in people():
        names += [(name.lower(), person.country) for name in (person.name, *person.other_names)]
    for row in read_table("publishers").rows:
        names += [(str(row[column]).lower(), str(row["books"])) for column in ("id", "name", "short")]
    names += [(one.speaker.lower(), one.country) for one in statements()]
    return tuple((name, code) for name, code in names if code and name)


@kept
def _bare_names() -> tuple[tuple[str, str], ...]:
    rows = read_table("publishers").rows
    return tuple((name, str(row["books"])) for row in rows for name in publisher(str(row["id"])).bare_names)
