"""A trade figure beside the size of what it is part of."""

from __future__ import annotations

from analysis.derive.arithmetic import per, share
from analysis.derive.figure import Figure
from analysis.derive.levels import context, level
from analysis.statistics import place_in_prose


def proportions(reporter: str, partner: str, year: int) -> dict[str, Figure]:
    """Return what a country's trade with a partner amounts to, on its own books.

    Parameters
    ----------
    reporter, partner : str
        Codes of a country, and of a country or group.
    year : int
        Calendar year.

    Returns
    -------
    dict of str to Figure
        ``trade`` (US dollars), and as far as tables allow ``of_trade`` (percent of its trade with the world),
        ``of_gdp`` (percent of its GDP) and ``per_head`` (US dollars a person).
    """
    own = level(reporter, partner, "total", year)
    if own is None:
        return {}
    name = place_in_prose(reporter)
    found = {"trade": own.figure}
    world = level(reporter, "WLD", "total", year)
    if world:
        found["of_trade"] = share(f"share in the trade of {name}", own.figure, world.figure)
    product = context("gdp", reporter, year)
    if product:
        found["of_gdp"] = share(f"in percent of the GDP of {name}", own.figure, product)
    people = context("population", reporter, year)
    if people:
        found["per_head"] = per(f"per head in {name}", own.figure, people)
    return found


def exports_beyond_belief(reporter: str, partner: str, year: int) -> dict[str, Figure]:
    """Return a country's exports to a partner beside all that the partner records and produces.

    Parameters
    ----------
    reporter, partner : str
        Codes of two countries.
    year : int
        Calendar year.

    Returns
    -------
    dict of str to Figure
        ``exports`` on the reporter's books, ``imports`` of the partner from the whole world on its own,
        ``gdp`` of the partner (US dollars), ``of_imports`` and ``of_gdp`` (percent); empty if the exports or
        the imports are unknown.
    """
    ours = level(reporter, partner, "exports", year)
    theirs = level(partner, "WLD", "imports", year)
    if ours is None or theirs is None:
        return {}
    name = place_in_prose(partner)
    found = {
        "exports": ours.figure,
        "imports": theirs.figure,
        "of_imports": share(f"in percent of all imports of {name}", ours.figure, theirs.figure),
    }
    mirror = level(partner, reporter, "imports", year)
    if mirror:
        found["mirror"] = mirror.figure
    product = context("gdp", partner, year)
    if product:
        found |= {"gdp": product, "of_gdp": share(f"in percent of the GDP of {name}", ours.figure, product)}
    return found
