"""Forms of Sorani verbs and nouns, written out from their stems: endings are written on, compounds with and without a space."""

_PASSIVE = ("ا", "ان", "اوە", "اون", "ابوو", "ابوون", "ێت", "ێن")
_MADE = ("کرا", "کران", "کراوە", "کراون", "کرابوو", "کرابوون", "دەکرێت", "دەکرێن", "دەکرا", "دەکران", "کرابێت", "کرابن")
_BECAME = ("بوو", "بوون", "بووە", "بوونە", "ببوو", "ببوون", "دەبێت", "دەبن")
_DONE = ("کرد", "کردووە", "کردبوو", "دەکات", "دەکەن", "دەکرد", "کردەوە", "کردبێت", "کردبن")
_GAVE = ("دا", "داوە", "دەدات", "دەدەن", "دەدا")
_CLITICS = ("", "ی", "یان", "مان")


def passives(*stems: str) -> str:
    """Return the passives of stems such as "کوژر": کوژرا, کوژران, کوژراوە, دەکوژرێت, ..."""
    return ", ".join(
        lead + stem + end
        for stem in stems
        for end in _PASSIVE
        for lead in (("", "دە") if end in ("ێت", "ێن") else ("",))
    )


def actives(*pairs: str) -> str:
    """Return the forms of simple transitive verbs, each given as "past present" ("کوشت کوژ")."""
    out = []
    for past, present in (pair.split() for pair in pairs):
        vowel = past.endswith(("ا", "ی", "و"))
        perfect = past + ("و" if vowel else "وو")
        out += [
            past,
            past + "ی",
            past + "یان",
            past + "مان",
            perfect + "ە",
            perfect + "یانە",
            perfect + "یەتی",
            perfect + "مانە",
        ]
        out += ["دە" + present + end for end in ("ێت", "ێ", "ن", "ات", "ەن")]
    return ", ".join(out)


def made(*words: str) -> str:
    """Return what is suffered of compounds with "to make": "بریندار کران", "بریندارکران"."""
    return _compounds(words, _MADE)


def became(*words: str) -> str:
    """Return compounds with "to become": "بریندار بوون", "برینداربوون"."""
    return _compounds(words, _BECAME)


def done(*words: str) -> str:
    """Return what is done of compounds with "to do", with the pronouns of the doer: "بۆردومانیان کرد"."""
    return _compounds(tuple(w + c for w in words for c in _CLITICS), _DONE)


def given(*words: str) -> str:
    """Return what is done of compounds with "to give": "هێرشیان دا"."""
    return _compounds(tuple(w + c for w in words for c in _CLITICS), _GAVE)


def doing(*words: str) -> str:
    """Return the verbal nouns of compounds: "دەستگیرکردن", "دەستگیر کردنی"."""
    return _compounds(words, ("کردن", "کردنی"))


def _compounds(words: tuple[str, ...], verbs: tuple[str, ...]) -> str:
    return ", ".join(f"{w}{gap}{v}" for w in words for v in verbs for gap in (" ", ""))


def ones(*nouns: str) -> str:
    """Return nouns with the ending of "a": "منداڵێک", "هاووڵاتییەک", "قوتابییەکی"."""
    return ", ".join(
        noun + end
        for noun in nouns
        for end in (("یەک", "یەکی", "ەک", "ێک") if noun.endswith(("ی", "ە", "ا", "ۆ")) else ("ێک", "ێکی"))
    )


def many(*nouns: str) -> str:
    """Return nouns bare and in the plural: what a number counts stands bare."""
    return ", ".join(noun + end for noun in nouns for end in ("", "ان", "ەکان", "ەکانی", "انی", "ی"))


def lines(head: str, *forms: str) -> str:
    """Return one line of a word list."""
    return f"{head}: {', '.join(forms)}\n"


_UNITED = str.maketrans("يىكەةڵڕئ", "ییکههلری")


def folded(pattern: str) -> str:
    """Return a pattern of dates as the folded text is written."""
    return pattern.translate(_UNITED)
