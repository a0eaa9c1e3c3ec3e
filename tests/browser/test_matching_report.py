"""The report on a matching in a real browser, opened from the disk: axe, narrow windows, no request, print."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

HTML = Path(__file__).parents[1] / "pipeline" / "test_matching_html.py"
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spec = importlib.util.spec_from_file_location("matching_html", HTML)
    assert spec
    assert spec.loader
    built = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(built)
    path: Path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(built.rendered(), encoding="utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation(open_page: Open, report: Path, axe: str, width: int, scheme: str) -> None:
    page = open_page(report.as_uri(), viewport={"width": width, "height": 800}, color_scheme=scheme).page
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found] == []


def test_a_phone_of_320_pixels_never_scrolls_sideways(open_page: Open, report: Path) -> None:
    page = open_page(report.as_uri(), viewport={"width": 320, "height": 640}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_it_asks_for_nothing_and_complains_of_nothing(open_page: Open, report: Path) -> None:
    watched = open_page(report.as_uri())
    watched.page.wait_for_load_state("networkidle")
    assert [a for a in watched.asked if a != report.as_uri()] == []
    assert watched.complaints == []


def test_print_shows_what_is_folded_away(open_page: Open, report: Path) -> None:
    page = open_page(report.as_uri()).page
    page.emulate_media(media="print")
    assert page.evaluate("document.querySelector('details table').getBoundingClientRect().height") > 10
    assert page.evaluate("getComputedStyle(document.querySelector('nav')).display") == "none"
