"""Parameters are read from the source, checked strictly, and can never become code."""

from __future__ import annotations

import ast
import json
import random
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.errors import BadData, UsageProblem
from analysis.project import find_project
from analysis.runs.notebooks.files import load
from analysis.runs.notebooks.given import assignments, unknown
from analysis.runs.notebooks.parameters import check_known, check_together, declared, parse
from analysis.runs.notebooks.ranges import Range
from analysis.runs.notebooks.values import literal

CELL = """
from datetime import date
from typing import Annotated, Literal

article: str = "kazakhstan-china-2023"  # the article
note: str = 'x#y'
pair: str = "k=v"  # with an equals sign
year: int | None = None  # the year; none for the article's own
base: Annotated[int, "1992..2030"] | None = 2021
currency: Literal["USD", "CNY"] = "USD"
partners: list[str] = ["KAZ", "UZB"]  # whose books
asof: date = date(2023, 5, 17)
gross: float = 38  # MJ/m3
deep: bool = False
"""


def test_reads_every_kind_of_declaration() -> None:
    """Names, defaults and help lines are read, also where papermill's own reader fails."""
    found = {each.name: each for each in parse(CELL)}
    assert [each.default for each in found.values()] == [
        "kazakhstan-china-2023",
        "x#y",
        "k=v",
        None,
        2021,
        "USD",
        ["KAZ", "UZB"],
        date(2023, 5, 17),
        38.0,
        False,
    ]
    assert found["pair"].help == "with an equals sign"
    assert found["note"].help == ""
    assert found["base"].kind.range == Range(1992, 2030)
    assert (found["base"].annotation, found["base"].kind.optional) == ("int | None", True)
    assert found["year"].annotation == "int | None"


def test_does_not_run_the_cell() -> None:
    """A cell that would do harm is refused, not run."""
    with pytest.raises(BadData, match="line 1"):
        parse("open('/tmp/harm', 'w')")
    with pytest.raises(BadData, match="the default of year"):
        parse("year: int = __import__('os').getpid()")


@pytest.mark.parametrize(
    "source",
    [
        "year = 2022",
        "year: int",
        "year: int = 'x'",
        "year: complex = 1",
        "x: int = 1\nx: int = 2",
        "year: int = (",
        'year: Annotated[int, "2000..1990"] = 1995',
        'year: Annotated[int, "2000..2010"] = 1995',
        'year: Annotated[int, "2000"] = 2000',
        'year: Annotated[int, ".."] = 2000',
        'year: Annotated[str, "a..b"] = "a"',
        'where: list[Annotated[str, "town"]] = []',
        'where: Annotated[str | None, "country"] = None',
        'year: Annotated[int, "2000..other"] = 2000',
        'year: Annotated[int, "2000..year"] = 2000',
        'year: Annotated[int, "..name"] = 1\nname: str = "x"',
        'low: Annotated[int, "..high"] = 2\nhigh: int = 1',
        'high: int = 1\nlow: list[Annotated[int, "..high"]] = []',
    ],
)
def test_refuses_other_declarations(source: str) -> None:
    """Anything but typed names with fitting defaults is one sentence naming notebook and line."""
    with pytest.raises(BadData, match="02_trade"):
        parse(source, "02_trade")


def test_values_are_checked_against_each_other() -> None:
    """A range may name another parameter; one without a value sets no bound."""
    both = parse(
        'first: Annotated[int, "1992..last"] = 1992\nlast: Annotated[int, "first..2035"] | None = None',
        "02_trade",
    )
    for values in ([2000, 2000], [2000, None], [1992, 2035]):
        check_together(both, values)
    with pytest.raises(UsageProblem) as said:
        check_together(both, [2020, 2000])
    assert str(said.value) == (
        "Notebook 02_trade, parameter first: 2020 does not go with last = 2000; "
        "it takes a whole number from 1992 to last."
    )
    with pytest.raises(UsageProblem, match="it takes a whole number from first to 2035, or none"):
        both[1].read("2036")


@pytest.mark.parametrize(
    ("annotation", "given", "said"),
    [
        ("list[Annotated[str, 'country or group']]", ["KAZ", "Central Asia"], ""),
        ("list[Annotated[str, 'country or group']]", ["KAZ", "Kazahkstan"], "did you mean Kazakhstan?"),
        ("Annotated[str, \"country or 'partners'\"] | None", "partners", ""),
        ("Annotated[str, \"country or 'partners'\"] | None", None, ""),
        ("Annotated[str, \"country or 'partners'\"] | None", "partner", "did you mean partners?"),
        ("Annotated[str, 'country'] | None", "EU", "'EU' is a group of countries; name a country"),
        ("Annotated[str, 'country'] | None", "Korea", "can mean KOR, PRK"),
        ("Annotated[str, 'country'] | None", "KAZ,UZB", "To try several values, use 'workbook sweep'."),
        ("list[Annotated[str, 'publisher']]", ["gacc"], ""),
        ("list[Annotated[str, 'publisher']]", ["gac"], "did you mean gacc?"),
    ],
)
def test_a_text_names_what_the_tables_know(annotation: str, given: Any, said: str) -> None:
    """A country, a group or a publisher that nobody knows is refused before anything starts, with what comes near."""
    parameters = parse(f"x: {annotation} = {'None' if 'None' in annotation else '[]'}", "02_trade")
    if not said:
        check_known(find_project(__file__), parameters, [given])
        return
    with pytest.raises(UsageProblem) as problem:
        check_known(find_project(__file__), parameters, [given])
    assert str(problem.value).startswith("Notebook 02_trade, parameter x: ")
    assert said in str(problem.value)


def test_a_range_may_leave_its_end_out() -> None:
    """A base year lies before the year; the same one is refused, and the sentence says what is allowed."""
    base, year = parse('base: Annotated[int, "1992..<year"] | None = None\nyear: int = 2022', "02_trade")
    check_together([base, year], [2021, 2022])
    assert str(base.kind) == "a whole number from 1992, below year, or none"
    with pytest.raises(UsageProblem, match=r"base: 2022 does not go with year = 2022; .* below year"):
        check_together([base, year], [2022, 2022])
    with pytest.raises(BadData, match="is no range"):
        parse('base: Annotated[int, "1992..<"] = 2000')


def test_no_country_trades_with_itself() -> None:
    """Partner and reporter have to be different places, however they are written."""
    project = find_project(__file__)
    both = parse(
        'partners: list[Annotated[str, "country or group"]] = []\n'
        "reporter: Annotated[str, \"country or 'partners', not partners\"] | None = None",
        "02_trade",
    )
    for values in ([["KAZ"], "CHN"], [["CHN"], None], [["CHN"], "partners"]):
        check_known(project, both, values)
    with pytest.raises(
        UsageProblem, match="China is among partners as well, and no country trades with itself"
    ):
        check_known(project, both, [["KAZ", "CHN"], "China"])
    with pytest.raises(BadData, match="which is no other parameter"):
        parse('x: Annotated[str, "country, not y"] = "KAZ"')


@pytest.mark.parametrize(
    "given", [["-p", "year=2022", "-p", "base_year=2022"], ["-p", "partners=CHN", "-p", "reporter=China"]]
)
@pytest.mark.parametrize("name", ["02_trade", "03_energy"])
def test_the_notebooks_refuse_what_compares_a_thing_with_itself(given: list[str], name: str) -> None:
    """The values of both notebooks are refused before anything starts."""
    notebook = load(find_project(__file__).notebooks / f"{name}.ipynb")
    texts = assignments(given[1::2])
    parameters = declared(notebook, name)
    values = [each.read(texts[each.name]) if each.name in texts else each.default for each in parameters]
    with pytest.raises(UsageProblem, match=r"does not go with year = 2022|no country trades with itself"):
        check_together(parameters, values)
        check_known(find_project(__file__), parameters, values)


def test_takes_only_one_cell_of_parameters() -> None:
    """Two cells tagged 'parameters' are one too many; none declares nothing."""
    cell = {"cell_type": "code", "metadata": {"tags": ["parameters"]}, "source": ["year: int = 1"]}
    assert declared({"cells": []}, "x") == ()
    assert [each.name for each in declared({"cells": [cell]}, "x")] == ["year"]
    with pytest.raises(BadData, match="2 cells"):
        declared({"cells": [cell, cell]}, "x")


def test_a_wrong_value_names_notebook_parameter_and_what_is_allowed() -> None:
    """The message says all that is needed to put it right."""
    [year] = parse("year: int = 2022", "02_trade")
    with pytest.raises(
        UsageProblem, match=r"Notebook 02_trade, parameter year: 'x' .* it takes a whole number\."
    ):
        year.read("x")


def test_an_unknown_name_gets_a_hint() -> None:
    """A name that is nearly one gets that one, another gets the list."""
    assert "did you mean year?" in str(unknown("yaer", ["year", "currency"], ["02_trade"]))
    assert "currency, year" in str(unknown("zzz", ["year", "currency"], ["02_trade"]))


def test_assignments_are_strict() -> None:
    """A pair needs an equals sign and a name, and each name comes once."""
    assert assignments(["a=", "b=x=y"]) == {"a": "", "b": "x=y"}
    for pairs in (["year"], ["=1"], ["a b=1"], ["x=1", "x=2"], ["import os;x=1"]):
        with pytest.raises(UsageProblem):
            assignments(pairs)


def _nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.dates()
    | st.sampled_from(
        ["'); import os; ('", "__import__('os').system('x')", "\\", "'''", '"\n', "{0}", "\u2028", "\ud800"]
    ),
    _nested,
    max_leaves=8,
)
ALLOWED = (
    ast.Constant
    | ast.List
    | ast.Dict
    | ast.Load
    | ast.UnaryOp
    | ast.USub
    | ast.Expression
    | ast.Name
    | ast.Call
)


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(VALUES)
def test_a_literal_is_the_value_and_nothing_else(value: Any) -> None:
    """A thousand values come back equal from their literals, whose only call is that of a date."""
    text = literal(value)
    tree = ast.parse(text, mode="eval")
    assert all(isinstance(node, ALLOWED) for node in ast.walk(tree))
    assert {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} <= {"date"}
    assert eval(text, {"__builtins__": {}, "date": date}) == value  # noqa: S307 - the tree has been checked


def test_no_other_type_becomes_a_literal() -> None:
    """Classes that print as code are refused, also deep within a list."""

    class Sly(str):
        __slots__ = ()

        def __repr__(self) -> str:
            return "__import__('os')"

    for value in (Sly("x"), (1, 2), {1: 2}, {"a": Sly("x")}, [object()], float("nan"), b"x", 1j):
        with pytest.raises(BadData):
            literal(value)


def test_a_thousand_values_reach_a_notebook_as_they_are(workbook: Any) -> None:
    """A thousand texts made of quotes, braces, breaks and code arrive equal, and none is run."""
    chance = random.Random(6)  # noqa: S311 - no secret
    pieces = ["'", '"', "\\", "{", "}", "\n", "\r", "\t", "\0", "$(touch canary)", "\u2028", "é", "𝄞", "#", ";", "%s",
              "__import__('os').mknod('canary')", "');open('canary','w');('", "\\x41", "N{BULLET}", " "]  # fmt: skip
    values = ["".join(chance.choices(pieces, k=chance.randrange(1, 8))) for _ in range(1000)]
    cell = "from analysis.runs import record\nrecord('words', words)"
    workbook.notebook("01_words", cell, parameters="words: list[str] = []")
    for expected in (values[:500], values[500:]):
        workbook.run("build", "-p", f"words={json.dumps(expected)}")
        records = [
            json.loads(path.read_text("utf-8")) for path in workbook.reports.glob("*/01_words--*.json")
        ]
        assert expected in [record["results"]["words"]["value"] for record in records]
    assert not list(workbook.root.rglob("canary"))


def test_values_reach_a_notebook_unharmed(workbook: Any) -> None:
    """Texts that would be code, quotes or format fields arrive as they are, and nothing is executed."""
    canary = workbook.root / "canary"
    nasty = [
        f"'); open({str(canary)!r}, 'w'); ('",
        f"{{open({str(canary)!r}, 'w')}}",
        '"""',
        "\\",
        "a\nb\r\u2028",
        "$(touch canary)",
        "<script>",
        "١٢٣",
        "{0.__class__}",
        "=1+1",
    ]
    workbook.notebook(
        "01_words",
        "from datetime import date\nfrom analysis.runs import record",
        "record('words', words)\nrecord('day', day)\nrecord('answer', type(day).__name__)",
        parameters="import datetime\nwords: list[str] = []\nday: datetime.date = datetime.date(2020, 1, 1)",
    )
    workbook.run("build", "-p", f"words={json.dumps(nasty)}", "-p", "day=2023-05-17")
    [path] = workbook.reports.glob("*/01_words--*.json")
    results = json.loads(path.read_text("utf-8"))["results"]
    assert results["words"]["value"] == nasty
    assert (results["day"]["value"], results["answer"]["value"]) == ("2023-05-17", "date")
    assert not canary.exists()
