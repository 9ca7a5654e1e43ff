"""The codebook says what every column means, and lies in the data folder as the package has it."""

from __future__ import annotations

from analysis.project import Project
from analysis.statistics.codebook import FILE, markdown, renew, variables
from analysis.statistics.package import describe
from tests.statistics.conftest import Edit


def test_the_file_is_current(project: Project) -> None:
    """data/codebook.md is what `workbook statistics seal` would write now."""
    assert (project.data / FILE).read_text(encoding="utf-8") == markdown(project)


def test_every_column_is_in_it(project: Project) -> None:
    """No column of a table is without definition and source, and every number has a unit or says where it is."""
    found = variables(project)
    columns = [
        (resource["name"], field["name"])
        for resource in describe(project)["resources"]
        for field in resource["schema"]["fields"]
    ]
    assert [(one.table, one.variable) for one in found] == columns
    assert all(one.definition.strip() and one.source.strip() for one in found)
    assert all(one.unit for one in found if one.variable == "value")


def test_what_it_says_of_a_value(project: Project) -> None:
    """A figure has the units of its table and comes from each row's source; a place from the lists of places."""
    by_name = {(one.table, one.variable): one for one in variables(project)}
    assert by_name["gas", "temperature_c"].unit == "degC"
    assert by_name["trade", "value"].unit.startswith("USD, CNY")
    assert by_name["trade", "value"].source == "given by each row's `source`"
    assert by_name["trade", "reporter"].source == "the table countries or groups"
    assert "One of: exports; imports; total." in by_name["trade", "flow"].definition


def test_it_follows_the_package(copy: Project, edit: Edit) -> None:
    """A changed description changes the codebook."""
    before = markdown(copy)
    edit("datapackage.json", "Exports or imports of the reporter, or both together.", "Which way | goods go.")
    assert r"Which way \| goods go." in markdown(copy) != before


def test_renewing(copy: Project, edit: Edit) -> None:
    """A codebook that is no longer current is written anew, a current one is left, and none is made where none was."""
    assert not renew(copy)
    (copy.data / FILE).write_text(markdown(copy), encoding="utf-8")
    assert not renew(copy)
    edit("datapackage.json", "Exports or imports of the reporter, or both together.", "Which way goods go.")
    assert renew(copy)
    assert "Which way goods go." in (copy.data / FILE).read_text(encoding="utf-8")
