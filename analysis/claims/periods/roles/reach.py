"""How far a time reaches over the words between it and a figure that comes after it."""

from __future__ import annotations

import re

from analysis.claims.lexicon import HEDGES, WORSE, holds, with_lead
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.tasks import is_deadline
from analysis.claims.periods.tenses.verbs import is_past, is_perfect
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import DAY, POINT

_MAY_BE = re.compile(
    r"[^a-z](?:may(?<!in may)(?<!from may)(?<!since may)(?<!of may)(?<!for may)(?! and| or)(?! [a-z]+ (?:was|were|fell|rose)\b)|might|could(?! not)|normally|usually|typically|traditionally) (?:[a-z]+ ){1,12}\Z"
)
# "fell to 42.5% in June, and the policy rate is 29.5%"; "began on May 7 under a contract for 9 million".
COSTS = rf"costs?(?= {HEDGES}(?:[^ a-z]|\Z))"
"""The source of a pattern for what something costs, and not for its costs, "while costs grew by 7%"."""

_PRESENT = re.compile(
    rf"(?:,|;| and| but) [^,;]{{0,60}}\b(?:is|are|can|must|stands?|remains?|runs(?! are)|{COSTS}|employs?|owns?|holds|covers?|takes|buys|sells|pays|earns|brings in|generates|attracts|produces|exceeds|equals|includes|supports|means|provides|allows|foresees|requires|gives|receives?|lets|envisages)\b(?! (?:to|expected|forecast|likely|due|set|projected|budgeted|put|seen|estimated|up|down)\b)[^,;]{{0,40}}\Z"
)
# "to shrink by 6% this year and inflation could reach 40%"
_AND_MAY = re.compile(
    r",? and (?:(?!will |would |has |have |is |are )[a-z-]+ ){1,4}(?:could|may|might) (?:[a-z]+ ){1,3}"
)
_DEED = re.compile(
    r"\b(?:signed|announced|agreed|approved|pledged|unveiled|launched|inaugurated|promised|committed|awarded|inked|contract(?! (?:rose|fell|was|lost|slid|shed|hit|sank|settled|closed|ended|gained|dropped|slipped|climbed|jumped|surged|traded)\b)|agreement|memorandum|deal)\b"
)
# "launched a venture last year, expected to annually produce", "with the potential to raise it by": what is not yet
_CAPABLE = re.compile(
    r"\b(?:capable of|designed to|with (?:the |a )?(?:potential|possibility|capacity|option)|(?:expected|projected|planned) to (?:annually|eventually)|which (?:will|would|can|could))\b"
)
_CAPABLE_OF = ("capable of", "designed to", "with ", "expected to", "projected to", "planned to", "which ")
_JOINTS = (",", ";", " and ", " but ")
_UNDER = re.compile(r"\b(under (?:a|an|the|its) )[^,;]*\Z")
_AND_HOPES = re.compile(r" and (?:it |they |now )?(?:hopes?|plans?|wants?|aims?|intends?|seeks?) to ")
_AND_ON = re.compile(r"[;]|, (?:and|but|while|which) | and (?:has|have) ")
OPENS_CLAUSE = re.compile(
    r"(?:[,;] (?:and|but|while) | and (?=(?:for|in|during|over) )|; |(?<![a-z])according to [^,;]{3,80}, | that )(?:(?:for|in|during|over|by) (?:the )?(?:(?:end|start|middle) of )?)?\Z"
)
# "According to the results of the past seven months, output came to 3 tonnes"
_FRONTED = re.compile(
    r"(?:[^a-z]*(?:and|but|while) )?(?:according to|as of|based on|at|in|for|during|over|by|from|on|throughout|across|under|within) [^,;:]{0,80}\Z"
)
_IS_A_RISE = re.compile(
    r"\b(?:which|that|this|it|(?:this|the|these) (?:figures?|number|amount|volume|indicator|result|earnings|total|value|exports|imports|sales|increase|decrease|rise|decline|drop|fall|growth|gain)) (?:is|was|represents?|represented|marks?|marked|means|meant|reflects?|indicates?),? (?:(?:also|however|still|already|again|thus),? )?"
    r"(?:(?:an? |the )?(?:[a-z-]+ )?(?:increase|rise|growth|gain|jump|decrease|decline|fall|drop|reduction|improvement) (?:of|by)|(?:more|less|higher|lower) (?:than [^,;]{3,40} )?by|(?:up|down)(?: by)?) "
    rf"{HEDGES}\Z"
)
_THIS_IS = re.compile(
    r"\b(?:which|that|this|it|(?:this|the|these) (?:figures?|number|amount|volume|indicator|result|data|earnings|total|value|exports|imports|sales|increase|decrease|rise|decline|drop|fall|growth|gain)) "
    rf"(?:also )?(?:is|was|represents?|marks?|reflects?|means|indicates?|shows?) (?:an? |the )?(?:[a-z-]+ )?{HEDGES}\Z"
)
_A_JUMP = re.compile(
    r" (?:[a-z-]+ )?(?:increase|rise|growth|gain|jump|decrease|decline|fall|drop|reduction|improvement)\b"
)
# "which is 759,000 tonnes, or 54 percent more"
_OR_WORSE = re.compile(
    rf",? or {HEDGES}[0-9][0-9.,]* ?(?:%|per ?cent|pct),? (?:higher|lower|larger|smaller|more|less|above|below)\b"
    rf"|,? or {HEDGES}[0-9][^,.;%]{{0,40}},? (?:higher|lower|larger|smaller|more|less|above|below) than\b|, (?:more|less|higher|lower) than\b"
)
# "The forecast for 2026 has been raised by 2%"
_FORECAST_FOR = re.compile(
    r"\b(?:forecasts?|estimates?|projections?|outlook|guidance) (?:[a-z-]+ ){0,6}for (?:the )?\Z"
)
# "Having shrunk by 8% in 2020, demand is to rise by 5%": the time is that of the participle
_HAVING = re.compile(r"[^a-z]*(?:having|(?:after|before|since|despite) [a-z]+ing) [^,;]*\Z")
_SUBJECT = re.compile(r" (?:have|has|was|were|saw) ")  # "the first half of 2017 has been good for it"
# "to 3 million tonnes by 2032, roughly a fourfold increase", "by 2026, lifting capacity to 20 million tonnes"
_APPOSED = re.compile(
    r", (?:(?:about|around|roughly|nearly|almost|over|more than|or|a|an|up|down|which would [a-z]+|(?:reach|hitt|totall?|exceed)ing|[a-z]+ing [^,;]{2,80} to) ?)+"
)
_FROM_SAME_PART = re.compile(
    r"[^,;.0-9]{0,40}\b(?:compared (?:to|with)|than|from|against|over|relative to) (?:in )?the (?:same|corresponding|equivalent|comparable) "
)
_IN_ASIDE = re.compile(
    r", (?:which|who|whose|where) (?:[^,;0-9]*|(?!(?:had )?(?:came|come|totall?ed|amounted|stood|reached|hit|was|were|been|rose|fell|grew|accounted|made up|averaged)\b)[^,;]*)\Z"
)  # "Peru, which joined in 2023, sold 5 tonnes", and not "sales, which came to $5 billion in 2023, rose 4%"
_ASIDE_OPEN = re.compile(r", (?:which|who|whose|where) [^,;]{3,90}\Z")
# "which came to $5 billion, marking a 3% rise in May" goes on behind the comma
_ASIDE_CLOSED = re.compile(
    r", (?!(?:[a-z]+ing|up|down|an?|or|and|about|around|over|nearly|almost|some|more|less|higher|lower|compared) |[0-9$€£₹(])"
)
# "the January-May shipments that have reached $5 billion"
_WHICH_HAS = re.compile(
    rf" (?:[a-z-]+ ){{1,2}}(?:which|that) ha(?:s|ve) (?:reached|totall?ed|amounted to|exceeded|come to|hit) {HEDGES}"
)
_WH, _THEN = (", wh",), (", then ", ", and then ", " and then ")
_MAY, _RISE = 70, 60  # characters
_LONGEST_MONTH = 31  # days
_BACK = 320  # characters over which a time reaches
OPENING = 20  # characters into a sentence up to which a time governs all of it


def may_be(low: str, start: int, end: int) -> bool:
    """Return whether the words that end there tell what may be so, or is so as a rule."""
    return _MAY_BE.search(with_lead(low, start, end)) is not None


def governs(low: str, span: tuple[int, int], time: Time, quantity: Quantity, *, future: bool) -> bool:
    """Return whether a time before a quantity is the quantity's.

    Parameters
    ----------
    low : str
        The surface in small letters.
    span : (int, int)
        The sentence.
    time : Time
        A time that figures can be of.
    quantity : Quantity
        A figure after it.
    future : bool
        Whether the sentence tells of plans.
    """
    between = low[time.end : quantity.start]
    # up to its end: "production, which was 4 tonnes in 2020, has doubled"
    perfect = is_perfect(low, max(time.end, quantity.start - 60), quantity.end) and not is_of_part(
        low, quantity
    )
    if perfect and _WHICH_HAS.fullmatch(between):
        perfect = False
    # "Over the first three months of this year the volume has increased by 64%" is of those months.
    first = is_fronted(low, span[0], time) or OPENS_CLAUSE.search(
        low, max(span[0], time.start - 110), time.start
    )
    as_of = low.endswith(("as of ", "as on ", "as at "), 0, time.start)
    lasts = time.kind == POINT or as_of
    later = between.startswith(_THEN) and not first  # "sold at $185 in 2021, and then at $260"
    opens = (first or _SUBJECT.match(low, time.end)) and lasts and not _AND_ON.search(between)
    if (
        len(between) > _BACK
        or later
        or is_aside(low, span[0], time, quantity)
        or (perfect and not opens and not _FORECAST_FOR.search(low, span[0], time.start))
    ):
        return False
    # "Exports in 2026 may reach 5 tonnes", "By 2040 demand could reach 9 tonnes"
    may = low.startswith((" may ", " might ", " could "), time.end) or (first and is_deadline(low, time))
    may = may or (future and _AND_MAY.fullmatch(between) is not None)
    if not may and may_be(low, max(time.end, quantity.start - _MAY), quantity.start):
        return False
    now = _PRESENT.search(between) if holds(between, _JOINTS) else None
    if now and not is_step(low, quantity) and not (now.start() == 0 and time.start - span[0] <= OPENING):
        return False  # "For the first four months, the gap is 2.9% bigger" is of those months
    # "On Monday the two sides signed a loan of $9 million": a day is that of the deed.
    done = time.kind == DAY and quantity.kind != "count" and _DEED.search(between) is not None
    having = "," in between and _HAVING.match(low, span[0], time.start) is not None
    month = time.period is not None and time.period.days <= _LONGEST_MONTH and not quantity.is_money
    # "began to ship it in May; the contract is for 3 tonnes a year"
    yearly = low.startswith((" a year", " per year", " annually"), quantity.end)
    yearly = yearly and (month or _DEED.search(between) is not None)  # "Last year they signed contracts for"
    hoped = _AND_HOPES.search(between) is not None and is_past(low, span[0], time.end)
    led = _UNDER.search(between) if "under " in between else None
    # and not "investment under the scheme reached $5 billion"
    under = led is not None and not is_past(low, time.end + led.end(1), quantity.start)
    capable = holds(between, _CAPABLE_OF) and _CAPABLE.search(between) is not None
    if done or having or yearly or hoped or under or capable:
        return False
    told = is_past(low, time.end, quantity.start)  # "would be needed by 2030 and that sales grew by 41%"
    if (
        is_deadline(low, time)
        and not first
        and (not future or told or ("," in between and not _APPOSED.fullmatch(between)))
    ):
        return False
    return _crosses(low, span, time, between)


def is_aside(low: str, start: int, time: Time, quantity: Quantity) -> bool:
    """Return whether a time ends an aside before a figure: "imports, which fell in April, grew 2 percent"."""
    closed = low.startswith(",", time.end) and holds(low, _WH, start, time.start)
    aside = closed and _IN_ASIDE.search(low, start, time.start) is not None
    return aside and is_past(low, time.end, quantity.start)


def is_within_aside(low: str, start: int, quantity: Quantity, time: Time) -> bool:
    """Return whether a relative clause that holds a figure ends before a time: "The US, which buys 16% of it, took more in May"."""
    opens = low.find(", wh", start, quantity.start) >= 0
    closed = opens and _ASIDE_CLOSED.search(low, quantity.end, time.start)
    return bool(closed) and _ASIDE_OPEN.search(low, start, quantity.start) is not None


def is_fronted(low: str, start: int, time: Time) -> bool:
    """Return whether a sentence opens with a time, or with words about it up to a comma."""
    if time.start - start <= OPENING:
        return True
    return low.startswith(",", time.end) and _FRONTED.fullmatch(low, start, time.start) is not None


def is_of_part(low: str, quantity: Quantity) -> bool:
    """Return whether a change is from the same part of an earlier year: "has fallen by $3 billion compared with the same period"."""
    changed = quantity.kind in ("growth_rate", "change_abs")
    return changed and _FROM_SAME_PART.match(low, quantity.end) is not None


def is_step(low: str, quantity: Quantity) -> bool:
    """Return whether a change is told as how things are: "which is 20% more than a year before", "which is a rise of 20%"."""
    if quantity.kind not in ("growth_rate", "change_abs"):
        return False
    rise = _IS_A_RISE.search(low, max(0, quantity.start - _RISE), quantity.start)
    # "This is a 19% jump", "which is more than five times the amount of 2004"
    jump = (quantity.unit == "multiple" or _A_JUMP.match(low, quantity.end)) and _THIS_IS.search(
        low, max(0, quantity.start - _RISE), quantity.start
    )
    worse = WORSE.match(low, quantity.end) or _OR_WORSE.match(low, quantity.end)
    return bool(rise or jump or worse)


def _crosses(low: str, span: tuple[int, int], time: Time, between: str) -> bool:
    """Return whether a time reaches over a semicolon or a relative clause; a single day does not."""
    if time.kind == DAY:
        return ";" not in between and ", which " not in between
    # "Aid in 2026 goes to these: $4 million to the north; $2 million to the south"
    opens = is_fronted(low, span[0], time) or ":" in between
    return ";" not in between or opens or is_past(low, time.end + between.rindex(";"), span[1])
