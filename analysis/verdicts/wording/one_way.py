"""One way of a trade that its sentence is about: "trade with Kazakhstan, made up of exports of …", "and bought … in return"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.statistics.flows import LINKS
from analysis.verdicts.clause.between import between
from analysis.verdicts.clause.counting import counting
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import HEDGES, listed, phrases, words
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import Token, amounts_in, codes, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.by_itself import changes

_NOUNS = {
    "exports": "exports|shipments|sales|deliveries|goods (?:sold|exported|shipped)",
    "imports": "imports|purchases|goods (?:bought|imported|purchased)",
}
_IS = r"(?:(?:of|worth|at|were|was|came to|coming to|stood at|amounted to|amounting to|totalled|totalling|reached|accounted for|accounting for|for|made up|making up|put at|valued at|\(|:) )"
_ENDS = r"(?= (?:[.,;:)]|and|while|but|against|versus|set|last|in (?:9|the)|for|plus|worth|with(?! (?:the )?@))|$)"
_TRADE = (
    r"(?:trade|turnover|commerce|business|deficit|surplus|balance|shortfall|gap|imbalance|dealings|exchanges)"
)
_OWNED = regex(
    rf"@(?P<a>\w+) (?:'s )?(?:(?!(?:to|from|of|between|with)\b)[^@ ]+ )*?{_TRADE} (?:(?:in|of) (?:goods|merchandise|trade) )?with (?:the )?(?:\S+ )?@(?P<b>\w+)"
    rf"|@(?P<c>\w+) (?:(?!to\b|from\b)[^@ ]+ )+?with (?:the )?(?:\S+ )?@(?P<d>\w+)"
    r"|^@(?P<e>\w+) recorded (?:(?!@)\S+ )*?(?:imports from|exports to) (?:the )?@(?P<f>\w+)"
)
_WITH_ALL = regex(rf"@(?P<a>\w+) 's (?:[a-z]+ )*?{_TRADE}\b")
_RETURNED = r"(?:back|in return|in exchange|in turn|the other way(?: (?:round|around))?|in the (?:other|opposite|reverse) direction)"
_BACK = regex(
    rf"#! (?:(?:worth|of|in|goods|products|merchandise|wares|coming|came|going|went|flowing|flowed|moving|moved|returned|returning|dollars|yuan) )*{_RETURNED}\b"
)
_COUNTS = frozenset({"count", "counted", "counting", "counts", "books", "reckoning", "tally"})
_BESIDE = listed("beside_going_back")
"""What may stand beside a number that goes back."""

_LEADS = listed("before_a_flow_named")
"""What may stand before a noun that is a flow of the trade just named: its "total" exports are another."""

_BREAKS = (",", ";", "and", "against", "while", "whereas", "but")


_LEFT = regex(
    r" (?:(?:leaving|giving|making for|resulting in|producing|yielding|meaning|for|which (?:left|gave|made for|resulted in|means|meant)) )?"
    r"(?:(?:it|the country|@\w+) )?(?:with )?(?:a|an) (?:(?:trade|comfortable|large|huge|record|sizeable|hefty|wide|small|slight|positive) )*"
    rf"(?P<sign>surplus|deficit) of #!{_ENDS}"
)
"""What a sentence that has told both flows ends with: ", leaving it with a surplus of more than $10 billion"."""

_TURNED_TO = regex(
    rf" (?:with|in|to|into|from|by|posting|recording|showing|producing|running|registering) (?:a|an|its) (?:(?!surplus|deficit)[a-z-]+ ){{0,2}}(?P<sign>surplus|deficit) of #!{_ENDS}"
)
"""What a trade has come to: "Kazakhstan's trade with China slid into the red, with a deficit of #!"."""


def one_way(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield what a sentence says of its number as one flow between the two that it is about, ``#!`` for the number.

    Exports or imports that no place stands beside are those of the one whose trade with the other the words before
    name, or of its trade with all the world if they name no other; what goes back has the way of the figure before it
    turned round. Nothing is said where a third place or goods are named.
    """
    said = texts(tokens)
    of_books = _COUNTS & set(said)
    if (
        "#!" not in said
        or goods_named(said)
        or "gas" in said
        or changes([t for t in tokens if t.text not in of_books])
    ):
        return
    at = said.index("#!")
    line = f"{joined(tokens)} "
    for flow, nouns in _NOUNS.items():
        told = regex(
            rf"(?<!@\w{{3}} )(?<!'s )\b(?:{nouns}) {_IS}#!{_ENDS}|#! (?:worth )?(?:of|in|was|were) (?:{nouns}){_ENDS}"
        ).search(line)
        lead = line[: told.start()].split()[-1:] if told else []
        if (
            told
            and (not lead or lead[0] in _LEADS or not lead[0].isalpha())
            and (sides := _about(line[: told.start()], codes(tokens)))
        ):
            owner, other = sides
            counted = _counted(line, sides)
            if of_books and not counted:
                return
            goods = f"{flow} {LINKS[flow]} @{other}" if other else f"total {flow}"
            yield f"@{owner} 's {goods} were #!{counted}"
    turned_to = _TURNED_TO.search(line)
    before = line[: turned_to.start()] if turned_to else ""
    if turned_to and (sides := _about(before, codes(tokens))) and _only_moves(before):
        counted = _counted(line, sides)
        if counted or not of_books:
            yield f"@{sides[0]} ran a trade {turned_to['sign']} of #! with @{sides[1] or 'WLD'}{counted}"
    left = _LEFT.search(line)
    if left and (sides := _whose_flows(tokens[: len(line[: left.start()].split())])):
        counted = _counted(line, sides)
        if counted or not of_books:
            yield f"@{sides[0]} ran a trade {left['sign']} of #! with @{sides[1] or 'WLD'}{counted}"
    if _BACK.search(line) and (turned := _turned(tokens, at)):
        counted = _counted(line, turned[1:])
        if counted or not of_books:
            yield f"{turned[0]} were #!{counted}"


def _only_moves(before: str) -> bool:
    """Return whether what a trade with somebody has done is only how it moved: "slid into the red in 2023 ,"."""
    owned = _OWNED.search(before)
    moved = set(before[owned.end() :].split()) if owned else {"its"}
    return moved <= words("reaching") | _MOVED


_MOVED = {
    ",",
    "into",
    "red",
    "black",
    "swung",
    "turned",
    "tipped",
    "closed",
    "finished",
    "territory",
    "and",
    "surplus",
    "deficit",
    "9",
    "$",
    "#",
    "was",
}


def _about(before: str, named: Sequence[str]) -> tuple[str, str] | None:
    """Return whose trade with whom words are about, "" for all the world; None where they do not tell, or name a third."""
    owned = _OWNED.search(before)
    if owned and "@" not in before[owned.end() :]:
        owner, other = owned["a"] or owned["c"] or owned["e"], owned["b"] or owned["d"] or owned["f"]
        return (owner, other) if set(named) == {owner, other} and owner != other else None
    whole = _WITH_ALL.search(before)
    if whole and regex(r"\b(?:with|between)\b").search(before[whole.end() :]):
        return None  # "trade with the five states"
    return (whole["a"], "") if whole and set(named) <= {whole["a"], "WLD"} else None


def _whose_flows(before: Sequence[Token]) -> tuple[str, str] | None:
    """Return whose exports and imports words give, and with whom, "" for all the world; None where that is not clear."""
    said = texts(before)
    amounts = amounts_in(said)
    cut = next((i for i in range(amounts[0], len(said)) if said[i] in _BREAKS), 0) if amounts else 0
    first, rest = before[:cut], before[cut:]
    one, back = find_flow(first), find_flow(rest)
    if one is None or back is None or {one.kind, back.kind} != {"exports", "imports"}:
        return None
    sides = between(first, one)
    named = set(codes(first)) - {"WLD"}
    recorded = _OWNED.search(joined(first))
    if not sides.owner and recorded and recorded["e"]:
        sides = Parties(recorded["e"], recorded["f"], recorded["e"])
    other = sides.other(sides.owner)
    if (
        not sides.owner
        or named != {sides.owner, other} - {""}
        or {"region", "bloc", "others"} & set(said[cut:])
    ):
        return None
    led = {rest[i].place for i in range(1, len(rest)) if rest[i - 1].text in ("to", "from", "of")}
    return (sides.owner, other) if set(codes(rest)) - {sides.owner} <= led & {other} else None


def _counted(line: str, sides: Sequence[str]) -> str:
    """Return whose count the sentence says it is, to be said again."""
    counts = counting(line, Parties(sides[0], sides[1]))
    return f" , according to @{counts} 's customs" if counts else ""


def _turned(tokens: Sequence[Token], at: int) -> tuple[str, str, str] | None:
    """Return the flow of the figure before the number turned round, and its sides; None where that one is not clear."""
    end = next((i for i in range(at - 1, 0, -1) if tokens[i].text in _BREAKS), 0)
    head = tokens[:end]
    flow = find_flow(head)
    verbs = {*phrases("sold"), *phrases("bought")}
    own = {one.text for one in tokens[end:at] if one.text.isalpha()}
    if flow is None or flow.kind == "total" or any(one.place for one in tokens[end:]):
        return None
    if not own <= verbs | words("around") | _BESIDE | HEDGES:
        return None  # "and invested #! in return"
    sides = between(head, flow)
    if not sides.complete or set(codes(head)) != {sides.source, sides.destination}:
        return None
    verb = verbs & own
    kind = "exports" if verb & set(phrases("sold")) else "imports"
    if verb and kind == flow.kind:
        return None  # "sold … and shipped … back"
    if sides.owner == sides.source:
        return f"@{sides.source} 's imports from @{sides.destination}", sides.source, sides.destination
    return f"@{sides.destination} 's exports to @{sides.source}", sides.source, sides.destination
