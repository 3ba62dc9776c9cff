"""Who answers for what, since when."""

from django.db import models
from django.db.models import Q

from partnership.models.columns import Recorded, code_field, in_order, one_of, optional_day
from partnership.models.initiative import Initiative
from partnership.models.milestone import Milestone
from partnership.models.organization import Organization
from partnership.vocabulary import Basis, Role


class Responsibility(Recorded):
    """An organization's role on one initiative or on one milestone.

    since_on: its first day, none for the item's whole life. until_on: its last day.
    released_on: the day on which its party's agreement to lead no more was published.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="responsibilities"
    )
    initiative = models.ForeignKey(
        Initiative, on_delete=models.PROTECT, null=True, blank=True, related_name="responsibilities"
    )
    milestone = models.ForeignKey(
        Milestone, on_delete=models.PROTECT, null=True, blank=True, related_name="responsibilities"
    )
    role = code_field(Role)
    basis = code_field(Basis)
    since_on = optional_day()
    until_on = optional_day()
    released_on = optional_day()
    position = models.PositiveSmallIntegerField(default=0)

    class Meta(Recorded.Meta):
        constraints = [
            *Recorded.Meta.constraints,
            one_of("role", Role),
            one_of("basis", Basis),
            in_order("since_on", "until_on"),
            models.CheckConstraint(
                condition=Q(initiative__isnull=True) ^ Q(milestone__isnull=True),
                name="responsibility_for_one_item",
            ),
            models.UniqueConstraint(
                fields=["organization", "initiative", "role"],
                condition=Q(until_on__isnull=True),
                name="responsibility_once_an_initiative",
            ),
            models.UniqueConstraint(
                fields=["organization", "milestone", "role"],
                condition=Q(until_on__isnull=True),
                name="responsibility_once_a_milestone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization_id} {self.role}"
