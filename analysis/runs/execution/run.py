"""One run in a process of its own: parameters in, kernel run, outcome checked, page and record written."""

from __future__ import annotations

import contextlib
import html
import os
import resource
import signal
import tempfile
import traceback
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from analysis.errors import WorkbookError
from analysis.runs.execution import failures, journal, normal, warm
from analysis.runs.execution.figures import figures_of
from analysis.runs.execution.job import Job
from analysis.runs.execution.results import results_of, without_results
from analysis.runs.notebooks.files import load
from analysis.runs.plan import Run
from analysis.runs.processes import tree as processes
from analysis.runs.records.record import Failure, RunRecord, as_json

LAST = "run-end"  # id of the cell that a run adds, and name of the result that proves the run reached it
NO_SPACE = 74
OVER = "over"  # in the progress file, once no cell runs any more


def work(job: Job) -> None:
    """Carry out a run; the entry point of its process.

    Leaves ``page.html``, ``record.json``, ``notebook.ipynb`` and, as the last thing, ``outcome.json`` in the
    job's folder. Whoever finds no outcome there knows that the process died.
    """
    os.setsid()
    processes.adopt_orphans()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
    os.environ |= _environment(job)
    try:
        job.scratch.mkdir(parents=True, exist_ok=True)
        tempfile.tempdir = str(job.scratch)
        log = os.open(job.folder / "log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        for stream in (1, 2):
            os.dup2(log, stream)
        resource.setrlimit(resource.RLIMIT_AS, (job.limits.megabytes << 20, job.limits.megabytes << 20))
        os.chdir(job.run.source.parent)
        try:
            failure = _carry_out(job)
        except OSError:
            raise
        except Exception as error:  # a fault of the machinery, not of a cell: it too gets its page
            failure = Failure(f"{type(error).__name__}: {error}", traceback=traceback.format_exc())
            _carry_out(replace(job, failure=failure))
        partial = job.folder / "outcome.part"
        partial.write_text(as_json(asdict(failure) if failure else None), "utf-8")
        partial.replace(job.folder / "outcome.json")
        (job.folder / journal.FILE).unlink(missing_ok=True)
    except OSError as error:
        _give_up(job, error)
    finally:
        processes.end_below(os.getpid())


def _give_up(job: Job, error: OSError) -> None:
    """Leave with the reason in the log; on a full disk what was half written makes room for it."""
    for name in ("page.html", "notebook.ipynb", "record.json", journal.FILE):
        (job.folder / name).unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        os.write(2, f"{type(error).__name__}: {error}\n".encode())
    os._exit(
        NO_SPACE
    )  # the ordinary way out flushes streams, which a full disk would turn into another error


def _environment(job: Job) -> dict[str, str]:
    """Return what the environment of a run adds to that of its build: a home of its own."""
    names = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "run"}
    homes = {name: str(job.scratch / folder) for name, folder in names.items()}
    homes["TMPDIR"] = str(job.scratch)
    return homes | {"IPYTHONDIR": str(job.scratch / "ipython"), processes.RUN: job.mark}


def _carry_out(job: Job) -> Failure | None:
    """Execute, check, render and write; return how it failed, or None."""
    failure: Failure | None
    if job.failure:
        notebook, failure = journal.as_far_as_it_came(job.folder, load(job.run.source)), job.failure
    else:
        notebook, failure = _execute(job)
    record = job.run.record
    try:
        results = results_of(notebook)
        if failure is None:
            failure = _unfinished(job, notebook, results)
        record = replace(record, results={name: each for name, each in results.items() if name != LAST})
    except WorkbookError as error:
        failure = failure or Failure(str(error))
    notebook["cells"] = [cell for cell in notebook["cells"] if cell.get("id") != LAST]
    normal.normalise(notebook)
    record = replace(record, figures=figures_of(notebook))
    (job.folder / "notebook.ipynb").write_text(normal.text_of(notebook), "utf-8")
    (job.folder / "record.json").write_text(record.to_json(), "utf-8")
    without_results(notebook)
    return _render(job, notebook, record, failure)


def _execute(job: Job) -> tuple[Any, Failure | None]:
    """Run the notebook through papermill; return it as far as it came, and how it failed."""
    warm.spare_a_grammar()
    from analysis.runs.execution import engine

    notebook = load(job.run.source)
    for cell in notebook["cells"]:
        if "outputs" in cell:
            cell["outputs"] = []  # papermill drops them too, but checks and copies them before
    notebook["cells"].append(_last_cell(job.run.key))
    progress, reached, held = job.folder / "cell", [notebook], journal.Journal(job.folder)

    def on_cell(index: int) -> None:
        held.come_to(reached[-1], index)
        _note(progress, index)

    try:
        notebook = engine.execute(
            notebook,
            job.run.injected,
            engine=job.engine,
            seconds=job.limits.cell_seconds,
            characters=job.limits.characters,
            scratch=job.scratch,
            on_cell=on_cell,
            reached=reached,
        )
    except engine.CellFailed as error:
        found = failures.at_error(job.run, error.cell_index, error.ename, error.evalue, error.traceback)
        return reached[-1], found
    except engine.TooSlow:
        reason = f"the cell took longer than the {job.limits.cell_seconds} seconds it may take"
        return reached[-1], failures.at_progress(job.run, progress, reason)
    except engine.KernelDied as died:
        return reached[-1], failures.at_progress(job.run, progress, failures.death(died.exit_code))
    finally:
        _note(progress, len(notebook["cells"]) - 1, over=True)
    return notebook, None


def _last_cell(key: str) -> dict[str, Any]:
    """Return the cell that, run last, hands over the run's key."""
    source = f"from analysis.runs import record; record({LAST!r}, {key!r})"
    return {
        "cell_type": "code",
        "id": LAST,
        "metadata": {},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def _unfinished(job: Job, notebook: Any, results: Mapping[str, Any]) -> Failure | None:
    """Return why a run cannot count as finished, or None if it came to its end.

    Papermill's own account is not asked: it marks every cell of a notebook "completed" after its kernel died.
    """
    last: int | None = None
    for index, cell in enumerate(notebook["cells"]):
        if cell["cell_type"] == "code" and cell["source"].strip():
            if cell["execution_count"] is None:
                return failures.at_index(job.run, last, "it ended here, and what follows did not run")
            last = index
    if results.get(LAST, {}).get("value") != job.run.key:
        return Failure("it did not come to its end")
    return None


def _render(job: Job, notebook: Any, record: RunRecord, failure: Failure | None) -> Failure | None:
    """Write the run's page; return how the run failed, its page included."""
    if job.render is None:
        return failure
    try:
        page = job.render(notebook, record, failure)
    except OSError:
        raise
    except Exception as error:
        what = str(error) if isinstance(error, WorkbookError) else f"{type(error).__name__}: {error}"
        reason = f"its page could not be made: {what}"
        failure = failure or Failure(reason, traceback=traceback.format_exc())
        page = _plain_page(job.run, failure)
    (job.folder / "page.html").write_text(page, "utf-8")
    return failure


def _plain_page(run: Run, failure: Failure) -> str:
    """Return a page that tells of a failure where the proper one cannot be made."""
    said, trace = html.escape(failure.sentence(run.notebook)), html.escape(failure.traceback)
    return f'<!DOCTYPE html><html lang="en"><title>Failed</title><p>{said}</p><pre>{trace}</pre></html>\n'


def _note(progress: Path, index: int, *, over: bool = False) -> None:
    """Write down which cell is about to run; the file is a few bytes, replaced in one write."""
    progress.write_text(f"{index} {OVER if over else ''}", "ascii")
