"""Every way to change a good file is found, with the first bad entry where it can be told.

A change to a body that leaves it well-formed cannot be put down to one entry: the file holds
one root for all. Then the root is what is named. Each tampering returns the changed lines
and the entries that may be named first, None standing for the file as a whole.
"""

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from partnership.record.canonical import canonical_bytes, canonical_text, parse_canonical
from partnership.record.commitment import commitment
from partnership.record.entry import EntryBody
from partnership.record.file_format import Closing, Line, closing_line, entry_line, parse_line
from partnership.record.tree import Frontier
from partnership.record.verification import verify
from tests.record.examples import erase_line, exported, line_of, payload_of, plain_lines, salt_of

SIZE = 16
REDACTED = {"state": {"code": "PRO-1.4"}}
ERASED, ERASES = 9, 15
GOOD = plain_lines(SIZE)
GOOD[ERASED] = line_of(ERASED, payload_of(ERASED), erased_to=REDACTED)
GOOD[ERASES] = erase_line(ERASES, {str(ERASED): REDACTED})
FILE = exported(GOOD)

# The erased entry and the one that erases it are tampered with by kinds of their own: damage
# to the second is named at the first, too.
entries = st.sampled_from([seq for seq in range(SIZE) if seq not in (ERASED, ERASES)])


def with_line(seq, line):
    return [*FILE[: seq + 1], line, *FILE[seq + 2 :]]


def with_entry(seq, *, entry=None, salt=None, payload=None):
    good = GOOD[seq]
    return with_line(
        seq, entry_line(Line(entry or good.entry, salt or good.salt, payload or good.payload))
    )


def with_body(place, **changes):
    return with_entry(place, entry=canonical_text(parse_canonical(GOOD[place].entry) | changes))


def flip_a_bit_of_a_line(draw):
    seq = draw(entries)
    line = bytearray(FILE[seq + 1])
    line[draw(st.integers(0, len(line) - 1))] ^= 1 << draw(st.integers(0, 7))
    content = b"".join(with_line(seq, bytes(line)))
    return content.splitlines(keepends=True), {seq, None}


def flip_a_bit_of_a_payload(draw):
    seq = draw(entries)
    payload = bytearray(GOOD[seq].payload.encode())
    # The lowest bit of a letter or digit: the text stays UTF-8 and mostly JSON.
    places = [place for place, byte in enumerate(payload) if chr(byte).isalnum() and byte < 128]
    payload[draw(st.sampled_from(places))] ^= 1
    return with_entry(seq, payload=payload.decode()), {seq}


def flip_a_bit_of_a_salt(draw):
    seq = draw(entries)
    salt = bytearray(GOOD[seq].salt)
    salt[draw(st.integers(0, 15))] ^= 1 << draw(st.integers(0, 7))
    return with_entry(seq, salt=bytes(salt)), {seq}


def swap_two_entries(draw):
    first, second = sorted(draw(st.lists(entries, min_size=2, max_size=2, unique=True)))
    lines = with_line(first, FILE[second + 1])
    lines[second + 1] = FILE[first + 1]
    return lines, {first}


def swap_two_payloads(draw):
    first, second = sorted(draw(st.lists(entries, min_size=2, max_size=2, unique=True)))
    lines = with_entry(first, payload=GOOD[second].payload)
    lines[second + 1] = with_entry(second, payload=GOOD[first].payload)[second + 1]
    return lines, {first}


def delete_an_entry(draw):
    seq = draw(entries)
    return [*FILE[: seq + 1], *FILE[seq + 2 :]], {seq}


def delete_the_entry_that_erases(draw):
    return [*FILE[:-2], FILE[-1]], {ERASED}


def reword_the_entry_that_erases(draw):
    return with_body(ERASES, kind=draw(st.sampled_from(["report", "correct"]))), {ERASED}


def repeat_an_entry(draw):
    seq, place = draw(entries), draw(entries)
    lines = [*FILE[: place + 1], FILE[seq + 1], *FILE[place + 1 :]]
    # Beside itself, which of the two is the copy cannot be told.
    return lines, {place, place + 1} if seq == place else {place}


def insert_a_forged_entry(draw):
    seq = draw(st.integers(1, SIZE))
    forged = entry_line(line_of(seq, payload_of(seq + 1)))
    lines = [*FILE[: seq + 1], forged, *FILE[seq + 1 :]]
    return lines, {seq, seq + 1, None}


def cut_the_file_off(draw):
    content = b"".join(FILE)
    kept = content[: draw(st.integers(0, len(content) - 1))]
    return kept.splitlines(keepends=True), {ERASED, None}


def cut_entries_off_and_close_the_file_again(draw):
    size = draw(st.integers(0, SIZE - 1))
    frontier = Frontier()
    lines = [*FILE[: size + 1], closing_line(Closing(size, frontier.root()))]
    return lines, {ERASED, None}


def change_a_payload(draw):
    seq = draw(entries)
    value = parse_canonical(GOOD[seq].payload)
    value["state"] = {"code": draw(st.text(st.characters(codec="ascii"), max_size=5))}
    return with_entry(seq, payload=canonical_text(value)), {seq}


def change_a_salt(draw):
    seq = draw(entries)
    return with_entry(seq, salt=draw(st.binary(min_size=16, max_size=16))), {seq}


def change_a_fact_of_a_body(draw):
    seq = draw(entries.filter(bool))
    changes = [{"subject": "PRO-9.9"}, {"organization": "CA-GAC"}, {"effective_on": "2026-01-01"}]
    changes += [{"refs": [0]}, {"kind": "correct"}, {"organization": None}]
    change = draw(st.sampled_from(changes))
    if change.items() <= parse_canonical(GOOD[seq].entry).items():
        change = {"subject": "PRO-8.8"}
    return with_body(seq, **change), {None}


def change_the_moment_of_an_entry(draw):
    seq = draw(entries)
    year = draw(st.sampled_from(["1999", "2025", "2027", "2099"]))
    moment = EntryBody.parse(GOOD[seq].entry).recorded_at.isoformat(timespec="microseconds")
    lines = with_body(seq, recorded_at=f"{year}{moment[4:-6]}Z")
    return lines, {seq, seq + 1, None}


def change_the_number_of_an_entry(draw):
    seq = draw(entries)
    other = draw(st.integers(0, SIZE * 3).filter(lambda number: number != seq))
    lines = with_body(seq, seq=other, refs=[])
    return lines, {seq}


def change_a_commitment(draw):
    seq = draw(entries)
    return with_body(seq, commitment=commitment(salt_of(seq + 1), "{}")), {seq}


def forge_an_entry_with_its_payload_and_commitment(draw):
    seq = draw(st.sampled_from(range(ERASED)))
    forged = line_of(seq, payload_of(seq) | {"state": {"label": "completed"}})
    return with_line(seq, entry_line(forged)), {None}


def change_the_root(draw):
    root = bytearray(parse_line(FILE[-1]).root)
    root[draw(st.integers(0, 31))] ^= 1 << draw(st.integers(0, 7))
    return [*FILE[:-1], closing_line(Closing(SIZE, bytes(root)))], {None}


def change_the_size(draw):
    size = draw(st.integers(0, SIZE * 3).filter(lambda number: number != SIZE))
    where = draw(st.sampled_from([0, -1]))
    lines = list(FILE)
    lines[where] = canonical_bytes(parse_canonical(lines[where][:-1].decode()) | {"size": size})
    lines[where] += b"\n"
    return lines, {None}


def reorder_the_keys(draw):
    seq = draw(entries)
    where = draw(st.sampled_from(["entry", "payload"]))
    text = getattr(GOOD[seq], where)
    value = parse_canonical(text)
    keys = list(reversed(value))
    reordered = "{" + ",".join(f'"{key}":{canonical_text(value[key])}' for key in keys) + "}"
    return with_entry(seq, **{where: reordered}), {seq}


def reorder_the_keys_of_a_line(draw):
    seq = draw(entries)
    value = parse_canonical(FILE[seq + 1][:-1].decode())
    keys = draw(st.permutations(sorted(value)).filter(lambda keys: keys != sorted(value)))
    text = "{" + ",".join(f'"{key}":{canonical_text(value[key])}' for key in keys) + "}\n"
    return with_line(seq, text.encode()), {seq}


def add_a_space(draw):
    seq = draw(entries)
    line = FILE[seq + 1]
    place = draw(st.sampled_from([0, 1, len(line) - 1]))
    return with_line(seq, line[:place] + b" " + line[place:]), {seq}


def erase_a_payload_and_say_nothing(draw):
    seq = draw(entries)
    left = draw(st.sampled_from([None, "{}", canonical_text(REDACTED)]))
    return with_line(seq, entry_line(Line(GOOD[seq].entry, None, left))), {seq}


def change_what_an_erasure_left(draw):
    left = draw(st.sampled_from([None, "{}", canonical_text({"state": {"code": "PRO-1.3"}})]))
    return with_line(ERASED, entry_line(Line(GOOD[ERASED].entry, None, left))), {ERASED}


TAMPERINGS = [
    flip_a_bit_of_a_line,
    flip_a_bit_of_a_payload,
    flip_a_bit_of_a_salt,
    swap_two_entries,
    swap_two_payloads,
    delete_an_entry,
    delete_the_entry_that_erases,
    reword_the_entry_that_erases,
    repeat_an_entry,
    insert_a_forged_entry,
    cut_the_file_off,
    cut_entries_off_and_close_the_file_again,
    change_a_payload,
    change_a_salt,
    change_a_fact_of_a_body,
    change_the_moment_of_an_entry,
    change_the_number_of_an_entry,
    change_a_commitment,
    forge_an_entry_with_its_payload_and_commitment,
    change_the_root,
    change_the_size,
    reorder_the_keys,
    reorder_the_keys_of_a_line,
    add_a_space,
    erase_a_payload_and_say_nothing,
    change_what_an_erasure_left,
]


def test_the_file_is_good_before_it_is_tampered_with():
    verdict = verify(FILE)

    assert verdict.is_good
    assert [erasure.seq for erasure in verdict.erasures] == [ERASED]


@pytest.mark.parametrize("tamper", TAMPERINGS, ids=lambda tamper: tamper.__name__)
@hypothesis_settings(max_examples=40)
@given(st.data())
def test_every_tampering_is_found(tamper, data):
    lines, first_named = tamper(data.draw)
    if lines == FILE:
        return

    verdict = verify(lines)

    assert not verdict.is_good
    assert verdict.problems[0].seq in first_named
    assert all(len(str(problem)) < 400 for problem in verdict.problems)


@given(st.lists(st.binary(max_size=80) | st.sampled_from(FILE), max_size=8))
def test_no_file_raises(lines):
    assert verify([FILE[0], *lines]).problems
    assert verify(lines).problems


@given(st.data())
def test_no_text_in_a_line_raises(data):
    words = st.sampled_from(
        [
            *('{"', '":', "{", "}", "[", "]", ",", "null", "true", "1e9", "0.5", '"', "\\ud800"),
            *("9" * 20, "entry", "steps", "erased", "0001-01-01", "2026-01-01", "erase", "seq"),
        ]
    )
    text = "".join(data.draw(st.lists(words, max_size=12)))
    seq = data.draw(entries)

    assert not verify(with_entry(seq, payload=text or " ")).is_good
    assert not verify(with_entry(seq, entry=text or " ")).is_good


payload_values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["0", "2026-03-02", "", "é"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["state", "steps", "erased", "legal_basis", "from_on", "reconstructed", "0", "9"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)


@given(payload_values)
def test_no_payload_raises_whatever_its_shape(value):
    lines = [*plain_lines(2), line_of(2, value), line_of(3, value, kind="erase")]

    verdict = verify(exported(lines))

    assert {problem.seq for problem in verdict.problems} <= {0, 2, 3}
    assert 3 in {problem.seq for problem in verdict.problems} or "erased" in value
