"""Who trades with whom where one clause does not say it all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clauses import without_asides
from analysis.verdicts.flows import Flow, find_flow
from analysis.verdicts.parties import Parties, between, completed
from analysis.verdicts.scope import Scope
from analysis.verdicts.speakers import country_of
from analysis.verdicts.tokens import Token, codes

_GOODS = {
    "goods", "products", "merchandise", "commodities", "cargo", "items", "wares", "imports", "exports", "market", "suppliers",
    "exporters", "producers", "companies", "firms", "buyers", "importers", "gas",
}  # fmt: skip
_CONNECTING = {
    "as",
    "while",
    "and",
    "but",
    "with",
    "whereas",
    "of",
    "which",
    "including",
    "although",
    "though",
}
_GROUPS = {
    "region",
    "countries",
    "nations",
    "states",
    "republics",
    "neighbours",
    "neighbors",
    "bloc",
    "partners",
    "five",
    "with",
}


def parties_of(claim: Claim, scope: Scope, article: Article, clause: Sequence[Token], flow: Flow) -> Parties:
    """Return who trades with whom, from the clause, the sentence, the speaker and the article, in that order.

    Parameters
    ----------
    claim, scope, article
        As `analysis.verdicts.readers.read_words` has them.
    clause : sequence of Token
        The clause that names the flow.
    flow : Flow
        Its words for it.
    """
    parties = between(clause, flow)
    if not (parties.source or parties.destination) and not codes(clause):
        parties = _from_before(scope, flow) or parties
    if parties.owner and not parties.complete and _whole_world(clause, flow):
        return _with_the_world(parties, flow)
    if not parties.complete and parties.owner:
        parties = _with_the_other(scope, clause, flow, parties)
    elif not parties.complete:
        speaker = country_of(claim.speaker)
        contexts = [
            ("the speaker", [speaker] if speaker else []),
            ("the sentence", codes(scope.before)),
            ("the article", scope.elsewhere),
        ]
        if not (parties.source or parties.destination):
            return _only_two(scope, clause, flow, contexts)
        parties = completed(parties, flow, contexts)
    named = set(scope.elsewhere) <= {parties.owner, "WLD"} and not _GROUPS & {token.text for token in clause}
    if not parties.complete and parties.owner and named:
        parties = _with_the_world(parties, flow)
    return parties


def _with_the_other(scope: Scope, clause: Sequence[Token], flow: Flow, parties: Parties) -> Parties:
    """Return a named owner's flow with whom the sentence says: "Chinese goods were imported by …", ", as imports by …".

    A place that the sentence only mentions ("speaking in Beijing, …") is no partner, nor is one of the article.
    """
    places = set(codes(clause)) - {parties.owner, "WLD"}
    of_goods = {a.place for a, b in pairwise(clause) if a.place in places and b.text in _GOODS}
    if len(places) == 1 and of_goods == places:
        return _with(parties, places.pop(), flow, (("partners", "whose goods they are"),))
    if scope.clause[0].text not in _CONNECTING:
        return parties
    for index in range(scope.own - 1, -1, -1):
        earlier = scope.clauses[index]
        others = set(codes(earlier)) - {parties.owner, "WLD"}
        if parties.owner in codes(earlier) and len(others) == 1 and find_flow(without_asides(earlier)):
            return _with(
                parties, others.pop(), flow, (("partners", "the other place that the sentence names"),)
            )
    return parties


def _from_before(scope: Scope, flow: Flow) -> Parties | None:
    """Return the sides that an earlier clause of the sentence names: "exports to China rose, while imports …"."""
    for index in range(scope.own - 1, -1, -1):
        clause = without_asides(scope.clauses[index])
        earlier = find_flow(clause)
        if earlier is None:
            continue
        parties = between(clause, earlier)
        if not parties.complete:
            return None
        if flow.kind == "total":
            return parties
        owner = parties.owner
        if not owner:
            return None
        other = parties.other(owner)
        source, destination = (owner, other) if flow.kind == "exports" else (other, owner)
        return Parties(source, destination, owner, parties.words)
    return None


def _only_two(
    scope: Scope, clause: Sequence[Token], flow: Flow, contexts: Sequence[tuple[str, Sequence[str]]]
) -> Parties:
    """Return the only two places named, where the words point back to them ("bilateral", "the two countries")."""
    texts = {token.text for token in clause}
    if flow.kind != "total" or not texts & {"bilateral", "mutual", "two-way", "two", "both", "reciprocal"}:
        return Parties()
    for where, places in contexts[1:]:
        several = [code for code in dict.fromkeys(places) if code != "WLD"]
        if len(several) == 2:
            return Parties(several[0], several[1], "", (("partners", f"the two places that {where} names"),))
        if len(several) > 2:
            break
    return Parties()


def _whole_world(clause: Sequence[Token], flow: Flow) -> bool:
    """Return whether a flow is worded as a country's with all the world: "foreign trade", "total exports"."""
    texts = [token.text for token in clause]
    before = texts[flow.start - 1] if flow.start else ""
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


def _with_the_world(parties: Parties, flow: Flow) -> Parties:
    return _with(parties, "WLD", flow, (("partners", "nobody else is named: all the world"),))


def _with(parties: Parties, other: str, flow: Flow, said: tuple[tuple[str, str], ...]) -> Parties:
    """Return the owner's flow with another side."""
    owner, words = parties.owner, (*parties.words, *said)
    if flow.kind == "imports":
        return Parties(other, owner, owner, words)
    return Parties(owner, other, owner, words)


def third_place(clause: Sequence[Token], parties: Parties) -> str:
    """Return a place that a clause names besides the two sides, or ""."""
    sides = {parties.source, parties.destination, "WLD"}
    return next((code for code in codes(clause) if code not in sides), "")


def of_something_else(scope: Scope, parties: Parties) -> bool:
    """Return whether a clause without a flow of its own, or one on the way to it, names another place or a part."""
    between = scope.clauses[_clause_of_flow(scope) + 1 : scope.own + 1]
    others = {code for clause in between for code in codes(clause)} - {parties.source, parties.destination}
    before = scope.clauses[scope.own - 1] if scope.own else ()
    return bool(others) or bool(before and before[-1].text == "of" and scope.clause[0].text == "which")


def _clause_of_flow(scope: Scope) -> int:
    """Return which of the clauses before the number's own says what flows."""
    earlier = range(scope.own - 1, -1, -1)
    return next((i for i in earlier if find_flow(without_asides(scope.clauses[i]))), scope.own)
