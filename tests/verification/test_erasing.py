"""Words that the law says must go are gone, for all to see, and the record still holds."""

import json
from datetime import timedelta

import pytest

from partnership.actions.erasing import ERASED, erase_words
from partnership.actions.errors import Refused
from partnership.models import Entry, Report, State
from partnership.queries.exported_record import record_lines
from partnership.queries.verification import verify_record
from tests.plans import PUBLIC_AT, publish_test_plan

pytestmark = pytest.mark.django_db
LATER = PUBLIC_AT + timedelta(days=2)
CODE = "TST-1.1-M1"


def erase(words, *, legal_basis="Court order 1/2026"):
    return erase_words(CODE, words, legal_basis=legal_basis, clock=lambda: LATER)


def everything_sealed():
    size = Entry.objects.count()
    return "".join(line.payload for line in record_lines(size=size))


def test_erased_words_are_nowhere_and_the_record_holds():
    publish_test_plan()

    entry = erase("Reported that day")

    assert "Reported that day" not in everything_sealed()
    assert Report.objects.get().note_en == ERASED
    assert entry.kind == "erase"
    checked = verify_record(now=LATER)
    assert checked.is_good, list(map(str, checked.findings))
    assert [erasure.legal_basis for erasure in checked.erasures] == ["Court order 1/2026"]


def test_what_is_not_erased_stays_as_it_was_said():
    publish_test_plan()
    before = json.loads(State.objects.get(code=CODE, until_on=None).content)

    erase("Reported that day")

    after = json.loads(State.objects.get(code=CODE, until_on=None).content)
    assert after["reports"][0]["effective_on"] == before["reports"][0]["effective_on"]
    assert after["due_dates"] == before["due_dates"]


def test_a_second_erasure_reaches_what_the_first_one_left():
    publish_test_plan()
    erase("Reported that day")

    erase("First memorandum")

    assert "First memorandum" not in everything_sealed()
    assert verify_record(now=LATER).is_good


def test_an_erasure_owned_up_to_by_nobody_is_found():
    publish_test_plan()
    State.objects.filter(code=CODE).update(salt=None)

    assert not verify_record(now=LATER).is_good


@pytest.mark.parametrize(
    ("words", "legal_basis"), [("", "Law"), ("Reported that day", " "), ("not there", "Law")]
)
def test_an_erasure_without_words_or_ground_is_refused(words, legal_basis):
    publish_test_plan()
    entries = Entry.objects.count()

    with pytest.raises(Refused):
        erase(words, legal_basis=legal_basis)

    assert Entry.objects.count() == entries
