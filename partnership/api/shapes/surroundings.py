"""The shapes of indicators, meetings and funding."""

from rest_framework import serializers

from partnership.api.shapes import fields
from partnership.api.shapes.facts import (
    AnswerShape,
    CheckShape,
    PublishedShape,
    SourceShape,
    TranslatedShape,
)
from partnership.api.shapes.subjects import SubjectShape, WholeShape
from partnership.vocabulary import (
    Direction,
    FundingState,
    MeetingKind,
    MeetingLevel,
    MeetingPrecision,
    Qualifier,
)


class IndicatorShape(SubjectShape):
    """A measure. Numbers are exact, written as text."""

    plan = fields.text()
    title = fields.Text()
    unit = fields.Text()
    direction = fields.code_of(Direction)
    baseline = fields.optional()
    target = fields.optional()
    initiatives = fields.codes()


class ObservationShape(PublishedShape):
    """One value of a measure."""

    period = fields.optional()
    period_end_on = fields.day()
    value = fields.text()
    qualifier = fields.code_of(Qualifier)
    headline = serializers.BooleanField()
    party = fields.optional()
    note = fields.Text()
    answers = AnswerShape(many=True)
    translated = TranslatedShape(many=True)
    sources = SourceShape(many=True)


class WholeIndicatorShape(IndicatorShape, WholeShape):
    """A measure with its observed values."""

    description = fields.Text()
    note = fields.Text()
    observations = ObservationShape(many=True)


class MeetingShape(SubjectShape):
    """A meeting, call, mission, dialogue, visit or review."""

    plan = fields.text()
    title = fields.Text()
    meeting_kind = fields.code_of(MeetingKind)
    level = fields.maybe(MeetingLevel)
    starts_on = fields.day()
    ends_on = fields.day()
    precision = fields.maybe(MeetingPrecision)
    organizations = fields.codes()
    initiatives = fields.codes()
    related = fields.codes()


class WholeMeetingShape(MeetingShape, WholeShape):
    """A meeting with everything that is public of it."""

    description = fields.Text()
    note = fields.Text()
    outcome = fields.Text()
    confidence = fields.optional()
    checks = CheckShape(many=True)


class FundingShape(SubjectShape):
    """Money promised or paid. `amount` is exact, in whole units of the currency."""

    plan = fields.text()
    title = fields.Text()
    amount = fields.text()
    currency = fields.text(help_text="ISO 4217 code.")
    state = fields.code_of(FundingState)
    dated_on = fields.day()
    payers = fields.codes()
    payees = fields.codes()
    initiatives = fields.codes()


class WholeFundingShape(FundingShape, WholeShape):
    """A sum with everything that is public of it."""

    description = fields.Text()
    note = fields.Text()
    checks = CheckShape(many=True)
