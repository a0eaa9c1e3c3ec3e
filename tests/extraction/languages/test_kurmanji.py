"""What the Kurmanji word lists and the engine make of a sentence, one thing of the language at a time."""

from collections.abc import Callable
from datetime import date

import pytest

from sened.base.geo import Circle
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.extraction.draft import drafts
from sened.extraction.fields import Draft, Drafted
from sened.extraction.languages.kurmanji_forms import affirmed, done, light, nouns, one, past
from sened.model.entity import Place
from sened.model.vocabulary import ClaimKind, EventClass, Modality, Stance, WeaponClass

Read = Callable[..., Drafted]
Kurmanji = Callable[[str], list[Draft]]


@pytest.fixture
def kmr(read: Read) -> Kurmanji:
    def run(text: str) -> list[Draft]:
        drafted = read(text, language="kmr")
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
def test_a_compound_verb_is_told_by_its_light_verb() -> None:
    assert {"topbaran kir", "topbaran kirin", "topbaran kiriye", "topbaran dike"} <= set(
        light("kir", "topbaran").split(", ")
    )
    assert {"hat kuştin", "hatine kuştin", "tên kuştin"} <= set(done("kuştin").split(", "))
    assert {"kuşt", "kuştin", "kuştiye", "=kuştine"} <= set(past("kuşt").split(", "))


def test_a_noun_in_its_cases_and_with_ezafe() -> None:
    assert {"gund", "gundê", "gundan", "gundên", "gundekî"} <= set(nouns("gund").split(", "))
    assert {"rehîneyan", "rehîneyek"} <= set(nouns("rehîne").split(", "))
    assert {"zarokek", "zarokekî"} <= set(one("zarok").split(", "))


def test_what_says_no_is_no_claim_of_responsibility() -> None:
    assert "girt ser xwe" not in affirmed("negirt").split(", ")
    assert affirmed("red kir, red nekir") == "red kir"


# -- counts -------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "killed", "wounded", "why"),
    [
        ("Di êrîşê de du sivîl hatin kuştin û pênc kes birîndar bûn.", 2, 5, "two verbs, two counts"),
        ("Di teqînê de sê kesan jiyana xwe ji dest da.", 3, None, "lost their lives"),
        ("Di êrîşê de 4 şervan şehîd ketin.", 4, None, "fell"),
        ("Di teqînê de 3 kuştî û 15 birîndar hene.", 3, 15, "nouns of harm"),
        ("Mayînek teqiya û zarokek birîndar bû.", None, 1, "the article says one"),
        ("Di êrîşê de jinek û du zarok mirin.", 3, None, "a sum of parts"),
        ("Di êrîşê de bîst û pênc kes birîndar bûn.", None, 25, "a number joined by û"),
        ("Di êrîşê de 6 kes hatin kuştin, di nav wan de 2 zarok.", 6, None, "among them is a part"),
        ("Şivanekî 35 salî birîndar bû.", None, 1, "an age is no casualty"),
        ("Di êrîşê de tu kes nehat kuştin.", 0, None, "nobody"),
        ("Di êrîşê de qurbanî çênebûn.", 0, None, "no victims"),
    ],
)
def test_counts(kmr: Kurmanji, text: str, killed: int | None, wounded: int | None, why: str) -> None:
    (draft,) = kmr(text)
    assert count(draft, "killed") == (killed, killed), why
    assert count(draft, "wounded") == (wounded, wounded), why


@pytest.mark.parametrize(
    ("number", "low", "high"),
    [
        ("herî kêm 20 kes", 20, None), ("zêdetirî 20 kes", 20, None), ("nêzîkî 20 kes", 20, 20), ("bi dehan kes", 24, None),
        ("bi sedan kes", 100, None), ("çend kes", 2, None), ("45 hezar kes", 45_000, 45_000), ("yazdeh kes", 11, 11),
    ],
)  # fmt: skip
def test_hedged_counts(kmr: Kurmanji, number: str, low: int, high: int | None) -> None:
    (draft,) = kmr(f"Di bombebaranê de {number} birîndar bûn.")
    assert count(draft, "wounded") == (low, high)


def test_four_is_not_time_and_two_is_not_smoke(kmr: Kurmanji) -> None:
    assert count(kmr("Di êrîşê de çar kes mirin.")[0], "killed") == (4, 4)
    assert count(kmr("Vê carê di êrîşê de kes nemir.")[0], "killed") != (4, 4)


def test_neutralised_detained_abducted_and_displaced_are_apart(kmr: Kurmanji) -> None:
    for text, measure in (
        ("Leşkeran 4 terorîst bêbandor kirin.", "neutralised"),
        ("Polîsan 4 kes binçav kirin.", "detained"),
        ("Çekdaran 4 gundî revandin.", "abducted"),
        ("Ji ber şer 4 malbat koçber bûn.", "displaced"),
        ("Ji ber êrîşan 4 kes ji malên xwe reviyan.", "displaced"),
    ):
        (draft,) = kmr(text)
        assert count(draft, measure) == (4, 4), text
        assert count(draft, "killed") == (None, None)


def test_a_running_total_is_a_figure(kmr: Kurmanji) -> None:
    (draft,) = kmr("Hejmara kuştiyan gihîşt 181 kesî.")
    assert (draft.kind, draft.running, count(draft, "killed")) == (ClaimKind.FIGURE, True, (181, 181))


# -- who ----------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "who", "why"),
    [
        ("Artêşa Tirk gund topbaran kir.", "TURKEY", "the doer comes first"),
        ("Gund ji aliyê artêşa Tirk ve hat topbarankirin.", "TURKEY", "between ji aliyê and ve"),
        ("DAIŞ'ê êrîşî girtîgehê kir.", "ISIS", "the doer of a past act stands in its case"),
        ("Çeteyên DAIŞ'ê du gundî revandin.", "ISIS", "ezafe"),
        ("Balafirên şer ên Rûsyayê gund bombebaran kirin.", "RUSSIA", "whose planes"),
        ("Di topbarana artêşa Tirk de du kes mirin.", "TURKEY", "behind the noun of the act"),
        ("Gund bi dronên Tirk hat bombebarankirin.", "TURKEY", "whose weapons they are"),
        ("Di navbera HSD'ê û çeteyên Tirkiyê de pevçûn derketin.", "", "neither of two who fight each other"),
        ("Li dijî YBŞ'ê êrîş pêk hat.", "", "behind a preposition"),
        ("Di êrîşê de du milîtanên DAIŞ'ê hatin kuştin.", "", "those who suffered"),
        ("Li gund du kes hatin kuştin.", "", "nobody is named"),
    ],
)
def test_doers(kmr: Kurmanji, text: str, who: str, why: str) -> None:
    (draft,) = kmr(text)
    assert doer(draft) == who, why


def test_a_claim_of_responsibility(kmr: Kurmanji) -> None:
    (draft,) = kmr("DAIŞ'ê berpirsiyariya teqînê girt ser xwe.")
    assert draft.perpetrator is not None
    assert (doer(draft), draft.perpetrator.modality) == ("ISIS", Modality.SELF_CLAIMED)


def test_nobody_claimed_it(kmr: Kurmanji) -> None:
    (draft,) = kmr("Tu aliyî berpirsiyariya teqînê negirt ser xwe.")
    assert draft.perpetrator is None


def test_their_own_fighters_are_the_speakers(kmr: Kurmanji) -> None:
    (draft,) = kmr("HPG'ê ragihand ku gerîlayên wê du leşker kuştine.")
    assert draft.perpetrator is not None
    assert (doer(draft), draft.perpetrator.modality) == ("HPG", Modality.SELF_CLAIMED)


# -- who says it --------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("QSD'ê her cure têkiliya xwe bi teqînê re red kir.", Stance.DENIES),
        ("Artêşê gund topbaran nekir.", Stance.DENIES),
        ("Me tu êrîş li dijî sivîlan nekiriye.", Stance.DENIES),
        ("Nayê zanîn kê êrîş kiriye.", Stance.UNKNOWN),
        ("Di êrîşê de du kes mirin.", Stance.ASSERTS),
        ("HSD'ê da zanîn ku gund hatiye topbarankirin.", Stance.ASSERTS),
    ],
)
def test_stances(kmr: Kurmanji, text: str, stance: Stance) -> None:
    assert kmr(text)[0].stance is stance


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Berdevkê hêzan got ku du kes birîndar bûne.", "Berdevkê hêzan"),
        ("Li gorî çavkaniyên herêmî, du kes birîndar bûne.", "çavkaniyên herêmî"),
        ("Wezareta Parastinê ya Tirkiyeyê ragihand ku du kes birîndar bûne.", "Wezareta Parastinê ya Tirkiyeyê"),
    ],
)
def test_what_is_said_stands_without_its_speaker(kmr: Kurmanji, text: str, speaker: str) -> None:
    (draft,) = kmr(text)
    assert [w.raw for w in draft.attributed_to] == [speaker]
    assert draft.words.raw.startswith("du kes")


# -- kinds --------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind", "aspect"),
    [
        ("Divê civaka navdewletî bêdeng nemîne.", ClaimKind.CALL, ""),
        ("KCK'ê banga berxwedanê li gelê Kurd kir.", ClaimKind.CALL, ""),
        ("Heke Hevpeymanî nebûya, girtîgeh wê biketa.", ClaimKind.OTHER, "counterfactual"),
        ("Ev êrîş sûcekî şer e.", ClaimKind.OTHER, "judgement"),
        ("Dewleta Tirk dixwaze herêmê dagir bike.", ClaimKind.OTHER, "aim"),
        ("Bi sedan kes daketin kolanan.", ClaimKind.GATHERING, ""),
        ("Tirkiye piştgiriyê dide Artêşa Niştimanî ya Sûrî.", ClaimKind.RELATION, ""),
        ("Kanadayê destûra hinardekirina kamerayan da sekinandin.", ClaimKind.CONTROL, ""),
        ("Şirketê bersiva pirsan neda.", ClaimKind.REPLY, ""),
    ],
)
def test_kinds(kmr: Kurmanji, text: str, kind: ClaimKind, aspect: str) -> None:
    (draft,) = kmr(text)
    assert (draft.kind, draft.aspect) == (kind, aspect)


@pytest.mark.parametrize(
    ("text", "cls", "weapon"),
    [
        ("Bi dronekê êrîşî gund hat kirin.", EventClass.AIR_STRIKE, WeaponClass.DRONE),
        ("Gund bi hawanan hat topbarankirin.", EventClass.SHELLING, WeaponClass.MORTAR),
        ("Li sûkê erebeyeke bombebarkirî teqiya.", EventClass.EXPLOSION, WeaponClass.VEHICLE_BOMB),
        ("Êrîşkarekî xwe teqand.", EventClass.SUICIDE_BOMB, WeaponClass.SUICIDE_BOMB),
        ("Li derdora gund pevçûn derketin.", EventClass.CLASH, None),
        ("Li gund şerê giran qewimî.", EventClass.CLASH, None),
        ("Du gundî hatin revandin.", EventClass.ABDUCTION, None),
    ],
)
def test_acts_and_weapons(kmr: Kurmanji, text: str, cls: EventClass, weapon: WeaponClass | None) -> None:
    (draft,) = kmr(text)
    assert draft.event is not None
    assert draft.event.cls is cls
    assert (draft.weapon.cls if draft.weapon else None) is weapon


# -- when and where -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Di 20ê Çileya 2022an de", "2022-01-20", "2022-01-20"),
        ("Di 20'ê Rêbendana 2022'yan de", "2022-01-20", "2022-01-20"),
        ("Di 20ê Çile de", "2022-01-20", "2022-01-20"),
        ("Di 5'ê Kanûna 2021an de", "2021-12-05", "2021-12-05"),
        ("Di 5ê Berfanbara 2021ê de", "2021-12-05", "2021-12-05"),
        ("Di 9ê Cotmeha 2019'an de", "2019-10-09", "2019-10-09"),
        ("Di 9ê Kewçêra 2019an de", "2019-10-09", "2019-10-09"),
        ("Di 3yê Gelawêja 2021an de", "2021-08-03", "2021-08-03"),
        ("Di 18 û 20ê Çileyê de", "2022-01-18", "2022-01-20"),
        ("Di meha Mijdarê de", "2021-11-01", "2021-11-30"),
        ("Di Sibata 2021an de", "2021-02-01", "2021-02-28"),
        ("Di 20.01.2022'an de", "2022-01-20", "2022-01-20"),
        ("Duh", "2022-01-25", "2022-01-25"),
        ("Roja sêşemê", "2022-01-25", "2022-01-25"),
        ("Çarşema borî", "2022-01-19", "2022-01-19"),
        ("Meha borî", "2021-12-01", "2021-12-31"),
        ("Di sala 2021ê de", "2021-01-01", "2021-12-31"),
    ],
)
def test_dates(kmr: Kurmanji, words: str, start: str, end: str) -> None:
    (draft,) = kmr(f"{words} gund hat topbarankirin.")
    assert draft.date is not None, words
    assert (draft.date.interval.start, draft.date.interval.end) == (date.fromisoformat(start), date.fromisoformat(end))
    assert draft.date.stated is any(y in words for y in ("2019", "2021", "2022"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Li Tarsîkê du kes birîndar bûn.", "P1"),
        ("Di êrîşa li ser gundê Tarsîkê de du kes birîndar bûn.", "P1"),
        ("Li Serêkaniyê du kes birîndar bûn.", "P2"),
        ("Li gundewarê Tarsîkê du kes birîndar bûn.", "P1"),
    ],
)
def test_a_place_is_found_in_its_oblique_case(text: str, place: str) -> None:
    places = [
        Place(id="P1", name="Tarsik", names=(("ku", "Tarsîk"),), where=Circle(42.5, 30.2, 5_000.0), kind="settlement"),
        Place(id="P2", name="Ras", names=(("ku", "Serêkaniyê"),), where=Circle(36.8, 40.1, 5_000.0), kind="settlement"),
    ]
    drafted = drafts(text, published=None, language="kmr", gazetteer=TableGazetteer(places), actors=ActorIndex([]))
    (draft,) = drafted.drafts
    assert draft.place is not None
    assert draft.place.candidates[0].place_id == place
