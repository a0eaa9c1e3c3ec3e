"""Whose permit or stop it is and for whom: a state's permits, a firm's own stop."""

import re

from sened.extraction.dealing_names import Name, company_name, names
from sened.extraction.english import supply as s
from sened.extraction.english.dealing import MORE_PARTS
from sened.extraction.reading import Reading
from sened.extraction.supply_parts import Supplied

_Span = tuple[int, int]
_PERMIT = re.compile(r"permit|licen[cs]|authori[sz]|application|embargo|certificate|clearance|waiver")
_BY_RULE = {"stopped": "suspended"}
"""A state that halts sales suspends them; a firm stops its own."""


def sided(r: Reading, made: Supplied, span: _Span, act: _Span) -> Supplied:
    """Return `made`, the control read between the offsets of `span`, with who stops and for whom by the order of names.

    `act` is where the words of the act stand.
    """
    inside = names(r, span)
    subject = next((n for n in inside if not n.lead and n.end <= act[0] + 1 and n.start < act[0]), None)
    firm = subject is not None and not subject.known and company_name(r, subject.span)
    words = r.shadow.low[act[0] : act[1]]
    led = [n for n in inside if n.lead in ("to", "for") and n.start > (subject.end if subject else -1)]
    led = [n for n in led if not _of_goods(r, n)]
    customer = next(iter(sorted(led, key=lambda n: n.lead == "for")), None)
    if customer is None:
        customer = next(
            (n for n in inside if r.shadow.low[n.start : n.end].endswith(("customer", "buyer", "client"))), None
        )
    if (
        customer is not None
        and customer.lead == "for"
        and _PERMIT.search(words)
        and company_name(r, customer.span)
        and not customer.known
    ):
        return made._replace(company=customer.span, customer=None)
    company = subject if firm and not _PERMIT.search(words) else _licensee(r, inside, customer, subject)
    relation = "supply" if firm and not _PERMIT.search(words) else made.relation
    passive = subject is None and company is None and not _PERMIT.search(words)
    state = made.state if relation == "supply" or passive else _BY_RULE.get(made.state, made.state)
    kept = made.company if made.company and not _is_other(made.company, customer, subject) else None
    return made._replace(
        relation=relation,
        state=state,
        company=company.span if company else kept,
        customer=customer.span
        if customer
        else made.customer
        if subject is None or made.customer != subject.span
        else None,
    )


def _licensee(r: Reading, inside: list[Name], customer: Name | None, subject: Name | None) -> Name | None:
    """ "an application by Nordlys Radar": the firm whose permit it is."""
    return next(
        (
            n
            for n in inside
            if n not in (customer, subject)
            and n.lead in ("by", "of", "from")
            and not n.known
            and company_name(r, n.span)
        ),
        None,
    )


def _of_goods(r: Reading, name: Name) -> bool:
    """ "permits for WESCAM sensors": a name that only says whose goods."""
    i = r.index_at(name.end - 1) + 1
    return i < len(r.tokens) and r.tokens[i].low in s.COMPONENTS | s.SYSTEMS | MORE_PARTS


def _is_other(span: _Span, *others: Name | None) -> bool:
    return any(o is not None and o.start < span[1] and span[0] < o.end for o in others)
