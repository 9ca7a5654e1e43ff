"""Periods read every ISO form and write the shortest."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.quantities import Period


@pytest.mark.parametrize(
    ("text", "days", "label"),
    [
        ("2022", 365, "2022"),
        ("2020", 366, "2020"),
        ("2022-02", 28, "February 2022"),
        ("2022-01/2022-10", 304, "January to October 2022"),
        ("2023-04/2024-03", 366, "April 2023 to March 2024"),
        ("2011-05-28", 1, "28 May 2011"),
        ("2009-12-14/2022-12-31", 4766, "14 December 2009 to 31 December 2022"),
        ("2013/2022", 3652, "2013 to 2022"),
    ],
)
def test_reads_and_writes(text, days, label):
    """Each form is read, counted, written back the same, and named for readers."""
    period = Period.parse(text)
    assert (period.days, period.short, period.label) == (days, text, label)
    assert Period.parse(period.iso) == period


@pytest.mark.parametrize("text", ["", "last year", "2022-13", "2022-02-30", "22", "2023/2022"])
def test_refuses_what_is_no_period(text):
    """Anything else is an error."""
    with pytest.raises(ValueError, match="period"):
        Period.parse(text)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 3000))
def test_the_short_form_keeps_the_days(start, length):
    """Whatever the days, the short form reads back to them."""
    end = date.fromordinal(start.toordinal() + length)
    period = Period(start, end)
    assert Period.parse(period.short) == period


def test_shift_keeps_whole_months_whole():
    """The same part of a leap year ends on its last day."""
    assert Period.parse("2023-02").shift(1) == Period.parse("2024-02")
    assert Period.parse("2022").shift(-1) == Period.parse("2021")
