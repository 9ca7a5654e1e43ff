"""`workbook runs`: listing, showing and comparing what is published, committed or kept elsewhere."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Workbook

TITLE = (
    "from analysis.runs import record\nrecord('title', f'Trade in {year}')\n"
    "record('growth', year - 2000, 'percent')\nrecord('trade', year * 1e6, 'USD')"
)
PLOT = "import matplotlib.pyplot as plt\nplt.plot([1, year]);"


@pytest.fixture(scope="module")
def _once(tmp_path_factory: pytest.TempPathFactory, package: Path) -> Workbook:
    made = Workbook(tmp_path_factory.mktemp("committed"), package)
    made.notebook("01_trade", TITLE, PLOT)
    made.run("build")
    for arguments in (
        ["init", "-q"],
        ["add", "reports"],
        ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "Reports"],
    ):
        subprocess.run(["git", *arguments], cwd=made.root, check=True)
    made.run("build", "-p", "year=2021")
    shutil.rmtree(made.scratch)
    return made


@pytest.fixture
def built(workbook: Any, _once: Workbook) -> Any:
    """Return a project in which a report has been built and committed, and another built since."""
    shutil.copytree(_once.root, workbook.root, dirs_exist_ok=True)
    return workbook


def test_runs_are_listed_shown_compared_and_logged(built: Any) -> None:
    """Two runs that differ in one parameter: what it moved is said, and by how much."""
    out, _ = built.run("runs", "list")
    lines = out.splitlines()
    assert lines[1].split()[:4] == ["a-small-article/01_trade", "3", "0", "1"]
    assert lines[1].endswith("defaults")
    assert lines[2].endswith("year=2021")
    [_, other] = json.loads(built.run("runs", "list", "--json")[0])
    assert other["parameters"] == {"year": 2021}

    out, _ = built.run("runs", "show", "01_trade--year-2021")
    assert "Trade in 2021" in out
    assert "year     2021  (changed; the default is 2022)" in out
    assert json.loads(built.run("runs", "show", "01_trade", "--json")[0]) == built.record("01_trade")

    out, _ = built.run("runs", "compare", "01_trade", "01_trade--year-2021")
    assert "inputs that changed: parameters\n" in out
    assert "    year: 2022 → 2021\n" in out
    assert "    growth: 22 percent → 21 percent  (−1 percentage points)\n" in out
    assert "    title: Trade in 2022 → Trade in 2021\n" in out
    assert "    trade: 2,022,000,000 USD → 2,021,000,000 USD  (−1,000,000 USD)\n" in out
    assert "drawn differently" in out
    [found] = json.loads(built.run("runs", "compare", "01_trade", "01_trade--year-2021", "--json")[0])
    trade = next(each for each in found["results"] if each["name"] == "trade")
    assert trade["difference"] == -1e6

    out, _ = built.run("runs", "log", "-n", "1")
    assert "reports/a-small-article/01_trade--year-2021.html  fresh" in out
    [entry] = json.loads(built.run("runs", "log", "-n", "1", "--json")[0])
    assert {"ended", "outcome", "packages", "python", "runs", "seconds"} == set(entry)
    assert entry["outcome"] == "done"


def test_builds_that_did_not_come_to_their_end_are_logged(workbook: Any) -> None:
    """Interrupted and killed builds are in the log with how far they came; a failed one is told from a good one."""
    workbook.notebook("01_quick", TITLE)
    workbook.notebook("02_slow", TITLE, "import time; time.sleep(60)")
    for number in (signal.SIGINT, signal.SIGKILL):
        process = workbook.start("build", "--force", "--jobs", "2")
        deadline = time.monotonic() + 60
        awaited = "runs/*/outcome.json" if number == signal.SIGINT else "at-work.json"
        while not list((workbook.root / ".workbook").glob(awaited)) and time.monotonic() < deadline:
            time.sleep(0.02)
        time.sleep(0.5)  # the build looks at its runs now and then
        process.send_signal(number)
        process.communicate(timeout=30)
        assert workbook.leftovers() == []
    lines = workbook.run("runs", "log")[0].splitlines()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC, \d+\.\d s: interrupted", lines[0])
    assert re.match(r"  reports/a-small-article/01_quick.html +finished ", lines[1])
    assert re.match(r"  reports/a-small-article/02_slow.html +interrupted ", lines[2])
    assert lines[3].endswith("UTC: began to make 2 reports; it is at work, or was killed.")
    workbook.notebook("02_slow", "1 / 0")
    workbook.run("build", code=4)
    interrupted, killed, failed = json.loads(workbook.run("runs", "log", "--json")[0])
    assert [each["outcome"] for each in (interrupted, killed, failed)] == ["interrupted", "killed", "failed"]
    assert [run["outcome"] for run in killed["runs"]] == ["killed", "killed"]
    assert not (workbook.root / ".workbook" / "at-work.json").exists()


def test_what_is_no_run_is_told_from_a_wrong_name(built: Any) -> None:
    """A revision and a sweep are named for what they are; of two articles' runs it is the default article's, unless one is to go."""
    _, err = built.run("runs", "compare", "HEAD", code=2)
    assert err.startswith("workbook: HEAD is a revision of git, not a run; write --since HEAD")
    built.notebook("01_trade", TITLE)
    built.run("sweep", "01_trade", "-p", "year=2020,2021", "--name", "two")
    _, err = built.run("runs", "show", "01_trade--two", code=2)
    assert "01_trade--two is a sweep, not a run; its results are in reports/a-small-article/sweeps/" in err
    other = built.root / "data" / "articles" / "another"
    other.mkdir()
    (other / "article.txt").write_text("Nothing.")
    built.run("build", "--article", "another")
    assert built.run("runs", "show", "01_trade")[0].startswith("a-small-article/01_trade\n"), "as in a build"
    assert "a-small-article/01_trade@HEAD" in built.run("runs", "compare", "01_trade")[0]
    _, err = built.run("runs", "remove", "01_trade", code=2)
    assert err == (
        "workbook: 2 articles have a run or sweep 01_trade; name one with its article: a-small-article/01_trade or "
        "another/01_trade.\n"
    )
    assert built.run("runs", "show", "another/01_trade")[0].startswith("another/01_trade")
    built.run("sweep", "01_trade", "-p", "year=2000..2006")
    _, err = built.run("runs", "show", "nothing-like-it", code=2)
    assert err.rstrip().endswith("more, which 'workbook runs list' shows.")


def test_against_what_is_committed_and_what_is_kept(built: Any) -> None:
    """A report is compared with git's state of it and with a file; all of them with one command."""
    kept = built.root / "kept.json"
    shutil.copy(built.reports / "a-small-article" / "01_trade.json", kept)
    assert "are the same" in built.run("runs", "compare", "01_trade")[0]
    built.notebook("01_trade", TITLE.replace("2000", "1999"), PLOT)
    built.run("build")
    said = "    growth: 22 percent → 23 percent  (+1 percentage points)\n"
    for arguments in (
        ["01_trade"],
        ["01_trade@HEAD", "01_trade"],
        [str(kept), "01_trade"],
        ["--since", "HEAD"],
        [],
    ):
        out, err = built.run("runs", "compare", *arguments)
        assert said in out
        assert "inputs that changed: notebook" in out
    assert err == "a-small-article/01_trade--year-2021: new since HEAD\n"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["show", "01_trad"], 2, "No run 01_trad in reports/; did you mean 01_trade?"),
        (["show", "nothing.json"], 74, "nothing.json is no file"),
        (["show", "data/datapackage.json"], 65, "datapackage.json is not a run record"),
        (["show", "01_trade@nowhere"], 2, "git knows no revision 'nowhere'"),
        (["show", "01_trade@--output=x"], 2, "git knows no revision '--output=x'"),
        (["compare", "01_trade", "01_trade", "01_trade"], 2, "Name two runs"),
        (
            ["compare", "01_trade--year-2021"],
            2,
            "No run a-small-article/01_trade--year-2021 in reports/ at HEAD",
        ),
        (["log", "-n", "0"], 2, "0 is not in the range"),
    ],
)
def test_what_is_not_there_is_one_sentence(built: Any, arguments: list[str], code: int, said: str) -> None:
    """A run, revision or file that is not there is named, with what is near."""
    _, err = built.run("runs", *arguments, code=code)
    assert said in err
    assert len(err.splitlines()) == 1


def test_outside_git_and_before_any_build(workbook: Any) -> None:
    """Without git's history or reports, the sentence says so."""
    assert "No build has run anything" in workbook.run("runs", "log")[0]
    assert workbook.run("runs", "list")[0].splitlines()[1:] == []
    workbook.notebook("01_trade", TITLE)
    workbook.run("build")
    assert "git knows no revision 'HEAD'" in workbook.run("runs", "compare", "01_trade", code=2)[1]
