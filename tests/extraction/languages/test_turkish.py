"""What the Turkish word lists and the engine make of a sentence, one thing of the language at a time."""

from collections.abc import Callable
from datetime import date

import pytest

from sened.base.geo import Circle
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.extraction.draft import drafts
from sened.extraction.fields import Draft, Drafted
from sened.extraction.languages.turkish import PACK
from sened.extraction.languages.turkish_forms import denied, finite, nouns
from sened.extraction.lexical.lexicon import Lexicon
from sened.model.entity import Place
from sened.model.vocabulary import ClaimKind, EventClass, Modality, Stance, WeaponClass

Read = Callable[..., Drafted]
Turkish = Callable[[str], list[Draft]]


@pytest.fixture
def tr(read: Read) -> Turkish:
    def run(text: str) -> list[Draft]:
        drafted = read(text, language="tr")
        for draft in drafted.drafts:
            assert text[draft.start : draft.end] == draft.words.raw
        return list(drafted.drafts)

    return run


def count(draft: Draft, measure: str) -> tuple[int | None, int | None]:
    found = draft.figure(measure)
    return (found.count.low, found.count.high) if found else (None, None)


def doer(draft: Draft) -> str:
    return draft.perpetrator.name or draft.perpetrator.words.raw if draft.perpetrator else ""


# -- the forms ----------------------------------------------------------------------------------------------------------------
def test_a_verb_follows_the_harmony_of_its_vowels() -> None:
    assert {"vurdu*", "vurmuş*", "vuruyor*", "vuran", "vurarak"} <= set(finite("vur").split(", "))
    assert {"etti*", "ediyor*", "eden"} <= set(finite("et").split(", "))
    assert {"bombaladı*", "bombalıyor*", "bombalayan"} <= set(finite("bombala").split(", "))
    assert "öldürmedi*" in denied("öldür")


def test_a_noun_softens_its_last_letter_before_a_vowel() -> None:
    forms = set(nouns("çocuk").split(", "))
    assert {"çocuk", "çocuğu", "çocuğun", "çocuktan"} <= forms


def test_every_line_of_the_list_is_read() -> None:
    classes = {form.cls for form in Lexicon(PACK).entries("event")} | {
        form.cls for form in Lexicon(PACK).entries("harm")
    }
    assert classes == {"event", "harm"}


# -- counts -------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "killed", "wounded", "why"),
    [
        ("Köye düşen roket nedeniyle iki sivil yaşamını yitirdi, beş kişi yaralandı.", 2, 5, "two verbs, two counts"),
        ("Patlamada 3 ölü ve 15 yaralı var.", 3, 15, "nouns of harm"),
        ("Saldırıda bir kadın ve iki çocuk öldü.", 3, None, "a sum of parts"),
        ("Saldırıda 3'ü çocuk 5 kişi hayatını kaybetti.", 5, None, "some of them are part of the whole"),
        ("Saldırıda biri kadın iki köylü can verdi.", 2, None, "one of them, in a word"),
        ("Saldırıda yirmi beş kişi yaralandı.", None, 25, "a number in two words"),
        ("Bir gazetecinin öldürüldüğü bildirildi.", 1, None, "a clause turned into a noun"),
        ("Mayına basan 12 yaşındaki çocuk yaralandı.", None, 1, "an age is no casualty, and its bearer is one"),
        ("Saldırıda ölen ya da yaralanan olmadı.", 0, 0, "none"),
        ("Saldırı can kaybına yol açmadı.", 0, None, "no loss of life"),
    ],
)
def test_counts(tr: Turkish, text: str, killed: int | None, wounded: int | None, why: str) -> None:
    (draft,) = tr(text)
    assert count(draft, "killed") == (killed, killed), why
    assert count(draft, "wounded") == (wounded, wounded), why


@pytest.mark.parametrize(
    ("number", "low", "high"),
    [
        ("en az 20 kişi", 20, None), ("20'den fazla kişi", 20, None), ("yaklaşık 20 kişi", 20, 20), ("onlarca kişi", 24, None),
        ("12 bine yakın kişi", 12_000, 12_000), ("5-7 kişi", 5, 7), ("birkaç kişi", 2, None), ("çok sayıda kişi", 2, None),
    ],
)  # fmt: skip
def test_hedged_counts(tr: Turkish, number: str, low: int, high: int | None) -> None:
    (draft,) = tr(f"Bombardımanda {number} yaralandı.")
    assert count(draft, "wounded") == (low, high)


def test_he_died_is_not_he_became(tr: Turkish) -> None:
    assert count(tr("Patlamada üç işçi öldü.")[0], "killed") == (3, 3)
    assert all(count(d, "killed") == (None, None) for d in tr("Komite üç işçi ile bir oldu."))


def test_neutralised_is_kept_as_said(tr: Turkish) -> None:
    (draft,) = tr("Operasyonda 7 terörist etkisiz hale getirildi.")
    assert (count(draft, "neutralised"), count(draft, "killed")) == ((7, 7), (None, None))


def test_taken_prisoner_detained_abducted_and_displaced_are_apart(tr: Turkish) -> None:
    for text, measure in (
        ("Baskında 4 kişi gözaltına alındı.", "detained"),
        ("Çatışmada 4 asker esir alındı.", "captured"),
        ("Silahlı kişiler 4 köylüyü kaçırdı.", "abducted"),
        ("Bombardıman nedeniyle 4 aile yerinden edildi.", "displaced"),
        ("Çatışmalar yüzünden 4 kişi evini terk etmek zorunda kaldı.", "displaced"),
    ):
        assert count(tr(text)[0], measure) == (4, 4), text


def test_a_running_total_is_a_figure(tr: Turkish) -> None:
    (draft,) = tr("Depoda çıkan patlamada can kaybı 14'e yükseldi.")
    assert (draft.kind, draft.running, count(draft, "killed")) == (ClaimKind.FIGURE, True, (14, 14))


# -- who ----------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "who", "why"),
    [
        ("Türk savaş uçakları köyü bombaladı.", "TURKEY", "the subject comes first"),
        ("Köy Türk ordusu tarafından bombalandı.", "TURKEY", "marked as doer"),
        ("SMO'nun Tarsik'e düzenlediği saldırıda iki kişi öldü.", "SNA", "a genitive and what it carried out"),
        ("SMO güçlerinin köyü bombaladığı bildirildi.", "SNA", "a genitive before a clause turned into a noun"),
        ("Rus uçaklarının saldırısında iki kişi öldü.", "Russia", "a genitive before the noun of the act"),
        ("Köy Rus füzeleriyle vuruldu.", "Russia", "whose weapons they are"),
        ("Türk ordusuna ait bir SİHA aracı vurdu.", "Turkey", "what belongs to a party acts for it"),
        ("İki kişi polislerce gözaltına alındı.", "polislerce", "an ending that marks the doer"),
        ("SDG ile SMO arasında çatışma çıktı.", "", "neither of two who fight each other"),
        ("SDG noktalarına saldırı düzenlendi.", "", "the dative is who was struck"),
        ("Saldırıda iki DEAŞ militanı öldürüldü.", "", "those who suffered"),
        ("Köyde iki kişi öldürüldü.", "", "nobody is named"),
        ("Saldırganlar iki kişiyi öldürdü.", "", "a word for attackers names nobody"),
        ("Polis iki kişiyi gözaltına aldı.", "Polis", "the police are somebody"),
    ],
)
def test_doers(tr: Turkish, text: str, who: str, why: str) -> None:
    (draft,) = tr(text)
    assert doer(draft) == who, why


def test_a_claim_of_responsibility(tr: Turkish) -> None:
    (draft,) = tr("Pazar yerine düzenlenen bombalı saldırının sorumluluğunu DEAŞ üstlendi.")
    assert draft.perpetrator is not None
    assert (doer(draft), draft.perpetrator.modality) == ("ISIS", Modality.SELF_CLAIMED)
    assert draft.event is not None
    assert draft.event.cls is EventClass.EXPLOSION


def test_a_speaker_without_another_subject_speaks_of_its_own_act(tr: Turkish) -> None:
    (draft,) = tr("SDG, iki DEAŞ militanını öldürdüğünü açıkladı.")
    assert draft.perpetrator is not None
    assert (doer(draft), draft.perpetrator.modality) == ("SDF", Modality.SELF_CLAIMED)


def test_those_held_responsible_are_accused(tr: Turkish) -> None:
    (draft,) = tr("Bir aktivistin öldürülmesinden SMO güçleri sorumlu tutuluyor.")
    assert draft.perpetrator is not None
    assert (doer(draft), draft.perpetrator.modality) == ("SNA", Modality.ACCUSED)


# -- who says it --------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Bakanlık, köyün bombalandığı iddialarını yalanladı.", Stance.DENIES),
        ("SDG, patlamayla ilgisi olmadığını bildirdi.", Stance.DENIES),
        ("Askerler köyü bombalamadı.", Stance.DENIES),
        ("Saldırıyı kimin düzenlediği bilinmiyor.", Stance.UNKNOWN),
        ("Kimliği belirsiz kişiler bir köylüyü öldürdü.", Stance.ASSERTS),
        ("SDG, köyün bombalandığını bildirdi.", Stance.ASSERTS),
    ],
)
def test_stances(tr: Turkish, text: str, stance: Stance) -> None:
    assert tr(text)[0].stance is stance


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Valilik, iki kişinin yaralandığını bildirdi.", "Valilik"),
        ("Yerel kaynaklara göre iki kişi yaralandı.", "Yerel kaynaklara"),
        ("Vartek Optik iki kişinin yaralandığını bildirdi.", "Vartek Optik"),
        ("SDG sözcüsü iki kişinin yaralandığını söyledi.", "SDG sözcüsü"),
    ],
)
def test_what_is_said_stands_without_its_speaker(tr: Turkish, text: str, speaker: str) -> None:
    (draft,) = tr(text)
    assert [w.raw for w in draft.attributed_to] == [speaker]
    assert draft.words.raw.startswith("iki kişi")


# -- kinds --------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind", "aspect"),
    [
        ("Özerk Yönetim, taraflara saldırıları durdurma çağrısı yaptı.", ClaimKind.CALL, ""),
        ("Uluslararası toplum bu saldırılara sessiz kalmamalı, adım atmalıdır.", ClaimKind.CALL, ""),
        ("Koalisyon yardım etmeseydi cezaevi düşerdi.", ClaimKind.OTHER, "counterfactual"),
        ("Bu saldırılar bir savaş suçudur.", ClaimKind.OTHER, "judgement"),
        ("Bu saldırılarla halkın iradesi kırılmak isteniyor.", ClaimKind.OTHER, "aim"),
        ("Yüzlerce kişi Tarsik'te saldırıları protesto etti.", ClaimKind.GATHERING, ""),
        ("Türkiye, Suriye Milli Ordusu'nu destekliyor.", ClaimKind.RELATION, ""),
        ("Kanada, Türkiye'ye kamera ihracat izinlerini askıya aldı.", ClaimKind.CONTROL, ""),
        ("Firma sorulara yanıt vermedi.", ClaimKind.REPLY, ""),
    ],
)
def test_kinds(tr: Turkish, text: str, kind: ClaimKind, aspect: str) -> None:
    (draft,) = tr(text)
    assert (draft.kind, draft.aspect) == (kind, aspect)


@pytest.mark.parametrize(
    ("text", "cls", "weapon"),
    [
        ("Köy SİHA saldırısında vuruldu.", EventClass.AIR_STRIKE, WeaponClass.DRONE),
        ("Köy topçu atışıyla vuruldu.", EventClass.SHELLING, WeaponClass.ARTILLERY),
        ("Çarşıda bomba yüklü araç patladı.", EventClass.EXPLOSION, WeaponClass.VEHICLE_BOMB),
        ("Bir saldırgan kendini patlattı.", EventClass.SUICIDE_BOMB, WeaponClass.SUICIDE_BOMB),
        ("Köyde çatışma çıktı.", EventClass.CLASH, None),
        ("İki köylü kaçırıldı.", EventClass.ABDUCTION, None),
        ("Bayraktar TB2 köyü vurdu.", EventClass.AIR_STRIKE, WeaponClass.DRONE),
    ],
)
def test_acts_and_weapons(tr: Turkish, text: str, cls: EventClass, weapon: WeaponClass | None) -> None:
    (draft,) = tr(text)
    assert draft.event is not None
    assert draft.event.cls is cls
    assert (draft.weapon.cls if draft.weapon else None) is weapon


# -- when and where -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("20 Ocak 2022'de", "2022-01-20", "2022-01-20"),
        ("20 Ocak'ta", "2022-01-20", "2022-01-20"),
        ("20 Ocak 2022 Perşembe günü", "2022-01-20", "2022-01-20"),
        ("18-20 Ocak 2022'de", "2022-01-18", "2022-01-20"),
        ("Aralık 2021'de", "2021-12-01", "2021-12-31"),
        ("Kasım ayında", "2021-11-01", "2021-11-30"),
        ("20.01.2022 tarihinde", "2022-01-20", "2022-01-20"),
        ("dün", "2022-01-25", "2022-01-25"),
        ("dün akşam", "2022-01-25", "2022-01-25"),
        ("salı günü", "2022-01-25", "2022-01-25"),
        ("iki gün önce", "2022-01-24", "2022-01-24"),
        ("geçen ay", "2021-12-01", "2021-12-31"),
        ("2021'de", "2021-01-01", "2021-12-31"),
    ],
)
def test_dates(tr: Turkish, words: str, start: str, end: str) -> None:
    (draft,) = tr(f"Köy {words} bombalandı.")
    assert draft.date is not None, words
    assert (draft.date.interval.start, draft.date.interval.end) == (date.fromisoformat(start), date.fromisoformat(end))
    assert draft.date.stated is ("2022" in words or "2021" in words)


@pytest.mark.parametrize(
    "text",
    ["Pazar yeri bombalandı.", "Ocakta pişen çorba döküldü, iki kişi yaralandı.", "Komutan ekim alanlarını bombaladı."],
)
def test_no_date_out_of_an_ordinary_word(tr: Turkish, text: str) -> None:
    assert all(d.date is None or d.date.words.raw.startswith("Ocakta") for d in tr(text))


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Tarsik'te iki kişi yaralandı.", "Tarsik"),
        ("Tarsik'e düzenlenen saldırıda iki kişi yaralandı.", "Tarsik"),
        ("Tarsik'in güneyinde iki kişi yaralandı.", "Tarsik"),
        ("Tarsik kırsalında iki kişi yaralandı.", "Tarsik kırsalı"),
        ("Kamışlı'daki patlamada iki kişi yaralandı.", "Kamışlı"),
    ],
)
def test_a_place_keeps_its_name_before_the_apostrophe(text: str, raw: str) -> None:
    places = [
        Place(id="P1", name="Tarsik", names=(("tr", "Tarsik"),), where=Circle(42.5, 30.2, 5_000.0), kind="settlement"),
        Place(
            id="P2", name="Kamisli", names=(("tr", "Kamışlı"),), where=Circle(37.0, 41.2, 5_000.0), kind="settlement"
        ),
    ]
    drafted = drafts(text, published=None, language="tr", gazetteer=TableGazetteer(places), actors=ActorIndex([]))
    (draft,) = drafted.drafts
    assert draft.place is not None
    assert draft.place.candidates[0].place_id == ("P2" if raw == "Kamışlı" else "P1")
    assert draft.place.words.raw.startswith(raw.split(maxsplit=1)[0])
