"""`workbook runs`: what is published, what each run found, and what changed from one to another."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

import click

from analysis.cli.comparison import WIDTH, print_comparison, said
from analysis.cli.main import project_of
from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.runs.records.compare import compare
from analysis.runs.records.history import committed, committed_paths, record_of, run_paths
from analysis.runs.records.record import VERDICTS, RunRecord
from analysis.runs.state import log

_HASH = 12
_as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group("runs", short_help="List, show and compare the runs behind the reports.")
def runs() -> None:
    """List, show and compare the runs behind the reports.

    A RUN is named as its report is: 02_trade, or 02_trade--year-2021. Where several articles have one, that is
    the one of the article that a build takes by default; another's has the article's folder before it
    (thai-exports-2024/02_trade), and to take one away it is always named. 02_trade@HEAD is the run as git's revision HEAD
    holds it, and a path ending in .json is a record kept elsewhere.

    \b
    Examples:
      workbook runs list
      workbook runs show 02_trade
      workbook runs compare 02_trade 02_trade--year-2021
      workbook runs compare 02_trade                      against what is committed
      workbook runs compare --since HEAD~5                every report, against five commits ago
      workbook runs remove 02_trade--year-2021
      workbook runs log

    \b
    Exit codes:
      0    done
      2    there is no such run or revision
      65   a file is no run record
      74   a file is missing or cannot be written
      75   a build is at work (remove, with --no-wait)
    """


@runs.command("list")
@_as_json
@click.pass_context
def list_runs(context: click.Context, as_json: bool) -> None:
    """List the published runs: parameters that are not the defaults, how much each recorded, when it was made."""
    project = project_of(context)
    made = log.last_made(project)
    rows: list[dict[str, Any]] = []
    for path in run_paths(project):
        record = record_of(project, path)
        rows.append(
            {
                "run": path,
                "parameters": {each.name: each.value for each in record.parameters if each.changed},
                "results": len(record.results),
                "verdicts": len(record.verdicts),
                "figures": len(record.figures),
                "made": made.get(path),
            }
        )
    if as_json:
        _print_json(rows)
        return
    head = ["run", "results", "verdicts", "figures", "made here (UTC)", "parameters"]
    table = [
        [
            row["run"],
            *(str(row[name]) for name in ("results", "verdicts", "figures")),
            (row["made"] or "-")[:16].replace("T", " "),
            ", ".join(f"{name}={value}" for name, value in row["parameters"].items()) or "defaults",
        ]
        for row in rows
    ]
    _print_table([head, *table])


@runs.command("show")
@click.argument("run")
@_as_json
@click.pass_context
def show(context: click.Context, run: str, as_json: bool) -> None:
    """Show a run: its answer, parameters, verdicts, results, figures and the hashes of what it read."""
    record = record_of(project_of(context), run)
    if as_json:
        click.echo(record.to_json(), nl=False)
        return
    click.echo(f"{record.path}\n{record.title}")
    if record.answer:
        click.echo(textwrap.fill(record.answer, WIDTH))
    changed = {True: "  (changed; the default is {})", False: ""}
    _section(
        "parameters",
        [
            (each.name, f"{said(each.value)}{changed[each.changed].format(said(each.default))}")
            for each in record.parameters
        ],
    )
    _section(
        "verdicts", [(f"“{each.get('hedged', each['quote'])}”", each["summary"]) for each in record.verdicts]
    )
    _section(
        "results",
        [(name, _result(held)) for name, held in record.results.items() if name not in ("title", "answer", VERDICTS)],
    )  # fmt: skip
    _section("figures", [(name, digest[:_HASH]) for name, digest in record.figures.items()])
    _section("inputs", [(name, digest[:_HASH]) for name, digest in record.inputs.items()])


@runs.command("compare")
@click.argument("chosen", nargs=-1, metavar="[OLD] [NEW]")
@click.option(
    "--since", metavar="REVISION", help="With one RUN or none: the state to compare with.  [default: HEAD]"
)
@_as_json
@click.pass_context
def compare_runs(context: click.Context, chosen: tuple[str, ...], since: str | None, as_json: bool) -> None:
    """Say what changed from one run to another: inputs, parameters, results, verdicts, figures, and by how much.

    With one RUN, its committed state is compared with the report that is there now; with none, every report is.
    """
    if len(chosen) > 2 or (len(chosen) == 2 and since):
        raise UsageProblem("Name two runs, or one or none with --since; see 'workbook runs compare --help'.")
    project = project_of(context)
    compared: dict[str, Any] = {}
    for old, new, before, after in _pairs(project, chosen, since or "HEAD"):
        found = compare(before, after)
        if as_json:
            compared[new] = {"old": old, "new": new} | found.as_record()
        elif found.differs or found.inputs or chosen:
            print_comparison(old, new, found)
        else:
            click.echo(f"{new}: nothing changed")
    if as_json:
        _print_json(list(compared.values()))


@runs.command("remove")
@click.argument("names", nargs=-1, required=True, metavar="RUN|SWEEP ...")
@click.option("--no-wait", is_flag=True, help="Do not wait for another build: leave with exit code 75.")
@click.pass_context
def remove_runs(context: click.Context, names: tuple[str, ...], no_wait: bool) -> None:
    """Take published reports away, and with a sweep those of its sets. A build makes a notebook's own report again."""
    from analysis.cli.options import pages_of
    from analysis.runs.publishing.removing import remove

    project = project_of(context)
    for path in remove(project, names, pages_of(project), wait=not no_wait):
        click.echo(f"{path}: taken away")


@runs.command("log")
@click.option(
    "-n", "--last", type=click.IntRange(min=1), default=10, show_default=True, help="So many builds."
)
@_as_json
@click.pass_context
def show_log(context: click.Context, last: int, as_json: bool) -> None:
    """Show the last builds that ran something here: when, how long, how each ended, what became of each notebook."""
    project = project_of(context)
    entries = list(log.builds(project))[-last:]
    if as_json:
        _print_json(entries)
        return
    waiting = log.at_work(project)
    if not entries and not waiting:
        click.echo("No build has run anything here yet.")
    for entry in entries:
        took = f"{entry['seconds']:.1f} s" if entry["outcome"] != log.KILLED else "when it began"
        click.echo(f"{_utc(entry['ended'])}, {took}: {entry['outcome']}")
        _print_table(
            [
                [f"  {run['report']}", run["outcome"], f"{run['seconds']:.1f}", run["reason"]]
                for run in entry["runs"]
                if run["outcome"] != "cached"
            ]
        )
    if waiting:
        count = len(waiting["runs"])
        reports = "1 report" if count == 1 else f"{count} reports"
        click.echo(f"{_utc(waiting['began'])}: began to make {reports}; it is at work, or was killed.")


def _utc(moment: str) -> str:
    return f"{moment.replace('T', ' ').rstrip('Z')} UTC"


def _pairs(
    project: Project, chosen: Sequence[str], revision: str
) -> Iterable[tuple[str, str, RunRecord, RunRecord]]:
    """Return the names and records of the runs to compare."""
    if len(chosen) == 2:
        yield chosen[0], chosen[1], record_of(project, chosen[0]), record_of(project, chosen[1])
        return
    if chosen:
        after = record_of(project, chosen[0])
        yield f"{after.path}@{revision}", after.path, committed(project, after.path, revision), after
        return
    held, there = committed_paths(project, revision), run_paths(project)
    for path in there:
        if path in held:
            yield f"{path}@{revision}", path, committed(project, path, revision), record_of(project, path)
        else:
            click.echo(f"{path}: new since {revision}", err=True)
    for path in held:
        if path not in there:
            click.echo(f"{path}: gone since {revision}", err=True)


def _result(held: Any) -> str:
    value, unit = held.get("value"), held.get("unit", "")
    if isinstance(value, dict) and value.get("text"):
        return str(value["text"])
    if isinstance(value, list):
        return f"{len(value)} rows" if value and isinstance(value[0], dict) else said(value)
    return said(value, str(unit))


def _section(title: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        click.echo(f"\n{title}")
        _print_table([[f"  {name}", text] for name, text in rows])


def _print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns; the last column is as long as it is."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))] if rows else []
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        click.echo("  ".join([*cells, row[-1]]).rstrip())


def _print_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))
