"""`workbook parameters`: what a notebook can be given."""

from __future__ import annotations

import click

from analysis.cli.main import project_of
from analysis.runs.notebooks.files import find_notebook, load
from analysis.runs.notebooks.parameters import declared
from analysis.runs.notebooks.values import literal


@click.command("parameters", short_help="Show the parameters of a notebook.")
@click.argument("notebook")
@click.pass_context
def parameters(context: click.Context, notebook: str) -> None:
    """Show what NOTEBOOK can be given with `workbook build -p NAME=VALUE`: type, default and meaning.

    \b
    Examples:
      workbook parameters 02_trade
      workbook build 02_trade -p year=2021 -p currency=CNY

    \b
    Exit codes:
      0    shown
      2    there is no such notebook
      65   the notebook's cell of parameters cannot be read
    """
    path = find_notebook(project_of(context), notebook)
    found = declared(load(path), path.stem)
    if not found:
        click.echo(f"{path.stem} has no parameters.")
    for each in found:
        default = literal(each.default, each.kind.spelling or "date")
        click.echo(f"{click.style(each.name, bold=True)}: {each.annotation} = {default}")
        click.echo(
            click.wrap_text(
                f"{each.help.rstrip('.') or 'No help line'}. Takes {each.kind}.", 100, "    ", "    "
            )
        )
