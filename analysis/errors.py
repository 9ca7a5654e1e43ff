"""The errors a user can meet; each ends the command line with its documented exit code."""


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
