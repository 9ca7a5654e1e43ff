"""Cutting a text into paragraphs."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article.paragraphs import paragraph_spans

ROW = "1950 | 12.4 | 1.3 | 0.7 | 22.9 | 108.1 | and the like"


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraph_spans(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One.", ["One."]),
        ("\ufeffOne.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("One.\rTwo.", ["One.", "Two."]),
        ("They paid 11,\n400 euros.", ["They paid 11,\n400 euros."]),
        ("Output grew by 3.\n4 percent.", ["Output grew by 3.\n4 percent."]),
        ("Output grew in 2003.\n4 percent came late.", ["Output grew in 2003.", "4 percent came late."]),
        ("We count to 3.\n4 people came.", ["We count to 3.", "4 people came."]),
        ("Output fell 12\nper cent in May.", ["Output fell 12\nper cent in May."]),
        ("It paid $\n5 million.", ["It paid $\n5 million."]),
        ("It took 5 mil-\nlion tonnes.", ["It took 5 mil-\nlion tonnes."]),
        ("Ships paid $5\nbillion.", ["Ships paid $5\nbillion."]),
        ("Output fell.\nper cent", ["Output fell.", "per cent"]),
        ("home\nnews\nmarkets", ["home", "news", "markets"]),
        ("Trade is up again\nby Ann Lee", ["Trade is up again", "by Ann Lee"]),
        ("Profits are up 5%\niPhones sell well", ["Profits are up 5%", "iPhones sell well"]),
        ("World\nTrade is up\nBy Ann Lee", ["World", "Trade is up", "By Ann Lee"]),
        ("  Trade is up \n\xa0\n By Ann Lee\xa0", ["Trade is up", "By Ann Lee"]),
        (f"{ROW}\n{ROW}\n{ROW}\n{ROW}\n{ROW}", [ROW] * 5),
        ("- Oil: 5 million tonnes\n- Gas: 3 bcm", ["- Oil: 5 million tonnes", "- Gas: 3 bcm"]),
    ],
)
def test_lines_and_blank_lines(text: str, parts: list[str]) -> None:
    """A line is a paragraph, and the white space around it is not part of it."""
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The overall trade between the two countries reached $70.2\nbillion last year, the ministry said.",
        "The overall trade between the two countries has reached\n$70.2 billion last year, the ministry said.",
        "Reserves stood at US$ 393.7 billion at the end of the year, and before it at US$\n424.5 billion, the bank said.",
        "The surplus of the two kingdoms was 12 billion euros in July against\n1.2 billion the year before.",
        "Trade grew with the neighbours in the north, in the south,\nIndia and Peru, the ministry said.",
    ],
)
def test_line_that_breaks_off_goes_on(text: str) -> None:
    """A long line that ends in the middle of a phrase goes on in the next, so that no number is cut."""
    assert cut(text) == [text]


@pytest.mark.parametrize("width", [25, 34, 60])
def test_wrapped_text_is_joined(width: int) -> None:
    """Where all lines are wrapped at one width, a capital at the start of a line opens no paragraph."""
    words = (
        "Ruritania and the Kingdom of Syldavia signed a treaty on the trade in gas and Coal. " * 8
    ).split()
    lines, line = [], ""
    for word in words:
        if len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    text = "\n".join([*lines, line])
    assert cut(f"{text}\n\n{text}") == [text, text]


def test_wrapped_paragraphs_without_blank_lines() -> None:
    """Where the lines that end no sentence are all full, the others end a paragraph, whatever the next line opens with."""
    first = "The volume that went by the line from January through September\n2023 came to 22 million tons, which was more than in the same part\nof the year before."
    second = "The port of Syldavia handled only a half of that much in the same\nmonths, and will not handle more in the coming year, as its owner\nCoal Lines said."
    assert cut(f"{first}\n{second}\n{first}") == [first, second, first]


@given(st.text(max_size=400))
def test_spans_are_in_order_and_hold_every_word(text: str) -> None:
    """For any text, spans do not overlap, none is blank, and nothing but white space is left out."""
    spans = paragraph_spans(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert [char for char in text if char.isalnum()] == [char for char in kept if char.isalnum()]


@pytest.mark.parametrize("unit", ["ab\n", "the\n", "\r", "ab cd ", "The exports of the country to the\n"])
def test_time_grows_with_length_only(unit: str) -> None:
    """Two megabytes take little more than four times as long as half a megabyte."""

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        started = time.process_time()
        paragraph_spans(text)
        return time.process_time() - started

    seconds(10_000)
    assert seconds(2_000_000) < 12 * max(seconds(500_000), 0.01)
