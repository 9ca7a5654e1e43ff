"""A whole year said in any way as "in 2022": "over the entire year 2022", "within a single year, 2022", "2022 closed with"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analysis.claims import Claim
from analysis.verdicts.clause.tokens import Token, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.items import entry

_YEAR = regex(r"(?:19|20)\d\d")


def in_plain_years(tokens: Sequence[Token], claim: Claim, text: str) -> list[Token]:
    """Return a sentence with "in" before the year of a claim for all that only says that it is the whole of that year.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    claim : Claim
        The claim; a sentence is left as it is where the claim is of no whole year.
    text : str
        The article's text.
    """
    found = list(tokens)
    if not _YEAR.fullmatch(claim.period or ""):
        return found
    for at in range(len(found) - 1, -1, -1):
        if at < len(found) and text[found[at].start : found[at].end] == claim.period:
            found = _plainly(found, at)
    return found


def _plainly(tokens: list[Token], at: int) -> list[Token]:
    """Return a sentence with the year at an index in the usual words."""
    if (over := _WHEN_OVER.match(joined(tokens[at + 1 :]))) and at and tokens[at - 1].text in _WHEN:
        start = at - 3 if texts(tokens[max(0, at - 3) : at]) == ["by", "the", "time"] else at - 1
        led = Token("in", tokens[start].start, tokens[start].end)
        return [*tokens[:start], led, tokens[at], *tokens[at + 1 + len(over[0].split()) :]]
    before, after = _before().search(f"{joined(tokens[:at])} "), _after().match(joined(tokens[at + 1 :]))
    start = at - len(before[0].split()) if before else at
    end = at + 1 + (len(after[0].split()) if after else 0)
    if before:
        led = Token("in", tokens[start].start, tokens[start].end)
        return [*tokens[:start], led, tokens[at], *tokens[end:]]
    if closed := _CLOSED.match(joined(tokens[at + 1 :])):
        if at > 1 or (at == 1 and tokens[0].text != "in"):
            return tokens
        rest = tokens[at + 1 + len(closed[0].split()) :]
        return [
            Token("in", tokens[0].start, tokens[0].start),
            tokens[at],
            Token(",", tokens[at].end, tokens[at].end),
            *rest,
        ]
    ended = _ENDED.search(joined(tokens[:at]))
    if ended and (level := _AT_A_LEVEL.match(joined(tokens[at + 1 :]))):
        verb = at - len(ended[0].split())
        said = [Token("in", tokens[verb].start, tokens[verb].end), tokens[at]]
        return [
            *tokens[:verb],
            *said,
            Token("was", tokens[at + 1].start, tokens[at + 1].start),
            *tokens[at + 1 + len(level[0].split()) :],
        ]
    return [*tokens[: at + 1], *tokens[end:]]


_WHEN = ("once", "when", "as", "before", "time")
_WHEN_OVER = regex(
    r"(?:was over|was out|was done|ended|had ended|closed|drew to (?:a|its) close|came to an end|finished)(?= |$)"
)
"""What stands around a year that had gone by: "once 2022 was over"."""
_CLOSED = regex(r"(?:closed|ended|finished|concluded) with (?=@|the average|brent)")
_AT_A_LEVEL = regex(
    r"(?:(?:at|on|with) (?:(?:a|an|the|total|level|mark|value|amount|figure|result|indicator|sum|volume|of) )*)?(?=#!)"
)
_ENDED = regex(r"(?:closed|ended|finished|concluded)(?: the year)?$")


@cache
def _before() -> re.Pattern[str]:
    """Return a pattern of the words right before a year that make it a whole one."""
    kind = "|".join(entry("years.kinds").split())
    within = "|".join(entry("years.within").split())
    size = r"(?:year|twelve months|9 months|twelve - month period|9 - month period)"
    unit = rf"(?:(?:{kind}) )*{size}"
    end = r"(?:the end of |end - |9 december |december 9 , |december )?(?:the year )?"
    whole = r"(?:whole|entirety|entire|course|space|span|length|full)"
    return regex(
        rf"(?<!\S)(?:(?:{within}) (?:the |a |an |one |all |just |only |its |each )*(?:{unit} (?:(?:of|:|,|–|-) )?(?:the year )?|{unit} (?:to|ending|ended|through|that ended|up to) (?:in |on |at )?{end}"
        rf"|{whole} of (?:the |a |one )?(?:{unit} ?)?(?:of |, )?|(?:{kind}) |period (?:of |from )?(?:january (?:to|through|until|till|-|–) december )(?:of )?)"
        r"|(?:(?:in|during|over|for|from|between) )?(?:the (?:months|period) (?:of |from )?)?january (?:to|through|until|till|and|-|–) december (?:of )?"
        r"|(?:in |during |over |for )?(?:the )?january-december (?:period )?(?:of )?"
        r"|from (?:the )?(?:start|beginning) to (?:the )?(?:end|finish|close) of (?:the year )?"
        r"|on an? (?:full-year|yearly|annual|calendar-year|whole-year|twelve-month) basis (?:in|for|over) "
        r"|(?:by|on|upon|following|at|from|as per|in) (?:the )?(?:final |annual |overall )?(?:results?|outcomes?|totals|summary) (?:of|for) (?:the )?"
        r"|(?:by|at|as of) (?:the )?(?:year-end|end -|close of|end of the year) "
        r"|(?:by the time|when|once|as) (?:the year )(?=9 )"
        r"|(?:taking|counting|considering|looking at|taken|summed|measured|added up|seen) (?:over )?(?:(?:all|the whole|all twelve months|all 9 months|the entirety) of )?"
        r"|(?:throughout|all through|all (?:the )?year (?:round|long)(?: ,)? in|(?:all )?over|(?<!way )across|with regard to|with respect to|regarding|as regards|in yr|in cy) "
        rf"|(?:{within}) (?:the |a )(?:(?:{kind}) )*year of (?:the |our )?(?:@[A-Z]{{3}} 's )?[a-z-]+ (?:, )?"
        rf"|(?:{within}) (?:a (?:{kind} )?year like|such a year as|the {size} that made up) "
        r"|(?:from|between) new year (?:to|and) new year 's eve |from the first (?:day )?to the last (?:day )?of )$"
    )


@cache
def _after() -> re.Pattern[str]:
    """Return a pattern of the words right behind a year that only say that all of it is meant."""
    kind = "|".join(entry("years.kinds").split())
    year = rf", (?:the|a) (?:(?:{kind}) )*year(?: of (?:the )?[a-z-]+)?(?= [,.])"
    return regex(rf"(?:{entry('years.behind')}|{year})(?= |$)")
