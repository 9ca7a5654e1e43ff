"""What the sentences before a claim tell: who counts, whose trade it is and with whom, its flow, or of what a price is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.tokens import Token, amounts_in, joined, named_places, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import of_last_claims
from analysis.verdicts.wording.parts.counted import offices_in, who_counts
from analysis.verdicts.wording.parts.flows import sides_of
from analysis.verdicts.wording.parts.gas_roles import kind_of_gas
from analysis.verdicts.wording.parts.items import OF_GOODS, Before, Item, Said, entry, loosely
from analysis.verdicts.wording.parts.kept_from import is_idle
from analysis.verdicts.wording.parts.levels import commodity
from analysis.verdicts.wording.parts.priced import A_UNIT
from analysis.verdicts.wording.parts.roles import FLOWS, VERBS, Roles, roles_of
from analysis.verdicts.wording.sentences import sentence_of, sentences_before
from analysis.verdicts.wording.without_times import only_time

_REACH = 3  # sentences back

_LINE = regex(
    r"pipeline from (?:@CA5|@TKM)|(?:@CA5 (?:-|–|to) @CHN|@CHN (?:-|–) @CA5) (?:natural )?(?:gas )?pipelines?"
)
_PLACE = regex(r"@[A-Z][A-Z0-9]{2}\b")
_PARTS = {"half", "third", "quarter", "fifth", "sixth", "tenth", "share", "part"}
"""What makes a sentence one on shares, whose whole is the trade of one with all the world."""

_WITHOUT = regex(
    r" , as @[A-Z]{3} (?:reports|reported|counts|counted|gave|gives|puts?|recorded|records|stated|states) [^,]*(?= ,|$)|^(?:of|among) (?:the )?@CA5 , "
)
"""Who counts in a part of its own, and the group that one is of: "of the five countries, Tajikistan trades least with China"."""

_LEADING = ("OF", "FROM", "TO", "WITH", "BY", "IN", "FOR")
_WITHIN = ("P", "OWN", "GOODS", "WORLD", "GAS", "PIPE", "LNG", *FLOWS)


@of_last_claims
def told_before(claim: Claim, article: Article) -> Before | None:
    """Return what the sentences before a claim's tell, each thing from the last that tells it; None where they leave it open.

    Parameters
    ----------
    claim : Claim
        The claim.
    article : Article
        The article.
    """
    start, end = sentence_of(article, claim)
    said: list[Sequence[Token]] = [
        tokens_of(text, at) for at, text in sentences_before(article, start, _REACH)
    ]
    own = _part_before(tokens_of(article.text[start:end], start, claim))
    items = loosely([one.text for one in own])
    moved = claim.kind == "level" and {"ROSE", "FELL"} & {one.tag for one in items}
    if moved or any(one.tag == "?" and one.text not in _few() for one in items):
        return None  # "rose by $8 billion, to Kyrgyzstan by $15 billion"
    said.append(own)
    found: Before | None = None
    far = False
    for tokens in reversed(said):
        if not tokens:
            continue
        told = _told(tokens, claim)
        if told is None or not (told.kind or told.sides or told.counts or tokens is own):
            if told is not None and is_idle(tokens, article.text):
                far = True
                continue
            return found if found and found.kind and found.owner else None
        told = replace(told, period=only_time(tokens, article), far=far)
        told = replace(told, dated=bool(told.period) and any(tokens is one for one in said[-2:]))
        merged = _merged(found, told)
        if merged is None:
            break
        found = merged
    if found is None or found.sides:
        return found
    alone = {one for one in named_places(article.text[: claim.start]) if one != "WLD"}
    return replace(found, owner=f"@{alone.pop()}") if len(alone) == 1 else found


@cache
def _few() -> frozenset[str]:
    """Return the words that may stand in a part of the same sentence: those of amounts, and those that only point."""
    return frozenset(f"{entry('before.pointing')} {entry('before.few')} {entry('before.amounts')}".split())


def _part_before(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the part of a sentence before the claim's own that gives an amount."""
    texts = [one.text for one in tokens]
    at = texts.index("#!") if "#!" in texts else 0
    cuts = [i for i in range(at) if texts[i] in (";", ",", "and", "while", "but")]
    first = next((i for i in reversed(cuts) if amounts_in(texts[:i])), 0)
    return tokens[:first]


def _merged(near: Before | None, far: Before) -> Before | None:
    """Return what two sentences tell, the nearer first; None where they are about different things."""
    if near is None:
        return far
    of_gas = near.kind == "trade" and far.kind == "gas" and near.flow != "TRADE"
    if near.kind and far.kind and near.kind != far.kind and not of_gas:
        return None
    kept = replace(
        near,
        both=near.both or (far.both and not near.flow),
        kind=far.kind if of_gas else near.kind or far.kind,
        flow=near.flow or far.flow,
        what=near.what or far.what,
        counts=near.counts or far.counts,
        period=near.period or far.period,
        per=near.per or far.per,
        mean=near.mean or (far.mean and not near.kind),
        dated=near.dated or (far.dated and not near.period),
    )
    if not near.owner and near.other and far.owner not in ("", near.other):
        return replace(kept, owner=far.owner, owned=far.owned, subject=far.subject)
    if near.sides >= far.sides and (near.owned or near.subject or not far.sides):
        return kept
    if near.sides <= far.sides:
        return replace(kept, owner=far.owner, other=far.other, owned=far.owned, subject=far.subject)
    return None


def _told(tokens: Sequence[Token], claim: Claim) -> Before | None:
    """Return what one sentence tells; None where it is about something that no table holds."""
    if set(entry("before.other").split()) & {one.text for one in tokens}:
        return None
    line, offices = offices_in(_WITHOUT.sub("", joined(tokens)))
    items = loosely(line.split())
    tags = {one.tag for one in items}
    places = tuple(one for one in dict.fromkeys(_PLACE.findall(line)) if one != "@WLD")
    counting = {one: said for one in offices if (said := who_counts(one))}
    named = [one for one, said in counting.items() if "own count" not in said]
    if len({counting[one] for one in named}) > 1:
        return None
    counts = named[0] if named else ""
    kind, what = _kind(line, tags)
    if kind == "line":
        return Before(kind=kind, counts=counts)
    if kind in ("trade", "gas", ""):
        told = _traded(items, places, claim, Before("", "", kind, "", what, counts))
    else:
        per = unit[0] if kind == "price" and (unit := A_UNIT.search(line)) else ""
        told = Before("".join(places), "", kind, "", what, counts, mean="MEAN" in tags, per=per)
        told = told if len(places) < 2 else None
    if told and not named and counting and told.owner and told.subject:
        office = "customs" if "customs" in " ".join(counting) else "statistics"
        return replace(told, counts=f"{told.owner} 's {office}")
    return told


def _kind(line: str, tags: set[str]) -> tuple[str, str]:  # noqa: PLR0911 - a return for each kind
    """Return of what kind the figures are that a sentence speaks of, and of which gas or commodity."""
    if _LINE.search(line):
        return "line", ""
    if tags & {"GAS", "PIPE", "LNG", "FIELDS"} and not tags & {"EUROPE", "PRICE", "MEAN"}:
        home = "burnt" if "CONSUMED" in tags else "made" if tags & {"PRODUCED", "FIELDS"} else ""
        return (home, "") if home else ("gas", kind_of_gas(tags))
    if tags & {"OUTPUT", "HEAD"}:
        return ("head" if "HEAD" in tags else "output"), ""
    if tags & {"PEOPLE", "LIVED"}:
        return "people", ""
    if phrase := commodity(f" {line} ")[0]:
        return "price", phrase
    if "EUROPE" in tags and "GAS" in tags:
        return "price", "gas in europe"
    if "YUAN" in tags and tags & {"DOLLAR", "RATE"}:
        return "rate", ""
    return ("trade", "") if tags & {*FLOWS, "SOLD", "BOUGHT", "GOODS"} else ("", "")


def _traded(  # noqa: PLR0911 - a return for each way of telling it
    items: tuple[Item, ...], places: Sequence[str], claim: Claim, told: Before
) -> Before | None:
    """Return whose trade a sentence speaks of and with whom; None where its flow may be of some of it only."""
    flows = [i for i, one in enumerate(items) if one.tag in FLOWS]
    if _tells_shares(items) or any(_is_of_some(items, i) for i in flows):
        return None
    tags = {one.tag for one in items}
    told = replace(told, what=OF_GOODS) if {"PRODUCT", "KIND"} & tags else told
    sides = sides_of(items, Said(claim, items, told.counts))
    office = list(dict.fromkeys(_PLACE.findall(told.counts)))
    if sides is not None and sides.kind != "MOVED" and sides.owner:
        flow = "" if _DIFFERENCES & tags else sides.kind
        return replace(told, owner=sides.owner, other=sides.other, flow=flow)
    if sides is not None and sides.kind == "MOVED" and office in ([sides.other], [sides.second]):
        sent = office == [sides.other]
        other = sides.second if sent else sides.other
        return replace(told, owner=office[0], other=other, flow="EXPORTS" if sent else "IMPORTS")
    kinds = {items[i].tag for i in flows} or {
        VERBS[one.tag] for one in items if one.tag in ("SOLD", "BOUGHT")
    }
    told = replace(told, both=kinds == {"EXPORTS", "IMPORTS"})
    flow = kinds.pop() if len(kinds) == 1 and not _DIFFERENCES & tags else ""
    both = list(dict.fromkeys((*office, *places)))
    if len(both) > 2:
        return None
    if told.kind == "gas" and "@CHN" in both:
        other = next((one for one in both if one != "@CHN"), "")
        return replace(told, owner="@CHN", other=other, flow="IMPORTS")  # it sells none
    roles = roles_of(items) or Roles()
    if len(both) == 1 and set(both) & (roles.destination | roles.origin | roles.partner):
        return replace(told, other=both[0], flow=flow, owned=False, subject=False)
    about = roles.owner or roles.agent
    first = office[0] if office else next(iter(about)) if len(about) == 1 else both[0] if both else ""
    other = next((one for one in both if one != first), "")
    return replace(
        told, owner=first, other=other, flow=flow, owned=bool(office) or len(roles.owner) == 1 or len(both) < 2, subject=bool(office) or len(about) == 1,
    )  # fmt: skip


_DIFFERENCES = {"SURPLUS", "DEFICIT"}


def _tells_shares(items: Sequence[Item]) -> bool:
    return bool({"SHARE", "ACCOUNTED"} & {one.tag for one in items} or _PARTS & {one.text for one in items})


def _is_of_some(items: Sequence[Item], at: int) -> bool:
    """Return whether a word that is not known stands with a flow: "sunflower exports", "exports of shoes"."""
    first = at
    while first and items[first - 1].tag in _WITHIN:
        first -= 1
    verbs = set(entry("before.verbs").split())
    if first and items[first - 1].tag == "?" and first == at and items[first - 1].text not in verbs:
        return True
    last = at
    while last + 1 < len(items) and items[last + 1].tag in (*_WITHIN, *_LEADING):
        last += 1
    return (
        items[last].tag in _LEADING
        and last + 1 < len(items)
        and items[last + 1].tag == "?"
        and items[last + 1].text not in verbs
    )
