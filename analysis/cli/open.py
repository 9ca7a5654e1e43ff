"""`workbook open`: the reports in the browser."""

from __future__ import annotations

import os
import sys

import click

from analysis.cli.main import project_of
from analysis.errors import InputOutputProblem


@click.command("open", short_help="Open the reports in the browser.")
@click.option("--print", "only_print", is_flag=True, help="Print the path of the page; open nothing.")
@click.pass_context
def open_reports(context: click.Context, only_print: bool) -> None:
    """Open the page that lists the reports; where there is no browser, print its path.

    \b
    Exit codes:
      0    opened or printed
      74   there are no reports yet
    """
    page = project_of(context).reports / "index.html"
    if not page.is_file():
        raise InputOutputProblem("There are no reports yet; make them with 'workbook build'.")
    if only_print or not _has_display() or click.launch(page.as_uri()) != 0:
        click.echo(page)


def _has_display() -> bool:
    """Whether a browser could show anything: on Linux, whether there is a display."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("BROWSER"))
