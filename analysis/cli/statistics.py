"""`workbook statistics`: the official figures of the project, looked up, checked, sealed and brought up to date."""

from __future__ import annotations

import click

from analysis.cli.covered import gaps, list_tables
from analysis.cli.import_file import import_command
from analysis.cli.refresh import diff, refresh_command, undo_command
from analysis.cli.tables import check_tables, print_codebook, seal_tables, show


@click.group("statistics", short_help="Look up, check and bring up to date the official statistics.")
def statistics() -> None:
    """Look up the official figures, bring in new ones, check them, and seal them after a change.

    The tables are in data/statistics and data/definitions; data/datapackage.json says what each column means,
    under which licence each table is, and which sha256 each file has.

    Only 'refresh' uses the network; 'import' reads a file that you have. What they bring is kept or named under
    data/snapshots, enters the tables in one step, and can be looked at with 'diff' and taken back with 'undo'.

    \b
    Examples:
      workbook statistics list trade
      workbook statistics show trade -w reporter=CHN -w partner=CA5 -w year=2022
      workbook statistics gaps
      workbook statistics refresh comtrade --for kazakhstan-china-2023
      workbook statistics import TradeData.csv --as comtrade-csv --for kazakhstan-china-2023
      workbook statistics diff
      workbook statistics undo

    \b
    Exit codes:
      0    done
      2    there is no such table, column or provider, or it has to be told more
      65   a table or a file does not hold what it should; the sentence names file, row and column
      69   a provider could not be reached, or answered badly; nothing was changed
      74   a file is missing, or cannot be written
      75   a build is at work
    """


for command in (
    list_tables, show, gaps, refresh_command, import_command, diff, undo_command, check_tables, seal_tables,
    print_codebook,
):  # fmt: skip
    statistics.add_command(command)
