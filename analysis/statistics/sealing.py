"""Writing the hashes of the tables into the data package."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

from analysis.project import Project, find_project
from analysis.statistics.package import DESCRIPTOR, describe, read_table, sha256, table_names


def seal(project: Project | None = None) -> list[str]:
    """Write each table's sha256 and bytes into datapackage.json, and return the names of those that changed.

    Every table is checked first; a broken one leaves datapackage.json as it was.

    Parameters
    ----------
    project : Project, optional
        Defaults to the one around the working folder.

    Raises
    ------
    BadData
        If a table is broken: one sentence with file, row and column.
    """
    project = project or find_project()
    for name in table_names(project):
        read_table(name, project, sealed=False)
    package = json.loads(json.dumps(describe(project)))
    changed = []
    for resource in package["resources"]:
        content = (project.data / resource["path"]).read_bytes()
        facts = {"bytes": len(content), "hash": sha256(content)}
        if any(resource.get(key) != value for key, value in facts.items()):
            changed.append(str(resource["name"]))
            resource.update(facts)
    if changed:
        replace_text(project.data / DESCRIPTOR, json.dumps(package, ensure_ascii=False, indent=1) + "\n")
    return changed


def replace_text(path: Path, text: str) -> None:
    """Put a text in the place of a file, whole or not at all."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
