"""A sentence that nobody would write is judged like any other: no text ends in an error."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.claims import find_claims
from analysis.verdicts import LABELS, judge_all
from tests.verdicts.conftest import sentence

_ROWS = sorted(Path(__file__).parent.glob("blind_*.jsonl"))
TEXTS = sorted({json.loads(line)["text"] for file in _ROWS for line in file.read_text("utf-8").splitlines()})
WORDS = sorted(
    {word for text in TEXTS for word in text.split()} | {",", ".", "of", "it", "there", "$5 billion"}
)


@st.composite
def broken(draw: st.DrawFn) -> str:
    """Return a claim's text with some words taken out, put in, or put elsewhere."""
    words = draw(st.sampled_from(TEXTS)).split()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(words)))
        taken = words[at : at + draw(st.integers(0, 4))]
        del words[at : at + len(taken)]
        put = draw(
            st.sampled_from(
                [[], taken, [draw(st.sampled_from(WORDS))], draw(st.sampled_from(TEXTS)).split()[:6]]
            )
        )
        to = draw(st.integers(0, len(words)))
        words[to:to] = put
    return " ".join(words)


@given(text=broken())
@example(text="Kazakhstan sold goods worth $13.06 billion, $1.92 billion more than it bought.")
@example(text="Exports were 55 percent of what China bought in 2023, or 32.45 billion")
@example(text="China's investment in Kazakhstan highest $24.2 billion in average of 20 percent a year 2022.")
@settings(max_examples=80, deadline=None, derandomize=True)
def test_broken_sentences_have_a_verdict(text: str) -> None:
    """Every claim of it gets one of the labels, and a reason that can be shown."""
    article = sentence(text, date(2024, 4, 10))
    for verdict in judge_all(find_claims(article), article):
        assert verdict.label in LABELS
        assert verdict.reason
        assert verdict._repr_html_()
