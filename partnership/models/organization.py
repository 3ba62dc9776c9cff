"""Ministries, secretariats, agencies and other bodies."""

from django.db import models

from partnership.models.columns import CODE_LENGTH, code_field, one_of
from partnership.models.texts import Worded
from partnership.vocabulary import OrganizationKind


class Organization(Worded):
    """A body that answers for something. country: ISO code, "" for a body of no country.

    portfolio_*: the minister, or the field, that it answers for; never a person's name.
    successor: the body that took over when it was renamed or split.
    """

    code = models.SlugField(max_length=CODE_LENGTH, unique=True)
    country = models.CharField(max_length=2, blank=True)
    kind = code_field(OrganizationKind)
    name_en = models.CharField(max_length=300)
    name_fr = models.CharField(max_length=300)
    name_es = models.CharField(max_length=300)
    acronym_en = models.CharField(max_length=40, blank=True)
    acronym_fr = models.CharField(max_length=40, blank=True)
    acronym_es = models.CharField(max_length=40, blank=True)
    portfolio_en = models.CharField(max_length=400, blank=True)
    portfolio_fr = models.CharField(max_length=400, blank=True)
    portfolio_es = models.CharField(max_length=400, blank=True)
    website = models.URLField(max_length=500, blank=True)
    contact_unit = models.CharField(max_length=300, blank=True)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    successor = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="predecessors"
    )

    class Meta(Worded.Meta):
        constraints = [
            *Worded.Meta.constraints,
            one_of("kind", OrganizationKind),
            models.CheckConstraint(
                condition=models.Q(country__regex=r"^([A-Z][A-Z])?$"),
                name="organization_country_is_iso",
            ),
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("id")), name="organization_not_own_parent"
            ),
            models.CheckConstraint(
                condition=~models.Q(successor=models.F("id")),
                name="organization_not_own_successor",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} · {self.name_en}"
