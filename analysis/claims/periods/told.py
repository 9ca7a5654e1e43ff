"""Whether the words around a figure tell what was, and not how things are, may be or go on being."""

from __future__ import annotations

import re

from analysis.claims.lexicon import HEDGES, MONTH, holds, with_lead
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.ago import WAS_SHIPPED
from analysis.claims.periods.ranks import is_ranked
from analysis.claims.periods.reach import is_step, may_be
from analysis.claims.periods.tenses import is_finite, is_past, is_perfect, is_told

DASHES = (" - ", " – ", " — ")
_CLAUSES = (*DASHES, " after it ", " after they ", " when it ", " when they ")
_NOW = re.compile(
    r"[^a-z](?:whose [a-z]+ (?:operate|own|employ|run|serve|control|represent|cover)\b[^,;]{0,40}\Z|(?:(?<!said )(?<!reported )today|recently|currently|presently|now (?:accounts?|makes?|represents?|covers?|produces?|generates?|provides?|supply|supplies|holds?|owns?|employs?|sells?))\b[^,;]{0,40}\Z|(?:hours|days|weeks) after\b[^,;]*\Z|(?:is(?! the (?:lowest|highest|biggest|smallest|largest|most|least|best|worst|steepest|first)\b)|are|can|must|has to|have to|stands|remains|runs(?! (?:are|[a-z]+ed|rose|fell|grew|were|came|went|hit|shot|sank|slid)\b)|costs(?! (?:of|for|[a-z]+ed|rose|fell|grew|were|came|went|hit|shot|sank|slid|swelled)\b)|employs|owns|operates|generates|consumes|provides|lifts|raises|brings|doubles|gives|estimates|reckons)\b(?! (?:to|expected|forecast|likely|due|set|projected|budgeted|put|seen|estimated)\b)(?:[^,;]|,(?=[0-9])){0,100}\Z)"
)
_NOW_AFTER = re.compile(
    r",? (?:is|are|can|must|has|have) | of [^,;.0-9]{2,60}(?:,| now) (?:is|are|can|must|have|has) "
)
# "Fares go up each April by 4%": what is so in general
_EACH = re.compile(rf"\b(?:each|every) (?:year|month|week|day|spring|summer|autumn|winter|{MONTH})\b")
_WHICH_IS = re.compile(
    r"\b(?:which|that|this|it|(?:this|the|these) (?:[a-z]+ )?(?:figures?|number|amount|volume|value|indicator|result|data|earnings|total|exports|imports|sales|increase|decrease|rise|decline|drop|fall|growth|gain))(?:'s|(?: also| still)? (?:is|are|was|represent(?:s|ed)?|mark(?:s|ed)?|means?|meant|reflect(?:s|ed)?|indicate[sd]?|show(?:s|ed)?)) [a-z -]{0,30}\Z"
)
# "is 5% higher than a year ago", and not "than the average"
_REMAINS = re.compile(rf"\b(?:is|are|remains?|stands?|stays?) (?:still |now |also )?{HEDGES}\Z")
_THAN_THEN = re.compile(r" [a-z]+ (?:than|versus|on|from|compared) (?![^;]{0,30}\b(?:average|norm))")
# "According to available data, globally, its share stood at": of no month that the article tells of
_WORLDWIDE = re.compile(
    r"\W*(?:according to [^,;]{3,40}, )?(?:globally|worldwide|internationally|across the world|around the world|in the world market)\b"
)
# "The average house now costs £297,000": as statistics of a month tell it
_AVERAGE_NOW = re.compile(
    rf"\b(?:average|typical|median) (?:[a-z-]+ ){{1,3}}(?:now |currently )?(?:costs|stands at|is|sells for) (?:now )?{HEDGES}\Z"
)
# "Rice output is estimated at 9 million tonnes": of the year that the estimates are of
_ESTIMATED = re.compile(
    rf"[^a-z](?:production|output|harvest|crop)\b[^,;.]{{0,60}} (?:estimated|put) at {HEDGES}\Z"
)
# "This still translates to a fall of 6%": the figure before it in other words
_TRANSLATES = re.compile(
    r"[^a-z](?:it|this|that|which|(?:the|this|these) (?:results?|figures?|numbers?|totals?|earnings|profits?))(?: (?:still|also|thus|only|nevertheless))? "
    r"(?:(?:translate|equate|amount)[sd]? (?:in)?to|work(?:s|ed)? out (?:at|to)|correspond(?:s|ed)? to|represents an? (?:loss|gap|shortfall|saving|efficiency) of) [^,;.0-9]{0,60}\Z"
)
_MOVES = "(?:increase|rise|growth|gain|jump|surge|dip|decrease|decline|fall|drop|slump|contraction|widening|narrowing)"
# "there has been a 5% rise in farming", "for knitwear the growth is 33%"
_THERE_WAS = re.compile(
    rf"[^a-z](?:there (?:ha(?:s|ve|d)|would have) been(?: an? (?:[a-z]+ )?{_MOVES} of)?|the (?:growth|increase|rise|decline|drop|fall)(?: rate)? is) (?:an? )?{HEDGES}\Z"
)
_A_MOVE = re.compile(rf"(?:, or [^,;]{{2,30}},|,)? {_MOVES}\b")
# "Exports have registered a rise of 5%", "there has been a dip of 3%": the figures of a report, in the perfect
_REGISTERED = re.compile(
    rf"[^a-z](?:has|have) (?:also |thus |again )?(?:registered|recorded|witnessed|posted|reported|logged|shown|seen|marked|achieved|clocked|been)"
    rf" (?:an? )?(?:[a-z-]+ ){{0,2}}{_MOVES} of {HEDGES}\Z"
)
# What is counted here is what happened: nobody is an arrival for long.
_CAME = ("arrivals", "visits", "trips", "visitors", "tourists", "passengers", "registrations", "deliveries")
_SOLD = re.compile(
    rf"\b(?:sold|moved|shipped|delivered|exported|imported|produced|registered)(?: a total of)? {HEDGES}\Z"
)
# "Sales were down to 12,000 units"
_SALES_WERE = re.compile(
    rf"\b(?:sales|exports|imports|output|production|registrations|deliveries|shipments|arrivals|bookings|orders|claims|payrolls|permits|starts) [^,;.]{{0,30}}\b(?:to|at|by|were|was|totall?ed|reached) {HEDGES}\Z"
)
_THE = re.compile(r"\bthe (?:[^ ,;]+(?: [a-z]+)?, or )?\Z")  # "The 5%, or $3 billion, rise in imports"
_WHICH, _VERB_AHEAD, _MAY = 50, 80, 70  # characters
_SHARE, _PERFECT, _OF_THAT, _CLAUSE, _SENTENCE = 90, 30, 40, 60, 110  # characters around a figure
_VERB_REACH = 400  # characters of a list between its verb and a figure


def tells_what_was(low: str, quantity: Quantity, span: tuple[int, int], *, listed: bool) -> bool:
    """Return whether the words around a figure tell what was.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The figure.
    span : (int, int)
        Its sentence.
    listed : bool
        Whether the sentence is an item of a list, which needs no verb.
    """
    clause = max(low.rfind(end, span[0], quantity.start) for end in (";", *DASHES)) + 1
    start, until = max(span[0], quantity.start - _VERB_REACH), min(span[1], quantity.end + _VERB_AHEAD)
    until = low.find(";", quantity.end, until) if ";" in low[quantity.end : until] else until
    which = low[max(span[0], quantity.start - _WHICH) : quantity.start]
    alone = low[span[0] : span[1]].strip() == low[quantity.start : quantity.end]
    if alone or (
        is_step(low, quantity)
        and (_WHICH_IS.search(which) or (_REMAINS.search(which) and _THAN_THEN.match(low, quantity.end)))
    ):
        # "Exports, September 2024" and the figure on a line of its own below; "came to $5 billion, which is 20% more"
        return True
    may = may_be(low, max(span[0], quantity.start - _MAY), quantity.start)
    if may or (holds(low, ("each ", "every "), *span) and _EACH.search(low, *span)):
        return False
    average = quantity.kind == "price" and _AVERAGE_NOW.search(low, span[0], quantity.start)
    if average or is_ranked(low, span[0], quantity):
        return True
    changed = quantity.kind in ("growth_rate", "change_abs")
    told = (_THERE_WAS, _REGISTERED, _TRANSLATES) if changed else (_ESTIMATED, _TRANSLATES)
    if any(words.search(with_lead(low, span[0], quantity.start)) for words in told):
        return True
    definite = _THE.search(low, max(span[0], quantity.edge - _WHICH), quantity.edge) and _A_MOVE.match(
        low, quantity.end
    )
    if definite and is_past(low, quantity.end, span[1]):
        return True  # "The 5% rise in imports, to $3 billion, was due to"
    now = _NOW.search(with_lead(low, max(start, clause), quantity.start)) or _NOW_AFTER.match(
        low, quantity.end
    )
    past = is_past(low, start, quantity.end) or is_finite(low, quantity.end, until)
    aside = bool(quantity.signed) and low.startswith(")", quantity.end)  # "what shrank is: tin (-2%)"
    return aside or (now is None and (bool(quantity.signed) or listed or past))


def has_been(low: str, quantity: Quantity, start: int) -> bool:
    """Return whether the clause of a figure tells what has been up to now, and not how much a report says that something moved."""
    comma = low.rfind(", ", start, max(start, quantity.start - _CLAUSE))
    clause = max(comma, *(low.rfind(end, start, quantity.start) for end in _CLAUSES))
    first = max(start, quantity.start - _SENTENCE)
    perfect = is_perfect(low, max(first, clause), quantity.end)
    return perfect and _REGISTERED.search(with_lead(low, first, quantity.start)) is None


def was_sold(low: str, quantity: Quantity, start: int) -> bool:
    """Return whether a count of a sentence that begins at ``start`` is of what was sold or made: "It exported 12 cars"."""
    return _SOLD.search(low, max(start, quantity.edge - _WHICH), quantity.edge) is not None


def is_counted_flow(low: str, quantity: Quantity, start: int) -> bool:
    """Return whether a count is of what came, was shipped or sold, or an amount, "unit sales totalled 64,571", and not of what is there."""
    if not quantity.noun or quantity.noun.endswith(_CAME) or is_ranked(low, start, quantity):
        return True
    sales = _SALES_WERE.search(low, max(start, quantity.edge - _MAY), quantity.edge)
    return bool(sales or WAS_SHIPPED.match(low, quantity.end))


def tells_share(low: str, quantity: Quantity, start: int) -> bool:
    """Return whether the words around a share of a sentence that begins at ``start`` tell what was, and not how things are, nor what the whole world has."""
    of_that = quantity.end + _OF_THAT * low.startswith((" of ", ") "), quantity.end)
    told = is_told(low, max(start, quantity.start - _SHARE), of_that) or is_ranked(low, start, quantity)
    perfect = is_perfect(low, max(start, quantity.start - _PERFECT), quantity.start)
    return told and not (perfect or _WORLDWIDE.match(low, start))
