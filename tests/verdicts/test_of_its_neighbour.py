"""What stands with another figure of the sentence is not what a number is of."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

LATE = date(2024, 6, 12)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Wheat cost $430 a tonne in 2022, aluminium $2,705 a tonne.", "$430 a tonne"),
        ("Coal averaged $345 a tonne in 2022, iron ore $121.3 a tonne.", "$345 a tonne"),
        ("Gas cost $40.3 per mmbtu in Europe in 2022 and $6.4 per mmbtu in America.", "$40.3 per mmbtu"),
        (
            "China's imports from Kazakhstan were $16.3 billion in 2023, gas imports $1.32 billion.",
            "$16.3 billion",
        ),
        ("China's imports from Uzbekistan were $1.6 billion in 2023, gas $564 million.", "$1.6 billion"),
        ("China's gas output was 220.1 bcm in 2022, LNG imports 87 bcm.", "87 bcm"),
        ("China's gas output rose 6% in 2022, LNG imports fell 21%.", "21%"),
        (
            "China imported 58.4 bcm by pipeline in 2022, 43.2 bcm through the Central Asia pipeline.",
            "58.4 bcm",
        ),
        (
            "The Central Asia-China pipeline delivered 43.2 bcm in 2022, the Power of Siberia 15.5 bcm.",
            "15.5 bcm",
        ),
        ("Kazakhstan's GDP was $225 billion in 2022, population 20 million.", "20 million"),
        ("Kazakhstan's GDP was $225 billion in 2022, or $11,255 per Kazakh.", "$11,255"),
        ("China's trade with Kazakhstan was $31.2 billion in 2022, or $1,560 per Kazakh.", "$1,560"),
        ("China's trade with Kazakhstan was up to $35 billion in 2022.", "$35 billion"),
    ],
)
def test_a_true_figure_is_not_refuted_by_its_neighbour(text: str, quote: str) -> None:
    """Each number is the tables' own, and something else in its sentence is not."""
    assert verdict_on(text, LATE, quote).label != "Refuted"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Wheat cost $930 a tonne in 2022, aluminium $2,705 a tonne.", "$2,705 a tonne"),
        (
            "China's imports from Kazakhstan were $16.3 billion in 2023, gas imports $1.32 billion.",
            "$1.32 billion",
        ),
        ("China's gas output was 220.1 bcm in 2022, LNG imports 87 bcm.", "220.1 bcm"),
        (
            "The Central Asia-China pipeline delivered 43.2 bcm in 2022, the Power of Siberia 15.5 bcm.",
            "43.2 bcm",
        ),
        ("Kazakhstan's GDP was $225 billion in 2022, or $11,255 per person.", "$11,255"),
    ],
)
def test_a_figure_of_its_own_is_judged(text: str, quote: str) -> None:
    """A neighbour takes nothing from a number whose own words say what it is of."""
    assert verdict_on(text, LATE, quote).label == "Supported"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("China's gas output was 320.1 bcm in 2022, LNG imports 87 bcm.", "320.1 bcm"),
        (
            "The Central Asia-China pipeline delivered 53.2 bcm in 2022, the Power of Siberia 15.5 bcm.",
            "53.2 bcm",
        ),
        ("China's imports from Kazakhstan added up to $26.3 billion in 2023.", "$26.3 billion"),
    ],
)
def test_a_false_figure_of_its_own_is_refuted(text: str, quote: str) -> None:
    """Nor from a refutation."""
    assert verdict_on(text, LATE, quote).label == "Refuted"


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        (
            "Kazakhstan's exports to China peaked at $14.4 billion in 2013.",
            "$14.4 billion",
            "Not enough evidence",
        ),
        ("Kazakhstan's exports to China peaked at $16.5 billion in 2012.", "$16.5 billion", "Supported"),
        ("Kazakhstan's exports to China peaked at $26.5 billion in 2012.", "$26.5 billion", "Refuted"),
        (
            "Against the yuan, the US dollar gained about 5% in 2023, comparing annual averages.",
            "5%",
            "Supported",
        ),
        ("Against the dollar, the yuan gained about 5% in 2023, comparing annual averages.", "5%", "Refuted"),
        ("Copper became cheaper by 5 percent on annual average in 2022.", "5 percent", "Supported"),
        ("Copper became dearer by 5 percent on annual average in 2022.", "5 percent", "Refuted"),
    ],
)
def test_which_way_and_how_high(text: str, quote: str, label: str) -> None:
    """A year below an earlier one is no peak; what stands behind "against" did not move."""
    assert verdict_on(text, LATE, quote).label == label
