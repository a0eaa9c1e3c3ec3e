"""The islands: filter with its address, timeline, live map; and every journey without them."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Open = Callable[..., Any]
LIST = "incidents/index.html"


def shown(page: Any) -> list[str]:
    ids: list[str] = page.evaluate(
        "[...document.querySelectorAll('.entry')].filter(e => e.checkVisibility()).map(e => e.dataset.id)"
    )
    return ids


def test_the_filter_keeps_its_choice_in_the_address(open_page: Open, origin: str) -> None:
    page = open_page(origin + LIST).page
    page.select_option("[name=kind]", "gathering")
    assert shown(page) == ["i-vale"]
    assert page.url.endswith("?kind=gathering")
    assert page.inner_text("#count") == "1 of 4 shown"
    page.reload()
    assert shown(page) == ["i-vale"]
    page.click("button[type=reset]")
    page.wait_for_selector("#count:has-text('4 of 4 shown')")
    assert len(shown(page)) == 4
    assert "?" not in page.url


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("from=2031-03-06&to=2031-03-09", {"i-toll", "i-vale", "i-month"}),
        ("actor=ORLAND", {"i-tarn", "i-month"}),
        ("grade=orland-rules::contested", {"i-tarn"}),
        ("place=Vale", {"i-vale"}),
        ("q=TARN+ford", {"i-tarn"}),
        ("kind=nothing-of-the-kind", {"i-tarn", "i-toll", "i-vale", "i-month"}),
    ],
)
def test_an_address_can_be_shared(open_page: Open, origin: str, query: str, ids: set[str]) -> None:
    assert set(shown(open_page(f"{origin}{LIST}?{query}").page)) == ids


def test_a_drag_on_the_timeline_chooses_days(open_page: Open, origin: str) -> None:
    page = open_page(origin + LIST, viewport={"width": 1280, "height": 1600}).page
    page.locator("svg.timeline").scroll_into_view_if_needed()
    box = page.locator("svg.timeline").bounding_box()
    days = 33  # from 28 February to 1 April
    for step, x in enumerate((8.5, 10.5)):
        page.mouse.move(box["x"] + box["width"] * x / days, box["y"] + 20)
        (page.mouse.down if step == 0 else page.mouse.up)()
    assert page.input_value("[name=from]") == "2031-03-08"
    assert page.input_value("[name=to]") == "2031-03-10"
    assert set(shown(page)) == {"i-toll", "i-vale", "i-month"}
    assert page.locator("svg.timeline rect").count() == 3


def test_the_map_draws_and_follows_the_filter(open_page: Open, origin: str) -> None:
    watched = open_page(origin + LIST, viewport={"width": 1000, "height": 1200})
    page = watched.page
    page.wait_for_selector("[data-map][data-ready=yes]", timeout=20_000)
    page.wait_for_timeout(500)  # the first frame after load
    assert not page.locator("[data-map] > svg").is_visible()
    before = page.locator("canvas").screenshot()
    page.select_option("[name=kind]", "gathering")
    page.wait_for_timeout(500)
    after = page.locator("canvas").screenshot()
    assert before != after
    assert watched.complaints == []


def test_a_click_on_the_map_names_what_is_there(open_page: Open, origin: str) -> None:
    page = open_page(origin + LIST + "?kind=gathering", viewport={"width": 1000, "height": 1200}).page
    page.wait_for_selector("[data-map][data-ready=yes]", timeout=20_000)
    page.wait_for_timeout(500)
    box = page.locator("canvas").bounding_box()
    marker = page.get_by_text("Vale", exact=True).and_(page.locator(".map-label")).bounding_box()
    page.mouse.click(marker["x"] - 7, marker["y"] + marker["height"] / 2)
    assert box["width"] > 500
    page.locator(".map-card a", has_text="Gathering in Vale").click()
    assert page.url.endswith("incidents/2031-03-08-gathering-vale.html")


def test_without_webgl_the_drawn_map_stays(playing: Any, origin: str) -> None:
    browser = playing.chromium.launch(
        executable_path="/usr/bin/chromium", args=["--headless=new", "--no-sandbox", "--disable-3d-apis"]
    )
    try:
        page = browser.new_page()
        page.goto(origin + LIST)
        page.wait_for_load_state("networkidle")
        assert page.locator("[data-map] > svg").is_visible()
        assert page.locator("canvas").count() == 0
    finally:
        browser.close()


def test_where_the_map_data_is_missing_the_drawn_map_stays(open_page: Open, origin: str, browser: Any) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/*.geojson", lambda route: route.abort())
    page.goto(origin + LIST)
    page.wait_for_load_state("networkidle")
    assert page.locator("[data-map] > svg").is_visible()
    context.close()


def test_the_whole_journey_works_without_script(open_page: Open, origin: str) -> None:
    page = open_page(origin + "index.html", java_script_enabled=False).page
    page.click("nav >> text=Incidents")
    assert not page.locator("form.filter").is_visible()
    assert page.locator("[data-map] > svg").is_visible()
    assert page.locator("svg.timeline").is_visible()
    assert page.locator(".entry").count() == 4
    page.click("text=Shelling at Tarn Ford")
    assert page.locator("article.claim").count() == 5
    page.locator("article.claim .meta a.id").first.click()
    assert page.inner_text("h1").startswith("S001")
    page.click("nav >> text=Supply")
    page.click("table.supply >> text=Weir Optics >> nth=0")
    assert "Its reply" in page.inner_text("main")
    page.click("nav >> text=Downloads")
    assert page.locator("a[download]").count() > 20


def test_paper_shows_claims_and_no_frame(open_page: Open, origin: str) -> None:
    page = open_page(origin + "incidents/2031-03-01-shelling-tarn-ford.html").page
    page.emulate_media(media="print")
    assert not page.locator("header.site nav").is_visible()
    assert page.locator("article.claim blockquote").first.is_visible()
