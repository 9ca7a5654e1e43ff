"""A small internet in which the providers are played.

The guarded fetch refuses this machine's own addresses by design. A test reaches the server through the two arguments
that look up names and connect; nothing on the command line or in the environment leads there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

import pytest

from analysis.fetch import Patience, fetch
from analysis.project import Project
from analysis.statistics.providers import refreshing
from analysis.statistics.providers.comtrade import Comtrade
from analysis.statistics.providers.pinksheet import PinkSheet
from analysis.statistics.providers.worldbank import WorldBank
from tests.fetch.conftest import Net, net
from tests.statistics.conftest import copy

__all__ = ["copy", "net"]


@dataclass
class Played:
    """The providers' server, and what happened there."""

    net: Net
    waited: list[float] = field(default_factory=list)
    limits: float = 30.0


class _Everything(dict[str, object]):
    """Answers that do not depend on the path."""

    def __init__(self, answer: object) -> None:
        super().__init__()
        self.answer = answer

    def get(self, key: str, default: object = None) -> object:  # type: ignore[override]
        return self.answer


@pytest.fixture
def played(net: Net, monkeypatch: pytest.MonkeyPatch) -> Iterator[Played]:
    """Return the server; providers speak to it without encryption, and no test waits."""
    here = Played(net)
    for kind, name in ((Comtrade, "base"), (WorldBank, "base"), (PinkSheet, "page")):
        monkeypatch.setattr(kind, name, getattr(kind, name).replace("https:", "http:"))
    monkeypatch.setattr(refreshing, "fetch", partial(fetch, resolver=net.resolve, connector=net.connect))
    monkeypatch.setattr(refreshing, "PATIENCE", Patience(sleep=here.waited.append))
    monkeypatch.setattr(refreshing, "rest", lambda seconds: None)
    monkeypatch.delenv("COMTRADE_API_KEY", raising=False)
    yield here


@pytest.fixture
def play(played: Played) -> Callable[[object], Played]:
    """Return a function that makes a player answer every call."""

    def answer(player: object) -> Played:
        played.net.answers = _Everything(player)  # type: ignore[assignment]
        return played

    return answer


Play = Callable[[object], Played]
Copy = Project
