"""The data package: valid, complete, and every way of breaking it told in one sentence."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analysis.errors import BadData, InputOutputProblem, UsageProblem, WorkbookError
from analysis.project import Project
from analysis.statistics import package, read_table, table_names
from analysis.statistics.frames import load_table
from tests.statistics.conftest import Edit

TRADE = "statistics/trade.csv"
FIRST = "trade-CHN-CA5-total-TOTAL-2022-mofcom-XH-2023-04-19"


def test_every_table_is_valid(project: Project) -> None:
    """Every table agrees with its schema, its keys, its units and its hash."""
    for name in table_names(project):
        assert read_table(name, project).rows or name == "superseded", name


def test_every_file_is_in_the_package(project: Project) -> None:
    """No table lies in the data folders without the package naming it."""
    named = {resource["path"] for resource in package.describe(project)["resources"]}
    there = {
        file.relative_to(project.data).as_posix()
        for folder in ("statistics", "definitions")
        for file in (project.data / folder).iterdir()
    }
    assert there == named


def test_every_column_is_described(project: Project) -> None:
    """Each column has a description, each table a title, a licence and sources, each number a unit."""
    for resource in package.describe(project)["resources"]:
        assert resource["title"]
        assert resource["description"]
        assert resource["licenses"][0]["name"]
        assert resource["sources"]
        names = {field["name"] for field in resource["schema"]["fields"]}
        for field in resource["schema"]["fields"]:
            assert field["description"].endswith("."), (resource["name"], field["name"])
            if field["type"] == "number":
                assert "unit" in names or "unit" in field, (resource["name"], field["name"])


def test_files_are_plain(project: Project) -> None:
    """Tables are UTF-8 without mark, with line feeds only, no spaces around cells, one line break at the end."""
    for resource in package.describe(project)["resources"]:
        content = (project.data / resource["path"]).read_bytes()
        assert b"\r" not in content
        assert content.endswith(b"\n")
        assert not content.endswith(b"\n\n")
    for name in table_names(project):
        for row in read_table(name, project).rows:
            for value in row.values():
                assert not isinstance(value, str) or value == value.strip(), (name, row)


BREAKS = {
    "missing column": (TRADE, "id,reporter,", "id,", "row 1: the column 'reporter' is missing"),
    "missing cell": (TRADE, ",CHN,CA5,total", ",CHN,total", "row 2: 19 cells where the heading has 20"),
    "renamed column": (TRADE, "id,reporter,", "id,whose,", "row 1: the column 'reporter' is missing"),
    "extra column": (
        "statistics/people.csv",
        ",source\n",
        ",source,sauce\n",
        "row 1: the column 'sauce' is not in",
    ),
    "wrong unit": (TRADE, "70200000000,USD", "70200000000,CNY", "row 2, column 'unit': 'CNY' does not fit"),
    "unknown unit": (
        TRADE,
        "70200000000,USD",
        "70200000000,bananas",
        "row 2, column 'unit': 'bananas' is not",
    ),
    "value that is not as printed": (TRADE, "70200000000,USD", "7020000000,USD", "row 2, column 'value'"),
    "value that is no number": (
        TRADE,
        "70200000000,USD",
        "70.2 bn,USD",
        "row 2, column 'value': '70.2 bn' is",
    ),
    "infinite value": (TRADE, "70200000000,USD", "inf,USD", "row 2, column 'value': 'inf' is not a number"),
    "empty value": (TRADE, "70200000000,USD", ",USD", "row 2, column 'value': the cell is empty"),
    "duplicate key": (TRADE, "mofcom-CGTN-2023-05-16,CHN", "mofcom-XH-2023-04-19,CHN", "row 3, column 'id'"),
    "unknown publisher": (
        TRADE,
        ",mofcom,XH-2023-04-19",
        ",mofcon,XH-2023-04-19",
        "row 2, column 'publisher'",
    ),
    "unknown source": (TRADE, ",mofcom,XH-2023-04-19", ",mofcom,XH-2023-04-91", "row 2, column 'source'"),
    "unknown country": (
        TRADE,
        ",CHN,CA5,total",
        ",CHN,CA6,total",
        "row 2, column 'partner': 'CA6' is not in",
    ),
    "unknown product": (TRADE, ",total,TOTAL,", ",total,ALL,", "row 2, column 'product': 'ALL' is not in"),
    "unknown flow": (TRADE, ",CHN,CA5,total", ",CHN,CA5,both", "row 2, column 'flow': 'both' is not one of"),
    "impossible day": (TRADE, "2022-01-01/2022-12-31", "2022-01-01/2022-12-32", "row 2, column 'period'"),
    "period backwards": (TRADE, "2022-01-01/2022-12-31", "2022-12-31/2022-01-01", "row 2, column 'period'"),
    "impossible birthday": ("statistics/people.csv", "1953-05-17", "1953-02-30", "row 2, column 'born'"),
    "other hash": (TRADE, "a historic high", "an historic high", "trade.csv: the file is not the one"),
}


@pytest.mark.parametrize(("path", "old", "new", "said"), BREAKS.values(), ids=BREAKS.keys())
def test_broken_table(copy: Project, edit: Edit, path: str, old: str, new: str, said: str) -> None:
    """A broken table ends with one sentence that names file, row and column, and exit code 65."""
    edit(path, old, new)
    with pytest.raises(WorkbookError, match=said) as caught:
        read_table(Path(path).stem, copy)
    sentence = str(caught.value)
    assert sentence.startswith(f"data/{path}")
    assert caught.value.exit_code == 65
    assert "\n" not in sentence
    assert sentence.endswith(".")


def test_not_utf8(copy: Project) -> None:
    """A table in another encoding is named with the row where it stops being UTF-8."""
    file = copy.data / TRADE
    file.write_bytes(file.read_bytes().replace(b"historic", b"histor\xefc", 1))
    with pytest.raises(BadData, match=r"trade\.csv, row 2: not UTF-8"):
        read_table("trade", copy)


def test_any_damage_is_one_sentence(copy: Project) -> None:
    """Whatever byte of a table is lost, doubled or changed, what comes is one sentence, never a traceback."""
    file = copy.data / "statistics/people.csv"
    whole = file.read_bytes()
    chance = random.Random(20230517)  # noqa: S311 - the same damage at every run
    for _ in range(400):
        at, kind = chance.randrange(len(whole)), chance.choice(["lose", "double", "change", "cut"])
        damage = {
            "lose": whole[:at] + whole[at + 1 :],
            "double": whole[:at] + whole[at : at + 1] + whole[at:],
            "change": whole[:at] + bytes([chance.randrange(256)]) + whole[at + 1 :],
            "cut": whole[:at],
        }[kind]
        if damage == whole:
            continue
        file.write_bytes(damage)
        package._read.cache_clear()
        with pytest.raises(BadData) as caught:
            read_table("people", copy)
        assert "\n" not in str(caught.value)


def test_byte_order_mark(copy: Project) -> None:
    """A byte order mark, as spreadsheet programs write it, is refused with what to do."""
    file = copy.data / TRADE
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    with pytest.raises(BadData, match="byte order mark"):
        read_table("trade", copy)


def test_empty_file(copy: Project) -> None:
    """An empty file is refused."""
    (copy.data / TRADE).write_bytes(b"")
    with pytest.raises(BadData, match="the file is empty"):
        read_table("trade", copy)


def test_other_order_of_columns(copy: Project) -> None:
    """Columns in another order than the schema's are refused with the right order."""
    file = copy.data / "statistics/people.csv"
    text = file.read_text(encoding="utf-8").replace("id,name,", "name,id,", 1)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadData, match="the columns must stand in this order: id, name"):
        read_table("people", copy)


def test_missing_file(copy: Project) -> None:
    """A missing table is an input/output problem, exit code 74."""
    (copy.data / TRADE).unlink()
    with pytest.raises(InputOutputProblem, match=r"trade\.csv is missing") as caught:
        read_table("trade", copy)
    assert caught.value.exit_code == 74


def test_unknown_table(project: Project) -> None:
    """An unknown table is a usage problem that lists the tables."""
    with pytest.raises(UsageProblem, match="There is no table 'trades'; the package has trade, gas"):
        read_table("trades", project)


@pytest.mark.parametrize("path", ["../secret.csv", "/etc/passwd", "statistics/../../x.csv"])
def test_path_outside(copy: Project, path: str) -> None:
    """A descriptor cannot make the package read a file outside the data folder."""
    file = copy.data / "datapackage.json"
    described = json.loads(file.read_text(encoding="utf-8"))
    described["resources"][0]["path"] = path
    file.write_text(json.dumps(described), encoding="utf-8")
    with pytest.raises(BadData, match="a path inside data/"):
        read_table("trade", copy)


def test_broken_descriptor(copy: Project) -> None:
    """A descriptor that is not JSON is refused."""
    (copy.data / "datapackage.json").write_text("{", encoding="utf-8")
    with pytest.raises(BadData, match="not readable as JSON"):
        read_table("trade", copy)


def test_change_is_seen(copy: Project, resealed: Edit) -> None:
    """A table that has changed on disk is read again, not taken from memory."""
    assert read_table("people", copy).rows[1]["born"] is None
    resealed("statistics/people.csv", "2023-05-17,,CIDCA-2023-05", "2023-05-17,1953-06-15,CIDCA-2023-05")
    assert str(read_table("people", copy).rows[1]["born"]) == "1953-06-15"


def test_columns_of_dates(project: Project) -> None:
    """A data frame of a table has start, end and year; the year is empty for a part of a year."""
    frame = load_table("trade", project).set_index("id")
    assert str(frame.loc[FIRST, "start"].date()) == "2022-01-01"
    assert frame.loc[FIRST, "year"] == 2022
    assert frame["year"].isna().sum() == sum(
        not re.search(r"-01-01/(\d{4})-12-31$", period) for period in frame["period"]
    )


def test_speed(project: Project) -> None:
    """The largest table is read and checked in less than 50 milliseconds of the processor's time."""
    load_table("trade", project)
    times = []
    for _ in range(5):
        package._read.cache_clear()
        for name in ("publishers", "sources", "printed_units", "products", "countries", "groups"):
            read_table(name, project)
        before = time.process_time()
        load_table("trade", project)
        times.append(time.process_time() - before)
    assert min(times) < 0.05


def test_a_fork_holds_its_tables(copy: Project) -> None:
    """After `hold`, a forked process keeps a table as it first found it; the one it was forked from sees a change."""
    program = f"""
import os
from pathlib import Path
from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics.package import hold, read_table

project, file = Project(Path({str(copy.root)!r})), Path({str(copy.data / "statistics" / "people.csv")!r})
found = read_table("people", project)
hold()
file.write_bytes(file.read_bytes() + b"\\n")
child = os.fork()
if child == 0:
    try:
        read_table("people", project)  # changed since the parent read it
    except BadData:
        file.write_bytes(file.read_bytes()[:-1])
        again = read_table("people", project)
        file.unlink()
        os._exit(7 if read_table("people", project) is again and again.rows == found.rows else 1)
    os._exit(2)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
try:
    read_table("people", project)
except Exception as error:
    print(type(error).__name__)
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ended.stdout.split() == ["7", "InputOutputProblem"], ended.stderr


def test_a_block_asks_one_state_of_the_tables(copy: Project) -> None:
    """Within `held` a table stays as it was first found; after it a change is seen, also where the block failed."""
    file = copy.data / "statistics" / "people.csv"
    with pytest.raises(RuntimeError), package.held():
        found = read_table("people", copy)
        file.write_bytes(file.read_bytes() + b"\n")
        with package.held():
            assert read_table("people", copy) is found
        assert read_table("people", copy) is found
        raise RuntimeError
    with pytest.raises(BadData):
        read_table("people", copy)
