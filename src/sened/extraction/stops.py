"""Whose permit or stop it is and for whom: a state's permits, a firm's own stop, a firm that is put on a list."""

import re

from sened.extraction.dealing_names import Name, can_be_firm, company_name, names, widened
from sened.extraction.english import supply as s
from sened.extraction.english.dealing import BUYERS, MORE_PARTS
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
    permit = _PERMIT.search(r.shadow.low, *act) is not None
    subject = next((n for n in inside if not n.lead and n.end <= act[0] + 1 and n.start < act[0]), None)
    customer = _customer(r, inside, subject)
    if permit and customer is not None and customer.lead == "for" and _is_firm(r, customer):
        return made._replace(company=customer.span, customer=None)  # "licences for Norvex"
    own = subject is not None and not permit and _is_firm(r, subject)
    company = subject if own else _licensee(r, inside, customer, subject)
    nobody = subject is None and company is None and not permit
    state = made.state if own or nobody else _BY_RULE.get(made.state, made.state)
    kept = made.company if made.company and not _is_one(made.company, customer, subject) else None
    taker = customer.span if customer else None if _is_one(made.customer, subject) else made.customer
    return made._replace(
        relation="supply" if own else made.relation,
        state=state,
        company=company.span if company else kept,
        customer=widened(r, taker),
    )


def listed(r: Reading, made: Supplied, span: _Span, act: _Span) -> Supplied:
    """Return `made`, a listing between the offsets of `span`, with the firm that is listed; `act`: the words of listing."""
    inside = [n for n in names(r, span) if not n.known and can_be_firm(r, n.span)]
    against = [n for n in inside if n.lead in ("on", "against", "of") and n.start >= act[0]]
    before = [n for n in inside if not n.lead and n.end <= act[0] + 1]
    object_ = [n for n in inside if not n.lead and n.start >= act[0]]
    firm = next(iter([*against, *before, *object_]), None)
    return made._replace(company=firm.span if firm else made.company, customer=None)


def _customer(r: Reading, inside: list[Name], subject: Name | None) -> Name | None:
    """Return for whom the goods are: behind "to" before behind "for", else a buyer without a name."""
    floor = subject.end if subject else -1
    led = [n for n in inside if n.lead in ("to", "for") and n.start > floor and not _of_goods(r, n)]
    buyers = [n for n in inside if r.shadow.low[n.start : n.end].endswith(tuple(BUYERS))]
    return next(iter([*sorted(led, key=lambda n: n.lead == "for"), *buyers]), None)


def _is_firm(r: Reading, name: Name) -> bool:
    return not name.known and company_name(r, name.span)


def _licensee(r: Reading, inside: list[Name], customer: Name | None, subject: Name | None) -> Name | None:
    """ "an application by Nordlys Radar": the firm whose permit it is."""
    rest = [n for n in inside if n not in (customer, subject) and n.lead in ("by", "of", "from", "on", "against")]
    return next((n for n in rest if _is_firm(r, n)), None)


def _of_goods(r: Reading, name: Name) -> bool:
    """ "permits for WESCAM sensors": a name that only says whose goods."""
    i = r.index_at(name.end - 1) + 1
    return i < len(r.tokens) and r.tokens[i].low in s.COMPONENTS | s.SYSTEMS | MORE_PARTS


def _is_one(span: _Span | None, *others: Name | None) -> bool:
    return span is not None and any(o is not None and o.start < span[1] and span[0] < o.end for o in others)
