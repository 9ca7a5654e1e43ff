"""Why it is not clear who trades with whom, and what a reader can do about a claim that is not read."""

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


_HELD = "trade in goods, gas, output, population, annual prices and rates of exchange"
_BY_HAND = "set the reading in article.toml"
_SIDES = "where it is known, set reporter and partners in article.toml"

_ADVICE: tuple[tuple[str, str], ...] = (
    (r"its phrase with “[^”]*” is not understood", f"; if that changes nothing, {_BY_HAND}"),
    (r"the words do not name a flow of trade or another figure that the tables hold", f": these are {_HELD}"),
    (r"no table covers (?:oil|coal|LNG|electricity|investment|services|trade in services|tourism)", f"; the tables hold {_HELD}"),
    (r"no table holds this (?!price)\w[\w ]*", f"; the tables hold {_HELD}"),
    (r"no table holds consumer prices|no table counts \w+", f"; the tables hold {_HELD}"),
    (r"its words do not say which price of \w+ it is|its part of the sentence does not name .*|it names several prices", f"; {_BY_HAND}"),
    (r"no table holds this price", ": data/statistics/prices.csv has annual means of what it lists, in dollars"),
    (r"its words do not say for which period", "; where the text around it does, set its period in article.toml"),
    (r"its period had not ended when the article was published", "; if only a part of it is meant, set that period in article.toml"),
    (r"it gives several figures, and their order does not tell which is of what", "; set the reading of each in article.toml"),
    (r"its words do not say a share of what", "; a share is judged where they name whose exports, imports or trade the whole is"),
    (r"its words do not say whose (?:balance|gas|population|GDP).*|its words do not say who delivered gas to whom", f"; {_SIDES}"),
    (r"it is not clear whom “[^”]*” stands for|“[^”]*” stands there without the places that trade", f"; {_SIDES}"),
    (r"it names .* and its words do not say (?:to whom|from whom|with whom|who trades|as what).*", f"; {_SIDES}"),
    (r"it names .* together, and the tables have each by itself", f"; {_BY_HAND} for one of them"),
    (r"its words give a part, or another partner", f"; {_SIDES}"),
    (r"it compares two figures, not two years", "; each of the two can be judged by itself"),
)  # fmt: skip


def advised(missing: str) -> str:
    """Return why a claim is not read, with what a reader can do about it.

    Parameters
    ----------
    missing : str
        Why it is not read, in a sentence without its full stop; "" if it is read.

    Examples
    --------
    >>> advised("its words do not say for which period")
    'its words do not say for which period; where the text around it does, set its period in article.toml'
    """
    found = next((add for pattern, add in _ADVICE if regex(pattern).fullmatch(missing)), "")
    return f"{missing}{found}"
