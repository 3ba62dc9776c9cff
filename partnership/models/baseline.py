"""The parties' agreement to a plan's baseline, until both have said so."""

from django.db import models

from partnership.models.official import Official
from partnership.models.plan import Plan


class BaselineAgreement(models.Model):
    """One party's word that a plan's dates, weights and credit methods are right as they are.

    seen: fingerprint of all that was on the page; it counts only while nothing of that changed.
    Inside until the last party agrees; then the plan has its baseline, in public.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="baseline_agreements")
    party = models.CharField(max_length=2)
    by = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="+")
    seen = models.CharField(max_length=64)
    agreed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "party"], name="baseline_agreed_once_a_party"),
        ]

    def __str__(self) -> str:
        return f"{self.party} → {self.plan_id}"
