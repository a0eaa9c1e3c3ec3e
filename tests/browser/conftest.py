"""A real Chromium over the site of the invented country, served on the loopback with a strict policy as a header too."""

import importlib.util
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sened.site.render import render
from sened.site.settings import BUILT, CheckedStatement, RuleSet, SiteSettings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
ARGUMENTS = (
    "--headless=new", "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
)  # fmt: skip
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
FRAGMENT = """<div class="check"><section class="check-summary" aria-label="Summary"><p>1 claim found in 25 characters.</p>
<ul><li class="check-contested"><strong>1</strong> <span>contested</span></li></ul></section>
<section class="check-body" aria-label="The statement and the answers"><div class="check-row">
<div class="check-text" lang="en" dir="ltr"><a class="check-n" id="check-t1" href="#check-c1" data-n="1" aria-label="Answer 1: contested"></a><mark class="check-mark check-contested">Shells fell on Tarn Ford.</mark></div>
<ol class="check-answers"><li class="check-answer check-contested" id="check-c1" value="1"><p class="check-head"><a class="check-back" href="#check-t1" aria-label="Claim 1 in the text">1</a> <strong class="check-status">contested</strong> <span class="check-kind">event</span></p>
<p class="check-explanation">Two lines speak of it.</p><details class="check-more"><summary>1 incident of the case</summary><ul class="check-incidents"><li><a href="../incidents/2031-03-01-shelling-tarn-ford.html">Shelling</a></li></ul></details></li></ol></div></section></div>"""


def _skip_reason() -> str:
    if not CHROMIUM.exists():
        return f"no Chromium at {CHROMIUM}"
    if not (BUILT / "map.js").exists():
        return "the islands are not built (make web)"
    return "" if AXE.exists() else "axe-core is not installed (make web)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    reason = _skip_reason()
    for item in items:
        if reason and item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.skip(reason=reason))


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".geojson": "application/geo+json",
    }

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spec = importlib.util.spec_from_file_location("orland", ROOT / "tests" / "site" / "conftest.py")
    assert spec
    assert spec.loader
    orland = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(orland)
    out: Path = tmp_path_factory.mktemp("browser") / "site"
    settings = SiteSettings(
        title="Orland, March 2031", summary="An invented country.", contact_email="desk@example.org", demo=True,
        rule_sets=(RuleSet(name="orland-rules", source='title = "Rules"\n', parsed={"title": "Rules"}),),
    )  # fmt: skip
    statement = CheckedStatement(
        slug="council",
        title="Statement of the council",
        speaker="Valley Council",
        note="",
        html_fragment=FRAGMENT,
        json="{}",
    )
    render(orland.load(orland.RECORD), [statement], settings, out)
    return out


@pytest.fixture(scope="session")
def axe() -> str:
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def playing() -> Iterator["Playwright"]:
    with playwright.sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playing: "Playwright") -> Iterator["Browser"]:
    started = playing.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
    yield started
    started.close()


@dataclass
class Watched:
    """A page, and everything that it asked for or complained of."""

    page: "Page"
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture
def open_page(browser: "Browser") -> Iterator[Callable[..., Watched]]:
    contexts = []

    def opened(address: str, **options: Any) -> Watched:
        context = browser.new_context(**options)
        contexts.append(context)
        watched = Watched(context.new_page())
        context.on("request", lambda r: watched.asked.append(r.url))
        watched.page.on(
            "console", lambda m: watched.complaints.append(m.text) if m.type in {"error", "warning"} else None
        )
        watched.page.on("pageerror", lambda e: watched.complaints.append(str(e)))
        watched.page.goto(address)
        return watched

    yield opened
    for context in contexts:
        context.close()
