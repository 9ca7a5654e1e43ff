"""Who says a figure, where the saying stands, and what the next sentence goes on with: a small matrix for all indicators."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.article import read_article
from analysis.claims import find_claims
from analysis.verdicts import judge

_TOLD = (
    ("China's exports to Kyrgyzstan", "were worth {N} in 2022", "$15.4 billion", "$19.3 billion"),
    ("Turkmenistan", "supplied China with {N} of pipeline gas in 2022", "32.9 bcm", "41.6 bcm"),
    ("Kazakhstan's GDP", "was {N} in 2022", "$225.5 billion", "$284.3 billion"),
    ("Brent crude", "averaged {N} in 2023", "$82.6 a barrel", "$103.4 a barrel"),
)
_SAID = (
    "Speaking in London, the minister said that {A} {p}.",
    "The daily quoted him as saying that {A} {p}.",
    "{A}, he said, {p}.",
    "{A}, in the minister's words, {p}.",
    "{A}, according to the report, {p}.",
    "“{A},” the envoy told students, “{p}.”",
    "{A} {p}, the minister, Jane Smith, told a panel in Vienna.",
)
_NOT_SAID = (
    "He refused to confirm that {A} {p}.",
    "The ministry has yet to confirm that {A} {p}.",
    "In agriculture, the minister said that {A} {p}.",
    "{A}, critics doubt, {p}.",
    "{A}, he hoped, {p}.",
    "{A} {p}, a figure that the ministry contests.",
)
_FOLLOWING = (
    ("China's trade with Kazakhstan came to $41 billion in 2023.", "This compares with {N} the year before.", "$31.2 billion", "$39.9 billion"),
    ("Kazakhstan's GDP was $261.4 billion in 2023.", "Twelve months earlier it was {N}.", "$225.5 billion", "$288.3 billion"),
    ("Copper cost $8,822 a tonne on average in 2022.", "The metal had cost {N} in 2021.", "$9,317", "$11,720"),
    ("The yuan averaged 7.08 to the dollar in 2023.", "The rate was {N} in 2022.", "6.73", "8.21"),
    ("Brent crude averaged $82.6 a barrel in 2023.", "This was a fall of {N} on 2022.", "17 percent", "26 percent"),
    ("China imported 32.9 bcm of pipeline gas from Turkmenistan in 2022.", "It also took {N} from Kazakhstan.", "4.4 bcm", "6.2 bcm"),
    ("China imported 32.9 bcm of pipeline gas from Turkmenistan in 2022.", "The bill was {N}.", "$10.25 billion", "$13.3 billion"),
    ("China imported 58.4 bcm of pipeline gas in 2022.", "It included {N} from Turkmenistan.", "32.9 bcm", "41.7 bcm"),
)  # fmt: skip
_NOT_FOLLOWING = (
    ("Turkmenistan supplied China with 32.9 bcm of gas in 2022. It also took {N} from Kazakhstan.", "4.4 bcm"),
    ("Uzbekistan exported gas worth $1.07 billion to China in 2022. In 2023 it bought {N}.", "1.23 bcm"),
    ("The Central Asia-China gas pipeline delivered 43.2 bcm to China in 2022. It cost {N}.", "$7.3 billion"),
    ("Copper cost $8,822 a tonne on average in 2022. The precious metal cost {N} in 2021.", "$9,317"),
    ("Brent crude averaged $82.6 a barrel in 2023. In December it was {N}.", "$77.9"),
    ("Kazakhstan's GDP was $261.4 billion in 2023. Its debt was {N} the year before.", "$225.5 billion"),
    ("China imported 32.9 bcm of pipeline gas from Turkmenistan in 2022. It also stored {N}.", "4.4 bcm"),
)  # fmt: skip


def _label(text: str, number: str) -> str:
    """Return the label of the claim with a number, the last such of a text."""
    article = replace(read_article(text), published=date(2024, 5, 1))
    at = text.rfind(number)
    claims = [one for one in find_claims(article) if one.start < at + len(number) and one.end > at]
    return judge(claims[0], article).label


@pytest.mark.parametrize("said", _SAID)
@pytest.mark.parametrize("told", _TOLD, ids=lambda one: one[0])
def test_who_says_it_changes_no_verdict(said: str, told: tuple[str, str, str, str]) -> None:
    """A true figure is supported and a false one refuted, wherever the saying stands."""
    about, does, true, false = told
    texts = [said.format(A=about, p=does.format(N=number)) for number in (true, false)]
    assert [_label(texts[0], true), _label(texts[1], false)] == ["Supported", "Refuted"]


@pytest.mark.parametrize("said", _NOT_SAID)
@pytest.mark.parametrize("told", _TOLD, ids=lambda one: one[0])
def test_what_is_not_said_stays_open(said: str, told: tuple[str, str, str, str]) -> None:
    """A figure that its speaker doubts, hopes for or does not state is neither supported nor refuted."""
    about, does, true, _ = told
    assert _label(said.format(A=about, p=does.format(N=true)), true) == "Not enough evidence"


@pytest.mark.parametrize("told", _FOLLOWING, ids=lambda one: one[1])
def test_the_next_sentence_goes_on(told: tuple[str, str, str, str]) -> None:
    """A pronoun or a short noun stands for the figure of the sentence before, at its own time."""
    first, then, true, false = told
    labels = [_label(f"{first} {then.format(N=number)}", number) for number in (true, false)]
    assert labels == ["Supported", "Refuted"]


@pytest.mark.parametrize("told", _NOT_FOLLOWING, ids=lambda one: one[0])
def test_the_next_sentence_tells_of_something_else(told: tuple[str, str]) -> None:
    """Another doer, another commodity, another measure or a part of the year is not judged by the figure before."""
    assert _label(told[0].format(N=told[1]), told[1]) == "Not enough evidence"
