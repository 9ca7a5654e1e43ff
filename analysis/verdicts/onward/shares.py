"""A share of trade or the goods of one side that stand for a part of it: "China took #! of everything the country sold", "Kyrgyz goods made up #!"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.verdicts.clause.flows import Flow, find_flow
from analysis.verdicts.clause.lexicon import HEDGES, phrases, words
from analysis.verdicts.clause.tokens import Token, codes, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.frame import Frame
from analysis.verdicts.reading import Reading


def pair_of(old: Reading) -> tuple[str, str]:
    """Return whose trade it is and with whom, "" for what is not known.

    Parameters
    ----------
    old : Reading
        Trade.
    """
    if old.reporter:
        return old.reporter, old.partners[0] if len(old.partners) == 1 else ""
    return (old.partners[0], old.partners[1]) if len(old.partners) == 2 else ("", "")


_REST = regex(r"(?<= ), (?:with )?the (?:rest|remainder|balance) (?!of )")


def without_rest(segment: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return words without what is said of the rest behind the number: ", the rest being Chinese supplies".

    Parameters
    ----------
    segment : tuple of Token
        The words of a figure.
    """
    line = joined(segment)
    rest = _REST.search(line, line.find("#!"))
    return segment[: line[: rest.start()].count(" ")] if rest else segment


WARES = regex(r"(?<!\S)@([A-Z]{3}) (?:'s )?(?:goods|products|merchandise|wares)(?= |$)")


def with_flow_of_wares(segment: tuple[Token, ...], old: Reading) -> tuple[Token, ...]:
    """Return the wares of one side as its flow, behind trade both ways: "Kyrgyz goods made up #! of this".

    Parameters
    ----------
    segment : tuple of Token
        The words of a figure.
    old : Reading
        The trade that it goes on from.
    """
    owner, other = pair_of(old)
    line = joined(segment)
    wares = WARES.search(line)
    if old.flow != "total" or wares is None or not old.reporter or wares[1] not in (owner, other):
        return segment
    first = line[: wares.start()].count(" ")
    size = len(wares[0].split())
    noun = replace(segment[first + size - 1], text="exports" if wares[1] == owner else "imports")
    return (*segment[:first], noun, *segment[first + size :])


_ALL = r"(?:(?:all|total|overall|whole|entire|foreign|its|their|the|that|this|country|republic|'s|@\w+) )*"
_NOUN = "exports|imports|sales|purchases|trade|turnover|commerce|total|shipments"
_SOLD, _BOUGHT = ("|".join(phrases(one)) for one in ("sold", "bought"))
_WHOLE = regex(
    rf"#! (?:of|in) (?:{_ALL}(?P<noun>{_NOUN})|(?:everything|all|all that|what|all goods) (?:that )?(?:it|they|(?:the )?(?:country|republic)|@\w+) (?:(?P<sold>{_SOLD})|(?P<bought>{_BOUGHT})))"
    r"(?: abroad| in total| overall| worldwide)?(?: in 9| last year)?(?: [.,;:]|$)"
    rf"|share (?:in|of) {_ALL}(?P<of>{_NOUN}) (?:\w+ ){{0,3}}#!"
)
_KNOWN = (
    words("onward.plain")
    | HEDGES
    | {"everything", "all", "abroad", "worldwide", "what", "overall", "total", "whole", "entire", "foreign", "share", "took", "takes", "taking", "bought", "sold"}
    | {"country", "republic", "exports", "imports", "sales", "purchases", "trade", "turnover", "commerce", "shipments", "goods", "supplied", "received", "them", "made"}
)  # fmt: skip
KNOWN = frozenset(_KNOWN)
_KINDS = {
    "exports": "exports", "sales": "exports", "shipments": "exports", "imports": "imports", "purchases": "imports",
    "trade": "total", "turnover": "total", "commerce": "total",
}  # fmt: skip


def share_onward(segment: Sequence[Token], flow: Flow | None, frame: Frame) -> Reading | None:
    """Return a share of what was traded before, or of all that its owner trades; None where the words say neither.

    Parameters
    ----------
    segment : sequence of Token
        The words of the share.
    flow : Flow or None
        Those for its flow.
    frame : Frame
        What it goes on from.
    """
    return _of_all(segment, frame) if frame.reading.product == "TOTAL" else _of_goods(segment, flow, frame)


_OF_IT = regex(r"#! of (?:it|them|this|that|these|which|the total)(?: [.,;]|$)")


def share_of_goods(segment: Sequence[Token], flow: Flow | None, frame: Frame) -> Reading | None:
    """Return goods as a share of all exports or imports before: "machinery made up #! of them".

    Parameters
    ----------
    segment, flow, frame
        As `share_onward` has them.
    """
    old = frame.reading
    of_it = _OF_IT.search(joined(segment)) and flow is None and not codes(segment)
    return old if of_it and old.product == "TOTAL" and old.flow in ("exports", "imports") else None


def _of_goods(segment: Sequence[Token], flow: Flow | None, frame: Frame) -> Reading | None:
    """Return goods as a share of the flow that they are part of: "…, or #! of its imports from the region"."""
    old = frame.reading
    if not frame.same or flow is None or flow.verb or flow.kind != old.flow:
        return None
    at = texts(segment).index("#!")
    others = set(codes(segment)) - {old.reporter, *old.partners}
    return None if "of" not in texts(segment)[at:] or flow.start < at or others else old


def _of_all(segment: Sequence[Token], frame: Frame) -> Reading | None:
    """Return one partner's share of all that the owner of the trade before sells, buys or trades."""
    old, told = frame.reading, _WHOLE.search(joined(segment))
    if told is None or not old.reporter or len(old.partners) != 1:
        return None
    named = [code for code in codes(segment) if code != old.reporter]
    (partner,) = old.partners
    part = named[0] if named else partner if frame.same else ""
    if len(named) > 1 or part in ("", "WLD") or partner not in (part, "WLD"):
        return None
    noun = told["noun"] or told["of"] or ""
    kind = "exports" if told["sold"] else "imports" if told["bought"] else _KINDS.get(noun, old.flow)
    pointed = noun == "total" or find_flow(segment) is None
    if not kind or (pointed and partner != "WLD" and not (told["sold"] or told["bought"])):
        return None  # "the total" of the trade before is no whole of it
    return replace(old, partners=(part,), flow=kind, terms="USD", whole="")
