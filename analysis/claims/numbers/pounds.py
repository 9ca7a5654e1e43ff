"""Pounds of money and pounds of weight, which English writes alike."""

from __future__ import annotations

import re
from decimal import Decimal

from analysis.claims.numbers.units import Found

_NEAR = 80  # characters on either side: about a clause
_POUNDS = re.compile(r"[ -]pounds?(?![a-z-])")
_WEIGHED = re.compile(
    r" of (?!(?:\w+ )?(?:revenues?|income|profits?|tax(?:es)?|debts?|goods|sales|spending)\b)[a-z]"
)
_MONEY = re.compile(
    r"\b(?:revenues?|income|profits?|costs?|fees?|tax(?:es)?|paid|pays?|worth|earned|earnings|turnover|salar(?:y|ies)"
    r"|debts?|fined?|budget|invest(?:ed|ment)|funding|loans?|spen(?:t|d|ds|ding)|rais(?:ed|ing)|prices?|bills?|grants?|prizes?|donat(?:ed|ion|ions)|contracts?|allocated|sold for|bought for)\b"
)
_WEIGHT = re.compile(
    r"\b(?:weigh(?:s|ed|ing)?|weights?|a pound|per pound|tonn?e?s?|production|output|mined|harvest(?:ed)?)\b"
)


def are_of_weight(low: str, end: int) -> bool:
    """Return whether pounds that follow at a place weigh something: "2,000 pounds of explosives"."""
    pounds = _POUNDS.match(low, end)
    return pounds is not None and _WEIGHED.match(low, pounds.end()) is not None


def sterling(low: str, start: int, end: int) -> Found | None:
    """Return pounds after a number as pounds sterling: "464.6 million pounds of revenue"; None for a weight.

    Parameters
    ----------
    low : str
        The text in small letters.
    start, end : int
        Where the number begins, and where it and its scale end.
    """
    pounds = _POUNDS.match(low, end)
    if not pounds or are_of_weight(low, end):
        return None
    before = re.split(r"[.;]\s|\n", low[max(0, start - _NEAR) : start])[-1]
    after = re.split(r"[.;]\s|\n", low[pounds.end() : pounds.end() + _NEAR])[0]
    near = f"{before}#{after}"
    return (
        Found(pounds.end(), "GBP", Decimal(1)) if _MONEY.search(near) and not _WEIGHT.search(near) else None
    )
