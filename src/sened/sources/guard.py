"""Which addresses a capture may ask: http and https to public hosts, resolved once and pinned.

A page that is captured must not lead the machine to what only the machine can reach: its own services, the local
network, the metadata service of a cloud. Every address that a name resolves to is looked at, the one used for the
connection is the one that was looked at, and each redirect is a new question.
"""

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from sened.base.errors import InputError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Sequence[str]]

MAX_URL = 4096
_PORTS = {"http": 80, "https": 443}
_CONTROL = re.compile(r"[\x00-\x20\x7f\\]")
_HOST = re.compile(r"[A-Za-z0-9._:-]{1,253}\Z")
# IANA's special-purpose registries, written out: the standard library's own lists differ between releases.
_REFUSED = [ipaddress.ip_network(n) for n in (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    "224.0.0.0/4", "240.0.0.0/4", "255.255.255.255/32", "168.63.129.16/32",
    "::/128", "::1/128", "::/96", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7",
    "fe80::/10", "fec0::/10", "ff00::/8",
)]  # fmt: skip
_CARRIERS = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
"""IPv6 networks whose last 32 bits are an IPv4 address (NAT64)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What a person allows beyond the rule: further ports, and this machine's own addresses (a local mirror)."""

    ports: frozenset[int] = frozenset()
    loopback: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An address that may be asked: what to send, and the one network address to send it to."""

    url: str
    scheme: str
    host: str
    port: int
    path: str
    address: str
    resolved: tuple[str, ...]

    @property
    def authority(self) -> str:
        """The `Host` header: the port only where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of `host` as the machine's resolver gives them, each once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def vetted(url: str, allowed: Allowed = Allowed(), *, resolver: Resolver = resolve) -> Target:
    """Return where to send a request for `url`; `InputError` with the rule that forbids it."""
    scheme, host, port, path = _parts(url)
    if port != _PORTS[scheme] and port not in allowed.ports:
        raise _no(url, f"port {port} is not the usual one of {scheme}", f"if you mean it: --allow-port {port}")
    try:
        resolved = tuple(resolver(host, port))
    except OSError as error:
        raise _no(
            url, f"the name {host} does not resolve: {error.strerror or error}", "check it, or try later"
        ) from None
    if not resolved:
        raise _no(url, f"the name {host} does not resolve", "check it, or try later")
    for address in resolved:
        refuse_address(url, address, allowed)
    canonical = urlunsplit((scheme, _netloc(host, port, scheme), path.partition("?")[0], path.partition("?")[2], ""))
    return Target(url=canonical, scheme=scheme, host=host, port=port, path=path, address=resolved[0], resolved=resolved)


def refuse_address(url: str, address: str, allowed: Allowed) -> None:
    """Raise `InputError` where `address` is one that only this machine or its network could reach."""
    try:
        inner = unwrapped(ipaddress.ip_address(address.partition("%")[0]))
    except ValueError:
        raise _no(url, f"{address!r} is no network address", "check the address") from None
    if inner.is_loopback and allowed.loopback:
        return
    if "%" in address or any(inner.version == net.version and inner in net for net in _REFUSED):
        step = (
            "to capture a mirror on this machine: --allow-loopback" if inner.is_loopback else "capture a public address"
        )
        raise _no(url, f"it leads to {address}, which is not a public address", step)


def unwrapped(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 address carries inside (mapped, 6to4, NAT64), else the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    inner = address.ipv4_mapped or address.sixtofour
    if inner is None and any(address in net for net in _CARRIERS):
        inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return inner or address


def _parts(url: str) -> tuple[str, str, int, str]:
    if len(url) > MAX_URL or _CONTROL.search(url):
        raise _no(url, "it is too long or holds blanks, control characters or backslashes", "check the address")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _no(url, str(error), "check the address") from None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise _no(url, f"only http and https are captured, not {scheme or 'an address without a scheme'}", "")
    if parts.username is not None or parts.password is not None:
        raise _no(url, "it holds a user name or password", "take them out: the log keeps the address")
    host = _host(url, parts.hostname or "")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?") if parts.query else ""
    return scheme, host, _PORTS[scheme] if port is None else port, path + query


def _host(url: str, host: str) -> str:
    try:
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        ascii_host = ""
    if not _HOST.match(ascii_host):
        raise _no(url, "it names no host", "check the address")
    return ascii_host.lower()


def _netloc(host: str, port: int, scheme: str) -> str:
    shown = f"[{host}]" if ":" in host else host
    return shown if port == _PORTS[scheme] else f"{shown}:{port}"


def _no(url: str, why: str, step: str) -> InputError:
    return InputError(f"{_shown(url)} is not captured: {why}", next_step=step)


def _shown(url: str) -> str:
    """Return the address for a message: without what might be a password, on one line."""
    return re.sub(r"//[^/@]*@", "//…@", re.sub(r"[\x00-\x1f\x7f]", "?", url))[:200]
