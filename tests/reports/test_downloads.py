"""Tests of tables as CSV."""

from __future__ import annotations

import base64
import csv
import io

import pytest

from analysis.reports.tables.downloads import csv_address, csv_text, defused

STARTS = ("=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", " =", "|", "%")


@pytest.mark.parametrize("start", STARTS)
def test_formulas_are_text(start: str) -> None:
    """A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    assert defused(f"{start}SUM(A1:A9)") == f"'{start}SUM(A1:A9)"


@pytest.mark.parametrize("text", ["-5.3", "-12", "+7", "5.3", "China", "a=b", "2022-01", ""])
def test_numbers_and_words_stay(text: str) -> None:
    """Negative numbers stay numbers, and words stay as they are."""
    assert defused(text) == text


def test_csv_reads_back() -> None:
    """Commas, quotes and line breaks in cells survive."""
    rows = [["a, b", 'say "no"'], ["two\nlines", ""]]
    assert list(csv.reader(io.StringIO(csv_text(["x", "y"], rows)))) == [["x", "y"], *rows]


def test_address_holds_the_file() -> None:
    """The address of a download is the file itself, in UTF-8."""
    head, _, body = csv_address("Xi’an,1\n").partition(",")
    assert head == "data:text/csv;charset=utf-8;base64"
    assert base64.b64decode(body).decode() == "Xi’an,1\n"
