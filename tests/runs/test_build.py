"""Builds from beginning to end: what is fresh, cached and failed, and what readers see of it."""

from __future__ import annotations

import json
import re
import shutil
import time
from typing import Any

import pytest

from analysis.runs.publishing.exchange import intact

TITLE = "from analysis.runs import record\nrecord('title', f'Trade in {year}')\nrecord('growth', year / 7, 'percent')"
PLOT = "import matplotlib.pyplot as plt\nplt.plot([1, year]);"


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
    assert "would run: data changed (datapackage.json)\n" in workbook.run("build", "--explain")[0]
    text = workbook.root / "data" / "articles" / "a-small-article" / "article.txt"
    before_text = text.read_text()
    text.write_text("Other words.\n")
    (text.parent / "article.toml").write_text("agency = 'X'\n")
    said = "article changed (article.toml is new, article.txt), data changed (datapackage.json)\n"
    assert said in workbook.run("build", "--explain")[0]
    text.write_text(before_text)
    (text.parent / "article.toml").unlink()
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
    kept = workbook.root / ".workbook/failed/a-small-article/02_error.html"
    assert "division by zero" in kept.read_text()
    workbook.notebook("02_error", "1 / 1")
    workbook.run("build")
    assert not kept.exists(), "the page of a failure goes when its run is well again"


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
    """A build ends with the recorded verdicts, those open for one reason on one line, the reports, and where they are."""
    verdicts = [
        {
            "id": "a",
            "quote": "$70.2 billion",
            "verdict": "Supported",
            "summary": "Supported on China's books",
        },
        {"id": "b", "quote": "42%", "verdict": "Refuted", "summary": "Refuted"},
        {"id": "c", "quote": "two-day", "verdict": "Not judged", "summary": "Not judged"},
        {"id": "d", "quote": "50%", "hedged": "around 50%", "verdict": "Refuted", "summary": "Refuted"},
        *[
            {
                "id": number,
                "quote": f"{number} t",
                "verdict": "Not enough evidence",
                "summary": "Open: no table",
            }
            for number in "123"
        ],
    ]
    workbook.notebook("04_verdicts", TITLE, f"record('verdicts', {verdicts!r})")
    for outcome in ("fresh", "cached"):
        out, _ = workbook.run("build")
        said = out.index("  “$70.2 billion”   Supported on China's books\n  “42%”             Refuted\n")
        assert said < out.index(outcome) < out.index("All reports: ")
        assert "  “around 50%”      Refuted\n  “1 t” and 2 more  Open: no table\n" in out
        assert "two-day" not in out


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


@pytest.mark.parametrize("jobs", ["1", "2", "8"])
def test_same_inputs_same_bytes(workbook: Any, jobs: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Built with one, two or eight jobs, in whatever folder and environment, the reports are the same bytes."""
    for name, drawn in (("01_trade", [PLOT]), ("02_more", []), ("03_more", [])):
        workbook.notebook(name, TITLE, *drawn, "print(sorted({'a', 'b'}), {'x', 'y', 'z'}, hash('seed'))")
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


@pytest.mark.parametrize("engine", ["workbook", "kernel"])
def test_nothing_is_written_outside_the_project(
    workbook: Any, engine: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A home, and the system's temporary files, are after a build as before; within, only two folders are written to."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(home))
    workbook.notebook("01_trade", TITLE, PLOT, "import pandas, tempfile\ntempfile.mkstemp();")
    workbook.run("build", "--engine", engine)
    assert list(home.iterdir()) == []
    assert workbook.leftovers() == []
    assert sorted(path.name for path in workbook.root.iterdir()) == [
        ".workbook",
        "data",
        "notebooks",
        "reports",
    ]
    assert [path.name for path in (workbook.root / "notebooks").iterdir()] == ["01_trade.ipynb"]


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
