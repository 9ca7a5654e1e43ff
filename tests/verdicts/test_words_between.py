"""A word between an owner and its flow either changes nothing or leaves the claim unread."""

from __future__ import annotations

from datetime import date

import pytest

from analysis import find_claims, judge
from tests.verdicts.conftest import PUBLISHED, sentence, verdict_on

HARMLESS = ("total", "overall", "merchandise", "goods", "annual", "combined", "growing", "official", "")
CHANGING = (
    "oil", "state", "government", "regional", "average", "services", "monthly", "February", "half", "new", "non-oil",
    "high-tech", "market", "first-quarter", "yuan", "defence", "digital", "third-country", "re-", "planned", "media",
)  # fmt: skip


@pytest.mark.parametrize("word", HARMLESS)
def test_harmless_words_change_no_verdict(word: str) -> None:
    """All exports are all exports, whatever they are called."""
    assert verdict_on(_sentence(word, "13.06"), PUBLISHED).label == "Supported"
    assert verdict_on(_sentence(word, "31.06"), PUBLISHED).label == "Refuted"


@pytest.mark.parametrize("word", CHANGING)
@pytest.mark.parametrize("amount", ["13.06", "31.06"])
def test_words_that_change_what_is_measured_leave_it_open(word: str, amount: str) -> None:
    """State exports, exports of oil or of February are no figure that the table has."""
    assert not verdict_on(_sentence(word, amount), PUBLISHED).decided


BESIDE = (
    "Amid the pandemic, Kazakhstan's exports to China steadily improved to {} in 2022.",
    "Conspicuously, Kazakhstan's exports to China recovered to {} in 2022.",
    "In 2022, a survey of the customs statistics reveals, Kazakhstan's exports to China approached {}.",
    "Far from shrinking, Kazakhstan's exports to China swiftly rebounded to {} in 2022.",
    "Kazakhstan's exports to China translated into {} in 2022, furthermore.",
)


@pytest.mark.parametrize("sentence_of", BESIDE)
def test_words_of_how_and_when_change_no_verdict(sentence_of: str) -> None:
    """How fast exports grew, and in which times, is nothing of what they are."""
    assert verdict_on(sentence_of.format("$13.06 billion"), PUBLISHED).label == "Supported"
    assert verdict_on(sentence_of.format("$31.06 billion"), PUBLISHED).label == "Refuted"


def _sentence(word: str, amount: str) -> str:
    flow = f"{word}exports" if word.endswith("-") else f"{word} exports".strip()
    return f"Kazakhstan's {flow} to China reached ${amount} billion in 2022."


@pytest.mark.parametrize(
    ("sentence", "words", "label"),
    [
        ("Kazakhstan's {} GDP was $225.5 billion in 2022.", ("nominal", "annual", "total"), True),
        (
            "Kazakhstan's {} GDP was $225.5 billion in 2022.",
            ("quarterly", "regional", "export", "non-oil"),
            False,
        ),
        ("Kazakhstan's {} population was 20 million in 2022.", ("total", "national"), True),
        ("Kazakhstan's {} population was 20 million in 2022.", ("urban", "working", "state", "half"), False),
        ("China's {} gas consumption was 364.6 bcm in 2022.", ("natural", "domestic"), True),
        ("China's {} gas consumption was 364.6 bcm in 2022.", ("industrial", "winter", "market"), False),
    ],
)
def test_words_before_other_figures(sentence: str, words: tuple[str, ...], label: bool) -> None:
    """Output, population and gas are read as strictly as trade."""
    assert all(verdict_on(sentence.format(word), PUBLISHED).decided is label for word in words)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Russian gas bought by China through pipelines was worth $3.98 billion in 2022.", "Supported"),
        ("Russian gas bought by China through pipelines was worth $10.25 billion in 2022.", "Refuted"),
        ("The value of Russian pipeline gas bought by China more than doubled in 2022.", "Supported"),
        ("Central Asian goods bought by China in 2023 were worth $28 billion.", "Supported"),
        ("Central Asian goods bought by China in 2023 were worth $61.4 billion.", "Refuted"),
        ("Trade turnover of China with Central Asia amounted to 674.15 billion yuan in 2024.", "Supported"),
        ("Trade turnover of China with Central Asia amounted to 94.82 billion yuan in 2024.", "Refuted"),
        (
            "Trade turnover of China with Kazakhstan and Uzbekistan was $41 billion in 2023.",
            "Not enough evidence",
        ),
    ],
)
def test_goods_bought_by_and_trade_of_one_with_another(text: str, label: str) -> None:
    """Whose goods they are stands before the participle, the owner of the trade after "of"."""
    assert verdict_on(text, date(2025, 9, 10)).label == label


@pytest.mark.parametrize(
    "text",
    [
        "Turkmenistan has gas. Some 35 billion cubic metres worth $10.3 billion were exported to China and 1 billion cubic metres to Kazakhstan in 2022.",
        "Goods worth $13 billion were exported to China and $1 billion to Kazakhstan in 2022.",
        "Imports of $11 billion came from China and $1 billion from Uzbekistan in 2022.",
    ],
)
def test_two_places_at_the_same_end_trade_nothing_with_each_other(text: str) -> None:
    """Of two places after "to" neither sends what the other gets; who does is not said."""
    assert not verdict_on(text, PUBLISHED).decided


def test_what_only_announces_a_figure_is_no_plan() -> None:
    """ "It should be noted that" foresees nothing, "trade should amount to" does."""
    said = "It should be noted that {} $24.2 billion in 2022."
    trade = "trade between Kazakhstan and China {} amount{} to"
    assert verdict_on(said.format(trade.format("", "ed")), PUBLISHED).label == "Conflicting evidence"
    assert not verdict_on(said.format(trade.format("should", "")), PUBLISHED).decided


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("China took in 38.7 bcm through the Central Asian pipeline in 2017, and 203.2 bcm since the line was opened.", "Supported"),
        ("China took in 203.2 bcm through the Central Asian pipeline in 2017, and 40.1 bcm since the line was opened.", "Refuted"),
    ],
)  # fmt: skip
def test_a_sum_since_the_start_is_the_number_beside_these_words(text: str, label: str) -> None:
    """ "Since the line was opened" tells of the number that no other amount parts from it."""
    article = sentence(text, PUBLISHED)
    assert [judge(claim, article).label for claim in find_claims(article)] == [label, label]


def test_what_came_back_is_no_figure_of_what_went() -> None:
    """The opposite flow without its places is not judged as the flow before it."""
    text = "Some $19.7 billion of Chinese goods went to Kyrgyzstan in 2023, while {} came back."
    for amount in ("less than $100 million", "$19.7 billion"):
        article = sentence(text.format(amount), PUBLISHED)
        assert not judge(find_claims(article)[1], article).decided


def test_what_one_sides_books_leave_open_is_not_refuted_by_the_others() -> None:
    """China's books have 53.5 percent, the lowest that 54 may stand for, and Tajikistan's 1.9."""
    assert (
        verdict_on(
            "Trade between Tajikistan and China expanded by 54 percent in 2023.", date(2024, 6, 10)
        ).label
        == "Not enough evidence"
    )
    assert (
        verdict_on(
            "Trade between Tajikistan and China expanded by 84 percent in 2023.", date(2024, 6, 10)
        ).label
        == "Refuted"
    )


@pytest.mark.parametrize("word", ["modest", "paltry", "meagre", "whopping", "staggering"])
def test_what_is_thought_of_an_amount_changes_nothing(word: str) -> None:
    """A writer's opinion of an amount leaves it what it is."""
    text = "Kazakhstan's exports to China came to a {} ${} billion in 2022."
    assert verdict_on(text.format(word, "13.06"), PUBLISHED).label == "Supported"
    assert verdict_on(text.format(word, "31.06"), PUBLISHED).label == "Refuted"
