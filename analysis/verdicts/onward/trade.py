"""Trade that goes on from trade: another flow, partner, product or time, or the other side's books."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.statistics.flows import mirrored
from analysis.verdicts.clause.between import between
from analysis.verdicts.clause.counting import counting
from analysis.verdicts.clause.flows import Flow, find_flow
from analysis.verdicts.clause.lexicon import HEDGES, words
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.products import products_in
from analysis.verdicts.clause.tokens import Token, codes, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.frame import Frame, Told, carried_words
from analysis.verdicts.onward.places import may_follow, on_books, other_readings, partner_told, place_alone
from analysis.verdicts.onward.segment import unknown_word
from analysis.verdicts.onward.shares import (
    KNOWN,
    WARES,
    pair_of,
    share_of_goods,
    share_onward,
    with_flow_of_wares,
    without_rest,
)
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.others import of_others
from analysis.verdicts.wording.printed import terms_of
from analysis.verdicts.wording.scope import Scope

_WHOLE = {"abroad", "total", "overall", "whole", "entire", "foreign", "all", "world", "global"}
"""Words that make a flow that of a country with everybody."""
_THE_OTHER_END = regex(
    r"\b(?:to|from|with|into|between) (?:it|them|there|those|the (?:country|republic|other|two)|its|their)\b|\bthere\b"
)
_BY = regex(r"\bby #!|\b(?:exports|imports) (?:less|minus|over) (?:the |its )?(?:exports|imports)\b")
_BOTH_WAYS = frozenset({"total", "overall"})
_SET_AGAINST = regex(r"^(?:compared|relative|set) ")
_THE_TWO = regex(r"\bthe two (?:countries|sides|nations|states|neighbou?rs|republics)\b(?! 's)")
_TURNED = regex(r"\b(?:other|opposite|reverse) (?:way|direction)\b|\bin return\b")


def trade_onward(claim: Claim, scope: Scope, article: Article, frame: Frame, shape: str) -> Told | None:
    """Return a claim as trade, with what its words leave out as before it; None where it is not that.

    Parameters
    ----------
    claim : Claim
        The claim.
    scope : Scope
        Its words.
    article : Article
        The article.
    frame : Frame
        What it goes on from.
    shape : str
        "level", "growth" or "share".

    Returns
    -------
    (Reading, tuple of Reading) or None
        The reading, and those which what is carried over would bear as well.
    """
    if not (is_currency(claim.unit) if shape == "level" else claim.unit in ("percent", "multiple")):
        return None
    whole = _after_the_comma(scope.clause)
    told, segment = ("", whole) if shape == "share" else partner_told(whole)
    segment = with_flow_of_wares(without_rest(segment), frame.reading)
    flow = find_flow(segment)
    if flow is None and not told and scope.own:
        segment = (*scope.clauses[0], *segment)
        flow = find_flow(segment)
    goods = products_in(segment, flow)
    if not frame.reading.partners and codes(segment):
        frame = replace(frame, reading=replace(frame.reading, partners=frame.first.partners))
    old = frame.reading
    named = set(goods.tokens) | (set(range(flow.start, flow.end)) if flow else set())
    if (
        goods.problem
        or unknown_word(segment, _known(segment, old, shape), article, named)
        or _is_difference(segment, shape)
    ):
        return None
    if shape == "share":
        found = share_of_goods(segment, flow, frame) if goods.tokens else share_onward(segment, flow, frame)
    elif told:
        found = _told_partner(segment, told, flow, frame)
    else:
        found = _with_flow(segment, flow, old) if flow else _without_flow(segment, frame)
    product = goods.product if goods.tokens else _product(old, flow, shape)
    if found is None or not product:
        return None
    reading = replace(
        found, product=product, period=claim.period or "", base_period=claim.base_period or "", transformation=shape,
        terms=terms_of(claim, scope) or (old.terms if shape != "level" else ""), fell=False,
        supplied=old.supplied and not codes(scope.clause), measure="", missing="", words=carried_words(found, frame, claim),
    )  # fmt: skip
    dated = "9" in texts(scope.clause)
    return reading, tuple(other_readings(reading, old, flow, codes(scope.clause), dated=dated))


def _is_part(segment: Sequence[Token], old: Reading) -> bool:
    """Return whether words name a part that the table has of the trade before: one of its flows, or a member of its group."""
    flow, named = find_flow(segment), codes(segment)
    one_way = flow is not None and flow.kind != "total" and old.flow == "total"
    return one_way or (len(old.partners) == 1 and any(code in members_of(old.partners[0]) for code in named))


def _known(segment: Sequence[Token], old: Reading, shape: str) -> frozenset[str]:
    """Return the words that change nothing, and those that turn a flow round or name its two sides."""
    line = joined(segment)
    told = [word for one in (_TURNED, _THE_TWO) if (found := one.search(line)) for word in found[0].split()]
    goods = () if WARES.search(line) else ("goods",)
    more = (
        KNOWN
        if shape == "share"
        else ("total", "including", "included", "includes")
        if _is_part(segment, old)
        else ("total",)
    )
    return (words("onward.plain") | words("beside") | HEDGES).union(told, goods, more)


def _after_the_comma(segment: Sequence[Token]) -> tuple[Token, ...]:
    """Return words without the comma that parts them from the figure before."""
    return tuple(segment[segment[0].text in (",", ";") :])


def _is_difference(segment: Sequence[Token], shape: str) -> bool:
    """Return whether an amount is what one figure is beyond another: "ahead of it by #!"."""
    return shape == "level" and bool(_BY.search(joined(segment)))


def _product(old: Reading, flow: Flow | None, shape: str) -> str:
    """Return the goods of a reading that names none: all goods; "" where the figure before was of some only."""
    return old.product if flow is None or old.product == "TOTAL" or shape == "share" else ""


def _told_partner(segment: Sequence[Token], place: str, flow: Flow | None, frame: Frame) -> Reading | None:
    """Return a reading with a partner that is called one, or has its share."""
    old = frame.reading
    if len(old.partners) != 1 or not old.reporter or not may_follow(place, old.reporter, old.partners[0]):
        return None
    kind = flow.kind if flow else old.flow or frame.first.flow
    if set(codes(segment)) - {old.reporter} or not kind:
        return None
    return replace(old, partners=(place,), flow=kind)


def _with_flow(segment: Sequence[Token], flow: Flow, old: Reading) -> Reading | None:
    """Return a reading whose flow the words name; who trades is told by them as far as they do."""
    named = codes(segment)
    whole = _WHOLE & set(texts(segment))
    if whole <= _BOTH_WAYS and flow.kind == "total" and old.flow != "total":
        whole = set()  # after the exports of one to the other, "overall trade" is only both ways
    if "WLD" in named or whole or _THE_OTHER_END.search(joined(segment)):
        return None
    parties = between(segment, flow)
    owner, other = pair_of(old)
    known = {parties.source, parties.destination} - {""}
    if not owner or (known and set(named) - known):
        return None
    if not named:
        return _own_flow(segment, flow, old, other)
    if known:
        return _between(_filled(parties, owner, other), flow, old, owner)
    count = counting(joined(segment), Parties(owner, other)) if other else ""
    if count and set(named) == {count}:
        return on_books(old, flow.kind, (owner, other), count)
    return place_alone(segment, named, old, flow.kind, same=True)


def _filled(parties: Parties, owner: str, other: str) -> Parties:
    """Return parties with the side that the words leave out: the owner before, or its partner beside the owner."""
    if parties.complete:
        return parties
    one = parties.source or parties.destination
    follows = one == other or (may_follow(one, owner, other) and parties.owner != one)
    rest = other if one == owner else owner if follows else ""
    return replace(parties, source=rest) if parties.destination else replace(parties, destination=rest)


def _between(parties: Parties, flow: Flow, old: Reading, owner: str) -> Reading | None:
    """Return a flow between two sides, on the books of its owner as worded, else of the owner before."""
    if not parties.complete:
        return None
    sides = (parties.source, parties.destination)
    reporter = parties.owner or (owner if old.reporter and owner in sides else "")
    if flow.kind == "total":
        return replace(
            old, reporter=reporter, partners=(parties.other(reporter),) if reporter else sides, flow="total"
        )
    if not reporter:
        return None
    seen = "exports" if reporter == parties.source else "imports"
    return replace(old, reporter=reporter, partners=(parties.other(reporter),), flow=seen)


def _own_flow(segment: Sequence[Token], flow: Flow, old: Reading, other: str) -> Reading | None:
    """Return another flow of the same two: "exports rose #!", "the two sides exchanged goods worth #!"."""
    line = joined(segment)
    pointed = (
        line.startswith("it ") and old.flow == "total" and bool(old.reporter)
    )  # "It exported goods worth #!"
    if not other or of_others(segment) or (flow.verb and flow.kind != "total" and not pointed):
        return None
    if _TURNED.search(line):  # "deliveries in the opposite direction"
        return replace(old, flow=mirrored(old.flow)) if old.flow in ("exports", "imports") else None
    if flow.kind != "total" and not old.reporter:
        return None
    return replace(old, flow=flow.kind)


def _without_flow(segment: Sequence[Token], frame: Frame) -> Reading | None:
    """Return a reading whose flow is that of the figure before."""
    old = frame.reading if frame.same or frame.reading.flow else replace(frame.reading, flow=frame.first.flow)
    named = codes(segment)
    if not old.partners or "WLD" in named or {"world", "abroad"} & set(texts(segment)):
        return None
    if named:
        return place_alone(segment, named, old, old.flow, same=frame.same)
    if frame.reading.flow == "" and len(old.partners) == 1 and {"total", "totals"} & set(texts(segment)):
        return replace(frame.reading, flow="total")  # "the previous year's total was #!"
    if _SET_AGAINST.search(joined(segment)):
        return None
    told = {"total"} if frame.reading.flow == "total" else set()
    pointing = (told | {"it", "figure", "sum", "that", "they", "this"}) & set(texts(segment))
    if _TURNED.search(joined(segment)):
        return None  # what goes the other way
    return frame.reading if frame.reading.flow and (frame.same or pointing) else None
