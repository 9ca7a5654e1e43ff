"""Every unit that the reader of numbers can give has a name and a dimension."""

import csv
from importlib.resources import files

from analysis.quantities import unit


def test_every_unit_of_the_lexicon_is_known():
    """Pages print claims, so a unit without words would break a report."""
    text = files("analysis.claims").joinpath("units.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        assert unit(row["unit"]).dimension


def test_every_currency_of_the_lexicon_is_known():
    """The same for currencies."""
    text = files("analysis.claims").joinpath("currencies.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        assert unit(row["code"]).dimension == f"money in {row['code']}"
