"""What the Arabic word lists and the engine make of a sentence, one thing of the language at a time."""

from collections.abc import Callable
from datetime import date

import pytest

from sened.extraction.fields import Draft, Drafted
from sened.extraction.languages.arabic import PACK
from sened.extraction.languages.arabic_forms import both, struck, verbs
from sened.extraction.lexical.lexicon import Lexicon
from sened.model.vocabulary import ClaimKind, Modality, Stance

Read = Callable[..., Drafted]


@pytest.fixture
def ar(read: Read) -> Callable[[str], list[Draft]]:
    def run(text: str) -> list[Draft]:
        drafted = read(text, language="ar")
        for draft in drafted.drafts:
            assert text[draft.start : draft.end] == draft.words.raw
        return list(drafted.drafts)

    return run


def count(draft: Draft, measure: str) -> tuple[int | None, int | None]:
    found = [f.count for f in draft.figures if f.measure == measure]
    return (found[0].low, found[0].high) if found else (None, None)


def doer(draft: Draft) -> str:
    return draft.perpetrator.name or draft.perpetrator.words.raw if draft.perpetrator else ""


# -- counts -----------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "killed", "wounded", "why"),
    [
        ("قُتل مدنيان وأصيب طفلان في انفجار لغم.", 2, 2, "duals"),
        ("قتل طفل وأصيبت امرأة بقصف مدفعي.", 1, 1, "singulars"),
        ("قتلت امرأة وابنتها بقذيفة هاون.", 2, None, "and written on to the second noun"),
        ("أسفر التفجير عن مقتل خمسة وعشرين شخصاً وإصابة ١٢ آخرين.", 25, 12, "compound number, Arabic-Indic digits"),
        ("لقي أحد عشر شخصا مصرعهم إثر غارة جوية.", 11, None, "teens"),
        ("أدى القصف إلى سقوط 4 قتلى و15 جريحاً.", 4, 15, "and written on to digits"),
        ("أدى القصف إلى مقتل 10 أشخاص بينهم 3 أطفال وإصابة 7.", 10, 7, "among them is a part"),
        ("أصيب مدني واحد بالرصاص.", None, 1, "one behind its noun"),
        ("قتل مدنيين اثنين بغارة.", 2, None, "two behind its noun"),
        ("قتل أحد الجنود في كمين.", 1, None, "one of"),
        ("لم يقتل أي مدني في الغارة.", 0, None, "none of them"),
    ],
)
def test_counts(ar: Callable[[str], list[Draft]], text: str, killed: int | None, wounded: int | None, why: str) -> None:
    (draft,) = ar(text)
    assert count(draft, "killed") == (killed, killed), why
    assert count(draft, "wounded") == (wounded, wounded), why


def test_an_age_is_no_casualty(ar: Callable[[str], list[Draft]]) -> None:
    (draft,) = ar("استشهد طفل يبلغ من العمر 12 عاما بعد إصابته بشظية.")
    assert count(draft, "killed") == (1, 1)


def test_hours_roads_and_distances_are_no_casualties(ar: Callable[[str], list[Draft]]) -> None:
    (draft,) = ar("قصفت المدفعية القرية عند الساعة 7 على بعد 15 كيلومترا من الطريق M4 وقتل شخصان.")
    assert [(f.measure, f.count.low) for f in draft.figures] == [("killed", 2)]


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [("أكثر من", 20, None), ("ما لا يقل عن", 20, None), ("نحو", 20, 20), ("عشرات", 24, None)],
)
def test_hedged_counts(ar: Callable[[str], list[Draft]], hedge: str, low: int, high: int | None) -> None:
    number = "" if hedge == "عشرات" else "20 "
    (draft,) = ar(f"أسفرت الغارة عن مقتل {hedge} {number}شخصا.")
    assert count(draft, "killed") == (low, high)


def test_a_running_total_is_a_figure(ar: Callable[[str], list[Draft]]) -> None:
    (draft,) = ar("ارتفعت حصيلة ضحايا التفجير إلى 14 قتيلاً و40 جريحاً.")
    assert (draft.kind, draft.running) == (ClaimKind.FIGURE, True)
    assert (count(draft, "killed"), count(draft, "wounded")) == ((14, 14), (40, 40))


def test_those_who_flee_are_told_as_an_event_and_those_who_live_displaced_as_a_figure(
    ar: Callable[[str], list[Draft]],
) -> None:
    assert ar("نزحت 300 عائلة من قرية تارسيك.")[0].kind is ClaimKind.EVENT
    assert ar("تؤوي المدارس 300 عائلة نازحة.")[0].kind is ClaimKind.FIGURE


# -- who ---------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "who", "why"),
    [
        ("قصفت المدفعية التركية قرية تارسيك.", "TURKEY", "verb first, adjective of the state"),
        ("قُتل مدني على يد تنظيم الدولة.", "ISIS", "marked as doer"),
        ("قتل مدني بغارة نفذتها طائرة روسية.", "Russia", "relative verb with a pronoun"),
        ("قتل عنصران بهجوم لتنظيم داعش.", "ISIS", "noun of the act and li"),
        ("قتل جنود روس ثلاثة مدنيين.", "Russia", "the same letters, active: an object follows"),
        ("قتل ثلاثة جنود روس في تارسيك.", "", "the same letters, passive: nobody follows"),
        ("قتل مسلحون مجهولون شابا في تارسيك.", "", "those unknown are not named"),
        ("استهدف هجوم القوات الروسية في تارسيك.", "", "the party is what was struck"),
        ("استهدف قصف روسي قرية تارسيك.", "Russia", "an adjective beside the act"),
        ("تمكنت قوات النظام من استعادة السيطرة على تارسيك.", "SYRIA-GOV", "light verb and noun of the act"),
        ("خطف عناصر من فرقة الحمزة شابا في تارسيك.", "HAMZA-DIVISION", "members of a group"),
        ("أصيب مدنيون في تارسيك.", "", "nobody is named"),
    ],
)
def test_doers(ar: Callable[[str], list[Draft]], text: str, who: str, why: str) -> None:
    (draft,) = ar(text)
    assert doer(draft) == who, why


def test_a_claim_of_responsibility(ar: Callable[[str], list[Draft]]) -> None:
    (draft,) = ar("أعلن تنظيم داعش مسؤوليته عن تفجير سيارة مفخخة في تارسيك.")
    assert draft.perpetrator is not None
    assert (doer(draft), draft.perpetrator.modality) == ("ISIS", Modality.SELF_CLAIMED)


def test_an_accusation(ar: Callable[[str], list[Draft]]) -> None:
    (draft,) = ar("اتهمت قسد الجيش الروسي بقصف محطة كهرباء.")
    assert draft.perpetrator is not None
    assert draft.perpetrator.modality is Modality.ACCUSED
    assert [w.raw for w in draft.attributed_to] == ["قسد"]


def test_a_suspicion(ar: Callable[[str], list[Draft]]) -> None:
    (draft,) = ar("يشتبه بأن خلايا داعش تقف وراء اغتيال شيخ عشيرة في تارسيك.")
    assert draft.perpetrator is not None
    assert (doer(draft), draft.perpetrator.modality) == ("ISIS", Modality.SUSPECTED)


# -- who says it ---------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("نفت وزارة الدفاع قصف قرية تارسيك.", Stance.DENIES),
        ("لا صحة لما يتداول عن انسحاب القوات من تارسيك.", Stance.DENIES),
        ("لم تقصف القوات قرية تارسيك.", Stance.DENIES),
        ("ولم يعرف ما إذا كانت الطائرة قد أسقطت فوق تارسيك.", Stance.UNKNOWN),
        ("قصفت القوات قرية تارسيك، ولم ترد أنباء عن إصابات.", Stance.ASSERTS),
        ("أكد المرصد قصف قرية تارسيك.", Stance.ASSERTS),
    ],
)
def test_stances(ar: Callable[[str], list[Draft]], text: str, stance: Stance) -> None:
    (draft,) = ar(text)
    assert draft.stance is stance


def test_what_is_said_stands_without_its_speaker(ar: Callable[[str], list[Draft]]) -> None:
    (draft,) = ar("قال مصدر محلي إن قذيفتين سقطتا على قرية تارسيك.")
    assert draft.words.raw == "قذيفتين سقطتا على قرية تارسيك."
    assert [w.raw for w in draft.attributed_to] == ["مصدر محلي"]


def test_another_speaker_makes_another_claim(ar: Callable[[str], list[Draft]]) -> None:
    first, second = ar("أطلقت القوات صواريخ على تارسيك، وقالت روسيا إن سيدة قتلت في تارسيك.")
    assert (first.attributed_to, count(second, "killed")) != ((), (None, None))
    assert "سيدة" not in first.words.raw


# -- kinds ---------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind", "aspect"),
    [
        ("دعت الأمم المتحدة إلى وقف إطلاق النار في تارسيك.", ClaimKind.CALL, ""),
        ("يجب على المجتمع الدولي وقف القصف.", ClaimKind.CALL, ""),
        ("لولا دعم التحالف لسقط السجن.", ClaimKind.OTHER, "counterfactual"),
        ("شيع المئات جثامين الضحايا في تارسيك.", ClaimKind.GATHERING, ""),
        ("دعا ناشطون إلى وقفة احتجاجية في تارسيك.", ClaimKind.GATHERING, ""),
        ("تدعم تركيا فصائل الجيش الوطني.", ClaimKind.RELATION, ""),
        ("علقت كندا تصاريح تصدير الكاميرات إلى تركيا.", ClaimKind.CONTROL, ""),
        ("أوقفت الشركة توريد المحركات إلى تركيا.", ClaimKind.CONTROL, ""),
        ("رفضت الشركة التعليق على التقرير.", ClaimKind.REPLY, ""),
        ("تنتج الشركة محركات الطائرات المسيرة.", ClaimKind.SUPPLY, ""),
    ],
)
def test_kinds(ar: Callable[[str], list[Draft]], text: str, kind: ClaimKind, aspect: str) -> None:
    (draft,) = ar(text)
    assert (draft.kind, draft.aspect) == (kind, aspect)


# -- when ----------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("20 كانون الثاني 2022", "2022-01-20", "2022-01-20"),
        ("20 يناير 2022", "2022-01-20", "2022-01-20"),
        ("٢٠ كانون الثاني/يناير ٢٠٢٢", "2022-01-20", "2022-01-20"),
        ("20 كانون الثاني (يناير) من العام 2022", "2022-01-20", "2022-01-20"),
        ("الـ20 من آب 2021", "2021-08-20", "2021-08-20"),
        ("الأول من شباط 2021", "2021-02-01", "2021-02-01"),
        ("الثالث والعشرين من أيلول 2021", "2021-09-23", "2021-09-23"),
        ("20 و21 كانون الثاني", "2022-01-20", "2022-01-21"),
        ("2022/01/20", "2022-01-20", "2022-01-20"),
        ("يوم أمس", "2022-01-25", "2022-01-25"),
        ("أمس الثلاثاء", "2022-01-25", "2022-01-25"),
        ("ليل الأحد", "2022-01-23", "2022-01-23"),
        ("ليل الأحد - الاثنين", "2022-01-23", "2022-01-24"),
        ("في صيف 2014", "2014-06-01", "2014-08-31"),
        ("كانون الأول 2021", "2021-12-01", "2021-12-31"),
        ("قبل يومين", "2022-01-24", "2022-01-24"),
        ("قبل ثلاثة أيام", "2022-01-23", "2022-01-23"),
    ],
)
def test_dates(ar: Callable[[str], list[Draft]], words: str, start: str, end: str) -> None:
    (draft,) = ar(f"قتل مدني في قصف على تارسيك {words}.")
    assert draft.date is not None
    assert (draft.date.interval.start, draft.date.interval.end) == (date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize("text", ["مارس الجنود العنف ضد مدني قتل.", "قتل اب وابنه في القصف."])
def test_a_month_is_never_read_out_of_an_ordinary_word(ar: Callable[[str], list[Draft]], text: str) -> None:
    assert all(draft.date is None for draft in ar(text))


# -- letters --------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "text",
    [
        "أصيب مدنيان في قرية تارسيك.",
        "اصيب مدنيان في قريه تارسيك.",
        "أُصِيبَ مَدَنِيَّانِ في قريةِ تارسيك.",
        "أصـــيب مدنيان في قرية تارسيك.",
        "أصيب مدنيان في\u200f قرية\u200e تارسيك.",
        "أصیب مدنیان فی قریة تارسیك.",
    ],
)
def test_variants_of_letters_read_alike(ar: Callable[[str], list[Draft]], text: str) -> None:
    (draft,) = ar(text)
    assert count(draft, "wounded") == (2, 2)


def test_the_word_list_holds_no_empty_form_and_folds_to_words() -> None:
    lexicon = Lexicon(PACK)
    for head in ("event", "harm", "unit", "say", "weapon"):
        forms = list(lexicon.entries(head))
        assert len(forms) > 100
        assert all(all(word.strip("*") for word in form.words) for form in forms)


def test_forms_of_verbs() -> None:
    assert "يقتلون" in verbs("قتل قتل").split(", ")
    assert "رمت" in verbs("رمى رمي").split(", ")
    assert "استهدفتها" in struck("استهدف ستهدف").split(", ")
    assert both("غارة جوية") == "غارة جوية, الغارة الجوية"
