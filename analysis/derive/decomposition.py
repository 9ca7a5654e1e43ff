"""How much of a change in value is price and how much is volume, with the bounds of the inputs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.derive.arithmetic import difference, per
from analysis.derive.figure import Figure, derived
from analysis.derive.growth import growth
from analysis.errors import BadData
from analysis.quantities import Interval

LMDI = "additive log-mean Divisia index (Ang, Energy Policy 33, 2005, pages 867-871)"
FISHER = "Fisher ideal index (System of National Accounts 2008, paragraphs 15.21 to 15.27)"


@dataclass(frozen=True, slots=True)
class PriceAndVolume:
    """A change in value, split without a residual.

    Parameters
    ----------
    change : Figure
        The change in value, in money.
    volume_growth, unit_value_growth : Figure
        In percent.
    volume_part, price_part : Figure
        In money; they add up to ``change``.
    price_share : Figure
        The price part in percent of the change.
    """

    change: Figure
    volume_growth: Figure
    unit_value_growth: Figure
    volume_part: Figure
    price_part: Figure
    price_share: Figure


def price_and_volume(
    new_value: Figure, old_value: Figure, new_volume: Figure, old_volume: Figure
) -> PriceAndVolume:
    """Split the change in the value of one flow into price and volume by the log-mean Divisia index.

    Exact for a single flow; where several flows are summed see `fisher`. The bounds of the four inputs are
    carried through; the spread over several volume series is shown by calling this once for each.

    Parameters
    ----------
    new_value, old_value : Figure
        In money.
    new_volume, old_volume : Figure
        In one unit of volume or mass.

    Raises
    ------
    BadData
        If one of the four may not be above zero, or the two values are equal.

    Examples
    --------
    >>> from analysis.derive.figure import given
    >>> split = price_and_volume(
    ...     given("value 2022", 10.25e9, "USD", "customs"), given("value 2021", 6.788e9, "USD", "customs"),
    ...     given("volume 2022", Interval(32.8e9, 32.891e9, 33e9), "m3", "review"),
    ...     given("volume 2021", 31.547e9, "m3", "review"))
    >>> print(split.volume_growth, "|", split.unit_value_growth, "|", split.price_share)
    4.3% (4.0 to 4.6) | 44.8% (44.4 to 45.2) | 89.9% (89.1 to 90.5)
    """
    inputs = (new_value, old_value, new_volume, old_volume)
    _all_above_zero(inputs)
    if new_value.value == old_value.value:
        raise BadData(f"{new_value.name} equals {old_value.name}: there is no change to decompose.")
    change = difference("change in value", new_value, old_value)
    values, volumes = _log_ratio(new_value, old_value), _log_ratio(new_volume, old_volume)
    volume = _log_mean(new_value.interval, old_value.interval) * volumes
    mean_words = f"L({new_value.name}, {old_value.name})"
    return PriceAndVolume(
        change=change,
        volume_growth=growth("growth in volume", new_volume, old_volume),
        unit_value_growth=growth(
            "growth in unit value",
            per("unit value, later year", new_value, new_volume),
            per("unit value, earlier year", old_value, old_volume),
        ),
        volume_part=derived(
            "part of volume", volume, new_value.unit,
            f"{mean_words} × ln({new_volume.name} ÷ {old_volume.name}), L the log mean", inputs, LMDI,
        ),
        price_part=derived(
            "part of price", change.interval - volume, new_value.unit, "change in value − part of volume", inputs, LMDI,
        ),
        price_share=derived(
            "share of price in the change", _share_of_price(values, volumes), "percent",
            "part of price ÷ change in value × 100", inputs, LMDI,
        ),
    )  # fmt: skip


def fisher(values: Sequence[Sequence[Figure]], volumes: Sequence[Sequence[Figure]]) -> dict[str, Figure]:
    """Return how price and volume changed where several flows are summed, by the Fisher index.

    The geometric mean of the index with the earlier and the one with the later year's volumes as weights; the two
    multiply to the index of value.

    Parameters
    ----------
    values : sequence of pairs of Figure
        Each flow's value in the later and in the earlier year, in money.
    volumes : sequence of pairs of Figure
        Each flow's volume in the two years, in the order of ``values``, in one unit.

    Returns
    -------
    dict of str to Figure
        ``price`` and ``volume``, their growth in percent.

    Raises
    ------
    BadData
        If there are no flows, not as many volumes as values, or one may not be above zero.

    Examples
    --------
    >>> from analysis.derive.figure import given
    >>> values = [[given("value", x, "USD", "customs") for x in pair] for pair in ((30.0, 20.0), (12.0, 10.0))]
    >>> volumes = [[given("volume", x, "m3", "review") for x in pair] for pair in ((11.0, 10.0), (5.0, 5.0))]
    >>> found = fisher(values, volumes)
    >>> print(found["price"], "|", found["volume"])
    31.1% | 6.8%
    """
    inputs = tuple(figure for pair in (*values, *volumes) for figure in pair)
    if not values or len(values) != len(volumes):
        raise BadData("An index of several flows needs a value and a volume of each in both years.")
    _all_above_zero(inputs)
    spent = _sum([v[0].interval for v in values]), _sum([v[1].interval for v in values])
    # Prices of the later year at the volumes of the earlier one, and the other way round.
    pairs = list(zip(values, volumes, strict=True))
    forward = _sum([v[0].interval / q[0].interval * q[1].interval for v, q in pairs])
    backward = _sum([v[1].interval / q[1].interval * q[0].interval for v, q in pairs])
    price = ((forward / spent[1]) * (spent[0] / backward)).map(math.sqrt)
    volume = ((backward / spent[1]) * (spent[0] / forward)).map(math.sqrt)
    return {
        "price": derived(
            "growth of price, all flows", (price - 1) * 100, "percent",
            "√(Laspeyres × Paasche price index) − 1, in percent", inputs, FISHER,
        ),
        "volume": derived(
            "growth of volume, all flows", (volume - 1) * 100, "percent",
            "√(Laspeyres × Paasche volume index) − 1, in percent", inputs, FISHER,
        ),
    }  # fmt: skip


def _all_above_zero(figures: Sequence[Figure]) -> None:
    for figure in figures:
        if figure.interval.low <= 0:
            raise BadData(f"{figure.name} is {figure}, but a decomposition needs figures above zero.")


def _sum(parts: Sequence[Interval]) -> Interval:
    found = parts[0]
    for one in parts[1:]:
        found = found + one
    return found


def _log_ratio(new: Figure, old: Figure) -> Interval:
    return (new.interval / old.interval).map(math.log)


def _log_mean(a: Interval, b: Interval) -> Interval:
    """Return the log mean, which grows with both numbers."""
    low, value, high = _mean(a.low, b.low), _mean(a.value, b.value), _mean(a.high, b.high)
    # Numbers that differ in the last place only may come out in another order.
    return Interval(min(low, value), value, max(high, value))


def _mean(a: float, b: float) -> float:
    if math.isinf(a) or math.isinf(b):
        return math.inf
    return a if math.isclose(a, b) else (a - b) / math.log(a / b)


def _share_of_price(values: Interval, volumes: Interval) -> Interval:
    """Return 1 − ln(volume ratio) ÷ ln(value ratio) in percent: the log mean falls out of it."""
    best = (1 - volumes.value / values.value) * 100
    if values.low <= 0 <= values.high:
        return Interval(-math.inf, best, math.inf)
    found = (1 - volumes / values) * 100
    return Interval(found.low, best, found.high)
