"""Who says it, denies it, accuses or claims it, and which words of the sentence only say so."""

from dataclasses import dataclass, replace

from sened.extraction.lexical import verb_last
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.name_ends import capital, capitals, leaves_name, of_office
from sened.extraction.lexical.own_account import teller
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.speech import (
    COMMAS,
    OPENERS,
    carries_on,
    inverted_relative,
    of_apposition,
    of_genitive,
    only_a_name,
    opens,
    past_date,
    that_of,
    with_written_on,
)

_LONGEST = 9
_NEAR_VERB = 3


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: tokens `first` to `last` (exclusive); `start` to `stop` are the words that only attribute."""

    kind: str
    first: int
    last: int
    start: int
    stop: int
    verb: Match


def of_own_act(s: Sentence, v: Voice) -> bool:
    """Tell whether an act is denied and not a sentence ("denied any part in", "denied having shelled"): the speaker's own act."""
    opened = any(s.at(i, "that") is not None or s.words[i].low in OPENERS for i in range(v.verb.last, v.stop))
    return v.kind == "deny" and s.lexicon.pack.order == "SVO" and not opened


def voices(s: Sentence) -> list[Voice]:
    """Return the speakers that a sentence names, in order."""
    out: list[Voice] = _before_colon(s)
    for verb in s.of("say", "deny", "accuse", "claim", "accord", "call"):
        if any(m.attr == "disperse" and m.first <= verb.first < m.last for m in s.of("gather")):
            continue
        if verb.cls == "accuse" and verb.last < len(s.words) and s.at(verb.last, "deny") is not None:
            continue  # "denied the accusations"
        if _by_nobody(s, verb) or (verb.cls == "say" and s.at(verb.first, "reply") is not None):
            continue
        if verb.attr == "that" and that_of(s, verb.last) is None:
            continue  # "eşkere kir" is "said" before "that", and else "uncovered"
        if (verb.cls == "accuse" and verb.attr in ("passive", "behind")) or (
            verb.cls == "call" and verb.attr != "verb"
        ):
            continue
        if any(v.first <= verb.first < v.last for v in out) or (verb.cls == "say" and verb.attr == "noun"):
            continue
        made = (
            _by_preposition(s, verb)
            if verb.cls == "accord"
            else _joined(s, verb, out) or _claiming(s, verb) or _claimed_by(s, verb) or _by_verb(s, verb)
        )
        made = _caller(s, made) if made is not None else None
        if made is not None and made.last > made.first and not any(_same(made, v) for v in out):
            out.append(replace(_bare(s, made), stop=past_date(s, made.verb, made.stop)))
    return sorted(out, key=lambda v: (v.first, v.last))


def _joined(s: Sentence, verb: Match, known: list[Voice]) -> Voice | None:
    """ "X denied ... and said that ...", "said X, who promised ...": the second verb has the speaker of the first."""
    if s.lexicon.pack.order == "VSO":
        return _goes_on(s, verb, known)
    if s.lexicon.pack.order != "SVO" or verb.gapped:
        return None
    start = _segment_start(s, verb.first)
    before = [v for v in known if v.verb.last < verb.first and v.last <= verb.first]
    told = [v for v in before if v.verb.first >= start and v.kind != "accord"]
    at = verb.first - 1
    if told and s.at(at, "and") is not None:
        opens, earlier = at, told[-1]
    elif before and at == start and s.at(at, "rel") is not None and before[-1].stop in (at - 1, at):
        opens, earlier = at, before[-1]
    else:
        return None
    that = that_of(s, verb.last)
    return Voice(verb.cls, earlier.first, earlier.last, opens, that[1] if that else verb.last, verb)


def _goes_on(s: Sentence, verb: Match, known: list[Voice]) -> Voice | None:
    """ "X denied ..., and said that ...", "..., considering that ...": a verb right before "that" has the speaker before it."""
    that, at = that_of(s, verb.last), verb.first
    told = [v for v in known if v.kind in ("say", "deny", "accuse") and v.verb.last < at and v.last <= at]
    if not told or that is None or not carries_on(s, verb, that[0]):
        return None
    return Voice(verb.cls, told[-1].first, told[-1].last, at, that[1], verb)


def _same(made: Voice, known: Voice) -> bool:
    """ "According to X, ... was recorded": X has been named as the source already."""
    again = (made.kind, made.first, made.last) == (known.kind, known.first, known.last)
    behind = known.kind == "say" and known.start == known.verb.first and known.stop == made.start
    over = made.first < known.stop and known.start < made.last and made.start < known.stop
    return again or behind or (known.kind == "accord" and over)


def _by_nobody(s: Sentence, verb: Match) -> bool:
    """ "Nobody claimed it", "it has not been claimed"."""
    if verb.cls == "claim" and s.lexicon.pack.order == "SOV":
        return s.at(verb.first, "unclear") is not None
    if verb.cls != "claim":
        return False
    return any(verb.first - 4 <= m.first <= verb.last + 3 for m in s.of("none", "neg"))


def _before_colon(s: Sentence) -> list[Voice]:
    """ "Defence ministry: ...": a name at the head of a line, where the language has no capitals to tell a headline."""
    first = _first_word(s)
    colon = next((i for i in range(first, min(len(s.words), first + _LONGEST)) if s.words[i].low == ":"), None)
    if s.lexicon.pack.order not in ("VSO", "SOV") or colon is None or colon <= first or not _names(s, first, colon):
        return []
    if s.within(first, colon, "event", "harm", "say", "deny", "accuse", "claim", "call") and not [
        m for m in s.within(first, colon, "say") if m.attr == "noun" and m.first == first
    ]:
        return []
    named = Match("accord", ("colon",), first, colon, stripped=False, gapped=False)
    return [Voice("accord", first, colon, first, colon + 1, named)]


def _caller(s: Sentence, v: Voice) -> Voice:
    """Return who calls for something without what is called for, which a preposition opens behind the name."""
    if v.kind != "call" or s.lexicon.pack.order != "VSO":
        return v
    opens = (i for i in range(v.first, v.last) if s.at(i, "prep") or with_written_on(s.words[i].low))
    return replace(v, last=next(opens, v.last))


def _bare(s: Sentence, v: Voice) -> Voice:
    """Return a speaker without an auxiliary, a date or a small word beside the name."""
    dated = {i for m in s.dates for i in range(*s.indices(m.start, m.end))}
    first, last = v.first, v.last
    while last > first + 1 and (
        last - 1 in dated or s.at(last - 1, "aux") or (s.at(last - 1, "prep") and last in dated)
    ):
        last -= 1
    while first < last - 1 and (first in dated or s.at(first, "sub", "that", "aux")):
        first += 1
    return replace(v, first=first, last=last)


def _by_preposition(s: Sentence, m: Match) -> Voice | None:
    """ "according to X", "X'e göre"."""
    if m.attr == "whole":  # "laut Behördenangaben"
        return Voice("accord", m.last - 1, m.last, m.first, m.last + _comma(s, m.last), m)
    if m.attr == "self":
        span = teller(s, m)
        return Voice("accord", *span, m.first, m.last, m) if span is not None else None
    if m.attr == "post":
        first = _segment_start(s, m.first)
        first = max(first, m.first - _LONGEST)
        return Voice("accord", first, m.first, first, m.last + _comma(s, m.last), m)
    last = _named_end(s, m.last)
    return Voice("accord", m.last, last, m.first, last + _comma(s, last), m) if last > m.last else None


def _claiming(s: Sentence, verb: Match) -> Voice | None:
    """ "... X claimed": where the verb closes the sentence, who claims stands nearest before it, what is claimed before that."""
    near = verb_last.claimant(s, verb) if s.lexicon.pack.order == "SOV" and verb.cls == "claim" else None
    return Voice("claim", near[0], near[1], near[0], verb.last, verb) if near else None


def _claimed_by(s: Sentence, verb: Match) -> Voice | None:
    """ "The murder was claimed by X"."""
    by = next((m for m in s.of("by") if m.attr == "pre" and m.first == verb.last), None)
    if verb.cls != "claim" or by is None:
        return None
    last = _named_end(s, by.last)
    return Voice("claim", by.last, last, verb.first, last, verb) if last > by.last else None


def _by_verb(s: Sentence, verb: Match) -> Voice | None:
    if verb.gapped and verb.last - verb.first > 2:  # "teilte die Behörde mit"
        return _accuser_within(s, verb) if verb.cls == "accuse" and s.lexicon.pack.order == "VSO" else _around(s, verb)
    that = that_of(s, verb.last)
    start = _segment_start(s, verb.first)
    if s.lexicon.pack.order == "SOV" and that is None and verb.cls in ("say", "deny", "call", "accuse"):
        span = verb_last.speaker(s, verb)
        return Voice(verb.cls, *span, verb) if span is not None else _at_the_end(s, verb)
    accuses = verb.cls == "accuse" and that is None
    if s.lexicon.pack.order == "VSO" and (accuses or not _names(s, start, verb.first)):
        return _accuser(s, verb, start) if accuses else _behind(s, verb, start, that)
    return _before(s, verb, start, that) or _after(s, verb)


def _before(s: Sentence, verb: Match, start: int, that: tuple[int, int] | None) -> Voice | None:
    """Return the speaker before a verb: at the head of its clause, or behind an "and" ("..., and X said that ...")."""
    if inverted_relative(s, verb):
        return None
    start = of_apposition(s, verb, start)
    turn = max((m.last for m in s.of("and") if start < m.last < verb.first), default=start)
    stop = that[1] if that else verb.last
    if start < verb.first and _says(s, start, verb.first) and not _fronted(s, start):
        return Voice(verb.cls, max(start, verb.first - _LONGEST), verb.first, start, stop, verb)
    if s.lexicon.pack.order == "SVO" and that is not None and start < turn and _says(s, turn, verb.first):
        return Voice(verb.cls, turn, verb.first, turn - 1, stop, verb)
    return None


def _after(s: Sentence, verb: Match) -> Voice | None:
    """Return the speaker behind a verb (", said X"); where the verb closes the sentence nobody is ("it was said that ...")."""
    if s.lexicon.pack.order == "SOV":
        return None
    last = _named_end(s, verb.last)
    inverted = verb.first > 0 and s.words[verb.first - 1].mark
    if verb.cls == "call" and s.lexicon.pack.order == "SVO" and not inverted and not _names(s, verb.last, last):
        return None  # "demanded a ransom": what is called for
    where = s.at(last, "prep")
    end = _segment_end(s, last) if where is not None and _in_document(s, where) else last
    end = last if s.within(last, end, "event", "harm") else end
    return Voice(verb.cls, verb.last, last, verb.first, end + _comma(s, end), verb) if last > verb.last else None


def _in_document(s: Sentence, m: Match) -> bool:
    """ "said the office in its report": where it was said, not who said it."""
    return s.lexicon.pack.order == "SVO" and bool(s.within(m.last, m.last + 2, "say"))


def _accuser(s: Sentence, verb: Match, start: int) -> Voice | None:
    """ "accused A B of ...": the first name behind the verb is that of the accuser."""
    spans = [s.indices(m.start, m.end) for m in s.actors if s.index_at(m.start) >= verb.last]
    spans += [(m.first, m.last) for m in s.of("actor", "state", "say", "armed") if m.first >= verb.last]
    first = min(spans, default=(0, 0))[0]
    last = max((b for a, b in spans if a == first), default=0)
    return Voice("accuse", verb.last, last, start, last, verb) if last else None


def _accuser_within(s: Sentence, verb: Match) -> Voice | None:
    """ "held A B responsible for ...": between the parts of the verb the accuser stands before the accused."""
    made = _accuser(s, verb._replace(last=verb.first + 1), _segment_start(s, verb.first))
    return replace(made, verb=verb) if made is not None else None


def _behind(s: Sentence, verb: Match, start: int, that: tuple[int, int] | None) -> Voice:
    """Where the verb opens the sentence its speaker stands behind it."""
    stop = that[0] if that else _segment_end(s, verb.last)
    last = stop if that else min(stop, _named_end(s, verb.last))
    ends = that[1] if that else last + _comma(s, last)
    return Voice(verb.cls, verb.last, min(last, verb.last + _LONGEST), start, ends, verb)


def _fronted(s: Sentence, start: int) -> bool:
    """Tell whether something other than the subject opens a clause whose verb stands second: "Zu der Tat bekannte sich X"."""
    if not s.lexicon.pack.verb_second:
        return False
    dated = any(s.index_at(m.start) == start for m in s.dates)
    return dated or s.at(start, "prep", "by", "accord") is not None


def _around(s: Sentence, verb: Match) -> Voice:
    """A verb in two parts: its speaker stands between them, or before the first where nothing else opens the sentence."""
    that = next((m for m in s.of("that") if verb.last <= m.first <= verb.last + 1), None)
    stop = that.last if that else verb.last + _comma(s, verb.last)
    amid = s.within(verb.first + 1, verb.last - 1, "event", "harm")
    if amid and that is None and all(w.mark for w in s.words[verb.last :]):
        stop = verb.first + 1  # "gab den Tod von acht Soldaten bekannt": what is told stands between
    start = _segment_start(s, verb.first)
    if start < verb.first and not _fronted(s, start) and verb.first - start <= _LONGEST:
        return Voice(verb.cls, start, verb.first, start, stop, verb)
    return Voice(verb.cls, verb.first + 1, min(verb.last - 1, _named_end(s, verb.first + 1)), verb.first, stop, verb)


def _at_the_end(s: Sentence, verb: Match) -> Voice | None:
    """ "X, ... said": the speaker opens the sentence and the verb closes it."""
    first = max([_first_word(s), *(i + 1 for i in range(verb.first) if s.words[i].low in ";؛")])
    told = max(
        (m.last for m in s.of("say", "deny") if m.attr != "noun" and first < m.last <= verb.first - 1), default=0
    )
    if told:  # "while X said ..., Y said ...": the second speaker opens the second clause
        first = next((i + 1 for i in range(told, verb.first) if s.words[i].low in COMMAS), first)
    turns = [i for i in range(first, verb.first - 1) if s.words[i].low in COMMAS and s.at(i + 1, "and") is not None]
    first = turns[-1] + 2 if turns and s.lexicon.pack.code in ("tr", "kmr") else first
    comma = next((i for i in range(first, min(verb.first, first + _LONGEST)) if s.words[i].low in COMMAS), None)
    known = [s.indices(m.start, m.end) for m in s.actors]
    named = next((span for span in known if first <= span[0] <= first + 2), None)
    match = _opening(s, first, verb)
    run = capitals(s, first)
    if (
        comma is not None
        and not _tells(s, first, comma)
        and (_names(s, first, comma) or run == comma or _a_name(s, first, comma))
    ):
        last = comma
    else:
        last = max(named[1] if named else 0, match, 0 if verb.attr == "said" else run)
    unnamed = comma is None and _no_statement(s, verb, last)
    if last <= first or last > verb.first or unnamed or of_genitive(s, last):
        return None
    if s.lexicon.pack.code == "ckb" and 0 < verb.first - last <= _NEAR_VERB and only_a_name(s, last, verb.first):
        last = verb.first
    stop = last
    if not verb.gapped and (verb.first == last or opens(s, last, verb)):
        last = next((i for i in range(last, verb.first) if s.at(i, "prep", "accord")), verb.first)
        stop = verb.last
    return Voice(verb.cls, first, last, first, stop + _comma(s, stop), verb)


def _a_name(s: Sentence, first: int, comma: int) -> bool:
    """Tell whether a short stretch before a comma is a name with words that describe it: "Avusturya merkezli Rotax"."""
    if comma - first > 5 or not (capital(s, first) and capital(s, comma - 1)):
        return False
    ends = s.shadow.low.startswith("'", s.words[comma - 1].end)
    dated = any(s.words[first].start <= m.start < s.words[comma].start for m in s.dates)
    return not ends and not dated and not s.within(first, comma, "event", "harm", "number", "and")


def _no_statement(s: Sentence, verb: Match, last: int) -> bool:
    """ "It was said": by nobody, unless a statement is named ("açıklamada ... bildirildi")."""
    return verb.attr == "said" and not any(m.attr == "noun" for m in s.within(0, last, "say"))


def _tells(s: Sentence, first: int, last: int) -> bool:
    """Tell whether an act is told among the tokens."""
    return any("noun" not in m.attrs for m in s.within(first, last, "event", "harm"))


def _opening(s: Sentence, first: int, verb: Match) -> int:
    """Return where those named at the head of a sentence end, 0 where nobody is: "the army's spokesman"."""
    last = 0
    for m in s.of("actor", "state", "armed", "civil", "say"):
        if m.last <= first:
            continue
        if last and m.first == last and s.shadow.low.startswith("'", s.words[m.last - 1].end):
            break  # "the ministry of A [said that] B's ...": a case ending begins what is said
        if m is not verb and m.first <= (last or first + 3) and not (m.cls == "say" and m.attr != "noun"):
            last = max(last, m.last)
    return last


def _names(s: Sentence, first: int, last: int) -> bool:
    """Tell whether somebody who can speak is named among the tokens."""
    if any(first <= s.index_at(m.start) < last for m in s.actors):
        return True
    return bool(
        [m for m in s.within(first, last, "actor", "state", "armed", "civil") if m]
        or [m for m in s.within(first, last, "say") if m.attr == "noun"]
    )


def _says(s: Sentence, first: int, last: int) -> bool:
    """Tell whether tokens before a verb of saying can be its subject: they report no act themselves."""
    closing = s.lexicon.pack.verb_second and s.at(first, "sub", "rel") is not None  # "while X ... a strike reported"
    acts = [m for m in s.within(first, last, "event", "harm") if closing or "noun" not in m.attrs]
    return not acts and last - first <= _LONGEST * 2


def _segment_start(s: Sentence, i: int) -> int:
    start = max((j + 1 for j in range(i) if s.stops(j) and s.words[j].low not in "-"), default=0)
    return max(start, _first_word(s)) if start <= i else i


def _first_word(s: Sentence) -> int:
    return next((i for i, w in enumerate(s.words) if not w.mark), 0)


def _segment_end(s: Sentence, i: int) -> int:
    return next((j for j in range(i, len(s.words)) if s.stops(j) and s.words[j].low not in "-"), len(s.words))


def _named_end(s: Sentence, i: int) -> int:
    """Return where the name that begins at token `i` ends: at a mark, at a verb, or after nine words."""
    stop = min(_segment_end(s, i), i + _LONGEST)
    for m in s.of("event", "harm", "that", "number", "scale", "by", "sub", "aux", "hedge", "vague", "running"):
        if i < m.first < stop and not of_office(s, m):
            stop = m.first
    stop = min([stop, *(m.first for m in s.of("say") if m.attr != "noun" and i < m.first < stop)])
    stop = min([stop, *(m.first for m in s.of("prep") if i < m.first < stop and _in_document(s, m))])
    stop = next((j for j in range(i + 1, stop) if s.words[j].low[0].isdigit() or leaves_name(s, i, j)), stop)
    dated = [s.index_at(m.start) for m in s.dates if i < s.index_at(m.start) < stop]
    stop = min([stop, *dated])
    stop = next(
        (m.last for m in s.of("actor") if i <= m.first <= i + 1 and m.last < stop and s.at(m.last, "prep")), stop
    )
    while stop > i + 1 and s.at(stop - 1, "prep") is not None:
        stop -= 1
    return stop


def _comma(s: Sentence, i: int) -> int:
    return int(i < len(s.words) and s.words[i].low in COMMAS)
