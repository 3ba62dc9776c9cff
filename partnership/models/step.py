"""Steps: stretches of days of an item's standing, as the method worked them out."""

from django.db import models
from django.db.models import F, Q

from partnership.models.columns import CODE_LENGTH, code_field, one_of
from partnership.vocabulary import Assurance, Freshness, Label, Schedule, SubjectKind


class StepQuerySet(models.QuerySet):
    """Words for steps."""

    def on(self, day):
        """Keep, of each item, the step that holds on `day`."""
        return self.filter(Q(until_on__isnull=True) | Q(until_on__gte=day), from_on__lte=day)

    def because(self, reason):
        """Keep the steps that this reason explains, whatever it is about."""
        return self.filter(Q(reasons__contains=f"|{reason}|") | Q(reasons__contains=f"|{reason}:"))


class Step(models.Model):
    """From from_on to until_on (both included; none: still) an item stood like this.

    reasons: "|code|code:about|", "" for none. Credits are exact shares such as "7/12",
    "" for not known. asked_due_on: a later date asked for on asked_on, not yet agreed.
    claims: each leading party's last word, as sealed. Written only by
    actions, never by hand.
    """

    item_code = models.CharField(max_length=CODE_LENGTH)
    kind = code_field(SubjectKind)
    plan_code = models.CharField(max_length=CODE_LENGTH)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    reconstructed = models.BooleanField(default=False)
    entry = models.ForeignKey("partnership.Entry", on_delete=models.PROTECT, related_name="steps")
    label = code_field(Label)
    schedule = code_field(Schedule)
    freshness = code_field(Freshness)
    assurance = code_field(Assurance)
    differs = models.BooleanField(default=False)
    reasons = models.TextField(blank=True)
    claims = models.JSONField(default=list)
    due_on = models.DateField(null=True)
    first_due_on = models.DateField(null=True)
    moves = models.PositiveSmallIntegerField(default=0)
    after_deadline = models.BooleanField(default=False)
    done_on = models.DateField(null=True)
    cancelled_on = models.DateField(null=True)
    asked_due_on = models.DateField(null=True)
    asked_on = models.DateField(null=True)
    successor = models.CharField(max_length=CODE_LENGTH, blank=True)
    waiting_since = models.DateField(null=True)
    open_count = models.PositiveIntegerField(null=True)
    label_count = models.PositiveIntegerField(null=True)
    done_count = models.PositiveIntegerField(null=True)
    known_count = models.PositiveIntegerField(null=True)
    counts = models.BooleanField(default=True)
    reported = models.CharField(max_length=60, blank=True)
    confirmed = models.CharField(max_length=60, blank=True)
    original_reported = models.CharField(max_length=60, blank=True)
    original_confirmed = models.CharField(max_length=60, blank=True)
    method_version = models.CharField(max_length=10)

    objects = StepQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("kind", SubjectKind),
            one_of("label", Label),
            one_of("schedule", Schedule),
            one_of("freshness", Freshness),
            one_of("assurance", Assurance),
            models.UniqueConstraint(fields=["item_code", "from_on"], name="step_once_a_day"),
            models.UniqueConstraint(
                fields=["item_code"], condition=Q(until_on__isnull=True), name="step_one_open"
            ),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="step_days_in_order",
            ),
        ]
        indexes = [
            models.Index(fields=["plan_code", "label", "from_on"], name="step_by_label"),
        ]

    def __str__(self) -> str:
        return f"{self.item_code} {self.label} from {self.from_on}"
