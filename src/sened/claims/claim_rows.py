"""One row of a claims table as an event-side claim."""

from sened.base.dates import Interval, Precision
from sened.base.geo import Circle
from sened.claims.cells import Cells
from sened.model.claim import ActorMode, Claim
from sened.model.crosswalk import VOCABULARIES, is_known_code
from sened.model.vocabulary import RADIUS_M, CivilianFlag, ClaimKind, GeoPrecision, Ground, Modality, Stance

_PRECISE = frozenset({Precision.DAY, Precision.HOUR})


def read_claim(cells: Cells, ground: Ground = Ground.CITED) -> Claim | None:
    """Return the claim of a sound row, else None with its problems noted."""
    identity, source_id = cells.identity("claim_id"), cells.identity("source_id")
    cells.needed("kind")
    kind = cells.word("kind", ClaimKind, ClaimKind.OTHER)
    vocabulary, code = _code(cells)
    when, precision = _when(cells)
    where, geo_precision = _where(cells)
    actors, mode = _actors(cells, "actor")
    others, _ = _actors(cells, "actor_2")
    stance = cells.word("stance", Stance, Stance.ASSERTS)
    modality = cells.word("modality", Modality, Modality.UNKNOWN)
    civilian = cells.word("civilian_flag", CivilianFlag, CivilianFlag.UNKNOWN)
    counts = {stem: cells.count(stem) for stem in ("killed", "wounded", "captured", "figure")}
    quote = cells.quote("quote_offset")
    if not cells.sound:
        return None
    return Claim(
        id=identity,
        source_id=source_id,
        kind=kind,
        vocabulary=vocabulary,
        code=code,
        stance=stance,
        ground=ground,
        speakers=cells.listing("speaker", ";"),
        via=cells.listing("via", ";"),
        when=when,
        precision=precision,
        time_as_written=cells.text("time_as_written"),
        place_as_written=cells.text("place_name_as_written"),
        place_name=cells.code("place_canonical"),
        where=where,
        geo_precision=geo_precision,
        geo_source=cells.code("geo_source"),
        actor_as_written=cells.text("perpetrator_as_written"),
        actors=actors,
        actor_mode=mode,
        modality=modality,
        actors_2=others,
        target=cells.text("target"),
        weapon_as_written=cells.text("weapon"),
        killed=counts["killed"],
        wounded=counts["wounded"],
        captured=counts["captured"],
        figure=counts["figure"],
        figure_unit=cells.code("figure_unit"),
        civilian=civilian,
        summary=cells.text("summary"),
        note=cells.text("note"),
        quote=quote,
        wording=cells.text("wording"),
    )


def unknown_code(claim: Claim) -> str | None:
    """Return the code of a foreign vocabulary that the crosswalk does not know (it counts as `other`), else None."""
    if not claim.code or claim.vocabulary == "sened" or is_known_code(claim.vocabulary, claim.code):
        return None
    return f"{claim.vocabulary}:{claim.code}"


def _code(cells: Cells) -> tuple[str, str]:
    vocabulary, code = cells.code("vocabulary").casefold(), cells.code("code")
    if vocabulary and vocabulary not in VOCABULARIES:
        cells.problem(
            "vocabulary",
            f"{vocabulary[:40]!r} is not a vocabulary known here",
            "use one of: " + ", ".join(sorted(VOCABULARIES)),
        )
    elif code and not vocabulary:
        cells.problem("vocabulary", "a code is given without its vocabulary", "name the vocabulary of the code")
    elif vocabulary == "sened" and code and not is_known_code("sened", code):
        cells.problem("code", f"{code[:40]!r} is not a code of sened", "see docs/vocabulary.md for its codes")
    return vocabulary, code


def _when(cells: Cells) -> tuple[Interval | None, Precision | None]:
    given = cells.code("date_precision")
    precision = cells.word("date_precision", Precision, Precision.DAY)
    when = cells.span_of_days("date_start", "date_end", precise=precision in _PRECISE)
    if when is None:
        return None, None
    if not given:
        return when, Precision.DAY if when.days == 1 else Precision.RANGE
    if precision in _PRECISE and when.days > 1:
        cells.problem("date_precision", f"{precision} is given for {when.days} days", "write range, or mend the dates")
    return when, precision


def _where(cells: Cells) -> tuple[Circle | None, GeoPrecision]:
    lat, lon = cells.decimal("lat", -90, 90), cells.decimal("lon", -180, 180)
    precision = cells.word("geo_precision", GeoPrecision, GeoPrecision.NONE)
    if bool(cells.code("lat")) != bool(cells.code("lon")):
        missing = "lon" if cells.code("lat") else "lat"
        cells.problem(missing, "one coordinate stands without the other", "give both, or neither")
    if lat is None or lon is None:
        return None, precision
    if precision is GeoPrecision.NONE and cells.code("geo_precision") in {"", GeoPrecision.NONE}:
        cells.problem(
            "geo_precision",
            "a point is given without its precision",
            "write exact, settlement, district, province or country",
        )
    if precision is GeoPrecision.NONE:
        return None, precision
    return Circle(lat, lon, RADIUS_M[precision]), precision


def _actors(cells: Cells, name: str) -> tuple[tuple[str, ...], ActorMode]:
    text = cells.code(name)
    if ";" in text and "|" in text:
        cells.problem(name, "actors together (;) and alternatives (|) stand in one cell", "use one of the two signs")
    mode = ActorMode.ANY if "|" in text else ActorMode.ALL
    return cells.listing(name, "|" if mode is ActorMode.ANY else ";"), mode
