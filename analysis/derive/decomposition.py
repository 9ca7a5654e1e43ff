"""How much of a change in value is price and how much is volume."""

from __future__ import annotations

import math
from dataclasses import dataclass

from analysis.derive.arithmetic import difference, growth, per
from analysis.derive.figure import Figure, derived
from analysis.errors import BadData
from analysis.quantities import Interval

LMDI = "additive log-mean Divisia index (Ang, Energy Policy 33, 2005, pages 867-871)"


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

    Exact for a single flow. Bounds are those of the best values' rounding only where the caller gives exact
    figures; the spread over several volume series is shown by calling this once for each.

    Parameters
    ----------
    new_value, old_value : Figure
        In money.
    new_volume, old_volume : Figure
        In one unit of volume or mass.

    Raises
    ------
    BadData
        If one of the four is not above zero, or the two values are equal.

    Examples
    --------
    >>> from analysis.derive.figure import given
    >>> split = price_and_volume(
    ...     given("value 2022", 10.25e9, "USD", "customs"), given("value 2021", 6.788e9, "USD", "customs"),
    ...     given("volume 2022", 32.891e9, "m3", "review"), given("volume 2021", 31.547e9, "m3", "review"))
    >>> print(split.volume_growth, split.unit_value_growth, split.price_share)
    4.3% 44.8% 89.9%
    """
    for figure in (new_value, old_value, new_volume, old_volume):
        if figure.value <= 0:
            raise BadData(f"{figure.name} is {figure}, but a decomposition needs figures above zero.")
    if new_value.value == old_value.value:
        raise BadData(f"{new_value.name} equals {old_value.name}: there is no change to decompose.")
    mean = (new_value.value - old_value.value) / math.log(new_value.value / old_value.value)
    volume = mean * math.log(new_volume.value / old_volume.value)
    change = difference("change in value", new_value, old_value)
    price = change.value - volume
    inputs = (new_value, old_value, new_volume, old_volume)

    def part(name: str, amount: float, formula: str) -> Figure:
        return derived(name, Interval.exact(amount), new_value.unit, formula, inputs, LMDI)

    mean_words = f"L({new_value.name}, {old_value.name})"
    return PriceAndVolume(
        change=change,
        volume_growth=growth("growth in volume", new_volume, old_volume),
        unit_value_growth=growth(
            "growth in unit value",
            per("unit value, later year", new_value, new_volume),
            per("unit value, earlier year", old_value, old_volume),
        ),
        volume_part=part(
            "part of volume",
            volume,
            f"{mean_words} × ln({new_volume.name} ÷ {old_volume.name}), L the log mean",
        ),
        price_part=part("part of price", price, "change in value − part of volume"),
        price_share=derived(
            "share of price in the change",
            Interval.exact(100 * price / change.value),
            "percent",
            "part of price ÷ change in value × 100",
            inputs,
            LMDI,
        ),
    )
