"""Claims on population and output: what is compared, and the right reason where nothing is."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on, verdict_with

DAY = date(2024, 5, 1)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kazakhstan's population grew by about 290,000 people in 2022.", "Supported"),
        ("Kazakhstan's population fell by 2% in 2022.", "Refuted"),
        ("Uzbekistan's population doubled between 1992 and 2023.", "Refuted"),
        ("Uzbekistan's nominal GDP grew by 12% in dollar terms in 2023.", "Supported"),
        ("Uzbekistan's nominal GDP grew by 25% in dollar terms in 2023.", "Not enough evidence"),
    ],
)
def test_changes(text: str, label: str) -> None:
    """A population's change in people, percent or times; nominal output where the rate is in dollars."""
    assert verdict_on(text, DAY).label == label


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Kazakhstan's GDP grew 3.2% in 2022.", "at constant prices"),
        ("Kazakhstan's nominal GDP grew 20% in 2022.", "in US dollars"),
        ("Agriculture makes up 24% of Uzbekistan's GDP.", "shares of output"),
        ("Inflation in Kazakhstan was 20.3% in 2022.", "no table holds inflation"),
    ],
)
def test_the_reason_is_the_right_one(text: str, reason: str) -> None:
    """Real growth, nominal growth in national money, shares and inflation are each missing for their own reason."""
    verdict = verdict_on(text, DAY)
    assert verdict.label == "Not enough evidence"
    assert reason in verdict.summary


def test_a_reason_is_said_once() -> None:
    """Where the verdict's line gives the reason, nothing is left to say why."""
    assert verdict_on("Kazakhstan's GDP grew 3.2% in 2022.", DAY).why == ""
    assert verdict_on("Kazakhstan's GDP was $225 billion in 2022.", DAY).why != ""


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Central Asia's combined GDP was $438 billion in 2023.", "Supported"),
        ("Central Asia's combined GDP was $638 billion in 2023.", "Refuted"),
        ("Central Asia had a population of 80.8 million in 2023.", "Supported"),
        ("Central Asia had a population of 90.8 million in 2023.", "Refuted"),
    ],
)
def test_a_group_is_its_countries_added_up(text: str, label: str) -> None:
    """The output and the population of a group are those of its countries together."""
    assert verdict_on(text, DAY).label == label


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The GDP of Central Asia was $386 billion in 2022, with Kazakhstan accounting for {} of it.", "58%"),
        ("Central Asia had a GDP of about $386 billion in 2022, of which Kazakhstan contributed {}.", "58%"),
        ("About 80 million people live in the five Central Asian states, {} of them in Uzbekistan.", "44%"),
        ("Per capita, Uzbekistan's GDP in 2023 was {} of Kazakhstan's.", "20%"),
        ("Uzbekistan's GDP in 2022 was {} of Kazakhstan's.", "36%"),
        ("Turkmenistan reported an economy of $59.9 billion in 2023, {} of the Kazakh economy.", "23%"),
        ("Uzbekistan had 35.7 million people in 2023, or {} of Central Asia's population.", "44%"),
    ],
)
def test_a_part_of_another_places_figure(text: str, part: str) -> None:
    """The part of a group's output or people that is one country's, and one country's figure as a part of another's."""
    assert verdict_on(text.format(part), DAY, part).label == "Supported"
    assert verdict_on(text.format("91%"), DAY, "91%").label == "Refuted"


@pytest.mark.parametrize(
    "text",
    [
        "About 80 million people live in Central Asia, 44% of them in Uzbekistani cities.",
        "About 80 million people live in Central Asia, with Uzbekistan accounting for 44% of the young.",
        "The GDP of Central Asia was $386 billion in 2022, with Kazakhstan accounting for 58% of its exports.",
        "Central Asia received investment of $386 billion in 2022, of which Kazakhstan contributed 58%.",
        "Uzbekistan's GDP in 2022 was 36% of Kazakhstan's exports.",
        "Turkmenistan reported an economy of $59.9 billion in 2023, and 58% of the Kazakh budget.",
        "Uzbekistan had 35.7 million people in 2023, 44% of them younger than the Kazakh population.",
    ],
)
def test_a_part_of_something_else_stays_open(text: str) -> None:
    """A part of a part, of exports or of what no table holds is none of a group's output or people."""
    quote = next(one for one in ("44%", "58%", "36%") if one in text)
    assert verdict_on(text, DAY, quote).label == "Not enough evidence"


def test_output_a_head_that_rose_to_a_level() -> None:
    """The way that it is said to have moved is looked at too, within what releases leave open."""
    assert verdict_on("Kazakhstan's per capita GDP rose to $11,255 in 2022.", DAY).label == "Supported"
    assert verdict_on("Kazakhstan's per capita GDP rose to $15,255 in 2022.", DAY).label == "Refuted"


def test_a_multiple_of_anothers_figure() -> None:
    text = "Turkmen GDP of $59.9 billion in 2023 was nearly {} times Tajikistan's."
    assert verdict_on(text.format("five"), DAY, "five times").label == "Supported"
    assert verdict_on(text.format("nine"), DAY, "nine times").label == "Refuted"


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        ("Kyrgyzstan generated a GDP of ${} billion in 2022.", "12.1", "21.1"),
        ("The World Bank sizes Uzbekistan's economy at ${} billion in 2022.", "81.1", "141.9"),
        ("The yearbook gives Tajikistan's GDP as $10.7 billion for 2022 and Kyrgyzstan's as ${} billion.", "12.1", "21.1"),
        ("The World Bank credits Kyrgyzstan with a GDP of ${} billion in 2022.", "12.1", "21.1"),
        ("Kyrgyzstan, officially the Kyrgyz Republic, is a mountainous country with a population of {} million as of 2022.", "7.0", "9.7"),
        ("Tajikistan is one of the poorest republics of Central Asia with a population of {} million in 2022.", "10.2", "14.2"),
        ("Economy of Tajikistan. Nominal GDP: US${} billion (2022). Real growth: 8 percent.", "10.7", "17.0"),
        ("GDP of Uzbekistan (2022): ${} billion.", "81.1", "141.9"),
        ("{} million: that was Tajikistan's population in 2022, and it has grown.", "10.2", "14.2"),
        ("How many people live in Uzbekistan? {} million in 2022.", "34.9", "49.4"),
        ("The number of people in Tajikistan has grown by two-thirds since then, from {} million in 2000 to 10.4 million in 2023.", "6.3", "8.3"),
        ("Uzbekistan has filled up since our last visit, from 24.8 million people in 2000 to {} million in 2023.", "35.7", "53.7"),
        ("Kazakhstan is larger than France, yet the population was only {} million in 2022.", "20.0", "30.0"),
        ("Fun fact: Kyrgyzstan bought $15.4 billion of goods from China in 2022. Its entire GDP that year was ${} billion.", "12.1", "21.1"),
        ("Kazakhstan's nominal GDP was ${} billion in 2022, if the World Bank's data are to be believed.", "225.5", "325.5"),
        ("Readers should know that Kazakhstan's population was {} million in 2022.", "20.0", "30.0"),
    ],
)  # fmt: skip
def test_output_and_people_in_other_words(text: str, true: str, false: str) -> None:
    """As a list has it, as a label, of whom a sentence is about, with what only leads to it."""
    for said, label in ((true, "Supported"), (false, "Refuted")):
        assert verdict_with(text.format(said), said, date(2025, 6, 1)).label == label, said


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan is a country of regions whose capital has a population of 1.5 million in 2022.",
        "Uzbekistan is a country with a working-age population of 19.4 million in 2022.",
        "A forecast puts Kazakhstan's GDP at $325.5 billion in 2022.",
        "The study values Kazakhstan's oil economy at $125.5 billion in 2022.",
        "Kazakhstan's GDP was $325.5 billion in 2022, if the plan is met.",
        "You should not know that Kazakhstan's GDP was $325.5 billion in 2022.",
        "$325.5 billion: that was not Kazakhstan's GDP in 2022.",
        "The number of people in Tajikistan has grown in cities, from 1.3 million in 2000 to 2.4 million in 2023.",
        "Kyrgyzstan is small and Mongolia is large, yet its population was only 3.4 million in 2022.",
        "Economy of Kazakhstan. Industrial output: $125.5 billion (2022).",
        "Floods hit the north, leaving Kazakhstan with 3 million people without power in 2022.",
    ],
)
def test_what_is_not_all_a_countrys_output_or_people_stays_open(text: str) -> None:
    """A part, a plan, a denial, a town and what may be of another country are none of the table's."""
    assert verdict_on(text, date(2025, 6, 1)).label == "Not enough evidence"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The five Central Asian economies had a GDP of about $386 billion in 2022.", "Supported"),
        ("Together the five Central Asian economies had a GDP of about $260 billion in 2022.", "Refuted"),
        ("Three Central Asian economies had a GDP of about $386 billion in 2022.", "Not enough evidence"),
        ("All Central Asian economies had a GDP above $300 billion in 2022.", "Not enough evidence"),
    ],
)
def test_the_five_are_all_of_them(text: str, label: str) -> None:
    """ "The five economies" of a region are the region; three are not, and "all" may mean each."""
    assert verdict_with(text, "billion", DAY).label == label
