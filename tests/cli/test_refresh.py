"""`workbook statistics refresh`, `diff`, `undo`, `gaps` and `list`: the whole way from a gap to a verdict and back."""

from __future__ import annotations

import csv
import io
import json
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from analysis.cli import covered
from analysis.cli.main import run
from analysis.project import Project
from analysis.statistics.providers import read_snapshot, refreshing
from tests.fetch.conftest import net
from tests.statistics.conftest import copy
from tests.statistics.providers import players
from tests.statistics.providers.conftest import Play, play, played
from tests.statistics.providers.test_journal import files

__all__ = ["copy", "net", "play", "played"]

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = "kazakhstan-china-2023"
OPEN = ("50%", "42%")
"""The claims of the first article that the tables leave open."""


def ask(
    capsys: pytest.CaptureFixture[str], project: Project, *arguments: str, group: str = "statistics"
) -> tuple[int, str, str]:
    """Run a command and return its exit code, output and complaints."""
    code = run(["--project", str(project.root), *([group] if group else []), *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def project(copy: Project) -> Project:
    """Return a copy of the tables with the articles."""
    shutil.copytree(ROOT / "data/articles", copy.data / "articles")
    return copy


def build(project: Project) -> None:
    """Build the report of verdicts as a user does."""
    command = [
        sys.executable,
        "-m",
        "analysis.cli.main",
        "--project",
        str(project.root),
        "build",
        "04_verdicts",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=project.root, timeout=240)
    assert done.returncode == 0, done.stderr


def labels(capsys: pytest.CaptureFixture[str], project: Project) -> dict[str, str]:
    """Return the verdicts of the first article by quote."""
    _, out, _ = ask(capsys, project, ARTICLE, "--format", "json", group="verdicts")
    return {one["quote"]: one["verdict"] for one in json.loads(out)}


def test_the_whole_way(project: Project, play: Play, capsys: pytest.CaptureFixture[str]) -> None:
    """Two open claims are decided by what UN Comtrade brings, the report changes, diff says why, undo leads back.

    The values are invented: no such answer of UN Comtrade exists.
    """
    shutil.copytree(ROOT / "notebooks", project.root / "notebooks")
    shutil.copy(ROOT / "requirements.lock", project.root)
    report = project.reports / ARTICLE / "04_verdicts.html"
    build(project)
    old_data, old_report = files(project), report.read_bytes()
    assert {labels(capsys, project)[quote] for quote in OPEN} == {"Not enough evidence"}

    code, out, _ = ask(capsys, project, "gaps", "--format", "json")
    commands = [one["command"] for one in json.loads(out)]
    assert (code, len(commands)) == (0, 2)
    assert all(one.startswith("workbook statistics refresh comtrade --reporter CN --partner KZ,KG,TJ,TM,UZ --product ") and one.endswith(" --years 2021,2022") for one in commands)  # fmt: skip

    play(players.comtrade)
    code, out, err = ask(capsys, project, "refresh", "comtrade", "--for", ARTICLE)
    assert (code, "980 figures added, 0 superseded" in out) == (0, True), err
    assert {labels(capsys, project)[quote] for quote in OPEN} == {"Supported"}
    build(project)
    new_report = report.read_text(encoding="utf-8")
    assert new_report.encode() != old_report
    assert "HS chapters 01 to 27" in new_report
    assert "HS chapters 73, 82 to 92" in new_report
    assert "27 figures, HS01 to HS27" in new_report

    code, out, _ = ask(capsys, project, "diff")
    assert code == 0
    assert out.count("Not enough evidence → Supported") == 2
    assert (
        "China's books (relayed by UN Comtrade), from the two levels, in USD, HS chapters 01 to 27: 50.0%"
        in " ".join(out.split())
    )
    assert "figures that were not there before, such as trade-CHN-KAZ-imports-HS01-2022-comtrade" in out
    assert ask(capsys, project, "gaps")[1].startswith("No claim waits for figures.")
    assert ask(capsys, project, "check")[0] == 0

    code, out, _ = ask(capsys, project, "undo")
    assert (code, out.startswith("Taken back: refresh comtrade --reporter CN")) == (0, True)
    assert files(project) == old_data
    build(project)
    assert report.read_bytes() == old_report


def test_claims_can_be_refuted(project: Project, play: Play, capsys: pytest.CaptureFixture[str]) -> None:
    """Figures that do not fit the article refute it: nothing here leans towards support."""

    def flat(connection: socket.socket, path: str, request: str) -> None:
        body = players.comtrade_body(path)
        for record in body["data"]:
            if record["period"] == "2022":  # as in 2021
                twin = players.comtrade_body(path.replace("period=2022", "period=2021"))
                body["data"] = [{**one, "period": "2022"} for one in twin["data"]]
                break
        connection.sendall(players.reply(json.dumps(body).encode()))

    play(flat)
    assert ask(capsys, project, "refresh", "comtrade", "--for", ARTICLE)[0] == 0
    assert {labels(capsys, project)[quote] for quote in OPEN} == {"Refuted"}


def test_widest_list_is_context(project: Project, play: Play, capsys: pytest.CaptureFixture[str]) -> None:
    """Where only the widest list of energy, agricultural and mineral products tells another story, the page says so."""

    def metals_fell(connection: socket.socket, path: str, request: str) -> None:
        body = players.comtrade_body(path)
        for record in body["data"]:
            if record["flowCode"] == "M" and record["period"] == "2021":
                metal = record["cmdCode"].isdigit() and 71 <= int(record["cmdCode"]) <= 81
                record["primaryValue"] *= 8 if metal else 2 if record["cmdCode"] == "TOTAL" else 1
        connection.sendall(players.reply(json.dumps(body).encode()))

    play(metals_fell)
    assert ask(capsys, project, "refresh", "comtrade", "--for", ARTICLE)[0] == 0
    _, out, _ = ask(capsys, project, ARTICLE, "--format", "json", group="verdicts")
    (one,) = (each for each in json.loads(out) if each["quote"] == "50%")
    assert one["verdict"] == "Supported"
    assert one["context"][0].startswith(
        "On the widest list that the wording can stand for, HS chapters 01 to 27, 71 to 81, it is "
    )


def test_lists_of_goods_that_disagree(
    project: Project, play: Play, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the narrow and the wide list of mechanical products disagree, the evidence conflicts."""

    def shrunk(connection: socket.socket, path: str, request: str) -> None:
        body = players.comtrade_body(path)
        for record in body["data"]:
            if (
                record["flowCode"] == "X"
                and record["period"] == "2021"
                and record["cmdCode"] in ("86", "87", "90")
            ):
                record["primaryValue"] *= 8
            if record["flowCode"] == "X" and record["cmdCode"] == "TOTAL":
                record["primaryValue"] *= 2
        connection.sendall(players.reply(json.dumps(body).encode()))

    play(shrunk)
    assert ask(capsys, project, "refresh", "comtrade", "--for", ARTICLE)[0] == 0
    assert labels(capsys, project)["42%"] == "Conflicting evidence"


STORY = """German exports to Turkey rose

BERLIN, 5 July 2024 - Germany's exports to Turkey rose 10 percent to $30.1 billion in 2023, official data showed.
Germany's population was 84 million in 2023.
"""


def test_another_article_about_other_countries(
    project: Project, play: Play, capsys: pytest.CaptureFixture[str]
) -> None:
    """An article about countries that the tables know nothing of is decided by what its own refresh brings.

    The values are invented.
    """

    def germany(connection: socket.socket, path: str, request: str) -> None:
        if "/indicator/" in path:
            code = path.split("/indicator/")[1].split("?", maxsplit=1)[0]
            name = players.WORLD[code][0]
            value = 84_100_000 if code == "SP.POP.TOTL" else 4_500_000_000_000
            record = {
                "indicator": {"id": code, "value": name},
                "countryiso3code": "DEU",
                "date": "2023",
                "value": value,
            }
            body: object = [{"page": 1, "pages": 1, "total": 1, "lastupdated": "2026-10-15"}, [record]]
        else:
            year = path.split("period=")[1][:4]
            exports = {"2022": 27_400_000_000, "2023": 30_130_000_000}[year]
            sizes = {
                "276": {"792": {"X": exports, "M": 25e9}},
                "792": {"276": {"M": exports * 0.8, "X": 20e9}},
            }
            query = parse_qs(urlsplit(path).query)
            reporter = query["reporterCode"][0]
            records = [
                players.comtrade_record(reporter, partner, flow, "TOTAL", year, value)
                for partner, flows in sizes[reporter].items()
                for flow, value in flows.items()
                if partner in query["partnerCode"][0].split(",")
            ]
            body = {"count": len(records), "data": records, "error": None}
        connection.sendall(players.reply(json.dumps(body).encode()))

    (project.root / "story.txt").write_text(STORY, encoding="utf-8")
    added = ask(
        capsys,
        project,
        str(project.root / "story.txt"),
        "--slug",
        "turkey",
        "--published",
        "2024-07-05",
        group="add",
    )
    assert added[0] == 0, added
    play(germany)
    for provider in ("comtrade", "worldbank"):
        code, _, err = ask(capsys, project, "refresh", provider, "--for", "turkey")
        assert code == 0, err
    _, out, _ = ask(capsys, project, "turkey", "--format", "json", group="verdicts")
    found = {one["quote"]: one for one in json.loads(out)}
    assert {quote: one["verdict"] for quote, one in found.items()} == {
        "10 percent": "Supported",
        "$30.1 billion": "Supported",
        "84 million": "Supported",
    }
    assert "Germany's books (relayed by UN Comtrade)" in found["$30.1 billion"]["summary"]
    assert (
        ask(capsys, project, "refresh", "comtrade", "--reporter", "TR", "--partner", "DE", "--years", "2023")[
            0
        ]
        == 0
    )
    _, out, _ = ask(capsys, project, "turkey", "--format", "json", group="verdicts")
    found = {one["quote"]: one for one in json.loads(out)}
    # Both figures are relayed by the United Nations, and still they are two offices' counts.
    assert found["$30.1 billion"]["corroboration"] == "contradicted"
    assert "Turkey" in found["$30.1 billion"]["contradicted_by"]


def test_dry_run_uses_no_network(
    project: Project, played: object, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dry run names the calls and the terms, asks nobody and changes nothing."""
    old = files(project)
    code, out, err = ask(capsys, project, "refresh", "comtrade", "--for", ARTICLE, "--dry-run")
    assert (code, err) == (0, "")
    assert "UN Comtrade would be asked 2 times" in out
    assert "partnerCode=398,417,762,795,860" in out
    assert played.net.connected == []  # type: ignore[attr-defined]
    assert files(project) == old
    assert not (project.data / "snapshots").exists()


def test_key_is_sent_and_never_shown(
    project: Project, play: Play, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user's key goes to the provider in a header, and is in no file, no output and no error."""
    key = "0123456789abcdef0123456789abcdef"
    monkeypatch.setenv("COMTRADE_API_KEY", key)
    here = play(players.comtrade)
    arguments = (
        "refresh",
        "comtrade",
        "--reporter",
        "CN",
        "--partner",
        "KZ",
        "--product",
        "27",
        "--years",
        "2021,2022",
    )
    for more in (("--dry-run",), ()):
        code, out, err = ask(capsys, project, *arguments, *more)
        assert code == 0
        assert key not in out + err
    assert f"Ocp-Apim-Subscription-Key: {key}" in here.net.requests[0]
    assert "GET /data/v1/get/C/A/HS?" in here.net.requests[0]
    assert key not in here.net.requests[0].split("\r\n")[0]

    def echo(connection: socket.socket, path: str, request: str) -> None:
        connection.sendall(players.reply(request.encode(), "text/plain", "401 Unauthorized"))

    play(echo)
    code, out, err = ask(capsys, project, *arguments[:-1], "2020")
    assert (code, key in out + err) == (69, False)
    everything = [path for path in project.root.rglob("*") if path.is_file()]
    assert any("refused" in path.parts for path in everything)
    assert not [path for path in everything if key.encode() in path.read_bytes()]


def test_key_goes_to_no_other_host(
    project: Project, play: Play, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A redirect takes no key along."""
    monkeypatch.setenv("COMTRADE_API_KEY", "0123456789abcdef")

    def elsewhere(connection: socket.socket, path: str, request: str) -> None:
        if "comtradeapi" in request:
            connection.sendall(
                f"HTTP/1.1 302 Found\r\nLocation: http://other.example{path}\r\nContent-Length: 0\r\n\r\n".encode()
            )
        else:
            players.comtrade(connection, path, request)

    here = play(elsewhere)
    arguments = ("--reporter", "CN", "--partner", "KZ", "--product", "27", "--years", "2022")
    assert ask(capsys, project, "refresh", "comtrade", *arguments)[0] == 0
    keyed = ["0123456789abcdef" in one for one in here.net.requests]
    assert keyed == [True, False]


@pytest.mark.parametrize("key", ["tiny-k", "with a space in it", "line\nbreak-in-a-key"])
def test_odd_key_is_not_repeated(
    project: Project,
    played: object,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    key: str,
) -> None:
    """What is no key is refused without being shown."""
    monkeypatch.setenv("COMTRADE_API_KEY", key)
    code, out, err = ask(capsys, project, "refresh", "comtrade", "--for", ARTICLE)
    assert (code, out) == (2, "")
    assert "COMTRADE_API_KEY is no key" in err
    assert key not in err


def test_offline_the_last_snapshot_serves(
    project: Project, play: Play, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a network the last answer to the same question serves, and it is said which."""
    arguments = (
        "refresh",
        "comtrade",
        "--reporter",
        "CN",
        "--partner",
        "KZ",
        "--product",
        "27",
        "--years",
        "2021,2022",
    )
    here = play(players.comtrade)
    assert ask(capsys, project, *arguments)[0] == 0
    new = files(project)
    assert ask(capsys, project, "undo")[0] == 0
    here.net.names["comtradeapi.un.org"] = []
    code, out, err = ask(capsys, project, *arguments)
    assert (code, "82 figures" in out) == (0, False)
    assert "has no address" in err
    assert "serves." in err
    assert files(project) == new
    code, out, err = ask(capsys, project, *arguments[:-1], "2019")
    assert (code, out) == (69, "")


def test_same_answer_again(project: Project, play: Play, capsys: pytest.CaptureFixture[str]) -> None:
    """Asking again on the same day changes nothing, and says so."""
    play(players.worldbank)
    assert ask(capsys, project, "refresh", "worldbank")[0] == 0
    new = files(project)
    code, out, _ = ask(capsys, project, "refresh", "worldbank")
    assert (code, out) == (0, "Nothing is new: the tables hold these figures already.\n")
    assert files(project) == new


def test_revised_figures(project: Project, play: Play, capsys: pytest.CaptureFixture[str]) -> None:
    """Revised output and population supersede the figures that ship; other countries come with them."""
    play(players.worldbank)
    code, out, _ = ask(capsys, project, "refresh", "worldbank")
    assert (code, "390 superseded" in out) == (0, True)
    _, out, _ = ask(
        capsys, project, "show", "gdp", "-w", "country=Germany", "-w", "year=2022", "--format", "json"
    )
    assert json.loads(out)[0]["source"].startswith("WORLDBANK-")
    _, out, _ = ask(capsys, project, "show", "superseded", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert len(rows) == 390
    assert {row["source"] for row in rows} == {"D-WDI-GDP", "D-WDI-POP"}
    _, out, _ = ask(capsys, project, "diff")
    assert "population-CHN-1992-worldbank: 1164970000 person → 1281467000 person (+10%)" in out
    assert "and 378 more revised figures" in out
    _, out, _ = ask(capsys, project, "diff", "--format", "json")
    (record,) = json.loads(out)
    assert {one["kind"] for one in record["changes"]} == {"added", "revised"}
    code, out, _ = ask(capsys, project, "check")
    assert code == 0
    assert "context: known values are not compared, since a refresh or an import revised 390 figures." in out


def test_prices(project: Project, play: Play, capsys: pytest.CaptureFixture[str]) -> None:
    """The Pink Sheet becomes annual means of whole years, to four decimals."""
    play(players.pinksheet)
    code, _, err = ask(capsys, project, "refresh", "pinksheet")
    assert code == 0, err
    where = ("-w", "commodity=copper", "-w", "year=2022", "--format", "json")
    (row,) = json.loads(ask(capsys, project, "show", "prices", *where)[1])
    months = [players.price(players.NAMES.index("Copper"), 2022, month) for month in range(1, 13)]
    assert row["value"] == pytest.approx(sum(months) / 12, abs=5e-5)
    assert (row["printed_value"], row["class"]) == ("", "annual mean of 12 monthly values")
    assert ask(capsys, project, "show", "prices", "-w", "year=2025")[1] == "No rows.\n"  # ten months
    (source,) = json.loads(
        ask(capsys, project, "show", "sources", "-w", f"id={row['source']}", "--format", "json")[1]
    )
    assert (source["date"], source["licence"][:9]) == ("2025-11-04", "CC BY 4.0")


def test_snapshot_tells_all(project: Project, play: Play, capsys: pytest.CaptureFixture[str]) -> None:
    """A snapshot holds the raw answers, what was asked, when, and under which terms."""
    play(players.comtrade)
    ask(
        capsys,
        project,
        "refresh",
        "comtrade",
        "--reporter",
        "CN",
        "--partner",
        "KZ",
        "--product",
        "27",
        "--years",
        "2022",
    )
    (facts,) = (project.data / "snapshots/comtrade").glob("*/snapshot.json")
    held = json.loads(facts.read_text(encoding="utf-8"))
    assert held["ask"] == {"reporters": ["CHN"], "partners": ["KAZ"], "products": ["27"], "years": [2022]}
    assert held["answers"][0]["asked"].startswith("http")
    assert held["terms"].startswith("https://uncomtrade.org/")
    assert held["retrieved"].endswith("+00:00")
    snapshot = read_snapshot(project, f"comtrade/{facts.parent.name}")
    assert json.loads(snapshot.answers[0].content)["data"]
    (facts.parent / "answer-001.json").write_bytes(b"{}")
    with pytest.raises(Exception, match="is not the answer that was kept"):
        read_snapshot(project, f"comtrade/{facts.parent.name}")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("refresh", "eurostat"), 2, "'eurostat' is not one of"),
        (("refresh", "comtrade"), 2, "UN Comtrade needs --reporter, or --for an article"),
        (("refresh", "comtrade", "--reporter", "CN"), 2, "UN Comtrade needs --years"),
        (
            ("refresh", "comtrade", "--reporter", "Ruritania", "--years", "2022"),
            65,
            "'Ruritania' is not a country",
        ),
        (("refresh", "comtrade", "--reporter", "WLD", "--years", "2022"), 2, "The world reports nothing"),
        (("refresh", "comtrade", "--reporter", "CN", "--years", "soon"), 2, "'soon' is no year"),
        (("refresh", "comtrade", "--reporter", "CN", "--years", "1950"), 2, "'1950' is no year"),
        (
            ("refresh", "comtrade", "--reporter", "CN", "--years", "2022", "--product", "77"),
            2,
            "'77' is no product",
        ),
        (("refresh", "worldbank", "--product", "27"), 2, "leave out --product"),
        (("refresh", "worldbank", "--partner", "CN"), 2, "leave out --partner"),
        (("refresh", "pinksheet", "--reporter", "CN"), 2, "only --years"),
        (("refresh", "comtrade", "--for", "no-such-article"), 74, "no-such-article"),
        (("gaps", "no-such-article"), 74, "no-such-article"),
        (("list", "trades"), 2, "There is no table 'trades'"),
        (("list", "people"), 2, "holds no observations"),
    ],
)
def test_wrong_use(
    project: Project,
    played: object,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    """What a provider does not have, or has to be told, is one sentence; nobody is asked."""
    found, out, err = ask(capsys, project, *arguments)
    assert (found, out) == (code, "")
    assert said in err
    assert err.count("\n") == 1
    assert played.net.connected == []  # type: ignore[attr-defined]


def test_nothing_to_undo(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a step there is nothing to compare and nothing to take back."""
    assert ask(capsys, project, "undo")[:2] == (0, "Nothing to take back.\n")
    assert ask(capsys, project, "diff")[1].startswith("Nothing to compare")


def test_a_build_keeps_others_away(project: Project, play: Play, capsys: pytest.CaptureFixture[str]) -> None:
    """While a build is at work nothing enters the tables and nothing is taken back."""
    from analysis.runs.processes.lock import locked

    play(players.worldbank)
    with locked(project.workdir / "lock"):
        for arguments in (("refresh", "worldbank"), ("undo",)):
            code, out, err = ask(capsys, project, *arguments)
            assert (code, out) == (75, "")
            assert "build is at work" in err


def test_age_and_staleness(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Figures of a document older than a usual release are stale, whenever it was read, in the list and among the gaps."""
    from datetime import date

    monkeypatch.setattr(
        covered, "today", lambda: date(2026, 4, 19)
    )  # the copies are of April 2025 and March 2026
    tables = {one["table"]: one for one in json.loads(ask(capsys, project, "list", "--format", "json")[1])}
    assert (tables["gdp"]["issued"], tables["gdp"]["age"], tables["gdp"]["stale"]) == (
        "2026-03-20",
        "30 days",
        "",
    )
    assert (tables["prices"]["issued"], tables["prices"]["stale"]) == ("2025-04-02", "worldbank")
    said = ask(capsys, project, "gaps")[1]
    assert "Stale: worldbank in prices; the newest figures were issued 382 days ago." in said
    assert "worldbank in gdp" not in said


def test_coverage(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """What a table covers is told by place and publisher, with years, age, and what is known to be wrong."""
    rows = json.loads(ask(capsys, project, "list", "trade", "--format", "json")[1])
    found = {(one["place"], one["publisher"]): one for one in rows}
    assert found["Kazakhstan", "bns"]["years"] == "2018-2023"
    assert "badly incomplete" in found["Kazakhstan", "comtrade"]["known defects"]
    assert found["Kazakhstan", "comtrade"]["low"] == 8
    assert "services" in found["Uzbekistan", "uzstat"]["known defects"]


def test_refresh_uses_the_guarded_fetch() -> None:
    """What a refresh calls is the fetch that goes to public addresses only."""
    from analysis.fetch import fetch

    assert refreshing.fetch is fetch
