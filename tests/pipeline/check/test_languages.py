"""Texts as agencies, ministries and campaigns write them, in six languages, held against the sample case.

The texts are Sened's own wording about events of that case. For each sentence it was noted by hand, before the text was
checked, which incidents it speaks of: one claim of each incident stands for it.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from sened.pipeline.build import build, load, parameters_of
from sened.pipeline.case import init_case, open_case
from sened.pipeline.check import html as check_html
from sened.pipeline.check.result import CheckedClaim, CheckResult
from sened.pipeline.checking import check_tables
from sened.pipeline.intake import import_files
from sened.pipeline.settings import load as load_settings
from sened.pipeline.shipped import sample_folder

TEXTS = Path(__file__).parent / "texts"

PRISON, HELD, ESCAPED, TOLL, DISPLACED = "K024", "K030", "K022", "K006", "K054"
VEHICLE, SHILO, EIN_ISSA, TEQIL_BEQIL, AL_BAB = "K013", "K235", "K112", "K144", "K104"
MAKHMUR, STRIKES, AKCAKALE, TWELVE, AFRIN, EIGHTEEN, AZAZ = "K036", "K041", "K059", "K249", "K014", "K155", "K242"
HASAKAH, RELATION, ATMEH = "K012", "K032", "K073"

SPEAKS_OF: dict[str, dict[str, tuple[str, ...]]] = {
    "ar": {
        "سيارات مفخخة": (PRISON,), "3500": (HELD,), "عشرات السجناء": (ESCAPED,), "373": (TOLL,), "45 ألف": (DISPLACED,), "مسيرة تركية": (VEHICLE,),
        "عين عيسى": (EIN_ISSA,), "تقل بقل": (TEQIL_BEQIL,), "مدينة الباب": (AL_BAB,), "ودعت": (),
    },
    "tr": {
        "Karaçok": (STRIKES,), "Akçakale": (AKCAKALE,), "en az 12": (TWELVE,), "Afrin": (AFRIN,), "18 terörist": (EIGHTEEN,), "El Bab": (AL_BAB,), "Azez": (AZAZ,),
        "amacı": (), "bekliyoruz": (),
    },
    "de": {
        "Sina-Gef": (PRISON,), "5.000": (HELD,), "tagelang": (HASAKAH,), "Fahrzeug": (VEHICLE,), "Şengal": (SHILO,), "größte": (), "unterstützt den IS": (RELATION,),
        "Machmur": (MAKHMUR,), "Ohne": (), "WESCAM": (), "rufen": (),
    },
    "kmr": {
        "Sinaa": (PRISON,), "5 hezar": (HELD,), "bêmirov": (VEHICLE,), "Şengal": (SHILO,), "Îsay": (EIN_ISSA,), "Teqil": (TEQIL_BEQIL,), "Mexm": (MAKHMUR,), "Armanca": (),
    },
    "fr": {
        "Ghwayran": (PRISON,), "3.500": (HELD,), "dizaines": (ESCAPED,), "373": (TOLL,), "45.000": (DISPLACED,), "Al-Bab": (AL_BAB,), "veille": (STRIKES,), "Atm": (ATMEH,),
    },
    "ckb": {"سینعە": (PRISON,), "٥٠٠٠": (HELD,), "شنگال": (SHILO,), "مووشەک": (AL_BAB,)},
}  # fmt: skip

MAY_ALSO = {
    PRISON: {HASAKAH, TOLL}, HASAKAH: {TOLL, "K037", "K109"}, TOLL: {HASAKAH}, TEQIL_BEQIL: {STRIKES, "K175"}, MAKHMUR: {STRIKES, "K175"},
    STRIKES: {"K175", TEQIL_BEQIL, MAKHMUR, "K125"},
}  # fmt: skip
"""Wider matters of which an incident is part, or the parts of a wider one: to name them too is no mistake."""


@cache
def case(folder: Path) -> tuple[dict[str, object], object]:
    files = sample_folder()
    init_case(folder, (files / "sened.toml").read_text(encoding="utf-8"))
    with open_case(folder) as opened:
        import_files(opened, [files], "case-toml", by="test", why="test")
        build(opened)
    return dict(load(folder / "work")), parameters_of(load_settings(folder))


class Desk:
    """The sample case, built once, and the texts checked against it."""

    def __init__(self, folder: Path) -> None:
        self.tables, self.parameters = case(folder)
        rows = self.tables["incidents"].to_pylist()  # type: ignore[attr-defined]
        self.home = {r["record_id"]: r["incident_id"] for r in rows}
        self._checked: dict[str, CheckResult] = {}

    def text(self, language: str) -> str:
        return (TEXTS / f"{language}.txt").read_text(encoding="utf-8")

    def check(self, language: str) -> CheckResult:
        if language not in self._checked:
            self._checked[language] = self.of(self.text(language))
        return self._checked[language]

    def of(self, text: str) -> CheckResult:
        return check_tables(text, self.tables, self.parameters)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk") / "case")


class Score(NamedTuple):
    right: int
    missed: int
    wrong: int


def sentences(text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for line in text.split("\n"):
        if line:
            yield at, at + len(line), line
        at += len(line) + 1


def counted(claims: list[CheckedClaim]) -> set[str]:
    return {i["id"] for c in claims for i in c.incidents if i["relation"] in ("same", "part-of", "contains")}


def score(desk: Desk, language: str) -> Score:
    result, right, missed, wrong = desk.check(language), 0, 0, 0
    for start, end, line in sentences(desk.text(language)):
        named = next(claims for words, claims in SPEAKS_OF[language].items() if words in line)
        found = counted([c for c in result.claims if start <= c.draft.start < end])
        meant = {desk.home[k] for k in named}
        also = {desk.home[k] for one in named for k in MAY_ALSO.get(one, ())}
        right, missed, wrong = (
            right + len(meant & found),
            missed + len(meant - found),
            wrong + len(found - meant - also),
        )
    return Score(right, missed, wrong)


def test_most_of_what_the_texts_speak_of_is_found_and_little_else(desk: Desk) -> None:
    each = {language: score(desk, language) for language in SPEAKS_OF}
    right, missed, wrong = (sum(s[n] for s in each.values()) for n in range(3))
    assert right / (right + missed) >= 0.85, each
    assert right / (right + wrong) >= 0.9, each


@pytest.mark.parametrize("language", SPEAKS_OF)
def test_each_language_is_read_without_a_notice_and_quotes_are_spans(desk: Desk, language: str) -> None:
    result, text = desk.check(language), desk.text(language)
    assert result.language == language
    assert result.notices == ()
    assert result.published.when is not None
    assert result.published.when.start.year == 2022
    assert all(c.quote == text[c.draft.start : c.draft.end] for c in result.claims)
    assert score(desk, language).right >= 3


@pytest.mark.parametrize("language", ["ar", "de", "fr", "ckb", "kmr"])
def test_the_attack_on_the_prison_is_the_same_incident_in_every_language(desk: Desk, language: str) -> None:
    first = desk.check(language).claims[0]
    assert desk.home[PRISON] in {i["id"] for i in first.incidents if i["relation"] == "same"}


def test_an_answer_in_one_language_says_what_it_says_in_another(desk: Desk) -> None:
    told = {}
    for language, words in (("ar", "مدينة الباب"), ("tr", "El Bab"), ("fr", "Al-Bab")):
        told[language] = next(c for c in desk.check(language).claims if words in c.quote)
    assert {c.status.value for c in told.values()} == {"others-report"}
    assert len({c.explanation.split(" Killed:")[0] for c in told.values()}) == 1


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("ckb", "rtl"), ("tr", "ltr"), ("fr", "ltr")])
def test_the_page_sets_each_text_in_its_direction(desk: Desk, language: str, direction: str) -> None:
    page = check_html.page(desk.check(language), desk.text(language), title="t")
    assert f'<div class="check-text" lang="{language}" dir="{direction}">' in page
    assert f'<q lang="{language}" dir="{direction}">' in page


def test_a_prison_named_again_by_its_common_noun_is_the_one_named_before(desk: Desk) -> None:
    text = "هاجم تنظيم الدولة الإسلامية سجن الصناعة في الحسكة في 20 كانون الثاني 2022.\n\nوفي 2 شباط قتل ثمانية مدنيين بقصف صاروخي على مدينة الباب.\n\nوفي 27 كانون الثاني قتل 12 شخصا في اشتباكات داخل السجن."  # fmt: skip
    inside = desk.of(text).claims[-1]
    assert desk.home["K109"] in counted([inside])


@pytest.mark.parametrize(
    "text",
    [
        "في 22 كانون الثاني 2022 قتل ثلاثة مدنيين بقصف مدفعي على قرية قرب خاركيف في أوكرانيا.",
        "Am 21. Januar 2022 traf ein Luftangriff ein Gefängnis in Saada im Jemen, mindestens 70 Gefangene starben.",
        "22 Ocak 2022'de Harkiv kentine düzenlenen topçu atışında üç sivil öldü.",
        "Le 22 janvier 2022, trois civils ont été tués par des tirs d'artillerie à Kharkiv.",
        "لە ٢١ی کانوونی دووەمی ٢٠٢٢ هێرشێکی ئاسمانی زیندانێکی لە سەعدەی یەمەن پێکا و ٧٠ زیندانی کوژران.",
    ],
)
def test_the_same_days_elsewhere_are_not_in_this_case(desk: Desk, text: str) -> None:
    result = desk.of(text)
    assert result.claims
    assert not counted(list(result.claims))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Kanada setzte im Oktober 2020 die Exportgenehmigungen für die Kamera von L3Harris WESCAM aus.", {"U011"}),
        ("Le Canada a suspendu en octobre 2020 les permis d'exportation de la caméra de L3Harris WESCAM.", {"U011"}),
        ("علقت كندا في تشرين الأول 2020 تراخيص تصدير كاميرات شركة L3Harris WESCAM.", {"U011"}),
        ("Bayraktar TB2'nin motorunu Avusturyalı BRP-Rotax üretiyor.", {"U024", "U025"}),
    ],
)
def test_permits_and_parts_are_found_in_the_supply_map(desk: Desk, text: str, claims: set[str]) -> None:
    [one] = desk.of(text).claims
    assert claims <= {c for link in one.supply for c in link.claims}


def test_the_largest_attack_is_a_comparison_with_what_this_record_says(desk: Desk) -> None:
    largest = next(c for c in desk.check("de").claims if "größte" in c.quote)
    assert largest.draft.aspect == "comparison"
    assert largest.status.value == "not-checkable"
    assert "In this case's record" in largest.explanation
    assert "no complete count" in largest.explanation
    assert largest.lines == 0


def test_parts_of_a_total_are_added_up_beside_those_who_give_them(desk: Desk) -> None:
    toll = next(c for c in desk.check("fr").claims if "373" in c.quote)
    assert "The text's own parts add up to its total: 373 = 268 + 98 + 7." in toll.explanation
    assert "373 = 268 + 98 + 7 (20 Minutes and Pledge Times)" in toll.explanation


TRANSLATED = {
    "de": """Aufruf zu Aktionen

Am 20. Januar 2022 griffen Kämpfer des IS das Sina-Gefängnis in Hesekê an. Rund 5.000 IS-Gefangene sind dort inhaftiert.
Am 21. Januar bombardierte die türkische Armee ein Fahrzeug der Selbstverteidigungskräfte auf dem Weg nach Hesekê. Eine Drohne tötete am selben Tag in Şengal zwei Mitglieder der YBŞ.
Der türkische Staat unterstützt den IS.
Wir als Initiative RiseUp4Rojava rufen zu Demonstrationen auf.
""",
    "ar": """نداء إلى التحرك

في 20 كانون الثاني 2022 هاجم مقاتلو تنظيم الدولة الإسلامية سجن الصناعة في الحسكة. ويحتجز في السجن نحو 5000 من عناصر التنظيم.
وفي 21 كانون الثاني قصف الجيش التركي سيارة لقوات الدفاع الذاتي كانت متجهة إلى الحسكة. وفي اليوم نفسه قتلت طائرة مسيرة عنصرين من وحدات مقاومة سنجار في سنجار.
تدعم الدولة التركية تنظيم الدولة الإسلامية.
ندعو إلى التظاهر في كل المدن.

RiseUp4Rojava
""",
    "tr": """Eylem çağrısı

20 Ocak 2022'de DAİŞ üyeleri Haseke'deki Sina Cezaevi'ne saldırdı. Cezaevinde yaklaşık 5 bin DAİŞ'li tutuklu bulunuyor.
21 Ocak'ta Türk ordusu Haseke'ye giden bir Öz Savunma Güçleri aracını bombaladı. Aynı gün Şengal'de bir SİHA iki YBŞ üyesini öldürdü.
Türk devleti DAİŞ'i destekliyor.
Biz, RiseUp4Rojava olarak herkesi sokağa çağırıyoruz.
""",
}  # fmt: skip
"""What a speaker of the case says, in Sened's own wording and in a language in which the case does not have it."""


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_does_not_count_for_itself(desk: Desk, language: str) -> None:
    result = desk.of(TRANSLATED[language])
    assert [s.source_id for s in result.set_aside] == ["S001", "S002"]
    own = {"K021", "K026", "K056", "K136", "K147", "K184", "K208", "K209"}
    assert not own & {c for one in result.claims for i in one.incidents for c in i["claims"]}
    assert {"others-report", "contested"} <= {c.status.value for c in result.claims}


def test_a_sentence_without_a_known_act_points_to_its_day_and_place_and_says_so(desk: Desk) -> None:
    [one] = desk.of("Am 21. Januar 2022 verzwirbelte eine Abordnung in Hesekê die Lage.").claims
    assert one.status.value == "not-checkable"
    assert "no act that the word list knows" in one.explanation
    assert {i["relation"] for i in one.incidents} <= {"related"}
    assert one.lines == 0


@pytest.mark.parametrize(
    "text",
    [
        "يتلقى تنظيم داعش الدعم من الاستخبارات التركية.",
        "Der IS erhält Unterstützung von der Türkei.",
        "Die Türkei unterstützt den IS.",
        "La Turquie soutient l'État islamique.",
    ],
)
def test_who_helps_and_who_receives_are_told_apart(desk: Desk, text: str) -> None:
    one = max(desk.of(text).claims, key=lambda c: c.draft.kind.value == "relation")
    assert desk.home[RELATION] in counted([one])
    assert "A relation of Türkiye towards Islamic State: said by ANF" in one.explanation


def test_children_held_are_another_question_than_prisoners(desk: Desk) -> None:
    text = "20 Ocak 2022'de Haseke'deki Sina Cezaevi'ne saldırıldı. Cezaevinde yaklaşık 850 çocuk tutuluyordu."
    children = desk.of(text).claims[-1]
    assert "700 children (HRW), 850 children" in children.explanation
    assert "OHCHR" not in children.explanation


@pytest.mark.parametrize(
    "text",
    [
        ("Milli Savunma Bakanlığı açıklaması\n\n1-2 Şubat 2022 gecesi Türk Silahlı Kuvvetleri'ne ait savaş uçakları Derik, Sincar ve Karaçok'taki hedefleri vurdu.\n"),
        ("بيان صادر عن قوات سوريا الديمقراطية\n\nفي 22 كانون الثاني 2022 قصف الجيش التركي بالمدفعية قرى في ريف عين عيسى وقتل ثلاثة مدنيين.\n"),
    ],
)  # fmt: skip
def test_lines_of_the_speaker_do_not_count_in_any_language(desk: Desk, text: str) -> None:
    struck = desk.of(text).claims[-1]
    assert struck.lines > 0
    assert struck.measured.own_lines > 0
    assert "text's own speaker" in struck.explanation


PRISON_BEFORE = {
    "fr": "Le 20 janvier 2022, l'EI a attaqué la prison de Sinaa à Hassaké. ",
    "tr": "DEAŞ 20 Ocak 2022'de Haseke'deki Sina Cezaevi'ne saldırdı. ",
    "ar": "هاجم تنظيم الدولة الإسلامية سجن الصناعة في الحسكة في 20 كانون الثاني 2022. ",
    "de": "Am 20. Januar 2022 griff der IS das Gefängnis in Hasaka an. ",
}


@pytest.mark.parametrize(
    ("language", "text", "status", "claims"),
    [
        ("fr", "Les Forces démocratiques syriennes ont démenti toute évasion.", "contested", {ESCAPED}),
        ("fr", "La coalition internationale a mené plusieurs frappes aériennes à Hassaké le 21 janvier.", "single-line", {"K080"}),
        ("tr", "SDG, kaçış girişiminin engellendiğini açıkladı.", "", {ESCAPED}),
        ("tr", "Saldırı sonrası çıkan çatışmalarda yüzlerce kişi öldü.", "single-line", {TOLL}),
        ("ar", "وقال التنظيم إن أكثر من 800 سجين فروا.", "contested", {ESCAPED}),
        ("de", "Die internationale Koalition bestreitet, dass Gefangene geflohen sind.", "contested", {ESCAPED}),
        ("de", "Nach Angaben der SDF starben 121 ihrer Leute.", "", {"K075"}),
    ],
)  # fmt: skip
def test_sentences_that_lean_on_the_one_before_are_linked(
    desk: Desk, language: str, text: str, status: str, claims: set[str]
) -> None:
    last = desk.of(PRISON_BEFORE[language] + text).claims[-1]
    assert {desk.home[c] for c in claims} <= counted([last])
    assert status in ("", last.status.value)


@pytest.mark.parametrize(
    "text",
    [
        "Seit Wochen greift die Türkei Nord- und Ostsyrien mit Drohnen an. Am 21. Januar 2022 traf eine Drohne Şengal.",
        "تواصل الدولة التركية منذ أسابيع هجماتها على شمال وشرق سوريا وشنكال بالطائرات المسيرة. وفي 21 كانون الثاني 2022 قصفت طائرة مسيرة سنجار.",
        "L'armée turque a poursuivi ses bombardements contre le nord-est de la Syrie. Le 21 janvier 2022, un drone a frappé Sinjar.",
    ],
)
def test_what_goes_on_for_weeks_covers_many_incidents(desk: Desk, text: str) -> None:
    series = desk.of(text).claims[0]
    assert series.draft.aspect == "series"
    assert series.contained >= 5
    assert "incidents that such a claim would cover" in series.explanation
