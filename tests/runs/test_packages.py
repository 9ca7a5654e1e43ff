"""Which installed packages a report follows from: those that the default install needs, and no others."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import packaging.requirements  # noqa: F401 - before the path is another
import pytest

from analysis.runs.state import packages


def _install(folder: Path, name: str, version: str, *requires: str) -> None:
    """Put a package's description into a folder of the path."""
    where = folder / f"{name}-{version}.dist-info"
    where.mkdir()
    lines = [f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {each}" for each in requires)]
    (where / "METADATA").write_text("Metadata-Version: 2.1\n" + "\n".join(lines) + "\n\nA description.\n")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder of the path, with the workbook, what it needs, and what lies beside."""
    site = tmp_path / "site"
    site.mkdir()
    _install(
        site, "workbook", "0.1.0", "Tables>=1", 'lab-server ; extra == "lab"', 'other ; python_version < "3"'
    )
    _install(site, "tables", "2.0", "style_sheets[fast,small]>=1; python_version > '3'")
    _install(site, "style.sheets", "3.0", 'speed ; extra == "fast"', 'size ; extra == "huge"', "tables")
    for name in ("speed", "size", "lab_server", "other", "c_bindings"):
        _install(site, name, "1.0")
    monkeypatch.setattr(sys, "path", [str(site)])
    return site


def test_what_the_default_install_needs(site: Path, tmp_path: Path) -> None:
    """Needs of needs and the extras they ask for count; the workbook's own extras and other machines' needs do not."""
    assert packages.used(tmp_path) == {"speed": "1.0", "style-sheets": "3.0", "tables": "2.0"}


def test_what_is_written_down_holds_until_something_is_installed(site: Path, tmp_path: Path) -> None:
    """The file is believed only for exactly what is installed, and one that cannot be read not at all."""
    packages.used(tmp_path)
    packages.keep(tmp_path)
    held = tmp_path / packages.FILE
    before = held.read_bytes()
    forged = held.read_text().replace('"speed"', '"size"')
    held.write_text(forged)
    assert "size" in packages.used(tmp_path)
    _install(site, "jupyterlab", "4.0", "speed")
    assert packages.used(tmp_path) == {"speed": "1.0", "style-sheets": "3.0", "tables": "2.0"}
    packages.keep(tmp_path)
    assert held.read_bytes() != before
    (site / "workbook-0.1.0.dist-info" / "METADATA").write_text("Requires-Dist: jupyterlab\n\n")
    assert packages.used(tmp_path) == {"jupyterlab": "4.0", "speed": "1.0"}
    held.write_text("[]")
    assert packages.used(tmp_path) == {"jupyterlab": "4.0", "speed": "1.0"}


def test_where_the_workbook_is_not_installed_everything_counts(site: Path, tmp_path: Path) -> None:
    """Nothing says then what it needs."""
    (site / "workbook-0.1.0.dist-info").rename(site / "something-0.1.0.dist-info")
    assert {"c-bindings", "lab-server", "something"} < set(packages.used(tmp_path))


def test_jupyterlab_installed_beside_makes_nothing_stale(
    workbook: Any, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package beside changes no key; another version of one that runs use does, and --explain names it."""
    site = tmp_path_factory.mktemp("site")
    monkeypatch.setattr(
        workbook, "environment", lambda: os.environ | {"PYTHONPATH": f"{workbook.package}:{site}"}
    )
    workbook.notebook("01_trade", "1")
    workbook.run("build")
    _install(site, "a_server_for_notebooks", "1.0", "numpy")
    assert "up to date" in workbook.run("build", "--explain")[0]
    assert "cached" in workbook.run("build")[0]
    _install(site, "numpy", "0.1")
    assert "would run: packages changed (numpy 0.1 is new, numpy " in workbook.run("build", "--explain")[0]
