"""What holds for any text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.made_up import claims, only, samples

DAY = date(2024, 5, 24)
PIECES = [
    "5",
    "5%",
    "$",
    "1,000",
    "1.2.3",
    "million",
    "billion",
    "per cent",
    "a third",
    "doubled",
    "first",
    "second-largest",
    "from",
    "to",
    "between",
    "and",
    "2023",
    "last year",
    "in May",
    "(+4%)",
    "£3.1bn ($5.8bn)",
    "cubic metres",
    "a barrel",
    "nearly",
    "over",
    "rose",
    "fell",
    "by",
    "of",
    "the",
    "said",
    "according to",
    "\n",
    ".",
    ",",
    ";",
    "“",
    "”",
    "'",
    "&nbsp;",
    "\xa0",
    "–",
    "-",
    "½",
    "lakh crore",
    "one in five",
    "10-12",
    "days",
    "record high",
    "tens of thousands of",
    "Q3",
    "FY24",
    ", which",
    "-",
    "€",
    "70th",
    "minus",
    "half a",
    "x",
    "0",
    "00",
    ":30",
]
NEUTRAL = [
    "Nothing else was said.",
    "The weather stayed fine.",
    "Journalists were waiting outside.",
    "Nobody answered questions.",
]
SETTINGS = settings(max_examples=150, deadline=None, derandomize=True)


def check(text: str) -> None:
    """Offsets slice back to quotes, spans are in order and do not overlap, rows and bands can be made."""
    place = 0
    for claim in claims(text, DAY):
        assert text[claim.start : claim.end] == claim.quote
        assert claim.quote.strip() == claim.quote != ""
        assert claim.start >= place
        place = claim.end
        claim.as_row()
        assert claim.band is None or claim.interval is not None


@SETTINGS
@given(st.text())
def test_any_text(text):
    """Any characters whatever."""
    check(text)


@SETTINGS
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from([" ", "", "  ", "\n"]))
def test_any_pieces_of_news(pieces, space):
    """The pieces that the patterns look for, in any order."""
    check(space.join(pieces))


@SETTINGS
@given(st.sampled_from(samples()), st.data())
def test_cut_and_broken_news(sample, data):
    """News with a character changed, or cut at any place."""
    place = data.draw(st.integers(0, len(sample.text)))
    check(sample.text[:place])
    check(sample.text[:place] + data.draw(st.characters()) + sample.text[place:])


def without_place(claim):
    """Return a claim with no offsets."""
    return replace(claim, start=0, end=0)


@pytest.mark.parametrize("sample", samples()[::5], ids=lambda sample: sample.text[:30])
def test_neutral_sentences_move_spans_and_change_nothing_else(sample):
    """Paragraphs without numbers before and after an article."""
    before, after = "\n".join(NEUTRAL[:2]) + "\n", "\n" + "\n".join(NEUTRAL[2:])
    plain = claims(sample.text, sample.published)
    moved = claims(before + sample.text + after, sample.published)
    assert [claim.start + len(before) for claim in plain] == [claim.start for claim in moved]
    assert [without_place(claim) for claim in plain] == [without_place(claim) for claim in moved]


NUMBERS = st.integers(2, 999_999_999).filter(lambda number: not 1900 <= number <= 2099)
TENTHS = st.integers(1, 9999).map(lambda tenths: tenths / 10)


@SETTINGS
@given(
    NUMBERS,
    st.sampled_from(["{:,}", "{}", "{:_}"]),
    st.sampled_from(["tonnes", "barrels", "euros", "workers", "percent", "MW"]),
)
def test_whole_numbers_read_back(number, style, unit):
    """Digits plain, with commas, and with spaces, in front of any unit."""
    printed = style.format(number).replace("_", " ")
    expected = number * 1e6 if unit == "MW" else number
    assert only(f"It had {printed} {unit}.").value == pytest.approx(expected)


@SETTINGS
@given(
    TENTHS,
    st.sampled_from(
        [("million", 1e6), ("bn", 1e9), ("trillion", 1e12), ("crore", 1e7), ("m", 1e6), ("mln", 1e6)]
    ),
    st.sampled_from("$£€₹"),
)
def test_scaled_money_reads_back(number, scale, sign):
    """Every scale word, attached or not."""
    space = "" if len(scale[0]) <= 2 else " "
    claim = only(f"It was worth {sign}{number:,.1f}{space}{scale[0]}.")
    assert claim.value == pytest.approx(number * scale[1])
    assert claim.precision == pytest.approx(0.1 * scale[1])


ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    """Spell a number below a million."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{ONES[number // 100]} hundred" + (f" and {in_words(number % 100)}" if number % 100 else "")
    rest = number % 1000
    return f"{in_words(number // 1000)} thousand" + (
        f" {'and ' if rest < 100 else ''}{in_words(rest)}" if rest else ""
    )


@SETTINGS
@given(st.integers(2, 999_999))
def test_spelled_numbers_read_back(number):
    """Numbers in words, up to a million."""
    assert only(f"It had {in_words(number)} workers.").value == number


@SETTINGS
@given(TENTHS, TENTHS, st.sampled_from(["{}-{}%", "{}% to {}%", "between {}% and {}%", "{} to {} percent"]))
def test_ranges_read_back(one, other, style):
    """Both ends of a range, in every style."""
    low, high = sorted((one, other))
    if low < high:
        assert only(f"The rate was {style.format(low, high)}.").value == (low, high)
