"""The codebook: what every column of every table means, in which unit, and where its values come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.project import Project, find_project
from analysis.quantities import join
from analysis.statistics.package import describe
from analysis.statistics.sealing import replace_text

FILE = "codebook.md"
"""Where the codebook lies in the data folder; a test keeps it as ``datapackage.json`` has it."""

_OURS = ("id", "class", "confidence")
"""Columns that no source has: the package's own order and judgement."""

_HEADINGS = ("variable", "unit", "definition", "source")


@dataclass(frozen=True, slots=True)
class Variable:
    """One column of one table.

    Parameters
    ----------
    table, variable : str
        Where it stands and what it is called.
    type : str
        ``string``, ``number`` or ``date``.
    unit : str
        Of a number; empty for words.
    definition : str
        What it means, and which values it may have.
    source : str
        Where its values come from: the source of each row, another table, or the table's own source.
    """

    table: str
    variable: str
    type: str
    unit: str
    definition: str
    source: str


def variables(project: Project | None = None) -> tuple[Variable, ...]:
    """Return every column of every table, in the package's order.

    Parameters
    ----------
    project : Project, optional
        Defaults to the one around the working folder.

    Raises
    ------
    BadData
        If datapackage.json is broken.
    """
    resources = describe(project or find_project())["resources"]
    return tuple(variable for resource in resources for variable in _variables(resource))


def markdown(project: Project | None = None) -> str:
    """Return the codebook as Markdown: a section a table, with its licence, its sources and its variables.

    Parameters
    ----------
    project : Project, optional
        Defaults to the one around the working folder.

    Raises
    ------
    BadData
        If datapackage.json is broken.
    """
    package = describe(project or find_project())
    lines = [
        "# Codebook",
        "",
        "Every table of this folder and what its columns mean. Made from `datapackage.json` by "
        "`workbook statistics seal`; change the description there, not here.",
        "",
    ]
    for resource in package["resources"]:
        lines += _section(resource)
    return "\n".join(lines)


def renew(project: Project | None = None) -> bool:
    """Write the codebook anew where the data folder has one that is no longer current; return whether it did.

    Parameters
    ----------
    project : Project, optional
        Defaults to the one around the working folder.

    Raises
    ------
    BadData
        If datapackage.json is broken.
    """
    project = project or find_project()
    path, text = project.data / FILE, markdown(project)
    if not path.is_file() or path.read_text(encoding="utf-8") == text:
        return False
    replace_text(path, text)
    return True


def _section(resource: Mapping[str, Any]) -> Iterator[str]:
    yield f"## {resource['title']}"
    yield ""
    yield f"`{resource['path']}`. {resource['description']}"
    yield ""
    yield f"Licence: {_listed([one.get('title', one.get('name', '')) for one in resource.get('licenses', ())])}"
    yield ""
    yield f"Sources: {_listed(_titles(resource))}"
    yield ""
    yield _row(_HEADINGS)
    yield _row("---" for _ in _HEADINGS)
    for one in _variables(resource):
        yield _row((f"`{one.variable}`", one.unit, one.definition, one.source))
    yield ""


def _variables(resource: Mapping[str, Any]) -> Iterator[Variable]:
    schema = resource["schema"]
    fields = {str(field["name"]): field for field in schema["fields"]}
    for name, field in fields.items():
        yield Variable(
            str(resource["name"]),
            name,
            str(field["type"]),
            _unit(field, fields),
            _definition(field),
            _source(field, fields, schema.get("foreignKeys", ()), resource),
        )


def _unit(field: Mapping[str, Any], fields: Mapping[str, Mapping[str, Any]]) -> str:
    if field["name"] != "value" or "unit" not in fields:
        return str(field.get("unit", ""))
    allowed = fields["unit"].get("constraints", {}).get("enum", ())
    return join(allowed, "or") or "as the column `unit` says"


def _definition(field: Mapping[str, Any]) -> str:
    allowed = field.get("constraints", {}).get("enum", ())
    needed = "" if field.get("constraints", {}).get("required") else " May be empty."
    return f"{field['description']}{f' One of: {_listed(allowed)}' if allowed else ''}{needed}"


def _source(
    field: Mapping[str, Any],
    fields: Mapping[str, Mapping[str, Any]],
    keys: Sequence[Mapping[str, Any]],
    resource: Mapping[str, Any],
) -> str:
    name = str(field["name"])
    tables = [str(one).partition(".")[0] for one in field.get("refersTo", ())]
    tables += [str(key["reference"]["resource"]) for key in keys if name in key["fields"]]
    tables = [one for one in tables if one and one != resource["name"]]
    if tables:
        return f"the table {join(tables, 'or')}"
    if name in _OURS and "source" in fields:
        return "set by this package"
    if "source" in fields:
        return "given by each row's `source`"
    return "; ".join(_titles(resource))


def _titles(resource: Mapping[str, Any]) -> list[str]:
    return [str(one["title"]) for one in resource.get("sources", ())]


def _listed(words: Sequence[str]) -> str:
    return "; ".join(words).rstrip(".") + "."


def _row(cells: Any) -> str:
    return "| " + " | ".join(str(cell).replace("|", r"\|") for cell in cells) + " |"
