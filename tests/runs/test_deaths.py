"""Every way a notebook dies: it is told, kept from the reports, and harms no neighbour."""

from __future__ import annotations

import html
import json
import re
import time
from typing import Any

import pytest

from analysis.runs.publishing.exchange import intact

TITLE = "from analysis.runs import record\nrecord('title', f'Trade in {year}')"
CHILD = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])"
KILLED = "its kernel died of SIGKILL (out of memory, or a crash in compiled code)"
DEATHS = {
    "01_error": ("total = 1\ntotal / 0", "code cell 2 (cell-1), line 2: ZeroDivisionError: division by zero"),
    "02_exit": ("import os; os._exit(0)", "code cell 2 (cell-1): its kernel died with exit code 0"),
    "03_kill": ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", KILLED),
    "04_crash": ("import ctypes; ctypes.string_at(0)", "its kernel died of SIGSEGV"),
    "05_slow": ("import time; time.sleep(60)", "the cell took longer than the 3 seconds it may take"),
    "06_holds": (
        "import re; re.match(r'(a+)+$', 'a' * 40 + 'b')",
        "the cell took longer than the 3 seconds it may take",
    ),
    "07_memory": ("x = bytearray(100 * 2**30)", "MemoryError"),
    "08_leaves": (
        "import sys; sys.exit(0)",
        "code cell 2 (cell-1): it ended here, and what follows did not run",
    ),
}
SUDDEN = ("02_exit", "03_kill", "04_crash")


# What kernels make of nearly all of these is compared below and in test_engines.py.
@pytest.mark.parametrize("engine", ["workbook", pytest.param("kernel", marks=pytest.mark.soak)])
def test_each_way_to_die_is_told_and_harms_no_neighbour(workbook: Any, engine: str) -> None:
    """A notebook that fails keeps its old report, gets a page of its own, and the build ends with 4."""
    for name in (*DEATHS, "09_well"):
        workbook.notebook(name, TITLE)
    workbook.run("build")
    old = workbook.files()
    for name, (cell, _) in DEATHS.items():
        workbook.notebook(name, cell)
    workbook.notebook("09_well", TITLE, "2")
    began = time.monotonic()
    out, err = workbook.run(
        "build", "--cell-limit", "3", "--memory", "4096", "--jobs", "9", "--engine", engine, code=4
    )
    assert time.monotonic() - began < 40
    for name, (_, said) in DEATHS.items():
        assert re.search(rf"workbook: Notebook {name}.*{re.escape(said)}", err), name
        assert re.search(rf"\.workbook/failed/a-small-article/{name}\.html +failed", out)
        page = (workbook.root / f".workbook/failed/a-small-article/{name}.html").read_text()
        assert said in html.unescape(page)
    assert re.search(r"reports/a-small-article/09_well\.html +fresh", out)
    now = workbook.files()
    for name in DEATHS:
        for suffix in ("html", "json"):
            assert now[f"a-small-article/{name}.{suffix}"] == old[f"a-small-article/{name}.{suffix}"]
    assert now["a-small-article/09_well.json"] != old["a-small-article/09_well.json"]
    assert intact(workbook.reports) == []
    assert workbook.leftovers() == []
    assert "failed" in workbook.run("build", "--cell-limit", "3", "01_error", code=4)[0]


def test_the_page_of_a_death_shows_how_far_it_came(workbook: Any) -> None:
    """With either engine the same page: what the cells before showed, and nothing of an earlier run's outputs."""
    for name in (*SUDDEN, "06_holds"):
        path = workbook.notebook(name, "print('as far', 'as this')", DEATHS[name][0], "print('never')")
        held = json.loads(path.read_text())
        held["cells"][3] |= {
            "outputs": [{"output_type": "stream", "name": "stdout", "text": "of an earlier run"}]
        }
        path.write_text(json.dumps(held))
    pages = []
    for engine in ("workbook", "kernel"):
        workbook.run(
            "build", "-p", "year=2021", "--engine", engine, "--cell-limit", "3", "--jobs", "4", code=4
        )
        folder = workbook.root / ".workbook" / "failed" / "a-small-article"
        pages.append({path.name: html.unescape(path.read_text()) for path in folder.glob("*.html")})
    assert sorted(pages[0]) == [f"{name}--year-2021.html" for name in sorted((*SUDDEN, "06_holds"))]
    assert pages[0] == pages[1]
    for page in pages[0].values():
        assert "as far as this" in page
        assert "of an earlier run" not in page


@pytest.mark.parametrize("engine", ["workbook", "kernel"])
def test_a_death_is_reported_within_five_seconds(workbook: Any, engine: str) -> None:
    """A process that is gone is missed at once, not when its time is up."""
    for name in SUDDEN:
        workbook.notebook(name, DEATHS[name][0])
    workbook.run("build", "--engine", engine, "--jobs", "3", code=4)
    log = (workbook.root / ".workbook" / "builds.jsonl").read_text()
    [build] = map(json.loads, log.splitlines())
    assert [run["outcome"] for run in build["runs"]] == ["failed"] * len(SUDDEN)
    assert max(run["seconds"] for run in build["runs"]) < 5 + 3 * (
        engine == "kernel"
    )  # three kernels on few cores
    assert not workbook.reports.exists()


def test_a_run_that_takes_too_long_is_ended(workbook: Any) -> None:
    """The limit of a whole notebook holds also where its cells are quick; children go with it."""
    workbook.notebook("01_slow", CHILD, *["import time; time.sleep(0.9)"] * 20)
    _, err = workbook.run("build", "--limit", "5", code=4)
    assert "it took longer than the 5 seconds a notebook may take" in err
    assert (workbook.root / ".workbook/failed/a-small-article/01_slow.html").is_file()
    assert workbook.leftovers() == []


def test_a_build_that_takes_too_long_is_ended(workbook: Any) -> None:
    """What is at work when the time of the build is up has failed, what waits is not run, what went well is kept."""
    workbook.notebook("01_well", TITLE)
    workbook.notebook("02_slow", "import time; time.sleep(60)")
    workbook.notebook("03_never", "open('ran', 'w')")
    began = time.monotonic()
    out, err = workbook.run("build", "--jobs", "1", "--build-limit", "6", code=4)
    assert time.monotonic() - began < 16
    assert re.findall(r"html +(fresh|failed|not run)", out) == ["fresh", "failed", "not run"]
    assert "it was at work when the 6 seconds were over that a build may take" in err
    assert not (workbook.root / "notebooks" / "ran").exists()
    assert "a-small-article/01_well.html" in workbook.files()


@pytest.mark.parametrize("engine", ["workbook", "kernel"])
def test_a_flood_of_output_is_cut(workbook: Any, engine: str) -> None:
    """Of ten million printed characters one million is kept, of what is shown twenty million none; both are said."""
    workbook.notebook("01_flood", "for _ in range(1000): print('x' * 10_000)", "print('and on')")
    workbook.notebook("02_shown", "from IPython.display import HTML\nHTML('x' * 20_000_000)")
    workbook.run("build", "--engine", engine)
    page = (workbook.reports / "a-small-article" / "01_flood.html").read_text()
    assert len(page) < 1_100_000
    assert "more than 1,000,000 characters: cut here" in page
    assert "and on" in page
    page = (workbook.reports / "a-small-article" / "02_shown.html").read_text()
    assert "[an output of 20,000,0" in page
    assert len(page) < 10_000


@pytest.mark.soak
def test_a_flood_of_a_gigabyte_needs_little_memory(workbook: Any) -> None:
    """What is cut is not kept waiting either: a gigabyte printed within a gigabyte and a half of addresses."""
    workbook.notebook("01_flood", "for _ in range(100_000): print('x' * 10_000)")
    workbook.run("build", "--memory", "1500")
    assert "cut here" in (workbook.reports / "a-small-article" / "01_flood.html").read_text()
