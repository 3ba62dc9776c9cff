"""Erasing a payload: the record verifies when a later entry owns up to it, and only then."""

import pytest

from partnership.record.findings import Erasure
from partnership.record.verification import verify
from tests.record.examples import (
    erase_line,
    exported,
    line_of,
    payload_of,
    plain_lines,
    steps_of,
)

REDACTED = {"state": {"code": "PRO-1.2", "note_fr": "[retiré]"}}


def record(*, left=REDACTED, said=REDACTED, **changes):
    """Six entries; the payload of entry 2 is erased, and entry 5 says so."""
    lines = plain_lines(5)
    lines[2] = line_of(2, payload_of(2), erased_to=left)
    return [*lines, erase_line(5, {"2": said}, **changes)]


def sentences(lines):
    return [str(problem) for problem in verify(exported(lines)).problems]


def test_an_erasure_verifies_and_is_listed_with_its_legal_basis():
    verdict = verify(exported(record()))

    assert verdict.is_good
    assert verdict.erasures == (Erasure(2, "PRO-1.2", 5, "Order 12/2026 of a court"),)
    assert verdict.newest_states["PRO-1.2"] == (2, REDACTED["state"])


def test_all_of_a_payload_can_be_erased():
    verdict = verify(exported(record(left=None, said=None)))

    assert verdict.is_good
    assert verdict.newest_states["PRO-1.2"] == (2, None)


def test_erasing_leaves_the_root_as_it_was():
    whole, erased = record(), record()
    whole[2] = line_of(2, payload_of(2))

    assert exported(whole)[-1] == exported(erased)[-1]


def test_what_is_left_is_replayed():
    left = REDACTED | {"steps": steps_of("PRO-1.2", from_on="2026-03-03")}

    verdict = verify(exported(record(left=left, said=left)))

    assert verdict.is_good
    assert [step["entry_seq"] for step in verdict.steps["PRO-1.2"]] == [2, 2]


def test_an_erasure_that_no_entry_owns_up_to():
    assert sentences(record()[:5]) == [
        "Entry 2 (PRO-1.2): Its payload is erased, and no later entry owns up to the erasure."
    ]


def test_only_an_erase_entry_can_own_up():
    assert sentences(record(kind="report")) == [
        "Entry 2 (PRO-1.2): Its payload is erased, and no later entry owns up to the erasure."
    ]


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (REDACTED, {"state": {"code": "PRO-1.2", "note_fr": "tout va bien"}}),
        (None, REDACTED),
        (REDACTED, None),
        ({"state": {"done": 1}}, {"state": {"done": True}}),
    ],
)
def test_what_is_left_must_be_what_the_erasure_left(left, said):
    assert sentences(record(left=left, said=said)) == [
        "Entry 2 (PRO-1.2): What is left of its payload is not what entry 5 left of it."
    ]


@pytest.mark.parametrize("legal_basis", ["", "  ", None, 7])
def test_an_erasure_names_its_legal_basis(legal_basis):
    assert sentences(record(legal_basis=legal_basis)) == [
        "Entry 5 (PRO-1.0): The erasure does not name its legal basis."
    ]


def test_an_erased_payload_may_not_still_be_there():
    lines = record()
    lines[2] = line_of(2, payload_of(2))

    assert sentences(lines) == [
        "Entry 2: It was erased by entry 5, and its payload is still there."
    ]


@pytest.mark.parametrize("named", ["5", "6", "02", "-1", "two", "9" * 40])
def test_an_erasure_names_earlier_entries(named):
    lines = record()
    lines[5] = erase_line(5, {"2": REDACTED, named: None})

    (sentence,) = sentences(lines)

    assert sentence.startswith("Entry 5 (PRO-1.0): It erases")
    assert sentence.endswith("which is no earlier entry.")


@pytest.mark.parametrize("erased", [None, [], {}, "2"])
def test_an_erasure_says_what_it_erases(erased):
    lines = plain_lines(5)
    lines.append(line_of(5, {"erased": erased, "legal_basis": "Order 12/2026"}, kind="erase"))

    assert sentences(lines) == ["Entry 5 (PRO-1.0): The erasure does not say what it erases."]


def test_more_can_be_erased_later_and_the_last_word_counts():
    lines = record(left=None)
    lines.append(erase_line(6, {"2": None}, legal_basis="Order 13/2026"))

    verdict = verify(exported(lines))

    assert verdict.is_good
    assert verdict.erasures == (Erasure(2, "PRO-1.2", 6, "Order 13/2026"),)


def test_an_erasure_can_itself_be_redacted_and_still_owns_up():
    kept = {"erased": {"2": None}, "legal_basis": "Order 12/2026"}
    lines = plain_lines(5)
    lines[2] = line_of(2, payload_of(2), erased_to=None)
    payload = kept | {"comment": "of someone"}
    lines.append(line_of(5, payload, kind="erase", erased_to=kept))

    unowned = sentences(lines)
    lines.append(erase_line(6, {"5": kept}, legal_basis="Order 13/2026"))

    assert unowned == [
        "Entry 5 (PRO-1.0): Its payload is erased, and no later entry owns up to the erasure."
    ]
    assert sentences(lines) == []


def test_what_is_left_must_be_canonical():
    lines = exported(record())
    lines[3] = lines[3].replace(b'{\\"state\\":', b'{\\"state\\": ')

    (canonical, differs) = verify(lines).problems

    assert (canonical.seq, differs.seq) == (2, 2)
    assert "not in its canonical form" in canonical.sentence
