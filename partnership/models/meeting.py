"""Meetings, calls, missions, dialogues, visits and reviews."""

from django.db import models

from partnership.models.columns import CODE_LENGTH, code_field, in_order, one_of, optional_day
from partnership.models.initiative import Initiative
from partnership.models.organization import Organization
from partnership.models.plan import Plan
from partnership.models.texts import Described
from partnership.vocabulary import MeetingKind, MeetingLevel, MeetingPrecision


class Meeting(Described):
    """One event between the parties. initiatives: it is activity of them; related: not."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="meetings")
    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    kind = code_field(MeetingKind)
    level = code_field(MeetingLevel)
    starts_on = models.DateField()
    ends_on = optional_day()
    precision = code_field(MeetingPrecision, default=MeetingPrecision.DAY)
    outcome_en = models.TextField(blank=True)
    outcome_fr = models.TextField(blank=True)
    outcome_es = models.TextField(blank=True)
    confidence = models.CharField(max_length=20, blank=True)
    participants = models.ManyToManyField(Organization, blank=True, related_name="meetings")
    initiatives = models.ManyToManyField(Initiative, blank=True, related_name="meetings")
    related = models.ManyToManyField(Initiative, blank=True, related_name="related_meetings")

    class Meta(Described.Meta):
        constraints = [
            *Described.Meta.constraints,
            one_of("kind", MeetingKind),
            one_of("level", MeetingLevel),
            one_of("precision", MeetingPrecision),
            in_order("starts_on", "ends_on"),
        ]
