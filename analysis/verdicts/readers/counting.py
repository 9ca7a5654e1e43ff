"""Whose office counts a figure: "China's customs put … at", "… by Kazakhstan's count", "quoting Chinese customs"."""

from __future__ import annotations

import re

from analysis.verdicts.readers.parties import Parties

_COUNTING = re.compile(
    r"@([A-Z]{3})\b(?: 's)? (?:[a-z]+ ){0,5}(?:customs|bureau|statistics|ministry|agency|committee|officials|office|data|figures|statisticians) "
    r"(?:put|puts|recorded|records|registered|registers|reported|reports|counted|counts|show|shows|showed|have|has|gave|give|gives|:)"
    r"|\bas @([A-Z]{3}) (?:counts|counted|records|recorded|reports|reported) (?:it|them)\b"
)
_COUNTED_BY = re.compile(
    r"\b(?:put|estimated|reckoned|valued|recorded) (?:at )?#!(?: in 9)? by (?:the )?@([A-Z]{3})(?: in 9)?(?: [.,;]|$)"
    r"|^@([A-Z]{3}) :"
    r"|\b(?:quoting|citing|cited|citing the|quoting the) @([A-Z]{3})(?: 's)? (?:customs|official|statistical|statistics|data|figures)\b"
    r"|\b(?:by|on) (?:the )?@([A-Z]{3})(?: 's)? (?:own )?(?:count|reckoning|tally|books|figures|data|statistics|customs)\b"
)


def counting(line: str, parties: Parties) -> str:
    """Return the country of an office that words name as the one that counts: "China's customs put … at".

    Parameters
    ----------
    line : str
        The words, as one text.
    parties : Parties
        The two sides; an office of a third country counts neither's flow.
    """
    matches = (pattern.search(line) for pattern in (_COUNTING, _COUNTED_BY))
    found = {code for match in matches if match for code in match.groups() if code}
    sides = found & {parties.source, parties.destination}
    return sides.pop() if len(sides) == 1 else ""
