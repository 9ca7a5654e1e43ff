"""Tests of the table of claims."""

from __future__ import annotations

from dataclasses import replace

from analysis.article import read_article
from analysis.claims import find_claims
from analysis.reports import claim_table

from .made_up import TEXT, claim, claims, fragment, words


def test_a_row_a_claim() -> None:
    """Each claim has a row with an anchor, whose quote leads back to the text."""
    tree = fragment(claim_table(claims())._repr_html_())
    rows = tree.findall(".//tbody/tr")
    assert [row.get("id") for row in rows] == ["claim-12.5-billion", "claim-40"]
    assert [row.find(".//a").get("href") for row in rows] == ["#mark-12.5-billion", "#mark-40"]
    assert [words(cell) for cell in rows[0]][:4] == [
        "1",
        "$12.5 billion",
        "trade",
        "12.50 (12.45 to 12.55) billion US dollars",
    ]


def test_what_a_hedge_stands_for() -> None:
    """A hedged value is shown with the bounds it stands for."""
    row = claim_table(claims()).rows[1]
    assert row[3] == "40% (36 to 44)"
    assert row[4] == "around"


def test_no_value() -> None:
    """A claim without a value has none in its row."""
    record = replace(claim(TEXT, "doubles", 0.0, "none"), value=None, kind="record")
    assert claim_table([record]).rows[0][3] == ""


def test_unknown_unit_and_range() -> None:
    """A unit that has no words is shown as it is; a range has both ends."""
    odd = replace(claim(TEXT, "40%", 0.0, "furlong"), value=(10.0, 12.0))
    assert claim_table([odd]).rows[0][3] == "10 to 12 furlong"


def test_what_is_counted_has_no_bounds() -> None:
    """Five states are five; a hedged count has its bounds."""
    five = replace(claim(TEXT, "40%", 5.0, "count", precision=1.0, last_digit=1.0), kind="count")
    assert claim_table([five]).rows[0][3] == "5"
    assert "(" in claim_table([replace(five, value=500.0, approx=True, last_digit=100.0)]).rows[0][3]


def test_a_correction_by_hand_is_shown() -> None:
    """A claim that article.toml corrects says so in a column of its own, which other tables do not have."""
    plain = claims()[0]
    corrected = replace(plain, corrected=("value",))
    assert "corrected by hand" in str(claim_table([corrected]))
    assert "corrected by hand" not in str(claim_table([plain]))


def test_ranges_periods_and_kinds_are_in_words() -> None:
    """A range is both its ends and no middle, a period is as a reader says it, and a kind has the pages' word."""
    article = read_article(
        "About 9.4 million people aged 16 to 64 were idle. Pay grew by 6.0% in the three months to April 2024."
    )
    held = claim_table(find_claims(article))
    cells = {row[1]: row for row in held.rows}
    assert cells["16 to 64"][3] == "16 to 64 years"
    assert cells["6.0%"][5] == "February to April 2024"
    assert (
        "high"
        in claim_table([replace(claim(TEXT, "doubles", 0.0, "none"), value=None, kind="record")]).rows[0]
    )
