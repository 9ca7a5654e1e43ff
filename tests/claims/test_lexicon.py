"""The tables of words: what a row needs."""

from collections import Counter

import pytest

from analysis.claims.lexicon import either, table

FACTORS = ("units", "scales", "currencies")


@pytest.mark.parametrize("name", FACTORS)
def test_every_factor_has_a_source(name):
    """A factor of one needs none: it is the unit itself."""
    assert [row["form"] for row in table(name) if float(row["factor"]) != 1 and not row["source"]] == []


@pytest.mark.parametrize("name", FACTORS)
def test_no_row_stands_twice(name):
    """A word has one meaning in one place, unless other words of the article decide between two."""
    rows = Counter(
        (row["form"], row.get("spelling", row.get("place")), row.get("needs")) for row in table(name)
    )
    assert [row for row, times in rows.items() if times > 1] == []


def test_of_two_spellings_the_longer_is_taken():
    """Whatever the order in which they are given."""
    assert (
        either(["bbl", "barrel", "barrels"])
        == either(["barrels", "barrel", "bbl"])
        == "(?:b(?:arrel(?:s|)|bl))"
    )
