"""What the German word lists and the engine make of a sentence, one thing of the language at a time."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Draft, Drafted
from sened.model.vocabulary import ClaimKind, EventClass, Modality, Stance

Read = Callable[..., Drafted]
One = Callable[[str], Draft]


@pytest.fixture
def many(read: Read) -> Callable[[str], list[Draft]]:
    def run(text: str) -> list[Draft]:
        drafted = read(text, language="de")
        for draft in drafted.drafts:
            assert text[draft.start : draft.end] == draft.words.raw
        return list(drafted.drafts)

    return run


@pytest.fixture
def one(many: Callable[[str], list[Draft]]) -> One:
    def run(text: str) -> Draft:
        (draft,) = many(text)
        return draft

    return run


def count(draft: Draft, measure: str) -> tuple[int | None, int | None]:
    found = draft.figure(measure)
    return (found.count.low, found.count.high) if found else (None, None)


def doer(draft: Draft) -> str:
    return draft.perpetrator.name or draft.perpetrator.words.raw if draft.perpetrator else ""


# -- counts -----------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "measure", "expected", "why"),
    [
        ("Dreiundzwanzig Menschen wurden getötet.", "killed", (23, 23), "ones before tens"),
        ("Bei dem Beschuss starben einhundertzwei Menschen.", "killed", (102, 102), "hundreds written together"),
        ("Mindestens ein Zivilist wurde getötet.", "killed", (1, None), "an article that counts"),
        ("Eine Frau und ihr Kind kamen ums Leben.", "killed", (2, 2), "two singulars are a sum"),
        ("Mehrere Soldaten wurden verletzt.", "wounded", (2, None), "vague"),
        ("Dutzende Menschen kamen ums Leben.", "killed", (24, None), "dozens"),
        ("Bis zu 30 Menschen wurden verletzt.", "wounded", (None, 30), "at most"),
        ("Bei dem Angriff gab es acht Verletzte.", "wounded", (8, 8), "a noun for the wounded"),
        ("Zwischen 20 und 30 Häftlinge sind aus dem Gefängnis ausgebrochen.", "escaped", (20, 30), "what happened before what they are"),
        ("Mehr als 45.000 Menschen sind vertrieben worden.", "displaced", (45000, None), "thousands with a dot"),
        ("Niemand wurde verletzt.", "wounded", (0, 0), "nobody"),
        ("Die Explosion verletzte drei Kinder.", "wounded", (3, 3), "a past tense that could be a noun"),
    ],
)  # fmt: skip
def test_counts(one: One, text: str, measure: str, expected: tuple[int | None, int | None], why: str) -> None:
    assert count(one(text), measure) == expected, why


def test_those_among_them_are_not_added(one: One) -> None:
    draft = one("Bei dem Luftangriff wurden 13 Menschen getötet, unter ihnen sechs Kinder und vier Frauen.")
    assert [(f.measure, f.count.low) for f in draft.figures] == [("killed", 13)]


def test_an_age_is_no_casualty(one: One) -> None:
    draft = one("Ein 14-jähriger Junge trat auf eine Mine und starb.")
    assert count(draft, "killed") == (1, 1)
    assert one("Zwei Kinder im Alter von fünf und sieben Jahren wurden verletzt.").figures[0].count.low == 2


# -- participles and auxiliaries --------------------------------------------------------------------------------------------
def test_haben_makes_a_participle_active_and_werden_passive(one: One) -> None:
    active = one("Kräfte der FNA haben das Dorf Tarsik mit Artillerie beschossen.")
    passive = one("Kräfte der FNA wurden in Tarsik mit Artillerie beschossen.")
    assert active.perpetrator is not None
    assert active.perpetrator.actor_id == "FNA"
    assert passive.perpetrator is None


def test_an_auxiliary_behind_a_participle_counts_in_a_clause_with_its_verb_at_the_end(one: One) -> None:
    draft = one("Die Behörden erklärten, dass bei dem Angriff vier Soldaten getötet worden seien.")
    assert (count(draft, "killed"), draft.perpetrator) == ((4, 4), None)
    assert draft.words.raw == "bei dem Angriff vier Soldaten getötet worden seien"


def test_a_participle_before_its_noun_tells_no_act_of_its_own(one: One) -> None:
    draft = one("In der abgeschossenen Drohne wurden Bauteile der Ardent Optics GmbH gefunden.")
    assert draft.kind is ClaimKind.SUPPLY


def test_the_parts_of_a_verb_stand_far_apart(one: One) -> None:
    draft = one("In Tarsik nahm die Militärpolizei am Montag in einem Vorort der Stadt elf Bewohner fest.")
    assert count(draft, "detained") == (11, 11)
    assert doer(draft) == "Militärpolizei"


# -- who ----------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Am Donnerstag bombardierte die türkische Luftwaffe mehrere Dörfer.", "TURKEY", "the subject behind the verb"),
        ("Bei einem türkischen Drohnenangriff starben drei Menschen.", "TURKEY", "an adjective before the noun of the act"),
        ("Drei Menschen wurden durch die FNA getötet.", "FNA", "marked by durch"),
        ("Drei Menschen wurden von der FNA verschleppt.", "FNA", "marked by von in the passive"),
        ("Mit schwerer Artillerie haben Truppen der FNA das Dorf angegriffen.", "FNA", "what they used is not who acts"),
        ("Die FNA griff Stellungen von IH an.", "FNA", "von marks no doer in an active sentence"),
        ("Die FNA flog am Montag Luftangriffe auf mehrere Dörfer.", "FNA", "a verb that bears the noun of the act"),
        ("Bei der Razzia wurden fünf Kämpfer von IH festgenommen.", "", "fighters of somebody do not act"),
        ("Ein Sprengsatz explodierte neben einem Fahrzeug der FNA.", "", "what is struck does not act"),
        ("Vier Soldaten wurden verletzt, als ihr Fahrzeug auf eine Mine fuhr.", "", "who drives on a mine does not act"),
    ],
)  # fmt: skip
def test_who_acts(one: One, text: str, expected: str, why: str) -> None:
    found = one(text).perpetrator
    got = {found.name, found.words.raw, *found.actor_ids} if found else {""}
    assert any(expected in g for g in got) if expected else found is None, (why, got)


def test_suspected_is_said_of_the_noun_that_it_describes(one: One) -> None:
    suspected = one("Mutmaßliche Kämpfer von IH haben einen Bus angegriffen.").perpetrator
    assert suspected is not None
    assert suspected.modality is Modality.SUSPECTED
    draft = one("Die FNA nahm fünf mutmaßliche Mitglieder von IH fest.")
    assert draft.perpetrator is not None
    assert draft.perpetrator.modality is Modality.NAMED


def test_who_claims_a_deed_is_its_doer(one: One) -> None:
    draft = one("Der IH hat sich zu dem Anschlag auf das Gefängnis bekannt.")
    assert draft.perpetrator is not None
    assert (draft.perpetrator.actor_id, draft.perpetrator.modality) == ("IH", Modality.SELF_CLAIMED)
    assert [w.raw for w in draft.attributed_to] == ["Der IH"]


def test_what_nobody_claims_has_no_doer(one: One) -> None:
    draft = one("Zu dem Anschlag bekannte sich zunächst niemand.")
    assert (draft.perpetrator, draft.attributed_to) == (None, ())


def test_accused_stands_between_the_parts_of_the_verb(one: One) -> None:
    draft = one("Das Rote Kreuz wirft der FNA vor, Krankenhäuser angegriffen zu haben.")
    assert draft.perpetrator is not None
    assert (draft.perpetrator.actor_id, draft.perpetrator.modality) == ("FNA", Modality.ACCUSED)


def test_who_denies_an_act_denies_it_of_oneself(one: One) -> None:
    draft = one("Belmark bestreitet, das Krankenhaus beschossen zu haben.")
    assert draft.perpetrator is not None
    assert (draft.stance, draft.perpetrator.actor_id) == (Stance.DENIES, "BELMARK")
    assert draft.words.raw.startswith("Belmark")


def test_an_infinitive_with_haben_is_active(one: One) -> None:
    draft = one("Belmark wies den Vorwurf zurück, Zivilisten getötet zu haben.")
    assert draft.perpetrator is not None
    assert (draft.stance, draft.perpetrator.actor_id) == (Stance.DENIES, "BELMARK")


def test_a_verb_behind_und_has_the_subject_of_the_one_before(many: Callable[[str], list[Draft]]) -> None:
    first, second = many(
        "Die FNA beschoss am Montag Tarsik mit Artillerie und griff in Til Varo mit einer Drohne ein Fahrzeug an."
    )
    assert first.perpetrator is not None
    assert second.perpetrator is not None
    assert first.perpetrator.actor_id == second.perpetrator.actor_id == "FNA"


def test_a_weapon_alone_does_not_act(one: One) -> None:
    assert one("Eine Drohne griff ein Fahrzeug in Tarsik an.").perpetrator is None


def test_a_pronoun_of_the_speaker_is_the_speaker(one: One) -> None:
    draft = one("Die FNA gab an, sie habe eine Kaserne getroffen.")
    assert draft.perpetrator is not None
    assert (draft.perpetrator.actor_id, draft.perpetrator.modality) == ("FNA", Modality.SELF_CLAIMED)


# -- what ---------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("Bei einem Drohnenangriff auf ein Fahrzeug starben zwei Menschen.", EventClass.AIR_STRIKE),
        ("Auf das Dorf gingen mehrere Mörsergranaten nieder.", EventClass.SHELLING),
        ("Ein Attentäter sprengte sich vor einer Moschee in die Luft.", EventClass.SUICIDE_BOMB),
        ("Auf dem Markt explodierte eine Autobombe.", EventClass.EXPLOSION),
        ("Am Morgen kam es zu Gefechten zwischen beiden Seiten.", EventClass.CLASH),
        ("Unbekannte haben einen Bauern verschleppt.", EventClass.ABDUCTION),
    ],
)
def test_compounds_and_separable_verbs_tell_the_form_of_the_act(one: One, text: str, cls: EventClass) -> None:
    event = one(text).event
    assert event is not None
    assert event.cls is cls


def test_what_only_led_to_it_is_not_the_act_that_is_told(one: One) -> None:
    draft = one("Die Truppen haben Tarsik nach tagelangen Kämpfen zurückerobert.")
    assert draft.event is not None
    assert draft.event.words.raw == "zurückerobert"


# -- when, where, who says so ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "expected", "stated"),
    [
        ("Am 20. Januar 2022 wurde Tarsik beschossen.", "2022-01-20", True),
        ("Am 20. Januar wurde Tarsik beschossen.", "2022-01-20", False),
        ("Vom 3. bis 5. Januar 2022 wurde Tarsik beschossen.", "2022-01-03/2022-01-05", True),
        ("In der Nacht zum Montag wurde Tarsik beschossen.", "2022-01-23/2022-01-24", False),
        ("Am Donnerstagabend wurde Tarsik beschossen.", "2022-01-20", False),
        ("Vergangene Woche wurde Tarsik beschossen.", "2022-01-17/2022-01-23", False),
        ("Gestern wurde Tarsik beschossen.", "2022-01-25", False),
        ("2019 wurde Tarsik beschossen.", "2019-01-01/2019-12-31", True),
        ("Vor drei Tagen wurde Tarsik beschossen.", "2022-01-23", False),
    ],
)
def test_dates(one: One, text: str, expected: str, stated: bool) -> None:
    date = one(text).date
    assert date is not None
    assert (str(date.interval), date.stated) == (expected, stated)


def test_a_weekday_to_come_lies_ahead(one: One) -> None:
    draft = one("Für kommenden Samstag ruft ein Bündnis zu einer Demonstration in Tarsik auf.")
    assert (draft.kind, str(draft.date.interval) if draft.date else "") == (ClaimKind.GATHERING, "2022-01-29")


def test_the_dot_of_a_day_ends_no_sentence(many: Callable[[str], list[Draft]]) -> None:
    assert len(many("Am 3. Januar griffen Truppen der FNA das Dorf Tarsik an.")) == 1


def test_a_hyphen_within_the_first_word_is_no_dateline(one: One) -> None:
    assert one("Mutmaßliche IH-Kämpfer haben einen Bus angegriffen.").words.raw.startswith("Mutmaßliche")


@pytest.mark.parametrize(
    ("text", "speaker", "quote"),
    [
        ("Nach Angaben der Polizei kamen drei Menschen ums Leben.", "Polizei", "kamen drei Menschen ums Leben"),
        ("Drei Menschen kamen ums Leben, teilte das Ministerium mit.", "das Ministerium", "Drei Menschen kamen ums Leben"),
        ("Drei Menschen kamen ums Leben, wie die Armee am Freitag mitteilte.", "die Armee", "Drei Menschen kamen ums Leben"),
        ("Ein Sprecher sagte, drei Menschen seien ums Leben gekommen.", "Ein Sprecher", "drei Menschen seien ums Leben gekommen"),
    ],
)  # fmt: skip
def test_who_says_so(one: One, text: str, speaker: str, quote: str) -> None:
    draft = one(text)
    assert ([w.raw for w in draft.attributed_to], draft.words.raw) == ([speaker], quote)


def test_ordinary_nouns_have_capitals_and_are_no_places(one: One) -> None:
    draft = one("Ein Ende der Waffenlieferungen in solche Länder fordert ein Verein.")
    assert draft.places == ()


# -- what kind ---------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Die Zahl der Toten stieg auf 61.", ClaimKind.FIGURE),
        ("In Tarsik demonstrierten Hunderte Menschen gegen die Angriffe.", ClaimKind.GATHERING),
        ("Wir fordern die Staaten auf, eine Flugverbotszone einzurichten.", ClaimKind.CALL),
        ("Die Angriffe sind ein Verbrechen gegen die Menschlichkeit.", ClaimKind.OTHER),
        ("Ohne die Hilfe wäre Tarsik nicht gefallen.", ClaimKind.OTHER),
        ("Belmark unterstützt die FNA.", ClaimKind.RELATION),
        ("Belmark wurde von der FNA beschossen.", ClaimKind.EVENT),
    ],
)
def test_kinds(one: One, text: str, kind: ClaimKind) -> None:
    assert one(text).kind is kind


def test_reported_speech_in_the_subjunctive_is_no_counterfactual(one: One) -> None:
    draft = one("Der Sprecher sagte, die Truppen hätten das Dorf Tarsik beschossen.")
    assert (draft.kind, draft.aspect) == (ClaimKind.EVENT, "")


def test_unclear_is_whether_and_not_who(one: One) -> None:
    assert one("Ob bei dem Angriff Zivilisten starben, ist unklar.").stance is Stance.UNKNOWN
    assert one("Wer das Dorf beschossen hat, ist unklar.").stance is Stance.ASSERTS


# -- trade ---------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("Die Firma Helvion liefert Motoren an Belmark.", "supply", {"company": "Helvion", "component": "Motoren", "customer": "Belmark"}),
        ("In der Bayraktar TB2 steckt ein Triebwerk von Rotwerk.", "supply", {"company": "Rotwerk", "component": "Triebwerk", "system": "Bayraktar TB2", "relation": "used_in"}),
        ("Die TB2 wird von dem türkischen Unternehmen Baykar hergestellt.", "supply", {"company": "Baykar", "system": "TB2", "relation": "maker_of"}),
        ("2019 wurde der Motorenbauer Vestan von der Orbat AG übernommen.", "ownership", {"company": "Vestan", "parent": "Orbat AG"}),
        ("Die Orbat AG übernahm 2020 den Hersteller Vestan.", "ownership", {"company": "Vestan", "parent": "Orbat AG"}),
        ("Belmark setzte im Oktober 2020 die Exportgenehmigungen für Sensoren aus.", "control", {"state": "suspended", "component": "Sensoren"}),
        ("Belmark hat keine Genehmigungen für den Export von Motoren erteilt.", "control", {"state": "refused"}),
        ("Das Unternehmen Vestan teilte mit, es habe die Lieferung von Motoren eingestellt.", "control", {"company": "Vestan", "state": "stopped", "relation": "supply"}),
        ("Die Orbat AG ließ eine Anfrage unbeantwortet.", "reply", {"company": "Orbat AG", "relation": "reply"}),
    ],
)  # fmt: skip
def test_trade(one: One, text: str, kind: str, parts: dict[str, str]) -> None:
    draft = one(text)
    assert draft.kind.value == kind
    assert draft.supply is not None
    assert {name: getattr(draft.supply, name) for name in parts} == parts


def test_an_owner_in_apposition_is_a_claim_of_its_own(many: Callable[[str], list[Draft]]) -> None:
    supplied, owned = many("Die Kamera stammt von der Ardent Optics GmbH, einer Tochter der Orbat AG.")
    assert supplied.supply is not None
    assert owned.supply is not None
    assert supplied.supply.company == owned.supply.company == "Ardent Optics GmbH"
    assert owned.supply.parent == "Orbat AG"


def test_a_delivery_denied_is_denied(one: One) -> None:
    assert one("Die Orbat AG hat keine Bauteile an Belmark geliefert.").stance is Stance.DENIES


@pytest.mark.parametrize(
    "text",
    [
        "Beide Seiten lieferten sich heftige Gefechte.",
        "Die Gefechte wurden am Abend eingestellt.",
        "Das Haus gehört einer Familie.",
        "In dem Dorf wurden Minen gefunden.",
    ],
)
def test_words_of_daily_life_are_no_trade(many: Callable[[str], list[Draft]], text: str) -> None:
    assert all(d.supply is None for d in many(text))


def test_by_its_own_account_whoever_acts_also_tells_it(one: One) -> None:
    for text in (
        "Nach eigenen Angaben hat die türkische Armee am Montag zwölf Kämpfer getötet.",
        "Die türkische Armee hat nach eigenen Angaben am Montag zwölf Kämpfer getötet.",
    ):
        draft = one(text)
        assert draft.perpetrator is not None
        assert draft.perpetrator.words.raw == "türkische Armee"
        assert [w.raw for w in draft.attributed_to] == ["türkische Armee"]
