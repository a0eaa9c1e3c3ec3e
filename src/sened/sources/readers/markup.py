"""The readable text of HTML or XML, with the way back to every code point of the markup. Linear in its length.

Method: a tolerant tokenizer after the HTML standard's states for tags, comments and raw text. Where we differ from a
browser: nothing is moved about (no foster parenting), scripts, styles and templates are left out, and styles are not
applied, so that text which a page hides by style is kept.
"""

import html
import re
from collections import Counter
from collections.abc import Generator, Iterator, Sequence

from sened.sources.readers.paragraphs import pieces
from sened.sources.readers.reading import Reading, Refused, Run, clean

MAX_DEPTH = 4_096

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_LEFT_OUT = frozenset(["script", "style", "template", "iframe", "noembed", "noframes"])
_PLAIN = frozenset({"title", "textarea"})
_CELL = frozenset({"td", "th"})
_CLOSES_ITSELF = frozenset(["p", "li", "td", "th", "tr", "dt", "dd", "option"])
_NAME = re.compile(r"</?([A-Za-z][^\s/>]{0,100})")
_REST = re.compile(r"""(?:[^>"'=]++|=\s*+"[^"]*+"|=\s*+'[^']*+'|["'=])*+>""")
_LANG = re.compile(r"""\slang\s*=\s*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)""", re.IGNORECASE)
_WORD = re.compile(
    r"(\s+)|(&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,40});?)|[^\s&]++(?: [^\s&]++)*+|&"
)


def read_markup(text: str, *, reader: str, encoding: str, notes: Sequence[str]) -> Reading:
    """Return the rendition of the decoded markup `text`; `Refused` where it is nested deeper than 4,096."""
    made = _Rendering(text, xml=reader == "xml")
    made.run()
    joined = "".join(made.out)
    segments = [span for start, end in made.blocks for span in pieces(joined, start, end)]
    return Reading(
        reader=reader,
        text=joined,
        title=clean(made.title),
        language=made.language,
        encoding=encoding,
        segments=segments,
        runs=made.runs,
        notes=notes,
    )


_Token = tuple[str, int, int, str]
_Steps = Generator[_Token, None, int]
"""Tokens, then the position after them."""


class _Rendering:
    def __init__(self, text: str, *, xml: bool) -> None:
        self._text, self._xml = text, xml
        self.out: list[str] = []
        self.runs: list[Run] = []
        self.blocks: list[tuple[int, int]] = []
        self.title = self.language = ""
        self._length = self._block = 0
        self._blank: tuple[int, int] | None = None
        self._open: list[str] = []
        self._count: Counter[str] = Counter()

    def run(self) -> None:
        """Go through the whole text once."""
        for kind, start, end, name in self._tokens():
            if kind == "text":
                self._write(start, end)
            elif kind == "title":
                if not self.title:
                    self.title = html.unescape(self._text[start : min(end, start + 10_000)])
            elif kind == "open":
                self._start(name)
            else:
                self._end(name)
        self._flush()

    def _tokens(self) -> Iterator[_Token]:
        text, position, size = self._text, 0, len(self._text)
        while position < size:
            mark = text.find("<", position)
            if mark < 0:
                mark = size
            if mark > position:
                yield "text", position, mark, ""
            if mark == size:
                return
            found = _NAME.match(text, mark)
            if found:
                position = yield from self._tag(mark, found.group(1).lower())
            else:
                position = yield from self._other(mark)

    def _tag(self, mark: int, name: str) -> _Steps:
        found = _REST.match(self._text, mark + 1)
        if not found:
            return len(self._text)  # as a browser: what ends inside a tag is no text
        closing, end = self._text[mark + 1] == "/", found.end()
        if name == "html" and not self.language and (lang := _LANG.search(self._text, mark, min(end, mark + 2000))):
            self.language = lang.group(1)
        if not closing and not self._xml and name in _LEFT_OUT | _PLAIN:
            return (yield from self._raw(name, end))
        yield ("close" if closing else "open"), mark, end, name
        if self._xml and not closing and self._text[end - 2] == "/":
            yield "close", mark, end, name
        return end

    def _raw(self, name: str, start: int) -> _Steps:
        found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._text, start)
        end = found.start() if found else len(self._text)
        if name in _PLAIN:
            yield ("title" if name == "title" else "text"), start, end, ""
        if not found:
            return end
        close = self._text.find(">", end)
        return close + 1 if close >= 0 else len(self._text)

    def _other(self, mark: int) -> _Steps:
        text = self._text
        if text.startswith("<![CDATA[", mark) and self._xml:
            end = text.find("]]>", mark)
            end = len(text) if end < 0 else end
            yield "text", mark + 9, end, ""
            return end + 3
        if text.startswith("<!--", mark):
            end = text.find("-->", mark + 4)
            return len(text) if end < 0 else end + 3
        if text[mark + 1 : mark + 2] in {"!", "?", "/"}:
            end = text.find(">", mark)
            return len(text) if end < 0 else end + 1
        yield "text", mark, mark + 1, ""
        return mark + 1

    def _start(self, name: str) -> None:
        if name == "br":
            self._put("\n", 0, 0)
            self._blank = None
            return
        if name in _CELL and self._length > self._block:
            self._put("\t", 0, 0)
            self._blank = None
        elif self._xml or name not in _INLINE | _CELL:
            self._flush()
        if name in _VOID and not self._xml:
            return
        if name in _CLOSES_ITSELF and self._open and self._open[-1] == name:
            self._count[self._open.pop()] -= 1
        self._open.append(name)
        self._count[name] += 1
        if len(self._open) > MAX_DEPTH:
            raise Refused("depth", f"elements are nested deeper than {MAX_DEPTH} levels")

    def _end(self, name: str) -> None:
        if self._xml or name not in _INLINE | _CELL:
            self._flush()
        if self._count[name] <= 0:
            return
        while self._open:
            last = self._open.pop()
            self._count[last] -= 1
            if last == name:
                return

    def _write(self, start: int, end: int) -> None:
        """Write a stretch of text: runs of blanks as one, character references as what they stand for."""
        kept = not self._xml and self._count["pre"] > 0
        for found in _WORD.finditer(self._text, start, end):
            blank, reference = found.groups()
            at, size = found.start(), found.end() - found.start()
            if blank and not kept:
                if self._length > self._block and self._blank is None:
                    self._blank = (at, size)
                continue
            if self._blank:
                if not self.out[-1].endswith(("\n", "\t")):
                    self._put(" ", *self._blank)
                self._blank = None
            self._put(html.unescape(reference) if reference else found.group(), at, size)

    def _put(self, piece: str, start: int, size: int) -> None:
        """Append `piece`, which stands for `size` code points at `start` of the markup (0: for none)."""
        if not piece:
            return
        if size:
            self._run(len(piece), start, size)
        self.out.append(piece)
        self._length += len(piece)

    def _run(self, length: int, start: int, size: int) -> None:
        if self.runs and length == size:
            at, n, source, m = self.runs[-1]
            if n == m and at + n == self._length and source + m == start:
                self.runs[-1] = (at, n + length, source, m + size)
                return
        self.runs.append((self._length, length, start, size))

    def _flush(self) -> None:
        """End the block: it becomes one segment or more, and a line break follows."""
        self._blank = None
        if self._length > self._block:
            self.blocks.append((self._block, self._length))
            self._put("\n", 0, 0)
        self._block = self._length
