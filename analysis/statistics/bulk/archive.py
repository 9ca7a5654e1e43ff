"""A bulk file as it came: plain, gzipped or a zip, its tables unpacked one at a time and within limits."""

from __future__ import annotations

import gzip
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from analysis.errors import BadData, InputOutputProblem

LARGEST = 8 * 1024**3
"""Bytes that one table may have when unpacked; ours: twenty times a year of BACI, which has about 400 million."""

RATIO = 200
"""How many times larger than its file a table may be when unpacked; text of figures comes to about 5."""

FREE = 64 * 1024**2
"""Bytes that may always be unpacked, whatever the ratio."""

_BLOCK = 1024**2
_START = 4096


@dataclass(frozen=True, slots=True)
class Archive:
    """A file on disk and the tables in it.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    kind : str
        ``plain``, ``gzip`` or ``zip``.
    members : tuple of str
        The names of the tables in it; a plain or gzipped file is one table.
    """

    path: Path
    kind: str
    members: tuple[str, ...]


def look_inside(path: Path) -> Archive:
    """Return which tables a file holds; nothing is unpacked yet.

    Raises
    ------
    InputOutputProblem
        If there is no such file, or it cannot be read.
    BadData
        If it is empty, or a zip that is cut short or damaged.
    """
    try:
        with path.open("rb") as file:
            start = file.read(4)
    except IsADirectoryError:
        raise InputOutputProblem(f"{path} is a folder; name a file.") from None
    except OSError as error:
        raise InputOutputProblem(f"{path}: {error.strerror}; name a file that can be read.") from None
    if not start:
        raise BadData(f"{path.name} is empty; download it again.")
    if start.startswith(b"\x1f\x8b"):
        return Archive(path, "gzip", (path.name.removesuffix(".gz"),))
    if not start.startswith(b"PK"):
        if path.suffix.lower() == ".zip":
            raise BadData(f"{path.name} is not a zip file, though its name says so; download it again.")
        return Archive(path, "plain", (path.name,))
    try:
        with zipfile.ZipFile(path) as archive:
            names = [info.filename for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, ValueError, EOFError):
        raise BadData(
            f"{path.name} is not a whole zip file: its table of contents is missing, "
            "as in a download that was cut short; download it again."
        ) from None
    return Archive(path, "zip", tuple(name for name in names if not name.startswith("__MACOSX/")))


@contextmanager
def unpacked(archive: Archive, member: str, folder: Path) -> Iterator[Path]:
    """Give a table as a file: a plain one where it lies, another unpacked into ``folder`` until it has been read.

    Parameters
    ----------
    archive : Archive
        What ``look_inside`` returned.
    member : str
        One of its members.
    folder : pathlib.Path
        Where there is room for the table.

    Raises
    ------
    BadData
        If the member is damaged, locked with a password, or larger than ``LARGEST`` or ``RATIO`` allow.
    """
    if archive.kind == "plain":
        yield archive.path
        return
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".unpacking-", dir=folder) as temporary:
        target = Path(temporary) / "table.csv"
        with _opened(archive, member) as (packed, size):
            _copy(packed, target, archive.path, member, size)
        yield target


def start_of(archive: Archive, member: str) -> bytes:
    """Return the first bytes of a table, enough for what stands above its heading.

    Raises
    ------
    BadData
        If the member is damaged or locked with a password.
    """
    if archive.kind == "plain":
        with archive.path.open("rb") as file:
            return file.read(_START)
    with _opened(archive, member) as (packed, _):
        return packed.read(_START)


@contextmanager
def _opened(archive: Archive, member: str) -> Iterator[tuple[IO[bytes], int]]:
    """Open a packed table; also give the bytes that it takes up packed."""
    try:
        if archive.kind == "gzip":
            with gzip.open(archive.path) as packed:
                yield cast(IO[bytes], packed), archive.path.stat().st_size
            return
        with zipfile.ZipFile(archive.path) as whole:
            info = whole.getinfo(member)
            _check_size(info.file_size, info.compress_size, archive.path, member)
            with whole.open(info) as packed:
                yield packed, info.compress_size
    except (zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, EOFError):
        raise BadData(f"{archive.path.name}: {member} is damaged or cut short; download it again.") from None
    except (RuntimeError, NotImplementedError):
        raise BadData(
            f"{archive.path.name}: {member} is locked with a password or packed in a way that Python "
            "does not know; unpack it by hand and name the file inside."
        ) from None


def _copy(packed: IO[bytes], target: Path, path: Path, member: str, size: int) -> None:
    done = 0
    with target.open("wb") as file:
        while block := packed.read(_BLOCK):
            done += len(block)
            _check_size(done, size, path, member)
            file.write(block)


def _check_size(bytes_: int, packed: int, path: Path, member: str) -> None:
    if bytes_ > LARGEST or (bytes_ > FREE and bytes_ > RATIO * packed):
        raise BadData(
            f"{path.name}: {member} unpacks to more than a table can have ({LARGEST // 1024**3} gibibytes, or "
            f"{RATIO} times its packed size); if it is meant, unpack it by hand and name the file inside."
        )
