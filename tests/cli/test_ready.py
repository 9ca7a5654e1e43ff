"""What is done once for all runs."""

from __future__ import annotations

import os
import subprocess
import sys

from analysis.cli.options import PRELOAD
from analysis.runs.execution.warm import MODULES
from analysis.statistics.coverage import OBSERVED


def test_runs_find_tables_in_order_and_schemas_compiled() -> None:
    """What runs are forked from has ordered every table, compiled nbformat's checks and the pages' template: no thread."""
    program = (
        "import threading\n"
        "from analysis.runs.execution import warm\n"
        "from analysis.statistics.rows import ordered\n"
        "from nbformat import validator\n"
        "from analysis.reports.exporter import shared\n"
        "print(ordered.cache_info().currsize, len(validator.validators), threading.active_count(), "
        "'index.html.j2' in str(list(shared().environment.cache.keys())))"
    )
    environment = os.environ | {MODULES: ",".join(PRELOAD)}
    ended = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False
    )
    assert ended.stdout.split() == [str(len(OBSERVED)), "2", "1", "True"], ended.stderr
