"""Pages that are mostly words: home, checked statements, method, downloads, corrections, not found."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sened.site import text, words
from sened.site.environment import markup
from sened.site.page import Page, Site
from sened.site.settings import CheckedStatement


def home(site: Site, statements: Sequence[CheckedStatement]) -> Page:
    """Return the first page: what this is, what is known and what is not, how to read it."""
    record = site.record
    axes = list(record.axes.values())
    grounds = Counter(c["ground"] or "cited" for c in record.rows["claims"])
    context: dict[str, Any] = {
        "numbers": {
            "claims": len(record.rows["claims"]),
            "sources": len(record.rows["sources"]),
            "incidents": len(record.rows["incident_heads"]),
            "lines": sum(a["lines_high"] or 0 for a in axes),
            "supply": len(record.rows["supply_claims"]),
        },
        "grounds": [(g, grounds[g]) for g in words.GROUND if grounds[g]],
        "single": sum(1 for a in axes if a["lines_high"] == 1),
        "several": sum(1 for a in axes if (a["lines_low"] or 0) > 1),
        "disputed": sum(1 for a in axes if a["attribution_dispute"]),
        "disagree": sum(1 for a in axes if a["figures_agree"] is False),
        "unsure": sum(1 for p in record.rows["pairs"] if p["relation"] == "unsure"),
        "without_place": sum(1 for h in record.rows["incident_heads"] if h["lat"] is None),
        "days": _days(site),
        "most": _most(site),
        "statements": [_statement(site, s) for s in statements],
    }
    return Page(path="index.html", template="index.html", title="", context=context)


def _days(site: Site) -> str:
    heads = [
        h
        for h in site.record.rows["incident_heads"]
        if h["date_start"] and h["date_end"] and h["group_kind"] == "event"
    ]
    if not heads:
        return ""
    first, last = min(h["date_start"] for h in heads), max(h["date_end"] for h in heads)
    return f"{text.when(first, first)} and {text.when(last, last)}"


def _most(site: Site, number: int = 8) -> list[dict[str, Any]]:
    """Return the events with most independent lines: a way in, not a ranking of weight."""
    found = []
    for head in site.record.rows["incident_heads"]:
        axes = site.record.axes.get(head["incident_id"])
        if axes and head["group_kind"] == "event":
            found.append((-(axes["lines_high"] or 0), str(head["date_start"]), head["incident_id"], head, axes))
    return [
        {
            "title": head["title"] or "Incident", "href": site.links.incident(head["incident_id"]),
            "when": text.when(head["date_start"], head["date_end"]), "lines": text.lines(axes["lines_low"], axes["lines_high"]),
            "claims": text.number(head["claims"] or 0, "claim"), "kind": head["event_class"] or "other",
        }
        for *_, head, axes in sorted(found, key=lambda f: f[:3])[:number]
    ]  # fmt: skip


def _statement(site: Site, statement: CheckedStatement) -> dict[str, str]:
    return {
        "title": statement.title,
        "speaker": statement.speaker,
        "note": statement.note,
        "href": site.links.statement(statement.slug),
    }


def statement_pages(site: Site, statements: Sequence[CheckedStatement]) -> list[Page]:
    """Return the list of checked statements and the page of each."""
    listing = Page(
        path="statements/index.html", template="statements.html", title="Checked statements",
        context={"statements": [_statement(site, s) for s in statements]},
    )  # fmt: skip
    return [
        listing,
        *(
            Page(
                path=site.links.statement(s.slug), template="statement.html", title=s.title,
                context={
                    **_statement(site, s), "fragment": markup(s.html_fragment),
                    "json": site.links.statement(s.slug).rpartition("/")[2].removesuffix(".html") + ".json",
                },
            )
            for s in statements
        ),
    ]  # fmt: skip


def method(site: Site) -> Page:
    """Return the method: the words, how lines are folded, and every rule set as its file stands."""
    rules = [{"name": r.name, "source": r.source, "title": _rule_title(r.parsed)} for r in site.settings.rule_sets]
    context = {
        "rules": rules,
        "grounds": list(words.GROUND.items()),
        "kinds": list(words.EVENT_CLASS.items()),
        "folds": list(words.FOLD_WHY.items()),
        "publisher_kinds": list(words.PUBLISHER_KIND.items()),
        "modalities": list(words.MODALITY.items()),
    }
    return Page(path="method.html", template="method.html", title="Method", context=context)


def _rule_title(parsed: Mapping[str, object]) -> str:
    for key in ("title", "description", "about", "summary"):
        value = parsed.get(key)
        if isinstance(value, str):
            return value.strip()
    return ""


def downloads(files: Sequence[Mapping[str, object]]) -> Page:
    """Return the page of downloads; `files` hold path, words, rows and size."""
    return Page(path="downloads.html", template="downloads.html", title="Downloads", context={"files": files})


def corrections(site: Site) -> Page:
    """Return the page that says how to send a correction or a reply, and which claims the editors corrected."""
    known = {*site.record.claims, *site.record.supply_claims}
    found = [d for d in site.record.rows["decisions"] if d["verdict"] == "correct" and d["subject"] in known]
    found.sort(key=lambda d: d["log_index"], reverse=True)
    made = [{"day": str(d["time"] or "")[:10], "claim": d["subject"], "field": d["field"]} for d in found]
    return Page(
        path="corrections.html", template="corrections.html", title="Corrections and replies", context={"made": made}
    )


def not_found() -> Page:
    """Return the page for an address that leads nowhere."""
    return Page(path="404.html", template="404.html", title="Not found")
