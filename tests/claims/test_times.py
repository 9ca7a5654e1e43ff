"""Expressions of time, form by form."""

import re
import tomllib
from datetime import date
from importlib.resources import files

import pytest

from analysis.claims.periods.times.calendars import Calendar
from analysis.claims.periods.times.expressions import read_time

ROWS = tomllib.loads(files("analysis.claims").joinpath("words", "times.toml").read_text(encoding="utf-8"))[
    "time"
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["example"])
def test_every_form_reads_its_example(row):
    """Each row of times.toml takes its example as a whole (a full stop that ends it aside)."""
    example = row["example"]
    low = example.lower()
    end = re.match(r"[0-9]+|[qh][1-4]|[a-z]+", low).end()
    text = row.get("after", "in the " if "the )" in row["form"] else "in ") + example + row.get("next", "")
    start = text.index(example)
    time = read_time(text, text.lower(), start, start + end, Calendar(date(2024, 5, 24)))
    assert time is not None
    assert text[time.start : time.end] == example.rstrip(".")


def test_may_and_march_are_verbs_unless_they_are_months():
    """ "may rise" and "march on" are no times."""
    calendar = Calendar(date(2024, 5, 24))
    for text in ("it may rise", "they march on"):
        start = text.index("ma")
        assert read_time(text, text, start, text.index(" ", start), calendar) is None
