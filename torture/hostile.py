"""Hostile files in the long form: the makers of tests/hostile made large, and sound files damaged at random places.

For each, the child must answer or be ended within its bounds, and must never hold more memory than it may. Damaged
archives must be refused unless what comes out of them is what went in.
"""

import gzip
import importlib.util
import io
import random
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

from PIL import Image

from sened.sources import sandbox
from sened.sources.media import recognise
from sened.sources.readers.reading import Given

MEMORY, SECONDS = 512 << 20, 10.0
SEED = 20_220_120


def large(folder: Path) -> Iterator[str]:
    """Yield what did not hold for large hostile files: each must be refused within the bounds."""
    make = _makers()
    mib = make.MIB
    forms: dict[str, tuple[str, Callable[[], bytes]]] = {
        "flat zip bomb, 2 GiB": ("a.wacz", lambda: _zeros(2048)),
        "flat zip bomb under the ratio, repeated": ("a.wacz", lambda: _many_bombs(make)),
        "nested zip bomb, 8 levels": ("a.wacz", lambda: make.nested_bomb(8, 16 * mib)),
        "overlapping zip bomb, 9,000 entries": ("a.wacz", lambda: make.overlapping_bomb(9_000, 20 * mib)),
        "zip of a million entries": ("a.zip", lambda: make.many_entries(1_000_000)),
        "gzip header of 256 MiB": ("a.gz", lambda: make.giant_gzip_header(256 * mib)),
        "gzip bomb, 1 GiB": ("a.gz", lambda: make.gzip_bomb(1024 * mib)),
        "a million empty gzip members": ("a.warc.gz", lambda: gzip.compress(b"") * 1_000_000),
        "a million empty WARC records": (
            "a.warc",
            lambda: make.record(body=b"", http=False, kind="metadata") * 300_000,
        ),
        "HTML 6 million deep": ("a.html", lambda: make.deep_html(6_000_000)),
        "HTML of unclosed comments": ("a.html", lambda: b"<html>" + b"<div>" * 5_000 + b"<!--" * 1_000_000),
        "JSON 15 million deep": ("a.json", lambda: make.deep_json(15_000_000)),
        "PNG of 2.5 gigapixels": ("a.png", make.huge_png),
        "PDF stream bomb, 1 GiB": ("a.pdf", lambda: make.pdf_bomb(1024 * mib)),
        "PDF of 100,000 pages": ("a.pdf", lambda: make.pdf_of(b"", "/FlateDecode", 100_000)),
        "CSV of one open cell": ("a.csv", lambda: b'a\n"' + b"x\n" * (12 * mib)),
    }
    for name, (file, maker) in forms.items():
        path = folder / file
        path.write_bytes(maker())
        outcome = _read(path)
        if outcome.reading is not None:
            yield f"{name}: was read"
        yield from _bounds(name, outcome)
        path.unlink()


def slow(folder: Path) -> Iterator[str]:
    """Yield what did not hold for long sound-looking files that a careless reader takes quadratic time for."""
    forms: dict[str, bytes] = {
        "a.html": b"<html>" + b"<a b='" * 2_000_000,
        "b.html": b"<html>" + b"<p>&amp" * 2_000_000,
        "c.html": b"<html><script>" + b"</scrip" * 2_000_000,
        "d.html": b"<html>" + b"< " * 8_000_000,
        "e.html": b"<html>" + b"</x>" * 4_000_000,
        "f.txt": b"\n \n" * 8_000_000,
        "g.csv": b'""' * 8_000_000,
        "h.json": b'"\\' * 8_000_000,
        "i.xml": b"<?xml version='1.0'?>" + b"<![CDATA[" * 2_000_000,
        "j.warc": b"WARC/1.1\r\n" + b"a: b\r\n" * 3_000_000,
    }
    for name, data in forms.items():
        path = folder / name
        path.write_bytes(data)
        yield from _bounds(name, _read(path))
        path.unlink()


def damaged(folder: Path, rounds: int) -> Iterator[str]:
    """Yield what did not hold for `rounds` sound files of each kind with some bytes changed, cut out or put in."""
    chance = random.Random(SEED)
    for name, sound in _sound().items():
        path = folder / name
        path.write_bytes(sound)
        whole = _read(path)
        if whole.reading is None:
            yield f"{name}: a sound file was refused: {whole.refused}"
            continue
        for number in range(rounds):
            path.write_bytes(_damage(sound, chance))
            outcome = _read(path)
            yield from _bounds(f"{name}, damage {number}", outcome)
            if outcome.refused and outcome.refused[0] in {"crash", "time", "memory"}:
                yield f"{name}, damage {number}: {outcome.refused}"
            if name.endswith(("warc", "gz", "wacz")) and outcome.reading:
                before = {p.data for p in whole.reading.parts}
                told = any("without a digest" in note for note in outcome.reading.notes)
                if not told and any(p.data not in before for p in outcome.reading.parts):
                    yield f"{name}, damage {number}: other bytes came out of it than went in"
        path.unlink()


def _read(path: Path) -> sandbox.Outcome:
    with path.open("rb") as file:
        media = recognise(file.read(4096), name=path.name)
    return sandbox.read(media.reader or "text", path, Given(name=path.name))


def _bounds(name: str, outcome: sandbox.Outcome) -> Iterator[str]:
    if outcome.peak >= MEMORY:
        yield f"{name}: held {outcome.peak >> 20} MiB"
    if outcome.seconds > SECONDS:
        yield f"{name}: took {outcome.seconds:.1f} seconds"


def _damage(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(out))
        kind = chance.randrange(4)
        if kind == 0:
            out[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del out[at : at + chance.randint(1, 64)]
        elif kind == 2:
            out[at:at] = chance.randbytes(chance.randint(1, 64))
        else:
            out[at : at + 4] = b"\xff\xff\xff\xff"
        out = out or bytearray(b"x")
    return bytes(out)


def _sound() -> dict[str, bytes]:
    make = _makers()
    picture = Image.effect_noise((64, 48), 60).convert("RGB")
    out: dict[str, bytes] = {}
    for form in ("PNG", "JPEG", "WEBP", "TIFF", "GIF"):
        held = io.BytesIO()
        picture.save(held, form)
        out[f"a.{form.lower()}"] = held.getvalue()
    held = io.BytesIO()
    picture.save(held, "PDF", title="Title")
    warc = make.record() + make.record(url="http://example.org/b", body=b"<p>another</p>")
    packed = gzip.compress(make.record()) + gzip.compress(make.record(url="http://example.org/b"))
    pages = b'{"format": "json-pages-1.0"}\n{"url": "http://example.org/", "ts": "2023-03-05T10:00:00Z"}\n'
    files = {"archive/data.warc.gz": packed, "indexes/index.cdxj": b"", "pages/pages.jsonl": pages}
    out |= {
        "a.pdf": held.getvalue(),
        "a.warc": warc,
        "a.warc.gz": packed,
        "a.wacz": make.zip_of({"datapackage.json": make.manifest(files)} | files, zipfile.ZIP_STORED),
        "a.html": b"<html lang=en><title>T</title><body><p>One <b>two</b> &amp; three<table><tr><td>x</table><!-- c --><script>1</script>",
        "a.csv": b'a,b\n"x, y",2\n',
        "a.xml": b"<?xml version='1.0'?><r><a>one</a></r>",
        "a.json": b'{"a": [1, 2, {"b": "c"}]}',
    }
    return out


def _zeros(mib: int) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("archive/a.warc", "w", force_zip64=True) as entry:
            for _ in range(mib):
                entry.write(bytes(1 << 20))
        archive.writestr("datapackage.json", "{}")
    return held.getvalue()


def _many_bombs(make: ModuleType) -> bytes:
    """Entries that each expand a little less than too much, and together far more."""
    chance = random.Random(SEED)
    one = b"".join(bytes(chance.randbytes(32)) + bytes(8_000) for _ in range(1_000))
    made: bytes = make.zip_of({"datapackage.json": b"{}"} | {f"archive/{n}.warc": one for n in range(200)})
    return made


def _makers() -> ModuleType:
    place = Path(__file__).parents[1] / "tests" / "hostile" / "makers.py"
    spec = importlib.util.spec_from_file_location("hostile_makers", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
