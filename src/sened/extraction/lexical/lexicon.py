"""The word list of a pack made ready: from words of a text to what they do in it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from sened.extraction.lexical.pack import Pack
from sened.extraction.shadow import Shadow

_GAP = "..."
_SHORTEST = 2
_NARROW = 6
_ENDS = frozenset(",;:")
_OVER_COMMAS = frozenset({"unclear", "if", "aim", "result", "call"})
_MEMO = 40_000


class Form(NamedTuple):
    """One form of the list: its class, the attributes of its line, and its words as patterns."""

    cls: str
    attrs: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def letters(self) -> int:
        """How many letters of a text the form says; of two that fit, the one that says more is meant."""
        return sum(len(w) for w in self.words)


class Match(NamedTuple):
    """A form found in a sentence: tokens `first` to `last` (exclusive); `stripped` where an affix was taken off to find it."""

    cls: str
    attrs: tuple[str, ...]
    first: int
    last: int
    stripped: bool
    gapped: bool

    @property
    def attr(self) -> str:
        """The first attribute, or nothing."""
        return self.attrs[0] if self.attrs else ""


class Lexicon:
    """The forms of one pack, found by the first of their words."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._table = str.maketrans(dict(pack.fold))
        self._prefix = re.compile(pack.prefixes) if pack.prefixes else None
        self._suffix = re.compile(pack.suffixes) if pack.suffixes else None
        self._exact: dict[str, list[Form]] = {}
        self._starts: dict[str, list[Form]] = {}
        self._ends: dict[str, list[Form]] = {}
        self._inside: dict[str, list[Form]] = {}
        self._classes: frozenset[str] | None = None
        self._memo: dict[str, dict[str, list[tuple[Form, bool]]]] = {}
        self._fitted: dict[str, dict[str, bool]] = {}
        self._all = list(self._forms(pack.lexicon))
        for form in self._all:
            self._store(form)

    def fold(self, text: str) -> str:
        """Return text as the forms are written here: folded as a shadow is, then by the letters of the language."""
        return Shadow(text).low.translate(self._table)

    def folded(self, low: str) -> str:
        """Return the low letters of a shadow with the letters of the language folded; of equal length."""
        return low.translate(self._table)

    def has(self, cls: str) -> bool:
        """Tell whether the list has forms of a class."""
        if self._classes is None:
            self._classes = frozenset(f.cls for f in self._all)
        return cls in self._classes

    def entries(self, cls: str) -> Iterator[Form]:
        """Yield the forms of one class in the order written."""
        return (f for f in self._all if f.cls == cls)

    def _forms(self, lexicon: str) -> Iterator[Form]:
        for line in lexicon.splitlines():
            head, colon, rest = line.partition(":")
            if not colon or head.lstrip().startswith("#"):
                continue
            cls, *attrs = head.split()
            for text in rest.split(","):
                words = tuple(w if w == _GAP else self._pattern(w) for w in text.split())
                if words:
                    yield Form(cls, tuple(attrs), words)

    def _pattern(self, word: str) -> str:
        if word.startswith("="):
            return "=" + unicodedata.normalize("NFC", word[1:]).lower()
        return "*" * word.startswith("*") + self.fold(word.strip("*")) + "*" * (word.endswith("*") and len(word) > 1)

    def _store(self, form: Form) -> None:
        word = form.words[0]
        bare = self.fold(word[1:]) if word[:1] == "=" else word.strip("*")
        where = (
            self._inside if word[:1] == word[-1:] == "*" else self._ends if word[:1] == "*" else self._starts if word[-1:] == "*" else self._exact
        )  # fmt: skip
        where.setdefault(bare, []).append(form)

    # -- words ----------------------------------------------------------------------------------------------------------
    def variants(self, word: str) -> list[str]:
        """Return a word as it stands, then what is left of it when affixes that change no meaning are taken off."""
        out = [word]
        for stem in (word, *self._without_prefix(word)):
            if stem not in out:
                out.append(stem)
            out += [s for s in self._without_suffix(stem) if s not in out]
        return out

    def _without_prefix(self, word: str) -> list[str]:
        if self._prefix is None:
            return []
        ends = (k for k in range(1, min(6, len(word) - _SHORTEST + 1)))
        return [word[k:] for k in ends if self._prefix.fullmatch(word, 0, k)]

    def _without_suffix(self, word: str) -> list[str]:
        if self._suffix is None:
            return []
        starts = (k for k in range(len(word) - 1, max(_SHORTEST, len(word) - 9), -1))
        return [word[:k] for k in starts if self._suffix.fullmatch(word, k)]

    def _candidates(self, word: str, following: str) -> list[tuple[Form, bool]]:
        """Return the forms whose first two words these can be, and whether an affix had to be taken off the first."""
        known = self._memo.get(word)
        if known is None:
            if len(self._memo) >= _MEMO:
                self._memo.clear()
            known = self._memo[word] = _by_second(self._look_up(word))
        out = [
            c
            for c in known[""]
            if len(c[0].words) == 1 or c[0].words[1] == _GAP or self._fits(c[0].words[1], following)
        ]
        for variant in self.variants(following) if len(known) > 1 and following else ():
            out += known.get(variant, ())
        return out

    def _look_up(self, word: str) -> Iterator[tuple[Form, bool]]:
        seen: set[Form] = set()
        for n, variant in enumerate(self.variants(word)):
            for form in self._of(variant):
                if form not in seen:
                    seen.add(form)
                    yield form, n > 0

    def _of(self, word: str) -> Iterator[Form]:
        yield from self._exact.get(word, ())
        for k in range(len(word), 0, -1):
            yield from self._starts.get(word[:k], ())
        for k in range(len(word)):
            yield from self._ends.get(word[k:], ())
        for bare, forms in self._inside.items():
            if bare in word:
                yield from forms

    def _fits(self, pattern: str, word: str) -> bool:
        fitted = self._fitted.get(word)
        if fitted is None:
            if len(self._fitted) >= _MEMO:
                self._fitted.clear()
            fitted = self._fitted[word] = {}
        known = fitted.get(pattern)
        if known is None:
            known = fitted[pattern] = any(_is(pattern, v) for v in self.variants(word))
        return known

    # -- sentences ------------------------------------------------------------------------------------------------------
    def _only_noun(self, form: str, word: str) -> bool:
        """Tell whether what is taken off a word to find a form makes it a noun: "the", "with"; "and" does not."""
        if not self.pack.nominal or re.match(self.pack.nominal, word) is None or self._prefix is None:
            return False
        free = (k for k in range(1, min(6, len(word))) if self._prefix.fullmatch(word, 0, k))
        return not any(_is(form, word[k:]) for k in free if re.fullmatch(self.pack.nominal, word[:k]) is None)

    def find(self, words: Sequence[str], marked: Callable[[int], str] | None = None) -> list[Match]:
        """Return the forms in the words of a sentence, by their first word; within a class none overlaps another.

        `marked` gives word `i` with its marks, for the forms that ask for them.
        """
        weighed: list[tuple[int, Match]] = []
        for i, word in enumerate(words):
            following = words[i + 1] if i + 1 < len(words) else ""
            for form, stripped in self._candidates(word, following):
                if form.words[0][:1] == "=" and (marked is None or marked(i) != form.words[0][1:]):
                    continue
                if (
                    stripped
                    and form.cls in ("event", "harm")
                    and "noun" not in form.attrs
                    and self._only_noun(form.words[0], word)
                ):
                    continue
                last = self._end(form, words, i)
                if last:
                    weighed.append((form.letters, Match(form.cls, form.attrs, i, last, stripped, _GAP in form.words)))
        weighed.sort(
            key=lambda w: (
                w[1].first - w[1].last,
                w[1].stripped,
                w[1].first,
                -w[0],
                w[1].cls,
                -len(w[1].attrs),
                w[1].attrs,
            )
        )
        taken: dict[str, set[int]] = {}
        spread: dict[str, set[int]] = {}
        kept = []
        for _, match in weighed:
            at = range(match.first, match.last)
            used = taken.setdefault(match.cls, set())
            within = match.gapped and spread.setdefault(match.cls, set()).issuperset(at)
            if not used.intersection(at) and not within:
                used.update((match.first, match.last - 1) if match.gapped else at)
                spread.setdefault(match.cls, set()).update(at)
                kept.append(match)
        return sorted(kept, key=lambda m: (m.first, m.last, m.cls, m.attrs))

    def _reach(self, form: Form, words: Sequence[str], at: int) -> int:
        """Return the word before which a gap that begins at `at` must end; where it is wide, the parts of a verb keep to a clause."""
        stop = min(len(words), at + self.pack.gap + 1)
        if self.pack.gap <= _NARROW or form.cls in _OVER_COMMAS:
            return stop
        return next((j for j in range(at, stop) if words[j] in _ENDS), stop)

    def _end(self, form: Form, words: Sequence[str], i: int) -> int:
        """Return the index behind a form that begins at word `i`, 0 where it does not stand there."""
        at, k = i + 1, 1
        while k < len(form.words):
            if form.words[k] == _GAP:
                k += 1
                stop = self._reach(form, words, at)
                hit = next((j for j in range(at, stop) if self._fits(form.words[k], words[j])), None)
                if hit is None:
                    return 0
                at = hit + 1
            elif at < len(words) and self._fits(form.words[k], words[at]):
                at += 1
            else:
                return 0
            k += 1
        return at


def _by_second(found: Iterable[tuple[Form, bool]]) -> dict[str, list[tuple[Form, bool]]]:
    """Return forms by their second word where it is one word as it stands; all others stand under no word."""
    out: dict[str, list[tuple[Form, bool]]] = {"": []}
    for form, stripped in found:
        second = form.words[1] if len(form.words) > 1 else _GAP
        loose = second == _GAP or "*" in second or second[:1] == "="
        out.setdefault("" if loose else second, []).append((form, stripped))
    return out


def _is(pattern: str, word: str) -> bool:
    bare = pattern.strip("*")
    if pattern[:1] == "*":
        return bare in word if pattern[-1:] == "*" else word.endswith(bare)
    return word.startswith(bare) if pattern[-1:] == "*" else word == bare


_KEPT: dict[str, Lexicon] = {}


def lexicon_of(pack: Pack) -> Lexicon:
    """Return the lexicon of a pack, made once."""
    if pack.code not in _KEPT or _KEPT[pack.code].pack is not pack:
        _KEPT[pack.code] = Lexicon(pack)
    return _KEPT[pack.code]
