from hypothesis import given
from hypothesis import strategies as st

from sened.site.links import Links, anchor, file_names, incident_href


def test_plain_ids_keep_their_name() -> None:
    assert file_names(["S001", "S002"]) == {"S001": "S001", "S002": "S002"}


def test_ids_that_differ_only_in_case_get_two_files() -> None:
    names = file_names(["s1", "S1"])
    assert names["s1"].casefold() != names["S1"].casefold()


def test_an_id_cannot_climb_out_of_its_folder() -> None:
    name = file_names(["../../etc/passwd"])["../../etc/passwd"]
    assert "/" not in name
    assert ".." not in name


@given(st.lists(st.text(max_size=40), unique=True, max_size=8))
def test_file_names_are_safe_and_all_different(ids: list[str]) -> None:
    names = [n.casefold() for n in file_names(ids).values()]
    assert len(set(names)) == len(ids)
    assert all(n and n != "index" and not set(n) & set('/\\:*?"<>|. \x00') for n in names)


@given(st.text(min_size=1))
def test_an_anchor_is_one_word(claim_id: str) -> None:
    assert not set(anchor(claim_id)) & set(" \"'<>&#\t\n")


def links(slugs: dict[str, str]) -> Links:
    return Links(
        incidents=slugs, sources=["S1"], organisations={"Weir": "Weir"}, statements=["one"],
        incident_of={"K1": "i"}, source_of={"K1": "S1"},
    )  # fmt: skip


def test_the_pipeline_and_the_pages_agree_on_the_address_of_an_incident() -> None:
    for slug in ("2031-03-01-shelling", "a b/c", "index", ""):
        assert incident_href(slug, depth=1) == "../" + links({"i": slug}).incident("i")


def test_incidents_that_share_a_slug_get_two_pages() -> None:
    two = links({"i": "same", "j": "same"})
    assert two.incident("i") != two.incident("j")


def test_a_claim_stands_on_its_source_and_on_its_incident() -> None:
    one = links({"i": "slug"})
    assert one.claim("K1") == "sources/S1.html#K1"
    assert one.claim_in_incident("K1") == "incidents/slug.html#K1"
    assert one.claim("K2") == one.claim_in_incident("K2") == ""
