"""`workbook build`: what it is asked for, and how it answers."""

from __future__ import annotations

import fcntl
import os
import pty
import shutil
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import Any

import pytest

TITLE = "from analysis.runs import record\nrecord('title', f'Trade in {year}')"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-p", "yaer=2021"], "No parameter yaer in 01_trade, 02_gas; did you mean year?"),
        (["02_gas", "-p", "year=2021"], "No parameter year in 02_gas; they declare"),
        (
            ["-p", "year=two"],
            "Notebook 01_trade, parameter year: 'two' is not allowed; it takes a whole number.",
        ),
        (["-p", "year=2021,2022"], "it takes a whole number. To try several values, use 'workbook sweep'."),
        (
            ["--article", "a-smal-article"],
            "No article 'a-smal-article' in data/articles/; did you mean a-small-article?",
        ),
        (["--article", "../../etc"], "No article '../../etc' in data/articles/; there are: a-small-article."),
        (["--article", "a-small-article", "-p", "article=x"], "differ; give one of them."),
        (["03_none"], "No notebook 03_none in notebooks/; there are 01_trade, 02_gas."),
        (["/etc/passwd"], "No notebook /etc/passwd in notebooks/"),
        (["elsewhere/01_trade.ipynb"], "No notebook elsewhere/01_trade.ipynb in notebooks/"),
        (
            ["--update-notebooks", "--article", "a-small-article"],
            "--update-notebooks runs notebooks with their defaults",
        ),
    ],
)
def test_wrong_requests_start_nothing(workbook: Any, arguments: list[str], said: str) -> None:
    """A name or a value that is not known is exit code 2 with a hint, before anything runs."""
    workbook.notebook("01_trade", "open('ran', 'w')")
    workbook.notebook("02_gas", "open('ran', 'w')", parameters="basis: str = 'gross'")
    _, err = workbook.run("build", *arguments, code=2)
    assert said in err
    assert len(err.splitlines()) == 1
    assert not (workbook.root / "notebooks" / "ran").exists()


@pytest.mark.parametrize(
    "command", [["build"], ["build", "--update-notebooks"], ["sweep", "-p", "year=1,2"], ["parameters"]]
)
@pytest.mark.parametrize("name", ["01_trade", "09_theirs"])
def test_a_notebook_that_is_not_the_projects_own_is_refused(
    workbook: Any, tmp_path_factory: pytest.TempPathFactory, command: list[str], name: str
) -> None:
    """Whatever the command, whether it has the name of one of ours or not, by its whole path or from here: exit code 2."""
    theirs = workbook.notebook(name, "open('ran', 'w')").rename(
        tmp_path_factory.mktemp("theirs") / f"{name}.ipynb"
    )
    before = theirs.read_bytes()
    workbook.notebook("01_trade", "open('ran', 'w')")
    for path in (theirs, os.path.relpath(theirs, workbook.root)):
        _, err = workbook.run(*command, str(path), code=2)
        assert f"No notebook {path} in notebooks/" in err
        assert len(err.splitlines()) == 1
    assert theirs.read_bytes() == before
    assert not list(workbook.root.rglob("ran"))
    assert not list(theirs.parent.rglob("ran"))


def _linked(workbook: Any, path: Path) -> Path:
    """Move a file or folder out of the project, leave a link in its place, and return where it is."""
    outside: Path = workbook.root.parent / f"{workbook.root.name}-outside" / path.name
    outside.parent.mkdir(exist_ok=True)
    path.rename(outside)
    path.symlink_to(outside)
    return outside


@pytest.mark.parametrize(
    ("linked", "code"),
    [
        ("notebooks/01_trade.ipynb", 2),
        ("notebooks", 74),
        ("data", 74),
        ("data/articles", 74),
        ("data/articles/a-small-article", 2),
        ("data/articles/a-small-article/article.txt", 65),
        ("data/datapackage.json", 65),
        ("reports", 74),
        (".workbook", 74),
    ],
)
def test_links_are_refused(built: Any, linked: str, code: int) -> None:
    """A build reads and writes nothing outside the project, whatever is a link."""
    outside = _linked(built, built.root / linked)
    before = sorted(outside.rglob("*")) if outside.is_dir() else outside.read_bytes()
    _, err = built.run("build", "--force", code=code)
    assert "is a link" in err
    assert len(err.splitlines()) == 1
    assert (sorted(outside.rglob("*")) if outside.is_dir() else outside.read_bytes()) == before


@pytest.mark.parametrize("linked", ["a-small-article", "a-small-article/01_trade.html"])
def test_links_among_the_reports_are_refused(built: Any, linked: str) -> None:
    """Nothing is written through a link within the reports' folder."""
    outside = _linked(built, built.reports / linked)
    built.notebook("01_trade", TITLE, "2")
    before = [path.read_bytes() for path in sorted(outside.parent.rglob("*")) if path.is_file()]
    _, err = built.run("build", code=74)
    assert "is a link" in err
    assert [path.read_bytes() for path in sorted(outside.parent.rglob("*")) if path.is_file()] == before


def test_a_broken_notebook_is_bad_data(workbook: Any) -> None:
    """What is no notebook, or declares parameters that cannot be read, is exit code 65."""
    path = workbook.notebook("01_trade", "1")
    cells = [
        "1",
        '{"cell_type": "code"}',
        '{"cell_type": "code", "source": [1]}',
        '{"cell_type": 1, "source": ""}',
    ]
    for text in ("{}", "[1]", "{", *(f'{{"nbformat": 4, "cells": [{cell}]}}' for cell in cells)):
        path.write_text(text)
        assert workbook.run("build", code=65)[1] == (
            "workbook: 01_trade.ipynb is not a Jupyter notebook of format 4.\n"
        )
    workbook.notebook("01_trade", "1", parameters="year = 2022")
    assert "Notebook 01_trade, parameters cell, line 2" in workbook.run("build", code=65)[1]


def test_a_cell_that_is_no_python(workbook: Any) -> None:
    """The sentence names cell and line, and nothing of where Python keeps the cell."""
    workbook.notebook("01_trade", "1", "2\nprint(")
    _, err = workbook.run("build", code=4)
    assert err.splitlines()[-1] in (
        "workbook: Notebook 01_trade, code cell 3 (cell-2), line 2: SyntaxError: '(' was never closed.",
        "workbook: Notebook 01_trade, code cell 3 (cell-2), line 2: SyntaxError: incomplete input.",
        "workbook: Notebook 01_trade, code cell 3 (cell-2), line 2: _IncompleteInputError: incomplete input.",
    )


def test_a_project_without_notebooks(workbook: Any) -> None:
    """Nothing to build is said, with exit code 74."""
    assert "No numbered notebook" in workbook.run("build", code=74)[1]


def test_from_a_folder_within_and_from_elsewhere(
    workbook: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The project is found upwards, or by --project, and the folder one stands in makes no difference."""
    workbook.notebook("01_trade", TITLE)
    command = [sys.executable, "-m", "analysis.cli.main", "--project", str(workbook.root / "data"), "build"]
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    ended = subprocess.run(
        command, cwd=elsewhere, env=workbook.environment(), capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert list(elsewhere.iterdir()) == []
    ended = subprocess.run(
        [*command[:3], "build"],
        cwd=workbook.root / "notebooks",
        env=workbook.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "cached" in ended.stdout


def test_a_bar_on_a_terminal_and_lines_in_a_log(workbook: Any) -> None:
    """On a terminal there is a progress bar; elsewhere there are plain lines without control characters."""
    workbook.notebook("01_trade", TITLE)
    out, err = workbook.run("build")
    assert err.splitlines()[0] == "1 notebook to run."
    assert not {"\r", "\x1b"} & set(out + err)
    mine, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "analysis.cli.main", "build", "--force"],
        cwd=workbook.root,
        env=workbook.environment(),
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(mine, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(mine)
    assert process.wait() == 0
    assert b"cell" in shown
    assert b"\r" in shown


def test_articles_that_were_not_built_are_named(built: Any) -> None:
    """A bare build is about one article; with another one in the project it says so, with an only one it does not."""
    alone, _ = built.run("build")
    assert "Not in this build" not in alone
    other = built.root / "data" / "articles" / "an-other-article"
    other.mkdir()
    (other / "article.txt").write_text("Trade fell to 11 billion dollars.\n")
    out, _ = built.run("build")
    assert out.endswith("Not in this build: an-other-article; --article builds another article.\n")
    out, _ = built.run("build", "--article", "an-other-article")
    assert out.endswith("Not in this build: a-small-article; --article builds another article.\n")
    for number in range(5):
        shutil.copytree(other, other.with_name(f"article-{number}"))
    out, _ = built.run("build")
    assert "Not in this build: an-other-article, article-0, article-1, article-2, 2 more; --article" in out
