"""Strings that break programs, through every text field of an import and through captures: in, out and in again, equal."""

import csv
import html
import json
from pathlib import Path

import pytest

from sened.base.errors import InputError
from sened.claims.columns import cells_of
from sened.pipeline.build import build, load
from sened.pipeline.capturing import Order, capture
from sened.pipeline.case import Case, init_case, open_case
from sened.pipeline.intake import import_files
from sened.pipeline.publish import publish
from sened.pipeline.settings import initial
from sened.sources.forms import CLAIMS, SOURCES
from sened.stores.parquet import read_table

NAUGHTY = [
    "\u202eright to left override\u202c and \u2066isolate\u2069",
    "e\u0301 \u00e9 \ufb01 \u212b \u1e9b\u0323",
    "كُردستان \u200f(عفرين)\u200f \u0640\u0640",
    "\u200b\u200c\u200d\ufeffzero widths",
    "𝕬𝖘𝖙𝖗𝖆𝖑 😀🏳️‍🌈 \U0010ffff \ufdd0",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324 alg\u0328",
    "<script>alert(1)</script>&amp;&lt;b&gt; {{7*7}} ${7*7} {% raw %}",
    "'; DROP TABLE claims; -- \" \\ \\u0000 \\n %00 ../../etc/passwd",
    "line one\nline two\r\nline three\ttab",
    "a" * 100_000,
    "NaN", "null", "undefined", "True", "1e309", "0x1F", "007", "٣٤", "İıŞş ẞß", "\u2028\u2029 separators",
]  # fmt: skip
REFUSED = ["\x00", "a\x00b", "\x07bell", "\x1b[31mred", "\x7f", "\x85"]
FORMULAS = ["=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "-2+3"]
_FREE = (
    "summary",
    "note",
    "target",
    "weapon",
    "time_as_written",
    "place_name_as_written",
    "perpetrator_as_written",
    "wording",
)


def write(path: Path, columns: tuple[str, ...], rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def files(folder: Path, texts: list[str]) -> list[Path]:
    sources = [
        {"id": f"S{n}", "publisher": f"P {n}", "publisher_kind": "ngo", "title": t, "published_note": t, "note": t}
        for n, t in enumerate(texts)
    ]
    claims = [
        {"claim_id": f"C{n}", "source_id": f"S{n}", "kind": "event", "vocabulary": "sened", "stance": "asserts",
         "modality": "named"} | dict.fromkeys(_FREE, t)
        for n, t in enumerate(texts)
    ]  # fmt: skip
    folder.mkdir()
    return [
        write(folder / "sources.csv", SOURCES.known, sources),
        write(folder / "claims.csv", CLAIMS.known, claims),
    ]


def test_what_goes_in_comes_out_and_goes_in_again_equal(case: Case, tmp_path: Path) -> None:
    given = files(tmp_path / "one", NAUGHTY)
    report = import_files(case, given, "claims-csv", by="editor", why="first")
    assert report.new["claim"] == len(NAUGHTY)
    state = case.state()
    for n, text in enumerate(NAUGHTY):
        cells = cells_of(state.claims[f"C{n}"].record)
        assert {cells[name] for name in _FREE} == {text}, "as written, code point for code point"
        assert state.sources[f"S{n}"].record.note == text
    again = tmp_path / "two"
    again.mkdir()
    rows = [cells_of(s.record) for s in state.claims.values()]
    back = [given[0], write(again / "claims.csv", tuple(rows[0]), rows)]
    init_case(tmp_path / "other", initial("Again"))
    with open_case(tmp_path / "other") as other:
        import_files(other, back, "claims-csv", by="editor", why="again")
        assert {i: s.record for i, s in other.state().claims.items()} == {i: s.record for i, s in state.claims.items()}
        assert not import_files(other, back, "claims-csv", by="editor", why="twice").entries


_PUBLISHED = {
    "summary": "summary", "note": "note", "target": "target", "weapon_as_written": "weapon", "time_as_written": "time_as_written",
    "place_as_written": "place_name_as_written", "actor_as_written": "perpetrator_as_written",
}  # fmt: skip


def test_import_publish_and_import_again_give_the_same_words(case: Case, tmp_path: Path) -> None:
    texts = [t for t in NAUGHTY if len(t) < 1000]
    given = files(tmp_path / "one", texts)
    import_files(case, given, "claims-csv", by="editor", why="first")
    settings = case.path / "sened.toml"
    settings.write_text(settings.read_text().replace('email = ""', 'email = "desk@example.org"'))
    with open_case(case.path) as opened:
        publish(opened, tmp_path / "site")
    said = read_table(tmp_path / "site" / "data" / "claims.parquet").to_pylist()
    assert [row["claim_id"] for row in said] == sorted(f"C{n}" for n in range(len(texts)))
    fixed = {"kind": "event", "vocabulary": "sened", "stance": "asserts", "modality": "named"}
    rows = [
        {"claim_id": r["claim_id"], "source_id": r["source_id"], "wording": texts[int(r["claim_id"][1:])]}
        | fixed
        | {column: r[name] for name, column in _PUBLISHED.items()}
        for r in said
    ]
    (tmp_path / "two").mkdir()
    again = [given[0], write(tmp_path / "two" / "claims.csv", CLAIMS.known, rows)]
    init_case(tmp_path / "other", initial("Again"))
    with open_case(tmp_path / "other") as other:
        import_files(other, again, "claims-csv", by="editor", why="again")
        before, after = case.state(), other.state()
        assert {i: s.record for i, s in after.claims.items()} == {i: s.record for i, s in before.claims.items()}
    sources = {r["source_id"]: r for r in read_table(tmp_path / "site" / "data" / "sources.parquet").to_pylist()}
    assert all(sources[f"S{n}"]["note"] == text for n, text in enumerate(texts))


def test_pages_and_downloads_hold_no_markup_and_no_formula_of_others(case: Case, tmp_path: Path) -> None:
    texts = ["<script>alert(1)</script>", "{{ 7 * 7 }} {% raw %}", "x\n=1+1"]
    import_files(case, files(tmp_path / "one", texts), "claims-csv", by="editor", why="first")
    settings = case.path / "sened.toml"
    settings.write_text(settings.read_text().replace('email = ""', 'email = "desk@example.org"'))
    with open_case(case.path) as opened:
        publish(opened, tmp_path / "site")
    pages = "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "site").rglob("*.html"))
    assert "<script>alert(1)</script>" not in pages
    assert html.escape("<script>alert(1)", quote=False) in pages
    assert "{{ 7 * 7 }}" in pages
    for download in (tmp_path / "site").rglob("*.csv"):
        with download.open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [c for c in cells if c.startswith(("=", "@", "\t"))], download.name


@pytest.mark.parametrize("text", REFUSED)
def test_control_characters_are_refused_with_their_field(case: Case, tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError) as refused:
        import_files(case, files(tmp_path / "one", [text]), "claims-csv", by="editor", why="x")
    assert {p.row for p in refused.value.problems} == {2}
    assert case.ledger.size() == 0


@pytest.mark.parametrize("text", FORMULAS)
def test_formula_cells_are_refused_with_their_field(case: Case, tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError) as refused:
        import_files(case, files(tmp_path / "one", [text]), "claims-csv", by="editor", why="x")
    assert {"note", "summary"} <= {p.field for p in refused.value.problems}
    assert case.ledger.size() == 0


def test_captured_text_is_kept_code_point_for_code_point(case: Case, tmp_path: Path) -> None:
    text = "\n\n".join([*NAUGHTY, "a\x00b", "\x1b[31m"]).replace("\r", "")
    path = tmp_path / "naughty.txt"
    path.write_text(text, encoding="utf-8")
    report = capture(case, [str(path)], Order(quote="zero widths"))
    assert report.problem() is None
    kept = report.kept[0]
    assert kept.preserved.rendition is not None
    assert kept.preserved.rendition.text == text
    assert kept.adequacy[0][1].score == 1
    build(case)
    segments = load(case.work, "segments")["segments"].to_pylist()
    assert all(text[s["start"] : s["end"]] == s["text"] for s in segments)
    assert "a" * 4_000 in {s["text"] for s in segments}, "a word of 100,000 letters is cut, not lost"
    assert sum(s["text"].count("a") for s in segments) >= 100_000


def test_surrogates_that_a_page_writes_as_references_become_the_replacement_sign(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(
        b"<title>&#xD800;x</title><p>&#xDFFF; &#0; &#99999999; &amp &notit; " + "\u202eüst".encode() + b"</p>"
    )
    report = capture(case, [str(path)])
    kept = report.kept[0].preserved.rendition
    assert kept is not None
    assert kept.text == "\ufffd \ufffd \ufffd & ¬it; \u202eüst\n"
    json.dumps(report.to_json()).encode()
