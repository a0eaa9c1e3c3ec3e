"""A text known again in another language by its numbers, places and actors."""

from typing import Any

import pytest

from sened.base.geo import Circle
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.model.entity import Actor, Place
from sened.pipeline.check.fingerprint import fingerprint, is_one, may_be_one, numbers_of

ENGLISH = """On 10 March 2023 a Norland drone hit a pickup at Tell Marwan and killed 3 people. On 12 March the Hill Guard and
the Black Banner fought at Qasrabad; 14 were killed and 22 wounded. The Bridge prison held 1,500 men, of whom 80 escaped.
Norland answered with 7 strikes on Qasrabad on 14 March."""
GERMAN = """Am 10. März 2023 traf eine Drohne von Norland einen Lieferwagen in Tell Marwan, 3 Menschen starben. Am 12. März
kämpften Hill Guard und Black Banner bei Qasrabad; 14 Tote und 22 Verletzte. In Bridge prison saßen 1.500 Männer, 80 flohen.
Norland antwortete am 14. März mit 7 Angriffen auf Qasrabad."""
ANOTHER = """The Bridge prison held 1,500 men when, on 12 March, 14 people were killed at Qasrabad. Two days before, Norland
had struck Tell Marwan on 10 March 2023. A relief body counts 2,300 displaced in 9 villages and asks for 40 tents; the Hill
Guard says 11 of its men are missing since 13 March."""


@pytest.fixture
def read(kordela: Any) -> Any:
    gazetteer, actors = TableGazetteer(kordela.places), ActorIndex(kordela.actors)
    return lambda text: fingerprint(text, gazetteer, actors)


def test_a_translation_has_the_marks_of_its_original_in_the_same_order(read: Any) -> None:
    assert may_be_one(numbers_of(ENGLISH), numbers_of(GERMAN))
    assert is_one(read(ENGLISH), read(GERMAN))


def test_another_report_of_the_same_events_does_not(read: Any) -> None:
    assert not is_one(read(ENGLISH), read(ANOTHER))


def test_a_short_text_is_too_little_to_tell(read: Any) -> None:
    assert not is_one(read(ENGLISH[:80]), read(GERMAN[:80]))


def test_digits_of_any_script_and_marks_between_thousands_are_one_number() -> None:
    assert numbers_of("٥٠٠٠ و ۱۲ und 1.500 et 12 000") == ["5000", "12", "1500", "12000"]


def test_names_in_two_scripts_are_one_mark() -> None:
    place = Place(id="p", name="Marsa", names=(("ar", "مرسى"),), where=Circle(36.0, 40.0, 5_000))
    actor = Actor(id="HG", name="Harbour Guard", aliases=(("ar", "حرس الميناء"),), party="HG")
    both = [fingerprint(t, TableGazetteer((place,)), ActorIndex((actor,))) for t in ("Harbour Guard at Marsa, 20 men", "حرس الميناء في مرسى، 20 رجلا")]  # fmt: skip
    assert both == [["a HG", "p p", "n 20"]] * 2
