"""Milestones and the due dates that they have had."""

from django.db import models
from django.db.models import Q

from partnership.models.columns import (
    CODE_LENGTH,
    Recorded,
    code_field,
    one_of,
    optional_day,
)
from partnership.models.initiative import Initiative
from partnership.models.texts import Described, Said
from partnership.vocabulary import CreditMethod, DatePrecision, DateSetter, MilestoneKind


class Milestone(Described):
    """A checkable step of an initiative. weight: whole points, 1 to 5."""

    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="milestones")
    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    position = models.PositiveSmallIntegerField()
    kind = code_field(MilestoneKind)
    weight = models.PositiveSmallIntegerField(default=1)
    credit_method = code_field(CreditMethod, default=CreditMethod.ALL_OR_NOTHING)
    indicator = models.ForeignKey(
        "partnership.Indicator",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="milestones",
    )
    starts_on = optional_day()
    covers_promise = models.CharField(max_length=10, blank=True)
    prerequisites = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="dependents"
    )
    withdrawn = models.BooleanField(default=False)

    class Meta(Described.Meta):
        constraints = [
            *Described.Meta.constraints,
            one_of("kind", MilestoneKind),
            one_of("credit_method", CreditMethod),
            models.UniqueConstraint(
                fields=["initiative", "position"], name="milestone_position_free"
            ),
            models.CheckConstraint(
                condition=Q(weight__gte=1) & Q(weight__lte=5), name="milestone_weight_1_to_5"
            ),
            models.CheckConstraint(
                condition=~Q(credit_method=CreditMethod.INDICATOR) | Q(indicator__isnull=False),
                name="milestone_credit_by_indicator_has_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} · {super().__str__()}"


class DueDate(Said):
    """One due date that a milestone has had, or that was asked for. Never changed."""

    milestone = models.ForeignKey(Milestone, on_delete=models.PROTECT, related_name="due_dates")
    due_on = models.DateField()
    precision = code_field(DatePrecision, default=DatePrecision.DAY)
    set_by = code_field(DateSetter)
    note_en = models.CharField(max_length=300, blank=True)
    note_fr = models.CharField(max_length=300, blank=True)
    note_es = models.CharField(max_length=300, blank=True)
    asked_by = models.CharField(max_length=2, blank=True)
    organization = models.ForeignKey(
        "partnership.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    reason = models.CharField(max_length=40, blank=True)
    reason_text_en = models.TextField(blank=True)
    reason_text_fr = models.TextField(blank=True)
    reason_text_es = models.TextField(blank=True)
    seconded_on = optional_day()
    corrects = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    position = models.PositiveSmallIntegerField()

    class Meta(Recorded.Meta):
        constraints = [
            *Recorded.Meta.constraints,
            one_of("precision", DatePrecision),
            one_of("set_by", DateSetter),
            models.UniqueConstraint(fields=["milestone", "position"], name="due_date_in_turn"),
        ]

    def __str__(self) -> str:
        return f"{self.milestone_id} → {self.due_on}"
