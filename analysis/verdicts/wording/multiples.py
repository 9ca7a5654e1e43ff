"""Multiples and rates on an earlier year that they name: "twice the 2021 figure", "5 percent below 2022"."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Period
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.scope import Scope

_NOUN = r"(?:level|figure|value|volume|amount|price|total|result|number|sum)s?"
_YEAR = r"(?:19|20)\d\d"
_WHEN = (
    r"(?:(?:in|of|for|during) )?(?:the )?(?:(?:same|corresponding|comparable) (?:period|time|stretch|span|part|months?|quarter|half)(?: of| in)? (?:the )?)?"
    rf"(?:(?P<year>{_YEAR})(?:['’]s)?"
    r"|a year (?:earlier|ago|before)|(?:previous|prior|preceding) year(?:['’]s)?|year before|year-(?:earlier|ago))"
)
_THAN = rf"(?:more|less|fewer|higher|lower|greater|larger|smaller|bigger) (?:in {_YEAR} )?than"
_TIMES = (
    rf"{_THAN}|as (?:much|many|high|large)(?: (?!as\b)[^\s,.;]+){{0,5}} as"
    rf"|the (?:[$€¥£] ?)?\d[\d.,]*(?: (?:billion|million|trillion))?(?: (?:yuan|dollars|euros))?"
    rf"|(?:of )?(?:that|those)|(?:of )?what (?:it|they) (?:was|were|did|had been|(?:had )?cost|(?:had )?averaged|(?:had )?fetched)|(?:of )?(?:the|its|their)(?: {_NOUN})?"
)
_BY = rf"(?:{_THAN}|below|above|under|over|short of|shy of|up on|down on|ahead of|behind)(?: (?:the|its|their))?"
_FROM_AN_AMOUNT = regex(
    rf"\s*(?:(?:in|over|within) [^.;,\d]{{0,25}}years?,? )?from [^.;,]{{0,20}}?\d[^;,]{{0,25}}? in (?P<year>{_YEAR})\b",
    re.IGNORECASE,
)
_A_YEAR = regex(rf"\b{_YEAR}\b")
_BASED = regex(
    rf"\b(?:since|(?:compared|in comparison) (?:with|to)|against|versus|relative to|than(?: it (?:was|did)| those| that)?"
    rf"|(?:below|above|over|under|exceeded) (?:those|that|the {_NOUN}))"
    rf" (?:(?:in|of|for|the level of|that of) )?({_YEAR})\b(?! ?[-–])"
    rf"|\b(?:below|above|over|under|exceeded) the ({_YEAR}) {_NOUN}",
    re.IGNORECASE,
)
_RATES = regex(r"\d ?(?:%|percent|per cent|-?fold|times|points?)", re.IGNORECASE)
_COUNTED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_BASES = ("below", "above", "than", "over", "under", "against", "versus")
_EARLIER = {
    unit: regex(rf"\s*(?:{link}) {_WHEN}(?: {_NOUN}| period)?(?! {_YEAR})\b", re.IGNORECASE)
    for unit, link in (("multiple", _TIMES), ("percent", _BY))
}


_OF_ANOTHER = regex(
    rf"\s*(?:the|those|that|what)\b(?:[^,.;]|\.(?=\d)){{0,40}}?\b(?:from|to|by|with) (?!{_YEAR})[A-Z]"
)


def of_another_figure(claim: Claim, article: Article) -> bool:
    """Return whether a multiple is of another place's figure and tells no growth: "twice the 14.7 bcm from Russia"."""
    multiple = claim.kind == "growth_rate" and claim.unit == "multiple"
    return multiple and _OF_ANOTHER.match(article.text, claim.end) is not None


def of_an_earlier_year(claim: Claim, scope: Scope, article: Article) -> Claim | None:
    """Return a multiple or a rate with the years that it compares; None if the words after it name no earlier year."""
    if claim.kind not in ("growth_rate", "change_abs"):
        return None
    if compared := _over_years(claim, scope) or _compared(claim, scope):
        return compared
    if claim.unit not in _EARLIER or claim.kind != "growth_rate":
        return None
    after = article.text[claim.end : claim.end + 120]
    told = _EARLIER[claim.unit].match(after) or _FROM_AN_AMOUNT.match(after)
    if told is None and not (claim.unit == "percent" and _only_a_base(claim, scope)):
        return None
    base = (told["year"] or "") if told else str(claim.period)
    others = set(regex(rf"\b{_YEAR}\b").findall(scope.sentence)) - {base}
    only = others.pop() if len(others) == 1 else None
    now = claim.period if claim.period and claim.period != base else only
    if not base or now is None or int(now[:4]) <= int(base):
        return replace(claim, period=None if base else now, base_period=None)
    span = Period.parse(now)
    return replace(claim, period=now, base_period=span.shift(int(base) - span.start.year).short)


_OVER_YEARS = regex(
    rf"\b(?:in|over|during|within) the (?P<many>{'|'.join(_COUNTED)}|[1-9]\d?) years (?:to|through|ending(?: in)?|up to|until) (?P<year>{_YEAR})\b",
    re.IGNORECASE,
)


def _over_years(claim: Claim, scope: Scope) -> Claim | None:
    """Return a change with both years of "in the three years to 2023"; None where the sentence names another year or rate."""
    told = _OVER_YEARS.search(scope.sentence)
    years = set(_A_YEAR.findall(scope.sentence))
    rates = len(_RATES.findall(scope.sentence)) > bool(_RATES.search(claim.quote))
    if told is None or rates or years != {told["year"]}:
        return None
    many = told["many"].lower()
    first = int(told["year"]) - (int(many) if many.isdigit() else _COUNTED.index(many) + 2)
    return replace(claim, period=told["year"], base_period=str(first))


def _compared(claim: Claim, scope: Scope) -> Claim | None:
    """Return a rate with the two years of a sentence that names one as what it is compared with: "since 2015", "than in 2015".

    None where the sentence gives another rate too, names more years or none to compare with, or a span of years.
    """
    years = set(_A_YEAR.findall(scope.sentence))
    base = {match[1] or match[2] for match in _BASED.finditer(scope.sentence)}
    if (
        len(years) != 2
        or len(base) != 1
        or len(_RATES.findall(scope.sentence)) > bool(_RATES.search(claim.quote))
    ):
        return None
    first = base.pop()
    now = (years - {first}).pop()
    own = claim.period in (None, now, first) or str(claim.period).startswith(f"{first}/")
    if int(now) <= int(first) or not own:
        return None
    return replace(claim, period=now, base_period=first)


def _only_a_base(claim: Claim, scope: Scope) -> bool:
    """Return whether the sentence names a rate's year only as one compared with: "12 percent above 2022, imports 38 percent"."""
    year = claim.period or ""
    if not regex(_YEAR).fullmatch(year):
        return False
    named = regex(rf"(\S+)(?: the)? {year}\b").findall(scope.sentence)
    return bool(named) and all(word.lower() in _BASES for word in named)
