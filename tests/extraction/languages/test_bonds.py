"""Families that every language has alike: whose men, who gave no answer, who is blamed, what nobody knows."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Draft, Drafted
from sened.model.vocabulary import ClaimKind, Modality, Stance

Read = Callable[..., Drafted]


def doer(draft: Draft) -> str:
    return draft.perpetrator.name or draft.perpetrator.words.raw if draft.perpetrator else ""


def count(draft: Draft, measure: str) -> tuple[int | None, int | None]:
    found = draft.figure(measure)
    return (found.count.low, found.count.high) if found else (None, None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Valilik olaya ilişkin açıklama yapmadı."),
        ("tr", "Bakanlıktan henüz açıklama yapılmadı."),
        ("kmr", "Berdevkê wezaretê pirsên me bê bersiv hiştin."),
        ("ckb", "وەزارەت ئامادە نەبوو لێدوان بدات."),
    ],
)
def test_no_answer_is_a_reply(read: Read, language: str, text: str) -> None:
    assert read(text, language=language).drafts[0].kind is ClaimKind.REPLY


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "لم تعرف بعد الجهة التي تقف وراء الانفجار في تارسيك."),
        ("de", "Wer hinter der Tat steckt, ist unklar."),
        ("fr", "On ignore qui est à l'origine du tir."),
    ],
)
def test_who_did_it_is_unknown(read: Read, language: str, text: str) -> None:
    (draft,) = read(text, language=language).drafts
    assert draft.stance is Stance.UNKNOWN
    assert draft.perpetrator is None


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "Kiev en impute la responsabilité aux forces russes.", "Russia"),
        ("de", "Das Ministerium führte die Explosion in Tarsik auf einen russischen Angriff zurück.", "Russia"),
    ],
)
def test_who_is_blamed_is_accused(read: Read, language: str, text: str, who: str) -> None:
    draft = read(text, language=language).drafts[0]
    assert draft.kind is ClaimKind.EVENT
    assert doer(draft).title() == who
    assert draft.perpetrator is not None
    assert draft.perpetrator.modality is Modality.ACCUSED


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Armee hat Zivilisten nicht beschossen, Menschen kamen nicht zu Schaden."),
    ],
)
def test_that_nobody_came_to_harm_is_denied(read: Read, language: str, text: str) -> None:
    assert read(text, language=language).drafts[-1].stance is Stance.DENIES


def test_nobody_claimed_it_but_it_is_told(read: Read) -> None:
    (draft,) = read("Personne n'a revendiqué l'attentat qui a tué cinq policiers à Tarsik.", language="fr").drafts
    assert draft.stance is Stance.ASSERTS
    assert count(draft, "killed") == (5, 5)


def test_who_claims_what_was_told_before_makes_no_second_claim(read: Read) -> None:
    text = "Tarsik'te bir otele düzenlenen bombalı saldırıda dokuz kişi öldü; saldırıyı El Şebab üstlendi."
    (draft,) = read(text, language="tr").drafts
    assert draft.perpetrator is not None
    assert draft.perpetrator.modality is Modality.SELF_CLAIMED


def test_the_owner_of_what_was_struck_is_no_doer(read: Read) -> None:
    (arabic,) = read("استهدفت مسيرة سيارة تابعة للجيش الروسي في تارسيك.", language="ar").drafts
    (turkish,) = read("Rus ordusuna ait bir karakola bombayla saldırıldı.", language="tr").drafts
    assert (doer(arabic), doer(turkish)) == ("", "")


def test_whose_drones_were_shot_down_did_not_shoot(read: Read) -> None:
    text = "Ordu, Rusya'nın gece boyunca fırlattığı 28 İHA'yı düşürdüğünü açıkladı."
    assert doer(read(text, language="tr").drafts[0]) != "Russia"


def test_commas_around_a_date_part_nothing(read: Read) -> None:
    text = "استهدف الطيران الإسرائيلي، مساء الخميس، مدرسة تؤوي نازحين في تارسيك، فقتل سبعة أشخاص."
    (draft,) = read(text, language="ar").drafts
    assert doer(draft) == "Israel"
    assert count(draft, "killed") == (7, 7)


def test_what_had_happened_before_is_another_claim(read: Read) -> None:
    text = "قتل 12 مدنيا في قصف على تارسيك، وكانت القوات الروسية قد سيطرت على المدينة الثلاثاء."
    assert len(read(text, language="ar").drafts) == 2


def test_what_a_second_verb_of_saying_opens_is_another_claim(read: Read) -> None:
    text = "نفى الجيش الروسي قصف المستشفى في تارسيك، مؤكدا أن المدينة خالية من قواته."
    denied, said = read(text, language="ar").drafts
    assert (denied.stance, said.kind, said.stance) == (Stance.DENIES, ClaimKind.OTHER, Stance.ASSERTS)
    assert said.words.raw == "المدينة خالية من قواته."


def test_a_warrant_is_no_arrest(read: Read) -> None:
    (draft,) = read("أصدرت المحكمة مذكرة توقيف بحق قائد الميليشيا.", language="ar").drafts
    assert draft.kind is ClaimKind.OTHER


def test_nobody_was_hurt_counts_nobody(read: Read) -> None:
    (draft,) = read("Li Tarsikê li ber mala fermandarekî bombeyek teqiya, lê kes birîndar nebû.", language="kmr").drafts
    assert count(draft, "wounded") == (0, 0)


def test_a_second_verb_behind_and_has_the_subject_of_the_first(read: Read) -> None:
    text = "Çekdarên Rûsyayê li Tarsikê 3 welatî revandin û li gundê din jî malek talan kirin."
    assert [doer(d) for d in read(text, language="kmr").drafts] == ["Russia", "Russia"]


def test_by_its_own_account_is_self_claimed(read: Read) -> None:
    (draft,) = read(
        "L'armée russe, selon son propre décompte, a tué 12 combattants près de Tarsik.", language="fr"
    ).drafts
    assert draft.perpetrator is not None
    assert draft.perpetrator.modality is Modality.SELF_CLAIMED


def test_who_died_is_not_told_of_a_town_that_was_taken(read: Read) -> None:
    text = "Die russische Armee hat Tarsik eingenommen; mindestens 30 Menschen wurden bei den Kämpfen getötet."
    taken, toll = read(text, language="de").drafts
    assert count(taken, "killed") == (None, None)
    assert count(toll, "killed") == (30, None)


def test_who_pays_whom_is_a_relation(read: Read) -> None:
    (draft,) = read("Moscou paie les salaires des combattants de Wagner.", language="fr").drafts
    assert (draft.kind, draft.relation) == (ClaimKind.RELATION, "supports")
