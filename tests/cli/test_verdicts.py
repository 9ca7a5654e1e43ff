"""`workbook verdicts`: what it prints, and how it ends."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from analysis.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
KEYS = {"id", "quote", "start", "end", "verdict", "corroboration", "attribution", "reason"}


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Return a file that holds one sentence."""
    file = tmp_path / "story.txt"
    file.write_text("Kazakhstan's exports to China reached $13.1 billion last year.\n", encoding="utf-8")
    return file


def ask(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str
) -> tuple[int, str, str]:
    """Run the command and return its exit code, output and complaints."""
    monkeypatch.setenv("WORKBOOK_PROJECT", str(ROOT))
    code = run(["--project", str(ROOT), "verdicts", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_first_article_by_default(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an article the first one is judged, and each verdict has the documented keys."""
    code, out, _ = ask(capsys, monkeypatch, "--format", "json")
    rows = json.loads(out)
    assert code == 0
    assert all(row.keys() >= KEYS for row in rows)
    found = {row["id"]: row["verdict"] for row in rows}
    assert found["usd-70.2-billion"] == "Supported"
    assert found["42-percent"] == "Not enough evidence"


def test_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, story: Path
) -> None:
    """A file with one sentence is a fair article; offsets are those of its text."""
    code, out, err = ask(capsys, monkeypatch, str(story), "--published", "2023-05-17", "--format", "json")
    (row,) = json.loads(out)
    assert (code, err) == (0, "")
    assert row["verdict"] == "Supported"
    assert story.read_text("utf-8")[row["start"] : row["end"]] == row["quote"] == "$13.1 billion"


def test_without_a_day_last_year_stays_open(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, story: Path
) -> None:
    """Without a day of publication "last year" is no year, and a line on standard error says so."""
    code, out, err = ask(capsys, monkeypatch, str(story), "--format", "json")
    assert code == 0
    assert json.loads(out)[0]["verdict"] == "Not enough evidence"
    assert "--published" in err
    story.write_text("Tea sold for $3.1 million in 2014.")
    assert ask(capsys, monkeypatch, str(story))[2] == ""


def test_csv_and_table(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, story: Path
) -> None:
    """CSV has the same rows; the table says the verdict in full and never a bare label."""
    _, out, _ = ask(capsys, monkeypatch, str(story), "--published", "2023-05-17", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(out))
    assert row["verdict"] == "Supported"
    _, text, _ = ask(capsys, monkeypatch, str(story), "--published", "2023-05-17")
    assert "Supported on Kazakhstan's books" in text


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--distrust", "nobody"), 2),
        (("--format", "xml"), 2),
        (("--tolerance", "-1"), 2),
        (("no-such-file.txt",), 74),
        (("--published", "17 May"), 65),
        (("--leave-out", "Atlantis"), 2),
        (("--distrust", "gac"), 2),
    ],
)
def test_exit_codes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int
) -> None:
    """A wrong option, a missing file and a wrong date each end with their code and one sentence."""
    found, out, err = ask(capsys, monkeypatch, *arguments)
    assert found == code
    assert out == ""
    assert err.startswith("workbook: ")


def test_rules_are_options(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, story: Path
) -> None:
    """Without the bureau's figures its claim is no longer supported."""
    arguments = (str(story), "--published", "2023-05-17", "--format", "json", "--distrust", "bns")
    _, out, _ = ask(capsys, monkeypatch, *arguments)
    assert json.loads(out)[0]["verdict"] != "Supported"


def test_the_command_that_is_named_serves_a_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What would bring a missing figure is named in full, so that it can be typed for a file that is no article."""
    file = tmp_path / "story.txt"
    file.write_text("Trade between Germany and France reached $200 billion in 2022.\n", "utf-8")
    _, out, _ = ask(capsys, monkeypatch, str(file), "--published", "2023-05-17", "--format", "json")
    (row,) = json.loads(out)
    named = row["to_add"].partition("“workbook ")[2].partition("”")[0]
    assert (
        named == "statistics refresh comtrade --reporter DE,FR --partner DE,FR --product TOTAL --years 2022"
    )
    assert run(["--project", str(ROOT), *named.split(), "--help"]) == 0
