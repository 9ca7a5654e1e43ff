"""Figures that no time of their sentence is of: what is aimed at, averages, thresholds, what is enough, what is over."""

from __future__ import annotations

import re

from analysis.claims.lexicon import HEDGES, has_word, holds, words
from analysis.claims.numbers.quantity import Quantity

_ATTRIBUTES = frozenset(
    ("V", "VA", "m", "m2", "km/h", "mi/h", "kn")
)  # what a thing is like, and not what happened
_HYPHENED = frozenset(("W", "Wh", "m", "m2", "m3", "t", "bbl", "bbl/d", "TEU"))
# "built 10,330 km of roads": a length that was made in a time.
_MADE = re.compile(
    r"\b(?:built|laid|added|constructed|completed|paved|electrified|awarded|drilled|travelled|flew|covered|opened|upgraded|repaired|harvested|sowed|planted)"
    rf" {HEDGES}\Z"
)
_WAS_MADE = re.compile(  # "7,400 hectares of wheat have been harvested"
    r"(?: of [^,;.0-9]{2,40})?(?:, which [^;.]{2,80},)? (?:was|were|(?:has|have|had) (?:already )?been) "
    r"(?:built|laid|added|constructed|completed|paved|electrified|drilled|covered|upgraded|repaired|harvested|sown|planted|threshed|mown|ploughed|burnt|burned)\b"
)
_ARTICLE = re.compile(r"(?:(?<![a-z])(?:an?|the|its|their|this|that)|'s) \Z")
_PROJECT = re.compile(
    r"(?: \([^()]{2,24}\)|\))?[ -](?:[a-z0-9-]+ )?(?:expansion|project|moderni[sz]ation|renovation|extension|reconstruction|refurbishment|plant|plan|programme|program|package|factory|facility|pipeline|port|terminal|scheme|railway|bridge|dam|mine|"
    r"refinery|upgrade|initiative|contract|fund|complex|refit|overhaul|line)\b"
)
# "a plant with a capacity of up to 340,000 tons"
_CAPACITY = re.compile(
    rf"\b(?:capacity|capability) (?:(?:of|to (?:handle|process|produce|store|carry))|(?:of [^,;0-9]{{2,50}} )?(?:is|stands at)) {HEDGES}\Z"
)
# "a plant with a capacity of 800,000 tonnes": what the thing has, whenever it starts; "firms with revenue of at least 750m".
_SIZES = ("capacity", "reserves", "capability", "area", "length", "height", "depth", "width", "diameter")
_HAS = re.compile(
    r"\b(?:with|has|have|of) (?:(?:a|an|the|its|their|total|annual|combined|design|rated|maximum|initial|estimated|proven|proved|recoverable|known) )*(?:[a-z]+ )?(?:capacity|reserves|capability|area|length|height|depth|width|diameter) of"
    rf" {HEDGES}\Z"
    r"|(?:\bwith(?! [^,;]*exceeding \Z)|(?<!, )\bwith) (?:an? )?(?:[a-z]+ )?(?:revenues?|turnover|incomes?|assets|sales|earnings|savings|staff|populations?) (?:of (?:at least|more than|over|up to|less than|under)|above|below|over|exceeding) \Z"
)
_INSTALLED = re.compile(
    r"(?: [a-z]+){0,3} (?:was|were|been) (?:installed|added|built|connected|commissioned|auctioned|awarded|retired|closed)\b"
)
_DEALS = re.compile(rf"\b(?:contracts?|deals?|agreements?|memorand(?:a|ums?)|orders) worth {HEDGES}\Z")
_THING = re.compile(r"(?:/yr|/y| per year| a year)?[ -]([a-z][a-z0-9-]*)(?<!ed)(?![a-z])")
# "the 4,922 MW capacity recorded in the first quarter"
_CAME_TO = re.compile(
    r"(?: [a-z]+){1,3} (?:recorded|reported|registered|generated|reached|posted|seen) (?:in|during|for|at|by|on) "
)
# "the 3.6 million tonnes volume of 2010"
_AMOUNTS = frozenset(
    ["average", "figure", "forecast", "level", "output", "projection", "rate", "total", "volume"]
)
_HYPHEN = re.compile(r"[0-9]-(?!foot[- ]equivalent|(?:million|billion|thousand|trillion)(?: |\Z))[a-z]")
# "the 2-4% target band": what is aimed at is of no period.
_AIMED_AT = re.compile(
    r"(?: or less| or more)? (?:target|budget|limit|ceiling|threshold|cap|goal|band|quota|tolerance)\b"
)
# "announced 25% tariffs on steel": what is imposed is in force from a day, and no outcome of the time around it
_DUTY = re.compile(r" (?:[a-z-]+ ){0,2}(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?)\b")
_AIMS = ("target", "goal", "aim")
# "a $5bn spending plan for 2025"
_FOR_A_YEAR = re.compile(
    r"(?:[ -][a-z-]+){0,3}[ -](?:plan|budget|programme|program|package) for (?:the |its )?(?:fiscal|financial|fy|next year|this year|(?:19|20)[0-9]{2})\b"
)
_AIM_TO = re.compile(
    rf"\b(?:targets?|goals?|aims?) of [a-z]+ing {HEDGES}\Z"
)  # "the target of raising $70 billion"
# "the 79% five-year average", "the 50 mark that parts growth from contraction", "12-fold in a decade", "a 5% duty was scrapped".
_AFTER = re.compile(
    r"(?: percent| per cent|%)? (?:protein|moisture|sulphur|sulfur|fat|ash|ethanol|purity)\b|(?:[ -](?:[a-z]+|[0-9]+)-(?:year|month|week|day)|[ -](?:historical|long-term|long-run|seasonal|multi-year))+ average\b"
    r"|(?: percent| per cent)? (?:now|currently|at present|for (?:the|this) time of (?:the )?year|at the (?:start|beginning|outset) of the [a-z]+)\b"
    r"|[ -](?:mark|line|level|threshold)(?:,)? (?:that|which|separat|divid)"
    r"|(?: percent| per cent|%)? in (?:(?:a|half a) decade|(?:two|three|four|five|six|seven|eight|nine|ten|[0-9]+) (?:years|decades|months|weeks)(?! (?:of|to|through|ended|ending)\b))\b"
    r"|(?: percent| per cent|%)? (?:over|in|for|during) (?:[a-z]+|[0-9]+) (?:straight|consecutive|successive) (?:quarters|months|years|weeks)\b"
    r"|(?: [a-z]+){0,3} (?:was|were|is|are|will be|has been|have been) (?:scrapped|abolished|repealed|removed|waived|suspended|withdrawn)\b"
)
# "5.7% above the five-year average of 3.4", "enough for 21 days at 85%", "once put at $7bn", "targets inflation of 2%".
_BEFORE = re.compile(
    r"(?:\b(?:(?:[a-z]+|[0-9]+)-(?:year|month|week|day)|historical|long-term|long-run|seasonal|multi-year)[ -](?:average|norm|mean) of"
    r"|\b(?:scrapped|abolished|suspended|repealed|waived|paused|withdrew) (?:a|an|its|the|their)"
    r"|\b(?:enough|sufficient) (?:for|to (?:cover|supply|power|meet|feed|heat|fill|keep|last|run|serve|provide))\b[^,;.]*"
    r"|\b(?:was|were|had been) once\b[^,;.]*"
    r"|\btarget(?:s|ing)? (?:an )?inflation (?:rate )?(?:of|at)|\binflation target of|(?:bank|ecb|fed)'s (?:[a-z]+ )?target of(?: [a-z]+){0,5}"
    r"|\bfrom (?:the|its|their) (?:current|present|existing) (?:[a-z]+ )?(?:rate |level )?(?:of|at)"
    r"|\b(?:cooled|heated|chilled|frozen|warmed) (?:down )?to"
    r"|\b(?:households?|homes?|famil(?:y|ies)|customers?|consumers?|users?) (?:that |who |which )?(?:consum(?:ing|es?)|us(?:ing|es?))"
    rf") {HEDGES}?\Z"
)
# "The US, which buys 16% of it, took more in May": how things are, told in an aside between a thing and what it did.
_ASIDE_NOW = re.compile(
    r"(?:, | [–—] | --? |\(|(?:nation|country|economy|company|group|firm|bank|region) )(?:which|who)(?: (?:now|currently|alone|together|usually|typically))? (?:accounts?|makes? up|represents?|comprises?|constitutes?|contributes?|holds?|owns?|"
    r"supplies|supply|provides?|covers?|is|are|has|have|employs?|produces?|generates?|consumes?|buys?|takes?|imports?|exports?|costs?|sells?|serves?|runs?|operates?)\b[^,;()–—]*\Z"
)
# "may cut the rate, now 6%, in May": how it stands today
_STANDS_NOW = re.compile(
    rf"(?:, | [–—] |\()(?:now|currently|at present|presently) (?:(?:at|of|standing at) )?{HEDGES}\Z"
)
_ASIDE_CLOSES = re.compile(
    r"(?:(?!19[0-9]{2}|20[0-9]{2}|[0-9] percent)[^,;.()–—\n]){0,70}(?:,| [–—]| --?|\)) "
    r"(?!(?:the|an?|he|she|it|they|said|says|according|as|while|with|and|but|or|up|down|compared|from|against|in|on|at|by|of|for|to|which|who|its|their)\b)[a-z]"
)
# A word of each of these, without which they need not be tried.
_KEYS = frozenset((
    "average", "norm", "mean", "enough", "sufficient", "once", "target", "targets", "targeting", "scrapped", "abolished", "suspended", "repealed", "waived",
    "paused", "withdrew", "consume", "consumes", "consuming", "use", "uses", "using", "cooled", "heated", "chilled", "frozen", "warmed", "current", "present",
    "existing",
))  # fmt: skip
_BEST = ("record ", "highest ", "lowest ", " most ", " least ", " best ", " worst ")
_TOP = ("top ", "largest ", "biggest ", "leading ", "main ")
# "If the flood had not come, sales would have risen 5%", "would have been 3% if it had": what did not happen
_NOT_SO = r"(?:did not|didn't|had not|hadn't|had (?:never )?(?:been|[a-z]+ed|come|gone|risen|fallen|grown)|was not|wasn't|were not|weren't)"
_WOULD = re.compile(
    rf"\b(?:if (?:[^;\n]{{0,60}} )?{_NOT_SO}|had (?:it|the [a-z]+|there|they|we) (?:not |never )?[a-z]+) [^;\n]{{2,160}}?\b(?:would|could|might)\b[^;\n]{{0,90}}\Z"
)
_WOULD_HAVE = re.compile(r"\b(?:would|could|might) have\b[^;\n]{0,60}\Z")
_IF_IT_HAD = re.compile(rf"[^;.\n]{{0,60}} (?:if (?:[^;.\n]{{0,60}} )?{_NOT_SO}|had it not)\b")
_REACH, _SENTENCE = 60, 330  # characters before a number
_LINE_STARTS = ("\n", "• ", "- ", "* ")
_HEDGE = 20  # characters: "of more than "


def is_timeless(low: str, quantity: Quantity, start: int) -> bool:
    """Return whether words around a quantity keep every time of its sentence from being its own.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The quantity.
    start : int
        Where its sentence starts.
    """
    before = low[max(start, quantity.start - _REACH) : quantity.start]
    best = before.endswith(_BEST)  # "a record $24 billion in 30 years"
    if " wh" in before and _ASIDE_NOW.search(before) and _ASIDE_CLOSES.match(low, quantity.end):
        return quantity.kind not in ("growth_rate", "change_abs")
    now = low.startswith((",", " –", " —", ")"), quantity.end) and _STANDS_NOW.search(before)
    if now or _is_unreal(low, quantity, start):
        return True
    if quantity.kind == "count" and low.endswith(_TOP, 0, quantity.edge):
        return True  # "at its top 12 ports in May"
    after = low.startswith((" ", "-", "%"), quantity.end) and not best
    if (after and _AFTER.match(low, quantity.end)) or is_adjective(low, quantity):
        return True
    if (
        ("with " in before or (" of " in before[-_HEDGE:] and holds(before, _SIZES)))
        and _HAS.search(before)
        and not _INSTALLED.match(low, quantity.end)
    ):
        return True
    return has_word(before, _KEYS) and _BEFORE.search(before) is not None


def _is_unreal(low: str, quantity: Quantity, start: int) -> bool:
    """Return whether a figure is of what did not happen."""
    first = max(start, quantity.start - _SENTENCE)
    if not holds(low, (" would ", " could ", " might "), first, quantity.start):
        return False
    had = _WOULD_HAVE.search(low, first, quantity.start) and _IF_IT_HAD.match(low, quantity.end)
    return bool(had or _WOULD.search(low, first, quantity.start))


def is_aim_or_attribute(low: str, quantity: Quantity) -> bool:
    """Return whether a quantity is of no time that does not stand right beside it: a target, a length, "a 5-MW turbine"."""
    before = low[max(0, quantity.start - _REACH) : quantity.start]
    if (
        (_AIMED_AT.match(low, quantity.end) and not _is_for_a_year(low, quantity))
        or (quantity.unit == "percent" and _DUTY.match(low, quantity.end))
        or (holds(before, _AIMS) and _AIM_TO.search(before))
        or ("capa" in before and _CAPACITY.search(before))
        or ("worth" in before and _DEALS.search(before))
    ):
        return True
    if quantity.kind != "level":
        return False
    if quantity.unit in _ATTRIBUTES and not _is_made(low, quantity):
        return True
    return is_adjective(low, quantity)


def _is_made(low: str, quantity: Quantity) -> bool:
    made = _MADE.search(low, max(0, quantity.start - _REACH), quantity.start)
    return made is not None or _WAS_MADE.match(low, quantity.end) is not None


def _is_for_a_year(low: str, quantity: Quantity) -> bool:
    planned = low.find(" for ", quantity.end, quantity.end + _REACH) > 0
    return planned and _FOR_A_YEAR.match(low, quantity.end) is not None


def is_adjective(low: str, quantity: Quantity) -> bool:
    """Return whether a size stands before the thing that has it: "a 5-MW turbine", "the 590,000 b/d pipeline"."""
    if (
        quantity.kind == "level"
        and (
            _ARTICLE.search(low, max(0, quantity.edge - 8), quantity.edge)
            or low.startswith(")", quantity.end)
            or low.endswith(_LINE_STARTS, 0, quantity.edge)
        )
        and _PROJECT.match(low, quantity.end)
        and not _is_for_a_year(low, quantity)
    ):
        return True  # "a $4bn expansion"
    if quantity.kind != "level" or quantity.unit not in _HYPHENED or len(quantity.values) != 1:
        return False
    if _HYPHEN.search(low, quantity.start, quantity.end):
        return True
    if _CAME_TO.match(low, quantity.end):
        return False
    determined = low.endswith(("the ", " a ", " an "), 0, quantity.start)
    after = _THING.match(low, quantity.end) if determined else None
    return after is not None and after[1] not in words("stops") and after[1] not in _AMOUNTS
