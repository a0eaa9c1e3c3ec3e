"""Forms of Turkish verbs and nouns, written out from their stems by vowel harmony."""

from collections.abc import Iterable

_HIGH = {"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü", "â": "i"}
_BACK = frozenset("aıou")
_VOICELESS = frozenset("fstkçşhp")
_SOFTENING = frozenset({"et", "git", "güt", "tat"})
_MADE_WITH_ET = (
    "kaydet",
    "kaybet",
    "reddet",
    "hapset",
    "katlet",
    "fethet",
    "defnet",
    "mahvet",
    "gasbet",
    "seyret",
    "affet",
    "zannet",
)
_SOFT = {"k": "ğ", "ç": "c", "p": "b", "t": "d"}


def _vowel(stem: str) -> str:
    return next((c for c in reversed(stem) if c in _HIGH), "e")


def _low(stem: str) -> str:
    return "a" if _vowel(stem) in _BACK else "e"


def finite(*stems: str) -> str:
    """Return the forms by which a verb reports: past, hearsay, present, participle, converb, and what the past forms open.

    `vur`: vurdu, vurduğu, vurmuş, vuruyor, vurmakta, vuran, vurarak, vurup. The stem may end in several words.
    """
    return ", ".join(form for stem in stems for form in _finite(stem))


def _finite(stem: str) -> list[str]:
    high, low = _HIGH[_vowel(stem)], _low(stem)
    open_end = stem[-1] in _HIGH
    glide = stem + "y" if open_end else _softened(stem)
    drop = (stem[:-1] + _HIGH[_vowel(stem[:-1])] if stem[-1] in "ae" else stem) if open_end else _softened(stem) + high
    past = stem + ("t" if stem[-1] in _VOICELESS else "d") + high
    return [
        past + "*", f"{stem}m{high}ş*", f"{drop}yor*", f"{stem}m{low}kt{low}*", f"{glide}{low}n", f"{glide}{low}nl{low}r*",
        f"{glide}{low}r{low}k", f"{glide}{high}p", f"{glide}{high}nc{low}", *({f"{stem}rken"} if open_end else {f"{glide}{low}rken", f"{glide}{high}rken"}),
    ]  # fmt: skip


def _softened(stem: str) -> str:
    """ "et" becomes "ed" before a vowel, as do the verbs made with it ("kaydet"), and "git" becomes "gid"."""
    last = stem.rsplit(maxsplit=1)[-1]
    return stem[:-1] + "d" if last in _SOFTENING or last.endswith(_MADE_WITH_ET) else stem


def denied(*stems: str) -> str:
    """Return the forms by which a verb says that something was not done: `vurmadı`, `vurmamış`, `vurmuyor`, `vurulmadan`."""
    return ", ".join(form for stem in stems for form in _denied(stem))


def _denied(stem: str) -> list[str]:
    high, low = _HIGH[_vowel(stem)], _low(stem)
    return [
        f"{stem}m{low}d{'ı' if low == 'a' else 'i'}*",
        f"{stem}m{low}m{'ı' if low == 'a' else 'i'}ş*",
        f"{stem}m{high}yor*",
    ]


def acts(*stems: str) -> str:
    """Return the verbal nouns of a verb, with their possessives: `vurması`, `vurmaları`, `vurulmasının`."""
    return ", ".join(
        form for stem in stems for low in [_low(stem)] for form in (f"{stem}m{low}s*", f"{stem}m{low}l{low}r*")
    )


def wanted(*stems: str) -> str:
    """Return the forms of what is only meant, tried or yet to come: `vurmak`, `vurmaya`, `vuracak`."""
    return ", ".join(form for stem in stems for form in _wanted(stem))


def _wanted(stem: str) -> list[str]:
    low = _low(stem)
    glide = stem + "y" if stem[-1] in _HIGH else _softened(stem)
    return [f"{stem}m{low}k", f"{stem}m{low}y{low}", f"{glide}{low}c{low}k*", f"{glide}{low}c{low}ğ*"]


def nouns(*stems: str) -> str:
    """Return a noun in its cases, plural and possessives, by stars only where no other word begins like it."""
    return ", ".join(form for stem in stems for form in _noun(stem))


def _noun(stem: str) -> list[str]:
    high, low = _HIGH[_vowel(stem)], _low(stem)
    plural = f"{stem}l{low}r"
    if stem[-1] in _HIGH:
        ends = [
            stem,
            f"{stem}y{high}",
            f"{stem}y{low}",
            f"{stem}n{high}n",
            f"{stem}s{high}",
            f"{stem}s{high}n*",
            f"{stem}d{low}",
            f"{stem}d{low}n",
            f"{stem}yl{low}",
        ]
        return [*ends, plural + "*"]
    soft = stem[:-1] + _SOFT[stem[-1]] if stem[-1] in _SOFT else stem
    tail = ("t" if stem[-1] in _VOICELESS else "d") + low
    ends = [
        f"{s}{e}"
        for s in dict.fromkeys((stem, soft))
        for e in (
            high,
            low,
            f"{high}n",
            f"{high}n{high}",
            f"{high}n{high}n",
            f"{high}n{low}",
            f"{high}nd{low}",
            f"{high}nd{low}n",
            f"{high}yl{low}",
        )
    ]
    return [stem, *ends, stem + tail, f"{stem}{tail}n", f"{stem}l{low}", plural + "*"]


def line(head: str, *parts: str) -> str:
    """Return one line of a word list."""
    return f"{head}: {', '.join(p for p in parts if p)}\n"


def table(head: str, forms: Iterable[tuple[str, str]]) -> str:
    """Return a line for each pair of attributes and forms."""
    return "".join(line(f"{head} {attributes}", text) for attributes, text in forms)
