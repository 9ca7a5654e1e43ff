"""What a figure says that goes on from another, by what each of its words does: "It bought only #! worth in return", "the bill was #!"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.lexicon import HEDGES
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.frame import Frame, Told, carried_words
from analysis.verdicts.reading import Reading
from analysis.verdicts.wording.parts.counted import without_counting
from analysis.verdicts.wording.parts.items import Said, entry, parsed
from analysis.verdicts.wording.parts.levels import counts_people
from analysis.verdicts.wording.parts.moved import predicate
from analysis.verdicts.wording.parts.roles import FLOWS, VERBS
from analysis.verdicts.wording.without_times import times_in, undated

_BACK = regex(
    r"(?<!\S)(?P<way>from|to|with|of|for) (?:it|them|there|(?:the|that|this) (?:country|republic|state)|those (?:countries|states|republics))(?!\S)"
)
"""The other side of a flow that was named before, and what leads to it."""

_IN_RETURN = regex(
    r"(?<!\S)(?:in return|in exchange|in the (?:other|opposite) direction|the other way(?: round)?)(?!\S)"
)
_BILL = regex(r"(?<!\S)(?:the |that |this |its |their )?(?:bill|outlay|cost)(?!\S)(?! it\b)")
"""What is paid for what is bought."""

_POINTING = regex(
    r"(?<!\S)(?:in turn|for its part|it|they|them|there|(?:the |that |this )?(?:metal|commodity|fuel|grain|currency))(?!\S)"
)
"""What only points to the figure before, or to whose it is."""

_LINKS = {"from": "IMPORTS", "to": "EXPORTS", "with": "TRADE"}
_SIMPLE = ("TO", "AT", "OF", "BY", "FOR", "IN", "WITH", "FROM", "ROSE", "FELL", "ITS", "COST")
_KNOWN = {
    "trade": (*FLOWS, "SOLD", "BOUGHT", "GOODS"),
    "gas": ("IMPORTS", "EXPORTS", "SOLD", "BOUGHT", "PAID", "GAS", "PIPE", "VALUE"),
    "price": ("MEAN", "PRICE"),
    "population": ("PEOPLE", "LIVED"),
    "gdp": ("OUTPUT",),
    "gdp per head": ("OUTPUT", "HEAD"),
}
"""What the words may do that go on from a figure of each kind, besides moving and leading to the number."""


_NOUNS = {
    "price": ("MEAN",),
    "exchange rate": ("MEAN",),
    "population": ("PEOPLE", "LIVED"),
    "gdp": ("OUTPUT",),
    "gdp per head": ("OUTPUT", "HEAD"),
}
"""Of what a word must stand there that goes on from a figure of each of these kinds."""


def by_parts(
    claim: Claim, segment: Sequence[Token], article: Article, frame: Frame, shape: str
) -> Told | None:
    """Return a claim that goes on from another, read from its parts; None where they say more than that.

    Parameters
    ----------
    claim : Claim
        The claim, whose period is known.
    segment : sequence of Token
        Its words.
    article : Article
        The article.
    frame : Frame
        What it goes on from.
    shape : str
        "level" or "growth".
    """
    old = frame.reading
    bare = undated(segment, claim, article) if times_in(segment, article) else segment
    counted = without_counting(joined(bare).strip(" .,;")) if bare else None
    if shape != "level" or not frame.close or frame.doubt or counted is None or counted[1]:
        return None
    line = counted[0]
    ways, back, bill = (
        {one["way"] for one in _BACK.finditer(line)},
        _IN_RETURN.search(line),
        _BILL.search(line),
    )
    for pattern in (_BACK, _IN_RETURN, _BILL, _POINTING):
        line = pattern.sub(" ", line)
    items = parsed(line.split()) if set(line.split()) <= _bare() else None
    if items is None or [one.tag for one in items].count("N") != 1 or old.transformation != "level":
        return None
    said = Said(claim, items)
    known = said.only(*_KNOWN.get(old.indicator, ()), *_SIMPLE) and not said.places and predicate(said)
    if not known or not _in_its_unit(claim, old):
        return None
    flow = old.flow
    if old.indicator in ("trade", "gas"):
        flow = (
            _flow(said, ways, old)
            if ways or back
            else flow
            if bill and not _kinds(said) and _is_paid(old)
            else ""
        )
    elif ways or back or bill or not set(_NOUNS[old.indicator]) & set(said.tags):
        return None
    if not flow and old.indicator in ("trade", "gas"):
        return None
    found = replace(
        old, flow=flow, period=claim.period or "", base_period=claim.base_period or "", transformation=shape,
        terms=claim.unit if is_currency(claim.unit) else old.terms, fell="FELL" in said.tags,
        missing="", words=carried_words(old, frame, claim),
    )  # fmt: skip
    return found, ()


@cache
def _bare() -> frozenset[str]:
    """Return the words that may stand in what goes on: fewer than in a whole sentence, as another noun is another figure."""
    tags = {tag for known in _KNOWN.values() for tag in known} - {"TRADE"} | {"ROSE", "FELL", "ITS"}
    verbs = {word for tag in tags for phrase in entry(f"tags.{tag}").split("|") for word in phrase.split()}
    return frozenset(verbs | set(entry("onward.words").split()) | HEDGES | {"#!"}) - set(
        entry("onward.other").split()
    )


def _kinds(said: Said) -> set[str]:
    """Return the flows that words name."""
    tags = set(said.tags)
    return {one for one in FLOWS if one in tags} | {VERBS[one] for one in VERBS if one in tags}


def _is_paid(old: Reading) -> bool:
    """Return whether a figure is what is paid for what is bought."""
    return old.flow == "imports" and (old.indicator == "trade" or old.measure == "value")


def _flow(said: Said, ways: set[str], old: Reading) -> str:
    """Return the flow that words name, seen from the owner before; "" where they do not agree, or name none."""
    kinds = _kinds(said)
    if len(kinds) != 1 or any(_LINKS[one] not in kinds for one in ways if one in _LINKS):
        return ""
    flow = {"TRADE": "total"}.get(kind := kinds.pop(), kind.lower())
    turned = flow != old.flow
    if turned and (old.indicator == "gas" or not old.reporter or old.product != "TOTAL"):
        return ""
    return flow


def _in_its_unit(claim: Claim, old: Reading) -> bool:
    """Return whether a number is of the kind of the figure before."""
    money = is_currency(claim.unit.partition("/")[0])
    if old.indicator == "gas":
        return money == (old.measure == "value") and "/" not in claim.unit
    if old.indicator == "population":
        return claim.unit in ("person", "count") and counts_people(claim)
    return money and ("/" not in claim.unit or old.indicator == "price")
