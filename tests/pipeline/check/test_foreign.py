"""Languages whose sentences are not read: told apart from those that are, answered with pointers and a notice."""

from typing import Any

import pytest

from sened.pipeline.check.foreign import foreign, mixed
from sened.pipeline.check.result import CheckResult
from sened.pipeline.check.statement import check


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("10.03.2023 беспилотник ударил по машине у Телль-Марвана.", "ru"),
        ("El 10.03.2023 un dron atacó un vehículo en Tell Marwan y murieron los tres ocupantes.", "es"),
        ("Il 10.03.2023 un drone ha colpito un veicolo della guardia, sono morte tre persone secondo gli abitanti.", "it"),
        ("Um drone atingiu um carro em Tell Marwan; pelo menos três pessoas não sobreviveram, segundo os moradores.", "pt"),
        ("Een drone raakte een voertuig bij Tell Marwan, daarbij werden drie mensen gedood, zegt het leger.", "nl"),
        ("מל״ט פגע ברכב ושלושה בני אדם נהרגו.", "he"),
        ("در این حمله سه نفر کشته شدند که همه از نیروهای پلیس بودند.", "fa"),
        ("ڈرون حملے میں تین افراد مارے گئے ہیں۔", "ur"),
        ("Ένα drone χτύπησε ένα όχημα.", "el"),
    ],
)  # fmt: skip
def test_the_language_is_told_by_letters_and_small_words(text: str, code: str) -> None:
    found = foreign(text)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit a vehicle at Tell Marwan and killed three people.",
        "Eine Drohne traf ein Fahrzeug bei Tell Marwan, drei Menschen starben.",
        "Un drone a frappé un véhicule à Tell Marwan, trois personnes sont mortes.",
        "Tell Marwan'da bir araç İHA ile vuruldu, üç kişi öldü.",
        "Dronekê li Tell Marwanê li wesayîtekê xist, sê kes hatin kuştin.",
        "أصابت طائرة مسيرة سيارة في تل مروان وقتل ثلاثة أشخاص.",
        "درۆنێک ئۆتۆمبێلێکی لە تەل مەروان پێکا و سێ کەس کوژران.",
        "Tell Marwan", "", "12.03.2023", "👍",
    ],
)  # fmt: skip
def test_languages_that_are_read_are_left_to_their_readers(text: str) -> None:
    assert foreign(text) is None


@pytest.fixture(scope="module")
def russian(kordela_session: Any) -> CheckResult:
    k = kordela_session
    text = "10.03.2023 беспилотник ударил по машине в Tell Marwan. На Bridge prison погиб 61 человек."
    return check(text, k.tables(), places=k.places, actors=k.actors, rebuild=k.tables)


def test_a_notice_says_what_was_compared_and_what_can_be_done(russian: CheckResult) -> None:
    [notice] = russian.notices
    for words in ("Cyrillic", "numeric dates", "nothing is said of who did what", "translation", "--lang"):
        assert words in notice


def test_names_days_and_numbers_point_to_what_is_near_and_count_for_nothing(russian: CheckResult) -> None:
    struck, died = russian.claims
    assert [(i["id"], i["relation"]) for i in struck.incidents] == [("i-strike", "related")]
    assert ("i-toll", "related") in {(i["id"], i["relation"]) for i in died.incidents}
    assert {c.status.value for c in russian.claims} == {"not-checkable"}
    assert {c.lines for c in russian.claims} == {0}
    assert "was not read" in struck.explanation
    assert "With the same number, Shore Monitor" in died.explanation


def test_a_paragraph_in_another_language_is_told_of() -> None:
    english = (
        "On 10 March 2023 a Norlandish drone hit a pickup truck at Tell Marwan and killed three people who sat in it."
    )
    arabic = "في 10 آذار 2023 أصابت طائرة مسيرة سيارة في تل مروان وقتل ثلاثة أشخاص كانوا فيها بحسب ما قاله سكان القرية."
    told = mixed(f"{english}\n\n{arabic}\n\nKordela Call", "en")
    assert told.startswith("1 paragraph of this text seems to be in Arabic; it was read as English.")
    assert mixed(f"{english}\n\n{english}", "en") == ""
    assert mixed(arabic, "ar") == ""
