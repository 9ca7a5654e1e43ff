"""Every unit that the reader of numbers can give has a name and a dimension."""

import csv
from importlib.resources import files

import pytest

from analysis.quantities import unit
from tests.claims.made_up import only


def test_every_unit_of_the_lexicon_is_known():
    """Pages print claims, so a unit without words would break a report."""
    text = files("analysis.claims").joinpath("words", "units.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        assert unit(row["unit"]).dimension


def test_every_currency_of_the_lexicon_is_known():
    """The same for currencies: each has a name, so that no page prints a bare code."""
    text = files("analysis.claims").joinpath("words", "currencies.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        assert unit(row["code"]).dimension == f"money in {row['code']}"
        assert unit(row["code"]).plural != row["code"]


@pytest.mark.parametrize(
    "words",
    [
        "a litre",
        "per square foot",
        "per kWh",
        "per MWh",
        "a kilo",
        "per lb",
        "an ounce",
        "a bushel",
        "an hour",
        "per km",
        "a carat",
    ],
)
def test_every_unit_of_a_price_is_known(words):
    """What a price is per has a name too."""
    assert unit(only(f"It costs $5 {words}.").unit).dimension.startswith("money in USD per")
