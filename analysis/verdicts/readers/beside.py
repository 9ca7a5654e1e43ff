"""Readings of a flow beside another: "sold twice as much as it bought", "$5 billion more to Kazakhstan than to Kyrgyzstan"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.statistics.flows import LINKS, mirrored
from analysis.verdicts.clause.between import between
from analysis.verdicts.clause.flows import Flow, find_flow
from analysis.verdicts.clause.lexicon import phrases, words
from analysis.verdicts.clause.parties import Parties, with_other, with_somebody
from analysis.verdicts.clause.products import products_in
from analysis.verdicts.clause.tokens import Token, codes, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.trade import year_of
from analysis.verdicts.reading import ANOTHER_OWNER, OTHER_COUNT, Reading
from analysis.verdicts.tables import members_of, publishes
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.understood import odd_word

_IN = r"(?: (?:in|during|over) (?:the (?:first|second) half of |the first \w+ months of |the whole of )?9)?"
_AS = (
    r"(?:(?:as )?(?:much|large|big|high|great|many)(?: in 9| goods| (?:to|from|in|with) (?:the )?@\w+)* as|(?:more|larger|bigger|higher|greater) than|"
    r"the (?:size|value|level|amount|volume|sum) of|those of|that of|of)"
)
_IT = r"(?:it|there|them|(?:the|that|this) country|(?:the )?@\w+)"
_BACK = rf"(?: (?:there|back|in return|from {_IT}|to {_IT}))*"
_THE_OTHER = {
    kind: regex(
        rf"^(?:{_AS} )?(?:the |its |their )?(?:(?:\$ )?9(?: (?:billion|million|yuan|dollars))* )?(?:(?:worth )?(?:of|in) (?:goods )?)?(?:its |their |the |@(?P<whose>\w+) (?:'s )?)?"
        rf"(?:what )?(?:(?:that |which )?(?:it|they) (?:{verbs})|{nouns}){_BACK}{_IN}(?: of \$ 9(?: billion| million)?)?{_IN}(?: [,.;]|$)"
    )
    for kind, verbs, nouns in (
        ("exports", "|".join(phrases("sold")), "(?:exports|sales)"),
        ("imports", "|".join(phrases("bought")), "(?:imports|purchases)"),
    )
}


_THE_SAME = {
    kind: regex(
        rf"^(?:(?:as (?:much|large|big|high|great){_IN} as|the (?:size|value|volume) of) )?(?:(?:that|those|its {noun}|it did|they were|it was) )?"
        rf"{LINKS[kind]} (?:the )?@(\w+)(?! 's){_IN}(?: [,.;]|$)"
    )
    for kind, noun in (("total", "trade"), ("exports", "exports"), ("imports", "imports"))
}


_BEYOND = regex(
    r"^(?:(?:worth|of|in|goods|merchandise) )*(?P<way>more|higher|larger|bigger|greater|above|less|lower|smaller|fewer|below)(?: (?:worth|of|in|goods|merchandise|products))*"
    rf"(?P<own> (?:to|from|with|in) (?:the )?@\w+(?! 's))?{_IN}(?: than|(?<=above)|(?<=below)) (?P<rest>.*)"
)
_AS_MUCH = regex(
    rf"^as (?:much|many)(?: (?:worth|of|in|goods|merchandise|products))*(?P<own> (?:to|from|with) (?:the )?@\w+(?! 's)){_IN} as (?P<rest>(?:it did )?(?:to|from|with) (?:the )?@.*|(?:the )?@\w+ (?:did|does|do)\b.*)"
)
"""One partner beside another: "twice as much to Kazakhstan as to Uzbekistan"."""

_LESS = ("less", "lower", "smaller", "fewer", "below")
_EXCEEDS = regex(
    r"(?<!\S)(?P<verb>exceed(?:s|ed|ing)?|surpass(?:es|ed)|top(?:s|ped)|outstripped|outpaced|outweighed|trailed|lagged|fell short of"
    r"|(?:was|were|is|are) (?:\S+ )?(?:larger|bigger|higher|greater|more|less|lower|smaller) than) (?P<what>[^#,;]+) by #!"
)
_SHORT = regex(r"trailed|lagged|short|less|lower|smaller")
_ON = r"(?:on|by|in|according to)"
_BOOKS = (
    r"(?: (?:own )?(?:books|figures|statistics|data|count|reckoning|customs|records|tally|ledgers|accounts))"
)
_ON_ITS_BOOKS = regex(r"(?<!\S)as @(\w+) counts it(?!\S)")  # as `counted_first` has it
_RECORDED = r"(?:recorded|reported|registered|counted|logged|booked|records|reports|registers|counts|declared|shows|showed|has)"


def read_flows_beside(claim: Claim, scope: Scope, article: Article) -> Reading | None:
    """Return a flow beside another as a query; None for any other.

    "China sold it twice as much as it bought", "two thirds of its exports there", "twice its trade with Uzbekistan",
    "$5 billion more to Kazakhstan than to Kyrgyzstan", "four times as much as Kyrgyzstan's imports from China".

    Parameters
    ----------
    claim : Claim
        A multiple, a share, or an amount or a rate by which the one is more or less than the other.
    scope : Scope
        The words around it.
    article : Article
        The article, whose day fixes "last year".
    """
    tokens = _amount_first(scope.tokens)
    texts = [token.text for token in tokens]
    at = texts.index("#!") if "#!" in texts else 0
    head, line = tokens[:at], joined(tokens[at + 1 :])
    more = _BEYOND.match(line) or (_AS_MUCH.match(line) if claim.unit == "multiple" else None)
    as_much = claim.unit == "multiple" or claim.kind == "share"
    if (as_much and claim.direction == "down") or not (as_much or more) or claim.kind not in _BESIDE_KINDS:
        return None
    start = max((i for i, text in enumerate(texts[:at]) if text in (";", "while", "but")), default=-1) + 1
    own = tokens[at + 1 : at + 1 + len(line[: more.end("own")].split())] if more and more["own"] else ()
    clause = (*head[start:], tokens[at], *own)
    flow = find_flow(clause)
    sides = _on_books(joined(clause), between(clause, flow), flow) if flow else Parties()
    rest = more["rest"] if more else line
    if (
        flow is None
        or _MOVING & set(texts[start:at])
        or not (beside := _beside_what(claim, flow, rest, sides))
    ):
        return None
    if not beside[1] and not own:
        sides = between((*clause, *tokens[at + 1 :]), flow)
    goods = products_in(clause, flow)
    alone = set(codes(tokens)) | set(scope.elsewhere) <= {sides.owner, "WLD"}
    world = "WLD" if alone and not with_somebody(clause, flow) else ""
    partner = (sides.other(sides.owner) or world) if sides.owner else ""
    if set(codes(tokens[at + 1 :])) - {partner, sides.owner, beside[1]}:
        return None
    if (
        not partner
        or sides.owner not in codes(clause)
        or members_of(sides.owner)
        or goods.product != "TOTAL"
        or goods.problem
    ):
        return None
    if odd_word(clause, flow, goods.tokens) or beside[1] in (partner, sides.owner):
        return None
    period = claim.period or year_of(scope, article)
    found = Reading(
        "trade", sides.owner, (partner,), flow.kind, "TOTAL", period, "", beside[0], beside[2], whole=beside[1],
        missing="" if period else "its words do not say for which period",
        words=(*sides.words, ("flow", flow.words), ("period", period)),
    )  # fmt: skip
    return _the_other_way_round(found, claim) if more and more.groupdict().get("way") in _LESS else found


def _on_books(line: str, sides: Parties, flow: Flow) -> Parties:
    """Return the sides of a flow that words give to one country's books: "on China's figures, trade with Kyrgyzstan"."""
    told = _ON_ITS_BOOKS.search(line)
    other = sides.destination if flow.kind != "imports" else sides.source
    if told is None or sides.owner or not other or told[1] == other:
        return sides
    return with_other(Parties(told[1], "", told[1]), other, flow, (("reporter", told[0]),))


_MOVING = words("falling") | {
    "rose", "risen", "rising", "grew", "grown", "growing", "increased", "increasing", "climbed", "jumped", "surged", "soared", "expanded", "up", "down",
}  # fmt: skip
"""What is told beside another is then how much a flow moved, and not how large it is."""

_BESIDE_KINDS = ("level", "change_abs", "growth_rate", "share")


def _amount_first(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "exceeded its imports by #!" as "were #! more than its imports"."""
    told = _EXCEEDS.search(joined(tokens))
    if told is None:
        return tokens
    at, what, by = (
        len(told.string[:i].split()) for i in (told.start(), told.start("what"), told.end("what"))
    )
    way = "less" if _SHORT.search(told["verb"]) else "more"
    said = [replace(tokens[at], text=text) for text in ("were", way, "than")]
    return [*tokens[:at], said[0], tokens[by + 1], *said[1:], *tokens[what:by], *tokens[by + 2 :]]


def _the_other_way_round(found: Reading, claim: Claim) -> Reading | None:
    """Return how much less one flow is than another as how much more the other is, unless the claim's band is that of a fall."""
    if claim.direction == "down" and claim.kind in ("growth_rate", "change_abs"):
        return found
    if found.transformation != "balance" or found.whole == OTHER_COUNT:
        return None
    if found.whole:
        return replace(found, partners=(found.whole,), whole=found.partners[0])
    return replace(found, flow=mirrored(found.flow))


def _beside_what(claim: Claim, flow: Flow, line: str, sides: Parties) -> tuple[str, str, str] | None:
    """Return the transformation, the whole and the measure of a flow beside the opposite one, the same with another partner or as another counts it."""
    how = "balance" if is_currency(claim.unit) else "excess" if claim.unit == "percent" else "ratio"
    owner, opposite = sides.owner, _THE_OTHER.get(mirrored(flow.kind))
    other = sides.other(owner) if owner else ""
    told = opposite.search(line) if opposite else None
    if told and told["whose"] in (None, owner):
        return ("share", mirrored(flow.kind), "") if claim.kind == "share" else (how, "", "")
    if other and _as_counted_by(other, owner, flow.kind).search(line):
        return "part" if claim.kind == "share" else how, OTHER_COUNT, ""
    if claim.kind == "share":
        return None
    whose = _of_another_owner(other, flow.kind).search(line) if other else None
    if whose and whose[1] not in (owner, other) and publishes(whose[1], other):
        return how, whose[1], ANOTHER_OWNER
    same = _THE_SAME[flow.kind].search(line)
    return (how, same[1], "") if same else None


def _of_another_owner(partner: str, kind: str) -> re.Pattern[str]:
    """Return how the same flow of another country is told: "as large as Kyrgyzstan's", "as Uzbekistan did"."""
    link = f"{LINKS[kind]} (?:the )?@{partner}"
    noun = "(?:trade|turnover)" if kind == "total" else kind
    return regex(rf"^(?:{_AS} )?(?:the )?@(\w+) (?:'s(?: {noun})?|did|does|do)(?: {link})?{_IN}(?: [,.;]|$)")


def _as_counted_by(other: str, owner: str, kind: str) -> re.Pattern[str]:
    """Return how the same flow is told as the other side counts it: "Kyrgyzstan's imports from China", "on Kyrgyzstan's books"."""
    noun = mirrored(kind) if kind != "total" else "(?:trade|turnover)"
    link = f"(?:{LINKS[mirrored(kind)]} (?:the )?@{owner}|there)"
    verbs = "|".join(phrases("bought" if kind == "exports" else "sold" if kind == "imports" else "traded"))
    it = f"(?:the )?@{other}"
    return regex(
        rf"^(?:{_AS} )?(?:{it} 's (?:own |recorded )*{noun} {link}|(?:what )?{it} (?:{_RECORDED} (?:it |as |in )?)?(?:{noun}|{verbs}) {link}"
        rf"|(?:those |that |(?:as|than) )?{_ON} {it}(?: 's)?{_BOOKS}?){_IN}(?: [,.;]|$)"
    )
