"""The two sides of a flow: what they are, and a missing one filled in from what is named around."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.tokens import joined, tokens_of
from analysis.verdicts.needed import regex


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
