"""An origin of figures for tests, with invented values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from analysis.project import Project
from analysis.statistics.providers import Answer, Ask, FileFormat, Step, Terms, Tidy, enter, keep

AT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class MadeUp(FileFormat):
    """Figures that nobody published."""

    name = "made-up"
    title = "Nobody (test fixture, invented)"
    terms = Terms("none", "https://example.org/terms", "Nobody")

    def read(self, path: object, ask: Ask, project: Project) -> Tidy:
        raise NotImplementedError


def trade(value: str, **more: str) -> dict[str, str]:
    """Return a row of trade: China's imports from Kazakhstan of chapter 27 in 2022, in dollars."""
    cells = {"reporter": "CHN", "partner": "KAZ", "flow": "imports", "product": "HS27"}
    return {**cells, "period": "2022-01-01/2022-12-31", "printed_value": value, "printed_unit": "USD", **more}


def bring(
    project: Project,
    rows: Mapping[str, Sequence[Mapping[str, str]]],
    at: datetime = AT,
    content: bytes = b"{}",
) -> Step | None:
    """Enter rows as a refresh does."""
    origin = MadeUp()
    tidy = Tidy("comtrade", rows, "Invented", "https://example.org/", evidence="invented")
    snapshot = keep(project, origin, {}, [Answer("https://example.org/", content)], at)
    return enter(project, origin, tidy, snapshot, "refresh made-up", at)
