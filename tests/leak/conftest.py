"""A small invented case full of things that must not leave it, and a search for them in everything that is published."""

import base64
import csv
import gzip
import html
import io
import json
import sys
import urllib.parse
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import ahocorasick
import pyarrow.parquet as pq
import pypdf
import pytest
from PIL import Image

from sened.base.geo import Circle
from sened.base.names import latin
from sened.claims.captures import new_entry
from sened.claims.decode import Decoded
from sened.claims.entries import plan
from sened.claims.withholding import withhold
from sened.model.capture import Capture, CaptureMethod
from sened.model.entity import Actor, Place
from sened.pipeline.capturing import Order, capture
from sened.pipeline.case import Case, init_case, open_case
from sened.pipeline.decide import decide
from sened.pipeline.intake import import_files
from sened.pipeline.keys import key_new
from sened.pipeline.publish import PublishReport, publish
from sened.pipeline.settings import initial

REVIEWER, SECOND = "Ottoline Quillfeather", "Barnabas Thrushwood"
INTERNAL = (
    "heronmoss reason for keeping it back",
    "larchwick reason of the second reader",
    "import for the fernbarrow desk",
)
EXACT = (36.617342, 40.917831)
SECRET_PLACE = "Qaser Noveh"
NAMES = (
    "Karwan Tovi", "Xezal Demirhan", "Mihemed Bozo", "Berivan Qasho", "Rohat Aktemur", "Zozan Kelesh", "Heval Serhedî",
    "Ahmad al-Dulayfi", "Abdulrahman bin Saleh Mutlaq", "Nour Haddadin", "Faris Qattoum", "Khalil Barazanji", "محمد الخطابي",
    "سرحان برو", "آزاد مرادي", "Ayşe Karadutlu", "Mehmet Taşpınarlı", "Hulki Akdoğan", "Gülsüm Yarımcalı", "Hovhannes Terzibashyan",
    "Anahit Melkumian", "Gevorg Sahradyan", "Vardan Petrosyants", "Margaret Ashdown", "Peter Wintringham", "Emily Harcastle",
    "Thomas Greenhalgh", "Lindenthal", "Jürgen Obermoser", "Hannelore Zwickau-Brandt",
)  # fmt: skip
"""Thirty invented persons: Kurdish, Arabic, Turkish, Armenian, English and German names."""
_SENTENCES = (
    "{} was in the car.", "The blast killed {} and two children.", "A shepherd, {}, lost his flock.", "The house of {} burned.",
    "Journalist {} filmed it.", "{}, 34, was taken away.", "Friends buried {} at noon.", "{} and his son were hurt.",
    "{} signed the letter.", "Reported by {} on the phone.", "Colonel {} denied it.", "The witness Umm {} spoke.",
    "قال {} إن القصف استمر.", "وأصيب المواطن {} بجروح.", "تحدث الصحفي {} عن الهجوم.", "{} hayatını kaybetti.", "Gazeteci {} gözaltına alındı.",
    "Defence minister {} came.", "Öğretmen {} anlattı.", "{} lives near the camp.", "The lawyer {} complained.", "Testimony of {}.",
    "{}, a farmer, saw it.", "{} wrote it.", "According to Dr. {} it was old.", "{} took the picture.", "{} MP asked.",
    "Frau {} hat bezahlt.", "Der Fahrer {} blieb heil.", "Ein Brief von {} kam an.",
)  # fmt: skip
WITHHELD_URL = "https://hidden.example/vault/obsidian-ledger-7731"
WITHHELD_TITLE = "The obsidian ledger of the ninth depot"
SECRETS = {
    "exact place": (*(f"{x:.{n}f}" for x in EXACT for n in (3, 4, 5, 6)), *(str(int(x * 10**n)) for x in EXACT for n in (5, 6)), "36°37", SECRET_PLACE, "Qasr Nove", "qaser-noveh"),
    "withheld count": ("482719365", "482,719,365", "482 719 365", "482.719.365"),
    "withheld target": ("zircon pumping house",),
    "withheld claim": ("Hidden Hollow", "KSECRET", "the mauve turbine", "37.123457"),
    "withheld number": ("930817264",),
    "withheld source": (WITHHELD_URL, WITHHELD_URL.removeprefix("https://"), WITHHELD_TITLE, "SVAULT", "Obsidian Gazette"),
    "persons": NAMES,
    "reviewers": (REVIEWER, SECOND, REVIEWER.split()[1], SECOND.split()[1]),
    "internal": (*INTERNAL, "note on the place for editors", "note on the actor for editors"),
    "private bytes": ("36.617342 N in EXIF", "Ludmila Pergamon", "xmp:CreatorTool Pergamon desk", "remnant of the first revision", "page text of the vault", "page text of the strike"),
}  # fmt: skip
"""What must not be found, by what it is: numbers long enough not to occur in a digest by chance."""

_HEADER = ("claim_id", "source_id", "kind", "vocabulary", "code", "stance", "date_start", "date_end", "date_precision",
           "place_name_as_written", "place_canonical", "lat", "lon", "geo_precision", "actor", "modality", "killed_low",
           "killed_high", "summary", "target", "note", "speaker", "time_as_written", "figure_low", "figure_high")  # fmt: skip


def _event(
    identity: str, source: str, day: str, place: str, at: tuple[float, float] | None, **more: str
) -> dict[str, str]:
    row = {"claim_id": identity, "source_id": source, "kind": "event", "vocabulary": "acled", "stance": "asserts",
           "code": "Explosions/Remote violence / Air/drone strike", "date_start": day, "date_end": day, "date_precision": "day",
           "place_canonical": place, "place_name_as_written": place, "geo_precision": "settlement", "actor": "NORLAND", "modality": "named"}  # fmt: skip
    if at:
        row |= {"lat": str(at[0]), "lon": str(at[1])}
    else:
        row |= {"geo_precision": "none"}
    return row | more


def _claims() -> list[dict[str, str]]:
    rows = [
        _event("K1", "S1", "2023-03-05", SECRET_PLACE, EXACT, geo_precision="exact", killed_low="2", killed_high="2",
               summary=f"Shore Monitor puts it at {SECRET_PLACE}, 36.617342 N 40.917831 E: two killed.", target="a car at Qasr Nove"),
        _event("K2", "S2", "2023-03-05", "Kordela", (36.7, 40.7), geo_precision="district", killed_low="2", killed_high="3", summary="Pier: two or three killed."),
        _event("K3", "S3", "2023-04-02", "Ormen", (37.5, 41.5), killed_low="482719365", killed_high="482719365", summary="Echo counts 482,719,365 dead.", note="482719365 in the first version"),
        _event("K4", "S2", "2023-04-02", "Ormen", (37.5, 41.5), killed_low="13", killed_high="13", summary="Pier counts thirteen dead."),
        _event("K5", "S1", "2023-04-03", "Ormen", (37.5, 41.5), summary="Monitor: a strike on the zircon pumping house.", target="zircon pumping house"),
        _event("KSECRET", "S4", "2023-04-02", "Hidden Hollow", (37.123457, 41.9), killed_low="9", killed_high="9", summary="The mauve turbine was hit; see KSECRET.", target="the mauve turbine"),
        _event("K9", "S4", "2023-08-01", "Tarn", (36.412345, 40.212345), summary="Call: a strike."),
        _event("K10", "S2", "2023-08-01", "Tarn", (36.43, 40.22), summary="Pier: a strike."),
        _event("K7", "S4", "2023-05-01", "Kordela", (36.7, 40.7), geo_precision="district", summary="Call: a strike, as KSECRET says."),
        _event("K8", "SVAULT", "2023-05-01", "Kordela", (36.7, 40.7), geo_precision="district", summary="Gazette: a strike in Kordela."),
    ]  # fmt: skip
    texts = [s.format(n) for s, n in zip(_SENTENCES, NAMES, strict=True)]
    for number, text in enumerate(texts[:24]):
        where = ("summary", "note", "target", "time_as_written")[number % 4]
        rows.append(_event(f"P{number:02d}", "S5", f"2023-06-{number + 1:02d}", "Kordela", (36.7, 40.7), **{"geo_precision": "district", "summary": "A strike.", where: text}))  # fmt: skip
    rows.append(_event("P90", "S5", "2023-07-01", "Kordela", None, summary="A strike.", speaker=f"Dr. {NAMES[24]}", place_name_as_written=f"house of {NAMES[25]}"))  # fmt: skip
    return rows


def _sources() -> list[dict[str, str]]:
    texts = [s.format(n) for s, n in zip(_SENTENCES, NAMES, strict=True)]
    return [
        {"id": "S1", "publisher": "Shore Monitor", "title": f"Two dead at {SECRET_PLACE}", "url": "https://shore.example/qaser-noveh-two-dead", "publish": "yes"},
        {"id": "S2", "publisher": "Daily Pier", "title": "Strike in Kordela", "url": "https://pier.example/1"},
        {"id": "S3", "publisher": "Daily Echo", "title": "At least 482719365 dead", "url": "https://echo.example/482719365-dead", "note": "the title gives 482,719,365"},
        {"id": "S4", "publisher": "Kordela Call", "title": "Call", "cites": "SVAULT", "note": f"repeats {WITHHELD_TITLE} ({WITHHELD_URL}), SVAULT"},
        {"id": "S5", "publisher": "River Front Press", "title": texts[26], "note": texts[27], "publisher_note": texts[28], "cites_note": texts[29]},
        {"id": "SOPEN", "publisher": "Open Depot", "title": "Two files", "publish": "yes"},
        {"id": "SVAULT", "publisher": "Obsidian Gazette", "title": WITHHELD_TITLE, "url": WITHHELD_URL, "publish": "yes"},
    ]  # fmt: skip


SUPPLY = {"claim_id": "U1", "source_id": "S2", "claim_type": "component_use", "weapon_system": "Kite 2", "component": "lens", "manufacturer": "Lumen Optics",
          "country": "NL", "relation": "used_in", "evidence_kind": "press_report", "speaker": "Lumen Optics", "source_date": "2022-01", "valid_from": "2022-01",
          "valid_to": "", "status": "found", "fact": "930817264 lenses went into kites.", "number": "930817264", "number_unit": "lenses"}  # fmt: skip
PLACES = (
    Place(id="noveh", name=SECRET_PLACE, names=(("ku", "Qasr Nove"),), where=Circle(36.6173, 40.9178, 1000.0), note="note on the place for editors"),
    Place(id="kordela", name="Kordela", where=Circle(36.7, 40.7, 25_000.0), kind="district"),
    Place(id="ormen", name="Ormen", where=Circle(37.5, 41.5, 5000.0)),
    Place(id="hollow", name="Hidden Hollow", where=Circle(37.123457, 41.9, 5000.0)),
)  # fmt: skip
ACTORS = (Actor(id="NORLAND", name="Norland", party="NORLAND", note="note on the actor for editors"),)
STATEMENT = "On 5 March 2023 a drone strike killed two people in Kordela.\n"
NAMING = "On 5 March 2023 a drone strike killed the journalist Karwan Tovi in Kordela.\n"


def photo() -> bytes:
    """Return a picture that tells where it was taken, by whom, and more after its end."""
    exif, out = Image.Exif(), io.BytesIO()
    exif[0x013B], exif[0x010E] = "Ludmila Pergamon", "36.617342 N in EXIF"
    exif.get_ifd(0x8825).update({1: "N", 2: (36.0, 37.0, 2.4312), 3: "E", 4: (40.0, 55.0, 4.1916)})
    Image.new("RGB", (16, 12), (90, 120, 30)).save(out, "JPEG", exif=exif, comment=b"remnant of the first revision")
    return out.getvalue() + b"36.617342 N in EXIF"


def report_file() -> bytes:
    """Return a PDF with an author and XMP whose first revision still lies in it, under the one that replaced it."""
    first, out = pypdf.PdfWriter(), io.BytesIO()
    first.add_blank_page(100, 100)
    first.add_metadata({"/Author": "Ludmila Pergamon", "/Subject": "remnant of the first revision"})
    first.xmp_metadata = b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">xmp:CreatorTool Pergamon desk</x:xmpmeta><?xpacket end="w"?>'
    first.write(out)
    second = pypdf.PdfWriter(io.BytesIO(out.getvalue()), incremental=True)
    second.add_metadata({"/Author": "-", "/Subject": "-"})
    second.write(out := io.BytesIO())
    return out.getvalue()


BLOBS = {
    "photo": photo(),
    "report": report_file(),
    "vault": b"<html><p>page text of the vault</p></html>",
    "strike": f"<html><p>page text of the strike at {SECRET_PLACE}</p></html>".encode(),
}  # fmt: skip
"""Bytes kept by digest: a photograph, a report with remnants, pages of a withheld source and of one that is half withheld."""


def _write(path: Path, header: Iterable[str], rows: Iterable[Mapping[str, str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(header), restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def plant(folder: Path) -> Path:
    """Return the folder of a new case with everything planted, and nothing decided."""
    case_folder = folder / "case"
    init_case(
        case_folder,
        initial("Velmark").split("[contact]", maxsplit=1)[0] + '\n[contact]\nemail = "desk@velmark.example"\n',
    )
    (case_folder / "statements").mkdir()
    (case_folder / "statements" / "call.txt").write_text(STATEMENT, encoding="utf-8")
    (case_folder / "statements" / "naming.txt").write_text(NAMING, encoding="utf-8")
    (case_folder / "statements" / "statements.toml").write_text(
        '[[statement]]\nfile = "call.txt"\ntitle = "Call"\n\n[[statement]]\nfile = "naming.txt"\ntitle = "Bulletin"\n',
        encoding="utf-8",
    )
    source_header = ("id", "publisher", "publisher_kind", "title", "published", "cites", "publisher_note", "cites_note", "note", "url", "publish")  # fmt: skip
    files = [
        _write(folder / "sources.csv", source_header, _sources()),
        _write(folder / "claims.csv", _HEADER, _claims()),
    ]
    supply = _write(folder / "supply_claims.csv", SUPPLY, [SUPPLY])
    with open_case(case_folder) as case:
        import_files(case, files, "claims-csv", by=REVIEWER, why=INTERNAL[2])
        import_files(case, [supply], "supply-csv", by=SECOND, why=INTERNAL[2])
        world = plan(Decoded(places=PLACES, actors=ACTORS), case.state(), actor=case.actor_key(REVIEWER), time=case.clock(), why="", adapter="case-toml", files={})  # fmt: skip
        case.ledger.append(world.entries)
        digests = {name: case.blobs.put(data) for name, data in BLOBS.items()}
        case.ledger.append([new_entry(_capture(case, source, digests[name], len(BLOBS[name]))) for source, name in (("S1", "strike"), ("SVAULT", "vault"))])  # fmt: skip
        for name, kind in (("photo", "jpg"), ("report", "pdf")):
            (folder / f"{name}.{kind}").write_bytes(BLOBS[name])
        capture(
            case,
            [str(folder / "photo.jpg"), str(folder / "report.pdf")],
            Order(source="SOPEN", by=SECOND, why=INTERNAL[1]),
        )
        key_new(case, "velmark.example/log")
    return case_folder


def _capture(case: Case, source: str, digest: str, length: int) -> Capture:
    return Capture(id="-", log_index=0, source_id=source, actor=case.actor_key(REVIEWER), time=case.clock(), digest=digest, length=length,
                   media_type="text/html", method=CaptureMethod.FILE, tool="test", tool_version="1", name="page.html")  # fmt: skip


DECISIONS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("K1", "coarsen", {"value": "25"}),
    ("K3", "withhold", {"field": "killed_low"}),
    ("K5", "withhold", {"field": "target"}),
    ("U1", "withhold", {"field": "number"}),
    ("KSECRET", "withhold", {}),
    ("K9", "withhold", {}),
    ("SVAULT", "withhold", {}),
)


def keep_back(case: Case) -> None:
    """Decide what the case must keep back."""
    for number, (subject, verdict, details) in enumerate(DECISIONS):
        decide(case, subject, verdict, why=INTERNAL[number % 2], by=(REVIEWER, SECOND)[number % 2], **details)


# ---- The search ------------------------------------------------------------------------------------------------------


@dataclass
class Found:
    """What was found: (canary, encoding, file)."""

    hits: set[tuple[str, str, str]] = field(default_factory=set)

    def words(self) -> set[str]:
        return {word for word, _, _ in self.hits}


def encodings(word: str) -> dict[str, list[bytes]]:
    """Return the ways in which `word` may stand in bytes."""
    raw = word.encode()
    spellings = {
        word,
        word.lower(),
        word.upper(),
        word.casefold(),
        latin(word).replace(" ", "-") if word.isascii() else word,
    }
    out = {
        "UTF-8": [w.encode() for w in spellings],
        "UTF-16": [w.encode(e) for w in spellings for e in ("utf-16-le", "utf-16-be")],
        "base64": [_core(raw, shift) for shift in range(3)],
        "hex": [raw.hex().encode(), raw.hex().upper().encode()],
        "percent": [urllib.parse.quote(w, safe="").encode() for w in spellings]
        + [urllib.parse.quote_plus(w).encode() for w in spellings]
        + ["".join(f"%{b:02x}" for b in raw).encode(), "".join(f"%{b:02X}" for b in raw).encode()],
        "entity": [html.escape(word).encode(), "".join(f"&#{ord(c)};" for c in word).encode(), "".join(f"&#x{ord(c):x};" for c in word).encode(),
                   "".join(c if c.isascii() else f"&#{ord(c)};" for c in word).encode(), "".join(f"&#x{ord(c):X};" for c in word).encode()],
        "JSON": [json.dumps(word)[1:-1].encode(), "".join(f"\\u{ord(c):04x}" for c in word if ord(c) < 65536).encode()],
    }  # fmt: skip
    return {name: [n for n in dict.fromkeys(needles) if len(n) >= 5] for name, needles in out.items()}


def _core(raw: bytes, shift: int) -> bytes:
    """Return the part of the base64 form of `raw` that does not depend on what stands around it."""
    text = base64.b64encode(b"\0" * shift + raw)
    return text[(0, 2, 3)[shift] : len(text) - 4 if (len(raw) + shift) % 3 else len(text)]


def search(files: Mapping[str, bytes], words: Iterable[str]) -> Found:
    """Return every word found in `files`, in any encoding, whatever is packed in what."""
    automaton = ahocorasick.Automaton()
    for word in words:
        for name, needles in encodings(word).items():
            for needle in needles:
                automaton.add_word(needle.decode("latin-1"), (word, name))
    automaton.make_automaton()
    found = Found()
    for path, data in files.items():
        for name, plain in unpacked(path, data):
            for _, (word, encoding) in automaton.iter(plain.decode("latin-1")):
                found.hits.add((word, encoding, name))
    return found


def unpacked(path: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the name and bytes of a file and of everything inside it; fonts hold nothing of a case."""
    if path.endswith((".woff", ".woff2")):
        return
    yield path, path.encode() + b"\n" + data
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                yield from unpacked(f"{path}!{info.filename}", archive.read(info))
    elif data[:2] == b"\x1f\x8b":
        yield from unpacked(f"{path}!", gzip.decompress(data))
    elif data[:4] == b"PAR1":
        table = pq.read_table(io.BytesIO(data))
        yield f"{path}!values", json.dumps(table.to_pylist(), ensure_ascii=False, default=str).encode()
        yield f"{path}!metadata", repr(table.schema.metadata).encode()


def files_under(folder: Path) -> dict[str, bytes]:
    """Return path and bytes of every file, a single file too."""
    if folder.is_file():
        return {folder.name: folder.read_bytes()}
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@dataclass(frozen=True, kw_only=True)
class Published:
    """A case folder, and every file of its site and bundle by path; fixed files of the package apart."""

    case: Path
    files: dict[str, bytes]
    fixed: dict[str, bytes]
    report: PublishReport


def publish_all(case: Case, out: Path) -> Published:
    """Publish the case with a bundle."""
    report = publish(case, out / "site", bundle=out / "bundle.zip")
    site = files_under(out / "site")
    # The package's own scripts and the world's coast are the same for every case.
    fixed = {p: d for p, d in site.items() if p.startswith(("static/", "data/basemap-"))}
    rest = {f"site/{p}": d for p, d in site.items() if p not in fixed}
    return Published(case=case.path, files=rest | files_under(out / "bundle.zip"), fixed=fixed, report=report)


@pytest.fixture(scope="session")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The case with its decisions, published."""
    folder = tmp_path_factory.mktemp("guarded")
    with open_case(plant(folder)) as case:
        keep_back(case)
        return publish_all(case, folder)


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The same case with nothing kept back, and every text accepted that may name a person."""
    folder = tmp_path_factory.mktemp("bare")
    with open_case(plant(folder)) as case:
        for held in withhold(case.state()).held:
            decide(case, held.subject, "accept", field=held.field, why=INTERNAL[0], by=REVIEWER)
        return publish_all(case, folder)


@pytest.fixture(scope="session")
def lib() -> ModuleType:
    """What is planted, and the search: this module."""
    return sys.modules[__name__]
