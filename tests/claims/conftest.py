"""Claims of an invented country, as raw rows and as a log."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from sened.claims.decisions import new_decision
from sened.claims.decode import Decoded, decode_intake
from sened.claims.entries import plan
from sened.claims.state import State, fold
from sened.model.seams import Intake, RawRow
from sened.model.vocabulary import Verdict
from sened.stores.ledger import SqliteLedger, random_salt

TIME = "2023-05-01T12:00:00Z"
SOURCES: list[dict[str, str]] = [
    {
        "id": "S1",
        "publisher": "Norva Wire",
        "publisher_kind": "independent",
        "published": "2023-03-05",
        "note": "see S2",
    },
    {
        "id": "S2",
        "publisher": "Daily Echo",
        "publisher_kind": "aggregator",
        "published": "2023-03",
        "cites": "S1|Lake Monitor",
    },
    {"id": "S3", "publisher": "Estmark MoD", "publisher_kind": "party"},
]
CLAIMS: list[dict[str, str]] = [
    {"claim_id": "K1", "source_id": "S1", "kind": "event", "vocabulary": "acled", "code": "Explosions/Remote violence / Air/drone strike",
     "stance": "asserts", "date_start": "2023-03-05", "date_end": "2023-03-05", "date_precision": "day",
     "place_name_as_written": "Tel Amur", "place_canonical": "Tel Amur", "lat": "41.5", "lon": "20.5", "geo_precision": "settlement",
     "actor": "ESTMARK", "modality": "suspected", "killed_low": "2", "killed_high": "2", "summary": "Norva Wire: two killed."},
    {"claim_id": "K2", "source_id": "S2", "kind": "event", "speaker": "Norva Wire", "summary": "Echo carries K1.", "place_canonical": "Ormen",
     "actor": "RIVER-FRONT"},
    {"claim_id": "K3", "source_id": "S3", "kind": "event", "stance": "denies", "summary": "The ministry denies it."},
]  # fmt: skip
SUPPLY: list[dict[str, str]] = [
    {"claim_id": "U1", "source_id": "S1", "claim_type": "licence", "relation": "export_permit", "component": "lens", "manufacturer": "Lumen Optics",
     "country": "NL", "number": "7", "number_unit": "permits", "speaker": "Lumen, via Lake Monitor; Estmark MoD", "status": "granted",
     "source_date": "2020-10", "valid_from": "2020-09", "valid_to": "2020-10-19", "fact": "Seven permits."},
]  # fmt: skip

Rows = list[dict[str, str]]
Decode = Callable[..., Decoded]


def raw(file: str, rows: Rows) -> list[RawRow]:
    return [RawRow(file=file, row=number, cells=cells) for number, cells in enumerate(rows, 2)]


@pytest.fixture
def rows() -> dict[str, Rows]:
    """Fresh copies of the rows, to be changed by a test."""
    return {
        name: [dict(r) for r in table] for name, table in (("sources", SOURCES), ("claims", CLAIMS), ("supply", SUPPLY))
    }


@pytest.fixture
def decode() -> Decode:
    """Return a function that decodes tables of rows as an adapter would hand them over."""

    def decoded(tables: Mapping[str, Rows], known: tuple[str, ...] = ()) -> Decoded:
        intake = Intake(
            sources=raw("sources.csv", tables.get("sources", [])),
            claims=raw("claims.csv", tables.get("claims", [])),
            supply=raw("supply.csv", tables.get("supply", [])),
            reports=raw("reports.csv", tables.get("reports", [])),
            files=[Path(f"{name}.csv") for name in tables],
        )
        return decode_intake(intake, known)

    return decoded


class Log:
    """A log in a file, with the deeds of an editor as methods."""

    def __init__(self, path: Path) -> None:
        self.ledger = SqliteLedger(path, salt=random_salt)

    @property
    def state(self) -> State:
        return fold(self.ledger.entries())

    def take(self, decoded: Decoded, why: str = "import") -> State:
        assert list(decoded.problems) == []
        files = {file.name: "0" * 64 for file in decoded.files}
        planned = plan(decoded, self.state, actor="p-1", time=TIME, why=why, adapter="claims-csv", files=files)
        self.ledger.append(planned.entries)
        return self.state

    def decide(self, subject: str, verdict: Verdict, field: str = "", value: str = "") -> State:
        entry = new_decision(
            subject, verdict, state=self.state, why="because", actor="p-1", time=TIME, field=field, value=value
        )
        self.ledger.append([entry])
        return self.state


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    opened = Log(tmp_path / "ledger.sqlite")
    yield opened
    opened.ledger.close()


@pytest.fixture
def case(log: Log, decode: Decode, rows: dict[str, Rows]) -> Log:
    """The log with all rows taken in."""
    log.take(decode(rows))
    return log
