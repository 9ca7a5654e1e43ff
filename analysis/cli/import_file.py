"""`workbook statistics import`: official figures from a file that the user has."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.cli.main import project_of

_FORMATS = ("baci", "comtrade-csv", "worldbank-csv", "ei")


@click.command("import", short_help="Bring in figures from a file on disk.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "name", type=click.Choice(_FORMATS), required=True, help="What the file is.")
@click.option(
    "--reporter", default="", metavar="PLACES", help="Whose trade or figures: CN, or CN,KZ, or a group."
)
@click.option("--partner", default="", metavar="PLACES", help="With whom; WLD is all the world.")
@click.option(
    "--product", default="", metavar="CODES", help="Codes of the Harmonized System: TOTAL, 01-27, 2709."
)
@click.option("--years", default="", metavar="YEARS", help="Calendar years: 2021,2022 or 2015-2022.")
@click.option("--dry-run", is_flag=True, help="Only say what the file holds of it; change nothing.")
@click.pass_context
def import_command(
    context: click.Context, file: Path, name: str, reporter: str, partner: str, product: str, years: str, dry_run: bool
) -> None:  # fmt: skip
    """Bring official figures from FILE into the tables, in one step that 'workbook statistics undo' takes back.

    The file is read where it lies, a zip without unpacking it by hand; a table of it is kept as Parquet under
    data/snapshots when it is first read, so that further questions to it take a moment.

    \b
    baci           CEPII's BACI, the zip of all years or one year's CSV, HS92 to HS22
    comtrade-csv   UN Comtrade, a CSV downloaded from its pages or a bulk file
    worldbank-csv  World Bank, an indicator's CSV or zip, or all indicators
    ei             Energy Institute, the consolidated CSV of the Statistical Review, narrow or panel

    \b
    Examples:
      workbook statistics import BACI_HS17_V202501.zip --as baci --reporter CN \\
          --partner KZ,KG,TJ,TM,UZ --product TOTAL,01-27,84-85 --years 2021,2022
      workbook statistics import API_NY.GDP.MKTP.CD.zip --as worldbank-csv --reporter KZ,KG
    """
    from analysis.statistics.formats import file_format
    from analysis.statistics.formats.importing import import_file
    from analysis.statistics.providers import Ask

    project = project_of(context)
    ask = Ask.parse(reporter, partner, product, years, project)
    found = import_file(file, file_format(name), ask, project, dry=dry_run)
    for note in found.tidy.notes:
        click.echo(note, err=True)
    if dry_run:
        tables = ", ".join(f"{len(rows):,} for {table}" for table, rows in found.tidy.rows.items() if rows)
        click.echo(f"{found.tidy.title}: {tables or 'no figures'}; nothing was changed.")
    elif found.step is None:
        click.echo(f"{found.tidy.title}: nothing that the tables do not have already.")
    else:
        step = found.step
        click.echo(
            f"{found.tidy.title}: {step.added:,} figures added, {step.superseded:,} in place of older ones, "
            f"{step.confirmed:,} as before."
        )
