"""A server on loopback that misbehaves as told, reached only through the point where a test may inject."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import pytest

from analysis.fetch import Fetched, Limits, fetch

PUBLIC = "93.184.216.34"

Answer = Callable[[socket.socket, str, str], None]


@dataclass
class Net:
    """A small internet: names with their addresses, and one server behind all of them."""

    port: int
    answers: dict[str, Answer | bytes] = field(default_factory=dict)
    names: dict[str, Sequence[str]] = field(default_factory=dict)
    connected: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    lookups: int = 0

    def resolve(self, host: str, port: int) -> Sequence[str]:
        self.lookups += 1
        return self.names.get(host, [PUBLIC])

    def connect(self, address: str, port: int, seconds: float) -> socket.socket:
        self.connected.append(address)
        return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)

    def fetch(self, url: str, limits: Limits | None = None) -> Fetched:
        return fetch(url, limits=limits or Limits(), resolver=self.resolve, connector=self.connect)

    def serve(self, path: str, answer: Answer | bytes) -> None:
        self.answers[path] = answer


def page(body: bytes, kind: str = "text/html", *extra: str) -> bytes:
    """Return a well-formed answer."""
    lines = ["HTTP/1.1 200 OK", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *extra]
    return "\r\n".join([*lines, "", ""]).encode() + body


def redirect(location: str, status: int = 302) -> bytes:
    """Return a redirect."""
    return f"HTTP/1.1 {status} Moved\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode()


def _handle(net: Net, connection: socket.socket) -> None:
    with connection, suppress(OSError):
        head = b""
        while b"\r\n\r\n" not in head and len(head) < 100_000:
            part = connection.recv(4096)
            if not part:
                return
            head += part
        text = head.decode("latin-1")
        net.requests.append(text)
        path = text.split(" ")[1] if text.startswith("GET ") else ""
        answer = net.answers.get(path, b"HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n")
        if isinstance(answer, bytes):
            connection.sendall(answer)
        else:
            answer(connection, path, text)


@pytest.fixture
def net() -> Iterator[Net]:
    listener = socket.create_server(("127.0.0.1", 0))
    here = Net(listener.getsockname()[1])

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=_handle, args=(here, connection), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    yield here
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
