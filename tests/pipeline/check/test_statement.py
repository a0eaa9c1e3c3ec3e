"""The check end to end: the sample case of the repository, texts of our own, and the shared statement where it lies."""

import json
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from sened.base.dates import parse_iso
from sened.pipeline.build import build, load, parameters_of
from sened.pipeline.case import init_case, open_case
from sened.pipeline.check import html as check_html
from sened.pipeline.check import text as check_text
from sened.pipeline.check.result import CheckedClaim, CheckResult
from sened.pipeline.check.statement import check
from sened.pipeline.checking import check_tables
from sened.pipeline.intake import import_files
from sened.pipeline.settings import load as load_settings
from sened.pipeline.shipped import sample_folder


class Sample:
    """The sample case, built, and texts checked against it."""

    def __init__(self, folder: Path) -> None:
        self.tables = load(folder / "work")
        self.parameters = parameters_of(load_settings(folder))

    def check(self, text: str, published: str = "", exclude: Collection[str] = ()) -> CheckResult:
        when = parse_iso(published) if published else None
        return check_tables(text, self.tables, self.parameters, published=when, exclude=exclude)


def built(folder: Path, files: Path) -> Sample:
    init_case(folder, (files / "sened.toml").read_text(encoding="utf-8"))
    with open_case(folder) as case:
        import_files(case, [files], "case-toml", by="test", why="test")
        build(case)
    return Sample(folder)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return built(tmp_path_factory.mktemp("case") / "case", sample_folder())


@pytest.fixture(scope="module")
def sample_without_own(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The sample case as it would be had its editors never taken in the statement and its translation."""
    files = tmp_path_factory.mktemp("files") / "case"
    shutil.copytree(sample_folder(), files)
    for file in (files / "sources").glob("S00[12]-*.toml"):
        file.unlink()
    return built(tmp_path_factory.mktemp("case") / "case", files)


@pytest.fixture(scope="module")
def statement() -> str:
    folder = Path(__file__).parents[3].parent / "shared" / "data" / "statement"
    files = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    if not files:
        pytest.skip("the shared statement does not lie beside this checkout")
    return files[0].read_bytes().decode("utf-8")


def claim(result: CheckResult, words: str, kind: str = "") -> CheckedClaim:
    """Return the most particular claim whose words hold `words`."""
    found = [c for c in result.claims if words in c.quote and kind in ("", c.draft.kind.value)]
    assert found, f"no claim says {words!r}"
    return min(found, key=lambda c: len(c.quote))


def linked(one: CheckedClaim, *relations: str) -> set[str]:
    """Return the external ids of all claims in the incidents to which a claim is linked."""
    wanted = relations or ("same", "part-of", "contains")
    return {c for i in one.incidents if i["relation"] in wanted for c in i["claims"]}


PRISON = {"K024", "K065", "K115", "K210", "K253"}
VEHICLE = {"K013", "K169", "K201", "K239"}
SHENGAL = {"K108", "K235", "K247", "K267"}
HELD = {"K030", "K043", "K085", "K140", "K244", "K258"}


@pytest.fixture(scope="module")
def result(sample: Sample, statement: str) -> CheckResult:
    return sample.check(statement)


@pytest.mark.shared
def test_every_quote_is_its_span(result: CheckResult, statement: str) -> None:
    assert len(result.claims) > 30
    assert all(c.quote == statement[c.draft.start : c.draft.end] for c in result.claims)


@pytest.mark.parametrize(
    ("words", "kind", "claims"),
    [
        ("attacked Sina prison", "event", PRISON),
        ("bombed a vehicle", "event", VEHICLE),
        ("killing two members", "event", SHENGAL),
        ("5,000 IS fighters imprisoned", "figure", HELD),
    ],
)
@pytest.mark.shared
def test_the_four_passages_are_linked_to_their_incidents(result: CheckResult, words: str, kind: str, claims: set[str]) -> None:  # fmt: skip
    assert claims <= linked(claim(result, words, kind), "same")


@pytest.mark.shared
def test_two_fronts_in_one_sentence_are_both_looked_up(result: CheckResult) -> None:
    fronts = linked(claim(result, "Ain Issa and Til Temir"), "same", "related")
    assert {"K089", "K259"} <= fronts
    assert {"K096", "K176"} & fronts


@pytest.mark.shared
def test_the_number_of_prisoners_shows_every_rival_and_the_event(result: CheckResult) -> None:
    held = claim(result, "5,000 IS fighters imprisoned", "figure")
    assert held.status.value == "contested"
    answers = {o["answer"] for i in held.incidents for c in i["contradictions"] for o in c["others"]}
    assert {"1000", "3000–3500", "3500", "4400"} <= answers
    assert linked(held, "related") & PRISON
    assert "OHCHR" in held.explanation


@pytest.mark.shared
def test_the_statement_and_its_translation_are_set_aside_and_nowhere_counted(result: CheckResult) -> None:
    assert [s.source_id for s in result.set_aside] == ["S001", "S002"]
    own = {"K021", "K026", "K056", "K062", "K100", "K136", "K147", "K184", "K194", "K208", "K209"}
    assert not own & {c for one in result.claims for c in linked(one, "same", "part-of", "contains", "related")}


@pytest.mark.shared
def test_with_their_rows_removed_from_the_case_the_answer_is_the_same(result: CheckResult, sample_without_own: Sample, statement: str) -> None:  # fmt: skip
    without = sample_without_own.check(statement).to_json()
    whole = result.to_json()
    assert without.pop("set_aside") == []
    assert whole.pop("set_aside")
    assert json.dumps(whole, sort_keys=True) == json.dumps(without, sort_keys=True)


GERMAN = """Am 20. Januar 2022 griffen Kämpfer des IS das Sina-Gefängnis in Hesekê an. Rund 5.000 IS-Gefangene sind dort inhaftiert.
Am 21. Januar bombardierte die türkische Armee ein Fahrzeug der Selbstverteidigungskräfte auf dem Weg nach Hesekê. Eine Drohne tötete am selben Tag in Şengal zwei Mitglieder der YBŞ.
Wir als Initiative RiseUp4Rojava rufen zu Demonstrationen auf.
"""


def test_a_translation_gets_the_same_answer_whether_its_original_is_in_the_case_or_not(sample: Sample, sample_without_own: Sample) -> None:  # fmt: skip
    whole, without = sample.check(GERMAN).to_json(), sample_without_own.check(GERMAN).to_json()
    assert [s["source"] for s in whole.pop("set_aside")] == ["S001", "S002"]
    assert without.pop("set_aside") == []
    assert json.dumps(whole, sort_keys=True) == json.dumps(without, sort_keys=True)


@pytest.mark.shared
def test_aims_calls_and_counterfactuals_are_not_checked_and_say_why(result: CheckResult) -> None:
    for words in ("would not be possible", "must be held accountable", "Unmask the alliance", "We have to repel"):
        one = claim(result, words)
        assert one.status.value == "not-checkable", words
        assert one.draft.why
        assert one.draft.why in one.explanation


@pytest.mark.shared
def test_a_relation_names_who_says_it_and_that_there_is_no_reply(result: CheckResult) -> None:
    one = claim(result, "supported and built up", "relation")
    assert {"K032", "K157", "K165"} <= linked(one)
    assert "said by" in one.explanation
    assert "no denial or reply" in one.explanation


@pytest.mark.shared
def test_attacks_for_weeks_contain_many_incidents(result: CheckResult) -> None:
    series = claim(result, "for weeks, using drones", "event")
    assert series.contained >= 10
    assert linked(series, "contains") >= SHENGAL | VEHICLE


@pytest.mark.shared
def test_pages_hold_the_statement_unchanged(result: CheckResult, statement: str) -> None:
    page = check_html.page(result, statement, title="Statement", link=lambda i: f"incidents/{i}.html")
    assert "IS-jihadists" in page
    assert check_text.render(result).count("\n") > 100


PARAPHRASES = (
    """On the evening of 20 January, Islamic State fighters stormed the Sina'a prison in the Ghuwayran quarter of Hasakah, where some 5,000 of their comrades are held. A day later, on 21 January, a Turkish drone targeted a car carrying fighters of the Syrian Democratic Forces as it was heading to Hasakah. On the same day two members of the Sinjar Resistance Units were killed by a drone in Sinjar.""",
    """Around 5,000 ISIS detainees were being held in al-Sinaa prison, Hasaka, when Daesh cells attacked it on January 20. Turkey's army hit a military vehicle en route to Hasaka on January 21. In Shingal a Turkish drone killed 2 fighters of the YBS on January 21.""",
    """Gunmen of the so-called Islamic State attacked Sina'a prison in Al-Hasakah on 20 January 2022. The prison held five thousand IS prisoners. On 21 January 2022, reinforcements of the Self-Defense Forces on the road to Hasakah were bombed by the Turkish air force. In Sinjar, a drone strike left two fighters of the Yazidi units dead on the same day.""",
)  # fmt: skip


@pytest.mark.parametrize("text", PARAPHRASES)
def test_paraphrases_give_the_same_links(sample: Sample, text: str) -> None:
    result = sample.check(text)
    every = set().union(*(linked(c, "same", "part-of") for c in result.claims))
    assert every >= PRISON | VEHICLE | SHENGAL | HELD
    held = [c for c in result.claims if linked(c, "same") >= HELD]
    assert [c.status.value for c in held] == ["contested"]


def test_a_ministrys_bulletin_is_answered_in_the_same_words(sample: Sample) -> None:
    text = "On the night of 1 to 2 February 2022, aircraft of the Turkish Armed Forces struck positions in Derik, Sinjar and Karacak. On 8 January 2022, three soldiers were killed by a bomb in Akcakale."  # fmt: skip
    result = sample.check(text, published="2022-02-02")
    strike = claim(result, "struck positions")
    assert {"K041", "K081", "K142"} <= linked(strike)
    assert "reported by" in strike.explanation
    assert {"K059", "K061"} <= linked(claim(result, "Akcakale"))


def test_one_party_s_statement_counts_other_lines_only(sample: Sample) -> None:
    text = "Statement by the Syrian Democratic Forces\n\nOn 26 January 2022, our forces took control of the Sina'a prison in Hasakah.\n"  # fmt: skip
    result = sample.check(text, published="2022-01-26")
    control = claim(result, "took control")
    assert {"K105", "K265"} & linked(control)
    assert control.measured.own_lines >= 1
    assert "text's own speaker" in control.explanation


def test_an_ngo_note_is_linked_across_kinds(sample: Sample) -> None:
    text = "On 22 January 2022, shelling east of Ain Issa killed five civilians. On 2 February 2022, rockets hit Al-Bab and killed eight civilians. Up to 45,000 people were displaced from Al-Hasakah city between 20 and 26 January 2022."  # fmt: skip
    result = sample.check(text)
    assert {"K101", "K203"} <= linked(claim(result, "Ain Issa"))
    assert {"K104", "K241"} <= linked(claim(result, "Al-Bab"))
    assert {"K054", "K251"} <= linked(claim(result, "displaced"))


SUMS = """On 2 February 2022 rockets hit Al-Bab and killed 12 people: 7 civilians and 5 fighters. In the battle for the Sina prison in Hasakah 373 people were killed, 268 of them ISIS, 98 members of the security forces and 7 civilians. Turkey carried out 47 drone strikes in north-east Syria in the first half of 2022. It was the deadliest ISIS attack since 2019. In the night of 1 to 2 February 2022 Turkish air strikes on Derik, Sinjar and Makhmur killed nine people."""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("12 people", "The text's own parts add up to its total: 12 = 7 + 5."),
        ("373 people", "Told in parts: 373 = 268 + 98 + 7 (20 Minutes and Pledge Times)."),
        ("47 drone strikes", "In this case's record itself: "),
        ("deadliest", "In this case's record, of 7 incidents ascribed to Islamic State"),
        (
            "nine people",
            "its parts add up to 8–15 killed: 3 at Bara + 1–8 at Makhmur refugee camp + 4 at Teqil Beqil.",
        ),
    ],
)
def test_sums_and_series_are_shown_beside_this_cases_own_counts(sample: Sample, words: str, said: str) -> None:
    assert said in claim(sample.check(SUMS, published="2022-07-05"), words).explanation


@pytest.mark.parametrize(
    "text",
    [
        "On 3 March 2023 a missile hit an apartment block in Zaporizhzhia, killing eleven people.",
        "On 21 January 2022 an air strike hit a prison in Saada, Yemen, and killed at least 70 detainees.",
    ],
)
def test_a_text_about_elsewhere_is_plainly_not_in_this_case(sample: Sample, text: str) -> None:
    result = sample.check(text)
    assert result.claims
    assert {c.status.value for c in result.claims} == {"not-found"}
    assert any("None of the checkable claims is in this case" in n for n in result.notices)
    assert "January 2022" in result.coverage


@pytest.mark.parametrize(
    "text", ["", "\n \n", "https://example.org/a https://example.org/b", "\x00\x01\ufffd", "🙂" * 50, "a" * 5000]
)
def test_texts_without_claims_are_answered_without_claims(sample: Sample, text: str) -> None:
    result = sample.check(text)
    assert result.claims == ()
    assert result.to_json()["summary"]["claims"] == 0
    assert check_html.page(result, text, title="x")
    assert check_text.render(result)


def test_a_sentence_in_arabic_is_linked_as_one_in_english(sample: Sample) -> None:
    text = "في 20 كانون الثاني 2022 هاجم تنظيم الدولة سجن الصناعة في الحسكة."
    result = sample.check(text)
    assert result.language == "ar"
    assert not result.notices
    assert linked(claim(result, "سجن الصناعة"), "same") >= PRISON
    assert 'dir="rtl"' in check_html.fragment(result, text)


def test_a_person_may_set_sources_aside(sample: Sample) -> None:
    text = "On 21 January 2022 a drone strike in Shilo valley west of Sinjar killed two."
    before, after = (claim(sample.check(text, exclude=e), "Shilo") for e in ((), ("S035", "S036")))
    assert "K235" in linked(before)
    assert not {"K235", "K247"} & linked(after)
    assert after.lines < before.lines


def test_the_answer_does_not_depend_on_the_order_of_rows(kordela: Any, sample: Sample) -> None:
    text = "On 10 March 2023 a Norlandish drone hit a pickup at Tell Marwan and killed three.\n\nKordela Call"
    tables = kordela.tables()
    turned = {
        name: table.take(pa.array(range(table.num_rows - 1, -1, -1), pa.int64())) for name, table in tables.items()
    }
    answers = [
        check(text, t, places=kordela.places, actors=kordela.actors, rebuild=kordela.tables).to_json()
        for t in (tables, turned)
    ]
    assert answers[0] == answers[1]
    assert [s["source"] for s in answers[0]["set_aside"]] == ["S4", "S5"]
    assert answers[0]["claims"][0]["incidents"][0]["lines"] == 2
