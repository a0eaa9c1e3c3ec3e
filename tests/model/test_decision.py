"""Subjects of decisions have one spelling and outlive any matching."""

import pytest

from sened.model.decision import canonical_subject, pair_of


def test_the_order_of_a_pair_does_not_matter() -> None:
    assert canonical_subject("K002+K001") == canonical_subject("K001+K002") == "K001+K002"
    assert pair_of("K001+K002") == ("K001", "K002")


@pytest.mark.parametrize("text", ["K001", "ucdp:SYR-2022-1", "sha256:" + "a" * 64 + "#3-9", "names:ITT|Exelis@2011-10-31"])  # fmt: skip
def test_other_subjects_stay_as_they_are(text: str) -> None:
    assert canonical_subject(text) == text
    assert pair_of(text) is None


@pytest.mark.parametrize("text", ["", "K001+K001", "two words", "sha256:abc#1-2", "names:A"])
def test_refuses_what_is_no_subject(text: str) -> None:
    with pytest.raises(ValueError, match=r"subject|pair"):
        canonical_subject(text)
