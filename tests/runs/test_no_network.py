"""A build is made without the network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What a build's processes load first: connections to other machines are refused and noted. Kernels talk to the
# workbook over sockets of this machine, so these stay open.
BLOCK = """
import os, socket

with open(os.environ["NETWORK_LOG"] + "-loaded", "a", encoding="utf-8") as file:
    file.write(f"{os.getpid()}\\n")

_connect, _connect_ex, _look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo


def _here(address):
    host = address[0] if isinstance(address, tuple) else ""
    return not isinstance(address, tuple) or host in ("127.0.0.1", "::1", "localhost", "")


def _note(what):
    with open(os.environ["NETWORK_LOG"], "a", encoding="utf-8") as file:
        file.write(repr(what) + "\\n")
    raise OSError("the network is blocked")


def connect(self, address):
    return _connect(self, address) if _here(address) else _note(address)


def connect_ex(self, address):
    return _connect_ex(self, address) if _here(address) else _note(address)


def getaddrinfo(host, *arguments, **more):
    own = (None, "", "localhost", "127.0.0.1", "::1", "0.0.0.0", b"localhost")
    return _look_up(host, *arguments, **more) if host in own else _note(host)


socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo = connect, connect_ex, getaddrinfo
"""


def _environment(folder: Path, log: Path) -> dict[str, str]:
    (folder / "sitecustomize.py").write_text(BLOCK, encoding="utf-8")
    return os.environ | {
        "PYTHONPATH": str(folder),
        "NETWORK_LOG": str(log),
        "COMTRADE_API_KEY": "a-key-that-tempts",
    }


def test_build_opens_no_connection(tmp_path: Path) -> None:
    """All reports are built while every connection to another machine is refused, and none is tried."""
    project, hook, log = tmp_path / "project", tmp_path / "hook", tmp_path / "log"
    hook.mkdir()
    for name in ("data", "notebooks"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("snapshots"))
    shutil.copy(ROOT / "requirements.lock", project)
    command = [sys.executable, "-m", "analysis.cli.main", "--project", str(project), "build"]
    done = subprocess.run(
        command,
        env=_environment(hook, log),
        cwd=project,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not log.exists(), log.read_text(encoding="utf-8")
    loaded = Path(f"{log}-loaded").read_text(encoding="utf-8").split()
    assert len(set(loaded)) > 1  # the processes that run the notebooks are blocked too
    assert len(list((project / "reports").rglob("*.html"))) >= 5


def test_block_is_a_block(tmp_path: Path) -> None:
    """With the same block, a command that does use the network is refused and noted."""
    log = tmp_path / "log"
    command = [
        sys.executable,
        "-m",
        "analysis.cli.main",
        "--project",
        str(ROOT),
        "claims",
        "https://news.example/x",
    ]
    done = subprocess.run(
        command, env=_environment(tmp_path, log), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 69
    assert "news.example" in log.read_text(encoding="utf-8")
