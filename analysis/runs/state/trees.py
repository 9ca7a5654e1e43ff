"""Which files of a folder changed since the last build, so that a reason to run again can name them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from analysis.runs.records.record import as_json
from analysis.runs.state.keys import changed

FILE = "trees.json"
_NAMED = 3  # files that a reason names; of more it says how many
_DIGITS = 16  # of each file's hash: enough to tell two states of one file apart

Listing = Mapping[str, str]  # the hash of each file by its path within the folder


def load(folder: Path) -> dict[str, Listing]:
    """Return the listings that the last builds left, by the hash of the whole; none where they cannot be read."""
    try:
        return {
            str(tree): dict(listing)
            for tree, listing in json.loads((folder / FILE).read_text("utf-8")).items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def save(folder: Path, listings: Mapping[str, Listing], wanted: Iterable[str]) -> None:
    """Keep the listings of these hashes, those of earlier builds included, and no others.

    Parameters
    ----------
    folder : pathlib.Path
        The ignored folder.
    listings : mapping
        What this build has read, by the hash of the whole.
    wanted : iterable of str
        The hashes that keys of published reports hold.
    """
    short = {
        tree: {path: each[:_DIGITS] for path, each in listing.items()} for tree, listing in listings.items()
    }
    known = load(folder) | short
    partial = folder / f"{FILE}.part"
    partial.write_text(as_json({tree: known[tree] for tree in sorted(set(wanted)) if tree in known}), "utf-8")
    partial.replace(folder / FILE)


def with_files(
    reasons: Iterable[str],
    before: Mapping[str, str],
    now: Mapping[str, str],
    held: Mapping[str, Listing],
    read: Mapping[str, Listing],
) -> list[str]:
    """Return reasons such as ``data changed`` with the files that changed, as far as they are known.

    Parameters
    ----------
    reasons : iterable of str
        Why a report is to be made again.
    before, now : mapping
        The parts of its key.
    held, read : mapping
        The listings that earlier builds left, and those of this one.
    """
    said = []
    for reason in reasons:
        part = reason.removesuffix(" changed")
        old, new = held.get(before.get(part, "")), read.get(now.get(part, ""))
        said.append(f"{reason} ({difference(old, new)})" if old and new else reason)
    return said


def difference(old: Listing, new: Listing) -> str:
    """Return the files that are not the same, in words; nothing if all are.

    Examples
    --------
    >>> difference({"a.csv": "1", "b.csv": "1"}, {"a.csv": "2", "c.csv": "1"})
    'a.csv, b.csv is gone, c.csv is new'
    """
    short = {path: each[:_DIGITS] for path, each in new.items()}
    before = {path: each[:_DIGITS] for path, each in old.items()}
    names = changed(before, short)
    said = [
        name + (" is new" if name not in before else " is gone" if name not in short else "")
        for name in names[:_NAMED]
    ]
    return ", ".join(said + ([f"{len(names) - _NAMED} more"] if len(names) > _NAMED else []))
