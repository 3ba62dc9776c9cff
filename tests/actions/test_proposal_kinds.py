"""What both countries agree on: a milestone, a first date, a measure, a lead."""

from datetime import date
from decimal import Decimal

import pytest

from partnership.actions.proposing import take_back_proposal
from partnership.actions.proposing_publishing import (
    agree_to_proposal,
    publish_proposal,
    refuse_proposal,
)
from partnership.models import (
    Entry,
    Indicator,
    Milestone,
    Responsibility,
    State,
    Step,
)
from partnership.vocabulary import DraftState, EntryKind, Label, OfficialRole, ProposalKind
from tests.actions.people import TENTH, approver, contributor, of_party
from tests.actions.proposals import drafted, sent, signed
from tests.actions.stories import refused
from tests.factories import OrganizationFactory, clock_at

TEXT = {"en": "Joint list published", "fr": "Liste commune publiée"}
STEP = {"title": TEXT, "kind": "output", "due_on": "2026-11-30", "precision": "quarter"}
INDEX = {
    "title": {"en": "Projects", "fr": "Projets"},
    "unit": {"en": "projects", "fr": "projets"},
    "direction": "up",
    "baseline": "0",
    "target": "24.5",
}
MAY = clock_at("2026-05-05")
WHY = {"es": "El hito ya está en el plan."}


def agreed(row, by, clock=MAY):
    """The other country's yes."""
    entry = agree_to_proposal(proposal=row, version=row.version, by=by, clock=clock)
    row.refresh_from_db()
    return entry


def offered(about, story, kind, content):
    row = signed(about, story.nserc, kind, content)
    assert (row.state, row.entry) == (DraftState.OFFERED, None)
    return row


def test_an_offered_milestone_is_public_for_nobody(story, led):
    before = (Entry.objects.count(), Milestone.objects.count())

    offered(led, story, ProposalKind.MILESTONE, STEP)

    assert (Entry.objects.count(), Milestone.objects.count()) == before


def test_an_agreed_milestone_gets_the_next_code_and_its_standing(story, led):
    row = offered(led, story, ProposalKind.MILESTONE, STEP)

    entry = agreed(row, approver(story.secihti))

    made = Milestone.objects.get(code="PRO-5.1-M2")
    assert (row.state, row.subject, row.entry) == (DraftState.PUBLISHED, "PRO-5.1-M2", entry)
    assert (entry.kind, entry.subject) == (EntryKind.PUBLISH, "PRO-5.1-M2")
    assert (made.title_fr, made.weight, made.entry) == ("Liste commune publiée", 1, entry)
    due = made.due_dates.get()
    assert (due.due_on, due.precision, due.set_by) == (date(2026, 11, 30), "quarter", "parties")
    step = Step.objects.on(date(2026, 5, 5)).get(item_code="PRO-5.1-M2")
    assert (step.label, step.first_due_on) == (Label.UNREPORTED, date(2026, 12, 31))
    assert State.objects.get(code="PRO-5.1-M2", until_on=None).from_on == date(2026, 5, 5)


def test_codes_are_given_in_turn_and_never_twice(story, led):
    first = offered(led, story, ProposalKind.MILESTONE, STEP)
    second = offered(led, story, ProposalKind.MILESTONE, {**STEP, "due_on": ""})

    agreed(second, approver(story.secihti))
    agreed(first, approver(story.secihti))

    assert (second.subject, first.subject) == ("PRO-5.1-M2", "PRO-5.1-M3")


def test_a_coordinator_of_the_other_country_agrees_too(story, led):
    row = offered(led, story, ProposalKind.MILESTONE, STEP)

    agreed(row, of_party(OfficialRole.COORDINATOR, "MX"))

    assert row.state == DraftState.PUBLISHED


def test_a_refusal_says_why_and_loses_nothing(story, led):
    row = offered(led, story, ProposalKind.MILESTONE, STEP)
    by, said = approver(story.secihti), row.content

    with refused("refusal_es"):
        refuse_proposal(proposal=row, version=row.version, reason={"en": "No."}, by=by, clock=MAY)
    refuse_proposal(proposal=row, version=row.version, reason=WHY, by=by, clock=MAY)

    row.refresh_from_db()
    assert (row.state, row.refusal_es, row.content) == (DraftState.REFUSED, WHY["es"], said)
    with refused(""):
        agree_to_proposal(proposal=row, version=row.version, by=by, clock=MAY)


def test_only_the_other_country_answers_an_offer(story, led):
    row = offered(led, story, ProposalKind.MILESTONE, STEP)

    for by in (
        approver(story.nserc),
        of_party(OfficialRole.COORDINATOR, "CA"),
        contributor(story.secihti),
        approver(OrganizationFactory(country="MX")),
        of_party(OfficialRole.AUDITOR, "MX"),
    ):
        with refused(""):
            agree_to_proposal(proposal=row, version=row.version, by=by, clock=MAY)
        with refused(""):
            refuse_proposal(proposal=row, version=row.version, reason=WHY, by=by, clock=MAY)


def test_an_offer_is_taken_back_until_it_is_answered(story, led):
    row = offered(led, story, ProposalKind.MILESTONE, STEP)
    version = row.version

    take_back_proposal(proposal=row, version=version, by=row.author, clock=MAY)

    with refused("version"):
        agree_to_proposal(proposal=row, version=version, by=approver(story.secihti), clock=MAY)
    row.refresh_from_db()
    assert (row.state, row.signed_by) == (DraftState.DRAFT, None)


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("title_fr", {"title": {"en": "Only one"}}),
        ("title_en", {"title": {"en": "x" * 301, "fr": "x"}}),
        ("weight", {"weight": "6"}),
        ("weight", {"weight": "0"}),
        ("weight", {"weight": "1.5"}),
        ("indicator", {"credit": "indicator"}),
        ("indicator", {"indicator": "nothing"}),
        ("starts_on", {"starts_on": "2027-01-01"}),
    ],
)
def test_a_milestone_that_cannot_be_is_refused(story, led, field, more):
    with refused(field):
        sent(led, story.nserc, ProposalKind.MILESTONE, {**STEP, **more})


def test_what_is_no_longer_possible_is_refused_at_the_agreement(story, led):
    undated = agree_new(story, led, {**STEP, "due_on": ""})
    rows = [
        offered(undated, story, ProposalKind.FIRST_DATE, {"due_on": day})
        for day in ("2026-10-31", "2026-12-31")
    ]
    agreed(rows[0], approver(story.secihti))

    with refused("due_on"):
        agree_to_proposal(
            proposal=rows[1], version=rows[1].version, by=approver(story.secihti), clock=MAY
        )

    assert undated.due_dates.get().due_on == date(2026, 10, 31)
    step = Step.objects.on(date(2026, 5, 5)).get(item_code=undated.code)
    assert (step.first_due_on, step.moves) == (date(2026, 10, 31), 0)


def agree_new(story, led, content) -> Milestone:
    row = offered(led, story, ProposalKind.MILESTONE, content)
    agreed(row, approver(story.secihti), clock=TENTH)
    return Milestone.objects.get(code=row.subject)


def test_a_first_date_is_for_what_has_none(story):
    with refused("due_on"):
        sent(story.milestone, story.nserc, ProposalKind.FIRST_DATE, {"due_on": "2027-01-01"})


def test_a_measure_is_tied_to_its_milestone_and_earns_by_it(story, led):
    row = offered(story.milestone, story, ProposalKind.MEASURE, {**INDEX, "earns": True})

    agreed(row, approver(story.secihti))

    made = Indicator.objects.get(code="pro-5-1-i1")
    assert (made.target, made.direction, made.unit_fr) == (Decimal("24.5"), "up", "projets")
    assert list(made.initiatives.all()) == [led]
    story.milestone.refresh_from_db()
    assert (story.milestone.indicator, story.milestone.credit_method) == (made, "indicator")
    assert row.subject == "pro-5-1-i1"
    state = State.objects.get(code="PRO-5.1-M1", until_on=None)
    assert '"indicator":"pro-5-1-i1"' in state.content


def test_a_measure_in_words_is_the_promise_s_own(story, led):
    words = {"measure": {"en": "By a joint report.", "fr": "Par un rapport conjoint."}}
    row = offered(led, story, ProposalKind.MEASURE, words)

    entry = agreed(row, approver(story.secihti))

    led.refresh_from_db()
    assert led.measure_fr == "Par un rapport conjoint."
    assert (entry.kind, entry.subject) == (EntryKind.REVISE, "PRO-5.1")
    with refused("measure_en"):
        sent(led, story.nserc, ProposalKind.MEASURE, words)


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("measure_en", {"title": {}}),
        ("measure_en", {"measure": TEXT}),
        ("unit_en", {"unit": {}}),
        ("unit_fr", {"unit": {"en": "projects"}}),
        ("direction", {"direction": ""}),
        ("direction", {"direction": "down"}),
        ("target", {"target": "0"}),
        ("target", {"target": "NaN"}),
        ("target", {"target": "1e30"}),
        ("target", {"target": "0.0000001"}),
        ("indicator", {"target": "", "earns": True}),
    ],
)
def test_a_measure_that_measures_nothing_is_refused(story, field, more):
    with refused(field):
        sent(story.milestone, story.nserc, ProposalKind.MEASURE, {**INDEX, **more})


def test_a_new_lead_drops_nobody(story, led):
    step = agree_new(story, led, STEP)
    content = {"organization": "ca-sshrc"}
    row = offered(step, story, ProposalKind.LEAD, content)

    entry = agreed(row, approver(story.secihti))

    held = Responsibility.objects.filter(milestone=step).order_by("position")
    assert [each.organization.code for each in held] == ["ca-nserc", "mx-secihti", "ca-sshrc"]
    assert {each.entry for each in held} == {entry}
    assert held.last().since_on == date(2026, 5, 5)
    with refused("organization"):
        sent(step, story.nserc, ProposalKind.LEAD, content)


def test_nobody_names_a_lead_of_the_other_country(story, led):
    with refused("organization"):
        drafted(led, story.nserc, ProposalKind.LEAD, {"organization": "mx-secihti"})


def test_an_organization_that_no_longer_answers_signs_nothing_off(story, led):
    row = sent(led, story.nserc, ProposalKind.MILESTONE, STEP)
    led.responsibilities.filter(organization=story.nserc).update(until_on=date(2026, 4, 1))

    with refused(""):
        publish_proposal(proposal=row, version=row.version, by=approver(story.nserc), clock=TENTH)
