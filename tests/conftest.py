"""What tests share: a small project of its own with notebooks made for it, and the command line to build it.

The package is copied once, with a small stand-in for the pages, so that tests of runs look at runs alone and a
change of the sources can be tried out without touching them.
"""

from __future__ import annotations

import compileall
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

import analysis

BROWSER_NEEDED = "WORKBOOK_BROWSER_NEEDED"  # set where a skipped browser test is a failure
ARTICLE = "a-small-article"
PRELOAD = re.compile(r"^PRELOAD = \(.*?^\)", re.MULTILINE | re.DOTALL)
TITLE = "from analysis.runs import record\nrecord('title', f'Trade in {year}')"
REPORTS = '''
"""A stand-in for the pages of reports."""
import html
import json


def render(notebook, record, failure):
    assert all(isinstance(cell["source"], str) for cell in notebook["cells"]), "lines, as a file has them"
    outputs = json.dumps([cell.get("outputs") for cell in notebook["cells"]], sort_keys=True)
    said = failure.sentence(record.notebook) if failure else "finished"
    return f"<title>{html.escape(record.title)}</title><p>{html.escape(said)}</p><pre>{html.escape(outputs)}</pre>"


def render_index(records, project, sweeps):
    return "".join(
        f"<p>{html.escape(record.path)}: {html.escape(getattr(record, 'answer', 'a sweep'))}</p>"
        for record in [*records, *sweeps]
    )


def render_sweep(record, runs, project):
    said = [each.failure or runs[each.report].title for each in record.sets]
    return "<br>".join(map(html.escape, said)), "".join(f"{each.report}\\n" for each in record.sets)


def claim_files(records, project):
    return {f"{record.article}/claims.jsonld": record.answer for record in records if record.notebook == "04_verdicts"}
'''


class Workbook:
    """A project in a temporary folder."""

    def __init__(self, root: Path, package: Path) -> None:
        self.root = root
        self.package = package
        self.scratch = Path(tempfile.mkdtemp(prefix="wb-", dir="/tmp"))
        self.reports = root / "reports"
        (root / "data" / "articles" / ARTICLE).mkdir(parents=True)
        (root / "data" / "datapackage.json").write_text("{}")
        (root / "data" / "articles" / ARTICLE / "article.txt").write_text(
            "Trade rose to 12 billion dollars.\n"
        )
        (root / "notebooks").mkdir()

    def notebook(self, name: str, *cells: str, parameters: str = "year: int = 2022  # the year") -> Path:
        """Write a notebook: a cell of parameters, then these cells of code."""
        sources = [f'article: str = "{ARTICLE}"  # the article\n{parameters}', *cells]
        document = {
            "nbformat": 4,
            "nbformat_minor": 5,
            "metadata": {},
            "cells": [
                {
                    "cell_type": "code",
                    "id": f"cell-{number}",
                    "metadata": {} if number else {"tags": ["parameters"]},
                    "source": source.splitlines(keepends=True),
                    "outputs": [],
                    "execution_count": None,
                }
                for number, source in enumerate(sources)
            ],
        }
        path = self.root / "notebooks" / f"{name}.ipynb"
        path.write_text(json.dumps(document))
        return path

    def environment(self) -> dict[str, str]:
        """Return the environment of a command: the copied package comes first."""
        ours = {"PYTHONPATH": str(self.package), "PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(self.scratch)}
        return os.environ | ours

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command and return its process."""
        return subprocess.Popen(
            [sys.executable, "-m", "analysis.cli.main", *arguments],
            cwd=self.root,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=_heed_interrupts,  # noqa: PLW1509 - it does nothing that a thread could hold up
        )

    def run(self, *arguments: str, code: int = 0) -> tuple[str, str]:
        """Run a command, check its exit code and return what it printed and complained of."""
        process = self.start(*arguments)
        out, err = process.communicate(timeout=120)
        assert process.returncode == code, f"exit code {process.returncode}\n{out}\n{err}"
        return out, err

    def record(self, name: str) -> dict[str, Any]:
        """Return the published record of a run."""
        held: dict[str, Any] = json.loads((self.reports / ARTICLE / f"{name}.json").read_text("utf-8"))
        return held

    def files(self) -> dict[str, bytes]:
        """Return all that is published."""
        paths = [path for path in self.reports.rglob("*") if path.is_file()]
        return {path.relative_to(self.reports).as_posix(): path.read_bytes() for path in sorted(paths)}

    def leftovers(self, patience: float = 2.0) -> list[str]:
        """Return the processes, sockets and temporary files of builds that are still there when patience ends."""
        deadline = time.monotonic() + patience
        while True:
            found = [*self._processes(), *(str(path) for path in self.scratch.iterdir())]
            if not found or time.monotonic() > deadline:
                return found
            time.sleep(0.05)

    def wait_for_cells(self, count: int) -> None:
        """Wait until so many runs of a build have come to their second cell."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            notes = [path.read_text() for path in (self.root / ".workbook" / "runs").glob("*/cell")]
            if sum(note.startswith("1") for note in notes) >= count:
                return
            time.sleep(0.02)
        raise AssertionError(f"no {count} runs got to work: {notes}")

    def _processes(self) -> list[str]:
        """Return the processes of this project's builds, and those that were given its folder."""
        mark = f"WORKBOOK_PROJECT={self.root}".encode()
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                command = (folder / "cmdline").read_bytes().split(b"\0")
                if str(self.root).encode() in command or mark in (folder / "environ").read_bytes().split(
                    b"\0"
                ):
                    found.append(b" ".join(command).decode())
            except OSError:
                continue
        return found


def _heed_interrupts() -> None:
    """Let a command heed SIGINT where the tests ignore it, as all that a shell starts in the background does."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a copy of the package's rooms that these tests are about."""
    source = Path(analysis.__file__).parent
    folder = tmp_path_factory.mktemp("package")
    target = folder / "analysis"
    target.mkdir()
    (target / "__init__.py").write_text('"""A part of the package."""\n')
    for name in ("errors.py", "project.py"):
        shutil.copy(source / name, target / name)
    for room in ("runs", "cli", "quantities"):
        shutil.copytree(source / room, target / room, ignore=shutil.ignore_patterns("__pycache__"))
    (target / "reports").mkdir()
    (target / "reports" / "__init__.py").write_text(REPORTS)
    options = target / "cli" / "options.py"
    # Few notebooks of these tests draw, and those import matplotlib themselves: so a build takes half the time.
    options.write_text(PRELOAD.sub('PRELOAD = ("nh3",)', options.read_text("utf-8")), "utf-8")
    compileall.compile_dir(folder, quiet=1)  # the commands write no bytecode
    return folder


@pytest.fixture
def workbook(tmp_path: Path, package: Path) -> Generator[Workbook]:
    """Return a project without notebooks."""
    made = Workbook(tmp_path, package)
    yield made
    shutil.rmtree(made.scratch, ignore_errors=True)


@pytest.fixture(scope="session")
def _built_once(tmp_path_factory: pytest.TempPathFactory, package: Path) -> Workbook:
    made = Workbook(tmp_path_factory.mktemp("built"), package)
    made.notebook("01_trade", TITLE)
    made.run("build")
    shutil.rmtree(made.scratch)
    return made


@pytest.fixture
def built(workbook: Workbook, _built_once: Workbook) -> Workbook:
    """Return a project in which the report of one notebook, 01_trade, has been built."""
    shutil.copytree(_built_once.root, workbook.root, dirs_exist_ok=True)
    return workbook


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give long tests the time they need."""
    for item in items:
        if item.get_closest_marker("soak"):
            item.add_marker(pytest.mark.timeout(3600))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where a browser is needed, let no test that wants one pass by being skipped."""
    report = yield
    if report.skipped and os.environ.get(BROWSER_NEEDED) and item.get_closest_marker("browser"):
        report.outcome = "failed"
        report.longrepr = f"Skipped, although {BROWSER_NEEDED} is set: {report.longrepr}"
    return report
