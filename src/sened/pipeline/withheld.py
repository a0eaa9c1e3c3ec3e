"""What was kept back at publication, for the editors alone: where public and private incidents differ, and what still tells.

None of this leaves the case: it is printed to the person who publishes, and kept in `work/withheld.json`.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sened.claims.held import Held, text_digest
from sened.claims.state import State
from sened.claims.withholding import Public
from sened.pipeline.datasets import is_barred
from sened.pipeline.statements import Statement
from sened.pipeline.withheld_differences import Difference, Echo, Tables, differences, echoes

FILE_NAME = "withheld.json"
_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBack:
    """Everything that was kept back, by what asked for it."""

    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    coarsened: tuple[tuple[str, int], ...] = ()
    held: tuple[Held, ...] = ()
    statements: tuple[str, ...] = ()
    incidents: tuple[Difference, ...] = ()
    echoes: tuple[Echo, ...] = ()
    datasets: tuple[tuple[str, int], ...] = ()
    barred: tuple[tuple[str, int], ...] = ()

    def sentences(self) -> list[str]:
        """Return lines for people; none where nothing was kept back."""
        lines = []
        if self.claims or self.sources or self.fields or self.coarsened:
            lines.append(
                f"Kept back by decision: {len(self.claims)} claims{_listed(self.claims)}, {len(self.sources)} sources"
                f"{_listed(self.sources)}, {len(self.fields)} single fields{_listed(f'{s} {f}' for s, f in self.fields)}, "
                f"{len(self.coarsened)} places coarsened{_listed(f'{s} to {km} km' for s, km in self.coarsened)}."
            )
        if self.datasets:
            lines.append(
                f"Datasets left out, since no terms were stated at import: "
                f"{'; '.join(f'{name} ({rows} rows)' for name, rows in self.datasets[:_SHOWN])}. "
                'To publish their rows: import the same file again with --licence "..."'
            )
        if self.barred:
            lines.append(
                f"Datasets left out, since their publishers do not let rows be passed on: "
                f"{'; '.join(f'{name} ({rows} rows)' for name, rows in self.barred[:_SHOWN])}."
            )
        if self.incidents:
            lines.append(f"Incidents that differ between the case and what is public: {len(self.incidents)}.")
            lines += [f"  {_difference(d)}" for d in self.incidents[:_SHOWN]]
        if self.echoes:
            lines.append(f"Public claims that still tell something of it: {len(self.echoes)}.")
            lines += [f"  {e.claim}: {e.why} ({e.kept_back} of {e.subject})" for e in self.echoes[:_SHOWN]]
        if self.held or self.statements:
            number = len(self.held) + len(self.statements)
            lines.append(f"Held back because they may name a person: {number} texts. Each waits for a decision:")
            lines += [
                f'  {h.subject} {h.field}: "{"; ".join(h.found)}" ({h.why}). To let it pass: '
                f'sened decide DIR {h.subject} accept --field {h.field} --why "..."'
                for h in self.held[:_SHOWN]
            ]
            lines += [f"  {s}" for s in self.statements[:_SHOWN]]
        return [*lines, f"The whole list, for editors only: work/{FILE_NAME}"] if lines else []

    def to_json(self) -> dict[str, object]:
        """Return everything, for the editor."""
        return {
            "claims": list(self.claims),
            "sources": list(self.sources),
            "fields": [{"subject": s, "field": f} for s, f in self.fields],
            "coarsened": [{"subject": s, "km": km} for s, km in self.coarsened],
            "held": [h.to_json() for h in self.held],
            "statements_held": list(self.statements),
            "incidents": [d.to_json() for d in self.incidents],
            "still_told_by": [e.to_json() for e in self.echoes],
            "datasets_without_terms": [{"dataset": name, "rows": rows} for name, rows in self.datasets],
            **({"datasets_barred": [{"dataset": n, "rows": rows} for n, rows in self.barred]} if self.barred else {}),
        }

    def to_bytes(self) -> bytes:
        """Return the private report file."""
        return json.dumps(self.to_json(), ensure_ascii=False, indent=1).encode() + b"\n"


def keeps_back(shown: Public, state: State) -> bool:
    """Tell whether anything of `state` is kept back, so that public and private tables may differ."""
    whole = shown.orders.whole - state.retracted
    return bool(whole or shown.orders.fields or shown.orders.coarse or shown.held)


def report(state: State, shown: Public, statements: Sequence[str], private: Tables | None, public: Tables) -> KeptBack:
    """Return what was kept back of `state`, with the private and public tables held against each other.

    `private` is None where nothing was kept back: then the two are the same.
    """
    asked = shown.orders
    given = [s for _, s in sorted(state.datasets.items())]
    fields = tuple((s, g.name) for s in sorted(asked.fields) for g in sorted(asked.fields[s], key=lambda g: g.name))
    return KeptBack(
        claims=tuple(sorted(set(state.claims) - set(shown.state.claims) - state.retracted)),
        sources=tuple(sorted(set(state.sources) - set(shown.state.sources))),
        fields=fields,
        coarsened=tuple(sorted((s, km) for s, (km, _) in asked.coarse.items())),
        held=shown.held,
        statements=tuple(statements),
        incidents=tuple(differences(private, public)) if private else (),
        echoes=tuple(echoes(shown, private, public)) if private else (),
        datasets=tuple((s.record.id, s.record.rows) for s in given if not s.record.licence and not is_barred(s)),
        barred=tuple((s.record.id, s.record.rows) for s in given if is_barred(s)),
    )


def names_in_statement(statement: Statement, shown: Public) -> list[str]:
    """Return a line for each span of a statement that may name a person and that nobody accepted; empty means it may pass."""
    out = []
    for what in ("title", "speaker", "note", "text"):
        text = getattr(statement, what)
        for mention in shown.find.find(text):
            subject = f"sha256:{text_digest(text)}#{mention.start}-{mention.end}"
            if subject not in shown.orders.spans:
                out.append(
                    f'statement {statement.slug}, {what}: "{mention.text}" ({mention.why}). To let it pass: '
                    f'sened decide DIR {subject} accept --why "..."'
                )
    return out


def _difference(difference: Difference) -> str:
    text = f"{difference.title}: {len(difference.claims)} claims in the case"
    if difference.missing:
        text += f", without {', '.join(difference.missing)} in public"
    elif len(difference.public) > 1:
        text += f", in {len(difference.public)} incidents in public"
    if difference.changed:
        text += f"; other values: {', '.join(difference.changed)}"
    return text


def _listed(items: Iterable[str]) -> str:
    found = list(items)
    return f" ({', '.join(found[:_SHOWN])}{' …' if len(found) > _SHOWN else ''})" if found else ""
