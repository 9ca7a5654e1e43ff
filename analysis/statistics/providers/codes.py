"""The numbers by which UN Comtrade and CEPII's BACI name countries.

They are the M49 codes but for customs territories that differ from the state: the United States with Puerto Rico
and the Virgin Islands (842), France with Monaco and the overseas departments (251), Switzerland with Liechtenstein
(757), Norway with Svalbard (579), India (699), and Taiwan as "Other Asia, not elsewhere specified" (490). The
column ``comtrade`` of countries.csv has these; sources: UN Comtrade, list of reporters and partners
(https://uncomtrade.org/docs/list-of-references-parameter-codes), and BACI's country_codes file.
"""

from __future__ import annotations

from functools import lru_cache

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.statistics.countries import country
from analysis.statistics.package import Table, read_table

WORLD = "WLD"
_WORLD = "0"


def number_of(code: str, project: Project | None = None) -> str:
    """Return the number of a country by its alpha-3 code; that of the world is 0.

    Raises
    ------
    UsageProblem
        If the code is no country's.

    Examples
    --------
    >>> number_of("CHN"), number_of("USA"), number_of("WLD")
    ('156', '842', '0')
    """
    if code == WORLD:
        return _WORLD
    if code not in _numbers(read_table("countries", project)).values():
        raise UsageProblem(f"{code!r} is no country; name countries, not groups.")
    return str(int(country(code, project).comtrade))


def country_of(number: str | int, project: Project | None = None) -> str | None:
    """Return the alpha-3 code of a number; None for a number that is no country of ours (bunkers, areas).

    Examples
    --------
    >>> country_of(156), country_of("842"), country_of(0), country_of(837)
    ('CHN', 'USA', 'WLD', None)
    """
    text = str(number).lstrip("0") or _WORLD
    return WORLD if text == _WORLD else _numbers(read_table("countries", project)).get(text)


@lru_cache(maxsize=4)
def _numbers(table: Table) -> dict[str, str]:
    return {str(row["comtrade"] or row["m49"]).lstrip("0"): str(row["alpha3"]) for row in table.rows}
