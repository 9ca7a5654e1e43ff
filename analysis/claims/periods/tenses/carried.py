"""Which kinds of figures go on about a time that an earlier sentence named."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.lexicon import HEDGES, MONTHS, WORSE, either, holds, with_lead
from analysis.claims.numbers.quantity import Quantity
from analysis.patterns import regex

# Kinds that go on about the time of a sentence before.
CARRIED = ("level", "growth_rate", "change_abs", "price")
# Kinds without a time unless it stands beside them.
UNDATED = ("count", "rank", "age", "ordinal", "duration", "record")
# What goes on about no time:
# "the 12-month deficit", "the four-week moving average" are of no month.
_ROLLING = regex(
    r"\b(?<!on a )(?:12|twelve)-month (?!high|low)|\b(?:[a-z]+|[0-9]+)-(?:day|week|month) (?:moving |rolling |trailing )?(?:average|trend)\b"
)
_SPANS = ("-day ", "-week ", "-month ")
# "was above the 12-week average of 36%, and saw a rise of 5%": another figure
_AND_MOVED = regex(r"[0-9][^;]*\b(?:and|but|while) (?:[a-z]+ )?(?:saw|rose|fell|was|were|grew|had)\b")
# "2 tonnes a year", "500 MW each"
_OF_EACH = regex(r" each\b|,? (?:a|per|every) year\b(?![- ]o)| annually\b")
# "the number of trains that passed the border totalled 444"
NUMBER_OF = regex(
    rf"\bnumber of [^.;0-9]{{3,80}} (?:was|were|stood at|came to|amounted to|reached|hit|totall?ed|(?:rose|grew|fell|dropped|increased|decreased|climbed|declined)(?: from {HEDGES}[0-9][0-9.,]*(?: [a-z]+){{0,3}})? to) {HEDGES}\Z"
)
# "left its leading rate unchanged at 2.75%": what a bank decides is of the day of the meeting
_RATE_SET = regex(
    r"\b(?:left|kept|held|maintained|raised|increased|cut|lowered|reduced|froze)\b[^,;.]{0,40}\b(?:(?:interest|key|policy|base|lending|benchmark|main|repo|discount|deposit|funds)(?: [a-z]+)? rates?|rates? unchanged)\b[^,;]{0,40}\Z"
)
# A stock is of a day: the quarter or the year of a flow says nothing of when.
_STOCK = regex(
    r"[^a-z](?:reserves|investment stocks?|stocks? (?=of\b|in\b|stood\b|were\b|was\b)|debts?|liabilities|deposits|stockpiles?|inventories|holdings|backlog)\b(?! (?:service|servicing|payments?|repayments?|sales|interest))"
)
# What was signed or granted is of the day of the deed, not of the month that the figures are of.
_DEEDS = regex(
    r"[^a-z](?:signed(?<!newly signed)|signing|memorand[a-z]+|contracts? worth|deals? worth|agreements? worth|funds? worth|investments? (?:worth|in the amount of)|(?:million|billion|trillion|bn|bln|mln) (?:[a-z]+ )?(?:investment|loan|grant)s? (?:in|to|for)|projects? (?:worth|valued at)|loans?(?! (?:[a-z-]+ ){0,5}?(?:grew|rose|fell|increased|decreased|declined|contracted|expanded)\b)|grants?|pledge[sd]?|awarded|allott?ed|earmarked|donated|approved|launched|concluded an?|(?:project|pipeline|plant|railway|bridge|dam|construction)(?:'s)? (?:total )?costs?|(?:implementation|expansion|construction|launch|modernisation) of (?:[a-z-]+ ){0,5}projects?|costs? of (?:the|this|that) (?:project|pipeline|plant|railway|bridge|dam|construction)|(?:decisions?|intentions?|commitments?) to (?:make|invest|spend)|(?:quarterly|interim|final|annual) dividends?|buybacks?)\b"
)
_DEED_STEMS = (
    "sign", "memorand", "worth", "invest", "loan", "grant", "project", "pledge", "award", "allot", "earmarked", "donated", "approved", "launched",
    "conclude", "cost", "decision", "intention", "commitment", "dividend", "buyback",
)  # fmt: skip
# "In a separate report", "Separately": of what is told there, the report of the article says nothing.
APART = regex(
    r"\W*(?:separately\b|(?:in )?(?:an?|another)? ?separate (?:[a-z]+ )?(?:data|figures|polls?|releases?|reports?|statements?|studies|study|surveys?)\b)"
)
_HELD = (" stake", " share in", " shareholding", " holding")  # who owns it is no forecast
_ROLLED = 160  # characters before a figure
_STATISTIC = 1000  # from here on what is counted is a statistic, and not what stands around


def is_carried(quantity: Quantity) -> bool:
    """Return whether a quantity is a figure that sentences go on about: an amount, a change, visitors by the thousand."""
    counted = quantity.kind == "count" and quantity.role == "cardinal" and bool(quantity.values)
    return quantity.kind in CARRIED or (counted and max(quantity.values) >= _STATISTIC)


def names_stock(low: str, start: int, end: int) -> bool:
    """Return whether words there name what is of a day, as debts and reserves are."""
    return _STOCK.search(with_lead(low, start, end)) is not None


def has_deed(low: str, span: tuple[int, int]) -> bool:
    """Return whether a sentence tells what was signed, granted or invested."""
    return holds(low, _DEED_STEMS, *span) and _DEEDS.search(with_lead(low, *span)) is not None


def is_foreseen(low: str, quantity: Quantity, *, future: bool) -> bool:
    """Return whether a forecast can go on with a quantity: figures and shares, and in plans things by the thousand."""
    if quantity.kind == "share":
        return not low.startswith(_HELD, quantity.end)
    return quantity.kind in CARRIED or (future and is_carried(quantity))


def is_of_no_month(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a figure of a sentence goes on about no month: a rolling average, a rate that a bank sets, an amount of each year."""
    before = low[max(start, quantity.start - _ROLLED) : quantity.start]
    rolling = [mean.end() for mean in _ROLLING.finditer(before)] if holds(before, _SPANS) else []
    rolled = rolling and not _AND_MOVED.search(before, rolling[-1])
    yearly = quantity.kind in ("level", "change_abs") and _OF_EACH.match(low, quantity.end) is not None
    return yearly or bool(rolled) or ("rate" in before and _RATE_SET.search(before) is not None)


_IT_WAS = regex(
    r"(?:it|they|that|this|(?:the|that|this) (?:figure|total|number|sum|amount|value|volume|rate|share|turnover))"
    r" (?:had |has )?(?:been |was |were |stood |amounted |came |totall?ed |reached )"
)


def only_steps_back(low: str, start: int, quantities: Sequence[Quantity]) -> bool:
    """Return whether a sentence only says what the figure before it was at another time: "It was 4% a year earlier"."""
    alone = (len(quantities) == 1 or all(q.compared for q in quantities)) and quantities[0].kind in CARRIED
    return alone and _IT_WAS.match(low, start) is not None


_AGAINST = regex(
    rf"\b(?:against|compared (?:to|with)|versus|vs) (?:[a-z]+ )?(?P<noun>exports|imports|purchases|sales|shipments|deliveries)"
    rf" (?:of|worth|totall?ing|at) {HEDGES}\Z"
)
# "Exports overtook imports in 2022, $13 billion against $11 billion": the second is of the other flow.
_FLOW_TOPS = regex(
    r"\b(?P<one>exports|imports|purchases|sales|shipments|deliveries)\b[^;]{0,60}\b(?:overtook|exceeded|outstripped|surpassed|outweighed|outpaced|topped|(?:larger|bigger|greater|higher|smaller|lower|more|less) than)"
    rf" [^;]{{0,30}}\b(?P<other>exports|imports|purchases|sales|shipments|deliveries)\b[^;]*\b(?:against|versus|vs|compared (?:to|with)) {HEDGES}\Z"
)
_THE_OTHER_WAY = regex(
    r"(?: [a-z]+){0,6} (?:the other way|in return|in the (?:other|opposite|reverse) direction)\b"
)
_THEN = regex(
    r" (?:in |during |for )?(?:(?:an?|the|same|previous|preceding|prior|last) )*(?:year|month|quarter|period)\b| in (?:19|20)[0-9]{2}\b"
)
# "more than the 4.4 bcm that came from Kazakhstan", "against $7 billion to Uzbekistan": another's at the same time.
_COMPARED = regex(rf"\b(?:than|times|against|versus|vs|compared (?:to|with)) (?:the )?{HEDGES}\Z")
_OF_ANOTHER = regex(
    r"(?: (?:worth )?of [a-z]+(?: [a-z]+)?)?(?: (?:that|which|it|they|came|arrived|bought|sold|shipped|sent|supplied|imported|exported|delivered|flowed|went"
    r"|coming|arriving|going|was|were)){0,4} (?:from|to) (?:the )?(?P<whom>[a-z]{3,})"
)
_TIME_TOLD = regex(
    rf"\b(?:(?:19|20)[0-9]{{2}}|years?|months?|quarters?|earlier|before|ago|previous(?:ly)?|prior|last|{either(MONTHS)})\b"
)
_BESIDE, _TOPS_REACH = 60, 240  # characters before a number


def is_of_another_flow(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a figure is put beside one of another flow, and of no other time: "$2 billion, against imports of $11 billion"."""
    if _THE_OTHER_WAY.match(low, quantity.end) or _is_of_another(low, start, quantity):
        return True
    tops = _FLOW_TOPS.search(low, max(start, quantity.edge - _TOPS_REACH), quantity.edge)
    if tops and tops["one"] != tops["other"] and not _THEN.match(low, quantity.end):
        return True
    first = max(start, quantity.edge - _BESIDE)
    beside = _AGAINST.search(low[first : quantity.edge])
    if beside is None or _THEN.match(low, quantity.end):
        return False
    return low.find(beside["noun"], start, first + beside.start()) < 0


def _is_of_another(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a figure is put beside one of somebody else, and no other time is told after it."""
    said = _OF_ANOTHER.match(low, quantity.end)
    if said is None or not _COMPARED.search(low[max(start, quantity.edge - _BESIDE) : quantity.edge]):
        return False
    end = low.find(".", said.end())
    if _TIME_TOLD.search(low, said.start("whom"), end if end > 0 else len(low)):
        return False
    return low.find(said["whom"], start, quantity.edge) < 0


_YOY_FROM = regex(
    rf",? (?:yoy|y-o-y|mom|m-o-m|qoq|q-o-q|(?:year|month|quarter)[- ]o(?:n|ver)[- ](?:year|month|quarter)) from {HEDGES}"
)


def is_from_move(low: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether a figure is what a change is counted from: "60% higher than the $10 billion", "rose by 17% yoy from $92 billion"."""
    rate = last.kind == "growth_rate" and _YOY_FROM.fullmatch(low, last.end, quantity.edge)
    return bool(rate or WORSE.match(low, last.end))
