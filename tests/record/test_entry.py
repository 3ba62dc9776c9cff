"""An entry's body: its exact text, and what is refused."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from partnership.record.canonical import canonical_text, parse_canonical
from partnership.record.entry import BadEntry, EntryBody

COMMITMENT = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="
BODY = EntryBody(
    seq=41,
    recorded_at=datetime(2026, 3, 2, 9, 30, 0, 250, tzinfo=timezone(timedelta(hours=-6))),
    kind="report",
    subject="PRO-1.2-M1",
    organization="MX-SE",
    effective_on=date(2026, 2, 27),
    refs=(38,),
    commitment=COMMITMENT,
)
TEXT = (
    '{"commitment":"n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=","effective_on":"2026-02-27",'
    '"kind":"report","organization":"MX-SE","recorded_at":"2026-03-02T15:30:00.000250Z",'
    '"refs":[38],"seq":41,"subject":"PRO-1.2-M1","v":1}'
)


def test_text_is_these_very_bytes():
    assert BODY.text() == TEXT


def test_text_reads_back():
    opening = replace(BODY, seq=0, refs=(), organization=None, effective_on=None)

    assert EntryBody.parse(TEXT) == BODY
    assert EntryBody.parse(opening.text()) == opening
    assert EntryBody.parse(TEXT).recorded_at.tzinfo == UTC


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"seq": -1}, "-1 is not the number of an entry"),
        ({"seq": True}, "True is not the number"),
        ({"kind": "Report"}, "'Report' is not a kind"),
        ({"subject": ""}, "The subject is empty"),
        ({"organization": ""}, "The subject is empty, or the organization is"),
        ({"refs": (41,)}, "refers to entry 41, which does not come before it"),
        ({"refs": (-1,)}, "-1 is not the number"),
        ({"commitment": COMMITMENT[:-2] + "h="}, "The commitment is not one"),
        ({"commitment": "secret"}, "The commitment is not one"),
    ],
)
def test_refuses_a_body_that_is_not_one(changes, sentence):
    with pytest.raises(BadEntry, match=sentence):
        replace(BODY, **changes)


def test_refuses_a_moment_without_a_time_zone():
    naive = replace(BODY, recorded_at=datetime(2026, 3, 2))

    with pytest.raises(ValueError, match="does not say its time zone"):
        naive.text()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"v": 2}, "of version 2; this program reads version 1"),
        ({"v": True}, "of version True"),
        ({"actor": "a7"}, "lacks or should not have: actor"),
        ({"seq": "41"}, "'41' is not the number"),
        ({"subject": None}, "subject is not a text"),
        ({"organization": 7}, "organization is not a text"),
        ({"refs": "38"}, "refs is not a list"),
        ({"refs": ["38"]}, "'38' is not the number"),
        ({"effective_on": "20260227"}, "is not a day written YYYY-MM-DD"),
        ({"effective_on": "2026-02-30"}, "is not a day"),
        ({"recorded_at": "2026-03-02T15:30:00Z"}, "is not a moment written"),
        ({"recorded_at": "2026-03-02T15:30:00.000250+00:00"}, "is not a moment"),
        ({"recorded_at": "0001-01-01T00:00:00.000000+14:00"}, "is not a moment"),
        ({"recorded_at": "2026-13-02T15:30:00.000250Z"}, "is not a moment"),
    ],
)
def test_refuses_a_text_that_is_not_one(changes, sentence):
    text = canonical_text(parse_canonical(TEXT) | changes)

    with pytest.raises(BadEntry, match=sentence):
        EntryBody.parse(text)


@pytest.mark.parametrize("text", ["[]", "null", "", TEXT + " ", TEXT.replace("41", "4.1")])
def test_refuses_other_json(text):
    with pytest.raises(BadEntry, match="The body"):
        EntryBody.parse(text)


def test_refuses_a_body_that_lacks_something():
    value = parse_canonical(TEXT)
    del value["refs"]

    with pytest.raises(BadEntry, match="lacks or should not have: refs"):
        EntryBody.parse(canonical_text(value))
