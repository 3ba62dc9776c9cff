"""Reports, and the other party's answers."""

from django.db import models
from django.db.models import Q

from partnership.models.columns import Recorded, code_field, one_of, optional_day
from partnership.models.indicator import Observation
from partnership.models.initiative import Initiative
from partnership.models.joint import JointPublication
from partnership.models.milestone import DueDate, Milestone
from partnership.models.organization import Organization
from partnership.models.texts import Said
from partnership.vocabulary import (
    AnswerKind,
    Claim,
    DayPrecision,
    DraftState,
    ReasonGiven,
    ReportOrigin,
)

NEEDS_REASON = [Claim.AT_RISK, Claim.BLOCKED, Claim.CANCELLED, Claim.REPLACED]


class ReportQuerySet(models.QuerySet):
    """Words for reports."""

    def published(self):
        """Keep the reports that the public may see."""
        return self.filter(state=DraftState.PUBLISHED)

    def on_desk(self):
        """Keep what is not published yet."""
        return self.exclude(state=DraftState.PUBLISHED)


class Report(Said):
    """One body's dated claim on a milestone, or on an initiative by itself.

    effective_on: the day it became true. party: of the organization, as it was then.
    by_lead: the organization led on the item when it spoke. Never changed once published;
    `corrects` names the one report whose place it takes. version: counts the edits of a
    draft, so that two people cannot overwrite each other. signed_by: who signed it off;
    signed_for: in whose place, none in their own. joint: for whose minute it was signed off.
    """

    milestone = models.ForeignKey(
        Milestone, on_delete=models.PROTECT, null=True, blank=True, related_name="reports"
    )
    initiative = models.ForeignKey(
        Initiative, on_delete=models.PROTECT, null=True, blank=True, related_name="reports"
    )
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="reports"
    )
    party = models.CharField(max_length=2, blank=True)
    by_lead = models.BooleanField(default=True)
    origin = code_field(ReportOrigin, default=ReportOrigin.OFFICIAL)
    claim = code_field(Claim)
    effective_on = models.DateField()
    precision = code_field(DayPrecision, default=DayPrecision.EXACT)
    note_en = models.TextField(blank=True)
    note_fr = models.TextField(blank=True)
    note_es = models.TextField(blank=True)
    reason = code_field(ReasonGiven, blank=True)
    reason_text_en = models.TextField(blank=True)
    reason_text_fr = models.TextField(blank=True)
    reason_text_es = models.TextField(blank=True)
    successor = models.ForeignKey(
        Milestone, on_delete=models.PROTECT, null=True, blank=True, related_name="replaces"
    )
    source = models.ForeignKey(
        "partnership.Source", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    corrects = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    withdrawn_on = optional_day()
    state = code_field(DraftState, default=DraftState.DRAFT)
    comment = models.TextField(blank=True)
    author = models.ForeignKey(
        "partnership.Official",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
    )
    version = models.PositiveIntegerField(default=1)
    signed_by = models.ForeignKey(
        "partnership.Official", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    signed_for = models.ForeignKey(
        "partnership.Official", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    joint = models.ForeignKey(
        JointPublication, on_delete=models.PROTECT, null=True, blank=True, related_name="reports"
    )

    objects = ReportQuerySet.as_manager()

    class Meta(Recorded.Meta):
        constraints = [
            *Recorded.Meta.constraints,
            one_of("claim", Claim),
            one_of("precision", DayPrecision),
            one_of("origin", ReportOrigin),
            one_of("state", DraftState),
            one_of("reason", ReasonGiven, blank=True),
            models.CheckConstraint(
                condition=Q(milestone__isnull=True) ^ Q(initiative__isnull=True),
                name="report_on_one_item",
            ),
            models.CheckConstraint(
                condition=Q(state=DraftState.PUBLISHED, entry__isnull=False)
                | (~Q(state=DraftState.PUBLISHED) & Q(entry__isnull=True)),
                name="report_published_with_its_entry",
            ),
            models.CheckConstraint(
                condition=Q(origin=ReportOrigin.OFFICIAL, organization__isnull=False)
                | Q(
                    origin=ReportOrigin.PUBLIC_SOURCE,
                    source__isnull=False,
                    claim__in=[Claim.COMPLETED, Claim.CANCELLED],
                ),
                name="report_has_someone_behind_it",
            ),
            models.CheckConstraint(
                condition=~Q(claim__in=NEEDS_REASON)
                | ~Q(reason="")
                | Q(origin=ReportOrigin.PUBLIC_SOURCE),
                name="report_gives_its_reason",
            ),
            models.CheckConstraint(
                condition=Q(claim=Claim.REPLACED, successor__isnull=False)
                | (~Q(claim=Claim.REPLACED) & Q(successor__isnull=True)),
                name="report_replaced_names_successor",
            ),
            models.CheckConstraint(
                condition=~Q(state=DraftState.SIGNED) | Q(joint__isnull=False),
                name="report_signed_waits_for_a_minute",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[DraftState.OFFERED, DraftState.REFUSED]),
                name="report_is_offered_to_nobody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim} · {self.effective_on}"


class Answer(Said):
    """One party's answer to another's report, due date or value. Public once it has an entry.

    A comment is shown and changes nothing.
    """

    party = models.CharField(max_length=2)
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="answers")
    report = models.ForeignKey(
        Report, on_delete=models.PROTECT, null=True, blank=True, related_name="answers"
    )
    due_date = models.ForeignKey(
        DueDate, on_delete=models.PROTECT, null=True, blank=True, related_name="answers"
    )
    observation = models.ForeignKey(
        Observation, on_delete=models.PROTECT, null=True, blank=True, related_name="answers"
    )
    kind = code_field(AnswerKind)
    claim = code_field(Claim, blank=True)
    comment_en = models.TextField(blank=True)
    comment_fr = models.TextField(blank=True)
    comment_es = models.TextField(blank=True)
    withdrawn_on = optional_day()
    author = models.ForeignKey(
        "partnership.Official", on_delete=models.PROTECT, null=True, related_name="answers"
    )

    class Meta(Recorded.Meta):
        constraints = [
            *Recorded.Meta.constraints,
            one_of("kind", AnswerKind),
            one_of("claim", Claim, blank=True),
            models.CheckConstraint(
                condition=Q(report__isnull=False, due_date__isnull=True, observation__isnull=True)
                | Q(report__isnull=True, due_date__isnull=False, observation__isnull=True)
                | Q(report__isnull=True, due_date__isnull=True, observation__isnull=False),
                name="answer_to_one_fact",
            ),
            models.CheckConstraint(
                condition=~Q(kind=AnswerKind.NO, report__isnull=False) | ~Q(claim=""),
                name="answer_no_says_what_instead",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.kind}"
