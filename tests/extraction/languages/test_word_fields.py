"""Words of Turkish and Kurmanji by field: what befell people, what was done, and who did it."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Drafted
from sened.model.vocabulary import ClaimKind

Read = Callable[..., Drafted]


@pytest.mark.parametrize(
    ("language", "text", "measure", "number"),
    [
        ("tr", "Bombardımanda aralarında üç çocuğun da olduğu 9 kişi can verdi.", "killed", 9),
        ("tr", "Enkaz altından iki askerin naaşına ulaşıldı.", "bodies", 2),
        ("tr", "Mahkeme, 11 sanığı müebbet hapis cezasına çarptırdı.", "detained", 11),
        ("tr", "Kampta 3 bin çocuk gıda yardımına ihtiyaç duyuyor.", "affected", 3000),
        ("kmr", "Di teqîna mayînekê de şivanekî 17 salî lingê xwe winda kir.", "wounded", 1),
        ("kmr", "Dadgehê biryara girtina 6 kesan da.", "detained", 6),
        ("kmr", "Di bin bermahiyên xaniyekî de cenazeyên 7 kesan hatin derxistin.", "bodies", 7),
    ],
)
def test_what_befell_people(read: Read, language: str, text: str, measure: str, number: int) -> None:
    figure = read(text, language=language).drafts[0].figure(measure)
    assert figure is not None
    assert figure.count.low == number


@pytest.mark.parametrize(
    ("language", "text", "doer"),
    [
        ("tr", "Hafter milisleri havalimanına Grad füzeleriyle saldırdı.", "Hafter milisleri"),
        ("tr", "Yahudi yerleşimciler 50 zeytin ağacını kesti.", "Yahudi yerleşimciler"),
        ("kmr", "Artêşa Misrê bi topan êrîşî gundekî kir.", "Artêşa Misrê"),
    ],
)
def test_who_is_known_by_a_name_acts(read: Read, language: str, text: str, doer: str) -> None:
    found = read(text, language=language).drafts[0].perpetrator
    assert found is not None
    assert found.words.raw == doer


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("tr", "Irak Başbakanı, saldırıyı egemenliğin ihlali olarak nitelendirdi.", ClaimKind.OTHER),
        ("tr", "Protestocular yolu trafiğe kapattı.", ClaimKind.GATHERING),
        ("kmr", "Mamosteyên Silêmaniyê ketin grevê.", ClaimKind.GATHERING),
        ("kmr", "Tirkiye mûçeyên çeteyan dide.", ClaimKind.RELATION),
    ],
)
def test_what_sort_of_claim_the_words_make(read: Read, language: str, text: str, kind: ClaimKind) -> None:
    assert read(text, language=language).drafts[0].kind is kind
