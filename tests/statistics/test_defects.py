"""Known defects, usual releases and the reasons why mirror flows differ."""

from __future__ import annotations

from datetime import date

from analysis.project import Project
from analysis.statistics import independent, origin, read_table, select
from analysis.statistics.coverage import Release, coverage
from analysis.statistics.providers import defects, worst


def test_rows_are_trusted_no_more_than_their_defects_allow(project: Project) -> None:
    """No row that ships is trusted more than a known defect allows."""
    for defect in defects(project):
        for row in read_table(defect.table, project).rows:
            # The World Bank's older extract of Kazakhstan's 2020 agrees with the national office.
            if defect.covers(defect.table, row) and row["source"] != "D-WITS-KZ":
                assert worst(str(row["confidence"]), defect.confidence) == row["confidence"], row["id"]


def test_every_defect_is_cited(project: Project) -> None:
    """Each defect and each reason says what is wrong, who says so, and where."""
    assert {one.id for one in defects(project)} >= {"comtrade-KAZ-2020-2022", "uzstat-services"}
    assert all(one.reason and one.citation and one.address.startswith("http") for one in defects(project))
    reasons = read_table("asymmetries", project).rows
    assert {"re-exports", "origin-destination", "valuation", "revisions", "surveys"} <= {
        row["id"] for row in reasons
    }


def test_defects_show_in_the_coverage(project: Project) -> None:
    """The coverage of a table names the defects of its figures."""
    known = {(one.place, one.publisher): one.defect for one in coverage("trade", project)}
    assert "incomplete" in known["Kazakhstan", "comtrade"]
    assert known["Kazakhstan", "bns"] == ""


def test_two_relayed_offices_are_two_counts(project: Project) -> None:
    """What the United Nations pass on goes back to each country's office, known to us or not."""
    assert origin("comtrade", "CHN", project) == "gacc"
    assert origin("comtrade", "DEU", project) != origin("comtrade", "FRA", project)
    china, kazakhstan = (
        select("trade", project=project, reporter=code, publisher="comtrade")[0] for code in ("CHN", "KGZ")
    )
    assert independent(china, kazakhstan, project)


def test_stale() -> None:
    """A retrieval is stale a day after a usual release is due."""
    monthly = Release(35, "each month")
    assert not monthly.stale(date(2026, 1, 1), date(2026, 2, 5))
    assert monthly.stale(date(2026, 1, 1), date(2026, 2, 6))
