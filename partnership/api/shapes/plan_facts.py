"""The shape of a plan's status: four facts, whole and by pillar."""

from rest_framework import serializers

from partnership.api.shapes import fields
from partnership.vocabulary import Label, Scope


class CountShape(serializers.Serializer):
    """A count with what it is counted out of."""

    count = fields.number()
    of = fields.number()


class LabelCountShape(serializers.Serializer):
    """How many items have a label."""

    label = fields.code_of(Label)
    label_words = fields.Text()
    count = fields.number()


class ApartShape(serializers.Serializer):
    """What is counted apart: only announced with the plan, or not confirmed to be in it."""

    scope = fields.code_of(Scope)
    scope_words = fields.Text()
    total = fields.number()
    completed = CountShape()
    labels = LabelCountShape(many=True)


class FactsShape(serializers.Serializer):
    """What the items of a plan or pillar come to. An item is a milestone, or an initiative
    that has none. "Due" counts first dates, so that moving a date never flatters."""

    items = fields.number()
    completed_of_due = CountShape()
    reported_of_due = fields.number()
    moved_of_due = fields.number()
    completed = CountShape()
    reported_complete = fields.number()
    overdue = CountShape()
    longest_delay_days = fields.optional_number()
    longest_delay_from_first_days = fields.optional_number()
    without_recent_report = CountShape()
    labels = LabelCountShape(many=True)
    moved = CountShape()
    moved_after_deadline = CountShape()
    median_slip_days = serializers.IntegerField(allow_null=True)
    undated = CountShape()
    apart = ApartShape(many=True)


class LaneShape(serializers.Serializer):
    """One pillar, or the preamble, whose `pillar` and `url` are null."""

    pillar = fields.optional()
    url = serializers.URLField(allow_null=True)
    title = fields.Text()
    facts = FactsShape()


class PlanStatusShape(serializers.Serializer):
    """How a plan stands. Pillars and preamble sum to the plan."""

    plan = fields.text()
    url = serializers.URLField()
    title = fields.Text()
    initiatives = fields.number()
    milestones = fields.number()
    facts = FactsShape()
    pillars = LaneShape(many=True)
