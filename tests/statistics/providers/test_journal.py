"""Steps: whole or not at all, and taken back byte for byte."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics import read_table
from analysis.statistics.providers import journal, steps, undo
from analysis.statistics.providers.journal import before, recover, take_step

AT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PEOPLE, GROUPS = "statistics/people.csv", "definitions/groups.csv"


def files(project: Project) -> dict[str, bytes]:
    """Return the data package, without the journal."""
    paths = [path for path in project.data.rglob("*") if path.is_file() and "snapshots" not in path.parts]
    return {path.relative_to(project.data).as_posix(): path.read_bytes() for path in sorted(paths)}


def changed(project: Project) -> dict[str, bytes]:
    """Return two tables with a change each."""
    people, groups = ((project.data / path).read_bytes() for path in (PEOPLE, GROUPS))
    return {
        PEOPLE: people.replace(b"; Sadyr Zhaparov", b""),
        GROUPS: groups.replace(b"the Stans", b"the five Stans"),
    }


def test_step_changes_tables_and_seals(copy: Project) -> None:
    """A step puts its files in place and renews the seals, so that the tables read again."""
    step = take_step(copy, changed(copy), "a test", AT)
    assert (step.number, set(step.files)) == (1, {PEOPLE, GROUPS, "datapackage.json"})
    assert "Zhaparov" not in str(read_table("people", copy).rows)
    assert read_table("groups", copy).rows
    assert steps(copy) == (step,)


def test_undo_brings_back_the_old_bytes(copy: Project) -> None:
    """Two steps are taken back one by one, to the same bytes as before each."""
    first = files(copy)
    take_step(copy, changed(copy), "one", AT)
    second = files(copy)
    take_step(copy, {PEOPLE: first[PEOPLE]}, "two", AT)
    assert [undo(copy).what, files(copy) == second] == ["two", True]  # type: ignore[union-attr]
    assert [undo(copy).what, files(copy) == first] == ["one", True]  # type: ignore[union-attr]
    assert undo(copy) is None


def test_journal_holds_the_old_bytes(copy: Project) -> None:
    """What a step changed can be looked up as it was."""
    old = (copy.data / PEOPLE).read_bytes()
    step = take_step(copy, changed(copy), "one", AT)
    assert before(copy, step)[PEOPLE] == old


def test_a_broken_table_changes_nothing(copy: Project) -> None:
    """A table that is not in order refuses the whole step."""
    first = files(copy)
    broken = {**changed(copy), GROUPS: b"id,name\n"}
    with pytest.raises(BadData, match=r"groups\.csv"):
        take_step(copy, broken, "one", AT)
    assert files(copy) == first
    assert steps(copy) == ()


@pytest.mark.parametrize("place", [0, 1, 2])
def test_failure_while_files_are_swapped(copy: Project, monkeypatch: pytest.MonkeyPatch, place: int) -> None:
    """A full disk in the middle of a swap leaves everything as it was."""
    first, swap, count = files(copy), journal._swap, [0]

    def fails(path: Path, content: bytes) -> None:
        count[0] += 1
        if count[0] == place + 1:
            raise OSError(28, "No space left on device")
        swap(path, content)

    monkeypatch.setattr(journal, "_swap", fails)
    with pytest.raises(OSError, match="No space"):
        take_step(copy, changed(copy), "one", AT)
    assert files(copy) == first
    assert steps(copy) == ()


@pytest.mark.parametrize("place", [0, 1, 2])
def test_kill_while_files_are_swapped(copy: Project, monkeypatch: pytest.MonkeyPatch, place: int) -> None:
    """A process that is killed in the middle of a swap leaves what the next command needs to take it back."""
    first, swap, count = files(copy), journal._swap, [0]

    def dies(path: Path, content: bytes) -> None:
        if count[0] == place:
            raise KeyboardInterrupt
        count[0] += 1
        swap(path, content)

    monkeypatch.setattr(journal, "_swap", dies)
    monkeypatch.setattr(journal, "recover", lambda project: None)  # nobody is there to clean up
    with pytest.raises(KeyboardInterrupt):
        take_step(copy, changed(copy), "one", AT)
    monkeypatch.undo()
    assert recover(copy) == "one"
    assert files(copy) == first
    assert recover(copy) is None


def test_undo_loses_no_later_change(copy: Project) -> None:
    """A table that was edited after the step is not overwritten by undo."""
    take_step(copy, changed(copy), "one", AT)
    path = copy.data / PEOPLE
    path.write_bytes(path.read_bytes() + b"\n")
    now = files(copy)
    with pytest.raises(BadData, match="was changed after “one”"):
        undo(copy)
    assert files(copy) == now


def test_facts_are_readable(copy: Project) -> None:
    """The journal is plain JSON with hashes."""
    take_step(copy, changed(copy), "one", AT, "comtrade/2026-11-24-0123456789ab", (1, 2, 3))
    facts = json.loads((copy.data / "snapshots/journal/0001/step.json").read_text(encoding="utf-8"))
    assert (facts["added"], facts["superseded"], facts["confirmed"]) == (1, 2, 3)
    assert facts["files"][PEOPLE][0].startswith("sha256:")
