"""Who signs off what an official sends."""

from datetime import date

from django.db.models import Q

from partnership.models import Delegation, Official, Organization
from partnership.vocabulary import OfficialRole


def approvers_of(organization: Organization, official: Official, day: date) -> list[Official]:
    """Return who may sign off what the official sends for the organization, themselves left out.

    Whoever stands in for an approver on the day is among them. Two queries.
    """
    own = Official.objects.filter(
        organization=organization, role=OfficialRole.APPROVER, is_active=True
    )
    standing = Delegation.objects.filter(
        official__in=own, from_on__lte=day, until_on__gte=day, ended_at=None
    )
    both = Official.objects.filter(
        Q(pk__in=own.values("pk")) | Q(pk__in=standing.values("stand_in")), is_active=True
    )
    return list(both.exclude(pk=official.pk).order_by("last_name", "first_name", "username"))


def short_name(official: Official) -> str:
    """Return R. Okafor; the user name where no name is known."""
    if not official.last_name:
        return official.first_name or official.username
    initial = f"{official.first_name[0]}. " if official.first_name else ""
    return f"{initial}{official.last_name}"
