"""The same said of several places at once: each number is read as if its place stood alone."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

LATE = date(2024, 2, 1)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Kazakhstan's GDP was $225.5 billion in 2022, against Uzbekistan's $81.1 billion.",
            "$225.5 billion",
        ),
        ("Kazakhstan's GDP was $225.5 billion in 2022, against Uzbekistan's $81.1 billion.", "$81.1 billion"),
        ("In 2022 the Turkmen economy was $56.5 billion and the Tajik one $10.7 billion.", "$10.7 billion"),
        (
            "China spent $3.98 billion on Russian gas in 2022 and $10.25 billion on Turkmen gas.",
            "$10.25 billion",
        ),
        (
            "China's gas purchases from Kazakhstan were 5.92 bcm in 2021, from Turkmenistan 31.5 bcm.",
            "31.5 bcm",
        ),
    ],
)
def test_each_number_is_of_its_own_place(text: str, quote: str) -> None:
    """A place in the second part stands where the first one stands in the first."""
    assert verdict_on(text, LATE, quote).label == "Supported"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Kazakhstan's GDP was $225.5 billion in 2022, against Uzbekistan's $226 billion.", "$226 billion"),
        (
            "China spent $3.98 billion on Russian gas in 2022 and $3.99 billion on Turkmen gas.",
            "$3.99 billion",
        ),
    ],
)
def test_the_first_place_s_number_is_false_of_the_second(text: str, quote: str) -> None:
    """What would be right of the first place is refuted of the second."""
    assert verdict_on(text, LATE, quote).label == "Refuted"


def test_another_year_s_number_is_of_that_year() -> None:
    """A year of its own goes with the second number; "a year earlier" is left alone."""
    of_2017 = "Kazakhstan's GDP was $225.5 billion in 2022, against Uzbekistan's $81.1 billion in 2017."
    assert verdict_on(of_2017, LATE, "$81.1 billion").label == "Refuted"
    earlier = (
        "Kazakhstan's GDP was $225.5 billion in 2022, against Uzbekistan's $81.1 billion a year earlier."
    )
    assert verdict_on(earlier, LATE, "$81.1 billion").label == "Not enough evidence"


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan's GDP rose to $225.5 billion in 2022, Uzbekistan's by $81.1 billion.",
        "Kazakhstan's GDP was $225.5 billion in 2022, Uzbekistan's half that, $81.1 billion.",
        "Kazakhstan's GDP was $225.5 billion in 2022, Uzbekistan's services $81.1 billion.",
    ],
)
def test_what_says_more_of_the_second_place_is_not_read(text: str) -> None:
    """A difference, a multiple or another noun makes it no parallel."""
    assert verdict_on(text, LATE, "$81.1 billion").label == "Not enough evidence"
