"""How world-market prices moved between two years."""

from __future__ import annotations

from analysis.derive.figure import Figure
from analysis.derive.growth import growth
from analysis.derive.levels import observed
from analysis.statistics import COMPUTED, select


def price_changes(year: int, base_year: int) -> dict[str, Figure]:
    """Return the change of each commodity's annual mean price, in percent.

    Parameters
    ----------
    year, base_year : int
        The later and the earlier calendar year.

    Returns
    -------
    dict of str to Figure
        By the commodity's name, the largest rise first.
    """
    rows = {(one.commodity, one.year): one for one in select("prices", class_=COMPUTED)}
    found = {}
    for (commodity, at), one in rows.items():
        old = rows.get((commodity, base_year))
        if at == year and old:
            found[one.name] = growth(
                f"change in the price of {one.name}",
                observed(one, f"{one.name}, {year}"),
                observed(old, f"{one.name}, {base_year}"),
            )
    return dict(sorted(found.items(), key=lambda item: (-item[1].value, item[0])))
