"""The commitment binds a payload and its salt, and only those."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.record.commitment import commitment, new_salt, parse_salt, salt_text

SALT = bytes(range(16))


def test_is_the_hash_of_prefix_salt_and_payload():
    hashed = b"partnership-record payload v1\n" + SALT + '{"note":"été"}'.encode()

    expected = base64.b64encode(hashlib.sha256(hashed).digest()).decode()

    assert commitment(SALT, '{"note":"été"}') == expected


def test_salt_comes_from_the_randomness_that_is_given():
    assert new_salt(lambda count: b"r" * count) == b"r" * 16
    assert len({new_salt() for _ in range(50)}) == 50


@pytest.mark.parametrize("salt", [b"", SALT[:15], SALT + b"x"], ids=len)
def test_refuses_a_salt_of_another_length(salt):
    with pytest.raises(ValueError, match="A salt is 16 bytes"):
        commitment(salt, "{}")


def test_salt_has_one_text():
    assert parse_salt(salt_text(SALT)) == SALT
    # The last two characters before the padding carry four bits that decode to nothing.
    lax = salt_text(SALT).replace("w==", "x==")
    assert base64.b64decode(lax) == SALT
    with pytest.raises(ValueError, match="is not the base64 of 16 bytes"):
        parse_salt(lax)


@pytest.mark.parametrize("text", ["", "AAAA", "é" * 24, salt_text(SALT) + "\n", "=" * 24])
def test_refuses_what_is_no_salt(text):
    with pytest.raises(ValueError):
        parse_salt(text)


@given(st.binary(min_size=16, max_size=16), st.text(max_size=20), st.text(max_size=20))
def test_no_two_payloads_or_salts_share_a_commitment(salt, one, other):
    other_salt = bytes([salt[0] ^ 1]) + salt[1:]

    assert (commitment(salt, one) == commitment(salt, other)) == (one == other)
    assert commitment(salt, one) != commitment(other_salt, one)
