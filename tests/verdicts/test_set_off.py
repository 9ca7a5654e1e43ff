"""Words that narrow a true figure leave it open wherever they stand; what is only said in passing changes no verdict."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from analysis.claims import find_claims
from analysis.verdicts import judge
from tests.verdicts.conftest import sentence, verdict_on

_DAY = date(2024, 9, 1)
_WORDS = tomllib.loads(Path(__file__).with_name("set_off.toml").read_text("utf-8"))
_TRUE = [
    ("{before}Kazakhstan's {adjective}exports to China{within} {adverb}reached {amount}$14.7 billion in 2023{after}.", "$14.7 billion"),
    ("{before}China{within} {adverb}imported goods worth {amount}$16.3 billion from Kazakhstan in 2023{after}.", "$16.3 billion"),
    ("{before}the China-Central Asia gas pipeline{within} {adverb}delivered {amount}43.2 billion cubic metres of gas to China in 2022{after}.", "43.2 billion cubic metres"),
    ("{before}Kazakhstan's {adjective}GDP{within} {adverb}stood at {amount}$261.4 billion in 2023{after}.", "$261.4 billion"),
]  # fmt: skip
_PLACES = {
    "before": "{}, ",
    "adjective": "{} ",
    "within": ", {},",
    "adverb": "{} ",
    "amount": "{} ",
    "after": "{}",
}


def _sentences(kind: str, place: str) -> Iterator[tuple[str, str]]:
    """Yield true figures, each with one of the words at a place of its sentence; a volume of gas is one by volume too."""
    for said in (one for line in _WORDS[kind][place].splitlines() for one in line.split("|") if one):
        phrase = f"{said} " if said.endswith((" that", ":")) else _PLACES[place].format(said)
        phrase = f" {phrase}" if place == "after" and not phrase.startswith(",") else phrase
        for figure, quote in _TRUE:
            if f"{{{place}}}" in figure and not (said in ("By volume", "By pipeline") and "cubic" in quote):
                text = figure.format(**{**dict.fromkeys(_PLACES, ""), place: phrase})
                yield f"{text[0].upper()}{text[1:]}", quote


@pytest.mark.parametrize("place", _PLACES)
def test_what_narrows_a_true_figure_leaves_it_open(place: str) -> None:
    """A part of what is measured, a plan, a denial or another measure is neither supported nor refuted."""
    labels = {text: verdict_on(text, _DAY, quote).label for text, quote in _sentences("narrows", place)}
    assert [text for text, label in labels.items() if label in ("Supported", "Refuted")] == []


@pytest.mark.parametrize("place", _PLACES)
def test_what_is_said_in_passing_changes_nothing(place: str) -> None:
    """Adverbs, praise, reasons and remarks in words that no list has leave a true figure supported."""
    labels = {text: verdict_on(text, _DAY, quote).label for text, quote in _sentences("remarks", place)}
    assert [text for text, label in labels.items() if label != "Supported"] == []


def test_a_false_figure_is_refuted_in_passing() -> None:
    """What is left out makes no wrong figure right."""
    text = "To general surprise, Kazakhstan's burgeoning exports to China quietly reached a respectable {} in 2023 thanks to a new railway."
    assert verdict_on(text.format("$24.7 billion"), _DAY, "$24.7 billion").label == "Refuted"
    assert verdict_on(text.format("$14.7 billion"), _DAY, "$14.7 billion").label == "Supported"


@pytest.mark.parametrize(
    "verb", ["galloped to", "weighed in at", "levitated to", "zoomed up to a respectable"]
)
def test_a_verb_that_leads_to_a_number_may_be_any(verb: str) -> None:
    """What a figure did on its way changes nothing of where it came."""
    text = f"Kazakhstan's exports to China {verb} {{}} in 2023."
    assert verdict_on(text.format("$14.7 billion"), _DAY, "$14.7 billion").label == "Supported"
    assert verdict_on(text.format("$24.7 billion"), _DAY, "$24.7 billion").label == "Refuted"


@pytest.mark.parametrize(
    "verb", ["were pegged to", "were limited to", "were rounded to", "were projected at", "aimed at"]
)
def test_a_verb_that_sets_a_number_is_not_one_that_comes_to_it(verb: str) -> None:
    """A limit, a plan and a rounding are no outcome."""
    text = f"Kazakhstan's exports to China {verb} $14.7 billion in 2023."
    assert verdict_on(text, _DAY, "$14.7 billion").label == "Not enough evidence"


@pytest.mark.parametrize(
    "where",
    [
        ", as Beijing counts it, came to {} in 2023.",
        ", as counted by Beijing, came to {} in 2023.",
        " came to {} in 2023, as Chinese customs count it.",
    ],
)
def test_whose_count_it_is_may_stand_anywhere(where: str) -> None:
    """China's count of Kazakhstan's trade is compared with China's books."""
    text = f"Kazakhstan's trade with China{where}"
    assert verdict_on(text.format("$41 billion"), _DAY, "$41 billion").label == "Supported"
    assert verdict_on(text.format("$30 billion"), _DAY, "$30 billion").label == "Refuted"


@pytest.mark.parametrize(("text", "right", "wrong"), [
    ("Tajikistan's GDP came to {} a head in 2023.", "$1,161", "$2,161"),
    ("LNG cost Japan {} per mmbtu on average in 2022.", "$18.43", "$28.43"),
    ("Brent averaged {} a barrel in pandemic-hit 2020.", "$42.3", "$62.3"),
    ("Per capita GDP in Kazakhstan was some $12,900 in 2023, roughly {} that of Uzbekistan.", "five times", "nine times"),
])  # fmt: skip
def test_other_ways_to_say_it(text: str, right: str, wrong: str) -> None:
    """The right figure is supported, a wrong one refuted."""
    for amount, label in ((right, "Supported"), (wrong, "Refuted")):
        article = sentence(text.format(amount), _DAY)
        claim = next(one for one in find_claims(article) if amount in one.quote)
        assert judge(claim, article).label == label


def test_another_currency_that_a_figure_is_put_in_leaves_it_open() -> None:
    """No table has rates of tenge or roubles; of yuan it has."""
    said = "Kazakhstan's exports to China rose by 12 percent in 2023."
    for put in ("Expressed in tenge, ", "Converted into roubles, "):
        assert verdict_on(f"{put}{said}", _DAY, "12 percent").label == "Not enough evidence"
    assert verdict_on(f"Measured in dollars, {said}", _DAY, "12 percent").label == "Supported"
