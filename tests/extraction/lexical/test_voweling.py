"""Words whose letters are those of another word."""

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.voweling import nouns_behind


def test_a_verb_behind_a_preposition_is_a_noun() -> None:
    lead = Match("prep", (), 0, 1, stripped=False, gapped=False)
    act = Match("event", ("shelling", "verb", "passive"), 1, 2, stripped=False, gapped=False)
    assert nouns_behind("VSO", [lead, act])[1].attrs == ("shelling", "noun", "of")
    assert nouns_behind("SVO", [lead, act])[1] == act
    assert nouns_behind("VSO", [act]) == [act]
