"""What every language that is read by word lists has alike: several claims of a sentence, crowds, aims, silence, edges of a claim."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Draft, Drafted
from sened.model.vocabulary import ClaimKind, Stance

Read = Callable[..., Drafted]


@pytest.fixture
def told(read: Read) -> Callable[[str, str], list[Draft]]:
    def run(language: str, text: str) -> list[Draft]:
        made = list(read(text, language=language).drafts)
        assert all(text[d.start : d.end] == d.words.raw for d in made)
        return made

    return run


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Polis Van'da gösteriyi dağıttı, 20 kişiyi gözaltına aldı."),
        ("ar", "فرقت الشرطة المتظاهرين في السليمانية واعتقلت 20 شخصاً."),
        ("kmr", "Polîsan li Amedê xwepêşandan belav kir û 20 kes binçav kirin."),
        ("ckb", "پۆلیس بە گازی فرمێسکڕێژ خۆپیشاندانەکەی بڵاوەی پێکرد؛ ٢٠ کەس دەستبەسەر کران."),
        ("de", "Die Polizei löste in Köln die Kundgebung auf, 20 Menschen wurden festgenommen."),
        ("fr", "La police a dispersé la manifestation à Marseille, 20 personnes ont été arrêtées."),
    ],
)
def test_a_crowd_that_is_dispersed_is_one_gathering(
    told: Callable[[str, str], list[Draft]], language: str, text: str
) -> None:
    (draft,) = told(language, text)
    assert draft.kind is ClaimKind.GATHERING
    assert draft.event is not None
    assert draft.event.acled.endswith("Protest with intervention")
    assert [(f.measure, f.count.low) for f in draft.figures] == [("detained", 20)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Saldırıda iki asker öldü; saldırıyı henüz üstlenen olmadı."),
        ("kmr", "Di teqînê de du kes mirin; heta niha tu aliyî berpirsiyarî negirtiye ser xwe."),
    ],
)
def test_that_nobody_claimed_an_act_is_told_apart(
    told: Callable[[str, str], list[Draft]], language: str, text: str
) -> None:
    first, second = told(language, text)
    assert (first.stance, second.stance) == (Stance.ASSERTS, Stance.UNKNOWN)
    assert second.kind is ClaimKind.EVENT


@pytest.mark.parametrize(
    ("language", "text", "denier"),
    [
        ("tr", "Bakanlık, köyün topçu ateşiyle vurulduğunu öne sürerken, örgüt suçlamayı reddetti.", "örgüt"),
        ("kmr", "Artêşê gund topbaran kir, lê Hizbullahê ev yek red kir.", "Hizbullahê"),
    ],
)
def test_who_denies_what_was_told_makes_a_claim_with_its_name(
    told: Callable[[str, str], list[Draft]], language: str, text: str, denier: str
) -> None:
    first, second = told(language, text)
    assert (first.stance, second.stance) == (Stance.ASSERTS, Stance.DENIES)
    assert second.kind is ClaimKind.EVENT
    assert second.words.raw.startswith(denier)


def test_a_clause_without_an_act_is_a_claim_of_another_kind(told: Callable[[str, str], list[Draft]]) -> None:
    event, other = told("kmr", "Balafirên şer gund bombebaran kirin; xebata me wê her bidome.")
    assert (event.kind, other.kind) == (ClaimKind.EVENT, ClaimKind.OTHER)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Operasyonun amacı sınırdan sızmaları önlemektir."),
        ("ar", "والغاية من هذه العملية إقامة منطقة آمنة."),
        ("kmr", "Armanca operasyonê parastina sînor e."),
    ],
)
def test_the_aim_of_an_operation_is_no_event(told: Callable[[str, str], list[Draft]], language: str, text: str) -> None:
    (draft,) = told(language, text)
    assert (draft.kind, draft.aspect) == (ClaimKind.OTHER, "aim")


def test_what_came_of_an_act_is_told_and_not_the_act(told: Callable[[str, str], list[Draft]]) -> None:
    (draft,) = told("ckb", "نیوەی گوندەکان لەبەر تۆپباران چۆڵن.")
    assert draft.kind is ClaimKind.OTHER


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Son saldırılarda toplam 20 kişi öldü ya da yaralandı."),
        ("ar", "أوقع الهجوم عشرين بين قتيل وجريح."),
    ],
)
def test_killed_and_wounded_given_as_one_sum_are_casualties(
    told: Callable[[str, str], list[Draft]], language: str, text: str
) -> None:
    (draft,) = told(language, text)
    assert [(f.measure, f.count.low, f.count.high) for f in draft.figures] == [("casualties", 20, 20)]


def test_the_same_harm_of_others_is_another_claim(told: Callable[[str, str], list[Draft]]) -> None:
    made = told("ckb", "١٧٠٠ فەڵەستینی کوژراون؛ لە بەرامبەردا ١٣٠٠ ئیسرائیلی کوژراون.")
    assert [f.count.low for d in made for f in d.figures] == [1700, 1300]
    assert len(made) == 2


@pytest.mark.parametrize(
    ("language", "text", "expected", "why"),
    [
        ("tr", "Köyün topçu ateşiyle vurulduğu bildirildi.", "Köyün topçu ateşiyle vurulduğu", "it is said, by nobody"),
        ("tr", "Bakan \"Köyü topçu vurdu\" dedi.", "Köyü topçu vurdu", "a quotation without its marks"),
        ("ar", "لم يُعرف ما إذا كانت الطائرة قد أُسقطت.", "ما إذا كانت الطائرة قد أُسقطت.", "whether"),
        ("kmr", "Wezaretê ragihand ku gund hat topbarankirin.", "gund hat topbarankirin.", "its full stop"),
    ],
)  # fmt: skip
def test_the_edges_of_a_claim(
    told: Callable[[str, str], list[Draft]], language: str, text: str, expected: str, why: str
) -> None:
    assert [d.words.raw for d in told(language, text)] == [expected], why


def test_an_and_written_on_is_left_out_amid_a_sentence(told: Callable[[str, str], list[Draft]]) -> None:
    made = told("ar", "قصف الجيش القرية بالمدفعية، وخطف مسلحون طبيباً.")
    assert made[-1].words.raw.startswith("خطف")


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("ar", "أفاد مصدر أمني لوكالة الأنباء بأن عبوة انفجرت.", ["مصدر أمني", "وكالة الأنباء"]),
        ("kmr", "Fermandarekî ji ajansê re got ku gund hat topbarankirin.", ["Fermandarekî", "ajansê"]),
        ("ar", "أفادت غرفة طوارئ محلية بأن القصف خلف، بحسب إحصاء أولي، 27 قتيلاً.", ["غرفة طوارئ محلية"]),
    ],
)
def test_who_said_it_and_to_whom(
    told: Callable[[str, str], list[Draft]], language: str, text: str, speakers: list[str]
) -> None:
    (draft,) = told(language, text)
    assert [w.raw for w in draft.attributed_to] == speakers


def test_who_speaks_of_the_next_claim_does_not_say_this_one(told: Callable[[str, str], list[Draft]]) -> None:
    first, second = told(
        "kmr",
        "Wezaretê got ku gund hat topbarankirin, lê li gorî rêxistinê, çekdaran du kes revandin.",
    )
    assert [[w.raw for w in d.attributed_to] for d in (first, second)] == [["Wezaretê"], ["rêxistinê"]]


def test_silence_is_a_reply(told: Callable[[str, str], list[Draft]]) -> None:
    (draft,) = told("tr", "Bakanlık ise konuya ilişkin yorum yapmaktan kaçındı.")
    assert draft.kind is ClaimKind.REPLY


def test_a_count_over_the_first_week_is_a_figure(told: Callable[[str, str], list[Draft]]) -> None:
    (draft,) = told("ckb", "لە حەفتەی یەکەمی جەنگدا ١٧٩٩ کەس کوژراون.")
    assert draft.kind is ClaimKind.FIGURE


def test_who_stops_delivering_exercises_control(told: Callable[[str, str], list[Draft]]) -> None:
    (draft,) = told("fr", "L'entreprise Cévorane SA a cessé de livrer des moteurs au fabricant.")
    assert draft.kind is ClaimKind.CONTROL


@pytest.mark.parametrize(
    ("language", "text", "acled"),
    [
        ("ar", "أوقفت قوى الأمن خلال حملة أمنية 48 مشتبهاً به.", "Arrests"),
        ("tr", "Saldırıda üç sivil öldü.", "Attack"),
        ("kmr", "Artêşê balafireke bêmirov a dijmin xist.", "Disrupted weapons use"),
        ("ckb", "سوپا دوێنێ گوندەکانی بۆردوومان کرد.", "Shelling/artillery/missile attack"),
    ],
)
def test_the_form_of_an_act(told: Callable[[str, str], list[Draft]], language: str, text: str, acled: str) -> None:
    (draft,) = told(language, text)
    assert draft.event is not None
    assert draft.event.acled.rpartition(" / ")[2] == acled


@pytest.mark.parametrize("language", ["de", "fr", "tr", "kmr"])
def test_initials_in_small_letters_name_nobody(told: Callable[[str, str], list[Draft]], language: str) -> None:
    for draft in told(language, "Mit Raketen: mit Raketen, mit drei Raketen."):
        assert draft.perpetrator is None
