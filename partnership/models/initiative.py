"""Initiatives: the promises of a plan."""

from django.db import models

from partnership.models.columns import CODE_LENGTH, Recorded, code_field, one_of, optional_day
from partnership.models.plan import Plan, PriorityArea
from partnership.models.texts import Described
from partnership.vocabulary import Scope


class Initiative(Described):
    """One promise. Its code is unique on the site, never reused and never changed.

    quoted_*: the official text, with its locator, where it was read.
    verify: the texts are still to be checked against the official one.
    evidence_kind, confidence: how it was read, as the plan's file says it.
    audience: codes of vocabulary.Audience; our reading, and marked so.
    measure_*: how the promise itself says it is measured, where it says so.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="initiatives")
    area = models.ForeignKey(PriorityArea, on_delete=models.PROTECT, related_name="initiatives")
    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    position = models.PositiveSmallIntegerField()
    quoted_en = models.TextField(blank=True)
    quoted_fr = models.TextField(blank=True)
    quoted_es = models.TextField(blank=True)
    quoted_locator_en = models.CharField(max_length=200, blank=True)
    quoted_locator_fr = models.CharField(max_length=200, blank=True)
    quoted_locator_es = models.CharField(max_length=200, blank=True)
    measure_en = models.CharField(max_length=300, blank=True)
    measure_fr = models.CharField(max_length=300, blank=True)
    measure_es = models.CharField(max_length=300, blank=True)
    scope = code_field(Scope)
    audience = models.JSONField(default=list, blank=True)
    verify = models.BooleanField(default=True)
    evidence_kind = models.CharField(max_length=40, blank=True)
    confidence = models.CharField(max_length=20, blank=True)
    starts_on = optional_day()
    cadence_days = models.PositiveSmallIntegerField(null=True, blank=True)
    withdrawn = models.BooleanField(default=False)

    class Meta(Described.Meta):
        constraints = [
            *Described.Meta.constraints,
            one_of("scope", Scope),
            models.UniqueConstraint(fields=["plan", "position"], name="initiative_position_free"),
            models.CheckConstraint(
                condition=models.Q(cadence_days__isnull=True) | models.Q(cadence_days__gte=30),
                name="initiative_cadence_at_least_30_days",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} · {super().__str__()}"


class Declaration(Recorded):
    """One party's word that an initiative's milestones cover the promise."""

    initiative = models.ForeignKey(
        Initiative, on_delete=models.PROTECT, related_name="declarations"
    )
    party = models.CharField(max_length=2)

    class Meta(Recorded.Meta):
        constraints = [
            *Recorded.Meta.constraints,
            models.UniqueConstraint(
                fields=["initiative", "party"], name="declaration_once_a_party"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} → {self.initiative_id}"
