"""The published forms of CSV tables: their columns, and how a header is recognised whatever the file is called."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One table: the file name that it usually bears, the adapter that reads it, and its columns.

    `core` columns must be there, since without them a row would mean less than it seems to; of a pair, such as
    `killed_low` and `killed_high`, both or neither. The `rest` may be missing, which is said. `numeric` columns hold
    numbers, so that a leading minus there is a sign and not a formula. An `open` form may have further columns.
    """

    name: str
    adapter: str
    core: tuple[str, ...]
    rest: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    numeric: frozenset[str] = frozenset()
    open: bool = False

    @property
    def known(self) -> tuple[str, ...]:
        """All columns that the form gives a meaning."""
        return self.core + self.rest + self.optional

    def lacking(self, header: Collection[str]) -> list[str]:
        """Return the columns that `header` must have and has not."""
        out = [column for column in self.core if column not in header]
        for pair in self.pairs:
            present = [column for column in pair if column in header]
            out += [column for column in pair if len(present) == 1 and column not in header]
        return list(dict.fromkeys(out))


_RANGES = tuple((f"{stem}_low", f"{stem}_high") for stem in ("killed", "wounded", "captured", "figure"))
_COUNTS = frozenset(column for pair in _RANGES for column in pair)

SOURCES = Form(
    name="sources.csv",
    adapter="claims-csv",
    core=("id", "publisher", "publisher_kind", "title", "published", "cites"),
    rest=("publisher_note", "country", "language", "url", "published_note", "cites_note", "note"),
    optional=("publish",),
)
CLAIMS = Form(
    name="claims.csv",
    adapter="claims-csv",
    core=("claim_id", "source_id", "kind", "vocabulary", "code", "stance", "date_start", "date_end", "date_precision",
          "place_canonical", "lat", "lon", "geo_precision", "actor", "modality", "killed_low", "killed_high", "summary"),
    rest=("speaker", "via", "time_as_written", "place_name_as_written", "geo_source", "perpetrator_as_written", "actor_2",
          "target", "weapon", "wounded_low", "wounded_high", "captured_low", "captured_high", "figure_low", "figure_high",
          "figure_unit", "civilian_flag", "quote_offset", "note"),
    optional=("wording",),
    pairs=_RANGES,
    numeric=_COUNTS | {"lat", "lon"},
)  # fmt: skip
SUPPLY = Form(
    name="supply_claims.csv",
    adapter="supply-csv",
    core=("claim_id", "claim_type", "weapon_system", "component", "manufacturer", "country", "relation", "evidence_kind",
          "speaker", "source_date", "valid_from", "valid_to", "status", "fact"),
    rest=("parent_at_date", "number", "number_unit", "seen", "answer_of_named_body", "answer_kind", "conflict_group",
          "note"),
    optional=("source_id", "publisher", "source_lean", "url", "via", "wording"),
    pairs=(("answer_of_named_body", "answer_kind"), ("publisher", "url")),
    numeric=frozenset({"number"}),
)  # fmt: skip
REPORTS = Form(
    name="reports.csv",
    adapter="reports-csv",
    core=("record_id",),
    optional=("dataset", "date_start", "date_end", "lat", "lon", "geo_precision", "radius_km", "place_name", "event_type",
              "actor_1", "actor_2", "actor_1_role", "actor_2_role", "weapon", "target", "killed_low", "killed_high",
              "wounded_low", "wounded_high"),
    numeric=_COUNTS | {"lat", "lon", "radius_km"},
    open=True,
)  # fmt: skip
FORMS = (SOURCES, CLAIMS, SUPPLY, REPORTS)

_ENOUGH = 0.5


def recognise(header: Collection[str]) -> Form | None:
    """Return the form whose core most of `header` fits, or None where no form has half of its core there.

    An open form is recognised by its core and any two further columns of it.
    """
    names = set(header)
    shares = [(len(names & set(form.core)) / len(form.core), form) for form in FORMS if not form.open]
    share, best = max(shares, key=lambda pair: pair[0])
    if share >= _ENOUGH:
        return best
    is_report = names >= set(REPORTS.core) and len(names & set(REPORTS.known)) >= 3
    return REPORTS if is_report else None
