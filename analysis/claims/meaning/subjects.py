"""The kind of a percentage that came to, or stands at, a figure, as what it is of tells, however far before it stands."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import HEDGES, either, phrases
from analysis.patterns import regex

_LED = regex(
    rf"[^a-z](?:to|at|from|into|below|above|beneath|beyond|(?:was|were|is|are)(?: now| currently| still)?|be|of|hit|hits|hitting|reach|reached|reaches|reaching|averag(?:ed?|es|ing)|topp(?:ed|ing)|remain(?:s|ed|ing)?) {HEDGES}\Z"
)
_OTHER = regex(r";|:|, (?:but|while|whereas|although) | (?:but|whereas) ")  # goes on about something else
# "Traffic has recovered to 98 percent": of what it was
_RECOVERED = regex(
    rf"\b(?:recover(?:ed|s|ing)?|rebound(?:ed|s|ing)?|return(?:ed|s|ing)?|restored) to {HEDGES}\Z"
)
_REACH = 80  # characters of what leads to a number
_KINDS = {"told_as_growth": "growth_rate", "told_as_share": "share", "told_as_level": "level"}


@cache
def _subjects() -> re.Pattern[str]:
    groups = (rf"(?P<{name}>{either(phrases(name))})" for name in _KINDS)
    return regex(rf"(?<![a-z-])(?:{'|'.join(groups)})s?(?![a-z-])")


def kind_of_subject(before: str) -> str:
    """Return the kind of what a percentage is of, "inflation" or "the share of gas"; "" where no word tells.

    Parameters
    ----------
    before : str
        The sentence before it, in small letters.
    """
    if not _LED.search(f" {before[-_REACH:]}"):
        return ""
    named = ""
    for found in _subjects().finditer(_OTHER.split(before)[-1]):
        named = _KINDS[found.lastgroup or ""]
    return named or ("share" if _RECOVERED.search(before) else "")
