"""What the words around a place say of it, in every language that is read, on an invented valley."""

import pytest

from sened.base.geo import Circle
from sened.entities.gazetteer import TableGazetteer
from sened.extraction.place_cues import CUES, bearing
from sened.extraction.places import PlaceFinder, PlaceGroup, finder_of, groups
from sened.extraction.shadow import Shadow
from sened.model.entity import Place


def place(place_id: str, lat: float, lon: float, *names: str, kind: str = "settlement", radius: float = 5_000) -> Place:
    return Place(id=place_id, name=names[0], names=tuple(("und", n) for n in names), where=Circle(lat, lon, radius), kind=kind)  # fmt: skip


VALLEY = TableGazetteer(
    [
        place("tarsik", 36.5, 40.0, "Tarsik", "Tarsîk", "تارسيك", "تارسیک"),
        place("kelmi", 36.9, 40.4, "Kelmi", "كلمي", "کەلمی"),
        place("derva", 36.6, 40.1, "Ain Derva", "عين درفا", "Ayn Derva"),
        place("bab", 36.2, 40.9, "Al-Bab", "الباب"),
        place("orvan", 36.6, 40.2, "North Orvan", "شمال اورفان", kind="province", radius=90_000),
        place("land", 36.0, 40.0, "Belmark", "بلمارك", "Belmarkistan", kind="country", radius=400_000),
    ]
)


@pytest.fixture
def finder() -> PlaceFinder:
    return finder_of(VALLEY)


def read(finder: PlaceFinder, text: str) -> list[PlaceGroup]:
    shadow = Shadow(text)
    found = finder.find(shadow, 0, len(shadow.low), ())
    for mention in found:
        start, end = shadow.span(mention.start, mention.end)
        assert text[start:end] == shadow.raw(mention.start, mention.end)
    return groups(shadow, found, finder)


LEADS = [
    # language, text, place, lead
    ("en", "Shells fell near Tarsik on Friday and the army was not there.", "tarsik", "near"),
    ("en", "Shells fell in the countryside of Tarsik and the army left.", "tarsik", "countryside"),
    ("en", "A car was hit 5 km north of Tarsik and they fled.", "tarsik", "offset"),
    ("ar", "قصفت القوات محيط تارسيك يوم الجمعة", "tarsik", "near"),
    ("ar", "قصفت القوات قرى في ريف تارسيك", "tarsik", "countryside"),
    ("ar", "قتل شخصان بتارسيك يوم الجمعة", "tarsik", "in"),
    ("ar", "وصلت القوات الى تارسيك", "tarsik", "to"),
    ("ar", "استهدفت مسيرة سيارة على بعد 5 كم شمال تارسيك", "tarsik", "offset"),
    ("tr", "Cuma günü Tarsik'te bir patlama oldu ve iki kişi öldü.", "tarsik", "in"),
    ("tr", "Ordu Tarsik'in kırsalındaki köyleri bombaladı ve bir kişi öldü.", "tarsik", "countryside"),
    ("tr", "Bir araç Tarsik yakınlarında vuruldu ve iki kişi öldü.", "tarsik", "near"),
    ("tr", "Araç Tarsik'in 5 kilometre kuzeyinde vuruldu ve iki kişi öldü.", "tarsik", "offset"),
    ("tr", "Konvoy Tarsik'ten ayrıldı ve bir daha görülmedi.", "tarsik", "from"),
    ("kmr", "Li Tarsîkê du kes hatin kuştin û sê kes birîndar bûn.", "tarsik", "in"),
    ("kmr", "Artêşê li derdora Tarsîkê gund topbaran kirin.", "tarsik", "near"),
    ("kmr", "Gundewarê Tarsîkê ji aliyê artêşê ve hate topbarankirin.", "tarsik", "countryside"),
    ("kmr", "Erebeyek 5 km li bakurê Tarsîkê hate lêdan û du kes hatin kuştin.", "tarsik", "offset"),
    ("ckb", "دوو کەس لە تارسیک کوژران و سێ کەس بریندار بوون.", "tarsik", "in"),
    ("ckb", "سوپا لە نزیک تارسیک گوندێکی بۆردومان کرد.", "tarsik", "near"),
    ("de", "Die Armee beschoss Dörfer nahe Tarsik und zwei Menschen wurden getötet.", "tarsik", "near"),
    ("de", "Die Armee beschoss Dörfer im Umland von Tarsik.", "tarsik", "countryside"),
    ("de", "Ein Auto wurde 5 Kilometer nördlich von Tarsik getroffen.", "tarsik", "offset"),
    ("fr", "Deux personnes ont été tuées près de Tarsik par des tirs.", "tarsik", "near"),
    ("fr", "Des tirs ont visé la campagne de Tarsik et les villages.", "tarsik", "countryside"),
    ("fr", "Une voiture a été visée à 5 km au nord de Tarsik par un drone.", "tarsik", "offset"),
]


@pytest.mark.parametrize(("language", "text", "place_id", "lead"), LEADS)
def test_the_words_around_a_place_say_how_it_is_meant(
    finder: PlaceFinder, language: str, text: str, place_id: str, lead: str
) -> None:
    [group] = read(finder, text)
    assert group.head.lead == lead
    assert finder.of(Shadow(text), group.head)[0].place_id == place_id


@pytest.mark.parametrize("text", [t for _, t, _, lead in LEADS if lead == "offset"])
def test_a_measured_direction_moves_the_circle_there(finder: PlaceFinder, text: str) -> None:
    [group] = read(finder, text)
    assert (group.head.km, group.head.bearing) == (5.0, 0.0)
    where = finder.of(Shadow(text), group.head)[0].where
    assert where.lat == pytest.approx(36.545, abs=0.002)
    assert where.lon == pytest.approx(40.0)


BETWEEN = [
    "Clashes broke out between Tarsik and Kelmi on Friday and the army left.",
    "A convoy was hit on the Tarsik-Kelmi road and they fled.",
    "A convoy was hit on the road from Tarsik to Kelmi and they fled.",
    "اندلعت اشتباكات بين تارسيك وكلمي يوم الجمعة",
    "استهدفت مسيرة سيارة على طريق تارسيك - كلمي",
    "Tarsik ile Kelmi arasında çatışma çıktı ve iki kişi öldü.",
    "Tarsik-Kelmi karayolunda bir araç vuruldu ve iki kişi öldü.",
    "Di navbera Tarsîkê û Kelmiyê de şer derket û du kes hatin kuştin.",
    "Zwischen Tarsik und Kelmi kam es zu Kämpfen und die Armee zog ab.",
    "Des combats ont éclaté entre Tarsik et Kelmi et les villages.",
]


@pytest.mark.parametrize("text", BETWEEN)
def test_two_ends_of_a_road_are_one_group(finder: PlaceFinder, text: str) -> None:
    [group] = read(finder, text)
    assert group.head.lead == "between"
    assert len(group.others) == 1


def test_a_list_in_arabic_is_one_group_though_and_is_written_on_to_the_name(finder: PlaceFinder) -> None:
    [group] = read(finder, "قصفت القوات تارسيك وكلمي وعين درفا")
    assert len(group.others) == 2


def test_what_stands_behind_a_turkish_list_holds_for_all_of_it(finder: PlaceFinder) -> None:
    [group] = read(finder, "Tarsik, Kelmi ve Ayn Derva bölgelerinde çatışma çıktı ve iki kişi öldü.")
    assert [m.lead for m in (group.head, *group.others)] == ["in", "in", "in"]


def test_an_arabic_place_lies_in_what_follows_with_in_written_on(finder: PlaceFinder) -> None:
    [group] = read(finder, "قتل طفل في تارسيك بشمال اورفان")
    assert group.within is not None


def test_a_place_and_the_one_in_which_it_lies_are_one_group(finder: PlaceFinder) -> None:
    for text in ("A bomb went off in Tarsik in North Orvan, they said.", "Eine Bombe explodierte in Tarsik in North Orvan."):  # fmt: skip
        [group] = read(finder, text)
        assert group.within is not None


def test_an_arabic_word_that_is_also_a_place_needs_a_noun_for_places(finder: PlaceFinder) -> None:
    assert read(finder, "فتح الباب أمام المفاوضات") == []
    assert read(finder, "القوات في الباب أمام المفاوضات") == []
    [group] = read(finder, "سقط صاروخ على مدينة الباب")
    assert group.head.lead == "in"


def test_a_country_behind_from_or_to_is_left_to_those_who_act(finder: PlaceFinder) -> None:
    [group] = read(finder, "وصل دعم من بلمارك")
    assert group.head.lead == ""


def test_small_letters_are_no_name(finder: PlaceFinder) -> None:
    assert read(finder, "Ein tarsik ist kein Ort und der kelmi auch nicht.") == []


def test_of_two_namesakes_that_near_the_other_places_of_the_text_is_meant() -> None:
    far = TableGazetteer(
        [
            place("a-far", 10.0, 10.0, "Twin"),
            place("b-near", 36.4, 40.1, "Twin"),
            place("tarsik", 36.5, 40.0, "Tarsik"),
            place("kelmi", 36.6, 40.1, "Kelmi"),
        ]
    )
    finder = finder_of(far)
    alone, told = Shadow("They met in Twin."), Shadow("They met in Twin. Shells fell on Tarsik and in Kelmi.")
    assert finder.of(alone, finder.find(alone, 0, 17, ())[0])[0].place_id == "a-far"
    assert finder.of(told, finder.find(told, 0, 17, ())[0])[0].place_id == "b-near"


@pytest.mark.parametrize(
    ("phrase", "degrees"),
    [
        ("5 km north of", 0.0),
        ("south-west of", 225.0),
        ("kuzeydogusunda", 45.0),
        ("li basure", 180.0),
        ("شمال شرق", 45.0),
        ("غرب", 270.0),
        ("ostlich von", 90.0),
        ("au sud-est de", 135.0),
        ("of", None),
    ],
)
def test_directions_are_read_in_every_language(phrase: str, degrees: float | None) -> None:
    assert bearing(phrase) == degrees


def test_every_language_but_english_has_its_cues() -> None:
    assert set(CUES) == {"ar", "tr", "kmr", "ckb", "de", "fr"}


@pytest.mark.parametrize(
    ("phrase", "degrees"),
    [("100 km west of", 270.0), ("a 5 km a l'ouest de", 270.0), ("a 5 km a l'est de", 90.0), ("at least 9, 3 km north of", 0.0), ("30 km in sudan, 5 km ostlich von", 90.0)],
)  # fmt: skip
def test_a_direction_is_read_as_a_word_of_its_own(phrase: str, degrees: float) -> None:
    assert bearing(phrase) == degrees
