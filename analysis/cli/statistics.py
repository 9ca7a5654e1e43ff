"""`workbook statistics`: the official figures of the project, looked up, checked, sealed and brought up to date."""

from __future__ import annotations

import click

from analysis.cli.import_file import import_command
from analysis.cli.main import project_of
from analysis.errors import UsageProblem
from analysis.project import Project

_WIDTH = 58
_LEFT_OUT = ("id", "unit", "bound", "printed_value", "printed_unit", "evidence", "obtained", "note")
"""Columns that a table on a terminal does without; csv and json have them all."""
_FORMATS = click.Choice(["table", "csv", "json"])
from analysis.cli.covered import gaps, list_tables
from analysis.cli.refresh import diff, refresh_command, undo_command
from analysis.cli.tables import check_tables, print_codebook, seal_tables, show


@click.group("statistics", short_help="Look up, check and bring up to date the official statistics.")
def statistics() -> None:
    """Look up the official figures, bring in new ones, check them, and seal them after a change.

    The tables are in data/statistics and data/definitions; data/datapackage.json says what each column means,
    under which licence each table is, and which sha256 each file has.

    Only 'refresh' uses the network. What it brings is kept as it came under data/snapshots, enters the tables in
    one step, and can be looked at with 'diff' and taken back with 'undo'.

    \b
    Examples:
      workbook statistics list trade
      workbook statistics show trade -w reporter=CHN -w partner=CA5 -w year=2022
      workbook statistics gaps
      workbook statistics refresh comtrade --for kazakhstan-china-2023
      workbook statistics diff
      workbook statistics undo

    \b
    Exit codes:
      0    done
      2    there is no such table, column or provider, or it has to be told more
      65   a table is broken; the sentence names file, row and column
      69   a provider could not be reached, or answered badly; nothing was changed
      74   a file is missing, or cannot be written
      75   a build is at work
    """


@statistics.command("list")
@click.option("--format", "form", type=_FORMATS, default="table", help="How to print it.")
@click.pass_context
def list_tables(context: click.Context, form: str) -> None:
    """List the tables: how many rows, which years, whose figures, under which licence."""
    rows = [_summary(project_of(context), name) for name in _names(project_of(context))]
    _print(rows, form)


@statistics.command("show")
@click.argument("table")
@click.option(
    "-w", "--where", multiple=True, metavar="COLUMN=VALUE",
    help="Only rows with this value; give it again for other columns or further values. Countries may be "
    "named in words, and year means a calendar year.",
)  # fmt: skip
@click.option("-n", "--limit", type=click.IntRange(min=1), help="At most so many rows.")
@click.option("--columns", is_flag=True, help="Say what each column means, and show no rows.")
@click.option("--format", "form", type=_FORMATS, default="table", help="How to print it.")
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
    _print([_short(row) for row in rows[:limit]] if form == "table" else rows[:limit], form)
    if form == "table" and limit and len(rows) > limit:
        click.echo(f"{len(rows) - limit} more rows; raise --limit or narrow with --where.", err=True)


@statistics.command("check")
@click.option("-q", "--quiet", is_flag=True, help="Print only what is wrong.")
@click.pass_context
def check_tables(context: click.Context, quiet: bool) -> None:
    """Check every table against its schema, keys and hash, and its figures against known values."""
    from analysis.statistics import check

    sentences = check(project_of(context))
    if not quiet:
        click.echo("\n".join(sentences))
        click.echo(f"{len(sentences)} checks hold.")


@statistics.command("seal")
@click.pass_context
def seal_tables(context: click.Context) -> None:
    """Write the sha256 and size of each table into data/datapackage.json, after a change that is meant.

    Every table is checked against its schema and keys first; a broken one changes nothing.
    """
    from analysis.statistics import seal

    changed = seal(project_of(context))
    click.echo(f"Sealed: {', '.join(changed)}." if changed else "Nothing has changed since the last seal.")


@statistics.command("codebook")
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
        _print([asdict(one) for one in variables(project_of(context))], form)


statistics.add_command(import_command)


def _names(project: Project) -> tuple[str, ...]:
    from analysis.statistics import table_names

    return table_names(project)


def _summary(project: Project, name: str) -> dict[str, Any]:
    from analysis.quantities import Period
    from analysis.statistics import read_table

    stored = read_table(name, project)
    years = sorted(
        year
        for row in stored.rows
        if row.get("period")
        for year in (Period.parse(str(row["period"])).start.year, Period.parse(str(row["period"])).end.year)
    )
    who = sorted({str(row["publisher"]) for row in stored.rows if row.get("publisher")})
    return {
        "table": name,
        "rows": len(stored.rows),
        "years": f"{years[0]} to {years[-1]}" if years else "",
        "licence": ", ".join(str(one["name"]) for one in stored.descriptor.get("licenses", ())),
        "whose": ", ".join(who),
        "what": stored.title,
    }


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
        _print([{"column": one["name"], "meaning": one["description"]} for one in fields], form)
        return
    click.echo(click.wrap_text(description, 100) + "\n")
    for one in fields:
        allowed = one.get("constraints", {}).get("enum", ())
        unit = f" In {one['unit']}." if "unit" in one else ""
        choice = f" One of: {', '.join(allowed)}." if allowed else ""
        click.echo(click.style(one["name"], bold=True))
        click.echo(click.wrap_text(f"{one['description']}{unit}{choice}", 100, "    ", "    "))


def _print(rows: Sequence[dict[str, Any]], form: str) -> None:
    printers: dict[str, Callable[[Sequence[dict[str, Any]]], str]] = {
        "table": _as_table, "csv": _as_csv, "json": _as_json,
    }  # fmt: skip
    click.echo(printers[form](rows), nl=form != "csv")


def _as_json(rows: Sequence[dict[str, Any]]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=1, default=_plain)


def _as_csv(rows: Sequence[dict[str, Any]]) -> str:
    text = io.StringIO()
    if rows:
        writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return text.getvalue()


def _as_table(rows: Sequence[dict[str, Any]]) -> str:
    """Return rows as columns of text; a column that is empty throughout is left out."""
    if not rows:
        return "No rows."
    texts = [{name: _cut(_plain(value)) for name, value in row.items()} for row in rows]
    names = [name for name in texts[0] if any(row[name] for row in texts)]
    widths = {name: max(len(name), *(len(row[name]) for row in texts)) for name in names}
    lines = [names, *([row[name] for name in names] for row in texts)]
    return "\n".join(
        "  ".join(cell.ljust(widths[name]) for name, cell in zip(names, line, strict=True)).rstrip()
        for line in lines
    )


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"
for command in (
    list_tables, show, gaps, refresh_command, diff, undo_command, check_tables, seal_tables, print_codebook,
):  # fmt: skip
    statistics.add_command(command)
