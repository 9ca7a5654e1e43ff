"""Rows of figures: each number is read as if its place stood alone."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.claims import find_claims
from tests.verdicts.conftest import sentence, verdict_on

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


_LATER = date(2025, 4, 1)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("China traded most with Kazakhstan ({}), Kyrgyzstan ($19.8 billion) and Uzbekistan ({}) in 2023.", "$41 billion", "$14 billion"),
        ("China's biggest trading partners in Central Asia in 2023 were Kazakhstan ({}), Kyrgyzstan ({}) and Uzbekistan ($14 billion).", "$41 billion", "$19.8 billion"),
        ("China's trade with Kazakhstan ({}, up 32%), Kyrgyzstan ($19.8 billion, up 28%) and Uzbekistan ({}, up 45%) grew in 2023.", "$41 billion", "$14 billion"),
        ("China's trade with Kazakhstan ($41 billion, up {}), Kyrgyzstan ($19.8 billion, up 28%) and Uzbekistan ($14 billion, up {}) grew in 2023.", "32%", "45%"),
        ("China's exports to Kazakhstan were worth {} in 2023, to Kyrgyzstan {}, to Tajikistan $3.7 billion.", "$24.7 billion", "$19.7 billion"),
        ("Kazakhstan exported goods worth {} to China in 2023, Kyrgyzstan {} and Uzbekistan $2.5 billion.", "$14.67 billion", "$80.4 million"),
        ("Kazakhstan's exports to China were {} in 2023; Kyrgyzstan's, $80.4 million; Uzbekistan's {}.", "$14.67 billion", "$2.5 billion"),
        ("China paid Turkmenistan {} and Russia {} for pipeline gas in 2023.", "$9.6 billion", "$6.43 billion"),
        ("Kazakhstan accounted for {} of China's trade with Central Asia in 2023, Kyrgyzstan for {}.", "46 percent", "22 percent"),
        ("China's trade in 2023 rose to {} with Kazakhstan, $14 billion with Uzbekistan and {} with Kyrgyzstan.", "$41 billion", "$19.8 billion"),
        ("China's trade with Kazakhstan, at {} in 2023, was nearly three times that with Uzbekistan, at {}.", "$41 billion", "$14 billion"),
        ("Uzbekistan's GDP rose to {} in 2023, which is three times lower than Kazakhstan's {}.", "$90.9 billion", "$261 billion"),
        ("In 2023 Kazakhstan had {} people, Uzbekistan {} and Kyrgyzstan 7.1 million.", "20.3 million", "35.7 million"),
        ("China bought more from Kazakhstan ({}) than from Uzbekistan ({}) in 2023.", "$16.3 billion", "$1.6 billion"),
        ("Of the {} that China traded with Central Asia in 2023, {} was with Kazakhstan.", "$89.4 billion", "$41 billion"),
        ("China sold {} of goods to Kazakhstan in 2023, more than the {} it bought.", "$24.7 billion", "$16.3 billion"),
        ("Turkmenistan was China's second largest trading partner in Central Asia in 2022 with {}, behind Kazakhstan with {}.", "$11.18 billion", "$31.2 billion"),
        ("Supplies of gas from Turkmenistan to China rose to {} in 2022, while those from Uzbekistan fell to {}, Energy Institute data show.", "32.9 bcm", "2.5 bcm"),
    ],
)  # fmt: skip
def test_a_later_member_is_read_as_the_first_one_s_sentence(text: str, first: str, second: str) -> None:
    """In their places both are right; exchanged both are wrong."""
    for one in (first, second):
        assert verdict_on(text.format(first, second), _LATER, one).label == "Supported"
        assert verdict_on(text.format(second, first), _LATER, one).label == "Refuted"


def test_a_part_of_the_whole_has_its_partner() -> None:
    """ "Of which" gives a part of the flow before to the place that it names."""
    text = "Kazakhstan's exports totalled {} in 2023, of which {} went to China."
    whole, part = "$79.1 billion", "$14.67 billion"
    for one in (whole, part):
        assert verdict_on(text.format(whole, part), _LATER, one).label == "Supported"
        assert verdict_on(text.format(part, whole), _LATER, one).label == "Refuted"


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan sold China goods worth $14.67 billion in 2023, Kyrgyzstan twice $24.7 billion.",
        "China's trade with Kazakhstan was $41 billion in 2023, Russia $24.7 billion.",
        "Kazakhstan's exports to China were $14.67 billion in 2023 and those of Uzbekistan may have reached $24.7 billion.",
        "Kazakhstan's exports to China were $14.67 billion in 2023, excluding Uzbekistan's $24.7 billion.",
    ],
)
def test_what_is_not_clearly_a_member_stays_open(text: str) -> None:
    """A multiple, a place without a role, a plan and an exception are no members of a row."""
    assert verdict_on(text, _LATER, "$24.7 billion").label == "Not enough evidence"


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("Kyrgyzstan's GDP was $14 billion in 2023, above Tajikistan's $12.1 billion.", "$12.1 billion", "Supported"),
        ("Kyrgyzstan's GDP was $14 billion in 2023, above Tajikistan's $19.1 billion.", "$19.1 billion", "Refuted"),
        ("India's population reached 1.43 billion in 2023, overtaking China's 1.41 billion.", "1.41 billion", "Supported"),
        ("China's GDP was $17.8 trillion in 2023, five times as large as India's $3.6 trillion.", "$3.6 trillion", "Not enough evidence"),
    ],
)  # fmt: skip
def test_a_comparison_leads_to_the_other_place(text: str, quote: str, label: str) -> None:
    """What only compares two places says nothing else of either."""
    assert verdict_on(text, date(2024, 8, 1), quote).label == label


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Natural gas made up {} of Uzbekistan's exports to China in 2022, followed by copper with {}.", "35 percent", "14 percent"),
        ("China's exports of machinery to Kazakhstan rose by {} in 2022, those of plastics and rubber by {}.", "21.4 percent", "45 percent"),
        ("In January 2021 China paid {} per thousand cubic metres for gas from Turkmenistan but only {} for Russian gas.", "$187", "$118.5"),
    ],
)  # fmt: skip
def test_a_later_member_may_name_other_goods(text: str, first: str, second: str) -> None:
    """Goods stand for goods, and a country's gas for another's."""
    for numbers in ((first, second), (second, first)):
        for one in numbers:
            found = [
                c for c in find_claims(sentence(text.format(*numbers), _LATER)) if c.quote.startswith(one)
            ]
            assert verdict_on(text.format(*numbers), _LATER, found[0].quote).label == (
                "Supported" if numbers == (first, second) else "Refuted"
            )


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("China's exports to Kazakhstan rose by $8.3 billion in 2023, to Kyrgyzstan $15.4 billion.", "$15.4 billion", "Not enough evidence"),
        ("Astana puts its trade with China at $30.1 billion for 2023, Beijing at $41 billion.", "$41 billion", "Supported"),
        ("China's exports to Kazakhstan were $24.7 billion in 2023, Kazakhstan's to China $14.67 billion.", "$14.67 billion", "Not enough evidence"),
        ("China's exports to Kyrgyzstan were $19.7 billion in 2023, Kyrgyzstan's $80.4 million.", "$80.4 million", "Not enough evidence"),
        ("Kazakhstan's imports from China grew 38 percent in 2023, against 12 percent for its exports to China.", "12 percent", "Supported"),
        ("Kazakhstan's imports from China grew 38 percent in 2023, against 12 percent for its exports to Russia.", "12 percent", "Not enough evidence"),
    ],
)  # fmt: skip
def test_a_member_is_never_read_as_another_measure(text: str, quote: str, label: str) -> None:
    """A difference, the other side's count and the opposite flow keep what they are."""
    found = [one for one in find_claims(sentence(text, _LATER)) if quote.startswith(one.quote)]
    assert verdict_on(text, _LATER, found[-1].quote).label == label
