"""The Energy Institute's consolidated CSV: read from the user's file, never shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.errors import BadData, UsageProblem
from analysis.project import Project
from analysis.statistics import check, select
from analysis.statistics.formats import file_format
from analysis.statistics.formats.importing import import_file
from analysis.statistics.package import read_table
from analysis.statistics.providers import Ask, Tidy
from tests.statistics.formats.made_up import review_narrow

ROWS = (
    ("China", "CHN", 2022, "gascons_bcm", "375.70000000000005"),
    ("China", "CHN", 2022, "gasprod_bcm", "221.8"),
    ("China", "CHN", 2022, "oilcons_kbd", "14295"),
    ("Kazakhstan", "KAZ", 2023, "gascons_bcm", "2E1"),
    ("Other CIS", "", 1965, "gascons_bcm", "#DIV/0!"),
    ("Total World", "", 2022, "gascons_bcm", "3941.3"),
)


def read(folder: Path, project: Project, text: str, reporters: str = "CN", years: str = "") -> Tidy:
    """Return what a text says of some countries."""
    path = folder / "Statistical Review of World Energy Narrow File.csv"
    path.write_text(text, encoding="utf-8")
    return file_format("ei").read(path, Ask.parse(reporters, "", "", years, project), project)


def values(tidy: Tidy) -> dict[tuple[str, str, str], str]:
    """Return the printed values by country, indicator and year."""
    return {
        (row["reporter"], row["indicator"], row["period"][:4]): row["printed_value"]
        for row in tidy.rows["gas"]
    }


def test_narrow(copy: Project, tmp_path: Path) -> None:
    """Consumption and production of those asked for, free of binary noise; sums of countries only for the world."""
    tidy = read(tmp_path, copy, review_narrow(*ROWS), "CN,KZ,WLD")
    assert values(tidy) == {
        ("CHN", "consumption", "2022"): "375.7",
        ("CHN", "production", "2022"): "221.8",
        ("KAZ", "consumption", "2023"): "20",
        ("WLD", "consumption", "2022"): "3941.3",
    }
    assert (tidy.publisher, tidy.published) == ("ei", "2024")
    row = tidy.rows["gas"][0]
    assert (row["temperature_c"], row["gcv_mj_m3"], row["conditions"]) == ("15", "40", "stated")


def test_panel(copy: Project, tmp_path: Path) -> None:
    """The other form holds the same."""
    text = "Country,Year,ISO3166_alpha3,gascons_bcm,gasprod_bcm,x\nChina,2022,CHN,375.7,221.8,1\nIndia,2022,IND,,,2\n"
    assert values(read(tmp_path, copy, text, "CN,IN")) == {
        ("CHN", "consumption", "2022"): "375.7",
        ("CHN", "production", "2022"): "221.8",
    }


def test_into_the_tables_as_another_measure(copy: Project, tmp_path: Path) -> None:
    """A newer edition takes the older one's place under its own publisher, and the package stays in order."""
    (older,) = select("gas", project=copy, publisher="ei", indicator="consumption", reporter="CHN", year=2022)
    assert older.printed_value == "377.647"
    path = tmp_path / "review.csv"
    path.write_text(review_narrow(*ROWS), encoding="utf-8")
    step = import_file(path, file_format("ei"), Ask(("CHN", "KAZ")), copy).step
    assert step is not None and (step.added, step.superseded) == (2, 1)
    (newer,) = select("gas", project=copy, publisher="ei", indicator="consumption", reporter="CHN", year=2022)
    assert newer.printed_value == "375.7" and newer.temperature_c == 15
    assert check(copy)


def test_the_project_ships_no_cell_of_an_imported_review(project: Project) -> None:
    """No row of the Energy Institute's or BP's in the repository comes from an import."""
    imported = {row["id"] for row in read_table("sources", project).rows if row["snapshot"]}
    rows = read_table("gas", project).rows
    assert not [row["id"] for row in rows if row["publisher"] in ("ei", "bp") and row["source"] in imported]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (review_narrow(("China", "CHN", 2022, "gascons_bcm", "#DIV/0!")), "'#DIV/0!' for gascons_bcm of China in 2022"),
        (review_narrow(("China", "CHN", 2022, "gascons_bcm", "-1")), "impossible value for gascons_bcm"),
        (review_narrow(("China", "CHN", 2022, "gascons_bcm", "375700")), "impossible value"),
        ("Country,Year,ISO3166_alpha3,oilcons_kbd\nChina,2022,CHN,1\n", "neither the columns Var and Value nor gascons_bcm"),
        ("Country,Year,ISO3166_alpha3,Var,Value\n", "has no rows"),
        ("a,b\n1,2\n", "it has no column Country, Year, ISO3166_alpha3"),
        (review_narrow(*ROWS)[:-3], "ends in the middle of a line"),
    ],
)  # fmt: skip
def test_what_cannot_be(copy: Project, tmp_path: Path, text: str, sentence: str) -> None:
    """Cells that are no numbers, other units, other files: one sentence."""
    with pytest.raises(BadData, match=sentence) as caught:
        read(tmp_path, copy, text)
    assert "\n" not in str(caught.value)


def test_it_has_to_be_told_whose(copy: Project, tmp_path: Path) -> None:
    """Without a reporter, or with partners, the user is told what the file has."""
    for ask in (Ask(), Ask(("CHN",), ("KAZ",))):
        with pytest.raises(UsageProblem):
            file_format("ei").read(tmp_path / "x.csv", ask, copy)
