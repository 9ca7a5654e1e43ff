"""The file that describes a sweep: what it may hold, and one sentence for each mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.errors import BadData
from analysis.runs.sweeps.gridfile import read_grid

WHOLE = """
title = "What moves it"
notebooks = ["02_trade"]
results = ["growth"]
where = ["year > 2000"]
seeds = 3
[fixed]
currency = "USD"
[grid]
year = [2021, 2022]
[zip]
low = [1, 2]
high = [3, 4]
[[sets]]
flow = "exports"
"""


def test_a_whole_file(tmp_path: Path) -> None:
    """Every key is read; the name is the file's unless it gives one."""
    path = tmp_path / "gas.toml"
    path.write_text(WHOLE)
    read = read_grid(path)
    assert (read.name, read.title, read.seeds) == ("gas", "What moves it", 3)
    assert read.names == ["flow", "low", "high", "year", "currency"]
    assert [each.text for each in read.where] == ["year > 2000"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("year = ", "gas.toml cannot be read as TOML: Invalid value (at end of document)"),
        ("\xff", "cannot be read as TOML"),
        ("notebook = ['02_trade']", "has the key notebook, which no sweep has; did you mean notebooks?"),
        ("years = [1]", "has the key years, which no sweep has;"),
        ("notebooks = '02_trade'", "gas.toml: notebooks is not an array of texts."),
        ("title = 1", "title is not a text."),
        ("grid = [1]", "grid is not a table of parameters."),
        ("sets = {a = 1}", "sets is not an array of tables ([[sets]])."),
        ("seeds = 0", "seeds is not a whole number or an array of whole numbers."),
        ("seeds = [true]", "seeds is not a whole number"),
        ("a = 1\na = 2", "cannot be read as TOML"),
        ("x = '" + "x" * 1_000_000 + "'", "more than 1,000,000 bytes"),
    ],
)
def test_mistakes(tmp_path: Path, text: str, said: str) -> None:
    """Wrong TOML, an unknown key and a wrong shape are exit code 65 in one line."""
    path = tmp_path / "gas.toml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(BadData) as caught:
        read_grid(path)
    assert said in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
