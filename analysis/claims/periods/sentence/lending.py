"""Figures that take the period of the figure beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.claims.lexicon import HEDGES, WORSE
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.sentence.beside import Beside
from analysis.claims.periods.sentence.ends import (
    date_origin,
    match_ends,
    match_move,
    match_part,
    mean_between,
)
from analysis.claims.periods.sentence.in_turn import give_in_turn
from analysis.claims.periods.sentence.steps import step_back
from analysis.claims.periods.tenses.carried import CARRIED
from analysis.claims.periods.tenses.ranks import lend_to_ranks
from analysis.claims.periods.times.expressions import Time
from analysis.patterns import regex

_TO_LEVEL = regex(
    r"(?: (?:increase|rise|growth|gain|jump|surge|decrease|decline|fall|drop) in [^,.;:0-9]{2,70})?"
    r"(?:,? (?:year[- ]on[- ]year|year[- ]over[- ]year|on[- ]year|from a year (?:earlier|ago|before)|on the year|in (?:[a-z]+ )?(?:trading|trade|dealings)))?,? "
    r"(?:(?:compared (?:to|with)|than|against) [^,;:.]{3,60}, |(?:higher|lower|more|less|above|below) (?:than )?[^,;:.0-9]{3,40} (?=(?:to|at) ))?"  # "by 35% compared to the figure in 2022, totalling"
    r"(?:to|at|reaching|totall?ing|hitting|amounting to|and (?:reached|totall?ed|hit|amounted to|came to|equall?ed|stood at))"
    rf" (?:reach |total )?{HEDGES}\Z"
)
_OF_A_THING_TO = regex(rf"(?: [a-z'-]+){{1,4}} to {HEDGES}")
_FROM = regex(r"(?: in (?:volume|value|quantity|weight)(?: terms)?)?,? from ")
_TO_THEN = regex(r"(?: (?:in|for|during) [^,;.]{3,30})? to ")
_NEXT_OF_LIST = regex(
    r"(?: (?:to|from|in|by|for|of) [^,.;:0-9]{2,30})?(?:,|,? and)(?: (?!is|are|was|were|has|had|will|would|up|down|over|against|above|below|under|than|compared|while|but|which|who|that|it|they)[^ ,.;:0-9]+){1,4} "
    rf"|[^.;:0-9]{{0,80}},? (?:followed by|ahead of) [^.;:0-9]{{2,60}} (?:(?:with|at|on|by) |\(){HEDGES}|[^.;:0-9]{{0,80}},? followed by (?:the |an? )?{HEDGES}|(?:,| and| as well as) [^.;:0-9]{{2,60}} (?:with|at) {HEDGES}"
    rf"|[^.;:0-9]{{0,30}};(?: and)? [^.;:0-9]{{2,120}} [-–—] {HEDGES}"  # "ore – $5m; wine – $2m"
)
# "a 2% increase in volume and a 4% rise in turnover"
_AND_A_RISE = regex(
    rf"(?: (?:month|quarter|year)-(?:on|over)-(?:month|quarter|year))?,? and an? (?:increase|rise|growth|gain|jump|advance|decrease|decline|fall|drop) of {HEDGES}"
    rf"| (?:increase|rise|growth|gain|jump|decrease|decline|fall|drop) in [^,.;:0-9]{{2,50}},? (?:and|while) (?:an? )?{HEDGES}"
    rf"| (?:higher|lower|more|less|above|below) (?:than )?[^,;:0-9]{{2,40}},? (?:and|but) {HEDGES}"
)
_NEXT_IN_BRACKETS = regex(
    r"\)(?:,|;|,? and|, as well as)(?: [^ ,.;:()0-9]+,?){1,7} \((?:both |each )?"
)  # "coal (5 tonnes), iron ore (2"
_INCLUDING = regex(rf"[^.;:0-9]{{0,90}},? including {HEDGES}")
_THEN_NEXT = (", ", " and ", ", and ")  # "12 tankers, eight ferries and two tugs"
_OF_WHICH = regex(rf"(?: [^,.;:]{{2,40}})?, (?:out )?of (?:which|whom) {HEDGES}")
_WORTH = regex(rf"(?: (?:in|across|for) [^,.;:0-9]{{2,30}})? (?:worth|valued at|totall?ing) {HEDGES}")
_FOR = regex(rf" for {HEDGES}")
_WORTH_THEN = regex(rf" (?:in|for|during) [^,;:]{{3,30}} (?:worth|valued at) {HEDGES}")
_OR = regex(rf",? or {HEDGES}\Z")
# "11 million tonnes, or 64% of the target", ", which is 64% of the plan", ", equal to 64% of the plan"
_THAT_IS = regex(
    rf"\)?(?: \([^()]*\)| of [^,;.0-9]{{2,40}}(?=, which ))?(?:,? (?:or|representing|constituting|accounting for|making up)|[,.]? i\.e\.,?|,? which (?:is|was|makes up|equals|represents)|,? (?:equal|equivalent) to) {HEDGES}\Z"
    rf"|(?: in [a-z0-9 ]{{3,24}})?,? (?:meaning|which means|and)(?: that)? [^,;.0-9]{{2,50}}\bplan by {HEDGES}\Z"
)
# "traffic in May has recovered to 66% of last year's, and that of ports has recovered to 81%"
_VERB, _AND = (
    regex(r"\b[a-z]+ [a-z]{3,} (?:to|by|at)(?: (?:about|around|nearly|almost|some))? \Z"),
    regex(r", (?:and|while) "),
)
_VERB_REACH = 40  # characters before a figure
_APPOSED = (", ", " -- ", " - ", " – ", " — ", " (")
# "so far this year, down 2%"
_UP_OR_DOWN = regex(rf"[^.,;]{{0,60}}(?:,| [-–—]) (?:up|down) {HEDGES}")
_A_YEAR = (365, 366)  # days
_CHANGES = ("growth_rate", "change_abs")


def lend_in_sentence(
    low: str, quantities: Sequence[Quantity], times: Sequence[Time], beside: Sequence[Beside]
) -> None:
    """Give figures of one sentence the period of the figure that they go with.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantities : sequence of Quantity
        The quantities of the sentence, in order.
    times : sequence of Time
        Its times.
    beside : sequence of (Time or None, bool)
        The time beside each quantity, and whether the words settle it.
    """
    if len(quantities) < 2:
        return
    for (first, own), (second, given) in pairwise(zip(quantities, beside, strict=True)):
        _lend_back(low, first, own, second, given)
        _lend_to_count(low, first, second)
        if not given[1]:
            _lend_to_apposed(low, first, second)
            _lend_along_list(low, first, second, times)
    for first, second in pairwise(q for q in quantities if q.kind != "count"):
        _lend_to_same_verb(low, first, second, times)
    for change, then, now in zip(quantities, quantities[1:], quantities[2:], strict=False):
        led = _FROM.fullmatch(low, change.end, then.edge) and _TO_THEN.fullmatch(low, then.end, now.edge)
        if led and change.kind in _CHANGES and now.period:
            change.period = now.period  # "by 23% from 247,000 in 2018 to 305,000 in 2019"
            whole = now.period.days in _A_YEAR and then.unit == now.unit
            then.period = then.period or (step_back(now.period, "year") if whole else None)
    for quantity, (time, _) in zip(quantities, beside, strict=True):
        match_part(low, quantity, time, quantities)
        quantity.period = (None if time else mean_between(low, quantity, quantities)) or quantity.period
    for first, second in pairwise(q for q in quantities if low[q.start - 1 : q.start] != "("):
        date_origin(low, first, second, times, quantities)
    for (first, own), (second, given) in pairwise(zip(quantities, beside, strict=True)):
        both = own == (None, False) and given[0] and low[first.end : second.edge] == " and "
        if both and first.compared and first.unit == second.unit:
            first.period = second.period  # "compared with 7.9% and 5.5% in the second quarter"
        _lend_to_alternative(low, first, second, times)
        if (
            given[0]
            and own[0] is None
            and first.kind in (*CARRIED, "share")
            and _OR.fullmatch(low, first.end, second.edge)
        ):
            first.period = second.period  # "13.7 percent, or 1.6 million tonnes, in September alone"
        restated = second.kind == "share" and first.kind in CARRIED and given[0] is None
        if (
            restated
            and first.period
            and _THAT_IS.fullmatch(low, first.end, second.edge)
            and not second.compared
        ):
            second.period = first.period  # "11 million tonnes, or 64% of the target"
        _lend_to_brackets(low, first, second)
        _lend_to_part(low, first, second)
    match_ends(low, quantities)
    match_move(low, quantities)
    give_in_turn(low, quantities, times)
    lend_to_ranks(low, quantities)


def _lend_back(low: str, change: Quantity, own: Beside, level: Quantity, given: Beside) -> None:
    """Give "6.2 percent to $2.84 trillion in the first nine months" one period."""
    time, settled = given
    aim = change.unit == "multiple" and _OF_A_THING_TO.fullmatch(low, change.end, level.edge)
    onwards = change.kind in _CHANGES and change.period and level.period is None and not settled
    if (
        onwards
        and level.kind in CARRIED
        and not level.compared
        and (aim or _TO_LEVEL.fullmatch(low, change.end, level.edge))
    ):
        level.period = change.period  # "ores by 13%, to 12.1 million tonnes"
    if own != (None, False) or not settled or time is None or level.compared or change.compared:
        return
    if aim or _TO_LEVEL.fullmatch(low, change.end, level.edge):
        change.period = level.period


def _lend_to_apposed(low: str, first: Quantity, rate: Quantity) -> None:
    """Give "stood at 192 million barrels, 7 percent lower than a year ago" one period."""
    between = low[first.end : rate.edge]
    apposed = between in _APPOSED and first.kind in ("level", "price") and bool(WORSE.match(low, rate.end))
    apposed = apposed or (first.kind in (*CARRIED, "count") and _UP_OR_DOWN.fullmatch(between) is not None)
    if apposed and rate.kind in _CHANGES and first.period and not first.compared:
        rate.period = first.period


def _lend_to_count(low: str, change: Quantity, count: Quantity) -> None:
    """Give "rose 5% to 1,200 ships" one period."""
    if change.kind not in _CHANGES or count.kind != "count" or count.period is not None:
        return
    if _TO_LEVEL.fullmatch(low, change.end, count.edge):
        count.period = change.period


def _lend_to_alternative(low: str, first: Quantity, count: Quantity, times: Sequence[Time]) -> None:
    """Give "6.3% in October, or 1.2 million people", "31,000 workers, or 1.6 percent" and "$842m, or $4.17 a share" one period."""
    a_share = first.unit == count.unit and low.startswith((" a share", " per share"), count.end)
    moved = {first.kind, count.kind} == set(_CHANGES)  # "is more by $12 billion or 23.9 percent"
    paired = a_share or moved or "count" in (first.kind, count.kind)
    if count.period is not None or count.compared or not paired:
        return
    if {first.kind, count.kind}.isdisjoint(CARRIED):
        return
    near = (time.end for time in times if low[first.end : time.start] in (" in ", " ", " for "))
    if _OR.fullmatch(low, next(near, first.end), count.edge):
        count.period = first.period


def _lend_along_list(low: str, first: Quantity, second: Quantity, times: Sequence[Time]) -> None:
    """Give "4.6 bcm to the UK, 1.9 bcm to Germany and France 1.5 bcm" and "coal (16%), iron (7%)" one period."""
    same = first.unit == second.unit and first.kind == second.kind and first.kind in (*CARRIED, "share")
    if not same or first.compared or second.compared:
        return
    between = low[first.end : second.edge]
    listed = between == " and " or _NEXT_OF_LIST.fullmatch(between) or _AND_A_RISE.fullmatch(between)
    own = second.period is not None and any(first.end <= time.start < second.start for time in times)
    if (_NEXT_IN_BRACKETS.fullmatch(between) and not own) or (listed and second.period is None):
        second.period = first.period


def _lend_to_same_verb(low: str, first: Quantity, second: Quantity, times: Sequence[Time]) -> None:
    """Give "in May has recovered to 66% of last year's, and that of ports has recovered to 81%" one period."""
    if second.period or first.compared or second.compared or first.unit != second.unit:
        return
    one, other = (_VERB.search(low, max(0, q.edge - _VERB_REACH), q.edge) for q in (first, second))
    cut = _AND.search(low, first.end, second.edge) if one and other and one[0] == other[0] else None
    if cut and not any(cut.end() <= time.start < second.start and time.period for time in times):
        second.period = first.period


def _lend_to_part(low: str, first: Quantity, second: Quantity) -> None:
    """Give "of which 3 tonnes are ore" what the whole before it has, and "45 projects worth $3 billion" one period."""
    between = low[first.end : second.edge]
    counts = first.kind == second.kind == "count"
    also = between in _THEN_NEXT or (first.noun == second.noun and _INCLUDING.fullmatch(between))
    if counts and second.period is None and also:
        # "358 trains were sent in 2024, including 146 trains with transit cargo and 12 fast trains"
        second.period = first.period
    if second.period is None and _OF_WHICH.fullmatch(between) and second.unit in (first.unit, "percent"):
        second.period = first.period
    elif first.period is None and _OF_WHICH.fullmatch(between) and first.kind == second.kind:
        first.period = second.period  # "5 million, of whom 1 million are women, were out of work in May"
    elif first.compared and first.period and _WORTH_THEN.fullmatch(between):
        second.period = first.period  # "from 9,400 tonnes in 2017 worth $8 million"
    elif first.period is None and (
        (first.kind == "count" and _WORTH.fullmatch(between))
        or (first.is_money and second.kind == "count" and _FOR.fullmatch(between))
    ):
        first.period = second.period  # "orders worth $3 billion for 40 ships so far this year"


def _lend_to_brackets(low: str, first: Quantity, second: Quantity) -> None:
    """Give a figure in brackets what the one before it has: "£3.1bn ($5.8bn)", "200kph (124mph)", "($5bn, 14 percent)"."""
    if (
        second.kind == "share"
        and second.period is None
        and low[first.start - 1] == "("
        and low[first.end : second.start] == ", "
        and low.startswith(")", second.end)
    ):
        second.period = first.period
    bracketed = low[first.end : second.edge] == " (" and low.startswith((")", ";", ","), second.end)
    if not bracketed or first.unit == second.unit or second.kind == "growth_rate":
        return
    second.period = first.period
    if second.hedge is None and first.measures_like(second):
        second.approx, second.hedge = first.approx, first.hedge
