"""Names of persons are found in sentences of many tongues, and what only looks like one is let pass."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.claims.persons import Finder

KNOWN = ("Hasakah", "Kobani", "Til Temir", "Ain Issa", "SDF", "Baykar", "Qamishli", "Derik", "Turkey", "Al Jazeera")
FIND = Finder(KNOWN)

INVENTED = """
Dilovan Serxwebun was standing at the well. | Dilovan Serxwebun
The strike killed Gulbahar Xortan and wounded others. | Gulbahar Xortan
A baker, Xelef Mistoyan, closed his shop. | Xelef Mistoyan
The family of Rojbin Elendar left. | Rojbin Elendar
Sipan Tirejdar, 19, was found two days later. | Sipan Tirejdar
Fermandar Agit Bazidi hat kuştin. | Agit Bazidi
Samir al-Qutayfani told the agency by phone. | Samir al-Qutayfani
Umm Yousef Dahabi lost two sons. | Yousef Dahabi
The activist Lujain Abazid was arrested. | Lujain Abazid
According to Khaldoun Masarani, nobody came. | Khaldoun Masarani
Abu Bakr bin Jaber Rifai signed. | Bakr bin Jaber Rifai
وقالت فاطمة الزعبي إن ابنها غاب | فاطمة الزعبي
قتل الطفل ياسين درويش | ياسين
المحامية ليلى بكداش قدمت الشكوى | ليلى
Necla Kırmızıtaş evini kaybetti. | Necla Kırmızıtaş
Yüzbaşı Orhun Deliorman yaralandı. | Orhun Deliorman
Dışişleri bakanı Tuncay Esendal konuştu. | Tuncay Esendal
Polis Şükrü Balabanoğlu'nu sordu. | Şükrü Balabanoğlu
Aram Bedrosyan-Tashjian returned to Shushi. | Aram Bedrosyan
A neighbour, Lusine Garabedyan, heard it. | Lusine Garabedyan
Interview with Nerses Poladyants. | Nerses Poladyants
Mr. Ashcombe refused to answer. | Ashcombe
The photographer Beatrice Lockhart-Moss was there. | Beatrice Lockhart-Moss
Oliver P. Thistleton drew the map. | Oliver P. Thistleton
Spokeswoman Harriet Dunmore said so. | Harriet Dunmore
Herr Quasthoff war Zeuge. | Quasthoff
Die Ärztin Friederike Ostwald half. | Friederike Ostwald
Laut Wolfgang Achterberg war es still. | Wolfgang Achterberg
Bürgermeister Ansgar Hollweg dankte. | Ansgar Hollweg
The body of Zinar Kevokî was never found. | Zinar Kevokî
"""
ORDINARY = """
The minister of defence said so.
President of the Republic; the spokesperson of the SDF General Command denied it.
Turkish Armed Forces shelled Ain Issa, Til Temir and Zirgan.
The Autonomous Administration of North and East Syria called for rallies.
Human Rights Watch and Amnesty International said that the prison was attacked.
On 21 January, a Turkish drone struck a vehicle near Tel Abu Hassan.
Bayraktar TB2 with WESCAM MX-15D by L3Harris WESCAM; engine by Rotax, Austria.
Commander of the Tel Tamr Military Council killed; two fighters wounded.
General Atomics and Northrop Grumman supply parts.
The Kurdish Red Crescent ran the Martyr Khalil Hospital in Hasakah.
Al Jazeera, Kobani and Qamishli on Monday, 3 March.
قال المتحدث باسم قوات سوريا الديمقراطية إن الهجوم فشل
رئيس الوزراء العراقي زار بغداد
القائد العام لقوات سوريا الديمقراطية
Der Sprecher der Bundesregierung sagte in Berlin, die Ausfuhr sei genehmigt.
Türk Silahlı Kuvvetleri Ayn İsa kırsalını vurdu. Milli Savunma Bakanlığı açıkladı.
United Nations Special Envoy for Syria; the High Commissioner for Refugees
"""


def pairs() -> list[tuple[str, str]]:
    return [(a.strip(), b.strip()) for a, b in (line.split("|") for line in INVENTED.strip().splitlines())]


def test_at_least_nine_tenths_of_thirty_invented_names_are_found() -> None:
    found = [name for sentence, name in pairs() if any(name in m.text or m.text in name for m in FIND.find(sentence))]
    assert len(pairs()) == 30
    assert len(found) >= 27, sorted({name for _, name in pairs()} - set(found))


@pytest.mark.parametrize("sentence", ORDINARY.strip().splitlines())
def test_offices_bodies_places_and_weapons_are_no_persons(sentence: str) -> None:
    assert FIND.find(sentence) == []


def test_a_name_that_the_case_knows_as_a_body_is_let_pass() -> None:
    text = "The Ahmed Khalil Foundation and Ahmed Khalil met."
    assert [m.text for m in FIND.find(text)] == ["Ahmed Khalil"]
    assert Finder(["Ahmed Khalil"]).find(text) == []


def test_a_place_that_is_also_a_given_name_hides_nobody() -> None:
    find = Finder(["Omar"])
    assert find.find("Fighting near Omar and its wells.") == []
    assert [m.text for m in find.find("Omar Sheikhmous said nothing.")] == ["Omar Sheikhmous"]


def test_spans_and_reasons_are_given() -> None:
    text = "Im Dorf sprach Frau Lindenthal (34) mit uns."
    [found] = FIND.find(text)
    assert text[found.start : found.end] == found.text == "Lindenthal"
    assert "title" in found.why


def test_ways_to_reach_a_person_are_found() -> None:
    assert [m.text for m in FIND.find("Write to k.t-77@mail.example or +963 944 123 456.")] == ["k.t-77@mail.example", "+963 944 123 456"]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Ays\u0327e Karadutlu left.",
        "Kar\u00adwan To\u200bvi left.",
        "KARWAN TOVİ LEFT.",
        "Karwan\u00a0Tovi left.",
        "مُحَمَّد الخطابي",
    ],
)
def test_marks_and_what_is_not_seen_hide_no_name(text: str) -> None:
    assert FIND.find(text)


@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    found = FIND.find(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
