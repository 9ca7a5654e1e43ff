"""The two sides of a flow: what they are, a missing one filled in from what is named around, and flows with all the world."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.lexicon import words
from analysis.verdicts.clause.tokens import Token, joined, tokens_of
from analysis.verdicts.needed import regex


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


@dataclass(frozen=True, slots=True)
class Parties:
    """Two sides of a flow, as far as a clause names them.

    Parameters
    ----------
    source, destination : str
        Codes of who sells and who buys; for trade both ways the two sides in their order; "" if not named.
    owner : str
        Whose flow it is as worded, or "".
    words : tuple of (str, str)
        Which words led to which field.
    """

    source: str = ""
    destination: str = ""
    owner: str = ""
    words: tuple[tuple[str, str], ...] = ()

    @property
    def complete(self) -> bool:
        """Whether both sides are known."""
        return bool(self.source and self.destination)

    def other(self, code: str) -> str:
        """Return the side that ``code`` is not."""
        return self.destination if code == self.source else self.source


def may_be_missing(parties: Parties, flow: Flow, sentence: str, places: Sequence[str]) -> tuple[str, ...]:
    """Return those of some places that may be the side that is missing.

    What the sentence puts at the same end as the known side is another of its kind: of goods "exported to China and
    $1 billion to Kazakhstan" neither sends anything to the other.

    Parameters
    ----------
    parties : Parties
        What the clause names.
    flow : Flow
        The flow.
    sentence : str
        The whole sentence.
    places : sequence of str
        Codes of the places to choose from.
    """
    known = {parties.source, parties.destination} - {""}
    if not known:
        return tuple(places)
    mark = "with" if flow.kind == "total" else "(?:to|into)" if parties.destination else "(?:from|out of)"
    line = joined(tokens_of(sentence, 0))
    same = set(regex(rf"\b{mark} (?:the )?@([A-Z0-9]+)\b(?! 's)").findall(line))
    return tuple(code for code in places if code in known or code not in same)


def completed(parties: Parties, flow: Flow, candidates: Sequence[tuple[str, Sequence[str]]]) -> Parties:  # noqa: PLR0911 - a return for each way of wording
    """Return parties with a missing side filled in from the first context that names exactly one other place.

    Parameters
    ----------
    parties : Parties
        What the clause names.
    flow : Flow
        The flow.
    candidates : sequence of (str, sequence of str)
        Where places are named ("the speaker", "the sentence", "the article"), and their codes.
    """
    known = {parties.source, parties.destination} - {""}
    if len(known) != 1:
        return parties
    for where, places in candidates:
        others = [code for code in dict.fromkeys(places) if code not in known and code != "WLD"]
        if len(others) == 1:
            side = "source" if not parties.source else "destination"
            said = (*parties.words, ("partners", f"{others[0]}, from {where}"))
            filled = replace(parties, **{side: others[0]}, words=said)
            if flow.kind == "exports":
                return replace(filled, owner=filled.source)
            if flow.kind == "imports":
                return replace(filled, owner=filled.destination)
            if where == "the speaker":
                return replace(filled, owner=others[0])
            return filled
        if len(others) > 1:
            return parties
    return parties
