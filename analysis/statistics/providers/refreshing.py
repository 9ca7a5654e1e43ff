"""Ask a provider, keep what it says, and put it into the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from time import sleep as rest
from urllib.parse import quote

from analysis.errors import SourceUnavailable
from analysis.fetch import FetchFailed, Limits, Patience, Unreachable, fetch
from analysis.project import Project
from analysis.statistics.providers.ask import Ask
from analysis.statistics.providers.entering import enter
from analysis.statistics.providers.journal import Step
from analysis.statistics.providers.provider import Answer, BadAnswer, Provider, Request, Tidy
from analysis.statistics.providers.snapshots import Snapshot, keep, last_snapshot, now

PATIENCE = Patience()
_LIMITS = Limits(bytes=100_000_000, seconds=30.0, advice="try again later")
_ACCEPT = {"json": "application/json", "html": "text/html", "xlsx": "*/*"}
_MOST_CALLS = 2_000


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh brought.

    Parameters
    ----------
    step : Step or None
        The step in the journal; None if nothing is new.
    snapshot : Snapshot
        The raw answers.
    tidy : Tidy
        What they say.
    offline : str
        Why the last snapshot served in place of the provider, or "".
    """

    step: Step | None
    snapshot: Snapshot
    tidy: Tidy
    offline: str = ""


def fetched(request: Request) -> bytes:
    """Fetch one request by the guarded way, again where a fault may pass.

    Raises
    ------
    FetchFailed
        If it cannot be had.
    """
    headers = {"Accept": _ACCEPT[request.kind]}
    try:
        content = PATIENCE.persist(
            lambda: fetch(request.url, limits=_LIMITS, headers=headers, secret=request.secret).content
        )
    except FetchFailed as fault:
        fault.content = _without_key(fault.content, request)
        raise
    return _without_key(content, request)


def _without_key(content: bytes, request: Request) -> bytes:
    """Return an answer without the user's key, should the provider repeat it: no file holds one."""
    for key in request.secret.values():
        content = content.replace(key.encode(), b"(key)").replace(quote(key, safe="").encode(), b"(key)")
    return content


def refresh(
    provider: Provider, ask: Ask, project: Project, *, at: datetime | None = None,
    progress: Callable[[Request], None] = lambda request: None,
) -> Refreshed:  # fmt: skip
    """Bring what is asked for into the tables, in one step.

    Where the provider cannot be reached, its last answer to the same question serves. An answer that is not what
    it should be leaves the tables as they were, and is kept for inspection.

    Parameters
    ----------
    provider : Provider
        Whom to ask.
    ask : Ask
        What for.
    project : Project
        Whose tables.
    at : datetime, optional
        The time to write down; by default now.
    progress : callable
        Told of each call before it is made.

    Raises
    ------
    UsageProblem
        If the provider needs to be told more.
    SourceUnavailable
        If it cannot be reached and nothing was kept, or answers badly.
    BadData
        If the tables are not in order.
    """
    record = ask.as_record()
    at = at or now()
    answers: list[Answer] = []
    offline = ""
    try:
        for answer in _answers(provider, provider.requests(ask, project), progress):
            answers.append(answer)
        tidy = provider.read(answers, ask, project)
        snapshot = keep(project, provider, record, answers, at, tidy.published)
    except Unreachable as fault:
        last = last_snapshot(project, provider, record)
        if last is None:
            raise
        snapshot, offline = last, str(fault)
        tidy = provider.read(last.answers, ask, project)
    except (BadAnswer, FetchFailed) as fault:
        raise _told(provider, project, record, answers, fault, at) from None
    try:
        step = enter(project, provider, tidy, snapshot, _command(provider, ask, project), at)
    except BadAnswer as fault:
        raise _told(provider, project, record, answers, fault, at) from None
    return Refreshed(step, snapshot, tidy, offline)


def _answers(
    provider: Provider, first: Sequence[Request], progress: Callable[[Request], None]
) -> Iterator[Answer]:
    waiting = list(first)
    for count in range(_MOST_CALLS):
        if not waiting:
            return
        request = waiting.pop(0)
        if count:
            rest(provider.pause)
        progress(request)
        answer = Answer(request.url, fetched(request), request.kind)
        yield answer  # before it is looked into, so that a bad one is kept
        waiting += provider.further(request, answer)
    raise BadAnswer(f"{provider.title} does not come to an end after {_MOST_CALLS} calls; ask for less.")


def _told(
    provider: Provider, project: Project, record: Mapping[str, object], answers: list[Answer],
    fault: SourceUnavailable, at: datetime,
) -> SourceUnavailable:  # fmt: skip
    """Return a fault that says where the answers are kept for inspection."""
    if isinstance(fault, FetchFailed) and fault.content:
        answers = [*answers, Answer("the answer that was refused", fault.content, "txt")]
    if not answers:
        return fault
    kept = keep(project, provider, record, answers, at, why=str(fault))
    folder = kept.folder.relative_to(project.root).as_posix()
    return type(fault)(f"{str(fault).rstrip('.')}; nothing was changed, and the answer is kept in {folder}.")


def _command(provider: Provider, ask: Ask, project: Project) -> str:
    return f"refresh {provider.name} {ask.options(project)}".strip()
