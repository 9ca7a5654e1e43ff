"""The command line as a whole: help, errors, exit codes, speed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from analysis.cli import main
from analysis.errors import BadData


def test_help_lists_every_command_whose_file_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    """The list of commands needs none of them imported, and the exit codes are in it."""
    assert main.run(["--help"]) == 0
    out = capsys.readouterr().out
    for name in ("build", "open", "parameters"):
        assert f"  {name} " in out
    for code in ("0", "2", "4", "65", "69", "74", "75", "130"):
        assert f"\n  {code} " in out.replace("    ", "  ")


@pytest.mark.parametrize("name", list(main._COMMANDS))
def test_every_command_has_a_manual(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command's help says how it is used, gives an example or its exit codes, and prints its options."""
    if name not in main.workbook.list_commands(main.click.Context(main.workbook)):
        pytest.fail(f"{name} is listed in main.py, but has no file")
    assert main.run([name, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Usage: workbook {name}")
    assert "Exit codes:" in out
    assert "--help" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], "No command biuld; did you mean build?"),
        (["build", "--jbos", "2"], "No such option '--jbos'"),
        (["build", "-p", "year"], "is not NAME=VALUE"),
        (["build", "--jobs", "0"], "0 is not in the range"),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip of the finger is answered with a hint."""
    assert main.run(arguments) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.startswith("workbook: ")
    assert len(err.splitlines()) == 1
    assert "?." not in err


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (BadData("trade.csv, row 3: no unit."), 65, "workbook: trade.csv, row 3: no unit."),
        (KeyboardInterrupt(), 130, "workbook: interrupted"),
        (OSError(28, "No space left on device", "/x/y"), 74, "workbook: No space left on device: /x/y"),
    ],
)
def test_errors_become_sentences(
    error: BaseException,
    code: int,
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever goes wrong in a command ends with its exit code and a line on standard error."""

    def broken(*arguments: Any, **more: Any) -> None:
        raise error

    monkeypatch.setattr(main.workbook, "main", broken)
    assert main.run([]) == code
    assert capsys.readouterr().err.startswith(said)


def test_outside_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no project, the sentence says what to do."""
    assert main.run(["--project", str(tmp_path), "open"]) == 74
    said = capsys.readouterr().err
    assert "name it with --project, in Python with the environment variable WORKBOOK_PROJECT." in said


def test_open_prints_the_page_where_there_is_no_browser(
    workbook: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without reports it says how to make them; with them and no display it prints the path."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    assert main.run(["--project", str(workbook.root), "open"]) == 74
    assert "workbook build" in capsys.readouterr().err
    workbook.reports.mkdir()
    (workbook.reports / "index.html").write_text("")
    assert main.run(["--project", str(workbook.root / "data"), "open"]) == 0
    assert capsys.readouterr().out.strip() == str(workbook.reports / "index.html")


def test_parameters_are_shown(workbook: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Each parameter with type, default, help line and what it takes."""
    workbook.notebook("02_trade", parameters="year: int | None = None  # the year on trial")
    assert main.run(["--project", str(workbook.root), "parameters", "02_trade"]) == 0
    out = capsys.readouterr().out
    assert "year: int | None = None\n    the year on trial. Takes a whole number, or none." in out
    assert main.run(["--project", str(workbook.root), "parameters", "02_trad"]) == 2
    assert "did you mean 02_trade?" in capsys.readouterr().err


def _imported(*arguments: str) -> set[str]:
    """Return the modules that a command has imported when it is done."""
    program = (
        "import sys; from analysis.cli import main; code = main.run(sys.argv[1:])\n"
        "print('\\n'.join(sys.modules), file=sys.stderr); sys.exit(code)"
    )
    command = [sys.executable, "-c", program, *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return set(ended.stderr.split())


def test_help_imports_nothing_heavy() -> None:
    """`workbook --help` needs neither pandas nor papermill."""
    heavy = {"pandas", "numpy", "papermill", "nbformat", "IPython", "requests"}
    assert not heavy & _imported("--help")


def test_a_build_with_nothing_to_do_imports_nothing_heavy(workbook: Any) -> None:
    """It looks at files and hashes: neither the packages that run notebooks nor the rooms that read numbers."""
    workbook.notebook("02_trade", parameters="year: int = 2022  # the year on trial")
    assert main.run(["--project", str(workbook.root), "build"]) == 0
    heavy = {"pandas", "numpy", "papermill", "nbformat", "IPython", "analysis.quantities", "analysis.claims"}
    assert not heavy & _imported("--project", str(workbook.root), "build")


def test_a_closed_pipe_is_no_error() -> None:
    """`workbook --help | head -1` ends quietly."""
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "analysis.cli.main", "--help"]
    ended = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert ended.stderr == ""
