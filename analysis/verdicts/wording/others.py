"""Whose or with whom a flow is where no place says it: "exports to third countries", "state companies' imports"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.clause.flows import noun_flows
from analysis.verdicts.clause.lexicon import HEDGES, section, words
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import Token, joined, texts
from analysis.verdicts.needed import regex

_TIES = ("to", "from", "with", "into", "through", "via", "by", "of", "among", "between")
_SAME = regex(
    r"(?:it|each other|one another|(?:the )?(?:country|republic|goods|products|merchandise|all goods)|(?:the )?(?:@\w+)|(?:the )?(?:first|last|same|previous|past) )(?: |$)"
)
"""What may stand behind the link and be the partner before, or all goods."""
_OF_SOME = regex(
    r"\b(?:average|mean|combined|rest of (?:its|their|the)|their) (?:[a-z]+ )?(?:exports|imports|trade|turnover|shipments|purchases|sales)\b"
    r"|\b(?:over|in|within|during|for) (?:the (?:past|last) )?(?:two|three|four|five|six|seven|eight|nine|ten|several) years\b|\b(?:two|three|four|five|ten)-year\b"
    r"|\b(?:exports|imports|shipments|purchases|sales) (?:less|minus) |\bat its peak\b|\b(?:exports and imports|imports and exports)\b"
)
_CURRENCIES = {name for names in section("currencies").values() for name in names} | {
    "roubles",
    "rubles",
    "tenge",
}


def of_others(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence gives a flow of somebody, or with somebody, without a name, or of a part of it.

    It is then not the flow of the two that were named before.
    """
    said = texts(tokens)
    if _OF_SOME.search(joined(tokens)):
        return True
    for flow in noun_flows(said):
        before, after = said[max(0, flow.start - 2) : flow.start], said[flow.end : flow.end + 6]
        if (
            before[-1:] in (["'"], ["'s"])
            and not before[0].startswith("@")
            and before[0] not in words("adjectives")
        ):
            return True
        if after[:1] == ["in"] and set(after[1:2]) & _CURRENCIES:
            return True
        if after[:1] and after[0] in _TIES and _names_others(after[1:]):
            return True
    return False


def _names_others(phrase: Sequence[str]) -> bool:
    """Return whether words behind a link name somebody or something that is no place and no goods of the tables."""
    ends = words("predicates") | HEDGES | {",", ".", "#!", "9", "#"}
    end = next(
        (i for i, one in enumerate(phrase) if one in ends and one not in ("the", "a", "all")), len(phrase)
    )
    own = phrase[:end]
    if not own or any(one.startswith("@") for one in own) or _SAME.match(" ".join(own)):
        return False
    return not goods_named(list(own))
