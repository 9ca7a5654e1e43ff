"""Official figures: tables that are checked, whose figure each is, and which of several is preferred.

Reading people, events, countries or single observations needs no pandas; only data frames do.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.statistics.checks import check
    from analysis.statistics.codebook import Variable, variables
    from analysis.statistics.countries import (
        Country,
        Group,
        area,
        area_name,
        countries_in,
        country,
        country_words,
        group,
    )
    from analysis.statistics.frames import load_table, observations
    from analysis.statistics.goods import Product, chapter, product, products
    from analysis.statistics.package import read_table, table_names
    from analysis.statistics.rows import COMPUTED, RECONCILED, Observation, independent
    from analysis.statistics.sealing import seal
    from analysis.statistics.selection import (
        NoObservation,
        find,
        observation,
        select,
        series,
    )
    from analysis.statistics.sources import (
        Event,
        Person,
        Publisher,
        Source,
        Statement,
        events,
        origin,
        people,
        place_in_prose,
        publisher,
        source,
        statements,
    )
    from analysis.statistics.superseded import earlier_releases

_WHERE = {
    "checks": ("check",),
    "codebook": ("Variable", "variables"),
    "countries": (
        "Country", "Group", "area", "area_name", "countries_in", "country", "country_words", "group",
    ),
    "frames": ("load_table", "observations"),
    "selection": ("NoObservation", "find", "observation", "select", "series"),
    "package": ("read_table", "table_names"),
    "goods": ("Product", "chapter", "product", "products"),
    "rows": ("COMPUTED", "RECONCILED", "Observation", "independent"),
    "sealing": ("seal",),
    "sources": (
        "Event", "Person", "Publisher", "Source", "Statement", "events", "origin", "people",
        "place_in_prose", "publisher", "source", "statements",
    ),
    "superseded": ("earlier_releases",),
}  # fmt: skip

__all__ = [
    "COMPUTED",
    "RECONCILED",
    "Country",
    "Event",
    "Group",
    "NoObservation",
    "Observation",
    "Person",
    "Product",
    "Publisher",
    "Source",
    "Statement",
    "Variable",
    "area",
    "area_name",
    "chapter",
    "check",
    "countries_in",
    "country",
    "country_words",
    "earlier_releases",
    "events",
    "find",
    "group",
    "independent",
    "load_table",
    "observation",
    "observations",
    "origin",
    "people",
    "place_in_prose",
    "product",
    "products",
    "publisher",
    "read_table",
    "seal",
    "select",
    "series",
    "source",
    "statements",
    "table_names",
    "variables",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that pandas comes only with data frames."""
    for module, names in _WHERE.items():
        if name in names:
            return getattr(import_module(f"analysis.statistics.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
