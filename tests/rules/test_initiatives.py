"""An initiative's label and axes, from its milestones or by itself."""

from datetime import date, timedelta
from itertools import count

import pytest

from partnership.rules import standing
from partnership.vocabulary import Assurance, Claim, Freshness, Label, Schedule, Why
from tests.rules.telling import CA, MX, OPENED, Telling, initiative

SAID = date(2026, 5, 1)
DAY = date(2026, 6, 1)
AHEAD = date(2026, 12, 31)


class Parts:
    """Milestones of one record, made by what is said of them."""

    def __init__(self):
        self.record = count(1)
        self.told = []

    def add(self, *, due_on=AHEAD, claim=None, on=SAID, **fields):
        item = Telling(f"M{len(self.told) + 1}", record=self.record)
        if due_on:
            item.due(due_on)
        if claim:
            item.both(claim, on, **fields)
        self.told.append(item)
        return item

    def done(self):
        item = self.add()
        item.agreed_done(SAID)
        return item

    def reported(self):
        item = self.add()
        item.done(SAID)
        return item

    def overdue(self):
        return self.add(due_on=date(2026, 5, 20), claim=Claim.NOT_STARTED)

    def stands(self, *, declared=True, own=None, day=DAY):
        return standing(initiative(*self.told, declared=declared, own=own), day)


@pytest.fixture
def parts():
    return Parts()


@pytest.mark.parametrize(
    ("claims", "label", "label_count"),
    [
        pytest.param((Claim.BLOCKED, Claim.AT_RISK, Claim.BLOCKED), Label.BLOCKED, 2, id="blocked"),
        pytest.param((Claim.ON_TRACK, Claim.AT_RISK, None), Label.AT_RISK, 1, id="at-risk"),
        pytest.param((Claim.ON_TRACK, None, None), Label.UNREPORTED, 2, id="unreported"),
    ],
)
def test_the_worst_that_any_milestone_has(parts, claims, label, label_count):
    for claim in claims:
        parts.add(claim=claim)
    whole = parts.stands()
    assert whole.label is label
    assert (whole.label_count, whole.open_count) == (label_count, 3)


def test_overdue_comes_first(parts):
    parts.add(claim=Claim.BLOCKED)
    parts.overdue()
    whole = parts.stands()
    assert (whole.label, whole.label_count, whole.open_count) == (Label.OVERDUE, 1, 2)
    assert whole.reasons[0] == Why.PAST_DUE
    assert "claimed_blocked:CA" not in whole.reasons


@pytest.mark.parametrize(
    ("due_on", "claim", "label"),
    [
        pytest.param(date(2026, 4, 1), None, Label.OVERDUE, id="was-overdue"),
        pytest.param(AHEAD, Claim.BLOCKED, Label.BLOCKED, id="was-blocked"),
        pytest.param(AHEAD, Claim.ON_TRACK, Label.AT_RISK, id="was-on-track"),
        pytest.param(AHEAD, None, Label.AT_RISK, id="was-unreported"),
    ],
)
def test_a_cancelled_milestone_counts_as_the_day_before(parts, due_on, claim, label):
    dropped = parts.add(due_on=due_on, claim=claim, on=date(2026, 4, 10))
    dropped.both(Claim.CANCELLED, SAID)
    parts.add(claim=Claim.ON_TRACK)
    whole = parts.stands()
    assert whole.label is label
    assert Why.MILESTONE_CANCELLED in whole.reasons
    assert (whole.label_count, whole.open_count) == (0, 1)


def test_the_day_before_is_that_of_the_first_agreement(parts):
    dropped = parts.add(due_on=date(2026, 4, 1))
    dropped.both(Claim.CANCELLED, SAID)
    dropped.both(Claim.CANCELLED, SAID + timedelta(days=9))  # said again: nothing new
    parts.add(claim=Claim.ON_TRACK)
    assert parts.stands().label is Label.OVERDUE


def test_a_milestone_cancelled_before_its_day_was_not_overdue(parts):
    dropped = parts.add(due_on=date(2026, 5, 10), claim=Claim.ON_TRACK, on=date(2026, 4, 10))
    dropped.both(Claim.CANCELLED, SAID)
    parts.add(claim=Claim.ON_TRACK)
    assert parts.stands(day=DAY).label is Label.AT_RISK


def test_reported_complete_when_every_open_one_is(parts):
    parts.done()
    parts.reported()
    whole = parts.stands()
    assert (whole.label, whole.label_count, whole.open_count) == (Label.REPORTED_COMPLETE, 1, 1)
    assert whole.done_on == SAID
    assert whole.waiting_since == SAID


def test_under_way_when_every_open_one_is_reported_complete_but_not_declared(parts):
    parts.reported()
    assert parts.stands(declared=False).label is Label.UNDER_WAY


@pytest.mark.parametrize("mover", ["on_track", "reported", "done"])
def test_on_track_when_any_moves(parts, mover):
    parts.add(claim=Claim.NOT_STARTED)
    if mover == "on_track":
        parts.add(claim=Claim.ON_TRACK)
    else:
        getattr(parts, mover)()
    assert parts.stands().label is Label.ON_TRACK


def test_under_way_when_none_that_is_open_has_a_date(parts):
    parts.done()
    parts.add(due_on=None, claim=Claim.ON_TRACK)
    whole = parts.stands()
    assert whole.label is Label.UNDER_WAY
    assert Why.NO_DATE in whole.reasons


def test_under_way_when_not_declared(parts):
    parts.add(claim=Claim.ON_TRACK)
    whole = parts.stands(declared=False)
    assert whole.label is Label.UNDER_WAY
    assert Why.NOT_DECLARED_TO_COVER in whole.reasons


def test_not_started_when_none_moves(parts):
    parts.add(claim=Claim.NOT_STARTED)
    assert parts.stands().label is Label.NOT_STARTED


@pytest.mark.parametrize(
    ("ends", "label"),
    [
        pytest.param((Claim.COMPLETED, Claim.COMPLETED), Label.COMPLETED, id="all-completed"),
        pytest.param((Claim.CANCELLED, Claim.CANCELLED), Label.CANCELLED, id="all-cancelled"),
        pytest.param((Claim.COMPLETED, Claim.CANCELLED), Label.COMPLETED_IN_PART, id="in-part"),
        pytest.param((Claim.COMPLETED, Claim.REPLACED), Label.COMPLETED, id="replaced-aside"),
        pytest.param((Claim.REPLACED, Claim.REPLACED), Label.REPLACED, id="all-replaced"),
    ],
)
def test_all_over_and_declared(parts, ends, label):
    for claim in ends:
        parts.add(claim=claim, documented=True, successor="M1")
    whole = parts.stands()
    assert whole.label is label
    assert whole.schedule is Schedule.ENDED
    assert whole.open_count == 0


def test_all_cancelled_and_not_declared_is_bad_news(parts):
    parts.add(claim=Claim.CANCELLED)
    assert parts.stands(declared=False).label is Label.AT_RISK


@pytest.mark.parametrize(
    ("age_days", "label", "freshness"),
    [
        pytest.param(180, Label.UNDER_WAY, Freshness.CURRENT, id="known-steps"),
        pytest.param(181, Label.UNREPORTED, Freshness.STALE, id="newest-word-stale"),
    ],
)
def test_none_open_and_not_declared(parts, age_days, label, freshness):
    parts.done()
    whole = parts.stands(declared=False, day=SAID + timedelta(days=age_days))
    assert whole.label is label
    assert whole.freshness is freshness
    assert (whole.done_count, whole.known_count) == (1, 1)


def test_all_done_before_the_plan_leaves_every_count(parts):
    item = parts.add()
    item.yes(item.done(OPENED, effective_on=date(2025, 9, 1)), OPENED)
    whole = parts.stands()
    assert whole.label is Label.COMPLETED
    assert not whole.counts
    assert whole.known_count == 0


def test_what_was_done_before_the_plan_gives_no_label_beside_others(parts):
    item = parts.add()
    item.yes(item.done(OPENED, effective_on=date(2025, 9, 1)), OPENED)
    parts.add(claim=Claim.CANCELLED)
    whole = parts.stands()
    assert whole.label is Label.CANCELLED
    assert whole.counts


def test_trouble_with_what_was_done_before_the_plan_counts(parts):
    item = parts.add()
    item.yes(item.done(OPENED, effective_on=date(2025, 9, 1)), OPENED)
    assert parts.stands(own=own_word(parts, Claim.AT_RISK)).counts


def test_what_is_over_is_not_counted_with_what_is_open(parts):
    parts.done()
    parts.add(claim=Claim.ON_TRACK)
    whole = parts.stands()
    assert (whole.label_count, whole.open_count) == (1, 1)
    assert whole.reasons == ("claimed_on_track:CA", "claimed_on_track:MX")


def test_one_date_among_the_open_ones_is_enough(parts):
    parts.add(due_on=None, claim=Claim.NOT_STARTED)
    parts.add(claim=Claim.ON_TRACK)
    assert parts.stands().label is Label.ON_TRACK
    assert Why.NO_DATE not in parts.stands(declared=False).reasons


def test_all_replaced_is_in_the_count_of_initiatives(parts):
    parts.add(claim=Claim.REPLACED, successor="M9")
    assert parts.stands().counts


# The reasons are those of the milestones that give the label


@pytest.mark.parametrize(
    ("claims", "declared", "reasons"),
    [
        pytest.param(
            [(Claim.ON_TRACK, AHEAD), (Claim.NOT_STARTED, AHEAD)],
            True,
            ("claimed_on_track:CA", "claimed_on_track:MX"),
            id="on-track",
        ),
        pytest.param(
            [(Claim.ON_TRACK, AHEAD)],
            False,
            ("claimed_on_track:CA", "claimed_on_track:MX", "not_declared_to_cover"),
            id="under-way-not-declared",
        ),
        pytest.param(
            [(Claim.COMPLETED, AHEAD), (Claim.NOT_STARTED, None)],
            True,
            ("completion_agreed", "no_date"),
            id="under-way-not-dated",
        ),
        pytest.param([(None, AHEAD)], True, ("no_report_yet",), id="unreported"),
        pytest.param(
            [(Claim.COMPLETED, AHEAD)],
            False,
            ("completion_agreed", "not_declared_to_cover"),
            id="known-steps",
        ),
        pytest.param([(Claim.CANCELLED, AHEAD)], True, ("cancellation_agreed",), id="cancelled"),
        pytest.param(
            [(Claim.CANCELLED, AHEAD), (Claim.COMPLETED, AHEAD)],
            True,
            ("milestone_cancelled",),
            id="completed-in-part",
        ),
        pytest.param([(Claim.REPLACED, AHEAD)], False, (), id="replaced"),
    ],
)
def test_reasons(parts, claims, declared, reasons):
    for claim, due_on in claims:
        parts.add(claim=claim, due_on=due_on, documented=True, successor="M9")
    assert parts.stands(declared=declared).reasons == reasons


def test_the_reason_of_a_stale_promise_with_nothing_open(parts):
    parts.done()
    stale = parts.stands(declared=False, day=date(2027, 6, 1))
    assert stale.reasons == ("no_recent_report", "not_declared_to_cover")


# The newest word


def test_the_newest_word_is_the_last_of_any_milestone(parts):
    parts.done()
    parts.add(claim=Claim.COMPLETED, on=date(2026, 7, 1), documented=True)
    day = SAID + timedelta(days=200)
    assert parts.stands(declared=False, day=day).label is Label.UNDER_WAY


@pytest.mark.parametrize(
    ("word", "label"),
    [
        pytest.param("supporter", Label.UNREPORTED, id="a-supporter-is-not-heard"),
        pytest.param("withdrawn", Label.UNREPORTED, id="what-is-taken-back-is-not-heard"),
        pytest.param("source", Label.UNDER_WAY, id="a-public-source-is-heard"),
        pytest.param("answer", Label.UNDER_WAY, id="an-answer-is-heard"),
    ],
)
def test_whose_word_is_heard(parts, word, label):
    item = parts.done()
    later = date(2026, 9, 1)
    if word == "supporter":
        item.report(Claim.COMPLETED, later, by_lead=False)
    elif word == "withdrawn":
        item.withdraw(item.done(later), later)
    elif word == "source":
        item.source(Claim.COMPLETED, later)
    else:
        item.yes(item.facts.reports[0].number, later)
    day = SAID + timedelta(days=200)
    assert parts.stands(declared=False, day=day).label is label


# The initiative's own word


def own_word(parts, claim, on=SAID, by=CA):
    own = Telling("I1", record=parts.record)
    own.report(claim, on, by=by)
    return own


@pytest.mark.parametrize(
    ("claim", "label"), [(Claim.BLOCKED, Label.BLOCKED), (Claim.AT_RISK, Label.AT_RISK)]
)
def test_its_own_trouble_counts_as_one_more_open_milestone(parts, claim, label):
    parts.add(claim=Claim.ON_TRACK)
    whole = parts.stands(own=own_word(parts, claim))
    assert whole.label is label
    assert (whole.label_count, whole.open_count) == (1, 2)
    assert f"claimed_{claim}:CA" in whole.reasons


def test_its_own_trouble_lasts_until_that_party_reports_on_a_milestone(parts):
    milestone = parts.add(claim=Claim.ON_TRACK)
    own = own_word(parts, Claim.BLOCKED)
    milestone.report(Claim.ON_TRACK, DAY, by=MX)
    assert parts.stands(own=own).label is Label.BLOCKED
    milestone.report(Claim.ON_TRACK, DAY, by=CA)
    assert parts.stands(own=own).label is Label.ON_TRACK


@pytest.mark.parametrize("fields", [{"by_lead": False}, {"withdrawn_on": DAY}])
def test_its_own_trouble_outlasts_what_is_not_said_by_a_lead(parts, fields):
    milestone = parts.add(claim=Claim.ON_TRACK)
    own = own_word(parts, Claim.BLOCKED)
    milestone.report(Claim.ON_TRACK, DAY, by=CA, **fields)
    assert parts.stands(own=own).label is Label.BLOCKED


def test_its_own_trouble_brings_its_own_difference(parts):
    parts.add(claim=Claim.ON_TRACK)
    own = own_word(parts, Claim.BLOCKED)
    own.report(Claim.ON_TRACK, SAID, by=MX)
    assert parts.stands(own=own).differs
    parts.told[0].both(Claim.ON_TRACK, DAY)
    assert not parts.stands(own=own).differs


def test_trouble_that_both_see_brings_no_difference(parts):
    parts.add(claim=Claim.NOT_STARTED)
    own = own_word(parts, Claim.BLOCKED)
    own.report(Claim.BLOCKED, SAID, by=MX)
    assert not parts.stands(own=own).differs


def test_its_own_trouble_keeps_it_open_when_all_milestones_are_over(parts):
    parts.done()
    whole = parts.stands(own=own_word(parts, Claim.AT_RISK))
    assert (whole.label, whole.label_count, whole.open_count) == (Label.AT_RISK, 1, 1)


def test_its_own_good_word_counts_for_nothing(parts):
    parts.add(claim=Claim.NOT_STARTED)
    assert parts.stands(own=own_word(parts, Claim.ON_TRACK)).label is Label.NOT_STARTED


# Axes


def test_the_schedule_is_that_of_the_open_milestone_with_the_earliest_date(parts):
    parts.done()
    parts.add(due_on=date(2026, 6, 20), claim=Claim.ON_TRACK)
    parts.add(claim=Claim.ON_TRACK)
    whole = parts.stands()
    assert (whole.schedule, whole.due_on) == (Schedule.DUE_SOON, date(2026, 6, 20))


def test_freshness_is_the_stalest_of_the_open_ones(parts):
    parts.add(claim=Claim.ON_TRACK)
    parts.add()
    assert parts.stands().freshness is Freshness.NEVER


@pytest.mark.parametrize(
    ("claim", "declared", "freshness"),
    [
        pytest.param(Claim.COMPLETED, True, Freshness.CURRENT, id="ended"),
        pytest.param(Claim.COMPLETED, False, Freshness.STALE, id="not-declared"),
        pytest.param(Claim.REPLACED, False, Freshness.CURRENT, id="all-replaced"),
    ],
)
def test_freshness_when_none_is_open(parts, claim, declared, freshness):
    parts.add(claim=claim, documented=True, successor="M9")
    assert parts.stands(declared=declared, day=date(2027, 6, 1)).freshness is freshness


def test_its_own_trouble_goes_stale_when_all_milestones_are_over(parts):
    parts.done()
    whole = parts.stands(own=own_word(parts, Claim.AT_RISK), day=date(2027, 6, 1))
    assert whole.freshness is Freshness.STALE


def test_it_was_done_on_the_last_day_of_its_milestones(parts):
    parts.done()
    parts.add(claim=Claim.COMPLETED, on=date(2026, 5, 20), documented=True)
    assert parts.stands().done_on == date(2026, 5, 20)


def test_assurance_is_the_weakest(parts):
    parts.done()
    parts.reported()
    assert parts.stands().assurance is Assurance.DOCUMENTED


def test_it_differs_when_any_does(parts):
    parts.add(claim=Claim.ON_TRACK)
    assert not parts.stands().differs
    parts.told[0].report(Claim.NOT_STARTED, DAY, by=MX)
    assert parts.stands().differs
    parts.add(claim=Claim.NOT_STARTED)
    assert parts.stands().differs


def test_an_undated_milestone_is_not_the_earliest(parts):
    parts.add(due_on=None, claim=Claim.ON_TRACK)
    parts.add(due_on=date(2026, 6, 20), claim=Claim.ON_TRACK)
    assert parts.stands().schedule is Schedule.DUE_SOON


def test_the_earliest_gives_the_schedule_even_when_it_is_reported_complete(parts):
    parts.add(claim=Claim.ON_TRACK)
    parts.add(due_on=date(2026, 5, 20)).done(SAID)
    assert parts.stands().schedule is Schedule.DONE_ON_TIME


def test_of_two_due_on_one_day_the_more_pressing_gives_the_schedule(parts):
    parts.add(due_on=date(2026, 5, 20)).done(SAID)
    parts.overdue()
    assert parts.stands().schedule is Schedule.OVERDUE


def test_moves_are_summed_and_a_late_one_marks_it(parts):
    parts.add(claim=Claim.ON_TRACK).move(date(2027, 1, 31), SAID)
    assert not parts.stands().after_deadline
    parts.add(due_on=date(2026, 4, 1), claim=Claim.ON_TRACK).move(date(2027, 1, 31), SAID)
    whole = parts.stands()
    assert (whole.moves, whole.after_deadline) == (2, True)


def test_it_waits_since_the_first_completion_that_waits(parts):
    parts.add().done(date(2026, 5, 10))
    parts.reported()
    assert parts.stands().waiting_since == SAID


# Without milestones


def test_without_milestones_it_is_read_from_its_own_reports():
    own = Telling("I1")
    own.both(Claim.ON_TRACK, SAID)
    alone = standing(initiative(own=own), DAY)
    assert alone.label is Label.UNDER_WAY
    assert alone.schedule is Schedule.UNDATED
    assert Why.NO_MEASURABLE_MILESTONE in alone.reasons
