"""Flows that are a country's with all the world, and those that are with somebody."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.lexicon import words
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.tokens import Token


def whole_world(clause: Sequence[Token], flow: Flow) -> bool:
    """Return whether a flow is worded as a country's with all the world: "foreign trade", "total exports"."""
    texts = [token.text for token in clause]
    owner = [text for text in texts[: flow.start] if text != "'s" and not text.startswith("@")]
    before = owner[-1] if owner else ""  # "total Kazakh exports"
    after = texts[flow.end : flow.end + 2]
    total = "foreign" in flow.words or before in (
        "foreign",
        "total",
        "external",
        "overall",
        "worldwide",
        "global",
    )
    return total and not {"with", "to", "from"} & set(after[:1])


_STATES = {"countries", "nations", "states", "republics", "neighbours", "neighbors", "partners", "members"}


def with_somebody(clause: Sequence[Token], flow: Flow) -> bool:
    """Return whether words say with whom without a name: "imports from its giant eastern neighbour"."""
    texts = [token.text for token in clause[flow.end :] if token.text not in ("the", "a", "an")]
    links = [i for i, text in enumerate(texts) if text in ("to", "from", "with", "into", "between")]
    several = [i for i in links if set(texts[i + 2 : i + 3]) & _STATES]  # "with five countries"
    return bool(several) or any(texts[i + 1 : i + 2] and texts[i + 1] not in words("amounts") for i in links)


def with_the_world(parties: Parties, flow: Flow) -> Parties:
    """Return the owner's flow with all the world."""
    return with_other(parties, "WLD", flow, (("partners", "nobody else is named: all the world"),))


def with_other(parties: Parties, other: str, flow: Flow, said: tuple[tuple[str, str], ...]) -> Parties:
    """Return the owner's flow with another side."""
    owner, words = parties.owner, (*parties.words, *said)
    if flow.kind == "imports":
        return Parties(other, owner, owner, words)
    return Parties(owner, other, owner, words)
