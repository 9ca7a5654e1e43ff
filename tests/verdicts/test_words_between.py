"""A word between an owner and its flow either changes nothing or leaves the claim unread."""

from __future__ import annotations

import pytest

from tests.verdicts.conftest import PUBLISHED, verdict_on

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
