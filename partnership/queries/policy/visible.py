"""What an official may read, and what they may report on, as lists."""

from datetime import date

from django.db.models import Q, QuerySet

from partnership.models import (
    Delegation,
    Initiative,
    JointPublication,
    Milestone,
    Official,
    Pause,
    Proposal,
    Report,
    TextDraft,
)
from partnership.queries.hats import bodies_of, hats_of, is_placed
from partnership.queries.policy.roles import founds_accounts, has_verb
from partnership.queries.responsible import (
    initiatives_of,
    milestones_of,
)
from partnership.queries.rights import RULES, Reach, Verb
from partnership.vocabulary import DraftState


def visible_reports(official: Official, day: date) -> QuerySet[Report]:
    """Return what is public, and the drafts that the official may read."""
    near = _near(official, day)
    if near is None:
        return Report.objects.none()
    return Report.objects.filter(Q(state=DraftState.PUBLISHED) | near)


def visible_proposals(official: Official, day: date) -> QuerySet[Proposal]:
    """Return what is public, the drafts that the official may read, and what was offered to
    the official's party."""
    near = _near(official, day)
    if near is None:
        return Proposal.objects.none()
    answerable = (DraftState.OFFERED, DraftState.REFUSED)
    offered = Q(state__in=answerable, plan__parties__country=official.party)
    return Proposal.objects.filter(Q(state=DraftState.PUBLISHED) | near | offered).distinct()


def _near(official: Official, day: date) -> Q | None:
    """Return which drafts the official may read; None for those of nobody."""
    reaches = {
        RULES[Verb.READ_DRAFT][hat.role]: hat
        for hat in hats_of(official, day)
        if hat.role in RULES[Verb.READ_DRAFT]
    }
    if not reaches:
        return None
    if Reach.OWN_PARTY in reaches:
        return Q(party=official.party)
    body = reaches[Reach.OWN_ORGANIZATION].organization
    return Q(organization__in=bodies_of(body)) if body is not None else None


def reportable_milestones(official: Official, day: date) -> QuerySet[Milestone]:
    """Return the milestones on which the official may draft a report."""
    if official.organization is None or not has_verb(official, Verb.DRAFT, day):
        return Milestone.objects.none()
    return milestones_of(official.organization, day)


def reportable_initiatives(official: Official, day: date) -> QuerySet[Initiative]:
    """Return the initiatives on which the official may draft a report."""
    if official.organization is None or not has_verb(official, Verb.DRAFT, day):
        return Initiative.objects.none()
    return initiatives_of(official.organization, day)


def visible_drafts(official: Official, day: date) -> QuerySet[TextDraft]:
    """Return the open changes of texts of the official's party."""
    if not has_verb(official, Verb.READ_TEXT_DRAFT, day):
        return TextDraft.objects.none()
    return TextDraft.objects.filter(party=official.party, published_at=None)


def visible_joint(official: Official, day: date) -> QuerySet[JointPublication]:
    """Return the joint publications of the country's plans, for who reads drafts in it."""
    if not has_verb(official, Verb.READ_DRAFT, day):
        return JointPublication.objects.none()
    return JointPublication.objects.filter(plan__parties__country=official.party)


def visible_pauses(official: Official, day: date) -> QuerySet[Pause]:
    """Return the pauses of the country, drafts too, for who reads its drafts of texts."""
    if not has_verb(official, Verb.READ_TEXT_DRAFT, day):
        return Pause.objects.none()
    return Pause.objects.filter(party=official.party)


def visible_delegations(official: Official, day: date) -> QuerySet[Delegation]:
    """Return the absences that concern the official; to an administrator, the country's."""
    if RULES[Verb.HAND_OVER].get(official.role) and is_placed(official):
        return Delegation.objects.filter(official__party=official.party)
    return Delegation.objects.filter(Q(official=official) | Q(stand_in=official))


def visible_accounts(official: Official, day: date) -> QuerySet[Official]:
    """Return the accounts that the official may see."""
    if founds_accounts(official):
        return Official.objects.all()
    if not has_verb(official, Verb.MANAGE_ACCOUNT, day):
        return Official.objects.none()
    return Official.objects.filter(party=official.party)
