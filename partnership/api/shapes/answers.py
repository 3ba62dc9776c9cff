"""The shapes of whole answers: a page of a list, or one thing, with what it says of itself."""

from functools import lru_cache

from rest_framework import serializers

from partnership.api.shapes import fields


class AboutShape(serializers.Serializer):
    """What every answer says of itself."""

    as_of = serializers.DateField(help_text="The day at whose end things stood like this.")
    day_is_over = serializers.BooleanField()
    reconstructed = serializers.BooleanField(
        help_text="A plan was not on record yet on that day: it is shown from its sources."
    )
    record = fields.number(help_text="How many entries the record has.")
    demo = serializers.BooleanField(required=False, help_text="Only on a try-out: true.")
    notice = fields.Text(required=False, help_text="Only on a try-out: that reports are invented.")

    invented_plans = serializers.ListField(
        child=serializers.CharField(),
        required=False,
        help_text="Codes of the plans asked about that were made up for a demonstration; only "
        "where there are any.",
    )
    invented_notice = fields.Text(
        required=False, help_text="Only beside invented_plans: that they are."
    )


class PageShape(AboutShape):
    """A page of a list."""

    count = fields.number(help_text="How many there are on all pages.")
    next = serializers.URLField(allow_null=True, help_text="The next page; null on the last.")


@lru_cache
def listed(shape: type[serializers.Serializer]) -> type[serializers.Serializer]:
    """Return the shape of a page of a list."""
    name = shape.__name__.removesuffix("Shape")
    parts = {"results": shape(many=True), "__doc__": PageShape.__doc__}
    return type(f"{name}ListShape", (PageShape,), parts)


@lru_cache
def with_about(shape: type[serializers.Serializer]) -> type[serializers.Serializer]:
    """Return the shape of one thing with what its answer says of itself."""
    name = shape.__name__.removesuffix("Shape")
    return type(f"{name}AnswerShape", (AboutShape, shape), {"__doc__": shape.__doc__})
