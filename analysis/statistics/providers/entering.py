"""Tidy rows into the tables: what is new is added, what was revised takes the place of the older, which is kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from analysis.project import Project
from analysis.statistics.package import describe, read_table
from analysis.statistics.providers.journal import Step, recover, take_step
from analysis.statistics.providers.provider import BadAnswer, Origin, Tidy
from analysis.statistics.providers.rows import Cells, complete, figure_of
from analysis.statistics.providers.snapshots import Snapshot
from analysis.statistics.tableschema import parse

_KEPT = (
    "value", "unit", "bound", "printed_value", "printed_unit", "publisher", "source", "confidence", "note",
)  # fmt: skip
"""What the table `superseded` keeps of an older observation; which figure it is, the row that replaced it says."""


_FACTOR = 100


@dataclass(slots=True)
class _Work:
    """Tables as text while rows enter them."""

    project: Project
    tables: dict[str, list[Cells]] = field(default_factory=dict)
    headings: dict[str, list[str]] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    counts: list[int] = field(default_factory=lambda: [0, 0, 0])

    def rows(self, table: str) -> list[Cells]:
        """Return the rows of a table, read when first asked for."""
        if table not in self.tables:
            path = next(str(r["path"]) for r in describe(self.project)["resources"] if r["name"] == table)
            heading, lines = parse((self.project.data / path).read_bytes(), f"data/{path}")
            self.tables[table] = [dict(zip(heading, line, strict=True)) for line in lines]
            self.headings[table], self.paths[table] = heading, path
        return self.tables[table]

    def files(self) -> dict[str, bytes]:
        """Return the tables as files."""
        return {self.paths[name]: _as_csv(self.headings[name], rows) for name, rows in self.tables.items()}


def enter(
    project: Project, origin: Origin, tidy: Tidy, snapshot: Snapshot, what: str, at: datetime
) -> Step | None:
    """Put tidy rows into the data package in one step, and return it; None if nothing is new.

    An observation of the same figure, publisher and source kind that says something else is superseded: its row
    moves to the table `superseded`. One that says the same only gets the newer source.

    Parameters
    ----------
    project : Project
        The project.
    origin : Origin
        Where the rows come from.
    tidy : Tidy
        The rows.
    snapshot : Snapshot
        The raw answers.
    what : str
        Which command, for the journal.
    at : datetime
        When.

    Raises
    ------
    BadAnswer
        If a row is not what its table holds.
    BadData
        If the package would not be in order; nothing is changed then.
    """
    recover(project)
    day, digest = snapshot.retrieved.date().isoformat(), snapshot.id.rpartition("-")[2]
    source = f"{origin.prefix}-{day}-{digest}"
    read_table("sources", project)  # a package that is not sealed is not added to
    if any(row["id"] == source for row in read_table("sources", project).rows):
        return None
    work = _Work(project)
    files = {str(row["id"]) for row in read_table("sources", project).rows if row["kind"] == "data file"}
    for table, rows in tidy.rows.items():
        read_table(table, project)
        whole = complete(table, rows, tidy.publisher, source, project)
        _add_products(work, (row["product"] for row in whole if row.get("product")))
        _add(work, table, whole, files, day)
    if not any(work.counts):
        return None
    work.rows("sources").append(_source_row(origin, tidy, snapshot, source))
    _drop_unused_sources(work)
    return take_step(
        project, work.files(), what, at, snapshot.id, (work.counts[0], work.counts[1], work.counts[2])
    )


def _add(work: _Work, table: str, new: Sequence[Cells], files: set[str], day: str) -> None:
    rows = work.rows(table)
    places: dict[tuple[str, ...], list[int]] = {}
    for place, row in enumerate(rows):
        if row["source"] in files:
            places.setdefault(figure_of(row), []).append(place)
    _check_units(rows, new)
    gone: set[int] = set()
    for row in sorted(new, key=_order):
        older = places.get(figure_of(row), [])
        differing = [place for place in older if not _same(rows[place], row)]
        for place in differing:
            _supersede(work, table, rows[place], row, day)
        work.counts[0 if not older else 1 if differing else 2] += 1
        gone.update(older[1:])
        if older:
            rows[older[0]] = row
        else:
            rows.append(row)
    work.tables[table] = [row for place, row in enumerate(rows) if place not in gone]


def _order(row: Cells) -> tuple[str, ...]:
    # Products of one flow in one period stand one below the other, so that a page can name them in one go.
    return (*(row.get(name, "") for name in ("reporter", "partner", "flow", "period", "product")), row["id"])


def _check_units(old: Sequence[Cells], new: Sequence[Cells]) -> None:
    """Refuse figures that are a hundred times those known of the same, or a hundredth: their unit is another."""
    known: dict[tuple[str, ...], list[float]] = {}
    for row in old:
        known.setdefault(figure_of(row)[:-1], []).append(abs(float(row["value"])))
    ratios = [
        abs(float(row["value"])) / _middle(values)
        for row in new
        if (values := known.get(figure_of(row)[:-1])) and _middle(values) and float(row["value"])
    ]
    if ratios and not 1 / _FACTOR < _middle(ratios) < _FACTOR:
        raise BadAnswer(
            f"The figures are about {_middle(ratios):.3g} times those that are known of the same: the unit may have changed."
        )


def _middle(numbers: Sequence[float]) -> float:
    return sorted(numbers)[len(numbers) // 2]


def _same(old: Cells, new: Cells) -> bool:
    aside = ("id", "source")
    return all(value == new[name] for name, value in old.items() if name not in aside)


def _supersede(work: _Work, table: str, old: Cells, new: Cells, day: str) -> None:
    kept = work.rows("superseded")
    times = sum(row["id"].rpartition(".")[0] == old["id"] for row in kept) + 1
    kept.append(
        {
            "id": f"{old['id']}.{times}",
            "table": table,
            "row": new["id"],
            "superseded_on": day,
            "superseded_by": new["source"],
            **{name: old[name] for name in _KEPT},
        }
    )


def _add_products(work: _Work, products: Iterable[str]) -> None:
    """Add chapters and headings of the Harmonized System that the table of products does not have yet."""
    known = {row["id"] for row in work.rows("products")}
    titles = {str(row["chapter"]): str(row["title"]) for row in read_table("hs_chapters", work.project).rows}
    for product in sorted(set(products) - known):
        code = product.removeprefix("HS")
        kind = "chapter" if len(code) == 2 else "heading"
        name = f"{titles[code]} (HS {code})" if kind == "chapter" else f"HS {code}"
        row = {"id": product, "name": name, "kind": kind, "hs": code, "hs_is": "exact", "words": f"HS {code}"}
        work.rows("products").append({name: row.get(name, "") for name in work.headings["products"]})


def _drop_unused_sources(work: _Work) -> None:
    """Drop sources that a command brought and that no row names any more: all their figures came again since."""
    named: set[str] = set()
    for resource in describe(work.project)["resources"]:
        columns = {str(one["name"]) for one in resource["schema"]["fields"]} & {"source", "superseded_by"}
        for row in work.rows(str(resource["name"])) if columns else ():
            named |= {row[column] for column in columns}
    work.tables["sources"] = [r for r in work.rows("sources") if r["id"] in named or not r["snapshot"]]


def _source_row(origin: Origin, tidy: Tidy, snapshot: Snapshot, source: str) -> Cells:
    day = snapshot.retrieved.date().isoformat()
    return {
        "id": source,
        "published_by": origin.title,
        "kind": "data file",
        "title": tidy.title,
        "date": tidy.published or day,
        "url": tidy.address,
        "licence": f"{origin.terms.licence}: {origin.terms.address}",
        "obtained": f"{origin.kept} data/snapshots/{snapshot.id}",
        "retrieved": day,
        "evidence": tidy.evidence,
        "confidence": tidy.confidence,
        "snapshot": snapshot.id,
    }


def _as_csv(heading: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows([row[name] for name in heading] for row in rows)
    return text.getvalue().encode("utf-8")
