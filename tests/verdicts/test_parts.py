"""Sentences read from their parts, whatever their order, and second sentences that go on from a figure; what must not be is in traps.jsonl."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.verdicts.wording.parts.counted import who_counts, without_counting
from analysis.verdicts.wording.parts.items import parsed
from tests.verdicts.conftest import verdict_on

DAY = date(2026, 3, 2)

TRUE_AND_FALSE = [
    ("In 2023 goods worth {} crossed from Kazakhstan into China, Chinese customs reported.", "$16.3 billion", "$19.3 billion"),
    ("Nearly {} was what Kazakhstan earned from exports to China in 2023.", "$15 billion", "$13 billion"),
    ("China's customs data give Kazakhstan a share of {} in China's trade with Central Asia for 2023.", "46 percent", "64 percent"),
    ("Of China's exports to Central Asia in January to April 2023, {} were mechanical and electrical products.", "45.2 percent", "54.2 percent"),
    ("A surplus of {} was what Kazakhstan had in its trade with China in 2022.", "$1.92 billion", "$2.92 billion"),
    ("From Turkmenistan came pipeline gas worth {} for China in 2022.", "$10.25 billion", "$12.25 billion"),
    ("China's energy administration put LNG imports in the first half of 2023 at {}.", "46.2 billion cubic metres", "33.2 billion cubic metres"),
    ("LNG imports of China sank by 21 percent in 2022, to {}, as the Energy Institute's review shows.", "87 billion cubic metres", "97 billion cubic metres"),
    ("On the operator's figures, {} of gas was carried to China by the Central Asia-China pipeline in 2022.", "43.2 billion cubic metres", "53.2 billion cubic metres"),
    ("Per person, economic output in Kyrgyzstan came to about {} in 2023.", "$2,000", "$4,000"),
    ("Gold became {} more expensive in 2024, with the yearly average climbing to $2,388 an ounce.", "23 percent", "32 percent"),
    ("In Europe natural gas was priced at {} per million British thermal units on average in 2022.", "$40.3", "$50.3"),
    ("China sold $61.4 billion worth of goods to Central Asia in 2023. It bought only {} worth in return.", "$28.0 billion", "$38.0 billion"),
    ("Pipeline gas from Russia cost China $6.43 billion in 2023. The cost had been {} in 2022.", "$3.98 billion", "$5.98 billion"),
    ("China's exports to Central Asia were $61.4 billion in 2023. Its imports from the region were put at {} in 2023.", "$28 billion", "$38 billion"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true", "false"), TRUE_AND_FALSE)
def test_the_order_of_the_parts_does_not_matter(text: str, true: str, false: str) -> None:
    told = {figure: verdict_on(text.format(figure), DAY, figure).label for figure in (true, false)}
    assert told == {true: "Supported", false: "Refuted"}


@pytest.mark.parametrize(
    ("line", "rest", "usual"),
    [
        ("according to the @KAZ bureau of statistics , exports were #!", "exports were #!", " , according to @KAZ 's statistics"),
        ("@CHN 's customs put trade with @KAZ at #!", "trade with @KAZ at #!", " , according to @CHN 's customs"),
        ("goods worth #! were sent to @CHN by the @KAZ ministry of energy", "goods worth #! were sent to @CHN by the @KAZ ministry of energy", ""),
    ],
)  # fmt: skip
def test_who_counts_is_taken_out(line: str, rest: str, usual: str) -> None:
    left, counts = without_counting(line) or ("", "")
    assert (left, who_counts(counts)) == (rest, usual)


def test_a_word_that_is_not_known_leaves_a_line_unread() -> None:
    assert parsed(["@KAZ", "'s", "exports", "to", "@CHN", "were", "#!"]) is not None
    assert parsed(["@KAZ", "'s", "dutiable", "exports", "to", "@CHN", "were", "#!"]) is None


def test_a_preposition_must_lead_to_something() -> None:
    assert parsed(["@CHN", "is", "to", "buy", "#!", "of", "gas"]) is None
