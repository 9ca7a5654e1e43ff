"""Times of the telling: when a forecast was made or raised, when a report said what its figures show."""

from __future__ import annotations

from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import POINT
from analysis.patterns import regex

# "last month raised its estimate": the month is that of the estimate's making.
_REVISED_THEN = regex(
    r" (?:also |had |has )?(?:said|announced|warned|pledged|promised|told|predicted|(?:raised|cut|lowered|trimmed|lifted|revised|upgraded|downgraded|kept|maintained) "
    r"(?:its|their|the) (?:[a-z]+ ){0,2}(?:estimates?|forecasts?|projections?|outlook|guidance|targets?|view))\b"
)
# "the October bulletin", "the October 2024 review expects": the month is that of what was published.
_ISSUE = regex(
    r" (?:[a-z-]+ ){0,3}?(?:editions?|issue|bulletin|outlook|forecasts?|projections?|update)\b"
    r"| (?:[a-z-]+ ){1,4}?(?:\([a-z]+\) )?(?:predicts|projects|foresees|anticipates|expects)\b"
)
# "Earlier this month, data of the agency showed that": the month is that of the telling
_TOLD_THEN = regex(
    r",? (?:[a-z'’.()-]+,? ){1,14}?(?:said|says|showed|told|announced|reported|revealed|noted|stated|warned|estimated|found|confirmed|indicated|disclosed|claimed) that\b"
)
_SAID_IN = regex(
    r"\b(?:said|reported|indicated|stated|warned|noted|told [a-z ]{2,30})(?: already| earlier| back)? in (?:early |late )?\Z"
)  # "said in January that"
# "in July it had projected 4.9%": the month is that of the forecast.
_FORECAST_THEN = regex(
    r",? (?:(?!(?:though|although|but|while|whereas|and|as|than|that|twice|double|half|faster|slower|more|less|matching|beating|topping|missing) )[a-z'.-]+ ){0,4}?(?:(?:it|they|he|she|who|analysts|economists|bank|fund|agency|government|ministry|company|group|office"
    r"|commission|imf|opec|ecb|fed|oecd) (?:had )?|had )(?:projected|forecast|predicted|expected|pencilled in)\b"
)
# "The bank, which forecast growth of 3% in January, now expects 2%"
_WHICH_FORECAST = regex(
    r"\b(?:which|who) (?:had )?(?:forecast|predicted|projected|expected|estimated|foresaw) [^,;]* (?:in|last|early|late) \Z"
)
_MONTH, _YEAR, _OPENS = 31, 365, 12  # days; characters into a sentence


def is_of_telling(low: str, start: int, time: Time, before: str) -> bool:
    """Return whether a time is when something was told or foreseen, and no figure's."""
    days = time.period.days if time.period else 0
    if foreseen := _FORECAST_THEN.match(low, time.end):
        # "In 2018, the government expected growth of 7.8%" is of that year
        return days < _YEAR or " had " in foreseen[0]
    if time.kind != POINT or days > _MONTH:
        return False
    if low.startswith(",", time.end) and _WHICH_FORECAST.search(before):
        return True
    told = low.startswith(("this ", "last "), time.start)  # "his suggestion this week that"
    ends = low.startswith((" that ", ".", ",", ";"), time.end)
    said_in = _SAID_IN.search(before) is not None
    said = (ends and said_in) or (low.startswith(" that ", time.end) and (told or said_in))
    issue = before.endswith(("the ", "its ", "their ", "our ")) and _ISSUE.match(low, time.end)
    opens = low.startswith(("in ", "earlier ", "late ", "last ", "this "), start)
    telling = opens and time.start - start < _OPENS and _TOLD_THEN.match(low, time.end)
    return bool(issue or said or telling or _REVISED_THEN.match(low, time.end))
