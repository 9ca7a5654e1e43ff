"""The formats of files that `workbook statistics import` reads, each in a module of its own."""

from __future__ import annotations

from importlib import import_module

from analysis.errors import UsageProblem
from analysis.statistics.providers import FileFormat

KNOWN = {
    "baci": ("analysis.statistics.formats.baci", "Baci"),
    "comtrade-csv": ("analysis.statistics.formats.comtrade_csv", "ComtradeCsv"),
    "worldbank-csv": ("analysis.statistics.formats.worldbank_csv", "WorldBankCsv"),
    "ei": ("analysis.statistics.formats.ei", "EnergyInstitute"),
}
"""For each format, as the command line writes it, its module and class."""


def file_format(name: str) -> FileFormat:
    """Return a format by its name.

    Raises
    ------
    UsageProblem
        If there is none of that name.

    Examples
    --------
    >>> file_format("baci").title
    'CEPII, BACI'
    """
    if name not in KNOWN:
        raise UsageProblem(f"There is no format {name!r}; there are {', '.join(KNOWN)}.")
    module, class_name = KNOWN[name]
    made: FileFormat = getattr(import_module(module), class_name)()
    return made
