"""A place in an order: the members of a group side by side, on the books that the words name."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

LATER = date(2024, 5, 1)


@pytest.mark.parametrize(("text", "label"), [
    ("Kyrgyzstan was China's second-largest trading partner in Central Asia in 2022.", "Supported"),
    ("Kyrgyzstan was China's third-largest trading partner in Central Asia in 2022.", "Refuted"),
    ("Kyrgyzstan ranked second among China's trading partners in Central Asia last year.", "Supported"),
    ("Kyrgyzstan ranked second among China's trading partners in Central Asia in 2022.", "Supported"),
    ("China's second-biggest trade partner in Central Asia in 2022 was Kyrgyzstan.", "Supported"),
    ("Among the five Central Asian countries, Turkmenistan was China's third largest trading partner in 2022.", "Supported"),
    ("Uzbekistan ranked fourth in China's trade with Central Asia in 2022.", "Supported"),
    ("In 2022 Uzbekistan ranked second among China's Central Asian trading partners.", "Refuted"),
    ("Turkmenistan was China's third-largest Central Asian trading partner in 2022.", "Supported"),
    ("Kyrgyzstan was the second-largest of China's Central Asian trading partners in 2022.", "Supported"),
    ("Among China's Central Asian trading partners, Kyrgyzstan ranked third in 2022.", "Refuted"),
    ("Kyrgyzstan was the second-largest trading partner of China in Central Asia in 2022.", "Supported"),
    ("Uzbekistan ranked second in China's trade with Central Asia in 2022.", "Refuted"),
    ("Turkmenistan was China's second-largest supplier in Central Asia in 2023.", "Supported"),
    ("Uzbekistan had the second-largest GDP in Central Asia in 2022.", "Supported"),
    ("Uzbekistan was the third-largest economy in Central Asia in 2022.", "Refuted"),
    ("Kazakhstan had the second-largest population in Central Asia in 2022.", "Supported"),
])  # fmt: skip
def test_a_place_in_an_order_is_counted_from_the_highest(text: str, label: str) -> None:
    """China's customs have Kazakhstan, Kyrgyzstan, Turkmenistan, Uzbekistan and Tajikistan in this order in 2022."""
    assert verdict_on(text, LATER).label == label


def test_the_members_own_books_may_have_another_order() -> None:
    """On their own counts Uzbekistan traded more with China than Kyrgyzstan did; Turkmenistan publishes nothing."""
    verdict = verdict_on(
        "Kyrgyzstan was China's second-largest trading partner in Central Asia in 2022.", LATER
    )
    assert verdict.summary == "Supported on China's books; contradicted by the members' own books"
    assert verdict.context == ("The members' own books give another figure.",)
    assert "Kazakhstan 31.17 billion US dollars, Kyrgyzstan 15.5 billion US dollars" in verdict.reason
    mirror = verdict.found[-1].specification
    assert (mirror.interval.low, mirror.interval.high) == (3, 4)
    assert "no figure for Turkmenistan" in mirror.note


def test_books_that_leave_several_places_open_agree_with_nothing() -> None:
    """In 2024 Uzbekistan was third on China's books, and second to fourth on the members' own."""
    verdict = verdict_on(
        "Uzbekistan was China's second-largest trading partner in Central Asia in 2024.", date(2025, 5, 1)
    )
    assert verdict.summary == "Refuted on China's books; no other count in the tables"
    assert any("2 (2 to" in str(one.specification.figure) for one in verdict.found)


@pytest.mark.parametrize(
    "text",
    [
        "Kyrgyzstan was China's second-largest trading partner in Central Asia in 2022, excluding Turkmenistan.",
        "Kyrgyzstan was not China's second-largest trading partner in Central Asia in 2022.",
        "Kyrgyzstan was China's second-largest trading partner in Central Asia in 2022 for textiles.",
        "Kyrgyzstan would be China's second-largest trading partner in Central Asia in 2022.",
        "Kyrgyzstan was China's second-smallest trading partner in Central Asia in 2022.",
        "Kyrgyzstan was China's second-largest trading partner in Central Asia in 2012.",
        "Kyrgyzstan was China's second-largest trading partner in 2022.",
        "Kyrgyzstan is China's second-largest trading partner in Central Asia.",
        "Russia was China's second-largest trading partner in Central Asia in 2022.",
        "Kyrgyzstan was China's second-fastest-growing trading partner in Central Asia in 2022.",
        "Kyrgyzstan was China's second-largest trading partner in Central Asia in the first half of 2022.",
        "Kyrgyzstan was the second-largest debtor of China in Central Asia in 2022.",
    ],
)
def test_what_narrows_or_denies_an_order_leaves_it_open(text: str) -> None:
    """A part of the goods, a plan, the other end of the order, no year, all partners, a member of another group."""
    assert not verdict_on(text, LATER).decided
