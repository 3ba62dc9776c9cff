"""Plans, their parties, pillars and priority areas."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from partnership.models.columns import CODE_LENGTH, code_field, in_order, one_of, optional_day
from partnership.models.texts import Described
from partnership.vocabulary import DatePrecision


class PlanQuerySet(models.QuerySet):
    """Words for plans."""

    def published(self):
        """Keep the plans that the public may see."""
        return self.filter(published_at__isnull=False)


class Plan(Described):
    """An action plan of a partnership.

    starts_on, ends_on: first and last day of its period, as exact as the precision says.
    adopted_on: the day it was launched; nothing is shown before it.
    timezone: whose midnight ends the plan's day. cadence_days: how often leads report.
    invented: made up for a demonstration; whatever shows it says so.
    """

    code = models.SlugField(max_length=CODE_LENGTH, unique=True)
    partnership_en = models.CharField(max_length=300, blank=True)
    partnership_fr = models.CharField(max_length=300, blank=True)
    partnership_es = models.CharField(max_length=300, blank=True)
    acronym_en = models.CharField(max_length=20, blank=True)
    acronym_fr = models.CharField(max_length=20, blank=True)
    acronym_es = models.CharField(max_length=20, blank=True)
    label = models.CharField(max_length=40, blank=True)
    starts_on = optional_day()
    start_precision = code_field(DatePrecision, blank=True)
    ends_on = optional_day()
    end_precision = code_field(DatePrecision, blank=True)
    adopted_on = models.DateField()
    signed_on = optional_day()
    timezone = models.CharField(max_length=60)
    cadence_days = models.PositiveSmallIntegerField(default=90, validators=[MinValueValidator(30)])
    four_eyes = models.BooleanField(default=True)
    method_version = models.CharField(max_length=10, default="1")
    predecessor = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="successors"
    )
    baselined_at = models.DateTimeField(null=True, blank=True, editable=False)
    invented = models.BooleanField(default=False, editable=False)

    objects = PlanQuerySet.as_manager()

    class Meta(Described.Meta):
        constraints = [
            *Described.Meta.constraints,
            one_of("start_precision", DatePrecision, blank=True),
            one_of("end_precision", DatePrecision, blank=True),
            in_order("starts_on", "ends_on"),
            models.CheckConstraint(
                condition=Q(cadence_days__gte=30), name="plan_cadence_at_least_30_days"
            ),
            models.CheckConstraint(
                condition=Q(baselined_at__isnull=True) | Q(published_at__isnull=False),
                name="plan_baselined_only_once_published",
            ),
        ]


class Party(models.Model):
    """A party to a plan: a country. languages: those it must have before it publishes."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="parties")
    country = models.CharField(max_length=2)
    name_en = models.CharField(max_length=100)
    name_fr = models.CharField(max_length=100)
    name_es = models.CharField(max_length=100)
    languages = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "country"], name="party_once_a_plan"),
            models.UniqueConstraint(fields=["plan", "position"], name="party_position_free"),
            models.CheckConstraint(
                condition=Q(country__regex=r"^[A-Z][A-Z]$"), name="party_country_is_iso"
            ),
        ]

    def __str__(self) -> str:
        return self.country


class Pillar(Described):
    """A pillar of a plan. numeral: as the plan itself numbers it ("I"), or blank."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="pillars")
    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    numeral = models.CharField(max_length=10, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta(Described.Meta):
        constraints = [
            *Described.Meta.constraints,
            models.UniqueConstraint(fields=["plan", "position"], name="pillar_position_free"),
        ]


class PriorityArea(Described):
    """A priority area. pillar: none for what belongs to the plan's preamble.

    basis: where the area's name comes from, as the plan's file says it.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="areas")
    pillar = models.ForeignKey(
        Pillar, on_delete=models.PROTECT, null=True, blank=True, related_name="areas"
    )
    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    basis = models.CharField(max_length=40, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta(Described.Meta):
        constraints = [
            *Described.Meta.constraints,
            models.UniqueConstraint(fields=["plan", "position"], name="area_position_free"),
        ]
