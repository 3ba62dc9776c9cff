"""The shapes of dated facts: sources, evidence, answers, dates, responsibilities."""

from rest_framework import serializers

from partnership.api.shapes import fields
from partnership.api.shapes.evidence import EvidenceShape
from partnership.vocabulary import (
    AnswerKind,
    Basis,
    CheckAnswer,
    Claim,
    DatePrecision,
    DateSetter,
    DayPrecision,
    Language,
    ReasonGiven,
    ReportOrigin,
    Role,
    SourceKind,
)


class SourceShape(serializers.Serializer):
    """Where a fact was read."""

    code = fields.optional(help_text="The same wherever the source is named.")
    kind = fields.code_of(SourceKind)
    name = fields.text()
    publisher = fields.optional()
    address = fields.optional()
    dated_on = fields.day()
    dated_in = fields.optional(help_text="Month or year, where no day is known.")
    languages = fields.languages()
    locator = fields.optional()


class PublishedShape(serializers.Serializer):
    """A fact that one entry of the record made public. `number` is that entry's."""

    number = fields.number()
    published_at = fields.moment()
    published_on = serializers.DateField(help_text="The plan's day of the publication.")


class ResponsibilityShape(PublishedShape):
    """An organization's part in an item."""

    organization = fields.text()
    country = fields.optional()
    role = fields.code_of(Role)
    basis = fields.code_of(Basis)
    since_on = fields.day()
    until_on = fields.day()
    released_on = fields.day()


class TranslatedShape(serializers.Serializer):
    """A language of a fact's free text that a later entry added; the fact itself stayed."""

    field = fields.text(help_text="Which text: note, reason_text, comment.")
    language = fields.code_of(Language)
    number = fields.number()
    published_on = serializers.DateField()
    party = fields.text(help_text="Who added it: an ISO 3166 code.")
    organization = fields.optional()


class AnswerShape(PublishedShape):
    """One party's yes or no to what the other said."""

    party = fields.text()
    organization = fields.text()
    answer = fields.code_of(AnswerKind)
    claim = fields.maybe(Claim)
    comment = fields.Text()
    translated = TranslatedShape(many=True)
    withdrawn_on = fields.day()


class ToldReportShape(PublishedShape):
    """What one body, or a public source, said of an item on a day."""

    organization = fields.optional()
    party = fields.optional()
    by_lead = serializers.BooleanField()
    origin = fields.code_of(ReportOrigin)
    claim = fields.code_of(Claim)
    effective_on = serializers.DateField(help_text="The day it became true.")
    precision = fields.code_of(DayPrecision)
    note = fields.Text()
    reason = fields.maybe(ReasonGiven)
    reason_text = fields.Text()
    translated = TranslatedShape(many=True)
    successor = fields.optional()
    corrects = fields.optional_number()
    withdrawn_on = fields.day()
    source = SourceShape(allow_null=True)
    evidence = EvidenceShape(many=True)
    answers = AnswerShape(many=True)


class DueDateShape(PublishedShape):
    """One due date that a milestone has had, or that was asked for."""

    due_on = serializers.DateField()
    precision = fields.code_of(DatePrecision)
    set_by = fields.code_of(DateSetter)
    note = fields.Text()
    asked_by = fields.optional()
    organization = fields.optional()
    reason = fields.maybe(ReasonGiven)
    reason_text = fields.Text()
    translated = TranslatedShape(many=True)
    seconded_on = fields.day()
    corrects = fields.optional_number()
    sources = SourceShape(many=True)
    answers = AnswerShape(many=True)


class DeclarationShape(PublishedShape):
    """One party's word that the milestones cover the promise."""

    party = fields.text()


class AssessmentShape(PublishedShape):
    """What somebody who is no party found of an item. `party`: that put it on record."""

    party = fields.text()
    organization = fields.text()
    assessor = fields.text()
    title = fields.text()
    address = fields.text()
    dated_on = serializers.DateField()
    summary = fields.Text()
    translated = TranslatedShape(many=True)


class CheckShape(PublishedShape):
    """What one party says of a meeting or a sum that was taken from a public source."""

    party = fields.text()
    organization = fields.optional()
    answer = fields.code_of(CheckAnswer)
    comment = fields.Text()
    translated = TranslatedShape(many=True)
    translated = TranslatedShape(many=True)


class TextCheckShape(CheckShape):
    """What one party says of a promise's text. `languages`: where it is still so."""

    languages = fields.languages()
