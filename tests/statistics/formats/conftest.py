"""What the tests of formats share: zips, and a small release of BACI with invented values."""

from __future__ import annotations

from tests.statistics.bulk.conftest import zipped

__all__ = ["zipped"]
