from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.model.vocabulary import Checkable, CheckStatus, ClaimKind
from sened.pipeline.check import html as check_html
from sened.pipeline.check import text as check_text
from sened.pipeline.check.dates import Published
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.measure import Measured
from sened.pipeline.check.own import SetAside
from sened.pipeline.check.result import CheckedClaim, CheckResult

INCIDENT = {
    "id": "i-1", "relation": "same", "probability": 0.91, "title": "Strike <b>at</b> Tell Marwan", "lines": 2, "own_lines": 0,
    "sources": 3, "claims": ["K1", "K2"], "axes": {}, "grades": {"sened-1": "fair"},
    "contradictions": [{"question": "number killed", "text_says": "3", "others": [{"answer": "2", "claims": ["K2"]}]}],
}  # fmt: skip


def claim(n: int, text: str, start: int, end: int, status: CheckStatus = CheckStatus.OTHERS_REPORT) -> CheckedClaim:
    draft = Draft(
        id=f"d{n}", kind=ClaimKind.EVENT, start=start, end=end, stance="asserts", checkable=Checkable.YES, why=""
    )
    return CheckedClaim(
        draft=draft, quote=text[start:end], status=status, label=status.value, measured=Measured(), contained=0,
        incidents=(INCIDENT,), explanation="Shore Monitor & others: <reported>.",
    )  # fmt: skip


def result(text: str, *claims: CheckedClaim, language: str = "en") -> CheckResult:
    return CheckResult(
        digest="0" * 64, length=len(text), language=language, published=Published(when=None, stated=False, how="not known"),
        claims=claims, set_aside=(SetAside(source_id="S<1>", publisher="A & B", why="copy"),), notices=("A <notice>.",), coverage="Covers it.",
    )  # fmt: skip


class Reader(HTMLParser):
    """Collects the text inside the statement's own column, and all ids, links and tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.depth = 0
        self.statement: list[str] = []
        self.ids: list[str | None] = []
        self.links: list[str | None] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.languages: list[tuple[str | None, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        if given.get("class") == "check-text":
            self.depth = 1
            self.languages.append((given.get("lang"), given.get("dir")))
        elif self.depth and tag == "div":
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if self.depth and tag == "div":
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.statement.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


TEXT = "First claim, within it a second.\r\n\r\nThird <script>alert(1)</script> & last.\n"


@pytest.fixture
def checked() -> CheckResult:
    return result(
        TEXT,
        claim(1, TEXT, 0, 32),
        claim(2, TEXT, 13, 40, CheckStatus.CONTESTED),
        claim(3, TEXT, 36, 50, CheckStatus.NOT_FOUND),
    )


def test_the_statement_stands_unchanged_and_every_number_leads_there_and_back(checked: CheckResult) -> None:
    reader = read(check_html.fragment(checked, TEXT))
    assert "".join(reader.statement) == TEXT
    assert len(reader.ids) == len(set(reader.ids)) == 6
    assert {str(link).removeprefix("#") for link in reader.links} == set(reader.ids)


def test_nothing_from_outside_is_markup(checked: CheckResult) -> None:
    page = check_html.page(checked, TEXT, title="<img src=x>", link=lambda i: f'incidents/{i}.html?a=1&b="2"')
    tags = read(page).tags
    assert not {tag for tag, _ in tags} & {"script", "img", "b", "iframe", "object"}
    assert not [1 for _, attrs in tags for name in attrs if name.startswith("on")]
    assert not [a for _, attrs in tags for name, a in attrs.items() if name in ("src", "srcset")]
    assert "http" not in page.replace("http-equiv", "")


def test_the_fragment_brings_no_style_of_its_own(checked: CheckResult) -> None:
    tags = read(check_html.fragment(checked, TEXT)).tags
    assert not [1 for tag, attrs in tags if tag == "style" or "style" in attrs]


def test_overlapping_claims_are_cut_at_their_ends_and_both_numbered(checked: CheckResult) -> None:
    html = check_html.fragment(checked, TEXT)
    assert '<mark class="check-mark check-others-report">First claim, ' in html
    assert "check-several" in html
    assert [n for n in (1, 2, 3) if f'data-n="{n}"' in html] == [1, 2, 3]


def test_the_statements_language_and_direction_are_its_own() -> None:
    arabic = "قصفت طائرة"
    reader = read(check_html.fragment(result(arabic, language="ar"), arabic))
    assert reader.languages == [("ar", "rtl")]


@given(st.data())
def test_any_text_with_any_spans_comes_out_unchanged(data: st.DataObject) -> None:
    text = data.draw(
        st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1, max_size=60)
    )
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))), max_size=5))
    claims = [claim(n, text, a, b) for n, (a, b) in enumerate(sorted(s for s in spans if s[0] < s[1]))]
    assert "".join(read(check_html.fragment(result(text, *claims), text)).statement) == text


def test_the_terminal_report_names_statuses_counts_and_what_was_set_aside(checked: CheckResult) -> None:
    shown = check_text.render(checked)
    assert "CONTESTED" in shown
    assert "S<1>" in shown
    assert "3 claims found" in shown
    assert all(len(line) <= check_text.WIDTH for line in shown.splitlines())
    assert "\x1b" not in shown
    assert "\x1b[1;33m" in check_text.render(checked, colour=True)


def test_a_text_cannot_command_the_terminal() -> None:
    text = "\x1b[2Jgone \u202eback"
    one = replace(claim(1, text, 0, len(text)), explanation="\x07bell")
    shown = check_text.render(result(text, one))
    assert not set(shown) & {"\x1b", "\u202e", "\x07"}
