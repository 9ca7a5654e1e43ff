"""What is missing: which table has nothing that decides a claim, and how to add it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.quantities import capital, format_ratio, join, unit
from analysis.verdicts.findings.gaps import asked, command
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.specification import AGREEMENTS, DOUBTED, Found
from analysis.verdicts.specifications.specify import specifications
from analysis.verdicts.tables import area_name, short_name

_TABLES = {
    "gas": "gas", "population": "population", "gdp": "gdp", "gdp per head": "gdp", "price": "prices",
    "exchange rate": "exchange_rates",
}  # fmt: skip

_MONEY = ("USD", "CNY")
"""The currencies that the tables hold amounts in."""


def _other_money(reading: Reading) -> bool:
    """Return whether an amount is in a currency that the tables have nothing in."""
    return reading.terms not in ("", *_MONEY) and reading.transformation in ("level", "change")


def wanted(reading: Reading) -> str:
    """Return what a claim asks of the tables, in words: the figure, and on whose books."""
    what = reading.in_words.split("; books")[0]
    what += f", in {unit(reading.terms).plural}" if _other_money(reading) else ""
    if reading.indicator in ("trade", "gas") and reading.reporter:
        return f"{what}, on the books of {area_name(reading.reporter)}"
    return what


def set_aside(reading: Reading, unit: str, rules: Rules) -> str:
    """Return whose figures would decide a claim if the rules did not leave them aside; "" if nobody's would."""
    if not (rules.distrust or rules.leave_out):
        return ""
    trusted = specifications(reading, unit, replace(rules, distrust=(), leave_out=()))
    whose = [short_name(one) for way in trusted if way.primary for one in way.publishers]
    return join(dict.fromkeys(whose))


def aside_reason(reading: Reading, whose: str, found: Sequence[Found] = ()) -> str:
    """Return that a figure is there and left aside, and what the other side says.

    Parameters
    ----------
    reading : Reading
        The claim as a query.
    whose : str
        What `set_aside` found.
    found : sequence of Found
        What there is beside it, none of it primary.
    """
    return f"The tables have {wanted(reading)}, by {whose}; it is left aside, as asked.{_other_side(found)}"


def nothing_reason(reading: Reading, found: Sequence[Found] = ()) -> str:
    """Return which table has nothing that decides, and what the other side says.

    Parameters
    ----------
    reading : Reading
        The claim as a query.
    found : sequence of Found
        What there is beside it, none of it primary.
    """
    doubtful = [one.specification for one in found if one.specification.note == DOUBTED]
    if doubtful:
        one = doubtful[0]
        return (
            f"The only figure of {one.books}, {one.figure.rounded}, is of low confidence and decides nothing."
        )
    if _other_money(reading):
        other = unit(reading.terms).plural
        held = join(unit(one).plural for one in _MONEY)
        return f"The tables hold amounts in {held}, and no rate of exchange to {other}: a claim in {other} stays open."
    return f"{_lacking(reading)}{_other_side(found)}"


def _lacking(reading: Reading) -> str:
    table = _TABLES.get(reading.indicator, "trade")
    if reading.indicator not in ("trade", "gas"):
        return f"{table}.csv has no such figure."
    who = area_name(reading.reporter) if reading.reporter else "either side"
    return f"{table}.csv has no such figure as recorded by {who}."


def _other_side(found: Sequence[Found]) -> str:
    """Return what the other side's books give, which count the same flow and do not decide."""
    for one in found:
        s = one.specification
        if s.standing == "alternative" and s.of_other_side and not s.doubted:
            rate = s.figure.unit == "percent"
            value = format_ratio(s.figure.value, sign=True) if rate else s.figure.rounded
            give = "give" if "books" in s.books else "gives"
            return f" {capital(s.books)} {give} {value}, which {AGREEMENTS[one.finding]}; the other side of a flow decides nothing."
    return ""


_NO_TABLE = regex(r"no table (?:covers|holds|counts) (?!this |.*; to add it,)(?P<what>[^:;]+)")


def table_wanted(missing: str) -> tuple[str, str]:
    """Return which table a claim that none is about wants, and how a user adds it; nothing if another reason leaves it open.

    Parameters
    ----------
    missing : str
        Why the claim is not read.

    Examples
    --------
    >>> table_wanted("no table covers electricity; the tables hold trade in goods")[0]
    'a table of electricity'
    """
    found = _NO_TABLE.match(missing)
    if found is None:
        return "", ""
    how = (
        "describe it in data/datapackage.json, and write what reads its words into analysis/verdicts/readers"
    )
    return f"a table of {found['what']}", how


def how_to_add(reading: Reading) -> str:
    """Return how a user adds the figure that is missing; "" where a row would not help."""
    if _other_money(reading):
        return ""
    table = _TABLES.get(reading.indicator, "trade")
    provider, ask = asked(reading)
    brings = f"“{command(provider, ask)}” may bring it; or " if provider else ""
    return (
        f"{brings}write a row into data/statistics/{table}.csv with its publisher and source, "
        "run “workbook statistics seal”, and judge again"
    )
