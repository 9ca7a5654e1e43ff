"""The README's figures are those of the published records, and the commands that it shows exist."""

from __future__ import annotations

import json
import re
import shlex
from typing import Any

import click
import pytest

from analysis.cli.main import workbook
from analysis.derive.gas import temperature_ratio
from analysis.project import find_project
from analysis.quantities import format_number, format_ratio

PROJECT = find_project(__file__)
README = (PROJECT.root / "README.md").read_text("utf-8")
TEXT = " ".join(README.split())


def results(notebook: str) -> dict[str, Any]:
    """Return the results of a published run of the first article."""
    path = PROJECT.reports / "kazakhstan-china-2023" / f"{notebook}.json"
    held = json.loads(path.read_text("utf-8"))["results"]
    return {name: each["value"] for name, each in held.items()}


def test_the_finding_is_what_the_reports_say() -> None:
    """Trade, gap and the operator's excess stand in the README as in the records."""
    trade, energy = results("02_trade"), results("03_energy")
    level = format_number(trade["trade.level"]["value"] / 1e9)
    gap = format_ratio(trade["books.gap_relative"]["value"], decimals=0)
    gas = format_number(energy["deliveries.operator"]["value"] / 1e9)
    excess = format_ratio(100 * (energy["explained.ratio"]["value"] - 1))
    assert f"“${level} billion” of trade with Central Asia in 2022 holds on China's own books" in TEXT
    assert f"publish record {gap} less for the same trade" in TEXT
    assert f"“{gas} billion cubic meters” of gas is the operator's own count, {excess} above" in TEXT


def test_the_open_claims_are_open() -> None:
    """The README calls open what the verdicts leave open, and nothing else."""
    rows = results("04_verdicts")["verdicts"]
    unsettled = [row["hedged"] for row in rows if row["verdict"] == "Not enough evidence"]
    assert [f"“{quote}”" for quote in unsettled] == re.findall("“around [^”]+”", TEXT)


def test_the_sweep_tells_what_it_gives() -> None:
    """Temperature's part of the smallest excess at 25 °C, and the energy of both ends of the calorific values."""
    energy = results("03_energy")
    excess, volume = energy["explained.ratio"]["low"] - 1, energy["deliveries.operator"]
    part = 100 * (temperature_ratio(15, 25).value - 1) / excess
    ends = (35 * volume["low"], 41 * volume["high"])
    low, high = (format_number(value / 1e9, 4) for value in ends)
    assert f"temperature explains at most {format_ratio(part)} of the difference" in TEXT
    assert f"make {low} to {high} petajoules, gross" in TEXT


def commands() -> list[str]:
    """Return each command line that the README shows in a block of commands."""
    blocks = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    lines = [line.split("#")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith("workbook ")]


@pytest.mark.parametrize("line", commands())
def test_a_command_that_is_shown_exists(line: str) -> None:
    """Every command and every option of the README is one that the command line knows."""
    words = shlex.split(line)[1:]
    command: click.Command = workbook
    while isinstance(command, click.Group):
        found = command.get_command(click.Context(command), words[0])
        assert found is not None, f"there is no {words[0]}"
        command, words = found, words[1:]
    known = {option for each in command.params for option in each.opts + each.secondary_opts}
    assert {word for word in words if word.startswith("-")} <= known
