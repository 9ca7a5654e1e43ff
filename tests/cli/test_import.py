"""`workbook statistics import` as a user meets it: what it prints, and its exit codes."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from analysis.cli.main import run
from analysis.project import Project
from tests.statistics.bulk.conftest import Zipped, zipped
from tests.statistics.conftest import ROOT, copy
from tests.statistics.formats.made_up import china_and_the_five, release

__all__ = ["copy", "zipped"]
ASK = ("--reporter", "CN", "--partner", "KZ", "--product", "84", "--years", "2021")


def command(project: Project, path: Path, *more: str, name: str = "baci") -> int:
    """Run the command in a project."""
    return run(["--project", str(project.root), "statistics", "import", str(path), "--as", name, *more])


def test_import_and_again(copy: Project, zipped: Zipped, capsys: pytest.CaptureFixture[str]) -> None:
    """It says what came in, and the second time that there is nothing new."""
    path = zipped("BACI_HS17_V202501.zip", release({2021: china_and_the_five(1, 1)}))
    assert command(copy, path, *ASK, "--dry-run") == 0
    assert (
        "BACI, HS17, release 202501 holds 4 figures for the table trade. Nothing was changed."
        in capsys.readouterr().out
    )
    assert command(copy, path, *ASK) == 0
    assert "4 figures added, 0 superseded, 0 confirmed" in capsys.readouterr().out
    assert command(copy, path, *ASK) == 0
    assert "Nothing is new" in capsys.readouterr().out


def test_what_was_imported_shows(copy: Project, zipped: Zipped, capsys: pytest.CaptureFixture[str]) -> None:
    """`statistics show` lists reconciled figures among the others."""
    command(copy, zipped("a.zip", release({2021: china_and_the_five(1, 1)})), *ASK)
    assert run(["--project", str(copy.root), "statistics", "show", "trade", "-w", "publisher=baci"]) == 0
    assert "reconciled" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("write", "more", "code", "sentence"),
    [
        (None, ASK, 74, "No such file or directory"),
        (b"PK\x03\x04cut short", ASK, 65, "not a whole zip file"),
        (b"a,b\n1,2\n", ASK, 65, "is not a year of BACI: it has no column t, i, j, k, v, q"),
        (b"<html>", ASK, 65, "web page"),
        (b"", ASK, 65, "is empty"),
        (b"t,i,j,k,v,q\n", (), 2, "say whose trade you want"),
        (b"t,i,j,k,v,q\n", ("--reporter", "Atlantis"), 65, "'Atlantis'"),
        (b"t,i,j,k,v,q\n", ("--reporter", "CN", "--product", "99999"), 2, "'99999' is no product"),
    ],
)
def test_one_sentence_and_a_code(
    copy: Project,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    write: bytes | None,
    more: tuple[str, ...],
    code: int,
    sentence: str,
) -> None:
    """What cannot be imported ends with its documented exit code and one line on standard error."""
    path = tmp_path / "BACI_HS17_Y2021_V202501.csv"
    if write is not None:
        path.write_bytes(write)
    assert command(copy, path, *more) == code
    said = capsys.readouterr().err
    assert sentence in said and said.count("\n") == 1 and "Traceback" not in said


def test_an_unknown_format(copy: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A format that there is not is a matter of usage."""
    assert command(copy, tmp_path / "a.csv", name="excel") == 2
    assert "'baci'" in capsys.readouterr().err


def test_without_the_extra(
    copy: Project, zipped: Zipped, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where DuckDB is not installed, one sentence says how to install it, and nothing is left behind."""
    monkeypatch.setitem(sys.modules, "duckdb", None)
    assert command(copy, zipped("a.zip", release({2021: china_and_the_five(1, 1)})), *ASK) == 2
    assert 'pip install --editable ".[bulk]"' in capsys.readouterr().err


def test_gaps_name_the_way_without_a_network(copy: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the command for the provider stands the one for a file that was downloaded elsewhere."""
    shutil.copytree(ROOT / "data" / "articles", copy.data / "articles")
    assert run(["--project", str(copy.root), "statistics", "gaps"]) == 0
    said = capsys.readouterr().out
    assert "workbook statistics refresh comtrade --for kazakhstan-china-2023" in said
    assert "workbook statistics import FILE --as comtrade-csv --for kazakhstan-china-2023" in said


def test_for_an_article(copy: Project, zipped: Zipped, capsys: pytest.CaptureFixture[str]) -> None:
    """`--for` asks a file what the article's claims are about; a format that no claim is about says so."""
    shutil.copytree(ROOT / "data" / "articles", copy.data / "articles")
    path = zipped("BACI_HS17_V202501.zip", release({year: china_and_the_five(1, 1) for year in (2021, 2022)}))
    assert command(copy, path, "--for", "kazakhstan-china-2023", "--dry-run") == 0
    assert "980 figures for the table trade" in capsys.readouterr().out
    assert command(copy, path, "--for", "kazakhstan-china-2023", name="ei") == 2
    assert "No claim of kazakhstan-china-2023 is about figures that ei has" in capsys.readouterr().err


def test_without_a_format_it_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """The formats to choose from stand in the same sentence."""
    assert run(["statistics", "import", "gas.txt"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(
        "workbook: Missing option '--as'. Choose from: baci, comtrade-csv, worldbank-csv, ei."
    )
    assert said.count("\n") == 1


@pytest.mark.parametrize(("content", "code", "said"), [(None, 74, "No such file"), ("", 65, "is empty")])
def test_a_missing_or_empty_file_is_told_before_what_is_asked_of_it(content, code, said, tmp_path, capsys):
    """Whoever mistyped the file is not asked for a reporter first."""
    file = tmp_path / "review.csv"
    if content is not None:
        file.write_text(content)
    assert run(["statistics", "import", str(file), "--as", "ei"]) == code
    err = capsys.readouterr().err
    assert said in err
    assert "--reporter" not in err
