"""A cell of a table as a phrase: what its caption, its row and its column say together, where that is plain."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.errors import BadData
from analysis.statistics import area
from analysis.statistics.flows import FLOWS, LINKS, NOUNS
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading

_BAR = " | "
_FLOW = regex(r"(?:imports|exports|trade|gas imports|gas exports)\b", re.IGNORECASE)
_FROM_TO_WITH = {NOUNS[flow]: LINKS[flow] for flow in FLOWS}
_PARTNER = regex(r"\b(?:from|to|with)\b")
_BY = regex(r" by (?:country|partner|supplier|source|destination|origin)\Z")
# "China's trade with Kazakhstan", above rows for both ways and for each.
_BOTH_WAYS = regex(r"(?P<owner>.+)['’]s (?:goods |foreign |merchandise )?trade with (?P<partner>.+)")
_TOTAL = ("total", "trade", "total trade", "turnover", "both ways", "exports and imports")
# What a caption may add to the head of a column without changing what is counted.
_SAYS_NOTHING = frozenset(
    ["trade", "of", "the", "and", "with", "in", "by", "country", "between", "its", "total"]
)
_LETTERS = regex(r"[a-z]+")


def cell_words(claim: Claim, article: Article) -> str:
    """Return what a cell of a table measures, as a sentence would say it: "Kazakhstan's imports from China".

    Parameters
    ----------
    claim : Claim
        Its measure names the caption, the row and the column, in this order, with commas between.
    article : Article
        The article that it stands in.

    Returns
    -------
    str
        Nothing if the claim stands in no table, or if the names could go together in more than one way.
    """
    start = article.text.rfind("\n", 0, claim.start) + 1
    end = article.text.find("\n", claim.end)
    row = article.text[start : end if end >= 0 else None]
    if _BAR not in row or claim.kind != "level" or not claim.measure:
        return ""
    names = claim.measure.split(", ")
    if len(names) == 3 and _adds_nothing(names[0], f"{names[1]} {names[2]}"):
        names = names[1:]
    return names[0] if len(names) == 1 else _of_two(*names) if len(names) == 2 else ""


def by_headings(reading: Reading, claim: Claim) -> Reading:
    """Return the reading of a cell, which quotes the headings of its table as they are printed.

    Parameters
    ----------
    reading : Reading
        What the sentence made of them was read as.
    claim : Claim
        The cell.
    """
    headings = ", ".join(f"“{name}”" for name in (claim.measure or "").split(", "))
    said = tuple(
        (name, words if name == "period" else f"the table's {headings}") for name, words in reading.words
    )
    return replace(reading, words=said)


def _adds_nothing(caption: str, rest: str) -> bool:
    return set(_LETTERS.findall(caption.lower())) <= set(_LETTERS.findall(rest.lower())) | _SAYS_NOTHING


def _of_two(first: str, second: str) -> str:
    """Return "Kazakhstan's imports from China", "China's gas imports from Turkmenistan" of two names."""
    if _is_place(first) and _FLOW.match(second):
        return _owned(first, second)
    if both := _BOTH_WAYS.fullmatch(first):
        return _one_way(both["owner"], both["partner"], second.lower())
    flow = _BY.sub("", first)
    if not _is_place(second) or "," in flow:
        return ""
    if _FLOW.match(flow) and _PARTNER.search(flow):  # "Trade with China", of the row "Kazakhstan"
        return _owned(second, flow)
    kinds = [word for word in _LETTERS.findall(flow.lower()) if word in _FROM_TO_WITH]
    if "'s " in flow.replace("’", "'") and len(kinds) == 1 and not _PARTNER.search(flow):
        return f"{flow} {_FROM_TO_WITH[kinds[0]]} {second}"
    return ""


def _one_way(owner: str, partner: str, row: str) -> str:
    """Return what a row of a table of two countries' trade counts: "Total", "Exports", "Imports"."""
    if not (_is_place(owner) and _is_place(partner)):
        return ""
    if row in _TOTAL:
        return f"{owner}'s trade with {partner}"
    return f"{owner}'s {row} {_FROM_TO_WITH[row]} {partner}" if row in ("exports", "imports") else ""


def _owned(owner: str, flow: str) -> str:
    return f"{owner}'{'' if owner.endswith('s') else 's'} {flow[0].lower()}{flow[1:]}"


def _is_place(name: str) -> bool:
    try:
        return bool(area(name))
    except BadData:
        return False
