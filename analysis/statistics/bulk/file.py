"""A bulk file in use: hashed, its tables kept as Parquet, and asked with SQL."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import InputOutputProblem
from analysis.statistics.bulk.archive import Archive, look_inside, start_of, unpacked
from analysis.statistics.bulk.conversion import convert
from analysis.statistics.bulk.engine import engine, interruptible
from analysis.statistics.bulk.layout import Layout

if TYPE_CHECKING:
    import duckdb

_DAY = 24 * 60 * 60  # seconds


@dataclass(frozen=True, slots=True)
class BulkFile:
    """A bulk file that is open.

    Parameters
    ----------
    archive : Archive
        The file and its members.
    sha256 : str
        Of the file as it came, 64 hexadecimal digits.
    folder : pathlib.Path
        Where its Parquet files lie.
    connection : duckdb.DuckDBPyConnection
        DuckDB.
    """

    archive: Archive
    sha256: str
    folder: Path
    connection: duckdb.DuckDBPyConnection

    @property
    def name(self) -> str:
        """The file's name, as sentences call it."""
        return self.archive.path.name

    @property
    def members(self) -> tuple[str, ...]:
        """The names of the tables in it."""
        return self.archive.members

    def start(self, member: str) -> str:
        """Return the first lines of a table as they stand, headings and what is above them among them."""
        return start_of(self.archive, member).decode("utf-8-sig", errors="replace")

    def parquet(self, member: str, layout: Layout) -> str:
        """Return the path of a table as Parquet; it is converted when it is first asked for.

        Parameters
        ----------
        member : str
            One of ``members``.
        layout : Layout
            What it must look like.

        Raises
        ------
        BadData
            If it is damaged or foreign: one sentence with file, line and column.
        """
        target = self.folder / f"{Path(member).stem}-{layout.digest(member)}.parquet"
        if not target.is_file():
            with unpacked(self.archive, member, self.folder) as file:
                shown = self.name if self.archive.kind == "plain" else f"{self.name}: {member}"
                # What was packed has been checked to its last byte already.
                asked = layout if self.archive.kind == "plain" else replace(layout, whole_lines=False)
                convert(self.connection, file, shown, asked, target)
        return str(target)

    def query(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows that a query over Parquet files gives; DECIMAL comes as ``decimal.Decimal``."""
        return self._asked(sql, parameters)[1]

    def records(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> list[dict[str, Any]]:
        """Return the rows that a query gives, each by the names of its columns."""
        names, rows = self._asked(sql, parameters)
        return [dict(zip(names, row, strict=True)) for row in rows]

    def _asked(
        self, sql: str, parameters: Sequence[Any] | Mapping[str, Any]
    ) -> tuple[list[str], list[tuple[Any, ...]]]:
        import duckdb

        try:
            with interruptible():
                found = self.connection.execute(sql, parameters)
                return [str(column[0]) for column in found.description], found.fetchall()
        except (duckdb.OperationalError, duckdb.InvalidInputException) as error:
            raise InputOutputProblem(
                f"The table of {self.name} that was kept in {self.folder} cannot be read ({str(error).splitlines()[0]}); "
                "delete that folder and import again."
            ) from None


def digest(path: Path) -> str:
    """Return the sha256 of a file, 64 hexadecimal digits; it is reckoned once while the file stays as it is."""
    facts = path.stat()
    return _digest(path, facts.st_size, facts.st_mtime_ns)


@lru_cache(maxsize=16)
def _digest(path: Path, size: int, modified: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sweep(folder: Path) -> None:
    """Remove what a process that was killed left unfinished a day ago or more; others may be at work."""
    for left in folder.glob(".*"):
        if time.time() - left.stat().st_mtime > _DAY:
            shutil.rmtree(left, ignore_errors=True)
            left.unlink(missing_ok=True)


@contextmanager
def open_bulk(path: Path, folder: Path) -> Iterator[BulkFile]:
    """Open a bulk file; its Parquet files lie in a folder of its hash, so that a changed file is read anew.

    Parameters
    ----------
    path : pathlib.Path
        A CSV file, gzipped or not, or a zip of them.
    folder : pathlib.Path
        Where Parquet files are kept.

    Raises
    ------
    InputOutputProblem
        If the file is missing or cannot be read.
    UsageProblem
        If DuckDB is not installed.
    BadData
        If the file is empty or a broken zip.
    """
    archive = look_inside(path)
    sha256 = digest(path)
    own = folder / sha256
    own.mkdir(parents=True, exist_ok=True)
    _sweep(own)
    with tempfile.TemporaryDirectory(prefix=".scratch-", dir=own) as scratch:
        connection = engine(Path(scratch))
        try:
            yield BulkFile(archive, sha256, own, connection)
        finally:
            connection.close()
