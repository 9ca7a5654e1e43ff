"""Who supplied the gas, what share it is, and whether value rose by price or by volume."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.derive.arithmetic import difference, divided, per, share, times, total
from analysis.derive.decomposition import PriceAndVolume, fisher, price_and_volume
from analysis.derive.deliveries import REVIEW, Delivered, gas, supplied
from analysis.derive.figure import Figure
from analysis.derive.growth import implied_base
from analysis.derive.levels import observed
from analysis.derive.subject import Subject
from analysis.quantities import genitive
from analysis.statistics import NoObservation, observation, place_in_prose, publisher, select

DOUBTFUL = 1.25
"""A unit value this many times another supplier's on the same border makes its volume doubtful; our choice."""


def suppliers(reporter: str, year: int) -> dict[str, Figure]:
    """Return pipeline gas by supplier on the statistical review's measure, largest first.

    Parameters
    ----------
    reporter : str
        Code of the importer.
    year : int
        Calendar year.

    Returns
    -------
    dict of str to Figure
        Code of the supplier to cubic metres; without the world total.
    """
    rows = select("gas", indicator="imports volume", reporter=reporter, year=year, publisher=REVIEW)
    codes = {one.partner for one in rows if one.product == "pipeline-gas" and one.partner != "WLD"}
    found = {code: supplied(reporter, code, year) for code in codes}
    known = {code: figure for code, figure in found.items() if figure is not None}
    return dict(sorted(known.items(), key=lambda item: (-item[1].value, item[0])))


def shares_of(delivered: Figure, reporter: str, year: int) -> dict[str, Figure]:
    """Return deliveries in percent of pipeline imports, of all gas imports and of consumption.

    Parameters
    ----------
    delivered : Figure
        In cubic metres on the statistical review's measure, as are the wholes.
    reporter : str
        Code of the importer.
    year : int
        Calendar year.

    Returns
    -------
    dict of str to Figure
        In percent, by the whole in words; what the tables do not hold is left out.
    """
    pipeline = gas("imports volume", reporter, "WLD", year, publisher=REVIEW, product="pipeline-gas")
    lng = gas("imports volume", reporter, "WLD", year, publisher=REVIEW, product="lng")
    consumption = gas("consumption", reporter, "", year, publisher=REVIEW, product="natural-gas")
    wholes = {
        "of its pipeline imports": pipeline,
        "of all its gas imports": total("all gas imports", [pipeline, lng]) if pipeline and lng else None,
        "of its gas consumption": consumption,
    }
    return {name: share(f"share {name}", delivered, whole) for name, whole in wholes.items() if whole}


def share_by_administration(delivered: Figure, reporter: str, year: int) -> Figure | None:
    """Return the operator's figure in percent of consumption as the country's own ministry counts it, or None.

    Parameters
    ----------
    delivered : Figure
        In cubic metres on the operator's count.
    reporter : str
        Code of the importer.
    year : int
        Calendar year.
    """
    rows = select("gas", indicator="consumption", reporter=reporter, year=year, product="natural-gas")
    own = [one for one in rows if publisher(one.publisher).books == reporter]
    consumption = observed(own[0]) if own else None
    return share("share of its gas consumption", delivered, consumption) if consumption else None


def values_of(subject: Subject) -> dict[str, tuple[Figure, Figure]]:
    """Return what each supplier's pipeline gas was worth in the year and the year before.

    The earlier value is the published one, or worked back from the published growth.

    Parameters
    ----------
    subject : Subject
        What the page is about.

    Returns
    -------
    dict of str to (Figure, Figure)
        Code of the supplier to its values in US dollars, later and earlier.
    """
    found = {}
    for code in subject.partners:
        new = gas("imports value", subject.reporter, code, subject.year, product="pipeline-gas")
        old = gas("imports value", subject.reporter, code, subject.base_year, product="pipeline-gas")
        if new and old is None and subject.base_year == subject.year - 1:
            rate = _growth_of_value(subject, code)
            old = (
                implied_base(f"value of gas from {place_in_prose(code)}, {subject.base_year}", rate, new)
                if rate
                else None
            )
        if new and old:
            found[code] = (new, old)
    return found


def unit_values(subject: Subject) -> dict[str, Figure]:
    """Return the value of a cubic metre from each supplier in the year: a unit value, not a contract price.

    Parameters
    ----------
    subject : Subject
        What the page is about.

    Returns
    -------
    dict of str to Figure
        Code to US dollars per cubic metre on the statistical review's measure.
    """
    found = {}
    for code in subject.partners:
        value = gas("imports value", subject.reporter, code, subject.year, product="pipeline-gas")
        volume = supplied(subject.reporter, code, subject.year)
        if value and volume:
            found[code] = per(f"unit value of gas from {place_in_prose(code)}, {subject.year}", value, volume)
    return found


def together(subject: Subject) -> dict[str, Figure]:
    """Return how price and volume of all suppliers' gas changed, by the Fisher index.

    Parameters
    ----------
    subject : Subject
        What the page is about.

    Returns
    -------
    dict of str to Figure
        ``price`` and ``volume``, growth in percent; empty unless value and volume of two suppliers or more are known
        for both years.
    """
    values, volumes = [], []
    for code, pair in values_of(subject).items():
        amounts = [supplied(subject.reporter, code, year) for year in (subject.year, subject.base_year)]
        if amounts[0] and amounts[1]:
            values.append(pair)
            volumes.append((amounts[0], amounts[1]))
    return fisher(values, volumes) if len(values) > 1 else {}


def splits(
    subject: Subject, code: str, operator: Mapping[int, Delivered], review: Mapping[int, Delivered]
) -> dict[str, PriceAndVolume]:
    """Split the change in value of one supplier's gas into price and volume, once for each volume series.

    Parameters
    ----------
    subject : Subject
        What the page is about.
    code : str
        The supplier.
    operator, review : mapping of int to Delivered
        The two counts of the whole pipeline, to scale one by the other.

    Returns
    -------
    dict of str to PriceAndVolume
        By the volume series in words; empty if value or volume is unknown for a year.
    """
    values = values_of(subject).get(code)
    volumes = [supplied(subject.reporter, code, year) for year in (subject.year, subject.base_year)]
    if values is None or volumes[0] is None or volumes[1] is None:
        return {}
    new, old = volumes[0], volumes[1]
    found = {"the review's volumes": price_and_volume(*values, new, old)}
    if all(year in counts for year in (subject.year, subject.base_year) for counts in (operator, review)):
        scaled = [
            times(
                f"{volume.name}, at the operator's count",
                volume,
                divided(
                    "operator's count over the review's",
                    operator[y].figure,
                    review[y].figure,
                    unit="multiple",
                ),
            )
            for y, volume in ((subject.year, new), (subject.base_year, old))
        ]
        found["scaled to the operator's count"] = price_and_volume(*values, scaled[0], scaled[1])
    for other, moved in _moved(subject, code).items():
        corrected = difference(f"{new.name}, less what {place_in_prose(other)} seems to lack", new, moved)
        name = f"with {genitive(place_in_prose(other))} doubtful volume corrected"
        found[name] = price_and_volume(*values, corrected, old)
    return found


def _moved(subject: Subject, code: str) -> dict[str, Figure]:
    """Return the volume that other suppliers would need more for their unit value to equal this one's."""
    prices = unit_values(subject)
    found = {}
    for other, price in prices.items():
        if other != code and code in prices and price.value > DOUBTFUL * prices[code].value:
            value = gas("imports value", subject.reporter, other, subject.year, product="pipeline-gas")
            volume = supplied(subject.reporter, other, subject.year)
            if value and volume:
                fair = divided(f"{volume.name}, at the other's unit value", value, prices[code], unit="m3")
                found[other] = difference(f"volume that {place_in_prose(other)} seems to lack", fair, volume)
    return found


def _growth_of_value(subject: Subject, code: str) -> Figure | None:
    try:
        rate = observation(
            "gas",
            indicator="imports value",
            reporter=subject.reporter,
            partner=code,
            year=subject.year,
            transformation="growth",
            product="pipeline-gas",
        )
    except NoObservation:
        return None
    return observed(rate)
