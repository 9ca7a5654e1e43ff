"""Sealing: hashes follow the tables, and nothing broken is sealed."""

from __future__ import annotations

import json

import pytest

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics import read_table, seal
from tests.statistics.conftest import ROOT, Edit

NOTE = "Minister Wang Wentao calls it a historic high"


def test_sealed_as_committed(copy: Project) -> None:
    """The package as it is needs no sealing, and sealing it changes no byte."""
    assert seal(copy) == []
    assert (copy.data / "datapackage.json").read_bytes() == (ROOT / "data/datapackage.json").read_bytes()


def test_seal_after_a_change(copy: Project, edit: Edit) -> None:
    """After a change the table is refused until it is sealed; only its own entry changes."""
    edit("statistics/trade.csv", NOTE, "A historic high by the minister")
    with pytest.raises(BadData, match="workbook statistics seal"):
        read_table("trade", copy)
    before = json.loads((copy.data / "datapackage.json").read_text(encoding="utf-8"))
    assert seal(copy) == ["trade"]
    after = json.loads((copy.data / "datapackage.json").read_text(encoding="utf-8"))
    assert read_table("trade", copy).rows[0]["note"] == "A historic high by the minister"
    assert before["resources"][1:] == after["resources"][1:]


def test_broken_is_not_sealed(copy: Project, edit: Edit) -> None:
    """A table with an unknown publisher is not sealed, and the descriptor stays as it was."""
    edit("statistics/trade.csv", ",mofcom,XH-2023-04-19", ",nobody,XH-2023-04-19")
    before = (copy.data / "datapackage.json").read_bytes()
    with pytest.raises(BadData, match=r"'nobody' is not in publishers\.id"):
        seal(copy)
    assert (copy.data / "datapackage.json").read_bytes() == before
    assert not list(copy.data.glob(".datapackage*"))
