"""Parts add up to the total."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from analysis.charts.parts import parts

from .made_up import WORDS, parsed, part_frame

SVG = "{http://www.w3.org/2000/svg}"


def spans(svg: str) -> dict[str, tuple[float, float]]:
    """Return from where to where each bar with a hover text goes."""
    found = {}
    for group in parsed(svg).iter(f"{SVG}g"):
        title, path = group.find(f"{SVG}title"), group.find(f"{SVG}path")
        if title is not None and path is not None:
            xs = [float(x) for x, _ in re.findall(r"[ML] (\S+) (\S+)", path.attrib["d"])]
            found[str(title.text).split(":")[0]] = (min(xs), max(xs))
    return found


def test_each_bar_begins_where_the_one_before_ended() -> None:
    """The bars join, and the total reaches from the first to the last."""
    found = spans(parts(part_frame(), name="a", **WORDS).svg)
    assert found["Southmarch"][0] == pytest.approx(found["Northmarch"][1], abs=0.02)
    assert found["Islands"][0] == pytest.approx(found["Southmarch"][1], abs=0.02)
    assert found["Together"] == pytest.approx((found["Northmarch"][0], found["Islands"][1]), abs=0.02)


def test_shares_and_what_is_not_known_are_written() -> None:
    """Each value with its share of the total; a part without a value is said to be unknown."""
    alt = parts(part_frame(), name="a", **WORDS).alt
    assert "Northmarch 11.4 (60%); Southmarch 7.0 (37%); Islands 0.6 (3%); Hills not known" in alt
    assert alt.endswith("Together 19.0.")


def test_a_part_that_takes_away_goes_back_and_has_no_share() -> None:
    """With a negative part, bars go left and shares, which would mislead, are left out."""
    frame = pd.DataFrame({"label": ["up", "down"], "value": [4.0, -1.0]})
    chart = parts(frame, name="a", **WORDS)
    found = spans(chart.svg)
    assert found["down"][1] == pytest.approx(found["up"][1], abs=0.02)
    assert found["Together"][1] == pytest.approx(found["down"][0], abs=0.02)
    assert "%" not in chart.alt and "down −1.0" in chart.alt


def test_long_texts_stand_in_a_column() -> None:
    """Texts that would leave no room for bars are set at the right, and bars keep their length."""
    frame = part_frame().assign(text="a long text about what the part is and where it comes from")
    narrow = spans(parts(frame, name="a", **WORDS).narrow_svg)
    assert narrow["Together"][1] - narrow["Together"][0] > 80


def test_all_negative_parts_are_drawn() -> None:
    """A fall has its bars left of zero and its shares."""
    frame = pd.DataFrame({"label": ["a", "b"], "value": [-3.0, -1.0]})
    assert "a −3.0 (75%); b −1.0 (25%)" in parts(frame, name="a", **WORDS).alt


def test_no_value_at_all_is_refused() -> None:
    """A table without a number gives a sentence."""
    with pytest.raises(ValueError, match="no value to draw"):
        parts(pd.DataFrame({"label": ["a"], "value": [float("nan")]}), name="a", **WORDS)
