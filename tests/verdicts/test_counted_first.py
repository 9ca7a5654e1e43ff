"""Whose count a figure is, wherever its sentence says so; and what may look like it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

_LATER = date(2026, 2, 20)


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("By the Kazakh count, trade with China reached $24.2 billion in 2022, some $7 billion short of what Chinese customs reported.", "$24.2 billion", "Supported"),
        ("By the Chinese count, trade with Kazakhstan reached $24.2 billion in 2022.", "$24.2 billion", "Refuted"),
        ("Trade between China and Kazakhstan came to $24.2 billion in 2022, on the figures of the Kazakh statistics bureau.", "$24.2 billion", "Supported"),
        ("Trade between China and Kazakhstan came to $31.2 billion in 2022, going by Kazakhstan's own books.", "$31.2 billion", "Refuted"),
        ("The Uzbek statistics agency valued last year's trade with China at $16.2 billion.", "$16.2 billion", "Refuted"),
        ("Beijing's customs office put 2023 imports from Uzbekistan at $14 billion.", "$14 billion", "Refuted"),
        ("The Bureau of National Statistics in Astana counted $15.4 billion of imports from China in 2023.", "$15.4 billion", "Supported"),
        ("Customs in Beijing valued exports to Kazakhstan at $13.98 billion in 2021; Kazakhstan itself registered imports from China of $8.23 billion.", "$8.23 billion", "Supported"),
        ("Turkmenistan's own statistics put its exports to China at $9.4 billion in 2023.", "$9.4 billion", "Not enough evidence"),
        ("By preliminary Kazakh count, trade with China without oil reached $24.2 billion in 2022.", "$24.2 billion", "Not enough evidence"),
    ],
)  # fmt: skip
def test_the_count_that_is_named_decides(text: str, quote: str, label: str) -> None:
    assert verdict_on(text, _LATER, quote).label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("In 2024 Chinese imports from Turkmenistan were more than nine times as large as Chinese exports to Turkmenistan.", "nine times", "Supported"),
        ("In 2024 Chinese imports from Turkmenistan were less than nine times as large as Chinese exports to Turkmenistan.", "nine times", "Refuted"),
        ("In 2024 Chinese imports from Turkmenistan were more than nine times as large as Chinese exports to Tajikistan.", "nine times", "Not enough evidence"),
        ("In 2024 Chinese imports from Turkmenistan were more than nine times as large as Kazakh exports to Turkmenistan.", "nine times", "Not enough evidence"),
        ("In 2024 Chinese imports of gas from Turkmenistan were more than nine times as large as Chinese exports to Turkmenistan.", "nine times", "Not enough evidence"),
        ("Measured against 2022, when Chinese customs counted $70.2 billion, commerce between China and Central Asia in 2025 was larger by about half.", "$70.2 billion", "Supported"),
        ("Measured against 2022, when Chinese customs counted $106.3 billion, commerce between China and Central Asia in 2025 was larger.", "$106.3 billion", "Refuted"),
        ("China's trade with Kyrgyzstan came to $22.71 billion in 2024, a rise of 15.7 percent in yuan.", "15.7 percent", "Supported"),
        ("China's trade with Kyrgyzstan came to $22.71 billion in 2024, a rise of 19.7 percent in yuan.", "19.7 percent", "Refuted"),
    ],
)  # fmt: skip
def test_two_figures_beside_one_another(text: str, quote: str, label: str) -> None:
    assert verdict_on(text, _LATER, quote).label == label


_BOTH = "China's exports to Kazakhstan climbed to $29.7 billion in 2025 and its imports from there to $19 billion, {}."


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        (_BOTH.format("leaving a surplus of more than $10 billion"), "$10 billion", "Supported"),
        (_BOTH.format("which left it with a deficit of more than $10 billion"), "$10 billion", "Refuted"),
        (_BOTH.format("leaving a services surplus of $10.7 billion"), "$10.7 billion", "Not enough evidence"),
        (_BOTH.format("leaving a surplus of more than $12 billion"), "$12 billion", "Refuted"),
        ("China's exports to Kazakhstan climbed to $29.7 billion in 2025 and its imports from the region to $19 billion, leaving a surplus of $10.7 billion.", "$10.7 billion", "Not enough evidence"),
        ("China's exports climbed to 25.45 trillion yuan in 2024 and Kazakh imports to 18.4 trillion yuan, which left a surplus of about 9 trillion yuan.", "9 trillion yuan", "Not enough evidence"),
        ("The Bureau of National Statistics in Astana counted $15.4 billion of imports from China in 2023 and $14.7 billion of exports, making for a surplus of $0.7 billion.", "$0.7 billion", "Refuted"),
    ],
)  # fmt: skip
def test_a_surplus_after_both_flows_is_of_these(text: str, quote: str, label: str) -> None:
    assert verdict_on(text, _LATER, quote).label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("The volume of goods exchanged by China and Central Asia added up to 674.15 billion yuan in 2024.", "674.15 billion yuan", "Supported"),
        ("The volume of goods exchanged by Uzbekistan and Russia added up to 674.15 billion yuan in 2024.", "674.15 billion yuan", "Not enough evidence"),
        ("Turkmenistan contributed less than a tenth of the trade between China and Central Asia in 2025, to judge by Chinese customs statistics.", "a tenth", "Supported"),
        ("Turkmenistan contributed more than a tenth of the trade between China and Central Asia in 2025, to judge by Chinese customs statistics.", "a tenth", "Refuted"),
        ("Turkmenistan contributed less than a tenth of the growth in trade between China and Central Asia in 2025.", "a tenth", "Not enough evidence"),
        ("Turkmenistan contributed less than a tenth of the non-energy trade between China and Central Asia in 2025.", "a tenth", "Not enough evidence"),
        ("The share of China in the foreign trade of Kazakhstan stood at 31.5 percent in 2023, the Bureau of National Statistics said.", "31.5 percent", "Refuted"),
        ("Natural gas brought in 35 percent of Uzbekistan's export revenue from China in 2022.", "35 percent", "Supported"),
        ("Kazakhstan supplied 58 percent of China's imports from the region in 2023.", "58 percent", "Not enough evidence"),
        ("Kazakhstan took 40 percent of all Chinese exports to Central Asia in 2023 and supplied 58 percent of what China imported from the region.", "58 percent", "Supported"),
    ],
)  # fmt: skip
def test_other_nouns_for_the_same_trade(text: str, quote: str, label: str) -> None:
    assert verdict_on(text, _LATER, quote).label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("At $27.2 billion, Kyrgyzstan generated just over a quarter of Chinese trade with Central Asia in 2025.", "Supported"),
        ("At $27.2 billion, Tajikistan generated a quarter of Chinese trade with Central Asia in 2025.", "Refuted"),
        ("At $27.2 billion, Kyrgyzstan generated a quarter of Chinese trade in machinery with Central Asia in 2025.", "Not enough evidence"),
        ("With investments of $27.2 billion, Kyrgyzstan generated a quarter of Chinese trade with Central Asia in 2025.", "Not enough evidence"),
        ("At $27.2 billion, Kyrgyzstan generated a quarter of the growth in Chinese trade with Central Asia in 2025.", "Not enough evidence"),
    ],
)  # fmt: skip
def test_an_amount_before_the_share_it_comes_to(text: str, label: str) -> None:
    assert verdict_on(text, _LATER, "$27.2 billion").label == label
