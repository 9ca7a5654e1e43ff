"""The record of a claim."""

import json

import pytest

from tests.claims.made_up import claims, only


def test_a_row_is_json_in_the_documented_order():
    """The jsonl row begins with the documented fields and can be written."""
    row = only("Exports rose 5-6%.").as_row()
    assert list(row)[:5] == ["id", "quote", "start", "end", "value"]
    assert json.loads(json.dumps(row))["value"] == [5.0, 6.0]


def test_what_has_no_band():
    """Ordinals, ranks, records and vague amounts measure nothing."""
    text = "It was the second-largest. It was a record high. Losses ran to billions of dollars. The fifth month in a row."
    assert [claim.band for claim in claims(text)] == [None] * 4


def test_precision_is_in_the_units_base():
    """70.2 billion is printed to 0.1 billion; 3,000,000 has its last digit in the millions."""
    assert only("It was $70.2 billion.").precision == 0.1e9
    claim = only("It sold 3,000,000 tonnes.")
    assert (claim.precision, claim.last_digit) == (1, 1e6)


def test_fractions_are_in_words():
    """A third is good to a twentieth of itself."""
    claim = only("A third of the crop was lost.")
    assert claim.in_words
    assert claim.interval.low < 33 < claim.interval.high


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("It sold at least 40 tonnes.", "at least 40 tonnes"), ("It sold 40 tonnes at least.", "40 tonnes at least"), ("It sold 40 tonnes or more.", "40 tonnes or more"),
        ("It sold ~40 tonnes.", "~40 tonnes"), ("It sold $2bn-plus of gas.", "$2bn-plus"), ("It sold 40+ ships.", "40+ ships"), ("It sold 40 ships.", "40 ships"),
    ],
)  # fmt: skip
def test_a_hedge_is_told_where_it_stands(text, hedged):
    """Before the quote or after it, and once."""
    assert only(text).hedged == hedged
