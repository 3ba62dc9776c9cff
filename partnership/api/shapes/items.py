"""The shapes of initiatives and milestones."""

from rest_framework import serializers

from partnership.api.shapes import fields
from partnership.api.shapes.evidence import WithheldShape
from partnership.api.shapes.facts import (
    AssessmentShape,
    DeclarationShape,
    DueDateShape,
    ResponsibilityShape,
    TextCheckShape,
    ToldReportShape,
)
from partnership.api.shapes.status import StatusShape
from partnership.api.shapes.subjects import SubjectShape, WholeShape
from partnership.vocabulary import Audience, CreditMethod, MilestoneKind, Scope


class ItemShape(SubjectShape):
    """What initiatives and milestones share. `pillar` is null for the plan's preamble."""

    plan = fields.text()
    pillar = fields.optional()
    area = fields.text()
    scope = fields.code_of(Scope)
    title = fields.Text()
    description = fields.Text()
    starts_on = fields.day()
    withdrawn = serializers.BooleanField()
    responsibilities = ResponsibilityShape(many=True)
    status = StatusShape()


class InitiativeShape(ItemShape):
    """A promise. `verify`: still to be checked against the official text."""

    audience = serializers.ListField(child=fields.code_of(Audience))
    verify = serializers.BooleanField()


class StepShape(serializers.Serializer):
    """A milestone of an initiative, in short."""

    code = fields.text()
    url = serializers.URLField()
    id = serializers.URLField()
    title = fields.Text()
    status = StatusShape()


class WholeInitiativeShape(InitiativeShape, WholeShape):
    """A promise with everything that is public of it."""

    note = fields.Text()
    quoted = fields.Text(help_text="The official text, where it was read.")
    quoted_locator = fields.Text()
    measure = fields.Text()
    evidence_kind = fields.optional()
    confidence = fields.optional()
    cadence_days = fields.optional_number()
    declarations = DeclarationShape(many=True)
    reports = ToldReportShape(many=True)
    withheld = WithheldShape(allow_null=True)
    milestones = StepShape(many=True)
    assessments = AssessmentShape(many=True)
    checks = TextCheckShape(many=True)


class MilestoneShape(ItemShape):
    """A checkable step. `leads_from`: whose leads these are, its own or its initiative's."""

    initiative = fields.text()
    milestone_kind = fields.code_of(MilestoneKind)
    weight = fields.number()
    leads_from = fields.text()


class WholeMilestoneShape(MilestoneShape, WholeShape):
    """A checkable step with everything that is public of it."""

    note = fields.Text()
    credit_method = fields.code_of(CreditMethod)
    indicator = fields.optional()
    covers_promise = fields.optional()
    prerequisites = fields.codes()
    due_dates = DueDateShape(many=True)
    reports = ToldReportShape(many=True)
    assessments = AssessmentShape(many=True)
    withheld = WithheldShape(allow_null=True)
