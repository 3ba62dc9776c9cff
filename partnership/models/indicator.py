"""Indicators and their observed values."""

from django.db import models
from django.db.models import F, Q

from partnership.models.columns import (
    CODE_LENGTH,
    Recorded,
    code_field,
    one_of,
    optional_day,
)
from partnership.models.initiative import Initiative
from partnership.models.plan import Plan
from partnership.models.texts import Described, Said
from partnership.vocabulary import Direction, Qualifier


def amount_field(**options) -> models.DecimalField:
    """Return a column for an exact decimal value."""
    return models.DecimalField(max_digits=20, decimal_places=6, **options)


class Indicator(Described):
    """A measure with a source. None is a target of the plan unless target says so."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="indicators")
    code = models.SlugField(max_length=CODE_LENGTH, unique=True)
    unit_en = models.CharField(max_length=100)
    unit_fr = models.CharField(max_length=100)
    unit_es = models.CharField(max_length=100)
    direction = code_field(Direction, default=Direction.CONTEXT)
    baseline = amount_field(null=True, blank=True)
    target = amount_field(null=True, blank=True)
    initiatives = models.ManyToManyField(Initiative, blank=True, related_name="indicators")
    position = models.PositiveSmallIntegerField()

    class Meta(Described.Meta):
        constraints = [
            *Described.Meta.constraints,
            one_of("direction", Direction),
            models.CheckConstraint(
                condition=Q(baseline__isnull=True)
                | Q(target__isnull=True)
                | ~Q(target=F("baseline")),
                name="indicator_target_is_not_baseline",
            ),
            models.UniqueConstraint(fields=["plan", "position"], name="indicator_position_free"),
        ]


class Observation(Said):
    """One value of an indicator. period: as the source gives it ("2024"), "" for none.

    period_end_on: last day of the period. headline: the one value of its period that
    counts; never one without a period.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="observations")
    period = models.CharField(max_length=20, blank=True)
    period_end_on = optional_day()
    value = amount_field()
    qualifier = code_field(Qualifier, default=Qualifier.EXACT)
    headline = models.BooleanField(default=True)
    party = models.CharField(max_length=2, blank=True)
    note_en = models.CharField(max_length=300, blank=True)
    note_fr = models.CharField(max_length=300, blank=True)
    note_es = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta(Recorded.Meta):
        constraints = [
            *Recorded.Meta.constraints,
            one_of("qualifier", Qualifier),
            models.UniqueConstraint(
                fields=["indicator", "period"],
                condition=Q(headline=True),
                name="observation_one_headline_a_period",
            ),
            models.CheckConstraint(
                condition=Q(headline=False) | Q(period_end_on__isnull=False),
                name="observation_headline_has_period",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.period}: {self.value}"
