"""The log of accounts: who changed what of whom."""

from django.db import models

from partnership.models.columns import code_field, one_of
from partnership.models.official import Official
from partnership.vocabulary import AccountMatter


class AccountChange(models.Model):
    """One change of an account. Lines are added, never changed or taken away.

    by: who did it; None: the operator of the machine, by a command. party: the country whose
    account it was then. before, after: in words or codes, "" for nothing.
    """

    at = models.DateTimeField(db_index=True)
    by = models.ForeignKey(Official, on_delete=models.PROTECT, null=True, related_name="+")
    official = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="changes")
    party = models.CharField(max_length=2, blank=True)
    matter = code_field(AccountMatter)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)

    class Meta:
        constraints = [one_of("matter", AccountMatter)]

    def __str__(self) -> str:
        return f"{self.official} {self.matter}"
