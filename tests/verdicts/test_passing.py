"""How a statement stands in its sentence changes no verdict; what denies it, or makes it another figure, leaves it open."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

_DAY = date(2024, 5, 1)
_FIGURES = [
    ("Kazakhstan's exports to China", "were", "$13.06 billion", "$9.06 billion"),
    ("China's LNG imports", "were", "87.0 bcm", "61.8 bcm"),
    ("Kazakhstan's GDP", "was", "$225 billion", "$160 billion"),
    ("the average price of copper", "was", "$8,822 a tonne", "$6,264 a tonne"),
]
_STANDS = [
    "It is no secret that {s} {was} {f} in 2022.",
    "Few outside the region are aware that {s} {was} {f} in 2022.",
    "Nobody disputes that {s} {was} {f} in 2022.",
    "It cannot be overlooked that {s} {was} {f} in 2022.",
    "Believe it or not, {s} {was} {f} in 2022.",
    "Did you know that {s} {was} {f} in 2022?",
    "Opening the exhibition, the mayor said {s} {was} {f} in 2022.",
    "Data from the national office reveal that {s} {was} {f} in 2022.",
    "In 2022 {s} {was} {f}, and nobody noticed.",
    "In 2022 {s} {was} {f}, to nobody's surprise.",
    "In 2022 {s} {was} {f}, if one trusts the office.",
    "In 2022 {s} {was} {f}, a rounding error in the larger picture.",
    "In 2022 {s} {was} {f}, despite the war in Ukraine.",
    "{f}: that is what {s} {was} in 2022.",
    "What {s} reached in 2022 was {f}.",
    "{s} (2022): {f}.",
    "Whoever doubts it should look at {s}: {f} in 2022.",
]
_OPEN = [
    "Nobody believes that {s} {was} {f} in 2022.",
    "It is not a fact that {s} {was} {f} in 2022.",
    "It is untrue that {s} {was} {f} in 2022.",
    "The minister denied that {s} {was} {f} in 2022.",
    "In 2022 {s} {was} {f}, and nobody believes it.",
    "In 2022 {s} {was} {f}, which is not a true figure.",
    "In 2022 {s} {was} {f}, if you include services.",
    "By rail, the minister said {s} {was} {f} in 2022.",
    "In the first quarter, the minister said {s} {was} {f} in 2022.",
    "Halfway through 2022, {s} {was} {f}.",
    "Was it true that {s} {was} {f} in 2022?",
    "The {f} that {s} missed in 2022 made headlines.",
]


def _label(stands: str, subject: str, was: str, figure: str) -> str:
    said = stands.format(s=subject, was=was, f=figure)
    return verdict_on(f"{said[0].upper()}{said[1:]}", _DAY, figure.split(" a ", maxsplit=1)[0]).label


@pytest.mark.parametrize("stands", _STANDS)
def test_how_a_statement_stands_changes_no_verdict(stands: str) -> None:
    """The true figure is supported and the false one refuted, whatever is measured."""
    labels = [
        (_label(stands, s, was, true), _label(stands, s, was, false)) for s, was, true, false in _FIGURES
    ]
    assert labels == [("Supported", "Refuted")] * len(_FIGURES)


@pytest.mark.parametrize("stands", _OPEN)
def test_what_denies_or_narrows_a_statement_leaves_it_open(stands: str) -> None:
    """Even a true figure is neither supported nor refuted where its sentence denies it, or makes it another."""
    labels = {_label(stands, s, was, true) for s, was, true, _ in _FIGURES}
    assert labels.isdisjoint({"Supported", "Refuted", "Conflicting evidence"})
