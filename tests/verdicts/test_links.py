"""Links between a measure and its figure, by a small matrix: every measure with every link, true and false, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 5, 1)

LEVELS = (
    ("Kazakhstan's trade with China", "$24.2 billion", "$17.2 billion"),
    ("China's pipeline gas imports", "58.4 bcm", "41.5 bcm"),
    ("Kazakhstan's GDP", "$225 billion", "$160 billion"),
    ("The average price of copper", "$8,822 a tonne", "$6,264 a tonne"),
    ("Kazakhstan's population", "20.0 million people", "14.2 million people"),
)
CAME_TO = ("was listed as", "was shown at", "lay at", "turned out to be", "equated to", "was in the order of")


@pytest.mark.parametrize(("measure", "right", "wrong"), LEVELS)
@pytest.mark.parametrize("link", CAME_TO)
def test_a_link_of_level_says_how_much_it_was(link: str, measure: str, right: str, wrong: str) -> None:
    """Each measure is judged by each link, and a figure that is off is refuted."""
    said = link.replace("was", "were") if measure.endswith("imports") else link
    assert verdict_on(f"{measure} {said} {right} in 2022.", DAY, right).label == "Supported"
    assert verdict_on(f"{measure} {said} {wrong} in 2022.", DAY, wrong).label == "Refuted"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The World Bank lists Kazakhstan's GDP in 2022 at {}.", "$225 billion"),
        ("The World Bank gives {} for Kazakhstan's population in 2022.", "20.0 million people"),
        ("The figure that Chinese customs gives for China's trade with Kazakhstan in 2022 is {}.", "$31.2 billion"),
        ("China's trade with Kazakhstan was listed at {} by Chinese customs in 2022.", "$31.2 billion"),
        ("China clocked up {} of trade with Kazakhstan in 2022.", "$31.2 billion"),
        ("Kazakhstan had trade with China worth {} in 2022.", "$24.2 billion"),
        ("{} inhabited Kazakhstan in 2022.", "20.0 million people"),
        ("China turned out {} of natural gas in 2022.", "220 bcm"),
        ("China's trade with Kazakhstan was a cool {} in 2022.", "$31.2 billion"),
        ("China held a {} share of Kazakhstan's foreign trade in 2022.", "17.9%"),
        ("Kazakhstan's trade with China put on {} in 2022.", "34%"),
        ("There was a {} hike in Kazakhstan's trade with China in 2022.", "34%"),
        ("Kyrgyzstan's exports to China gave up {} in 2022.", "5.1%"),
        ("Kyrgyzstan's exports to China receded by {} in 2022.", "5.1%"),
    ],
)  # fmt: skip
def test_who_tells_who_deals_and_how_far_it_moved(text: str, quote: str) -> None:
    """The teller, the dealer and the movement are known by their class, and not by one verb."""
    assert verdict_on(text.format(quote), DAY, quote).label == "Supported"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("China's trade with Kazakhstan missed {} in 2022.", "$31.2 billion"),
        ("China's trade with Kazakhstan was never listed at {} in 2022.", "$50 billion"),
        ("China's trade with Kazakhstan was targeted at {} in 2022.", "$50 billion"),
        ("Kazakhstan re-exported {} of goods to China in 2022.", "$24.2 billion"),
        ("China pumped {} of natural gas into storage in 2022.", "220 bcm"),
        ("Kazakhstan supported {} in 2022.", "3.0 million pensioners"),
        ("Kazakhstan notched up {} of copper sales to China in 2022.", "$5 billion"),
        ("Chinese customs gave {} for China's car exports to Kazakhstan in 2022.", "$12 billion"),
        ("Chinese customs seized {} of imports from Kyrgyzstan in 2022.", "$5 billion"),
        ("The World Bank provides {} for Kazakhstan's GDP growth in 2022.", "$5 billion"),
        ("Kazakhstan's GDP at purchasing power parity was listed at {} in 2022.", "$600 billion"),
        ("Growth in Kazakhstan's trade with China cooled {} in 2022.", "34%"),
        ("China's trade deficit with Kazakhstan widened {} in 2022.", "34%"),
        ("China had {} of Kazakhstan's foreign trade companies in 2022.", "17.9%"),
        ("China upped its tariffs on imports from Kazakhstan by {} in 2022.", "34%"),
        ("China's exports to Kyrgyzstan comprised {} of machinery in 2022.", "$5 billion"),
        ("Xinjiang clocked up {} of trade with Kazakhstan in 2022.", "$12 billion"),
    ],
)  # fmt: skip
def test_what_is_no_link_is_not_judged(text: str, quote: str) -> None:
    """A verb that turns the meaning, a plan, a denial, a part or another measure leaves the claim open."""
    assert verdict_on(text.format(quote), DAY, quote).label not in ("Supported", "Refuted")
