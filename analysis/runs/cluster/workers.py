"""Runs on the workers of a Dask cluster: checked first, then sent as JSON, lost ones tried again by Dask."""

from __future__ import annotations

import contextlib
import json
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from analysis.errors import SourceUnavailable
from analysis.project import Project
from analysis.runs.cluster import remote
from analysis.runs.cluster.scheduler import connected
from analysis.runs.execution.job import Job, Limits, Outcome, Render
from analysis.runs.notebooks.values import to_json
from analysis.runs.plan import Run
from analysis.runs.records.record import Failure, as_json
from analysis.runs.state import keys
from analysis.runs.state.kept import folder_of

_ALONE = 30  # seconds without any worker before a sweep gives up
_GLANCE = 1.0  # seconds between two looks at the cluster
_TRIES = 2  # times that a run is tried again when the process that carries it out has died


def run_on_cluster(
    project: Project,
    runs: Sequence[Run],
    render: Render,
    scheduler: str,
    *,
    jobs: int,
    limits: Limits,
    engine: str,
    preload: Sequence[str],
    on_progress: Callable[[float], None] = lambda cells: None,
    on_end: Callable[[Outcome], None] = lambda outcome: None,
) -> list[Outcome]:
    """Carry out runs on a cluster and return how each ended, in the order in which they ended.

    Parameters
    ----------
    project : Project
        The project.
    runs : sequence of Run
        The runs.
    render : callable
        Makes the page of a run; a function of this package.
    scheduler : str
        The scheduler's address, or ``local`` for a cluster on this machine that ends with the runs.
    jobs : int
        How many workers a local cluster has.
    limits, engine, preload
        As for a run on this machine.
    on_progress, on_end : callable, optional
        Told how many runs have ended as a share of all, and each outcome as it comes.

    Raises
    ------
    SourceUnavailable
        If the scheduler does not answer, a worker's versions or files differ from ours, or no worker is left.
    """
    about = {
        "session": secrets.token_hex(8),
        "render": f"{render.__module__}:{render.__qualname__}",
        "engine": engine,
        "limits": asdict(limits),
        "preload": list(preload),
    }
    outcomes: list[Outcome] = []
    with connected(project, scheduler, jobs) as client:
        _check_workers(client, runs, scheduler)
        futures = {_sent(client, run, about): run for run in runs}
        try:
            for future in _as_they_end(client, list(futures), scheduler):
                run = futures[future]
                job = Job(
                    run, folder_of(project.workdir / "runs", run), "", project.workdir, render, limits, engine
                )
                outcomes.append(_received(job, future))
                on_end(outcomes[-1])
                on_progress(len(outcomes) / len(runs))
        finally:
            with contextlib.suppress(Exception):  # the cluster may be gone
                client.cancel(list(futures), force=True)
                client.run(remote.close)
    return outcomes


def _check_workers(client: Any, runs: Sequence[Run], scheduler: str) -> None:
    """Check that every worker has our versions and files, before a run is sent."""
    with contextlib.suppress(TimeoutError):
        client.wait_for_workers(1, timeout=_ALONE)
    if not client.nthreads():
        raise SourceUnavailable(
            f"The scheduler at {scheduler} has no worker; start some with 'dask worker {scheduler}'."
        )
    wanted = {(run.notebook, run.article): run.parts for run in runs}
    answers = client.run(remote.parts_here, json.dumps(list(wanted)), on_error="return")
    for worker, answer in sorted(answers.items()):
        if not isinstance(answer, str):
            raise SourceUnavailable(
                f"Worker {worker} does not have this project's package ({type(answer).__name__}: {answer}); "
                "install it there, in the same version."
            )
        found = json.loads(answer)
        if "error" in found:
            raise SourceUnavailable(
                f"Worker {worker} does not have this project: {found['error']} Start it in the project's folder, "
                "or set WORKBOOK_PROJECT."
            )
        pairs = zip(wanted.values(), found["parts"], strict=True)
        moved = {part for ours, theirs in pairs for part in keys.changed(ours, theirs)} - {"parameters"}
        if moved:
            raise SourceUnavailable(_differs(worker, sorted(moved)))


def _differs(worker: str, moved: Sequence[str]) -> str:
    return (
        f"Worker {worker} differs from this machine in {', '.join(moved)}, so its results could differ too; "
        "bring both to the same state. Nothing was run there."
    )


def _sent(client: Any, run: Run, about: dict[str, Any]) -> Any:
    values = {each.name: to_json(value) for each, value in zip(run.parameters, run.values, strict=True)}
    task = {**about, "notebook": run.notebook, "values": values, "parts": dict(run.parts)}
    name = f"workbook-{run.key[:24]}-{about['session']}"
    return client.submit(remote.carry_out, json.dumps(task).encode(), key=name, pure=False, retries=_TRIES)


def _as_they_end(client: Any, futures: list[Any], scheduler: str) -> Iterator[Any]:
    """Yield futures as they end; give up when nobody is left to carry them out."""
    from distributed import wait

    alone = time.monotonic()
    while futures:
        with contextlib.suppress(TimeoutError):
            wait(futures, timeout=_GLANCE, return_when="FIRST_COMPLETED")
        ended = [future for future in futures if future.done()]
        for future in ended:
            futures.remove(future)
            yield future
        if ended or (client.status == "running" and client.nthreads()):
            alone = time.monotonic()
        if client.status != "running" or time.monotonic() - alone > _ALONE:
            raise SourceUnavailable(
                f"The scheduler at {scheduler} or all of its workers are gone; what had finished is kept: give "
                "the same command again."
            )


def _received(job: Job, future: Any) -> Outcome:
    """Return how a run ended, its files written to its folder."""
    from distributed import KilledWorker

    try:
        answer = json.loads(future.result())
    except KilledWorker:
        return Outcome(
            job,
            Failure("the workers that ran it were lost, one after the other (out of memory, or a crash)"),
            0.0,
        )
    except Exception as error:
        if future.status == "cancelled":
            raise SourceUnavailable(
                "The connection to the scheduler was lost; what had finished is kept: give the same command again."
            ) from None
        return Outcome(
            job, Failure(f"its worker could not carry it out ({type(error).__name__}: {error})"), 0.0
        )
    future.release()
    if "differs" in answer:
        raise SourceUnavailable(_differs("that has joined", answer["differs"]))
    if "error" in answer:
        return Outcome(job, Failure(f"its worker could not carry it out ({answer['error']})"), 0.0)
    job.folder.mkdir(parents=True, exist_ok=True)
    for name in ("page.html", "record.json"):
        if name in answer["files"]:
            (job.folder / name).write_bytes(answer["files"][name].encode())
    (job.folder / "outcome.json").write_text(as_json(answer["failure"]), "utf-8")
    return Outcome(job, Failure(**answer["failure"]) if answer["failure"] else None, answer["seconds"])
