"""The errors a user can meet; each ends the command line with its documented exit code."""

from __future__ import annotations

from collections.abc import Iterable


class WorkbookError(Exception):
    """One sentence for the user: what is wrong, where, what is allowed and what to do."""

    exit_code = 1


class UsageProblem(WorkbookError):
    """The command, a parameter or a name is not one the project knows."""

    exit_code = 2


class NotebookFailed(WorkbookError):
    """A notebook did not run to its end."""

    exit_code = 4


class BadData(WorkbookError):
    """An article, a table or a file does not hold what it should."""

    exit_code = 65


class SourceUnavailable(WorkbookError):
    """A source on the network could not be reached or answered badly."""

    exit_code = 69


class InputOutputProblem(WorkbookError):
    """A file is missing, unreadable or cannot be written."""

    exit_code = 74


class Busy(WorkbookError):
    """Another build holds the lock."""

    exit_code = 75


def hint(name: str, known: Iterable[str], otherwise: str) -> str:
    """Return how an error's sentence about an unknown name ends: with the known name that is near, else as told.

    Examples
    --------
    >>> hint("02_trad", ["02_trade", "03_energy"], "there are 02_trade, 03_energy.")
    'did you mean 02_trade?'
    >>> hint("weather", ["02_trade"], "there are 02_trade.")
    'there are 02_trade.'
    """
    from difflib import get_close_matches  # late: only a message needs it

    near = get_close_matches(name, list(known), n=1)
    return f"did you mean {near[0]}?" if near else otherwise
