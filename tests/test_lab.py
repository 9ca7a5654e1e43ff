"""`make lab` also starts where the user is root, as in a container."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(("user", "said"), [("0", "lab --allow-root "), ("1000", "lab ")])
def test_lab_as_root_and_as_a_user(tmp_path: Path, user: str, said: str) -> None:
    """JupyterLab refuses root unless it is told to allow it; nobody else is told anything."""
    for name, script in (("jupyter", 'echo "$@"'), ("id", f"echo {user}"), ("python", "")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    stamps = [f"{name}={tmp_path / name}" for name in ("STAMP_ALL", "COMPILED")]
    for stamp in ("STAMP_ALL", "COMPILED"):
        (tmp_path / stamp).touch()
    done = subprocess.run(
        ["make", "-s", "lab", f"BIN={tmp_path}", *stamps],
        cwd=ROOT,
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"{said}notebooks/explore.ipynb\n"
