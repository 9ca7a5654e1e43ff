"""Numbers that no unit and no noun follows: whether they stand where a figure stands, and what they count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from analysis.claims.lexicon import HEDGES, MONTHS, SHORT_MONTHS, either, movements, words
from analysis.claims.numbers.distractors import looks_like_year
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.units import DURATIONS
from analysis.claims.text.sentences import Sentences

GROUPED = 1000  # from here on numbers have a comma, and are no labels
_MOVE = re.compile(r" (?:increase|rise|fall|drop|decline|jump|reduction|gain)\b")  # "a 419,000 increase"
# "52.3 in September (August: 51.8)"
_LABEL = rf"[(;,] ?(?:in )?(?:(?:{either((*MONTHS, *SHORT_MONTHS))})\.?(?: (?:19|20)[0-9]{{2}})?|(?:19|20)[0-9]{{2}}|[qh][1-4]|(?:a )?year (?:ago|earlier)|(?:last|previous|prior) [a-z]+):"
LEVEL = re.compile(
    rf"\b(?:to|at|of|by|numbered|averaged|exceeded|surpassed|topped|crossed|neared|approached|reached|hit|was|were|is|are|stood|totalled|totaled|from|rose|fell|gained|lost|with|dropped|climbed|killed|killing|injured|injuring|wounded|wounding|employs?|employed|employing|added|shed|than|least|after|about|around|nearly|over|above|below|some|up|down|almost|under|as) (?:[a-z]+'s )?{HEDGES}\Z"
    rf"|(?:{_LABEL}|\b(?:19|20)[0-9]{{2}} ?[-–—=:]) {HEDGES}\Z"  # "2020 - 30,000"
)
_READING = re.compile(
    r"\b(?:reading|figure|level|score)s? (?:above|below|over|under|of) \Z"
)  # "above 50" says what growth is
INDEX = re.compile(
    r"\b(?:index|pmi|gauge|reading|nikkei|kospi|kosdaq|topix|hang seng|psei|jci|klci|bovespa|ibovespa|ibex|stoxx|kse|ftse|dow|s&p|sensex|nifty|benchmark|dax|cac|nasdaq|composite|points(?! of\b))\b"
)
_CASUALTIES = re.compile(
    r" (?:(?:others|more|were|was|are|is|have|has|had|been|remain|remained|still|feared|reported|seriously|critically) ){0,4}"
    r"(?:injured|wounded|killed|dead|missing|arrested|detained|hurt|trapped|drowned|died|hospitalised|hospitalized)\b"
)
_REACHED = re.compile(
    r"\b(?:to|at|by|from|totall?ed|numbered|averaged|reached|hit|killed|killing|injured|injuring|wounded|wounding|employ|employs|employed|employing|least|than) (?:[a-z]+ ){0,2}\Z"
)
OF_PEOPLE = re.compile(
    r"\b(?:populations?|people|workforce|consumers?|users|passengers|employees|subscribers|residents|viewers|visitors|tourists|travell?ers|migrants|refugees|students|voters|unemployment|jobless)\b"
)
BACK = re.compile(
    rf"(?:\b(?:from|against|compared (?:to|with)|versus|vs\.?|than|(?:below|above|over|under)(?= [a-z0-9]+'s )|to|at|and|of which|instead of|including|of them|(?:times|twice|double|triple|again as|(?:many|much) as) (?:the|its|their)|(?:forecasts?|estimates?|expectations?|consensus|target|prediction) (?:of|for))|{_LABEL})(?: (?:revised|previous|low|high|of|reading|peak|trough|last(?= (?:year|month|quarter|week)'s)|[a-z0-9]+'s))* {HEDGES}\Z"
)
_NUMBER_OF = re.compile(
    r"\b(?:number|total) of [a-z][^.;0-9]{2,60}\b(?:from|to) \Z|\b(?:number|total) of [a-z][^.;0-9]{2,60}\bfrom [0-9][^.;]{0,30} to \Z"
)
# "the number was 30", "the total number of the dead is about 45"
_NUMBER_WAS = re.compile(
    rf"\b(?:the|that|this|its|their|total|whose|overall|death|final) (?:number|tally|toll|headcount|count)(?: of [a-z][^.;0-9]{{2,40}})? (?:was|is|were|had been|has been|is now|stood at|stands at) {HEDGES}\Z"
)
# "Jobs: 310,000", as an item of a list or a line of its own
_LABELLED = re.compile(r"(?:\A|[.;|\n] ?|- )(?:[a-z-]+ ){0,3}(?P<noun>[a-z]+): \Z")
_VOTED = re.compile(r" (?:(?:votes? )?against|in favou?r|opposed|abstain(?:ed|ing|ed)?)(?= and |[.,;)\n]|\Z)")
_VOTE = re.compile(r"\b(?:vot(?:e|es|ed|ing)|ballots?|motion|resolution|in favou?r)\b")
_MORE_ARE = re.compile(
    r" (?:more|others) (?:are|were|is|have|had|will|would)\b"
)  # "Seven more are being built"
# "will go from two to five a week"
_A_WEEK = re.compile(r"(?: to [a-z0-9]+)? (?:a|per|each|every) (?:day|week|month|year|night|hour)\b")
_FROM_TO = re.compile(rf"\b(?:from|to) {HEDGES}\Z")
# "losers outnumbering gainers 641 to 221"
_OUTNUMBERED = re.compile(r"\boutnumber(?:ed|ing|s)? [a-z]+ (?:by )?(?:[0-9,]+ to )?\Z")
_TO_A_NUMBER = re.compile(r" to (?:an? )?(?:[a-z]+ ){0,3}[0-9]")
# "from 78 to 46", "from 78 in 2016-17 to about 46"
_FROM_THEN_TO = re.compile(
    rf"(?: (?:in|during|for|by|as of) (?:the |early |late |mid-?)*(?:{either((*MONTHS, *SHORT_MONTHS))}|(?:19|20)[0-9]{{2}}|fy|fiscal|financial|last|previous|same|first|second|third|fourth|[qh][1-4])[a-z0-9 .,/–-]{{0,24}}|,? an? (?:year|month|quarter) (?:ago|earlier|before),?)? to {HEDGES}[0-9]"
)
_LAST_WORD = re.compile(r"([a-z]+)(?: back| further)? \Z")
NO_AMOUNTS = DURATIONS | {None, "percent", "percentage_point", "multiple", "ordinal", "none", "index_points", "degC"}  # fmt: skip
# "($162 million)", "(about $162 million; 2.4 billion yuan)"
ASIDE = re.compile(rf" (?:\(|(?<=;) )(?:or |worth |equivalent to |equal to )*{HEDGES}\Z")
_ARE = re.compile(r" (?:were|was|are|have|had|live|people|of (?:them|whom))\b")
_FURTHER = re.compile(r"(?: [a-z]+){0,2},? and (?:another|an?(?: further| additional| extra)) ")
_ORIGINS = (" from ", ", from ", ", down from ", ", up from ", " against ", ", compared with ", ", compared to ")  # fmt: skip
_COUNTED = re.compile(
    r"\b(?:arrivals|visitors|tourists|guests|passengers|travell?ers|students|workers|migrants|units|vehicles?|cars?|ships|companies|patients|cases)\b"
)
_MILLION, _LARGE = 10**6, 10**5  # from the latter on a number without a noun goes on about an amount
_LISTED = re.compile(rf"(?:[,(]|\band) {HEDGES}\Z|\(\Z")
_ELIDED = re.compile(rf"(?:,|\band) (?:[a-z'-]+ ){{1,3}}{HEDGES}\Z")
_MOVED = re.compile(
    rf"\b(?:suppl(?:y|ies|ied)|sen[dt]s?|deliver(?:s|ed)|ship(?:s|ped)|pump(?:s|ed)|carr(?:y|ies|ied)|provide[sd]?|produce[sd]?|consume[sd]?|import(?:s|ed)|export(?:s|ed)|"
    rf"b(?:uys|ought)|s(?:ells|old)|received?|took|m(?:ines?|ined)|harvest(?:s|ed)?|(?:w(?:ill|ould)|could|may) be|expect(?:s|ed)?|plan(?:s|ned)?|target(?:s|ed)?|forecasts?|(?:accounted|accounting|pipelines?|rest) for|remaining) (?:just |only |the |remaining |a |further )*{HEDGES}\Z"
)
"""Verbs that move goods: "Russia supplied 15.5 billion" after cubic metres counts these."""
_SUM = re.compile(
    r"\b(?<!number of )(?:revenues?|profits?|turnover|incomes?|earnings|costs?|costing|budgets?|debts?|fees?|dividends?|paid|pays?|paying|spent|spends?|"
    r"spending|invest(?:ed|s|ing)?|investments?|worth|valued at|(?:net|operating|pre-?tax|annual) loss(?:es)?|loans?|grants?|fined?|takings|salar(?:y|ies)|deficit|surplus)\b"
    r"(?:(?!\b(?:users|people|customers|passengers|tonn?e?s|barrels)\b)[^0-9.;]){0,40}(?:[0-9.]+m (?:and|or) )?\Z"
)
NO_CURRENCY = "the article does not say in which currency"
_OF_TOTAL = (" of the total", " of that total", " of this total")


def _currency(quantities: Sequence[Quantity]) -> str | None:
    """Return the currency that most amounts are in."""
    common = Counter(quantity.unit for quantity in quantities if quantity.is_money).most_common(1)
    return common[0][0] if common else None


def drop_unclaimed(low: str, quantities: Sequence[Quantity], sentences: Sentences) -> list[Quantity]:
    """Return the quantities that claim something; a bare number has to stand where a figure stands."""
    common = _currency(quantities) if any(quantity.unit is None for quantity in quantities) else None
    kept: list[Quantity] = []
    amount: Quantity | None = None
    for quantity in quantities:
        if kept and quantity.unit is None and _is_origin(low, kept[-1], quantity):
            quantity.take(kept[-1])
        if quantity.unit is None and quantity.scale >= _MILLION and _is_sum(low, quantity, sentences):
            beside = amount.unit if amount and amount.is_money else common
            quantity.unit, quantity.basis = beside or "none", "context"
            quantity.flags += [] if beside else [NO_CURRENCY]
        if quantity.unit is None and amount and _is_of_amount(low, quantity, amount, sentences):
            quantity.take(amount)
        if quantity.unit is None and not is_figure(low, quantity, sentences.span(quantity.sentence)):
            continue
        kept.append(quantity)
        converted = amount is not None and amount.is_money and quantity.is_money and ASIDE.search(
            low, max(0, quantity.start - 24), quantity.start
        )  # fmt: skip
        if quantity.role == "cardinal" and quantity.unit not in NO_AMOUNTS and not converted:
            amount = quantity
    return kept


def _is_sum(low: str, quantity: Quantity, sentences: Sentences) -> bool:
    """Return whether words of money lead to a number: "profit was 4 million", "paid 3.5m"."""
    start = sentences.span(quantity.sentence)[0]
    before = low[max(start, quantity.start - 60) : quantity.start]
    return _SUM.search(before) is not None and not OF_PEOPLE.search(low, quantity.end, quantity.end + 40)


def _is_origin(low: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether "58,000 from 941", or "1,200 and a further 300", joins two counts."""
    if last.unit not in ("count", "person") or last.sentence != quantity.sentence:
        return False
    between = low[last.end : quantity.start]
    return between in _ORIGINS or (" and a" in between and _FURTHER.fullmatch(between) is not None)


def _is_of_amount(low: str, quantity: Quantity, amount: Quantity, sentences: Sentences) -> bool:
    """Return whether "958 billion" goes on about the unit of the amount before it."""
    gap = quantity.sentence - amount.sentence
    beside = gap == 0 or (
        gap == 1 and sentences.paragraphs[quantity.sentence] == sentences.paragraphs[amount.sentence]
    )
    if beside and quantity.printed >= GROUPED and low.startswith(_OF_TOTAL, quantity.end):
        return True  # "428,753 of the total"
    elided = gap == 0 and _ELIDED.search(low, max(0, quantity.start - 40), quantity.start)
    counts = quantity.printed >= GROUPED and amount.unit in ("count", "person", "t", "TEU")
    billions = quantity.scale >= _LARGE and (amount.is_money or amount.unit == "m3")
    if elided and (counts or billions) and not looks_like_year(low, quantity.start):
        return counts or OF_PEOPLE.search(low, max(0, quantity.start - 40), quantity.end + 20) is None
    if (
        max(quantity.scale, quantity.printed) < _LARGE
        or not beside
        or max(amount.scale, amount.printed) < GROUPED  # "wages rose to $24.79": no jobs are dollars
        or ("/" in (amount.unit or "") and not (amount.unit or "").endswith("/d"))
    ):
        return False
    before = low[max(sentences.span(quantity.sentence)[0], quantity.start - 60) : quantity.start]
    counted = OF_PEOPLE.search(before) or _ARE.match(low, quantity.end)
    moved = _MOVED.search(before) if amount.unit in ("m3", "t", "bbl", "Wh") else None
    return counted is None and (moved or LEVEL.search(before) or _LISTED.search(before)) is not None


def is_figure(low: str, quantity: Quantity, span: tuple[int, int]) -> bool:
    """Return whether a bare number is a figure; if so, give it the unit that the words around it mean.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        A number without a unit.
    span : (int, int)
        Its sentence.
    """
    if quantity.unit is None and quantity.printed >= GROUPED and _MOVE.match(low, quantity.end):
        quantity.unit, quantity.basis = "count", "context"
        return True
    before = low[max(span[0], quantity.start - 100) : quantity.start]
    a_week = _A_WEEK.match(low, quantity.end) and _FROM_TO.search(before)
    told = _NUMBER_OF.search(before) or _NUMBER_WAS.search(before) or _OUTNUMBERED.search(before)
    told = told or (_VOTED.match(low, quantity.end) and _VOTE.search(low, *span))
    counted = told or _MORE_ARE.match(low, quantity.end) or a_week
    small = quantity.unit is None and quantity.scale == 1 and quantity.printed
    bracketed = _is_counted_in_brackets(low, quantity, span) or _is_labelled(before)
    unit = "count" if small and (counted or bracketed) else _implied_unit(low, quantity, before)
    if unit:
        quantity.unit, quantity.basis = unit, "context"
    return unit is not None


def _is_counted_in_brackets(low: str, quantity: Quantity, span: tuple[int, int]) -> bool:
    """Return whether a large number alone in brackets counts what its sentence tells of: "arrivals were from Oslo (381,566)"."""
    alone = low[quantity.start - 1 : quantity.start] == "(" and low.startswith(")", quantity.end)
    large = quantity.printed >= GROUPED and "," in low[quantity.start : quantity.body]
    return alone and large and _COUNTED.search(low, *span) is not None


def _is_labelled(before: str) -> bool:
    """Return whether a label of things that are counted leads to a number: "Jobs: 310,000"."""
    label = _LABELLED.search(before) if before.endswith(": ") else None
    return label is not None and label["noun"] in words("counted_heads", "people")


def _implied_unit(low: str, quantity: Quantity, before: str) -> str | None:
    if quantity.scale > 1:
        people = OF_PEOPLE.search(before) or OF_PEOPLE.search(low, quantity.end, quantity.end + 40)
        return "person" if people else "count"
    if quantity.printed and _CASUALTIES.match(low, quantity.end):
        return "person"
    if (
        not quantity.printed
        or quantity.in_words
        or not (LEVEL.search(before) or _follows_verb(low, quantity))
    ):
        return None
    if INDEX.search(before) and not _READING.search(before):
        return "index_points"
    if quantity.decimals:
        return "none"
    small = quantity.printed < GROUPED
    people = None if small else OF_PEOPLE.search(before)  # "a population of seven million"
    counted = not small or _is_small_figure(low, quantity, before) or _follows_verb(low, quantity)
    return "person" if people else ("count" if counted else None)


def _follows_verb(low: str, quantity: Quantity) -> bool:
    """Return whether a verb leads to a number too large for a label: "Germany provided 819,714"."""
    last = _LAST_WORD.search(low[max(0, quantity.start - 20) : quantity.start])
    large = quantity.printed >= GROUPED and "," in low[quantity.start : quantity.body]
    if last is None:
        return False
    if last[1] in movements("verb") and (large or _TO_A_NUMBER.match(low, quantity.end)):
        return True  # "slipped 5,000", "dipped 750 to 345,500"
    return ((large or quantity.decimals) and last[1] in words("needs")) or (
        large and last[1] in words("verbs")
    )


def _is_small_figure(low: str, quantity: Quantity, before: str) -> bool:
    if before.endswith(" from ") and not _FROM_THEN_TO.match(low, quantity.end):
        return False
    then = before.endswith(" from ") and not low.startswith(" to ", quantity.end)  # "from 3 in 2013 to 25"
    return (then or quantity.printed >= 10) and _REACHED.search(before) is not None
