"""A party's pause: seconded, shown while it lasts, ended early; no standing changes."""

from datetime import date, timedelta

import pytest

from partnership.actions.pausing import declare_pause, discard_pause, end_pause, publish_pause
from partnership.models import Entry, Pause, State, Step
from partnership.queries.as_of import read_state
from partnership.queries.pauses import pauses_on
from partnership.queries.verification import verify_record
from partnership.vocabulary import EntryKind, OfficialRole
from tests.actions.people import TENTH, approver, of_party
from tests.actions.stories import refused
from tests.factories import clock_at, moment

pytestmark = pytest.mark.django_db
ELECTION = {"en": "Federal election", "fr": "Élections fédérales"}
FIRST, LAST = date(2026, 4, 12), date(2026, 5, 20)


@pytest.fixture
def coordinator(story):
    return of_party(OfficialRole.COORDINATOR, "CA")


@pytest.fixture
def second(story):
    return of_party(OfficialRole.COORDINATOR, "CA")


def drafted(story, by, **changed) -> Pause:
    told = {"ground": ELECTION, "from_on": FIRST, "until_on": LAST, "clock": TENTH} | changed
    return declare_pause(plan=story.plan, by=by, **told)


def published(story, by, second, **changed) -> Pause:
    row = drafted(story, by, **changed)
    publish_pause(pause=row, declared_at=row.declared_at, by=second, clock=TENTH)
    row.refresh_from_db()
    return row


def plan_state() -> dict:
    return read_state(State.objects.get(code="research-plan", until_on=None))


def shown(day: date) -> list[tuple]:
    return [(told.party, told.until_on) for told in pauses_on(plan_state(), day)]


def good() -> bool:
    return verify_record(now=moment("2026-06-01")).is_good


def test_a_pause_is_an_entry_and_changes_no_step(story, coordinator, second):
    steps = list(Step.objects.values())
    row = published(story, coordinator, second)
    assert (row.entry.kind, row.seconded_by) == (EntryKind.PAUSE, second)
    assert list(Step.objects.values()) == steps
    told = plan_state()["pauses"]
    assert [(each["party"], each["seconded"], each["ended"]) for each in told] == [
        ("CA", True, None)
    ]
    assert good()


def test_a_plan_without_a_pause_says_nothing_of_it(story):
    assert "pauses" not in plan_state()
    assert good()


def test_it_shows_from_its_publication_to_its_last_day(story, coordinator, second):
    published(story, coordinator, second)
    assert shown(date(2026, 4, 9)) == []
    assert shown(date(2026, 4, 10)) == shown(LAST) == [("CA", "2026-05-20")]
    assert shown(LAST + timedelta(days=1)) == []


def test_a_second_coordinator_publishes_where_there_is_one(story, coordinator, second):
    row = drafted(story, coordinator)
    with refused(""):
        publish_pause(pause=row, declared_at=row.declared_at, by=coordinator, clock=TENTH)


def test_one_alone_publishes_and_it_is_said(story, coordinator):
    row = published(story, coordinator, coordinator)
    assert row.seconded_by is None
    assert plan_state()["pauses"][0]["seconded"] is False


def test_ended_early_by_a_new_entry(story, coordinator, second):
    row = published(story, coordinator, second)
    last = date(2026, 4, 30)
    entry = end_pause(pause=row, ended_on=last, by=second, clock=clock_at("2026-04-28"))
    assert (entry.kind, entry.body.count(f'"refs":[{row.entry_id}]')) == (EntryKind.PAUSE, 1)
    assert shown(date(2026, 4, 27)) == [("CA", "2026-05-20")]
    assert shown(date(2026, 4, 28)) == [("CA", "2026-04-30")]
    assert shown(date(2026, 5, 1)) == []
    assert Entry.objects.filter(kind=EntryKind.PAUSE).count() == 2
    assert good()
    with refused(""):
        end_pause(pause=row, ended_on=last, by=second, clock=clock_at("2026-04-28"))


def test_called_off_before_it_begins(story, coordinator, second):
    row = published(story, coordinator, second)
    end_pause(pause=row, ended_on=date(2026, 4, 11), by=coordinator, clock=clock_at("2026-04-11"))
    assert shown(date(2026, 4, 11)) == shown(FIRST) == []
    assert good()


@pytest.mark.parametrize("ended_on", [date(2026, 4, 26), LAST, date(2026, 5, 21)])
def test_its_end_is_no_day_long_past_and_no_later_one(story, coordinator, second, ended_on):
    row = published(story, coordinator, second)
    with refused("ended_on"):
        end_pause(pause=row, ended_on=ended_on, by=second, clock=clock_at("2026-04-28"))


def test_the_ground_is_in_all_languages_of_the_country(story, coordinator):
    with refused("ground_fr"):
        drafted(story, coordinator, ground={"en": "Federal election"})


@pytest.mark.parametrize(
    ("field", "days"),
    [
        ("until_on", {"until_on": date(2026, 4, 11)}),
        ("until_on", {"from_on": date(2026, 4, 1), "until_on": date(2026, 4, 9)}),
        ("from_on", {"from_on": date(2026, 3, 1)}),
        ("until_on", {"until_on": date(2027, 5, 1)}),
    ],
)
def test_its_days_are_in_order_and_near(story, coordinator, field, days):
    with refused(field):
        drafted(story, coordinator, **days)


def test_one_draft_and_one_pause_at_a_time(story, coordinator, second):
    row = drafted(story, coordinator)
    with refused(""):
        drafted(story, second)
    discard_pause(pause=row, declared_at=row.declared_at, by=second, clock=TENTH)
    published(story, coordinator, second)
    with refused("from_on"):
        drafted(story, coordinator, from_on=LAST, until_on=date(2026, 6, 1))
    assert drafted(story, coordinator, from_on=date(2026, 5, 21), until_on=date(2026, 6, 1))


def test_only_what_was_looked_at_is_published(story, coordinator, second):
    row = drafted(story, coordinator)
    with refused("declared_at"):
        publish_pause(pause=row, declared_at=moment("2026-04-09"), by=second, clock=TENTH)


def test_only_the_countrys_own_coordinators(story, coordinator):
    row = drafted(story, coordinator)
    for by in (of_party(OfficialRole.COORDINATOR, "MX"), approver(story.nserc)):
        with refused(""):
            publish_pause(pause=row, declared_at=row.declared_at, by=by, clock=TENTH)
    with refused(""):
        drafted(story, approver(story.nserc))
