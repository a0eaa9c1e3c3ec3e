"""Chromium driven over a pipe (DevTools protocol): one page opened, its picture and its rendered source taken."""

import base64
import json
import os
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sened.base.errors import UnavailableError

_ARGUMENTS = (
    "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync", "--disable-quic",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--no-pings",
    "--disable-domain-reliability", "--disable-features=DialMediaRouteProvider,OptimizationHints,MediaRouter",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--proxy-bypass-list=<-loopback>", "--mute-audio",
    "--proxy-server=127.0.0.1:9",  # what the browser asks for its own sake goes nowhere; the page has a proxy of its own

    "--hide-scrollbars", "--remote-debugging-pipe", "--block-new-web-contents", "--disable-dev-shm-usage",
)  # fmt: skip
_LAUNCH = "import os, sys; a, b = int(sys.argv[1]), int(sys.argv[2]); os.dup2(a, 3); os.dup2(b, 4); os.execv(sys.argv[3], sys.argv[3:])"
WIDTH, HEIGHT, MAX_HEIGHT = 1280, 900, 20_000
MAX_MESSAGE = 192 << 20
_SETTLE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the browser showed: a PNG of the whole page, its rendered source, its title, and the browser's version."""

    image: bytes
    source: str
    title: str
    url: str
    browser: str


def find() -> str | None:
    """Return the path of Chromium on this machine, None where there is none."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next((path for path in map(shutil.which, names) if path), None)


def open_page(program: str, url: str, *, proxy: str, seconds: float) -> Seen:
    """Return what `program` shows of `url`, everything fetched through `proxy`; `UnavailableError` where it does not.

    The browser's own sandbox stays on, except for the administrator, whom it refuses to serve; its whole process group
    is ended and its profile removed.
    """
    with tempfile.TemporaryDirectory(prefix="sened-page-", ignore_cleanup_errors=True) as profile:
        arguments = [program, *_ARGUMENTS, f"--user-data-dir={profile}"]
        arguments += (
            [f"--window-size={WIDTH},{HEIGHT}"] + (["--no-sandbox"] if os.geteuid() == 0 else []) + ["about:blank"]
        )
        talk = _Talk(arguments, Path(profile), time.monotonic() + seconds)
        try:
            return _see(talk, url, proxy)
        finally:
            talk.close()


def _see(talk: "_Talk", url: str, proxy: str) -> Seen:
    browser = str(talk.ask("Browser.getVersion")["product"])
    context = talk.ask("Target.createBrowserContext", proxyServer=f"http://{proxy}", proxyBypassList="<-loopback>")
    apart = context["browserContextId"]
    target = talk.ask("Target.createTarget", url="about:blank", browserContextId=apart)["targetId"]
    session = str(talk.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])
    talk.ask("Page.enable", session=session)
    talk.ask("Browser.setDownloadBehavior", behavior="deny", browserContextId=apart)
    answer = talk.ask("Page.navigate", session=session, url=url)
    if answer.get("errorText"):
        raise UnavailableError(f"the browser could not open {url}: {answer['errorText']}", next_step="leave --page out")
    talk.wait("Page.loadEventFired", session)
    talk.rest(_SETTLE)
    size = talk.ask("Page.getLayoutMetrics", session=session)["cssContentSize"]
    clip = {"x": 0, "y": 0, "width": WIDTH, "height": min(max(1, int(size["height"])), MAX_HEIGHT), "scale": 1}
    shot = talk.ask("Page.captureScreenshot", session=session, format="png", captureBeyondViewport=True, clip=clip)
    said = talk.ask(
        "Runtime.evaluate",
        session=session,
        expression="JSON.stringify([document.documentElement.outerHTML, document.title, location.href])",
        returnByValue=True,
    )
    source, title, final = json.loads(said["result"]["value"])
    source = str(source).encode("utf-8", "replace").decode("utf-8")
    return Seen(image=base64.b64decode(shot["data"]), source=source, title=str(title), url=str(final), browser=browser)


class _Talk:
    """Questions and answers over two pipes, each message ended by NUL."""

    def __init__(self, arguments: list[str], home: Path, deadline: float) -> None:
        there_in, self._out = os.pipe()
        self._in, there_out = os.pipe()
        launch = [sys.executable, "-I", "-c", _LAUNCH, str(there_in), str(there_out), *arguments]
        self._process = subprocess.Popen(
            launch,
            pass_fds=(there_in, there_out, 3, 4) if {there_in, there_out}.isdisjoint({3, 4}) else (there_in, there_out),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={"PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8"},
        )
        os.close(there_in)
        os.close(there_out)
        self._deadline, self._number = deadline, 0
        self._buffer = bytearray()
        self._events: list[Mapping[str, Any]] = []
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._in, selectors.EVENT_READ)

    def ask(self, method: str, *, session: str = "", **parameters: object) -> Mapping[str, Any]:
        """Return the answer to one command."""
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        try:
            os.write(self._out, json.dumps(message).encode() + b"\0")
        except OSError:
            raise _failed("it ended") from None
        while True:
            said = self._next(self._deadline)
            if said.get("id") == self._number:
                if "error" in said:
                    raise _failed(str(said["error"].get("message", ""))[:200])
                result: Mapping[str, Any] = said.get("result", {})
                return result
            self._events.append(said)

    def wait(self, event: str, session: str) -> None:
        """Return once the event has come."""
        while not any(e.get("method") == event and e.get("sessionId") == session for e in self._events):
            self._events.append(self._next(self._deadline))

    def rest(self, seconds: float) -> None:
        """Let the page settle."""
        time.sleep(max(0.0, min(seconds, self._deadline - time.monotonic())))

    def _next(self, deadline: float) -> Mapping[str, Any]:
        while (end := self._buffer.find(b"\0")) < 0:
            left = deadline - time.monotonic()
            if left <= 0 or not self._selector.select(left):
                raise _failed("it took too long")
            chunk = os.read(self._in, 1 << 20)
            if not chunk or len(self._buffer) > MAX_MESSAGE:
                raise _failed("it ended or said too much")
            self._buffer += chunk
        message = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        value: Mapping[str, Any] = json.loads(message)
        return value

    def close(self) -> None:
        """End the browser and everything that it started."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._selector.close()
        for handle in (self._in, self._out):
            os.close(handle)


def _failed(why: str) -> UnavailableError:
    return UnavailableError(f"the browser gave no page: {why}", next_step="try again, or leave --page out")
