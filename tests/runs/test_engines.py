"""Both engines give the same: a notebook within the build's forked child, and one with a kernel's process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from analysis.project import find_project

CELLS = [
    "1 + 1",
    "print('a'); import sys; print('b', file=sys.stderr); 5",
    "import matplotlib.pyplot as plt\nplt.plot([1, 2]);",
    "fig, ax = plt.subplots(); ax.bar(['x', 'y'], [1, 2]); fig.text(0, 0, 'kept'); plt.show(); print('after')",
    "import pandas as pd\npd.DataFrame({'a': [1.5, None]})",
    "pd.options.display.max_columns, pd.DataFrame([list(range(30))])",
    "import subprocess; _ = subprocess.run(['echo', 'child'])",
    "!echo shell",
    "from IPython.display import HTML, SVG, Markdown, display\nhandle = display(HTML('<b>x</b>'), display_id=True)",
    "handle.update(HTML('<b>y</b>')); print(3); display(Markdown('*m*'), metadata={'alt': 'z'}); 4",
    "import warnings; warnings.warn('careful')",
    "import asyncio; await asyncio.sleep(0.01); 7",
    "_, __name__, In[1], len(Out)",
    "import threading; threading.current_thread() is threading.main_thread()",
    "import pickle\ndef f():\n    return 1\npickle.loads(pickle.dumps(f))()",
    "from IPython.display import clear_output\nprint('gone'); clear_output(); print('kept')",
    "import os\nos.environ['PYTHONHASHSEED'], hash('seed'), os.path.basename(os.getcwd()), sys.path[0]",
    "class Rich:\n    def _repr_mimebundle_(self, **more):\n        return {'text/html': '<i>', 'text/plain': 'i'}\nRich()",
    "os.chdir('/'); 'json' in dir()",
    "print('one'); display(HTML('<b>two</b>')); print('three'); print('err', file=sys.stderr); display(HTML('four')); print('five')",
    "for share in range(5): print(f'\\r{share * 25}%', end='')\nprint()\n_ = subprocess.run(['sh', '-c', 'echo out; echo err >&2'])",
    "print('x' * 3_000_000)",
    "from analysis.runs import record\nrecord('title', 'The same')",
]
FAILURES = {
    "01_error": "def f(x):\n    return 1 / x\nprint('so far')\nf(0)",
    "02_syntax": "x = (1,\ny = 2",
    "03_input": "input('name? ')",
    "04_exit": "import sys; sys.exit('enough')",
    "05_name": "undefined",
    "06_slow": "print('began'); import time; time.sleep(60)",
    "07_leaves": "import sys; sys.exit(0)",
}


@pytest.fixture(scope="module")
def package(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the package with all that a build imports beforehand, which one engine is forked with."""
    whole = tmp_path_factory.mktemp("whole")
    shutil.copytree(package, whole, dirs_exist_ok=True)
    shutil.copy(find_project(__file__).root / "analysis/cli/options.py", whole / "analysis/cli")
    return whole


def _executed(workbook: Any, engine: str) -> dict[str, bytes]:
    workbook.run("build", "--force", "--engine", engine)
    return workbook.files()


def test_the_same_outputs(workbook: Any) -> None:
    """Values, tables, figures, displays in order, streams of children, warnings: the same bytes."""
    for part in range(3):
        workbook.notebook(f"{part:02d}_part", *CELLS, f"'part {part}'")
    forked, kernel = _executed(workbook, "workbook"), _executed(workbook, "kernel")
    assert forked == kernel
    page = forked["a-small-article/00_part.html"].decode()
    for said in ("child", "shell", "after", "kept", "UserWarning: careful", "image/png", "cut here"):
        assert said in page
    assert (
        page.index("one") < page.index("two") < page.index("three") < page.index("four") < page.index("five")
    )
    assert "50%" not in page
    assert "gone" not in page.partition("<pre>")[2]


def test_the_same_failures(workbook: Any) -> None:
    """Errors, refused input, wrong syntax, an exit and a cell that takes too long are told in the same words."""
    for name, cell in FAILURES.items():
        workbook.notebook(name, "'before'", cell, "'after'")
    told, pages = [], []
    for engine in ("workbook", "kernel"):
        _, err = workbook.run("build", "--engine", engine, "--cell-limit", "3", "--jobs", "4", code=4)
        told.append([line for line in err.splitlines() if line.startswith("workbook: ")])
        failed = sorted((workbook.root / ".workbook" / "failed").rglob("*.html"))
        pages.append([json.dumps(page.read_text()) for page in failed])
    assert told[0] == told[1]
    assert len(told[0]) == len(FAILURES)
    assert pages[0] == pages[1]
    assert "so far" in pages[0][0]


def test_what_one_run_does_reaches_no_other(workbook: Any) -> None:
    """A run that patches a module, fills the environment or moves elsewhere leaves its neighbours alone."""
    spoil = "import math, os; math.pi = 3; os.environ['SPOILT'] = '1'; os.chdir('/')"
    look = (
        "import math, os\nfrom analysis.runs import record\n"
        "record('seen', [math.pi > 3.1, 'SPOILT' in os.environ, os.path.basename(os.getcwd())])"
    )
    for number in range(3):
        workbook.notebook(f"{number * 2:02d}_spoil", spoil)
        workbook.notebook(f"{number * 2 + 1:02d}_look", look)
    workbook.run("build", "--jobs", "1")
    for number in range(3):
        seen = workbook.record(f"{number * 2 + 1:02d}_look")["results"]["seen"]["value"]
        assert seen == [True, False, "notebooks"]


@pytest.mark.parametrize("first", ["papermill", "analysis.runs.entry", "analysis.runs.execution.engine"])
def test_papermill_finds_the_engine_while_it_is_imported(first: str, tmp_path: Path) -> None:
    """Registered as pyproject.toml says, the engine loads whoever imports papermill first, and runs a notebook."""
    text = (find_project(__file__).root / "pyproject.toml").read_text("utf-8")
    [(name, where)] = tomllib.loads(text)["project"]["entry-points"]["papermill.engine"].items()
    python = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": python}, "cells": []}
    cell = {
        "cell_type": "code",
        "id": "a",
        "metadata": {},
        "source": "1 + 1",
        "outputs": [],
        "execution_count": None,
    }
    (tmp_path / "in.ipynb").write_text(json.dumps(notebook | {"cells": [cell]}))
    program = (
        "import importlib, os, sys\nimport entrypoints\n"
        "class Point:\n"
        f"    name = {name!r}\n"
        f"    def load(self): return getattr(importlib.import_module({where.split(':')[0]!r}), {where.split(':')[1]!r})\n"
        "entrypoints.get_group_all = lambda group: [Point()] if group == 'papermill.engine' else []\n"
        f"import {first}\nimport papermill\n"
        f"out = papermill.execute_notebook('in.ipynb', None, engine_name={name!r}, progress_bar=False)\n"
        "print(out.cells[0].outputs[0].data['text/plain'], flush=True)\nos._exit(0)"
    )
    command = [sys.executable, "-c", program]
    environment = os.environ | {"PYTHONPATH": str(find_project(__file__).root), "IPYTHONDIR": str(tmp_path)}
    ended = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.stdout.strip().endswith("2"), ended.stderr
