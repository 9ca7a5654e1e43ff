"""What follows from an article's claims alone, with no table but the calendar."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from analysis.derive.arithmetic import per_day
from analysis.derive.figure import Figure, given
from analysis.derive.gas import energy_content
from analysis.derive.growth import implied_base
from analysis.patterns import regex
from analysis.quantities import Period

if TYPE_CHECKING:
    from analysis.claims import Claim

# "rose 3.2% to £24.8bn": only these words between the two say that the level is where the growth led.
_RATE_TO_LEVEL = regex(
    r"\s*,?\s*(?:to|reaching|totall?ing)\s+(?:an?\s+)?(?:new\s+|all-time\s+)?(?:record\s+)?"
    r"(?:high\s+of\s+|of\s+)?(?:about\s+|around\s+|nearly\s+|almost\s+|over\s+|more\s+than\s+)?",
    re.IGNORECASE,
)
_SHORTEST = 28  # days: a daily average over less than a month says nothing
_MOST_DIGITS = 6
_FLOWS = ("m3", "t", "bbl", "Wh", "J")
# What lies somewhere at a time is not so much a day, whatever period stands beside it.
_STOCK = regex(
    r"\b(?:inventor(?:y|ies)|stock(?:s|piles?|piled|ed)?|reserves?|stor(?:age|ed))\b", re.IGNORECASE
)


def claim_figure(claim: Claim) -> Figure | None:
    """Return a claim as a figure, with the bounds that its wording leaves open; None if it has no number.

    Parameters
    ----------
    claim : Claim
        A claim of the article.

    Returns
    -------
    Figure or None
        In the claim's unit; its source is the article's words.
    """
    if claim.interval is None:
        return None
    return given(f"“{claim.hedged}”", claim.interval, claim.unit, f"the article: “{claim.hedged}”")


def implied_bases(text: str, claims: Sequence[Claim]) -> list[tuple[Claim, Figure]]:
    """Return the level before each growth rate of the article.

    Where the article itself says which level the growth led to ("rose 3.2% to £24.8bn") the answer is in
    that level's unit, else per 100 of the later level.

    Parameters
    ----------
    text : str
        The article's canonical text.
    claims : sequence of Claim
        In the order of the text.

    Returns
    -------
    list of (Claim, Figure)
        The growth rate and the level before it.
    """
    found = []
    for claim, following in zip_longest(claims, claims[1:]):
        rate = claim_figure(claim) if claim.kind == "growth_rate" else None
        if rate is None or rate.unit not in ("percent", "multiple"):
            continue
        if claim.direction == "down" and rate.unit == "percent" and rate.value > 0:
            rate = given(rate.name, -rate.interval, "percent", rate.source)
        if rate.unit == "percent" and rate.interval.low <= -100:
            continue
        name = f"level before the growth of “{claim.quote}”"
        rate = replace(rate, name="the multiple" if rate.unit == "multiple" else "growth")
        level = None
        if (
            following is not None
            and following.kind == "level"
            and _RATE_TO_LEVEL.fullmatch(text[claim.end : following.start])
        ):
            level = claim_figure(following)
        base = implied_base(name, rate, level) if level else implied_base(name, rate)
        found.append((claim, _told_apart(base)))
    return found


def per_hundred(base: Figure) -> Figure:
    """Return a level before a change, one of `implied_bases`, per 100 of the level after it."""
    _, rate = base.inputs
    return _told_apart(implied_base(base.name, rate))


def _told_apart(base: Figure) -> Figure:
    """Return a level before a change with so many digits that two of the change show: 100.40 before 100, not 100."""
    change = abs(base.value - base.inputs[0].value)
    if not change or not base.value:
        return base
    digits = math.floor(math.log10(abs(base.value))) - math.floor(math.log10(change)) + 2
    return base.shown(max(base.digits, min(digits, _MOST_DIGITS)))


def daily_averages(claims: Sequence[Claim]) -> list[tuple[Claim, Figure]]:
    """Return the daily average of each amount of goods or energy that the article gives for a period.

    Parameters
    ----------
    claims : sequence of Claim
        Claims of kind "level" in m3, t, bbl, Wh or J with a period of four weeks or more are used, if they are
        about no stock.

    Returns
    -------
    list of (Claim, Figure)
        The claim and its average, in its unit per day.
    """
    found = []
    for claim in claims:
        figure = claim_figure(claim) if claim.kind == "level" and claim.unit in _FLOWS else None
        if figure is None or claim.period is None or _STOCK.search(claim.measure or ""):
            continue
        period = Period.parse(claim.period)
        if period.days >= _SHORTEST:
            found.append((claim, per_day(f"“{claim.quote}” a day", figure, period)))
    return found


def is_gas(claim: Claim) -> bool:
    """Return whether a claim is an amount of natural gas in cubic metres."""
    return claim.unit == "m3" and claim.kind == "level" and "gas" in (claim.measure or "").lower()


def gas_energies(claims: Sequence[Claim], calorific: Figure) -> list[tuple[Claim, dict[str, Figure]]]:
    """Return the energy content of each amount of gas in the article.

    Parameters
    ----------
    claims : sequence of Claim
        Those in cubic metres whose measure names gas are used.
    calorific : Figure
        Gross calorific value in MJ/m3, as a range.

    Returns
    -------
    list of (Claim, dict of str to Figure)
        The claim and what `analysis.derive.gas.energy_content` returns for it.
    """
    found = []
    for claim in claims:
        figure = claim_figure(claim) if is_gas(claim) else None
        if figure is not None:
            found.append((claim, energy_content(figure, calorific)))
    return found
