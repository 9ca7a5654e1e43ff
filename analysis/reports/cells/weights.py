"""Which cell of a page takes the most room."""

from __future__ import annotations

from typing import Any

from nbconvert.preprocessors import Preprocessor

from analysis.reports.cells.tags import name_of


class Weights(Preprocessor):
    """Notes which cell takes the most room, for the message of a page that is too large."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook as it is; what its heaviest cell is called is among the resources."""
        weights = [
            (sum(len(output.data.get("text/html", "")) for output in cell.get("outputs", ())), cell)
            for cell in nb.cells
        ]
        size, cell = max(weights, key=lambda each: each[0], default=(0, None))
        resources["heaviest"] = f"{name_of(nb, cell)} with {size:,}" if cell is not None and size else ""
        return nb, resources
