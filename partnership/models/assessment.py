"""What somebody who is no party found of an item."""

from django.db import models
from django.db.models import Q

from partnership.models.columns import Recorded
from partnership.models.initiative import Initiative
from partnership.models.milestone import Milestone
from partnership.models.organization import Organization
from partnership.models.texts import Said


class Assessment(Said):
    """One independent assessment of a milestone or of an initiative by itself.

    assessor: who assessed, by name. party, organization: that put it on record. dated_on: of
    the document at the address. It overwrites nothing.
    """

    milestone = models.ForeignKey(
        Milestone, on_delete=models.PROTECT, null=True, blank=True, related_name="assessments"
    )
    initiative = models.ForeignKey(
        Initiative, on_delete=models.PROTECT, null=True, blank=True, related_name="assessments"
    )
    party = models.CharField(max_length=2)
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="assessments"
    )
    assessor = models.CharField(max_length=300)
    title = models.CharField(max_length=300)
    address = models.URLField(max_length=1000)
    dated_on = models.DateField()
    summary_en = models.TextField(blank=True)
    summary_fr = models.TextField(blank=True)
    summary_es = models.TextField(blank=True)

    class Meta(Recorded.Meta):
        constraints = [
            *Recorded.Meta.constraints,
            models.CheckConstraint(
                condition=Q(milestone__isnull=True) ^ Q(initiative__isnull=True),
                name="assessment_of_one_item",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assessor} · {self.dated_on}"
