"""Signed notes: a published example of the form, Ed25519 as in RFC 8032, and every changed byte found."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.errors import InputError, IntegrityError, SenedError
from sened.stores.notes import (
    Signer,
    checkpoint_body,
    parse_checkpoint,
    signer_of,
    signers,
    verifier_of,
    verify,
)

SIGNER = Signer("example.org/log", bytes(range(32)))
VKEY = SIGNER.verifier.text
NOTE = SIGNER.sign(checkpoint_body("example.org/log", 7, hashlib.sha256(b"root").digest()))


def test_the_first_vector_of_rfc_8032_signs_as_it_should() -> None:
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    signer = Signer("vector", seed)
    assert signer.verifier.public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"


def test_a_key_is_named_and_hashed_as_signed_notes_say() -> None:
    name, key_hash, key = VKEY.split("+", 2)
    public = base64.b64decode(key)
    assert (name, public[:1], public[1:]) == ("example.org/log", b"\x01", SIGNER.verifier.public)
    assert key_hash == hashlib.sha256(b"example.org/log\n" + public).hexdigest()[:8]


def test_the_form_of_a_checkpoint() -> None:
    lines = NOTE.split("\n")
    assert lines[:2] == ["example.org/log", "7"]
    assert base64.b64decode(lines[2]) == hashlib.sha256(b"root").digest()
    assert lines[3] == ""
    assert lines[4].startswith("— example.org/log ")
    assert base64.b64decode(lines[4].split(" ")[2])[:4] == SIGNER.verifier.key_hash
    assert lines[5:] == [""]
    assert parse_checkpoint(NOTE).size == parse_checkpoint(verify(NOTE, [VKEY])[0]).size == 7


def test_keys_are_read_back() -> None:
    assert verifier_of(VKEY) == SIGNER.verifier
    assert signer_of(SIGNER.secret_text + "\n").sign("text\n") == SIGNER.sign("text\n")


def test_signatures_of_others_are_passed_over_and_one_of_ours_is_needed() -> None:
    other = Signer("witness.example", bytes(32))
    both = NOTE + other.sign("x\n").split("\n\n")[1]
    assert signers(both) == [(s.verifier.name, s.verifier.key_hash) for s in (SIGNER, other)]
    assert verify(both, [VKEY])[1] == ["example.org/log"]
    with pytest.raises(IntegrityError, match="wrong"):
        verify(both, [other.verifier.text])
    with pytest.raises(IntegrityError, match="no key"):
        verify(NOTE, [other.verifier.text])
    with pytest.raises(IntegrityError, match="no key"):
        verify(NOTE, [])
    namesake = Signer("example.org/log", bytes(32))
    with pytest.raises(IntegrityError, match="no key"):
        verify(NOTE, [namesake.verifier.text])


def test_every_changed_byte_is_found() -> None:
    data = NOTE.encode()
    for at in range(len(data)):
        for bit in (1, 8, 32):
            changed = data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]
            with pytest.raises((IntegrityError, UnicodeDecodeError)):
                verify(changed.decode(), [VKEY])


@given(st.text(max_size=200))
def test_what_is_no_note_is_refused_with_an_error_of_the_house(text: str) -> None:
    with pytest.raises(SenedError):
        verify(text, [VKEY])


@pytest.mark.parametrize(
    "cut", ["\n", "\n— example.org/log", "\n\n— example.org/log \n", "\n\n— example.org/log AAAA\n"]
)
def test_a_note_without_a_signature_is_none(cut: str) -> None:
    with pytest.raises(IntegrityError):
        verify("example.org/log" + cut, [VKEY])


@pytest.mark.parametrize("name", ["", "two words", "with+plus", "line\nbreak"])
def test_some_names_cannot_name_a_key(name: str) -> None:
    with pytest.raises(InputError):
        Signer(name, bytes(32))


@pytest.mark.parametrize("text", ["", "name", "name+00000000+AAAA", VKEY[:-4], VKEY.replace("+", "+0", 1), "x" + VKEY])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        verifier_of(text)
    with pytest.raises(InputError):
        signer_of(text)


@pytest.mark.parametrize("body", ["log\n07\nAAAA\n", "log\n-1\n", "log\n7\nAAAA\n", "", "log\n7\n" + "A" * 43 + "\n"])
def test_what_is_no_checkpoint_is_refused(body: str) -> None:
    with pytest.raises(IntegrityError):
        parse_checkpoint(body)
