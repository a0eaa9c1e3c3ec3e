"""Names of places as people of the region write them, each with what makes it hard; found within 25 km."""

import pytest

from sened.entities.gazetteer import TableGazetteer
from sened.pipeline.gazetteers import gazetteer_of

SPELLINGS = [
    # -- the spellings that the anchors and the issue name
    ("Serêkaniyê", "ras-al-ain", "a Kurdish name that is a translation, not a spelling"),
    ("Girê Spî", "tell-abiad", "the same: white hill"),
    ("Zirgan", "abu-rasin", "a Kurdish name that shares nothing with the official one"),
    ("Xanesor", "khanasor", "x for kh, joined"),
    ("Eyn Îsa", "ein-issa", "eyn for ain, a long i with its mark"),
    ("الحسكة", "al-hasakeh", "Arabic with its article"),
    ("Kamışlı", "quamishli", "Turkish dotless i, k for q"),
    ("tall Tamr", "tal-tamer", "tall, tell, tel, til are one word"),
    ("Tell Tamer", "tal-tamer", "the same"),
    ("Til Temir", "tal-tamer", "the same in Kurdish"),
    ("Ayn Issa", "ein-issa", "ayn, ain, ein, eyn are one word"),
    ("Qamişlo", "quamishli", "q for k, o where Arabic has i"),
    ("Xabûr", "khabur-river", "x for kh"),
    ("Hassakah", "al-hasakeh", "a doubled letter, no article"),
    # -- Kurmanji
    ("Hesekê", "al-hasakeh", "e for a throughout"),
    ("Hesîçe", "al-hasakeh", "the other Kurdish name"),
    ("Dêrik", "al-malikeyyeh", "a Kurdish name that is also a town in Mardin"),
    ("Dêrika Hemko", "al-malikeyyeh", "the same with the name that tells it from the other"),
    ("Dirbêsiyê", "darbasiyah", "d-r-b-s with other vowels"),
    ("Tirbespiyê", "qahtaniyyeh", "a Kurdish name of an Arabised town"),
    ("Girkê Legê", "muabbada", "the same, two words"),
    ("Çil Axa", "jawadiyah", "the same, ç and x"),
    ("Til Koçer", "al-yarobiyah", "a Kurdish name of a border town"),
    ("Rimêlan", "rmelan", "a vowel where Arabic begins with two consonants"),
    ("Til Hemîs", "tal-hmis", "til, and a vowel put in"),
    ("Til Berak", "tal-brak", "til, and a vowel put in"),
    ("Amûdê", "amuda", "ends in an oblique that has become the name"),
    ("Şedadê", "shaddadah", "ş, and no article"),
    ("Holê", "al-hol", "the article gone, an ending come"),
    ("Kobanê", "ain-al-arab", "a name that shares nothing with the official one"),
    ("Minbic", "menbij", "c for j"),
    ("Cerablûs", "jarablus", "c for j, û for u"),
    ("Efrîn", "afrin", "e for ayn"),
    ("Cindirês", "jandairis", "c for j, other vowels"),
    ("Şiyê", "shaykh-al-hadid", "a Kurdish name of three letters in plain"),
    ("Mabeta", "mabtali", "a shorter Kurdish name"),
    ("Bilbilê", "bulbul", "other vowels, oblique ending"),
    ("Şêrawa", "sherawa", "a subdistrict, not a town"),
    ("Til Rifet", "tall-refaat", "ayn dropped"),
    ("Şehba", "shahba", "a region, with a namesake in As-Sweida"),
    ("Reqa", "ar-raqqa", "article gone, q single"),
    ("Tebqa", "al-thawrah", "the name beside the official one, The Revolution"),
    ("Dêrezor", "deir-ez-zor", "three words made one"),
    ("Baxoz", "baghuz", "x for gh"),
    ("Şengal", "sinjar-district", "a name that shares two letters with Sinjar"),
    ("Şingal", "sinjar-district", "the same with another vowel"),
    ("Sinûnê", "sinuni", "oblique ending"),
    ("Koço", "kocho", "ç for ch"),
    ("Til Ezêr", "til-ezer", "til, and the official name is another"),
    ("Mexmûr", "makhmour", "x for kh"),
    ("Qendîl", "qandil", "mountains"),
    ("Heftanîn", "haftanin", "an area in the mountains"),
    ("Xakurkê", "khakurk", "x for kh, oblique ending"),
    ("Riha", "sanliurfa", "the old name of Urfa"),
    ("Dîlok", "gaziantep", "a Kurdish name that shares nothing with the official one"),
    ("Amed", "diyarbakir", "the same"),
    ("Colemêrg", "hakkari", "the same"),
    ("Nisêbîn", "nusaybin", "other vowels"),
    ("Şirnex", "sirnak", "x at the end"),
    ("Gever", "yuksekova", "a Kurdish name that shares nothing with the official one"),
    ("Stewr", "savur", "the same, s-t-r"),
    ("Wan", "van", "w for v, three letters"),
    ("Êlih", "batman", "a Kurdish name; the Turkish one is a comic's hero"),
    ("Pirsûs", "suruc", "a Kurdish name that shares one letter with the official one"),
    ("Hewlêr", "erbil", "the same"),
    ("Silêmanî", "sulaymaniyah", "s-l-m-n"),
    ("Pişder", "pshdar", "a vowel put in"),
    # -- cases of Kurmanji
    ("Qamişloyê", "quamishli", "oblique with a y between"),
    ("Kobaneyê", "ain-al-arab", "oblique on a name that ends in e"),
    ("Hesekeyê", "al-hasakeh", "the same"),
    ("Minbicê", "menbij", "oblique"),
    ("Şengalê", "sinjar-district", "oblique"),
    ("Til Temirê", "tal-tamer", "oblique on the second word"),
    ("Reqayê", "ar-raqqa", "oblique with a y between"),
    ("Qamişlo'yê", "quamishli", "oblique set off by an apostrophe"),
    # -- Turkish, with and without cases
    ("Haseke", "al-hasakeh", "e for a"),
    ("Resulayn", "ras-al-ain", "two words and an article made one"),
    ("Tel Abyad", "tell-abiad", "tel"),
    ("Ayn İsa", "ein-issa", "dotted capital I"),
    ("Münbiç", "menbij", "ü, ç"),
    ("Cerablus", "jarablus", "c for j"),
    ("El Bab", "al-bab", "el for al; without it an ordinary word"),
    ("Azez", "azaz", "e for a"),
    ("Tel Rıfat", "tall-refaat", "dotless i"),
    ("Ayn el-Arap", "ain-al-arab", "p for b"),
    ("Deyrizor", "deir-ez-zor", "three words made one"),
    ("Rakka", "ar-raqqa", "k for q"),
    ("Sincar", "sinjar-district", "c for j"),
    ("Mahmur", "makhmour", "h for kh"),
    ("Hakurk", "khakurk", "h for kh"),
    ("Hanasor", "khanasor", "h for kh"),
    ("Kandil", "qandil", "k for q"),
    ("Halep", "aleppo", "h for an Arabic h that English has lost"),
    ("Kamışlı'ya", "quamishli", "dative behind an apostrophe"),
    ("Resulayn'da", "ras-al-ain", "locative behind an apostrophe"),
    ("Haseke’nin", "al-hasakeh", "genitive behind a typographic apostrophe"),
    ("Tel Temir'deki", "tal-tamer", "an adjective made of the locative"),
    ("Münbiç’ten", "menbij", "ablative"),
    ("Kobani'ye", "ain-al-arab", "dative with a y between"),
    ("Haseke kırsalı", "al-hasakeh-area", "the countryside, by a Turkish word"),
    ("Sincar ilçesi", "sinjar-district", "the district, by a Turkish word"),
    # -- Arabic, with clitics and other hands
    ("القامشلي", "quamishli", "article"),
    ("عين عيسى", "ein-issa", "two words, alif maqsura"),
    ("عين عيسي", "ein-issa", "the same written with ya"),
    ("تل تمر", "tal-tamer", "two short words"),
    ("رأس العين", "ras-al-ain", "hamza on alif"),
    ("راس العين", "ras-al-ain", "the same without hamza"),
    ("سري كانيه", "ras-al-ain", "the Kurdish name in Arabic letters"),
    ("كوباني", "ain-al-arab", "the Kurdish name in Arabic letters"),
    ("الحسكه", "al-hasakeh", "ha for ta marbuta"),
    ("بالحسكة", "al-hasakeh", "in, written on"),
    ("والحسكة", "al-hasakeh", "and, written on"),
    ("للرقة", "ar-raqqa", "to the: the article swallowed"),
    ("وللرقة", "ar-raqqa", "and to the"),
    ("بمنبج", "menbij", "in, on a name without article"),
    ("ريف الحسكة", "al-hasakeh-area", "countryside"),
    ("دَيْر الزَّور", "deir-ez-zor", "with vowel marks"),
    ("ديرالزور", "deir-ez-zor", "written as one word"),
    ("تلعفر", "tal-afar", "two words written as one"),
    ("تل أبيض", "tell-abiad", "hamza"),
    ("تل ابيض", "tell-abiad", "without hamza"),
    ("شنكال", "sinjar-district", "the Kurdish name in Arabic letters, k for g"),
    ("المالكية", "al-malikeyyeh", "the official name"),
    ("ديريك", "al-malikeyyeh", "the Kurdish name in Arabic letters"),
    ("مخيم الهول", "al-hol-camp", "the camp, not the town"),
    ("سجن الصناعة", "sinaa-prison", "a prison by its word"),
    ("غويران", "ghuwayran", "a neighbourhood"),
    # -- Sorani
    ("حەسەکە", "al-hasakeh", "Kurdish letters"),
    ("حەسەکە‌یە", "al-hasakeh", "with an ending behind a zero-width mark"),
    ("کۆبانێ", "ain-al-arab", "Kurdish letters"),
    ("قامیشلۆ", "quamishli", "Kurdish letters"),
    ("شەنگالدا", "sinjar-district", "with the postposition written on"),
    ("هەولێر", "erbil", "a name that shares nothing with Arbil"),
    ("قەندیل", "qandil", "Kurdish letters"),
    ("قەڵادزێ", "qaladiza", "l with its mark"),
    ("ڕانیە", "ranya", "r with its mark"),
    ("سلێمانییەوە", "sulaymaniyah", "from, written on"),
    # -- German, French, English of several hands
    ("Qamischli", "quamishli", "sch for sh"),
    ("Kamechliyé", "quamishli", "ch for sh, k for q"),
    ("Hassaké", "al-hasakeh", "French e"),
    ("Manbidsch", "menbij", "dsch for j"),
    ("Dschalabiya", "jalabiyah", "dsch for j"),
    ("Deir Essor", "deir-ez-zor", "the article in the German way"),
    ("Alep", "aleppo", "a name of its own"),
    ("Rakka", "ar-raqqa", "k for q"),
    ("Gweiran", "ghuwayran", "g for gh"),
    ("Xwêran", "ghuwayran", "x for gh"),
    ("Al Hasakeh Governorate", "al-hasakeh-governorate", "the kind decides"),
    ("Hasaka city", "al-hasakeh", "the kind decides"),
    ("Tel Abyad countryside", "tell-abiad-district", "the countryside"),
    ("Sere Kaniye", "ras-al-ain", "no marks"),
    ("Gire Spi", "tell-abiad", "no marks"),
    ("SEREKANIYE", "ras-al-ain", "capitals"),
    ("Teqil-Beqil", "teqil-beqil", "a hyphen"),
    ("Khana Sor", "khanasor", "divided otherwise"),
    ("Rasulayn", "ras-al-ain", "between Turkish and Arabic"),
    ("Ad-Darbasiyah", "darbasiyah", "the article made like the d"),
    ("Shaddadi", "shaddadah", "the ending of a man's name"),
    ("Al‑Hawl", "al-hol", "a hyphen that does not break, aw for o"),
    ("Deir ez Zor", "deir-ez-zor", "no hyphen"),
    ("Minbij", "menbij", "i for a"),
]  # fmt: skip

CITIES = [
    ("Paris", 48.86, 2.35), ("Moscow", 55.75, 37.62), ("Moskova", 55.75, 37.62), ("Londres", 51.51, -0.13), ("Wien", 48.21, 16.37),
    ("موسكو", 55.75, 37.62), ("واشنطن", 38.90, -77.04), ("Cenevre", 46.20, 6.15), ("Köln", 50.94, 6.96), ("تاران", 35.69, 51.42),
    ("Washington", 38.90, -77.04), ("Birmingham", 52.48, -1.90), ("Kiev", 50.45, 30.52),
]  # fmt: skip


@pytest.fixture(scope="module")
def gazetteer() -> TableGazetteer:
    return gazetteer_of(None)


@pytest.mark.parametrize(("written", "place_id", "why"), SPELLINGS, ids=[f"{w} ({y})" for w, _, y in SPELLINGS])
def test_a_local_spelling_is_found_within_25_km(
    gazetteer: TableGazetteer, written: str, place_id: str, why: str
) -> None:
    meant = gazetteer.place(place_id)
    assert meant is not None
    found = gazetteer.find(written)
    assert found, f"not found at all: {why}"
    assert found[0].place.where.distance_m(meant.where) <= 25_000, (why, found[0].place.name)


@pytest.mark.parametrize(("written", "lat", "lon"), CITIES)
def test_a_city_of_the_world_comes_before_its_namesakes(
    gazetteer: TableGazetteer, written: str, lat: float, lon: float
) -> None:
    best = gazetteer.find(written)[0].place
    assert (round(best.where.lat, 0), round(best.where.lon, 0)) == (round(lat, 0), round(lon, 0)), best


@pytest.mark.parametrize("written", ["Xylophonia", "Nowhere-on-Sea", "Qwrtpsdfg", "", "????", "12345"])
def test_what_no_gazetteer_holds_is_not_found(gazetteer: TableGazetteer, written: str) -> None:
    assert gazetteer.find(written) == []
