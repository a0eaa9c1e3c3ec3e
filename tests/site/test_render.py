"""The whole site of the invented country: what must hold of every page, whatever it shows."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path, PurePosixPath

import pyarrow as pa
import pytest

from sened.model.tables import empty
from sened.site.render import render
from sened.site.settings import CheckedStatement, SiteSettings

Tables = dict[str, pa.Table]


class Reader(HTMLParser):
    """Collects what a page links to, defines and carries."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {k: v or "" for k, v in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(path: Path) -> Reader:
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    for name in (
        "filter.js",
        "timeline.js",
        "map.js",
        "livemap.js",
        "maplibre-worker.js",
        "arabic-400.woff2",
        "arabic-700.woff2",
    ):
        (folder / name).write_text("// " + name)
    return folder


@pytest.fixture
def out(
    tables: Tables, statements: list[CheckedStatement], settings: SiteSettings, tmp_path: Path, built: Path
) -> Path:
    render(tables, statements, replace(settings, built=built), tmp_path / "site")
    return tmp_path / "site"


def pages(out: Path) -> Iterator[tuple[str, Reader]]:
    for path in sorted(out.rglob("*.html")):
        yield path.relative_to(out).as_posix(), read(path)


def test_every_page_type_is_there(out: Path) -> None:
    found = {p.relative_to(out).as_posix() for p in out.rglob("*.html")}
    assert {
        "index.html", "incidents/index.html", "incidents/2031-03-01-shelling-tarn-ford.html", "sources/index.html",
        "sources/S003.html", "supply/index.html", "supply/on-2030-06-12.html", "organisations/index.html", "organisations/weir-optics.html",
        "statements/index.html", "statements/council.html", "method.html", "downloads.html", "corrections.html", "404.html",
    } <= found  # fmt: skip


def test_no_page_holds_inline_script_style_or_handler(out: Path) -> None:
    for name, page in pages(out):
        for tag, attributes in page.tags:
            assert tag != "style", name
            assert "style" not in attributes, name
            assert not any(a.startswith("on") for a in attributes), name
            assert tag != "script" or attributes["src"], name


def test_every_page_forbids_everything_but_its_own_origin(out: Path) -> None:
    for name, page in pages(out):
        policy = next(a["content"] for t, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
        assert "default-src 'none'" in policy, name
        assert "unsafe" not in policy, name
        assert "http" not in policy, name


def test_no_page_asks_another_host_for_anything(out: Path) -> None:
    for name, page in pages(out):
        for tag, attributes in page.tags:
            for key in ("src", "srcset", "data", "action", "poster", "data-points", "data-basemap"):
                assert "//" not in attributes.get(key, ""), (name, tag, key)
            if tag == "link":
                assert "//" not in attributes["href"], name


def test_every_internal_link_leads_to_a_file_and_every_fragment_to_an_element(out: Path) -> None:
    read_pages = dict(pages(out))
    ids = {name: {a["id"] for _, a in page.tags if "id" in a} for name, page in read_pages.items()}
    for name, page in read_pages.items():
        for tag, attributes in page.tags:
            target = attributes.get("href") or attributes.get("src") or ""
            if not target or re.match(r"[a-z]+:", target):
                continue
            path, _, fragment = target.partition("#")
            where = name if not path else _resolved(name, path)
            assert (out / where).is_file(), (name, tag, target)
            if fragment and where.endswith(".html"):
                assert fragment in ids[where], (name, target)


def _resolved(page: str, path: str) -> str:
    parts: list[str] = []
    for part in [*PurePosixPath(page).parent.parts, *path.split("/")]:
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def test_ids_are_unique_and_headings_do_not_skip_a_level(out: Path) -> None:
    for name, page in pages(out):
        ids = [a["id"] for _, a in page.tags if "id" in a]
        assert len(ids) == len(set(ids)), name
        levels = [int(t[1]) for t, _ in page.tags if re.fullmatch(r"h[1-6]", t)]
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(b <= a + 1 for a, b in pairwise(levels)), (name, levels)


def test_hostile_text_is_text(out: Path) -> None:
    page = (out / "sources" / "S007.html").read_text(encoding="utf-8")
    assert "Orland Register &lt;Gazette&gt;" in page
    assert 'href="javascript' not in (out / "sources" / "S004.html").read_text(encoding="utf-8")


def test_a_claim_is_printed_with_speaker_chain_ground_and_reason_of_folding(out: Path) -> None:
    said = " ".join(" ".join(read(out / "incidents" / "2031-03-01-shelling-tarn-ford.html").words).split())
    assert "Said by Orland Army, through Vale News Agency, in Harbour Post" in said
    assert "cited: address and date only; the wording was not kept" in said
    assert "S004 reprints S002" in said
    assert "5 claims in 4 sources speak of this. They come down to 2–3 independent lines." in said
    assert "contested under orland-rules" in said
    assert "What would change it: a line that speaks for no party" in said


def test_every_summary_stands_under_its_speaker(out: Path, tables: Tables) -> None:
    for claim in tables["claims"].to_pylist():
        page = (out / "sources" / f"{claim['source_id']}.html").read_text(encoding="utf-8")
        article = page[page.index(f'<article class="claim" id="{claim["claim_id"]}"') :]
        article = article[: article.index("</article>")]
        assert article.index('class="who"') < article.index("<blockquote>")


def test_foreign_names_carry_language_and_direction(out: Path) -> None:
    assert '<bdi dir="rtl" lang="ar">بيان مجلس الوادي</bdi>' in (out / "sources" / "S003.html").read_text(
        encoding="utf-8"
    )


def test_without_islands_pages_are_whole_and_carry_no_script(tables: Tables, statements: list[CheckedStatement], settings: SiteSettings, tmp_path: Path) -> None:  # fmt: skip
    report = render(tables, statements, settings, tmp_path / "site")
    assert "make web" in report.notices[0]
    for name, page in pages(tmp_path / "site"):
        assert not [t for t, _ in page.tags if t in {"script", "form"}], name
    entries = (tmp_path / "site" / "incidents" / "index.html").read_text().count('class="entry"')
    assert entries == tables["incident_heads"].num_rows


def test_the_same_record_in_another_row_order_gives_the_same_bytes(tables: Tables, statements: list[CheckedStatement], settings: SiteSettings, tmp_path: Path) -> None:  # fmt: skip
    first = render(tables, statements, settings, tmp_path / "a")
    again = render(tables, statements, settings, tmp_path / "b")
    assert first.digest == again.digest
    assert render(tables, statements, settings, tmp_path / "a").written == 0


def test_an_empty_case_renders(tmp_path: Path, settings: SiteSettings) -> None:
    render({name: empty(name) for name in ("sources", "claims")}, [], settings, tmp_path / "site")
    assert "This case holds no claim on supply." in (tmp_path / "site" / "supply" / "index.html").read_text()


def test_a_changed_claim_changes_only_the_pages_that_show_it(tables: Tables, statements: list[CheckedStatement], settings: SiteSettings, tmp_path: Path) -> None:  # fmt: skip
    out = tmp_path / "site"
    render(tables, statements, settings, out)
    before = {p: p.stat().st_ino for p in out.rglob("*.html")}
    claims = tables["claims"].to_pylist()
    changed = [{**c, "summary": "Residents gathered twice."} if c["claim_id"] == "K009" else c for c in claims]
    render(
        {**tables, "claims": pa.Table.from_pylist(changed, schema=tables["claims"].schema)}, statements, settings, out
    )
    touched = {p.relative_to(out).as_posix() for p, inode in before.items() if p.stat().st_ino != inode}
    assert touched == {"incidents/2031-03-08-gathering-vale.html", "sources/S005.html"}


def test_no_loaded_or_unattributed_phrase_in_our_own_voice(out: Path) -> None:
    own = re.compile(r"according to sened|confirmed that|it is true that|terroris|regime|martyr|neutrali[sz]ed", re.I)
    for name, page in pages(out):
        assert not own.search(" ".join(page.words)), name
