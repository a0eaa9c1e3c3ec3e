"""Arrow schemas of the case tables under `work/`: the contract between rooms. `docs/tables.md` says the same in words.

Dates are `date32`, distances metres, coordinates WGS 84 degrees, counts whole numbers with null for an open end.
Every table is sorted by the columns named in `SORTED_BY`, so that equal content means equal bytes.
"""

import pyarrow as pa

_s, _d, _i, _f, _b = pa.string(), pa.date32(), pa.int64(), pa.float64(), pa.bool_()
_ls = pa.list_(pa.string())


def _schema(**columns: pa.DataType) -> pa.Schema:
    return pa.schema(list(columns.items()))


SOURCES = _schema(
    source_id=_s, entry_id=_s, publisher=_s, publisher_kind=_s, publisher_note=_s, country=_s, language=_s, title=_s,
    url=_s, published_start=_d, published_end=_d, published_note=_s, cites=_ls, cites_note=_s, note=_s, publish=_b,
)  # fmt: skip
"""One row: one source in its latest version."""

SEGMENTS = _schema(source_id=_s, segment_id=_s, start=_i, end=_i, text=_s, capture=_s)
"""One row: one addressable piece of the text of one capture of a source (code points); `capture` is the digest of its
bytes. Empty until sources are captured, and in the public part."""

CLAIMS = _schema(
    claim_id=_s, entry_id=_s, log_index=_i, source_id=_s, kind=_s, vocabulary=_s, code=_s, event_class=_s, question=_s,
    stance=_s, ground=_s, speakers=_ls, via=_ls, date_start=_d, date_end=_d, date_precision=_s, time_as_written=_s,
    place_as_written=_s, place_name=_s, place_id=_s, lat=_f, lon=_f, radius_m=_f, geo_precision=_s, geo_source=_s,
    actor_as_written=_s, actors=_ls, actor_mode=_s, modality=_s, actors_2=_ls, target=_s, weapon_as_written=_s,
    weapon_class=_s, killed_low=_i, killed_high=_i, wounded_low=_i, wounded_high=_i, captured_low=_i, captured_high=_i,
    figure_low=_i, figure_high=_i, figure_unit=_s, civilian=_s, summary=_s, note=_s, quote_start=_i, quote_end=_i,
    capture=_s,
)  # fmt: skip
"""One row: one claim in its latest version, retracted ones left out. Supply-side claims have a row here too.

Where `ground` is `captured`, `quote_start` and `quote_end` lead into the text of the capture whose digest is `capture`."""

SUPPLY_CLAIMS = _schema(
    claim_id=_s, entry_id=_s, log_index=_i, source_id=_s, kind=_s, stance=_s, ground=_s, claim_type=_s, relation=_s,
    weapon_system=_s, component=_s, manufacturer=_s, parent_at_date=_s, country=_s, number=_i, number_unit=_s,
    evidence_kind=_s, status=_s, speakers=_ls, via=_ls, source_start=_d, source_end=_d, valid_from_start=_d,
    valid_from_end=_d, valid_to_start=_d, valid_to_end=_d, answer=_s, answer_kind=_s, conflict_group=_s, summary=_s,
    note=_s,
)  # fmt: skip
"""One row: one supply-side claim (kinds supply, ownership, control, reply, or other with a supply part)."""

PLACES = _schema(
    place_id=_s, name=_s, language=_s, label=_s, lat=_f, lon=_f, radius_m=_f, kind=_s, country=_s, within=_s
)
"""One row: one name (`name`, in `language`) of one place; `label` is the name under which pages show the place."""

ACTORS = _schema(actor_id=_s, label=_s, name=_s, language=_s, kind=_s, party=_s)
"""One row: one name of one actor."""

ORGANISATIONS = _schema(org_id=_s, label=_s, name=_s, name_kind=_s, valid_start=_d, valid_end=_d, country=_s, city=_s, lat=_f, lon=_f)  # fmt: skip
"""One row: one name of one organisation, at country and city level."""

REPORTS = _schema(
    record_id=_s, dataset=_s, group_kind=_s, date_start=_d, date_end=_d, lat=_f, lon=_f, radius_m=_f, geo_precision=_s,
    place_name=_s, event_type=_s, event_class=_s, question=_s, actors_1=_ls, actors_2=_ls, modality=_s, target=_s,
    weapon_class=_s, killed_low=_i, killed_high=_i, wounded_low=_i, wounded_high=_i, log_index=_i, speaker_key=_s,
    entry_id=_s, date_precision=_s,
)  # fmt: skip
"""One row: what the matcher reads of one claim or dataset row; `group_kind` is event, figure, relation, gathering,
call or other, and only rows of one group kind are ever compared as `same`."""

PAIRS = _schema(
    left=_s, right=_s, relation=_s, probability=_f, w_time=_f, w_place=_f, w_type=_f, w_actors=_f, w_figures=_f,
    w_weapon=_f, decided=_b, why=_s, w_target=_f, w_source=_f, w_rate=_f,
)  # fmt: skip
"""One row: one compared pair of records (`left` < `right`), its probability and the weight (log2 odds) of each field.

`w_source` is what it weighs that both come from one source, `w_rate` the log2 odds before any field is compared: how
rare a coincidence is at that place and time. The weights add up to the log2 odds."""

INCIDENTS = _schema(record_id=_s, incident_id=_s, probability=_f, part_of=_s)
"""One row: one record and the incident that it speaks of; `part_of` is the wider incident of that incident, or null."""

INCIDENT_HEADS = _schema(
    incident_id=_s, slug=_s, group_kind=_s, title=_s, event_class=_s, question=_s, date_start=_d, date_end=_d, lat=_f,
    lon=_f, radius_m=_f, place_id=_s, place_name=_s, actors=_ls, claims=_i, sources=_i, part_of=_s, unsure=_i,
)  # fmt: skip
"""One row: one incident with the hull of what its claims say; `unsure` counts pairs left for a person."""

LINES = _schema(
    group_kind=_s, group_id=_s, line_id=_s, line_label=_s, claim_id=_s, source_id=_s, is_root=_b, fold_rule=_s, fold_why=_s,
    certain=_b, party=_s, evidence=_s, probability=_f, perhaps=_ls, separate=_s, fields=_ls, effective=_f,
    effective_low=_i, effective_high=_i,
)  # fmt: skip
"""One row: one claim of one group (`incident` or `supply-edge`) and the independent line to which it belongs.

`fold_rule` names why it was folded into the line (`own`, `speaker`, `reprint`, `translation`, `cites`, `same-text`,
`same-text-translated`, `copying`), `party` the party for which the line's root speaks, empty where it speaks for none.
`evidence` says what the fold was read from, `probability` how probable it is that the claim stands in the right line;
where that is not certain, `perhaps` holds the lines of which it may be a part and `separate` what would tell. `fields`
are those that the claim gives. `effective` is the mean number of independent lines of the group when uncertain folds hold
with their probability; nine tenths of the chance lie from `effective_low` to `effective_high`."""

AXES = _schema(
    group_id=_s, lines_low=_i, lines_high=_i, sources=_i, claims=_i, lines_party=_i, lines_other=_i, admissions=_i,
    responsibility=_i, denials=_i, attributions=_ls, attribution_dispute=_b, captured=_i, killed_low=_i, killed_high=_i,
    wounded_low=_i, wounded_high=_i, figures_agree=_b, place_spread_m=_f, time_spread_days=_i,
    group_kind=_s, lines_named=_ls, parties=_i, attributing=_i, lines_attributing=_i,
    civilian_yes=_i, civilian_no=_i, civilian_no_other=_i,
)  # fmt: skip
"""One row: the axes of one incident, kept apart; no axis is derived from another.

Lines are counted over claims that assert, denials apart: `lines_low` leaves out lines whose folding is not certain.
`lines_named` are the labels of all lines counted, `parties` the parties that those speak for, `lines_attributing` the
lines that tie it to an actor, `attributing` those of them that do so without a hedge; `civilian_yes` are lines that say
civilians were harmed, `civilian_no` lines that deny it or say that those harmed were none, `civilian_no_other` those of
the latter that speak for no party."""

GRADES = _schema(group_id=_s, rule_set=_s, axis=_s, grade=_s, why=_s, change=_s)
"""One row: one grade of one incident under one named rule set; `change` says what would change it."""

FIGURES = _schema(
    group_id=_s, series_id=_s, question=_s, measure=_s, unit=_s, claim_id=_s, line_id=_s, speaker=_s, as_of_start=_d,
    as_of_end=_d, low=_i, high=_i, qualifier=_s, running=_b, remark=_s,
)  # fmt: skip
"""One row: one number of one claim within one series (one question, measure and start of counting)."""

SUPPLY_EDGES = _schema(
    edge_id=_s, edge_kind=_s, subject=_s, subject_kind=_s, object=_s, object_kind=_s, valid_from_start=_d,
    valid_from_end=_d, valid_to_start=_d, valid_to_end=_d, known_start=_d, known_end=_d, claim_id=_s, source_id=_s,
    stance=_s, status=_s, evidence_kind=_s, country=_s, conflict_group=_s, note=_s, basis=_s, number=_i, number_unit=_s,
)  # fmt: skip
"""One row: one claim of one edge (`used-in`, `made-by`, `owned-by`, `carries`, `supplied-via`, `made-in`).

`basis`: `stated` (the claim's relation says it), `named` (a row about the part names its maker), `implied` (only a column
of the row carries it; it never counts as a line)."""

CONTROLS = _schema(
    control_id=_s, subject=_s, component=_s, weapon_system=_s, jurisdiction=_s, instrument=_s, state=_s, authority=_s,
    from_start=_d, from_end=_d, to_start=_d, to_end=_d, known_start=_d, known_end=_d, number=_i, number_unit=_s,
    claim_id=_s, source_id=_s, evidence_kind=_s, conflict_group=_s, summary=_s,
)  # fmt: skip
"""One row: one claim of the state of one permit, measure or company step over a time."""

REPLIES = _schema(
    reply_id=_s,
    organisation=_s,
    state=_s,
    text=_s,
    claim_id=_s,
    source_id=_s,
    on_start=_d,
    on_end=_d,
    about=_s,
)
"""One row: one reply, or the recorded absence of one (`state`: given, indirect, self, not_found)."""

SUPPLY_MAP = _schema(
    day=_d, weapon=_s, relation=_s, component=_s, maker=_s, parent=_s, parent_basis=_s, parent_text=_s, jurisdiction=_s,
    jurisdiction_name=_s, decision=_s, decision_text=_s, decision_claims=_ls, time=_s, lines=_i, claims=_ls, contrary=_ls,
    replies=_ls,
)  # fmt: skip
"""One row: one path through the supply map on one day on which the map changes.

`decision` holds coded states joined by " / ", the `_text` columns say the same in attributed words."""

SUPPLY_BODIES = _schema(
    org_id=_s, name=_s, country=_s, country_name=_s, city=_s, lat=_f, lon=_f, roles=_ls, claims=_ls, reply_claims=_ls,
)  # fmt: skip
"""One row: one organisation that the supply map names; `country` and `city` come from the case's organisations alone,
never from a claim."""

DECISIONS = _schema(
    decision_id=_s, log_index=_i, subject=_s, verdict=_s, why=_s, actor=_s, time=_s, undoes=_s, field=_s
)
"""One row: one decision in force (undone ones and the undoing are left out), by the pseudonymous key of who decided."""

TABLES: dict[str, pa.Schema] = {
    "sources": SOURCES, "segments": SEGMENTS, "claims": CLAIMS, "supply_claims": SUPPLY_CLAIMS, "places": PLACES,
    "actors": ACTORS, "organisations": ORGANISATIONS, "reports": REPORTS, "pairs": PAIRS, "incidents": INCIDENTS,
    "incident_heads": INCIDENT_HEADS, "lines": LINES, "axes": AXES, "grades": GRADES, "figures": FIGURES,
    "supply_edges": SUPPLY_EDGES, "controls": CONTROLS, "replies": REPLIES,
    "supply_map": SUPPLY_MAP, "supply_bodies": SUPPLY_BODIES, "decisions": DECISIONS,
}  # fmt: skip

SORTED_BY: dict[str, tuple[str, ...]] = {
    "sources": ("source_id",), "segments": ("source_id", "capture", "start"), "claims": ("claim_id",),
    "supply_claims": ("claim_id",), "places": ("place_id", "language", "name"), "actors": ("actor_id", "language", "name"),
    "organisations": ("org_id", "name"), "reports": ("record_id",), "pairs": ("left", "right"),
    "incidents": ("record_id",), "incident_heads": ("incident_id",), "lines": ("group_kind", "group_id", "line_id", "claim_id"),
    "axes": ("group_id",), "grades": ("group_id", "rule_set", "axis"),
    "figures": ("group_id", "series_id", "as_of_end", "claim_id", "measure"), "supply_edges": ("edge_id", "claim_id"),
    "controls": ("control_id", "claim_id"), "replies": ("reply_id",), "decisions": ("decision_id",),
    "supply_map": ("day", "weapon", "relation", "component", "maker", "parent", "jurisdiction"), "supply_bodies": ("name",),
}  # fmt: skip


def empty(name: str) -> pa.Table:
    """Return the named table with no rows."""
    return TABLES[name].empty_table()


def from_rows(name: str, rows: list[dict[str, object]]) -> pa.Table:
    """Return the named table of `rows` (missing columns become null), in its fixed order."""
    table = pa.Table.from_pylist(rows, schema=TABLES[name])
    return ordered(name, table)


def ordered(name: str, table: pa.Table) -> pa.Table:
    """Return `table` cast to the named schema and sorted in its fixed order."""
    cast = table.select(TABLES[name].names).cast(TABLES[name])
    return cast.sort_by([(column, "ascending") for column in SORTED_BY[name]]).combine_chunks()
