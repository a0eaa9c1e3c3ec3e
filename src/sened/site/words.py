"""The words that pages print for the closed lists of the vocabulary, and one sentence on each."""

from collections.abc import Mapping

from sened.base.countries import COUNTRIES

EVENT_CLASS: Mapping[str, str] = {
    "air-strike": "air or drone strike", "shelling": "shelling", "explosion": "explosion",
    "suicide-bomb": "suicide bombing", "clash": "armed clash", "ground-raid": "ground raid",
    "attack-on-civilians": "attack on civilians", "abduction": "abduction", "status": "state of affairs",
    "gathering": "gathering", "call": "call", "statement": "statement", "relation": "relation", "figure": "figure",
    "violence": "act of violence, form not coded", "other": "other",
}  # fmt: skip

COLOUR: Mapping[str, str] = {
    "violence": "attack-on-civilians",
    "call": "gathering",
    "status": "other",
    "statement": "other",
    "relation": "other",
}
"""Kinds that share the colour of another; the sheet and the live map follow the same table."""

GROUP_KIND: Mapping[str, str] = {
    "event": "Events", "figure": "Figures", "gathering": "Gatherings", "relation": "Relations", "call": "Calls",
    "other": "Other matters",
}  # fmt: skip
"""Headings of the list of incidents, in the order in which they stand there."""

QUESTION: Mapping[str, str] = {
    "toll": "How many were killed and wounded?", "attacks": "How many attacks were there?",
    "detainees": "How many people were held?", "escaped": "How many escaped?",
    "displaced": "How many were displaced?", "returned": "How many returned?", "affected": "How many were affected?",
    "missing": "How many were missing?", "damage": "How much was damaged?",
}  # fmt: skip

GROUND: Mapping[str, str] = {
    "captured": "captured: the bytes, their digest and the place in them are kept",
    "dataset-row": "dataset row: taken over from a published dataset, row by row",
    "cited": "cited: address and date only; the wording was not kept",
}

SAID_BY: Mapping[str, str] = {"asserts": "Said by", "denies": "Denied by", "unknown": "Spoken of by"}

MODALITY: Mapping[str, str] = {
    "named": "named", "self-claimed": "claimed by itself", "suspected": "suspected", "believed": "believed",
    "accused": "accused", "implied": "implied", "contested": "contested", "unknown": "not stated",
}  # fmt: skip

PUBLISHER_KIND: Mapping[str, str] = {
    "party": "party to the conflict", "party-aligned": "aligned with a party", "state": "state",
    "state-aligned": "owned or funded by a state, or close to its government", "independent": "independent",
    "ngo": "non-governmental organisation", "un": "United Nations", "academic": "academic",
    "aggregator": "aggregator (mainly reprints)", "company": "company", "campaign": "campaign", "legal": "legal",
    "unknown": "not coded",
}  # fmt: skip

FOLD_WHY: Mapping[str, str] = {
    "own": "the publisher reports it in its own words: a root",
    "speaker": "both carry the words of one speaker or one body, wherever they were published",
    "reprint": "one is a reprint of the other",
    "translation": "one is a translation of the other",
    "cites": "one names the other as where it has the matter from",
    "same-text": "both carry the same text, found by comparing them",
    "same-text-translated": "one text gives the figures and names of the other in the same order, in another language",
    "copying": "over several incidents both give rare values that others contradict",
}
"""The rules by which claims are folded into lines, as the method explains them."""

FOLD_RULE: Mapping[str, str] = {
    "own": "stands on its own", "speaker": "the same speaker", "reprint": "a reprint", "translation": "a translation",
    "cites": "cites it", "same-text": "the same text", "same-text-translated": "the same text in another language",
    "copying": "rare values in common",
}  # fmt: skip

CIVILIAN: Mapping[str, str] = {
    "yes": "civilians harmed", "no": "no civilians harmed", "mixed": "civilians among others",
    "denied": "denies that civilians were harmed", "unknown": "",
}  # fmt: skip

REPLY_STATE: Mapping[str, str] = {
    "given": "a reply is recorded", "indirect": "a reply is recorded at second hand",
    "self": "the organisation's own statement is recorded", "not_found": "looked for, none found",
}  # fmt: skip

CONTROL_STATE: Mapping[str, str] = {"not_controlled": "no permit needed", "in_force": "in force"}

PATH_TIME: Mapping[str, str] = {
    "during": "stated for this day", "possibly": "perhaps stated for this day", "last-known": "last known before this day",
    "ended": "ended before this day", "not-yet": "not yet on this day", "undated": "without a date",
}  # fmt: skip
"""How the time of a path in the supply map stands to the day that a page shows."""

EDGE_KIND: Mapping[str, str] = {
    "used-in": "used in", "made-by": "made by", "owned-by": "owned by", "carries": "carries",
    "supplied-via": "supplied through", "made-in": "made in", "supplied-to": "supplied to",
    "planned-for": "planned for", "derived-from": "derived from", "named-with": "named together with",
    "merged-into": "merged into", "formerly": "formerly owned by",
}  # fmt: skip

AXIS: Mapping[str, tuple[str, str]] = {
    "sources": ("Sources", "documents in which a claim of this incident stands"),
    "claims": ("Claims", "single assertions"),
    "lines_party": ("Lines from parties", "independent lines whose root speaks for a party to the conflict"),
    "lines_other": ("Lines from others", "independent lines whose root speaks for no party"),
    "admissions": ("Admissions", "lines in which a party says something against its own interest"),
    "responsibility": ("Claims of responsibility", "lines in which an actor says that it acted"),
    "denials": ("Denials", "lines whose speaker denies the matter"),
    "captured": ("Captured claims", "claims of which the wording itself is kept"),
}


def word(table: Mapping[str, str], value: str | None) -> str:
    """Return the words for a coded `value`, the code itself with spaces where the table holds none."""
    return table.get(value or "", (value or "").replace("-", " ").replace("_", " "))


def colour(event_class: str | None) -> str:
    """Return the class of the colour in which a kind of event is drawn."""
    return COLOUR.get(event_class or "other", event_class or "other")


def country(code: str | None) -> str:
    """Return the name of a jurisdiction by its ISO 3166 code, the code itself where it is not one."""
    return COUNTRIES.get(code or "", code or "")
