"""Captures end to end on an invented case: files, a page over the loopback, archives out and in, grounds of claims."""

import gzip
import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from sened.base.errors import ConflictError, InputError
from sened.cli.main import outcome
from sened.model.capture import CaptureMethod, CaptureRole, CustodyAction
from sened.pipeline.build import build, load
from sened.pipeline.captured import rendition
from sened.pipeline.capturing import Order, capture
from sened.pipeline.case import Case, init_case, open_case
from sened.pipeline.exporting import export_source
from sened.pipeline.fsck import fsck
from sened.pipeline.intake import import_files
from sened.pipeline.settings import initial
from sened.sources import chromium
from sened.sources.guard import Allowed
from sened.sources.readers.reading import Given
from sened.sources.readers.wacz import read_wacz

PAGE = (
    '<!doctype html><html lang="en"><head><title>Strike near Tel Amur</title></head>'
    "<body><h1>Strike</h1><p>Two people were killed in a vehicle at Tel&nbsp;Amur.</p></body></html>"
)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    init_case(tmp_path / "case", initial("Kordela"))
    with open_case(tmp_path / "case") as opened:
        yield opened


@pytest.fixture
def page(tmp_path: Path) -> Path:
    folder = tmp_path / "www"
    folder.mkdir()
    (folder / "report.html").write_text(PAGE, encoding="utf-8")
    return folder / "report.html"


@pytest.fixture
def site(page: Path) -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(page.parent)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def allowed(port: int) -> Allowed:
    return Allowed(ports=frozenset({port}), loopback=True)


def test_a_file_becomes_a_source_with_text_and_custody(case: Case, page: Path) -> None:
    report = capture(case, [str(page)], Order(publisher="Norva Wire", quote="two people were killed"))
    [kept] = report.kept
    state = case.state()
    source = state.sources["cap-001"].record
    assert (source.publisher, source.title, source.language) == ("Norva Wire", "Strike near Tel Amur", "en")
    [record] = state.captures
    assert record.digest == hashlib.sha256(PAGE.encode()).hexdigest()
    assert (record.method, record.media_type, record.tool, record.id) == (
        CaptureMethod.FILE,
        "text/html",
        "sened",
        kept.entry_id,
    )
    assert record.actor.startswith("p-")
    [derived] = state.custody
    assert (derived.action, derived.parent, derived.role) == (CustodyAction.DERIVED, record.digest, "text")
    assert dict(derived.parameters)["reader"] == "html"
    text = rendition(case, derived.digest, record.digest)
    adequacy = kept.adequacy[0][1]
    assert adequacy.score == 1
    assert adequacy.origin is not None
    assert text.text is not None
    assert adequacy.start is not None
    assert text.text[adequacy.start : adequacy.end] == "Two people were killed"
    assert PAGE[slice(*adequacy.origin)] == "Two people were killed"
    assert adequacy.segment == f"{record.digest[:12]}.0002"
    assert not fsck(case.path).faults


def test_the_same_bytes_again_belong_to_the_same_source(case: Case, page: Path) -> None:
    capture(case, [str(page)])
    again = capture(case, [str(page)], Order(why="once more"))
    assert [k.source_id for k in again.kept] == ["cap-001"]
    assert len(case.state().captures) == 2
    assert len(case.state().sources) == 1


def test_a_page_is_recorded_with_its_exchange_and_found_again_by_its_address(case: Case, site: int) -> None:
    url = f"http://127.0.0.1:{site}/report.html"
    report = capture(case, [url], Order(allowed=allowed(site)))
    assert report.problem() is None
    state = case.state()
    source = state.sources["cap-001"].record
    assert source.url == url
    assert source.publisher == "127.0.0.1"
    assert "not stated" in source.publisher_note
    exchange = state.captures[0].exchange
    assert exchange is not None
    assert (exchange.status, exchange.address, exchange.resolved) == (200, "127.0.0.1", ("127.0.0.1",))
    assert "Last-Modified" in dict(exchange.response_headers)
    assert capture(case, [url + "#top"], Order(allowed=allowed(site))).kept[0].source_id == "cap-001"


def test_without_leave_loopback_is_not_asked(case: Case, site: int) -> None:
    with pytest.raises(InputError, match="not captured"):
        capture(case, [f"http://127.0.0.1:{site}/report.html"])
    assert case.ledger.size() == 0


def test_claims_of_the_source_are_borne_out_or_not(case: Case, page: Path, kordela_files: tuple[Path, Path]) -> None:
    claims = kordela_files[1]
    lines = claims.read_text().splitlines()
    wording = {"C1": "Two people were killed in a vehicle", "C2": "Three were killed"}
    claims.write_text("\n".join([lines[0] + ",wording", *(f"{x},{wording.get(x[:2], '')}" for x in lines[1:])]) + "\n")
    import_files(case, kordela_files, "claims-csv", by="editor", why="first")
    report = capture(case, [str(page)], Order(source="A1"))
    assert [(c, a.score) for c, a in report.kept[0].adequacy] == [("C1", 1.0)]
    capture(case, [str(page)], Order(source="A2"))
    build(case)
    rows = {r["claim_id"]: r for r in load(case.work, "claims")["claims"].to_pylist()}
    assert {i: r["ground"] for i, r in rows.items() if i in {"C1", "C2", "C3"}} == {
        "C1": "captured",
        "C2": "cited",
        "C3": "cited",
    }
    text = {r["capture"]: r for r in load(case.work, "segments")["segments"].to_pylist()}
    assert rows["C1"]["capture"] in text


def test_options_for_a_new_source_do_not_fit_one_that_exists(case: Case, page: Path) -> None:
    capture(case, [str(page)])
    for order in (Order(source="cap-001", title="x"), Order(source="cap-009")):
        with pytest.raises(InputError):
            capture(case, [str(page)], order)


def test_what_cannot_be_had_does_not_keep_the_rest_out(case: Case, page: Path) -> None:
    report = capture(case, ["http://10.0.0.1/", str(page), str(page.with_name("absent"))])
    assert [k.source_id for k in report.kept] == ["cap-001"]
    problem = report.problem()
    assert problem is not None
    assert [p.file for p in problem.problems] == ["http://10.0.0.1/", str(page.with_name("absent"))]
    with pytest.raises(InputError, match="not captured"):
        capture(case, ["http://10.0.0.1/"])


def test_a_wacz_goes_out_sound_and_comes_back(case: Case, site: int, tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{site}/report.html"
    capture(case, [url], Order(allowed=allowed(site)))
    done = export_source(case, "cap-001", tmp_path / "one.wacz")
    with pytest.raises(ConflictError):
        export_source(case, "cap-001", tmp_path / "one.wacz")
    assert case.state().custody[-1].action is CustodyAction.EXPORTED
    assert case.state().custody[-1].digest == done.digest
    assert export_source(case, "cap-001", tmp_path / "two.wacz").digest == done.digest
    init_case(tmp_path / "other", initial("Other"))
    with open_case(tmp_path / "other") as other:
        report = capture(other, [str(tmp_path / "one.wacz")])
        container, inside = other.state().captures
        assert [k.source_id for k in report.kept] == [f"sha256:{done.digest}", "cap-001"]
        assert (container.role, inside.container) == (CaptureRole.CONTAINER, done.digest)
        assert inside.digest == hashlib.sha256(PAGE.encode()).hexdigest()
        assert inside.exchange is not None
        assert inside.exchange.url == url
        assert inside.exchange.request_headers
        assert inside.taken == case.state().captures[0].taken


def test_an_exported_wacz_has_the_parts_that_the_specification_asks_for(
    case: Case, site: int, page: Path, tmp_path: Path
) -> None:
    (page.parent / "note.txt").write_text("a note")
    capture(case, [f"http://127.0.0.1:{site}/report.html"], Order(allowed=allowed(site)))
    capture(case, [str(page.parent / "note.txt")], Order(source="cap-001"))
    export_source(case, "cap-001", tmp_path / "a.wacz")
    with zipfile.ZipFile(tmp_path / "a.wacz") as archive:
        assert {i.compress_type for i in archive.infolist()} == {zipfile.ZIP_STORED}
        package = json.loads(archive.read("datapackage.json"))
        assert (package["profile"], package["wacz_version"]) == ("data-package", "1.2.0")
        assert package["home"]["url"].endswith("/report.html")
        assert {r["path"] for r in package["resources"]} == {
            "archive/data.warc",
            "indexes/index.cdxj",
            "pages/pages.jsonl",
        }
        head, *pages = [json.loads(line) for line in archive.read("pages/pages.jsonl").splitlines()]
        assert head["format"] == "json-pages-1.0"
        assert [p["title"] for p in pages] == ["Strike near Tel Amur", "note.txt"]
        warc = archive.read("archive/data.warc")
        index = archive.read("indexes/index.cdxj").decode().splitlines()
        assert index == sorted(index)
        for line in index:
            _, stamp, entry = line.split(" ", 2)
            value = json.loads(entry)
            at = int(value["offset"])
            part = warc[at : at + int(value["length"])]
            assert part.startswith(b"WARC/1.1\r\n")
            assert value["url"].encode() in part
            assert len(stamp) == 14
    with (tmp_path / "a.wacz").open("rb") as file:
        assert not read_wacz(file, Given()).notes


def test_an_independent_reader_accepts_the_archive(case: Case, site: int, tmp_path: Path) -> None:
    iterator = pytest.importorskip("warcio.archiveiterator", reason="warcio is not installed")
    capture(case, [f"http://127.0.0.1:{site}/report.html"], Order(allowed=allowed(site)))
    export_source(case, "cap-001", tmp_path / "a.wacz")
    with zipfile.ZipFile(tmp_path / "a.wacz") as archive:
        data = io.BytesIO(archive.read("archive/data.warc"))
    found = []
    for record in iterator.ArchiveIterator(data, check_digests="raise"):
        found.append((record.rec_type, record.content_stream().read()))
    assert [kind for kind, _ in found] == ["warcinfo", "response", "request"]
    assert found[1][1].decode() == PAGE


def test_a_picture_gets_a_copy_that_names_its_parent(case: Case, tmp_path: Path) -> None:
    image = pytest.importorskip("PIL.Image")
    image.new("RGB", (8, 6), (1, 2, 3)).save(tmp_path / "a.png")
    capture(case, [str(tmp_path / "a.png")])
    state = case.state()
    [stripped] = [c for c in state.custody if c.role == "stripped"]
    assert stripped.parent == state.captures[0].digest
    assert dict(stripped.parameters)["form"] == "PNG"
    assert case.blobs.get(stripped.digest).startswith(b"\x89PNG")


def test_a_compressed_answer_is_kept_as_sent_and_read_as_meant(case: Case, tmp_path: Path) -> None:
    class Packed(Quiet):
        def do_GET(self) -> None:
            body = gzip.compress(PAGE.encode(), mtime=0)
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Packed)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    port = server.server_address[1]
    try:
        report = capture(case, [f"http://127.0.0.1:{port}/"], Order(allowed=allowed(port), quote="Tel Amur"))
    finally:
        server.shutdown()
        server.server_close()
    kept = report.kept[0]
    assert kept.adequacy[0][1].score == 1
    assert gzip.decompress(case.blobs.get(kept.preserved.received.digest)).decode() == PAGE


@pytest.mark.skipif(chromium.find() is None, reason="no Chromium on this machine")
def test_a_whole_page_is_pictured_and_nothing_else_is_reached(case: Case, site: int, page: Path) -> None:
    page.write_text(
        PAGE.replace(
            "</h1>",
            "</h1><img src='http://169.254.169.254/latest/'><div style='height:3000px'></div><script>document.title='Made'</script>",
        )
    )
    report = capture(case, [f"http://127.0.0.1:{site}/report.html"], Order(allowed=allowed(site), page=True))
    document, rendered, picture = case.state().captures
    assert (rendered.role, picture.role) == (CaptureRole.PAGE_HTML, CaptureRole.PAGE_IMAGE)
    data = case.blobs.get(picture.digest)
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[20:24], "big") > 3000, "the picture is of the whole page"
    assert b"Two people were killed" in case.blobs.get(rendered.digest)
    assert {document.source_id, rendered.source_id, picture.source_id} == {"cap-001"}
    assert "169.254.169.254" in report.kept[1].preserved.notes[0]


def test_the_command_says_what_was_kept(
    case: Case, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(case.path)
    assert outcome(["capture", folder, str(page), "--quote", "Two people were killed", "-q"]) == 0
    said = capsys.readouterr().out
    assert "cap-001 (new): text/html" in said
    assert "score 1 (exact)" in said
    assert outcome(["capture", folder, str(page), "--format", "json", "-q"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["captures"][0]["digest"] == hashlib.sha256(PAGE.encode()).hexdigest()
    bad = tmp_path / "bad.warc"
    bad.write_bytes(b"WARC/1.0\r\n")
    assert outcome(["capture", folder, str(bad), "--format", "json", "-q"]) == 2
    told = capsys.readouterr()
    document = json.loads(told.out)
    assert document["captures"][0]["refused"]["reason"] == "truncated"
    assert document["error"]["exit_code"] == 2
    assert "kept as sha256:" in told.err
    page.write_text("<title>\x1b[31mred \u202eder</title><p>x")
    assert outcome(["capture", folder, str(page), "-q"]) == 0
    assert "\x1b" not in capsys.readouterr().out, "a page's title does not steer the terminal"
    for arguments, code in (
        ([], 2),
        (["ftp://example.org/"], 2),
        ([str(tmp_path / "absent")], 2),
        ([str(tmp_path)], 2),
    ):
        assert outcome(["capture", folder, *arguments, "-q"]) == code
    assert outcome(["capture", folder, "--export", "cap-001", str(tmp_path / "x.wacz"), "-q"]) == 0
