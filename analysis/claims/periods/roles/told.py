"""Whether the words around a figure tell what was, and not how things are, may be or go on being."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.lexicon import HEDGES, MONTH, WORSE, either, holds, phrases, shared, with_lead, words
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.reach import may_be
from analysis.claims.periods.tenses.carried import NUMBER_OF
from analysis.claims.periods.tenses.plans import foresees
from analysis.claims.periods.tenses.ranks import is_ranked
from analysis.claims.periods.tenses.verbs import is_finite, is_past, is_perfect, is_told
from analysis.claims.periods.times.added_up import WAS_SHIPPED
from analysis.patterns import regex

DASHES = (" - ", " – ", " — ")
_CLAUSES = (*DASHES, " after it ", " after they ", " when it ", " when they ")
_NOW = regex(
    shared(
        r"[^a-z](?:whose [a-z]+ (?:operate|own|employ|run|serve|control|represent|cover)\b[^,;]{0,40}\Z|(?:today(?<!said today)(?<!reported today)|recently|currently|presently|now (?:accounts?|makes?|represents?|covers?|produces?|generates?|provides?|supply|supplies|holds?|owns?|employs?|sells?))\b[^,;]{0,40}\Z|(?:hours|days|weeks) after\b[^,;]*\Z|(?:is(?! the (?:lowest|highest|biggest|smallest|largest|most|least|best|worst|steepest|first)\b)|are|can|must|has to|have to|stands|remains|runs(?! (?:are|[a-z]+ed|rose|fell|grew|were|came|went|hit|shot|sank|slid)\b)|costs(?! (?:of|for|[a-z]+ed|rose|fell|grew|were|came|went|hit|shot|sank|slid|swelled)\b)|employs|owns|operates|generates|consumes|provides|lifts|raises|brings|doubles|gives|estimates|reckons)\b(?! (?:to|expected|forecast|likely|due|set|projected|budgeted|put|seen|estimated)\b)(?:[^,;]|,(?=[0-9])){0,100}\Z)"
    )
)
_NOW_AFTER = regex(
    r",? (?:is|are|can|must|has|have) | of [^,;.0-9]{2,60}(?:,| now) (?:is|are|can|must|have|has) "
)
# "Fares go up each April by 4%": what is so in general
_EACH = regex(rf"\b(?:each|every) (?:year|month|week|day|spring|summer|autumn|winter|{MONTH})\b")
# "is 20 per cent more economical than a car", "grows ten times faster than the rest", "is 44% below its 2017 peak"
_AMONG_THINGS = regex(
    r" (?:more|less) (?!than )[a-z-]+ than\b| (?:a|per) year\b(?! (?:ago|earlier|before|on|over))| annually\b| since\b| (?:[a-z]+ )?(?:each|every)\b"
    r"| (?:(?:higher |lower |up |down )?(?:than|from|below|above|off|under)) (?:its|their|the|an?|last) [^,;.0-9]{0,30}(?:[0-9]{4} )?(?:peak|trough|bottom|nadir|low|high)s?\b"
)
_THAN_THEN = regex(
    rf"[^;\n]{{0,60}}\b(?:years?|months?|quarters?|ago|earlier|before|last|previous|(?:19|20)[0-9]{{2}}|{MONTH})\b"
)
_NO_TIME = regex(rf"\b{either(phrases('of_no_time'))}\b[^,;]{{0,90}}\Z")
# "According to available data, globally, its share stood at": of no month that the article tells of
_WORLDWIDE = regex(
    r"\W*(?:according to [^,;]{3,40}, )?(?:globally|worldwide|internationally|across the world|around the world|in the world market)\b"
)
# "The average house now costs £297,000": as statistics of a month tell it
_AVERAGE_NOW = regex(
    rf"\b(?:average|typical|median) (?:[a-z-]+ ){{1,3}}(?:now |currently )?(?:costs|stands at|is|sells for) (?:now )?{HEDGES}\Z"
)
# "Rice output is estimated at 9 million tonnes", "put exports at 4 million tonnes": of the year that the estimates are of
_ESTIMATED = regex(
    rf"[^a-z](?:(?:production|output|harvest|crop)\b[^,;.]{{0,60}} (?:estimated|put) at {HEDGES}\Z"
    rf"|puts? [^,;.0-9]{{0,40}}\b(?:volume|exports|imports|output|sales|deficit|surplus|turnover|trade|revenues?|figure|total|growth|inflation)\b[^,;.0-9]{{0,40}} at {HEDGES}\Z)"
)
# "This still translates to a fall of 6%": the figure before it in other words
_TRANSLATES = regex(
    r"[^a-z](?:it|this|that|which|(?:the|this|these) (?:results?|figures?|numbers?|totals?|earnings|profits?))(?: (?:still|also|thus|only|nevertheless))? "
    r"(?:(?:translate|equate|amount)[sd]? (?:in)?to|work(?:s|ed)? out (?:at|to)|correspond(?:s|ed)? to|represents an? (?:loss|gap|shortfall|saving|efficiency) of) [^,;.0-9]{0,60}\Z"
    rf"|[^a-z](?:this|that|which) (?:bring|take|push|lift|raise)s (?:the|its|their) (?:(?!tally |cumulative |number |total (?!rate |price |charge |bill ))[a-z'-]+ ){{1,8}}to {HEDGES}\Z"  # "This brings the rate to $5"
)
_MOVES = "(?:increase|rise|growth|gain|jump|surge|dip|decrease|decline|fall|drop|slump|contraction|widening|narrowing)"
# "Exports have registered a rise of 5%", "there has been a dip of 3%": the figures of a report, in the perfect
_REGISTERED = regex(
    rf"[^a-z](?:has|have) (?:also |thus |again )?(?:registered|recorded|witnessed|posted|reported|logged|shown|seen|marked|achieved|clocked|been)"
    rf" (?:an? )?(?:[a-z-]+ ){{0,2}}{_MOVES} of {HEDGES}\Z"
)
# What is counted here is what happened: nobody is an arrival for long.
_CAME = ("arrivals", "visits", "trips", "visitors", "tourists", "passengers", "registrations", "deliveries")
_SOLD = regex(
    rf"\b(?:sold|moved|shipped|delivered|exported|imported|produced|registered)(?: a total of)? {HEDGES}\Z"
)
# "Sales were down to 12,000 units"
_SALES_WERE = regex(
    rf"\b(?:sales|exports|imports|output|production|registrations|deliveries|shipments|arrivals|bookings|orders|claims|payrolls|permits|starts) [^,;.]{{0,30}}\b(?:to|at|by|were|was|totall?ed|reached) {HEDGES}\Z"
)
_DID_TO = regex(rf"(?<![a-z-])(?<!is )(?<!are )([a-z]{{2,12}}ed) (?:(?:to|by|at|an?|its|their) )?{HEDGES}\Z")
_MAINS = ("level", "price", "count")  # what may have changed
_WHICH, _VERB_AHEAD, _MAY = 50, 80, 70  # characters
_SHARE, _PERFECT, _OF_THAT, _CLAUSE, _SENTENCE = 90, 30, 40, 60, 110  # characters around a figure
_VERB_REACH = 400  # characters of a list between its verb and a figure


def tells_what_was(
    low: str, quantity: Quantity, span: tuple[int, int], beside: Sequence[Quantity], *, listed: bool
) -> bool:
    """Return whether the words around a figure tell what was.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The figure.
    span : (int, int)
        Its sentence.
    beside : sequence of Quantity
        The quantities of the sentence.
    listed : bool
        Whether the sentence is an item of a list, which needs no verb.
    """
    clause = max(low.rfind(end, span[0], quantity.start) for end in (";", *DASHES)) + 1
    start, until = max(span[0], quantity.start - _VERB_REACH), min(span[1], quantity.end + _VERB_AHEAD)
    until = low.find(";", quantity.end, until) if ";" in low[quantity.end : until] else until
    alone = low[span[0] : span[1]].strip() == low[quantity.start : quantity.end]
    if alone:
        return True  # "Exports, September 2024" and the figure on a line of its own below
    may = may_be(low, max(span[0], quantity.start - _MAY), quantity.start)
    if may or (holds(low, ("each ", "every "), *span) and _EACH.search(low, *span)):
        return False
    average = quantity.kind == "price" and _AVERAGE_NOW.search(low, span[0], quantity.start)
    if average or is_ranked(low, span[0], quantity):
        return True
    if any(told.search(with_lead(low, span[0], quantity.start)) for told in (_ESTIMATED, _TRANSLATES)):
        return True
    now = _NOW.search(with_lead(low, max(start, clause), quantity.start)) or _NOW_AFTER.match(
        low, quantity.end
    )
    past = is_past(low, start, quantity.end) or is_finite(low, quantity.end, until)
    aside = bool(quantity.signed) and low.startswith(")", quantity.end)  # "what shrank is: tin (-2%)"
    told = aside or (now is None and (bool(quantity.signed) or listed or past))
    # how far something moved is told of a time, in whatever words
    return told or (
        quantity.kind in ("growth_rate", "change_abs") and not _is_of_no_time(low, quantity, span[0], beside)
    )


def _is_of_no_time(low: str, quantity: Quantity, start: int, beside: Sequence[Quantity]) -> bool:
    """Return whether a change tells how things stand, can be or are to be, and not how far they moved in a time."""
    if low.startswith(("if ", "when "), start):
        return True
    if _AMONG_THINGS.match(low, quantity.end) or _NO_TIME.search(low, start, quantity.start):
        return True
    beside_others = quantity.unit == "multiple" or WORSE.match(low, quantity.end)
    if beside_others and not _THAN_THEN.match(low, quantity.end):
        return True  # "grows ten times faster than the rest", "burns 12% less fuel"
    mains = [q for q in beside if q.end <= quantity.start and q.kind in _MAINS and not q.compared]
    if mains and mains[-1].period is None:
        return True  # "The metal now costs $330 a kilogram, 20% more than in May"
    # "is estimated at 9 tonnes, 1 tonne more than a year ago": after a figure with its time, only what is said since
    return foresees(low[mains[-1].end if mains else start : quantity.end])


def has_been(low: str, quantity: Quantity, start: int) -> bool:
    """Return whether the clause of a figure tells what has been up to now, and not how much a report says that something moved."""
    comma = low.rfind(", ", start, max(start, quantity.start - _CLAUSE))
    clause = max(comma, *(low.rfind(end, start, quantity.start) for end in _CLAUSES))
    first = max(start, quantity.start - _SENTENCE)
    perfect = is_perfect(low, max(first, clause), quantity.end)
    return perfect and _REGISTERED.search(with_lead(low, first, quantity.start)) is None


def was_sold(low: str, quantity: Quantity, start: int) -> bool:
    """Return whether a count of a sentence that begins at ``start`` is of what was sold or made: "It exported 12 cars"."""
    if _SOLD.search(low, max(start, quantity.edge - _WHICH), quantity.edge):
        return True
    return holds(low, ("number of ",), start, quantity.edge) and bool(
        NUMBER_OF.search(low, start, quantity.edge)
    )


def is_counted_flow(low: str, quantity: Quantity, start: int) -> bool:
    """Return whether a count is of what came, was shipped or sold, or an amount, "unit sales totalled 64,571", and not of what is there."""
    if not quantity.noun or quantity.noun.endswith(_CAME) or is_ranked(low, start, quantity):
        return True
    sales = _SALES_WERE.search(low, max(start, quantity.edge - _MAY), quantity.edge)
    return bool(sales or WAS_SHIPPED.match(low, quantity.end))


def _did(low: str, quantity: Quantity, start: int) -> bool:
    """Return whether a verb right before a share tells what was: "claimed a 21% share", "firmed to 59%"."""
    done = _DID_TO.search(low, max(start, quantity.edge - _WHICH), quantity.edge)
    return done is not None and done[1] not in words("not_past")


def tells_share(low: str, quantity: Quantity, start: int) -> bool:
    """Return whether the words around a share of a sentence that begins at ``start`` tell what was, and not how things are, nor what the whole world has."""
    of_that = quantity.end + _OF_THAT * low.startswith((" of ", ") "), quantity.end)
    told = is_told(low, max(start, quantity.start - _SHARE), of_that) or is_ranked(low, start, quantity)
    told = told or _did(low, quantity, start)
    perfect = is_perfect(low, max(start, quantity.start - _PERFECT), quantity.start)
    return told and not (perfect or _WORLDWIDE.match(low, start))
