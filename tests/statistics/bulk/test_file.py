"""Bulk files in use: Parquet on first use, exact sums, and one sentence for what does not fit."""

from __future__ import annotations

import os
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest

from analysis.errors import BadData, InputOutputProblem, UsageProblem
from analysis.statistics.bulk import Layout, open_bulk
from analysis.statistics.bulk.engine import interruptible
from tests.statistics.bulk.conftest import Zipped

LAYOUT = Layout("a table of sums", {"k": "VARCHAR", "v": "DECIMAL(18,6)"}, nulls=("", "NA"))


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a text as it is."""
    path.write_bytes(text.encode(encoding))
    return path


def rows(path: Path, folder: Path, layout: Layout = LAYOUT) -> list[tuple[object, ...]]:
    """Return what a file holds, ordered."""
    with open_bulk(path, folder) as bulk:
        parquet = bulk.parquet(bulk.members[0], layout)
        return bulk.query("SELECT * FROM read_parquet(?) ORDER BY ALL", [parquet])


def test_parquet_is_made_once(tmp_path: Path) -> None:
    """The second query reads the Parquet file, which is kept under the file's hash; a changed file is read anew."""
    path = write(tmp_path / "t.csv", "k,v\n01,1.5\n")
    assert rows(path, tmp_path / "pq") == [("01", Decimal("1.5"))]
    (made,) = (tmp_path / "pq").glob("*/*.parquet")
    assert len(made.parent.name) == 64
    before = made.stat().st_mtime_ns
    assert rows(path, tmp_path / "pq") == [("01", Decimal("1.5"))]
    assert made.stat().st_mtime_ns == before
    write(path, "k,v\n01,2.5\n")
    assert rows(path, tmp_path / "pq") == [("01", Decimal("2.5"))]
    assert len(list((tmp_path / "pq").glob("*/*.parquet"))) == 2


def test_odd_names(tmp_path: Path, zipped: Zipped) -> None:
    """Names that mean something to a shell or to SQL are names; equal names in two folders are two tables."""
    folder = tmp_path / "a [1] *'dir"
    folder.mkdir()
    path = write(folder / "Trade[2023-11-01] 'x'?.csv", "k,v\n01,1.5\n")
    assert rows(path, folder / "pq") == [("01", Decimal("1.5"))]
    with open_bulk(
        zipped("t.zip", {"../a/t.csv": "k,v\n01,1\n", "b/t.csv": "k,v\n02,2\n"}), tmp_path / "pq"
    ) as bulk:
        tables = [bulk.parquet(member, LAYOUT) for member in bulk.members]
        found = [bulk.query("SELECT k FROM read_parquet(?)", [table]) for table in tables]
    assert found == [[("01",)], [("02",)]]
    assert all(Path(table).parent.parent == tmp_path / "pq" for table in tables)


def test_nothing_else_stays_behind(tmp_path: Path) -> None:
    """Neither scratch folders nor halves of a Parquet file outlive an error."""
    path = write(tmp_path / "t.csv", "k,v\n01,1.5\n02,x\n")
    with pytest.raises(BadData):
        rows(path, tmp_path / "pq")
    assert [one for one in (tmp_path / "pq").rglob("*") if one.is_file()] == []
    assert len(list((tmp_path / "pq").iterdir())) == 1


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    """Halves of a day ago go when the file is opened again; younger ones may be another's work."""
    path = write(tmp_path / "t.csv", "k,v\n01,1.5\n")
    rows(path, tmp_path / "pq")
    (folder,) = (tmp_path / "pq").iterdir()
    for name, days in ((".unpacking-old", 2), (".unpacking-new", 0)):
        (folder / name).mkdir()
        (folder / name / "table.csv").write_text("k,v\n")
        os.utime(folder / name, (time.time() - days * 86400,) * 2)
    (folder / ".t-1.part").write_text("")
    os.utime(folder / ".t-1.part", (0, 0))
    rows(path, tmp_path / "pq")
    assert [one.name for one in folder.glob(".*")] == [".unpacking-new"]


def test_an_interruption_is_one(tmp_path: Path) -> None:
    """What DuckDB raises when the user interrupts it ends the command as an interruption, not as a bad file."""
    import duckdb

    for error in (
        RuntimeError("Query interrupted"),
        duckdb.InterruptException("INTERRUPT Error: Interrupted!"),
    ):
        with pytest.raises(KeyboardInterrupt), interruptible():
            raise error
    with pytest.raises(RuntimeError, match="else"), interruptible():
        raise RuntimeError("something else")


def test_a_damaged_parquet_file(tmp_path: Path) -> None:
    """A kept table that went bad is named, with what to do."""
    path = write(tmp_path / "t.csv", "k,v\n01,1.5\n")
    rows(path, tmp_path / "pq")
    (made,) = (tmp_path / "pq").glob("*/*.parquet")
    made.write_bytes(b"no longer Parquet")
    with pytest.raises(InputOutputProblem, match="delete that folder and import again"):
        rows(path, tmp_path / "pq")


def test_sums_are_exact(tmp_path: Path) -> None:
    """A sum of decimals is that of the printed digits, where binary floating point misses it."""
    values = ["0.1"] * 10
    path = write(tmp_path / "t.csv", "k,v\n" + "".join(f"01,{value}\n" for value in values))
    with open_bulk(path, tmp_path / "pq") as bulk:
        ((total,),) = bulk.query("SELECT sum(v) FROM read_parquet(?)", [bulk.parquet("t.csv", LAYOUT)])
    assert total == 1
    assert sum(map(float, values)) != 1


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [
        ("byte order mark", "\ufeffk,v\n01,1.5\n", "utf-8"),
        ("line ends of Windows", "k,v\r\n01,1.5\r\n", "utf-8"),
        ("tabs", "k\tv\n01\t1.5\n", "utf-8"),
        ("semicolons", "k;v\n01;1.5\n", "utf-8"),
        ("quoted", '"k","v"\n"01","1.5"\n', "utf-8"),
        ("other columns", 'x,v,"y, z",k\n,1.5,"a, b",01\n', "utf-8"),
        ("a comma at the end of all lines but the heading", "k,v\n01,1.5,\n", "utf-8"),
        ("a comma at the end of all lines", "k,v,\n01,1.5,\n", "utf-8"),
        ("lines above the heading", '"About",\n\n"As of","2026-07-13",\n\n"k","v",\n"01","1.5",\n', "utf-8"),
        ("Latin-1", "k,v,name\n01,1.5,Côte d'Ivoire\n", "latin-1"),
        ("a name twice", "k,v,x,x\n01,1.5,a,b\n", "utf-8"),
        ("padded", "k,v\n01,      1.5\n", "utf-8"),
        ("more digits than are kept", "k,v\n01,1.49999999999999999\n", "utf-8"),
    ],
)
def test_one_table_written_in_many_ways(tmp_path: Path, name: str, text: str, encoding: str) -> None:
    """What exports do differently is read alike."""
    path = write(tmp_path / "t.csv", text, encoding)
    assert rows(path, tmp_path / "pq") == [("01", Decimal("1.5"))], name


def test_missing_values(tmp_path: Path) -> None:
    """What stands for a missing value becomes none, not zero."""
    path = write(tmp_path / "t.csv", "k,v\n01,\n02,NA\n")
    assert rows(path, tmp_path / "pq") == [("01", None), ("02", None)]


def test_columns_by_pattern(tmp_path: Path) -> None:
    """Columns named by a pattern are read as text, with the printed digits; others are left out."""
    layout = Layout("a wide table", {"k": "VARCHAR"}, also=r"\d{4}")
    path = write(tmp_path / "t.csv", "k,2021,2022,note\n01,1.50,,x\n")
    assert rows(path, tmp_path / "pq", layout) == [("01", "1.50", None)]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("k,v\n01,1.5\n02,abc\n", r"t\.csv, line 3, column 'v': 'abc' is not what a table of sums has there"),
        ("k,v\n01,1.5\n02\n", r"t\.csv, line 3 has fewer cells than the 2 of the heading"),
        ("k,v\n01,1.5,7,8\n", r"t\.csv, line 2 has more cells than the 2 of the heading"),
        ("k,v\n01,1.5\n02,1.", r"ends in the middle of a line"),
        (
            "a,b,c\n1,2,3\n",
            r"t\.csv is not a table of sums: it has no column k, v; its columns are a, b, c\.",
        ),
        ("k,w\n01,1.5\n", r"it has no column v"),
        ("<html><body>No</body></html>\n", r"is a web page or an answer of a server"),
        ('{"error": "no"}\n', r"is a web page or an answer of a server"),
        ("k,v\n\0\0\n", r"is not a text file"),
        ('k,v\n"01,1.5\n', r"t\.csv, line 2 cannot be read"),
        ("k,v\n01,1234567890123456\n", r"column 'v': '1234567890123456' is not what"),
    ],
)
def test_one_sentence_for_what_does_not_fit(tmp_path: Path, text: str, sentence: str) -> None:
    """Foreign, broken and cut files: what, where, and no traceback of DuckDB's."""
    path = write(tmp_path / "t.csv", text)
    with pytest.raises(BadData, match=sentence) as caught:
        rows(path, tmp_path / "pq")
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 250


@pytest.mark.soak
def test_a_wide_table_fits_into_memory(tmp_path: Path) -> None:
    """Sixty-five columns of text and many rows are converted within DuckDB's share of memory, and do not stall."""
    layout = Layout("a wide table", {"k": "VARCHAR"}, also=r"\d{4}")
    line = ",".join(f"{place}.123456789012345" for place in range(65)) + "\n"
    path = tmp_path / "t.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("k," + ",".join(str(year) for year in range(1960, 2025)) + "\n")
        file.writelines(f"{place}," + line for place in range(250_000))
    with open_bulk(path, tmp_path / "pq") as bulk:
        ((count,),) = bulk.query("SELECT count(*) FROM read_parquet(?)", [bulk.parquet("t.csv", layout)])
    assert count == 250_000


def test_without_duckdb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is not installed, a sentence says how to install it."""
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(UsageProblem, match=r'pip install --editable "\.\[bulk\]"'):
        rows(write(tmp_path / "t.csv", "k,v\n"), tmp_path / "pq")


def test_no_extension_and_no_network(tmp_path: Path) -> None:
    """DuckDB neither installs nor loads what a query asks for beyond the disk."""
    import duckdb

    with open_bulk(write(tmp_path / "t.csv", "k,v\n"), tmp_path / "pq") as bulk:
        with pytest.raises(duckdb.Error):
            bulk.query("SELECT * FROM read_csv('https://example.org/t.csv')")
        ((limit,),) = bulk.query("SELECT current_setting('memory_limit')")
    assert limit.startswith("24") and "MiB" in limit
