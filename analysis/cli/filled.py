"""What an article gives for the parameters of a notebook that are left open."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_SUBJECTS = {"02_trade": "trade", "03_energy": "gas"}
_TAKEN = frozenset({"year", "reporter"})


def from_article(notebook: str, article: str, names: frozenset[str]) -> Mapping[str, Any]:
    """Return the values of these parameters that a notebook takes from an article, by name.

    Parameters
    ----------
    notebook : str
        The notebook.
    article : str
        The slug of the article.
    names : frozenset of str
        The parameters; the article is read only if it can give one of them.
    """
    return _read(_SUBJECTS[notebook], article) if notebook in _SUBJECTS and names & _TAKEN else {}


@lru_cache(maxsize=8)
def _read(what: str, article: str) -> Mapping[str, Any]:
    from analysis.article import load_article  # late: few commands ask
    from analysis.claims import find_claims
    from analysis.verdicts.subject import left_open

    text = load_article(article)
    return left_open(what, text, find_claims(text))
