"""Proposals on the desk: drafted, changed, sent for sign-off, taken back, returned."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.proposal_kinds import KINDS
from partnership.actions.proposal_kinds.kind import Place
from partnership.actions.proposing_content import check_content, read_content, to_json
from partnership.actions.recording import Clock
from partnership.models import (
    Indicator,
    Initiative,
    Milestone,
    Official,
    Organization,
    Plan,
    Proposal,
)
from partnership.queries.belonging import day_in, target_of
from partnership.queries.hats import hats_of
from partnership.queries.policy import Verb
from partnership.queries.responsible import answers_for
from partnership.vocabulary import DraftState, ProposalKind

About = Milestone | Initiative | Indicator | Plan


def draft_proposal(
    *, kind: ProposalKind, about: About, content: Mapping[str, Any], by: Official, clock: Clock
) -> Proposal:
    """Save a new draft of the official's organization.

    about: the milestone, initiative, indicator or plan that it is about. content: {part:
    value} of the kind (see `proposal_kinds`); any may miss. Raises Refused, and saves nothing.
    """
    with transaction.atomic():
        proposal = new_proposal(kind, about, by=by, clock=clock)
        return _save(proposal, content)


def new_proposal(kind: ProposalKind, about: About, *, by: Official, clock: Clock) -> Proposal:
    """Return a proposal of the official's organization that says nothing yet. Not saved."""
    proposal = blank_proposal(kind, about)
    proposal.party, proposal.author = by.party, by
    day = day_in(proposal.plan, clock())
    demand(by, Verb.DRAFT, on=proposal, day=day)
    proposal.organization = _organization(by, proposal, day)
    return proposal


def blank_proposal(kind: ProposalKind, about: About) -> Proposal:
    """Return a proposal of nobody that says nothing yet. Not saved."""
    return Proposal(kind=kind, **_placed(kind, about))


def change_proposal(
    *, proposal: Proposal, version: int, content: Mapping[str, Any], by: Official, clock: Clock
) -> Proposal:
    """Save new words in a draft or a returned proposal. Whoever wrote last is its author.

    Raises Refused when somebody else saved it since `version`.
    """
    with transaction.atomic():
        row = locked_proposal(proposal, version)
        demand_proposal(by, Verb.CHANGE, row, clock)
        row.author, row.version = by, row.version + 1
        return _save(row, content)


def discard_proposal(*, proposal: Proposal, version: int, by: Official, clock: Clock) -> None:
    """Throw a draft away that never was public."""
    with transaction.atomic():
        row = locked_proposal(proposal, version)
        demand_proposal(by, Verb.CHANGE, row, clock)
        row.delete()


def send_proposal(*, proposal: Proposal, version: int, by: Official, clock: Clock) -> Proposal:
    """Send a draft to the organization's approvers, once nothing keeps it from going out."""
    with transaction.atomic():
        row = locked_proposal(proposal, version)
        day = demand_proposal(by, Verb.SEND, row, clock)
        check_content(row, today=day)
        return move(row, DraftState.SENT)


def take_back_proposal(*, proposal: Proposal, version: int, by: Official, clock: Clock) -> Proposal:
    """Make a draft again of what was sent, signed off or offered and is not public yet."""
    with transaction.atomic():
        row = locked_proposal(proposal, version)
        demand_proposal(by, Verb.TAKE_BACK, row, clock)
        row.signed_by, row.signed_for = None, None
        row.signed_at, row.joint = None, None
        return move(row, DraftState.DRAFT)


def return_proposal(
    *, proposal: Proposal, version: int, comment: str, by: Official, clock: Clock
) -> Proposal:
    """Give a sent proposal back to its organization with a comment. Never public."""
    with transaction.atomic():
        row = locked_proposal(proposal, version)
        demand_proposal(by, Verb.RETURN, row, clock)
        if not comment.strip():
            raise Refused("comment", _("Say what should be changed."))
        row.comment = comment.strip()
        return move(row, DraftState.RETURNED)


def locked_proposal(proposal: Proposal, version: int) -> Proposal:
    """Return the row as it is now, held until the transaction ends.

    Raises Refused when it is no longer what the official saw.
    """
    row = Proposal.objects.select_for_update().filter(pk=proposal.pk).first()
    if row is None or row.version != version:
        sentence = _("Somebody else changed this meanwhile. Look at it again before you go on.")
        raise Refused("version", sentence)
    return row


def demand_proposal(by: Official, verb: Verb, row: Proposal, clock: Clock) -> date:
    """Raise Refused unless the policy lets the official; return the plan's day."""
    day = day_in(row.plan, clock())
    demand(by, verb, on=row, day=day)
    return day


def move(row: Proposal, state: DraftState) -> Proposal:
    """Save the proposal in another state, as another version."""
    row.state, row.version = state, row.version + 1
    row.save()
    return row


def _placed(kind: ProposalKind, about: About) -> dict[str, Any]:
    """Return the columns that say what a proposal is about."""
    place, plan = _place_of(about)
    columns = {} if isinstance(about, Plan) else {place.value: about}
    public = type(about)._default_manager.filter(pk=about.pk, entry__isnull=False)
    if place not in KINDS[kind].places or not public.exists():
        raise Refused("item", _("This cannot be proposed here."))
    return {**columns, "plan": plan}


def _place_of(about: About) -> tuple[Place, Plan]:
    match about:
        case Milestone():
            return Place.MILESTONE, about.initiative.plan
        case Initiative():
            return Place.INITIATIVE, about.plan
        case Indicator():
            return Place.INDICATOR, about.plan
        case _:
            return Place.PLAN, about


def _organization(by: Official, proposal: Proposal, day: date) -> Organization:
    """Return the organization for which the official speaks here, their own before others."""
    target = target_of(proposal)
    mine = [hat.organization for hat in hats_of(by, day) if hat.organization is not None]
    for each in mine:
        if isinstance(target, Plan) or answers_for(each, target, day):
            return each
    raise Refused("", _("Your organization does not answer for this."))


def _save(proposal: Proposal, content: Mapping[str, Any]) -> Proposal:
    proposal.content = to_json(read_content(proposal, content))
    proposal.save()
    return proposal
