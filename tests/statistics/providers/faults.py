"""Ways in which a provider's answer can be bad: on the wire, and in what it says."""

from __future__ import annotations

import gzip
import json
import socket
import time
from collections.abc import Callable, Mapping
from typing import Any

from tests.fetch.conftest import redirect
from tests.statistics.providers import players
from tests.statistics.providers.players import Answer, reply

KINDS = {"comtrade": "application/json", "worldbank": "application/json", "pinksheet": "text/html"}
HTML = b"<!DOCTYPE html><html><title>Service unavailable</title><p>Please come back later.</p></html>"


def status(line: str, *headers: str) -> bytes:
    """Return an answer that is no success."""
    return reply(b'{"statusCode": 0, "message": "no"}', "application/json", line, *headers)


def _drip(connection: socket.socket, path: str, request: str) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{")
    for _ in range(20):
        connection.sendall(b" ")
        time.sleep(0.1)


def _endless(connection: socket.socket, path: str, request: str) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    while True:
        connection.sendall(b" " * 65536)


WIRE: Mapping[str, Answer | bytes] = {
    "500": status("500 Internal Server Error"),
    "502 with a page": reply(HTML, "text/html", "502 Bad Gateway"),
    "503": status("503 Service Unavailable", "Retry-After: 1"),
    "429 again and again": status("429 Too Many Requests"),
    "429 for an hour": status("429 Too Many Requests", "Retry-After: 3600"),
    "403, the quota is used up": status("403 Quota Exceeded", "Retry-After: 80000"),
    "401": status("401 Unauthorized"),
    "404": status("404 Not Found"),
    "400": status("400 Bad Request"),
    "a page in place of figures": reply(HTML, "text/html"),
    "nothing": reply(b""),
    "a body that breaks off": b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{"data": [',
    "chunks that break off": b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"data": \r\n',
    "a slow drip": _drip,
    "no end": _endless,
    "broken compression": reply(b"\x1f\x8b not gzip", "application/json", "200 OK", "Content-Encoding: gzip"),
    "a bomb": reply(gzip.compress(b" " * 3_000_000), "application/json", "200 OK", "Content-Encoding: gzip"),
    "bytes that are no text": reply(b"\xff\xfe\x00\x01" * 40),
    "a redirect inside": redirect("http://169.254.169.254/latest/meta-data"),
    "a redirect without end": redirect("http://elsewhere.example/again"),
    "no HTTP": b"220 mail.example ESMTP\r\n",
    "a closed connection": b"",
}
"""Faults on the wire, which any provider can have."""

Spoil = Callable[[dict[str, Any]], Any]


def _each(change: Callable[[dict[str, Any]], None]) -> Spoil:
    def spoil(body: dict[str, Any]) -> dict[str, Any]:
        for record in body["data"]:
            change(record)
        return body

    return spoil


def _first(**cells: Any) -> Spoil:
    def spoil(body: dict[str, Any]) -> dict[str, Any]:
        body["data"][0].update(cells)
        return body

    return spoil


def _without(name: str) -> Spoil:
    return _each(lambda record: record.pop(name))


def _with_count(body: dict[str, Any], records: list[dict[str, Any]]) -> dict[str, Any]:
    return {**body, "data": records, "count": len(records)}


def _times(factor: float) -> Spoil:
    return _each(lambda record: record.update(primaryValue=round(record["primaryValue"] * factor, 2)))


COMTRADE: Mapping[str, Spoil] = {
    "no list of records": lambda body: {"count": 0, "error": ""},
    "a list instead of an object": lambda body: body["data"],
    "an error in a good answer": lambda body: {**body, "error": "Invalid cmdCode"},
    "an error of the documented form": lambda body: {
        "statusCode": 400,
        "errorObject": {"errorMessage": "Invalid"},
    },
    "fewer records than announced": lambda body: {**body, "data": body["data"][:-7]},
    "as many records as one call may": lambda body: _with_count(body, [body["data"][0]] * 500),
    "no figures": lambda body: _with_count(body, []),
    "records without a value": _without("primaryValue"),
    "records without a partner": _without("partnerCode"),
    "a value in words": _first(primaryValue="12 million"),
    "a value that is none": _first(primaryValue=float("nan")),
    "a value below zero": _first(primaryValue=-5),
    "a value above all trade": _first(primaryValue=1e15),
    "a partner that was not asked for": _first(partnerCode=36),
    "a year that was not asked for": _first(period="2019"),
    "a product that was not asked for": _first(cmdCode="9999"),
    "a flow of another kind": _first(flowCode="RX"),
    "one mode of transport": _first(motCode=1000),
    "another classification": _first(classificationCode="S4"),
    "no total": lambda body: _with_count(body, [r for r in body["data"] if r["cmdCode"] != "TOTAL"]),
    "chapters above the total": _each(
        lambda r: r.update(primaryValue=r["primaryValue"] / 1000) if r["cmdCode"] == "TOTAL" else None
    ),
    "two values of one figure": lambda body: _with_count(
        body, [*body["data"], {**body["data"][0], "primaryValue": 1}]
    ),
    "dollars turned into thousands": _times(0.001),
    "a record that is none": lambda body: _with_count(body, [*body["data"], 7]),
}
"""Faults in what UN Comtrade says."""

Pages = list[Any]


def _meta(**cells: Any) -> Callable[[Pages], Any]:
    return lambda body: [{**body[0], **cells}, body[1]]


def _records(change: Callable[[dict[str, Any]], dict[str, Any]]) -> Callable[[Pages], Any]:
    return lambda body: [body[0], [change(record) for record in body[1]]]


def _value(value: Any) -> Callable[[Pages], Any]:
    return lambda body: [body[0], [{**body[1][0], "value": value}, *body[1][1:]]]


WORLDBANK: Mapping[str, Callable[[Pages], Any]] = {
    "a message": lambda body: [{"message": [{"id": "120", "key": "Invalid value", "value": "The provided parameter value is not valid"}]}],
    "an object instead of a list": lambda body: body[0],
    "what it is without records": lambda body: [body[0]],
    "records of another form": lambda body: [body[0], {"records": body[1]}],
    "no number of pages": _meta(pages=None),
    "a million pages": _meta(pages=1_000_000),
    "another page": _meta(page=7),
    "fewer records than announced": lambda body: [body[0], body[1][:-3]],
    "no total": _meta(total="many"),
    "no day of release": _meta(lastupdated=None),
    "another unit": _records(lambda r: {**r, "indicator": {**r["indicator"], "value": "GDP (constant LCU)"}}),
    "another indicator": _records(lambda r: {**r, "indicator": {"id": "SP.DYN", "value": "Births"}}),
    "records without a country": _records(lambda r: {k: v for k, v in r.items() if k != "countryiso3code"}),
    "years that are none": _records(lambda r: {**r, "date": f"{r['date']}Q1"}),
    "a value in words": _value("much"),
    "a value below zero": _value(-1),
    "a value above all the world": _value(10**17),
    "values of a thousand countries": _records(lambda r: {**r, "value": None}),
    "two values of one figure": lambda body: [{**body[0], "total": body[0]["total"] + 1}, [*body[1], {**body[1][0], "value": 10**10}]],
    "a record that is none": lambda body: [body[0], [*body[1][:-1], "x"]],
}  # fmt: skip
"""Faults in what the World Bank's indicators say."""

Lines = list[list[Any]]


def _cell(row: int, place: int, value: Any) -> Callable[[Lines], Lines]:
    def spoil(lines: Lines) -> Lines:
        lines[row][place] = value
        return lines

    return spoil


SHEET: Mapping[str, Callable[[Lines], Lines]] = {
    "no day of release": lambda lines: [*lines[:3], ["Monthly"], *lines[4:]],
    "a day that is none": _cell(3, 0, "Updated on Smarch 34, 2025"),
    "no row of units": lambda lines: [*lines[:5], *lines[6:]],
    "another unit": _cell(5, 6, "($/gallon)"),
    "a column that is gone": lambda lines: [line[:5] + line[6:] for line in lines],
    "a name that changed": _cell(4, 6, "Brent"),
    "two columns of one name": _cell(4, 18, "Copper"),
    "a month that is gone": lambda lines: lines[:400] + lines[401:],
    "no months": lambda lines: lines[:6],
    "a price in words": _cell(700, 4, "dear"),
    "a price below zero": _cell(700, 4, -3.0),
    "a price above all": _cell(700, 4, 1e9),
    "prices of cents": lambda lines: [
        *lines[:6],
        *([line[0], *(v * 1000 if isinstance(v, float) else v for v in line[1:])] for line in lines[6:]),
    ],
    "a sheet that is empty": lambda lines: [],
}
"""Faults in the Pink Sheet's table."""


def comtrade(spoil: Spoil) -> Answer:
    """Return a player of UN Comtrade whose answers are spoilt."""

    def answer(connection: socket.socket, path: str, request: str) -> None:
        connection.sendall(reply(json.dumps(spoil(players.comtrade_body(path))).encode()))

    return answer


def worldbank(spoil: Callable[[Pages], Any]) -> Answer:
    """Return a player of the World Bank's indicators whose first pages are spoilt."""

    def answer(connection: socket.socket, path: str, request: str) -> None:
        body = players.worldbank_body(path)
        said = spoil(body) if path.endswith("page=1") else body
        connection.sendall(reply(json.dumps(said).encode()))

    return answer


def pinksheet(workbook: bytes) -> Answer:
    """Return a player of the Pink Sheet with another workbook."""

    def answer(connection: socket.socket, path: str, request: str) -> None:
        if path.endswith(".xlsx"):
            connection.sendall(reply(workbook, "application/octet-stream"))
        else:
            players.pinksheet(connection, path, request)

    return answer
