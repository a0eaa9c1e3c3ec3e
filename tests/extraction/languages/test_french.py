"""What the French word lists and the engine make of a sentence, one thing of the language at a time."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Draft, Drafted
from sened.extraction.languages.french import PACK
from sened.extraction.lexical.lexicon import Lexicon
from sened.model.vocabulary import ClaimKind, EventClass, Modality, Stance

Read = Callable[..., Drafted]
One = Callable[[str], Draft]


@pytest.fixture
def many(read: Read) -> Callable[[str], list[Draft]]:
    def run(text: str) -> list[Draft]:
        drafted = read(text, language="fr")
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


# -- counts -----------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "measure", "expected", "why"),
    [
        ("Quatre-vingt-douze personnes ont été tuées.", "killed", (92, 92), "four twenties and twelve"),
        ("Soixante et onze personnes ont été tuées.", "killed", (71, 71), "sixty and eleven"),
        ("Septante-deux personnes ont été blessées.", "wounded", (72, 72), "as in Belgium and Switzerland"),
        ("L'attaque a fait un mort.", "killed", (1, 1), "an article that counts"),
        ("L'explosion a fait une vingtaine de blessés.", "wounded", (20, 20), "a score of wounded"),
        ("Une femme et son enfant ont été tués.", "killed", (2, 2), "two singulars are a sum"),
        ("Un homme de 35 ans et sa fille ont été blessés.", "wounded", (2, 2), "an age parts no sum"),
        ("Au moins quinze civils sont morts.", "killed", (15, None), "at least"),
        ("Des dizaines de civils ont été tués.", "killed", (24, None), "dozens"),
        ("Quelque 56 000 personnes ont été déplacées.", "displaced", (56000, 56000), "thousands with a space"),
        ("Entre 20 et 30 détenus se sont évadés.", "escaped", (20, 30), "a range; what happened before what they are"),
        ("Aucun blessé n'a été signalé.", "wounded", (0, 0), "none"),
        ("Deux enfants de cinq et sept ans ont été blessés.", "wounded", (2, 2), "two ages are no count"),
    ],
)  # fmt: skip
def test_counts(one: One, text: str, measure: str, expected: tuple[int | None, int | None], why: str) -> None:
    assert count(one(text), measure) == expected, why


def test_those_among_them_are_not_added(one: One) -> None:
    draft = one("Treize personnes, dont six enfants et quatre femmes, ont été tuées dans un raid aérien.")
    assert [(f.measure, f.count.low) for f in draft.figures] == [("killed", 13)]


def test_a_people_has_a_capital_and_its_adjective_none(one: One) -> None:
    draft = one("Un drone turc a visé un véhicule, tuant un Palestinien.")
    assert [(f.measure, f.words.raw) for f in draft.figures] == [("killed", "un Palestinien")]


# -- participles, marks and auxiliaries ------------------------------------------------------------------------------------
def test_a_mark_tells_the_present_from_the_participle(one: One) -> None:
    kills, killed = one("La FNA tue trois civils à Tarsik."), one("Trois civils tués à Tarsik par la FNA.")
    assert (count(kills, "killed"), count(killed, "killed")) == ((3, 3), (3, 3))
    assert kills.perpetrator is not None
    assert killed.perpetrator is not None
    assert (kills.perpetrator.rule, killed.perpetrator.rule) == ("subject of the verb", "marked as doer")


def test_avoir_makes_a_participle_active_and_etre_passive(one: One) -> None:
    active, passive = one("La FNA a bombardé Tarsik."), one("La FNA a été bombardée à Tarsik.")
    assert active.perpetrator is not None
    assert active.perpetrator.actor_id == "FNA"
    assert passive.perpetrator is None


def test_the_preposition_a_is_no_auxiliary(one: One) -> None:
    draft = one("À Tarsik, trois combattants de la FNA tués dans un affrontement.")
    assert (count(draft, "killed"), draft.perpetrator) == ((3, 3), None)


def test_what_is_elided_stands_apart_from_its_word() -> None:
    found = Lexicon(PACK).find(["des", "tirs", "d'", "artillerie"])
    assert ("event", ("shelling", "noun"), 1, 4) in [(m.cls, m.attrs, m.first, m.last) for m in found]


# -- who ----------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("L'aviation turque a bombardé plusieurs villages.", "TURKEY", "an elided article before the subject"),
        ("Une frappe turque a visé une école.", "TURKEY", "an adjective behind the noun of the act"),
        ("Trois civils ont été tués par la FNA.", "FNA", "marked by par"),
        ("Des combattants de la FNA ont enlevé un paysan.", "FNA", "fighters, and whose they are"),
        ("La FNA a mené lundi des frappes aériennes contre un village.", "FNA", "a verb that bears the noun of the act"),
        ("Les positions de la FNA ont tiré sur le village.", "", "what they own does not act"),
        ("Un obus est tombé sur une maison.", "", "what falls does not act"),
        ("Un garçon a sauté sur une mine de la FNA.", "", "who steps on a mine does not act"),
    ],
)  # fmt: skip
def test_who_acts(one: One, text: str, expected: str, why: str) -> None:
    found = one(text).perpetrator
    got = {found.name, *found.actor_ids} if found else {""}
    assert expected in got, (why, got)


def test_who_claims_a_deed_is_its_doer_and_what_is_not_claimed_has_none(one: One) -> None:
    draft = one("IH a revendiqué l'attaque contre la prison, dans laquelle 94 personnes ont été tuées.")
    assert draft.perpetrator is not None
    assert (draft.perpetrator.actor_id, draft.perpetrator.modality) == ("IH", Modality.SELF_CLAIMED)
    assert count(draft, "killed") == (94, 94)
    assert one("L'attentat n'a pas été revendiqué dans l'immédiat.").perpetrator is None


@pytest.mark.parametrize(
    "text",
    [
        "Une ONG accuse la FNA d'avoir enlevé deux commerçants.",
        "Un responsable a été tué par une frappe attribuée à la FNA.",
    ],
)
def test_an_act_laid_to_somebody(one: One, text: str) -> None:
    draft = one(text)
    assert draft.perpetrator is not None
    assert (draft.perpetrator.actor_id, draft.perpetrator.modality) == ("FNA", Modality.ACCUSED)


def test_the_conditional_of_the_press_is_believed(one: One) -> None:
    draft = one("Des combattants de la FNA auraient battu à mort un adolescent.")
    assert draft.perpetrator is not None
    assert draft.perpetrator.modality is Modality.BELIEVED


@pytest.mark.parametrize(
    "text", ["La FNA a démenti avoir tué des civils.", "La FNA a nié toute implication dans l'explosion."]
)
def test_who_denies_an_act_denies_it_of_oneself(one: One, text: str) -> None:
    draft = one(text)
    assert draft.perpetrator is not None
    assert (draft.stance, draft.perpetrator.actor_id, draft.words.raw) == (Stance.DENIES, "FNA", text)


def test_an_infinitive_behind_a_verb_of_saying_is_the_speakers_act(one: One) -> None:
    draft = one("La FNA affirme avoir visé un centre de commandement.")
    assert draft.perpetrator is not None
    assert (draft.perpetrator.actor_id, draft.perpetrator.modality) == ("FNA", Modality.SELF_CLAIMED)


# -- what ---------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("Deux personnes ont péri dans une frappe de drone.", EventClass.AIR_STRIKE),
        ("Des tirs d'artillerie ont touché le village.", EventClass.SHELLING),
        ("Un kamikaze s'est fait exploser devant une mosquée.", EventClass.SUICIDE_BOMB),
        ("L'explosion d'une voiture piégée a fait cinq morts.", EventClass.EXPLOSION),
        ("Des affrontements ont éclaté au nord de Tarsik.", EventClass.CLASH),
        ("Des inconnus ont assassiné un chef tribal.", EventClass.ATTACK_ON_CIVILIANS),
    ],
)
def test_the_form_of_the_act(one: One, text: str, cls: EventClass) -> None:
    event = one(text).event
    assert event is not None
    assert event.cls is cls


def test_what_only_led_to_it_is_not_the_act_that_is_told(one: One) -> None:
    draft = one("Les forces ont repris Tarsik après plusieurs jours de combats.")
    assert draft.event is not None
    assert draft.event.words.raw == "ont repris"


# -- when, where, who says so ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "expected", "stated"),
    [
        ("Tarsik a été bombardée le 20 janvier 2022.", "2022-01-20", True),
        ("Tarsik a été bombardée le 1er janvier.", "2022-01-01", False),
        ("Tarsik a été bombardée du 3 au 5 janvier 2022.", "2022-01-03/2022-01-05", True),
        ("Tarsik a été bombardée dans la nuit de dimanche à lundi.", "2022-01-23/2022-01-24", False),
        ("Tarsik a été bombardée jeudi soir.", "2022-01-20", False),
        ("Tarsik a été bombardée la semaine dernière.", "2022-01-17/2022-01-23", False),
        ("Tarsik a été bombardée avant-hier.", "2022-01-24", False),
        ("Tarsik a été bombardée en 2019.", "2019-01-01/2019-12-31", True),
        ("Tarsik a été bombardée il y a trois jours.", "2022-01-23", False),
    ],
)
def test_dates(one: One, text: str, expected: str, stated: bool) -> None:
    date = one(text).date
    assert date is not None
    assert (str(date.interval), date.stated) == (expected, stated)


@pytest.mark.parametrize(
    ("weekday", "expected"), [("vendredi prochain", "2022-01-28"), ("jeudi prochain", "2022-02-03")]
)
def test_a_weekday_to_come_is_not_tomorrow(one: One, weekday: str, expected: str) -> None:
    draft = one(f"Un rassemblement est prévu {weekday} à Tarsik.")
    assert (draft.kind, str(draft.date.interval) if draft.date else "") == (ClaimKind.GATHERING, expected)


@pytest.mark.parametrize(
    ("text", "speaker", "quote"),
    [
        ("Selon des médecins, trois civils ont péri.", "des médecins", "trois civils ont péri"),
        ("D'après le ministère, trois civils ont péri.", "le ministère", "trois civils ont péri"),
        ("Trois civils ont péri, a indiqué vendredi l'armée.", "l'armée", "Trois civils ont péri"),
        ("Le ministère a annoncé que trois civils avaient péri.", "Le ministère", "trois civils avaient péri"),
    ],
)
def test_who_says_so(one: One, text: str, speaker: str, quote: str) -> None:
    draft = one(text)
    assert ([w.raw for w in draft.attributed_to], draft.words.raw) == ([speaker], quote)


# -- what kind ---------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le bilan de l'attaque s'élève désormais à 374 morts.", ClaimKind.FIGURE),
        ("Des centaines de personnes ont manifesté à Tarsik contre les attaques.", ClaimKind.GATHERING),
        ("Nous appelons les États à instaurer une zone d'exclusion aérienne.", ClaimKind.CALL),
        ("Ces attaques constituent un crime contre l'humanité.", ClaimKind.OTHER),
        ("Sans cette aide, la FNA n'aurait pas vaincu IH.", ClaimKind.OTHER),
        ("La FNA est soutenue par Belmark.", ClaimKind.RELATION),
    ],
)
def test_kinds(one: One, text: str, kind: ClaimKind) -> None:
    assert one(text).kind is kind


def test_in_the_passive_who_supports_stands_behind_par(one: One) -> None:
    draft = one("La FNA est soutenue par Belmark.")
    assert draft.subject is not None
    assert draft.object is not None
    assert (draft.subject.actor_id, draft.relation, draft.object.actor_id) == ("BELMARK", "support", "FNA")


def test_unclear_is_whether_and_not_who(one: One) -> None:
    assert one("On ignore si l'attaque a fait des victimes.").stance is Stance.UNKNOWN
    assert one("On ignore encore qui a tiré les obus.").stance is Stance.ASSERTS


# -- trade ---------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("La société Helvion fournit des moteurs à Belmark.", "supply", {"company": "Helvion", "component": "moteurs", "customer": "Belmark"}),
        ("Le drone Bayraktar TB2 est équipé d'un moteur Rotwerk.", "supply", {"company": "Rotwerk", "component": "moteur", "system": "Bayraktar TB2", "relation": "used_in"}),
        ("Le TB2 est fabriqué par l'entreprise turque Baykar.", "supply", {"company": "Baykar", "system": "TB2", "relation": "maker_of"}),
        ("Le fabricant de moteurs Vestan a été racheté en 2019 par un fonds d'investissement.", "ownership", {"company": "Vestan", "parent": "fonds d'investissement"}),
        ("Orbat a racheté Vestan en 2019.", "ownership", {"company": "Vestan", "parent": "Orbat"}),
        ("Belmark a suspendu en octobre 2020 les licences d'exportation de capteurs.", "control", {"state": "suspended", "component": "capteurs"}),
        ("Vestan a annoncé avoir cessé ses livraisons de moteurs.", "control", {"company": "Vestan", "state": "stopped", "relation": "supply"}),
        ("Helvion n'a pas répondu à nos questions.", "reply", {"company": "Helvion", "relation": "reply"}),
    ],
)  # fmt: skip
def test_trade(one: One, text: str, kind: str, parts: dict[str, str]) -> None:
    draft = one(text)
    assert draft.kind.value == kind
    assert draft.supply is not None
    assert {name: getattr(draft.supply, name) for name in parts} == parts


def test_an_owner_in_apposition_is_a_claim_of_its_own(many: Callable[[str], list[Draft]]) -> None:
    supplied, owned = many("La caméra provient d'Ardent Optics SAS, filiale du groupe Orbat.")
    assert supplied.supply is not None
    assert owned.supply is not None
    assert (supplied.supply.company, owned.supply.company, owned.supply.parent) == ("Ardent Optics SAS", "Ardent Optics SAS", "Orbat")  # fmt: skip


def test_a_sale_denied_is_denied_and_the_speaker_is_the_company(one: One) -> None:
    draft = one("Aucune de nos pièces n'a été vendue à la Turquie, assure le groupe Orbat.")
    assert draft.supply is not None
    assert (draft.stance, draft.supply.company, draft.supply.customer) == (Stance.DENIES, "Orbat", "Turquie")


def test_who_is_asked_in_vain_is_a_name_and_the_participle_before_it_none(one: One) -> None:
    draft = one("Sollicitée à plusieurs reprises, la direction de Helvion n'a pas donné suite.")
    assert draft.supply is not None
    assert (draft.kind, draft.supply.company) == (ClaimKind.REPLY, "Helvion")


@pytest.mark.parametrize(
    "text",
    [
        "Les combats ont cessé dans la soirée.",
        "Les habitants ont retrouvé des mines.",
        "La maison appartient à une famille.",
        "L'armée soutient que la ville est calme.",
    ],
)
def test_words_of_daily_life_are_no_trade(many: Callable[[str], list[Draft]], text: str) -> None:
    assert all(d.supply is None and d.kind is not ClaimKind.RELATION for d in many(text))


Said = Callable[[str], list[tuple[list[str], Stance]]]


@pytest.fixture
def said(many: Callable[[str], list[Draft]]) -> Said:
    return lambda text: [([w.raw for w in d.attributed_to], d.stance) for d in many(text)]


def test_each_side_of_a_semicolon_has_its_own_speaker(said: Said) -> None:
    text = "Des avions ont bombardé le village, selon la mairie ; Moscou nie avoir tué des civils."
    assert said(text) == [(["la mairie"], Stance.ASSERTS), (["Moscou"], Stance.DENIES)]


def test_a_part_without_a_speaker_goes_on_with_the_last(said: Said) -> None:
    text = "Selon la mairie, des avions ont bombardé le village ; deux civils ont été tués."
    assert {tuple(names) for names, _ in said(text)} == {("la mairie",)}


def test_the_second_verb_of_saying_has_the_speaker_of_the_first(said: Said) -> None:
    text = "L'armée dément avoir bombardé le village et affirme que trois soldats ont été tués."
    assert all(names == ["L'armée"] for names, _ in said(text))


def test_who_speaks_in_a_relative_clause_is_named_before_it(said: Said) -> None:
    text = "Cinq combattants ont été tués, a reconnu le mouvement, qui affirme que deux autres ont été blessés."
    assert {tuple(names) for names, _ in said(text)} == {("le mouvement",)}


def test_a_denial_does_not_reach_what_another_speaker_tells(said: Said) -> None:
    text = "L'armée dément avoir bombardé le village ; selon des témoins, dix civils ont été tués."
    assert [stance for _, stance in said(text)] == [Stance.DENIES, Stance.ASSERTS]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("La ville de Raqqa est tombée aux mains des rebelles lundi.", "rebelles"),
        ("L'armée a repris la ville des mains des rebelles.", "armée"),
        ("Le village a été pris lundi par l'armée turque.", "armée turque"),
    ],
)
def test_into_whose_hands(one: One, text: str, doer: str) -> None:
    found = one(text).perpetrator
    assert found is not None
    assert found.words.raw == doer


def test_where_it_was_said_is_no_part_of_the_speaker(one: One) -> None:
    draft = one("Deux civils ont été tués, affirme l'ONG dans son rapport.")
    assert [w.raw for w in draft.attributed_to] == ["l'ONG"]
    assert draft.words.raw == "Deux civils ont été tués"


def test_those_counted_who_kill_are_not_the_dead(one: One) -> None:
    draft = one("Deux soldats ont tué un civil près de Hassaké.")
    assert count(draft, "killed") == (1, 1)
    both = one("L'attaque a tué deux soldats et blessé trois civils.")
    assert (count(both, "killed"), count(both, "wounded")) == ((2, 2), (3, 3))
    assert both.perpetrator is None
