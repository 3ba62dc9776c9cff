"""Which items an organization answers for on a day."""

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from partnership.models import Initiative, Milestone, Observation, Organization, Responsibility
from partnership.queries.belonging import Item
from partnership.vocabulary import Role

ANY_ROLE = (Role.LEAD, Role.SUPPORT)
LEADS = (Role.LEAD,)
Bodies = Collection[Organization] | QuerySet[Organization]


def in_force(day: date) -> Q:
    """Keep the public responsibilities that hold on `day`."""
    begun = Q(since_on__isnull=True) | Q(since_on__lte=day)
    lasting = Q(until_on__isnull=True) | Q(until_on__gte=day)
    return begun & lasting & Q(entry__isnull=False, released_on__isnull=True)


def milestones_of(
    organization: Organization, day: date, roles: Collection[Role] = ANY_ROLE
) -> QuerySet[Milestone]:
    """Return the public milestones of an organization.

    A milestone without leads of its own takes those of its initiative.
    """
    return milestones_of_any([organization], day, roles)


def milestones_of_any(
    organizations: Bodies, day: date, roles: Collection[Role] = ANY_ROLE
) -> QuerySet[Milestone]:
    """Return the public milestones of any of these organizations."""
    held = _held(organizations, day, roles)
    led = Responsibility.objects.filter(
        milestone=OuterRef("pk"), role=Role.LEAD, entry__isnull=False
    )
    own = Exists(held.filter(milestone=OuterRef("pk")))
    inherited = Exists(held.filter(initiative=OuterRef("initiative_id"))) & ~Exists(led)
    public = Q(entry__isnull=False, withdrawn=False, initiative__plan__entry__isnull=False)
    return Milestone.objects.filter(public).filter(own | inherited)


def initiatives_of(
    organization: Organization, day: date, roles: Collection[Role] = ANY_ROLE
) -> QuerySet[Initiative]:
    """Return the public initiatives of an organization."""
    return initiatives_of_any([organization], day, roles)


def initiatives_of_any(
    organizations: Bodies, day: date, roles: Collection[Role] = ANY_ROLE
) -> QuerySet[Initiative]:
    """Return the public initiatives of any of these organizations."""
    held = _held(organizations, day, roles)
    public = Q(entry__isnull=False, withdrawn=False, plan__entry__isnull=False)
    return Initiative.objects.filter(public).filter(Exists(held.filter(initiative=OuterRef("pk"))))


def answers_for(
    organization: Organization, item: Item, day: date, roles: Collection[Role] = ANY_ROLE
) -> bool:
    """Say whether the organization has one of the roles on a public item."""
    if isinstance(item, Milestone):
        return milestones_of(organization, day, roles).filter(pk=item.pk).exists()
    return initiatives_of(organization, day, roles).filter(pk=item.pk).exists()


def _held(organizations: Bodies, day: date, roles: Collection[Role]) -> QuerySet[Responsibility]:
    return Responsibility.objects.filter(
        in_force(day), organization__in=organizations, role__in=roles
    )


def measuring_leads(value: Observation) -> list[int]:
    """Return the keys of the organizations that lead on what an indicator's value measures."""
    indicator = value.indicator
    measured = (
        Q(milestone__indicator=indicator)
        | Q(initiative__milestones__indicator=indicator)
        | Q(initiative__indicators=indicator)
    )
    held = Responsibility.objects.filter(
        measured, role=Role.LEAD, until_on=None, released_on=None, entry__isnull=False
    )
    return list(held.values_list("organization", flat=True).distinct())
