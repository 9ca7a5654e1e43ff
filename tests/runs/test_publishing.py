"""The reports' folder is wholly old or wholly new, whenever the publisher dies."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import InputOutputProblem
from analysis.runs.publishing import exchange as publishing
from analysis.runs.publishing.exchange import MANIFEST, intact, publish, published, recover

ENDLESS = """
import sys
from pathlib import Path
from analysis.runs.publishing.exchange import publish, recover
reports, staging = Path(sys.argv[1]), Path(sys.argv[2])
recover(reports, staging)
for version in range(1, 1_000_000):
    publish(reports, staging, {f"one/{n:02}.html": f"version {version} {'x' * 50_000}".encode() for n in range(12)})
    print(version, flush=True)
"""


def test_publishes_with_a_manifest(tmp_path: Path) -> None:
    """New files join the old ones, the manifest lists all, a picture put there too, and the same again changes nothing."""
    reports, staging = tmp_path / "reports", tmp_path / "staging"
    assert publish(reports, staging, {"one/a.html": b"a", "index.html": b"i"})
    assert publish(reports, staging, {"one/b.html": b"b"}, dropped=["index.html"])
    assert set(published(reports)) == {"one/a.html", "one/b.html"}
    assert intact(reports) == []
    (reports / "picture.png").write_bytes(b"p")
    assert publish(reports, staging, {"one/b.html": b"b"})
    assert intact(reports) == []
    stamp = (reports / MANIFEST).stat().st_ino
    assert not publish(reports, staging, {"one/b.html": b"b"})
    assert (reports / MANIFEST).stat().st_ino == stamp
    assert not staging.exists()


def test_the_manifest_tells_what_was_touched(tmp_path: Path) -> None:
    """A changed, a missing and an added file are each named."""
    reports = tmp_path / "reports"
    publish(reports, tmp_path / "staging", {"a": b"a", "b": b"b"})
    (reports / "a").write_bytes(b"x")
    (reports / "b").unlink()
    (reports / "c").write_bytes(b"c")
    assert intact(reports) == ["b is missing.", "c is not in the manifest.", "a is not as it was published."]


def _killed_while_publishing(folder: Path, delay: float) -> None:
    reports, staging = folder / "reports", folder / "staging"
    process = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(reports), str(staging)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(delay)
    process.kill()
    process.communicate()
    assert intact(reports) == []
    versions = {path.read_text().split()[1] for path in reports.glob("one/*.html")}
    assert len(versions) == 1
    recover(reports, staging)
    assert not staging.exists()


def test_ten_kills(tmp_path: Path) -> None:
    """Killed ten times at random, readers see one version each time."""
    chance = random.Random(2023)  # noqa: S311 - no secret
    for _ in range(10):
        _killed_while_publishing(tmp_path, chance.uniform(0, 0.06))


@pytest.mark.soak
def test_two_hundred_kills(tmp_path: Path) -> None:
    """The same two hundred times."""
    chance = random.Random(6)  # noqa: S311 - no secret
    for _ in range(200):
        _killed_while_publishing(tmp_path, chance.uniform(0, 0.06))


def test_where_folders_cannot_be_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two renames do, and a kill between them is put right by the next build."""
    reports, staging = tmp_path / "reports", tmp_path / "staging"
    publish(reports, staging, {"a": b"old"})
    monkeypatch.setattr(publishing, "_exchanged_at_once", lambda one, other: False)
    publish(reports, staging, {"a": b"new"})
    assert (reports / "a").read_bytes() == b"new"
    staging.mkdir()
    reports.rename(staging / "old")
    recover(reports, staging)
    assert (reports / "a").read_bytes() == b"new"
    assert intact(reports) == []


@pytest.mark.parametrize("large", ["a", "b"])
def test_a_full_disk_leaves_the_old_reports(tmp_path: Path, large: str) -> None:
    """When a new file cannot be written, or an old one copied, its error comes through and nothing published has changed."""
    reports = tmp_path / "reports"
    old = {name: b"old" * (5000 if name == large == "b" else 1) for name in ("a", "b", "c/d")}
    publish(reports, tmp_path / "staging", old)
    program = (
        "import resource, sys; from pathlib import Path; from analysis.runs.publishing.exchange import publish\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        f"publish(Path(sys.argv[1]), Path(sys.argv[2]), {{'a': b'x' * {5000 if large == 'a' else 5}}})"
    )
    command = [sys.executable, "-c", program, str(reports), str(tmp_path / "staging")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.stderr.splitlines()[-1].startswith("OSError: [Errno 27] File too large")
    assert {path: (reports / path).read_bytes() for path in old} == old
    assert intact(reports) == []


def test_a_linked_folder_is_refused(tmp_path: Path) -> None:
    """Reports are not written through a link that leads elsewhere."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "reports").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InputOutputProblem, match="link"):
        publish(tmp_path / "reports", tmp_path / "staging", {"a": b"a"})
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_broken_manifest_counts_as_none(tmp_path: Path) -> None:
    """What cannot be read vouches for nothing."""
    for text in ("", "[]", json.dumps({"files": 1})):
        (tmp_path / MANIFEST).write_text(text)
        held: dict[str, Any] = published(tmp_path)
        assert held == {}
