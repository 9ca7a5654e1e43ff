"""Fetch one page: look up, check, connect, read within limits; follow a redirect only after the same checks."""

from __future__ import annotations

import http.client
from dataclasses import dataclass

from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from analysis.fetch.addresses import Target, parse_url
from analysis.fetch.connection import (
    Connector,
    Resolver,
    checked_addresses,
    open_connection,
    system_connector,
    system_resolver,
)
from analysis.fetch.limits import Deadline, FetchFailed, Limits

_HEADERS = {
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en",
    "Connection": "close",
    "User-Agent": "workbook (a reader of single news articles)",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536  # bytes
_LIMITS = Limits()
_WHY = {
    401: "asks for a password",
    402: "asks for a payment",
    403: "does not let programs in",
    404: "has no such page",
    410: "has taken the page down",
    429: "is asked too often",
    451: "may not show the page here",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came.

    Parameters
    ----------
    url : str
        Where it was in the end.
    content : bytes
        The page, decompressed.
    content_type : str
        Such as "text/html"; "" if the server says none.
    charset : str or None
        The encoding that the server declares.
    hops : tuple of str
        The URLs that led there, the one asked for first.
    """

    url: str
    content: bytes
    content_type: str
    charset: str | None
    hops: tuple[str, ...] = ()


def fetch(
    url: str,
    *,
    limits: Limits = _LIMITS,
    resolver: Resolver = system_resolver,
    connector: Connector = system_connector,
) -> Fetched:
    """Return a page of the public web.

    Nothing is taken from the environment: no proxy, no password file, no cookie. Every address of every host on
    the way has to be public, and the connection goes to an address that was checked.

    Parameters
    ----------
    url : str
        An http or https URL on port 80 or 443.
    limits : Limits
        At most so many bytes, seconds and redirects.
    resolver, connector : callable
        What looks up a name and what connects; for tests.

    Raises
    ------
    AddressRefused
        If the URL, or one that it leads to, is not one the workbook goes to.
    FetchFailed
        If the page cannot be had, or not within the limits.
    """
    deadline = Deadline(limits.seconds)
    target = parse_url(url)
    hops: list[str] = []
    while len(hops) <= limits.hops:
        hops.append(target.url)
        addresses = checked_addresses(target, resolver, deadline)
        with open_connection(target, addresses, connector, deadline) as connection:
            try:
                connection.request("GET", target.path, headers=_HEADERS, preload_content=False)
                response = connection.getresponse()
                location = response.headers.get("Location")
                if response.status not in _REDIRECTS or not location:
                    return _page(target, response, limits, deadline, tuple(hops))
            except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
                deadline.check(target.url)
                raise FetchFailed(f"{target.url} could not be read: {_said(error)}.") from None
        target = target.joined(location)
    raise FetchFailed(
        f"{url} redirects more than {limits.hops} times; open it in a browser and save the page."
    )


def _page(
    target: Target, response: BaseHTTPResponse, limits: Limits, deadline: Deadline, hops: tuple[str, ...]
) -> Fetched:
    if response.status != http.client.OK:
        why = _WHY.get(response.status, "answers badly")
        raise FetchFailed(f"{target.host} {why} (status {response.status}); save the page and give the file.")
    content = _content(target, response, limits, deadline)
    kind, _, rest = response.headers.get("Content-Type", "").partition(";")
    charset = rest.lower().partition("charset=")[2].split(";")[0].strip(" \"'") or None
    return Fetched(target.url, content, kind.strip().lower(), charset, hops)


def _content(target: Target, response: BaseHTTPResponse, limits: Limits, deadline: Deadline) -> bytes:
    """Return a body; the limit counts what comes out of the decompression, and what goes into it."""
    parts, size = [], 0
    while part := response.read(_CHUNK, decode_content=True):
        size += len(part)
        if size > limits.bytes or response.tell() > limits.bytes:
            raise FetchFailed(f"{target.url} is larger than {limits.bytes / 1e6:g} MB, which no article is.")
        parts.append(part)
        deadline.check(target.url)
    deadline.check(target.url)
    return b"".join(parts)


def _said(error: Exception) -> str:
    """Return what went wrong, in a few words and without the library's objects."""
    text = str(error)
    if "certificate" in text.lower():
        return "its certificate is not valid for it"
    if "IncompleteRead" in text or "bytes read" in text:
        return "the answer broke off"
    if "decode" in text.lower() or "decompress" in text.lower() or "content-encoding" in text.lower():
        return "its compression is broken"
    return "the connection broke off or the answer was no HTTP"
