"""That the words of an item are kept from the public: by whom, on what ground, until when."""

from django.db import models
from django.db.models import Q

from partnership.models.columns import Recorded, in_order, optional_day
from partnership.models.initiative import Initiative
from partnership.models.milestone import Milestone
from partnership.models.organization import Organization


class Withholding(Recorded):
    """One body's decision to withhold an item's words. Its code, dates and label stay public.

    classified: a law declares them reserved. informed_on: the day on which the other party
    was told. review_on: the day by which it is looked at again. lifted_on: it ended.
    """

    milestone = models.ForeignKey(
        Milestone, on_delete=models.PROTECT, null=True, blank=True, related_name="withholdings"
    )
    initiative = models.ForeignKey(
        Initiative, on_delete=models.PROTECT, null=True, blank=True, related_name="withholdings"
    )
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    party = models.CharField(max_length=2)
    classified = models.BooleanField(default=False)
    ground_en = models.TextField()
    ground_fr = models.TextField()
    ground_es = models.TextField()
    decided_on = models.DateField()
    informed_on = models.DateField()
    review_on = models.DateField()
    lifted_on = optional_day()

    class Meta(Recorded.Meta):
        constraints = [
            *Recorded.Meta.constraints,
            in_order("decided_on", "review_on"),
            models.CheckConstraint(
                condition=Q(milestone__isnull=True) ^ Q(initiative__isnull=True),
                name="withholding_of_one_item",
            ),
            models.CheckConstraint(
                condition=~Q(ground_en="") & ~Q(ground_fr="") & ~Q(ground_es=""),
                name="withholding_names_its_ground",
            ),
            models.UniqueConstraint(
                fields=["milestone"], condition=Q(lifted_on=None, milestone__isnull=False),
                name="withholding_one_a_milestone",
            ),
            models.UniqueConstraint(
                fields=["initiative"], condition=Q(lifted_on=None, initiative__isnull=False),
                name="withholding_one_an_initiative",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.organization_id} · {self.review_on}"
