"""The kinds of field that shapes are made of."""

from enum import StrEnum

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from partnership.models.labels import choices
from partnership.vocabulary import Language

TEXT = {"$ref": "#/components/schemas/Text"}


@extend_schema_field(TEXT)
class Text(serializers.Field):
    """A text in three languages, or in the one asked for."""


@extend_schema_field({"oneOf": [TEXT, {"type": "null"}]})
class OptionalText(serializers.Field):
    """A text, or null."""


def code_of(codes: type[StrEnum], **options) -> serializers.ChoiceField:
    """Return a field that holds one code of a closed list."""
    return serializers.ChoiceField(choices(codes), **options)


def maybe(codes: type[StrEnum], **options) -> serializers.ChoiceField:
    """Return a field that holds one code of a closed list, or null."""
    return code_of(codes, allow_null=True, **options)


def text(**options) -> serializers.CharField:
    """Return a field of plain text or of a code of the plan."""
    return serializers.CharField(**options)


def optional(**options) -> serializers.CharField:
    """Return a field of plain text, or null."""
    return serializers.CharField(allow_null=True, **options)


def day(**options) -> serializers.DateField:
    """Return a field of a day, or null."""
    return serializers.DateField(allow_null=True, **options)


def moment(**options) -> serializers.DateTimeField:
    """Return a field of a moment in UTC."""
    return serializers.DateTimeField(**options)


def number(**options) -> serializers.IntegerField:
    """Return a field of a whole number of zero or more."""
    return serializers.IntegerField(min_value=0, **options)


def optional_number(**options) -> serializers.IntegerField:
    """Return a field of a whole number of zero or more, or null when it is not known."""
    return serializers.IntegerField(min_value=0, allow_null=True, **options)


def codes(**options) -> serializers.ListField:
    """Return a field of codes of the plan."""
    return serializers.ListField(child=serializers.CharField(), **options)


def languages(**options) -> serializers.ListField:
    """Return a field of language codes."""
    return serializers.ListField(child=code_of(Language), **options)
