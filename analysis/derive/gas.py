"""Gas volumes between reference conditions, as energy, per day and against capacity."""

from __future__ import annotations

from dataclasses import replace

from analysis.derive.arithmetic import in_unit, times
from analysis.derive.figure import Figure, derived, given
from analysis.errors import BadData
from analysis.quantities import Interval

KELVIN = 273.15
"""0 degrees Celsius in kelvin (SI brochure, 9th edition, 2019, section 2.3.1)."""

NET_TO_GROSS = given(
    "net to gross calorific value of natural gas",
    0.9,
    "multiple",
    "UN, International Recommendations for Energy Statistics (2018), chapter IV: "
    "the net calorific value of natural gas is about 10% below the gross one",
    digits=2,
)

CALORIFIC = "gross calorific value on a volumetric basis (ISO 6976:2016, Natural gas: Calculation of calorific values)"

BARRELS_PER_JOULE = given(
    "barrels of oil equivalent per joule, net",
    5.883e6 / 36e15,
    "boe/J",
    "Energy Institute, Statistical Review of World Energy 2024, approximate conversion factors: "
    "1 billion cubic metres of natural gas = 36 petajoules (net) = 5.883 million barrels of oil equivalent",
)


def temperature_ratio(from_celsius: float, to_celsius: float) -> Figure:
    """Return how many cubic metres at one temperature hold the gas of one at the other, at equal pressure.

    The ideal-gas law at constant pressure (ISO 13443:1996, Natural gas: Standard reference conditions);
    compressibility differs by less than 0.1 percent between 15 and 20 degrees.

    Parameters
    ----------
    from_celsius, to_celsius : float
        Reference temperatures in degrees Celsius.

    Raises
    ------
    BadData
        If one of them is no temperature that gas is measured at.

    Examples
    --------
    >>> print(temperature_ratio(15, 20))
    1.0174
    """
    for celsius in (from_celsius, to_celsius):
        if not -50 <= celsius <= 60:
            raise BadData(f"{celsius:g} °C is no reference temperature of gas; it is between -50 and 60 °C.")
    old = given(f"{from_celsius:g} °C in kelvin", from_celsius + KELVIN, "none", "SI brochure", digits=5)
    new = given(f"{to_celsius:g} °C in kelvin", to_celsius + KELVIN, "none", "SI brochure", digits=5)
    return derived(
        f"volume at {to_celsius:g} °C over volume at {from_celsius:g} °C",
        new.interval / old.interval,
        "multiple",
        f"{new.name} ÷ {old.name}",
        (new, old),
        method="ISO 13443:1996",
        digits=5,
    )


def calorific_range(low: float, high: float, source: str) -> Figure:
    """Return a range of gross calorific values in megajoules per cubic metre as one figure.

    Raises
    ------
    BadData
        If the two are out of order, or no gas has such a value.
    """
    if not 10 <= low <= high <= 70:
        raise BadData(
            f"A gross calorific value from {low:g} to {high:g} MJ per cubic metre is no natural gas; "
            "give a low and a high one between 10 and 70."
        )
    return given(
        "gross calorific value",
        Interval(low, (low + high) / 2, high),
        "MJ/m3",
        source,
    )


def energy_content(volume: Figure, calorific: Figure) -> dict[str, Figure]:
    """Return the energy of a gas volume, gross and net, over a range of calorific values.

    Gross and net are never mixed: petajoules and terawatt-hours are gross, then net; barrels of oil
    equivalent are net, because the factor is.

    Parameters
    ----------
    volume : Figure
        In cubic metres.
    calorific : Figure
        Gross calorific value in MJ/m3, at the reference conditions of the volume.

    Returns
    -------
    dict of str to Figure
        ``gross`` and ``net`` in PJ, ``gross_twh`` and ``net_twh`` in TWh, ``oil`` in barrels of oil
        equivalent.

    Examples
    --------
    >>> gas = given("gas", 43.2e9, "m3", "the article")
    >>> energy = energy_content(gas, calorific_range(36.8, 39.3, "see the text"))
    >>> print(energy["gross"].shown(4), energy["oil"])
    1,644 (1,590 to 1,698) petajoules 242 (234 to 250) million barrels of oil equivalent
    """
    heat = replace(times("energy, gross", volume, calorific, unit="MJ"), method=CALORIFIC)
    gross = in_unit(heat, "PJ")
    net = times("energy, net", gross, NET_TO_GROSS)
    joules = in_unit(net, "J")
    return {
        "gross": gross,
        "gross_twh": in_unit(gross, "TWh"),
        "net": net,
        "net_twh": in_unit(net, "TWh"),
        "oil": times("oil equivalent, net", joules, BARRELS_PER_JOULE, unit="boe"),
    }
