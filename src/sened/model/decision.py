"""The record of a decision: who judged what, when and why; its subject outlives re-matching."""

import re
from dataclasses import dataclass

from sened.model.vocabulary import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One verdict on one subject. `id` is the ledger entry, `undoes` the decision that an `undo` reverses.

    A subject is a claim (`K001`), an unordered pair of claims (`K001+K002`), a span (`sha256:…#12-40`) or a pair of
    names with a date (`names:A|B@2020-01-01`); never an incident. A `correct` names the column (`field`) and the text
    that should stand in it (`value`). A `withhold` may name one field, a `coarsen` gives the side of a cell in kilometres
    as `value`, an `accept` of a field gives as `value` the digest of the text that was accepted.
    """

    id: str
    log_index: int
    subject: str
    verdict: Verdict
    why: str
    actor: str
    time: str
    undoes: str = ""
    field: str = ""
    value: str = ""


_PAIR = re.compile(r"([^\s+#|@]+)\+([^\s+#|@]+)\Z")
_SPAN = re.compile(r"sha256:[0-9a-f]{64}#\d+-\d+\Z")
_NAMES = re.compile(r"names:[^|]+\|[^|@]+(@\d{4}-\d{2}-\d{2})?\Z")
_CLAIM = re.compile(r"(?!names:|sha256:)[^\s+#|@]+\Z")


def canonical_subject(text: str) -> str:
    """Return the one spelling of a subject (the two claims of a pair in order); `ValueError` if it is none."""
    text = text.strip()
    pair = _PAIR.match(text)
    if pair:
        left, right = sorted(pair.groups())
        if left == right:
            raise ValueError("a pair needs two different claims")
        return f"{left}+{right}"
    if _SPAN.match(text) or _NAMES.match(text) or _CLAIM.match(text):
        return text
    raise ValueError(f"not a subject: {text!r}")


def pair_of(subject: str) -> tuple[str, str] | None:
    """Return the two claims of a pair subject, or None for a subject of another form."""
    found = _PAIR.match(subject)
    return (found.group(1), found.group(2)) if found else None
