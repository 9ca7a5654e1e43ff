"""Who trades with whom where one clause does not say it all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.between import between
from analysis.verdicts.clause.flows import Flow, find_flow
from analysis.verdicts.clause.lexicon import listed, words
from analysis.verdicts.clause.parties import (
    Parties,
    completed,
    may_be_missing,
    whole_world,
    with_other,
    with_somebody,
    with_the_world,
)
from analysis.verdicts.clause.products import products_in
from analysis.verdicts.clause.speakers import country_of
from analysis.verdicts.clause.tokens import Token, codes, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import area_name
from analysis.verdicts.wording.clauses import of_same_doer
from analysis.verdicts.wording.recorded import recorded_by
from analysis.verdicts.wording.scope import Scope

_GOODS = listed("of_goods")
_BEST = r"(?:\S+ ){0,3}(?:trading|trade|commercial|economic) partner"
_PARTNER = regex(
    rf"@([A-Z]{{3}}) (?:, |is |was |remained |became |remains |has become |the |now ){{1,3}}(?:@([A-Z]{{3}}) 's {_BEST}|{_BEST} (?:of|for) (?:the )?@([A-Z]{{3}}))"
)
_MORE = regex(
    r"\b(?:to|from|with|between|and) (?:the )?@\w+ (?:, )?and ((?:the |its |other |all )+(?:region|bloc|rest|neighbou?rs|others|countries|partners|markets))\b"
)
_ANOTHER_OWNER = regex(
    r"\b9 .*(?:,|;|and|while) @(\w+) 's (?:(?:to|from|with) @\w+ )?(?:[a-z]+ ){0,2}(?:\$ )?#!"
)
_CONNECTING = listed("connecting_clauses")
_GROUPS = listed("several_places")


def parties_of(claim: Claim, scope: Scope, article: Article, clause: Sequence[Token], flow: Flow) -> Parties:
    """Return who trades with whom, from the clause, the sentence, the speaker and the article, in that order.

    Parameters
    ----------
    claim, scope, article
        As `analysis.verdicts.readers.phrase.read_words` has them.
    clause : sequence of Token
        The clause that names the flow.
    flow : Flow
        Its words for it.
    """
    if told := of_same_doer(scope, clause, flow):
        return told
    parties = between(clause, flow)
    if not (parties.source or parties.destination) and not codes(clause):
        parties = _from_before(scope, clause, flow) or parties
    if not parties.owner:
        parties = recorded_by(scope.clauses, _index_of(scope, clause), flow) or parties
    if flow.kind == "total" and not (parties.source or parties.destination) and (whose := _partner_of(scope)):
        return whose
    if parties.owner and not parties.complete and whole_world(clause, flow):
        return with_the_world(parties, flow)
    if not parties.complete and parties.owner:
        parties = _with_the_other(scope, clause, flow, parties)
    elif not parties.complete:
        speaker = country_of(claim.speaker, scope.elsewhere)
        contexts = [
            ("the speaker", [speaker] if speaker else []),
            ("the sentence", may_be_missing(parties, flow, scope.sentence, codes(scope.before))),
            ("the article", may_be_missing(parties, flow, scope.sentence, scope.elsewhere)),
        ]
        if not (parties.source or parties.destination):
            return _only_two(scope, clause, flow, contexts)
        if flow.verb and not parties.owner and _somebody_does(scope, clause, flow):
            return parties
        known = parties
        parties = completed(parties, flow, contexts)
        if (
            flow.kind == "total"
            and parties.complete
            and not parties.owner
            and "its" in [token.text for token in clause[max(0, flow.start - 3) : flow.start]]
        ):
            owner = parties.other(
                known.source or known.destination
            )  # "China …, after its trade with Kazakhstan"
            parties = Parties(owner, parties.other(owner), owner, parties.words)
    said = {token.text for token in clause} | ({token.text for token in scope.tokens} - {"with"})
    alone = set(scope.elsewhere) <= {parties.owner, "WLD"} and not _GROUPS & said
    if not parties.complete and parties.owner and alone and not with_somebody(clause, flow):
        parties = with_the_world(parties, flow)
    return parties


def _index_of(scope: Scope, clause: Sequence[Token]) -> int:
    """Return which clause of a sentence holds the words of another reading of it."""
    first = clause[0].start if clause else 0
    starts = [one[0].start for one in scope.clauses if one]
    return max(0, sum(start <= first for start in starts) - 1)


def _somebody_does(scope: Scope, clause: Sequence[Token], flow: Flow) -> bool:
    """Return whether who sells or buys is named, and is no country: "China Railway, a giant, shipped …"."""
    known = words("plain") | words("reaching") | words("beside") | words("around") | words("gas.plain")
    before = list(clause[: flow.start])
    if clause is scope.clause and scope.own and not codes(before):
        before += scope.clauses[scope.own - 1]
    return any(token.text[0].isalpha() and token.text not in known for token in before)


def _with_the_other(scope: Scope, clause: Sequence[Token], flow: Flow, parties: Parties) -> Parties:
    """Return a named owner's flow with whom the sentence says: "Chinese goods were imported by …", ", as imports by …".

    A place that the sentence only mentions ("speaking in Beijing, …") is no partner, nor is one of the article.
    """
    places = set(codes(clause)) - {parties.owner, "WLD"}
    of_goods = {a.place for a, b in pairwise(clause) if a.place in places and b.text in _GOODS}
    if len(places) == 1 and of_goods == places:
        return with_other(parties, places.pop(), flow, (("partners", "whose goods they are"),))
    if flow.verb and (other := _in_its_aside(scope, flow, parties.owner)):
        return with_other(parties, other, flow, (("partners", "with whom it does so in another year"),))
    opened = scope.own and scope.clauses[scope.own - 1][0].text in ("while", "whereas", "although", "though")
    if scope.clause[0].text not in _CONNECTING and not opened:
        return parties
    for index in range(scope.own - 1, -1, -1):
        earlier = scope.clauses[index]
        others = set(codes(earlier)) - {parties.owner, "WLD"}
        if parties.owner in codes(earlier) and len(others) == 1 and find_flow(earlier):
            return with_other(
                parties, others.pop(), flow, (("partners", "the other place that the sentence names"),)
            )
    return parties


def _in_its_aside(scope: Scope, flow: Flow, owner: str) -> str:
    """Return with whom the same is told of another year: "Kyrgyzstan, which imported #! from China in 1998, imported …"; or ""."""
    for clause in scope.clauses:
        said = [token.text for token in clause]
        same = find_flow(clause) if "which" in said[:2] else None
        others = set(codes(clause)) - {owner, "WLD"}
        goods = products_in(clause, same) if same else None
        whole = goods is not None and goods.product == "TOTAL" and not goods.problem
        if whole and same and same.kind == flow.kind and len(others) == 1 and said.count("9") > 1:
            return others.pop()
    return ""


def _from_before(scope: Scope, clause: Sequence[Token], flow: Flow) -> Parties | None:
    """Return the sides that an earlier clause of the sentence names: "exports to China rose, while imports …"."""
    for index in range(scope.own - 1, -1, -1):
        other_clause = scope.clauses[index]
        earlier = find_flow(other_clause)
        if earlier is None:
            continue
        parties = between(other_clause, earlier)
        if not parties.complete:
            if not codes(other_clause):
                continue  # ": exports $2.5 billion, imports …"
            if earlier.kind != "total":
                parties = completed(parties, earlier, [("the sentence", codes(other_clause))])
        if not parties.complete:
            return _of_all_the_world(scope, (other_clause, earlier), (clause, flow), parties.owner)
        if whole_world(clause, flow) and (earlier.kind == flow.kind or flow.kind != "total"):
            same = earlier.kind == flow.kind and products_in(other_clause, earlier).product == "TOTAL"
            return with_the_world(parties, flow) if same and parties.owner else None
        if flow.kind == "total":
            return parties
        owner = parties.owner
        if not owner:
            return None
        other = parties.other(owner)
        source, destination = (owner, other) if flow.kind == "exports" else (other, owner)
        return Parties(source, destination, owner, parties.words)
    return None


def _of_all_the_world(
    scope: Scope, earlier: tuple[Sequence[Token], Flow], own: tuple[Sequence[Token], Flow], owner: str
) -> Parties | None:
    """Return "Kazakhstan's exports fell …, while imports rose …", where nobody else is named at all."""
    alone = owner and set(scope.elsewhere) <= {owner, "WLD"}
    with_nobody = not any(with_somebody(clause, flow) for clause, flow in (earlier, own))
    told = {token.text for clause, _ in (earlier, own) for token in clause}
    if not (alone and with_nobody) or _GROUPS & told:
        return None
    return with_the_world(Parties("", "", owner), own[1])


def _partner_of(scope: Scope) -> Parties | None:
    """Return the sides of "China is Uzbekistan's top trading partner, with turnover of …": it is Uzbekistan's trade."""
    if scope.own == 0 or scope.clause[0].text != "with" or codes(scope.clause):
        return None
    match = _PARTNER.search(joined(scope.clauses[scope.own - 1]))
    if match is None:
        return None
    first, owner = match[1], match[2] or match[3]
    if first == owner or len(codes(scope.clauses[scope.own - 1])) != 2:
        return None
    return Parties(owner, first, owner, (("reporter", match[0]), ("partners", match[0])))


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


def third_place(clause: Sequence[Token], parties: Parties) -> str:
    """Return the name of what a clause names besides the two sides: another place, or "the region" after one; or ""."""
    sides = {parties.source, parties.destination, "WLD"}
    other = next((code for code in codes(clause) if code not in sides), "")
    line = joined(clause)
    again = _ANOTHER_OWNER.search(line)
    if again and parties.owner and again[1] != parties.owner:
        return area_name(again[1])  # "China's exports to Kazakhstan were …, Kazakhstan's to China …"
    more = _MORE.search(line)
    return area_name(other) if other else (more[1] if more else "")


def of_something_else(scope: Scope, parties: Parties) -> bool:
    """Return whether a clause without a flow of its own, or one on the way to it, names another place or a part."""
    between = scope.clauses[_clause_of_flow(scope) + 1 : scope.own + 1]
    others = {code for clause in between for code in codes(clause)} - {parties.source, parties.destination}
    before = scope.clauses[scope.own - 1] if scope.own else ()
    return bool(others) or bool(before and before[-1].text == "of" and scope.clause[0].text == "which")


def _clause_of_flow(scope: Scope) -> int:
    """Return which of the clauses before the number's own says what flows."""
    earlier = range(scope.own - 1, -1, -1)
    return next((i for i in earlier if find_flow(scope.clauses[i])), scope.own)
