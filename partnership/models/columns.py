"""The kinds of column that several tables share, and the checks that come with them."""

from enum import StrEnum

from django.db import models
from django.db.models import Q

from partnership.models.labels import choices

CODE_LENGTH = 60


def code_field(enum: type[StrEnum], **options) -> models.CharField:
    """Return a column that holds one code of a closed list."""
    return models.CharField(max_length=40, choices=choices(enum), **options)


def one_of(field: str, enum: type[StrEnum], *, blank: bool = False) -> models.CheckConstraint:
    """Return the check that holds `field` to the codes of `enum` ("" too where blank)."""
    allowed = [member.value for member in enum] + ([""] if blank else [])
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": allowed}), name=f"%(class)s_{field}_is_known"
    )


def in_order(first: str, second: str) -> models.CheckConstraint:
    """Return the check that the day in `second` is not before the one in `first`."""
    return models.CheckConstraint(
        condition=Q(**{f"{second}__isnull": True})
        | Q(**{f"{first}__isnull": True})
        | Q(**{f"{second}__gte": models.F(first)}),
        name=f"%(class)s_{first}_to_{second}",
    )


def optional_day(**options) -> models.DateField:
    """Return a column for a day that may not be known."""
    return models.DateField(null=True, blank=True, **options)


class Recorded(models.Model):
    """A row that becomes public by an entry. Both columns stay empty while it is a draft.

    entry: that made it public first; its number is the number of the fact.
    """

    entry = models.ForeignKey(
        "partnership.Entry",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    published_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(entry__isnull=True, published_at__isnull=True)
                | Q(entry__isnull=False, published_at__isnull=False),
                name="%(class)s_public_by_its_entry",
            )
        ]
