"""`workbook statistics`: what it prints, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from analysis.cli.main import run

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return the folder of a copy of the project's tables."""
    for name in ("statistics", "definitions"):
        shutil.copytree(ROOT / "data" / name, tmp_path / "data" / name)
    shutil.copy(ROOT / "data" / "datapackage.json", tmp_path / "data")
    return tmp_path


def ask(capsys: pytest.CaptureFixture[str], *arguments: str, project: Path = ROOT) -> tuple[int, str, str]:
    """Run the command and return its exit code, output and complaints."""
    code = run(["--project", str(project), "statistics", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_list(capsys: pytest.CaptureFixture[str]) -> None:
    """The list has a line a table, with rows, years, licence and whose figures."""
    code, out, _ = ask(capsys, "list", "--format", "json")
    tables = {one["table"]: one for one in json.loads(out)}
    assert code == 0
    assert tables["population"]["licence"] == "ODC-PDDL-1.0"
    assert tables["trade"]["years"] == "1992 to 2025"
    assert "mofcom" in tables["trade"]["whose"]


def test_show(capsys: pytest.CaptureFixture[str]) -> None:
    """Rows are shown as printed by their source, the preferred one first; countries may be named in words."""
    where = ["-w", "reporter=China", "-w", "partner=Central Asia", "-w", "year=2022", "-w", "flow=total"]
    code, out, _ = ask(capsys, "show", "trade", *where)
    lines = out.splitlines()
    assert code == 0
    assert lines[0].split()[:3] == ["reporter", "partner", "flow"]
    assert "70.2 bn USD" in lines[1]
    assert "XH-2023-04-19" in lines[1]
    assert len(lines) == 6


def test_show_csv(capsys: pytest.CaptureFixture[str]) -> None:
    """As CSV the rows come with all columns, so that another program can read them."""
    _, out, _ = ask(capsys, "show", "gas", "-w", "indicator=cumulative deliveries", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert len(rows) == 14
    assert {row["publisher"] for row in rows} == {"pipechina"}


def test_show_several_values(capsys: pytest.CaptureFixture[str]) -> None:
    """A column given twice means either value."""
    _, out, _ = ask(
        capsys, "show", "population", "-w", "country=KAZ", "-w", "country=Uzbek", "-w", "year=2022",
        "--format", "json",
    )  # fmt: skip
    assert {row["country"] for row in json.loads(out)} == {"KAZ", "UZB"}


def test_show_people(capsys: pytest.CaptureFixture[str]) -> None:
    """Tables that hold no figures are shown as well, with days as days."""
    code, out, _ = ask(capsys, "show", "people", "-w", "country=KAZ", "--format", "json")
    (row,) = json.loads(out)
    assert (code, row["born"]) == (0, "1953-05-17")


def test_show_prices(capsys: pytest.CaptureFixture[str]) -> None:
    """Computed means are shown when their own table is asked for."""
    _, out, _ = ask(capsys, "show", "prices", "-w", "commodity=crude-oil-brent", "-w", "year=2022")
    assert "99.824 US dollars per barrel" in out


def test_limit(capsys: pytest.CaptureFixture[str]) -> None:
    """A limit cuts the rows and says how many are left."""
    _, out, err = ask(capsys, "show", "population", "-n", "3")
    assert len(out.splitlines()) == 4
    assert "195 more rows" in err


def test_nothing_fits(capsys: pytest.CaptureFixture[str]) -> None:
    """Where no row fits it says so, and that is no error."""
    assert ask(capsys, "show", "trade", "-w", "year=1900")[:2] == (0, "No rows.\n")


def test_columns(capsys: pytest.CaptureFixture[str]) -> None:
    """Columns are described, with the values they can have."""
    code, out, _ = ask(capsys, "show", "gas", "--columns")
    assert code == 0
    assert "One of: gross, net." in out
    assert "In degC." in out


def test_check(capsys: pytest.CaptureFixture[str]) -> None:
    """The check says in words what holds."""
    code, out, _ = ask(capsys, "check")
    assert code == 0
    assert "is a valid Data Package 2.0" in out
    assert out.splitlines()[-1].endswith("checks hold.")


def test_check_of_a_broken_table(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    """A broken table ends with one sentence on standard error, and exit code 65."""
    file = data / "data/statistics/gas.csv"
    file.write_text(file.read_text(encoding="utf-8").replace(",m3,", ",litre,", 1), encoding="utf-8")
    code, out, err = ask(capsys, "check", project=data)
    assert (code, out) == (65, "")
    assert err.startswith("workbook: data/statistics/gas.csv, row 2, column 'unit': 'litre' is not one of")
    assert err.count("\n") == 1


def test_seal(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    """After a change that is meant, sealing names the table and the check holds again."""
    file = data / "data/statistics/people.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("; Sadyr Zhaparov", ""), encoding="utf-8")
    assert ask(capsys, "check", "-q", project=data)[0] == 65
    assert ask(capsys, "seal", project=data)[:2] == (0, "Sealed: people.\n")
    assert ask(capsys, "check", "-q", project=data) == (0, "", "")
    assert ask(capsys, "seal", project=data)[1] == "Nothing has changed since the last seal.\n"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["show", "trades"], 2, "There is no table 'trades'; the package has trade, gas"),
        (["show", "trade", "-w", "foo=1"], 2, "has no column 'foo'"),
        (["show", "people", "-w", "foo=1"], 2, "has no column 'foo'"),
        (["show", "trade", "-w", "reporter"], 2, "'reporter' is not COLUMN=VALUE"),
        (["show", "trade", "-w", "year=now"], 2, "'now' is not a year"),
        (["show", "trade", "-w", "period=now"], 2, "'now' is not a period"),
        (["show", "trade", "-w", "reporter=Ruritania"], 2, "'Ruritania' is not a country or group we know"),
    ],
)
def test_wrong_use(capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str) -> None:
    """A table, column or value that is none is told in one sentence."""
    found, out, err = ask(capsys, *arguments)
    assert (found, out) == (code, "")
    assert said in err
    assert err.count("\n") == 1


def test_seal_refuses_what_check_refuses(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    """A row against a rule of the tables changes no seal; the sentence names file, row and column."""
    file, descriptor = data / "data/statistics/trade.csv", data / "data/datapackage.json"
    rows, sealed = file.read_text(encoding="utf-8").splitlines(keepends=True), descriptor.read_bytes()
    at = next(n for n, row in enumerate(rows) if ",uzstat," in row and ",goods and services," in row)
    rows[at] = rows[at].replace(",goods and services,", ",goods,", 1)
    file.write_text("".join(rows), encoding="utf-8")
    code, out, err = ask(capsys, "seal", project=data)
    assert (code, out) == (65, "")
    assert f"data/statistics/trade.csv, row {rows[at].split(',')[0]}: " in err
    assert "column coverage" in err
    assert descriptor.read_bytes() == sealed
