"""Which URLs and addresses the fetch goes to."""

from __future__ import annotations

import ipaddress

import pytest

from analysis.fetch import AddressRefused, is_public, parse_url
from tests.fetch.conftest import Net

# Each of these leads to a machine that is nobody's public page.
CLOSED_HOSTS = [
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "017700000001",
    "127.0.0.1.",
    "０.0.0.0",
    "１２７.0.0.1",
    "127。0。0。1",
    "0",
    "0.0.0.1",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.127.255.254",
    "169.254.169.254",
    "169.254.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "192.168.0.1",
    "192.88.99.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.9",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "[::]",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[fe80::1]",
    "[fc00::1]",
    "[fd12:3456::1]",
    "[ff02::1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::1]",
    "[2001::1]",
    "[2001:db8::1]",
    "[2002:7f00:1::]",
    "[100::1]",
    "[fec0::1]",
]


@pytest.mark.parametrize("host", CLOSED_HOSTS)
def test_closed_host_is_refused_without_a_connection(net: Net, host: str) -> None:
    """No address that is not public is connected to, however it is written."""
    with pytest.raises(AddressRefused):
        net.fetch(f"http://{host}/")
    assert net.connected == []


@pytest.mark.parametrize("host", [host for host in CLOSED_HOSTS if ":" in host or host.count(".") == 3])
def test_name_with_a_closed_address_is_refused(net: Net, host: str) -> None:
    """A name whose address is not public is refused, be it the only address or one of two."""
    address = host.strip("[].")
    for addresses in ([address], ["93.184.216.34", address]):
        net.names["news.example"] = addresses
        with pytest.raises(AddressRefused):
            net.fetch("https://news.example/")
    assert net.connected == []


@pytest.mark.parametrize(
    "text",
    ["1.1.1.1", "93.184.216.34", "100.63.255.255", "100.128.0.1", "2606:4700::1111", "64:ff9b::101:101"],
)
def test_public_address_is_public(text: str) -> None:
    """Public addresses pass, those just beside a closed range too."""
    assert is_public(ipaddress.ip_address(text))


def test_address_with_a_zone_is_closed() -> None:
    """An address that is tied to one of this machine's interfaces is not public."""
    assert not is_public(ipaddress.ip_address("2606:4700::1111%eth0"))


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/",
        "gopher://example.org/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org/",
        "example.org",
        "http:///path",
        "http://",
        "http://user@example.org/",
        "http://user:word@example.org/",
        "http://example.org:22/",
        "http://example.org:8080/",
        "http://example.org:0/",
        "http://example.org:99999/",
        "http://example.org\\@127.0.0.1/",
        "http://example.org /",
        "http://exa\nmple.org/",
        "http://example.org/\x00",
        "http://exam%70le.org/",
        "http://[::1/",
        "http://[nonsense]/",
        "http://-a.example/",
        "http://a..example/",
        f"http://{'a' * 64}.example/",
        f"http://example.org/{'a' * 2000}",
    ],
)
def test_odd_url_is_refused(url: str) -> None:
    """Other schemes, other ports, user names and unusual hosts are refused before any look-up."""
    with pytest.raises(AddressRefused) as refused:
        parse_url(url)
    assert len(str(refused.value)) < 400
    assert "\n" not in str(refused.value)


def test_user_name_is_not_repeated() -> None:
    """The message on a URL with a password does not show the password."""
    with pytest.raises(AddressRefused) as refused:
        parse_url("https://ann:secret@example.org/")
    assert "secret" not in str(refused.value)


def test_parts_of_a_url() -> None:
    """Host, port and path are taken apart; the fragment is not sent; other letters are encoded."""
    target = parse_url("HTTPS://Exämple.org/Straße?q=a b".replace(" ", "+") + "#part")
    assert (target.scheme, target.host, target.port) == ("https", "xn--exmple-cua.org", 443)
    assert target.path == "/Stra%C3%9Fe?q=a+b"
    assert parse_url("http://example.org:443").port == 443
    assert parse_url("http://example.org").path == "/"
