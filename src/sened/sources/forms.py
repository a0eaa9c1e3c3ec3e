"""The published forms of CSV tables: their columns, and how a header is recognised whatever the file is called."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One table: the file name that it usually bears, the adapter that reads it, and its columns.

    `numeric` columns hold numbers, so that a leading minus there is a sign and not a formula. `open` forms allow
    missing and further columns.
    """

    name: str
    adapter: str
    columns: tuple[str, ...]
    optional: tuple[str, ...] = ()
    numeric: frozenset[str] = frozenset()
    open: bool = False

    @property
    def known(self) -> tuple[str, ...]:
        """All columns that the form gives a meaning."""
        return self.columns + self.optional


SOURCES = Form(
    name="sources.csv",
    adapter="claims-csv",
    columns=("id", "publisher", "publisher_kind", "publisher_note", "country", "language", "title", "url", "published",
             "published_note", "cites", "cites_note", "note"),
    optional=("publish",),
)  # fmt: skip
CLAIMS = Form(
    name="claims.csv",
    adapter="claims-csv",
    columns=("claim_id", "source_id", "kind", "vocabulary", "code", "stance", "speaker", "via", "date_start", "date_end",
             "date_precision", "time_as_written", "place_name_as_written", "place_canonical", "lat", "lon", "geo_precision",
             "geo_source", "perpetrator_as_written", "actor", "modality", "actor_2", "target", "weapon", "killed_low",
             "killed_high", "wounded_low", "wounded_high", "captured_low", "captured_high", "figure_low", "figure_high",
             "figure_unit", "civilian_flag", "summary", "quote_offset", "note"),
    numeric=frozenset({"lat", "lon", "killed_low", "killed_high", "wounded_low", "wounded_high", "captured_low",
                       "captured_high", "figure_low", "figure_high"}),
)  # fmt: skip
SUPPLY = Form(
    name="supply_claims.csv",
    adapter="supply-csv",
    columns=("claim_id", "claim_type", "weapon_system", "component", "manufacturer", "parent_at_date", "country",
             "relation", "number", "number_unit", "evidence_kind", "publisher", "speaker", "source_lean", "url", "seen",
             "source_date", "valid_from", "valid_to", "status", "fact", "answer_of_named_body", "answer_kind",
             "conflict_group", "note"),
    optional=("source_id",),
    numeric=frozenset({"number"}),
)  # fmt: skip
REPORTS = Form(
    name="reports.csv",
    adapter="reports-csv",
    columns=("dataset", "record_id", "date_start", "date_end", "lat", "lon", "geo_precision", "radius_km", "place_name",
             "event_type", "actor_1", "actor_2", "weapon", "killed_low", "killed_high"),
    optional=("actor_1_role", "actor_2_role", "target", "wounded_low", "wounded_high"),
    numeric=frozenset({"lat", "lon", "radius_km", "killed_low", "killed_high", "wounded_low", "wounded_high"}),
    open=True,
)  # fmt: skip
FORMS = (SOURCES, CLAIMS, SUPPLY, REPORTS)

_ENOUGH = 0.5


def recognise(header: tuple[str, ...]) -> Form | None:
    """Return the form that most of `header` belongs to, or None where no form has at least half of its columns there.

    An open form is recognised by `record_id` and any two further columns of it.
    """
    names = set(header)
    shares = [(len(names & set(form.columns)) / len(form.columns), form) for form in FORMS if not form.open]
    share, best = max(shares, key=lambda pair: pair[0])
    if share >= _ENOUGH:
        return best
    found_open = "record_id" in names and len(names & set(REPORTS.known)) >= 3
    return REPORTS if found_open else None
