"""`workbook statistics import`: official figures from a file that the user has."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from analysis.cli.asking import Wanted, alone, ask_of, ask_options, print_step, print_ways_on
from analysis.cli.main import project_of

if TYPE_CHECKING:
    from analysis.statistics.formats.importing import Imported

_LARGE = 20_000_000  # bytes, from which on a file is waited for
_FORMATS = ("baci", "comtrade-csv", "worldbank-csv", "ei")


@click.command("import", short_help="Bring in figures from a file on disk.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "name", type=click.Choice(_FORMATS), required=True, help="What the file is.")
@ask_options
@click.option("--dry-run", is_flag=True, help="Only say what the file holds of it; change nothing.")
@click.pass_context
def import_command(
    context: click.Context, file: Path, name: str, dry_run: bool, **wanted: Unpack[Wanted]
) -> None:
    """Bring official figures from FILE into the tables, in one step that 'workbook statistics undo' takes back.

    The file is read where it lies, a zip without unpacking it by hand; a table of it is kept as Parquet under
    data/snapshots/parquet when it is first read, so that further questions to it take a moment. These may be deleted
    at any time.

    \b
    baci           CEPII's BACI, the zip of all years or one year's CSV, HS92 to HS22
    comtrade-csv   UN Comtrade, a CSV downloaded from its pages or a bulk file
    worldbank-csv  World Bank, an indicator's CSV or zip, or all indicators
    ei             Energy Institute, the consolidated CSV of the Statistical Review, narrow or panel

    \b
    Examples:
      workbook statistics import BACI_HS17_V202501.zip --as baci --for kazakhstan-china-2023
      workbook statistics import BACI_HS17_V202501.zip --as baci --reporter CN \\
          --partner KZ,KG,TJ,TM,UZ --product TOTAL,01-27,84-85 --years 2021,2022
      workbook statistics import API_NY.GDP.MKTP.CD.zip --as worldbank-csv --reporter KZ,KG
    """
    from analysis.statistics.bulk.archive import look_inside
    from analysis.statistics.formats import file_format
    from analysis.statistics.formats.importing import import_file

    project, kind = project_of(context), file_format(name)
    look_inside(file)  # a file that is not there is told before what is asked of it
    ask = ask_of(wanted, kind.like or name, project)
    if file.stat().st_size > _LARGE:
        click.echo(f"Reading {file.name}; a table of it takes some seconds when it is first read.", err=True)
    if dry_run:
        _print_found(import_file(file, kind, ask, project, dry=True))
        return
    with alone(project):
        done = import_file(file, kind, ask, project)
    _print_notes(done)
    if done.step is None:
        click.echo(
            "Nothing is new: the tables hold these figures already." if done.count else "Nothing was changed."
        )
        return
    print_step(done.step)
    print_ways_on()


def _print_found(found: Imported) -> None:
    _print_notes(found)
    counts = [
        f"{len(rows):,} figures for the table {table}" for table, rows in found.tidy.rows.items() if rows
    ]
    click.echo(f"{found.tidy.title} holds {', '.join(counts) or 'nothing of it'}. Nothing was changed.")


def _print_notes(found: Imported) -> None:
    for note in found.tidy.notes:
        click.echo(note, err=True)
