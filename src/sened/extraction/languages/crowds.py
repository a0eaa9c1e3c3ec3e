"""How police and soldiers part a crowd, and those who make one, in each language that is read by word lists.

A gathering that is dispersed is a gathering still, with those whom it cost their freedom; shots at a crowd are no battle.
"""

from sened.extraction.languages.arabic_forms import verbs
from sened.extraction.languages.kurmanji_forms import done, light
from sened.extraction.languages.sorani_forms import done as did
from sened.extraction.languages.turkish_forms import acts, finite, line


def _each(whom: tuple[str, ...], verb: str) -> str:
    """Return every form of a verb behind each of those it is done to."""
    return ", ".join(f"{w} ... {v}" for w in whom for v in verb.split(", "))


_MET = ("yürüyüşe", "gösteriye", "eyleme", "gruba", "kitleye", "kalabalığa", "göstericilere", "eylemcilere", "protestoya", "mitinge", "açıklamaya")  # fmt: skip
_PARTED = ("yürüyüşü", "gösteriyi", "eylemi", "grubu", "kitleyi", "kalabalığı", "göstericileri", "eylemcileri", "protestocuları")  # fmt: skip

TURKISH = (
    line("gather disperse", _each(_MET, ", ".join((finite("müdahale et", "müdahale edil"), acts("müdahale et", "müdahale edil")))), _each(_PARTED, finite("dağıt")), "polis müdahale*, polisin müdahale*, biber gazı*, göz yaşartıcı*, tazyikli su*, plastik mermi*, gaz bombası*, gaz fişeği*")
    + line("crowd", "gösterici*, göstericiler*, eylemci*, eylemciler*, protestocu*, protestocular*")
)  # fmt: skip
ARABIC = (
    "gather disperse: " + ", ".join(f"{v} ... {w}" for v in verbs("فرق فرق", "فض فض", "قمع قمع", "شتت شتت").split(", ") for w in ("تظاهرة", "مظاهرة", "المتظاهرين", "المحتجين", "متظاهرين", "محتجين", "الاعتصام", "اعتصام", "الوقفة", "التظاهرة", "المظاهرة", "الاحتجاج", "الاحتجاجات", "المعتصمين")) + ", تفريق المتظاهرين, تفريق المحتجين, تفريق تظاهرة, تفريق مظاهرة, لتفريق, فض الاعتصام, فض اعتصام, قمع المتظاهرين, قمع الاحتجاجات, الغاز المسيل للدموع, الغازات المسيلة للدموع, غاز مسيل للدموع, قنابل الغاز, قنابل مسيلة للدموع, قنابل مسيلة, خراطيم المياه, الرصاص المطاطي, الهراوات\n"
    "crowd: متظاهر, متظاهرين, المتظاهرين, متظاهرون, المتظاهرون, محتجين, المحتجين, محتجون, المحتجون, معتصمين, المعتصمين, المعتصمون, مشيعين, المشيعين\n"
)  # fmt: skip
SORANI = (
    f"gather disperse: {did('بڵاوەی پێ', 'بڵاوەیان پێ', 'بڵاوە پێ')}, بڵاوەی پێکردن, بڵاوەیان پێکردن, بڵاوەی پێ کردن, بڵاوەی پێکرد, بڵاوەیان پێکرد, بڵاوە پێکران, بڵاوەی پێکرا, بڵاوەیان پێ کردن, گازی فرمێسکڕێژ, گازی فرمێسکڕێژیان, گازی فرمێسکڕێژی, غازی فرمێسکڕێژ, فیشەکی لاستیکی, گوللەی لاستیکی, ئاوپرژێن\n"
    "crowd: خۆپیشاندەر, خۆپیشاندەران, خۆپیشاندەرانی, خۆپیشاندەرێک, خۆپیشاندەرەکان, خۆپیشاندەرانیان\n"
)  # fmt: skip
KURMANJI = (
    line("gather disperse", _each(("xwepêşander*", "xwepêşandan*", "girse*", "girseyê", "meş*"), f"{light('kir', 'belav', 'mudaxale', 'midaxele')}, {done('belavkirin')}"), light("kir", "mudaxaleyî xwepêşanderan", "midaxeleyî girseyê"), "gaza rondikrêj, gaza hêstirrêj, gaza hêsîrbar, gaza hêstiran, gaza çavan, bombeyên gazê, ava tezyîqê, ava tezyîqî, guleyên plastîk, guleyên lastîkî, polîsan mudaxale*")
    + line("crowd", "xwepêşander*, xwenîşander*")
)  # fmt: skip
GERMAN = (
    "gather disperse: " + ", ".join(f"{v} ... {w} ... auf" for v in ("löste", "lösten", "löst", "lösen") for w in ("Demonstration*", "Kundgebung*", "Protest*", "Versammlung*", "Menge", "Mahnwache", "Sitzblockade*")) + ", trieb ... auseinander, trieben ... auseinander, treibt ... auseinander, auseinandergetrieben, gewaltsam aufgelöst, Demonstration ... aufgelöst, Kundgebung ... aufgelöst, Protest ... aufgelöst, Versammlung ... aufgelöst, Wasserwerfer*, Tränengas*, Schlagstöcke*, Pfefferspray*, Gummigeschoss*, Gummikugel*\n"
    "crowd: Demonstrant*, Demonstrierende*, Protestierende*\n"
)  # fmt: skip
FRENCH = (
    "gather disperse: " + ", ".join(f"{v} ... {w}" for v in ("a dispersé", "ont dispersé", "disperse", "dispersent", "a réprimé", "ont réprimé", "réprime", "répriment") for w in ("manifestation", "manifestations", "manifestants", "rassemblement", "foule", "cortège", "marche", "sit-in", "protestataires")) + ", a été dispersée, a été dispersé, ont été dispersés, ont été dispersées, gaz lacrymogène, gaz lacrymogènes, grenades lacrymogènes, canon à eau, canons à eau, balles en caoutchouc, coups de matraque\n"
    "crowd: manifestant, manifestants, manifestante, manifestantes, protestataires\n"
)  # fmt: skip
