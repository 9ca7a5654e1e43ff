"""How the difference of two runs reads on a terminal."""

from __future__ import annotations

import textwrap
from typing import Any

import click

from analysis.quantities import format_number, format_ratio
from analysis.runs.records.compare import Change, Comparison

WIDTH = 100
_TENTH = 0.1  # of a percent: what format_ratio shows; a smaller change is told in its unit
_SHORT = 60  # what is longer stands on lines of its own
_DIGITS, _LONG = 6, 8  # a number longer than so many characters is shown with so many digits


def print_comparison(old: str, new: str, found: Comparison) -> None:
    """Print what changed, a line each: parameters, verdicts, results, figures.

    Parameters
    ----------
    old, new : str
        What the two runs are called.
    found : Comparison
        What changed.
    """
    click.echo(f"{old} → {new}")
    if not found.differs:
        click.echo("  parameters, results, verdicts and figures are the same")
    if found.inputs:
        click.echo(f"  inputs that changed: {', '.join(found.inputs)}")
    for part in ("parameters", "verdicts", "results", "figures"):
        changes = getattr(found, part)
        if changes:
            click.echo(f"  {part}" + (f" ({found.same} more are the same)" if part == "results" else ""))
        for change in changes:
            if part == "figures":
                click.echo(f"    {change.name}: {_became(change)}")
            else:
                _print_change(change, _how_much(change) if part == "results" else "")


def _print_change(change: Change, how_much: str) -> None:
    old = change.old_text or said(change.old, change.unit)
    new = change.new_text or said(change.new, change.unit)
    behind = f"  ({how_much})" if how_much else ""
    if old == new:
        click.echo(f"    {change.name}: {new} as before{behind}")
    elif len(old) + len(new) <= _SHORT:
        click.echo(f"    {change.name}: {old} → {new}{behind}")
    else:
        click.echo(f"    {change.name}:{behind}")
        for sign, text in (("-", old), ("+", new)):
            click.echo(textwrap.fill(text, WIDTH, initial_indent=f"      {sign} ", subsequent_indent=" " * 8))


def _became(change: Change) -> str:
    if change.old is None:
        return "new"
    return "gone" if change.new is None else "drawn differently"


def _how_much(change: Change) -> str:
    """Return by how much a number changed, in words; what changed beside it if it did not; else nothing."""
    if not change.difference:
        return f"{', '.join(change.beside)} changed" if change.beside else ""
    if change.unit != "percent" and change.relative is not None and abs(change.relative) >= _TENTH / 2:
        return format_ratio(change.relative, sign=True)
    sign = "+" if change.difference > 0 else ""
    unit = "percentage points" if change.unit == "percent" else change.unit
    return f"{sign}{format_number(change.difference)} {unit}".strip()


def said(value: Any, unit: str = "") -> str:
    """Return a recorded value as a line shows it."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and len(str(value)) > _LONG:
        value = format_number(value, _DIGITS)
    elif isinstance(value, list):
        value = ", ".join(map(said, value)) or "none"
    elif isinstance(value, dict):
        value = ", ".join(f"{name} {said(each)}" for name, each in value.items())
    return f"{value} {unit}".strip()
