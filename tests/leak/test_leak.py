"""Nothing that must stay in a case is found in what it publishes, however it is packed or written; and it would be found."""

import base64
import gzip
import io
import json
import urllib.parse
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pypdf
import pytest
from PIL import Image

from sened.base.geo import distance_m
from sened.claims.coarsen import cell
from sened.claims.withholding import withhold
from sened.pipeline.build import load
from sened.pipeline.case import open_case
from sened.site.render import STATIC

Published = Any  # of conftest
Lib = Any
KINDS = (
    "exact place", "withheld count", "withheld target", "withheld claim", "withheld number", "withheld source", "persons",
    "reviewers", "internal", "private bytes",
)  # fmt: skip
COMPUTED = KINDS[:7]
"""Kinds that a site shows where nobody decides against it; the others are never public."""


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_is_kept_back_is_found(kind: str, guarded: Published, lib: Lib) -> None:
    assert lib.search(guarded.files, lib.SECRETS[kind]).hits == set()


@pytest.mark.parametrize("kind", COMPUTED)
def test_without_the_decisions_all_of_it_is_found(kind: str, bare: Published, lib: Lib) -> None:
    if kind == "persons":
        assert lib.search(bare.files, lib.NAMES).words() == set(lib.NAMES)
    else:
        assert len(lib.search(bare.files, lib.SECRETS[kind]).words()) >= min(2, len(lib.SECRETS[kind]))


@pytest.mark.parametrize("kind", ["reviewers", "internal", "private bytes"])
def test_what_is_never_public_lies_in_the_case_and_is_found_there(kind: str, guarded: Published, lib: Lib) -> None:
    assert lib.search(lib.files_under(guarded.case), lib.SECRETS[kind]).words()


def test_a_page_whose_publication_was_allowed_leaves_only_where_nothing_of_it_is_kept_back(
    guarded: Published, bare: Published, lib: Lib
) -> None:
    assert lib.search(bare.files, ["page text of the strike"]).words()
    assert not lib.search(guarded.files, ["page text of the strike", "page text of the vault"]).words()


def test_pictures_and_papers_leave_only_as_copies_without_what_they_carry_inside(guarded: Published, lib: Lib) -> None:
    with zipfile.ZipFile(io.BytesIO(guarded.files["bundle.zip"])) as bundle:
        blobs = [bundle.read(n) for n in bundle.namelist() if n.startswith("blobs/")]
    [picture] = [b for b in blobs if b.startswith(b"\xff\xd8")]
    [paper] = [b for b in blobs if b.startswith(b"%PDF")]
    with Image.open(io.BytesIO(picture)) as shown:
        assert not shown.getexif()
        assert shown.size == (16, 12)
    read = pypdf.PdfReader(io.BytesIO(paper))
    assert (len(read.pages), read.xmp_metadata, read.metadata or None) == (1, None, None)
    assert lib.search(
        {"a": lib.BLOBS["photo"], "b": lib.BLOBS["report"]}, lib.SECRETS["private bytes"][:4]
    ).words() == set(lib.SECRETS["private bytes"][:4])


def test_values_that_only_the_private_tables_hold_are_not_found(guarded: Published, bare: Published, lib: Lib) -> None:
    derived = set(_derived(guarded, lib))
    assert len(derived) >= 8
    assert lib.search(guarded.files, derived).hits == set()
    assert lib.search(bare.files, derived).words()


def _derived(published: Published, lib: Lib) -> Iterator[str]:
    """Yield titles, slugs, ids, points, radii and counts of private incidents that no public incident has."""
    private = load(published.case / "work", "incident_heads", "axes", "figures")
    public = load(published.case / "work" / "public", "incident_heads", "axes", "figures")
    columns = {
        "incident_heads": ("incident_id", "title", "slug", "lat", "lon", "radius_m", "place_name"),
        "axes": ("killed_high", "killed_low", "place_spread_m"),
        "figures": ("low", "high", "series_id"),
    }
    for table, names in columns.items():
        for name in names:
            shown = {str(v) for v in public[table][name].to_pylist()}
            for value in private[table][name].to_pylist():
                text = str(value)
                if text not in shown and len(text) >= 5 and not text.endswith(".0"):
                    yield text


def test_no_public_point_lies_nearer_to_a_coarsened_one_than_the_middle_of_its_cell(
    guarded: Published, bare: Published, lib: Lib
) -> None:
    lat, lon = lib.EXACT
    middle = cell(lat, lon, 25)
    near = [p for p in _points(guarded, lib) if distance_m(*p, *lib.EXACT) < middle.radius_m / 2]
    assert set(near) <= {(middle.lat, middle.lon)}
    assert (middle.lat, middle.lon) in set(_points(guarded, lib))
    assert lib.EXACT in set(_points(bare, lib))


def _points(published: Published, lib: Lib) -> Iterator[tuple[float, float]]:
    for path, data in published.files.items():
        if path.endswith(".parquet"):
            table = pq.read_table(io.BytesIO(data))
            if {"lat", "lon"} <= set(table.column_names):
                pairs = zip(table["lat"].to_pylist(), table["lon"].to_pylist(), strict=True)
                yield from ((a, b) for a, b in pairs if a is not None)
        if path.endswith(".geojson"):
            for feature in json.loads(data)["features"]:
                lon, lat = feature["geometry"]["coordinates"][:2]
                yield lat, lon


def test_no_salt_of_what_is_not_public_leaves_the_case(guarded: Published, lib: Lib) -> None:
    closed, opened = set[bytes](), set[bytes]()
    with open_case(guarded.case) as case:
        public = withhold(case.state()).state
        known = {*public.claims, *public.sources}
        for row in case.ledger.rows():
            for field, (salt, _) in row.disclosures.items():
                if _is_closed(row.entry.kind, row.entry.subject, field, known):
                    closed.add(salt)
                elif row.entry.kind in {"claim", "source"} and field == "subject":
                    opened.add(salt)
    assert len(closed) > 60
    assert _with_salts(guarded.files, closed) == set()
    assert "bundle.zip!disclosures/000.txt" in {path for path, _ in _with_salts(guarded.files, opened)}


def _is_closed(kind: str, subject: str, field: str, known: set[str]) -> bool:
    """Tell whether a field must stay a commitment: of what is kept back, of imports and decisions, how it was captured."""
    if kind in {"import", "decision"}:
        return True
    if kind == "capture" and subject in known:
        return field not in {"subject", "digest", "length", "media_type", "method", "role", "taken"}
    return kind in {"claim", "source", "capture"} and (subject not in known or field in _CLOSED.get(subject, ()))


_CLOSED = {
    "K1": {"where", "place_name", "place_as_written", "summary", "target", "geo_precision"},
    "K3": {"killed", "summary", "note"},
    "K5": {"target", "summary"},
    "U1": {"supply.number", "supply.number_unit", "summary"},
}


def _with_salts(files: dict[str, bytes], salts: set[bytes]) -> set[tuple[str, bytes]]:
    found = set()
    for path, data in files.items():
        for name, plain in _all(path, data):
            for salt in salts:
                forms = (salt, salt.hex().encode(), salt.hex().upper().encode(), base64.b64encode(salt)[:20])
                if any(form in plain for form in forms):
                    found.add((name, salt))
    return found


def _all(path: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    yield path, data
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from ((f"{path}!{name}", archive.read(name)) for name in archive.namelist())


def test_what_is_fixed_in_a_site_is_the_package_s_own(guarded: Published, lib: Lib) -> None:
    for path, data in guarded.fixed.items():
        if path.startswith("static/"):
            own = [
                STATIC.parent / path,
                STATIC / "built" / path.rpartition("/")[2],
                STATIC / path.removeprefix("static/"),
            ]
            assert any(p.is_file() and p.read_bytes() == data for p in own), path


def test_a_statement_that_names_a_person_is_left_out_until_each_name_is_accepted(guarded: Published, lib: Lib) -> None:
    assert any(path.startswith("site/statements/call") for path in guarded.files)
    assert not any(path.startswith("site/statements/naming") for path in guarded.files)
    assert len(guarded.report.kept_back.statements) == 1


def test_the_editor_sees_what_differs_and_the_reader_does_not(guarded: Published, lib: Lib) -> None:
    text, report = guarded.report.sentence(), guarded.report.to_json()
    assert "KSECRET" in text
    assert "K1 to 25 km" in text
    incidents = report["kept_back"]["incidents"]
    assert {"KSECRET"} in [set(d["claims_missing"]) for d in incidents]
    assert any("killed_high" in d["values_that_differ"] for d in incidents)
    assert len(report["kept_back"]["held"]) >= 27
    private = json.loads((guarded.case / "work" / "withheld.json").read_text())
    assert private == report["kept_back"]


# ---- The search itself ---------------------------------------------------------------------------------------------

_WORD = "Ayşe Karadutlu"


def _zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def _parquet(word: str) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table({"a": [word]}), out, compression="zstd")
    return out.getvalue()


PACKED: dict[str, Callable[[str], bytes]] = {
    "plain": lambda w: f"x {w} y".encode(),
    "upper": lambda w: w.upper().encode(),
    "UTF-16": lambda w: f"x{w}y".encode("utf-16-be"),
    "base64": lambda w: base64.b64encode(f"xy {w} z".encode()),
    "hex": lambda w: f"ab{w}".encode().hex().encode(),
    "percent": lambda w: urllib.parse.quote(f"a {w}").encode(),
    "plus": lambda w: urllib.parse.quote_plus(w).encode(),
    "entities": lambda w: "".join(f"&#{ord(c)};" for c in w).encode(),
    "half entities": lambda w: w.encode("ascii", "xmlcharrefreplace"),
    "json": lambda w: json.dumps({"a": w}).encode(),
    "gzip": lambda w: gzip.compress(w.encode()),
    "zip in zip": lambda w: _zipped("b.zip", _zipped("a.txt", w.encode())),
    "name in zip": lambda w: _zipped(f"{w}.txt", b""),
    "parquet": _parquet,
}


@pytest.mark.parametrize("packing", sorted(PACKED))
def test_the_search_finds_a_word_however_it_is_packed(packing: str, lib: Lib) -> None:
    assert lib.search({"file": PACKED[packing](_WORD)}, [_WORD, "something else"]).words() == {_WORD}
