"""The formal voice of ministries and statistical offices: what a level, a growth, a share and a balance are called there, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 5, 1)

LEVELS = (
    ("Uzbekistan's imports from China", "were", "$6.4 billion", "$8.4 billion"),
    ("China's pipeline gas imports from Turkmenistan", "were", "32.9 billion cubic metres", "42.9 billion cubic metres"),
    ("Kazakhstan's GDP", "was", "$225.5 billion", "$325.5 billion"),
    ("the average price of copper", "was", "$8,822 per tonne", "$9,822 per tonne"),
)  # fmt: skip
FRAMES = (
    "{np} {be} fixed at the level of {{}} in 2022",
    "{np} {be} evaluated in the amount of {{}} in 2022",
    "{np} reached an indicator of {{}} in 2022",
    "the indicator of {np} was {{}} in 2022",
    "the scale of {np} in 2022 was {{}}",
    "{np} formed {{}} in 2022",
    "{np} did constitute {{}} in 2022",
    "{np} closed 2022 at the mark of {{}}",
    "by the results of 2022, {np} amounted to {{}}",
    "for {np}, {{}} is recorded in 2022",
    "such {be} {np} in 2022: {{}}",
    "{{}}: such {be} {np} in 2022",
    "at {{}} lay {np} in 2022",
)


@pytest.mark.parametrize(("np", "be", "right", "wrong"), LEVELS)
@pytest.mark.parametrize("frame", FRAMES)
def test_a_level_is_known_by_each_frame(frame: str, np: str, be: str, right: str, wrong: str) -> None:
    """Each measure is judged in each frame, and a figure that is off is refuted."""
    text = frame.format(np=np, be=be)
    text = f"{text[0].upper()}{text[1:]}."
    assert verdict_on(text.format(right), DAY, right).label == "Supported"
    assert verdict_on(text.format(wrong), DAY, wrong).label == "Refuted"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("In 2022 an increase in Uzbekistan's imports from China by {} was observed.", "30.6 percent", "60.6 percent"),
        ("In 2022 Uzbekistan's imports from China were characterised by an increase of {}.", "30.6 percent", "60.6 percent"),
        ("A {} increase of Uzbekistan's imports from China took place in 2022.", "30.6 percent", "60.6 percent"),
        ("Uzbekistan's imports from China showed positive dynamics of {} in 2022.", "30.6 percent", "60.6 percent"),
        ("Uzbekistan's imports from China increased by {} in 2022 in comparison with the indicator of 2021.", "30.6 percent", "60.6 percent"),
        ("Uzbekistan's imports from China increased by {} in 2022 in relation to 2021.", "30.6 percent", "60.6 percent"),
        ("In dollar equivalent, Uzbekistan's imports from China increased by {} in 2022.", "30.6 percent", "60.6 percent"),
        ("Export-import operations between China and Central Asia amounted to {} in 2023.", "$89.4 billion", "$99.4 billion"),
        ("Commercial transactions between China and Central Asia reached {} in 2023.", "$89.4 billion", "$99.4 billion"),
        ("Trade turnover (China - Central Asia), 2023: {}.", "$89.4 billion", "$99.4 billion"),
        ("On the import side, China's trade with Central Asia reached {} in 2023.", "$28 billion", "$48 billion"),
        ("In 2021 Kazakhstan effected exports to China in an amount of {}.", "$9.8 billion", "$19.8 billion"),
        ("In 2023 the specific weight of China in Kazakhstan's imports was {}.", "25.5 percent", "35.5 percent"),
        ("In the structure of Kazakhstan's imports, China occupied {} in 2023.", "25.5 percent", "35.5 percent"),
        ("{} of Kazakhstan's imports fell to the share of China in 2023.", "25.5 percent", "35.5 percent"),
        ("Share of China in Kazakhstan's imports, 2023: {}.", "25.5 percent", "35.5 percent"),
        ("Kazakhstan's imports by country in 2023: China, {}.", "25.5 percent", "35.5 percent"),
        ("China ranked first in Kazakhstan's imports with a share of {} in 2023.", "25.5 percent", "35.5 percent"),
        ("In 2023 Kazakhstan purchased {} of its imports in China.", "25.5 percent", "35.5 percent"),
        ("The volume of gas transported via the Central Asia–China pipeline in 2022 constituted {}.", "43.2 billion cubic metres", "63.2 billion cubic metres"),
    ],
)  # fmt: skip
def test_growth_trade_and_shares_by_their_formal_names(text: str, right: str, wrong: str) -> None:
    """What is true is supported and what is off is refuted, whatever the office calls it."""
    told = {figure: verdict_on(text.format(figure), DAY, figure).label for figure in (right, wrong)}
    assert told == {right: "Supported", wrong: "Refuted"}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Kazakhstan's exports to China were planned in the amount of {} in 2022.", "$23.2 billion"),
        ("Kazakhstan's exports to China were contracted at the level of {} in 2022.", "$23.2 billion"),
        ("Kazakhstan's exports to China were insured in the amount of {} in 2022.", "$23.2 billion"),
        ("The target indicator of Kazakhstan's exports to China was {} in 2022.", "$23.2 billion"),
        ("In comparable terms, Kazakhstan's exports to China amounted to {} in 2022.", "$23.2 billion"),
        ("In natural terms, Kazakhstan's exports to China rose by {} in 2022.", "50 percent"),
        ("Kazakhstan's exports to China increased in the amount of {} in 2022.", "$3.3 billion"),
        ("Payments for Kazakhstan's exports to China were effected in the amount of {} in 2022.", "$23.2 billion"),
        ("Such exports of Kazakhstan to China amounted to {} in 2022.", "$23.2 billion"),
        ("In 2022 the size of the Central Asia-China gas pipeline was {} a year.", "55 billion cubic metres"),
        ("China's contribution to the growth of Kazakhstan's imports was {} in 2023.", "35.5 percent"),
        ("Of the total volume of Kazakhstan's imports by rail, {} came from China in 2023.", "35.5 percent"),
        ("In the structure of Kazakhstan's imports of services, China accounted for {} in 2023.", "35.5 percent"),
        ("The ratio of Kazakhstan's imports from China to GDP was {} in 2023.", "35.5 percent"),
        ("In imports, China's trade with Central Asia was {} in 2023.", "$28 billion"),
        ("In 2023 the mark of {} was exceeded by China's trade with Central Asia.", "$70 billion"),
        ("The growth rate of Uzbekistan's imports from China was {} in 2022.", "130.6 percent"),
    ],
)  # fmt: skip
def test_another_measure_in_the_same_voice_is_not_decided(text: str, figure: str) -> None:
    """A plan, a contract, a part, an index, a difference or another measure is none of the figures of the tables."""
    assert verdict_on(text.format(figure), DAY, figure).label not in (
        "Supported",
        "Refuted",
        "Conflicting evidence",
    )


def test_how_long_a_summit_lasted_is_known_behind_an_aside() -> None:
    """The summit was held on 18 and 19 May 2023; what was prepared for it, the tables do not hold."""
    day = date(2023, 5, 22)
    text = "The China-Central Asia Summit, which took place in Xi'an in May 2023, lasted {}."
    assert verdict_on(text.format("two days"), day, "two days").label == "Supported"
    assert verdict_on(text.format("three days"), day, "three days").label == "Refuted"
    other = "The China-Central Asia Summit in Xi'an in May 2023 took place after preparations that lasted three days."
    assert verdict_on(other, day, "three days").label not in ("Supported", "Refuted")
