"""Numbers as news prints them."""

from decimal import Decimal

import pytest

from analysis.claims.numbers.numerals import parse_digits, read_digits, read_words


@pytest.mark.parametrize(
    ("run", "value"),
    [
        ("7", 7), ("1,234", 1234), ("12,345,678.9", Decimal("12345678.9")), ("1,85,000", 185000), ("0.75", Decimal("0.75")),
        ("15 000", 15000), ("1.234.567", 1234567), ("1'250'000", 1250000),
    ],
)  # fmt: skip
def test_digits(run, value):
    """Thousands in threes, Indian groups, spaces, decimals."""
    assert parse_digits(run)[0] == value


@pytest.mark.parametrize("run", ["1'25", "1,2,3", "12,34", "1,23,4", "1.2.3", "9" * 40])
def test_what_is_no_number(run):
    """Lists of digits, section numbers and endless digits are refused."""
    assert parse_digits(run) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("10^6 t", 10**6), ("10⁶ t", 10**6), ("10¹² t", 10**12), ("10^2 t", 10), ("10² t", 10)],
)
def test_a_power_of_ten_alone(text, value):
    """From a thousand on; what looks like a square may be a footnote's mark."""
    assert read_digits(text, 0).value == value


@pytest.mark.parametrize(
    ("text", "value"), [("427 .97 t", Decimal("427.97")), ("2005 .6 million", 2005), ("427 . 97", 427)]
)
def test_a_number_that_its_page_breaks_before_the_point(text, value):
    """A space before decimals is no end, but a year before them is no number of theirs."""
    assert read_digits(text, 0).value == value


def test_decimal_commas_only_where_the_article_uses_them():
    """ "3,5" is 3.5 in an article that writes decimal commas, and nothing elsewhere."""
    assert parse_digits("3,5", european=True)[0] == Decimal("3.5")
    assert parse_digits("1.234,5", european=True)[0] == Decimal("1234.5")


def test_precision_is_the_last_printed_place():
    """70.2 is printed to a tenth, 70 to one."""
    assert parse_digits("70.2")[1] == Decimal("0.1")
    assert parse_digits("70")[1] == 1


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7), ("twenty-one", 21), ("two hundred and fifty-six", 256), ("three thousand five hundred", 3500),
        ("five million two hundred thousand", 5200000), ("hundred", 100), ("two dozen", 24), ("fifteen hundred", 1500),
    ],
)  # fmt: skip
def test_words(words, value):
    """Cardinal numbers spelled out."""
    number = read_words(f"{words} vessels", 0)
    assert (number.value, number.end) == (value, len(words))


@pytest.mark.parametrize(
    ("text", "value"),
    [("2½ years", 2.5), ("4-1/4 cents", 4.25), ("12.3 x 10^6 t", 12.3e6), ("3×10⁹ m3", 3e9)],
)
def test_fractions_and_powers(text, value):
    """Printed fractions and powers of ten."""
    assert float(read_digits(text, 0).value) == value
