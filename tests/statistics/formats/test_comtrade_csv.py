"""UN Comtrade's CSV: records as its pages and bulk files have them, and what must not pass for a year's total."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics.formats import file_format
from analysis.statistics.formats.importing import import_file
from analysis.statistics.providers import Ask, Tidy
from tests.statistics.formats.made_up import comtrade_csv

BOOK = [
    {"cmdCode": "TOTAL", "primaryValue": "300.50"},
    {"cmdCode": "01", "primaryValue": "100.25"},
    {"cmdCode": "27", "primaryValue": "200.25"},
    {"cmdCode": "2709", "primaryValue": "150"},
    {"cmdCode": "TOTAL", "flowCode": "X", "primaryValue": "50"},
]


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a file as UN Comtrade names it."""
    path = folder / "TradeData.csv"
    path.write_text(text, encoding=encoding)
    return path


def read(path: Path, project: Project, *ask: str) -> Tidy:
    """Return what a file says."""
    return file_format("comtrade-csv").read(path, Ask.parse(*ask, project=project), project)


def values(tidy: Tidy) -> dict[tuple[str, str], str]:
    """Return the printed values by flow and product."""
    return {(row["flow"], row["product"]): row["printed_value"] for row in tidy.rows["trade"]}


def test_all_that_a_file_has(copy: Project, tmp_path: Path) -> None:
    """Without a question every record of a year is read, with its own digits."""
    tidy = read(write(tmp_path, comtrade_csv(*BOOK)), copy)
    assert values(tidy) == {
        ("imports", "TOTAL"): "300.5",
        ("imports", "HS01"): "100.25",
        ("imports", "HS27"): "200.25",
        ("imports", "HS2709"): "150",
        ("exports", "TOTAL"): "50",
    }
    first = tidy.rows["trade"][0]
    assert (first["reporter"], first["partner"], first["period"]) == ("CHN", "KAZ", "2022-01-01/2022-12-31")
    assert tidy.publisher == "comtrade"


def test_what_is_asked_for(copy: Project, tmp_path: Path) -> None:
    """Chapters that are not there are nothing where the others make up the total, and unknown where they do not."""
    path = write(tmp_path, comtrade_csv(*BOOK))
    assert values(read(path, copy, "CN", "KZ", "27,84", "2022")) == {
        ("imports", "TOTAL"): "300.5",
        ("imports", "HS27"): "200.25",
        ("exports", "TOTAL"): "50",
    }
    assert values(read(path, copy, "CN", "KZ", "01-27,84", "2022"))["imports", "HS84"] == "0"
    assert read(path, copy, "US").notes == ("The file holds nothing of what was asked for.",)


def test_one_product_without_a_total(copy: Project, tmp_path: Path) -> None:
    """A file of one heading, the commonest download, needs no total."""
    assert values(read(write(tmp_path, comtrade_csv(BOOK[3])), copy)) == {("imports", "HS2709"): "150"}


def test_parts_of_a_total_are_left_out(copy: Project, tmp_path: Path) -> None:
    """Rows by mode of transport, customs procedure, second partner or month are not taken for the year's whole."""
    parts = [
        {**BOOK[0], "primaryValue": "1", "motCode": "2100"},
        {**BOOK[0], "primaryValue": "2", "customsCode": "C01"},
        {**BOOK[0], "primaryValue": "3", "partner2Code": "643"},
        {**BOOK[0], "primaryValue": "4", "freqCode": "M", "period": "202201"},
        {**BOOK[0], "primaryValue": "5", "flowCode": "RM"},
        {**BOOK[0], "primaryValue": "6", "classificationCode": "S4"},
        {**BOOK[0], "primaryValue": "7", "partnerCode": "837", "partnerDesc": "Bunkers"},
    ]
    tidy = read(write(tmp_path, comtrade_csv(*parts, BOOK[0])), copy)
    assert values(tidy) == {("imports", "TOTAL"): "300.5"}


def test_a_bulk_file(copy: Project, tmp_path: Path) -> None:
    """Tabs and gzip, as the bulk files come."""
    path = tmp_path / "COMTRADE-FINAL-CA156202201H6.gz"
    path.write_bytes(gzip.compress(comtrade_csv(*BOOK, separator="\t").encode()))
    assert values(read(path, copy, "CN"))["imports", "TOTAL"] == "300.5"


def test_the_world_and_numbers_that_differ(copy: Project, tmp_path: Path) -> None:
    """0 is the world, 842 the United States."""
    records = [{**BOOK[0], "partnerCode": "0"}, {**BOOK[0], "partnerCode": "842"}]
    rows = read(write(tmp_path, comtrade_csv(*records)), copy).rows["trade"]
    assert {row["partner"] for row in rows} == {"WLD", "USA"}


def test_another_encoding_and_a_lost_zero(copy: Project, tmp_path: Path) -> None:
    """Texts in Latin-1, and a chapter that a program took for a number."""
    text = comtrade_csv({**BOOK[1], "cmdCode": "1", "partnerDesc": "Côte d'Ivoire", "partnerCode": "384"})
    assert values(read(write(tmp_path, text, "latin-1"), copy)) == {("imports", "HS01"): "100.25"}


def test_known_defects_lower_it(copy: Project, tmp_path: Path) -> None:
    """Kazakhstan's own figures of 2022 enter with low confidence and the reason."""
    text = comtrade_csv(
        {**BOOK[0], "reporterCode": "398", "partnerCode": "156", "primaryValue": "3577000000.25"}
    )
    import_file(write(tmp_path, text), file_format("comtrade-csv"), Ask(), copy)
    (line,) = [
        row
        for row in (copy.data / "statistics/trade.csv").read_text("utf-8").splitlines()
        if ",3577000000.25," in row
    ]
    assert ",low," in line and "badly incomplete" in line


@pytest.mark.parametrize(
    ("records", "sentence"),
    [
        ([{**BOOK[0], "freqCode": "M", "period": "202201"}], "1 rows, none of them annual"),
        ([{**BOOK[0], "classificationCode": "S3"}], "none of them annual, of goods and by the Harmonized System"),
        ([{**BOOK[0], "primaryValue": "-5"}], "impossible value for imports of CHN with KAZ in 2022, TOTAL: -5"),
        ([{**BOOK[0], "primaryValue": ""}], "impossible value"),
        ([{**BOOK[0], "primaryValue": "900000000000000"}], "impossible value"),
        ([BOOK[0], {**BOOK[0], "primaryValue": "301"}], "two values for imports of CHN with KAZ in 2022, TOTAL"),
        ([BOOK[0], BOOK[1], {**BOOK[2], "primaryValue": "2000"}], "come to more than its total"),
        ([{**BOOK[0], "primaryValue": "much"}], "line 2, column 'primaryValue': 'much' is not what"),
    ],
)  # fmt: skip
def test_what_cannot_be(copy: Project, tmp_path: Path, records: list[dict[str, str]], sentence: str) -> None:
    """Other periods, other classifications, impossible and contradictory values: one sentence, exit code 65."""
    with pytest.raises(BadData, match=sentence) as caught:
        import_file(write(tmp_path, comtrade_csv(*records)), file_format("comtrade-csv"), Ask(), copy)
    assert "\n" not in str(caught.value) and caught.value.exit_code == 65


def test_another_file(copy: Project, tmp_path: Path) -> None:
    """A file of another make is named as such, with the columns that it lacks."""
    with pytest.raises(
        BadData, match="is not a CSV of UN Comtrade: it has no column reporterCode, partnerCode"
    ):
        read(write(tmp_path, "t,i,j,k,v,q\n1,2,3,4,5,6\n"), copy)
