"""Shares of a whole."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from analysis.charts.shares import shares
from analysis.charts.style import PALETTE

from .made_up import WORDS, parsed, share_frame

SVG = "{http://www.w3.org/2000/svg}"


def widths(svg: str) -> list[float]:
    """Return the widths of the bar's parts, with the gap after each."""
    found = []
    for group in parsed(svg).iter(f"{SVG}g"):
        path = group.find(f"{SVG}path")
        if group.find(f"{SVG}title") is not None and path is not None:
            xs = [float(x) for x, _ in re.findall(r"[ML] (\S+) (\S+)", path.attrib["d"])]
            found.append(max(xs) - min(xs) + 2)
    return found


def test_parts_fill_the_bar_in_proportion() -> None:
    """Widths have the proportions of the values and add up to the room between the margins."""
    found = widths(shares(share_frame(), name="a", **WORDS).svg)
    assert sum(found) == pytest.approx(644, abs=0.1)
    assert found == pytest.approx([644 * v / 59 for v in (32.9, 4.4, 2.5, 15.4, 3.8)], abs=0.05)


def test_every_part_is_labelled_at_both_widths() -> None:
    """Inside, beside or below, each part's label stands somewhere, small ones too."""
    chart = shares(share_frame(), name="a", **WORDS)
    for svg in (chart.svg, chart.narrow_svg):
        texts = " ".join(str(text.text) for text in parsed(svg).iter(f"{SVG}text"))
        for part in ("Rye", "32.9 (56%)", "Oats", "Barley", "Wheat", "15.4 (26%)", "All else 3.8 (6%)"):
            assert part in texts


def test_what_is_left_over_is_grey() -> None:
    """The rest has no data colour."""
    svg = shares(share_frame(), name="a", **WORDS).svg
    assert PALETTE["crimson"].light not in svg
    assert f'fill="{PALETTE["muted"].light}"' in svg


def test_alternative_text_has_every_share() -> None:
    """Values and percentages in the order of the table."""
    alt = shares(share_frame(), name="a", **WORDS).alt
    assert "Rye 32.9 (56%); Oats 4.4 (7%); Barley 2.5 (4%); Wheat 15.4 (26%); All else 3.8 (6%)." in alt


def test_many_small_parts_get_a_key() -> None:
    """Where lines from the parts would cross texts, a key below names them all."""
    frame = pd.DataFrame({"label": [f"a rather long name, number {n}" for n in range(12)], "value": 1.0})
    chart = shares(frame, name="a", **WORDS)
    texts = [str(text.text) for text in parsed(chart.narrow_svg).iter(f"{SVG}text")]
    assert sum(text.startswith("a rather long name") for text in texts) == 12


@pytest.mark.parametrize("values", [[1.0, -1.0], [0.0, 0.0], [1.0, float("nan")]])
def test_values_that_are_no_shares_are_refused(values: list[float]) -> None:
    """Negative, all zero and missing values give a sentence."""
    with pytest.raises(ValueError, match="none negative and not all zero"):
        shares(pd.DataFrame({"label": ["a", "b"], "value": values}), name="a", **WORDS)
