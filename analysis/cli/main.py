"""The command `workbook`: finds the project, hands over to a command, turns errors into exit codes."""

from __future__ import annotations

import gc
import importlib
import os
import signal
import sys
from pathlib import Path
from typing import Any

import click

from analysis.errors import InputOutputProblem, WorkbookError, hint
from analysis.project import Project, find_project, standing_in

INTERRUPTED = 130
_INPUT_OUTPUT = InputOutputProblem.exit_code

# Each command: where it is, and its line in the list of commands. Imported when it is called, not before.
_COMMANDS = {
    "build": ("analysis.cli.build:build", "Bring the reports up to date."),
    "sweep": ("analysis.cli.sweep:sweep", "Run a notebook with many sets of parameters."),
    "open": ("analysis.cli.open:open_reports", "Open the reports in the browser."),
    "runs": ("analysis.cli.runs:runs", "List, show and compare the runs behind the reports."),
    "parameters": ("analysis.cli.parameters:parameters", "Show the parameters of a notebook."),
    "claims": ("analysis.cli.claims:claims", "Show the claims of an article."),
    "verdicts": ("analysis.cli.verdicts:verdicts", "Judge the claims of an article."),
    "add": ("analysis.cli.add:add", "Add an article to the project."),
    "statistics": (
        "analysis.cli.statistics:statistics",
        "Look up, check and bring up to date the official statistics.",
    ),
}

_EPILOG = """\b
Examples:
  workbook build                               every report of the first article
  workbook build 02_trade -p year=2021         one report with another year
  workbook sweep 02_trade -p year=2020..2022   one report for each of several years, side by side
  workbook open                                look at the reports

\b
Exit codes:
  0    done
  2    the command, a name or a parameter is not one the project knows
  4    a notebook failed; its old report stays as it is
  65   an article, a table or a file does not hold what it should
  69   a source on the network could not be reached or answered badly
  74   a file is missing, unreadable or cannot be written
  75   another build is at work
  130  interrupted
"""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands whose files are there, in reading order."""
        return [name for name in _COMMANDS if _file_of(name).is_file()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now; None if there is none of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        where = _COMMANDS[cmd_name][0]
        module, name = where.split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing one of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, _COMMANDS[name][1]) for name in self.list_commands(ctx)])

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Find the command asked for; for a name that is none, say which is near."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in self.list_commands(ctx):
            known = self.list_commands(ctx)
            ctx.fail(f"No command {name}; {hint(name, known, 'there are ' + ', '.join(known) + '.')}")
        return super().resolve_command(ctx, args)


def _version(context: click.Context, parameter: click.Parameter, asked: bool) -> None:
    """Print the version and leave."""
    if asked:
        from importlib.metadata import PackageNotFoundError, version

        try:
            click.echo(f"workbook {version('workbook')}")
        except PackageNotFoundError:
            click.echo("workbook (not installed)")
        context.exit()


@click.group(
    cls=LazyGroup,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--project",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="A folder of the project. Default: the folder you stand in, or the nearest above it that is one.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version."
)
@click.pass_context
def workbook(context: click.Context, project: Path | None) -> None:
    """Put every number of a news article on trial.

    The workbook finds the numbers of an article, says what each one claims, compares it with official
    statistics, and renders the answer as HTML reports.
    """
    context.obj = project


def project_of(context: click.Context) -> Project:
    """Return the project that a command is about, and look everything up there until the command ends."""
    root = context.find_root()
    project = find_project(root.obj)
    root.with_resource(standing_in(project))
    return project


def main() -> None:
    """Run the command line and leave with its exit code."""
    code = run(sys.argv[1:])
    gc.freeze()  # all goes with the process; to look once more for what could go earlier takes 7 ms
    sys.exit(code)


def run(arguments: list[str]) -> int:  # noqa: PLR0911 - one return a way to end
    """Run one command and return its exit code; an error is one sentence on standard error."""
    before = signal.signal(signal.SIGTERM, _as_interrupt)
    try:
        workbook.main(arguments, prog_name="workbook", standalone_mode=False)
    except WorkbookError as error:
        return _complain(str(error), error.exit_code)
    except click.ClickException as error:
        return _complain(_usage_sentence(error), error.exit_code)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except (KeyboardInterrupt, click.Abort):
        return _complain("interrupted; the reports are as they were before.", INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that closing it complains no more
        return 0
    except OSError as error:
        return _complain(_io_sentence(error), _INPUT_OUTPUT)
    finally:
        signal.signal(signal.SIGTERM, before)
    return 0


def _complain(sentence: str, code: int) -> int:
    for line in sentence.splitlines():
        click.echo(f"workbook: {line}", err=True)
    return code


def _usage_sentence(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    hint = f" See '{context.command_path} --help'." if context is not None else ""
    said = " ".join(error.format_message().split()).rstrip(".")  # one line, also a list of choices
    return f"{said}{'' if said.endswith('?') else '.'}{hint}"


def _io_sentence(error: OSError) -> str:
    named = f": {error.filename}" if error.filename else ""
    return f"{error.strerror or error}{named}; nothing that was there before has been changed."


def _as_interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _file_of(name: str) -> Path:
    module = _COMMANDS[name][0].partition(":")[0].rpartition(".")[2]
    return Path(__file__).with_name(f"{module}.py")


if __name__ == "__main__":
    main()
