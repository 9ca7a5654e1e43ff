"""Builds ended from outside at any moment: nothing is half-made, nothing stays behind, the next build works."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import threading
import time
from typing import Any

import pytest

from analysis.runs.publishing.exchange import intact

TITLE = "from analysis.runs import record\nrecord('title', f'Trade in {year}')"
SLEEP = "[sys.executable, '-c', 'import time; time.sleep(60)']"
CHILD = f"import subprocess, sys\nsubprocess.Popen({SLEEP})"
# One that shares nothing with its build: no environment, a session of its own, and its parent is gone.
APART = (
    "import subprocess, sys\nfrom pathlib import Path\n"
    "apart = [sys.executable, '-c', 'import time; time.sleep(60)', str(Path.cwd().parent)]\n"
    "start = 'import subprocess, sys; subprocess.Popen(sys.argv[1:], env={}, start_new_session=True)'\n"
    "subprocess.run([sys.executable, '-c', start, *apart], env={}, start_new_session=True, check=True);"
)
AT_WORK = {
    "01_trade": "import time; time.sleep(60)",
    "02_holds": "import re; re.match(r'(a+)+$', 'a' * 40 + 'b')",
    "03_child": f"{APART}\n{CHILD}\nsubprocess.Popen({SLEEP}, start_new_session=True).wait()",
}
DIES = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)


def _ends_at_once(workbook: Any, process: subprocess.Popen[str], number: signal.Signals) -> None:
    """Signal a build and see it end within three seconds, with one line and without leftovers."""
    began = time.monotonic()
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    assert time.monotonic() - began < 3
    if number != signal.SIGKILL:
        assert process.returncode == 130
        assert err.splitlines()[-1] == "workbook: interrupted; the reports are as they were before."
        assert "Traceback" not in err
    assert workbook.leftovers() == []


def _end_at_work(workbook: Any, number: signal.Signals, engine: str) -> None:
    """End a build whose notebooks wait, hold the interpreter's lock and wait for children; see what stays."""
    before = workbook.files()
    for name, cell in AT_WORK.items():
        workbook.notebook(name, cell)
    process = workbook.start("build", "--jobs", "3", "--engine", engine)
    workbook.wait_for_cells(3)
    _ends_at_once(workbook, process, number)
    assert workbook.files() == before


@pytest.mark.parametrize("number", SIGNALS)
def test_an_ended_build_leaves_nothing(built: Any, number: signal.Signals) -> None:
    """Within three seconds one line and exit code 130; two seconds later no process, socket or file is left."""
    _end_at_work(built, number, "workbook")


def test_nor_does_one_with_kernels(built: Any) -> None:
    """The same where each notebook has a kernel of its own, and the build is killed."""
    _end_at_work(built, signal.SIGKILL, "kernel")


@pytest.mark.parametrize("number", SIGNALS)
def test_nor_does_one_that_still_imports(
    workbook: Any,
    number: signal.Signals,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a busy machine the packages take long to import; whoever interrupts meanwhile does not wait for them."""
    slow = tmp_path_factory.mktemp("slow")
    (slow / "nh3.py").write_text("import time; time.sleep(30)")
    monkeypatch.setattr(
        workbook,
        "environment",
        lambda: os.environ | {"PYTHONPATH": f"{slow}:{workbook.package}", "TMPDIR": str(workbook.scratch)},
    )
    workbook.notebook("01_trade", TITLE)
    process = workbook.start("build")
    while not (workbook.root / ".workbook" / "runs").exists() and process.poll() is None:
        time.sleep(0.02)
    time.sleep(1)
    _ends_at_once(workbook, process, number)


@pytest.mark.parametrize("engine", ["workbook", "kernel"])
def test_what_a_cell_has_started_ends_with_its_run(workbook: Any, engine: str) -> None:
    """Whether the run goes well, fails, dies or takes too long, also where what it started shares nothing with it."""
    ends = {"01_well": "1", "02_fails": "1 / 0", "03_dies": DIES, "04_holds": AT_WORK["02_holds"]}
    for name, cell in ends.items():
        workbook.notebook(name, APART, cell)
    _, err = workbook.run("build", "--jobs", "4", "--cell-limit", "3", "--engine", engine, code=4)
    assert workbook.leftovers() == []
    assert [line for line in err.splitlines() if "waitpid" in line or "Warning" in line] == []


@pytest.mark.soak
@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("engine", ["workbook", "kernel"])
def test_nor_do_ten_more(built: Any, number: signal.Signals, engine: str) -> None:
    """The same again and again."""
    for _ in range(10):
        _end_at_work(built, number, engine)


def _kill_builds(workbook: Any, times: int, seed: int) -> None:
    """End builds at random; each time the reports are of one version, and the next build works."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for name in ("01_trade", "02_more"):
        workbook.notebook(name, TITLE, CHILD + "\n'version 0'")
    began = time.monotonic()
    workbook.run("build")
    usual = time.monotonic() - began
    ended = 0
    for version in range(1, times + 1):
        for name in ("01_trade", "02_more"):
            workbook.notebook(name, TITLE, CHILD + f"\n'version {version}'")
        process = workbook.start("build")
        killer = threading.Timer(chance.uniform(0, usual), process.send_signal, [chance.choice(SIGNALS)])
        killer.start()
        process.communicate(timeout=60)
        killer.cancel()
        ended += process.returncode != 0
        assert workbook.leftovers() == []
        assert intact(workbook.reports) == []
        pages = [path.read_text() for path in workbook.reports.glob("*/*.html")]
        assert len({page.partition("version ")[2][:3] for page in pages}) == 1
    assert ended > times / 4
    workbook.run("build")
    assert f"version {times}" in (workbook.reports / "a-small-article" / "02_more.html").read_text()
    assert not list((workbook.root / ".workbook").glob("staging*"))


def test_five_killed_builds(workbook: Any) -> None:
    """Five builds ended with -9, TERM or INT at random."""
    _kill_builds(workbook, 5, seed=2)


@pytest.mark.soak
def test_two_hundred_killed_builds(workbook: Any) -> None:
    """Two hundred."""
    _kill_builds(workbook, 200, seed=200)
