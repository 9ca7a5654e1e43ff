"""Whether it was said so: statements about the same figure in the same unit, and by whom the article names."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

LATER = date(2026, 5, 1)
NOT_HELD = "not in the statements we hold"


@pytest.mark.parametrize(("text", "label"), [
    ("Chinese imports of Russian pipeline gas were worth $3.98 billion in 2022.", NOT_HELD),  # the statement is a volume
    ("Since it opened in 2009, the China-Central Asia gas pipeline had delivered 423.2 billion cubic metres of gas to China by the end of 2022.", "paraphrased"),
    ("China's trade with the five Central Asian countries reached $94.8 billion in 2024.", NOT_HELD),  # only the other side spoke
    ("Trade between China and Central Asia reached 70.2 billion yuan in 2022, the Ministry of Commerce said.", NOT_HELD),
    ("Trade between China and Central Asia reached $80.2 billion in 2022, the Ministry of Commerce said.", "changed"),
    ("China's trade with Central Asia reached $80.2 billion in 2022.", "changed"),
    ("China's pipeline gas imports from Central Asia were 39.8 billion cubic metres in 2022, according to the Energy Institute.", NOT_HELD),
])  # fmt: skip
def test_a_figure_is_changed_only_where_the_same_body_stated_it(text: str, label: str) -> None:
    """A statement of another figure, unit or body is none of this one; the same body's other figure is a change."""
    assert verdict_on(text, LATER).attribution.label == label


@pytest.mark.parametrize(("said", "label"), [
    ("China's exports of mechanical and electrical products to Central Asia grew by 42% in 2022", "verbatim"),
    ("China's exports of mechanical and electrical products to Central Asia fell by 42% in 2022", "changed"),
    ("China's imports of agricultural, energy and mineral products from Central Asia fell by more than 50% in 2022", "changed"),
    ("China's imports of agricultural, energy and mineral products from Central Asia rose by less than 50% in 2022", "changed"),
    ("China's imports of agricultural, energy and mineral products from Central Asia rose by around 50% in 2022", "bound dropped"),
    ("China's trade with Central Asia was more than $70.2 billion in 2022", "changed"),
    ("China's trade with Central Asia was more than $70 billion in 2022", "paraphrased"),
])  # fmt: skip
def test_a_bound_or_a_way_of_its_own_changes_what_was_said(said: str, label: str) -> None:
    """A rise told as a fall is another figure, and so is a bound that nobody stated."""
    assert verdict_on(f"{said}, China's ministry of commerce said.", LATER).attribution.label == label
