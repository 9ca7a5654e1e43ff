"""Which place takes the partner's place in a figure that goes on from another."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.clause.lexicon import BEING
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.segment import IN_AN_ORDER
from analysis.verdicts.tables import members_of

GROUP = "CA5"

_SHARE = regex(
    r"@(\w+) 's (?:share|part|portion)(?: of (?:the |that |this )?(?:it|that|total|sum|figure|amount))?(?= )"
)

_BEST = r"(?:biggest|largest|main|leading|top|(?:second|third|fourth|fifth)(?:-| )(?:biggest|largest))"
_AMONG = r"(?: (?:in|among|of) (?:the )?(?:five|@\w+)| there)?"
_PARTNER = regex(
    rf"@(\w+) (?:{BEING}|being) (?:@\w+ 's |the )?{_BEST}"
    rf"(?: of (?:them|these|the five)| (?:trading |trade )?partner){_AMONG}(?: ,)?(?: with| at)?(?= )"
)
_NAMED_LAST = regex(
    rf"the {_BEST} (?:trading |trade )?partner{_AMONG} {BEING} (?:the )?@(\w+)(?: ,)?(?: with| at)?(?= )"
)
_PLACE = regex(rf"@(\w+) {IN_AN_ORDER}{_AMONG}(?: ,)?(?: with| at)?(?= )")
"""The place of a partner in an order: "@KGZ took second place with"."""


def partner_told(segment: Sequence[Token]) -> tuple[str, tuple[Token, ...]]:
    """Return the place that words say to be the partner, and the other words: "@KAZ 's share of the trade was".

    Parameters
    ----------
    segment : sequence of Token
        The words of a figure.

    Returns
    -------
    (str, tuple of Token)
        The place's code, "" if none is said to be that; all words then.
    """
    line = joined(segment)
    match = next(
        (found for one in (_SHARE, _PARTNER, _NAMED_LAST, _PLACE) if (found := one.search(line))), None
    )
    if match is None:
        return "", tuple(segment)
    first = line[: match.start()].count(" ")
    return match[1], (*segment[:first], *segment[first + len(match[0].split()) :])


def _near(partner: str) -> frozenset[str]:
    """Return the places that may take a partner's place: it, its members, and the others of its group."""
    others = members_of(GROUP) if partner in members_of(GROUP) else ()
    return frozenset({partner, *members_of(partner), *others})


def may_follow(place: str, owner: str, partner: str) -> bool:
    """Return whether a place may take the partner's place beside an owner.

    Parameters
    ----------
    place, owner, partner : str
        Codes of the place, of whose trade it is, and of with whom it was.
    """
    return place != owner and (place in _near(partner) or partner == "WLD")
