"""Fetching through a server on loopback that misbehaves."""

from __future__ import annotations

import gzip
import socket
import time
import tracemalloc
import zlib

import pytest

from analysis.fetch import AddressRefused, FetchFailed, Limits
from tests.fetch.conftest import PUBLIC, Net, page, redirect

URL = "http://news.example/story"
QUICK = Limits(seconds=0.7)


def test_page_comes_as_it_is(net: Net) -> None:
    """Content, type, charset and the final URL of a page are returned."""
    net.serve("/story", page(b"<p>Trade rose.</p>", "Text/HTML; charset=ISO-8859-1"))
    got = net.fetch(URL)
    assert got.content == b"<p>Trade rose.</p>"
    assert (got.content_type, got.charset, got.url, got.hops) == ("text/html", "iso-8859-1", URL, (URL,))
    assert net.connected == [PUBLIC]


def test_nothing_is_taken_from_the_environment(net: Net, monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    """Proxies, .netrc and cookies of the environment are not used."""
    (tmp_path / ".netrc").write_text("machine news.example login ann password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    net.serve("/story", page(b"x", "text/html", "Set-Cookie: a=b"))
    net.fetch(URL)
    net.fetch(URL)
    sent = "".join(net.requests).lower()
    assert "authorization" not in sent
    assert "cookie" not in sent
    assert net.connected == [PUBLIC, PUBLIC]


def test_redirect_is_followed_after_the_same_checks(net: Net) -> None:
    """A redirect to a public page is followed, with a look-up of its own."""
    net.serve("/story", redirect("http://other.example/b c"))
    net.serve("/b%20c", redirect("/last", 308))
    net.serve("/last", page(b"here"))
    got = net.fetch(URL)
    assert got.content == b"here"
    assert got.url == "http://other.example/last"
    assert len(got.hops) == 3
    assert net.lookups == 3


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/secret",
        "http://2130706433/",
        "http://[::ffff:7f00:1]/",
        "http://inside.example/",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "http://news.example:6379/",
        "http://ann:word@news.example/",
        "//localhost/",
        "gopher://news.example/",
    ],
)
@pytest.mark.parametrize("status", [301, 307])
def test_redirect_to_a_closed_place_is_refused(net: Net, location: str, status: int) -> None:
    """A redirect leads to no closed address, no other scheme and no other port; only the first hop is made."""
    net.names.update({"inside.example": ["10.0.0.7"], "localhost": ["127.0.0.1", "::1"]})
    net.serve("/story", redirect(location, status))
    with pytest.raises(AddressRefused):
        net.fetch(URL)
    assert net.connected == [PUBLIC]


def test_last_hop_of_a_chain_is_checked(net: Net) -> None:
    """Four harmless redirects do not open the way for a fifth."""
    for n in range(4):
        net.serve("/story" if n == 0 else f"/{n}", redirect(f"/{n + 1}"))
    net.serve("/4", redirect("http://127.0.0.1/"))
    with pytest.raises(AddressRefused):
        net.fetch(URL)
    assert net.connected == [PUBLIC] * 5


def test_five_redirects_are_allowed_and_six_are_not(net: Net) -> None:
    """The number of redirects is limited, so that a loop ends."""
    for n in range(5):
        net.serve("/story" if n == 0 else f"/{n}", redirect(f"/{n + 1}"))
    net.serve("/5", page(b"end"))
    assert net.fetch(URL).content == b"end"
    net.serve("/loop", redirect("/loop"))
    with pytest.raises(FetchFailed, match="more than 5 times"):
        net.fetch("http://news.example/loop")


def test_redirect_from_https_to_http_is_not_followed() -> None:
    """A page asked for with encryption is not read without it."""
    from analysis.fetch import parse_url

    with pytest.raises(AddressRefused, match="https to http"):
        parse_url("https://news.example/").joined("http://news.example/")


def test_name_that_changes_its_address_gains_nothing(net: Net) -> None:
    """The connection goes to the address that was checked: a name is looked up once a hop."""
    answers = iter([[PUBLIC], ["127.0.0.1"], ["127.0.0.1"]])
    net.resolve = lambda host, port: next(answers)  # type: ignore[method-assign]
    net.serve("/story", page(b"once"))
    assert net.fetch(URL).content == b"once"
    assert net.connected == [PUBLIC]
    with pytest.raises(AddressRefused):
        net.fetch(URL)
    assert net.connected == [PUBLIC]


def test_next_address_is_tried(net: Net) -> None:
    """Where one of a host's addresses does not answer, the next is tried."""
    net.names["news.example"] = ["1.1.1.1", PUBLIC]
    through = net.connect

    def connect(address: str, port: int, seconds: float) -> socket.socket:
        if address == "1.1.1.1":
            raise ConnectionRefusedError
        return through(address, port, seconds)

    net.connect = connect  # type: ignore[method-assign]
    net.serve("/story", page(b"second"))
    assert net.fetch(URL).content == b"second"


def test_host_without_an_answer_is_one_sentence(net: Net) -> None:
    """A host that cannot be found or reached is named in one sentence."""
    net.names["news.example"] = []
    with pytest.raises(FetchFailed, match=r"news\.example has no address"):
        net.fetch(URL)

    def fails(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    net.resolve = fails  # type: ignore[method-assign]
    with pytest.raises(FetchFailed, match="cannot be found"):
        net.fetch(URL)


@pytest.mark.parametrize("status", [204, 304, 400, 401, 403, 404, 410, 429, 500, 503])
def test_bad_status_is_one_sentence(net: Net, status: int) -> None:
    """Any answer but a page says its status."""
    net.serve("/story", f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode())
    with pytest.raises(FetchFailed, match=f"status {status}"):
        net.fetch(URL)


def _drip_body(connection: socket.socket, path: str, request: str) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    for _ in range(100):
        connection.sendall(b"x")
        time.sleep(0.1)


def _drip_headers(connection: socket.socket, path: str, request: str) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    for _ in range(100):
        connection.sendall(b"x")
        time.sleep(0.1)


def _drip_chunks(connection: socket.socket, path: str, request: str) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(100):
        connection.sendall(b"1\r\nx\r\n")
        time.sleep(0.1)


def _silence(connection: socket.socket, path: str, request: str) -> None:
    time.sleep(10)


@pytest.mark.parametrize("answer", [_drip_body, _drip_headers, _drip_chunks, _silence])
def test_slow_server_meets_the_deadline(net: Net, answer) -> None:
    """A server that sends a byte now and then is cut off when the time is up, in headers and body."""
    net.serve("/story", answer)
    started = time.monotonic()
    with pytest.raises(FetchFailed, match=r"longer than 0\.7 seconds"):
        net.fetch(URL, QUICK)
    assert time.monotonic() - started < 3


def test_slow_redirects_share_one_deadline(net: Net) -> None:
    """The time is for the whole fetch, not for each hop."""

    def slow(connection: socket.socket, path: str, request: str) -> None:
        time.sleep(0.6)
        connection.sendall(redirect("/story"))

    net.serve("/story", slow)
    started = time.monotonic()
    with pytest.raises(FetchFailed, match="longer than"):
        net.fetch(URL, QUICK)
    assert time.monotonic() - started < 3


def test_slow_lookup_meets_the_deadline(net: Net) -> None:
    """A name server that does not answer is not waited for longer than allowed."""

    def slow(host: str, port: int) -> list[str]:
        time.sleep(5)
        return [PUBLIC]

    net.resolve = slow  # type: ignore[method-assign]
    started = time.monotonic()
    with pytest.raises(FetchFailed, match="longer than"):
        net.fetch(URL, Limits(seconds=0.5))
    assert time.monotonic() - started < 2


@pytest.mark.parametrize("cut", range(0, 2000, 100))
def test_truncated_body_is_an_error(net: Net, cut: int) -> None:
    """A page that breaks off anywhere is not taken for a page."""
    body = b"x" * 2000
    whole = page(body)
    net.serve("/story", whole[: len(whole) - len(body) + cut])
    with pytest.raises(FetchFailed):
        net.fetch(URL)


def test_truncated_chunks_and_gzip_are_errors(net: Net) -> None:
    """Chunks without an end and compressed pages without an end are not taken for pages."""
    net.serve("/story", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nTrade\r\n")
    with pytest.raises(FetchFailed):
        net.fetch(URL)
    net.serve("/story", page(b"\x1f\x8bnot gzip at all", "text/html", "Content-Encoding: gzip"))
    with pytest.raises(FetchFailed, match="compression"):
        net.fetch(URL)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "gzip, gzip"])
def test_bomb_is_cut_at_the_limit(net: Net, encoding: str) -> None:
    """A small answer that would unpack to 200 MB costs neither time nor memory."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31 if "gzip" in encoding else 15)
    packed = b"".join([packer.compress(bytes(1_000_000)) for _ in range(200)] + [packer.flush()])
    if encoding.count("gzip") == 2:
        packed = gzip.compress(packed)
    net.serve("/story", page(packed, "text/html", f"Content-Encoding: {encoding}"))
    tracemalloc.start()
    started = time.monotonic()
    with pytest.raises(FetchFailed, match="larger than 10 MB"):
        net.fetch(URL)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert time.monotonic() - started < 5
    assert peak < 60_000_000


def test_endless_body_is_cut_at_the_limit(net: Net) -> None:
    """A body without an end ends at the limit."""

    def endless(connection: socket.socket, path: str, request: str) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            connection.sendall(b"x" * 65536)

    net.serve("/story", endless)
    with pytest.raises(FetchFailed, match="larger than 1 MB"):
        net.fetch(URL, Limits(bytes=1_000_000))


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_compressed_page_is_unpacked(net: Net, encoding: str) -> None:
    """Compression that was asked for is undone."""
    packed = gzip.compress(b"Trade rose.") if encoding == "gzip" else zlib.compress(b"Trade rose.")
    net.serve("/story", page(packed, "text/html", f"Content-Encoding: {encoding}"))
    assert net.fetch(URL).content == b"Trade rose."


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"\x00" * 200,
    ],
)
def test_answer_that_is_no_http(net: Net, answer: bytes) -> None:
    """Whatever a server says instead of HTTP is one sentence, never an exception of the library."""
    net.serve("/story", answer)
    with pytest.raises(FetchFailed, match=r"news\.example/story could not be read"):
        net.fetch(URL)


def test_https_needs_encryption(net: Net) -> None:
    """An https page is never read from a server that speaks without encryption."""
    net.serve("/story", page(b"plain"))
    with pytest.raises(FetchFailed):
        net.fetch("https://news.example/story", QUICK)
    assert not any(request.startswith("GET") for request in net.requests)
