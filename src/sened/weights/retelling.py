"""Texts told again: near-duplicates in one language's own tokens, and translations by what translation leaves alone.

Near-duplicates: MinHash (Broder, On the Resemblance and Containment of Documents, 1997) over runs of three tokens finds
candidates by bands of the signature; the pair is then measured exactly, by how much of the shorter text stands in the
longer. Translations: numbers and the consonant skeletons of names come through a translation, in nearly the same order;
independent reports of one event share a few of them, not most, and not in order.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from zlib import crc32

import numpy as np

from sened.base.names import letters, skeleton

_RUN = 3
_HASHES, _BANDS = 128, 64
_PRIME = (1 << 31) - 1
_DUPLICATE = 0.4
"""Share of the shorter text's runs of tokens that the longer must hold; below it lie common phrases."""
_ANCHORS, _IN_ORDER = 4, 0.6
"""How many figures must be common to two texts in two languages, and which share of the fewer anchors must come in order."""
_DIGITS = re.compile(r"\d+(?:[.,\u066b\u066c]\d{3})*")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Retold:
    """Two texts of which one retells the other: `how` is copy or translation, `evidence` says what they share."""

    left: str
    right: str
    how: str
    probability: float
    evidence: str


def find(texts: Mapping[str, tuple[str, str]]) -> list[Retold]:
    """Return the pairs of `texts` (id to language and text) of which one retells the other, in order of ids.

    Texts in one language are held against each other token by token, those in two by figures and names. Of two
    languages only texts that share at least four figures are compared.
    """
    tokens = {key: letters(text).split() for key, (_, text) in sorted(texts.items())}
    language = {key: code for key, (code, _) in texts.items()}
    found = [r for a, b in _alike(tokens) if language[a] == language[b] and (r := _copy(a, b, tokens))]
    marks = {key: anchors(text) for key, (_, text) in sorted(texts.items())}
    found += [r for a, b in _figured(marks) if language[a] != language[b] and (r := _translation(a, b, texts, marks))]
    return sorted(found, key=lambda r: (r.left, r.right))


# -- one language ----------------------------------------------------------------------------------------------------
def shingles(tokens: list[str]) -> set[int]:
    """Return the hashes of all runs of three tokens; a shorter text is one run."""
    runs = [tokens[k : k + _RUN] for k in range(max(1, len(tokens) - _RUN + 1))]
    return {crc32(" ".join(run).encode()) % _PRIME for run in runs if run}


def _alike(tokens: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    """Return candidates: pairs of texts whose MinHash signatures agree in a band."""
    rng = np.random.default_rng(1997)  # fixed: the hash functions are part of the method
    factor, shift = rng.integers(1, _PRIME, (2, _HASHES, 1), dtype=np.int64)
    buckets: dict[tuple[int, bytes], list[str]] = defaultdict(list)
    for key, words in tokens.items():
        held = np.array(sorted(shingles(words)), np.int64)
        if len(held):
            signature = ((factor * held + shift) % _PRIME).min(axis=1).reshape(_BANDS, -1)
            for band, row in enumerate(signature):
                buckets[band, row.tobytes()].append(key)
    return sorted({pair for keys in buckets.values() for pair in combinations(keys, 2)})


def _copy(a: str, b: str, tokens: Mapping[str, list[str]]) -> Retold | None:
    one, other = shingles(tokens[a]), shingles(tokens[b])
    common = len(one & other)
    held = common / max(1, min(len(one), len(other)))
    if held < _DUPLICATE or common < 2 * _RUN:
        return None
    sure = round(min(0.99, 0.75 + 0.25 * (held - _DUPLICATE) / (1 - _DUPLICATE)), 3)
    why = f"{held:.0%} of the three-word runs of the shorter text stand in the longer ({common} runs)"
    return Retold(left=a, right=b, how="copy", probability=sure, evidence=why)


# -- two languages ---------------------------------------------------------------------------------------------------
def anchors(text: str) -> list[str]:
    """Return what a translator leaves alone, in order: numbers of two and more in digits, without separators."""
    text = "".join(str(unicodedata.digit(c, -1)) if unicodedata.digit(c, -1) >= 0 else c for c in text)
    return [n for n in (re.sub(r"\D", "", m) for m in _DIGITS.findall(text)) if n not in ("0", "1")]


def _figured(marks: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    """Return the pairs of texts that share enough figures."""
    holders: dict[str, list[str]] = defaultdict(list)
    for key, figures in marks.items():
        for figure in sorted(set(figures)):
            holders[figure].append(key)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for keys in holders.values():
        # a figure that hundreds of texts give singles nothing out
        for pair in combinations(keys, 2) if len(keys) <= 200 else ():
            shared[pair] += 1
    return sorted(pair for pair, n in shared.items() if n >= _ANCHORS)


def _translation(a: str, b: str, texts: Mapping[str, tuple[str, str]], marks: Mapping[str, list[str]]) -> Retold | None:
    common = _in_order(marks[a], marks[b])
    share = common / max(1, min(len(marks[a]), len(marks[b])))
    names = _names(texts[a][1]) & _names(texts[b][1])
    if common < _ANCHORS or share < _IN_ORDER or not names:
        return None
    sure = round(min(0.97, 0.6 + 0.05 * (common - _ANCHORS) + 0.1 * min(len(names), 3) + 0.2 * (share - _IN_ORDER)), 3)
    figures = sorted(set(marks[a]) & set(marks[b]), key=int)
    why = f"{len(figures)} figures stand in both ({', '.join(figures)}), {common} in one order, and {len(names)} names"
    return Retold(left=a, right=b, how="translation", probability=sure, evidence=why)


def _in_order(one: list[str], other: list[str]) -> int:
    """Return the length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for x in one:
        before = row[:]
        for k, y in enumerate(other):
            row[k + 1] = before[k] + 1 if x == y else max(before[k + 1], row[k])
    return row[-1]


def _names(text: str) -> set[str]:
    """Return the consonant skeletons of words that may be names: capitalised ones, in Arabic script all long ones."""
    return set(_skeletons(w for w in _WORDS.findall(text) if w[:1].isupper() or not w[:1].islower()))


def _skeletons(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        for piece in skeleton(word).split():
            if len(piece) >= 3:
                yield piece
