from sened.stores.salts import SALT_BYTES, random_salt, seeded_salt


def test_random_salts_never_repeat() -> None:
    assert len({random_salt("claim K001", "place") for _ in range(200)}) == 200


def test_seeded_salts_repeat_for_the_same_field_and_differ_for_any_other() -> None:
    salt = seeded_salt(b"seed")
    assert salt("claim K001", "place") == salt("claim K001", "place")
    assert len({salt("claim K001", "place"), salt("claim K001", "date"), salt("claim K002", "place"), seeded_salt(b"other")("claim K001", "place")}) == 4  # fmt: skip


def test_context_and_field_cannot_run_into_each_other() -> None:
    salt = seeded_salt(b"seed")
    assert salt("ab", "c") != salt("a", "bc")


def test_all_salts_are_of_one_length() -> None:
    assert len(random_salt("c", "f")) == len(seeded_salt(b"seed")("c", "f")) == SALT_BYTES
