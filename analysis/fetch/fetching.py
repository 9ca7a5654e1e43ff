"""Fetch one page: look up, check, connect, read within limits; follow a redirect only after the same checks."""

from __future__ import annotations

import http.client
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

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
from analysis.fetch.retrying import seconds_of

_HEADERS = {
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en",
    "Connection": "close",
    "User-Agent": "workbook (checks the numbers of news articles)",
}
_NONE: Mapping[str, str] = MappingProxyType({})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536  # bytes
_LIMITS = Limits()
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_WHY = {
    401: "asks for a password",
    402: "asks for a payment",
    403: "does not let programs in",
    404: "has no such page",
    410: "has taken the page down",
    429: "is asked too often",
    503: "is busy",
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
    headers: Mapping[str, str] = _NONE,
    secret: Mapping[str, str] = _NONE,
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
    headers : mapping
        Headers in place of those a reader of articles sends.
    secret : mapping
        Headers with a key, which go to the host of ``url`` and to no other; no message repeats them.
    resolver, connector : callable
        What looks up a name and what connects; for tests.

    Raises
    ------
    AddressRefused
        If the URL, or one that it leads to, is not one the workbook goes to.
    FetchFailed
        If the page cannot be had, or not within the limits.
    """
    deadline = Deadline(limits.seconds, limits.advice)
    target = first = parse_url(url)
    hops: list[str] = []
    while len(hops) <= limits.hops:
        hops.append(target.url)
        addresses = checked_addresses(target, resolver, deadline)
        with open_connection(target, addresses, connector, deadline) as connection:
            try:
                own = secret if (target.host, target.scheme) == (first.host, first.scheme) else _NONE
                sent = {**_HEADERS, **headers, **own}
                connection.request("GET", target.path, headers=sent, preload_content=False)
                response = connection.getresponse()
                location = response.headers.get("Location")
                if response.status not in _REDIRECTS or not location:
                    return _page(target, response, limits, deadline, tuple(hops))
            except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
                raise _broken(target, error, deadline) from None
        target = target.joined(location)
    raise FetchFailed(f"{url} redirects more than {limits.hops} times; {limits.advice}.")


def _page(
    target: Target, response: BaseHTTPResponse, limits: Limits, deadline: Deadline, hops: tuple[str, ...]
) -> Fetched:
    if response.status != http.client.OK:
        raise _refused(target, response, limits, deadline)
    content = _content(target, response, limits, deadline)
    kind, _, rest = response.headers.get("Content-Type", "").partition(";")
    charset = rest.lower().partition("charset=")[2].split(";")[0].strip(" \"'") or None
    return Fetched(target.url, content, kind.strip().lower(), charset, hops)


def _refused(target: Target, response: BaseHTTPResponse, limits: Limits, deadline: Deadline) -> FetchFailed:
    """Return the error for a status that is no success, with what the server said."""
    try:
        content = _content(target, response, limits, deadline)
    except (FetchFailed, HTTPError, http.client.HTTPException, OSError, ValueError):
        content = b""
    why = _WHY.get(response.status, "answers badly")
    wait = seconds_of(response.headers.get("Retry-After"))
    return FetchFailed(
        f"{target.host} {why} (status {response.status}); {limits.advice}.",
        status=response.status,
        wait=wait,
        content=content,
        passing=response.status in _PASSING or wait is not None,
    )


def _content(target: Target, response: BaseHTTPResponse, limits: Limits, deadline: Deadline) -> bytes:
    """Return a body; the limit counts what comes out of the decompression, and what goes into it."""
    parts: list[bytes] = []
    size = 0
    try:
        while part := response.read1(_CHUNK, decode_content=True):
            size += len(part)
            if size > limits.bytes or response.tell() > limits.bytes:
                raise FetchFailed(
                    f"{target.url} is larger than {limits.bytes / 1e6:g} MB, which is not read."
                )
            parts.append(part)
            if deadline.over:
                raise TimeoutError
        if deadline.over:
            raise TimeoutError
    except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
        raise _broken(target, error, deadline, b"".join(parts)) from None
    return b"".join(parts)


def _broken(target: Target, error: Exception, deadline: Deadline, content: bytes = b"") -> FetchFailed:
    """Return the error for an answer that broke off, with what came of it."""
    sentence = (
        deadline.sentence(target.url) if deadline.over else f"{target.url} could not be read: {_said(error)}."
    )
    return FetchFailed(sentence, content=content, passing=True)


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
