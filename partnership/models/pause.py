"""The days on which a party has said that it will report less: an election, a caretaker period."""

from django.db import models
from django.db.models import F, Q

from partnership.models.columns import Recorded, in_order, optional_day
from partnership.models.official import Official
from partnership.models.plan import Plan
from partnership.models.texts import Said


class Pause(Said):
    """One party's pause in a plan, from from_on to until_on. It changes no standing.

    ground_*: why, in words for the public. declared_by: the coordinator who wrote it;
    seconded_by: the one who published it, none where the party has one coordinator only.
    ended_on: the last day after all, where the party ended it early, published at ended_at
    with `end_entry`; the day before from_on where it was called off before it began.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="pauses")
    party = models.CharField(max_length=2)
    ground_en = models.TextField(blank=True)
    ground_fr = models.TextField(blank=True)
    ground_es = models.TextField(blank=True)
    from_on = models.DateField()
    until_on = models.DateField()
    declared_by = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="+")
    declared_at = models.DateTimeField()
    seconded_by = models.ForeignKey(
        Official, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ended_on = optional_day()
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    end_entry = models.ForeignKey(
        "partnership.Entry",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    class Meta(Recorded.Meta):
        constraints = [
            *Recorded.Meta.constraints,
            in_order("from_on", "until_on"),
            in_order("ended_on", "until_on"),
            models.CheckConstraint(
                condition=Q(seconded_by__isnull=True) | ~Q(seconded_by=F("declared_by")),
                name="pause_seconded_by_another",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True, ended_at__isnull=True, end_entry__isnull=True)
                | Q(
                    ended_on__isnull=False,
                    ended_at__isnull=False,
                    end_entry__isnull=False,
                    entry__isnull=False,
                ),
                name="pause_ended_with_its_entry",
            ),
            models.UniqueConstraint(
                fields=["plan", "party"],
                condition=Q(entry__isnull=True),
                name="pause_one_open_draft",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.from_on} to {self.until_on}"
