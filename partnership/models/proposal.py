"""What officials put forward besides reports, until it is public."""

from django.db import models
from django.db.models import Q

from partnership.models.columns import CODE_LENGTH, Recorded, code_field, one_of
from partnership.models.indicator import Indicator
from partnership.models.initiative import Initiative
from partnership.models.joint import JointPublication
from partnership.models.milestone import Milestone
from partnership.models.official import Official
from partnership.models.organization import Organization
from partnership.models.plan import Plan
from partnership.vocabulary import DraftState, ProposalKind


class Proposal(Recorded):
    """A milestone, a date, a measure, a lead, a meeting, a sum or a value that is put forward.

    initiative, milestone, indicator: what it is about; none where it is of the whole plan.
    content: the words as their form checked them, days as ISO dates; `actions` knows the
    shape of each kind. comment: of whoever returned it. refusal_*: why the other party said
    no. subject: the code that it was given when it became public, "" before. version: counts
    the edits, so that two people cannot overwrite each other.
    """

    kind = code_field(ProposalKind)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="proposals")
    initiative = models.ForeignKey(
        Initiative, on_delete=models.PROTECT, null=True, blank=True, related_name="proposals"
    )
    milestone = models.ForeignKey(
        Milestone, on_delete=models.PROTECT, null=True, blank=True, related_name="proposals"
    )
    indicator = models.ForeignKey(
        Indicator, on_delete=models.PROTECT, null=True, blank=True, related_name="proposals"
    )
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="proposals"
    )
    party = models.CharField(max_length=2)
    content = models.JSONField(default=dict)
    state = code_field(DraftState, default=DraftState.DRAFT)
    comment = models.TextField(blank=True)
    author = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="proposals")
    signed_by = models.ForeignKey(
        Official, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    signed_for = models.ForeignKey(
        Official, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    signed_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        Official, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    refusal_en = models.TextField(blank=True)
    refusal_fr = models.TextField(blank=True)
    refusal_es = models.TextField(blank=True)
    joint = models.ForeignKey(
        JointPublication, on_delete=models.PROTECT, null=True, blank=True, related_name="proposals"
    )
    subject = models.CharField(max_length=CODE_LENGTH, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta(Recorded.Meta):
        constraints = [
            *Recorded.Meta.constraints,
            one_of("kind", ProposalKind),
            one_of("state", DraftState),
            models.CheckConstraint(
                condition=Q(state=DraftState.PUBLISHED, entry__isnull=False)
                | (~Q(state=DraftState.PUBLISHED) & Q(entry__isnull=True)),
                name="proposal_published_with_its_entry",
            ),
            models.CheckConstraint(
                condition=Q(milestone__isnull=True) | Q(initiative__isnull=True),
                name="proposal_on_one_item",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=[ProposalKind.MOVE_DATE, ProposalKind.FIRST_DATE])
                | Q(milestone__isnull=False),
                name="proposal_of_date_has_milestone",
            ),
            models.CheckConstraint(
                condition=~Q(kind=ProposalKind.OBSERVATION) | Q(indicator__isnull=False),
                name="proposal_of_value_has_indicator",
            ),
            models.CheckConstraint(
                condition=~Q(state=DraftState.SIGNED) | Q(joint__isnull=False),
                name="proposal_signed_waits_for_a_minute",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject or self.pk}"
