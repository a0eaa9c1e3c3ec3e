"""The report on a matching: one page in one file, which needs no script and asks nothing of any host."""

from collections.abc import Callable
from importlib import resources

import minijinja

from sened.incidents.matching.result import Matching
from sened.pipeline.matching_counts import Counts
from sened.pipeline.matching_read import Given
from sened.pipeline.matching_view import context
from sened.site import text

TEMPLATE, STYLE = "matching.html", "matching.css"


def page(given: Given, matching: Matching, counts: Counts) -> bytes:
    """Return the page as UTF-8; everything that came from outside is escaped."""
    environment = minijinja.Environment(
        loader=_file, filters=_filters(), undefined_behavior="strict", trim_blocks=True, lstrip_blocks=True
    )
    shown = context(given.reports, matching, counts, given.terms) | {
        "style": minijinja.safe(_file(STYLE)),
        "left_out": given.left_out,
    }
    drawn = {name: minijinja.safe(value) for name, value in shown.items() if name.endswith("_svg")}
    made = environment.render_template(TEMPLATE, **(shown | drawn))
    return text.clean(made).replace("&#x2f;", "/").encode("utf-8", "replace") + b"\n"


def _file(name: str) -> str:
    return resources.files("sened.pipeline").joinpath(name).read_text(encoding="utf-8")


def _filters() -> dict[str, Callable[..., object]]:
    return {
        "thousands": lambda value: f"{value:,}",
        "foreign": lambda value: minijinja.safe(text.foreign(str(value or ""), "")),
        "fixed": lambda value, places=1: f"{value:.{int(places)}f}",
        "signed": lambda value: f"{value:+.1f}".replace("-", "−"),
        "sentence": lambda value: f"{value[:1].upper()}{value[1:].rstrip('.')}.",
        "percent": lambda value: f"{100 * value:.1f} %",
    }
