"""The providers that `workbook statistics refresh` knows, each imported when it is asked for."""

from __future__ import annotations

from importlib import import_module

from analysis.errors import UsageProblem
from analysis.statistics.providers.provider import Provider

PROVIDERS = {
    "comtrade": "comtrade:Comtrade",
    "worldbank": "worldbank:WorldBank",
    "pinksheet": "pinksheet:PinkSheet",
}
"""Name, module and class."""


def provider(name: str) -> Provider:
    """Return a provider by its name.

    Raises
    ------
    UsageProblem
        If there is none of that name.
    """
    if name not in PROVIDERS:
        raise UsageProblem(f"There is no provider {name!r}; there are {', '.join(PROVIDERS)}.")
    module, _, kind = PROVIDERS[name].partition(":")
    found: type[Provider] = getattr(import_module(f"analysis.statistics.providers.{module}"), kind)
    return found()
