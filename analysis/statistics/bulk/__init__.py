"""Bulk files on disk: opened as they came, kept as Parquet, summed exactly with DuckDB (the extra ``bulk``)."""

from analysis.statistics.bulk.file import BulkFile, open_bulk
from analysis.statistics.bulk.layout import Layout

__all__ = ["BulkFile", "Layout", "open_bulk"]
