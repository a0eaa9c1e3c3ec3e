import pytest

from sened.extraction.language import code, detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The army shelled the village and two people were killed.", "en"),
        ("قصفت القوات قرية وقتل شخصان في الهجوم", "ar"),
        ("هێزەکان گوندەکەیان بۆردومان کرد و دوو کەس کوژران", "ckb"),
        ("Ordu köyü topçu ateşine tuttu ve iki kişi hayatını kaybetti, bu saldırı için açıklama yapıldı.", "tr"),
        ("Artêşê gund topbaran kir û di êrîşê de du kes hatin kuştin ku ji wê herêmê ne.", "kmr"),
        ("Die Armee hat das Dorf beschossen und zwei Menschen wurden bei dem Angriff getötet.", "de"),
        ("L'armée a bombardé le village et deux personnes ont été tuées dans une attaque.", "fr"),
        ("12345 !!!", "und"),
        ("Tarsik", "en"),
    ],
)
def test_languages_are_told_by_script_and_small_words(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kamışlı'da iki sivil yaralandı.", "tr"),
        ("SİHA saldırısında ölen olmadı.", "tr"),
        ("Rayedarên herêmê bersiva pirsan nedan.", "kmr"),
        ("Şerê giran berdewam dike.", "kmr"),
        ("Zwei Tote bei Drohnenangriff.", "de"),
        ("L'armée nie.", "fr"),
        ("Two killed in drone strike near Ain Issa.", "en"),
    ],
)
def test_a_single_sentence_is_told_by_its_letters_and_endings(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["a" * 100_000, "é" * 100_000, "ab'" * 50_000, "'" * 100_000])
def test_words_without_end_are_read(text: str) -> None:
    assert detect(text) in ("en", "fr", "und")


def test_names_of_languages_are_read() -> None:
    assert (code("ku"), code("EN-gb"), code("kmr"), code(None)) == ("kmr", "en", "kmr", None)
