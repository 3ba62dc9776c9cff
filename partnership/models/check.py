"""What a party says of a text, a meeting or a sum that was taken from a public source."""

from django.db import models
from django.db.models import Q

from partnership.models.columns import Recorded, code_field, one_of
from partnership.models.funding import Funding
from partnership.models.initiative import Initiative
from partnership.models.meeting import Meeting
from partnership.models.official import Official
from partnership.models.organization import Organization
from partnership.models.texts import Said
from partnership.vocabulary import CheckAnswer


class Check(Said):
    """One party's yes, no or correction of one fact. Never changed; a later one counts.

    organization: that speaks, none for a coordinator of the whole party. texts: of an
    initiative alone, the fingerprint of the text that was compared in each language,
    {"en": hex}; a check holds in a language while its text stays as it was.
    """

    initiative = models.ForeignKey(
        Initiative, on_delete=models.PROTECT, null=True, blank=True, related_name="checks"
    )
    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, null=True, blank=True, related_name="checks"
    )
    funding = models.ForeignKey(
        Funding, on_delete=models.PROTECT, null=True, blank=True, related_name="checks"
    )
    party = models.CharField(max_length=2)
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="checks"
    )
    answer = code_field(CheckAnswer)
    texts = models.JSONField(default=dict, blank=True)
    comment_en = models.TextField(blank=True)
    comment_fr = models.TextField(blank=True)
    comment_es = models.TextField(blank=True)
    author = models.ForeignKey(Official, on_delete=models.PROTECT, null=True, related_name="checks")

    class Meta(Recorded.Meta):
        constraints = [
            *Recorded.Meta.constraints,
            one_of("answer", CheckAnswer),
            models.CheckConstraint(
                condition=Q(initiative__isnull=False, meeting__isnull=True, funding__isnull=True)
                | Q(initiative__isnull=True, meeting__isnull=False, funding__isnull=True)
                | Q(initiative__isnull=True, meeting__isnull=True, funding__isnull=False),
                name="check_of_one_fact",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.answer}"
