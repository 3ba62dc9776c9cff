"""Who stands in for whom, and what an official had begun to write."""

from django.db import models
from django.db.models import F, Q

from partnership.models.columns import in_order
from partnership.models.official import Official


class Delegation(models.Model):
    """One official stands in for another of the same party from from_on to until_on.

    The stand-in has the other's role, and their organization's rows, on those days, next to
    their own. ended_at: when it was taken back before its last day.
    """

    official = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="delegations")
    stand_in = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="stands_in")
    from_on = models.DateField()
    until_on = models.DateField()
    made_by = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            in_order("from_on", "until_on"),
            models.CheckConstraint(
                condition=~Q(official=F("stand_in")), name="delegation_to_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stand_in_id} for {self.official_id}"


class KeptForm(models.Model):
    """What an official had typed into a form and not sent: kept while they type.

    key: which form, such as "report:PRO-1.2-M1". fields: {name: [text, …]}. version: of the row
    that the form showed. Only its official ever sees it.
    """

    official = models.ForeignKey(Official, on_delete=models.CASCADE, related_name="kept_forms")
    key = models.CharField(max_length=200)
    fields = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["official", "key"], name="kept_form_once_an_official"),
        ]

    def __str__(self) -> str:
        return self.key
