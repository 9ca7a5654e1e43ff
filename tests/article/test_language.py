"""Which language a passage is written in."""

from __future__ import annotations

import pytest

from analysis.article.language import language_of


@pytest.mark.parametrize(
    ("passage", "language"),
    [
        ("Ruritania a vendu l'an passé plus de gaz qu'en 2021, selon la Banque centrale.", "fr"),
        ("La Banque de Ruritanie a relevé ses taux, a déclaré sa présidente.", "fr"),
        ("La banca centrale dell'Italia ha alzato i tassi, secondo il governo.", "it"),
        ("El banco central de España subió los tipos, según su presidente.", "es"),
        ("O banco central de Portugal subiu os juros, disse a ministra.", "pt"),
        ("The bank of Ruritania has raised its rates, said a minister of the state.", "en"),
        ("Natural gas in Ruritania averaged $40.3 per mmBtu in 2022.", "en"),
        ("A tanker, a barge, a tug: a pound a ton, a cent a barrel for Ruritania", None),
        ("A guard opens a gate at a station that sells 12 million cubic metres a day.", "en"),
        ("The company's profit isn't what it was, analysts' notes say.", "en"),
    ],
)
def test_language(passage: str, language: str | None) -> None:
    """Words that no sentence does without, and what is cut short before an apostrophe, tell the language."""
    assert language_of(passage) == language
