"""Money promised or paid."""

from django.db import models

from partnership.models.columns import CODE_LENGTH, code_field, one_of, optional_day
from partnership.models.indicator import amount_field
from partnership.models.initiative import Initiative
from partnership.models.organization import Organization
from partnership.models.plan import Plan
from partnership.models.texts import Described
from partnership.vocabulary import FundingState


class Funding(Described):
    """One sum. amount: in whole units of the currency, exact; currency: ISO 4217."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="funding")
    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    amount = amount_field()
    currency = models.CharField(max_length=3)
    state = code_field(FundingState)
    dated_on = optional_day()
    payers = models.ManyToManyField(Organization, blank=True, related_name="funding_given")
    payees = models.ManyToManyField(Organization, blank=True, related_name="funding_received")
    initiatives = models.ManyToManyField(Initiative, blank=True, related_name="funding")

    class Meta(Described.Meta):
        constraints = [
            *Described.Meta.constraints,
            one_of("state", FundingState),
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="funding_amount_is_positive"
            ),
            models.CheckConstraint(
                condition=models.Q(currency__regex=r"^[A-Z][A-Z][A-Z]$"),
                name="funding_currency_is_iso",
            ),
        ]
