"""Whose office counts a figure: "China's customs put … at", "… by Kazakhstan's count", "quoting Chinese customs"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims import Claim
from analysis.quantities import genitive
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.speakers import country_of
from analysis.verdicts.clause.tokens import Token, joined, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import area_name, members_of, publishes

_VERBS = "put|puts|recorded|records|registered|registers|reported|reports|counted|counts|valued|values|estimated|estimates|reckoned|reckons|show|shows|showed|say|says|has|gave|gives"
_ITSELF = rf"^(?:(?:and|while|but|,) )*(?:the )?@{{0}} (?:, |for its part |in turn |itself |also )*(?:{_VERBS}|had|arrives?|arrived|sees?|saw|reporting|logged) "
_THEN = r"(?:[,;] |(?<!\S)(?:and|but|while|whereas) )"
_COUNTING = regex(
    r"(?<!what )(?<!what the )(?<!than )@([A-Z]{3})\b(?: 's)? (?:[a-z]+ ){0,5}(?:customs|bureau|statistics|ministry|agency|committee|officials|office|data|figures|statisticians) "
    rf"(?:{_VERBS}|indicate|indicates|indicated|suggest|suggests|have|give|:)"
    r"|\bas @([A-Z]{3}) (?:counts|counted|records|recorded|reports|reported) (?:it|them)\b"
    rf"|{_THEN}@([A-Z]{{3}})(?: 's)? (?:[a-z]+ ){{0,3}}(?:customs|officials|statistics|statisticians|data|figures) at (?:\S+ )?#!"
    rf"|{_THEN}(?:the )?@([A-Z]{{3}})(?: 's)? (?:own )?(?:tally|count|figure|number|total|reckoning|data|statistics) (?:is|was|stands|stood|comes|came|of|:) "
    rf"|{_THEN}(?:the )?@([A-Z]{{3}}) 's (?:is|was|stands at|stood at|comes to|came to) (?:\S+ )?#!"
    rf"|{_THEN}@([A-Z]{{3}}) (?:puts?|sees|saw|reckoned) (?:it|them|this|the (?:figure|total|sum|value)) at (?:\S+ )?#!"
    rf"|{_THEN}(?:by|on|according to) (?:the )?@([A-Z]{{3}}) 's(?: own)?(?: ,)? (?=it |they |#!)"
)
_OWN_COUNT = regex(
    r"\b(?:by|on|according to|in) their own (?:count|reckoning|books|figures|data|statistics|customs)\b"
    r"|(?<=@CA5 )(?:together |jointly |themselves )*(?:report|reports|reported|count|counted|declared)\b"
)
_CITING = "(?:quoting|citing|cited|referring to|with reference to)"
_COUNTED_BY = regex(
    r"\b(?:put|estimated|reckoned|valued|recorded) (?:at )?#!(?: in 9)? by (?:the )?@([A-Z]{3})(?: in 9)?(?: [.,;]|$)"
    r"|\b(?:is|are|was|were) (?:only |just )?(?:recorded|counted|registered|reported) by (?:the )?@([A-Z]{3})\b"
    r"|^@([A-Z]{3}) :"
    rf"|\b{_CITING} (?:[a-z]+ ){{0,6}}(?:customs|statistics|statistical)(?: [a-z]+){{0,3}} (?:of|from) (?:the )?@([A-Z]{{3}})\b"
    rf"|\b{_CITING} (?:the |official )?@([A-Z]{{3}})(?: 's)? (?:[a-z]+ ){{0,3}}(?:customs|official|statistical|statistics|data|figures)\b"
    r"|\b(?:by|on) (?:the )?@([A-Z]{3})(?: 's)? (?:own )?(?:count|reckoning|tally|books|figures|data|statistics|customs|side(?! of))\b"
)


_RIGHT_AFTER = regex(
    r"#!(?: in 9)?,? (?:that |which )?(?:the )?@([A-Z]{3})(?: 's)? (?:own )?(?:(?:customs|official|statistics|data|figures|statisticians|books|records|bureau|agency|committee) ){0,3}"
    r"(?:show|shows|showed|record|records|recorded|report|reports|reported|registered|counts|counted|has|have)\b"
    r"|#!(?: in 9)? (?:by|on|according to) (?:the )?@([A-Z]{3}) 's(?: (?:own )?(?:count|reckoning|tally|books|figures|data|statistics|customs))?(?= in 9| [.,;]| and | but |$)"
)
"""Whose figure a number is by the words right after it: "four times the $4.13 billion Kyrgyz statistics show"."""
_OFFICE = regex(
    r"@([A-Z]{3})\b(?: 's)? (?:[a-z]+ ){0,4}?(?:customs|statistics|statistical)\b"
    r"|\b(?:customs|statistics|statistical)(?: (?!to\b|from\b|with\b)[a-z]+){0,3} of (?:the )?@([A-Z]{3})\b"
    r"|@([A-Z]{3})\b(?: (?!@[A-Z]{3}\b)\S+){0,30}? its own (?:customs|statistics|statistical|statisticians)\b"
)


_COUNTS = regex(r"\b(?:customs|statistics|statistical)\b", re.IGNORECASE)
_REACH = 1000  # characters back to the office whose figures a text goes on to tell


def last_counted(text: str, end: int) -> str:
    """Return the country of the last office of customs or statistics that a text names shortly before a place, or ""."""
    near = text[max(0, end - _REACH) : end]
    if not _COUNTS.search(near):
        return ""
    line = joined(tokens_of(near, 0))
    found = [code for match in _OFFICE.finditer(line) for code in match.groups() if code]
    return found[-1] if found else ""


def office_among(line: str, sides: Sequence[str]) -> str:
    """Return the only one of two sides whose office of customs or statistics words name, or "".

    Parameters
    ----------
    line : str
        The words, as one text.
    sides : sequence of str
        Codes of the sides.
    """
    found = {code for match in _OFFICE.finditer(line) for code in match.groups() if code}
    return found.pop() if len(found) == 1 and found <= set(sides) else ""


_APPOSED = regex(
    r"#! .*, (?:\$ )?9(?: (?:billion|million|trillion))?(?: (?:yuan|dollars))? (?:according to|by|on) (?:the )?@([A-Z]{3})\b"
)


def apposed(line: str) -> str:
    """Return whose office gives another amount right after a comma: "traded #! in 2021, $18 billion according to Kazakhstan"."""
    found = _APPOSED.search(line)
    return found[1] if found else ""


def counting(line: str, parties: Parties) -> str:
    """Return the country of the office that words name last as the one that counts: "China's customs put … at".

    Parameters
    ----------
    line : str
        The words, as one text.
    parties : Parties
        The two sides; an office of a third country counts neither's flow.
    """
    own = _RIGHT_AFTER.search(line)
    if own and (own[1] or own[2]) in (parties.source, parties.destination):
        return own[1] or own[2]
    before_another = _UP_TO_ANOTHER.search(line)
    return (_last_of(before_another[0], parties) if before_another else "") or _last_of(line, parties)


_UP_TO_ANOTHER = regex(r"^.*?#!.*?(?= (?:and|but|while|whereas|against) (?:\S+ )?\$ 9 )")
"""What leads up to another amount: "#! by China's count and $9 billion by Kazakhstan's"."""


def _last_of(line: str, parties: Parties) -> str:
    """Return the side whose office a line names last as the one that counts, or ""."""
    matches = (match for pattern in (_COUNTING, _COUNTED_BY) for match in pattern.finditer(line))
    found = [(match.end(), code) for match in matches for code in match.groups() if code]
    return max((one for one in found if one[1] in (parties.source, parties.destination)), default=(0, ""))[1]


def counted_before(said: Sequence[str], parties: Parties) -> bool:
    """Return whether a side's count of the flow just told leads to the number: "; China's own figure is #!"."""
    before = said[: said.index("#!")] if "#!" in said else []
    return before[-1:] != ["from"] and bool(counting(f"{' '.join(before)} #!", parties))


def no_own_books(claim: Claim, tokens: Sequence[Token], sides: tuple[str, str], counts: str) -> str:
    """Return that the tables hold no books of the owner where its own are meant: "by their own count", "Turkmen data show".

    Parameters
    ----------
    claim, tokens
        The claim and its sentence.
    sides : (str, str)
        Codes of the owner of the flow and of the other side.
    counts : str
        Code of the country whose office the words name as the one that counts, or "".
    """
    owner, other = sides
    own = _OWN_COUNT.search(joined(tokens)) if members_of(owner) else None
    if own:
        return f"“{own[0]}” asks for the books of {area_name(owner)}, which keep none in common"
    said_by = country_of(claim.speaker, sides)
    if owner and owner in (said_by, counts) and not members_of(owner) and not publishes(owner, other):
        return f"it is told as a figure of {genitive(area_name(owner))} own books, of which the tables hold nothing"
    return ""


def counts_itself(line: str, code: str) -> bool:
    """Return whether a country by its bare name is said to count: "China, for its part, reports …".

    Parameters
    ----------
    line : str
        The words, as one text.
    code : str
        Code of the country.
    """
    return regex(_ITSELF.format(code)).match(line) is not None
