"""Decimal commas: whether an article writes them, and whether the comma of a number is one."""

from __future__ import annotations

from itertools import islice

from analysis.patterns import regex

_AFTER_DECIMAL = (
    r"[0-9]{1,2}[ -]?(?:%|°|per ?cent|pct|(?:of a )?percentage|million|billion|trillion|mln|bln|bn|mn|lakh|crore|euro|€|dollar|rou?ble|zloty|kron|forint|lev[as]?\b|lei\b|lira|hryvnia|tenge|manat|yuan|peso|tonne|tons|"
    r"[kMGT]W|[kMGT]?Wh|bcm|mcm|mb/d|km|Mt|Gt|cubic|barrels)"
)
# "12,4 billion", "3,25 to 4,75 euros", "€3,25": no thousands have one or two digits after their comma
_COMMA_DECIMAL = regex(
    rf"[0-9](?<![0-9.,].)[0-9]{{0,2}},(?:[0-9]{{1,2}} ?(?:to|and|-) ?[0-9]{{1,3}},)?{_AFTER_DECIMAL}"
    r"|[0-9](?<=[$€£].)[0-9]{0,2},[0-9]{2}(?![0-9,.]*[0-9])"
)
_FEW_AFTER = regex(r",(?<=[0-9],)[0-9]{1,2}(?![0-9])")  # without one there is nothing to look for
_POINT_DECIMAL = regex(rf"[0-9](?<![0-9.,].)[0-9]{{0,2}}\.{_AFTER_DECIMAL}")
_GROUPED = regex(r"[0-9](?<![0-9.,].)[0-9]{0,2}(?:,[0-9]{3}){2,}(?![0-9,])|[0-9],[0-9]{3}\.[0-9]")
_GROUP = regex(r"[0-9]{1,3},[0-9]{3}")
_SCALED = regex(r" ?(?:%|per ?cent|million|billion|trillion|mln|bln|bn|bcm)")
_POINT_GROUP = regex(
    r"[1-9](?<![0-9.,].)[0-9]{0,2}\.[0-9]{3}(?= million|bn| billion| euros)"
)  # "1.250 million"
_COMMA_GROUP = regex(r"[0-9],[0-9]{3}(?![0-9,]| million| billion)")
_FEWEST = 2  # decimal commas that show a habit; one may be a slip


def writes_decimal_commas(text: str) -> bool:
    """Return whether an article shows that its comma is a decimal comma.

    Examples
    --------
    >>> writes_decimal_commas("Exports rose 3,5 % to 12,7 billion euros."), writes_decimal_commas("up 3.5 %")
    (True, False)
    >>> writes_decimal_commas("It shipped 1,5 million of its 12,345 tonnes.")
    False
    >>> writes_decimal_commas("Sales were 12,4 billion euros, the profit 1.250 million euros.")
    True
    """
    if not _FEW_AFTER.search(text):
        return False
    commas = sum(1 for _ in islice(_COMMA_DECIMAL.finditer(text), _FEWEST))
    shown = commas == _FEWEST or (commas and _POINT_GROUP.search(text) and not _COMMA_GROUP.search(text))
    return bool(shown) and not (_POINT_DECIMAL.search(text) or _GROUPED.search(text))


def is_decimal_comma(text: str, start: int, end: int, *, habit: bool) -> bool:
    """Return whether the digits from ``start`` to ``end`` have a decimal comma, in an article that has the habit or not."""
    if _COMMA_DECIMAL.match(text, start):
        return True
    # Decimal commas of three places stand before scale words; "12,345 tonnes" is thousands in any article.
    return habit and (_GROUP.fullmatch(text, start, end) is None or _SCALED.match(text, end) is not None)
