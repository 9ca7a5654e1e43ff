"""Text in charts: made safe, measured, wrapped; numbers as labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from math import isfinite
from pathlib import Path

import matplotlib
from matplotlib.ft2font import FT2Font, LoadFlags

from analysis.patterns import regex

Show = Callable[[float], str]

# XML knows no control characters, and marks that reverse the direction of text can turn a figure around.
_UNSAFE = regex("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_MEASURE = 100.0


def clean(text: object) -> str:
    r"""Return the text on one line, without characters that XML forbids or that reverse reading.

    Examples
    --------
    >>> clean("a\x00b\n  c")
    'a b c'
    """
    return " ".join(_UNSAFE.sub(" ", str(text)).split())


@cache
def _font(bold: bool) -> tuple[FT2Font, frozenset[int]]:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    font = FT2Font(str(Path(matplotlib.get_data_path(), "fonts", "ttf", name)))
    font.set_size(_MEASURE, 72)
    return font, frozenset(font.get_charmap())


@cache
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width in pixels at a font size in pixels, in DejaVu Sans.

    Most fonts that a reader may have instead are narrower. A letter that DejaVu Sans lacks, as those of
    Chinese, counts as wide as it is high.
    """
    words = text.split(" ")
    units = sum(_word_units(word, bold) for word in words) + (len(words) - 1) * _word_units(" ", bold)
    strange = sum(ord(letter) not in _font(bold)[1] for letter in text)
    return size * (units / 64 / _MEASURE + strange)


@cache
def _word_units(word: str, bold: bool) -> int:
    """Return the width of the known letters of a word; a line is as wide as its words, and they come again."""
    font, letters = _font(bold)
    font.set_text(
        "".join(letter for letter in word if ord(letter) in letters), 0.0, flags=LoadFlags.NO_HINTING
    )
    return int(font.get_width_height()[0])


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Return lines no wider than ``width`` pixels; a word that is wider alone is broken.

    Examples
    --------
    >>> wrap("one two three", 60, 14)
    ['one two', 'three']
    """
    lines: list[str] = []
    for word in clean(text).split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, size, bold=bold) <= width:
            lines[-1] = joined
            continue
        pieces = _broken(word, width, size, bold=bold)
        lines.extend(pieces)
    return lines


def _broken(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    if text_width(word, size, bold=bold) <= width:
        return [word]  # as nearly always; each beginning of a word that is measured costs as much as a word
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, bold=bold) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def plain_numbers(values: Iterable[float]) -> Show:
    """Return a formatter that gives all these values the same sensible number of decimals.

    Examples
    --------
    >>> show = plain_numbers([70.2, 1.07])
    >>> show(70.2), show(-1.07)
    ('70.2', '−1.1')
    """
    largest = max((abs(value) for value in values if isfinite(value)), default=0.0)
    decimals = 0 if largest >= 1000 else 1 if largest >= 1 else 2
    return lambda value: f"{value:,.{decimals}f}".replace("-", "−")


def tick_numbers(ticks: Iterable[float]) -> Show:
    """Return a formatter with as many decimals as the ticks of an axis need.

    Examples
    --------
    >>> show = tick_numbers([0, 0.5, 1000])
    >>> show(0.5), show(1000)
    ('0.5', '1,000.0')
    """
    values = [value for value in ticks if isfinite(value)]
    decimals = next((d for d in range(4) if all(abs(round(v, d) - v) < 1e-9 for v in values)), 4)
    return lambda value: f"{value + 0.0:,.{decimals}f}".replace("-", "−")


def column_width(
    texts: Iterable[str], width: float, most: float, size: float, *, bold: bool = False
) -> float:
    """Return a width for a column of labels: ``width``, or more where a single word needs it."""
    words = [word for text in texts for word in clean(text).split()]
    return min(most, max([width, *(text_width(word, size, bold=bold) + 1 for word in words)]))
