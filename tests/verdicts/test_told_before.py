"""A figure that the sentences before tell, whether or not they give one; what may be another stays open."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.claims import find_claims
from analysis.verdicts import judge
from tests.verdicts.conftest import sentence

LATER = date(2026, 2, 1)
BUREAU = "Kazakhstan's Bureau of National Statistics has published its trade with China for 2023. "
CUSTOMS = "For Beijing's customs, 2021 was a good year in the trade with Kazakhstan. "
UZBEK = "Uzbek imports from China went up in 2023, according to the Uzbek statistics agency. "
WHOLE = (
    "Kazakhstan exported goods for $84.6 billion to the whole world in 2022, its statistical bureau reports. "
)
SOURCE = "Turkmenistan is China's main source of gas by pipe. "
READ = [  # the text, a true number and an untrue one
    (BUREAU + "Exports there were worth {}.", "$14.7 billion", "$41.7 billion"),
    (
        BUREAU + "Exports there were worth $14.7 billion, and imports from there {}.",
        "$15.4 billion",
        "$25.4 billion",
    ),
    (CUSTOMS + "Exports to that country were up {}.", "19.5 percent", "25.5 percent"),
    (UZBEK + "The growth on 2022 was {}.", "76.4 percent", "36.4 percent"),
    (WHOLE + "China's share of this was {}.", "15.4 percent", "25.4 percent"),
    (
        SOURCE
        + "The Energy Institute shows 32.9 billion cubic metres for 2022, and next came Russia with {}.",
        "14.7 billion cubic metres",
        "24.7 billion cubic metres",
    ),
    (
        "The Central Asia-China pipeline was busy in 2022. It carried {} to China, its operator said.",
        "43.2 billion cubic metres",
        "34.2 billion cubic metres",
    ),
    (
        "Trade between China and Tajikistan took off in 2023. That year it was worth {}, Chinese customs say.",
        "$3.9 billion",
        "$6.2 billion",
    ),
]
SALES = "Kazakhstan's exports to China came to $9.8 billion in 2021, according to the Bureau of National Statistics. "
TRADE = "China's trade with Kazakhstan came to $41 billion in 2023, according to Chinese customs. "
MIRROR = "China's customs put exports to Kyrgyzstan at $15.42 billion in 2022. "
PIPED = (
    "China imported 58.4 billion cubic metres of gas by pipeline in 2022, according to the Energy Institute. "
)
SENT = "Turkmenistan sent China 32.9 billion cubic metres of gas by pipeline in 2022, according to the Energy Institute. "
READ += [
    (SALES + text, "$8.2 billion", "$14.3 billion")
    for text in (
        "There were imports of {}.",
        "Goods worth {} arrived from China.",
        "Deliveries from China came to {}.",
        "It spent {} on what it bought there.",
        "For what it bought there it paid {}.",
    )
]
READ += [
    (TRADE + text, "$14 billion", "$19 billion")
    for text in (
        "Uzbekistan: {}.",
        "Uzbekistan is listed at {}.",
        "Another partner was Uzbekistan, with {}.",
        "As to Uzbekistan the corresponding figure was {}.",
        "For Uzbekistan the same customs show {}.",
        "Chinese customs put Uzbekistan at {}.",
        "With Uzbekistan it was far less: {}.",
    )
]
READ += [
    (MIRROR + text, "$4.07 billion", "$6.12 billion")
    for text in (
        "For the Kyrgyz side it was {}.",
        "The other side counted {}.",
        "In Bishkek's records they were {}.",
        "The National Statistical Committee counted {}.",
    )
]
READ += [
    (PIPED + text, "56.3 percent", "41.2 percent")
    for text in ("Turkmenistan's share was {}.", "{} thereof came from Turkmenistan.")
]
READ += [
    (PIPED + text, "32.9 billion cubic metres", "41.2 billion cubic metres")
    for text in (
        "{} thereof came from Turkmenistan.",
        "The biggest supplier was Turkmenistan, which delivered {}.",
    )
]
READ += [
    (SENT + "As for Kazakhstan the volume was {}.", "4.4 billion cubic metres", "7.4 billion cubic metres"),
    (SENT + "{} were delivered in 2023.", "30.5 billion cubic metres", "36.5 billion cubic metres"),
]
OPEN = [  # what stays open
    (MIRROR + "The country's returns put it at $4.07 billion.", "$4.07 billion"),
    (MIRROR + "The National Statistics Agency counted $4.07 billion.", "$4.07 billion"),
    (MIRROR + "The World Bank puts them at $4.07 billion.", "$4.07 billion"),
    (MIRROR + "Analysts say $4.07 billion.", "$4.07 billion"),
    (MIRROR + "There were investments of $4.07 billion.", "$4.07 billion"),
    (MIRROR + "Kazakh goods worth $4.07 billion came in.", "$4.07 billion"),
    (TRADE + "Uzbekistan had $19 billion.", "$19 billion"),
    (TRADE + "Uzbekistan shows $19 billion.", "$19 billion"),
    (PIPED + "From Turkmenistan came 41.2 percent.", "41.2 percent"),
    (PIPED + "Turkmenistan's share of the European market was 41.2 percent.", "41.2 percent"),
    (PIPED + "41.2 billion cubic metres of it was stored.", "41.2 billion cubic metres"),
    (
        "China's customs put trade with Kazakhstan at $31.2 billion in 2022. Services came to $6.3 billion.",
        "$6.3 billion",
    ),
    ("China invested heavily in Kazakhstan. It came to $13.1 billion in 2022.", "$13.1 billion"),
    (
        "Kazakhstan's exports to China were $13.1 billion in 2022. Those of Almaty were $1.1 billion.",
        "$1.1 billion",
    ),
    ("China and Kazakhstan signed agreements in 2023. They were worth $41 billion.", "$41 billion"),
    ("China's trade with Kazakhstan and Russia grew in 2023. It reached $41 billion.", "$41 billion"),
    (
        "Kazakhstan trades with China and with Russia. Its exports there were $13.1 billion in 2022.",
        "$13.1 billion",
    ),
    ("Oil leads Kazakhstan's exports to China. They were worth $13.1 billion in 2022.", "$13.1 billion"),
    ("Kazakhstan exported wheat to China in 2022. Its value was $13.1 billion.", "$13.1 billion"),
    (
        "The exports of copper from Kazakhstan to China rose in 2022. They stood at $13.1 billion.",
        "$13.1 billion",
    ),
    (
        "China's customs reported trade with Uzbekistan for 2022. The plan for 2023 is $12 billion.",
        "$12 billion",
    ),
    (
        "Trade between China and Kyrgyzstan was $15.5 billion in 2022. Tajikistan's was $9.8 billion.",
        "$9.8 billion",
    ),
    (
        "Turkmenistan sold China gas in 2022. It also sold some to Uzbekistan: 1.5 billion cubic metres.",
        "1.5 billion cubic metres",
    ),
    (
        "Turkmenistan sends gas to China and Russia. Its exports were 32.9 billion cubic metres in 2022.",
        "32.9 billion cubic metres",
    ),
    (
        "Russia's gas goes to Europe and to China. Supplies were 15.5 billion cubic metres in 2022.",
        "15.5 billion cubic metres",
    ),
    (
        "The pipeline from Central Asia to China has four lines. Line D is to carry 30 billion cubic metres.",
        "30 billion cubic metres",
    ),
    ("Kazakhstan's GDP was $225.5 billion in 2022. Almaty produced $46 billion of it.", "$46 billion"),
    (
        "Kazakhstan's population was 20.03 million in 2022. 4.7 million of them were pensioners.",
        "4.7 million",
    ),
    ("Kazakhstan's population grew in 2022. Its cities gained 0.3 million people.", "0.3 million"),
    ("Brent averaged $99.8 a barrel in 2022. Its peak was $128 a barrel.", "$128 a barrel"),
    ("Gold averaged $1,801 an ounce in 2022. On the last day it was $1,824 an ounce.", "$1,824 an ounce"),
    ("The yuan averaged 6.73 to the dollar in 2022. It ended the year at 6.90 yuan.", "6.90 yuan"),
    ("Copper averaged $8,822 a tonne in 2022. Futures were at $8,400 a tonne.", "$8,400 a tonne"),
    (
        "China's exports to Kazakhstan were $16.4 billion in 2022. Clothes made up 20 percent of that.",
        "20 percent",
    ),
    (
        "China's trade with Kazakhstan was $31.2 billion in 2022. Kazakh banks financed 20 percent of it.",
        "20 percent",
    ),
    (
        "Kazakhstan's exports were $84.6 billion in 2022. A state company sold 15.4 percent of it.",
        "15.4 percent",
    ),
    (
        "Kazakhstan's customs reported its trade with China. Xinjiang's share of this was 40 percent in 2022.",
        "40 percent",
    ),
    (
        "Kazakhstan's trade with China was $24.2 billion in 2022. The rise was expected to be 25 percent.",
        "25 percent",
    ),
    (
        "China's trade with Kazakhstan was $31.2 billion in 2022. Growth in the first quarter of 2023 was 10 percent.",
        "10 percent",
    ),
    (
        "China's customs recorded trade with Kazakhstan of $31.2 billion in 2022. The rise in volume was 5 percent.",
        "5 percent",
    ),
    (
        "Uzbekistan's imports from China were $6.43 billion in 2022. Of this, cars came to $1.4 billion.",
        "$1.4 billion",
    ),
    (
        "Uzbekistan's imports from China were $6.43 billion in 2022. Without cars they were $5 billion.",
        "$5 billion",
    ),
    (
        "Kyrgyzstan's imports from China were $4.07 billion in 2022. They were $15.4 billion with transit.",
        "$15.4 billion",
    ),
    (
        "China burned 364.6 billion cubic metres of gas in 2022. Industry's consumption was 150 billion cubic metres.",
        "150 billion cubic metres",
    ),
    (
        "China's gas output was 220.1 billion cubic metres in 2022. Sichuan's was 57 billion cubic metres.",
        "57 billion cubic metres",
    ),
    (
        "Kazakhstan's statistics office and China's customs differ on their trade. It was $24.2 billion in 2022.",
        "$24.2 billion",
    ),
    (
        "Kazakhstan has two big neighbours. Trade with that country was $31.2 billion in 2022.",
        "$31.2 billion",
    ),
    (
        "Kazakhstan's president visited Moscow. Exports there were worth $13.1 billion in 2022.",
        "$13.1 billion",
    ),
    (
        "China's trade with Central Asia grew in 2022. Its exports to the region's firms were $43 billion.",
        "$43 billion",
    ),
    (
        "Turkmenistan is China's source of gas. It gets $10.25 billion in loans from there in 2022.",
        "$10.25 billion",
    ),
    ("China lent Kyrgyzstan money. It owed $1.78 billion in 2022.", "$1.78 billion"),
    (
        "The Energy Institute lists suppliers of gas to China. Turkmenistan's reserves were 32.9 billion cubic metres in 2022.",
        "32.9 billion cubic metres",
    ),
    (
        "China's trade with Uzbekistan hit $8.9 billion in 2022. Three years earlier it had been a goal to reach $10 billion.",
        "$10 billion",
    ),
    (
        "China is Kazakhstan's main customer. In 2022 Chinese firms there earned $13.1 billion.",
        "$13.1 billion",
    ),
]


@pytest.mark.parametrize(("text", "true", "untrue"), READ, ids=[one[0][-60:] for one in READ])
def test_what_the_sentences_before_tell_fills_in_the_rest(text: str, true: str, untrue: str) -> None:
    """A true number is supported and an untrue one never is."""
    for number, label in ((true, "Supported"), (untrue, "Refuted")):
        article = sentence(text.format(number), LATER)
        claim = next(one for one in find_claims(article) if one.quote == number)
        assert judge(claim, article).label == label


@pytest.mark.parametrize(("text", "number"), OPEN, ids=[one[0][-60:] for one in OPEN])
def test_what_may_be_another_figure_stays_open(text: str, number: str) -> None:
    """Services, goods of some kind, a part of a year or of a country, and a third country go on from nothing."""
    article = sentence(text, LATER)
    claims = [one for one in find_claims(article) if number in one.quote]
    assert claims
    assert {judge(one, article).label for one in claims} <= {"Not enough evidence", "Not judged"}
