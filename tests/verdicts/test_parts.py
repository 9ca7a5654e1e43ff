"""Sentences read from their parts, whatever their order, and second sentences that go on from a figure; what must not be is in traps.jsonl."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.verdicts.wording.parts.counted import who_counts, without_counting
from analysis.verdicts.wording.parts.items import parsed
from tests.verdicts.conftest import verdict_on

DAY = date(2026, 3, 2)

TRUE_AND_FALSE = [
    ("In 2023 goods worth {} crossed from Kazakhstan into China, Chinese customs reported.", "$16.3 billion", "$19.3 billion"),
    ("Nearly {} was what Kazakhstan earned from exports to China in 2023.", "$15 billion", "$13 billion"),
    ("China's customs data give Kazakhstan a share of {} in China's trade with Central Asia for 2023.", "46 percent", "64 percent"),
    ("Of China's exports to Central Asia in January to April 2023, {} were mechanical and electrical products.", "45.2 percent", "54.2 percent"),
    ("A surplus of {} was what Kazakhstan had in its trade with China in 2022.", "$1.92 billion", "$2.92 billion"),
    ("From Turkmenistan came pipeline gas worth {} for China in 2022.", "$10.25 billion", "$12.25 billion"),
    ("China's energy administration put LNG imports in the first half of 2023 at {}.", "46.2 billion cubic metres", "33.2 billion cubic metres"),
    ("LNG imports of China sank by 21 percent in 2022, to {}, as the Energy Institute's review shows.", "87 billion cubic metres", "97 billion cubic metres"),
    ("On the operator's figures, {} of gas was carried to China by the Central Asia-China pipeline in 2022.", "43.2 billion cubic metres", "53.2 billion cubic metres"),
    ("Per person, economic output in Kyrgyzstan came to about {} in 2023.", "$2,000", "$4,000"),
    ("Gold became {} more expensive in 2024, with the yearly average climbing to $2,388 an ounce.", "23 percent", "32 percent"),
    ("In Europe natural gas was priced at {} per million British thermal units on average in 2022.", "$40.3", "$50.3"),
    ("China sold $61.4 billion worth of goods to Central Asia in 2023. It bought only {} worth in return.", "$28.0 billion", "$38.0 billion"),
    ("Pipeline gas from Russia cost China $6.43 billion in 2023. The cost had been {} in 2022.", "$3.98 billion", "$5.98 billion"),
    ("China's exports to Central Asia were $61.4 billion in 2023. Its imports from the region were put at {} in 2023.", "$28 billion", "$38 billion"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true", "false"), TRUE_AND_FALSE)
def test_the_order_of_the_parts_does_not_matter(text: str, true: str, false: str) -> None:
    told = {figure: verdict_on(text.format(figure), DAY, figure).label for figure in (true, false)}
    assert told == {true: "Supported", false: "Refuted"}


@pytest.mark.parametrize(
    ("line", "rest", "usual"),
    [
        ("according to the @KAZ bureau of statistics , exports were #!", "exports were #!", " , according to @KAZ 's statistics"),
        ("@CHN 's customs put trade with @KAZ at #!", "trade with @KAZ at #!", " , according to @CHN 's customs"),
        ("goods worth #! were sent to @CHN by the @KAZ ministry of energy", "goods worth #! were sent to @CHN by the @KAZ ministry of energy", ""),
    ],
)  # fmt: skip
def test_who_counts_is_taken_out(line: str, rest: str, usual: str) -> None:
    left, counts = without_counting(line) or ("", "")
    assert (left, who_counts(counts)) == (rest, usual)


def test_a_word_that_is_not_known_leaves_a_line_unread() -> None:
    assert parsed(["@KAZ", "'s", "exports", "to", "@CHN", "were", "#!"]) is not None
    assert parsed(["@KAZ", "'s", "dutiable", "exports", "to", "@CHN", "were", "#!"]) is None


def test_a_preposition_must_lead_to_something() -> None:
    assert parsed(["@CHN", "is", "to", "buy", "#!", "of", "gas"]) is None


THEN = date(2014, 6, 1)

IN_OTHER_WORDS = [
    ("The Kyrgyz statistical office registered {} of goods arriving from China in 2013.", "$1.43 billion", "$2.16 billion"),
    ("In 2013, Kazakhstan pocketed {} from goods sold to Chinese customers.", "$14.4 billion", "$18.9 billion"),
    ("Kazakhstan found a market in China for goods worth {} in 2013.", "$14.4 billion", "$18.9 billion"),
    ("Kazakhstan's outflow of goods to buyers in China came to {} in 2013.", "$14.4 billion", "$18.9 billion"),
    ("Kyrgyzstan shelled out {} for Chinese goods in 2013.", "$1.43 billion", "$2.16 billion"),
    ("Kazakhstan saw its exports to China climb to {} in 2012.", "$16.5 billion", "$21.5 billion"),
    ("After peaking at {} in 2012, Kazakhstan's exports to China fell to $14.4 billion in 2013.", "$16.5 billion", "$21.5 billion"),
    ("Kazakhstan's exports to China reached a maximum of {} in 2012.", "$16.5 billion", "$21.5 billion"),
    ("Kyrgyzstan's imports from China lay between {} in 2013.", "$1.3 billion and $1.5 billion", "$1.8 billion and $2.1 billion"),
    ("Kyrgyzstan's imports from China in 2013 were {} more than the figure for 2012.", "17.9 percent", "31.4 percent"),
    ("Kyrgyzstan's imports from China in 2013 exceeded those of 2012 by {}.", "17.9 percent", "31.4 percent"),
    ("In 2013 Kazakhstan's exports to China fell short of the 2012 level by {}.", "12.8 percent", "27.5 percent"),
    ("Kazakhstan's exports to China in 2013 were {} down on the year before.", "$2.1 billion", "$4.4 billion"),
    ("In 2012, Kazakhstan's exports to China were {}, topping the previous best of 2011.", "$16.5 billion", "$21.5 billion"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true", "false"), IN_OTHER_WORDS)
def test_a_flow_is_known_in_other_words(text: str, true: str, false: str) -> None:
    told = {figure: verdict_on(text.format(figure), THEN, figure).label for figure in (true, false)}
    assert told == {true: "Supported", false: "Refuted"}


OF_ANOTHER_FIGURE = [
    ("China's trade with Central Asia and Russia totalled {} in 2012.", "$70.2 billion"),
    ("In 2013 a customer in China took {} of Kazakh copper.", "$14.4 billion"),
    ("Kazakhstan's inflow of goods and loans from China was {} in 2013.", "$18.9 billion"),
    ("Kazakhstan had in China a market for goods worth {} in 2013.", "$14.4 billion"),
    ("Had Kazakhstan found buyers in China, it would have earned {} in 2013.", "$18.9 billion"),
    ("In 2013 Kazakhstan's exports to China exceeded those of Uzbekistan by {}.", "$18.9 billion"),
    ("Kazakhstan's exports to China fell short of the 2013 target by {}.", "$18.9 billion"),
    ("Kazakhstan's customs registered {} of goods in transit leaving for China in 2013.", "$14.4 billion"),
    ("Kazakhstan's exports to China peaked at a monthly {} in 2013.", "$14.4 billion"),
    ("Kyrgyzstan's imports from China expanded {} in 2013.", "$217 million"),
    ("Kazakhstan's exports to China worsened by {} in 2013.", "12.8 percent"),
    ("In 2012 plus 2013, Kazakhstan's exports to China were {}.", "$30.9 billion"),
    ("In 2012 and 2013 Kazakhstan's exports to China averaged {} together.", "$15.4 billion"),
    ("In 2012 and 2013, Kazakhstan's exports to China were {}.", "$15.4 billion"),
    ("Kazakhstan's exports to China in 2013 were {} over the plan.", "$6 billion"),
    ("In 2013, imports from China were smaller than Kazakhstan's exports to China by {}.", "$9.6 billion"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure"), OF_ANOTHER_FIGURE)
def test_the_same_words_of_another_figure_decide_nothing(text: str, figure: str) -> None:
    assert verdict_on(text.format(figure), THEN, figure).label == "Not enough evidence"


def test_one_flow_over_the_other_is_no_level() -> None:
    text = "Kazakhstan's exports to China in 2013 were $6 billion over its imports from China."
    assert verdict_on(text, THEN, "$6 billion").label != "Refuted"


def test_a_flow_named_behind_an_aside_is_not_the_figure_of_the_aside() -> None:
    text = "Kazakhstan's exports to China, totalling $14.4 billion in 2013, kept its trade in balance."
    assert verdict_on(text, THEN, "$14.4 billion").label == "Supported"


def test_years_told_as_one_sum_are_added_up_and_refute_nothing() -> None:
    text = "In 2012 and 2013 together, Kazakhstan's exports to China came to {}."
    told = [verdict_on(text.format(one), THEN, one).label for one in ("$30.9 billion", "$41 billion")]
    assert told == ["Supported", "Not enough evidence"]
