"""Further Kurmanji words: the armies and armed groups of more wars, peoples, single persons, missiles thrown, counts passed."""

from sened.extraction.languages.kurmanji_forms import apart, done, light, nouns, past
from sened.extraction.languages.turkish_forms import line, table

_HEADS = (
    "hêzên ewlehiya", "hêzên ewlekariya", "leşkerên artêşa", "polîsê", "sûpaya",
    "artêşa", "hêzên", "leşkerên", "leşkerekî", "leşkerê", "balafirên", "balafirên şer ên", "balafirên bêmirov ên", "dronên", "droneke", "droneka", "topxaneya",
    "polîsên", "hêzên ewlehiyê yên", "hêzên ewlekariyê yên", "hêzên taybet ên", "cûntaya", "hikûmeta", "rejîma", "mûşekên", "mûşekeke", "êrîşkarên", "hêzên çekdar ên",
)  # fmt: skip


def _table(rows: tuple[tuple[str, str], ...]) -> str:
    """Return the names of actors, those that end in a consonant with the ending of the oblique as well."""
    return table(
        "actor",
        tuple(
            (name, ", ".join(f"{form}, {form}ê" if form[-1] not in "aeêiîouû'" else form for form in forms.split(", ")))
            for name, forms in rows
        ),
    )


def _side(*ofs: str) -> str:
    """Return how the armed forces of a state are named, given as the state stands behind an ezafe."""
    return ", ".join(f"{head} {of}" for of in ofs for head in _HEADS)


_COUNTRIES = {
    "IRAN": "Îranê, Îran, Îranî", "RUSSIA": "Rûsyayê, Rûsya, Rûsî", "US": "Amerîkayê, Amerîkî, DYA'yê, DYA", "TURKEY": "Tirkiyeyê, Tirkiyê", "IRAQ-GOV": "Iraqê, Îraqê", "SYRIA-GOV": "Sûriyeyê, Sûriyê", "Azerbaijan": "Azerbaycanê", "Armenia": "Ermenistanê", "Sudanese Armed Forces": "Sûdanê",
    "Myanmar": "Myanmarê, Burmayê, Mianmarê", "Democratic Republic of the Congo": "Kongoyê, Komara Demokratîk a Kongoyê, Kongo", "Rwanda": "Rwandayê, Ruandayê, Rwanda", "Ethiopia": "Etiyopyayê, Etiyopyê, Etiyopya",
    "Eritrea": "Eritreyê, Erîtreyê, Erître", "Mali": "Malî, Maliyê, Malîyê", "Burkina Faso": "Burkîna Fasoyê, Burkîna Faso", "Niger": "Nîjerê, Nîjer", "Nigeria": "Nîjeryayê, Nîjeryê, Nîcerya, Nîceryayê", "Chad": "Çadê", "Somalia": "Somalê, Somalyê, Somaliyê, Somalî",
    "Kenya": "Kenyayê, Kenya", "Uganda": "Ugandayê, Uganda", "Yemen": "Yemenê", "Libya": "Lîbyayê, Lîbyê, Lîbya", "Afghanistan": "Efxanistanê, Efxanistan, Afganistanê", "Pakistan": "Pakistanê", "India": "Hindistanê", "Georgia": "Gurcistanê", "Serbia": "Sirbistanê, Sirb, Sirp, Sirban",
    "Croatia": "Xirwatistanê, Kroatyayê, Kroat", "Bosnia and Herzegovina": "Bosnayê, Bosna", "Colombia": "Kolombiyayê, Kolombiya", "South Sudan": "Sûdana Başûr, Başûrê Sûdanê", "Israel": "Îsraîlê, Îsraîlî, Îsraîl, Israîlê, Îsrailê, Israîl", "Ukraine": "Ukrayna, Ûkraynayê, Ûkrayna", "Egypt": "Misrê, Misir",
    "Saudi Arabia": "Siûdiyê, Erebistana Siûdî", "United Arab Emirates": "Îmaratê, Mîrgehên Yekbûyî yên Ereb", "France": "Fransayê, Fransî, Fransa", "United Kingdom": "Brîtanyayê, Brîtanya, Îngilîz", "Philippines": "Filîpînê, Filîpînan", "Thailand": "Taylandê, Tayland", "Cambodia": "Kamboçyayê, Kamboçya",
    "Sri Lanka": "Srî Lankayê", "Lebanon": "Libnanê, Lubnanê, Lubnan",
}  # fmt: skip

ACTORS = (
    "".join(line(f"actor {name}", _side(*forms.split(", "))) for name, forms in _COUNTRIES.items())
    + line("state Israel", "Îsraîlê, Îsraîlî, Îsrail, Îsraîliyan")
    + line("state Ukraine", "Ûkrayna, Ûkraynayê, Ukraynî")
    + line("state Russia", "Kremlîn, Kremlînê, Rûsyaya")
    + _table((
        ("March 23 Movement (M23)", "M23, M23'yê, tevgera M23, serhildêrên M23, serhildêrên M23'yê, çekdarên M23, çekdarên M23'yê, şervanên M23'yê"),
        ("Allied Democratic Forces", "ADF, ADF'ê, çekdarên ADF'ê"),
        ("Rapid Support Forces (RSF)", "RSF, RSF'ê, Hêzên Piştgiriya Bilez, hêzên Piştgiriya Bilez, milîsên RSF'ê, hêzên Hemîdtî, Cencewîd, Hêzên Alîkariya Bilez, Hêzên Piştevaniya Lezgîn, Hêzên Piştgiriya Zû"),
        ("Al-Shabaab", "El-Şebab, El Şebab, Eş-Şebab, Şebab, Şebabê, çekdarên El-Şebabê, El-Şebabê, tevgera Şebabê"),
        ("Boko Haram", "Boko Heram, Boko Haram, Boko Heramê, çekdarên Boko Haramê, çekdarên Boko Heramê"),
        ("Jama'at Nusrat al-Islam wal-Muslimin (JNIM)", "JNIM, JNIM'ê, Cemaet Nusret El-Îslam"),
        ("Tigray People's Liberation Front", "TPLF, TPLF'ê, hêzên Tîgrayê, şervanên Tîgrayê"),
        ("Fano", "Fano, Fanoyê, milîsên Fano, milîsên Fanoyê"),
        ("Libyan National Army", "hêzên Heftar, hêzên Xelîfe Heftar, Artêşa Niştimanî ya Lîbyayê, artêşa Heftar"),
        ("Wagner", "Wagner, Vagner, Wagnerê, Vagnerê, kirêgirteyên Wagnerê, çekdarên Wagnerê"),
        ("Taliban", "Taliban, Talîban, şervanên Talîbanê, çekdarên Talîbanê, hikûmeta Talîbanê"),
        ("Hamas", "Hamas, Hemas, şervanên Hamasê, çekdarên Hamasê, Tugayên Qesam, Ketaîb El-Qessam, Qesam"),
        ("Palestinian Islamic Jihad", "Cîhada Îslamî, Cîhada Îslamî ya Filistînê"),
        ("Hezbollah", "Hizbullah, şervanên Hizbullahê, çekdarên Hizbullahê"),
        ("Houthis", "Hûsiyan, Hûtiyan, Hûsî, çekdarên Hûsî, milîsên Hûsî, hêzên Hûsî, Ensarullah, Ensarulah"),
        ("Arakan Army", "Artêşa Arakan, Artêşa Arakanê"),
        ("Bosnian Serb forces", "Sirbên Bosnayê, hêzên Sirbên Bosnayê, artêşa Sirbên Bosnayê, çekdarên Sirb"),
        ("Islamic Resistance in Iraq", "Berxwedana Îslamî ya Iraqê, Berxwedana Îslamî li Iraqê"),
    ))
)  # fmt: skip
"""Armies and armed groups of further wars."""

_PEOPLES = ("Filistînî", "Sûrî", "Iraqî", "Îranî", "Efxan", "Efxanî", "Ermenî", "Ukraynî", "Ûkraynî", "Sûdanî", "Yemenî", "Libnanî", "Îsraîlî", "Bosnayî", "Çeçen", "Kongoyî", "Etiyopî", "Somalî", "Nîjerî", "Malî", "Rohîngya", "Misilman", "Xiristiyan", "Durzî", "Elewî", "Ereb", "Suryanî", "Kurd", "Tirk", "Rûs")  # fmt: skip
_ONE_OF = (
    "girtiyê", "girtiya", "sivîlê", "sivîla", "zilamê", "zarokê", "gundiyê", "gundiya", "doktorê", "doktora", "koçberê", "koçbera", "penaberê", "penabera", "mamosteyê", "karmendê", "karmenda", "hemşîreya", "hemşîreyê",
    "siyasetmedarê", "siyasetmedara", "parêzera", "ciwana", "xortê", "pîreka", "kalê", "pîra", "lawê", "lawikê", "keçika", "welatiya", "dayika", "rojnamevana", "nivîskarê", "hunermendê", "hunermenda", "rêveberê", "rêvebera", "endama", "hevserokê", "hevseroka",
)  # fmt: skip

WHO = (
    line("unit person", ", ".join(nouns(p) for p in _PEOPLES))
    + line("unit civil sg", ", ".join(_ONE_OF))
    + line("unit armed sg", "pîlotek, pîlotekî, pîlotê, fermandarê")
    + line("unit armed", nouns("pîlot", "endamê artêşê"))
    + line("unit armed sg", "leşkerê, polîsê, çekdarê, gerîlayê, fermandara, şervana, efserê, çeteyê, endamê")
    + line("unit family", "malbatan, malbatên, xêzanên, mal û malbat")
)  # fmt: skip
"""Peoples, and single persons by the ezafe of the singular."""

ACTS = (
    line("event shelling verb", light("avêt", "mûşekek", "roketek", "hawanek", "bombeyek", "gulleyek", "mûşekên balîstîk", "mûşeka balîstîk", "mûşekeke balîstîk", "mûşekên keştîger", "roketên Katyûşa", "roketên Grad"), apart("avêt", "mûşek", "mûşekek", "mûşekên", "roket", "roketek", "roketên", "hawan", "gulleyên"), light("kir", "mûşekbaran", "dibin bombebaranê de"))
    + line("event airstrike verb", light("kir", "dronbaran"), apart("da", "bi balafiran li", "bi dronan li", "bi SÎHAyan li", "bi balafirên şer li"), apart("xist", "bi balafiran li", "bi dronan li"))
    + line("event shelling verb", apart("ket", "mûşekên", "mûşekeke", "mûşeka", "mûşekek", "roketên", "roketeke", "roketek", "gulleyên", "gulleyeke", "topên", "hawanên", "guleyên"))
    + line("unclear who", "kujer nayên zanîn, kujer nayê zanîn, êrîşkar nayên zanîn, êrîşkar nayê zanîn, nasnameya ... nayê zanîn, nasnameya ... ne diyar e, nasnameya ... nehat zanîn, nasnameya ... nehatiye zanîn, kî ne nayê zanîn, nayê zanîn kî, nayê zanîn ji aliyê kê ve")
    + line("self", "=wan, =me")
    + line("event airstrike verb", apart("ket", "dronek", "droneke", "dronên", "SÎHAyek", "balafireke bêmirov"))
    + line("event violence verb", ", ".join(f"{act} li dijî ... {verb}" for act in ("çalakiyek", "çalakî", "çalakiyeke", "çalakiyan") for verb in ("pêk anî", "pêk anîn", "pêk aniye", "pêk anîne", "li dar xist", "li dar xistin")))
    + line("event disrupt verb", "çekên wan desteser kirin, çek desteser kirin, çek û cebilxane desteser kirin")
    + line("event deploy verb", ", ".join(f"{into} {ground} ... {verb}" for into in ("derbasî",) for ground in ("axa", "xaka", "sînorê", "nav axa") for verb in ("bû", "bûn", "bûye", "bûne", "dibin")))
    + line("event deploy verb", past("firiya", "keşif kir"), light("kir", "firînên keşfê", "keşif", "geşt"), "difirin, difire, digerin li esmanê, li esmanê ... digerin")
    + line("event deploy noun", "firîna, firînên, balafirên keşfê, geryana balafiran")
    + line("event raid verb", light("avêt", "xwe ser malan", "xwe avêt ser"), apart("girt", "bi ser malên", "bi ser gundê", "bi ser kampa", "bi ser taxa"), apart("avêt", "bi ser"))
    + line("event loot verb", light("da", "agir", "agir ber", "agir li"), apart("xist", "agir bi"), apart("da", "agir bera", "agir berda"))
    + line("event attack verb", "zindî şewitand, zindî şewitandin, zindî şewitandine, bi saxî şewitand, bi saxî şewitandin, bi saxî şewitandine", light("da", "ber kêran", "ber bivirên"), light("avêt", "gule"), apart("da", "gule berî"), "gule berda, gule berdan, gule berdane, gule berdaye")
)  # fmt: skip
"""Acts."""

HARM = (
    line("harm missing pas", light("ma", "di bin kavilan de", "di bin xirbeyan de", "di bin enqazê de", "li bin kavilan"), "di bin kavilan de ne, di bin kavilan de ye")
    + line("harm displaced pas", ", ".join(f"ji {home} xwe {come} {out}" for home in ("mala", "malên", "gundê", "gundên", "cihê", "warê", "taxa") for come in ("hat", "hatin", "hatine", "hatiye", "têne", "tên") for out in ("derxistin", "derkirin", "qewitandin")))
    + line("harm killed act", ", ".join(f"{who} {verb}" for who in ("leşker", "leşkeran", "dagirker", "dagirkeran", "çete", "çeteyan", "polîs", "leşkerek", "leşkerên dagirker") for verb in ("cezakirin", "ceza kir", "ceza kirin", "cezakiriye", "ceza kirine")))
    + line("harm returned pas", done("vegerandin", "radestkirin welatên xwe"))
    + line("none", "kes birîndar nebûye, kes birîndar nebûne, kes nehatiye kuştin, kes nemiriye, kes nemirine, kes nehat kuştin, kesek birîndar nebû, tu kes birîndar nebû, kes zirar nedîtiye")
    + line("harm killed act", "zindî şewitand, zindî şewitandin, zindî şewitandine, bi saxî şewitand, bi saxî şewitandin, dikujin, kuştibû, kuştibûn", light("kir", "fetisî", "xeniq"))
    + line("harm killed pas", light("kir", "koça dawî", "can teslîm", "wefata xwe"), light("da", "ruhê xwe", "jîna xwe ji dest", "emrê xwe"), light("bû", "gorî", "nemir"), past("xeniqî", "fetisî", "cemidî"), done("darvekirin", "darve kirin", "bidarvekirin", "bi dar ve kirin", "qetlîamkirin", "zindî şewitandin", "gulebarankirin", "serjêkirin", "tunekirin"))
    + line("harm wounded pas", light("bû", "birîndarê giran", "bi sivikî birîn"), "birîndar in, birîndar e, lingê xwe ji dest da, lingê wî jê bû, lingê wê jê bû, destê xwe ji dest da, destê wî jê bû, ji ling bû, rakirin nexweşxaneyê, hat rakirin nexweşxaneyê, hatin rakirin nexweşxaneyê")
    + line("harm displaced pas", light("bû", "penaber", "bê war", "bêwar", "ji welatê xwe"), light("kir", "koç", "koçberî", "mal bar"), past("bar kir"), "cih û warên xwe berdan, cihên xwe berdan, cih û war berdan, derbasî Çadê bûn, derbasî Misrê bûn, derbasî Tirkiyê bûn, derbasî Libnanê bûn")
    + line("harm detained act", light("kir", "girtî"), light("girt", "Filistînî", "kesan", "ciwanan", "gundî", "welatiyan", "rojnamevan", "xwendekar", "girtî"))
)  # fmt: skip
"""Harm."""

COUNTS = (
    line("hedge more-than after", "derbas bû, derbas bûye, derbas kir, derbas kiriye, derbas dike, derbas dibe, derbastir bû, bihurî, zêdetir bû, pirtir bû, derbaz bû, derbaz kir")
    + line("hedge more-than before", "zêdetirî, ji zêdeyî, pirtirî, ji pirtirî")
    + line("running", "derbas bû, derbas kir, derbas kiriye, derbas bûye, hejmara ... derbas")
)  # fmt: skip
"""Counts that pass a number."""

SORTS = (
    line("call verb", "ferman da, ferman dan, ferman dide, ferman daye, ferman dane, emir da, emir dan")
    + line("gather verb", light("girt", "rê", "rê li ber", "rêya sereke"), light("kir", "xwepêşandan", "meş", "grev", "bersiva çapemeniyê"), past("meşiya", "daket kolanan", "daket qadan"), "rêpîvan kirin, meş li dar xistin, xwepêşandan li dar xistin, daketin kolanan, daketin qadan")
    + line("gather noun", nouns("rêpîvan", "grev", "çalakiya rûniştinê", "merasîma cenazeyê", "şîn", "taziye"))
    + line("future", "gef xwar, gefê xwar, gef xwarin, gefan dixwe, gefê dixwe, gef li ... xwar*, gefê li ... xwar*")
)  # fmt: skip
"""Orders, crowds, threats."""

FURTHER_WORDS = SORTS + ACTORS + WHO + ACTS + HARM + COUNTS
