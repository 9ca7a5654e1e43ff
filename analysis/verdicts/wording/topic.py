"""The trade that a text is about: whose it is, and with whom, as the sentences before a figure have said it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.statistics.flows import LINKS
from analysis.verdicts.clause.between import between
from analysis.verdicts.clause.counting import office_among
from analysis.verdicts.clause.flows import Flow, find_flow, noun_flows
from analysis.verdicts.clause.lexicon import words
from analysis.verdicts.clause.parties import whole_world
from analysis.verdicts.clause.products import products_in
from analysis.verdicts.clause.tokens import Token, codes, joined, kept_by_words
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.splitting import clauses_of

_GROUP = "CA5"
_PARTS = {"share", "accounted", "accounting", "half", "third", "quarter", "fifth", "tenth", "of"}


@dataclass(frozen=True, slots=True)
class Topic:
    """The trade that a text is about.

    Parameters
    ----------
    owner, partner : str
        Codes of whose trade it is and with whom.
    flow : str
        "total", "exports" or "imports"; "" if the text has spoken of several.
    owned : bool
        Whether it was said to be the owner's; "trade between China and the five" is nobody's.
    """

    owner: str
    partner: str
    flow: str
    owned: bool = True

    @property
    def partners(self) -> frozenset[str]:
        """The partner and, of a group, its members; the others of its group, of which lists go on to tell."""
        others = members_of(_GROUP) if self.partner in members_of(_GROUP) else ()
        return frozenset({self.partner, *members_of(self.partner), *others}) - {self.owner}

    def is_with(self, place: str) -> bool:
        """Return whether a place may be a partner: one of those named, any one where the trade is with all the world."""
        return place in self.partners or (self.partner == "WLD" and place != self.owner)

    @property
    def names(self) -> dict[str, str]:
        """What the names of its two sides stand for in a wording: ``T`` and ``U``."""
        return {"T": f"@{self.owner}", "U": f"@{self.partner}"}

    def flows(self, partner: str) -> dict[str, str]:
        """Return the words for its trade with one partner, for its one flow with it, and with all: ``W``, ``V`` and ``Z``.

        Parameters
        ----------
        partner : str
            The partner as a word of a sentence: "@KAZ".
        """
        found = {"W": self._flow("total", partner)}
        if self.flow:
            found |= {"V": self._flow(self.flow, partner), "Z": self._flow(self.flow, f"@{self.partner}")}
        return found

    def _flow(self, flow: str, partner: str) -> str:
        if flow == "total" and not self.owned:
            return f"trade between @{self.owner} and {partner}"
        name = "trade" if flow == "total" else flow
        return f"@{self.owner}'s {name} {LINKS[flow]} {partner}"


def topics_of(said: Sequence[Sequence[Token]]) -> dict[str, Topic]:
    """Return what sentences are about, by what a wording may need.

    Parameters
    ----------
    said : sequence of sequence of Token
        The sentences in their order.

    Returns
    -------
    dict of str to Topic
        "trade" of one with another, and its "figure" where the last sentence gives it; the "gas" of the only country that they name.
    """
    found = {}
    if trade := topic_of(said):
        found["trade"] = trade
        if trade.flow and _topic_in(said[-1]) and not words("measured") & {one.text for one in said[-1]}:
            found["figure"] = trade
    every = [token for tokens in said for token in tokens]
    texts, places = {token.text for token in every}, set(codes(every)) - {"WLD"}
    if "gas" in texts and len(places) == 1:
        found["gas"] = Topic(places.pop(), "", "")
    return found


def topic_of(said: Sequence[Sequence[Token]]) -> Topic | None:
    """Return the trade that sentences are about: that of the last that names both its sides.

    Parameters
    ----------
    said : sequence of sequence of Token
        The sentences in their order.

    Returns
    -------
    Topic or None
        None where no sentence names both sides, or one after it names a place that is no side of that trade.
    """
    later: list[Sequence[Token]] = []
    for tokens in reversed(said):
        found = _topic_in(tokens)
        if found is None:
            later.append(tokens)
            continue
        if any(leaves(one, found) for one in later):
            return None
        kinds = {one.kind for said_later in later for one in noun_flows([t.text for t in said_later])}
        own = f"@{found.owner} 's "
        owned = found.owned or any(_OWN.search(joined(one).partition(own)[2]) for one in later)
        return replace(found, owned=owned, flow=found.flow if kinds <= {found.flow} else "")
    return None


_OWN = regex(r"^(?:[a-z-]+ ){0,2}?(?:exports|imports|purchases|shipments|trade|turnover)\b")
_FIGURES = {"figure", "figures", "total", "sum", "amount", "volume", "value"}
_OF_THE_GROUP = {"region", "bloc", "five", "countries", "states", "nations", "republics"}


def leaves(tokens: Sequence[Token], topic: Topic) -> bool:
    """Return whether a sentence turns from a topic: to another place, or to its owner's trade with everybody.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    topic : Topic
        The topic.
    """
    named = set(codes(tokens)) - {"WLD"}
    texts = {token.text for token in tokens}
    flows = bool(noun_flows([token.text for token in tokens]))
    alone = named == {topic.owner} and not texts & _OF_THE_GROUP
    told = flows or named or texts & _FIGURES
    other = not told or (bool(words("measured") & texts) and not flows)
    apart = any(place != topic.owner and not topic.is_with(place) for place in named)
    return apart or (alone and flows and topic.partner != "WLD") or other


@kept_by_words
def _topic_in(tokens: Sequence[Token]) -> Topic | None:
    kinds = {one.kind for one in noun_flows([token.text for token in tokens])}
    flow = kinds.pop() if len(kinds) == 1 else ""
    line = joined(tokens)
    compared = _THAN_IT.search(line)
    if sides := sides_of(tokens[: line[: compared.start()].count(" ")] if compared else tokens):
        return Topic(*sides, "" if compared else flow)
    pair = _pair(tokens)
    if pair is None:
        return None
    counts = office_among(line, pair)
    ends = pair[::-1] if counts == pair[1] else pair
    return Topic(*ends, flow, owned=bool(counts))


_THAN_IT = regex(r"(?<= )than (?:it|they) ")
"""Its own other flow, which names nobody: "bought more from China than it sold there"."""


def _pair(tokens: Sequence[Token]) -> tuple[str, str] | None:
    """Return the two of "trade between China and the five", the country before the group."""
    for clause in clauses_of(tokens):
        flow = find_flow(clause)
        if flow is None or flow.kind != "total":
            continue
        sides = between(clause, flow)
        if not sides.complete or set(codes(tokens)) != {sides.source, sides.destination}:
            continue
        ends = (sides.source, sides.destination)
        return ends[::-1] if members_of(sides.source) else ends
    return None


def sides_of(tokens: Sequence[Token]) -> tuple[str, str] | None:
    """Return whose trade a sentence is about, and with whom; None where it is not one trade in all goods."""
    found: set[tuple[str, str]] = set()
    for clause in clauses_of(tokens[: len(tokens) - (tokens[-1].text == ":")]):
        flow = find_flow(clause)
        if flow is None:
            continue
        if products_in(clause, flow).product != "TOTAL" or _of_a_part(clause, flow):
            return None
        sides = between(clause, flow)
        other = sides.other(sides.owner) if sides.complete else ""
        if not other and sides.owner and whole_world(clause, flow):
            other = "WLD"
        if other and sides.owner:
            found.add((sides.owner, other))
        elif codes(clause):
            return None
    if len(found) != 1:
        return None
    (only,) = found
    return only if set(codes(tokens)) <= {*only, "WLD"} else None


def _of_a_part(clause: Sequence[Token], flow: Flow) -> bool:
    """Return whether a clause gives a part of its flow: "China took a fifth of Kazakhstan's exports"."""
    before = [token.text for token in clause[max(0, flow.start - 5) : flow.start]]
    return "of" in before and bool(_PARTS - {"of"} & {token.text for token in clause} or "percent" in before)
