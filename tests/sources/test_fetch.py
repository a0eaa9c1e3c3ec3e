"""Fetching over the loopback: what is recorded of an exchange, and what a hostile server cannot do."""

import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sened.base.errors import InputError, UnavailableError
from sened.sources.fetch import Fetched, FetchLimits, fetch
from sened.sources.guard import Allowed


class Pages(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        return

    def do_GET(self) -> None:
        handler = getattr(self, "page_" + self.path.strip("/").partition("?")[0].partition("/")[0], None)
        if handler is None:
            self._send(404, b"nothing here")
        else:
            handler()

    def _send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def page_plain(self) -> None:
        self._send(200, "<p>سلام</p>".encode(), Content_Type="text/html; charset=utf-8", X_Name="ü")

    def page_hop(self) -> None:
        left = int(self.path.rpartition("/")[2])
        self._send(302, b"", Location=f"/hop/{left - 1}" if left else "/plain")

    def page_inside(self) -> None:
        self._send(302, b"", Location="http://169.254.169.254/latest/meta-data/")

    def page_file(self) -> None:
        self._send(301, b"", Location="file:///etc/passwd")

    def page_long(self) -> None:
        self._send(200, b"x" * 300_000)

    def page_short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"only this")
        self.close_connection = True

    def page_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        for _ in range(100):
            try:
                self.wfile.write(b"x")
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.05)

    def page_headers(self) -> None:
        self.send_response(200)
        for n in range(90):
            self.send_header(f"X-{n}", "v" * 2_000)
        self.end_headers()


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadingHTTPServer]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    running.daemon_threads = True
    threading.Thread(target=running.serve_forever, args=(0.05,), daemon=True).start()
    yield running
    running.shutdown()
    running.server_close()


Get = Callable[..., Fetched]


@pytest.fixture
def get(server: ThreadingHTTPServer) -> Get:
    port = server.server_address[1]

    def ask(path: str, **limits: float) -> Fetched:
        return fetch(
            f"http://127.0.0.1:{port}/{path}",
            clock=lambda: "2026-01-02T03:04:05Z",
            agent="sened/test",
            allowed=Allowed(ports=frozenset({port}), loopback=True),
            limits=FetchLimits(**limits),  # type: ignore[arg-type]
        )

    return ask


def test_an_exchange_is_recorded_whole(get: Get) -> None:
    got = get("plain")
    exchange = got.exchange
    assert got.body.decode() == "<p>سلام</p>"
    assert (exchange.status, exchange.reason, exchange.address) == (200, "OK", "127.0.0.1")
    assert ("User-Agent", "sened/test") in exchange.request_headers
    assert dict(exchange.response_headers)["Content-Type"] == "text/html; charset=utf-8"
    assert dict(exchange.response_headers)["X-Name"] == "ü"
    assert (exchange.began, exchange.ended) == ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z")


def test_redirects_are_followed_five_times_and_told(get: Get) -> None:
    hops = get("hop/4").exchange.hops
    assert [h.status for h in hops] == [302] * 5
    assert hops[-1].location == "/plain"
    with pytest.raises(InputError, match="more than 5 times"):
        get("hop/5")


@pytest.mark.parametrize("path", ["inside", "file"])
def test_a_redirect_is_looked_at_like_any_address(get: Get, path: str) -> None:
    with pytest.raises(InputError, match="not captured"):
        get(path)


def test_an_answer_that_is_no_page_is_kept_with_its_status(get: Get) -> None:
    assert get("absent").exchange.status == 404


def test_length_time_and_headers_have_bounds(get: Get) -> None:
    with pytest.raises(InputError, match="longer than"):
        get("long", size=100_000)
    with pytest.raises(UnavailableError):
        get("short")
    with pytest.raises(UnavailableError):
        get("drip", seconds=0.4)
    with pytest.raises(InputError, match="headers"):
        get("headers")


def test_the_connection_goes_to_the_address_that_was_looked_at(server: ThreadingHTTPServer) -> None:
    port = server.server_address[1]
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])

    def rebinding(host: str, _: int) -> Sequence[str]:
        return next(answers)

    got = fetch(
        f"http://name.example:{port}/plain",
        clock=lambda: "",
        agent="a",
        allowed=Allowed(ports=frozenset({port}), loopback=True),
        resolver=rebinding,
    )
    assert got.exchange.resolved == ("127.0.0.1",)
    assert ("Host", f"name.example:{port}") in got.exchange.request_headers


def test_nobody_there_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(UnavailableError):
            fetch(
                f"http://127.0.0.1:{port}/",
                clock=lambda: "",
                agent="a",
                allowed=Allowed(ports=frozenset({port}), loopback=True),
            )
