"""Records of links: how an incident of the case stands to a claim of the checked text."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class LinkRelation(StrEnum):
    """How an incident of the case stands to a claim of the checked text."""

    SAME = "same"
    PART_OF = "part-of"
    CONTAINS = "contains"
    RELATED = "related"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One incident that a draft speaks of, or touches, and how probable that is.

    `only` names the claims of the incident that are meant, where the others answer another part of the question.
    """

    incident_id: str
    relation: LinkRelation
    probability: float
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The links of one draft, most probable first; `contained`: how many incidents a series holds; `covered`: which ones."""

    links: tuple[Link, ...]
    contained: int = 0
    covered: tuple[str, ...] = ()


NOTHING = Links(links=())


def by_probability(item: tuple[float, str]) -> tuple[float, str]:
    """Order (probability, id) with the most probable first, ties by id."""
    return (-item[0], item[1])


def rounded(p: float) -> float:
    """Return a probability as it is printed."""
    return round(p, 4)


def best_of_each(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return one link for each incident, ordered by relation and probability.

    A pointer stands only where nothing firmer was found, some claims of an incident only where not all of them are meant.
    """
    order = list(LinkRelation)
    best: dict[str, Link] = {}
    for one in links:
        held = best.get(one.incident_id)
        if held is None or _firmness(held) < _firmness(one):
            best[one.incident_id] = one
    return tuple(sorted(best.values(), key=lambda x: (order.index(x.relation), -x.probability, x.incident_id)))


def _firmness(link: Link) -> tuple[bool, bool, float]:
    return link.relation is not LinkRelation.RELATED, not link.only, link.probability
