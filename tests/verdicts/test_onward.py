"""A figure goes on from the one before it: what its own words leave out is carried over, and what may be another stays open."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.claims import find_claims
from analysis.verdicts import judge, judge_all
from tests.verdicts.conftest import sentence, verdict_on

LATER = date(2026, 2, 1)
TRADE = "China's goods trade with the five Central Asian states came to $89.4 billion in 2023, customs data show, "
KAZAKH = (
    "Kazakhstan's trade with China reached $30.1 billion in 2023, the Bureau of National Statistics said. "
)
KYRGYZ = "Kyrgyzstan's foreign trade turnover exceeded $12 billion in 2022, the National Statistical Committee said. "
METALS = "Copper averaged $8,490 a tonne in 2023, according to the World Bank. "
GAS = "China bought pipeline gas worth $9.6 billion from Turkmenistan in 2023, "
FLOWS = "Kazakhstan's imports from China reached $15.4 billion in 2023 and exports $14.7 billion, the statistics bureau said. "
SLIPPED = "Trade between China and Uzbekistan slipped in 2024, according to Chinese customs. "
GOLD = "Gold averaged $2,388 an ounce in 2024. "
KYRGYZ_IMPORTS = "Kyrgyzstan imported goods worth $5.35 billion from China in 2023. "
PAID = "China paid $8.07 billion for Turkmen pipeline gas in January-October 2023. "
HALF = "China's customs statistics for the first half of 2023 show exports of $26.4 billion to Central Asia and imports of $13.5 billion. "
VOLUME = "China imported 79.4 billion cubic metres of natural gas in the first half of 2023, the National Energy Administration said. "
BOUGHT = "Kyrgyzstan's purchases of Chinese goods amounted to 141.66 billion yuan in 2024, Chinese customs data show. "
TURNOVER = "Trade between China and Kyrgyzstan reached $7.92 billion in January-June 2023, China's customs service said. "
RECORDED = "China's customs service recorded trade of $94.82 billion with Central Asia in 2024, including {}."
READ = [  # the text, a true number and an untrue one
    (PAID + "Payments to Russia jumped to {}.", "$5.36 billion", "$6.35 billion"),
    (HALF + "Kazakhstan alone accounted for {} of the turnover.", "$18.25 billion", "$12.85 billion"),
    (HALF + "Trade with Turkmenistan, nearly all of it gas, was worth {}.", "$5.55 billion", "$4.55 billion"),
    (VOLUME + "Liquefied gas accounted for 46.2 billion and pipelines for the remaining {}.", "33.2 billion", "23.2 billion"),
    (BOUGHT + "Deliveries in the opposite direction came to {}.", "19.98 billion yuan", "9.98 billion yuan"),
    (TURNOVER + "Kyrgyz goods made up {} of this, the rest being Chinese supplies.", "$26 million", "$260 million"),
    (RECORDED.format("{} with Kazakhstan and $22.71 billion with Kyrgyzstan"), "$43.82 billion", "$34.82 billion"),
    (FLOWS + "That left Astana with a deficit of {}.", "$723 million", "$2.9 billion"),
    (FLOWS + "The resulting surplus in China's favour was about {}.", "$720 million", "$620 million"),
    (FLOWS + "Its deficit with the neighbour was {}, against a surplus of $1.92 billion a year earlier.", "$723 million", "$3.23 billion"),
    (FLOWS + "The bilateral deficit was $723 million, against a surplus of {} in 2022.", "$1.92 billion", "$2.92 billion"),
    (SLIPPED + "Turnover came to {}.", "98.06 billion yuan", "89.06 billion yuan"),
    (KYRGYZ_IMPORTS + "China accounted for {} of everything the country bought abroad.", "43 percent", "34 percent"),
    ("Kazakhstan's foreign trade came to $139.6 billion in 2023. China's share in the turnover was {}.", "21.5 percent", "31.5 percent"),
    (GOLD + "In 2023 silver cost {}.", "$23.4", "$28.4"),
    ("Uzbekistan had 36.4 million inhabitants in 2024, World Bank figures show, 15 million more than in 1992. Kazakhstan had 20.6 million and Kyrgyzstan {}.", "7.2 million", "8.2 million"),
    ("China's trade with Kazakhstan came to $41 billion in 2023, Chinese customs said. The Kazakh figure was {}.", "$30.1 billion", "$35.1 billion"),
    (TRADE + "27% above the preceding year, with exports making up {} of it.", "$61.4 billion", "$51.4 billion"),
    (TRADE + "and was led by Kazakhstan with {}, followed by Kyrgyzstan with $19.8 billion.", "$41 billion", "$31 billion"),
    (TRADE + "Kazakhstan leading with $41 billion, well ahead of Kyrgyzstan's {}.", "$19.8 billion", "$9.8 billion"),
    (KAZAKH + "Exports came to $14.7 billion, while imports stood at {}.", "$15.4 billion", "$25.4 billion"),
    (KAZAKH + "Exports to the neighbouring country came to {}.", "$14.7 billion", "$24.7 billion"),
    (KAZAKH + "Of this, exports made up {}.", "$14.7 billion", "$24.7 billion"),
    (TRADE + "up by 27%. Kazakhstan took first place with {}, while Uzbekistan ranked third at $14 billion.", "$41 billion", "$51 billion"),
    (TRADE + "up by 27%. Kazakhstan took first place with $41 billion, while Uzbekistan ranked third at {}.", "$14 billion", "$24 billion"),
    (GAS + "against {} from Kazakhstan.", "$1.32 billion", "$3.32 billion"),
    (GAS + "while Russia's deliveries brought it {}.", "$6.43 billion", "$4.63 billion"),
    ("Brent averaged $99.8 a barrel in 2022, and copper {}.", "$8,822 a tonne", "$6,822 a tonne"),
    ("Uzbekistan's GDP was $90.9 billion in 2023, against {} in Kyrgyzstan.", "$14 billion", "$24 billion"),
    (KYRGYZ + "The trade deficit reached {}, compared to $2.83 billion in 2021.", "$7.55 billion", "$8.55 billion"),
    (KYRGYZ + "The trade deficit reached $7.55 billion, compared to {} in 2021.", "$2.83 billion", "$3.83 billion"),
    (KAZAKH + "Compared with 2022, it grew by {}.", "24%", "42%"),
    ("China's trade with Central Asia came to $94.82 billion in 2024, an increase of about {} on 2023.", "$5.4 billion", "$9.4 billion"),
    ("Kazakhstan's exports to China came to $14.7 billion in 2023, up {} from 2022.", "$1.6 billion", "$6.1 billion"),
    (METALS + "Zinc slipped by {} to $2,653 a tonne.", "23.8%", "13.8%"),
    ("Uzbekistan's GDP was $90.9 billion in 2023. Kazakhstan's gross domestic product totalled {} in 2023.", "$261.4 billion", "$225.5 billion"),
    ("Tajikistan's GDP was $10.71 billion in 2022. It rose {} in dollar terms in 2023.", "12.6%", "46.2%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true", "false"), READ)
def test_what_is_left_out_is_carried_over(text: str, true: str, false: str) -> None:
    assert verdict_on(text.format(true), LATER, true).label == "Supported"
    assert verdict_on(text.format(false), LATER, false).label == "Refuted"


WORLD = "Kazakhstan's foreign trade reached $139.6 billion in 2023, figures of the Bureau of National Statistics show. "


def test_a_later_amounts_time_and_a_later_clauses_flow_are_not_those_of_the_number() -> None:
    """Kazakhstan's imports were 60.4 billion dollars in 2023."""
    they = (
        WORLD
        + "The growth came from imports alone. They went up to $60.4 billion, whereas exports fell to $79.1 billion."
    )
    assert verdict_on(they, LATER, "$60.4 billion").label != "Refuted"


OPEN = [  # where the words turn to something else
    (PAID + "Payments to Russia for oil jumped to $5.36 billion.", "$5.36 billion"),
    (PAID + "Payments to Gazprom jumped to $8.36 billion.", "$8.36 billion"),
    (PAID + "Payments to Russia may jump to $8.36 billion.", "$8.36 billion"),
    (HALF + "Almaty accounted for $3.25 billion of the turnover.", "$3.25 billion"),
    (HALF + "Kazakhstan alone accounted for $3.25 billion of the turnover in food.", "$3.25 billion"),
    (VOLUME + "The second pipeline carried 13 billion.", "13 billion"),
    (VOLUME + "Liquefied petroleum gas accounted for 16.2 billion.", "16.2 billion"),
    (BOUGHT + "Deliveries of coal in the opposite direction reached 5 billion yuan.", "5 billion yuan"),
    (BOUGHT + "Deliveries in the opposite direction are to reach 50 billion yuan.", "50 billion yuan"),
    (TURNOVER + "Kazakh goods made up $126 million of this.", "$126 million"),
    (TURNOVER + "Kyrgyz goods bound for Russia made up $126 million of this.", "$126 million"),
    (TURNOVER + "Chinese exports through that country were $5 billion.", "$5 billion"),
    (RECORDED.format("$53.82 billion by rail"), "$53.82 billion"),
    (RECORDED.format("$53.82 billion with Russia"), "$53.82 billion"),
    (RECORDED.format("$13.82 billion in energy with Kazakhstan"), "$13.82 billion"),
    (KAZAKH + "Cars are popular. Imports came to $15.4 billion.", "$15.4 billion"),
    (KAZAKH + "Trade with Africa was $3 billion. Imports came to $15.4 billion.", "$15.4 billion"),
    ("Uzbekistan imported goods for $6.43 billion from China in 2022. Used machinery made up 16 percent of them.", "16 percent"),
    ("Kazakhstan imported goods and services for $25.4 billion from China in 2023, the national statistics agency said.", "$25.4 billion"),
    (FLOWS + "The budget deficit came to $723 million.", "$723 million"),
    (FLOWS + "That left a deficit in services of $900 million.", "$900 million"),
    (FLOWS + "Its trade surplus was $18.7 billion.", "$18.7 billion"),  # with all the world
    (FLOWS + "The overall trade surplus was $18.7 billion.", "$18.7 billion"),
    (FLOWS + "Russia had a surplus of $6 billion.", "$6 billion"),
    (FLOWS + "The deficit widened by $2.6 billion.", "$2.6 billion"),
    ("China bought goods for $16.3 billion from Kazakhstan in 2023, leaving it with a surplus of $8 billion.", "$8 billion"),
    (SLIPPED + "Uzbekistan's exports came to $26.9 billion.", "$26.9 billion"),
    (SLIPPED + "Turnover in the Fergana valley came to $5 billion.", "$5 billion"),
    ("Kazakhstan remained China's biggest partner in 2023. Exports amounted to $78.7 billion.", "$78.7 billion"),
    (KYRGYZ_IMPORTS + "China accounted for 43 percent of everything the country bought in Asia.", "43 percent"),
    (KYRGYZ_IMPORTS + "Russia accounted for 43 percent of everything the country bought.", "43 percent"),
    (KYRGYZ_IMPORTS + "Cars made up 43 percent of the total.", "43 percent"),
    ("China's exports to Kazakhstan reached $24.7 billion in 2023. Uzbekistan took 30 percent of all exports.", "30 percent"),
    (GOLD + "Silver could rise to $48.3.", "$48.3"),
    (GOLD + "Silver rose to $34.7 in October.", "$34.7"),
    ("Uzbekistan had 36.4 million inhabitants in 2024. Kazakhstan had 20.6 million workers.", "20.6 million workers"),
    (TRADE + "while exports by rail made up $21.4 billion of it.", "$21.4 billion"),
    (TRADE + "and it hopes for $150 billion by 2030.", "$150 billion"),
    (TRADE + "while trade with Russia reached $24 billion.", "$24 billion"),
    (TRADE + "up by 27%. Kazakhstan took first place in wheat with $41 billion.", "$41 billion"),
    (KAZAKH + "Total exports came to $14.7 billion.", "$14.7 billion"),
    (KAZAKH + "Exports to the neighbours came to $14.7 billion.", "$14.7 billion"),
    (KAZAKH + "Services exports came to $14.7 billion.", "$14.7 billion"),
    (KAZAKH + "Almaty region exported goods worth $1.7 billion.", "$1.7 billion"),
    (KAZAKH + "The talks were warm. It reached $25 billion.", "$25 billion"),
    ("Kazakhstan's exports to China came to $14.7 billion in 2023, up $1.7 billion a month.", "$1.7 billion"),
    ("Kazakhstan's exports to China came to $14.7 billion in 2023, a rise of $1.7 billion in oil.", "$1.7 billion"),
    (METALS + "This week gold hit $2,300 an ounce.", "$2,300 an ounce"),
    (METALS + "The peak for gold was $2,078 an ounce.", "$2,078 an ounce"),
    (KAZAKH + "Compared with 2022, that is $24.2 billion.", "$24.2 billion"),
    ("China bought goods for $16.3 billion from Kazakhstan in 2023, leaving it with a surplus of $8.4 billion.", "$8.4 billion"),
    ("Kazakhstan had 20.0 million people in 2022. Almaty is the largest city. Its population was 20.0 million.", "20.0 million"),
    (GAS + "and LNG for $1.32 billion from Kazakhstan.", "$1.32 billion"),
    ("Kazakhstan had 20.6 million inhabitants in 2024, according to the World Bank. Astana grew by 1.3% over the year.", "1.3%"),
    ("Brent averaged $99.8 a barrel in 2022, and copper ended the year at $8,400 a tonne.", "$8,400 a tonne"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote"), OPEN)
def test_what_turns_to_something_else_stays_open(text: str, quote: str) -> None:
    assert verdict_on(text, LATER, quote).label == "Not enough evidence"


def test_a_country_that_is_only_pointed_to_may_be_either() -> None:
    """Kazakhstan's surplus with China was $3.04 billion in 2020."""
    text = "Kazakhstan sold goods worth $9.4 billion to China in 2020. Imports from China declined to $6.4 billion, which left the country with a surplus of $3 billion."
    assert verdict_on(text, LATER, "$3 billion").label != "Refuted"


def test_a_figure_of_the_books_told_before_is_not_refuted_on_others() -> None:
    """China's exports to Kazakhstan were $24.7 billion in 2023 on its own books, 15.4 on Kazakhstan's."""
    text = "China's exports to Central Asia came to $61.4 billion in 2023, its customs said. Kazakhstan bought Chinese goods for {}."
    assert verdict_on(text.format("$24.7 billion"), LATER, "$24.7 billion").label != "Refuted"
    assert verdict_on(text.format("$34.7 billion"), LATER, "$34.7 billion").label == "Refuted"


def test_a_partner_left_out_is_settled_by_the_figure_beside_it() -> None:
    """Neither says with whom; the exports are those to the five, and no other."""
    text = "China's trade with Central Asia grew in 2025. Exports reached $71.2 billion, and imports {}."
    assert verdict_on(text.format("$35.1 billion"), LATER, "$35.1 billion").label == "Supported"
    assert verdict_on(text.format("$53.1 billion"), LATER, "$53.1 billion").label == "Refuted"


def test_a_number_that_fits_another_flow_is_not_refuted() -> None:
    """The sentence does not say what Kyrgyzstan's amount is of: exports to it were $19.7 billion, all trade $19.8 billion."""
    text = TRADE + "27% above the preceding year, with Kazakhstan at $41 billion and Kyrgyzstan at {}."
    assert verdict_on(text.format("$19.7 billion"), LATER, "$19.7 billion").label == "Not enough evidence"
    assert verdict_on(text.format("$29.7 billion"), LATER, "$29.7 billion").label == "Refuted"


def test_a_time_that_is_carried_over_supports_and_does_not_refute() -> None:
    text = "China imported 32.9 billion cubic metres of pipeline gas from Turkmenistan in 2022, the Energy Institute says. Kazakhstan's deliveries were {}."
    assert (
        verdict_on(text.format("4.4 billion cubic metres"), LATER, "4.4 billion cubic metres").label
        == "Supported"
    )
    assert (
        verdict_on(text.format("6.4 billion cubic metres"), LATER, "6.4 billion cubic metres").label
        != "Supported"
    )


def test_a_claim_alone_is_judged_as_among_the_others() -> None:
    article = sentence(
        TRADE
        + "27% above the preceding year, with exports rising to $61.4 billion and imports to $28 billion.",
        LATER,
    )
    claims = find_claims(article)
    together = [one.label for one in judge_all(claims, article)]
    assert [judge(one, sentence(article.text, LATER)).label for one in reversed(claims)] == together[::-1]
    assert together[-1] == "Supported"


def test_the_reading_says_what_it_goes_on_from() -> None:
    verdict = verdict_on(
        TRADE + "Kazakhstan leading with $41 billion, well ahead of Kyrgyzstan's $19.8 billion.",
        LATER,
        "$19.8 billion",
    )
    assert "as of “$41 billion” before it" in verdict.reading.because
