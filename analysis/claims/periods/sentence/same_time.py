"""Figures of the same time as those that are compared with them: what had been expected, an old forecast, a peer's figure."""

from __future__ import annotations

import re

from analysis.claims.lexicon import HEDGES, MONTHS, SHORT_MONTHS, has_word
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.tenses.carried import is_carried, is_of_another_flow
from analysis.claims.periods.times.expressions import Time

# "stronger than the 0.5 percent increase they were forecasting"
_THEY_EXPECTED = re.compile(
    r"(?: [a-z]+){0,2}(?: that)? (?:they|analysts|economists|traders|investors|markets|experts)(?:,? on average,?)?(?: [a-z]+ by [a-z]+)? (?:(?:were|was|had)(?: been)? )?(?:forecasting|expecting|predicting|forecast|expected|predicted)\b"
)
_REVISED = re.compile(
    r"\b(?:rais(?:e[sd]?|ing)|cut(?:s|ting)?|lower(?:s|ed)?|reduce[sd]?|revise[sd]?|upgrade[sd]?|downgrade[sd]?|trim(?:s|med)?|lift(?:s|ed)?|hike[sd]?|slash(?:e[sd])?)\b.{0,60}"
    r"\b(?:forecasts?|estimates?|expectations?|outlook|projections?|predictions?|projected|targets?|guidance|planned)\b"
)
_RAISED_FOR = re.compile(
    rf"\b(?:raised|cut|lowered|reduced|revised|upgraded|downgraded|trimmed|lifted|slashed) (?:its|their|the|his|her)\b[^.;]{{0,40}}\b(?:forecasts?|estimates?|projections?|outlook|guidance|targets?) (?:for|of) [^.;]{{0,30}}(?:(?:19|20)[0-9]{{2}}|this year|next year)\b[^.;]{{0,30}} (?:to|at|by) {HEDGES}\Z"
)
# "now expects 0.4%, down from 0.5%"
_NOW_FORESEEN = re.compile(
    r"\bnow (?:expects?|forecasts?|sees?|projects?|predicts?|estimates?|expected|forecast|projected|seen|estimated)\b(?:[^.]|\.(?=[0-9]))*\bfrom \Z"
)
_PROJECTED_IN = re.compile(
    r"(?: (?:it|they|he|she|the [a-z]+)(?: had)?)? (?:projected|forecast|expected|estimated|predicted|foreseen|budgeted|announced)(?: by (?:the )?(?:[a-z]+ ){0,3}[a-z]+)?(?: earlier| back)? (?:in (?:the )?)?"
)
_CUT_FORECAST = re.compile(
    r"\b(?:forecasts?|estimates?|expectations?|outlook|projections?|predictions?|plans?|targets?|guidance)\b[^.;]{0,50}\b(?:raised|cut|lowered|revised|upgraded|downgraded|trimmed|lifted)\b"
)
_FORECAST_OF = re.compile(
    rf"\b(?:forecasts?|estimates?|expectations?|predictions?|projections?|consensus|targets?|goals?)(?: [a-z]+){{0,2}} (?:of|for) (?:{HEDGES}(?:gain|rise|increase|growth|expansion|drop|fall|decline|decrease) of )?{HEDGES}\Z"
)
_FORECASTS = frozenset((
    "forecast", "forecasts", "estimate", "estimates", "expectation", "expectations", "prediction", "predictions", "projection", "projections", "consensus",
    "target", "targets", "goal", "goals",
))  # fmt: skip
_HAD_EXPECTED = re.compile(
    r"\b(?:analysts?|economists?|traders?|markets?|investors|experts|poll|survey|forecasters)\b[^,;.]{0,40} had (?:on average |been )?(?:expected|forecast|predicted|pegged|projected|pencill?ed in|estimated)\b[^;.]{0,60}\Z"
    r"|\b(?:analysts?|economists?),?(?: [a-z]+){0,6},? (?<! it )(?<! they )(?<! he )(?<! she )(?:expected|were expecting|were forecasting|were looking for)\b(?:[^;.]|\.(?=[0-9])){0,80}\Z"
    r"|\bhad been (?:expected|forecast|predicted|projected|tipped) to [^;.]{0,40}\Z"
)
# "compares with a 3.9% contraction in the preliminary estimate"
_FIRST_SAID = re.compile(
    r"(?: [a-z]+){0,2} in (?:the|its|their|an?) (?:[a-z]+ ){0,2}(?:forecast|estimate|projection|prediction|outlook|survey|poll|reading|release)"
)
_BEATEN = re.compile(
    r"\b(?:beat(?:ing)?|above|below|miss(?:ed|ing)|topp(?:ed|ing)|exceed(?:ed|ing)|surpass(?:ed|ing)|in line with|confound(?:ed|ing)|def(?:ied|ying)|undershot)\b"
)
_MOVE = re.compile(r" (?:increase|rise|growth|gain|decrease|drop|fall|decline)\b")  # "the 5% fall in imports"
# "gained 74%, against 21% for the index", "compared with 5% nationwide"
_SET_BESIDE = re.compile(rf"\b(?:against|compared (?:to|with)|versus|vs|than) {HEDGES}\Z")
_OF_A_PEER = re.compile(
    r" (?:for (?!(?:the |its |their )?(?:year|month|quarter|week|same|comparable|corresponding|whole|full|all of|[0-9]))|nationwide|nationally|elsewhere|worldwide|globally)"
    r"| (?:in|at|via|through|across|among|with) (?!(?:the |its |their |an? |early |late |mid-?)*(?:[0-9]|[a-z]+-month|q[1-4]\b|h[12]\b|fy|(?:same|first|second|third|fourth|last|final|previous|prior|"
    r"preceding|corresponding|comparable|similar|year|month|quarter|week|half|period|spring|summer|autumn|fall|winter|end|start|beginning|middle|close|time|fiscal|financial|season|"
    rf"past|{'|'.join((*MONTHS, *SHORT_MONTHS))})\b))[a-z]"
)
_FORESEEN_BY = re.compile(
    r"(?: [a-z]+){0,2} (?:expected|forecast|predicted|projected|estimated|anticipated)(?: earlier| back)? (?:by|in|last) "
)  # "lower than the 3.6% growth expected by economists"
_AIM = re.compile(
    r" (?:[a-z]+ )?(?:targets?|forecasts?|goals?|estimates?|projections?)\b"
)  # "against a $33bn target"
# "$1,365 million (rather than $1,268 million)": what stood there before, or was thought, for the same time
_INSTEAD = re.compile(rf"\b(?:rather than|instead of|in place of) (?:(?:the|an?|its|their) )?{HEDGES}\Z")
# "beat the 94 cents a share profit forecast", "was short of the $3 billion expected"
_FALLS_SHORT = re.compile(
    rf"\b(?:beat|beating|topp(?:ed|ing)|exceed(?:ed|ing)|miss(?:ed|ing)|surpass(?:ed|ing)|short of|shy of|above|below) (?:the |an? )?{HEDGES}\Z"
)
_EXPECTED_OF = re.compile(
    r"(?: (?:a|per) share)?(?: [a-z]+){0,2} (?:forecasts?|estimates?|consensus|expected|predicted|expectations)\b(?! (?:to|for)\b)"
)
_CLAUSE = re.compile(r", (?:while|which|given|as) ")
_LONGEST_MONTH = 31  # days
_REVISED_REACH, _PEER_REACH = 40, 50  # characters before a number


def is_of_same_time(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a figure compared with is of the same time as the other.

    An old forecast is, what was forecast, and a peer's figure.
    """
    start = max((cut.end() for cut in _CLAUSE.finditer(low, start, quantity.start)), default=start)
    before = low[max(start, quantity.edge - _PEER_REACH) : quantity.edge]
    end = moved.end() if (moved := _MOVE.match(low, quantity.end)) else quantity.end
    if _SET_BESIDE.search(before) and (_OF_A_PEER.match(low, end) or _AIM.match(low, quantity.end)):
        return True
    if _INSTEAD.search(before):
        return True
    revised = _REVISED.search(low, start, quantity.start) or _CUT_FORECAST.search(low, start, quantity.start)
    later = _FIRST_SAID.match(low, quantity.end) or _FORESEEN_BY.match(low, quantity.end)
    foreseen = later or _NOW_FORESEEN.search(low, start, quantity.start)
    if is_of_another_flow(low, start, quantity):
        return True
    return bool(revised or foreseen) or is_forecast_of(low, start, quantity)


def is_made_then(low: str, start: int, quantity: Quantity, time: Time) -> bool:
    """Return whether a month is that of an old forecast's making: "cut to 1% for 2025 (from 2% in May)", "against 2% projected in May"."""
    lately = time.start > quantity.end and time.period is not None and time.period.days <= _LONGEST_MONTH
    if not lately:
        return False
    start = max((cut.end() for cut in _CLAUSE.finditer(low, start, quantity.start)), default=start)
    if low[quantity.end : time.start] in (" in ", " ") and _RAISED_FOR.search(low, start, quantity.edge):
        return True  # "raised its forecast for 2018 growth to 3% in May"
    if not quantity.compared:
        return False
    cut = _CUT_FORECAST.search(low, start, quantity.start)
    if cut is None and low.endswith("from ", 0, quantity.edge):
        cut = _REVISED.search(low, start, quantity.start)  # "cut its forecast for 2025 to 1% from 2% in May"
    cut = cut if low[quantity.end : time.start] == " in " else None
    if low.startswith("this ", time.start):
        return cut is not None  # "than the 2% expected this month"
    return cut is not None or _PROJECTED_IN.fullmatch(low, quantity.end, time.start) is not None


def is_forecast_of(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a figure is what a forecast was: "from its projection of 5%"."""
    told = has_word(low[start : quantity.edge], _FORECASTS)
    return told and _FORECAST_OF.search(low, start, quantity.edge) is not None


def is_revised(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a figure is an earlier estimate for the same time: "July's deficit was revised from $46 billion"."""
    told = quantity.compared and is_carried(quantity)
    place = low.find(" revised ", max(start, quantity.start - _REVISED_REACH), quantity.edge)
    # "from a revised $40 billion in April": the word tells what the figure is like, and no estimate is given up
    return told and place >= 0 and place + len(" revised ") < quantity.edge


def was_expected(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a figure is what others had expected: "analysts had expected a cut of 100 bps"."""
    told = "expect" in low[start : quantity.start] or low.find(" had ", start, quantity.start) >= 0
    if told and _HAD_EXPECTED.search(low, start, quantity.start):
        return True
    window = low[max(start, quantity.edge - _REVISED_REACH) : quantity.edge]
    if _EXPECTED_OF.match(low, quantity.end) and _FALLS_SHORT.search(window):
        return True
    beaten = is_forecast_of(low, start, quantity) and _BEATEN.search(low, start, quantity.start) is not None
    return beaten or _THEY_EXPECTED.match(low, quantity.end) is not None
