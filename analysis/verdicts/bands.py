"""What a claim's number stands for: its printed band, as the words beside it have it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Approximation, Band, Interval, band
from analysis.verdicts.needed import regex
from analysis.verdicts.rules import USUAL, Rules

_MORE = regex(r"\s*(?:more|higher|greater|larger|bigger)\b", re.IGNORECASE)
_DENIALS = (
    "not reach", "not reached", "not yet reached", "yet to reach", "failed to reach", "fell short of", "fallen short of", "falling short of",
)  # fmt: skip
_OPPOSITE: Mapping[Approximation, Approximation] = {
    "over": "under",
    "under": "over",
    "at_least": "at_most",
    "at_most": "at_least",
}
"""What a bound on a fall's multiple is of what is left: "more than halved" leaves less than half."""


def band_of(claim: Claim, rules: Rules = USUAL, article: Article | None = None) -> Band | None:
    """Return what a claim's number stands for, a fall as a negative rate, with the tolerance of the rules.

    Parameters
    ----------
    claim : Claim
        The claim.
    rules : Rules
        The tolerance.
    article : Article, optional
        The article, whose words after the number may make a multiple another: "2.8 times more".
    """
    found = claim.band
    if claim.kind == "rank" and isinstance(claim.value, float):
        return Band(Interval.exact(claim.value), Interval.exact(claim.value))
    if found is None:
        return None
    found = _short_of(claim, found) if is_denial(claim) else _times_more(claim, found, article)
    if claim.hedge == "close to":  # from below, as almost, or from either side
        low, value = found.outside.low, found.outside.value
        found = Band(found.inside, Interval(low, value, 2 * value - low))
    if claim.direction in ("up", "down") and claim.kind in ("growth_rate", "change_abs"):
        found = _one_way(claim, found)
        found = _of_a_fall(claim, found) if claim.direction == "down" else found
        if found is None:
            return None
    if not rules.tolerance:
        return found
    more = abs(found.inside.value) * rules.tolerance / 100
    return Band(_wider(found.inside, more), _wider(found.outside, more))


def is_denial(claim: Claim) -> bool:
    """Return whether a claim denies its number: "did not reach $90 billion"."""
    return claim.hedge in _DENIALS


def _one_way(claim: Claim, found: Band) -> Band:
    """Return the band of a change without what goes the other way: what "fell by less than 50%" did not rise."""
    if claim.unit == "multiple":  # what "less than doubled" may have fallen, though nobody writes so
        return found if claim.direction == "down" else Band(_from(1.0, found.inside), found.outside)
    return Band(_from(0.0, found.inside), _from(0.0, found.outside))


def _from(least: float, one: Interval) -> Interval:
    return Interval(max(least, one.low), one.value, one.high) if one.value >= least else one


def _of_a_fall(claim: Claim, found: Band) -> Band | None:
    """Return the band of a fall: a rate as a negative one, "halved" as what is left of the earlier level."""
    if claim.unit != "multiple":
        return Band(-found.inside, -found.outside)
    if not isinstance(claim.value, float) or claim.value >= 1:
        return None  # "fell threefold" says no multiple
    if claim.approximation in ("nearly", "just_over"):  # "nearly halved" leaves a little more than half
        twice, own = 2 * claim.value, found.inside
        left = Interval(twice - own.high, claim.value, twice - own.low)
        return Band(left, left)
    more = _OPPOSITE.get(claim.approximation)
    return band(claim.value, claim.precision or 0.0, None, more, in_words=True) if more else found


def _short_of(claim: Claim, found: Band) -> Band:
    """Return the band of "did not reach $90 billion": a figure that the printed number rounds leaves it open."""
    if not isinstance(claim.value, float) or not claim.precision:
        return found
    below = math.nextafter(claim.value - claim.precision / 2, -math.inf)
    return Band(Interval(-math.inf, below, below), found.outside)


def _times_more(claim: Claim, found: Band, article: Article | None) -> Band:
    """Return the band of "2.8 times more", which is written for 2.8 times as much and may mean one time more."""
    more = article is not None and _MORE.match(article.text, claim.end)
    if claim.unit != "multiple" or not isinstance(claim.value, float) or not more:
        return found
    out = found.outside
    return Band(found.inside, Interval(out.low, out.value, out.high * (claim.value + 1) / claim.value))


def _wider(one: Interval, more: float) -> Interval:
    return Interval(one.low - more, one.value, one.high + more)


_WIDEST = 0.1
"""How wide the band of a figure may be beside its value: "5 percent" agrees with much, "$43.8 billion" with little."""


def agrees_closely(meant: Band, value: float) -> bool:
    """Return whether a value agrees with a number that says much of it: "$43.8 billion", and not "5 percent".

    A bound says as much as lies between it and the value.

    Parameters
    ----------
    meant : Band
        What the number can mean.
    value : float
        The value of the tables, in its unit.
    """
    low, high = meant.inside.low, meant.inside.high
    width = abs(value - (low if math.isinf(high) else high)) if math.isinf(high - low) else high - low
    return width <= _WIDEST * abs(value)
