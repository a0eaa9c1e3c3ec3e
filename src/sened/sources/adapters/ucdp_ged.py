"""`ucdp-ged`: the UCDP Georeferenced Event Dataset as downloaded (releases since 4.0, and candidate events)."""

from sened.model.precision import Deaths, UcdpDate, UcdpWhere
from sened.sources.line import Line, filled
from sened.sources.published import Layout, Published

COLUMNS = {
    "record_id": ("id",),
    "type": ("type_of_violence",),
    "side_a": ("side_a",),
    "side_b": ("side_b",),
    "where": ("where_prec",),
    "lat": ("latitude",),
    "lon": ("longitude",),
    "place": ("where_coordinates",),
    "country": ("country",),
    "admin_1": ("adm_1",),
    "admin_2": ("adm_2",),
    "date": ("date_prec",),
    "date_start": ("date_start",),
    "date_end": ("date_end",),
    "best": ("best", "best_est"),
    "low": ("low", "low_est"),
    "high": ("high", "high_est"),
    "deaths_civilians": ("deaths_civilians",),
    "clarity": ("event_clarity",),
}


def report(line: Line) -> dict[str, str]:
    """Return the report of one event; the two sides have no order, so that neither has a role."""
    code = line.date_code("date", UcdpDate)
    first = line.day("date_start", month_first=True)
    last = line.day("date_end", month_first=True)
    kind = line.text("type")
    return (
        filled(
            [
                ("record_id", line.text("record_id")),
                ("event_type", f"ucdp:{kind.removesuffix('.0')}" if kind else ""),
                ("actor_1", line.names("side_a")),
                ("actor_2", line.names("side_b")),
                ("place_name", line.text("place")),
                ("country", line.text("country")),
                ("admin_1", line.text("admin_1")),
                ("admin_2", line.text("admin_2")),
                ("killed_civilians", line.count("deaths_civilians")),
                ("event_clarity", line.text("clarity")),
            ]
        )
        | line.days("date_end", code, first, last)
        | line.place("where", UcdpWhere)
        | line.killed(Deaths.UCDP_ALL_SIDES, line.count("low"), line.count("best"), line.count("high"))
    )


LAYOUT = Layout(
    adapter="ucdp-ged",
    columns=COLUMNS,
    core=("record_id", "type", "side_a", "where", "date", "date_start", "best"),
    report=report,
)
ADAPTER = Published(LAYOUT, "UCDP GED as downloaded (csv, xlsx, json, parquet, or the zip)")
