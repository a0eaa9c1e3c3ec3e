import pytest

from sened.entities.placewords import readings, several


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("A; B", ["A", "B"]),
        ("Derra, Sinn and Karac/Makhm", ["Derra", "Sinn", "Karac", "Makhm"]),
        ("Land (north; south)", ["Land"]),
        ("Anderson", ["Anderson"]),
    ],
)
def test_a_phrase_is_parted_where_it_joins_places(phrase: str, parts: list[str]) -> None:
    assert several(phrase) == parts


def test_readings_go_from_the_phrase_as_given_to_its_parts() -> None:
    names = [(r.name, r.kind, r.container) for r in readings("Mill (Old Mill) district, Great Plain")]
    assert names[0] == ("Mill (Old Mill) district, Great Plain", "", False)
    assert ("Mill", "district", False) in names
    assert names[-1] == ("Great Plain", "", True)
