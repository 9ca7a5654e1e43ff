"""What a step changed, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.project import Project
from analysis.quantities import format_ratio
from analysis.statistics.package import describe
from analysis.statistics.providers.rows import Cells, figure_of
from analysis.statistics.tableschema import parse


@dataclass(frozen=True, slots=True)
class Change:
    """An observation that is new, revised or gone.

    Parameters
    ----------
    table, row : str
        Where it is, or was.
    kind : str
        "added", "revised" or "removed".
    old, new : str
        Value and unit before and after; "" where there was or is none.
    by : str
        By how much it was revised, in percent.
    """

    table: str
    row: str
    kind: str
    old: str
    new: str
    by: str


def changes(project: Project, before: Mapping[str, bytes | None]) -> tuple[Change, ...]:
    """Return which observations differ from those of older files.

    Parameters
    ----------
    project : Project
        The project as it is.
    before : mapping of str to bytes
        Files of the data folder as they were.
    """
    found: list[Change] = []
    for resource in describe(project)["resources"]:
        path, content = str(resource["path"]), before.get(str(resource["path"]))
        columns = {str(one["name"]) for one in resource["schema"]["fields"]}
        if content is None or not {"class", "value", "publisher", "period"} <= columns:
            continue
        found += _of_table(
            str(resource["name"]), _rows(content, path), _rows((project.data / path).read_bytes(), path)
        )
    return tuple(found)


def _of_table(table: str, old: list[Cells], new: list[Cells]) -> list[Change]:
    # Several rows can be of one figure (press copies); only those that differ are compared.
    same = {tuple(sorted(row.items())) for row in old} & {tuple(sorted(row.items())) for row in new}
    olds, news = ([row for row in rows if tuple(sorted(row.items())) not in same] for rows in (old, new))
    left = {figure_of(row): row for row in olds}
    found = []
    for row in news:
        older = left.pop(figure_of(row), None)
        if older is None:
            found.append(Change(table, row["id"], "added", "", _amount(row), ""))
        elif _amount(older) != _amount(row):
            found.append(Change(table, row["id"], "revised", _amount(older), _amount(row), _by(older, row)))
    return found + [Change(table, row["id"], "removed", _amount(row), "", "") for row in left.values()]


def _rows(content: bytes, path: str) -> list[Cells]:
    heading, lines = parse(content, path)
    return [dict(zip(heading, line, strict=True)) for line in lines]


def _amount(row: Cells) -> str:
    return f"{row['value']} {row['unit']}"


def _by(old: Cells, new: Cells) -> str:
    before, after = float(old["value"]), float(new["value"])
    return format_ratio((after / before - 1) * 100, sign=True) if before else "from nothing"
