"""The Data Package 2.0 profile."""

from __future__ import annotations

import json

import pytest

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics.profile import check_profile


def test_package_fits_the_profile(project: Project) -> None:
    """The descriptor is a valid Data Package 2.0 by the vendored profile."""
    check_profile(project)


def test_profile_refuses_what_is_no_package(copy: Project) -> None:
    """A descriptor whose licence has neither name nor path breaks the profile, and the sentence says where."""
    path = copy.data / "datapackage.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    described["resources"][0]["licenses"] = [{"title": "Some licence"}]
    path.write_text(json.dumps(described), encoding="utf-8")
    with pytest.raises(BadData, match=r"resources\[0\]\.licenses\[0\]"):
        check_profile(copy)
