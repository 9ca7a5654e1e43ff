"""Whether datapackage.json is a Data Package 2.0."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from typing import Any

import fastjsonschema

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics.package import describe


def check_profile(project: Project) -> None:
    """Raise BadData unless datapackage.json fits the Data Package 2.0 profile."""
    try:
        _validator()(describe(project))
    except fastjsonschema.JsonSchemaValueException as error:
        where = error.name.replace("data.", "", 1) if error.name else "the file"
        rule = error.message.replace(error.name or "", "").strip()
        raise BadData(f"data/datapackage.json: {where} {rule} (Data Package 2.0).") from None


@lru_cache(maxsize=1)
def _validator() -> Callable[[Any], Any]:
    # profile.json is dplib/profiles/2.0/datapackage.json of dplib-py 1.1.0 without white space: the profile
    # at https://datapackage.org/profiles/2.0/datapackage.json. Its licence is profile.LICENSE.md (MIT).
    profile = json.loads(files("analysis.statistics").joinpath("profile.json").read_text(encoding="utf-8"))
    validate: Callable[[Any], Any] = fastjsonschema.compile(profile)
    return validate
