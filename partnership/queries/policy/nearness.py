"""How near a thing is to an official: of the own organization, of the own party, of another."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.models import (
    AccountChange,
    Answer,
    Delegation,
    DueDate,
    Funding,
    Meeting,
    Milestone,
    Observation,
    Official,
    Organization,
    Pause,
    Plan,
    Proposal,
    Report,
    Responsibility,
    TextDraft,
)
from partnership.queries.belonging import plan_of, target_of
from partnership.queries.dates_asked import speaks_on_date
from partnership.queries.hats import Hat, bodies_of
from partnership.queries.responsible import (
    ANY_ROLE,
    LEADS,
    answers_for,
    measuring_leads,
)
from partnership.queries.rights import Reach, Verb

# Verbs that reach whoever answers for the item, whoever wrote the thing.
BY_RESPONSIBILITY = (Verb.DRAFT, Verb.ANSWER, Verb.AGREE)


def distance(hat: Hat, party: str, verb: Verb, *, on: Any, day: date) -> Reach:
    """Return how near the thing is to whoever wears the hat, for this verb."""
    if verb in BY_RESPONSIBILITY:
        return _distance_by_responsibility(hat, party, verb, on=on, day=day)
    organization_ids, parties = _owner(on)
    own = hat.organization
    if own is not None and _is_of(own, organization_ids):
        return Reach.OWN_ORGANIZATION
    return Reach.OWN_PARTY if party in parties else Reach.OTHER_PARTY


def _is_of(own: Organization, organization_ids: list[int | None]) -> bool:
    """Say whether one is the organization itself, or one that it took over from."""
    return own.pk in organization_ids or not set(bodies_of(own)).isdisjoint(organization_ids)


def _distance_by_responsibility(hat: Hat, party: str, verb: Verb, *, on: Any, day: date) -> Reach:
    """Return how near an item is by who answers for it; a whole plan is near to its parties."""
    target = target_of(on)
    roles = ANY_ROLE if verb == Verb.DRAFT else LEADS
    if isinstance(target, Plan):
        of_plan = party in countries_of(Plan.objects.filter(pk=target.pk))
        return Reach.OWN_ORGANIZATION if of_plan else Reach.OTHER_PARTY
    own = hat.organization
    if own is not None and isinstance(on, DueDate) and speaks_on_date(own, on, day):
        return Reach.OWN_ORGANIZATION
    if own is not None and answers_for(own, target, day, roles):
        return Reach.OWN_ORGANIZATION
    of_plan = party in countries_of(Plan.objects.filter(pk=plan_of(target).pk))
    return Reach.OWN_PARTY if verb == Verb.AGREE and of_plan else Reach.OTHER_PARTY


def _owner(thing: Any) -> tuple[list[int | None], list[str]]:
    """Return the organizations that a thing belongs to, and the parties that it belongs to."""
    if isinstance(thing, Report | Proposal | Answer | Official):
        return [thing.organization_id], [thing.party]
    if isinstance(thing, Responsibility):
        return [thing.organization_id], [thing.organization.country]
    if isinstance(thing, TextDraft | Pause | AccountChange):
        return [], [thing.party]
    if isinstance(thing, Delegation):
        return [thing.official.organization_id], [thing.official.party]
    if isinstance(thing, Organization) and thing.country:
        return [], [thing.country]
    concerned = taken_part(thing) if isinstance(thing, Meeting | Funding | Observation) else []
    return concerned, countries_of(plans_of(thing))


def taken_part(fact: Meeting | Funding | Observation) -> list[int | None]:
    """Return the keys of the organizations that met, paid or were paid, or lead on a measure."""
    if isinstance(fact, Observation):
        return list(measuring_leads(fact))
    if isinstance(fact, Meeting):
        return list(fact.participants.values_list("pk", flat=True))
    return [*fact.payers.values_list("pk", flat=True), *fact.payees.values_list("pk", flat=True)]


def plans_of(thing: Any) -> QuerySet[Plan]:
    """Return the plan of a row; all plans for what is of no country, such as a UN body."""
    match thing:
        case Organization():
            return Plan.objects.all()
        case Plan():
            return Plan.objects.filter(pk=thing.pk)
        case Milestone():
            return Plan.objects.filter(pk=thing.initiative.plan_id)
        case Observation():
            return Plan.objects.filter(pk=thing.indicator.plan_id)
        case _:
            return Plan.objects.filter(pk=thing.plan_id)


def countries_of(plans: QuerySet[Plan]) -> list[str]:
    return list(plans.values_list("parties__country", flat=True))
