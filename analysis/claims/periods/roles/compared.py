"""Times that figures are compared with: "compared with the same month of 2022", "up from seven in 2017"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.lexicon import holds, shared, with_lead, words, words_of
from analysis.claims.periods.times.expressions import Time, is_mean_over

# What stands before a time of comparison: "compared with the same month of 2022".
_COMPARED = re.compile(
    shared(
        r"[^a-z](?:as in|same as|as (?=(?:that|those) of )|in (?:line|keeping|accordance) with|(?:similar|close) (?:[a-z]+ )?to|equal to|equivalent to|on a par with|excluding|except(?: for)?|apart from|(?:where|than|as|what) (?:it|they|[a-z]+) (?:was|were|stood|had been)|(?:double|twice|triple|quadruple|times|half)(?= (?:the|its|their) (?:(?:amount|value|figure|level|volume|total|number)s? (?:recorded|posted|seen|reported|registered|reached) (?:in |for |during )|figures? (?:for|in|of) |levels? (?:of|in) |prices? (?:of|in) |totals? (?:for|in|of) )?\Z)|above|below|(?:exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|outdid|outstripped|beat)(?= (?:the|that|those|its) )|compared (?:to|with)|comparing (?:the )?(?:[a-z0-9-]+ ){1,4}(?:with|to)|in comparison (?:to|with)|relative to|than|versus|vs\.?|against|over|upon|from|(?:increase|rise|growth|jump|fall|drop|decline|up|down|more|less|higher|lower) on|(?:volume|level|figure|amount|price|value|total|sum) of|(?:above|below|over|under|than) (?:the|its|their) (?:average|mean|norm)(?: of| for)?) (?:the |that |those |that of |its |their )?(?:previous |preceding |prior |new )?"
        r"(?:in |for |at |during |on |over )?(?:early |late |mid-|same (?:period|days|time) (?:of|in) |[0-9]+ days of |prices? (?:of|in) |levels? (?:of|in|seen in) |figures? (?:for|in|of) |end of |average (?:of|in|for) |(?:surplus|deficit|gap|total|shortfall) (?:of|in|for) |(?:equivalent |same )?figures? |(?:revised |original |actual |initial )?(?:budget|outlay|allocation|target) (?:of|in|for) |(?:the )?months? of "
        r"|(?:amount|value|figure|level|volume|total|number)s? (?:that was )?(?:recorded|posted|seen|reported|registered|reached|achieved) (?:in |for |during ))?(?:the )?\Z"
    )
)
_UP_FROM = re.compile(
    r"\b(?:(?:up|down) from|(?:higher|lower|more|less) (?:over|than) the (?:level|value|volume|amount) of) (?:[a-z-]+ ){1,5}in (?:early |late |mid-?)?\Z"
    r"|\b(?:up|down)(?: [0-9.]+(?:%| ?per ?cent| ?pct))? (?:on|from) (?:the|its|their) (?!(?:back|day|news|week|month|quarter|year|same|corresponding|first|last|previous)\b)(?:[a-z-]+ ){1,5}(?:in|during) \Z|\b(?:increase|rise|growth|gain|jump|drop|fall|decline|decrease|higher|lower|more|less|fewer)\b[^;]{0,60} (?:over|than|against|from) (?:the )?[a-z]+ (?:received|recorded|sold|exported|imported|produced|made|seen|posted|registered|collected) (?:in|during) (?:the )?\Z"
    r"|\b(?:increase|rise|growth|gain|jump|drop|fall|decline|decrease|reduction|surplus|higher|lower|more|less|fewer)\b(?! than)[^;]{0,60} (?:over|than) (?:the|its|their|that) (?!(?:course|whole|rest|entire|span|end|start|length|first|last|past|next)\b)(?:[a-z'-]+ ){1,4}(?:of|in|during|for) (?:the )?\Z"
    r"|\b(?:higher|lower|more|less|up|down)\b[^;]{0,60} (?:from|than|over|above|below) (?:the |its |their )?(?:[a-z-]+ ){0,2}(?:average|mean|norm)\b[^;()]{0,40} \(\Z"
    r"|\b(?:similar|same|equal|comparable|close|keeping|akin) (?:[a-z]+ ){0,2}(?:to|as|with) (?:that|those|the (?:levels?|figures?))(?: (?:observed|seen|recorded|reported|registered|achieved))? (?:in|of|during) (?:the )?\Z"
    r"|\b(?:exceed|surpass|eclips|outstripp?)[a-z]* (?:that|those|the (?:levels?|figures?)) (?:in|of|from) (?:the )?(?:year )?\Z"
    r"|\b(?:double|twice|triple|quadruple|times) (?:the |its |their )?(?:[a-z]+ ){0,2}(?:levels?|figures?|totals?|amounts?|prices?) (?:in|of|for|seen in) (?:the )?\Z"
    r"|\b(?:twice|triple|quadruple|times) (?:the|its|their) (?:[a-z]+ ){1,5}in \Z"
    r"|\b(?:below|above|off|from|under|than|short of|since) (?:[a-z'-]+ ){0,4}(?:peaks?|highs?|lows?|troughs?)(?: (?:reached|hit|seen|set|recorded|touched))? (?:in|of|on) (?:early |late |mid-?)?\Z"
)  # "up from just seven in 2017", "almost double expenditure levels in the fourth quarter"
# "up on those of 2012", "topping the previous best of 2011", "fell short of 2012 by"
_OUTDONE = re.compile(
    r"\b(?:up on|down on|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|topp(?:ed|ing)|tops|beat(?:s|ing|en)?|outstripp?(?:ed|s|ing)|short of|behind|ahead of|break(?:s|ing)|broke|eclips(?:ed|es|ing)|match(?:ed|es|ing))"
    r" (?:those|that|what (?:it|they) (?:was|were|had been)|(?:the|its|their)(?: [a-z-]+){0,2} (?:best|records?|highs?|peaks?|results?|marks?|levels?|figures?|values?|totals?|ones?)) (?:of|in|from|for|set in|reached in) (?:the year )?\Z"
    r"|\b(?:exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|outstripp?(?:ed|s|ing)|f[ae]lls? short of|falling short of|lagg?(?:ed|ing) behind) \Z"
)
_UP_ON, _LIKE_THAT = ("up on ", "down on "), (" to th", " as th", " with th")
_UP_FROM_LAST = (" (", "in ", "during ", "of ", "for ", "the ", "year ", "early ", "late ", "mid-", "mid")
_OPENS_COMPARING = re.compile(  # "Compared with the slack spring of 2009, sales rose"
    r"\W*(?:compared (?:to|with)|in comparison (?:to|with)|relative to) (?:the )?[a-z-]+ [a-z-]+ [^,]*\Z"
)
_WINDOW = 90  # characters before a time


def is_compared(low: str, start: int, time: Time) -> bool:
    """Return whether a time is one that figures are compared with: "compared with the same month of 2022"."""
    first = max(start, time.start - _WINDOW)
    before = low[first : time.start]
    if is_mean_over(before):
        return False
    opens = time.start < time.end and _OPENS_COMPARING.match(low, start, time.start) is not None
    said = words_of(before)
    if opens or (_may_compare(said) and _COMPARED.search(with_lead(low, first, time.start))):
        return True
    than = before.endswith(_UP_FROM_LAST) and (
        not words("than").isdisjoint(said) or holds(before, _LIKE_THAT)
    )
    if than and _UP_FROM.search(before):
        return True
    outdone = not words("outdoes").isdisjoint(said) or holds(before, _UP_ON)
    return outdone and _OUTDONE.search(before) is not None


def _may_compare(said: Sequence[str]) -> bool:
    """Return whether one of the last words before a time is of a comparison, and only few others stand behind it."""
    compared, between = words("comparing"), words("before_compared")
    for word in reversed(said):
        if word in compared:
            return True
        if word not in between:
            return False
    return False
