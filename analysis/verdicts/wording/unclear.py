"""Why it is not clear who trades with whom, in a sentence that names the words."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.quantities import join
from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.tokens import Token, codes, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import area_name

_TOGETHER = regex(r"\b(?:to|from|with) ((?:the )?@\w+\b(?: (?:, and|,|and) (?:the )?@\w+\b)+)(?! 's)")
_OF_A_MARKET = regex(r"\btraded (?:value|volumes?|shares|stocks|turnover)\b|\b(?:shares|stocks|bourse)\b")
_POINTING = regex(
    r"\b((?:the|this|that|these|those|both) (?:9 |two |five )?(?:region|bloc|country|countries|nations|states|republics|sides|neighbou?rs|partners)"
    r"|the five|its|their|there|bilateral|mutual|two-way)\b"
)
_MISSING = {"exports": "to whom it sells", "imports": "from whom it buys", "total": "with whom it trades"}


def sides_unclear(clause: Sequence[Token], flow: Flow, parties: Parties) -> str:
    """Return which words leave open who trades with whom.

    Parameters
    ----------
    clause : sequence of Token
        The clause that names the flow.
    flow : Flow
        Its words for it.
    parties : Parties
        What is known of the two sides.
    """
    line = joined(clause)
    named = [code for code in codes(clause) if code != "WLD"]
    if together := _TOGETHER.search(line):
        return _in_a_row(list(dict.fromkeys(regex(r"@(\w+)").findall(together[1]))))
    known = parties.source or parties.destination
    pointing = _POINTING.search(line)
    if pointing and len(named) < 2:
        return f"it is not clear whom “{pointing[1]}” stands for"
    if not named and not known and flow.verb and _OF_A_MARKET.search(line):
        return "the words do not name a flow of trade or another figure that the tables hold"
    if not named and not known:
        return f"“{flow.words}” stands there without the places that trade"
    if len(named) > 1:
        return f"it names {join(area_name(code) for code in named)}, and its words do not say who trades with whom"
    name = area_name(known or named[0])
    return f"it names {name}, and its words do not say {_MISSING[flow.kind] if parties.owner else 'who trades with it'}"


def _in_a_row(places: Sequence[str]) -> str:
    """Return that a figure is of several places at once."""
    names = join(area_name(code) for code in places)
    return f"it names {names} together, and the tables have each by itself"
