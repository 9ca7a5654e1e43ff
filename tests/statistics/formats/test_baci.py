"""BACI: the zip as CEPII ships it, exact sums both ways, and a sentence for what is not BACI."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from analysis.errors import BadData, UsageProblem
from analysis.project import Project
from analysis.statistics.formats import file_format
from analysis.statistics.providers import Ask, Tidy
from tests.statistics.bulk.conftest import Zipped
from tests.statistics.formats.made_up import CHINA, FIVE, Line, release, year_of_baci

KAZ, TKM = FIVE["KAZ"], FIVE["TKM"]
LINES: list[Line] = [
    (4, CHINA, "270900", "5.000", "1"),
    (CHINA, KAZ, "840110", "0.100", "0.3"),
    (CHINA, KAZ, "840120", "0.200", "          NA"),
    (CHINA, KAZ, "850440", "0.41299999999999998", ""),
    (CHINA, 490, "850440", "7", "2"),
    (KAZ, CHINA, "270900", "      1000.001", "      9.5"),
    (KAZ, CHINA, "271121", "2000.002", "1.25"),
    (KAZ, CHINA, "9999AA", "1", "NA"),
]


def read(path: Path, project: Project, products: str = "", years: str = "2021", partners: str = "KZ") -> Tidy:
    """Return what a file says of China's trade."""
    return file_format("baci").read(path, Ask.parse("CN", partners, products, years, project), project)


def values(tidy: Tidy) -> dict[tuple[str, str, str, str], str]:
    """Return the printed value of each flow."""
    names = ("reporter", "partner", "flow", "product")
    return {
        (row[names[0]], row[names[1]], row[names[2]], row[names[3]]): row["printed_value"]
        for row in tidy.rows["trade"]
    }


def test_both_ways_by_total_chapter_heading_and_subheading(copy: Project, zipped: Zipped) -> None:
    """Each flow stands once, as its exporter's exports; sums are those of the printed digits."""
    path = zipped("BACI_HS17_V202501.zip", release({2021: LINES}))
    assert values(read(path, copy, "TOTAL,27,84-85,2711,271121")) == {
        ("CHN", "KAZ", "exports", "TOTAL"): "0.713",
        ("CHN", "KAZ", "exports", "HS27"): "0",
        ("CHN", "KAZ", "exports", "HS84"): "0.3",
        ("CHN", "KAZ", "exports", "HS85"): "0.413",
        ("CHN", "KAZ", "exports", "HS2711"): "0",
        ("CHN", "KAZ", "exports", "HS271121"): "0",
        ("KAZ", "CHN", "exports", "TOTAL"): "3001.003",
        ("KAZ", "CHN", "exports", "HS27"): "3000.003",
        ("KAZ", "CHN", "exports", "HS84"): "0",
        ("KAZ", "CHN", "exports", "HS85"): "0",
        ("KAZ", "CHN", "exports", "HS2711"): "2000.002",
        ("KAZ", "CHN", "exports", "HS271121"): "2000.002",
    }


def test_what_a_row_says(copy: Project, zipped: Zipped) -> None:
    """A row is a reconciled figure in thousand dollars, with weight, lines, revision and release in its note."""
    path = zipped("BACI_HS17_V202501.zip", release({2021: LINES}))
    tidy = read(path, copy, "84")
    row = next(r for r in tidy.rows["trade"] if r["reporter"] == "CHN" and r["product"] == "HS84")
    assert row["class"] == "reconciled" and row["printed_unit"] == "thousand USD"
    assert row["note"] == "BACI, HS17, release 202501, sum of 2 product lines; 0.3 t, weight missing for 1"
    assert (tidy.publisher, tidy.title, tidy.published) == ("baci", "BACI, HS17, release 202501", "2025-01")
    assert "8 rows, 1 of them with countries that the list does not have, sum of v 3013.716" in tidy.evidence


def test_with_the_world(copy: Project, zipped: Zipped) -> None:
    """All exports and imports of a country, unknown places among them; the world keeps no books."""
    path = zipped("BACI_HS17_V202501.zip", release({2021: LINES}))
    assert values(read(path, copy, partners="WLD")) == {
        ("CHN", "WLD", "exports", "TOTAL"): "7.713",
        ("CHN", "WLD", "imports", "TOTAL"): "3006.003",
    }


def test_no_flow_is_no_row(copy: Project, zipped: Zipped) -> None:
    """Where two countries do not trade at all, nothing is said, and the user is told."""
    path = zipped("BACI_HS17_V202501.zip", release({2021: LINES}))
    tidy = read(path, copy, partners="TM")
    assert tidy.rows["trade"] == [] and "leaves out those below 1,000 dollars" in tidy.notes[0]


@pytest.mark.parametrize("revision", ["92", "96", "02", "07", "12", "17", "22"])
def test_every_revision(copy: Project, zipped: Zipped, revision: str) -> None:
    """HS92 to HS22 are read alike, and the rows say which it was."""
    path = zipped(f"BACI_HS{revision}_V202501.zip", release({2022: LINES}, revision))
    tidy = read(path, copy, years="2022")
    assert tidy.title == f"BACI, HS{revision}, release 202501"
    assert values(tidy)["CHN", "KAZ", "exports", "TOTAL"] == "0.713"


def test_only_the_years_asked_for_are_unpacked(copy: Project, zipped: Zipped) -> None:
    """Of a zip of many years only those asked for become Parquet; a missing one is named."""
    path = zipped("BACI_HS17_V202501.zip", release(dict.fromkeys((2019, 2020, 2021), LINES)))
    tidy = read(path, copy, years="2021,2023")
    assert {row["period"][:4] for row in tidy.rows["trade"]} == {"2021"}
    assert tidy.notes == ("The file does not hold 2023.",)
    made = sorted(one.name[:15] for one in (copy.data / "snapshots").rglob("BACI*.parquet"))
    assert made == ["BACI_HS17_Y2021"]


def test_one_year_unpacked_and_renamed(copy: Project, tmp_path: Path) -> None:
    """A plain CSV is read too; without its name the revision is not known, and without a list our numbers serve."""
    path = tmp_path / "baci.csv"
    path.write_text(year_of_baci(2021, LINES), encoding="utf-8")
    tidy = read(path, copy)
    assert tidy.title == "BACI, revision of the Harmonized System not named"
    assert values(tidy)["KAZ", "CHN", "exports", "TOTAL"] == "3001.003"
    with pytest.raises(BadData, match=r"baci\.csv does not hold 2020"):
        read(path, copy, years="2020")


def test_the_list_of_an_older_release(copy: Project, zipped: Zipped) -> None:
    """Releases before 2023 name the columns of their list otherwise; the list decides, not our numbers."""
    members = release({2021: [(999, 398, "010121", "1.5", "1")]}, version="202201")
    members["country_codes_V202201.csv"] = (
        "country_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,iso_3digit_alpha\n"
        "999,China,China,CN,CHN\n398,Kazakhstan,Kazakhstan,KZ,KAZ\n"
    )
    assert values(read(zipped("b.zip", members), copy)) == {("CHN", "KAZ", "exports", "TOTAL"): "1.5"}


def test_leading_zeros_lost(copy: Project, tmp_path: Path) -> None:
    """A product written as a number by another program keeps its chapter."""
    path = tmp_path / "b.csv"
    path.write_text(year_of_baci(2021, [(CHINA, KAZ, "10121", "1.5", "1")]), encoding="utf-8")
    assert values(read(path, copy, "01,10"))["CHN", "KAZ", "exports", "HS01"] == "1.5"


def test_sums_to_the_cent(copy: Project, tmp_path: Path) -> None:
    """Many lines come to the sum of their digits."""
    lines: list[Line] = [
        (CHINA, KAZ, "840110", f"{place}.{place % 1000:03d}", "1") for place in range(20_000)
    ]
    path = tmp_path / "b.csv"
    path.write_text(year_of_baci(2021, lines), encoding="utf-8")
    found = values(read(path, copy, "84"))["CHN", "KAZ", "exports", "HS84"]
    assert Decimal(found) == sum(Decimal(line[3]) for line in lines)


@pytest.mark.parametrize(
    ("years", "revision", "sentence"),
    [
        ("2015", "17", r"holds 2021, 2022, not 2015; of the revisions, HS12 reaches back to 2012"),
        ("1990", "17", r"holds 2021, 2022, not 1990; BACI begins in 1995"),
        ("2023", "17", r"holds 2021, 2022, not 2023\.$"),
        ("2021", "22", r"BACI_HS22_Y2021_V202501\.csv cannot be BACI's, whose HS22 begins in 2022"),
    ],
)
def test_the_wrong_years_for_a_revision(
    copy: Project, zipped: Zipped, years: str, revision: str, sentence: str
) -> None:
    """A year that the release or the revision cannot have is named, with the revision that does."""
    path = zipped(f"BACI_HS{revision}_V202501.zip", release({2021: LINES, 2022: LINES}, revision))
    with pytest.raises(BadData, match=sentence):
        read(path, copy, years=years)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (year_of_baci(2020, LINES), "has rows of 2020 though its name says 2021"),
        (year_of_baci(2021, LINES) + year_of_baci(2020, LINES)[12:], "has rows of 2020 to 2021"),
        (year_of_baci(2021, [(CHINA, KAZ, "840110", "-1", "1")]), "missing or negative"),
        (year_of_baci(2021, [(CHINA, KAZ, "840110", "1", "-1")]), "missing or negative"),
        (year_of_baci(2021, [(CHINA, KAZ, "840110", "", "1")]), "missing or negative"),
        (year_of_baci(2021, [(CHINA, KAZ, "8401", "1", "1")]), "1 rows whose product is no six digits"),
        ("t,i,j,k,v,q\n", "has no rows"),
        (
            year_of_baci(2021, LINES).replace(",v,", ",value,"),
            "has no column v; its columns are t, i, j, k, value, q",
        ),
        (year_of_baci(2021, [(CHINA, KAZ, "840110", "many", "1")]), "line 2, column 'v': 'many' is not what"),
    ],
)
def test_what_is_not_baci(copy: Project, zipped: Zipped, text: str, sentence: str) -> None:
    """Other years, impossible values, missing columns and cut files: one sentence each."""
    members = release({2021: LINES})
    members["BACI_HS17_Y2021_V202501.csv"] = text
    with pytest.raises(BadData, match=sentence) as caught:
        read(zipped("BACI_HS17_V202501.zip", members), copy)
    assert "\n" not in str(caught.value)


def test_a_year_cut_short_in_its_last_number(copy: Project, tmp_path: Path) -> None:
    """A plain file whose last line does not end is refused, though every cell of it could be read."""
    path = tmp_path / "BACI_HS17_Y2021_V202501.csv"
    path.write_text(year_of_baci(2021, [(CHINA, KAZ, "840110", "1.5", "123.456")])[:-4], encoding="utf-8")
    with pytest.raises(BadData, match="ends in the middle of a line"):
        read(path, copy)


def test_a_zip_of_something_else(copy: Project, zipped: Zipped) -> None:
    """A zip without a year of BACI is called what it is."""
    path = zipped("API_NY.GDP.zip", {"API_NY.GDP.csv": "a,b\n1,2\n", "Metadata.csv": "a\n"})
    with pytest.raises(
        BadData, match=r"so it is no release of BACI; it holds API_NY\.GDP\.csv, Metadata\.csv"
    ):
        read(path, copy)


def test_ten_million_rows_need_a_question(copy: Project, tmp_path: Path) -> None:
    """Without a reporter the user is told what to say, before anything is read."""
    with pytest.raises(UsageProblem, match="say whose trade you want, with --reporter"):
        file_format("baci").read(tmp_path / "none.zip", Ask(), copy)
