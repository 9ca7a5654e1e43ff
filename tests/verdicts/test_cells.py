"""A cell of an article's own table is judged by its caption, its row and its column."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.claims import find_claims
from analysis.verdicts import Verdict, judge
from tests.verdicts.conftest import sentence

DAY = date(2024, 3, 1)
LEAD = "What the neighbours record\n\nThe table shows what each of the neighbours recorded in its own books for the year.\n\n"


def verdicts(table: str) -> list[Verdict]:
    """Return the verdict on each cell of a table."""
    article = sentence(LEAD + table, DAY)
    return [judge(claim, article) for claim in find_claims(article)]


@pytest.mark.parametrize(
    ("table", "labels"),
    [
        ("Trade with China in 2022, $bn\nCountry | Imports from China | Exports to China\nKazakhstan | 11.1 | 23.1", ["Supported", "Refuted"]),
        ("Trade with China, $bn\nCountry | 2021 | 2022\nKazakhstan | 18.0 | 34.2", ["Supported", "Refuted"]),
        ("Kazakhstan's imports from China\nYear | $ billion\n2021 | 8.2\n2022 | 11.1", ["Supported", "Supported"]),
        ("China's gas imports by pipeline, bcm\nSupplier | 2021 | 2022\nTurkmenistan | 31.5 | 52.9", ["Supported", "Refuted"]),
        ("China's exports by country, $bn\nBuyer | 2022\nKyrgyzstan | 15.4", ["Supported"]),
        ("China's trade with Kazakhstan, $bn\nFlow | 2022 | 2023\nTotal | 31.2 | 47.0\nExports | | 24.7\nImports | | 13.3",
         ["Supported", "Refuted", "Supported", "Refuted"]),
    ],
)  # fmt: skip
def test_headings_make_a_phrase(table: str, labels: list[str]) -> None:
    """Whose books, with whom, which way and when stand above and beside the number."""
    assert [verdict.label for verdict in verdicts(table)] == labels


@pytest.mark.parametrize(
    "table",
    [
        "Machinery trade with China in 2022, $bn\nCountry | Imports from China | Exports to China\nKazakhstan | 21.1 | 23.1",
        "Trade with China in 2022 (machinery only), $bn\nCountry | Imports from China | Exports to China\nKazakhstan | 21.1 | 23.1",
        "Trade with China in 2022, $bn\nRegion | Imports from China\nAlmaty | 21.1\nTotal | 21.1",
        "Imports in 2022, $bn\nCountry | From China, oil | From Russia\nKazakhstan | 21.1 | 23.1",
        "Imports by country in 2022, $bn\nCountry | Value\nKazakhstan | 21.1",
        "China's trade with Kazakhstan, $bn\nFlow | 2022\nExports of cars | 21.1\nServices | 3",
        "China's trade with Almaty, $bn\nFlow | 2022\nTotal | 21.1",
        "Kazakhstan's imports from China, forecast\nYear | $ billion\n2022 | 21.1",
        "Kazakhstan's imports from China\nYear | Food, $ billion\n2022 | 21.1",
    ],
)
def test_headings_that_could_mean_something_else_are_not_read(table: str) -> None:
    """A word more, a place that is none or a side that is not named leaves the cell open."""
    assert {verdict.label for verdict in verdicts(table)} == {"Not enough evidence"}


def test_the_card_quotes_the_headings_as_they_are_printed() -> None:
    """No sentence that the article does not have is quoted."""
    card = verdicts("Trade with China in 2022, $bn\nCountry | Imports from China\nKazakhstan | 11.1")[0]
    said = card.reading.because
    assert "the table's “Trade with China”, “Kazakhstan”, “Imports from China”" in said
    assert "Kazakhstan's imports" not in card._repr_html_()
