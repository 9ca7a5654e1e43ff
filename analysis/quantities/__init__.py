"""Numbers that know how exact they are: intervals, bands, periods, units and their formatters."""

from analysis.quantities.band import Approximation, Band, Finding, band, last_digit_place
from analysis.quantities.digits import digits_beside, digits_of, format_beside
from analysis.quantities.formats import format_money, format_number, format_quantity, format_ratio
from analysis.quantities.interval import Interval, as_interval
from analysis.quantities.lists import capital, genitive, in_words, join, years
from analysis.quantities.period import Period
from analysis.quantities.units import Unit, convert, is_currency, is_price, unit

__all__ = [
    "Approximation",
    "Band",
    "Finding",
    "Interval",
    "Period",
    "Unit",
    "as_interval",
    "band",
    "capital",
    "convert",
    "digits_beside",
    "digits_of",
    "format_beside",
    "format_money",
    "format_number",
    "format_quantity",
    "format_ratio",
    "genitive",
    "in_words",
    "is_currency",
    "is_price",
    "join",
    "last_digit_place",
    "unit",
    "years",
]
