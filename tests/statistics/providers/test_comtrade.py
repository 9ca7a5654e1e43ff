"""What UN Comtrade is asked, and how its answers become rows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import parse_qs, urlsplit

import pytest

from analysis.errors import UsageProblem
from analysis.fetch import parse_url
from analysis.project import Project
from analysis.statistics import read_table
from analysis.statistics.providers import Answer, Ask, BadAnswer, Request
from analysis.statistics.providers.comtrade import Comtrade
from tests.statistics.providers import players

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
CHAPTERS = tuple(f"{n:02d}" for n in range(1, 98) if n != 77)


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> Comtrade:
    """Return the provider without a key."""
    monkeypatch.delenv("COMTRADE_API_KEY", raising=False)
    return Comtrade()


@pytest.fixture
def keyed(monkeypatch: pytest.MonkeyPatch) -> Comtrade:
    """Return the provider with a key."""
    monkeypatch.setenv("COMTRADE_API_KEY", "0123456789abcdef")
    return Comtrade()


def queries(requests: Sequence[Request]) -> list[dict[str, list[str]]]:
    """Return what requests ask for."""
    return [
        {name: value[0].split(",") for name, value in parse_qs(urlsplit(one.url).query).items()}
        for one in requests
    ]


def most(query: dict[str, list[str]]) -> int:
    """Return how many records an answer can have at most."""
    size = 1
    for name in ("period", "partnerCode", "cmdCode", "flowCode"):
        size *= len(query[name])
    return size


@pytest.mark.parametrize(
    "ask",
    [
        Ask(("CHN",), FIVE, ("27",), (2021, 2022)),
        Ask(("CHN",), FIVE, CHAPTERS, (2020, 2021, 2022)),
        Ask(("CHN", "KAZ"), FIVE, tuple(f"27{n:02d}" for n in range(1, 17)), (2022,)),
        Ask(("DEU",), (), tuple(f"{n:06d}" for n in range(10121, 10821)), (2022,)),
    ],
)
def test_no_call_can_be_cut(plain: Comtrade, project: Project, ask: Ask) -> None:
    """Without a key a call is of one year and can have fewer than 500 records; together the calls ask for all."""
    asked = queries(plain.requests(ask, project))
    assert all(len(one["period"]) == 1 and most(one) < 500 for one in asked)
    assert all(one["cmdCode"][0] == "TOTAL" for one in asked)
    wanted = {
        (r, p, c, str(y))
        for r in ask.reporters
        for p in ask.partners or ("WLD",)
        if p != r
        for c in ask.products
        for y in ask.years
    }
    places = {
        "156": "CHN",
        "398": "KAZ",
        "417": "KGZ",
        "762": "TJK",
        "795": "TKM",
        "860": "UZB",
        "276": "DEU",
        "0": "WLD",
    }
    found = {
        (places[one["reporterCode"][0]], places[partner], code, one["period"][0])
        for one in asked
        for partner in one["partnerCode"]
        for code in one["cmdCode"]
    }
    assert wanted <= found


def test_key_allows_more(keyed: Comtrade, project: Project) -> None:
    """With a key twelve years fit into a call, and the key is in a header and not in the address."""
    requests = keyed.requests(Ask(("CHN",), FIVE, CHAPTERS, tuple(range(2000, 2024))), project)
    assert [len(one["period"]) for one in queries(requests)] == [12, 12]
    assert all(
        "/data/v1/get/C/A/HS?" in one.url and "0123456789abcdef" not in one.url + repr(one)
        for one in requests
    )
    assert requests[0].secret == {"Ocp-Apim-Subscription-Key": "0123456789abcdef"}


def test_no_address_is_too_long(keyed: Comtrade, project: Project) -> None:
    """However much is asked for, every address is one that the fetch goes to."""
    everybody = tuple(str(row["alpha3"]) for row in read_table("countries", project).rows)
    codes = tuple(f"{n:06d}" for n in range(10121, 11121))
    for one in keyed.requests(Ask(("CHN",), everybody, codes, tuple(range(2010, 2024))), project):
        assert parse_url(one.url).host == "comtradeapi.un.org"


def test_numbers_of_countries(plain: Comtrade, project: Project) -> None:
    """UN Comtrade's own numbers of countries are asked for where they differ from M49."""
    (one,) = queries(plain.requests(Ask(("USA",), ("FRA", "CHE", "IND", "NOR", "TWN"), (), (2022,)), project))
    assert (one["reporterCode"], one["partnerCode"]) == (["842"], ["251", "757", "699", "579", "490"])
    with pytest.raises(UsageProblem, match="no country"):
        plain.requests(Ask(("CA5",), (), (), (2022,)), project)


def answer(records: list[dict[str, object]]) -> Answer:
    """Return an answer with records."""
    return Answer(
        "https://example.org/public/v1/x",
        json.dumps({"count": len(records), "data": records, "error": ""}).encode(),
    )


def record(product: str, value: float | None, flow: str = "M", year: str = "2022") -> dict[str, object]:
    """Return a record of China's trade with Kazakhstan."""
    return players.comtrade_record("156", "398", flow, product, year, value)  # type: ignore[arg-type]


def test_digits_are_kept(plain: Comtrade, project: Project) -> None:
    """A value is taken with the digits it came with, never through a binary fraction."""
    raw = (
        b'{"count": 1, "error": null, "data": ['
        + json.dumps(record("TOTAL", 1))
        .encode()
        .replace(b'"primaryValue": 1', b'"primaryValue": 14800000000.10')
        + b"]}"
    )
    tidy = plain.read([Answer("https://x/public/v1/", raw)], Ask(("CHN",), ("KAZ",), (), (2022,)), project)
    assert [row["printed_value"] for row in tidy.rows["trade"]] == ["14800000000.10"]


def test_what_was_not_traded(plain: Comtrade, project: Project) -> None:
    """A chapter that was asked for and has no record is zero if the total is there; a heading stays unknown."""
    ask = Ask(("CHN",), ("KAZ",), ("01", "27", "2709"), (2022,))
    tidy = plain.read([answer([record("TOTAL", 9), record("27", 8)])], ask, project)
    rows = {row["product"]: row for row in tidy.rows["trade"]}
    assert set(rows) == {"TOTAL", "HS01", "HS27"}
    assert (rows["HS01"]["printed_value"], rows["HS01"]["confidence"]) == ("0", "medium")
    assert "no record" in rows["HS01"]["note"]


def test_what_is_missing_is_told(plain: Comtrade, project: Project) -> None:
    """A partner or a year without any record is named, and nothing is put in its place."""
    ask = Ask(("CHN",), ("KAZ", "TKM"), ("27",), (2021, 2022))
    tidy = plain.read([answer([record("TOTAL", 9), record("27", 8)])], ask, project)
    assert tidy.notes == (
        "UN Comtrade holds nothing of China with Kazakhstan for 2021.",
        "UN Comtrade holds nothing of China with Turkmenistan for 2021, 2022.",
    )
    assert {(row["partner"], row["period"][:4]) for row in tidy.rows["trade"]} == {("KAZ", "2022")}


def test_two_answers_that_disagree(plain: Comtrade, project: Project) -> None:
    """A figure that comes twice with different values is refused."""
    ask = Ask(("CHN",), ("KAZ",), ("27",), (2022,))
    answers = [answer([record("TOTAL", 9), record("27", 8)]), answer([record("TOTAL", 9), record("27", 7)])]
    with pytest.raises(BadAnswer, match="two values"):
        plain.read(answers, ask, project)
