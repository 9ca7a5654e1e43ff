"""How far releases, exchange rates and offices differ: measured in the tables, or taken from a source that is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis.derive.figure import Figure, derived
from analysis.derive.levels import exchange_rate
from analysis.quantities import Interval, Period
from analysis.statistics import NoObservation, Observation
from analysis.verdicts.tables import kept, origin, trade_rows


@dataclass(frozen=True, slots=True)
class Allowance:
    """Percent by which two figures of the same thing may differ, and how that is known.

    Parameters
    ----------
    percent : float
        How much of a figure's value either way.
    source : str
        Where it comes from, for a page.
    """

    percent: float
    source: str


NONE = Allowance(0.0, "the tables hold no pair to measure it by")

GDP = Allowance(
    5.0,
    "the change of accounting standard in 2014 alone moved GDP by up to 5 percent (Eurostat, 16 January 2014)",
)
"""What a national-accounts revision may change where no larger one was found. China's economic censuses stay within it
since 2009: the last raised 2023 by 2.7 percent (National Bureau of Statistics, 26 December 2024)."""

REBASED = {
    "GHA": Allowance(60.0, "the revision of November 2010 raised Ghana's GDP of 2006 by some 60 percent (World Bank, How do we manage revisions to GDP?)"),
    "NGA": Allowance(89.0, "the revision of April 2014 raised Nigeria's GDP by 89 percent (World Economic Forum, 2014)"),
    "KEN": Allowance(25.0, "the revision of September 2014 raised Kenya's GDP by 25 percent (World Economic Forum, 2014)"),
    "KGZ": Allowance(11.0, "Kyrgyzstan's statistical committee had 590 billion soms for 2019 (Azattyk, 16 June 2020), 8.45 billion US dollars at the year's rate of 69.79, where the World Bank has 9.37"),
    "TKM": Allowance(26.0, "staff of the International Monetary Fund had 263.87 billion manats for Turkmenistan in 2023 (April 2024), 75 billion US dollars at the official rate, where the World Bank has 59.9"),
    "UZB": Allowance(19.1, "the revision of January 2019 raised Uzbekistan's GDP of 2017 from 254 to 302.5 trillion soums (its statistics committee, 13 July 2019)"),
}  # fmt: skip
"""Countries whose accounts moved by more than `GDP`, by ISO code. Uzbekistan raised 2017 to 2023 by another 10 to 12
percent in 2024 (International Monetary Fund, Technical Assistance Report 24/71)."""

CENSUS = Allowance(
    16.8,
    "China's economic census raised GDP of 2004 by 16.8 percent (National Bureau of Statistics, 20 December 2005)",
)
CENSUS_REACHES = 2008
"""The last year of China that was first published on the accounts before the second census."""

POPULATION = Allowance(
    2.0,
    "Kazakhstan's statistical bureau counted 19,644,067 on 1 August 2022 (Kazinform, 2 September 2022) where the World Bank has 20,034,609",
)

RECOUNTED = {
    "TKM": Allowance(
        15.3,
        "the World Bank had 6,031,187 for Turkmenistan in 2020 by the United Nations' revision of 2019 (IndexMundi), and has 6,949,912 now",
    ),
}
"""Countries whose population moved by more than `POPULATION`, by ISO code."""

PRICE = Allowance(
    1.37,
    "the US Energy Information Administration's annual means of Brent, 2000 to 2022, differ from the World Bank's by up to 1.37 percent",
)

PART_OF_A_YEAR = Allowance(
    10.0,
    "a part of a year is converted at the mean rate of the year, with 10 percent of room on either side; our choice",
)

Level = tuple[str, str, str, str, Period, str]


@kept
def conversion() -> Allowance:
    """Return how far conversion at the annual mean rate may be off.

    Customs convert month by month. For each flow that one office published in yuan and in dollars for the same
    year, the rate between the two is compared with the annual mean; the largest difference counts.
    """
    gaps = []
    for key, rows in _levels().items():
        year = key[4].calendar_year
        if key[5] != "CNY" or year is None:
            continue
        for one, other in _pairs(rows, _levels().get((*key[:5], "USD"), ())):
            try:
                mean = exchange_rate(year).value
            except NoObservation:
                continue
            gaps.append(abs(one.interval.value / other.interval.value / mean - 1) * 100)
    return largest(
        gaps, "flows published in yuan and in dollars: the rate between the two against the annual mean"
    )


@kept
def revision() -> Allowance:
    """Return how far a level worked back from the next year's level and growth may be off.

    For each flow of which one office published two years and the growth between them, the earlier level worked
    back is compared with the one published; the largest difference counts.
    """
    gaps = []
    for rate in (r for r in _known() if r.transformation == "growth" and r.terms):
        base = rate.base_period or rate.period.shift(-1)
        if base != rate.period.shift(-1):
            continue
        new, old = (
            _levels().get((rate.reporter, rate.partner, rate.flow, rate.product, when, rate.terms), ())
            for when in (rate.period, base)
        )
        for one, other in _pairs(new, old):
            worked = one.interval.value / (1 + rate.value / 100)
            gaps.append(abs(worked / other.interval.value - 1) * 100)
    return largest(gaps, "levels worked back from the next year's growth against the levels published")


def accounts(country: str, year: int) -> Allowance:
    """Return how far releases of a country's GDP may differ, by the largest revision that was found.

    Parameters
    ----------
    country : str
        ISO 3166 code of three letters.
    year : int
        The calendar year of the figure.
    """
    if country == "CHN" and year <= CENSUS_REACHES:
        return CENSUS
    return REBASED.get(country, GDP)


def counts(country: str, _: int) -> Allowance:
    """Return how far two counts of a country's population may differ, by the largest difference that was found.

    Parameters
    ----------
    country : str
        ISO 3166 code of three letters.
    """
    return RECOUNTED.get(country, POPULATION)


def both(one: Allowance, other: Allowance) -> Allowance:
    """Return how far a ratio may differ of two figures that each may differ.

    Examples
    --------
    >>> both(Allowance(10.0, "a"), Allowance(2.0, "b"))
    Allowance(percent=12.2, source='a; b')
    """
    percent = ((1 + one.percent / 100) * (1 + other.percent / 100) - 1) * 100
    return Allowance(round(percent, 1), f"{one.source}; {other.source}")


def _known() -> Iterable[Observation]:
    return (one for one in trade_rows() if one.confidence != "low" and one.bound == "exact")


@kept
def _levels() -> Mapping[Level, tuple[Observation, ...]]:
    found: dict[Level, list[Observation]] = {}
    for one in _known():
        if one.transformation == "level":
            key = (one.reporter, one.partner, one.flow, one.product, one.period, one.unit)
            found.setdefault(key, []).append(one)
    return {key: tuple(rows) for key, rows in found.items()}


def _pairs(
    some: Iterable[Observation], others: Iterable[Observation]
) -> Iterable[tuple[Observation, Observation]]:
    for one in some:
        for other in others:
            if origin(one.publisher, one.reporter) == origin(other.publisher, other.reporter):
                yield one, other


def largest(gaps: list[float], what: str) -> Allowance:
    """Return the largest of measured differences as an allowance.

    Parameters
    ----------
    gaps : list of float
        Differences in percent.
    what : str
        What was compared, for a page.
    """
    if not gaps:
        return NONE
    # Rounded up to the next tenth, so that the pair it was measured by lies within it.
    percent = int(max(gaps) * 10 + 1) / 10
    return Allowance(percent, f"measured in the tables: {what} differ by up to {percent:g} percent")


def widened(figure: Figure, percent: float) -> Figure:
    """Return a figure with bounds widened by so many percent of its value.

    Parameters
    ----------
    figure : Figure
        The figure.
    percent : float
        How much of its value either way.
    """
    inner, more = figure.interval, abs(figure.value) * percent / 100
    wide = Interval(inner.low - more, inner.value, inner.high + more)
    return derived(
        figure.name,
        wide,
        figure.unit,
        f"{figure.formula}, ± {percent:g}%",
        figure.inputs,
        digits=figure.digits,
    )
