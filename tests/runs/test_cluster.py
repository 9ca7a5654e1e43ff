"""Sweeps on a Dask cluster: the same bytes, lost workers, and what is refused before anything is sent."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import UsageProblem
from analysis.runs.cluster import scheduler

CELLS = (
    "from analysis.runs import record\nrecord('title', f'Trade in {year}')\nrecord('trade', year * 1e6, 'USD')",
    "import matplotlib.pyplot as plt\nplt.plot([1, year]);",
    "print('line\\r\\nend', {'a', 'b', 'c'}, hash('seed'))\nassert year != 2003, 'no such year'",
)
SLOW = "import time, pathlib; pathlib.Path('../ran').open('a').write(f'{year}\\n'); time.sleep(0.6)"

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("distributed") is None,
    reason="Dask is not installed; it comes with the extra dask",
)


@contextmanager
def _dask(workbook: Any, *arguments: str, folder: Path | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """A process of Dask's own command line in the project's folder, gone at the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "dask", *arguments, "--no-dashboard"],
        cwd=folder or workbook.root,
        env=workbook.environment()
        | {"WORKBOOK_PROJECT": str(folder or workbook.root), "DASK_TEMPORARY_DIRECTORY": str(workbook.root)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def test_a_local_cluster_gives_the_same_bytes(workbook: Any) -> None:
    """Two jobs here and two workers there publish the same files; a set that fails is told in the same words."""
    workbook.notebook("02_trade", *CELLS, parameters="year: int = 2022  # the year")
    arguments = ("sweep", "-p", "year=2002,2003", "-j", "2")
    _, here = workbook.run(*arguments, code=4)
    files = workbook.files()
    shutil.rmtree(workbook.reports)
    shutil.rmtree(workbook.root / ".workbook")
    _, there = workbook.run(*arguments, "--scheduler", "local", code=4)
    assert workbook.files() == files
    assert here.splitlines()[-1] == there.splitlines()[-1]
    assert "no such year" in there
    assert (workbook.root / ".workbook/failed/a-small-article/02_trade--year-2003.html").is_file()
    assert workbook.leftovers() == []
    assert not (workbook.root / ".workbook" / "dask").exists()


def test_workers_elsewhere(workbook: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A worker with other data is refused; one killed in the middle costs nothing; none is left behind."""
    workbook.notebook("02_trade", CELLS[0], CELLS[2], SLOW, parameters="year: int = 2022  # the year")
    other = tmp_path_factory.mktemp("other") / "project"
    shutil.copytree(workbook.root, other)
    (other / "data" / "datapackage.json").write_text('{"name": "changed"}')
    address = f"tcp://127.0.0.1:{_free_port()}"
    arguments = ("sweep", "--name", "years", "-p", "year=2005..2012", "--scheduler", address)
    ran = workbook.root / "ran"
    worker = ("worker", address, "--no-nanny", "--nthreads", "1")
    with _dask(workbook, "scheduler", "--host", "127.0.0.1", "--port", address.rpartition(":")[2]):
        with _dask(workbook, *worker, folder=other):
            _, err = workbook.run(*arguments, code=69)
            assert "differs from this machine in data, so its results could differ too" in err
            assert not ran.exists()
        with _dask(workbook, *worker) as first, _dask(workbook, *worker):
            process = workbook.start(*arguments)
            deadline = time.monotonic() + 60
            while (
                not (ran.exists() and len(ran.read_text().splitlines()) >= 3) and time.monotonic() < deadline
            ):
                time.sleep(0.05)
            os.kill(first.pid, signal.SIGKILL)
            out, err = process.communicate(timeout=120)
            assert process.returncode == 0, err
            assert "8 sets of parameters: 8 fresh." in out
    assert workbook.leftovers(5) == []
    there = workbook.files()
    shutil.rmtree(workbook.reports)
    workbook.run(*arguments[:-2])
    assert workbook.files() == there


def test_no_scheduler_answers(workbook: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 69 and one sentence; what is no address is exit code 2."""
    workbook.notebook("02_trade", *CELLS)
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")
    _, err = workbook.run(
        "sweep", "-p", "year=1,2", "--scheduler", f"tcp://127.0.0.1:{_free_port()}", code=69
    )
    assert "No Dask scheduler answers at tcp://127.0.0.1:" in err.splitlines()[-1]
    _, err = workbook.run("sweep", "-p", "year=1,2", "--scheduler", "127.0.0.1", code=2)
    assert "'127.0.0.1' is no address; write tcp://HOST:PORT" in err


@pytest.mark.parametrize(
    ("address", "warned"),
    [
        ("local", False), ("tcp://127.0.0.1:8786", False), ("tcp://127.9.9.9:1", False), ("tcp://[::1]:8786", False),
        ("tcp://localhost:8786", False), ("tcp://example.org:8786", True),
        ("tcp://10.0.0.1:8786", True), ("tcp://localhost.example.org:1", True),
    ],
)  # fmt: skip
def test_who_can_listen(address: str, warned: bool) -> None:
    """A warning for every address that is neither this machine nor encrypted."""
    assert ("not encrypted" in scheduler.check_address(address)) == warned


@pytest.mark.parametrize(
    "address", ["", "tcp://", "http://a:1", "tcp://a", "tcp://a:x", "a:8786", "tcp://a:1/b", "tcp://a:99999"]
)
def test_no_address(address: str) -> None:
    """What Dask would only fail on later is refused at once."""
    with pytest.raises(UsageProblem, match="is no address"):
        scheduler.check_address(address)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificates with openssl")
def test_by_tls(workbook: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without certificates exit code 2, with unreadable ones 74; with them the runs go to the workers."""
    workbook.notebook("02_trade", *CELLS, parameters="year: int = 2022  # the year")
    address = f"tls://127.0.0.1:{_free_port()}"
    arguments = ("sweep", "-p", "year=2005,2006", "--scheduler", address)
    _, err = workbook.run(*arguments, code=2)
    assert "tls:// needs certificates" in err
    certificate, key = _certificate(tmp_path)
    variables = {"CA_FILE": certificate} | {
        f"{who}__{what}": path
        for who in ("CLIENT", "SCHEDULER", "WORKER")
        for what, path in (("CERT", certificate), ("KEY", key))
    }
    for name, path in variables.items():
        monkeypatch.setenv(f"DASK_DISTRIBUTED__COMM__TLS__{name}", str(path))
    worker = ("worker", address, "--no-nanny", "--nthreads", "1")
    port = address.rpartition(":")[2]
    with (
        _dask(workbook, "scheduler", "--host", "127.0.0.1", "--port", port, "--protocol", "tls"),
        _dask(workbook, *worker),
    ):
        out, err = workbook.run(*arguments)
        assert "2 sets of parameters: 2 fresh." in out
        assert "Warning" not in err
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TLS__CA_FILE", str(tmp_path / "none.pem"))
    _, err = workbook.run(*arguments, "--force", code=74)
    assert "The certificates that Dask's configuration names cannot be read" in err


def _certificate(folder: Path) -> tuple[Path, Path]:
    """Return a certificate of this machine that vouches for itself, and its key."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    made = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    made += ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    made += ["-out", str(certificate), "-keyout", str(key)]
    subprocess.run(made, check=True, capture_output=True)
    return certificate, key


def test_without_dask(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence says how to install it."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UsageProblem, match=r"not installed; install it with: pip install 'workbook\[dask\]'"):
        scheduler.check_address("local")
