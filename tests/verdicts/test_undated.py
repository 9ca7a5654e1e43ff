"""A number is judged at its own time, whatever other times its sentence names, and in the place of the figure it is beside."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

LATER = date(2025, 4, 10)

# On Kazakhstan's own books it sold China goods for 14.67 billion dollars in 2023, 13.06 in 2022 and 9.77 in 2021.
BESIDE = [
    ("Kazakhstan's statisticians counted $14.67 billion in exports to China in 2023, up from ${} billion in the year before.", "13.06", "9.77"),
    ("Kazakhstan's exports to China exceeded $14 billion in 2023, having been ${} billion in the crisis year of 2021.", "9.77", "13.06"),
    ("Copper averaged more than $9,000 a tonne in 2024, after just under ${} in 2023.", "8,500", "7,000"),
    ("A dollar bought 7.2 yuan on average in 2024, compared with {} in 2021.", "6.45", "7.08"),
    ("Brent averaged a mere $42.3 a barrel in pandemic-hit 2020, down from ${} in 2019.", "64", "71"),
]  # fmt: skip


@pytest.mark.parametrize(("wording", "true", "false"), BESIDE)
def test_the_figure_of_another_time_is_judged_at_that_time(wording: str, true: str, false: str) -> None:
    """The true figure of the other time is supported, that of a third time refuted; its own bound is kept."""
    for value, label in ((true, "Supported"), (false, "Refuted")):
        text = wording.format(value)
        quote = next(q for q in (f"${value} billion", f"${value}", value) if q in text)
        assert verdict_on(text, LATER, quote).label == label


@pytest.mark.parametrize(("text", "quote"), [
    ("Kazakhstan's February exports to China reached $13.06 billion in 2022.", "$13.06 billion"),
    ("Kazakhstan's fourth quarter exports to China reached $13.06 billion in 2022.", "$13.06 billion"),
    ("In early 2023 Kazakhstan's exports to China were $14.67 billion.", "$14.67 billion"),
    ("Did Kazakhstan export $13.06 billion of goods to China in 2022?", "$13.06 billion"),
    ("Kazakhstan's trade with China grew. Exports came to $84.6 billion in 2022 and $79.1 billion in 2023.", "$84.6 billion"),
    ("Kazakhstan's exports to China were $14.67 billion in 2023, compared with Russia's $13.06 billion in 2022.", "$13.06 billion"),
])  # fmt: skip
def test_another_time_or_thing_stays_open(text: str, quote: str) -> None:
    """A part of the period, a question, a partner left out and another's figure are not read as the figure itself."""
    assert verdict_on(text, LATER, quote).label == "Not enough evidence"
