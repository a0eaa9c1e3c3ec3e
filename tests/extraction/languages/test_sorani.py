"""What the Sorani word lists and the engine make of a sentence, one thing of the language at a time."""

from collections.abc import Callable
from datetime import date

import pytest

from sened.extraction.fields import Draft, Drafted
from sened.extraction.languages.sorani import PACK
from sened.extraction.languages.sorani_forms import done, made, ones, passives
from sened.extraction.lexical.lexicon import Lexicon
from sened.model.vocabulary import ClaimKind, Modality, Stance

Read = Callable[..., Drafted]


@pytest.fixture
def ckb(read: Read) -> Callable[[str], list[Draft]]:
    def run(text: str) -> list[Draft]:
        drafted = read(text, language="ckb")
        for draft in drafted.drafts:
            assert text[draft.start : draft.end] == draft.words.raw
        return list(drafted.drafts)

    return run


def count(draft: Draft, measure: str) -> tuple[int | None, int | None]:
    found = [f.count for f in draft.figures if f.measure == measure]
    return (found[0].low, found[0].high) if found else (None, None)


def doer(draft: Draft) -> str:
    return draft.perpetrator.name or draft.perpetrator.words.raw if draft.perpetrator else ""


@pytest.mark.parametrize(
    ("text", "killed", "wounded", "why"),
    [
        ("دوو هاووڵاتی کوژران و سێ کەسی دیکە بریندار بوون.", 2, 3, "passive and compound with to become"),
        ("منداڵێک کوژرا و ژنێک برینداربوو.", 1, 1, "the ending of a, a compound written as one word"),
        ("پێنج پێشمەرگە گیانیان لەدەست دا.", 5, None, "lost their lives"),
        ("بیست و پێنج کەس لە هێرشەکەدا کوژراون.", 25, None, "compound number, perfect"),
        ("هێرشەکە چوار کوژراو و دە برینداری لێ کەوتەوە.", 4, 10, "nouns of the dead and the wounded"),
        ("ژنێک و دوو منداڵ لە تۆپبارانەکەدا بریندار کران.", None, 3, "a sum under one verb"),
        ("لە هێرشەکەدا سی کەس کوژران.", 30, None, "thirty, which is not three"),
        ("لە هێرشەکەدا سێ کەس کوژران.", 3, None, "three, which is not thirty"),
    ],
)
def test_counts(
    ckb: Callable[[str], list[Draft]], text: str, killed: int | None, wounded: int | None, why: str
) -> None:
    (draft,) = ckb(text)
    assert count(draft, "killed") == (killed, killed), why
    assert count(draft, "wounded") == (wounded, wounded), why


def test_an_age_is_no_casualty(ckb: Callable[[str], list[Draft]]) -> None:
    (draft,) = ckb("پیاوێکی تەمەن ٤٥ ساڵ لە هێرشەکەدا کوژرا.")
    assert count(draft, "killed") == (1, 1)


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [("زیاتر لە ٢٠", 20, None), ("لانیکەم ٢٠", 20, None), ("نزیکەی ٢٠", 20, 20), ("دەیان", 24, None)],
)
def test_hedged_counts(ckb: Callable[[str], list[Draft]], hedge: str, low: int, high: int | None) -> None:
    (draft,) = ckb(f"{hedge} کەس لە هێرشەکەدا کوژران.")
    assert count(draft, "killed") == (low, high)


def test_no_loss_of_life_leaves_the_act_asserted(ckb: Callable[[str], list[Draft]]) -> None:
    (draft,) = ckb("تۆپخانەی ئێران گوندی تارسیک بۆردومان کرد و هیچ زیانێکی گیانی لێنەکەوتەوە.")
    assert (draft.stance, count(draft, "killed")) == (Stance.ASSERTS, (0, 0))


@pytest.mark.parametrize(
    ("text", "who", "why"),
    [
        ("فڕۆکەکانی ڕووسیا گوندی تارسیک بۆردومان کرد.", "RUSSIA", "verb last, doer joined by ezafe"),
        ("ئۆتۆمبێلێک لەلایەن درۆنێکی تورکیاوە کرایە ئامانج.", "TURKEY", "between the parts of by"),
        ("لە هێرشێکی داعشدا دوو کەس کوژران.", "ISIS", "noun of the act and its doer"),
        ("سوپای تورکیا ٣٠ چەکداری داعشیان کوشت.", "TURKEY", "the pronoun of those who act stands on the object"),
        ("پیاوێک بە تەقەی چەکدارانی نەناسراو کوژرا.", "", "those unknown are not named"),
        ("سێ کەس لە تارسیک کوژران.", "", "nobody is named"),
    ],
)
def test_doers(ckb: Callable[[str], list[Draft]], text: str, who: str, why: str) -> None:
    (draft,) = ckb(text)
    assert doer(draft) == who, why


def test_a_claim_of_responsibility(ckb: Callable[[str], list[Draft]]) -> None:
    (draft,) = ckb("داعش بەرپرسیارێتیی هێرشەکەی گرتە ئەستۆ.")
    assert draft.perpetrator is not None
    assert (doer(draft), draft.perpetrator.modality) == ("ISIS", Modality.SELF_CLAIMED)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("تورکیا ڕەتیکردەوە گوندەکەی بۆردومان کردووە.", Stance.DENIES),
        ("هێشتا ڕوون نییە کێ لە پشت هێرشەکەوەیە.", Stance.UNKNOWN),
        ("لە تارسیک هێرش کرایە سەر بنکەیەک.", Stance.ASSERTS),
    ],
)
def test_stances(ckb: Callable[[str], list[Draft]], text: str, stance: Stance) -> None:
    assert ckb(text)[-1].stance is stance


def test_the_verb_of_saying_behind_its_speaker_is_no_part_of_what_is_said(ckb: Callable[[str], list[Draft]]) -> None:
    (draft,) = ckb("وەزارەتی بەرگری ڕایگەیاند، دوو کەس لە تارسیک کوژران.")
    assert [w.raw for w in draft.attributed_to] == ["وەزارەتی بەرگری"]
    assert "ڕایگەیاند" not in draft.words.raw


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("هەزاران کەس لە تارسیک خۆپیشاندانیان کرد.", ClaimKind.GATHERING),
        ("نەتەوە یەکگرتووەکان داوای لە لایەنەکان کرد شەڕ بوەستێنن.", ClaimKind.CALL),
        ("لە سەرەتای ساڵەوە ٨٥ کەس کوژراون.", ClaimKind.FIGURE),
        ("سەدان خێزان لە تارسیک هەڵهاتن.", ClaimKind.EVENT),
        ("یەپەگە بەشێکە لە هەسەدە.", ClaimKind.RELATION),
    ],
)
def test_kinds(ckb: Callable[[str], list[Draft]], text: str, kind: ClaimKind) -> None:
    (draft,) = ckb(text)
    assert draft.kind is kind


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("٢٠ی کانوونی دووەمی ٢٠٢٢", "2022-01-20", "2022-01-20"),
        ("20ی مانگی شوباتی ساڵی 2021", "2021-02-20", "2021-02-20"),
        ("20ی ئاب", "2021-08-20", "2021-08-20"),
        ("یەکەمی ئەیلوولی 2021", "2021-09-01", "2021-09-01"),
        ("دوێنێ", "2022-01-25", "2022-01-25"),
        ("هەینی ڕابردوو", "2022-01-21", "2022-01-21"),
        ("پێش سێ ڕۆژ", "2022-01-23", "2022-01-23"),
    ],
)
def test_dates(ckb: Callable[[str], list[Draft]], words: str, start: str, end: str) -> None:
    (draft,) = ckb(f"{words} سێ کەس لە تارسیک کوژران.")
    assert draft.date is not None
    assert (draft.date.interval.start, draft.date.interval.end) == (date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    "text",
    [
        "دوو کەس لە بۆردومانەکەدا کوژران.",
        "دوو كەس لە بۆردومانەكەدا كوژران.",
        "دوو کەس لە بۆردومانە‌کەدا کوژ‌ران.",
        "دوو کەس لە بۆردومانەکەدا کوژڕان.",
    ],
)
def test_letters_of_arabic_keyboards_and_joiners_read_alike(ckb: Callable[[str], list[Draft]], text: str) -> None:
    (draft,) = ckb(text)
    assert count(draft, "killed") == (2, 2)


def test_the_word_list_folds_to_words() -> None:
    lexicon = Lexicon(PACK)
    for head in ("event", "harm", "unit", "say", "weapon"):
        forms = list(lexicon.entries(head))
        assert len(forms) > 80
        assert all(all(word.strip("*") for word in form.words) for form in forms)


def test_forms_of_verbs_and_nouns() -> None:
    assert {"کوژران", "دەکوژرێن"} <= set(passives("کوژر").split(", "))
    assert {"بریندار کران", "بریندارکران"} <= set(made("بریندار").split(", "))
    assert "بۆردومانیان کرد" in done("بۆردومان").split(", ")
    assert ones("منداڵ", "قوتابی").split(", ")[0] == "منداڵێک"
