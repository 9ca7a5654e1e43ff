"""The figures of an executed notebook: which there are, and the hash of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.runs.state.keys import digest

_DRAWN = ("image/svg+xml", "image/png", "image/jpeg")


def figures_of(notebook: Mapping[str, Any]) -> dict[str, str]:
    """Return the sha256 of each figure by its name.

    A figure's name is the one that its output carries, else its cell's id and its place among the figures
    there. Of a figure that comes in several forms, the first of SVG, PNG and JPEG counts.

    Parameters
    ----------
    notebook : mapping
        The executed notebook.
    """
    found: dict[str, str] = {}
    for cell in notebook["cells"]:
        count = 0
        for output in cell.get("outputs", ()):
            form = next((form for form in _DRAWN if form in output.get("data", {})), None)
            if form is None:
                continue
            count += 1
            about = output.get("metadata", {}).get(form, {})
            name = about.get("name") if isinstance(about, Mapping) else None
            found[str(name or f"{cell.get('id', 'cell')}.{count}")] = digest("".join(output["data"][form]))
    return dict(sorted(found.items()))
