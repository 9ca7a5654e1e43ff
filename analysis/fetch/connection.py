"""Look a host up, check every address, and connect to one of those that were checked and to no other."""

from __future__ import annotations

import contextlib
import ipaddress
import os
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection

from analysis.fetch.addresses import Address, AddressRefused, Target, is_public
from analysis.fetch.limits import Deadline, Unreachable

# Returns the addresses of a host; the system's own unless a test gives another.
Resolver = Callable[[str, int], Sequence[str]]
# Opens a connection to an address that was checked, within some seconds.
Connector = Callable[[str, int, float], socket.socket]

_CONNECT_SECONDS = 10.0  # for each address


def system_resolver(host: str, port: int) -> Sequence[str]:
    """Return the addresses that the system knows for a host.

    Parameters
    ----------
    host : str
        The host's name.
    port : int
        The port, which some systems want to know.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(row[4][0]) for row in found))


def system_connector(address: str, port: int, seconds: float) -> socket.socket:
    """Return a connection to an address.

    Parameters
    ----------
    address : str
        The address, never a name.
    port : int
        The port.
    seconds : float
        How long to wait.
    """
    return socket.create_connection((address, port), timeout=seconds)


def checked_addresses(target: Target, resolver: Resolver, deadline: Deadline) -> tuple[Address, ...]:
    """Return a target's addresses, if every one of them is public.

    Parameters
    ----------
    target : Target
        Where to go.
    resolver : callable
        What looks a name up.
    deadline : Deadline
        When the fetch has to be over.

    Raises
    ------
    AddressRefused
        If one address is not public.
    FetchFailed
        If the look-up takes too long; Unreachable if the host has no address.
    """
    literal = target.literal
    texts = [str(literal)] if literal is not None else _looked_up(target, resolver, deadline)
    addresses = []
    for text in texts:
        try:
            address = ipaddress.ip_address(text)
        except ValueError:
            raise AddressRefused(f"{target.host} has an address that is none: {text!r}.") from None
        if not is_public(address):
            raise AddressRefused(
                f"{target.host} is at {address}, which is not a public address; the workbook goes to public pages only."
            )
        addresses.append(address)
    if not addresses:
        raise Unreachable(f"{target.host} has no address; check the spelling and the network.")
    return tuple(addresses)


def _looked_up(target: Target, resolver: Resolver, deadline: Deadline) -> Sequence[str]:
    """Return what a resolver says, in a thread of its own, since a look-up knows no time limit."""
    answer: list[Sequence[str]] = []
    failure: list[OSError] = []

    def look_up() -> None:
        try:
            answer.append(resolver(target.host, target.port))
        except (OSError, UnicodeError) as error:
            failure.append(error if isinstance(error, OSError) else OSError(str(error)))

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(max(0.0, deadline.left))
    deadline.check(target.url)
    if failure or not answer:
        raise Unreachable(f"{target.host} cannot be found; check the spelling and the network.")
    return answer[0]


@contextlib.contextmanager
def open_connection(
    target: Target, addresses: Sequence[Address], connector: Connector, deadline: Deadline
) -> Iterator[HTTPConnection]:
    """Give an HTTP connection to one of the checked addresses; when the time is up it is cut, whatever it does.

    A socket's own time limit is per read: a server that sends a byte now and then never meets it. So a timer
    shuts the connection down, be it in the TLS handshake, the headers or the body.

    Parameters
    ----------
    target : Target
        Where to go; its name is used for the Host header and for the certificate only.
    addresses : sequence of address
        The addresses that were checked.
    connector : callable
        What connects.
    deadline : Deadline
        When the fetch has to be over.
    """
    opened = _connect(target, addresses, connector, deadline)
    seconds = max(0.1, deadline.left)
    connection: _Http | _Https
    if target.scheme == "https":
        connection = _Https(target.host, target.port, timeout=seconds, ssl_context=_certificates())
    else:
        connection = _Http(target.host, target.port, timeout=seconds)
    connection.opened = opened
    handle = socket.socket(fileno=os.dup(opened.fileno()))
    timer = threading.Timer(seconds, _cut, (handle,))
    timer.daemon = True
    timer.start()
    try:
        yield connection
    finally:
        timer.cancel()
        handle.close()
        connection.close()
        opened.close()


def _cut(handle: socket.socket) -> None:
    with contextlib.suppress(OSError):
        handle.shutdown(socket.SHUT_RDWR)


def _connect(
    target: Target, addresses: Sequence[Address], connector: Connector, deadline: Deadline
) -> socket.socket:
    for address in addresses:
        deadline.check(target.url)
        with contextlib.suppress(OSError):
            return connector(str(address), target.port, max(0.1, min(_CONNECT_SECONDS, deadline.left)))
    deadline.check(target.url)
    raise Unreachable(
        f"{target.host} does not answer on port {target.port}; try again later, or {deadline.advice}.",
        passing=True,
    )


class _Http(HTTPConnection):
    """A connection over a socket that is open already."""

    opened: socket.socket

    def _new_conn(self) -> socket.socket:
        return self.opened


class _Https(HTTPSConnection):
    """The same, with TLS; the certificate has to be the host's."""

    opened: socket.socket

    def _new_conn(self) -> socket.socket:
        return self.opened


def _certificates() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
