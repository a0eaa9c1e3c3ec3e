"""Statements in many voices against the sample case: each passage finds its incidents, and what is elsewhere finds none."""

from pathlib import Path

import pytest

from sened.base.dates import parse_iso
from sened.pipeline.build import build, load, parameters_of
from sened.pipeline.case import init_case, open_case
from sened.pipeline.check.phrases import LONGEST
from sened.pipeline.check.result import CheckedClaim, CheckResult
from sened.pipeline.checking import check_tables
from sened.pipeline.intake import import_files
from sened.pipeline.settings import load as load_settings
from sened.pipeline.shipped import sample_folder

COUNTED = ("same", "part-of", "contains")
ANY = (*COUNTED, "related")


class Desk:
    """The sample case, built once, and texts laid on its desk."""

    def __init__(self, folder: Path) -> None:
        files = sample_folder()
        init_case(folder, (files / "sened.toml").read_text(encoding="utf-8"))
        with open_case(folder) as case:
            import_files(case, [files], "case-toml", by="test", why="test")
            build(case)
        self.tables, self.parameters = load(folder / "work"), parameters_of(load_settings(folder))
        self.done: dict[str, CheckResult] = {}

    def check(self, text: str, published: str = "", speaker: str = "") -> CheckResult:
        key = f"{published}|{speaker}|{text}"
        if key not in self.done:
            when = parse_iso(published) if published else None
            self.done[key] = check_tables(text, self.tables, self.parameters, published=when, speaker=speaker)
        return self.done[key]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk") / "case")


def over(result: CheckResult, text: str, words: str) -> list[CheckedClaim]:
    start = text.index(words)
    return [c for c in result.claims if c.draft.start < start + len(words) and start < c.draft.end]


def linked(claims: list[CheckedClaim], relations: tuple[str, ...]) -> set[str]:
    return {c for one in claims for i in one.incidents if i["relation"] in relations for c in i["claims"]}


WIRE = """HASAKEH, Syria, Jan 27, 2022 -- Kurdish-led forces combed through a prison in the northeastern Syrian city of Hasakeh on Thursday.

More than 200 Islamic State group fighters had stormed Ghwayran prison on January 20, using two car bombs, the Syrian Democratic Forces said. The week of fighting left 235 people dead, a monitor said. Some 45,000 people have fled their homes in the city, according to the United Nations. About 3,500 inmates were held in the jail. Dozens of prisoners escaped, the Observatory said. It was the biggest jihadist operation since the fall of the caliphate in March 2019."""

MINISTRY = """Ministry of National Defence, weekly briefing, 3 February 2022

Shelters, caves and ammunition depots in Derik, Sinjar and Karacak were destroyed by our aircraft on the night of 1-2 February. Three of our comrades-in-arms fell on 8 January when an improvised explosive device detonated in Akcakale. On 20 January missiles were fired from Tal Rifaat at the centre of Afrin. Five civilians lost their lives and 34 were injured. 18 YPG/PKK terrorists were neutralised. In Al-Bab, a rocket attack by the YPG on 2 February killed eight civilians."""

FORCES = """SDF Media Center, 28 January 2022

On 22 January, Turkish artillery shelled ten villages around Ain Issa, killing three civilians and wounding eleven. On 23 January mercenaries tried to storm Bir Issa; our forces repelled them and killed ten. The day before the prison was stormed had been quiet. On 20 January a drone struck an electricity plant in Tal Juma near Tal Tamr. More than 175 mercenaries were killed in Hasakah. The plan of ISIS to free its members failed."""

UPDATE = """SYRIA: Flash Update No. 4
As of 9 February 2022

- Hostilities started on 20 January at the Al-Sina'a prison.
- Up to 45,000 people were displaced, of whom 42,000 have returned to their homes.
- Some 30,000 people are affected by the damage to homes and services.
- At least 80 detainees are reported to have escaped."""

NOTE = """Security brief, 16 February 2022

On 7 February, guards at Al-Hol camp opened fire at residents; one child was killed. In Basira, a raid by the SDF and the Coalition on 8 February killed one person. Rockets landed in Azaz on 15 February, causing up to six deaths. On 9 February a drone hit a car near Bahira, killing a child and injuring three people. On 5 January 2022 eight rounds landed inside the Green Village base. Armed clashes were reported on the outskirts of Raqqa on 10 February. A landmine explosion in Deir ez-Zor on 12 February killed three children."""

CALL = """Rise up for Shengal and Maxmur!

On the night of February 1st to 2nd, Turkish fighter jets bombed Derik, Shengal and Maxmur. In the refugee camp of Maxmur two people died and many were hurt. The village of Bara was hit, three workers were killed. People took to the streets in Dresden and Kassel on February 2. Turkish intelligence supports and builds up ISIS. Close the airspace!"""

RAID = """WASHINGTON, February 3, 2022. U.S. special operations forces carried out a counterterrorism raid in Atmeh in northwest Syria overnight. Rescue workers found 13 bodies, including six children and four women. A day earlier, shelling of the town of al-Bab killed at least eight people."""

DAMASCUS = """Damascus, 24 January 2022. The Foreign Ministry said that the United States supports Daesh in Hasaka. The SDF said that Turkey supports Daesh, and that some attackers came from Ras al-Ain and Tel Abyad."""


@pytest.mark.parametrize(
    ("text", "words", "relations", "claims"),
    [
        (WIRE, "had stormed Ghwayran prison", COUNTED, {"K115", "K065", "K210"}),
        (WIRE, "left 235 people dead", COUNTED, {"K079"}),
        (WIRE, "Some 45,000 people", COUNTED, {"K049", "K054", "K033"}),
        (WIRE, "About 3,500 inmates", COUNTED, {"K258", "K043", "K085"}),
        (WIRE, "Dozens of prisoners escaped", COUNTED, {"K022", "K161", "K236"}),
        (WIRE, "It was the biggest jihadist operation", ANY, {"K150", "K115"}),
        (MINISTRY, "Shelters, caves and ammunition depots", COUNTED, {"K041", "K142"}),
        (MINISTRY, "detonated in Akcakale", COUNTED, {"K059", "K061"}),
        (MINISTRY, "at the centre of Afrin", COUNTED, {"K014", "K084"}),
        (MINISTRY, "18 YPG/PKK terrorists", COUNTED, {"K155"}),
        (MINISTRY, "a rocket attack by the YPG", COUNTED, {"K104", "K241"}),
        (FORCES, "shelled ten villages around Ain Issa", COUNTED, {"K112", "K029"}),
        (FORCES, "tried to storm Bir Issa", COUNTED, {"K259", "K089"}),
        (FORCES, "a drone struck an electricity plant", COUNTED, {"K096"}),
        (FORCES, "The plan of ISIS to free", ANY, {"K236", "K022"}),
        (UPDATE, "Hostilities started on 20 January", COUNTED, {"K044"}),
        (UPDATE, "45,000 people were displaced", COUNTED, {"K251"}),
        (UPDATE, "42,000 have returned", COUNTED, {"K180"}),
        (UPDATE, "Some 30,000 people", COUNTED, {"K133"}),
        (UPDATE, "At least 80 detainees", COUNTED, {"K042", "K161"}),
        (NOTE, "guards at Al-Hol camp", COUNTED, {"K237"}),
        (NOTE, "a raid by the SDF", COUNTED, {"K238"}),
        (NOTE, "Rockets landed in Azaz", COUNTED, {"K263"}),
        (NOTE, "a drone hit a car near Bahira", COUNTED, {"K130", "K010"}),
        (NOTE, "eight rounds landed", COUNTED, {"K245"}),
        (CALL, "Turkish fighter jets bombed", COUNTED, {"K041", "K195", "K125", "K144"}),
        (CALL, "two people died and many were hurt", COUNTED, {"K195", "K199"}),
        (CALL, "The village of Bara was hit", COUNTED, {"K125"}),
        (CALL, "in Dresden and Kassel", COUNTED, {"K050", "K164"}),
        (CALL, "supports and builds up ISIS", COUNTED, {"K157", "K165"}),
        (RAID, "carried out a counterterrorism raid", COUNTED, {"K073", "K229"}),
        (RAID, "found 13 bodies", COUNTED, {"K261"}),
        (RAID, "shelling of the town of al-Bab", COUNTED, {"K104"}),
        (DAMASCUS, "the United States supports Daesh", COUNTED, {"K047"}),
        (DAMASCUS, "Turkey supports Daesh", COUNTED, {"K157", "K165"}),
        (DAMASCUS, "some attackers came from", ANY, {"K214"}),
    ],
)  # fmt: skip
def test_a_passage_finds_its_incidents(
    desk: Desk, text: str, words: str, relations: tuple[str, ...], claims: set[str]
) -> None:
    assert claims <= linked(over(desk.check(text), text, words), relations)


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        (WIRE, "had stormed Ghwayran prison", "others-report"),
        (WIRE, "About 3,500 inmates", "contested"),
        (WIRE, "Dozens of prisoners escaped", "contested"),
        (MINISTRY, "a rocket attack by the YPG", "contested"),
        (MINISTRY, "18 YPG/PKK terrorists", "single-line"),
        (FORCES, "shelled ten villages around Ain Issa", "contested"),
        (UPDATE, "Some 30,000 people", "single-line"),
        (NOTE, "Armed clashes were reported", "not-found"),
        (NOTE, "A landmine explosion", "not-found"),
        (NOTE, "a raid by the SDF", "single-line"),
        (CALL, "Close the airspace", "not-checkable"),
        (CALL, "two people died and many were hurt", "contested"),
    ],
)
def test_a_passage_has_the_status_that_its_lines_and_disputes_give(
    desk: Desk, text: str, words: str, status: str
) -> None:
    assert status in {c.status.value for c in over(desk.check(text), text, words)}


@pytest.mark.parametrize("text", [WIRE, MINISTRY, FORCES, UPDATE, NOTE, CALL, RAID, DAMASCUS])
def test_every_explanation_is_short_and_attributed(desk: Desk, text: str) -> None:
    for one in desk.check(text).claims:
        assert len(one.explanation.split()) <= LONGEST
        if one.lines:
            assert any(
                verb in one.explanation
                for verb in ("reported by", "said by", "denied by", "The case holds", "Parts of it")
            )
            assert "Ground: " in one.explanation


def test_no_event_links_across_villages_or_a_week(desk: Desk) -> None:
    text = "On 25 January 2022 a roadside bomb exploded near Manbij, killing two. On 2 February 2022 shelling hit Ain Issa. On 1 February 2022 a drone hit a car at Alimat."  # fmt: skip
    for one in desk.check(text).claims:
        assert not linked([one], ("same", "contains")), one.quote


def test_lines_of_the_speaker_that_a_person_names_do_not_count(desk: Desk) -> None:
    text = "On 8 January 2022, three soldiers were killed by a planted bomb in Akcakale."
    free, named = desk.check(text), desk.check(text, speaker="Turkish Ministry of National Defence")
    assert free.claims[0].lines == named.claims[0].lines + named.claims[0].measured.own_lines
    assert named.claims[0].measured.own_lines == 1


SUPPLY = """The Bayraktar TB2 relied on WESCAM sensors made in Canada by a subsidiary of the US company L3Harris. Ottawa suspended export permits on 5 October 2020 and cancelled 29 permits in April 2021. The engine is the Rotax 912 of BRP's Austrian subsidiary. BRP suspended deliveries to countries with unclear usage in October 2020. EDO MBM Technology supplied the Hornet bomb rack for the Bayraktar TB2. Viasat supplied the communication system. Rotax belongs to Bombardier."""


@pytest.mark.parametrize(
    ("words", "claims", "contrary"),
    [
        ("relied on WESCAM sensors", {"U001", "U003", "U008"}, set()),
        ("cancelled 29 permits", {"U017"}, {"U018"}),
        ("The engine is the Rotax 912", {"U024", "U032"}, {"U033"}),
        ("BRP suspended deliveries", {"U026", "U027"}, set()),
        ("supplied the Hornet bomb rack", {"U042", "U044"}, {"U043"}),
        ("Viasat supplied", {"U059"}, set()),
        ("Rotax belongs to Bombardier", {"U033", "U034"}, {"U032"}),
    ],
)
def test_supply_is_linked_with_days_contrary_claims_and_replies(
    desk: Desk, words: str, claims: set[str], contrary: set[str]
) -> None:
    found = [s for c in over(desk.check(SUPPLY), SUPPLY, words) for s in c.supply]
    assert claims <= {c for s in found for c in s.claims}
    assert contrary <= {v.claim_id for s in found for v in s.contrary}
