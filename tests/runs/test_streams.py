"""Printed text in pieces becomes the same text, in time that grows with its length."""

from __future__ import annotations

import random
import re
import time
from typing import Any

import nbformat

from analysis.runs.execution.streams import joined, overwritten

SHOWN = {"output_type": "display_data", "data": {"text/plain": "figure"}, "metadata": {}}


def _stream(name: str, text: str) -> dict[str, Any]:
    return {"output_type": "stream", "name": name, "text": text}


def test_pieces_are_put_together_and_what_is_shown_keeps_its_place() -> None:
    """However text is cut and standard error falls in between, the outputs are the same."""
    outputs = [
        _stream("stderr", "w"),
        _stream("stdout", "a"),
        _stream("stdout", "b"),
        SHOWN,
        _stream("stdout", "c"),
    ]
    expected = [_stream("stdout", "ab"), _stream("stderr", "w"), SHOWN, _stream("stdout", "c")]
    assert joined(outputs) == expected
    assert (
        joined([_stream("stdout", "ab"), _stream("stderr", "w"), SHOWN, _stream("stdout", "c")]) == expected
    )
    assert joined([]) == []


def test_notebook_nodes_stay_what_they_are() -> None:
    """nbformat's outputs, whose parts are attributes, are returned as such."""
    [output] = joined([nbformat.v4.new_output("stream", name="stdout", text="a")])
    assert output.text == "a"


def test_carriage_returns_are_those_of_nbclient() -> None:
    """On a thousand made-up texts the rule is the regular expression that nbclient uses."""
    chance = random.Random(1)  # noqa: S311 - no secret
    for _ in range(1000):
        text = "".join(chance.choices("ab\r\n", k=chance.randrange(12)))
        assert overwritten(text) == re.sub(r".*\r(?=[^\n])", "", text)


def test_a_long_line_takes_no_longer_than_many_short_ones() -> None:
    """A line of five million characters is a matter of a moment."""
    began = time.perf_counter()
    joined([_stream("stdout", "x" * 5_000_000)])
    assert time.perf_counter() - began < 1
