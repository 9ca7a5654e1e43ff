"""Readings of a place in an order: "China's second-largest trading partner in Central Asia"."""

from __future__ import annotations

import re

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.lexicon import BEING, words
from analysis.verdicts.clause.tokens import joined
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.trade import year_of
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.tables import area_name, members_of
from analysis.verdicts.wording.scope import Scope

_A, _B, _G = (rf"(?:the )?@(?P<{name}>\w+)" for name in ("one", "owner", "group"))
_IN_GROUP = rf"(?:in|among|within|of|across) {_G}"
_LED = r"(?:^|.*?[,:] )(?:in 9 ,? ?|last year ,? ?)?"
_YEAR = r"(?: in 9| last year)?"
_END = rf"{_YEAR}(?= ?[,.;:]| after | behind |$)"
_PLACED = rf"(?:(?:ranked|ranks|placed|came|comes) #!|{BEING} (?:by far )?the #!)"
_FLOWS = {
    "total": r"(?:trading|trade|commercial) partners?",
    "exports": r"(?:export (?:market|destination|customer)|customer|buyer)s?",
    "imports": r"(?:supplier|source of imports|import (?:source|supplier|partner))s?",
}
_MEASURES = {
    "gdp per head": r"(?:gdp per (?:capita|head)|per capita gdp)",
    "gdp": r"(?:gdp|gross domestic product|economy|economic output)",
    "population": "population",
}
_GAS = r"(?:supplier|source|provider|exporter)s? of (?:pipeline|piped) (?:natural )?gas|(?:pipeline|piped) (?:natural )?gas supplier"
_LEAST = regex(r"\b(?:smallest|lowest|least|fewest|poorest|bottom|last)\b", re.IGNORECASE)
_OF_ALL = "a place among all partners needs the figures of each of them, which the tables do not hold"


def read_rank(claim: Claim, scope: Scope, article: Article) -> Reading | None:
    """Return a place in the order of a group's members as a query; None if the words are of no order that is known.

    Parameters
    ----------
    claim : Claim
        A rank.
    scope : Scope
        The words around it.
    article : Article
        The article.

    Returns
    -------
    Reading or None
        Of trade with the member in question on the books of whose partner it is; of output or population of the
        member itself. ``whole`` is the group.
    """
    line = joined(scope.tokens)
    if claim.kind != "rank" or _LEAST.search(claim.quote) or {*line.split()} & words("excepting"):
        return None
    for name, wordings in _WORDINGS:
        for wording in wordings:
            if match := wording.match(line):
                return _read(name, match, scope, article)
    return None


def _read(name: str, match: re.Match[str], scope: Scope, article: Article) -> Reading:
    found = match.groupdict()
    one, owner, group = found["one"], found.get("owner") or "", found.get("group") or ""
    if name == "gas" and not group:
        return _of_gas(match, year_of(scope, article))
    if not group or name == "gas":
        return unread(_OF_ALL, indicator="trade", transformation="rank")
    if one not in members_of(group):
        return unread(f"{area_name(one)} is no member of {area_name(group)}", transformation="rank")
    period = year_of(scope, article)
    traded = name in _FLOWS
    said = (
        ("indicator", match["what"]), ("flow", match["what"] if traded else ""), ("reporter", f"@{owner or one}"),
        ("partners", f"@{one}" if traded else ""), ("whole", f"@{group}"), ("period", period),
    )  # fmt: skip
    return Reading(
        "trade" if traded else name, owner or one, (one,) if traded else (), name if traded else "", "TOTAL" if traded else "",
        period, "", "rank", whole=group, missing="" if period else "its words do not say for which period", words=said,
    )  # fmt: skip


def _of_gas(match: re.Match[str], period: str) -> Reading:
    """Return a place among all who send gas by pipeline, whose volumes add up to what arrives."""
    said = (
        ("indicator", match["what"]),
        ("reporter", f"@{match['owner']}"),
        ("partners", f"@{match['one']}"),
        ("period", period),
    )
    return Reading(
        "gas", match["owner"], (match["one"],), "imports", "pipeline-gas", period, "", "rank", "volume", whole="WLD",
        missing="" if period else "its words do not say for which period", words=said,
    )  # fmt: skip


def _of_partners(noun: str) -> tuple[re.Pattern[str], ...]:
    what = rf"(?P<what>{noun})"
    lines = (
        rf"{_LED}{_A} {BEING} (?:by far )?{_B} 's #! {what} {_IN_GROUP}{_END}",
        rf"{_LED}{_A} {_PLACED} among {_B} 's {what} {_IN_GROUP}{_END}",
        rf"{_LED}{_A} {_PLACED} (?:among|of) {_B} 's {_G} {what}{_END}",
        rf"{_LED}(?:of|among) {_B} 's {_G} {what} ,? ?{_A} {_PLACED}{_END}",
        rf"{_LED}{_A} {BEING} (?:by far )?{_B} 's #! {_G} {what}{_END}",
        rf"{_LED}{_A} {BEING} (?:by far )?the #! {what} of {_B} {_IN_GROUP}{_END}",
        rf"{_LED}{_B} 's #! {what} {_IN_GROUP}{_YEAR} {BEING} {_A}{_END}",
        rf"{_LED}(?:of|among) {_G} ,? ?{_A} {BEING} {_B} 's #! {what}{_END}",
        rf"{_LED}(?:of|among) {_G} ,? ?{_A} {BEING} (?:by far )?the #! {what} (?:of|for) {_B}{_END}",
        rf"{_LED}{_A} {BEING} (?:by far )?{_B} 's #! {what}{_END}",
    )
    return tuple(map(regex, lines))


def _of_flows(noun: str) -> tuple[re.Pattern[str], ...]:
    return (regex(rf"{_LED}{_A} {_PLACED} in {_B} 's (?P<what>{noun}) {_G}{_END}"),)


def _of_members(noun: str) -> tuple[re.Pattern[str], ...]:
    what = rf"(?P<what>{noun})"
    lines = (
        rf"{_LED}{_A} (?:has|had) the #! {what} {_IN_GROUP}{_END}",
        rf"{_LED}{_A} {BEING} (?:by far )?the #! {what} {_IN_GROUP}{_END}",
        rf"{_LED}{_A} 's {what} {BEING} (?:by far )?the #! {_IN_GROUP}{_END}",
        rf"{_LED}(?:of|among) {_G} ,? ?{_A} (?:has|had) the #! {what}{_END}",
    )
    return tuple(map(regex, lines))


_WORDINGS = (
    *((flow, _of_partners(noun)) for flow, noun in _FLOWS.items()),
    ("total", _of_flows(r"(?:trade|trade turnover) with")),
    ("exports", _of_flows(r"exports to")),
    ("imports", _of_flows(r"imports from")),
    ("gas", _of_partners(_GAS)),
    *((measure, _of_members(noun)) for measure, noun in _MEASURES.items()),
)
"""What the order is by, and how it is worded."""
