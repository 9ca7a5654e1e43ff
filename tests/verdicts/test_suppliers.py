"""Who else supplies gas, and where its buyer and its kind stand earlier."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 6, 28)
ALL = "China imported 61.3 billion cubic metres of pipeline gas in 2023"


@pytest.mark.parametrize(
    "text",
    [
        f"{ALL}, with Turkmenistan accounting for {{}}.",
        f"{ALL}, of which {{}} came from Turkmenistan.",
        f"{ALL}. Turkmenistan supplied {{}}, Russia 22.8 bcm.",
        f"{ALL}. Turkmenistan was the largest supplier, with {{}}.",
        f"{ALL}. Kazakhstan supplied 4.6bcm and Turkmenistan {{}}.",
        "Kazakhstan shipped 4.6bcm of gas to China in 2023. Turkmenistan remained the largest supplier with {}.",
        "Kazakhstan shipped 4.6bcm of gas to China in 2023. Turkmenistan's deliveries reached {}.",
    ],
)
def test_a_supplier_is_read_with_the_buyer_named_before(text: str) -> None:
    """The Energy Institute's review has 30.506 billion cubic metres from Turkmenistan in 2023."""
    assert verdict_on(text.format("30.5 bcm"), DAY, "30.5 bcm").label == "Supported"
    assert verdict_on(text.format("24.5 bcm"), DAY, "24.5 bcm").label == "Refuted"


@pytest.mark.parametrize(
    "text",
    [
        f"{ALL}. Turkmenistan plans to supply 24.5 bcm.",
        f"{ALL}. Turkmenistan supplied Iran with 24.5 bcm.",
        f"{ALL}. Turkmenistan supplied 24.5 bcm to Uzbekistan.",
        f"{ALL}. The talks were warm. Turkmenistan supplied 24.5 bcm.",
        "China and India imported gas by pipeline in 2023. Turkmenistan supplied 24.5 bcm.",
    ],
)
def test_another_buyer_or_a_plan_is_not_read_as_supply(text: str) -> None:
    """Where the words say more than who supplies how much, nothing is supported or refuted."""
    assert verdict_on(text, DAY, "24.5 bcm").label == "Not enough evidence"


@pytest.mark.parametrize(
    "text",
    [
        f"{ALL}, with Turkmenistan accounting for half.",
        f"{ALL}, of which 30.5 bcm came from Turkmenistan.",
        f"{ALL}, as Russia cemented its place as the second supplier.",
    ],
)
def test_the_whole_is_not_read_as_a_suppliers_part(text: str) -> None:
    """A supplier named after the comma is none of the whole's sides: 61.3 billion cubic metres come from everywhere."""
    assert verdict_on(text, DAY, "61.3 billion cubic metres").label != "Refuted"


def test_a_pipeline_named_before_is_the_one_that_delivered() -> None:
    """What "it" and "the pipeline" delivered is the operator's count where the article names one pipeline only."""
    text = "The China-Central Asia gas pipeline is 1,833 km long. {} {} billion cubic metres of natural gas to China.{}"
    published = date(2020, 1, 7)
    for led in (
        "By the end of 2019, it had delivered a total of",
        "By the end of 2019, the pipeline had delivered",
    ):
        assert (
            verdict_on(text.format(led, "294.6", ""), published, "294.6 billion cubic metres").label
            == "Supported"
        )
        assert (
            verdict_on(text.format(led, "394.6", ""), published, "394.6 billion cubic metres").label
            == "Refuted"
        )
    two = "The Myanmar line runs beside it. " + text
    assert (
        verdict_on(two.format(led, "394.6", ""), published, "394.6 billion cubic metres").label
        == "Not enough evidence"
    )


def test_a_list_of_all_members_is_their_group() -> None:
    """Trade "with" all five by name is that with the five; with four of them it is not."""
    text = "Trade with Kazakhstan, Kyrgyzstan, {}Turkmenistan and Uzbekistan came to {} billion dollars in 2022, Beijing says."
    published = date(2023, 5, 19)
    assert verdict_on(text.format("Tajikistan, ", "70.2"), published).label == "Supported"
    assert verdict_on(text.format("Tajikistan, ", "60.2"), published).label == "Refuted"
    assert verdict_on(text.format("", "70.2"), published).label == "Not enough evidence"


def test_a_rate_whose_currency_is_not_said_stands_where_there_is_no_other() -> None:
    """An amount in dollars beside it makes the ministry's 22% of the first quarter of 2023 no other rate."""
    text = "China's trade with Central Asia reached $70.2 billion in 2022 and grew {} in the first quarter of 2023."
    published = date(2023, 5, 19)
    assert verdict_on(text.format("22 percent"), published, "22 percent").label == "Supported"
    assert verdict_on(text.format("42 percent"), published, "42 percent").label == "Refuted"


RANKED = "Uzbekistan sold $563.54 million worth of gas to China in 2023, Chinese customs said."


@pytest.mark.parametrize(
    "text",
    [
        f"{RANKED} Turkmenistan was the largest supplier with $9.6 billion, followed by Myanmar with {{}}.",
        f"{RANKED} Turkmenistan held the top spot with $9.6 billion. Russia took second place with $6.43 billion, followed by Myanmar ({{}}).",
    ],
)
def test_a_ranking_in_money_is_of_the_buyers_imports(text: str) -> None:
    """Myanmar's gas cost China $1.46 billion in 2023 by China's customs."""
    judged = verdict_on(text.format("$1.46 billion"), DAY, "$1.46 billion")
    assert (judged.label, judged.reading.reporter, judged.reading.partners) == ("Supported", "CHN", ("MMR",))
    assert verdict_on(text.format("$1.64 billion"), DAY, "$1.64 billion").label == "Refuted"


@pytest.mark.parametrize(
    "text",
    [
        "China bought gas and copper from Kazakhstan in 2023. Turkmenistan was second with $1.64 billion.",
        f"{RANKED} Turkmenistan was second among partners in trade with $1.64 billion.",
        f"{RANKED} The second stage of the line cost Turkmenistan $1.64 billion.",
        f"{RANKED} Turkmenistan hopes to be second with $1.64 billion.",
        f"{RANKED} Turkmenistan was second with $1.64 billion in aid.",
    ],
)
def test_other_rankings_in_money_are_no_supply(text: str) -> None:
    """Other goods, other measures and plans leave the amount open."""
    assert verdict_on(text, DAY, "$1.64 billion").label == "Not enough evidence"
