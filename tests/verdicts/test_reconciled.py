"""Reconciled figures stand beside the books: shown with what they find, never deciding or corroborating."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.project import Project
from analysis.statistics.formats import file_format
from analysis.statistics.formats.importing import import_file
from analysis.statistics.providers import undo
from analysis.verdicts.findings.gaps import wanted
from analysis.verdicts.moved import moved, verdicts_of
from analysis.verdicts.specifications.reconciled import NOTE
from analysis.verdicts.tables import refresh
from analysis.verdicts.verdict import Verdict
from tests.statistics.conftest import ROOT
from tests.statistics.formats.made_up import china_and_the_five, release

ARTICLE = "kazakhstan-china-2023"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Return a copy of the project into which a made-up BACI of 2021 and 2022 was imported."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("snapshots"))
    path = folder / "BACI_HS17_V202601.zip"
    years = {2021: china_and_the_five(1e6, 2e6), 2022: china_and_the_five(1.5e6, 2.84e6)}
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in release(years, version="202601").items():
            archive.writestr(name, text)
    one = Project(folder)
    import_file(path, file_format("baci"), wanted("comtrade", verdicts_of(ARTICLE, one)), one)
    yield one
    refresh()


def of(quote: str, verdicts: tuple[Verdict, ...]) -> Verdict:
    """Return the verdict of a claim by its quote."""
    return next(one for one in verdicts if one.claim.quote == quote)


def aside(verdict: Verdict) -> list[float]:
    """Return what reconciled figures give for a claim."""
    specifications = [one.specification for one in verdict.found if one.specification.note.startswith(NOTE)]
    assert all(one.standing == "alternative" and one.publishers == ("baci",) for one in specifications)
    assert all(one.books == "neither side's books (BACI)" for one in specifications)
    return [one.figure.value for one in specifications]


def test_growth_by_chapters_both_ways(project: Project) -> None:
    """A group's flow is its partner's seen from the other side, and both are computed from the same figures."""
    verdicts = verdicts_of(ARTICLE, project)
    assert aside(of("50%", verdicts))[0] == pytest.approx(50)
    assert aside(of("42%", verdicts))[0] == pytest.approx(42)


def test_the_verdict_stays(project: Project) -> None:
    """The two open claims stay open, say what BACI gives and why that decides nothing; all others stay as they were."""
    before, after = verdicts_of(ARTICLE, Project(ROOT)), verdicts_of(ARTICLE, project)
    assert [one.label for one in after] == [one.label for one in before]
    assert [one.corroboration for one in after] == [one.corroboration for one in before]
    for quote, rate in (("50%", "+50%"), ("42%", "+42%")):
        one = of(quote, after)
        assert one.label == "Not enough evidence"
        assert f"BACI gives {rate}, which agrees with it; it weighs both sides' reports" in one.reason


def test_a_level_beside_the_books(project: Project) -> None:
    """A claim that the books decide shows the reconciled figure beside them: exports plus imports, the five added up."""
    trade = of("$70.2 billion", verdicts_of(ARTICLE, project))
    assert trade.label == "Supported"
    assert aside(trade)[0] == pytest.approx(15 * 3 * (1.5e9 + 2.84e9))


def test_nobody_publishes_by_it(project: Project) -> None:
    """Turkmenistan publishes nothing, also when BACI has its trade."""
    assert (
        "Turkmenistan publishes nothing"
        in of("$70.2 billion", verdicts_of(ARTICLE, project)).corroboration.text
    )  # type: ignore[union-attr]


def test_distrusted(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A publisher that is distrusted is left aside here too."""
    from analysis.article import load_article
    from analysis.claims import find_claims
    from analysis.verdicts import judge_all
    from analysis.verdicts.rules import Rules

    monkeypatch.setenv("WORKBOOK_PROJECT", str(project.root))
    article = load_article(ARTICLE, project=project)
    found = judge_all(find_claims(article), article, Rules(distrust=("baci",)))
    assert aside(of("50%", found)) == []


def test_the_diff_and_the_way_back(project: Project) -> None:
    """`diff` names the two claims as moved by other figures, and after `undo` nothing is left of it."""
    from analysis.statistics.providers import steps
    from analysis.statistics.providers.journal import before

    found = moved(project, before(project, steps(project)[-1]))
    assert {one.after.claim.quote: one.decided for one in found} == {"50%": False, "42%": False}
    assert undo(project) is not None
    assert aside(of("50%", verdicts_of(ARTICLE, project))) == []
    for path in (
        "statistics/trade.csv",
        "statistics/sources.csv",
        "definitions/products.csv",
        "datapackage.json",
    ):
        assert (project.data / path).read_bytes() == Path(ROOT / "data" / path).read_bytes()
