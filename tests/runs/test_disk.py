"""A disk that is full, read-only or not ours to write to, and a machine without network."""

from __future__ import annotations

import ctypes
import resource
import shutil
import subprocess
import sys
from typing import Any

import pytest

from analysis.runs.publishing.exchange import intact

TITLE = "from analysis.runs import record\nrecord('title', f'Trade in {year}')"
_APART = ["unshare", "--map-root-user"]  # a process with mounts or a network of its own, with no privilege
_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 24, 1, 2  # linux/prctl.h, linux/capability.h


def _needs(option: str) -> None:
    tried = shutil.which("unshare") and subprocess.run(
        [*_APART, option, "true"], capture_output=True, check=False
    )
    if not tried or tried.returncode != 0:
        pytest.skip(f"'unshare {option}' is not allowed here")


def _on_a_small_disk(workbook: Any, *, before: str) -> tuple[int, str, bool]:
    """Build on a disk of 3 MB, do something to it, and build again; return exit code, complaint, and if all is as before."""
    _needs("--mount")
    disk = workbook.root.parent / f"{workbook.root.name}-disk"
    disk.mkdir()
    command = f"{sys.executable} -m analysis.cli.main"
    script = (
        f"mount -t tmpfs -o size=3m tmpfs {disk} && cp -r {workbook.root}/. {disk} && cd {disk} && "
        f"{command} build >&2 || exit 99\n"
        f"sha256sum reports/*/* reports/*.* > {workbook.root}/before 2>&1\n"
        f"{before}\n{command} build --force > /dev/null 2> {workbook.root}/said; code=$?\n"
        f"sha256sum reports/*/* reports/*.* 2>&1 | cmp -s - {workbook.root}/before && echo same\nexit $code"
    )
    ended = subprocess.run(
        [*_APART, "--mount", "sh", "-c", script],
        env=workbook.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode != 99, ended.stderr
    said = [
        line for line in (workbook.root / "said").read_text().splitlines() if line.startswith("workbook: ")
    ]
    return ended.returncode, "\n".join(said), "same" in ended.stdout


@pytest.mark.parametrize(
    "spare", [0, 64, *(pytest.param(size, marks=pytest.mark.soak) for size in (16, 160))]
)
def test_a_full_disk(workbook: Any, spare: int) -> None:
    """Whatever cannot be written for want of room, from the lock on: exit code 74, one line, the old reports."""
    workbook.notebook("01_trade", TITLE, "print('x' * 300_000)")
    fill = f"head -c {spare}k /dev/zero > spare; cat /dev/zero > full 2>/dev/null; rm spare"
    code, said, same = _on_a_small_disk(workbook, before=fill)
    assert code == 74, said
    assert len(said.splitlines()) == 1
    assert "No space left on device" in said
    assert same


def test_a_read_only_disk(workbook: Any) -> None:
    """Nothing can be written at all: exit code 74, one line, the old reports."""
    workbook.notebook("01_trade", TITLE)
    code, said, same = _on_a_small_disk(workbook, before="mount -o remount,ro .")
    assert code == 74, said
    assert "Read-only file system" in said
    assert len(said.splitlines()) == 1
    assert same


@pytest.mark.parametrize("largest", [10, 4_000, 100_000])
def test_files_that_may_not_grow(built: Any, largest: int) -> None:
    """The same where a limit on the size of files stands for a full disk, which every system can set."""
    before = built.files()
    built.notebook("01_trade", TITLE, "print('x' * 300_000)")
    ended = subprocess.run(
        [sys.executable, "-m", "analysis.cli.main", "build"],
        cwd=built.root,
        env=built.environment(),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 74, ended.stderr
    said = [line for line in ended.stderr.splitlines() if line.startswith("workbook: ")]
    assert len(said) == 1
    assert "File too large" in said[0]
    assert built.files() == before
    assert built.leftovers() == []


def _without_power() -> None:
    """Give up the right of root to read and write everything."""
    library = ctypes.CDLL(None)
    for power in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
        library.prctl(_PR_CAPBSET_DROP, power, 0, 0, 0)


def _built_without_power(workbook: Any) -> subprocess.CompletedProcess[str]:
    """Build as one whom permissions bind, also where the tests run as root."""
    _needs_permissions(workbook)
    return subprocess.run(
        [sys.executable, "-m", "analysis.cli.main", "build"],
        cwd=workbook.root,
        env=workbook.environment(),
        preexec_fn=_without_power,
        capture_output=True,
        text=True,
        check=False,
    )


def _needs_permissions(workbook: Any) -> None:
    """Check that a file closed to all cannot be read by a process without root's powers."""
    closed = workbook.scratch / "closed"
    closed.touch(0o000)
    tried = subprocess.run(["cat", closed], preexec_fn=_without_power, capture_output=True, check=False)
    closed.unlink()
    if tried.returncode == 0:
        pytest.skip("root keeps its powers here")


@pytest.mark.parametrize("place", [".", ".workbook", "reports", ".workbook/lock", ".workbook/builds.jsonl"])
def test_no_permission(built: Any, place: str) -> None:
    """What one may not write to, be it a folder or a file: exit code 74, one line, the old reports."""
    before = built.files()
    built.notebook("01_trade", TITLE, "2")
    (built.root / place).chmod(0o500)
    try:
        ended = _built_without_power(built)
    finally:
        (built.root / place).chmod(0o700)
    assert ended.returncode == 74, ended.stderr
    assert "Permission denied" in ended.stderr.splitlines()[-1]
    assert built.files() == before
    assert intact(built.reports) == []


def test_a_folder_among_the_reports_that_may_not_be_written_to(built: Any) -> None:
    """A report that may not be written to, in such a folder: it is published anew like any other, and what it leaves behind stops no later build."""
    for version in ("2", "3"):
        (built.reports / "a-small-article" / "01_trade.html").chmod(0o400)
        (built.reports / "a-small-article").chmod(0o500)
        built.notebook("01_trade", TITLE, version)
        ended = _built_without_power(built)
        assert ended.returncode == 0, ended.stderr
        assert version in (built.reports / "a-small-article" / "01_trade.html").read_text()
        assert intact(built.reports) == []
        assert not (built.root / ".workbook" / "staging").exists()


def test_a_file_in_the_place_of_a_folder(workbook: Any) -> None:
    """Where the working folder cannot be made, the exit code is 74 and the reports stay."""
    workbook.notebook("01_trade", TITLE)
    (workbook.root / ".workbook").write_text("a file where a folder should be")
    _, err = workbook.run("build", code=74)
    assert err.startswith("workbook: ")
    assert len(err.splitlines()) == 1
    assert not workbook.reports.exists()


@pytest.mark.parametrize("engine", ["workbook", "kernel"])
def test_no_network_at_all(workbook: Any, engine: str) -> None:
    """Builds work where there is no network interface, not even the machine's own."""
    _needs("--net")
    workbook.notebook("01_trade", TITLE)
    command = [*_APART, "--net", sys.executable, "-m", "analysis.cli.main", "build", "--engine", engine]
    ended = subprocess.run(
        command, cwd=workbook.root, env=workbook.environment(), capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert workbook.record("01_trade")["results"]["title"]["value"] == "Trade in 2022"
