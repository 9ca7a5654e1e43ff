"""Balances of trade: what a country exports beyond what it imports, or the other way round, on its own books."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kazakhstan had a trade surplus of $1.9 billion with China in 2022.", "Supported"),
        ("Kazakhstan had a trade deficit of $1.9 billion with China in 2022.", "Refuted"),
        ("With China, Kazakhstan had a trade deficit of $723 million in 2023.", "Supported"),
        ("Kazakhstan's trade surplus with China was $723 million in 2023.", "Refuted"),
        ("Kazakhstan's trade surplus with China was $15.4 billion in 2023.", "Refuted"),
        ("Kazakhstan's surplus in trade with China exceeded $1.9 billion in 2022.", "Supported"),
        ("Kazakhstan's surplus in trade with China exceeded $2.9 billion in 2022.", "Refuted"),
        ("Kazakhstan's surplus in trade with Russia exceeded $1.9 billion in 2022.", "Not enough evidence"),
        (
            "Kazakhstan's surplus in grain trade with China exceeded $1.9 billion in 2022.",
            "Not enough evidence",
        ),
        (
            "Kazakhstan's surplus in services trade with China exceeded $1.9 billion in 2022.",
            "Not enough evidence",
        ),
        ("Kazakhstan's trade surplus in oil with China was $1.9 billion in 2022.", "Not enough evidence"),
        ("Kazakhstan's current account surplus with China was $1.9 billion in 2022.", "Not enough evidence"),
        ("Turkmenistan's trade surplus with China was $8.6 billion in 2023.", "Not enough evidence"),
        ("Kazakhstan's trade surplus with China and Russia was $1.9 billion in 2022.", "Not enough evidence"),
        ("Kazakhstan's trade surplus with China shrank by $1.9 billion in 2022.", "Not enough evidence"),
    ],
)
def test_a_balance_is_one_flow_less_the_other(text: str, label: str) -> None:
    """Kazakhstan exported 13.06 and imported 11.14 billion dollars in 2022, 14.67 and 15.39 in 2023."""
    assert verdict_on(text, date(2025, 4, 1)).label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("China sold Central Asia more than twice as much as it bought there in 2023.", "twice", "Supported"),
        ("China sold Central Asia more than three times as much as it bought there in 2023.", "three times", "Refuted"),
        ("China's exports to Central Asia in 2023, at $61.4 billion, were over twice its imports.", "twice", "Supported"),
        ("Kyrgyzstan's imports from China in 2023 were 67 times its exports there.", "67 times", "Supported"),
        ("Kyrgyzstan's imports from China in 2023 were 67 times Uzbekistan's exports there.", "67 times", "Not enough evidence"),
        ("Kyrgyz imports from China in 2023 were 67 times Kyrgyz exports to that country.", "67 times", "Supported"),
        ("Kyrgyz imports from China in 2023 were 67 times Kyrgyz exports to Russia.", "67 times", "Not enough evidence"),
        ("Kyrgyzstan imported over three and a half times as much as it exported in 2023.", "three and a half times", "Supported"),
        ("China's trade with Kazakhstan in 2023 was 2.9 times that with Uzbekistan.", "2.9 times", "Supported"),
        ("China's trade with Kazakhstan in 2024 was almost four times that with Kyrgyzstan.", "four times", "Refuted"),
        ("China's trade with Kazakhstan in 2024 was almost four times that of Kyrgyzstan with Russia.", "four times", "Not enough evidence"),
        ("China's imports from Kazakhstan were only two thirds of its exports to the country in 2023.", "two thirds", "Supported"),
        ("China's imports from Kazakhstan were only half of its exports to the country in 2023.", "half", "Refuted"),
        ("From January to June 2023 China's exports to Uzbekistan totalled $5.46 billion, nearly nine times its imports of $629 million.", "nine times", "Supported"),
        ("From January to June 2023 China's exports to Uzbekistan totalled $5.46 billion, nearly six times its imports.", "six times", "Refuted"),
        ("Tajikistan imported 22 times as much from China as it exported there in 2021.", "22 times", "Supported"),
        ("China sold Kyrgyzstan 67 times as much machinery as it bought there in 2023.", "67 times", "Not enough evidence"),
    ],
)  # fmt: skip
def test_a_multiple_of_the_opposite_flow_is_one_over_the_other(text: str, quote: str, label: str) -> None:
    """China sold the region 61.4 and bought 28.0 billion dollars in 2023; Kyrgyzstan bought 66.5 times what it sold China."""
    assert verdict_on(text, date(2025, 4, 1), quote).label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kazakhstan exported $18.7 billion more than it imported in 2023.", "Supported"),
        ("Kazakhstan ran a deficit of $18.7 billion in its foreign trade in 2023.", "Refuted"),
        ("Kazakhstan ran a deficit of $18.7 billion in 2023.", "Not enough evidence"),
        ("Kazakhstan ran a budget deficit of $18.7 billion in 2023.", "Not enough evidence"),
    ],
)
def test_a_balance_with_all_the_world_is_one_of_trade(text: str, label: str) -> None:
    """Kazakhstan exported 79.14 and imported 60.41 billion dollars in 2023; a deficit alone may be the state's."""
    assert verdict_on(text, date(2025, 4, 1)).label == label


_AGAINST = "In the first half of 2023 China shipped goods worth $26.4 billion to Central Asia, about double the {} of imports."


@pytest.mark.parametrize(("amount", "label"), [("$13.5 billion", "Supported"), ("$26.5 billion", "Refuted")])
def test_an_amount_of_the_opposite_flow_after_a_comma_is_no_amount_of_the_first(
    amount: str, label: str
) -> None:
    """China sold the region 26.4 billion dollars and bought 13.5 billion."""
    assert verdict_on(_AGAINST.format(amount), date(2024, 4, 1), amount).label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("China exported $5 billion more to Kazakhstan than to Kyrgyzstan in 2023.", "Supported"),
        ("China exported $5 billion less to Kyrgyzstan than to Kazakhstan in 2023.", "Supported"),
        ("China's exports to Kazakhstan exceeded its exports to Kyrgyzstan by $5 billion in 2023.", "Supported"),
        ("China's exports to Kazakhstan were $7 billion higher than those to Kyrgyzstan in 2023.", "Refuted"),
        ("In 2023, China's trade with Kazakhstan exceeded that with Kyrgyzstan by more than $20 billion.", "Supported"),
        ("In 2023, China's trade with Kazakhstan was 21.2 percent more than that with Kyrgyzstan.", "Refuted"),
        ("China's imports from Kazakhstan were 19 percent lower than its exports to it in 2021.", "Supported"),
        ("In 2021 Kazakhstan's exports to China exceeded its imports by $1.5 billion.", "Supported"),
        ("China bought over $8 billion more from Turkmenistan in 2023 than it sold there.", "Supported"),
        ("China exported $5 billion more to Kazakhstan than to Kyrgyzstan and Uzbekistan in 2023.", "Not enough evidence"),
        ("China exported $5 billion more cars to Kazakhstan than to Kyrgyzstan in 2023.", "Not enough evidence"),
        ("China plans to export $5 billion more to Kazakhstan than to Kyrgyzstan in 2023.", "Not enough evidence"),
        ("China did not export $5 billion more to Kazakhstan than to Kyrgyzstan in 2023.", "Not enough evidence"),
        ("China exported $5 billion more to Kazakhstan than it imported from Kyrgyzstan in 2023.", "Not enough evidence"),
        ("China exported $5 billion more to Kazakhstan by rail than to Kyrgyzstan in 2023.", "Not enough evidence"),
    ],
)  # fmt: skip
def test_a_flow_is_put_beside_the_same_with_another_partner(text: str, label: str) -> None:
    """China sold Kazakhstan goods for 24.7 and Kyrgyzstan for 19.7 billion dollars in 2023; its trade was 41.0 and 19.8."""
    assert verdict_on(text, date(2025, 4, 1)).label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("China's exports to Kyrgyzstan in 2022 were $11 billion more than Kyrgyzstan's imports from China.", "Supported"),
        ("What China says it exported to Kyrgyzstan in 2022 is $11 billion more than what Kyrgyzstan says it imported from China.", "Supported"),
        ("China's exports to Kyrgyzstan in 2022 were $14 billion more than Kyrgyzstan's imports from China.", "Refuted"),
        ("China's exports to Kyrgyzstan were almost four times what Kyrgyzstan recorded as imports from China in 2022.", "Supported"),
        ("Kazakhstan's imports from China in 2021 were 41 percent lower than China's exports to Kazakhstan.", "Supported"),
        ("Kazakhstan's imports from China in 2021 were 61 percent lower than China's exports to Kazakhstan.", "Refuted"),
        ("China's exports to Kazakhstan in 2021 were $5.7 billion more than Kazakhstan's imports from Russia.", "Not enough evidence"),
        ("Kazakhstan's exports to China in 2023 were $9 billion more than China's exports to Kazakhstan.", "Not enough evidence"),
        ("Kazakhstan's exports to China in 2023 were $9 billion more than Chinese statistics show.", "Not enough evidence"),
        ("China's exports to Kazakhstan in 2021 were $5.7 billion more than Kazakhstan expected to import from China.", "Not enough evidence"),
        ("China's exports to Kazakhstan in 2021 were $5.7 billion more than Xinjiang's imports from China.", "Not enough evidence"),
        ("China's car exports to Kyrgyzstan in 2022 were $11 billion more than Kyrgyzstan's imports from China.", "Not enough evidence"),
    ],
)  # fmt: skip
def test_a_flow_is_put_beside_the_other_sides_count_of_it(text: str, label: str) -> None:
    """China counted 15.42 billion dollars of exports to Kyrgyzstan in 2022, Kyrgyzstan 4.07; in 2021 with Kazakhstan 13.98 and 8.23."""
    assert verdict_on(text, date(2025, 4, 1)).label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kazakhstan's trade with China slid into the red in 2023, with a deficit of $723 million.", "Supported"),
        ("Kazakhstan's trade with China swung to a deficit of $8 billion in 2023.", "Refuted"),
        ("Kazakhstan's trade with China swung from a surplus of $1.9 billion in 2022 to a deficit of $723 million in 2023.", "Supported"),
        ("Kazakhstan's trade with China is balanced, unlike its trade with Russia, with a deficit of $7 billion in 2023.", "Not enough evidence"),
        ("Kazakhstan's trade with China did not end 2023 with a deficit of $5 billion.", "Not enough evidence"),
        ("Kazakhstan's trade with China could end in a deficit of $5 billion in 2023.", "Not enough evidence"),
        ("Kazakhstan's trade with China in services ended in a deficit of $5 billion in 2023.", "Not enough evidence"),
        ("Kazakhstan's trade with China slid in 2023, the government struggling with a deficit of $5 billion.", "Not enough evidence"),
        ("Kazakhstan's trade with China and Russia swung to a deficit of $5 billion in 2023.", "Not enough evidence"),
    ],
)  # fmt: skip
def test_a_trade_moves_into_a_balance(text: str, label: str) -> None:
    """Kazakhstan exported 13.06 and imported 11.14 billion dollars in 2022, 14.67 and 15.39 in 2023."""
    assert verdict_on(text, date(2025, 4, 1)).label == label


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("China exported $5 billion more to Kazakhstan than to Kyrgyzstan in 2023.", "balance of exports less exports to Kyrgyzstan with Kazakhstan"),
        ("China's exports to Kyrgyzstan in 2022 were $11 billion more than Kyrgyzstan's imports from China.", "balance of exports less the other side's count with Kyrgyzstan"),
        ("Kazakhstan's trade with China was nearly six times as large as Kyrgyzstan's in 2023.", "ratio of trade to that of Kyrgyzstan with China"),
        ("China sold Central Asia more than twice as much as it bought there in 2023.", "ratio of exports to imports with the five of Central Asia"),
        ("Kyrgyzstan's imports from China were equal to 38 percent of its GDP in 2023.", "share of imports from China in the GDP of Kyrgyzstan"),
        ("China's share of Kazakhstan's exports rose by 3.1 percentage points in 2023.", "points of exports to China"),
    ],
)  # fmt: skip
def test_a_flow_beside_another_is_told_in_words(text: str, said: str) -> None:
    """The page names what the flow is put beside."""
    verdict = verdict_on(text, date(2025, 4, 1))
    assert verdict.reading.in_words.startswith(said)
    assert verdict._repr_html_()


@pytest.mark.parametrize(
    "text",
    [
        "China's trade balance with Central Asia was positive in the amount of {} in 2023.",
        "The foreign trade balance of China with Central Asia was positive and amounted to {} in 2023.",
        "In 2023 the balance of trade with Central Asia was {} in favour of China.",
        "A surplus of {} remained with China from its goods trade with Central Asia in 2023.",
        "A surplus of {} was formed in China's trade with Central Asia in 2023.",
        "China's trade with Central Asia closed with a plus of {} in 2023.",
        "In trade with Central Asia, China's surplus stood at {} in 2023.",
        "China's trade surplus vis-à-vis Central Asia was {} in 2023.",
        "Central Asia's trade deficit with China amounted to {} in 2023.",
        "The negative balance of Central Asia in trade with China constituted {} in 2023.",
    ],
)
def test_a_balance_has_many_formal_names(text: str) -> None:
    """China sold goods for 61.4 billion dollars to the five and bought for 28.0; a group's deficit is on China's books."""
    day = date(2025, 4, 1)
    assert verdict_on(text.format("$33 billion"), day, "$33 billion").label == "Supported"
    assert verdict_on(text.format("$53 billion"), day, "$53 billion").label == "Refuted"


@pytest.mark.parametrize(
    "text",
    [
        "China's balance of payments with Central Asia was positive in the amount of $53 billion in 2023.",
        "A surplus of $53 billion remained with China from its gas trade with Central Asia in 2023.",
        "Central Asia's trade deficit with China and Russia amounted to $53 billion in 2023.",
        "Central Asia's budget deficit with China amounted to $53 billion in 2023.",
        "China's trade balance with Central Asia improved by $53 billion in 2023.",
    ],
)
def test_another_balance_is_none_of_trade(text: str) -> None:
    """Payments, a budget, one kind of goods, another partner or how far it moved."""
    assert verdict_on(text, date(2025, 4, 1)).label == "Not enough evidence"
