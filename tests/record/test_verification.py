"""What a check says of a whole file."""

from datetime import date

import pytest

from partnership.record.commitment import commitment
from partnership.record.file_format import Line, parse_line
from partnership.record.findings import Retelling
from partnership.record.tree import leaf_hash, root_of
from partnership.record.verification import verify
from tests.record.examples import (
    exported,
    line_of,
    moment_of,
    payload_of,
    plain_lines,
    salt_of,
    steps_of,
)


def sentences(verdict):
    return [str(problem) for problem in verdict.problems]


def test_a_good_file():
    lines = plain_lines(12)

    verdict = verify(exported(lines))

    assert verdict.is_good and not verdict.is_only_damaged
    assert verdict.header.origin == "plan.example"
    assert verdict.size == 12
    assert (verdict.first_recorded_at, verdict.last_recorded_at) == (moment_of(0), moment_of(11))
    assert verdict.root == root_of([leaf_hash(line.entry.encode()) for line in lines])
    assert verdict.newest_states["PRO-1.1"] == (11, payload_of(11)["state"])
    assert {step["entry_seq"] for step in verdict.steps["PRO-1.1"]} == {1, 6, 11}
    assert (verdict.erasures, verdict.retellings) == ((), ())


def test_without_replay_nothing_is_held():
    verdict = verify(exported(plain_lines(6)), replay=False)

    assert verdict.is_good
    assert (verdict.newest_states, verdict.steps) == ({}, {})


def test_every_problem_is_told_with_its_entry_and_subject():
    lines = plain_lines(8)
    lines[2] = Line(lines[2].entry, lines[2].salt, lines[3].payload)
    lines[5] = Line(lines[5].entry, b"another salt 16b", lines[5].payload)
    lines[6] = line_of(6, payload_of(6), recorded_at=moment_of(1))

    verdict = verify(exported(lines))

    assert sentences(verdict) == [
        "Entry 2 (PRO-1.2): Its payload, or its salt, is not the one that it commits to.",
        "Entry 5 (PRO-1.0): Its payload, or its salt, is not the one that it commits to.",
        "Entry 6 (PRO-1.1): It was recorded 2026-03-02T22:30:00.250000Z, before the entry above "
        "it (2026-03-04T02:30:00.250000Z).",
    ]


@pytest.mark.parametrize(
    ("payload", "sentence"),
    [
        ('{"b":1, "a":2}', "Its payload is JSON, but not in its canonical form"),
        ('{"share":0.5}', "Its payload holds the float 0.5"),
        ("[1]", "Its payload is not a JSON object."),
        ("not JSON", "Its payload is not JSON"),
        ('{"steps":[]}', "The steps of the payload are not told by item."),
    ],
)
def test_a_payload_that_is_committed_to_and_still_not_one(payload, sentence):
    lines = plain_lines(3)
    bound = commitment(salt_of(1), payload)
    lines[1] = Line(line_of(1, {}, commitment=bound).entry, salt_of(1), payload)

    (problem,) = verify(exported(lines)).problems

    assert (problem.seq, problem.subject) == (1, "PRO-1.1")
    assert problem.sentence.startswith(sentence)


def test_a_salt_without_a_payload():
    lines = plain_lines(3)
    lines[1] = Line(lines[1].entry, lines[1].salt, None)

    assert sentences(verify(exported(lines))) == [
        "Entry 1 (PRO-1.1): It has a salt and no payload."
    ]


def test_lines_that_are_not_of_the_format_are_named_and_passed():
    lines = exported(plain_lines(5))
    lines[2] = b"{}\n"
    lines[4] = b"\xff\n"

    verdict = verify(lines)

    assert sentences(verdict) == [
        "Entry 1: Line 3, where it belongs, lacks or should not have: entry, payload, salt.",
        "Entry 3: Line 5, where it belongs, is not text in UTF-8.",
        "The root cannot be checked while a line is unreadable.",
    ]
    assert verdict.root is None
    assert not verdict.is_only_damaged


def test_lines_after_the_closing_line():
    lines = exported(plain_lines(2))

    verdict = verify([*lines, lines[1]])

    assert sentences(verdict) == ["Line 5 stands after the closing line."]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([], "The file is empty."),
        ([b"<!doctype html>\n", b"<title>\n"], "This is not an exported record: line 1 is not"),
        (exported(plain_lines(2))[:-1], "The file is cut off after line 3"),
        (
            [*exported(plain_lines(2))[:-1], b'{"root":"aa'],
            "The file is cut off in the middle of line 4",
        ),
        (
            [*exported(plain_lines(2))[:2], b'{"entry":'],
            "The file is cut off in the middle of line 3",
        ),
    ],
    ids=["empty", "other", "no closing", "cut closing", "cut entry"],
)
def test_a_file_that_cannot_be_read_to_its_end(lines, sentence):
    verdict = verify(lines)

    (problem,) = verdict.problems
    assert problem.sentence.startswith(sentence)
    assert verdict.is_only_damaged and not verdict.is_good


def test_a_cut_file_that_was_also_changed_is_not_only_damaged():
    lines = exported([line_of(0, {}), line_of(1, {}, commitment="A" * 43 + "=")])

    assert not verify(lines[:-1]).is_only_damaged


def test_steps_may_not_change_days_already_told():
    back = steps_of("PRO-1.4", from_on="2026-02-01")
    lines = [line_of(seq, payload_of(seq)) for seq in range(4)]
    lines.append(line_of(4, {"state": {}, "steps": back}))

    (problem,) = verify(exported(lines)).problems

    assert str(problem) == (
        "Entry 4 (PRO-1.4): The steps of PRO-1.4 change days from 2026-02-01 on, before the "
        "entry was recorded, and are not marked as reconstructed."
    )


def test_steps_may_not_go_behind_those_of_the_same_item():
    ahead = steps_of("PRO-1.0", from_on="2026-03-03")
    lines = [
        line_of(0, {"steps": ahead}),
        line_of(1, {"steps": steps_of("PRO-1.0", from_on="2026-03-02")}),
    ]

    (problem,) = verify(exported(lines)).problems

    assert (problem.seq, problem.subject) == (1, "PRO-1.1")
    assert "The steps of PRO-1.0 change days from 2026-03-02 on" in problem.sentence


def test_reconstructed_steps_reach_back_and_are_noted_when_days_had_been_told():
    back = steps_of("PRO-1.0", from_on="2026-01-15", reconstructed=True)
    told = steps_of("PRO-1.0", from_on="2026-03-02")
    lines = [line_of(0, {"steps": back}), line_of(1, {"steps": told}), line_of(2, {"steps": back})]

    first_two, all_three = verify(exported(lines[:2])), verify(exported(lines))

    assert first_two.is_good and first_two.retellings == ()
    assert all_three.is_good
    assert all_three.retellings == (Retelling(2, "PRO-1.0", date(2026, 1, 15)),)


def test_an_older_copy_must_be_the_start_of_this_one():
    lines = plain_lines(9)
    kept = parse_line(exported(lines[:6])[-1])
    rewritten = [
        line_of(4, payload_of(4), kind="correct") if n == 4 else lines[n] for n in range(9)
    ]

    assert verify(exported(lines), kept=kept).is_good
    assert verify(exported(lines[:6]), kept=kept).is_good
    assert verify(exported(rewritten)).is_good
    assert sentences(verify(exported(rewritten), kept=kept)) == [
        "The first 6 entries are not those of the copy kept before: the past was rewritten."
    ]
    assert sentences(verify(exported(lines[:5]), kept=kept)) == [
        "The copy kept before has 6 entries, more than this one."
    ]
    assert verify(exported(lines), kept=parse_line(exported([])[-1])).is_good


def test_entries_that_differ_only_in_the_order_of_their_keys_are_refused():
    lines = plain_lines(3)
    reordered = lines[1].entry.replace('"seq":1,', "").replace("{", '{"seq":1,', 1)
    lines[1] = Line(reordered, lines[1].salt, lines[1].payload)

    (problem,) = verify(exported(lines)).problems

    assert problem.seq == 1
    assert "The body is JSON, but not in its canonical form" in problem.sentence


def test_a_payload_of_any_depth_is_a_sentence_and_not_a_traceback():
    deep = "[" * 500 + "]" * 500
    payload = '{"erased":{"0":' + deep + '},"legal_basis":"x"}'
    line = Line(
        line_of(1, {}, kind="erase", commitment=commitment(salt_of(1), payload)).entry,
        salt_of(1),
        payload,
    )

    verdict = verify(exported([line_of(0, {}, erased_to=None), line]))

    assert [problem.seq for problem in verdict.problems] == [1, 0]
    assert "nested more than 64 levels" in verdict.problems[0].sentence
