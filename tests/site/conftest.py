"""The record of Orland, an invented country, as tables; every page type has something to show of it."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

from sened.model.tables import TABLES, from_rows
from sened.site.settings import CheckedStatement, RuleSet, SiteSettings

RECORD = Path(__file__).parent / "orland.json"


def load(path: Path) -> dict[str, pa.Table]:
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {name: from_rows(name, [_typed(name, row) for row in rows[name]]) for name in rows}


def _typed(name: str, row: Mapping[str, object]) -> dict[str, object]:
    dated = {c for c in row if pa.types.is_date(TABLES[name].field(c).type)}
    return {c: date.fromisoformat(str(v)) if c in dated else v for c, v in row.items()}


@pytest.fixture(scope="session")
def tables() -> dict[str, pa.Table]:
    return load(RECORD)


@pytest.fixture
def settings() -> SiteSettings:
    source = 'title = "Rules of the invented country"\n\n[grade.contested]\nwhen = "two actors are named"\n'
    return SiteSettings(
        title="Orland, March 2031",
        summary="An invented country, to show every page of a site.",
        contact_email="desk@example.org",
        licence="CC BY 4.0",
        rule_sets=(RuleSet(name="orland-rules", source=source, parsed={"title": "Rules of the invented country"}),),
        demo=True,
        place_names="as the invented survey has them",
        version="0",
        built=None,
    )


@pytest.fixture
def statements() -> list[CheckedStatement]:
    fragment = '<p><mark class="claim">Shells fell on Tarn Ford.</mark></p>'
    return [
        CheckedStatement(
            slug="council", title="Statement of the council", speaker="Valley Council", note="", html_fragment=fragment, json='{"claims":[]}',
        )
    ]  # fmt: skip
