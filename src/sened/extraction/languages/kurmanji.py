"""Kurmanji: the doer of a past act stands first or between "ji aliyê" and "ve"; months have names in two systems and more."""

from sened.extraction.languages import kurmanji_fields as fields
from sened.extraction.languages import kurmanji_parties as parties
from sened.extraction.languages.bonds import KURMANJI as BONDS
from sened.extraction.languages.crowds import KURMANJI as CROWDS
from sened.extraction.languages.further import KURMANJI as FURTHER
from sened.extraction.languages.kurmanji_claims import LINKS, SAYING, SORTS, SUPPLY
from sened.extraction.languages.kurmanji_events import EVENTS, WEAPONS
from sened.extraction.languages.kurmanji_forms import nouns
from sened.extraction.languages.kurmanji_further import FURTHER_WORDS
from sened.extraction.languages.kurmanji_harm import HARM, NUMBERS, UNITS
from sened.extraction.languages.kurmanji_who import ACTORS, ARMED, OBJECTS, STATES
from sened.extraction.languages.turkish_forms import line, table
from sened.extraction.lexical.pack import DateShape, Pack

_MONTHS = {
    1: ("çile", "çileyê paşîn", "rêbendan", "kanûna paşîn", "kanûna duyem", "kanûna duyemîn", "çileyê paşîn"),
    2: ("sibat", "şibat", "reşemî", "reşemeh", "reşeme"),
    3: ("adar", "avdar", "newrozmeh"),
    4: ("nîsan", "avrêl", "cotan"),
    5: ("gulan", "eyar"),
    6: ("hezîran", "pûşper", "xizîran", "pûşber"),
    7: ("tîrmeh", "temûz", "temmûz"),
    8: ("tebax", "gelawêj", "xermanan", "tebaxê paşîn"),
    9: ("îlon", "rezber", "eylûl", "rezber meh"),
    10: ("cotmeh", "kewçêr", "çiriya pêşîn", "çiriya yekem", "çiriya yekê", "çiriya yekemîn", "teşrîna yekem", "teşrîna yekê", "teşrîna pêşîn"),
    11: ("mijdar", "sermawez", "çiriya paşîn", "çiriya duyem", "çiriya duyê", "çiriya duyemîn", "teşrîna duyem", "teşrîna duyê", "teşrîna paşîn", "teşrîn"),
    12: ("kanûn", "berfanbar", "befranbar", "kanûna pêşîn", "kanûna yekem", "kanûna yekê", "kanûna yekemîn", "çileyê pêşîn", "çileya pêşîn"),
}  # fmt: skip
"""Months: the names of the Levant, those of the Kurdish year, and their variants by region."""

_DAYS = {
    0: ("duşem", "duşemb", "duşemî"), 1: ("sêşem", "sêşemb", "sêşemî"), 2: ("çarşem", "çarşemb", "çarşemî"),
    3: ("pêncşem", "pêncşemb", "pêncşemî"), 5: ("şemî", "şemb", "şemî"), 6: ("yekşem", "yekşemb", "yekşemî"),
}  # fmt: skip
_FRIDAY = "roja înê, roja înî, înî, roja în, înê êvarê, roja înê êvarê, roja înê sibehê, roja cumayê, îniyê, roja îniyê, roja eynê"
""" "în" alone is written as the word "in" (are) is, where marks are left out."""


def _month(name: str) -> str:
    joined = name[:-1] + "iy" if name.endswith("î") else name + "y" if name[-1] in "aeê" else name
    return ", ".join([name, *(joined + end for end in ("ê", "a", "î"))])


def _stem(name: str) -> str:
    return name[:-1] + "iy" if name.endswith("î") else name


def _weekday(name: str) -> str:
    joined = name[:-1] + "iy" if name.endswith("î") else name
    return ", ".join([name, f"{joined}ê", f"roja {name}", f"roja {joined}ê", f"{joined}a"])


_LAST = ("borî", "çûyî", "bihurî", "derbasbûyî")

TIMES = (
    "".join(line(f"month {number}", _month(name)) for number, names in _MONTHS.items() for name in dict.fromkeys(names))
    + "".join(line(f"weekday {number}", _weekday(name)) for number, names in _DAYS.items() for name in dict.fromkeys(names))
    + line("weekday 4", _FRIDAY)
    + "".join(line(f"time lastweekday {n}", ", ".join(f"{_stem(name)}a {last}" for name in names for last in _LAST)) for n, names in {**_DAYS, 4: ("în", "înî")}.items())
    + table("time", (
        ("back 2 2", "pêr, roja pêr"),
        ("back 1 1", "duh, doh, duhî, dihî, do, duh êvarê, duh sibehê, duh piştî nîvro, doh êvarê, duh di, roja duh, dihê"),
        ("back 1 1", "duh bi şev, şeva borî, şeva duh, duh şev, êvara borî, şeva çûyî, duh şevê"),
        ("back 0 0", "piştî nîvê şevê, nîvê şevê, berbanga sibê, sibeha îro, îro, îro sibehê, îro sibê, îro serê sibê, îro piştî nîvro, îşev, vê sibehê, îro nîvro, vê êvarê, îro danê sibê, vê sibê, îro danê êvarê"),
        ("back -1 -1", "sibehî, dusibe"),
        ("thisweek 0", "vê hefteyê, ev hefte"),
        ("thisweek 1", "hefteya borî, hefteya çûyî, hefteya bihurî, hefteya derbasbûyî, hefteya par"),
        ("thismonth 0", "vê mehê, ev meh, di vê mehê de"),
        ("thismonth 1", "meha borî, meha çûyî, meha bihurî, meha derbasbûyî"),
        ("thisyear 0", "destpêka salê, serê salê, destpêka îsal, serê îsal, destpêka vê salê, îsal, vê salê, ev sal"),
        ("thisyear 1", "sala borî, sala çûyî, sala par, par, sala bihurî, sala derbasbûyî"),
        ("context -1", "roja berê, rojek berê, roja pêştir, rojekê berê, rojek beriya wê, rojekê beriya wê"),
        ("context 0", "heman rojê, wê rojê, heman roj, di heman rojê de, wê şevê, heman şevê"),
        ("context 1", "roja din, roja dî, roja piştre, rojek piştre, rojekê şûnda, rojek şûnda, roja dotir, dotira rojê, rojek paşê, piştî rojekê"),
        ("context 2", "du roj şûnda, du roj piştre, piştî du rojan"),
        ("lasting 6", "di van rojan de, di rojên dawî de, di çend rojên dawî de, van rojên dawî, rojên dawî, bi rojan e, çend rojên dawî"),
        ("lasting 42", "di hefteyên dawî de, bi hefteyan e, ev hefte ne, hefteyên dawî, bi hefteyan"),
        ("lasting 180", "di mehên dawî de, bi mehan e, mehên dawî, bi mehan"),
        ("lasting 1460", "di salên dawî de, bi salan e, salên dawî, bi salan"),
        ("lasting 7", "di hefteya dawî de, di nava hefteyekê de, di hefteyekê de"),
        ("lasting 1", "di 24 saetên dawî de, di nava 24 saetan de, 24 saetên dawî, di nava 24 saetên dawî de, di bîst û çar saetên dawî de"),
    ))
    + line("span hour", nouns("saet", "seat"))
    + line("span day", nouns("roj"))
    + line("span week", nouns("hefte"))
    + line("span month", nouns("meh"))
    + line("span year", nouns("sal"))
)  # fmt: skip

DATES = DateShape(
    day=r"'?(?:yemin|emin|hemin|yan|an|ye|em|he|yi|e|i)|\.",
    joint=r" (?:roja |ya meha |a meha |meha |ya heyva |heyva |ji meha |ya |a )?",
    year=r",? (?:ya sala |a sala |sala |ya |a |ji sala )?",
    to=r"-|–|heta|heya|hetani|u|ta|/",
    month_lead=r"(?:(?:di |ji |li |ya |a )?(?:meha|mehen|heyva|dawiya|destpeka|sere|nava|niveka|seranseri|nava meha|dawiya meha|destpeka meha) |di (?=\w+ de\b)|ji (?=\w+ ve\b))",
    year_lead=r"(?:(?:di |ji |ya |a )?(?:sala|salen|dawiya|destpeka|sera?) |di (?=(?:19|20)\d\d'?\w* de\b)|ji (?=(?:19|20)\d\d'?\w* ve\b)|di navbera )",
    year_tail=r"'?(?:y?an|y?e|y?i)",
    since_after=r"(?:ve|virve|virde|vir ve|vir de|pe ve|peve|were|sunde|sunda)",
    until=r"(?:heta|heya|hetani|ta)",
    ago=(r"(?:beriya|beri) {n} {u}", r"{n} {u} bere", r"{n} {u} beri niha", r"(?:beriya|beri) {n} {u} niha"),
    parts=(
        (r"niv(?:e|iya) (?:yekem|yekemin|pesin|ewil)", 1, 6),
        (r"niv(?:e|iya) (?:duyem|duyemin|pasin)", 7, 12),
        (r"{n} mehen (?:pesin|yekem|yekemin|ewil|ewilin|destpeke)", 0, 0),
    ),
    part_of=(
        r"{p} (?:e |en |yen |ye |ji |a |ya )?(?:sala )?{y}",
        r"{p} (?:e |en |yen |ye |ji |a |ya )?(?P<last>sala (?:bori|par|cuyi|derbasbuyi))",
        r"{p} (?:e |en |yen |ye |ji |a |ya )?(?:sale|ve sale|isal)",
        r"sala {y} de di {p} de",
    ),
    lasting=(
        r"di(?: nava)? {n} {u} (?:dawi|bori|dawin) de",
        r"(?:di nava|nava) {n} {u}(?: de)?",
        r"ji {n} {u} ve",
        r"ev {n} {u}(?: in| ne| e)?",
    ),
)

PACK = Pack(
    code="kmr",
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
    + parties.ACTORS
    + parties.WHO
    + parties.WEAPONS
    + parties.LINKS
    + FURTHER_WORDS,
    dates=DATES,
    apostrophe=True,
    number_joint="û",
    gap=9,
)
