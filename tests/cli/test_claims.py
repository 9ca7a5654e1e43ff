"""`workbook claims`: formats, dates, wrong input."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analysis.article import read_article
from analysis.cli import main
from analysis.cli.claims import _cell, _csv_head

FIELDS = [
    "id",
    "quote",
    "start",
    "end",
    "value",
    "unit",
    "approx",
    "hedge",
    "precision",
    "kind",
    "period",
    "direction",
    "measure",
    "speaker",
]
TEXT = "Exports rose by around 5% to $3 billion last year, the ministry said. Imports cost 10-12 million euros.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(TEXT)
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main.run(["claims", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_jsonl_has_a_claim_a_line(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line is an object with the documented fields, and its offsets slice back to its quote."""
    code, out, err = run(capsys, str(story), "--published", "2024-02-01", "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [row["quote"] for row in rows] == ["5%", "$3 billion", "10-12 million euros"]
    assert all(TEXT[row["start"] : row["end"]] == row["quote"] for row in rows)
    assert all(set(FIELDS) <= set(row) for row in rows)
    assert rows[1]["period"] == "2023"


def test_without_a_date_the_reader_is_told(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Claims still come, "last year" stays open, and standard error says how to give the date."""
    code, out, err = run(capsys, str(story), "--format", "jsonl")
    assert code == 0
    assert json.loads(out.splitlines()[1])["period"] is None
    assert "--published 2023-05-17" in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("text", ["The ministers talked about rivers.", "Tea sold for $3.1 million in 2014."])
def test_where_no_period_is_open_no_date_is_asked_for(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A text without claims, or whose claims name their years, needs no date of publication."""
    path = tmp_path / "story.txt"
    path.write_text(text)
    assert run(capsys, str(path))[2] == ""


def test_json_has_the_article_too(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One document: what is known, what was set aside, the claims."""
    _, out, _ = run(capsys, str(story), "--format", "json", "--published", "2024-02-01")
    document = json.loads(out)
    assert document["article"]["published"] == "2024-02-01"
    assert document["set_aside"] == []
    assert len(document["claims"]) == 3


def test_csv_is_safe_and_numbers_stay_numbers(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A range has its upper end in a column of its own, and the head is the same without claims."""
    _, out, _ = run(capsys, str(story), "--format", "csv", "--published", "2024-02-01")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert (float(rows[2]["value"]), float(rows[2]["value_to"])) == (10e6, 12e6)
    assert rows[0]["value_to"] == ""
    story.write_text("Nothing was said of any number.")
    _, empty, _ = run(capsys, str(story), "--format", "csv", "--published", "2024-02-01")
    assert empty == out.splitlines()[0] + "\n" == _csv_head()


@pytest.mark.parametrize("prefix", ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠", " =", "\n@"])
def test_no_cell_is_a_formula(prefix: str) -> None:
    """Text that a spreadsheet would run gets an apostrophe; a negative number stays a number."""
    assert _cell(f"{prefix}cmd|x") == f"'{prefix}cmd|x"
    assert _cell(-5.3) == -5.3
    assert _cell("5%") == "5%"
    assert _cell(["=a", "b"]) == "'=a; b"


def test_table_is_for_the_eye(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table shows quote, value and period, and no line is wider than the screen."""
    code, out, _ = run(capsys, str(story), "--published", "2024-02-01")
    assert code == 0
    assert "$3 billion" in out and "3 billion US dollars" in out and "around 5%" in out
    assert max(map(len, out.splitlines())) <= 160
    assert out.endswith("3 claims; --format json has every field.\n")


def test_table_says_what_was_corrected_by_hand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A claim that article.toml corrects names its fields in a column that other tables have not."""
    (tmp_path / "article.txt").write_text("Trade rose by 5 percent to $3 billion in 2021.\n", "utf-8")
    (tmp_path / "article.toml").write_text('language = "en"\n', "utf-8")
    assert "corrected by hand" not in run(capsys, str(tmp_path))[1]
    (tmp_path / "article.toml").write_text('[[claims]]\nquote = "$3 billion"\nvalue = 4e9\n', "utf-8")
    table = run(capsys, str(tmp_path))[1]
    assert "corrected by hand" in table
    assert next(line for line in table.splitlines() if line.endswith("  value")).startswith("$3 billion")


def test_article_cannot_steer_the_terminal(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Escape sequences and marks of direction of an article do not reach the terminal."""
    story.write_text(
        "Up\x1b]0;x\x07 \u202e5%\x9b31m\n\nExports \x1b[2Jrose by \x1b[31m5% in 2023, the ministry said on Tuesday."
    )
    _, out, _ = run(capsys, str(story))
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(out)


@pytest.mark.parametrize(
    ("content", "arguments", "code", "said"),
    [
        (b"", [], 65, "is empty"),
        (b"%PDF-1.4", [], 65, "PDF"),
        (b'{"cells": []}', [], 65, "notebook"),
        (TEXT.encode(), ["--published", "soon"], 65, "not a date of publication"),
        (TEXT.encode(), ["--format", "xml"], 2, "'xml' is not one of"),
    ],
)
def test_wrong_input_is_one_sentence(
    story: Path,
    capsys: pytest.CaptureFixture[str],
    content: bytes,
    arguments: list[str],
    code: int,
    said: str,
) -> None:
    """Each is one line on standard error with its exit code, and nothing on standard output."""
    story.write_bytes(content)
    got, out, err = run(capsys, str(story), *arguments)
    assert (got, out) == (code, "")
    assert said in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("source", "code"), [("http://127.0.0.1/", 69), ("file:///etc/passwd", 69), ("none.txt", 74), ("/", 74)]
)
def test_source_that_cannot_be_read(capsys: pytest.CaptureFixture[str], source: str, code: int) -> None:
    """An address that is not public and a file that is not there have their exit codes."""
    got, out, err = run(capsys, source)
    assert (got, out, len(err.splitlines())) == (code, "", 1)


def test_standard_input_and_start_without_heavy_packages(tmp_path: Path) -> None:
    """Text from standard input is read outside every project, at once, without pandas or an HTML extractor."""
    program = (
        "import sys; from analysis.cli import main; code = main.run(['claims', '-', '--format', 'jsonl']); "
        "heavy = {'pandas', 'numpy', 'trafilatura', 'lxml', 'urllib3', 'IPython'} & set(sys.modules); "
        "print(sorted(heavy), file=sys.stderr); sys.exit(code)"
    )
    root = str(Path(main.__file__).parents[2])
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program], input=TEXT, capture_output=True, text=True, cwd=tmp_path,
        env={"PYTHONPATH": root, "PATH": ""}, check=True,
    )  # fmt: skip
    assert time.monotonic() - started < 10
    assert len(done.stdout.splitlines()) == 3
    assert done.stderr.splitlines()[-1] == "[]"


def test_no_claims_is_no_error(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An article without a number says so, and ends well."""
    story.write_text("Nothing was said of any number, and nobody had asked.")
    code, out, _ = run(capsys, str(story), "--published", "2024-02-01")
    assert code == 0
    assert "No claims" in out
    assert read_article("").words == 0


def test_a_slip_in_a_slug_names_the_near_article(capsys: pytest.CaptureFixture[str]) -> None:
    """An article that is not there is answered with the one that was meant, as a build answers it."""
    code, _, err = run(capsys, "kazakhstan-china-2032")
    assert code == 74
    assert err == "workbook: There is no article kazakhstan-china-2032; did you mean kazakhstan-china-2023?\n"


def test_a_value_in_another_unit_has_no_more_digits_than_were_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """12.5 billion cubic feet are 354 million cubic metres, not 353.960582; money keeps every digit."""
    path = tmp_path / "story.txt"
    path.write_text(
        "Ruritania produced 12.5 billion cubic feet of gas in 2014. Tea sold for $23,456.78 million in 2014."
    )
    out = run(capsys, str(path))[1]
    assert " 354 million cubic metres " in out
    assert " 23.45678 billion US dollars " in out
