import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.base.dates import parse_iso
from sened.extraction.draft import drafts, figure_count, pseudo_report, to_json
from sened.extraction.fields import Draft, Drafted, Words
from sened.extraction.protocols import ActorMentions, NoActors
from sened.model.seams import Gazetteer
from sened.model.tables import REPORTS

Read = Callable[..., Drafted]
SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "statement"
_PIECES = st.sampled_from(
    [
        "On",
        "January",
        "20",
        ",",
        "the",
        "army",
        "Iron",
        "Hand",
        "attacked",
        "Kelmi",
        "prison",
        "in",
        "Tarsik",
        ".",
        "killing",
        "two",
        "people",
        "and",
        "wounded",
        "3",
        "civilians",
        "who",
        "were",
        "held",
        "there",
        "because",
        "They",
        "tried",
        "to",
        "free",
        "5,000",
        "fighters",
        "!",
        "We",
        "must",
        "act",
        "Without",
        "Belmark",
        "it",
        "would",
        "not",
        "be",
        "possible",
        "\r\n",
        "\n\n",
        "Şehîd",
        "Tarsîk",
        "\u200b",
        "\u202a",
        "“",
        "”",
        "supports",
        "the",
        "FNA",
        "(",
        "https://a.org/x",
        ")",
        "20.01.2022",
        "—",
        ":",
        ";",
        "-",
        "companies",
        "provide",
        "drones",
        "with",
        "engines",
        "the",
        "largest",
        "since",
        "2019",
        "said",
        "that",
        "١٢",
    ]
)


def all_words(value: object) -> Iterator[Words]:
    """Yield every span that a draft holds, however deep."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from all_words(item)
    elif is_dataclass(value):
        for f in fields(value):
            yield from all_words(getattr(value, f.name))


def one(document: dict[str, object]) -> dict[str, Any]:
    """Return the only draft of a document."""
    listed = document["drafts"]
    assert isinstance(listed, list)
    (draft,) = listed
    assert isinstance(draft, dict)
    return draft


@settings(max_examples=60)
@given(st.lists(_PIECES, max_size=60), st.sampled_from(["en", None, "ar"]))
def test_every_span_is_the_text_itself(
    gazetteer_and_actors: tuple[Gazetteer, ActorMentions], pieces: list[str], language: str | None
) -> None:
    text = " ".join(pieces)
    gazetteer, actors = gazetteer_and_actors
    found = drafts(text, published=parse_iso("2022-01-26"), language=language, gazetteer=gazetteer, actors=actors)
    for words in all_words(found.drafts + found.sentences):
        assert text[words.start : words.end] == words.raw != ""
    assert len({d.id for d in found.drafts}) == len(found.drafts)
    json.dumps(to_json(found))


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_no_text_brings_it_down(gazetteer_and_actors: tuple[Gazetteer, ActorMentions], text: str) -> None:
    gazetteer, actors = gazetteer_and_actors
    found = drafts(text, published=None, language="en", gazetteer=gazetteer, actors=actors)
    assert all(text[w.start : w.end] == w.raw for w in all_words(found.drafts))


@pytest.fixture(scope="module")
def gazetteer_and_actors(request: pytest.FixtureRequest) -> tuple[Gazetteer, ActorMentions]:
    conftest = request.config.pluginmanager.get_plugin(str(Path(__file__).with_name("conftest.py")))
    return conftest.GAZETTEER, conftest.ACTORS  # type: ignore[union-attr]


def test_the_same_text_gives_the_same_drafts(read: Read) -> None:
    text = "On 20 January the Belmarki army shelled Tarsik, killing two. Iron Hand attacked Kelmi prison."
    assert to_json(read(text)) == to_json(read(text))


def test_a_byte_order_mark_and_line_ends_are_counted(read: Read) -> None:
    text = "\ufeffOn 3 May 2021,\r\ngunmen abducted a teacher in \u202aTarsik\u202c.\r\n"
    (draft,) = read(text).drafts
    assert draft.start == 1
    assert draft.place is not None
    assert text[draft.place.words.start : draft.place.words.end] == "Tarsik"


def test_a_date_carries_within_a_paragraph_and_widens_beyond(read: Read) -> None:
    text = "On January 21, the army bombed a car near Tarsik. Two soldiers were killed.\n\nA drone strike also occurred in Sindar, killing two."
    first, second, third = read(text).drafts
    assert second.date is not None
    assert third.date is not None
    assert [str(d.date.interval) for d in (first, second, third) if d.date] == [
        "2022-01-21",
        "2022-01-21",
        "2022-01-19/2022-01-23",
    ]
    assert not second.date.stated
    assert "carried" in second.date.rule
    assert "window" in third.date.rule


def test_a_text_without_a_date_of_publication_says_what_it_needs(read: Read) -> None:
    (draft,) = read("On January 21, the army bombed a car near Tarsik.", None).drafts
    assert draft.date is None
    assert any(n.startswith("needs_year") for n in draft.notes)
    (hinted,) = read("On January 21, the army bombed a car near Tarsik.", None, hint="2022").drafts
    assert hinted.date is not None
    assert (str(hinted.date.interval), hinted.date.stated) == ("2022-01-21", False)


def test_denials_have_their_stance(read: Read) -> None:
    assert read("The army did not shell Tarsik.").drafts[0].stance.value == "denies"
    assert read("Belmark says it does not target civilians.").drafts[0].stance.value == "denies"


def test_json_has_the_documented_form(read: Read) -> None:
    document = to_json(
        read("On January 21, the Belmarki army bombed a car of the NDF near Tarsik, killing two soldiers.")
    )
    assert document["language"] == "en"
    draft = one(document)
    assert set(draft) >= {"id", "kind", "start", "end", "stance", "checkable", "why", "fields"}
    read_fields = draft["fields"]
    assert {"start": "2022-01-21", "end": "2022-01-21", "stated": False, "raw": "January 21"}.items() <= read_fields[
        "date"
    ].items()
    assert read_fields["place"]["candidates"][0]["gazetteer_id"] == "P3"
    assert set(read_fields["place"]["candidates"][0]) >= {"name", "lat", "lon", "radius_km", "gazetteer_id", "score"}
    assert read_fields["perpetrator"]["id"] == "BELMARK"
    assert read_fields["target"]["id"] == "NDF"
    assert (read_fields["killed"]["low"], read_fields["killed"]["high"], read_fields["killed"]["qualifier"]) == (
        2,
        2,
        "exact",
    )
    assert read_fields["event_type"]["code"] == "air-strike"


def test_a_field_that_the_text_does_not_give_is_absent(read: Read) -> None:
    draft = one(to_json(read("Two soldiers were killed in a drone strike.")))
    assert not {"date", "place", "perpetrator", "wounded", "supply"} & set(draft["fields"])


def test_a_report_row_has_the_columns_of_the_table(read: Read) -> None:
    draft = read("On January 21, the Belmarki army bombed a car of the NDF near Tarsik, killing two soldiers.").drafts[
        0
    ]
    row = pseudo_report(draft)
    assert set(row) == set(REPORTS.names)
    assert (row["actors_1"], row["actors_2"], row["killed_low"], row["event_class"]) == (
        ["BELMARK"],
        ["NDF"],
        2,
        "air-strike",
    )
    assert row["radius_m"] == pytest.approx(15_000.0)


def test_a_report_row_of_several_places_holds_them_all(read: Read) -> None:
    draft = read("Jets bombed positions in Ain Derva and Til Varo.").drafts[0]
    row = pseudo_report(draft)
    assert row["lat"] == pytest.approx(42.875)
    assert isinstance(row["radius_m"], float)
    assert row["radius_m"] > 14_000


def test_a_figure_answers_its_question(read: Read) -> None:
    draft = read("About 5,000 men are held in Kelmi prison.").drafts[0]
    count = figure_count(draft)
    assert count is not None
    assert (draft.question, count.low) == ("detainees", 5000)
    assert pseudo_report(draft)["group_kind"] == "figure"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Армия обстреляла 21.01.2022 деревню Tarsik, убиты 12 человек.", "und"),
        ("Ο στρατός βομβάρδισε στις 21.01.2022 το χωριό Tarsik και σκότωσε 12 ανθρώπους.", "und"),
    ],
)
def test_languages_that_are_not_read_give_names_digits_and_numeric_dates_and_a_notice(
    read: Read, text: str, language: str
) -> None:
    found = read(text)
    assert found.language == language
    assert "does not yet read" in found.notices[0]
    (draft,) = found.drafts
    assert draft.place is not None
    assert draft.place.candidates[0].name == "Tarsik"
    assert draft.date is not None
    assert str(draft.date.interval) == "2022-01-21"
    assert draft.perpetrator is None
    assert draft.figures[0].count.low == 12


def test_without_actors_and_places_drafts_still_come(gazetteer: Gazetteer) -> None:
    found = drafts("The army shelled Tarsik.", published=None, language=None, gazetteer=gazetteer, actors=NoActors())
    assert [d.kind.value for d in found.drafts] == ["event"]


@pytest.mark.shared
def test_the_public_call_yields_every_sort_of_claim(gazetteer: Gazetteer) -> None:
    files = sorted(SHARED.glob("*.txt"))
    if not files:
        pytest.skip("the development data is not beside this checkout")
    text = files[0].read_bytes().decode("utf-8")
    found = drafts(text, published=None, language=None, gazetteer=gazetteer, actors=NoActors())
    assert len(found.drafts) > 30
    assert {d.kind.value for d in found.drafts} >= {"event", "figure", "call", "supply", "other"}
    wanted = {"series", "aim", "purpose", "status", "comparison", "reference", "judgement", "counterfactual", "motive"}
    assert {d.aspect for d in found.drafts} >= wanted
    assert all(text[w.start : w.end] == w.raw for w in all_words(found.drafts))
    assert all(_is_claim(d) for d in found.drafts)


def _is_claim(draft: Draft) -> bool:
    return len(draft.words.raw.split()) > 2
