"""The World Bank's CSV: wide, with rows of metadata on top, alone or in its zip."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.errors import BadData, UsageProblem, WorkbookError
from analysis.project import Project
from analysis.statistics import select
from analysis.statistics.formats import file_format
from analysis.statistics.formats.importing import import_file
from analysis.statistics.providers import Ask, Tidy
from tests.statistics.bulk.conftest import Zipped
from tests.statistics.formats.made_up import worldbank_csv

GDP = ("NY.GDP.MKTP.CD", "GDP (current US$)")
MONEY = {
    "KAZ": {2021: "197112255361.456", 2022: ""},
    "ARB": {2021: "2882000000000"},
    "THA": {2021: "505950000000.5"},
}
NAME = "API_NY.GDP.MKTP.CD_DS2_en_csv_v2_1.csv"


def read(path: Path, project: Project, reporters: str = "TH", years: str = "2021") -> Tidy:
    """Return what a file says of some countries."""
    ask = Ask.parse(reporters, "", "", years, project)
    return file_format("worldbank-csv").read(path, ask, project)


def test_the_zip_as_it_comes(copy: Project, zipped: Zipped) -> None:
    """The table is found among its metadata; aggregates and empty cells are no rows; the digits are the file's."""
    meta = '"Country Code","Region"\n"KAZ","Europe"\n'
    path = zipped("API_NY.zip", {"Metadata_Country_API.csv": meta, NAME: worldbank_csv(*GDP, MONEY)})
    tidy = read(path, copy, "KZ,TH")
    assert [(row["country"], row["printed_value"]) for row in tidy.rows["gdp"]] == [
        ("KAZ", "197112255361.456"),
        ("THA", "505950000000.5"),
    ]
    assert (tidy.publisher, tidy.published) == ("worldbank", "2026-07-13")
    assert "NY.GDP.MKTP.CD" in tidy.title


def test_a_last_line_without_an_end(copy: Project, tmp_path: Path) -> None:
    """An export that leaves out the last line's end is whole."""
    path = tmp_path / "gdp.csv"
    path.write_text(worldbank_csv(*GDP, MONEY).rstrip("\n"), encoding="utf-8")
    assert read(path, copy).rows["gdp"][0]["country"] == "THA"


def test_into_the_tables(copy: Project, tmp_path: Path) -> None:
    """A country that the tables did not have can be looked up after the import."""
    path = tmp_path / "gdp.csv"
    path.write_text(worldbank_csv(*GDP, MONEY), encoding="utf-8")
    import_file(path, file_format("worldbank-csv"), Ask(("THA",), years=(2021,)), copy)
    (one,) = select("gdp", project=copy, country="Thailand", year=2021)
    assert one.value == 505950000000.5 and one.publisher == "worldbank"


def test_all_indicators(copy: Project, zipped: Zipped) -> None:
    """Of the file of all indicators those are read that the tables have, exports as trade with the world."""
    heading, *rows = worldbank_csv(*GDP, MONEY).splitlines()[4:]
    trade = ["TX.VAL.MRCH.CD.WT", "Merchandise exports (current US$)"]
    people = ["SP.POP.TOTL", "Population, total"]
    more = [f'"Thailand","THA","{name}","{code}","272006000000","",' for code, name in (trade, people)]
    more[1] = more[1].replace("272006000000", "71600000")
    other = '"Thailand","THA","Primary education, pupils","SE.PRM.ENRL","5000000","",'
    path = zipped(
        "WDI_CSV.zip",
        {"WDICSV.csv": "\n".join([heading, *rows, *more, other]) + "\n", "WDICountry.csv": "a,b\n"},
    )
    tidy = read(path, copy)
    (sold,) = tidy.rows["trade"]
    assert (sold["reporter"], sold["partner"], sold["flow"], sold["printed_value"], sold["publisher"]) == (
        "THA", "WLD", "exports", "272006000000", "wto",
    )  # fmt: skip
    assert [row["printed_value"] for row in tidy.rows["population"]] == ["71600000"]
    assert "SE.PRM" not in tidy.title


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            worldbank_csv("SE.PRM.ENRL", "Pupils", MONEY),
            r"holds SE\.PRM\.ENRL; the tables have room for NY\.GDP",
        ),
        (worldbank_csv("NY.GDP.MKTP.CD", "GDP (constant LCU)", MONEY), "the unit may have changed"),
        (worldbank_csv(*GDP, {"THA": {2021: "-5"}}), "impossible value"),
        (worldbank_csv(*GDP, {"THA": {2021: "n/a"}}), "'n/a' for THA in 2021, which is no number"),
        (worldbank_csv(*GDP, {"KAZ": {2021: "197112255361.456"}}), "rows are missing"),
        ("a,b\n1,2\n", "is not a table of the World Bank: it has no column Country Code"),
        (
            worldbank_csv(*GDP, MONEY)[:-20],
            "fewer cells than the|cannot be read as a table of the World Bank",
        ),
    ],
)
def test_what_cannot_be(copy: Project, tmp_path: Path, text: str, sentence: str) -> None:
    """Other indicators and units, impossible values, missing rows, other files: one sentence, exit code 65."""
    path = tmp_path / "wb.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadData, match=sentence) as caught:
        import_file(path, file_format("worldbank-csv"), Ask(), copy)
    assert "\n" not in str(caught.value)


def test_what_it_does_not_have(copy: Project, tmp_path: Path) -> None:
    """Products and partners are no question to an indicator."""
    for ask in (Ask(products=("27",)), Ask(partners=("KAZ",))):
        with pytest.raises(UsageProblem, match="leave out"):
            file_format("worldbank-csv").read(tmp_path / "x.csv", ask, copy)


def test_a_zip_of_something_else(copy: Project, zipped: Zipped) -> None:
    """A zip without a table of the World Bank's is called what it is."""
    with pytest.raises(WorkbookError, match=r"none of the World Bank's; it holds a\.csv, b\.csv"):
        read(zipped("x.zip", {"a.csv": "x\n", "b.csv": "x\n"}), copy)
