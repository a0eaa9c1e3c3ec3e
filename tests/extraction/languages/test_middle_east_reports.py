"""Arabic, Kurmanji and Sorani reports of many wars: who did it, who was struck, how many, and what is no event."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Draft, Drafted
from sened.model.vocabulary import ClaimKind, Modality, Stance

Read = Callable[..., Drafted]


def who(draft: Draft) -> str:
    return draft.perpetrator.name or draft.perpetrator.words.raw if draft.perpetrator else ""


def struck(draft: Draft) -> str:
    return draft.target.name or draft.target.words.raw if draft.target else ""


def count(draft: Draft, measure: str) -> tuple[int | None, int | None]:
    found = [f.count for f in draft.figures if f.measure == measure]
    return (found[0].low, found[0].high) if found else (None, None)


@pytest.mark.parametrize(
    ("text", "doer", "why"),
    [
        (
            "قالت كييف إن قواتها أسقطت تسع مسيرات أطلقتها روسيا.",
            "Ukraine",
            "who fired what was shot down did not shoot",
        ),
        ("قتل خمسة مدنيين في هجوم نفذته ميليشيا ماي ماي.", "ميليشيا ماي ماي", "a group that no list knows"),
        ("أطلق جنود من الجيش الكونغولي النار على متظاهرين.", "Congo", "soldiers of an army"),
        ("هاجم مسلحون من قبيلة الرزيقات قرية تارسيك.", "قبيلة الرزيقات", "gunmen of a tribe"),
        ("هاجم مسلحون ملثمون قرية تارسيك.", "", "gunmen without a name"),
        ("قتل 12 شخصا في هجوم نسب إلى جماعة ليندو.", "جماعة ليندو", "an act ascribed to somebody"),
        ("تبادلت القوات الأرمينية والأذربيجانية إطلاق النار.", "", "fire exchanged has no doer"),
        ("حملت الحكومة اليمنية الحوثيين مسؤولية انفجار لغم.", "Houthis", "the accuser stands before the accused"),
        ("استهدفت طائرة بدون طيار تركية سيارة.", "Türkiye", "without pilot is no denial and no mark"),
        ('قصف "حزب الله" موقعا في تارسيك.', "Hezbollah", "a name in quotes"),
        ("أعلنت الأمم المتحدة اعتقال ثلاثة من موظفيها.", "", "a body that only reports what others did"),
    ],
)
def test_arabic_doers(read: Read, text: str, doer: str, why: str) -> None:
    (draft,) = read(text, language="ar").drafts
    assert doer in who(draft) if doer else who(draft) == "", why


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قتل عنصران من قسد برصاص مجهولين.", "SDF"),
        ("استهدفت مسيرة دورية للجيش التركي.", "Türkiye"),
        ("أسقطت القوات طائرة روسية فوق تارسيك.", "Russia"),
        ("قصفت القوات مدرسة في قرية تارسيك.", ""),
        ("قتل ثلاثة مدنيين بقصف مدفعي.", ""),
        ("شنت طائرات غارات على 36 هدفا باليمن.", ""),
    ],
)
def test_a_target_is_a_party_and_no_town(read: Read, text: str, target: str) -> None:
    (draft,) = read(text, language="ar").drafts
    assert struck(draft) == target


@pytest.mark.parametrize(
    ("text", "killed", "wounded", "why"),
    [
        ("مقتل مدنية وجرح طفليها برصاص قناص.", 1, 2, "a woman by the adjective alone"),
        ("فارق طفل الحياة متأثرا بجراح أصيب بها قبل أسبوع.", 1, None, "the wounds of which somebody died"),
        ("سقط 17 شهيدا وستة جرحى جراء القصف.", 17, 6, "two nouns that say themselves what befell whom"),
        ("أعدمت القوات ثمانية آلاف رجل وفتى.", 8000, None, "one number over two nouns"),
        ("قصفت القوات بلدة تارسيك ردا على مقتل ثلاثة مدنيين.", None, None, "harm that is avenged"),
        ("قضى ستة من أفراد الطاقم في تارسيك.", 6, None, "met their end"),
        ("فقدت طفلة بصرها إثر انفجار قنبلة.", None, 1, "lost her sight"),
        ("أسفر الهجوم عن مقتل أحد حراسه.", 1, None, "one of his guards"),
        ('قتل قائد "كتيبة ليندو" وثلاثة من مرافقيه بانفجار عبوة.', 4, None, "a name between two counts"),
        ("أفرجت القوات عن 11 أسيرا من طرف واحد.", None, None, "one side is nobody"),
    ],
)
def test_arabic_counts(read: Read, text: str, killed: int | None, wounded: int | None, why: str) -> None:
    (draft,) = read(text, language="ar").drafts
    assert count(draft, "killed") == (killed, killed), why
    assert count(draft, "wounded") == (wounded, wounded), why


def test_at_least_may_stand_behind_the_noun(read: Read) -> None:
    (draft,) = read("خلفت الضربة 46 قتيلا على الأقل.", language="ar").drafts
    assert count(draft, "killed") == (46, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("اتهم الجيش إسرائيل بخرق وقف إطلاق النار في تارسيك.", ClaimKind.EVENT),
        ("ووري جثمان الصحفي الثرى في تارسيك.", ClaimKind.GATHERING),
        ("خرجت مسيرات منددة بالقصف في تارسيك.", ClaimKind.GATHERING),
        ("تتحمل السلطات المسؤولية عن حياة الأسير المضرب عن الطعام.", ClaimKind.OTHER),
        ("حذرت المفوضية من موجة نزوح جديدة إذا اجتاحت القوات تارسيك.", ClaimKind.OTHER),
        ("رفض متحدث باسم الوزارة التعليق على التقرير.", ClaimKind.REPLY),
    ],
)
def test_arabic_kinds(read: Read, text: str, kind: ClaimKind) -> None:
    assert read(text, language="ar").drafts[0].kind is kind


def test_an_act_is_told_though_nobody_died(read: Read) -> None:
    assert read("لم تسفر الغارة عن وقوع ضحايا في تارسيك.", language="ar").drafts[0].stance is Stance.ASSERTS


def test_what_is_not_known_is_told_as_unknown(read: Read) -> None:
    (draft,) = read("لم تتضح هوية الجهة المسؤولة عن الهجوم على تارسيك.", language="ar").drafts
    assert (draft.kind, draft.stance) == (ClaimKind.EVENT, Stance.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "doer", "why"),
    [
        ("Artêşa Rûsyayê got ku 16 endamên PKK'ê kuştine.", "Russia", "whose those counted are acts not"),
        ("Milîsên Lîndo êrîşî gundê Tarsikê kirin.", "Lîndo", "a group that no list knows"),
        ("Çekdarên nenas êrîşî gundê Tarsikê kirin.", "", "gunmen without a name"),
        ("Mûşekên Rûsyayê li gundê Tarsikê ketin.", "Russia", "whose missiles fell"),
        ("Boko Haramê 30 xwendekar revandin.", "Boko Haram", "a name in the oblique"),
    ],
)
def test_kurmanji_doers(read: Read, text: str, doer: str, why: str) -> None:
    (draft,) = read(text, language="kmr").drafts
    assert doer.lower() in who(draft).lower() if doer else who(draft) == "", why


@pytest.mark.parametrize(
    ("text", "measure", "low", "high"),
    [
        ("Rojnamevan Lîna Demir li Tarsikê hat kuştin.", "killed", 1, 1),
        ("Girtiyê siyasî li girtîgehê wefat kir.", "killed", 1, 1),
        ("Hejmara kuştiyan ji 11 hezarî derbas bû.", "killed", 11000, None),
        ("Hêzan 12 Filistînî girtin.", "detained", 12, 12),
    ],
)
def test_kurmanji_counts(read: Read, text: str, measure: str, low: int, high: int | None) -> None:
    (draft,) = read(text, language="kmr").drafts
    assert count(draft, measure) == (low, high)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Di meha Cotmehê de 43 kes hatine revandin.", ClaimKind.FIGURE),
        ("Nêzîkî 200 hezar kes di kampan de dijîn.", ClaimKind.FIGURE),
        ("Di şerê navxweyî de 150 hezar kes mirin.", ClaimKind.FIGURE),
        ("Tirkiyeyê banga agirbestê red kir.", ClaimKind.OTHER),
        ("Li Tarsikê du teqîn pêk hatin, 103 kes mirin.", ClaimKind.EVENT),
    ],
)
def test_kurmanji_kinds(read: Read, text: str, kind: ClaimKind) -> None:
    assert read(text, language="kmr").drafts[0].kind is kind


def test_a_raid_and_its_arrests_are_one_act(read: Read) -> None:
    (draft,) = read("Polîsan avêtin ser malan û 22 kes binçav kirin.", language="kmr").drafts
    assert count(draft, "detained") == (22, 22)


@pytest.mark.parametrize(
    ("text", "doer", "how"),
    [
        ("هەپەگە ڕایگەیاند لە زاپ چوار سەربازی تورکیان کوشتووە.", "HPG", Modality.SELF_CLAIMED),
        ("سوپای ئیسرائیل ڕەتیکردەوە نەخۆشخانەکەی بۆردومان کردبێت.", "Israel", Modality.NAMED),
    ],
)
def test_sorani_acts_of_the_speaker(read: Read, text: str, doer: str, how: Modality) -> None:
    (draft,) = read(text, language="ckb").drafts
    assert draft.perpetrator is not None
    assert (who(draft), draft.perpetrator.modality) == (doer, how)


def test_sorani_bodies_are_no_toll(read: Read) -> None:
    (draft,) = read("تەرمی دوو گەنج لە دەریاچەکە دۆزرایەوە.", language="ckb").drafts
    assert (count(draft, "bodies"), count(draft, "killed")) == ((2, 2), (None, None))


@pytest.mark.parametrize(
    ("language", "text", "doer", "killed"),
    [
        ("ar", "تسبب صاروخ باليستي روسي في مقتل خمسة من عائلة واحدة.", "Russia", 5),
        ("ar", "مقتل القيادي في الحركة بغارة إسرائيلية على تارسيك.", "Israel", 1),
        ("ar", "قتلت مسيرة أطلقها الجيش الإثيوبي ممرضة وثلاثة مرضى.", "", 4),
        ("ar", "إصابة مدني ومقتل ضابط وجنديين في تارسيك.", "", 3),
        ("kmr", "Gulleyên topan ên artêşa Rûsyayê bi ser gundê Tarsikê de ketin, du zarok mirin.", "RUSSIA", 2),
        ("kmr", "Gerîlayan li Tarsikê 2 leşker cezakirin.", "", 2),
        ("ckb", "چەکدارانی بۆکۆ حەرام شەش گوندنشینیان سەربڕی.", "Boko Haram", 6),
    ],
)
def test_weapons_and_their_owners(read: Read, language: str, text: str, doer: str, killed: int) -> None:
    (draft,) = read(text, language=language).drafts
    assert count(draft, "killed") == (killed, killed)
    assert doer in who(draft) if doer else True


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "اعتبر المحلل أن الضربة تمثل تحولا في قواعد الاشتباك."),
        ("ar", "توسطت قطر بين الطرفين لإطلاق سراح المحتجزين."),
        ("ckb", "وەزیری دەرەوە ئیدانەی هێرشەکەی کرد."),
    ],
)
def test_judgements_and_mediation_are_no_event(read: Read, language: str, text: str) -> None:
    assert [d.kind for d in read(text, language=language).drafts] == [ClaimKind.OTHER]


def test_what_soldiers_did_to_him_is_told_by_verbs_with_his_pronoun(read: Read) -> None:
    drafted = read("كتب الصحفي أن الجنود أوقفوه وضربوه عند الحاجز.", language="ar").drafts
    assert {d.kind for d in drafted} == {ClaimKind.EVENT}


def test_a_range_of_thousands_is_no_sum(read: Read) -> None:
    (draft,) = read("نزح ما بين 119 ألفا و135 ألف شخص من تارسيك.", language="ar").drafts
    assert count(draft, "displaced") == (119_000, 135_000)


def test_an_accusation_holds_for_its_own_claim(read: Read) -> None:
    first, second = read(
        "نزح 900 شخص من تارسيك، وسط اتهامات لقوات الدعم السريع بقتل عشرات القرويين.", language="ar"
    ).drafts
    assert who(first) == ""
    assert second.perpetrator is not None
    assert second.perpetrator.modality is Modality.ACCUSED
