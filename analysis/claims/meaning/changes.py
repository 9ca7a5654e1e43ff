"""Whether an amount is what something moved by: "rose by 2 million tonnes", "lost 79 cents to $66.89"."""

from __future__ import annotations

import re

from analysis.claims.lexicon import HEDGES, WORSE, movements, words
from analysis.claims.meaning.context import REACH, Context
from analysis.claims.meaning.percentages import BY
from analysis.claims.numbers.quantity import Quantity

_OF_A_MOVE = re.compile(
    r"[^a-z](?:(?:rise|increase|drop|fall|decline|decrease|reduction|jump|gain|growth|expansion|contraction|hike|adjustment|cut|draw|drawdown|build|build-up|rally|slide|retreat|dip|improvement)s?"
    # "a decrease in trade of $5 million", and not "a fall in the price of a 50 kg bag"
    # nor "rises in three of the four sectors"
    r"(?: in (?:(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|all|most|some|many|several|half|each|none) of )[a-z-]+ ){1,4}?(?<!price )(?<!cost )(?<!number )(?<!amount )(?<!value )(?<!share )(?<!size )| )(?:(?:(?:was|were|is) )?(?:put|pegged|recorded|measured) at|of|was|totall?ing) (?:[a-z]+ ){0,3}\Z"
    # "had the highest growth, equating to £20m in sales"
    r"|(?:rise|increase|drop|fall|decline|decrease|reduction|jump|gain|growth),? (?:equating|equal|equivalent|amounting|translating) (?:in)?to (?:[a-z]+ ){0,2}\Z)"
)
# "its forecast for demand growth to", "reductions estimated at", "the cut will decrease to": how much a move is
_MOVE_FORESEEN = re.compile(
    r"[^a-z](?:(?:forecasts?|estimates?|projections?|outlook|expectations?|predictions?) (?:for|of|on) (?:[a-z0-9'-]+ ){0,6}"
    r"(?:growth|increase|rise|decline|fall)(?: [a-z0-9']+){0,5}? (?:to|at|by) (?:[a-z]+ ){0,2}\Z"
    r"|(?:demand|supply|output|production|consumption|capacity)[- ]growth(?: forecasts?| estimates?)?(?: for| this| next| in| [0-9]{4}| year){0,3} (?:to|(?:unchanged |steady )?at|of|is|was|will be) (?:[a-z]+ ){0,2}\Z"
    r"|(?:cuts?|reductions?|curbs?|savings)(?: [a-z]+){0,2}? (?:estimated|put|seen) at (?:[a-z]+ ){0,2}\Z"
    r"|(?:the|its|their|this|actual|total|output|production|supply) (?:cuts?|reductions?|curbs?)(?: (?:in|for|from) [a-z]+)? (?:will|would|is to|are to) (?:be|(?:decrease|ease|fall|rise|increase|deepen|shrink|grow|narrow) to) (?:[a-z]+ ){0,2}\Z)"
)
_NOT_WORSE = re.compile(
    r" (?:(?:more|less)\b(?! than| year[- ]o| compared| against|[,;]| in [a-z ]{2,40} than (?:(?:in|during|for|over|at) )?(?:the |a )?(?:same|corresponding|first|second|third|fourth|previous|year|last|(?:19|20)[0-9]{2})\b)|(?:up|down|ahead)\b(?! than| at [$€£]?[0-9]| (?:from|on) (?:[a-z]+day\b|yesterday|the day|the previous))|(?:above|below)\b(?! (?!(?:the )?(?:sea|water|ground|surface|deck|zero|freezing)\b)[a-z]))"
)
# "- down 1.6 million pints a day", and not "shut down 20 plants"
_UP_OR_DOWN = re.compile(rf"(?:[-–—,(;]|\b(?:was|were|is|are)) (?:up|down) (?:by )?{HEDGES}\Z")
_ADD = ("add", "adds", "adding")
_TO_A_TOTAL = re.compile(r" (?:of [a-z]+ )?to (?!close\b|end\b|finish\b|settle\b|trade\b)[a-z]")
# "added $5 billion to their debt" is by how much that grew; "added $5 million to its provisions" is a thing done
_TO_A_STOCK = re.compile(
    r" to (?:[a-z'-]+,? ){0,5}?(?:debts?|credit|borrowings?|loans|balances|savings|deposits|holdings|stocks?|stockpiles?|inventor(?:y|ies)|backlogs?)\b(?! (?:reserves?|losses|loss|ratings?|provisions?))"
)
_BOUNDS = ("below", "above", "under", "beyond", "past", "near")  # "fell below 22,900" leads to a level
_AMOUNTS = frozenset({"deficit", "surplus", "gap", "bill", "budget", "loan", "package", "deal", "contract"})
_OF_GROWTH = frozenset(
    {"fund", "plan", "package", "strategy", "deal", "market", "capital", "investment", "scheme"}
)
_FURTHER = frozenset(
    {"another", "a", "an", "combined", "further", "additional", "extra", "total", "about", "some"}
)
_OFF = frozenset(
    (
        "knock",
        "knocks",
        "knocked",
        "knocking",
        "shave",
        "shaves",
        "shaved",
        "shaving",
        "wipe",
        "wipes",
        "wiped",
        "wiping",
        "take",
        "took",
        "takes",
        "taken",
        "taking",
    )
)
# "lost 79 cents to $66.89", "added $1.20, or 1.4%"
_WORSE_BY = re.compile(
    rf"\b(higher|lower|larger|smaller|more|less)(?: than [a-z0-9' ]{{2,30}})? by {HEDGES}\Z"
)  # "remained higher by $14 million"
# "which is $4 billion, or 11% less"; "bought 8 tonnes, or 23 percent more" has a level
_OR_WORSE = re.compile(
    rf"(?:,? or {HEDGES}| \()[0-9.,]+ ?(?:%|per ?cent|pct)\)? (?P<worse>higher|lower|larger|smaller|more|less|above|below)\b"
)
_WHICH_IS = re.compile(rf"\b(?:which|that|this|it) (?:is|was|represents?|makes) {HEDGES}\Z")
_FROM_A_MARK = re.compile(
    r"\b(?:(?P<past>exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beat(?:s|ing)?|overshot|outstripp?(?:ed|ing|s)?)|miss(?:es|ed|ing)?|undershot|fell short of|trail(?:s|ed|ing)?)"
    r" (?:[a-z']+ ){0,4}(?:targets?|goals?|forecasts?|estimates?|expectations|budget|plans?|consensus|record|quota|threshold|limit|mark)\b"
)
# "was $4 billion up on the year before", and not "was $8 billion, up from $7 billion"
_WAS = re.compile(rf"\b(?:was|were|is|are|stood|came|ended(?: the year)?) (?:at )?{HEDGES}\Z")
_UP_ON = re.compile(
    r" (?:(?:up|down) (?:on|from|against)|ahead of) (?![^,;.]{0,30}[$€£¥][0-9])(?:the|its|their|that|those|what|an?|last|[12][0-9]{3})\b"
)
_MOVED_TO = re.compile(
    r"(?: (?:a|per) [a-z]+)?(?: to (?:[a-z]+ )?[$€£¥₹]?[0-9]|,? or (?:[a-z]+ )?[0-9.]+ ?(?:%|per ?cent|pct)| \([0-9.]+ ?%)"
)
# "The balance was +5.1 bn", "the surplus rose (+72.4 bn compared with +64.9 bn)": a sign that no change has.
_BALANCE_OF = re.compile(
    r"\b(?:balance|surplus|deficit|account)(?: (?:was|of|at|stood at|came to|totall?ed|reached))? [(]?\Z",
    re.IGNORECASE,
)
_AGAINST_SIGNED = re.compile(r" (?:compared (?:with|to)|against|after|from) [-+−][$€£¥]?[0-9]")


def is_change(quantity: Quantity, context: Context) -> bool:
    """Return whether an amount is what something moved by, not where it moved to.

    Parameters
    ----------
    quantity : Quantity
        An amount beside which a word of movement stands.
    context : Context
        The words around it.
    """
    counted = quantity.unit in ("count", "person")
    named = bool(quantity.noun) and quantity.basis == "text"  # and no noun of a figure before it
    bare = counted and not named  # "unemployment fell 103,000", "gained 6 million in subscribers"
    worse = WORSE.match(context.after) is not None and not _NOT_WORSE.match(context.after)
    worse = worse or (_UP_ON.match(context.after) is not None and _WAS.search(context.before) is not None)
    came_to = quantity.is_money and context.before.rstrip().endswith(
        " to"
    )  # "came to $8 billion or 8 percent higher than"
    balance = quantity.signed and (_BALANCE_OF.search(context.before) or _AGAINST_SIGNED.match(context.after))
    if (quantity.signed == "+" or worse) and not came_to and not balance:
        return not counted or bare or " than" in context.after[:16]
    if _UP_OR_DOWN.search(context.whole) if counted else _MOVE_FORESEEN.search(f" {context.before}"):
        return True
    following = context.right[0] if context.right else ""
    grown = following == "growth" and not _OF_GROWTH.intersection(context.right[1:2])
    if (following in movements("noun") and following not in words("amount_nouns")) or grown:
        return True
    if BY.search(context.before) and following not in _AMOUNTS:
        moved = any(word in movements("verb") for word in context.left[-REACH:])
        caused = counted and not words("causing").isdisjoint(context.left[-2:-1])
        return not caused and (moved or not {"up", "down"}.isdisjoint(context.left[-4:]))
    # "the biggest drop of the three cities"
    whole = counted and named and context.before.endswith(" of the ")
    return (not whole and _OF_A_MOVE.search(f" {context.before}") is not None) or (
        (not counted or bare) and (_moved_right_before(quantity, context) or context.moves_between())
    )


def _moved_right_before(quantity: Quantity, context: Context) -> bool:
    """Return whether a verb of movement stands right before an amount: "fell $1.20", "shed 478 points"."""
    last = context.left[-1] if context.left else ""
    if not context.before.rstrip().endswith(last):
        return False  # "(up 12%), 6.6 bcm"
    if last in ("back", "further") and len(context.left) > 1:
        last = context.left[-2]  # "fell back 21,000"
    further = next((word for word in reversed(context.left) if word not in _FURTHER), "")
    if (quantity.unit or "").endswith("/d") and further in movements("verb"):
        return True  # "to trim another 558,000 barrels a day": a flow can only be cut by so much
    to_a_total = last in _ADD and _TO_A_TOTAL.match(context.after)  # "will add $200 billion to output"
    to_a_total = to_a_total or (last == "added" and _TO_A_STOCK.match(context.after))
    if to_a_total or (quantity.unit in ("W", "TEU") and further == "add"):
        return True
    if (quantity.hedge or "").split(" ")[-1] in _BOUNDS:
        return False
    if movements("verb").get(last) and context.left[-2:-1] not in (
        ["a"],
        ["an"],
    ):  # "a cool 58 bcm", and "a seasonally adjusted 343,000" moved nowhere
        led = quantity.unit in ("index_points", "degC") or _MOVED_TO.match(context.after) is not None
        return led or last not in words("not_by")
    before = context.left[-2] if len(context.left) > 1 else ""
    made = before == "picked" or before in words("with_up")  # "made up 10.7 trillion"
    return last in ("up", "down") and quantity.hedge != "up to" and not made


def is_taken_off(quantity: Quantity, context: Context) -> bool:
    """Return whether an amount is taken off something: "wiped $3 billion off its value", "took $800 million out of"."""
    if quantity.unit in ("count", "person"):
        return False
    off = context.after.startswith((" off ", " out of ")) and not _OFF.isdisjoint(context.left[-4:])
    return off or context.before.endswith((", off ", "was off ", "were off "))  # "at $386, off $9 on the day"


def difference(quantity: Quantity, context: Context) -> str | None:
    """Return the direction in which an amount says how far one thing is from another: "exceeding the target by $4 billion".

    Parameters
    ----------
    quantity : Quantity
        An amount.
    context : Context
        The words around it.
    """
    if is_taken_off(quantity, context):
        return "down"
    counted = quantity.unit in ("count", "person")
    if " by " in context.before and (worse := _WORSE_BY.search(context.before)):
        return movements("adverb")[worse[1]]
    again = _OR_WORSE.match(context.after)
    if again and _WHICH_IS.search(context.whole):
        return movements("adverb")[again["worse"]]
    by = not counted and BY.search(context.before) is not None
    apart = _FROM_A_MARK.search(context.before) if by else None
    return None if apart is None else "up" if apart["past"] else "down"
