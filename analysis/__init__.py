"""A workbook that puts every number of a news article on trial.

The names below are all that a notebook needs to begin with; each room has more.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.article import Article, load_article, read_article
    from analysis.claims import Claim, find_claims
    from analysis.derive import Figure
    from analysis.project import find_project
    from analysis.quantities import Interval
    from analysis.reports import answer, claim_table, claim_text, note, table
    from analysis.runs import record
    from analysis.statistics import load_table, observation, observations, series
    from analysis.verdicts.judge import judge
    from analysis.verdicts.readers.claim import read_claim

__version__ = "0.1.0"

_WHERE = {
    "Article": "article",
    "Claim": "claims",
    "Figure": "derive",
    "Interval": "quantities",
    "answer": "reports",
    "claim_table": "reports",
    "claim_text": "reports",
    "find_claims": "claims",
    "find_project": "project",
    "judge": "verdicts",
    "load_article": "article",
    "load_table": "statistics",
    "note": "reports",
    "observation": "statistics",
    "observations": "statistics",
    "read_article": "article",
    "read_claim": "verdicts",
    "record": "runs",
    "series": "statistics",
    "table": "reports",
}

__all__ = [
    "Article",
    "Claim",
    "Figure",
    "Interval",
    "answer",
    "claim_table",
    "claim_text",
    "find_claims",
    "find_project",
    "judge",
    "load_article",
    "load_table",
    "note",
    "observation",
    "observations",
    "read_article",
    "read_claim",
    "record",
    "series",
    "table",
]


def __dir__() -> list[str]:
    """Return the public names, also those that no one has used yet."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> Any:
    """Import a name when it is first used, so that importing the package costs nothing."""
    if name in _WHERE:
        return getattr(import_module(f"analysis.{_WHERE[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
