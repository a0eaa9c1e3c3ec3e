"""A preview server for a published folder: loopback only, with the headers that a real server should send."""

import errno
import socket
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from sened.base.errors import UnavailableError

HOST = "127.0.0.1"
TRIES = 20


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".geojson": "application/geo+json",
        ".parquet": "application/vnd.apache.parquet",
        ".webmanifest": "application/manifest+json",
    }

    def end_headers(self) -> None:
        """Send the headers that keep a page to its own origin."""
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent: a reader's clicks are nobody's business."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # A second demo must not silently share the port of the first.
    allow_reuse_port = False


def server(site: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of folder `site` bound to the first free port from `port`; `UnavailableError` if none is."""
    handler = partial(_Handler, directory=str(site))
    for candidate in range(port, port + TRIES):
        try:
            return _Server((HOST, candidate), handler)
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
    raise UnavailableError(
        f"no free port between {port} and {port + TRIES - 1}", next_step="choose another with --port N"
    )


def address(running: ThreadingHTTPServer) -> str:
    """Return the address to open in a browser."""
    host, port = running.socket.getsockname()[:2] if isinstance(running.socket, socket.socket) else (HOST, 0)
    return f"http://{host}:{port}/"
