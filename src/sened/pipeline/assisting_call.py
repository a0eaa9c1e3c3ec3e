"""One request to the address that a person named: no proxy, no cookie, no redirect, bounded in time and size."""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from urllib.parse import quote, urlsplit

from sened.base.errors import InputError
from sened.sources.guard import resolve

AGENT = "sened-assist"
_ENDING = "/chat/completions"
_PORTS = {"http": 80, "https": 443}
_CHUNK = 1 << 16
_LATE = "it did not answer in time"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLimits:
    """Bounds of one call: seconds for connecting and in all, bytes of the answer."""

    connect: float = 15.0
    seconds: float = 300.0
    size: int = 4 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An endpoint of chat completions. `shown` leaves the query out: it may hold what is not to be kept or printed."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def shown(self) -> str:
        """The address as it is printed and recorded."""
        return f"{self.scheme}://{self.authority}{self.path.partition('?')[0]}"

    @property
    def authority(self) -> str:
        """Host and, where it is not the scheme's own, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back; `failure` says in words why it cannot be used, and is empty where it can."""

    status: int = 0
    media_type: str = ""
    body: bytes = b""
    failure: str = ""


def address(url: str) -> Address:
    """Return the endpoint that `url` names: the base of an API (`https://host/v1`) or the endpoint itself.

    `InputError` where it is no such address, or where the text would leave this machine without encryption.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _no("it cannot be read") from None
    host = (parts.hostname or "").lower()
    if parts.scheme not in _PORTS or not host or not url.isascii() or not url.isprintable() or " " in url:
        raise _no("it is no http or https address")
    if parts.username is not None or parts.password is not None:
        raise _no("it holds a user name or password; a key comes from an environment variable: --assist-key-env VAR")
    if parts.scheme == "http" and not _is_here(host):
        raise _no(
            "without https the text would travel in the clear; plain http is taken for this machine's own addresses only"
        )
    base = parts.path.rstrip("/")
    path = quote(base if base.endswith(_ENDING) else base + _ENDING, safe="/%:@!$&'()*+,;=~-._")
    query = "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?") if parts.query else ""
    return Address(scheme=parts.scheme, host=host, port=port or _PORTS[parts.scheme], path=path + query)


def post(to: Address, body: bytes, *, key: str, limits: CallLimits) -> Answer:
    """Return what the endpoint answers to `body`; every failure is an answer with its reason, in words without the key."""
    ends = time.monotonic() + limits.seconds
    try:
        with _connected(to, limits, ends) as connection:
            answer = _exchange(connection, to, body, key, limits)
        failure = _failure(answer, limits)
    except TimeoutError:
        answer, failure = Answer(), _LATE
    except ssl.SSLError:
        answer, failure = Answer(), "it has no valid certificate"
    except http.client.IncompleteRead:
        answer, failure = Answer(), "its answer broke off"
    except (http.client.HTTPException, OSError, ValueError):
        answer, failure = Answer(), "it could not be reached, or does not speak HTTP"
    if time.monotonic() > ends:  # a connection that was cut looks like one that ended, or broke off
        return Answer(failure=_LATE)
    return replace(answer, failure=failure, body=answer.body if len(answer.body) <= limits.size else b"")


def _failure(answer: Answer, limits: CallLimits) -> str:
    if 300 <= answer.status < 400:
        return "it redirects to another address, which is not followed; name the last address itself"
    if answer.status != 200:
        return f"it answered with status {answer.status}"
    if len(answer.body) > limits.size:
        return f"its answer is longer than {limits.size} bytes"
    if answer.media_type != "application/json":
        return f"its answer is not application/json but {answer.media_type[:60] or 'of no stated type'}"
    return ""


def _exchange(connection: http.client.HTTPConnection, to: Address, body: bytes, key: str, limits: CallLimits) -> Answer:
    connection.putrequest("POST", to.path, skip_host=True, skip_accept_encoding=True)
    connection.putheader("Host", to.authority)
    for name, value in (("User-Agent", AGENT), ("Accept", "application/json"), ("Content-Type", "application/json")):
        connection.putheader(name, value)
    if key:
        connection.putheader("Authorization", f"Bearer {key}")
    connection.putheader("Content-Length", str(len(body)))
    connection.putheader("Connection", "close")
    connection.endheaders(body)
    response = connection.getresponse()
    media_type = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    out = bytearray()
    while len(out) <= limits.size and (chunk := response.read(_CHUNK)):
        out += chunk
    if len(out) <= limits.size and response.length:
        raise http.client.IncompleteRead(bytes(out), response.length)
    return Answer(status=response.status, media_type=_plain(media_type), body=bytes(out[: limits.size + 1]))


@contextmanager
def _connected(to: Address, limits: CallLimits, ends: float) -> Iterator[http.client.HTTPConnection]:
    """Yield a connection; it is cut when the time is over, however slowly the server drips."""
    found = resolve(to.host, to.port)
    if to.scheme == "http" and not all(ipaddress.ip_address(a.partition("%")[0]).is_loopback for a in found):
        raise OSError("the name leads away from this machine")
    plain = socket.create_connection((found[0], to.port), min(limits.connect, limits.seconds))
    cutter: threading.Timer | None = None
    try:
        plain.settimeout(max(0.001, ends - time.monotonic()))
        if to.scheme == "https":
            plain = ssl.create_default_context().wrap_socket(plain, server_hostname=to.host)
        cutter = threading.Timer(max(0.001, ends - time.monotonic()), _cut, (plain,))
        cutter.daemon = True
        cutter.start()
        connection = http.client.HTTPConnection(to.host, to.port)
        connection.sock = plain
        yield connection
    finally:
        if cutter:
            cutter.cancel()
        plain.close()


def _cut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _plain(text: str) -> str:
    return "".join(c for c in text if c.isascii() and c.isprintable())


def _no(why: str) -> InputError:
    return InputError(
        f"the address of the endpoint is not taken: {why}", next_step="name it as in: --assist https://host/v1"
    )
