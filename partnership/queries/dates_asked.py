"""Whose answer a date on record takes: of the other leading party, or of all for a correction."""

from dataclasses import replace
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from partnership.models import Answer, DueDate, Official, Organization, Responsibility, Step
from partnership.queries.belonging import day_in, number_of, plan_of
from partnership.queries.confirming import facts_of
from partnership.queries.responsible import LEADS, answers_for, in_force
from partnership.rules.dates import taken_over
from partnership.rules.facts import ItemFacts
from partnership.rules.parties import parties_that_led


def answering_parties(asked: DueDate) -> tuple[str, ...]:
    """Return the parties that may say yes or no to a date; none where nobody has to.

    The others that led when a later date was asked for; from the baseline on, all others for
    a correction. A date that no single party asked for needs no answer.
    """
    if asked.entry_id is None or not asked.asked_by:
        return ()
    facts = facts_of(asked.milestone)
    if not isinstance(facts, ItemFacts):
        return ()
    day = asked_on(asked)
    if asked.corrects_id:
        late = facts.baselined_on is not None and day >= facts.baselined_on
        parties = facts.parties if late else ()
    else:
        parties = parties_that_led(facts, day) if _waits_unanswered(asked, facts) else ()
    return tuple(party for party in parties if party != asked.asked_by)


def speaks_on_date(organization: Organization, asked: DueDate, day: date) -> bool:
    """Say whether an organization answers for its party to a date.

    It leads on the milestone; where none of its party does, it leads elsewhere in the plan.
    """
    if answers_for(organization, asked.milestone, day, LEADS):
        return True
    plan = plan_of(asked.milestone)
    leads = Responsibility.objects.filter(in_force(day), role__in=LEADS)
    of_plan = leads.filter(initiative__plan=plan) | leads.filter(milestone__initiative__plan=plan)
    if not of_plan.filter(organization=organization).exists():
        return False
    compatriots = Organization.objects.filter(country=organization.country)
    return not any(answers_for(each, asked.milestone, day, LEADS) for each in compatriots)


def unanswered_dates(official: Official, day: date) -> QuerySet[DueDate]:
    """Return the dates that wait for the word of the official's organization, oldest first.

    A date that has its party's answer, yes or no, waits no longer.
    """
    organization = official.organization
    if organization is None or not official.is_active:
        return DueDate.objects.none()
    waiting = [
        row.pk
        for row in _silent(official.party, day)
        if official.party in answering_parties(row) and speaks_on_date(organization, row, day)
    ]
    return DueDate.objects.filter(pk__in=waiting).order_by("entry_id")


def _silent(party: str, day: date) -> QuerySet[DueDate]:
    """Return another party's dates to which this one has no answer, where one may be awaited.

    The item's step says that a later date is asked for; a correction may wait unseen.
    """
    asking = Step.objects.on(day).filter(asked_due_on__isnull=False)
    given = Answer.objects.filter(
        due_date=OuterRef("pk"), party=party, entry__isnull=False, withdrawn_on=None
    )
    rows = DueDate.objects.filter(
        Q(milestone__code__in=asking.values("item_code")) | Q(corrects__isnull=False),
        ~Exists(given),
        entry__isnull=False,
        milestone__initiative__plan__parties__country=party,
    ).exclude(asked_by__in=["", party])
    return rows.select_related("milestone__initiative__plan")


def last_answer(asked: DueDate, party: str) -> Answer | None:
    """Return the party's newest public answer to a date that was not taken back."""
    given = asked.answers.filter(party=party, entry__isnull=False, withdrawn_on=None)
    return given.order_by("entry_id").last()


def asked_on(asked: DueDate) -> date:
    """Return the plan's day on which a date was put on record."""
    if asked.published_at is None:
        raise ValueError("What is public has the moment of its publication.")
    return day_in(plan_of(asked.milestone), asked.published_at)


def _waits_unanswered(asked: DueDate, facts: ItemFacts) -> bool:
    """Say whether the date would not be in force had nobody answered it."""
    number = number_of(asked)
    silent = replace(facts, answers=tuple(each for each in facts.answers if each.to != number))
    waiting = [text.first.number for taken_on, text in taken_over(silent) if taken_on is None]
    return number in waiting
