"""Figures whose words name two years: what something moved to is of the later, what it moved from of the earlier."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.verdicts import read_claim
from tests.verdicts.conftest import claim_of, verdict_on

DAY = date(2024, 5, 1)


@pytest.mark.parametrize(("text", "quote", "period", "base"), [
    ("Kazakhstan's exports to China rose 34% between 2021 and 2022 to $13.06 billion.", "$13.06 billion", "2022", ""),
    ("Kazakhstan's exports to China rose 34% between 2021 and 2022 to $13.06 billion.", "34%", "2022", "2021"),
    ("Kazakhstan's exports to China rose to about $13 billion between 2021 and 2022.", "$13 billion", "2022", ""),
    ("Between 2021 and 2022, Kazakhstan's exports to China rose from $9.77 billion to $13.06 billion.", "$9.77 billion", "2021", ""),
    ("Between 2021 and 2022, Kazakhstan's exports to China rose from $9.77 billion to $13.06 billion.", "$13.06 billion", "2022", ""),
    ("Kazakhstan's population rose 1.5% between 2021 and 2022 to 20 million.", "20 million", "2022", ""),
    ("Between 2021 and 2022 Kazakhstan exported $22.83 billion of goods to China.", "$22.83 billion", "2021/2022", ""),
    ("Between 2021 and 2022 Kazakhstan's exports to China amounted to $22.83 billion.", "$22.83 billion", "2021/2022", ""),
])  # fmt: skip
def test_the_year_of_a_figure(text: str, quote: str, period: str, base: str) -> None:
    """An amount reached or left is of one year; what was exported between two years is of both."""
    reading = read_claim(*claim_of(text, DAY, quote))
    assert (reading.period, reading.base_period) == (period, base)


@pytest.mark.parametrize(("text", "quote", "period"), [
    ("In 2022, Kazakhstan exported $13.1 billion to China (in 2021: $9.77 billion).", "$13.1 billion", "2022"),
    ("In 2022, Kazakhstan exported $13.1 billion to China (in 2021: $9.77 billion).", "$9.77 billion", "2021"),
    ("While in 2013 Kazakhstan's exports to China stood at $14.4 billion, by 2022 they had reached $13.1 billion.", "$14.4 billion", "2013"),
    ("While in 2013 Kazakhstan's exports to China stood at $14.4 billion, by 2022 they had reached $13.1 billion.", "$13.1 billion", "2022"),
    ("Kazakhstan's imports from China came to $8.23 billion in 2021; a year before they had been $6.38 billion.", "$6.38 billion", "2020"),
    ("Kazakhstan's exports to China were $13.1 billion, 34% more than the year before, in 2022.", "$13.1 billion", "2022"),
])  # fmt: skip
def test_an_amount_is_of_the_year_of_its_part_of_the_sentence(text: str, quote: str, period: str) -> None:
    """Two years told in two parts of a sentence are each that of the amount beside it; a comparison moves no amount."""
    assert verdict_on(text, DAY, quote).reading.period == period


@pytest.mark.parametrize(("text", "quote"), [
    ("Compared with 2019, Kazakhstan's imports from China in 2022 were 64.1% higher.", "64.1%"),
    ("Since 2019, Kazakhstan's imports from China have increased by 64.1 percent, to $11.1 billion in 2022.", "64.1 percent"),
    ("Kazakhstan imported 1.6 times more from China in 2022 than in 2019.", "1.6 times"),
    ("Kazakhstan's imports from China grew 1.6 times compared to 2019, reaching $11.1 billion in 2022.", "1.6 times"),
])  # fmt: skip
def test_a_rate_is_measured_from_the_year_that_it_is_compared_with(text: str, quote: str) -> None:
    """The year after "since", "than in" or "compared with" is where a rate starts, wherever it stands."""
    reading = verdict_on(text, DAY, quote).reading
    assert (reading.period, reading.base_period) == ("2022", "2019")


def test_a_rise_after_two_amounts_is_from_the_first_year_to_the_last() -> None:
    """Yuan alone, though brackets convert one: 312.04 to 674.15 is 116%; the rate of a year is another."""
    text = "Trade between China and Central Asia went up from 312.04 billion yuan (about $43 billion) in 2013 to 674.15 billion yuan in 2024, {}."
    published = date(2025, 6, 16)
    assert verdict_on(text.format("up 116 percent"), published, "116 percent").label == "Supported"
    assert verdict_on(text.format("up 126 percent"), published, "126 percent").label == "Refuted"
    assert verdict_on(text.format("up 7.3 percent a year"), published, "7.3 percent").label != "Refuted"
    assert verdict_on(text.format("up"), published, "$43 billion").label == "Not enough evidence"
