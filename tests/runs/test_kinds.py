"""The types of parameters: what they take and what they refuse."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.runs.notebooks.kinds import Kind
from analysis.runs.notebooks.known import Known
from analysis.runs.notebooks.ranges import Range


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind("int"), "2022", 2022),
        (Kind("int"), " -7 ", -7),
        (Kind("float"), "36.5", 36.5),
        (Kind("float"), "1e3", 1000.0),
        (Kind("float"), "40", 40.0),
        (Kind("bool"), "True", True),
        (Kind("bool"), "no", False),
        (Kind("str"), " a=b, c ", " a=b, c "),
        (Kind("date"), "2023-05-17", date(2023, 5, 17)),
        (Kind("Literal", choices=("USD", "CNY")), "CNY", "CNY"),
        (Kind("Literal", choices=(1, 2)), "2", 2),
        (Kind("list", of=Kind("str")), "KAZ,UZB", ["KAZ", "UZB"]),
        (Kind("list", of=Kind("str")), '["a,b", "c"]', ["a,b", "c"]),
        (Kind("list", of=Kind("date")), "2022-01-01, 2023-01-01", [date(2022, 1, 1), date(2023, 1, 1)]),
        (Kind("list", of=Kind("int")), "", []),
        (Kind("list", of=Kind("str")), "none", []),
        (Kind("int", optional=True), "none", None),
        (Kind("int", range=Range(1990, 2030)), "2030", 2030),
        (Kind("float", range=Range(0)), "0", 0.0),
        (Kind("float", range=Range(high=5)), "-7", -7.0),
        (Kind("date", range=Range(date(2020, 1, 1))), "2020-01-01", date(2020, 1, 1)),
        (Kind("int", range=Range(high="other")), "9", 9),
    ],
)
def test_reads_what_is_allowed(kind: Kind, text: str, value: object) -> None:
    """A text becomes a value of exactly the declared type."""
    assert kind.read(text) == value
    assert type(kind.read(text)) is type(value)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind("int"), "2022.0"),
        (Kind("int"), "1_000"),
        (Kind("int"), "٢٠٢٢"),
        (Kind("int"), ""),
        (Kind("int"), "none"),
        (Kind("int"), "__import__('os')"),
        (Kind("float"), "nan"),
        (Kind("float"), "inf"),
        (Kind("float"), "1e999"),
        (Kind("float"), "1,5"),
        (Kind("bool"), "on"),
        (Kind("date"), "20230517"),
        (Kind("date"), "2023-02-30"),
        (Kind("Literal", choices=("USD", "CNY")), "usd"),
        (Kind("list", of=Kind("int")), "1,x"),
        (Kind("list", of=Kind("int")), "[1.5]"),
        (Kind("list", of=Kind("int")), "[[1]]"),
        (Kind("int", range=Range(1990, 2030)), "2031"),
        (Kind("float", range=Range(0)), "-0.1"),
        (Kind("float", range=Range(high=5)), "5.01"),
        (Kind("list", of=Kind("int", range=Range(1, 9))), "1,10"),
        (Kind("date", range=Range(date(2020, 1, 1))), "2019-12-31"),
    ],
)
def test_refuses_what_is_not(kind: Kind, text: str) -> None:
    """A text that is not exactly a value of the type is refused, whatever Python itself would read."""
    with pytest.raises(ValueError, match=r".*"):
        kind.read(text)


def test_says_what_is_allowed() -> None:
    """A kind says in words what it takes."""
    names = Kind("str", known=Known("country", ("partners",)))
    assert str(names) == "a country's code or name or 'partners'"
    assert str(Kind("list", of=Kind("int"))) == "a list separated by commas, each a whole number; or none"
    assert str(Kind("Literal", choices=("USD", "CNY", "KZT"), optional=True)) == "USD, CNY or KZT, or none"
    assert str(Kind("int", range=Range(1990, "last"))) == "a whole number from 1990 to last"
    assert str(Kind("float", range=Range(0), optional=True)) == "a number, at least 0, or none"
    assert (
        str(Kind("date", range=Range(high=date(2030, 1, 1)))) == "a date like 2023-05-17, at most 2030-01-01"
    )


def test_checks_values_as_strictly_as_texts() -> None:
    """True is no number, and a number is no text."""
    for kind, value in [("int", True), ("str", 1), ("bool", 1), ("date", "2023-05-17"), ("float", "1")]:
        with pytest.raises(ValueError, match=r".*"):
            Kind(kind).check(value)
    assert Kind("float").check(3) == 3.0
