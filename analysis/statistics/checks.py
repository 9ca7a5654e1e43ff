"""Sanity checks: the tables against their schema and against values that are known, each reported in words."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path

from analysis.project import Project, find_project
from analysis.statistics.known_values import ABOUT, CHECKS
from analysis.statistics.package import DESCRIPTOR, describe, read_table, table_names
from analysis.statistics.profile import check_profile
from analysis.statistics.sealing import seal


def check(project: Project | None = None) -> list[str]:
    """Return what was checked and holds, a sentence each.

    The package is checked against the Data Package 2.0 profile, every table against its schema, keys and
    hash, and then the figures against known values, but for tables whose figures were revised since.

    Parameters
    ----------
    project : Project, optional
        Defaults to the one around the working folder.

    Raises
    ------
    BadData
        At the first thing that is not as it should be, in one sentence.
    """
    project = project or find_project()
    check_profile(project)
    sentences = ["data/datapackage.json is a valid Data Package 2.0."]
    for name in table_names(project):
        table = read_table(name, project)
        sentences.append(f"{name}: {len(table.rows)} rows agree with their schema, keys and hash.")
    revised = _revised(project)
    for about, sanity in CHECKS:
        newer = sum(revised[table] for table in ABOUT.get(about, (about,)))
        if newer:
            sentences.append(
                f"{about}: known values are not compared, since a refresh or an import revised {newer} figures."
            )
        else:
            sentences += [f"{about}: {sentence}" for sentence in sanity(project)]
    return sentences


def check_as_sealed(project: Project | None = None) -> list[str]:
    """Return what `check` says of the tables as they would be once sealed; nothing of the project is changed.

    Parameters
    ----------
    project : Project, optional
        Defaults to the one around the working folder.

    Raises
    ------
    BadData
        At the first thing that is not as it should be, in one sentence.
    """
    project = project or find_project()
    with tempfile.TemporaryDirectory() as folder:
        copy = Project(Path(folder))
        for path in (DESCRIPTOR, *(str(resource["path"]) for resource in describe(project)["resources"])):
            (copy.data / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(project.data / path, copy.data / path)
        seal(copy)
        return check(copy)


def _revised(project: Project) -> Counter[str]:
    """Return how many figures of each table were superseded: what was known of the tables that ship may not hold."""
    return Counter(str(row["table"]) for row in read_table("superseded", project).rows)
