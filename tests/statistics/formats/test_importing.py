"""Importing: a file's figures enter in one step, are superseded by a newer release, and go again byte for byte."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from analysis.errors import BadData, UsageProblem
from analysis.project import Project
from analysis.statistics import check, select
from analysis.statistics.formats import file_format, importing
from analysis.statistics.formats.importing import Imported, import_file
from analysis.statistics.providers import Ask, undo
from tests.statistics.bulk.conftest import Zipped
from tests.statistics.formats.made_up import china_and_the_five, release

AT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
ASK = "TOTAL,01-27,84-85"


def bring(
    path: Path, project: Project, products: str = ASK, *, dry: bool = False, at: datetime = AT
) -> Imported:
    """Import China's trade with Kazakhstan of 2021 and 2022."""
    ask = Ask.parse("CN", "KZ", products, "2021,2022", project)
    return import_file(path, file_format("baci"), ask, project, at=at, dry=dry)


def files(project: Project) -> dict[str, bytes]:
    """Return the data package byte for byte."""
    return {
        path.relative_to(project.data).as_posix(): path.read_bytes()
        for path in sorted(project.data.rglob("*"))
        if path.is_file() and "snapshots" not in path.parts
    }


def test_in_and_out_again(copy: Project, zipped: Zipped) -> None:
    """The package is in order with the new figures, and after `undo` has its old bytes."""
    before = files(copy)
    path = zipped(
        "BACI_HS17_V202501.zip", release({2021: china_and_the_five(1, 1), 2022: china_and_the_five(2, 2)})
    )
    found = bring(path, copy)
    assert found.step is not None and found.step.added == found.count > 100
    assert (
        found.step.what
        == "import BACI_HS17_V202501.zip as baci --reporter CN --partner KZ --product TOTAL,01-27,84-85 --years 2021,2022"
    )
    assert len(check(copy)) > 40  # every table and every known value
    assert undo(copy) == found.step
    assert files(copy) == before


def test_the_file_is_not_copied(copy: Project, zipped: Zipped) -> None:
    """The snapshot keeps the file's name, size and sha256, its question and the terms, and no byte of it."""
    path = zipped("BACI_HS17_V202501.zip", release({2021: china_and_the_five(1, 1)}))
    step = bring(path, copy).step
    assert step is not None
    folder = copy.data / "snapshots" / step.snapshot
    facts = json.loads((folder / "answer-001.json").read_text("utf-8"))
    assert facts["name"] == path.name and facts["bytes"] == path.stat().st_size and len(facts["sha256"]) == 64
    kept = json.loads((folder / "snapshot.json").read_text("utf-8"))
    assert kept["licence"] == "Etalab Open Licence 2.0" and kept["version"] == "2025-01"
    assert kept["ask"]["reporters"] == ["CHN"]
    assert sum(one.stat().st_size for one in folder.iterdir()) < 2000


def test_again_and_more(copy: Project, zipped: Zipped) -> None:
    """The same question again changes nothing; another question to the same file brings the rest."""
    path = zipped("BACI_HS17_V202501.zip", release({2021: china_and_the_five(1, 1)}))
    assert bring(path, copy, "TOTAL").step is not None
    assert bring(path, copy, "TOTAL").step is None
    more = bring(path, copy, "87").step
    assert more is not None and (more.added, more.confirmed) == (2, 2)


def test_a_newer_release_supersedes(copy: Project, zipped: Zipped) -> None:
    """What a newer release revises takes the older figure's place, which is kept."""
    bring(zipped("a.zip", release({2021: china_and_the_five(1, 1)})), copy, "84")
    newer = release({2021: china_and_the_five(1, 3)}, version="202601")
    step = bring(zipped("b.zip", newer), copy, "84").step
    assert step is not None and step.superseded > 0
    (one,) = select("trade", project=copy, reporter="CHN", product="HS84", class_="reconciled", year=2021)
    assert one.printed_value == "3" and "release 202601" in one.note


def test_dry(copy: Project, zipped: Zipped) -> None:
    """A dry run counts and changes nothing."""
    before = files(copy)
    path = zipped("BACI_HS17_V202501.zip", release({2021: china_and_the_five(1, 1)}))
    found = bring(path, copy, dry=True)
    assert found.count > 0 and found.step is None and files(copy) == before


def test_nothing_changes_on_a_fault(copy: Project, zipped: Zipped) -> None:
    """A bad year among good ones leaves every table as it was, and no snapshot."""
    before = files(copy)
    members = release({2021: china_and_the_five(1, 1), 2022: china_and_the_five(1, 1)})
    members["BACI_HS17_Y2022_V202501.csv"] = "t,i,j,k,v,q\n2022,156,398,840110,-5,1\n"
    with pytest.raises(BadData, match="negative"):
        bring(zipped("BACI_HS17_V202501.zip", members), copy)
    assert files(copy) == before
    assert not (copy.data / "snapshots" / "baci").exists()


def test_too_many(copy: Project, zipped: Zipped, monkeypatch: pytest.MonkeyPatch) -> None:
    """More figures than the tables can take are refused with a word on how to ask for fewer."""
    monkeypatch.setattr(importing, "MOST", 10)
    with pytest.raises(UsageProblem, match="one import brings 10 at most"):
        bring(zipped("a.zip", release({2021: china_and_the_five(1, 1)})), copy)


def test_reconciled_figures_stand_aside(copy: Project, zipped: Zipped) -> None:
    """A query gives them only when it names their class or publisher: no page takes them for a country's books."""
    keys = {"project": copy, "reporter": "CHN", "partner": "KAZ", "flow": "exports", "year": 2021}
    before = select("trade", **keys)
    bring(zipped("a.zip", release({2021: china_and_the_five(1, 1)})), copy, "TOTAL")
    assert select("trade", **keys) == before
    assert [one.publisher for one in select("trade", class_="reconciled", **keys)] == ["baci"]
    assert [one.class_ for one in select("trade", publisher="baci", **keys)] == ["reconciled"]
