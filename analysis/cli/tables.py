"""`workbook statistics show`, `check`, `seal` and `codebook`: the rows and columns of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import click

from analysis.cli.main import project_of
from analysis.cli.rows import FORMATS, print_rows
from analysis.errors import UsageProblem
from analysis.project import Project

_LEFT_OUT = ("id", "unit", "bound", "printed_value", "printed_unit", "evidence", "obtained", "note")
"""Columns that a table on a terminal does without; csv and json have them all."""


@click.command("show")
@click.argument("table")
@click.option(
    "-w",
    "--where",
    multiple=True,
    metavar="COLUMN=VALUE",
    help="Only rows with this value; give it again for other columns or further values. Countries may be "
    "named in words, and year means a calendar year.",
)
@click.option("-n", "--limit", type=click.IntRange(min=1), help="At most so many rows.")
@click.option("--columns", is_flag=True, help="Say what each column means, and show no rows.")
@click.option("--format", "form", type=FORMATS, default="table", help="How to print it.")
@click.pass_context
def show(
    context: click.Context, table: str, where: tuple[str, ...], limit: int | None, columns: bool, form: str
) -> None:
    """Show the rows of TABLE, the preferred figure of each kind first.

    \b
    Examples:
      workbook statistics show trade -w reporter=China -w partner=Kazakhstan -w year=2022
      workbook statistics show gas -w "indicator=cumulative deliveries" --format csv
      workbook statistics show prices --columns
    """
    from analysis.statistics import read_table

    stored = read_table(table, project_of(context))
    if columns:
        _print_columns(stored.description, stored.descriptor["schema"]["fields"], form)
        return
    rows = _rows(project_of(context), table, _keys(where))
    print_rows([_short(row) for row in rows[:limit]] if form == "table" else rows[:limit], form)
    if form == "table" and limit and len(rows) > limit:
        click.echo(f"{len(rows) - limit} more rows; raise --limit or narrow with --where.", err=True)


@click.command("check")
@click.option("-q", "--quiet", is_flag=True, help="Print only what is wrong.")
@click.pass_context
def check_tables(context: click.Context, quiet: bool) -> None:
    """Check every table against its schema, keys and hash, and its figures against known values."""
    from analysis.statistics import check

    sentences = check(project_of(context))
    if not quiet:
        click.echo("\n".join(sentences))
        click.echo(f"{len(sentences)} checks hold.")


@click.command("seal")
@click.pass_context
def seal_tables(context: click.Context) -> None:
    """Write the sha256 and size of each table into data/datapackage.json, after a change that is meant.

    All that "workbook statistics check" asks is asked first; where something is wrong, nothing is changed.
    data/codebook.md is renewed where a description has changed.
    """
    from analysis.statistics import seal
    from analysis.statistics.checks import check_as_sealed
    from analysis.statistics.codebook import renew

    check_as_sealed(project_of(context))
    changed = seal(project_of(context))
    if renew(project_of(context)):
        changed.append("codebook.md")
    click.echo(f"Sealed: {', '.join(changed)}." if changed else "Nothing has changed since the last seal.")


@click.command("codebook")
@click.option(
    "--format",
    "form",
    type=click.Choice(["markdown", "csv", "json"]),
    default="markdown",
    help="How to print it.",
)
@click.pass_context
def print_codebook(context: click.Context, form: str) -> None:
    """Say what every column of every table means, in which unit, and where its values come from.

    The same stands in data/codebook.md.
    """
    from dataclasses import asdict

    from analysis.statistics.codebook import markdown, variables

    if form == "markdown":
        click.echo(markdown(project_of(context)), nl=False)
    else:
        print_rows([asdict(one) for one in variables(project_of(context))], form)


def _keys(where: Iterable[str]) -> dict[str, list[Any]]:
    keys: dict[str, list[Any]] = {}
    for one in where:
        name, equals, value = one.partition("=")
        if not equals or not name:
            raise UsageProblem(f"{one!r} is not COLUMN=VALUE; write for example -w reporter=CHN.")
        if name in ("year", "value"):
            try:
                keys.setdefault(name, []).append(int(value) if name == "year" else float(value))
            except ValueError:
                raise UsageProblem(f"{value!r} is not a {name}; write for example -w year=2022.") from None
        else:
            keys.setdefault("class_" if name == "class" else name, []).append(value)
    return keys


def _rows(project: Project, table: str, keys: dict[str, list[Any]]) -> list[dict[str, Any]]:
    from analysis.statistics import read_table, select

    stored = read_table(table, project)
    if {"class", "printed_unit"} <= set(stored.columns):
        keys = {"class_": sorted({str(row["class"]) for row in stored.rows}), **keys}
        known = {row["id"]: row for row in stored.rows}
        return [dict(known[one.id]) for one in select(table, project=project, **keys)]
    for name in keys:
        if name not in stored.columns:
            raise UsageProblem(
                f"The table {table!r} has no column {name!r}; it has {', '.join(stored.columns)}."
            )
    return [dict(row) for row in stored.rows if all(str(row[k]) in map(str, v) for k, v in keys.items())]


def _short(row: dict[str, Any]) -> dict[str, Any]:
    from analysis.quantities import Period, format_quantity

    if "printed_unit" not in row:
        return {name: value for name, value in row.items() if name not in _LEFT_OUT[4:]}
    shown: dict[str, Any] = {}
    for name, value in row.items():
        if name == "value":
            bound = "" if row["bound"] == "exact" else f"{row['bound'].replace('_', ' ')} "
            printed = f"{row['printed_value']} {row['printed_unit']}"
            shown["figure"] = bound + (
                printed if row["printed_value"] else format_quantity(value, row["unit"], 5)
            )
        elif name in ("period", "base_period") and value:
            shown[name] = Period.parse(value).short
        elif name not in _LEFT_OUT:
            shown[name] = value
    return shown


def _print_columns(description: str, fields: Sequence[dict[str, Any]], form: str) -> None:
    if form != "table":
        print_rows([{"column": one["name"], "meaning": one["description"]} for one in fields], form)
        return
    click.echo(click.wrap_text(description, 100) + "\n")
    for one in fields:
        allowed = one.get("constraints", {}).get("enum", ())
        unit = f" In {one['unit']}." if "unit" in one else ""
        choice = f" One of: {', '.join(allowed)}." if allowed else ""
        click.echo(click.style(one["name"], bold=True))
        click.echo(click.wrap_text(f"{one['description']}{unit}{choice}", 100, "    ", "    "))
