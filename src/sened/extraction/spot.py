"""A word among the words of its sentence, as the rules of tagging see it."""

from sened.extraction.english.verbs import VERBS, Form

NO_FORM = Form("", "")
"""What a word is that no known verb has as a form."""


class Spot:
    """A word among the words of its sentence; `before` and `after` are the tags beside it, empty at the edges."""

    __slots__ = ("after", "bases", "before", "caps", "form", "i", "tags", "word", "words")

    def __init__(self, i: int, words: list[str], tags: list[str], bases: list[str], caps: list[bool]) -> None:
        self.i, self.words, self.tags, self.bases, self.caps = i, words, tags, bases, caps
        self.word = words[i]
        self.before = tags[i - 1] if i else ""
        self.after = tags[i + 1] if i + 1 < len(tags) else ""
        self.form = VERBS.get(self.word, NO_FORM)

    @property
    def base(self) -> str:
        """The base form of the word."""
        return self.bases[self.i]

    def word_at(self, step: int) -> str:
        """Return the word `step` places on (negative: back), empty outside the sentence."""
        at = self.i + step
        return self.words[at] if 0 <= at < len(self.words) else ""

    def tag_at(self, step: int) -> str:
        """Return the tag `step` places on (negative: back), empty outside the sentence."""
        at = self.i + step
        return self.tags[at] if 0 <= at < len(self.tags) else ""

    def can(self, letter: str) -> bool:
        """Tell whether the word can be that form: b base, s s-form, d past, n participle, g ing-form."""
        return letter in self.form.can

    @property
    def back(self) -> int:
        """Index of the nearest word before it that is no adverb, -1 where there is none."""
        at = self.i - 1
        while at >= 0 and (self.tags[at] == "R" or self.words[at] == '"'):
            at -= 1
        return at

    def led_by(self, tags: str) -> bool:
        """Tell whether the nearest word before it that is no adverb bears one of `tags`."""
        return self.back >= 0 and self.tags[self.back] in tags

    @property
    def names_place(self) -> bool:
        """ "Tell Temir": a bare verb form in a capital before another capital is a name, inside a sentence or before "the"."""
        bare = self.can("b") and not self.can("d") and self.caps[self.i] and self.i + 1 < len(self.caps)
        inside = self.i > 0 and self.before not in (".", "C")
        named = bare and self.caps[self.i + 1] and self.after in ("N", "J", "verb")
        return named and (inside or self.word_at(2) in ("the", "a", "an", ","))
