"""Builds from beginning to end: what is fresh, cached and failed, and what readers see of it."""

from __future__ import annotations

import json
import random
import re
import shutil
import signal
import threading
import time
from typing import Any

import pytest

from analysis.runs.publishing import intact

TITLE = "from analysis.runs import record\nrecord('title', f'Trade in {year}')\nrecord('growth', year / 7, 'percent')"
PLOT = "import matplotlib.pyplot as plt\nplt.plot([1, year]);"
DEATHS = {
    "01_error": ("total = 1\ntotal / 0", "code cell 2 (cell-1), line 2: ZeroDivisionError: division by zero"),
    "02_exit": ("import os; os._exit(0)", "code cell 2 (cell-1): its kernel died"),
    "03_kill": ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "its kernel died"),
    "04_slow": ("import time; time.sleep(60)", "the cell took longer than the 3 seconds"),
}
HARD_DEATHS = {
    "01_crash": ("import ctypes; ctypes.string_at(0)", "its kernel died"),
    "02_holds": ("import re; re.match(r'(a+)+$', 'a' * 40 + 'b')", "longer than the"),
    "03_memory": ("x = bytearray(100 * 2**30)", "MemoryError"),
    "04_exits": ("import sys; sys.exit(0)", ""),
}


def test_fresh_then_cached_then_fresh_again(workbook: Any) -> None:
    """A report is made once, and again when its notebook, its data or its published files change."""
    workbook.notebook("01_trade", TITLE)
    out, err = workbook.run("build")
    assert "reports/a-small-article/01_trade.html  fresh" in out
    assert str(workbook.reports / "index.html") in out
    assert "01_trade ran well in" in err
    assert intact(workbook.reports) == []
    record = workbook.record("01_trade")
    assert record["results"]["growth"] == {"unit": "percent", "value": 288.857142857}
    assert set(record["inputs"]) == {"analysis", "article", "data", "notebook", "parameters"}
    before = workbook.files()

    out, _ = workbook.run("build")
    assert "cached" in out
    assert workbook.files() == before

    (workbook.root / "data" / "datapackage.json").write_text('{"name": "changed"}')
    assert "would run: data changed" in workbook.run("build", "--explain")[0]
    page = workbook.reports / "a-small-article" / "01_trade.html"
    page.write_text("forged")
    assert "is not as it was published" in workbook.run("build", "--explain")[0]
    workbook.run("build")
    assert page.read_bytes() == before["a-small-article/01_trade.html"]
    assert "up to date" in workbook.run("build", "--explain")[0]

    log = [
        json.loads(line) for line in (workbook.root / ".workbook" / "builds.jsonl").read_text().splitlines()
    ]
    assert [each["runs"][0]["outcome"] for each in log] == ["fresh", "fresh"]


def test_each_way_to_die_is_told_and_harms_no_neighbour(workbook: Any) -> None:
    """A notebook that fails keeps its old report, gets a page of its own, and the build ends with 4."""
    for name in (*DEATHS, "05_well"):
        workbook.notebook(name, TITLE)
    workbook.run("build")
    old = workbook.files()
    for name, (cell, _) in DEATHS.items():
        workbook.notebook(name, cell)
    workbook.notebook("05_well", TITLE, "2")
    began = time.monotonic()
    out, err = workbook.run("build", "--cell-limit", "3", code=4)
    assert time.monotonic() - began < 40
    for name, (_, said) in DEATHS.items():
        assert f"Notebook {name}" in err
        assert said in err
        assert re.search(rf"\.workbook/failed/a-small-article/{name}\.html +failed", out)
        assert said in (workbook.root / f".workbook/failed/a-small-article/{name}.html").read_text().replace(
            "&#x27;", "'"
        )
    assert re.search(r"reports/a-small-article/05_well\.html +fresh", out)
    now = workbook.files()
    for name in DEATHS:
        for suffix in ("html", "json"):
            assert now[f"a-small-article/{name}.{suffix}"] == old[f"a-small-article/{name}.{suffix}"]
    assert now["a-small-article/05_well.json"] != old["a-small-article/05_well.json"]
    assert intact(workbook.reports) == []
    assert workbook.processes() == []
    assert "failed" in workbook.run("build", "--cell-limit", "3", "01_error", code=4)[0]


def test_with_fail_fast_nothing_more_starts(workbook: Any) -> None:
    """After the first failure the rest is not run, what had run well is published, and the exit code is 4."""
    workbook.notebook("01_well", TITLE)
    workbook.notebook("02_error", "1 / 0")
    workbook.notebook("03_never", "open('ran', 'w')")
    out, _ = workbook.run("build", "--fail-fast", "--jobs", "1", code=4)
    outcomes = re.findall(r"/(0\d_\w+)\.html +(fresh|failed|not run) ", out)
    assert outcomes == [("01_well", "fresh"), ("02_error", "failed"), ("03_never", "not run")]
    assert not (workbook.root / "notebooks" / "ran").exists()
    assert "a-small-article/01_well.html" in workbook.files()
    out, _ = workbook.run("build", "--keep-going", "--jobs", "1", code=4)
    assert re.findall(r"html +(\w+) ", out) == ["cached", "failed", "fresh"]


def test_a_dry_run_runs_nothing(workbook: Any) -> None:
    """--dry-run says what would run, --explain why as well; neither writes anything."""
    workbook.notebook("01_trade", TITLE)
    before = sorted(workbook.root.rglob("*"))
    assert workbook.run("build", "-n")[0] == "reports/a-small-article/01_trade.html: would run\n"
    said = "reports/a-small-article/01_trade.html: would run: not built yet here\n"
    assert workbook.run("build", "--explain")[0] == said
    assert sorted(workbook.root.rglob("*")) == before
    workbook.run("build")
    assert workbook.run("build", "-n")[0] == "reports/a-small-article/01_trade.html: up to date\n"
    assert workbook.run("build", "-n", "--force")[0].endswith(": would run\n")


def test_verdicts_come_first(workbook: Any) -> None:
    """A build ends with the verdicts that a notebook recorded, then the reports, then where they are."""
    verdicts = [
        {
            "id": "a",
            "quote": "$70.2 billion",
            "verdict": "Supported",
            "summary": "Supported on China's books",
        },
        {"id": "b", "quote": "42%", "verdict": "Refuted", "summary": "Refuted"},
        {"id": "c", "quote": "two-day", "verdict": "Not judged", "summary": "Not judged"},
    ]
    workbook.notebook("04_verdicts", TITLE, f"record('verdicts', {verdicts!r})")
    for outcome in ("fresh", "cached"):
        out, _ = workbook.run("build")
        said = out.index("  “$70.2 billion”  Supported on China's books\n  “42%”            Refuted\n")
        assert said < out.index(outcome) < out.index("All reports: ")
        assert "two-day" not in out


@pytest.mark.soak
def test_the_harder_ways_to_die(workbook: Any) -> None:
    """A crash, a cell that holds the interpreter's lock, a want of memory and a silent exit are no success."""
    for name, (cell, _) in HARD_DEATHS.items():
        workbook.notebook(name, cell)
    out, err = workbook.run("build", "--cell-limit", "5", "--memory", "4096", code=4)
    assert out.count("  failed") == len(HARD_DEATHS)
    for name, (_, said) in HARD_DEATHS.items():
        assert f"Notebook {name}" in err
        assert said in err
    assert not workbook.reports.exists()
    assert workbook.processes() == []


def test_a_run_that_takes_too_long_is_ended(workbook: Any) -> None:
    """The limit of a whole notebook holds also where its cells are quick; children go with it."""
    child = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])"
    workbook.notebook("01_slow", child, *["import time; time.sleep(0.9)"] * 20)
    _, err = workbook.run("build", "--limit", "5", code=4)
    assert "it took longer than the 5 seconds a notebook may take" in err
    assert (workbook.root / ".workbook/failed/a-small-article/01_slow.html").is_file()
    assert workbook.processes() == []


def test_a_flood_of_output_is_cut(workbook: Any) -> None:
    """Ten million characters are cut to one, with a sentence."""
    workbook.notebook("01_flood", "for _ in range(1000): print('x' * 10_000)")
    workbook.run("build")
    page = (workbook.reports / "a-small-article" / "01_flood.html").read_text()
    assert len(page) < 1_100_000
    assert "more than 1,000,000 characters: cut here" in page


def test_other_parameters_make_another_report(workbook: Any) -> None:
    """A parameter goes to the notebooks that declare it; the report with defaults keeps its name."""
    workbook.notebook("01_trade", TITLE)
    workbook.notebook("02_gas", "1", parameters="basis: str = 'gross'")
    out, _ = workbook.run("build", "-p", "year=2021")
    assert "01_trade--year-2021.html" in out
    assert workbook.record("01_trade--year-2021")["results"]["title"]["value"] == "Trade in 2021"
    [year] = [each for each in workbook.record("01_trade--year-2021")["parameters"] if each["name"] == "year"]
    assert year == {"name": "year", "type": "int", "value": 2021, "default": 2022, "help": "the year"}
    assert "a-small-article/02_gas.html" in workbook.files()
    (workbook.root / "notebooks" / "02_gas.ipynb").unlink()
    workbook.run("build", "-p", "year=2020")
    assert sorted(path for path in workbook.files() if path.endswith(".json")) == [
        "a-small-article/01_trade--year-2020.json",
        "a-small-article/01_trade--year-2021.json",
        "manifest.json",
    ]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_same_inputs_same_bytes(workbook: Any, jobs: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Built with one or two jobs, in whatever folder and environment, the reports are the same bytes."""
    for name in ("01_trade", "02_more", "03_more"):
        workbook.notebook(name, TITLE, PLOT, "print(sorted({'a', 'b'}), {'x', 'y', 'z'}, hash('seed'))")
    workbook.run("build", "--jobs", jobs)
    kept = tmp_path_factory.getbasetemp() / "first-build"
    if kept.is_dir():
        first = {
            path.relative_to(kept).as_posix(): path.read_bytes() for path in kept.rglob("*") if path.is_file()
        }
        assert workbook.files() == first
    else:
        shutil.copytree(workbook.reports, kept)
    assert str(workbook.root).encode() not in b"".join(workbook.files().values())


def test_inputs_that_change_meanwhile_do_not_count(workbook: Any) -> None:
    """Nobody can say which of the two a run has read: it fails, and the next build is right."""
    workbook.notebook("01_trade", TITLE, "import time; time.sleep(2)")
    process = workbook.start("build")
    time.sleep(1.5)
    (workbook.root / "data" / "datapackage.json").write_text('{"name": "changed"}')
    _, err = process.communicate(timeout=60)
    assert process.returncode == 4
    assert "its inputs changed while it ran (data); build again" in err
    assert not workbook.reports.exists()


def test_two_builds_at_once(workbook: Any) -> None:
    """The second waits and finds the work done, or leaves with 75 where it should not wait."""
    workbook.notebook("01_trade", TITLE, "import time; time.sleep(1)")
    first = workbook.start("build")
    while not (workbook.root / ".workbook" / "runs").exists():
        time.sleep(0.02)
    _, err = workbook.run("build", "--no-wait", code=75)
    assert "Another build is at work" in err
    out, err = workbook.run("build")
    assert "waiting for it to end" in err
    assert "cached" in out
    assert "fresh" in first.communicate(timeout=60)[0]
    assert first.returncode == 0


@pytest.mark.soak
def test_two_builds_at_once_twenty_times(workbook: Any) -> None:
    """Twenty pairs started together: each time one runs, the other finds it done, nothing is mixed."""
    for number in range(20):
        workbook.notebook("01_trade", TITLE, str(number))
        pair = [workbook.start("build") for _ in range(2)]
        outs = [process.communicate(timeout=120)[0] for process in pair]
        assert [process.returncode for process in pair] == [0, 0]
        assert sorted("fresh" in out for out in outs) == [False, True]
        assert intact(workbook.reports) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_ends_soon_and_leaves_nothing(workbook: Any, number: signal.Signals) -> None:
    """One line, exit code 130, in less than three seconds, also with a cell that holds the lock."""
    workbook.notebook("01_trade", TITLE)
    workbook.run("build")
    before = workbook.files()
    workbook.notebook("01_trade", "import re; re.match(r'(a+)+$', 'a' * 40 + 'b')")
    process = workbook.start("build")
    time.sleep(2)
    began = time.monotonic()
    process.send_signal(number)
    _, err = process.communicate(timeout=30)
    assert time.monotonic() - began < 3
    assert process.returncode == 130
    assert err.splitlines()[-1] == "workbook: interrupted; the reports are as they were before."
    assert "Traceback" not in err
    assert workbook.processes() == []
    assert workbook.files() == before


def _kill_builds(workbook: Any, times: int, seed: int) -> None:
    """Kill builds at random moments; each time the reports are of one version, and the next build works."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    child = "import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])"
    for name in ("01_trade", "02_more"):
        workbook.notebook(name, TITLE, "'version 0'")
    workbook.run("build")
    for version in range(1, times + 1):
        for name in ("01_trade", "02_more"):
            workbook.notebook(name, TITLE, child + f"\n'version {version}'")
        process = workbook.start("build")
        killer = threading.Timer(chance.uniform(0, 2.5), process.kill)
        killer.start()
        process.communicate(timeout=60)
        killer.cancel()
        assert workbook.processes() == []
        assert intact(workbook.reports) == []
        pages = [path.read_text() for path in workbook.reports.glob("*/*.html")]
        assert len({page.partition("version ")[2][:3] for page in pages}) == 1
    workbook.run("build")
    assert f"version {times}" in (workbook.reports / "a-small-article" / "02_more.html").read_text()
    assert not list((workbook.root / ".workbook").glob("staging*"))


def test_ten_killed_builds(workbook: Any) -> None:
    """Ten builds killed with -9 at random."""
    _kill_builds(workbook, 10, seed=2)


@pytest.mark.soak
def test_two_hundred_killed_builds(workbook: Any) -> None:
    """Two hundred."""
    _kill_builds(workbook, 200, seed=200)


@pytest.mark.soak
def test_two_hundred_runs_on_eight_jobs(workbook: Any) -> None:
    """No run ever gets what belongs to another."""
    for number in range(200):
        workbook.notebook(
            f"{number % 100:02d}_n{number}", f"from analysis.runs import record\nrecord('own', {number})"
        )
    workbook.run("build", "--jobs", "8")
    for number in range(200):
        assert workbook.record(f"{number % 100:02d}_n{number}")["results"]["own"]["value"] == number


def test_what_cannot_be_written_is_said(workbook: Any) -> None:
    """Where the working folder cannot be made, the exit code is 74 and the reports stay."""
    workbook.notebook("01_trade", TITLE)
    (workbook.root / ".workbook").write_text("a file where a folder should be")
    _, err = workbook.run("build", code=74)
    assert err.startswith("workbook: ")
    assert len(err.splitlines()) == 1
    assert not workbook.reports.exists()


def test_notebooks_are_written_back_with_their_outputs(workbook: Any) -> None:
    """Every notebook is run and written in a form that the next run repeats byte for byte."""
    path = workbook.notebook("01_trade", TITLE, PLOT, "import sys; print('here', file=sys.stderr)")
    other = workbook.notebook("explore", "year")
    workbook.run("build", "--update-notebooks")
    first = path.read_bytes(), other.read_bytes()
    workbook.run("build", "--update-notebooks")
    assert (path.read_bytes(), other.read_bytes()) == first
    notebook = json.loads(first[0])
    assert [cell["execution_count"] for cell in notebook["cells"]] == [1, 2, 3, 4]
    assert notebook["metadata"] == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    assert b"papermill" not in first[0]
    assert b"image/png" in first[0]
    assert not workbook.reports.exists()
    workbook.run("build", "--update-notebooks", "-p", "year=2021", code=2)
