"""A proxy on the loopback for the one browser that captures a page: every address that the page asks for is looked at.

It answers `CONNECT` and plain `GET`/`HEAD` requests, connects to the pinned address that the guard allowed, and refuses
everything else with 403. It keeps a list of what was asked and what was refused.
"""

import socket
import threading
from dataclasses import dataclass, field
from socketserver import StreamRequestHandler, ThreadingTCPServer
from types import TracebackType
from urllib.parse import urlsplit

from sened.base.errors import InputError
from sened.sources.guard import Allowed, Resolver, Target, resolve, vetted

_PAUSE = 20.0
_CHUNK = 1 << 16
MAX_BYTES = 256 << 20
MAX_LINE = 16 << 10


@dataclass(slots=True)
class Asked:
    """What the browser asked for: authorities that were let through, and those that were refused."""

    allowed: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    bytes: int = 0


class GuardedProxy(ThreadingTCPServer):
    """A running proxy: `with GuardedProxy(allowed) as proxy:` serves at `proxy.address` until the block ends."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, allowed: Allowed, resolver: Resolver = resolve) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.allowed, self.resolver, self.asked = allowed, resolver, Asked()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)

    @property
    def address(self) -> str:
        """Where the browser finds the proxy."""
        return f"127.0.0.1:{self.server_address[1]}"

    def target(self, url: str) -> Target | None:
        """Return where to connect for `url`, None where the guard forbids it."""
        place = urlsplit(url).netloc[:300]
        try:
            found = vetted(url, self.allowed, resolver=self.resolver)
        except InputError:
            self.asked.refused.add(place)
            return None
        self.asked.allowed.add(place)
        return found

    def __enter__(self) -> "GuardedProxy":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser breaks off connections all the time."""


class _Handler(StreamRequestHandler):
    timeout = _PAUSE
    server: GuardedProxy

    def handle(self) -> None:
        line = self.rfile.readline(MAX_LINE).decode("latin-1").split()
        if len(line) != 3:
            return
        method, asked, _ = line
        headers = self._headers()
        if method == "CONNECT":
            self._tunnel(asked)
        elif method in {"GET", "HEAD"} and asked.lower().startswith("http://"):
            self._plain(method, asked, headers)
        else:
            self._refuse()

    def _headers(self) -> list[bytes]:
        out: list[bytes] = []
        while (line := self.rfile.readline(MAX_LINE)) not in {b"\r\n", b"\n", b""} and len(out) < 200:
            out.append(line)
        return out

    def _tunnel(self, authority: str) -> None:
        target = self.server.target(f"https://{authority}/")
        if target is None:
            self._refuse()
            return
        with socket.create_connection((target.address, target.port), _PAUSE) as there:
            self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            up = threading.Thread(target=self._pump, args=(self.connection, there), daemon=True)
            up.start()
            self._pump(there, self.connection)
            up.join(_PAUSE)

    def _plain(self, method: str, url: str, headers: list[bytes]) -> None:
        target = self.server.target(url)
        if target is None:
            self._refuse()
            return
        kept = [h for h in headers if not h.lower().startswith((b"proxy-", b"connection:", b"host:"))]
        head = f"{method} {target.path} HTTP/1.1\r\nHost: {target.authority}\r\nConnection: close\r\n".encode("ascii")
        with socket.create_connection((target.address, target.port), _PAUSE) as there:
            there.sendall(head + b"".join(kept) + b"\r\n")
            self._pump(there, self.connection)

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while (chunk := source.recv(_CHUNK)) and self.server.asked.bytes < MAX_BYTES:
                self.server.asked.bytes += len(chunk)
                sink.sendall(chunk)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            return

    def _refuse(self) -> None:
        self.wfile.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
