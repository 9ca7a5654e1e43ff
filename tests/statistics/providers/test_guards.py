"""A provider that answers badly: the tables stay as they are, one sentence, exit code 69, the answer kept."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.cli.main import run
from analysis.fetch import Limits
from analysis.project import Project
from analysis.statistics.providers import refreshing
from tests.statistics.providers import faults, players
from tests.statistics.providers.conftest import Play
from tests.statistics.providers.test_journal import files

ROOT = Path(__file__).resolve().parents[3]
ASK = {
    "comtrade": ("--reporter", "CN", "--partner", "KZ,KG", "--product", "27,84,85", "--years", "2021,2022"),
    "worldbank": (),
    "pinksheet": (),
}
Refuse = Callable[[str, object], str]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return one copy of the tables for all faults: none of them may change it."""
    root = tmp_path_factory.mktemp("shared")
    for name in ("statistics", "definitions"):
        shutil.copytree(ROOT / "data" / name, root / "data" / name)
    shutil.copy(ROOT / "data" / "datapackage.json", root / "data")
    return Project(root)


@pytest.fixture
def refuse(
    shared: Project, play: Play, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Refuse:
    """Return a function that refreshes from a bad player, checks that it is refused, and returns the sentence."""
    old = files(shared)
    limits = Limits(bytes=2_000_000, seconds=0.6, advice="try again later")
    monkeypatch.setattr(refreshing, "_LIMITS", limits)

    def check(provider: str, player: object) -> str:
        play(player)
        shutil.rmtree(shared.data / "snapshots", ignore_errors=True)
        code = run(["--project", str(shared.root), "statistics", "refresh", provider, *ASK[provider]])
        said = capsys.readouterr()
        sentences = [line for line in said.err.splitlines() if line.startswith("workbook: ")]
        assert (code, said.out, len(sentences)) == (69, "", 1), said.err
        assert files(shared) == old
        assert not (shared.data / "snapshots" / "journal").exists() or not any(
            (shared.data / "snapshots" / "journal").iterdir()
        )
        return sentences[0]

    return check


def kept(shared: Project) -> list[Path]:
    """Return the answers that were kept for inspection."""
    return sorted((shared.data / "snapshots" / "refused").glob("*/*/answer-*"))


SILENT = ("a closed connection", "no HTTP", "a redirect inside", "a redirect without end", "nothing")
"""Faults with which no answer comes that could be kept."""


@pytest.mark.parametrize("fault", faults.WIRE)
@pytest.mark.parametrize("provider", ASK)
def test_fault_on_the_wire(shared: Project, refuse: Refuse, provider: str, fault: str) -> None:
    """Whatever happens on the wire, the tables stay as they are."""
    sentence = refuse(provider, faults.WIRE[fault])
    assert len(sentence) < 400
    if fault not in SILENT and fault not in ("no end", "broken compression", "a bomb"):
        assert kept(shared), sentence
        assert "kept in data/snapshots/refused/" in sentence


@pytest.mark.parametrize("fault", faults.COMTRADE)
def test_fault_of_comtrade(shared: Project, refuse: Refuse, fault: str) -> None:
    """An answer of UN Comtrade that is not as documented is refused, and kept."""
    sentence = refuse("comtrade", faults.comtrade(faults.COMTRADE[fault]))
    assert "UN Comtrade" in sentence or "unit may have changed" in sentence or "documented form" in sentence
    assert kept(shared)


@pytest.mark.parametrize("fault", faults.WORLDBANK)
def test_fault_of_the_world_bank(shared: Project, refuse: Refuse, fault: str) -> None:
    """An answer of the World Bank that is not as documented is refused, and kept."""
    assert "World Bank" in refuse("worldbank", faults.worldbank(faults.WORLDBANK[fault]))
    assert kept(shared)


@pytest.mark.parametrize("fault", faults.SHEET)
def test_fault_of_the_pink_sheet(shared: Project, refuse: Refuse, fault: str) -> None:
    """A workbook of prices that is not of the known form is refused, and kept."""
    workbook = players.workbook(faults.SHEET[fault](players.pinksheet_lines()))
    sentence = refuse("pinksheet", faults.pinksheet(workbook))
    assert "Pink Sheet" in sentence or "unit may have changed" in sentence
    assert kept(shared)


@pytest.mark.parametrize("fault", ["another sheet", "cut", "damaged", "no zip", "a page", "a bomb"])
def test_workbook_that_is_none(shared: Project, refuse: Refuse, fault: str) -> None:
    """A file that is no whole workbook is refused, and kept."""
    whole = players.workbook(players.pinksheet_lines())
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(210_000_000))
    contents = {
        "another sheet": players.workbook(players.pinksheet_lines(), "Prices"),
        "cut": whole[: len(whole) // 2],
        "damaged": whole[:3000] + b"\0\0\0\0" + whole[3004:],
        "no zip": b"year;price\n",
        "a page": faults.HTML,
        "a bomb": bomb.getvalue(),
    }
    assert "Pink Sheet" in refuse("pinksheet", faults.pinksheet(contents[fault]))
    assert kept(shared)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "https://example.org/CMO-Historical-Data-Monthly.xlsx",
        "file:///x/CMO-Historical-Data-Monthly.xlsx",
    ],
)
def test_page_without_the_link(shared: Project, refuse: Refuse, link: str) -> None:
    """A page that links to no workbook of the World Bank leads nowhere."""
    page = players.reply(f'<html><a href="{link}">Monthly prices</a></html>'.encode(), "text/html")
    assert "links to no CMO-Historical-Data-Monthly.xlsx" in refuse("pinksheet", page)


def test_fault_passes(shared: Project, play: Play) -> None:
    """A fault that passes is waited for: as long as the server says, else longer each time."""
    from analysis.statistics.providers import Ask
    from analysis.statistics.providers.known import provider

    answers = iter([faults.status("429 Too Many Requests", "Retry-After: 7"), faults.status("503 Busy"), b""])

    def busy(connection, path, request):  # type: ignore[no-untyped-def]
        fault = next(answers, None)
        if fault is None:
            players.comtrade(connection, path, request)
        else:
            connection.sendall(fault)

    played = play(busy)
    request = provider("comtrade").requests(Ask(("CHN",), ("KAZ",), ("27",), (2022,)), shared)[0]
    assert b'"data"' in refreshing.fetched(request)
    assert played.waited == [7.0, 4.0, 8.0]


def test_providers_are_asked_with_encryption() -> None:
    """Outside tests, every provider is asked over https."""
    from analysis.statistics.providers.comtrade import Comtrade
    from analysis.statistics.providers.pinksheet import PinkSheet
    from analysis.statistics.providers.worldbank import WorldBank

    addresses = (Comtrade.base, WorldBank.base, PinkSheet.page)
    assert all(one.startswith("https://") for one in addresses)
