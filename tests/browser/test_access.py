"""Every template in a real browser: axe, narrow windows, the keyboard, forced colours, no request elsewhere."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

PAGES = (
    "index.html", "incidents/index.html", "incidents/2031-03-01-shelling-tarn-ford.html",
    "incidents/2031-03-toll-keep-prison.html", "sources/index.html", "sources/S003.html", "sources/S007.html",
    "supply/index.html", "supply/on-2030-06-12.html", "organisations/index.html", "organisations/weir-optics.html", "statements/index.html",
    "statements/council.html", "method.html", "downloads.html", "corrections.html", "404.html",
)  # fmt: skip
WINDOWS = {"desktop": {"width": 1280, "height": 800}, "phone": {"width": 390, "height": 844}}
Open = Callable[..., Any]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", list(WINDOWS))
def test_axe_finds_no_violation(open_page: Open, origin: str, axe: str, window: str, scheme: str) -> None:
    watched = open_page(origin + PAGES[0], viewport=WINDOWS[window], color_scheme=scheme)
    found = {}
    for name in PAGES:
        watched.page.goto(origin + name)
        if name in {"incidents/index.html", "supply/index.html"}:
            watched.page.locator("[data-map]").scroll_into_view_if_needed()
            watched.page.wait_for_selector("[data-ready=yes]")
        watched.page.evaluate(axe)
        result = watched.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        if result["violations"]:
            found[name] = [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in result["violations"]]
    assert found == {}


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_of_320_pixels_never_scrolls_sideways(open_page: Open, origin: str, name: str) -> None:
    watched = open_page(origin + name, viewport={"width": 320, "height": 640})
    wide = watched.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320


def test_nothing_leaves_the_origin_and_nothing_is_complained_of(open_page: Open, origin: str) -> None:
    watched = open_page(origin + PAGES[0], viewport=WINDOWS["desktop"])
    for name in PAGES:
        watched.page.goto(origin + name)
        watched.page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        watched.page.wait_for_load_state("networkidle")
    assert [a for a in watched.asked if not a.startswith(origin)] == []
    assert watched.complaints == []


@pytest.mark.parametrize("name", ["index.html", "incidents/index.html", "supply/index.html", "statements/council.html"])
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    open_page: Open, origin: str, name: str
) -> None:
    page = open_page(origin + name, viewport=WINDOWS["desktop"]).page
    page.wait_for_load_state("networkidle")
    wanted = page.evaluate(
        """[...document.querySelectorAll('a[href], button, input, select, summary, canvas, [tabindex="0"]')]
           .filter(e => e.checkVisibility() && e.tabIndex >= 0).length"""
    )
    seen: list[dict[str, str]] = []
    for _ in range(wanted * 4 + 10):  # a date field takes several presses
        page.keyboard.press("Tab")
        here = page.evaluate(
            """(() => { const e = document.activeElement; if (!e || e === document.body) return null;
               e.dataset.walk ??= String(document.querySelectorAll('[data-walk]').length);
               const style = getComputedStyle(e);
               return {walk: e.dataset.walk, text: e.textContent.trim().slice(0, 40), outline: style.outlineStyle, width: style.outlineWidth}; })()"""
        )
        if here is None:
            break
        if not seen or seen[-1]["walk"] != here["walk"]:
            seen.append(here)
    assert seen[0]["text"] == "Skip to the content"
    assert len({s["walk"] for s in seen}) == wanted
    assert [s for s in seen if s["outline"] == "none" or s["width"] == "0px"] == []


def test_the_skip_link_leads_to_the_content(open_page: Open, origin: str) -> None:
    page = open_page(origin + "incidents/index.html").page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_targets_are_large_enough_on_a_phone(open_page: Open, origin: str) -> None:
    page = open_page(origin + "incidents/index.html", viewport=WINDOWS["phone"], has_touch=True).page
    small = page.evaluate(
        """[...document.querySelectorAll('nav a, button, select, input, .entry .title a')].filter(e => e.checkVisibility())
           .map(e => [e.textContent.trim().slice(0, 30), e.getBoundingClientRect().height]).filter(([, h]) => h < 24)"""
    )
    assert small == []


@pytest.mark.parametrize(
    "options", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}, {"color_scheme": "dark", "locale": "ar"}]
)
def test_pages_stand_under_readers_own_settings(open_page: Open, origin: str, options: dict[str, Any]) -> None:
    watched = open_page(origin + "incidents/2031-03-01-shelling-tarn-ford.html", viewport=WINDOWS["desktop"], **options)
    assert watched.page.locator("article.claim").count() == 5
    assert watched.page.evaluate("[...document.getAnimations()].length") == 0
    assert watched.complaints == []
