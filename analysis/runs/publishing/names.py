"""File names of reports, from one slug function."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

SWEEPS = "sweeps"  # the folder of the files of sweeps, beside the reports; no article's name
_LONGEST = 60


def slug(text: str) -> str:
    """Return a text as lower-case letters, digits and hyphens, at most sixty.

    Where that loses something, eight digits of the text's hash keep different texts apart.

    Examples
    --------
    >>> slug("year-2021")
    'year-2021'
    >>> slug("../etc/passwd")
    'etc-passwd-7fef78f5'
    """
    plain = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    if plain and plain == text and len(plain) <= _LONGEST:
        return plain
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain[: _LONGEST - 9].strip('-')}-{digest}".strip("-")


def report_name(notebook: str, given: Mapping[str, str]) -> str:
    """Return a report's name: the notebook's, and the parameters that differ from their defaults.

    Parameters
    ----------
    notebook : str
        The notebook's name, such as ``02_trade``.
    given : mapping
        Names and literals of the parameters with other values than their defaults.

    Examples
    --------
    >>> report_name("02_trade", {})
    '02_trade'
    >>> report_name("02_trade", {"year": "2021"})
    '02_trade--year-2021'
    """
    if not given:
        return notebook
    return f"{notebook}--{slug('-'.join(f'{name}-{given[name]}' for name in sorted(given)))}"


def is_sweep(path: str) -> bool:
    """Return whether a path relative to ``reports/`` is that of a sweep's file.

    Examples
    --------
    >>> is_sweep("sweeps/02_trade.json"), is_sweep("02_trade.json")
    (True, False)
    """
    return SWEEPS in path.split("/")[:-1][-1:]
