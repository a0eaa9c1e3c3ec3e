"""What is measured: names, headings and the bars of the project, in the order in which they are shown."""

from dataclasses import dataclass

from sened.evaluate.gold_fields import PEOPLE, SUPPLY_PARTS


@dataclass(frozen=True, slots=True)
class Measure:
    """A measured share; `bar` is what the project asks of it (for a false fill: at most), 0 where it asks nothing."""

    key: str
    title: str
    bar: float = 0.0


DETECTION = (
    Measure("precision", "claims found: precision"),
    Measure("recall", "claims found: recall"),
    Measure("f1", "claims found: F1"),
    Measure("f1_other", "claims found: F1 without kind other"),
    Measure("f1_kind", "claims found with their kind: F1"),
)
F1_BARS = {"en": 0.85, "ar": 0.75, "tr": 0.75, "kmr": 0.75}
"""F1 that is asked for by language."""

SHARES = (
    Measure("spans", "words stand where they are said to", 1.0),
    Measure("language", "language detected"),
    Measure("whole_span", "span of the claim exact"),
    Measure("kind", "kind", 0.90),
    Measure("checkable", "checkable: yes, partly, no"),
    Measure("stance", "stance", 0.95),
    Measure("date_stated", "date exact, where stated", 0.95),
    Measure("date", "date exact, all"),
    Measure("date_told", "stated and inferred told apart"),
    Measure("place_1", "place within 25 km, first, where the gazetteer holds it", 0.75),
    Measure("place_3", "place within 25 km, one of three, where the gazetteer holds it", 0.88),
    Measure("place_1_all", "place within 25 km, first, all"),
    Measure("place_3_all", "place within 25 km, one of three, all"),
    Measure("harm", "killed and wounded exact", 0.88),
    *(Measure(name, f"{name} exact") for name in PEOPLE),
    Measure("counts", "other counts exact"),
    Measure("perpetrator", "perpetrator", 0.85),
    Measure("modality", "how the perpetrator is tied to the act"),
    Measure("target", "target"),
    Measure("subject", "subject of a relation"),
    Measure("object", "object of a relation"),
    Measure("event_type", "ACLED sub-event type"),
    Measure("weapon", "class of weapon"),
    Measure("model", "model of weapon"),
    Measure("attributed_to", "attributed to"),
    *(Measure(f"supply_{part}", f"supply: {part}") for part in SUPPLY_PARTS),
)
FILLS = (
    Measure("perpetrator", "perpetrator that the text does not name", 0.02),
    Measure("target", "target that the text does not name"),
    Measure("date", "date that the text does not give"),
    Measure("place", "place that the text does not give"),
    *(Measure(name, f"{name}, which the text does not count") for name in PEOPLE),
    Measure("weapon", "weapon that the text does not name"),
    Measure("event_type", "form of act that the text does not tell"),
    Measure("attributed_to", "speaker that the text does not name"),
    Measure("supply", "supply that the text does not speak of"),
)
