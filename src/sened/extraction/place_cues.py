"""Words around the name of a place, by language: what they say of it. The table of cues that `places` reads.

Patterns run on shadow text (small letters, no marks: `ı` is i, `ş` is s, `أ` is ا). Those in `before` end where the name
begins, those in `behind` begin where it ends, case ending included. What they say: `in`, `near`, `countryside`, `between`,
`offset` (with `km` and a direction), `way-to`, `from`, `to`, `of`. English keeps its own table in `english.where`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sened.extraction.wordlist import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """The cues of one language; the first of `before` and `behind` that fits counts, the earlier the stronger."""

    before: tuple[tuple[str, str], ...]
    fill: str
    """Words that may stand between a cue and the name (a town, the district of), each with its space."""
    behind: tuple[tuple[str, str], ...] = ()
    noun: str = r"(?!)"
    """A word for a kind of place right before the name: what follows is a place."""
    joined: str = r"\A\s?,\s?\Z"
    """What stands between two names of one list."""
    chain: str = r"(?!)"
    """What stands between a place and the one in which it lies."""
    outer_first: str = r"(?!)"
    """What stands between a place and one that lies in it, where the wider is named first."""
    road: tuple[str, str] = (r"(?!)", r"(?!)")
    """Before the first of two names joined by a dash, or behind the second: they are the ends of a road."""
    between_behind: str = r"(?!)"
    """Behind the second of two names: what is meant lies between them."""
    ordinary: frozenset[str] = field(default_factory=frozenset)
    """Names that are ordinary words too: taken for places only behind a cue."""
    strict: frozenset[str] = field(default_factory=frozenset)
    """Names that are ordinary words even behind "in": taken for places only behind a noun such as "town"."""


_KM = r"(?P<km>\d{1,3}(?:[.,]\d+)?)"
_AR_WAY = r"(?:شمال|جنوب|شرق|غرب)(?:ي|ى)?(?: (?:شرق|غرب)(?:ي|ى)?)?"
_AR_NOUN = r"(?:ال)?(?:مدينتي|حيي|مخيمي|ناحيتي|منطقتي|محافظتي|احياء|مدن|مناطق|مخيمات|محافظات|مدينه|مدينة|بلده|بلدة|بلدتي|بلدات|قريه|قرية|قريتي|قرى|ناحيه|ناحية|منطقه|منطقة|قضاء|محافظه|محافظة|حي|مخيم|معبر|جبل|سد|مطار|حقل|مزرعه|مزرعة|سجن|مقاطعه|مقاطعة|اقليم|سهل|وادي)"
_AR_STRICT = "الباب الثورة الثوره الكرامة الكرامه تدمر الحرير حرير الجلاء الصور القائم الزيارة الزياره الحضر الحمام الراعي الجزيرة العظيم الكسرة الكسره المغرب المنصورة عمود صفيا السفح حارم مارع الزهراء الملكية الصبحة البحرة العزبة الخريطة صور عين الحصن حلف نبل الدرع السلام النصر الوحدة الحرية معلق المعلق سجو المدينة القرية البلدة المنطقة الناحية المخيم الجبل النهر السد القلعة الجنوب الشمال الغرب الشرق البادية العاصمة الساحل الميدان الحدود القصر الفتح النور مدينة بلدة قرية ناحية منطقة محافظة حي مخيم جبل سد مطار سوق دار بيت باب شارع جسر ساحة ميدان ولاية اقليم بلد ارض بحر نهر جزيرة قصر البلد الخليل السهل الواحة"

ARABIC = Cues(
    before=(
        ("way-to", r"\b(?:طريقه(?:م|ا|ما)?|(?:و|ال)?متوجه\w*|متجه\w*) (?:الى|نحو|باتجاه)\s"),
        ("between", r"\b(?:و?ما )?(?:بين)\s"),
        ("offset", rf"{_KM} ?(?:كم|كلم|كيلومتر\w*|كيلو متر\w*) (?:الى )?(?:ال)?{_AR_WAY}(?: (?:من|عن))?\s"),
        ("offset", rf"\bعلى بعد {_KM} ?(?:كم|كلم|كيلومتر\w*|كيلو متر\w*) (?:من|عن)\s"),
        ("near", rf"\b(?:و?ب?القرب من|و?قرب|على مقربه من|على مقربة من|ب?جوار|(?:في |ب)?محيط|(?:على |في |ب)?اطراف|خارج|على تخوم|(?:في |ب)?ضواحي|حول|(?:الى )?(?:ال)?{_AR_WAY} (?:من )?|{_AR_WAY})\s"),
        ("countryside", r"\b(?:في |ب)?(?:ريف\w{0,3}|ارياف|قرى|جبهات?|جبهة|محاور|محور|خطوط التماس (?:في|مع)|منطقه|منطقة|ناحيه|ناحية)\s"),
        ("from", r"\b(?:من|عن)\s"),
        ("to", r"\b(?:الى|نحو|باتجاه|صوب|اتجاه)\s"),
        ("in", r"\b(?:في|على|داخل|وسط|ضمن|عبر|فوق|لدى)\s"),
        ("of", r"\b(?:ضد|تجاه)\s"),
    ),
    fill=rf"(?:(?:{_AR_NOUN}|ريف|محيط|اطراف|وسط|مركز|عموم|كامل|{_AR_WAY}) (?:و(?:{_AR_NOUN}|ريف|محيط) )?)*",
    behind=(("countryside", r"\A (?:الشمالي|الجنوبي|الشرقي|الغربي)(?!\w)|\A (?:و(?:ريفها|ريفه|محيطها))"),),
    noun=rf"(?:\A|[^\w])(?:[وفبلك]{{0,2}}){_AR_NOUN}\s\Z",
    joined=r"\A\s?(?:[,،/]|و|,? ?و)?\s?(?:في |من )?(?:(?:و|ال)?(?:مدينه|مدينة|بلده|بلدة|قريه|قرية|مدن|بلدات|قرى) )?و?\Z",
    chain=r"\A\s?(?:[,،]\s?)?(?:(?:في|ب|الواقع[هة]?|التابع[هة]? ل|ضمن|من|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي)\s?)?(?:(?:ال)?(?:مدينه|مدينة|بلده|بلدة|قريه|قرية|ناحيه|ناحية|منطقه|منطقة|ريف|قضاء|محافظه|محافظة|محيط|حي)\s)?(?:(?:مدينه|مدينة|بلدة|ناحية|ال)?\s?)\Z",
    road=(r"\b(?:طريق|الطريق|اوتوستراد|اتوستراد)(?: (?:الدولي|العام|السريع|الواصل بين))?\s\Z", r"(?!)"),
    ordinary=words("الباب الهول الجزيرة الجزيره قطر مصر بنش كارة كاره الزاب عالية عاليه علية بارة باره كرسي سنوني اخترين صرين تبني خشام مراط مالي حجة حجه إب عتق ربك كتم مليط ديو بير بيني شيري الزاوية الزاويه الجليل عفر العمارة العماره الابيض دوري عمان لحج البيضاء زمزم غزال كايا"),
    strict=words(_AR_STRICT + " كفر درع"),
)  # fmt: skip

_TR_WAY = r"(?:kuzey|guney|dogu|bati)(?:dogu|bati)?(?:su|si)?"
_TR_OF = r"(?:'?(?:n?[iu]n))?"
TURKISH = Cues(
    before=(("in", r"(?:\A|[^\w])(?:merkez)\s"),),
    fill="",
    behind=(
        ("way-to", r"\A(?:'?y?[ae]) (?:dogru (?:gid|giden|ilerle|yola)|giden yol|gitmekte)"),
        ("offset", rf"\A{_TR_OF} {_KM} (?:km|kilometre)(?:'?si)? {_TR_WAY}"),
        ("offset", rf"\A(?:'?[dt][ae]n|{_TR_OF})(?: yaklasik)? {_KM} (?:km|kilometre)(?: kadar)? (?:uzak|otede|mesafe|{_TR_WAY})"),
        ("countryside", rf"\A{_TR_OF} (?:(?:{_TR_WAY}|{_TR_WAY}ndeki|kuzey|guney|dogu|bati) )?(?:kirsal|koyler|cephe|hatt)\w*"),
        ("near", rf"\A(?:{_TR_OF}|'?[dt][ae]n|'?y?[ae]) (?:hemen )?(?:(?:sehir|kent|ilce|kasaba) )?(?:yakin|civar|cevre|dis(?:inda|indaki|ina)|etraf|{_TR_WAY}nd[ae]|{_TR_WAY}nd[ae]ki)\w*"),
        ("in", r"\A(?:'?(?:n?[iu]n))? (?:(?:sehir|kent|ilce|koy|cezaevi|kamp) )?(?:kent(?:i|ine|inde)|sehr(?:i|ine|inde)|ilce(?:si|sine|sinde)|il(?:i|ine|inde)|koy(?:u|une|unde)|kasaba(?:si|sina|sinda)|belde(?:si|sinde)|mahalle(?:si|sinde|sine)|merkez(?:i|inde|ine)|kamp(?:i|inda|ina)|nahiye(?:si|sinde)|bolge(?:si|sinde|sine)|(?:kent|ilce|bolge|kasaba|belde|mahalle|alan|vadi)(?:ler|lar)i|alan(?:i|inda|indaki|lari|larinda)|vadi(?:si|sinde)|cezaevi(?:nde|ne)?|hapishane(?:si|sinde|sine)|dag(?:i|inda|lari|larinda)|baraji|kanton\w*|limani|havalimani|havaalani|hava ussu|ussu|koprusu|sinir kapisi|hastanesi|universitesi|carsisi|pazari|rafinerisi|santrali)\w*"),
        ("from", r"\A'?n?[dt][ae]n(?!\w)"),
        ("in", r"\A'?n?[dt][ae](?:ki\w*|ydi|yken)?(?!\w)"),
        ("to", r"\A'?(?:y|n)?[ae](?!\w)"),
        ("of", r"\A'?y?[iu](?!\w)"),
    ),
    joined=r"\A'?\w{0,4}\s?(?:,|,? ve|,? ile|ila|/|-)\s?\Z",
    outer_first=r"\A'?(?:n?[iu]n|y?[ae] (?:bagli|ait))\s(?:(?:kuzey|guney|dogu|bati)\w* )?(?:(?:kirsal|bolge|ilce|kent)\w* )?\Z|\A'?[dt][ae](?:ki)?\s\Z|\A ili(?:nin|ne bagli)?\s\Z|\A (?:kirsal|bolge|ilce|kent|il|koy|merkez)\w*(?:[dt][ae]ki|ne bagli|na bagli)\s\Z|\A\s\Z",
    road=(r"(?!)", r"\A(?:'?\w{0,4})? (?:kara ?yolu|otoyolu|yolu|hatti|guzergahi|arasindaki (?:kara ?)?yol|arasinda(?:ki)? (?:uzanan )?(?:kara ?)?yol)"),
    between_behind=r"\A(?:'?\w{0,3})? aras(?:i|inda|indaki|ina)",
    ordinary=words("ordu agri of mus aydin batman kale merkez yeni koy cami kars sur usak bolu rize bab tel bara mare sin karsi bolge bolgesi turk karma kati beni ber muse sake nil sada fas kefe"),
    strict=words("liman limani havalimani havaalani koprusu baraji ussu hastanesi universitesi carsisi pazari rafinerisi santrali kapisi"),
)  # fmt: skip

_KU_WAY = r"(?:bakur|basur|rojhilat|rojava)(?:e|ê)?"
_KU_NOUN = r"(?:gunde?n?e?|bajare?|bajaroke|navce(?:ya)?|navceyen|parezgeha?|tax[ae]|kampa?|herema?|kantona?|deste?a?|ciyaye?n?|geliye?|bendava?|zindana|girtigeha|deriye|balafirgeha|warge?ha|nahiya|qezaya|sere?|girn?e)"
KURMANJI = Cues(
    before=(
        ("way-to", r"\b(?:di rei? de(?: ber bi)?|ber bi)\s"),
        ("between", r"\b(?:di |li )?(?:navbera|nav)\s"),
        ("offset", rf"{_KM} ?(?:km|kilometre\w*|kilometir\w*|kilomitr\w*) (?:(?:dur(?:i|e)? ji|li) )?(?:{_KU_WAY} ?(?:ya)? )?"),
        ("near", rf"\b(?:li |ji )?(?:nezi(?:k|ki|ka)?|nezik[ie]?|nez|derdora?|dora|der(?:ve|vey[ie])|dervay[ie]?|rex|rojhilat[ea]?|{_KU_WAY})\s"),
        ("countryside", r"\b(?:li |di |ji )?(?:gundewar[ea]n?|gundwar[ea]|gunden|colter(?:a|en)?|eniyen?a?|cepheya|bereya|mintiqeya|devera?)\s"),
        ("from", r"\b(?:ji)\s"),
        ("to", r"\b(?:bo|heta|berev)\s"),
        ("in", r"\b(?:li|di|ser|hundire|hundire|li ser|li hundire|nava)\s"),
    ),
    fill=rf"(?:(?:{_KU_NOUN}|{_KU_WAY}|gundewar[ea]|ser|a|e|navenda|aliye) )*",
    behind=(("countryside", r"\A\w{0,3} u gundewar"),),
    noun=rf"\b{_KU_NOUN}\s\Z",
    joined=r"\A\w{0,3}\s?(?:,|,? u|/|-)\s?(?:(?:li|gunde|bajare|navceya) )*\Z",
    chain=rf"\A\w{{0,3}}\s?(?:,\s)?(?:(?:y?[ea]n?|li|di|ku dikeve|ser bi|giredayi|girediyi)\s)*(?:(?:{_KU_NOUN}|{_KU_WAY}|gundewar[ea]|li|ser|navenda|bi)\s)*\Z",
    road=(r"\b(?:r[ei](?:ya|gaya|ka)|cadeya|rek)(?: (?:navbera|navneteweyi(?: ya)?|sereke ya|di navbera))?\s\Z", r"(?!)"),
    ordinary=words("bara sin mare bab cat karsi turk ber beni sada nil fas"),
    strict=words("herem hereme herema heremen basur basure bakur bakure rojhilat rojhilate"),
)  # fmt: skip

_CKB_NOUN = r"(?:شاري|شاری|شارۆچكەي|شارۆچکەی|گوندي|گوندی|قەزاي|قەزای|ناحيەي|ناحیەی|ناوچەي|ناوچەی|پارێزگاي|پارێزگای|كەمپي|کەمپی|چياي|چیای|چياكاني|چیاکانی|گەڕەكي|گەڕەکی|بەنداوي|بەنداوی|زينداني|زیندانی|گەرەکی|دۆڵی|بنکەی|دەڤەری|هەرێمی)"
_CKB_WAY = r"(?:باكوور|باشوور|باکوور|باکور|باشور|رۆژهەڵات|رۆژئاوا|ڕۆژهەڵات|ڕۆژئاوا|رۆژاوا|ڕۆژاوا)(?:ي|ی)?"
SORANI = Cues(
    before=(
        ("way-to", r"(?:بەرەو|لە ر[ێي]گ[اە]ی)\s"),
        ("between", r"(?:لە )?(?:نێوان)(?:ي|ی)?\s"),
        ("offset", rf"{_KM} ?(?:كم|کم|كيلۆمەتر\w*|کیلۆمەتر\w*) (?:(?:دوور )?لە )?(?:{_CKB_WAY} )?"),
        ("near", rf"(?:لە )?(?:نزيك|نزیک|نزيكي|نزیکی|دەوروبەري|دەوروبەری|دەرەوەي|دەرەوەی|كەناري|کەناری|{_CKB_WAY})\s"),
        ("countryside", r"(?:لە )?(?:گوندەكاني|گوندەکانی|گوندنشيني|سنووري|سنووری|دەڤەري|دەڤەری|بەرەكاني|بەرەکانی|ناوچەي|ناوچەی)\s"),
        ("to", r"(?:\A|[^\w])(?:بۆ|تا|هەتا)\s"),
        ("in", r"(?:\A|[^\w])(?:لە|لەناو|لەسەر|بەسەر|لە ناو)\s"),
    ),
    fill=rf"(?:(?:{_CKB_NOUN}|{_CKB_WAY}|ناو|سەر|ناوەندی|سنووري|سنووری) )*",
    noun=rf"{_CKB_NOUN}\s\Z",
    joined=r"\A\s?(?:,|،|و|,? ?و|-)\s?(?:لە )?\Z",
    chain=rf"\A(?:ي|ی)?\s?(?:[,،]\s)?(?:(?:لە|سەر بە|ناو)\s)?(?:(?:{_CKB_NOUN}|{_CKB_WAY}|ناو|سنووري|سنووری)\s)*\Z",
    road=(r"(?:ڕێگاي|ڕێگای|رێگای|رێگاي)(?: (?:نێوان))?\s\Z", r"(?!)"),
)  # fmt: skip

_DE_WAY = r"(?:nord|sud|ost|west|nordost|nordwest|sudost|sudwest)lich"
GERMAN = Cues(
    before=(
        ("way-to", r"\b(?:auf dem weg nach|unterwegs nach|(?:in )?richtung)\s"),
        ("between", r"\bzwischen\s"),
        ("offset", rf"{_KM} (?:km|kilometern?|kilometer) (?:{_DE_WAY}|im (?:norden|suden|osten|westen)) (?:von )?"),
        ("offset", rf"{_KM} (?:km|kilometern?|kilometer) (?:entfernt )?(?:von|vor)\s"),
        ("near", rf"\b(?:bei|beim|nahe(?: bei)?|in der nahe (?:von|der)|unweit(?: von)?|ausserhalb(?: von)?|am rande? (?:von|der)|rund um|vor|{_DE_WAY} (?:von|der))\s"),
        ("countryside", r"\b(?:umland|landliche[nr]? (?:gebiete?n?|region|raum)|region|distrikt|bezirk|gebiet|umgebung|dorfer[n]?|raum|frontlinie|front) (?:von |um |bei |der )?"),
        ("from", r"\b(?:aus|von)\s"),
        ("to", r"\b(?:nach|bis|zur|zum)\s"),
        ("in", r"\b(?:in|im|auf|uber|innerhalb(?: von)?)\s"),
        ("of", r"\b(?:gegen|auf)\s"),
    ),
    fill=r"(?:(?:der|die|das|den|dem|einem|einer|stadt|stadte[n]?|kleinstadt|dorf|ort|ortschaft|provinz|gouvernement|distrikt|bezirk|viertel|stadtteil|lager|camp|region|gebiet|nord|sud|ost|west|nordliche[nr]?|sudliche[nr]?|ostliche[nr]?|westliche[nr]?|kurdischen?|syrischen?|irakischen?|turkischen?|nordsyrischen|nordostsyrischen|nordirakischen) )*",
    noun=r"\b(?:stadt|kleinstadt|dorf|ort|provinz|distrikt|bezirk|viertel|stadtteil|lager|gouvernement|region)\s\Z",
    joined=r"\A\s?(?:,|,? und|,? sowie|/)\s?(?:in |bei |nach )?\Z",
    chain=r"\A\s?(?:\(|,\s?)?(?:(?:in|im|bei|nahe|von|der|des|am|nordlich|sudlich|ostlich|westlich)\s)*(?:(?:der|stadt|provinz|gouvernement|distrikt|bezirk|umland|region|nordlichen|sudlichen|ostlichen|westlichen|landlichen|landkreis|von|des)\s)*\Z",
    road=(r"\b(?:strasse|straße|autobahn|fernstrasse|landstrasse|route)(?: (?:von|zwischen))?\s\Z", r"\A(?:-| )?(?:strasse|straße|autobahn|route)"),
    ordinary=words("essen halle hof au berg burg stein feld wald linden norden enger werden lage ende rain ried reich rat grund lauf bad bonn weil singen hagen celle muhle mark neu alt gau marl verden namen nil engels shan wales muse sake"),
)  # fmt: skip

_FR_WAY = r"(?:au|a l') ?(?:nord|sud|est|ouest)(?:-(?:est|ouest))?"
FRENCH = Cues(
    before=(
        ("way-to", r"\b(?:en route (?:pour|vers)|en direction de|en direction d')\s?"),
        ("between", r"\bentre\s"),
        ("offset", rf"{_KM} ?(?:km|kilometres?) {_FR_WAY} (?:de la |de |du |d')"),
        ("offset", rf"{_KM} ?(?:km|kilometres?) (?:de la |de |du |d')"),
        ("near", rf"\b(?:pres (?:de la |de |du |d')|a proximite (?:de la |de |du |d')|aux (?:abords|environs|alentours|portes) (?:de la |de |du |d')|autour (?:de |d')|a l'exterieur (?:de |d')|non loin (?:de |d')|{_FR_WAY} (?:de la |de |du |d'))"),
        ("countryside", r"\b(?:campagne|region|zones? rurales?|district|environs|banlieue|villages?|front) (?:de la |de |du |d'|autour de )"),
        ("from", r"\b(?:depuis|en provenance (?:de |d'))\s?"),
        ("to", r"\b(?:vers|jusqu'a)\s"),
        ("in", r"\b(?:a|dans|en|sur|au|aux)\s"),
        ("of", r"\b(?:contre|sur|de la|de|du|d')\s?"),
    ),
    fill=r"(?:(?:tout|toute|tous|toutes|l'ensemble|la|le|les|l'|ville|villes|village|localite|province|gouvernorat|district|region|quartier|camp|prison|nord|sud|est|ouest|centre|frontiere|de la|de|du|d'|des) ?)*",
    noun=r"\b(?:ville|village|localite|province|gouvernorat|district|quartier|camp|region) (?:de |d'|du )?\Z",
    joined=r"\A\s?(?:,|,? et|,? ainsi que|/)\s?(?:a |dans |de |d')?\Z",
    chain=r"\A\s?(?:\(|,\s?)?(?:(?:a|au|dans|en|de|du|des|d'|pres)\s?)*(?:(?:la|le|l'|ville|province|gouvernorat|district|region|campagne|nord|sud|est|ouest|de|du|d')\s?)*\Z",
    road=(r"\b(?:route|autoroute)(?: (?:de|entre|reliant))?\s\Z", r"(?!)"),
    ordinary=words("tours nice mantes sens bain vienne lens pau die mens gap laval angers foix karma sake muse tyr ber"),
)  # fmt: skip

CUES: Mapping[str, Cues] = MappingProxyType(
    {"ar": ARABIC, "tr": TURKISH, "kmr": KURMANJI, "ckb": SORANI, "de": GERMAN, "fr": FRENCH}
)

_BEARINGS = (
    (45.0, r"nort[h]?-?east|nord-?ost|nord-est|kuzeydogu|شمال\w? شرق"),
    (315.0, r"north-?west|nord-?west|nord-ouest|kuzeybati|شمال\w? غرب"),
    (135.0, r"south-?east|sud-?ost|sud-est|guneydogu|جنوب\w? شرق"),
    (225.0, r"south-?west|sud-?west|sud-ouest|guneybati|جنوب\w? غرب"),
    (0.0, r"north|nord|kuzey|bakur|شمال|باکو?ور|باكو?ور"),
    (180.0, r"south|sud(?!an)|guney|basur|جنوب|باشو?ور"),
    (90.0, r"\beast|\best\b|\bost|dogu|rojhilat|شرق|ر?ڕ?ۆژهەڵات"),
    (270.0, r"west|ouest|bati|rojava|غرب|ر?ڕ?ۆژئاوا|ڕۆژاوا|رۆژاوا"),
)
_COMPILED = tuple((degrees, re.compile(pattern)) for degrees, pattern in _BEARINGS)


def bearing(phrase: str) -> float | None:
    """Return the direction that a phrase of shadow text names, in degrees from north eastwards, or None."""
    return next((degrees for degrees, pattern in _COMPILED if pattern.search(phrase)), None)
