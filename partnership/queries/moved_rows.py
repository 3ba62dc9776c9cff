"""What moves when an official leaves, or when a ministry is renamed: looked at before it is done."""

import hashlib
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from partnership.models import (
    Delegation,
    Official,
    Organization,
    Proposal,
    Report,
    Responsibility,
    TextDraft,
)
from partnership.vocabulary import DraftState

# What its author still answers for. What was signed off stays as two people signed it.
AUTHORS = (DraftState.DRAFT, DraftState.SENT, DraftState.RETURNED)


@dataclass(frozen=True, slots=True)
class LeavingRows:
    """What an official leaves behind. away: who stands in for them; acting: for whom they do."""

    reports: QuerySet[Report]
    proposals: QuerySet[Proposal]
    texts: QuerySet[TextDraft]
    away: QuerySet[Delegation]
    acting: QuerySet[Delegation]

    def key(self) -> str:
        """Name exactly these rows in these versions, so that no others move unseen."""
        told = [
            *self.reports.values_list("pk", "version", "state"),
            *self.proposals.values_list("pk", "version", "state"),
            *self.texts.values_list("pk", "saved_at"),
            *self.away.values_list("pk"),
            *self.acting.values_list("pk"),
        ]
        return _key(told)


@dataclass(frozen=True, slots=True)
class BodyRows:
    """What moves from an organization to its successor."""

    responsibilities: QuerySet[Responsibility]
    officials: QuerySet[Official]
    reports: QuerySet[Report]
    proposals: QuerySet[Proposal]

    def key(self) -> str:
        """Name exactly these rows in these versions."""
        told = [
            *self.responsibilities.values_list("pk"),
            *self.officials.values_list("pk"),
            *self.reports.values_list("pk", "version"),
            *self.proposals.values_list("pk", "version"),
        ]
        return _key(told)


def leaving_rows(official: Official, day: date) -> LeavingRows:
    """Return what the official wrote and nobody signed off, and their stand-ins from the day on."""
    lasting = Delegation.objects.filter(ended_at=None, until_on__gte=day).order_by("pk")
    return LeavingRows(
        reports=Report.objects.filter(author=official, state__in=AUTHORS).order_by("pk"),
        proposals=Proposal.objects.filter(author=official, state__in=AUTHORS).order_by("pk"),
        texts=TextDraft.objects.filter(author=official, published_at=None).order_by("pk"),
        away=lasting.filter(official=official),
        acting=lasting.filter(stand_in=official),
    )


def body_rows(body: Organization) -> BodyRows:
    """Return an organization's open roles, its officials, and what it has not published yet.

    A correction stays with the organization whose report it corrects.
    """
    withdrawn = Q(initiative__withdrawn=True) | Q(milestone__withdrawn=True)
    held = Responsibility.objects.filter(organization=body, until_on=None).exclude(withdrawn)
    inside = Report.objects.on_desk().filter(organization=body, corrects=None)
    return BodyRows(
        responsibilities=held.order_by("pk"),
        officials=Official.objects.filter(organization=body).order_by("username"),
        reports=inside.order_by("pk"),
        proposals=Proposal.objects.filter(organization=body)
        .exclude(state__in=(DraftState.PUBLISHED, DraftState.REFUSED))
        .order_by("pk"),
    )


def _key(told: list) -> str:
    return hashlib.sha256(repr(told).encode()).hexdigest()[:32]
