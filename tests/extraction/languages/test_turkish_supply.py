"""Turkish sentences about supply: endings behind an apostrophe tell who gives, who gets and whose what is."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Draft, Drafted
from sened.model.vocabulary import ClaimKind, Stance

Read = Callable[..., Drafted]
One = Callable[[str], Draft]


@pytest.fixture
def one(read: Read) -> One:
    def run(text: str) -> Draft:
        (draft,) = read(text, language="tr").drafts
        assert text[draft.start : draft.end] == draft.words.raw
        return draft

    return run


@pytest.mark.parametrize(
    ("text", "kind", "parts", "why"),
    [
        ("Orbat, Ukrayna'ya 12 adet TB2 teslim etti.", "supply", {"company": "Orbat", "system": "TB2", "customer": "Ukrayna"}, "the dative gets"),
        ("Azerbaycan 2020'de Türkiye'den Bayraktar TB2 satın aldı.", "supply", {"company": "Türkiye", "customer": "Azerbaycan", "system": "Bayraktar TB2"}, "the ablative gives"),
        ("Anka insansız hava aracında Vestan'ın geliştirdiği motor kullanılıyor.", "supply", {"relation": "used_in", "company": "Vestan", "component": "motor", "system": "Anka"}, "the verb that closes tells"),
        ("Bayraktar TB2'nin kamerası Helvion şirketinden geliyor.", "supply", {"relation": "used_in", "company": "Helvion", "component": "kamerası"}, "a company before its word"),
        ("Düşürülen dronun enkazında yakıt pompası bulundu.", "supply", {"relation": "used_in", "component": "yakıt pompası"}, "the downed drone is no act of its own"),
        ("Demir Holding, motor üreticisi Vestan Motor'u 2019'da satın aldı.", "ownership", {"company": "Vestan Motor", "parent": "Demir Holding"}, "the accusative is bought"),
        ("Helvion, Orbat'ın bağlı ortaklığıdır.", "ownership", {"company": "Helvion", "parent": "Orbat"}, "the genitive owns"),
        ("Orbat, Helvion'un ana şirketidir.", "ownership", {"company": "Helvion", "parent": "Orbat"}, "the genitive is owned by a parent"),
        ("Kanada, Ekim 2020'de Türkiye'ye sensör ihracat izinlerini askıya aldı.", "control", {"state": "suspended", "component": "sensör", "customer": "Türkiye"}, "permits suspended"),
        ("Vestan, Orbat'a motor satışını durdurduğunu açıkladı.", "control", {"company": "Vestan", "state": "stopped", "customer": "Orbat", "relation": "supply"}, "a stop of one's own"),
        ("Şirket, sorularımıza yanıt vermedi.", "reply", {"company": "Şirket", "relation": "reply"}, "silence"),
    ],
)  # fmt: skip
def test_trade(one: One, text: str, kind: str, parts: dict[str, str], why: str) -> None:
    draft = one(text)
    assert draft.kind.value == kind, why
    assert draft.supply is not None
    assert {name: getattr(draft.supply, name) for name in parts} == parts, why


def test_a_negative_verb_denies_the_sale(one: One) -> None:
    draft = one("Vestan Optik, bu araçlara hiçbir parça satmadığını açıkladı.")
    assert (draft.kind, draft.stance) == (ClaimKind.SUPPLY, Stance.DENIES)


@pytest.mark.parametrize(
    "text", ["Ordu köye silah sesleriyle girdi.", "Köye insani yardım gönderildi.", "Çatışmalar akşam durdu."]
)
def test_words_of_daily_life_are_no_trade(read: Read, text: str) -> None:
    assert all(d.supply is None for d in read(text, language="tr").drafts)
