from typing import Any

import pyarrow as pa

from sened.site.basemap import Ground
from sened.site.links import Links
from sened.site.page import Site
from sened.site.pages.differences import questions
from sened.site.pages.incident import members
from sened.site.record import Record
from sened.site.settings import SiteSettings


def site(tables: dict[str, pa.Table]) -> Site:
    links = Links(incidents={}, sources=[], organisations={}, statements=[], incident_of={}, source_of={})
    return Site(record=Record(tables), links=links, settings=SiteSettings(title="x"), ground=Ground(None))


def asked(tables: dict[str, pa.Table], incident: str) -> dict[str, dict[str, list[str]]]:
    of = site(tables)
    found: list[dict[str, Any]] = questions(of, members(of, incident), of.record.axes.get(incident))
    return {
        q["asked"] + (f" {day['day']}" if day else ""): {
            a["answer"]: [c["id"] for c in a["claims"]] for a in (day or q)["answers"]
        }
        for q in found
        for day in (q["days"] or [None])
    }


def test_each_question_shows_every_answer_with_the_claims_that_give_it(tables: dict[str, pa.Table]) -> None:
    found = asked(tables, "i-tarn")
    assert found["Did it happen as stated?"] == {
        "says that it did": ["K001", "K002", "K003", "K004"],
        "denies it": ["K005"],
    }
    assert found["Who acted?"] == {"Valley fighters, accused": ["K001", "K002", "K004"], "Orland Army, named": ["K003"]}
    assert found["How many were killed?"] == {"5": ["K001", "K002", "K004"], "9 or more": ["K003"]}


def test_running_counts_to_different_days_are_no_dispute(tables: dict[str, pa.Table]) -> None:
    found = asked(tables, "i-toll")
    assert list(found) == [
        "How many were killed? 12 March 2031",
        "How many were killed and wounded? (persons) 12 March 2031",
    ]
    assert found["How many were killed? 12 March 2031"] == {"31–40": ["K007"], "60 or more": ["K008"]}


def test_claims_that_agree_raise_no_question(tables: dict[str, pa.Table]) -> None:
    assert asked(tables, "i-vale") == {}
