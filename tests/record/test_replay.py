"""What the payloads add up to: newest states, and the steps of each item."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.record.entry import EntryBody, ShownEntry
from partnership.record.replay import BadSteps, NewestState, newest_states, replay_steps
from tests.record.examples import line_of


def entry(seq, payload, **changes):
    return ShownEntry(EntryBody.parse(line_of(seq, {}, **changes).entry), payload)


def sealed(from_on, *days, item="PRO-1.2", **fields):
    steps = [{"from_on": day} | fields for day in days]
    return {"steps": {item: {"from_on": from_on, "reconstructed": False, "steps": steps}}}


def span(from_on, until_on, entry_seq, **fields):
    return {"from_on": from_on, "until_on": until_on, "entry_seq": entry_seq} | fields


def test_newest_state_of_each_subject():
    entries = [
        entry(0, {"state": {"n": 0}}, subject="PRO-1.1"),
        entry(1, {"state": {"n": 1}}, subject="PRO-1.2"),
        entry(2, {"state": {"n": 2}}, subject="PRO-1.1"),
        entry(3, {"erased": {}}, subject="PRO-1.2"),
        entry(4, None, subject="PRO-1.3"),
    ]

    assert newest_states(entries) == {
        "PRO-1.1": NewestState(2, {"n": 2}),
        "PRO-1.2": NewestState(1, {"n": 1}),
        "PRO-1.3": NewestState(4, None),
    }


def test_steps_end_the_day_before_the_next():
    steps = replay_steps([entry(0, sealed("2026-03-02", "2026-03-02", "2026-04-01", label="x"))])

    assert steps == {
        "PRO-1.2": [
            span("2026-03-02", "2026-03-31", 0, label="x"),
            span("2026-04-01", None, 0, label="x"),
        ]
    }


def test_later_steps_replace_from_their_day_on_and_cut_the_step_that_covers_it():
    steps = replay_steps(
        [
            entry(0, sealed("2026-03-02", "2026-03-02", "2026-04-01", "2026-05-01")),
            entry(1, sealed("2026-04-10", "2026-04-10", "2026-06-01")),
            entry(2, sealed("2026-04-10", "2026-04-10", item="PRO-1.3")),
        ]
    )

    assert steps["PRO-1.2"] == [
        span("2026-03-02", "2026-03-31", 0),
        span("2026-04-01", "2026-04-09", 0),
        span("2026-04-10", "2026-05-31", 1),
        span("2026-06-01", None, 1),
    ]
    assert steps["PRO-1.3"] == [span("2026-04-10", None, 2)]


def test_steps_of_the_same_day_leave_nothing_of_each_other():
    steps = replay_steps(
        [
            entry(0, sealed("2026-03-02", "2026-03-02", label="on_track")),
            entry(1, sealed("2026-03-02", "2026-03-02", label="blocked")),
        ]
    )

    assert steps["PRO-1.2"] == [span("2026-03-02", None, 1, label="blocked")]


def test_no_steps_end_the_item_and_a_gap_stays_a_gap():
    steps = replay_steps(
        [
            entry(0, sealed("2026-03-02", "2026-03-02")),
            entry(1, sealed("2026-03-10")),
            entry(2, sealed("2026-03-20", "2026-03-25")),
        ]
    )

    assert steps["PRO-1.2"] == [span("2026-03-02", "2026-03-09", 0), span("2026-03-25", None, 2)]


def test_entries_without_steps_or_payload_change_none():
    assert replay_steps([entry(0, {"state": {}}), entry(1, None)]) == {}


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        ([], "not told by item"),
        ({"PRO-1.2": []}, "PRO-1.2 lack from_on"),
        ({"PRO-1.2": {"from_on": "2026-03-02", "steps": []}}, "lack from_on, reconstructed"),
        (sealed("2026-3-2")["steps"], "does not say from which day on"),
        (sealed("2026-03-02", "soon")["steps"], "does not say from which day on"),
        (sealed("2026-03-02", "2026-03-02", until_on=None)["steps"], "does not say"),
        (sealed("2026-03-02", 20260302)["steps"], "does not say"),
        (sealed("2026-03-02", "2026-03-01")["steps"], "not in the order of their days"),
        (sealed("2026-03-02", "2026-03-09", "2026-03-05")["steps"], "not in the order"),
        (sealed("2026-03-02", "2026-03-05", "2026-03-05")["steps"], "not in the order"),
        (sealed("0001-01-01", "2026-03-05")["steps"], "not in the order"),
    ],
)
def test_refuses_steps_that_cannot_be_replayed(steps, sentence):
    with pytest.raises(BadSteps, match=sentence):
        replay_steps([entry(0, {"steps": steps})])


DAYS = [date(2026, 3, 1) + timedelta(days=number) for number in range(14)]
days = st.sampled_from(DAYS)
sets_of_steps = st.lists(
    st.tuples(days, st.sets(days, max_size=4)).map(
        lambda pair: (pair[0], sorted(day for day in pair[1] if day >= pair[0]))
    ),
    max_size=6,
)


@given(sets_of_steps)
def test_each_day_has_the_step_that_was_last_told_for_it(told):
    told_of_day = {}
    for seq, (from_on, first_days) in enumerate(told):
        for day in DAYS:
            if day >= from_on:
                begun = [first_day for first_day in first_days if first_day <= day]
                told_of_day[day] = (begun[-1].isoformat(), seq) if begun else None

    payloads = [sealed(from_on.isoformat(), *map(str, firsts)) for from_on, firsts in told]
    entries = [entry(seq, payload) for seq, payload in enumerate(payloads)]
    steps = replay_steps(entries).get("PRO-1.2", [])

    for day in DAYS:
        covering = [
            (step["from_on"], step["entry_seq"])
            for step in steps
            if step["from_on"] <= str(day) <= (step["until_on"] or "9999")
        ]
        expected = told_of_day.get(day)
        assert covering == ([expected] if expected else [])
