import pytest

from sened.extraction.shadow import Shadow
from sened.extraction.weapons import classify, find
from sened.model.vocabulary import WeaponClass as W


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("drone", W.DRONE),
        ("jets and drones", W.DRONE),
        ("Bayraktar TB2", W.DRONE),
        ("F-16 jets", W.AIRCRAFT),
        ("air strikes", W.AIRCRAFT),
        ("Grad rockets", W.ROCKET),
        ("missiles, artillery", W.MISSILE),
        ("heavy weapons", W.ARTILLERY),
        ("mortar shells", W.MORTAR),
        ("planted bomb", W.IED),
        ("land mine", W.MINE),
        ("two suicide vehicle bombs", W.VEHICLE_BOMB),
        ("explosive vest", W.SUICIDE_BOMB),
        ("cluster munitions", W.CLUSTER),
        ("white phosphorus", W.INCENDIARY),
        ("chlorine gas", W.CHEMICAL),
        ("sniper fire", W.SMALL_ARMS),
        ("hand grenade", W.OTHER),
        ("attack", None),
        ("", None),
    ],
)
def test_weapons_have_a_class(text: str, cls: W | None) -> None:
    assert classify(text) is cls


def test_models_are_kept_as_written() -> None:
    shadow = Shadow("A Bayraktar TB2 dropped a MAM-L.")
    assert [(m.cls, m.model) for m in find(shadow, 0, len(shadow.plain))] == [
        (W.DRONE, "Bayraktar TB2"),
        (W.MISSILE, "MAM-L"),
    ]
