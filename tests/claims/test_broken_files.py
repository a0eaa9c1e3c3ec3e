"""Broken files from the door inwards: through the adapter and the checks, each fault with file, row and field."""

import csv
import io
from pathlib import Path

import pytest

from sened.claims.decode import Decoded, decode_intake
from sened.sources.adapters import claims_csv
from sened.sources.forms import CLAIMS, SOURCES

ROWS = [
    {"claim_id": f"K{n}", "source_id": "S1", "kind": "event", "stance": "asserts", "date_start": "2023-03-05", "date_end": "2023-03-05",
     "date_precision": "day", "lat": "41.5", "lon": "20.5", "geo_precision": "settlement", "killed_low": "2", "killed_high": "2",
     "summary": f"Report {n}: two killed, says the wire.", "note": ""}
    for n in range(1, 5)
]  # fmt: skip


def as_csv(columns: tuple[str, ...], rows: list[dict[str, str]], newline: str = "\n") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator=newline)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


class Folder:
    """A sources file that is sound, and a claims file that a test breaks."""

    def __init__(self, path: Path) -> None:
        self.claims, self.sources = path / "claims.csv", path / "sources.csv"
        self.sources.write_bytes(as_csv(SOURCES.known, [{"id": "S1", "publisher": "Norva Wire"}]))

    def decode(self, data: bytes) -> Decoded:
        self.claims.write_bytes(data)
        return decode_intake(claims_csv.ADAPTER.read([self.claims]), ())

    def faults(self, decoded: Decoded) -> list[tuple[str, int | None, str | None]]:
        return [(p.file.removeprefix(str(self.claims.parent) + "/"), p.row, p.field) for p in decoded.problems]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def changed(**change: str) -> bytes:
    rows = [dict(r) for r in ROWS]
    rows[1] |= change
    return as_csv(CLAIMS.known, rows)


@pytest.mark.parametrize(
    ("data", "row", "field"),
    [
        pytest.param(changed(date_start="2023-02-30"), 3, "date_start", id="bad-date"),
        pytest.param(changed(lat="95"), 3, "lat", id="latitude-95"),
        pytest.param(changed(source_id="S404"), 3, "source_id", id="unknown-source"),
        pytest.param(changed(claim_id="K1"), 3, "claim_id", id="duplicate-id-with-other-content"),
        pytest.param(changed(killed_low="5", killed_high="3"), 3, "killed_low", id="low-above-high"),
        pytest.param(changed(note="=HYPERLINK(1)"), 3, "note", id="formula-cell"),
        pytest.param(changed(summary="x" * 10_000_000), 3, "summary", id="ten-megabyte-cell"),
        pytest.param(changed(summary="#").replace(b"#", b"\xe9"), 3, "summary", id="invalid-utf-8"),
        pytest.param(changed(kind="rumour"), 3, "kind", id="unknown-kind"),
        pytest.param(changed(summary='#').replace(b"#", b'"open'), 3, "summary", id="unterminated-quote"),
    ],
)  # fmt: skip
def test_one_broken_row_is_named_and_the_good_rows_are_there(folder: Folder, data: bytes, row: int, field: str) -> None:
    decoded = folder.decode(data)
    assert folder.faults(decoded) == [("claims.csv", row, field)]
    assert decoded.problems[0].message
    assert decoded.problems[0].next_step
    kept = {c.id for c in decoded.claims}
    assert "K2" not in kept
    assert kept <= {"K1", "K3", "K4"}


@pytest.mark.parametrize("column", CLAIMS.core)
def test_a_missing_column_is_named(folder: Folder, column: str) -> None:
    columns = tuple(c for c in CLAIMS.known if c != column)
    decoded = folder.decode(as_csv(columns, [{k: v for k, v in r.items() if k != column} for r in ROWS]))
    assert folder.faults(decoded) == [("claims.csv", 1, column)]
    assert list(decoded.claims) == []


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte-order-mark"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_byte_order_mark_and_cr_lf_are_no_faults(folder: Folder, start: bytes, newline: str) -> None:
    decoded = folder.decode(start + as_csv(CLAIMS.known, ROWS, newline))
    assert folder.faults(decoded) == []
    assert [c.id for c in decoded.claims] == ["K1", "K2", "K3", "K4"]


def test_an_empty_file_is_named(folder: Folder) -> None:
    assert folder.faults(folder.decode(b"")) == [("claims.csv", None, None)]


def test_faults_of_many_rows_come_in_the_order_of_the_file(folder: Folder) -> None:
    rows = [dict(r) for r in ROWS]
    rows[0]["lat"] = "95"
    rows[2]["note"] = "=1+1"
    rows[3]["stance"] = "perhaps"
    assert folder.faults(folder.decode(as_csv(CLAIMS.known, rows))) == [
        ("claims.csv", 2, "lat"),
        ("claims.csv", 4, "note"),
        ("claims.csv", 5, "stance"),
    ]
