"""Bars of both sides' books."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.charts.pairs import pairs
from analysis.charts.style import PALETTE

from .made_up import WORDS, pair_frame, parsed

SVG = "{http://www.w3.org/2000/svg}"


def bars(svg: str, fill: str) -> list[float]:
    """Return the lengths of the bars of a fill, without those of the key."""
    lengths = []
    for group in parsed(svg).iter(f"{SVG}g"):
        for path in group.findall(f"{SVG}path"):
            if str(path.get("fill")).startswith(fill):
                numbers = [float(n) for n in path.attrib["d"].split() if n not in "MLz"]
                lengths.append(max(numbers[::2]) - min(numbers[::2]))
    return lengths


def test_bars_are_in_proportion() -> None:
    """The lengths of all bars have one scale, from zero."""
    svg = pairs(pair_frame(), name="a", **WORDS).svg
    blue, orange = bars(svg, PALETTE["blue"].light), bars(svg, PALETTE["orange"].light)
    unit = blue[0] / 31.2
    assert blue == pytest.approx([31.2 * unit, 11.2 * unit, 2.6 * unit], abs=0.02)
    assert orange == pytest.approx([24.2 * unit, 1.1 * unit], abs=0.02)


def test_a_side_that_publishes_nothing_is_hatched() -> None:
    """One hatched bar, as long as the other side's, with words and a key that says so."""
    chart = pairs(pair_frame(), name="a", **WORDS)
    assert bars(chart.svg, "url(#a-") == pytest.approx([bars(chart.svg, PALETTE["blue"].light)[1]])
    assert "publishes nothing; drawn as long as the other side's" in "".join(parsed(chart.svg).itertext())
    assert "pattern" not in pairs(pair_frame().dropna(), name="a", **WORDS).svg


def test_alternative_text_names_whose_books() -> None:
    """Every value with whose books it is from, the gap, and what is not published."""
    alt = pairs(pair_frame(), name="a", first="sellers", second="buyers", gap_heading="gap", **WORDS).alt
    assert "Northmarch: sellers 31.2, buyers 24.2, gap −22%." in alt
    assert "Southmarch: sellers 11.2, buyers (publishes nothing)." in alt


def test_nothing_but_zeros_and_gaps_is_drawn() -> None:
    """Zero on both sides gives empty bars, not an error."""
    frame = pd.DataFrame({"label": ["a", "b"], "first": [0.0, float("nan")], "second": [0.0, 0.0]})
    assert "a: China's books 0.00" in pairs(frame, name="a", **WORDS).alt


@pytest.mark.parametrize(
    ("values", "message"),
    [((-1.0, 2.0), "cannot be negative, but Hills"), ((float("nan"),) * 2, "no value to draw")],
)
def test_bad_values_are_refused(values: tuple[float, float], message: str) -> None:
    """A negative flow and a table of nothing give a sentence."""
    frame = pd.DataFrame({"label": ["Hills"], "first": values[:1], "second": values[1:]})
    with pytest.raises(ValueError, match=message):
        pairs(frame, name="a", **WORDS)


def test_one_country_without_any_value_among_others() -> None:
    """A country for which neither side publishes is written so and breaks nothing."""
    frame = pair_frame()
    frame.loc[1, "first"] = float("nan")
    assert "Southmarch: China's books (publishes nothing)" in pairs(frame, name="a", **WORDS).alt
