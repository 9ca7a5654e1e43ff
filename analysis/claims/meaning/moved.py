"""What is raised, cut or doubled: "a 5% rise in prices", "cut its target to $3bn"."""

from __future__ import annotations

from analysis.claims.lexicon import HEDGES
from analysis.claims.meaning.clauses import MONTH, OBJECT_ENDS, parting_verbs, shorten
from analysis.patterns import regex

_MOVES = r"(?:rise|increase|growth|drop|fall|decline|decrease|reduction|jump|surge|gain|slump|cut|dip|plunge|upswing|upturn|downturn)"
_RISE_IN = regex(rf"[- ](?:\w+ ){{0,2}}{_MOVES} (?:in|of|on) (?P<what>[^,.;:()\"“”\n]{{3,90}})")
# "posted an increase in spot prices at", "a drop in prices, plunging by"
_AFTER_RISE_IN = regex(
    rf"\b(?:an?|the) (?:[\w-]+ ){{0,2}}{_MOVES} in (?P<what>[^,.;:()0-9\"“”\n]{{3,90}}?)(?:, [a-z]+ing)?(?: by| to| at| of)? {HEDGES}\Z"
)
_CHANGED = regex(
    rf"(?:.*[^\w])?(?:cut|lower(?:ed|ing)?|rais(?:e|ed|ing)|reduc(?:e|ed|ing)|increas(?:e|ed|ing)|hik(?:e|ed|ing)|slash(?:ed)?|trim(?:med)?|boost(?:ed)?|lift(?:ed)?|"
    rf"held|kept|hold|keep|left|set|expand(?:ed)?|doubl(?:e|ing)|bring(?:ing)?|brought|taking|put|pushed|pushing|lifting|widening|narrowing|leaving|maintains?) (?:its |the |their |his |a |an )?(?!by |to |from |at |up |down |out |off |in |of |it |them |will |would |is |was |has |had |could |may )(?P<what>[A-Za-z](?:[^,;.()0-9\"“”\n]|(?:19|20)\d\d|[0-9]+(?= (?!tonnes|tons|barrels|dollars|points|cents)[a-z]{{3,}}s\b)){{2,60}}?) (?:by|to|at|from|up|down) {HEDGES}\Z"
)
_TO_BE_CHANGED = regex(
    rf"\b(?:the|its|their) (?P<what>[a-z][^,;.()0-9\"“”\n]{{2,50}}?) to be (?:increased|raised|cut|reduced|lowered|hiked|doubled) (?:by|to|from) {HEDGES}\Z"
)
_CHANGES = regex(rf" (?:by|to|at|from|up|down) {HEDGES}\Z")
_WHO = regex(r" (?:that|which|who) ")
NO_OBJECT = regex(
    rf"(?:19|20)\d\d\b|the (?:first|second|same|previous|year|month|time)|(?:{MONTH})\b|its |their |all$"
)


def of_change(before: str, after: str) -> str | None:
    """Return what the words around a number name as raised, cut or grown; None where they name nothing.

    Examples
    --------
    >>> of_change("The board cut its forecast for growth to ", "")
    'forecast for growth'
    >>> of_change("A ", " rise in prices was seen")
    'prices'
    >>> of_change("Riga posted an increase in prices to ", "")
    'prices'
    """
    if (match := _RISE_IN.match(after)) and not NO_OBJECT.match(match["what"]):
        return shorten(OBJECT_ENDS.split(match["what"])[0])
    if _CHANGES.search(before):
        match = _TO_BE_CHANGED.search(before) or _CHANGED.match(before)
        if match:
            return shorten(_WHO.split(match["what"])[0])
    match = _AFTER_RISE_IN.search(before) if " in " in before else None
    moved = not match or any(word in parting_verbs() for word in match["what"].split())
    return None if not match or moved else shorten(match["what"].removeprefix("the "))
