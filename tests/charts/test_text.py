"""Text is safe, measured and wrapped."""

from __future__ import annotations

from pathlib import Path

import matplotlib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.ft2font import FT2Font, LoadFlags

from analysis.charts.text import clean, column_width, plain_numbers, text_width, tick_numbers, wrap


@pytest.mark.parametrize("hostile", ["a\x00b", "a\u202eb", "a\ud800b", "a\r\n b", "a\u2028b"])
def test_clean_takes_out_what_breaks_or_deceives(hostile: str) -> None:
    """Control characters, lone surrogates, line breaks and marks that turn the direction become a space."""
    assert clean(hostile) == "a b"


def test_bold_and_larger_text_is_wider() -> None:
    """Widths grow with size in proportion, and with weight."""
    assert text_width("Bread", 28) == pytest.approx(2 * text_width("Bread", 14))
    assert text_width("Bread", 14, bold=True) > text_width("Bread", 14)


@given(st.text(max_size=80), st.floats(40, 400))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: float) -> None:
    """Every line fits, and together the lines hold every letter in order."""
    lines = wrap(text, width, 14)
    assert all(text_width(line, 14) <= width or len(line) == 1 for line in lines)
    assert "".join(lines).replace(" ", "") == clean(text).replace(" ", "")


def test_numbers_of_one_chart_have_the_same_decimals() -> None:
    """Decimals follow the largest value; a minus is a minus sign."""
    assert [plain_numbers([1234.5, 2])(v) for v in (1234.5, 2)] == ["1,234", "2"]
    assert plain_numbers([0.25, -0.5])(-0.5) == "−0.50"
    assert plain_numbers([float("nan")])(0.0) == "0.00"


def test_ticks_show_no_needless_decimals() -> None:
    """Whole ticks have none, halves one, and there is no minus zero."""
    assert [tick_numbers([0, 20])(v) for v in (-0.0, 20.0)] == ["0", "20"]
    assert tick_numbers([2.5, 5])(5) == "5.0"


def test_column_grows_for_a_long_word_only() -> None:
    """A column of labels is as wide as asked, or as its longest word, up to the limit."""
    word = "Nordmarkgrafschaft"
    assert column_width(["a b"], 50, 300, 14) == 50
    assert column_width([word], 50, 300, 14) >= text_width(word, 14)
    assert column_width([word * 9], 50, 300, 14) == 300


def test_a_line_is_as_wide_as_matplotlib_finds_it() -> None:
    """Added up from words, ligatures and kerning within them included, it is what the whole line measures."""
    line = "AV “first” figures, 70.2 – official To Wa"
    font = FT2Font(str(Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")))
    font.set_size(100.0, 72)
    font.set_text(line, 0.0, flags=LoadFlags.NO_HINTING)
    assert text_width(line, 14) == pytest.approx(font.get_width_height()[0] / 64 / 100 * 14)
