"""Which URLs and which addresses a fetch may go to."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from analysis.errors import SourceUnavailable
from analysis.patterns import regex

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_PORTS = {"http": 80, "https": 443}
_LONGEST = 2000  # characters of a URL; longer ones are no article's
_LABEL = regex(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMBER = regex(r"[0-9]+|0x[0-9a-f]*")
_KEPT = "%/:?=&~+!$,;'@()*[]-._|"  # what a path may hold as it is; the rest is sent percent-encoded
_UNSAFE = regex(r"[\x00-\x20\x7f\\\u2028\u2029]")

# Where nobody's public page is. IANA IPv4 Special-Purpose Address Registry (RFC 6890 and later), and multicast.
_CLOSED_4 = tuple(
    ipaddress.IPv4Network(text)
    for text in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
# IPv6 pages are in the global unicast block (RFC 4291); inside it, these are not (IANA IPv6 registry).
_OPEN_6 = ipaddress.IPv6Network("2000::/3")
_CLOSED_6 = tuple(
    ipaddress.IPv6Network(text)
    for text in (
        "2001::/23",  # IETF protocol assignments, Teredo among them
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4, which carries any IPv4 address
        "2620:4f:8000::/48",
        "3fff::/20",  # documentation
    )
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # carries an IPv4 address in its last 32 bits


class AddressRefused(SourceUnavailable):
    """A URL is not one that the workbook goes to."""


@dataclass(frozen=True, slots=True)
class Target:
    """A URL taken apart and found fit to look up.

    Parameters
    ----------
    url : str
        The URL without its fragment.
    scheme : str
        "http" or "https".
    host : str
        The host in ASCII, without brackets.
    port : int
        80 or 443.
    path : str
        Path and query as they are sent.
    """

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def literal(self) -> Address | None:
        """The address, if the host is one and not a name."""
        try:
            return ipaddress.ip_address(self.host)
        except ValueError:
            return None

    def joined(self, location: str) -> Target:
        """Return where a redirect from here leads; AddressRefused if it may not be followed."""
        target = parse_url(urljoin(self.url, location.strip().replace(" ", "%20")))
        if self.scheme == "https" and target.scheme != "https":
            raise AddressRefused(
                f"{self.url} leads from https to http, which is not followed; save the page as a file."
            )
        return target


def is_public(address: Address) -> bool:
    """Return whether an address is one of the public internet.

    Parameters
    ----------
    address : ipaddress.IPv4Address or ipaddress.IPv6Address
        The address; one that carries another (v4-mapped, NAT64) counts as that one.

    Examples
    --------
    >>> is_public(ipaddress.ip_address("169.254.169.254"))
    False
    """
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not any(address in network for network in _CLOSED_4)
    if address.scope_id is not None:
        return False
    if address.ipv4_mapped is not None:
        return is_public(address.ipv4_mapped)
    if address in _NAT64:
        return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return address in _OPEN_6 and address.is_global and not any(address in network for network in _CLOSED_6)


def parse_url(url: str) -> Target:
    """Return a URL's parts, if the workbook may go there.

    Parameters
    ----------
    url : str
        The URL.

    Raises
    ------
    AddressRefused
        If it is not http or https on its own port, holds a user name, or names its host in an unusual way.

    Examples
    --------
    >>> parse_url("https://example.org/a?b=c#d").path
    '/a?b=c'
    """
    shown = _UNSAFE.sub("?", url[:200])
    if len(url) > _LONGEST or _UNSAFE.search(url):
        raise AddressRefused(
            f"{shown} is not a web address: it is too long, or holds a space or a control character."
        )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise AddressRefused(f"{shown} is not a web address.") from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise AddressRefused(f"{shown} is not a web address; it should begin with http:// or https://.")
    if "@" in parts.netloc:
        raise AddressRefused(
            f"{parts.scheme}://… holds a user name or a password; give the address without it."
        )
    if port is not None and port not in _PORTS.values():
        raise AddressRefused(f"{shown} names port {port}; only 80 and 443 are open to the workbook.")
    host = _host(parts.hostname, shown)
    port = port or _PORTS[parts.scheme]
    path = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_KEPT)
    return Target(parts._replace(fragment="").geturl(), parts.scheme, host, port, path)


def _host(name: str, shown: str) -> str:
    """Return a host in ASCII; a number in any other form than a full address is refused."""
    if ":" in name:
        try:
            return str(ipaddress.IPv6Address(name))
        except ValueError:
            raise AddressRefused(f"{shown} holds no IPv6 address between its brackets.") from None
    try:
        host = name.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError:
        raise AddressRefused(f"{shown} names a host that is no host name.") from None
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        try:
            return str(ipaddress.IPv4Address(host))
        except ValueError:
            raise AddressRefused(f"{shown} writes its address as a number; give the host's name.") from None
    if len(host) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise AddressRefused(f"{shown} names a host that is no host name.")
    return host
