"""Time grows with length, on hostile input too."""

import time

import pytest

from analysis.claims import find_claims
from tests.claims.made_up import article, samples

LENGTH = 300_000  # characters: long enough for anything quadratic to show, short enough for a test
NEWS = "\n".join(sample.text for sample in samples())

HOSTILE = {
    "digits": "7" * LENGTH,
    "commas": "," * LENGTH,
    "digits and commas": "1," * (LENGTH // 2),
    "nested parentheses": "(1" * (LENGTH // 3) + ")" * (LENGTH // 3),
    "scale words": "million " * (LENGTH // 8),
    "numbers with scale words": "1 million " * (LENGTH // 10),
    "ones": "1 " * (LENGTH // 2),
    "number words": "five " * (LENGTH // 5),
    "percentages": "5% " * (LENGTH // 3),
    "spaces": " " * LENGTH,
    "one word": "a" * LENGTH,
    "quotes": '"' * LENGTH,
    "sentences of nothing": ". " * (LENGTH // 2),
    "lines of digits": ("7" * 70 + "\n") * (LENGTH // 71),
    "lines of numbers": ("1 2 3 4 5 6 7 8 9 10\n") * (LENGTH // 21),
    "lines of scale words": ("million " * 9 + "\n") * (LENGTH // 73),
    "entities": "&amp;" * (LENGTH // 5),
    "ranges": "1-" * (LENGTH // 2),
    "hedges": "more than about nearly " * (LENGTH // 23),
    "rows of a table": "Gas | 43.2 | 5% | up\n" * (LENGTH // 21),
    "datelines": "TASHKENT, May 17 (News) -- 5%\n" * (LENGTH // 30),
    "bullets": "- 5 GW of wind\n• 3%: up\n" * (LENGTH // 25),
    "rates of exchange": "traded at 11.87 to the dollar, up 0.4%, " * (LENGTH // 40),
    "addresses": "a@a." * (LENGTH // 4),
    "sites": "a.com/ a" * (LENGTH // 8),
    "asides": ", whose gas is 27 bcm, in 2024" * (LENGTH // 30),
    "months that point back": "over the five months 5% in the month, " * (LENGTH // 38),
    "averages": "five-year average of 3 " * (LENGTH // 23),
    "hyphened years": "-year five" * (LENGTH // 10),
    "decisions": "raised it to 5% from 4% on May 3, " * (LENGTH // 34),
    "brackets": "in 2021 (8.2 bcm) " * (LENGTH // 18),
    "forecasts": "analysts had expected a cut of 5% " * (LENGTH // 34),
    "ends": "as of the end of " * (LENGTH // 17),
    "dates": "in May 2023 " * (LENGTH // 12),
    "prose without numbers": "the minister said that according to the bank it rose and fell "
    * (LENGTH // 63),
}


def seconds_a_character(text: str) -> float:
    """Return the time of the processor that one reading of a text takes, for each of its characters."""
    made = article(text)
    begun = time.process_time()
    find_claims(made)
    return (time.process_time() - begun) / len(text)


def reads_within(text: str, limit: float) -> bool:
    """Tell whether one of three readings, as a shared machine has slow moments, stays within seconds a character."""
    return any(seconds_a_character(text) <= limit for _ in range(3))


@pytest.fixture(scope="module")
def news():
    """Seconds a character of news: the least of three."""
    return min(seconds_a_character(NEWS * 3) for _ in range(3))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_no_longer_than_news(name, news):
    """At most twice the time a character of news takes."""
    assert reads_within(HOSTILE[name], 2 * news)


def test_news_is_linear(news):
    """Ten times the news takes ten times as long, give or take what a shared machine does."""
    assert reads_within(NEWS * 10, 2 * news)
