"""The engine as papermill finds it: `papermill --engine workbook`.

Papermill loads this while it is being imported itself, so nothing here may need more of it than its engines.
"""

from __future__ import annotations

from typing import Any

from papermill.engines import NBClientEngine


class WorkbookEngine(NBClientEngine):  # type: ignore[misc]
    """Runs a notebook within the process that asks for it."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **kwargs: Any) -> Any:
        """Execute a notebook that papermill manages."""
        from analysis.runs.execution.engine import ForkedEngine

        return ForkedEngine.execute_managed_notebook(nb_man, kernel_name, **kwargs)
