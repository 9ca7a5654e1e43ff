"""What a sentence leaves out because the one before has said it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 6, 10)
TRADE = "Kazakhstan's trade with China reached $30.1 billion in 2023. "
OF_CHINA = "China's trade with Kazakhstan hit $41 billion in 2023, up 32% from a year earlier. "


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (TRADE + "Exports rose to {}, while imports stood at $15bn.", "$14.7 billion", "$12.7 billion"),
        (TRADE + "Exports rose to $15bn, and imports reached {}.", "$15.4 billion", "$13.4 billion"),
        (TRADE + "Exports were $15bn. Imports stood at {}, the trade ministry said.", "$15.4 billion", "$13.4 billion"),
        (OF_CHINA + "China exported {} worth of goods and imported $16bn.", "$24.7 billion", "$27.7 billion"),
        (OF_CHINA + "Its exports were $25bn and its imports {}.", "$16.3 billion", "$14.3 billion"),
        ("China's exports to Kazakhstan rose to $25bn in 2023. Imports came to $16bn, and total trade to {}.", "$41 billion", "$39 billion"),
        ("Chinese exports to Kazakhstan came to $25bn in 2023, while imports from the Central Asian country were {}.", "$16.3 billion", "$18.3 billion"),
        ("Kazakhstan's foreign trade reached $139.6bn in 2023. Exports fell to {}.", "$79.1 billion", "$75.1 billion"),
        ("Kazakhstan's economy was worth $225bn in 2022. Kyrgyzstan's was {}.", "$12 billion", "$16 billion"),
        ("Kazakhstan's statistics bureau puts the figure lower, at $30bn. It says exports to China rose to {} in 2023.", "$14.7 billion", "$12.7 billion"),
        ("Kazakhstan shipped 4.6bcm of gas to China in 2023, little changed from {} in 2022.", "4.4 bcm", "5.4 bcm"),
        ("The Central Asia-China pipeline is long. It carried {} in 2022.", "43.2 bcm", "45.2 bcm"),
    ],
)  # fmt: skip
def test_what_the_sentence_before_has_said_is_not_said_again(text: str, right: str, wrong: str) -> None:
    """The tables' figures are supported, others refuted, whichever sentence names the places."""
    assert verdict_on(text.format(right), DAY, right).label == "Supported"
    assert verdict_on(text.format(wrong), DAY, wrong).label == "Refuted"


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan's trade with China grew strongly. Exports reached {} in 2023.",
        "Kazakhstan's trade with China grew strongly. Its exports reached {} in 2023.",
        "Kazakhstan's trade with China reached $30.1bn in 2023. Total exports rose to {}.",
    ],
)
def test_a_countrys_whole_trade_after_its_trade_with_another_is_not_refuted(text: str) -> None:
    """79.1 billion dollars are Kazakhstan's exports to all the world, which such a sentence may mean."""
    assert verdict_on(text.format("$79.1 billion"), DAY, "$79.1 billion").label == "Not enough evidence"


@pytest.mark.parametrize(
    "before",
    [
        "Trade between Kazakhstan and China reached $41bn in 2023.",
        "China took a fifth of Kazakhstan's exports in 2023.",
        "China's exports to Kazakhstan and Kyrgyzstan rose in 2023.",
        "Kazakhstan's exports of copper to China rose in 2023.",
        "Kazakhstan's trade with China rose in 2023. The talks were warm.",
    ],
)
def test_where_the_words_before_leave_a_doubt_it_stays_open(before: str) -> None:
    """No owner, a part, several partners, some goods only, or words of something else between."""
    assert (
        verdict_on(f"{before} Exports came to $16.3 billion.", DAY, "$16.3 billion").label
        == "Not enough evidence"
    )


LIST = """Customs data show how China's trade with {whom} grew in the first half of 2023:

{first}

Kyrgyzstan: turnover came to $7.92 billion; exports to Kyrgyzstan totalled $7.89 billion, imports {{}}."""


@pytest.mark.parametrize("whom", ["the other Central Asian states", "Central Asia"])
def test_items_of_a_list_are_of_the_place_that_heads_them(whom: str) -> None:
    """China's customs count 26 million dollars of imports from Kyrgyzstan; the list's owner stands before its items."""
    text = LIST.format(whom=whom, first="Kazakhstan: exports reached $10.63 billion, imports $7.62 billion.")
    assert verdict_on(text.format("$26 million"), date(2023, 7, 26), "$26 million").label == "Supported"
    assert verdict_on(text.format("$62 million"), date(2023, 7, 26), "$62 million").label == "Refuted"


@pytest.mark.parametrize("whom", ["the other Arab states", "Russia"])
def test_a_heading_outside_of_the_group_leaves_its_list_open(whom: str) -> None:
    """A list on others says nothing of whom Kyrgyzstan trades with."""
    text = LIST.format(whom=whom, first="Kazakhstan: exports reached $10.63 billion, imports $7.62 billion.")
    assert (
        verdict_on(text.format("$62 million"), date(2023, 7, 26), "$62 million").label
        == "Not enough evidence"
    )


NEIGHBOUR = "Kyrgyzstan imported goods worth $5.35 billion from China in 2023. "


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        (NEIGHBOUR + "Exports to the neighbour came to $80.4 million.", "$80.4 million", "Supported"),
        (NEIGHBOUR + "Exports to the eastern neighbour came to $90.4 million.", "$90.4 million", "Refuted"),
        (NEIGHBOUR + "Its exports to the neighbours came to $1.2 billion.", "$1.2 billion", "Not enough evidence"),
        (NEIGHBOUR + "In 2022 the neighbour's deliveries had been worth $4.07 billion.", "$4.07 billion", "Not enough evidence"),
        ("China met the five of Central Asia. Trade between China and the countries of the region was $89.4 billion in 2023.", "$89.4 billion", "Supported"),
        ("China met Central Asia and Africa. Trade between China and the countries of the region was $89.4 billion in 2023.", "$89.4 billion", "Not enough evidence"),
    ],
)  # fmt: skip
def test_the_neighbour_is_the_other_country_and_the_countries_of_the_region_are_the_group(
    text: str, quote: str, label: str
) -> None:
    """What China counts as sold to Kyrgyzstan in 2022 is $15.4 billion, what Kyrgyzstan counts as bought $4.07 billion."""
    assert verdict_on(text, date(2024, 6, 1), quote).label == label
