"""The template engine: the only module that imports minijinja."""

from collections.abc import Callable, Mapping
from pathlib import Path

import minijinja

from sened.base.countries import COUNTRIES
from sened.site import text, words
from sened.site.links import Links, anchor

TEMPLATES = Path(__file__).parent / "templates"


class Templates:
    """Renders the page templates; every value is escaped unless it was marked as safe HTML with `markup`."""

    def __init__(self, shared: Mapping[str, object], links: Links) -> None:
        """Take the values that every page sees, and the addresses of claims and organisations."""
        self._environment = minijinja.Environment(
            loader=_load,
            filters={**_filters(), "claim_href": links.claim, "org_href": links.organisation},
            globals=dict(shared),
            undefined_behavior="strict",
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def render(self, template: str, context: Mapping[str, object]) -> bytes:
        """Return the page as UTF-8 bytes."""
        page = self._environment.render_template(template, **context)
        # The engine writes a slash as a reference, which HTML does not need and addresses do not read well with.
        return text.clean(page).replace("&#x2f;", "/").encode("utf-8", "replace") + b"\n"


def markup(html: str) -> str:
    """Return `html` marked as safe: the templates print it as it is."""
    safe: str = minijinja.safe(html)
    return safe


def _load(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _filters() -> dict[str, Callable[..., object]]:
    tables = {
        "event_word": words.EVENT_CLASS,
        "ground_word": words.GROUND,
        "modality_word": words.MODALITY,
        "publisher_word": words.PUBLISHER_KIND,
        "fold_word": words.FOLD_RULE,
        "civilian_word": words.CIVILIAN,
        "question_word": words.QUESTION,
        "reply_word": words.REPLY_STATE,
        "edge_word": words.EDGE_KIND,
        "state_word": words.CONTROL_STATE,
        "country_word": COUNTRIES,
        "group_word": words.GROUP_KIND,
    }
    filters: dict[str, Callable[..., object]] = {name: _worder(table) for name, table in tables.items()}
    filters["foreign"] = lambda value, language="": markup(text.foreign(str(value or ""), str(language or "")))
    filters["anchor"] = anchor
    filters["number"] = text.number
    filters["colour"] = words.colour
    filters["listed"] = text.listed
    filters["thousands"] = lambda value: f"{value:,}"
    filters["capital"] = lambda value: str(value)[:1].upper() + str(value)[1:]
    return filters


def _worder(table: Mapping[str, str]) -> Callable[..., object]:
    return lambda value: words.word(table, value)
