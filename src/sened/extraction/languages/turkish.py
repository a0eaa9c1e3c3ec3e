"""Turkish: verbs close the sentence, endings do the work of small words, and stand behind an apostrophe on names."""

from sened.extraction.languages import turkish_fields as fields
from sened.extraction.languages import turkish_parties as parties
from sened.extraction.languages import turkish_reports as reports
from sened.extraction.languages.bonds import TURKISH as BONDS
from sened.extraction.languages.crowds import TURKISH as CROWDS
from sened.extraction.languages.further import TURKISH as FURTHER
from sened.extraction.languages.turkish_claims import LINKS, SAYING, SORTS
from sened.extraction.languages.turkish_events import EVENTS, WEAPONS
from sened.extraction.languages.turkish_forms import line, table
from sened.extraction.languages.turkish_harm import HARM, NUMBERS, UNITS
from sened.extraction.languages.turkish_supply import SUPPLY
from sened.extraction.languages.turkish_who import ACTORS, ARMED, OBJECTS, STATES
from sened.extraction.lexical.pack import DateShape, Pack

_MONTHS = {"ocak": 1, "şubat": 2, "mart": 3, "nisan": 4, "mayıs": 5, "haziran": 6, "temmuz": 7, "ağustos": 8, "eylül": 9, "ekim": 10, "kasım": 11, "aralık": 12}  # fmt: skip
_DAYS = {"pazartesi": 0, "salı": 1, "çarşamba": 2, "perşembe": 3, "cuma": 4, "cumartesi": 5, "pazar": 6}
_PARTS = ("günü", "gününün", "gününe", "gününden", "akşamı", "gecesi", "sabahı", "öğleden sonra", "günkü")
_PLAIN_DAYS = frozenset({"pazartesi", "çarşamba", "perşembe", "cumartesi"})
"""Weekdays that are nothing else; "pazar" is a market, "cuma" a name, "salı" a given name."""


def _endings(month: str) -> str:
    """Return a month as it stands and with the endings that are written on to it where the apostrophe is left out."""
    back = next(c for c in reversed(month) if c in "aıoueiöü") in "aıou"
    low, high = ("a", "ı") if back else ("e", "i")
    tail = "t" if month[-1] in "fstkçşhp" else "d"
    return f"{month}, {month}{tail}{low}, {month}{tail}{low}n, {month}{tail}{low}ki, {month[:-1] + 'ğ' if month[-1] == 'k' else month}{high}n"


def _weekday(day: str) -> str:
    bare = [day, f"{day}yi", f"{day}ye"] if day in _PLAIN_DAYS else []
    return ", ".join(bare + [f"{day} {part}" for part in _PARTS])


TIMES = (
    "".join(line(f"month {number}", _endings(month)) for month, number in _MONTHS.items())
    + "".join(line(f"weekday {number}", _weekday(day)) for day, number in _DAYS.items())
    + "".join(line(f"time lastweekday {number}", ", ".join(f"{last} {day}{part}" for last in ("geçen", "geçtiğimiz") for part in ("", " günü", " akşamı", " gecesi", " sabahı"))) for day, number in _DAYS.items())
    + table("time", (
        ("back 2 2", "evvelki gün, evvelsi gün, önceki gün"),
        ("back 1 1", "dün gece, dün gece yarısı, dün gece saatlerinde, dün, dünkü, dün akşam, dün sabah, dün öğleden sonra, dün öğlen, dün sabah saatlerinde, dün akşam saatlerinde, dün öğle saatlerinde, dün sabaha karşı"),
        ("back 0 1", "geçtiğimiz gece, gece boyunca, gece saatlerinde"),
        ("back 0 0", "şafak vakti, şafakta, bugün, bugünkü, bu sabah, bu akşam, bu gece, bu sabah saatlerinde, bugün sabah, bugün öğleden sonra, bugün sabah saatlerinde, bu öğleden sonra, bugün öğle saatlerinde, bu sabaha karşı"),
        ("back -1 -1", "yarın"),
        ("thisweek 0", "bu hafta"),
        ("thisweek 1", "geçen hafta, geçtiğimiz hafta, önceki hafta"),
        ("thismonth 0", "bu ay, içinde bulunduğumuz ay"),
        ("thismonth 1", "geçen ay, geçtiğimiz ay, önceki ay"),
        ("thisyear 0", "yılbaşından bugüne, yıl başından itibaren, yılın başından, yıl başından, yıl başında, yılın başında, yılbaşından bu yana, yılbaşından beri, yıl başından bu yana, yıl başından beri, yılın başından bu yana, yılın başından beri, yılbaşından itibaren, bu yılın başından bu yana, bu yılın başından beri, bu yıl, bu sene"),
        ("thisyear 1", "geçen yıl, geçtiğimiz yıl, geçen sene, önceki yıl"),
        ("context -1", "bir önceki gün, bir gün öncesinde, bir gün önceki"),
        ("context -1 0", "bir önceki gece, önceki gece"),
        ("context 0", "aynı gün, o gün, aynı günün akşamı, aynı gece, aynı gün akşam"),
        ("context 1", "ertesi gün, ertesi sabah, bir sonraki gün, bir gün sonra, ertesi günü"),
        ("context 2", "iki gün sonra"),
        ("lasting 6", "günlerdir, son günlerde, son birkaç gündür, birkaç gündür"),
        ("lasting 42", "haftalardır, son haftalarda, birkaç haftadır"),
        ("lasting 180", "aylardır, son aylarda"),
        ("lasting 1460", "yıllardır, son yıllarda"),
        ("lasting 7", "son bir haftada, son bir hafta içinde, bir haftadır, geçtiğimiz hafta boyunca, hafta boyunca"),
        ("lasting 1", "son 24 saatte, son 24 saat içinde, son 24 saatte"),
    ))
    + line("span hour", "saat, saatte, saattir, saatlik")
    + line("span day", "gün, gündür, günde, günlük")
    + line("span week", "hafta, haftadır, haftada, haftalık")
    + line("span month", "ay, aydır, ayda, aylık")
    + line("span year", "yıl, yıldır, yılda, yıllık, sene, senedir")
)  # fmt: skip

_ENDING = r"(?:'[a-z]{1,5})?"
_OF_MONTH = r" ayi(?:n(?:in|da|dan|a|i)?)?(?: (?:icinde|boyunca|basinda|sonunda|ortasinda|baslarinda|sonlarinda))?"

DATES = DateShape(
    day=r"'[a-z]{1,5}|\.",
    joint=" ?",
    year=r",? ",
    to=r"-|–|ile|ila|ve|/|'?[dt][ae]n",
    month_tail=r"'(?:[iu]n|[dt][ae]n?)",
    month_lead=rf"(?=\w+(?:{_OF_MONTH}|'[dt][ae]|'[iu]n|[dt][ae]\b|[dt][ae]n (?:beri|bu yana|itibaren)))",
    year_lead=r"(?=\d{4}(?:'[dt][ae]|'[iu]n|'[ae]| yil[iı]| sonun| bas[iı]n|'?[dt][ae]n (?:beri|bu yana)))",
    since_after=r"(?:beri|bu yana|itibaren|itibariyle|sonra)",
    until_after=r"(?:kadar|dek|degin)",
    weekdays=r"{w} (?:ile|ve) {w2} (?:gunleri )?arasinda",
    ago=(r"(?:yaklasik )?{n} {u} (?:once|evvel|oncesinde)",),
    parts=(
        (r"(?:ilk|birinci) yarisi\w*", 1, 6),
        (r"(?:ikinci|son) yarisi\w*", 7, 12),
        (r"(?:ilk|birinci) ceyreg\w*", 1, 3),
        (r"ikinci ceyreg\w*", 4, 6),
        (r"ucuncu ceyreg\w*", 7, 9),
        (r"(?:dorduncu|son) ceyreg\w*", 10, 12),
        (r"ilk {n} ay(?:in\w*|i|da|lik doneminde)?", 0, 0),
    ),
    part_of=(
        r"{y}(?: yilin?in|'?n?[iu]n)? {p}",
        r"(?P<last>(?:gecen|gectigimiz|onceki) yilin) {p}",
        r"(?:bu |icinde bulundugumuz )?(?:yilin|senenin) {p}",
    ),
    lasting=(
        r"son {n} {u}(?: (?:icinde|boyunca|icerisinde))?",
        r"{n} {u} (?:boyunca|suresince)",
        r"gectigimiz {n} {u}(?: (?:icinde|boyunca))?",
        r"{n} (?:gundur|haftadir|aydir|yildir|saattir)(?<=(?P<u>gundur))",
    ),
)

PACK = Pack(
    code="tr",
    order="SOV",
    lexicon=EVENTS
    + CROWDS
    + FURTHER
    + BONDS
    + WEAPONS
    + HARM
    + UNITS
    + NUMBERS
    + SAYING
    + SORTS
    + SUPPLY
    + LINKS
    + STATES
    + ACTORS
    + ARMED
    + OBJECTS
    + TIMES
    + fields.EVENTS
    + fields.HARM
    + fields.UNITS
    + fields.SAYING
    + fields.LINKS
    + parties.STATES
    + parties.ACTORS
    + parties.WHO
    + parties.WEAPONS
    + reports.WORDS
    + reports.ACTORS,
    dates=DATES,
    apostrophe=True,
)
