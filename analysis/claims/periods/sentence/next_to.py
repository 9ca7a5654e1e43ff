"""The year right before or after the one that stands, of the only figure of a sentence: "Exports the year before were $2 billion"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.lexicon import holds
from analysis.claims.numbers.quantity import Quantity
from analysis.quantities import Period

_NOUNS = (
    "figures?|totals?|values?|sums?|amounts?|numbers?|levels?|results?|volumes?|exports|imports|trade|turnover|commerce|sales|purchases|shipments|deliveries"
    "|gdp|output|population|prices?|average|mean|surplus|deficit|balance|flow"
)
_VERBS = "was|were|had|came|stood|reached|amounted|totall?ed|saw|brought|rose|fell|grew|climbed|dropped|averaged|made|cost"
_ENDS = (
    rf"(?: ?'s)?(?=\s*(?:[,.;:)]|\Z)| (?:it|they|this|that|these|those|{_VERBS})\b"
    rf"|(?: ?'s)? (?:(?:the|its|their|this|that|same|corresponding|total|average|annual) )*(?:{_NOUNS})(?:,| (?:in|for|to|from|with|{_VERBS})\b))"
)
_JUST = "(?:just |right |immediately |directly )?"
_BACK = (
    rf"(?:(?:the|an?|one) year {_JUST}(?:before|earlier|previously|prior|preceding|back)(?: that| it| this)?|(?:the )?(?:previous|preceding|prior|foregoing) (?:calendar )?year"
    r"|(?:an?|one|twelve|12) (?:twelvemonth|months) (?:before|earlier|previously|prior)|(?:the )?(?:prior|previous)-year)"
)
_ON = (
    rf"(?:(?:the|an?|one) year {_JUST}(?:after|later|on|afterwards?|thereafter|following)(?: that| it| this)?|the (?:following|next|subsequent|succeeding|ensuing) (?:calendar )?(?:year|twelve months|12 months)"
    r"|the year (?:which|that) (?:followed|came after|came next)|(?:twelve|12) months (?:later|on|after|afterwards?|thereafter)|(?:with)?in another year)"
)
_STEP = re.compile(rf"(?<![a-z-])(?:(?P<back>{_BACK})|(?P<on>{_ON})){_ENDS}")
_ABOUT = re.compile(
    rf"\b(?:it|they|this|that|these|those|goods|country|republic|sold|bought|exported|imported|shipped|recorded|reported|registered|paid|spent|{_NOUNS}|prior-year|one|brought|gives?|gave|shows?|showed|puts?|counts?|counted|agency|bureau|office|statistics|source)\b"
)
# What sets the year beside another figure, so that the number is not of it.
_COMPARES = re.compile(
    r"\b(?:than|compar[a-z]+|against|versus|vs|relative|above|below|more|less|fewer|higher|lower|larger|smaller|greater|increase|rise|growth|gain|decline|decrease|drop|fall|difference|change[sd]?|double|twice"
    r"|times|half|since|unlike|like|as|up|down|after (?:the|an?) (?:year|previous)|by|expect[a-z]*|forecast[a-z]*|plan[a-z]*|will)\b"
    r"|\b(?:from|on|over|to|with|match[a-z]*|beat|equal[a-z]*|exceed[a-z]*) (?:(?:that|those|the level) (?:of|in) )?(?:the|an?|one|twelve) (?:[a-z]+ )?(?:year|months|twelvemonth)\b"
)
_TIMES = re.compile(
    r"\b(?:19|20)[0-9]{2}\b|\b(?:quarter|half|month|january|february|march|april|may|june|july|august|september|october|november|december)\b"
)


def year_next_to(
    low: str, span: tuple[int, int], quantities: Sequence[Quantity], standing: Period | None
) -> Period | None:
    """Return the year that a sentence of one figure tells from the one that stands; None if it tells none, or compares with it.

    Parameters
    ----------
    low : str
        The surface in small letters.
    span : (int, int)
        Where the sentence begins and ends.
    quantities : sequence of Quantity
        Its quantities.
    standing : Period or None
        What the sentences before have left standing.
    """
    told = [one for one in quantities if one.kind != "duration" and one.unit not in ("year", "month")]
    if standing is None or not standing.calendar_year or len(told) != 1:
        return None
    one = told[0]
    if (
        one.kind not in ("level", "price")
        or one.unit == "percent"
        or not holds(low, ("year", "twelve"), *span)
    ):
        return None
    step = step_told(f"{low[span[0] : one.start]}#{low[one.end : span[1]]}")
    return standing.shift(-1 if step["back"] else 1) if step else None


def step_told(words: str) -> re.Match[str] | None:
    """Return where a sentence of one figure tells of which year it is from the one that stands; None if it compares with that.

    Parameters
    ----------
    words : str
        The sentence in small letters.
    """
    steps = list(_STEP.finditer(words))
    if len(steps) != 1 or _COMPARES.search(words) or _TIMES.search(words):
        return None
    rest = f"{words[: steps[0].start()]}{words[steps[0].end() :]}"
    return steps[0] if _ABOUT.search(rest) or steps[0].end() - steps[0].start() > len(rest) else None


_AT_SOME_TIME = re.compile(
    r"(?:earlier|previously|before|formerly|once|later|until then|hitherto)(?: on)?,? (?:it|they|the (?:figure|total|value|amount|level|exports|imports|trade)|exports|imports|trade) (?:was|were|had|stood)\b"
)


def is_at_some_time(low: str, start: int) -> bool:
    """Return whether a sentence begins with a time that it leaves open: "Earlier they had been $2 billion"."""
    return _AT_SOME_TIME.match(low, start) is not None
