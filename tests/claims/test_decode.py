from collections.abc import Callable

import pytest

from sened.base.dates import Interval, Precision, parse_iso
from sened.base.errors import Problem
from sened.base.quantities import Count, Qualifier
from sened.claims.decode import Decoded, decode_intake
from sened.model.claim import ActorMode
from sened.model.seams import Intake, RawRow
from sened.model.vocabulary import ClaimKind, GeoPrecision, Ground, PublisherKind, Stance

Rows = dict[str, list[dict[str, str]]]
Decode = Callable[..., Decoded]


def where(decoded: Decoded) -> list[tuple[str, int | None, str | None]]:
    return [(p.file, p.row, p.field) for p in decoded.problems]


def test_sound_rows_become_records(decode: Decode, rows: Rows) -> None:
    decoded = decode(rows)
    assert where(decoded) == []
    assert [s.id for s in decoded.sources] == ["S1", "S2", "S3"]
    assert [c.id for c in decoded.claims] == ["K1", "K2", "K3", "U1"]
    assert decoded.origins["K1"] == "claims.csv"


def test_a_source_keeps_what_its_row_says(decode: Decode, rows: Rows) -> None:
    source = decode(rows).sources[1]
    assert source.publisher_kind is PublisherKind.AGGREGATOR
    assert source.published == parse_iso("2023-03")
    assert source.cites == ("S1", "Lake Monitor")
    assert source.publish is False


def test_a_claim_keeps_what_its_row_says(decode: Decode, rows: Rows) -> None:
    claim = decode(rows).claims[0]
    assert claim.where is not None
    assert (claim.where.lat, claim.where.radius_m) == (41.5, 5000.0)
    assert claim.when == parse_iso("2023-03-05")
    assert claim.killed == Count(2, 2, Qualifier.EXACT)
    assert claim.ground is Ground.CITED


def test_a_supply_row_says_who_speaks_through_whom(decode: Decode, rows: Rows) -> None:
    claim = decode(rows).claims[3]
    assert claim.supply is not None
    assert claim.kind is ClaimKind.CONTROL
    assert (claim.speakers, claim.via) == (("Lumen", "Estmark MoD"), ("Lake Monitor",))
    assert claim.supply.valid_to == parse_iso("2020-10-19")
    assert claim.supply.source_date == parse_iso("2020-10")
    assert claim.when is None


@pytest.mark.parametrize(
    ("claim_type", "relation", "kind"),
    [
        ("component_use", "used_in", ClaimKind.SUPPLY),
        ("weapon_pairing", "carries", ClaimKind.SUPPLY),
        ("milestone", "production", ClaimKind.SUPPLY),
        ("ownership", "subsidiary_of", ClaimKind.OWNERSHIP),
        ("status_change", "supply", ClaimKind.CONTROL),
        ("sanction", "listed_by", ClaimKind.CONTROL),
        ("statement", "reply", ClaimKind.REPLY),
        ("statement", "supply", ClaimKind.OTHER),
    ],
)
def test_kinds_of_supply_claims(decode: Decode, rows: Rows, claim_type: str, relation: str, kind: ClaimKind) -> None:
    rows["supply"][0] |= {"claim_type": claim_type, "relation": relation}
    assert decode(rows).claims[3].kind is kind


def test_a_denial_in_a_supply_row_denies(decode: Decode, rows: Rows) -> None:
    rows["supply"][0]["status"] = "denied"
    assert decode(rows).claims[3].stance is Stance.DENIES


@pytest.mark.parametrize(
    ("cells", "count"),
    [
        (("3", "3"), Count(3, 3, Qualifier.EXACT)),
        (("3", "5"), Count(3, 5, Qualifier.BETWEEN)),
        (("3", ""), Count(3, None, Qualifier.AT_LEAST)),
        (("", "5"), Count(None, 5, Qualifier.AT_MOST)),
        (("0", "0"), Count(0, 0, Qualifier.EXACT)),
    ],
)
def test_a_blank_end_of_a_count_is_open(decode: Decode, rows: Rows, cells: tuple[str, str], count: Count) -> None:
    rows["claims"][0] |= {"killed_low": cells[0], "killed_high": cells[1]}
    assert decode(rows).claims[0].killed == count


@pytest.mark.parametrize(
    ("cell", "actors", "mode"),
    [
        ("A;B", ("A", "B"), ActorMode.ALL),
        ("A | B", ("A", "B"), ActorMode.ANY),
        ("A; A", ("A",), ActorMode.ALL),
        ("", (), ActorMode.ALL),
    ],
)
def test_actors_together_or_one_of_them(
    decode: Decode, rows: Rows, cell: str, actors: tuple[str, ...], mode: ActorMode
) -> None:
    rows["claims"][0]["actor"] = cell
    claim = decode(rows).claims[0]
    assert (claim.actors, claim.actor_mode) == (actors, mode)


def test_an_empty_row_of_facts_is_not_filled_in(decode: Decode, rows: Rows) -> None:
    claim = decode(rows).claims[1]
    assert (claim.when, claim.precision, claim.where, claim.killed) == (None, None, None, None)
    assert claim.geo_precision is GeoPrecision.NONE


def test_the_precision_of_a_date_follows_from_its_days_where_it_is_not_given(decode: Decode, rows: Rows) -> None:
    rows["claims"][0] |= {"date_precision": "", "date_end": "2023-03-09"}
    claim = decode(rows).claims[0]
    assert (claim.when, claim.precision) == (
        Interval(parse_iso("2023-03-05").start, parse_iso("2023-03-09").end),
        Precision.RANGE,
    )


def test_words_as_written_are_kept_code_point_for_code_point(decode: Decode, rows: Rows) -> None:
    said = " Te\u0301l  Amûr\u200f "
    rows["claims"][0] |= {"place_name_as_written": said, "place_canonical": said}
    claim = decode(rows).claims[0]
    assert claim.place_as_written == said
    assert claim.place_name == "Tél  Amûr\u200f"


BROKEN_CLAIMS = [
    ({"date_start": "2023-02-30"}, "date_start", "not a full date"),
    ({"date_start": "05.03.2023"}, "date_start", "not a full date"),
    ({"date_start": "2023-03"}, "date_start", "not a full date"),
    ({"date_end": "2023-03-04"}, "date_end", "before the beginning"),
    ({"date_start": ""}, "date_start", "without it"),
    ({"date_end": "", "date_precision": "range"}, "date_end", "no last day"),
    ({"date_end": "2023-03-09"}, "date_precision", "5 days"),
    ({"date_precision": "week"}, "date_precision", "not one of the words"),
    ({"lat": "95"}, "lat", "outside -90 to 90"),
    ({"lon": "-180.5"}, "lon", "outside -180 to 180"),
    ({"lat": "36,5"}, "lat", "not a decimal"),
    ({"lat": "nan"}, "lat", "not a decimal"),
    ({"lon": ""}, "lon", "without the other"),
    ({"geo_precision": ""}, "geo_precision", "without its precision"),
    ({"geo_precision": "village"}, "geo_precision", "not one of the words"),
    ({"killed_low": "5", "killed_high": "3"}, "killed_low", "low 5 is greater than high 3"),
    ({"killed_low": "-1"}, "killed_low", "negative"),
    ({"killed_high": "2.5"}, "killed_high", "not a whole number"),
    ({"wounded_low": "several"}, "wounded_low", "not a whole number"),
    ({"figure_low": "٣"}, "figure_low", "not a whole number"),
    ({"figure_low": "99999999999999999"}, "figure_low", "not a whole number"),
    ({"kind": "rumour"}, "kind", "not one of the words"),
    ({"kind": ""}, "kind", "missing"),
    ({"stance": "agrees"}, "stance", "not one of the words"),
    ({"modality": "sure"}, "modality", "not one of the words"),
    ({"civilian_flag": "maybe"}, "civilian_flag", "not one of the words"),
    ({"vocabulary": "acleed"}, "vocabulary", "not a vocabulary"),
    ({"vocabulary": ""}, "vocabulary", "without its vocabulary"),
    ({"vocabulary": "sened", "code": "figure:losses"}, "code", "not a code of sened"),
    ({"actor": "A;B|C"}, "actor", "one cell"),
    ({"quote_offset": "20-10"}, "quote_offset", "not a span"),
    ({"quote_offset": "ten"}, "quote_offset", "not a span"),
    ({"claim_id": ""}, "claim_id", "missing"),
    ({"claim_id": "K 1"}, "claim_id", "not an id"),
    ({"claim_id": "../K1"}, "claim_id", "not an id"),
    ({"source_id": "S99"}, "source_id", "unknown source S99"),
    ({"source_id": ""}, "source_id", "missing"),
    ({"summary": "a\x07b"}, "summary", "control characters"),
    ({"claim_id": "S1"}, "claim_id", "id of a source"),
]


@pytest.mark.parametrize(("change", "field", "words"), BROKEN_CLAIMS)
def test_a_broken_claim_is_located_and_left_out(
    decode: Decode, rows: Rows, change: dict[str, str], field: str, words: str
) -> None:
    rows["claims"][0] |= change
    decoded = decode(rows)
    assert where(decoded) == [("claims.csv", 2, field)]
    assert words in decoded.problems[0].message
    assert decoded.problems[0].next_step
    assert [c.id for c in decoded.claims] == ["K2", "K3", "U1"]


BROKEN_SUPPLY = [
    ({"claim_type": "rumour"}, "claim_type", "not one of the words"),
    ({"claim_type": ""}, "claim_type", "missing"),
    ({"relation": ""}, "relation", "missing"),
    ({"relation": "sells"}, "relation", "not one of the words"),
    ({"status": "unclear"}, "status", "not one of the words"),
    ({"evidence_kind": "hearsay"}, "evidence_kind", "not one of the words"),
    ({"answer_kind": "none"}, "answer_kind", "not one of the words"),
    ({"source_lean": "good"}, "source_lean", "not one of the words"),
    ({"country": "Netherlands"}, "country", "country code"),
    ({"number": "seven"}, "number", "whole number"),
    ({"valid_to": "2019"}, "valid_to", "before the beginning"),
    ({"valid_from": "autumn"}, "valid_from", "not a date"),
    ({"source_date": "2020-13"}, "source_date", "not a date"),
]


@pytest.mark.parametrize(("change", "field", "words"), BROKEN_SUPPLY)
def test_a_broken_supply_row_is_located_and_left_out(
    decode: Decode, rows: Rows, change: dict[str, str], field: str, words: str
) -> None:
    rows["supply"][0] |= change
    decoded = decode(rows)
    assert where(decoded) == [("supply.csv", 2, field)]
    assert words in decoded.problems[0].message
    assert [c.id for c in decoded.claims] == ["K1", "K2", "K3"]


BROKEN_SOURCES = [
    ({"publisher": " "}, "publisher", "missing"),
    ({"publisher_kind": "neutral"}, "publisher_kind", "not one of the words"),
    ({"published": "2023-02-30"}, "published", "not a date"),
    ({"language": "English"}, "language", "language code"),
    ({"url": "javascript:alert(1)"}, "url", "not a web address"),
    ({"url": "kordela.example/1"}, "url", "not a web address"),
    ({"url": "https://[bad"}, "url", "not a web address"),
    ({"publish": "perhaps"}, "publish", "not one of the words"),
]


@pytest.mark.parametrize(("change", "field", "words"), BROKEN_SOURCES)
def test_a_broken_source_takes_its_claims_with_it(
    decode: Decode, rows: Rows, change: dict[str, str], field: str, words: str
) -> None:
    rows["sources"][2] |= change
    decoded = decode(rows)
    assert where(decoded) == [("claims.csv", 4, "source_id"), ("sources.csv", 4, field)]
    assert words in decoded.problems[1].message
    assert "fault of its own" in decoded.problems[0].message
    assert [c.id for c in decoded.claims] == ["K1", "K2", "U1"]


def test_every_fault_of_every_row_is_told(decode: Decode, rows: Rows) -> None:
    rows["claims"][0] |= {"lat": "95", "kind": "rumour", "killed_low": "x"}
    rows["claims"][2] |= {"stance": "perhaps", "source_id": "S9"}
    assert sorted(where(decode(rows)), key=str) == [
        ("claims.csv", 2, "killed_low"),
        ("claims.csv", 2, "kind"),
        ("claims.csv", 2, "lat"),
        ("claims.csv", 4, "source_id"),
        ("claims.csv", 4, "stance"),
    ]


def test_a_source_of_the_case_need_not_be_given_again(decode: Decode, rows: Rows) -> None:
    decoded = decode({"claims": rows["claims"]}, known=("S1", "S2", "S3"))
    assert where(decoded) == []
    assert len(decoded.claims) == 3


def test_the_same_id_with_other_content_is_a_fault_and_neither_is_taken(decode: Decode, rows: Rows) -> None:
    rows["claims"].append(rows["claims"][0] | {"killed_high": "9"})
    decoded = decode(rows)
    assert where(decoded) == [("claims.csv", 5, "claim_id")]
    assert "row 2" in decoded.problems[0].message
    assert [c.id for c in decoded.claims] == ["K2", "K3", "U1"]


def test_an_identical_repeat_is_only_mentioned(decode: Decode, rows: Rows) -> None:
    rows["claims"].append(dict(rows["claims"][0]))
    rows["sources"].append(dict(rows["sources"][0]))
    decoded = decode(rows)
    assert where(decoded) == []
    assert [c.id for c in decoded.claims] == ["K1", "K2", "K3", "U1"]
    assert len([n for n in decoded.notices if "taken once" in n]) == 2


def test_an_id_is_unique_across_both_tables_of_claims(decode: Decode, rows: Rows) -> None:
    rows["supply"][0]["claim_id"] = "K1"
    assert where(decode(rows)) == [("supply.csv", 2, "claim_id")]


def test_an_unknown_code_of_a_foreign_vocabulary_is_mentioned_not_refused(decode: Decode, rows: Rows) -> None:
    rows["claims"][0]["code"] = "Battles / Duel"
    decoded = decode(rows)
    assert where(decoded) == []
    assert any("Duel" in n for n in decoded.notices)


def test_a_column_of_personal_data_is_refused_whoever_let_it_pass(decode: Decode, rows: Rows) -> None:
    for row in rows["claims"]:
        row["name_of_victim"] = ""
    decoded = decode(rows)
    assert where(decoded) == [("claims.csv", 2, "name_of_victim")]


def test_where_the_sources_could_not_be_read_the_claims_are_counted_not_listed(rows: Rows) -> None:
    intake = Intake(
        claims=[RawRow(file="claims.csv", row=n, cells=c) for n, c in enumerate(rows["claims"], 2)],
        problems=[Problem(file="sources.csv", row=1, field="publisher", message="the column is missing")],
    )
    decoded = decode_intake(intake)
    assert where(decoded) == [("claims.csv", None, "source_id"), ("sources.csv", 1, "publisher")]
    assert "3 rows" in decoded.problems[0].message
    assert list(decoded.claims) == []


def test_a_fault_of_a_header_that_was_read_hides_no_unknown_source(rows: Rows) -> None:
    intake = Intake(
        sources=[RawRow(file="sources.csv", row=2, cells=rows["sources"][0])],
        claims=[RawRow(file="claims.csv", row=2, cells=rows["claims"][0] | {"source_id": "S9"})],
        problems=[Problem(file="claims.csv", row=1, field="taget", message="there is no such column")],
    )
    assert ("claims.csv", 2, "source_id") in where(decode_intake(intake))


def test_a_row_that_the_reader_found_fault_with_is_left_out_and_still_checked(rows: Rows) -> None:
    row = RawRow(file="sources.csv", row=2, cells=rows["sources"][0] | {"published": "soon"})
    told = Problem(file="sources.csv", row=2, field="title", message="formula cell")
    decoded = decode_intake(Intake(sources=[row], problems=[told]))
    assert sorted(p.field or "" for p in decoded.problems) == ["published", "title"]
    assert list(decoded.sources) == []


REPORT = {
    "dataset": "ged",
    "record_id": "R1",
    "date_start": "2022-01-05",
    "lat": "36.5",
    "lon": "40.1",
    "event_type": "acled:Attack",
}


def test_sound_reports_are_handed_on_as_they_are(decode: Decode) -> None:
    decoded = decode({"reports": [REPORT, {"record_id": "R2"}, REPORT | {"record_id": "R3", "date_start": "2022-01"}]})
    assert where(decoded) == []
    assert [r.cells["record_id"] for r in decoded.reports] == ["R1", "R2", "R3"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"record_id": ""}, "record_id"),
        ({"date_start": "2022-01-32"}, "date_start"),
        ({"date_end": "2021"}, "date_end"),
        ({"lat": "95"}, "lat"),
        ({"lon": ""}, "lon"),
        ({"radius_km": "-1"}, "radius_km"),
        ({"geo_precision": "near"}, "geo_precision"),
        ({"killed_low": "3", "killed_high": "1"}, "killed_low"),
    ],
)
def test_broken_reports_are_located(decode: Decode, change: dict[str, str], field: str) -> None:
    decoded = decode({"reports": [REPORT | {"record_id": "R0"}, REPORT | change]})
    assert where(decoded) == [("reports.csv", 3, field)]
    assert len(decoded.reports) == 1


def test_a_record_id_is_unique_within_its_dataset(decode: Decode) -> None:
    decoded = decode({"reports": [REPORT, REPORT | {"dataset": "acled"}, dict(REPORT), REPORT | {"lat": "37"}]})
    assert where(decoded) == [("reports.csv", 5, "record_id")]
    assert len(decoded.reports) == 2


def test_unknown_event_codes_of_reports_are_counted_in_a_notice(decode: Decode) -> None:
    decoded = decode(
        {"reports": [REPORT | {"event_type": "acled:Duel"}, REPORT | {"record_id": "R2", "event_type": "acled:Duel"}]}
    )
    assert where(decoded) == []
    assert list(decoded.notices) == ["event code 'acled:Duel' is not known (2 rows): it counts as `other`"]
