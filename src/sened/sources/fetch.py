"""One address fetched over HTTP for the record: what was asked, what answered, when, from which network address."""

import contextlib
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urljoin

from sened.base.errors import InputError, UnavailableError
from sened.model.capture import Exchange, Hop
from sened.sources.guard import Allowed, Resolver, Target, resolve, vetted

Clock = Callable[[], str]

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 1 << 16
MAX_HEADERS = 64 << 10


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """Bounds of one fetch: redirects followed, bytes taken, seconds for connecting, for a pause, and in all."""

    redirects: int = 5
    size: int = 100 << 20
    connect: float = 15.0
    pause: float = 20.0
    seconds: float = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The body as received (a content coding is not undone) and the record of the exchange."""

    body: bytes
    exchange: Exchange
    notes: tuple[str, ...] = field(default=())


def fetch(
    url: str,
    *,
    clock: Clock,
    agent: str,
    allowed: Allowed = Allowed(),  # noqa: B008 (frozen)
    limits: FetchLimits = FetchLimits(),
    resolver: Resolver = resolve,
) -> Fetched:
    """Return what `url` answers after at most five redirects, each looked at anew.

    `InputError` where an address may not be asked or the answer is too long, `UnavailableError` where the server does
    not answer in time or as HTTP should. No proxy and no cookie is used; certificates are verified.
    """
    hops: list[Hop] = []
    began, ends = clock(), time.monotonic() + limits.seconds
    asked = url
    while True:
        target = vetted(asked, allowed, resolver=resolver)
        answer = _ask(target, agent, limits, ends)
        location = answer.header("location")
        if answer.status in _REDIRECTS and location:
            if len(hops) == limits.redirects:
                raise InputError(
                    f"{url} redirects more than {limits.redirects} times", next_step="capture the last address itself"
                )
            hops.append(Hop(url=asked, status=answer.status, address=target.address, location=location[:4000]))
            asked = urljoin(target.url, location)
            continue
        exchange = Exchange(
            url=url,
            final_url=target.url,
            status=answer.status,
            reason=answer.reason,
            address=target.address,
            resolved=target.resolved,
            request_headers=answer.sent,
            response_headers=answer.headers,
            began=began,
            ended=clock(),
            tls=answer.tls,
            hops=tuple(hops),
        )
        return Fetched(body=answer.body, exchange=exchange)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    sent: tuple[tuple[str, str], ...]
    body: bytes
    tls: str

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")


def _ask(target: Target, agent: str, limits: FetchLimits, ends: float) -> _Answer:
    sent = (
        ("Host", target.authority),
        ("User-Agent", agent),
        ("Accept", "text/html,application/xhtml+xml,application/pdf,image/*,text/*;q=0.9,*/*;q=0.5"),
        ("Accept-Encoding", "identity"),
        ("Connection", "close"),
    )
    with _failures(target), _connected(target, limits, ends) as (connection, tls):
        connection.putrequest("GET", target.path, skip_host=True, skip_accept_encoding=True)
        for name, value in sent:
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        headers = tuple((_plain(k), _plain(v)) for k, v in response.getheaders())
        if sum(len(k) + len(v) for k, v in headers) > MAX_HEADERS:
            raise InputError(f"{target.url} answers with more than {MAX_HEADERS} bytes of headers")
        wanted = response.status not in _REDIRECTS
        body = _body(target, response, limits, ends) if wanted else b""
        return _Answer(
            status=response.status, reason=_plain(response.reason or ""), headers=headers, sent=sent, body=body, tls=tls
        )


def _body(target: Target, response: http.client.HTTPResponse, limits: FetchLimits, ends: float) -> bytes:
    out = bytearray()
    while chunk := response.read(_CHUNK):
        out += chunk
        if len(out) > limits.size:
            raise InputError(
                f"{target.url} is longer than {limits.size >> 20} MiB",
                next_step="save it by other means, then capture the file",
            )
        if time.monotonic() > ends:
            raise TimeoutError
    if time.monotonic() > ends:  # a connection that was cut looks like one that ended
        raise TimeoutError
    if response.length:
        raise http.client.IncompleteRead(bytes(out), response.length)
    return bytes(out)


@contextmanager
def _connected(target: Target, limits: FetchLimits, ends: float) -> Iterator[tuple[http.client.HTTPConnection, str]]:
    """Yield a connection to the pinned address; it is cut when the time is over, however slowly the server drips."""
    left = max(0.001, ends - time.monotonic())
    raw = socket.create_connection((target.address, target.port), min(limits.connect, left))
    cutter: threading.Timer | None = None
    try:
        raw.settimeout(min(limits.pause, left))
        plain, tls = raw, ""
        if target.scheme == "https":
            wrapped = ssl.create_default_context().wrap_socket(raw, server_hostname=target.host)
            plain, tls = wrapped, " ".join(filter(None, (wrapped.version(), (wrapped.cipher() or ("",))[0])))
        cutter = threading.Timer(max(0.001, ends - time.monotonic()), _cut, (plain,))
        cutter.daemon = True
        cutter.start()
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.sock = plain
        raw = plain
        yield connection, tls
    finally:
        if cutter:
            cutter.cancel()
        raw.close()


def _cut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


@contextmanager
def _failures(target: Target) -> Iterator[None]:
    step = "try again later, or save the page by other means and capture the file"
    try:
        yield
    except TimeoutError:
        raise UnavailableError(f"{target.url} did not answer in time", next_step=step) from None
    except ssl.SSLError as error:
        raise UnavailableError(
            f"{target.url} has no valid certificate: {error.reason or error}", next_step=step
        ) from None
    except http.client.IncompleteRead as error:
        got = len(error.partial)
        raise UnavailableError(f"{target.url} broke off after {got} bytes", next_step=step) from None
    except (http.client.HTTPException, OSError, ValueError) as error:
        what = str(error)[:160] or type(error).__name__
        raise UnavailableError(f"{target.url} could not be fetched: {what}", next_step=step) from None


def _plain(text: str) -> str:
    """Return a header as text: the bytes read as UTF-8 where they are, else as Latin-1."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
