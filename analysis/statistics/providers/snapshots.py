"""Raw answers as they came, each with its hash, request, day, terms and version.

Under data/snapshots/, which version control leaves alone::

    <provider>/<day>-<hash>/snapshot.json and answer-001.json ...   what the tables were made from
    refused/<provider>/<day>-<hash>/                                answers that were not taken, for inspection
    parquet/<sha256>/                                               tables of bulk files (`analysis.statistics.bulk`)
    journal/<number>/                                               the steps (`analysis.statistics.providers.journal`)
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics.package import sha256
from analysis.statistics.providers.provider import Answer, Origin

_FACTS = "snapshot.json"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A kept set of answers.

    Parameters
    ----------
    id : str
        Provider, day and hash: "comtrade/2026-11-24-1f3870be". The same answers on one day are one snapshot.
    folder : pathlib.Path
        Where it is.
    retrieved : datetime
        When it came, in Coordinated Universal Time.
    ask : mapping
        What was asked for.
    answers : tuple of Answer
        The raw answers in their order.
    """

    id: str
    folder: Path
    retrieved: datetime
    ask: Mapping[str, Any]
    answers: tuple[Answer, ...]


def now() -> datetime:
    """Return the time in Coordinated Universal Time, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def keep(
    project: Project, origin: Origin, ask: Mapping[str, Any], answers: Sequence[Answer], at: datetime,
    version: str = "", *, why: str = "",
) -> Snapshot:  # fmt: skip
    """Keep raw answers, and return the snapshot.

    Parameters
    ----------
    project : Project
        The project.
    origin : Origin
        Where they come from; its terms are kept with them.
    ask : mapping
        What was asked for, as plain data without a key.
    answers : sequence of Answer
        The answers.
    at : datetime
        When they came.
    version : str
        The release, where the answers name one.
    why : str
        Why they were refused; they are kept apart then.

    Raises
    ------
    OSError
        If they cannot be written; nothing is left half-made then.
    """
    identifier = f"{origin.name}/{at.date().isoformat()}-{_digest(answers)}"
    folder = _root(project) / ("refused" if why else "") / identifier
    if not folder.is_dir():
        _write(folder, _facts(origin, ask, answers, at, version, why), answers)
    return Snapshot(identifier, folder, at, ask, tuple(answers))


def read_snapshot(project: Project, identifier: str) -> Snapshot:
    """Return a kept snapshot.

    Raises
    ------
    BadData
        If a file of it is missing or is not the one that was kept.
    """
    folder = _root(project) / identifier
    try:
        facts = json.loads((folder / _FACTS).read_text(encoding="utf-8"))
        answers = [
            (one, Answer(one["asked"], (folder / one["file"]).read_bytes(), one["kind"]))
            for one in facts["answers"]
        ]
    except (OSError, ValueError, KeyError):
        raise BadData(f"data/snapshots/{identifier} is not a whole snapshot; refresh again.") from None
    for one, answer in answers:
        if sha256(answer.content) != one["sha256"]:
            raise BadData(
                f"data/snapshots/{identifier}/{one['file']} is not the answer that was kept (its sha256 differs); "
                "refresh again."
            )
    at = datetime.fromisoformat(facts["retrieved"])
    return Snapshot(identifier, folder, at, facts["ask"], tuple(answer for _, answer in answers))


def last_snapshot(project: Project, origin: Origin, ask: Mapping[str, Any]) -> Snapshot | None:
    """Return the newest snapshot of the same question to the same provider, or None."""
    found = []
    for facts in sorted((_root(project) / origin.name).glob(f"*/{_FACTS}")):
        held = json.loads(facts.read_text(encoding="utf-8"))
        if held["ask"] == dict(ask):
            found.append((held["retrieved"], facts.parent.name))
    return read_snapshot(project, f"{origin.name}/{max(found)[1]}") if found else None


def _root(project: Project) -> Path:
    return project.data / "snapshots"


def _digest(answers: Sequence[Answer]) -> str:
    whole = hashlib.sha256()
    for one in answers:
        whole.update(hashlib.sha256(one.asked.encode() + b"\0" + one.content).digest())
    return whole.hexdigest()[:8]


def _facts(
    origin: Origin, ask: Mapping[str, Any], answers: Sequence[Answer], at: datetime, version: str, why: str
) -> dict[str, Any]:
    terms = origin.terms
    facts: dict[str, Any] = {
        "provider": origin.name,
        "retrieved": at.isoformat(),
        "version": version,
        "licence": terms.licence,
        "terms": terms.address,
        "attribution": terms.attribution,
        "ask": dict(ask),
        "answers": [
            {"file": _file(number, one), "asked": one.asked, "kind": one.kind, "bytes": len(one.content), "sha256": sha256(one.content)}
            for number, one in enumerate(answers, 1)
        ],
    }  # fmt: skip
    return {**facts, "refused": why} if why else facts


def _file(number: int, answer: Answer) -> str:
    return f"answer-{number:03d}.{answer.kind}"


def _write(folder: Path, facts: Mapping[str, Any], answers: Sequence[Answer]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(dir=folder.parent, prefix="."))
    try:
        for number, one in enumerate(answers, 1):
            (staged / _file(number, one)).write_bytes(one.content)
        text = json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
        (staged / _FACTS).write_text(text, encoding="utf-8")
        staged.chmod(0o755)
        os.replace(staged, folder)  # noqa: PTH105 - a folder, whole or not at all
    except BaseException:
        for file in staged.glob("*"):
            file.unlink()
        staged.rmdir()
        raise
