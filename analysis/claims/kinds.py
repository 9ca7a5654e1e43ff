"""What a quantity is, a level, a growth rate, a share, and which way it moved."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import table, words
from analysis.claims.quantity import Quantity
from analysis.claims.units import DURATIONS

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_LEFT, _RIGHT = 110, 60  # characters of context before and after a number
_CLAUSE_END = re.compile(
    r"[;:]| while | whereas | although | but | which | who |\. |, (?:and|as|with|after|when|because|led|driven) "
)
_RIGHT_END = re.compile(
    r"[;:,()—]| while | whereas | although | but | and | from | to |\. | compared | against | after | as "
)
_BY = re.compile(
    r"\b(?:by|of)(?: an?| the| another| some| only| just| as much as| around| about| nearly| almost| over| more than| up to| at least| roughly)* \Z"
)
_TO = re.compile(
    r"\b(?:to|at|from|reach|reached|reaching|hit|hitting|totall?ed|totall?ing|stood at|was|were|is|of|between|than)(?: an?| the| around| about| nearly| almost| over| more than| just| some| up to| at least| under| below| above| record| high| new| low| only| roughly| less than| between)* \Z"
)
_OF = re.compile(
    r" ?(?:\([^)]{0,20}\) )?of (?:the|all|its|their|total|this|that|those|these|his|her|our|world|global|each|what|us|uk|china|india|russia|gdp|[a-z])"
)
_GROWTH_OF = re.compile(r" of (?:growth|increase|decline)")
_PRICE_NOUN = re.compile(
    r"\b(?:prices?|priced|fares?|tariff|wages?|salary|salaries|rent|fee|fees|ticket|tickets|brent|crude|wti|gold|futures|a barrel|shares? (?:price|fell|rose|closed|traded)|stock price|share price|subscription|exchange rate|spot)\b"
)
_RATE_OF_EXCHANGE = re.compile(
    r"(?: (?:to|against|per|versus) (?:the|one|a|each) (?:u\.?s\.? )?(?:dollar|euro|pound|yen|greenback|yuan|rupee|rouble|ruble)|/dollar)"
)
_WORSE = re.compile(
    r" (?:higher|lower|more|less|fewer|above|below|cheaper|dearer|larger|smaller|bigger|faster|slower|better|worse|stronger|weaker|up|down|shorter|longer|ahead)\b(?! or)"
)
_SHARE_OF = re.compile(
    r"\b(?:of|in) (?:gdp|gross domestic product|output|exports|imports|revenue|sales|the total|the economy|total)\b"
)


@cache
def _movements(part: str) -> dict[str, str]:
    return {row["word"]: row["direction"] for row in table("movements") if row["part"] == part}


class Context:
    """The words around one quantity, cut at the bounds of its clause.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The quantity.
    span : (int, int)
        Its sentence.
    """

    __slots__ = ("after", "before", "left", "right", "whole")

    def __init__(self, low: str, quantity: Quantity, span: tuple[int, int]) -> None:
        start = quantity.hedge_start if 0 <= quantity.hedge_start < quantity.start else quantity.start
        self.whole = low[max(span[0], start - _LEFT) : start]
        cuts = [match.end() for match in _CLAUSE_END.finditer(self.whole)]
        self.before = self.whole[cuts[-1] :] if cuts else self.whole
        self.after = low[quantity.end : min(span[1], quantity.end + _RIGHT)]
        stop = _RIGHT_END.search(self.after)
        self.left = _WORD.findall(self.before)
        self.right = _WORD.findall(self.after[: stop.start()] if stop else self.after)


def read_kind(quantity: Quantity, context: Context) -> None:
    """Set ``kind`` and ``direction`` of a quantity from its unit and the words around it.

    Parameters
    ----------
    quantity : Quantity
        Changed in place.
    context : Context
        The words around it.
    """
    unit = quantity.unit or "none"
    if quantity.role in ("ordinal", "rank", "record", "age"):
        quantity.kind = quantity.role
        return
    moved = _movement(quantity, context)
    if unit in DURATIONS:
        quantity.kind = "duration"
    elif unit == "multiple":
        quantity.kind, quantity.direction = "growth_rate", _multiple_direction(quantity, moved, context)
    elif unit == "percent":
        quantity.kind = _percent(quantity, moved, context)
        quantity.direction = moved if quantity.kind == "growth_rate" else None
    elif unit == "percentage_point":
        quantity.kind, quantity.direction = "change_abs", moved
    elif moved and _is_change(quantity, context):
        quantity.kind, quantity.direction = "change_abs", moved
    elif "/" in unit and unit not in ("km/h", "mi/h") and not unit.endswith("/d"):
        quantity.kind = "price"
    elif unit in ("count", "person"):
        quantity.kind = "count"
        quantity.direction = (
            moved
            if any(
                word in ("disappeared", "lost", "vanished", "shed", "cut", "added")
                for word in (*context.left[-4:], *context.right[:3])
            )
            else None
        )
    elif len(unit) == 3 and unit.isupper() and quantity.scale == 1 and _is_price(quantity, context):
        quantity.kind = "price"
    elif unit == "none" and _RATE_OF_EXCHANGE.match(context.after):
        quantity.kind = "price"
    else:
        quantity.kind = "level"


def _movement(quantity: Quantity, context: Context) -> str | None:
    """Return the direction that the nearest word of movement gives, "" where it gives none, None without one."""
    if quantity.signed:
        return "up" if quantity.signed == "+" else "down"
    verbs, nouns, adverbs = _movements("verb"), _movements("noun"), _movements("adverb")
    for word in context.right[:1]:
        if word in adverbs:
            return adverbs[word]
    for distance, word in enumerate(context.right[:4]):
        if word in nouns and (distance < 3):
            return nouns[word]
        if word in verbs and word.endswith("ing") and distance < 2:
            return verbs[word]
        if word in words("stops"):
            break
    for distance, word in enumerate(reversed(context.left[-14:])):
        if word in verbs:
            return verbs[word]
        if word in nouns:
            return nouns[word]
        if word in ("up", "down") and distance < 4 and quantity.hedge != "up to":
            return adverbs[word]
        if word in ("higher", "lower", "more", "less") and distance < 1:
            return adverbs[word]
    return None


def _is_change(quantity: Quantity, context: Context) -> bool:
    """Return whether an amount is what something moved by, not where it moved to."""
    if (
        quantity.signed == "+"
        or _WORSE.match(context.after)
        and not re.match(r" (?:more|less|up|down|above|below|ahead)\b(?! than)", context.after)
    ):
        return quantity.unit not in ("count", "person") or " than" in context.after[:16]
    if (
        context.right
        and context.right[0] in _movements("noun")
        and context.right[0]
        not in (
            "growth",
            "loss",
            "losses",
            "savings",
            "saving",
            "discount",
            "cut",
            "cuts",
            "shortfall",
            "raise",
            "premium",
        )
    ):
        return True
    before = context.before
    verbs = _movements("verb")
    last = context.left[-1] if context.left else ""
    if _BY.search(before) and re.search(r"\bby(?: [a-z]+){0,3} \Z", before):
        return any(word in verbs for word in context.left[-9:])
    if re.search(r"\b(?:of) (?:[a-z]+ ){0,2}\Z", before):
        return bool(
            len(context.left) > 1
            and any(
                word
                in ("rise", "increase", "drop", "fall", "decline", "decrease", "reduction", "jump", "gain")
                for word in context.left[-3:]
            )
        )
    if quantity.unit in ("count", "person"):
        return False
    return last in verbs and last not in _NOT_BY or last in ("up", "down") and quantity.hedge != "up to"


_NOT_BY = frozenset(
    "added raised raise raising lost lose losing saved save saving cut cuts cutting improved pushed shot moved turned came went exceed send losing add adds adding trim slash slashed boost boosted shed sheds lift widen hike".split()
)


def _multiple_direction(quantity: Quantity, moved: str | None, context: Context) -> str:
    return "down" if quantity.values and quantity.values[0] < 1 else "up"


def _is_price(quantity: Quantity, context: Context) -> bool:
    return (
        _PRICE_NOUN.search(context.whole[-80:]) is not None
        or _PRICE_NOUN.match(context.after.lstrip()) is not None
    )


def _percent(quantity: Quantity, moved: str | None, context: Context) -> str:
    right, left, before = context.right, context.left, context.before
    if quantity.signed == "+":
        return "growth_rate"
    if right and (
        right[0]
        in ("stake", "share", "shareholding", "interest", "majority", "ownership", "chance", "probability")
    ):
        return "share" if right[0] not in ("chance", "probability") else "level"
    if _WORSE.match(context.after):
        return "growth_rate"
    if any(
        word in words("growth_rates") or _movements("noun").get(word) for word in right[:3]
    ) and not _OF.match(context.after):
        return "growth_rate"
    if any(
        word
        in (
            "tariff",
            "tariffs",
            "duty",
            "duties",
            "tax",
            "levy",
            "rate",
            "interest",
            "yield",
            "vat",
            "target",
            "margin",
        )
        for word in right[:3]
    ) and not _OF.match(context.after):
        return "level"
    to = _TO.search(before)
    shares = [index for index, word in enumerate(reversed(left)) if word in words("share_before")]
    growths = [index for index, word in enumerate(reversed(left)) if word in words("growth_rates")]
    rates = [index for index, word in enumerate(reversed(left)) if word in words("level_rates")]
    moves = [
        index
        for index, word in enumerate(reversed(left[-14:]))
        if word in _movements("verb") or word in _movements("noun") or (word in ("up", "down") and index < 4)
    ]
    nearest = min(shares or [99]), min(growths or [99]), min(rates or [99]), min(moves or [99])
    if _OF.match(context.after) and not _GROWTH_OF.match(context.after):
        by = re.search(r"\bby(?: [a-z]+){0,2} \Z", before)
        return "growth_rate" if by and nearest[3] < 6 else "share"
    if nearest[1] <= min(nearest[0], nearest[2]) and nearest[1] < 10:
        return "growth_rate"
    if nearest[2] < 12 and nearest[2] < nearest[0] and (to or nearest[3] == 99 or nearest[3] > nearest[2]):
        by = re.search(r"\bby(?: [a-z]+){0,2} \Z", before)
        return "growth_rate" if by else "level"
    if nearest[0] < 10 and (nearest[0] < nearest[3] or to):
        return "share"
    if nearest[3] < 14:
        return "growth_rate"
    if _SHARE_OF.search(context.after[:30]) or nearest[0] < 14:
        return "share"
    if moved:
        return "growth_rate"
    return (
        "share"
        if quantity.role == "fraction"
        else "growth_rate"
        if re.search(r"year-on-year|on[- ]year|annual", context.whole + context.after)
        else "level"
        if to
        else "share"
    )
