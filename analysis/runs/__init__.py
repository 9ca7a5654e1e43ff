"""Runs: parameters of notebooks, their execution, their records and their publishing.

A notebook needs one name of this room, `record`; everything else serves the command line.
"""

from analysis.runs.execution.results import record

__all__ = ["record"]
