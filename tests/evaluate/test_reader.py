import pytest

from sened.evaluate.gold import Item
from sened.evaluate.reader import Reader

TEXT = "A drone strike near Tal Tamer killed three civilians on 20 January 2022."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def test_a_text_is_read_in_its_language_with_what_the_package_brings(reader: Reader) -> None:
    item = Item(id="en-002", language="en", group="en", published="2022-01-21", text=TEXT, drafts=())
    (draft,) = reader.draft(item)["drafts"]
    assert draft["fields"]["killed"]["low"] == 3
    assert draft["fields"]["place"]["candidates"]
    assert reader.detected(item) == "en"


def test_the_gazetteer_holds_a_place_that_it_finds_nearby_by_either_name(reader: Reader) -> None:
    town = {"name": "a town", "raw": "Tal Tamer", "lat": 36.65, "lon": 40.37, "radius_km": 5}
    assert reader.holds(town)
    assert not reader.holds(town | {"lat": 30.0}), "another of that name is not this one"
    assert not reader.holds(town | {"raw": "Qwxzt Vbnmpl"})


def test_an_actor_is_known_by_its_names(reader: Reader) -> None:
    assert reader.actor_id("Turkish army") == reader.actor_id("Turkey") != ""
    assert reader.actor_id("nobody of that name") == ""
