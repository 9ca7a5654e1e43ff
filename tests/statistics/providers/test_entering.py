"""Tidy rows in the tables: added, confirmed, superseded."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from analysis.errors import BadData, UsageProblem
from analysis.project import Project
from analysis.statistics import check, find, read_table, select
from analysis.statistics.providers import BadAnswer, journal, read_snapshot, steps, undo
from tests.statistics.providers.made_up import AT, bring, trade
from tests.statistics.providers.test_journal import files

ROW = "trade-CHN-KAZ-imports-HS27-2022-comtrade"


def test_new_rows_are_added(copy: Project) -> None:
    """A figure that was not there is added, with its source, its snapshot and the product it is about."""
    step = bring(copy, {"trade": [trade("1234.5")]})
    assert step is not None
    assert (step.added, step.superseded, step.confirmed) == (1, 0, 0)
    one = find(ROW, copy)
    assert (one.value, one.unit, one.printed_value) == (1234.5, "USD", "1234.5")
    (source,) = [row for row in read_table("sources", copy).rows if row["id"] == one.source]
    assert source["snapshot"] == step.snapshot
    assert read_snapshot(copy, step.snapshot).answers[0].content == b"{}"
    assert [row["hs"] for row in read_table("products", copy).rows if row["id"] == "HS27"] == ["27"]
    assert check(copy)


def test_other_rows_keep_their_bytes(copy: Project) -> None:
    """Nothing but the new line changes in a table."""
    old = files(copy)["statistics/trade.csv"]
    bring(copy, {"trade": [trade("1234.5")]})
    assert files(copy)["statistics/trade.csv"].startswith(old)


def test_revised_row_is_superseded(copy: Project) -> None:
    """A newer value takes the place of the older one, which is kept with its source."""
    bring(copy, {"trade": [trade("100")]})
    old = find(ROW, copy)
    step = bring(copy, {"trade": [trade("110")]}, AT + timedelta(days=30), b"[1]")
    assert step is not None
    assert (step.added, step.superseded) == (0, 1)
    assert find(ROW, copy).value == 110
    (kept,) = read_table("superseded", copy).rows
    assert (kept["row"], kept["value"], kept["source"]) == (ROW, 100, old.source)
    bring(copy, {"trade": [trade("120")]}, AT + timedelta(days=60), b"[2]")
    assert [row["id"] for row in read_table("superseded", copy).rows] == [f"{ROW}.1", f"{ROW}.2"]


def test_same_row_is_confirmed(copy: Project) -> None:
    """A value that comes again as it was gets the newer source, and nothing is superseded."""
    bring(copy, {"trade": [trade("100")]})
    step = bring(copy, {"trade": [trade("100")]}, AT + timedelta(days=30), b"[1]")
    assert step is not None
    assert step.confirmed == 1
    assert find(ROW, copy).source.startswith("MADE-UP-2026-12-24-")
    brought = [row["id"] for row in read_table("sources", copy).rows if row["snapshot"]]
    assert brought == [find(ROW, copy).source]  # the first is named by no row any more
    assert read_table("superseded", copy).rows == ()


def test_same_answer_changes_nothing(copy: Project) -> None:
    """The same answer on the same day is no second step."""
    bring(copy, {"trade": [trade("100")]})
    now = files(copy)
    assert bring(copy, {"trade": [trade("100")]}) is None
    assert files(copy) == now


def test_figures_collected_by_hand_stand_beside(copy: Project) -> None:
    """Another publisher's figure, or one read in the press, is not touched; an older data file's is superseded."""
    keys = {
        "project": copy,
        "reporter": "KAZ",
        "partner": "CHN",
        "flow": "imports",
        "product": "TOTAL",
        "year": 2022,
    }
    before = select("trade", publisher=("bns",), **keys)
    row = trade("9e9", reporter="KAZ", partner="CHN", product="TOTAL", printed_unit="USD")
    step = bring(copy, {"trade": [{**row, "printed_value": "9000000000"}]})
    assert step is not None
    assert step.superseded == 1  # the extract of Comtrade that ships
    assert select("trade", publisher=("bns",), **keys) == before
    assert read_table("superseded", copy).rows[0]["source"] == "D-COMTRADE-CIPF"


def test_known_defects_lower_the_confidence(copy: Project) -> None:
    """Kazakhstan's own figures in UN Comtrade for 2020 to 2022 are low whoever brings them, with the reason."""
    bring(copy, {"trade": [trade("5", reporter="KAZ", partner="CHN")]})
    one = find("trade-KAZ-CHN-imports-HS27-2022-comtrade", copy)
    assert one.confidence == "low"
    assert "badly incomplete" in one.note
    bring(
        copy,
        {"trade": [trade("5", reporter="KAZ", partner="CHN", period="2023-01-01/2023-12-31")]},
        content=b"1",
    )
    assert find("trade-KAZ-CHN-imports-HS27-2023-comtrade", copy).confidence == "high"


def test_undo_of_a_refresh(copy: Project) -> None:
    """Undo brings back every byte of the package."""
    old = files(copy)
    bring(copy, {"trade": [trade("100"), trade("5", product="HS01", partner="WLD")]})
    assert files(copy) != old
    undo(copy)
    assert files(copy) == old


@pytest.mark.parametrize(
    ("row", "error"),
    [
        (trade("x"), BadAnswer),
        (trade("1", printed_unit="bushels"), BadAnswer),
        (trade("1", flow="sideways"), BadData),
        (trade("1", reporter="ZZZ"), BadData),
        (trade("1", printed_unit="million t"), BadData),
        (trade("1", colour="red"), UsageProblem),
    ],
)
def test_wrong_row_changes_nothing(copy: Project, row: dict[str, str], error: type[Exception]) -> None:
    """A row that its table cannot hold refuses the whole step."""
    old = files(copy)
    with pytest.raises(error):
        bring(copy, {"trade": [trade("1", product="TOTAL"), row]})
    assert files(copy) == old


def test_two_values_of_one_figure(copy: Project) -> None:
    """Two values of one figure in one answer are refused; the same value twice is one row."""
    with pytest.raises(BadAnswer, match="different values"):
        bring(copy, {"trade": [trade("1"), trade("2")]})
    step = bring(copy, {"trade": [trade("1"), trade("1")]})
    assert step is not None
    assert step.added == 1


def test_step_that_was_cut_off_is_taken_back_first(copy: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that was killed while tables were swapped does not stand in the way of the next step."""
    old, swap = files(copy), journal._swap

    def dies(path: Path, content: bytes) -> None:
        if path.name == "datapackage.json":
            raise KeyboardInterrupt
        swap(path, content)

    with monkeypatch.context() as patched:
        patched.setattr(journal, "_swap", dies)
        patched.setattr(journal, "recover", lambda project: None)
        with pytest.raises(KeyboardInterrupt):
            bring(copy, {"trade": [trade("1")]})
    assert files(copy) != old
    assert steps(copy) == ()
    with pytest.raises(BadData, match="was cut off: run 'workbook statistics undo'"):
        read_table("trade", copy)
    assert bring(copy, {"trade": [trade("2")]}, content=b"[]") is not None
    assert undo(copy) is not None
    assert files(copy) == old


def test_table_that_is_not_sealed_is_not_added_to(copy: Project) -> None:
    """A change that was not sealed is not swept up into a step."""
    path = copy.data / "statistics/trade.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",high,", ",medium,", 1), encoding="utf-8")
    with pytest.raises(BadData, match="is not the one"):
        bring(copy, {"trade": [trade("1")]})
