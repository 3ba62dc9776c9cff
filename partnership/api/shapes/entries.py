"""The shapes of reports and of the record's entries."""

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from partnership.api.shapes import fields
from partnership.api.shapes.facts import ToldReportShape
from partnership.vocabulary import EntryKind, Language, SubjectKind


@extend_schema_field(OpenApiTypes.OBJECT)
class StateField(serializers.Field):
    """A public state as it was sealed."""


class ReportItemShape(serializers.Serializer):
    """The item that a report is about."""

    kind = fields.code_of(SubjectKind)
    code = fields.text()
    url = serializers.URLField()
    id = serializers.URLField()
    title = fields.Text()


class ReportShape(ToldReportShape):
    """A published report. `corrected_by`: the number of the report that takes its place."""

    url = serializers.URLField()
    plan = fields.text()
    item = ReportItemShape()
    claim_words = fields.Text()
    corrected_by = fields.optional_number()


class ChangeShape(serializers.Serializer):
    """One entry of the record. `body` is the very text that was hashed."""

    seq = fields.number()
    url = serializers.URLField()
    recorded_at = fields.moment()
    kind = fields.code_of(EntryKind)
    kind_words = fields.Text()
    subject_kind = fields.code_of(SubjectKind)
    subject_kind_words = fields.Text()
    subject = fields.text()
    subject_url = serializers.URLField()
    plan = fields.optional()
    organization = fields.optional()
    effective_on = fields.day()
    body = fields.text()


class PartOfTextShape(serializers.Serializer):
    """Some words of a text."""

    op = serializers.ChoiceField(["same", "removed", "added"])
    text = fields.text()


class DifferenceShape(serializers.Serializer):
    """What changed in a text, word by word, in reading order."""

    field = fields.text()
    lang = fields.code_of(Language)
    parts = PartOfTextShape(many=True)


class WholeChangeShape(ChangeShape):
    """An entry with the public state that it sealed, and what it changed of the one before."""

    state = StateField()
    previous = fields.optional_number(help_text="The subject's entry before; null for its first.")
    differences = DifferenceShape(many=True)
