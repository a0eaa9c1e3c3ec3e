"""English words for what a word list of another language found, so that a draft can be held against English summaries.

A gloss names kinds of acts, harm, weapons, things and known names; it never stands for the sentence and is never printed.
"""

from collections.abc import Iterable

from sened.pipeline.check.tongue import Sign

_GLOSS: dict[str, dict[str, str]] = {
    "event": {
        "airstrike": "air strike drone bombed", "shelling": "shelling artillery shelled", "ied": "bomb explosion exploded", "grenade": "grenade",
        "suicide": "suicide car bomb", "clash": "clashes fighting fought", "raid": "raid stormed", "attack": "attack attacked", "abduct": "kidnapped abducted",
        "arrest": "arrested detained", "agreement": "agreement truce", "overtake": "seized took control", "regain": "regained control",
        "withdraw": "withdrew withdrawal", "deploy": "deployed reinforcements", "violence": "attack attacked",
    },
    "harm": {
        "killed": "killed dead", "wounded": "wounded injured", "captured": "captured", "detained": "detained arrested", "displaced": "displaced fled",
        "abducted": "kidnapped abducted", "escaped": "escaped fled", "released": "released freed", "surrendered": "surrendered", "returned": "returned",
        "damage": "damaged destroyed", "missing": "missing", "held": "detainees prisoners held",
    },
    "weapon": {
        "drone": "drone", "aircraft": "aircraft warplanes", "artillery": "artillery", "rocket": "rocket", "mortar": "mortar", "missile": "missile",
        "mine": "mine", "vehicle-bomb": "car bomb", "suicide-bomb": "suicide bomb", "ied": "bomb",
    },
    "unit": {"vehicle": "vehicle car", "building": "houses homes", "family": "families"},
    "relate": {
        "support": "support", "finance": "finance", "arm": "arm", "train": "train", "alliance": "alliance", "cooperate": "cooperation", "member-of": "members joined ranks",
    },
}  # fmt: skip


def gloss(signs: Iterable[Sign], names: Iterable[str]) -> str:
    """Return English words for the signs and the names of what is named, in order, each word once."""
    words = (w for s in signs for w in _GLOSS.get(s.cls, {}).get(s.attrs[0] if s.attrs else "", "").split())
    return " ".join(dict.fromkeys((*words, *(w for n in names for w in n.split()))))
