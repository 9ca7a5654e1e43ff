"""Asking again: how often, after which pauses, and when not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from analysis.fetch import FetchFailed, Patience, Unreachable
from analysis.fetch.retrying import seconds_of
from tests.fetch.conftest import Net, page

URL = "http://news.example/story"


class Asked:
    """Something that fails as often as it is told, and then answers."""

    def __init__(self, *faults: FetchFailed) -> None:
        self.faults = list(faults)
        self.waited: list[float] = []

    def __call__(self) -> str:
        if self.faults:
            raise self.faults.pop(0)
        return "answer"

    def persist(self) -> str:
        return Patience(sleep=self.waited.append).persist(self)


def passing(wait: float | None = None) -> FetchFailed:
    """Return a fault that may be over in a while."""
    return FetchFailed("It is busy.", status=503, wait=wait, content=b"busy", passing=True)


def test_good_answer_is_not_waited_for() -> None:
    """An answer at the first try costs no pause."""
    asked = Asked()
    assert (asked.persist(), asked.waited) == ("answer", [])


def test_pauses_grow() -> None:
    """Each pause is twice the one before."""
    asked = Asked(passing(), passing(), passing())
    assert (asked.persist(), asked.waited) == ("answer", [2.0, 4.0, 8.0])


def test_server_says_how_long() -> None:
    """Retry-After goes before our own pauses."""
    asked = Asked(passing(11.0), passing())
    assert (asked.persist(), asked.waited) == ("answer", [11.0, 4.0])


def test_last_fault_is_told() -> None:
    """After the last try the fault says how often it was tried, and keeps what came."""
    asked = Asked(*[passing()] * 9)
    with pytest.raises(FetchFailed, match=r"It is busy; tried 4 times\.") as told:
        asked.persist()
    assert (told.value.content, told.value.status, len(asked.waited)) == (b"busy", 503, 3)


def test_long_pause_is_not_waited_for() -> None:
    """Where the server wants an hour, it is not asked again, and the hour is told."""
    asked = Asked(passing(3600.0))
    with pytest.raises(FetchFailed, match="wants to be asked again in 3600 seconds"):
        asked.persist()
    assert asked.waited == []


def test_lasting_fault_is_told_at_once() -> None:
    """A fault that does not pass is not tried again, and stays what it is."""
    asked = Asked(Unreachable("It cannot be found."), passing())
    with pytest.raises(Unreachable, match=r"It cannot be found\.$"):
        asked.persist()
    assert asked.waited == []


@pytest.mark.parametrize("text", [None, "", "soon", "-5", "1.5", "٣"])
def test_odd_retry_after_says_nothing(text: str | None) -> None:
    """What is neither seconds nor a date says nothing."""
    assert seconds_of(text) is None


def test_retry_after_as_a_date() -> None:
    """A date is turned into seconds from now; one that has passed is none to wait."""
    soon = datetime.now(UTC) + timedelta(seconds=90)
    assert 80 < (seconds_of(format_datetime(soon, usegmt=True)) or 0) <= 90
    assert seconds_of("Wed, 21 Oct 2015 07:28:00 GMT") == 0.0


def test_status_and_content_of_a_refusal(net: Net) -> None:
    """A refusal keeps its status, what the server said, and how long it wants."""
    net.serve(
        "/story",
        page(b"slow down")
        .replace(b"200 OK", b"429 Many")
        .replace(b"\r\n\r\n", b"\r\nRetry-After: 5\r\n\r\n", 1),
    )
    with pytest.raises(FetchFailed) as refused:
        net.fetch(URL)
    fault = refused.value
    assert (fault.status, fault.wait, fault.content, fault.passing) == (429, 5.0, b"slow down", True)


def test_part_of_an_answer_is_kept(net: Net) -> None:
    """What came of an answer that broke off can be looked at."""
    net.serve("/story", page(b"x" * 2000)[:-500])
    with pytest.raises(FetchFailed) as broken:
        net.fetch(URL)
    assert broken.value.content == b"x" * 1500
    assert broken.value.passing
