"""Forms of Arabic verbs and nouns, written out from their stems so that the word lists stay short and complete."""

_PAST = ("", "ت", "وا", "نا", "ا", "تا")
_PRONOUNS = ("ه", "ها", "هم")


def verbs(*pairs: str) -> str:
    """Return the forms of sound verbs, each given as "past present" ("قتل قتل": قتل, قتلت, قتلوا, قتلنا, يقتل, تقتل, ...)."""
    return ", ".join(form for pair in pairs for form in _conjugated(*pair.split()))


def _conjugated(past: str, present: str = "") -> list[str]:
    return _pasts(past) + (_presents(present) if present else [])


def _pasts(stem: str) -> list[str]:
    """Past stems that end in a weak letter change it: رمى, رمت, رموا; نفى, نفت, نفوا."""
    if stem.endswith(("ى", "ا")):
        root = stem[:-1]
        weak = "ي" if stem.endswith("ى") else "و"
        return [stem, root + "ت", root + "وا", root + weak + "نا"]
    return [stem + end for end in _PAST]


def _presents(stem: str) -> list[str]:
    plural = stem[:-1] if stem.endswith(("ي", "ى", "و")) else stem
    return ["ي" + stem, "ت" + stem, "ن" + stem, "ي" + plural + "ون", "ي" + plural + "وا"]


def struck(*pairs: str) -> str:
    """Return the forms of verbs of striking with the pronouns of what was struck as well ("استهدفتها")."""
    return ", ".join([verbs(*pairs), done_to(*pairs)])


def done_to(*pairs: str) -> str:
    """Return only the forms with a pronoun of what was struck ("قتلته"): these are never passive."""
    out = []
    for past, *present in (pair.split() for pair in pairs):
        out += [past + gender + p for gender in ("", "ت", "و") for p in _PRONOUNS]
        out += [lead + present[0] + p for lead in "يت" for p in _PRONOUNS if present]
    return ", ".join(out)


def suffered(*stems: str) -> str:
    """Return the past passives, dual and plural included, of stems that are passive as written ("أصيب": أصيبا, أصيبوا)."""
    return ", ".join(stem + end for stem in stems for end in ("", "ت", "ا", "تا", "وا", "ن"))


def adjectives(*stems: str) -> str:
    """Return masculine, feminine, dual and plural of adjectives such as those of nations, with and without the article."""
    ends = ("", "ة", "ان", "ين", "تان", "تين", "ون", "ات")
    return ", ".join(lead + stem + end for stem in stems for lead in ("", "ال") for end in ends)


def both(*phrases: str) -> str:
    """Return phrases of noun and adjective in their indefinite and their definite form ("غارة جوية", "الغارة الجوية")."""
    definite = [" ".join("ال" + word for word in phrase.split()) for phrase in phrases]
    return ", ".join([*phrases, *definite])


def lines(head: str, *forms: str) -> str:
    """Return one line of a word list."""
    return f"{head}: {', '.join(forms)}\n"


_UNITED = str.maketrans("أإآٱؤئىة", "ااااوييه")


def folded(pattern: str) -> str:
    """Return a pattern of dates as the folded text is written: one alef, one ya, final ta marbuta as ha."""
    return pattern.translate(_UNITED)
