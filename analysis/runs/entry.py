"""The engine as papermill finds it: `papermill --engine workbook`.

Papermill loads this at the end of its own import, so that nothing of it can be imported here beforehand.
"""

from __future__ import annotations

from typing import Any


class WorkbookEngine:
    """Runs a notebook within the process that asks for it."""

    @staticmethod
    def execute_notebook(nb: Any, kernel_name: str, **kwargs: Any) -> Any:
        """Execute a notebook and return it with its outputs."""
        from analysis.runs.execution.engine import ForkedEngine

        return ForkedEngine.execute_notebook(nb, kernel_name, **kwargs)

    @staticmethod
    def nb_kernel_name(nb: Any, name: str | None = None) -> str:
        """Return the kernel that a notebook names, unless one is given."""
        from papermill.utils import nb_kernel_name

        return str(nb_kernel_name(nb, name))

    @staticmethod
    def nb_language(nb: Any, language: str | None = None) -> str:
        """Return the language that a notebook names, unless one is given."""
        from papermill.utils import nb_language

        return str(nb_language(nb, language))
