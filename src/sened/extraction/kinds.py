"""From a sentence read to the claims it makes: which clause claims what, and which clauses only complete another."""

from dataclasses import replace

from sened.extraction import calls, denials, joining, nested, splitting, triggers
from sened.extraction.clause_claim import claim_of
from sened.extraction.clauses import SUB
from sened.extraction.english.events import AGREEMENT
from sened.extraction.finding import Finding
from sened.extraction.moods import Moods
from sened.extraction.reading import Reading
from sened.extraction.view import View
from sened.model.vocabulary import ClaimKind, Stance

_NEVER = frozenset({"salutation", "signature", "link"})
_FEWEST_WORDS = 3


def findings(r: Reading, *, demanded: bool = False, told: bool = False) -> list[Finding]:
    """Return the claims of a sentence in the order of their first words; none for what makes no claim.

    With `demanded` the sentence is an item of a list of demands, and one call whatever its form; `told` says that an act
    was told before, which "the accusation" may mean. A question claims nothing; what it asks of an act is left open.
    """
    if demanded and len(r.tokens) >= _FEWEST_WORDS:
        return [Finding(ClaimKind.CALL, "", 0, len(r.tokens), 0)]
    if _says_nothing(r):
        return []
    if r.low.rstrip(" \"')").endswith("?"):
        return _asked(r)
    if Moods(r, 0, len(r.tokens)).counterfactual:
        return [Finding(ClaimKind.OTHER, "counterfactual", 0, len(r.tokens), 0)]
    return sorted(_claims(r, told=told), key=lambda f: (f.first, -f.last, f.kind, f.aspect))


def _asked(r: Reading) -> list[Finding]:
    """Return the acts that a question asks for, left open: "Did the army shell the village?"."""
    inverted = [k for k, t in enumerate(r.tokens) if t.low in _ASKING and (k == 0 or r.tokens[k - 1].tag in ".C")]
    if not inverted:
        return []
    made = [f for f in _claims(r, told=False) if not f.nested]
    asked = [f for f in made if (f.kind is ClaimKind.EVENT and f.rank > 1) or f.kind in _DEALT]
    return [replace(f, stance=Stance.UNKNOWN) for f in asked]


_DEALT = frozenset({ClaimKind.SUPPLY, ClaimKind.OWNERSHIP, ClaimKind.CONTROL})


_ASKING = frozenset({"did", "was", "were", "has", "have", "had"})


def _claims(r: Reading, *, told: bool) -> list[Finding]:
    referred = nested.references(r)
    spans = tuple((f.first, f.last) for f in referred)
    views = [View(r, n, spans, told=told) for n in range(len(r.clauses))]
    claims = calls.find(views)
    called = set(claims)
    for v in views:
        v.told = v.told or any(f.kind is ClaimKind.EVENT for f in claims.values())
        found = None if v.n in called else claim_of(v, called, claims)
        if found is not None:
            claims[v.n] = found
    joining.answer(views, claims)
    joining.join(views, claims)
    denials.widen(views, claims)
    joining.complete(views, claims)
    joining.absorb(views, claims)
    nested.flight(views, claims)
    joining.blaming(r, list(claims.values()))
    inner = list(nested.find(views, claims))
    made = [part for f in {id(f): f for f in claims.values()}.values() for part in splitting.by_side(r, f)]
    return [*(_bare(r, f) for f in made), *inner, *referred]


def _bare(r: Reading, f: Finding) -> Finding:
    """Leave the word that joins an event or a count to another clause out of it: "after the town had fallen"."""
    told = f.kind in (ClaimKind.EVENT, ClaimKind.FIGURE, ClaimKind.GATHERING)
    inner = 0 <= f.clause < len(r.clauses) and r.clauses[f.clause].kind == SUB
    if f.kind is ClaimKind.EVENT and f.match is not None and f.match.trigger.acled == AGREEMENT and _led(r, f):
        return replace(f, first=f.first + 1)  # "Under the agreement signed in Doha"
    joined = told and inner and f.first == r.clauses[f.clause].at[0] and r.tokens[f.first].tag == "S"
    return replace(f, first=f.first + 1) if joined and f.last - f.first > 1 else f


def _led(r: Reading, f: Finding) -> bool:
    """Tell whether a claim is a phrase that a preposition leads."""
    one = f.match is not None and f.match.first - f.first < _PHRASE
    return (
        one and f.last - f.first > _FEWEST_WORDS and r.tokens[f.first].tag == "P" and r.tokens[f.first + 1].tag == "D"
    )


_PHRASE = 7


def _says_nothing(r: Reading) -> bool:
    """Announcing headings, bare exclamations, greetings, names under a letter: no reader would call them claims."""
    if r.segment.kind in _NEVER or sum(t.tag != "." for t in r.tokens) < _FEWEST_WORDS:
        return True
    if r.segment.kind != "heading":
        return False
    verb = any(t.tag in "VAM" for t in r.tokens) or r.tokens[0].tag == "B"
    return not (verb or _is_headline(r) or Moods(r, 0, len(r.tokens)).call)


def _is_headline(r: Reading) -> bool:
    """A line without a finite verb still reports: "Two killed in strike near X"."""
    acted = bool(triggers.find(r.tokens, range(len(r.tokens)))) and any(t.tag in "EG" for t in r.tokens)
    return bool(r.figures) or (acted and bool(r.places or r.dates))
