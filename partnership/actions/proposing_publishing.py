"""Signing a proposal off: from the desk into the record, or to the other party for its word."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.languages import check_whole, party_languages
from partnership.actions.permitting import demand
from partnership.actions.proposal_kinds import kind_of_proposal
from partnership.actions.proposing import demand_proposal, locked_proposal, move
from partnership.actions.proposing_content import check_content, content_of
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_words import Texts
from partnership.models import Entry, Official, Plan, Proposal
from partnership.models.texts import columns_of
from partnership.queries.belonging import target_of
from partnership.queries.hats import in_whose_place
from partnership.queries.policy import Verb
from partnership.queries.responsible import answers_for
from partnership.vocabulary import AGREED_KINDS, DraftState, Language, ProposalKind


def publish_proposal(
    *, proposal: Proposal, version: int, by: Official, clock: Clock
) -> Entry | None:
    """Sign a sent proposal off.

    Returns its entry where the party's own word makes it public, None where it is offered to
    the other party now. Raises Refused, and does nothing, when the policy or the method
    stands against it.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = locked_proposal(proposal, version)
        day = recorder.day(row.plan.timezone)
        demand(by, Verb.PUBLISH, on=row, day=day)
        row.signed_by, row.signed_for = by, in_whose_place(by, row.organization, day)
        row.signed_at = recorder.at
        check_ready_proposal(row, day=day)
        if needs_agreement(row):
            move(row, DraftState.OFFERED)
            return None
        return put_proposal(recorder, row)


def agree_to_proposal(*, proposal: Proposal, version: int, by: Official, clock: Clock) -> Entry:
    """Say the other party's yes: the proposal becomes public as it is."""
    with transaction.atomic():
        recorder = Recorder(clock)
        row = locked_proposal(proposal, version)
        day = recorder.day(row.plan.timezone)
        demand(by, Verb.AGREE, on=row, day=day)
        row.answered_by = by
        check_ready_proposal(row, day=day)
        return put_proposal(recorder, row)


def refuse_proposal(
    *, proposal: Proposal, version: int, reason: Texts, by: Official, clock: Clock
) -> Proposal:
    """Say the other party's no, with a reason in its languages. Nothing becomes public."""
    with transaction.atomic():
        row = locked_proposal(proposal, version)
        demand_proposal(by, Verb.AGREE, row, clock)
        told = {code.value: reason.get(code, "").strip() for code in Language}
        check_whole(told, "refusal", party_languages(row.plan, by.party))
        for language, column in zip(Language, columns_of("refusal"), strict=True):
            setattr(row, column, told[language])
        row.answered_by = by
        return move(row, DraftState.REFUSED)


def needs_agreement(proposal: Proposal) -> bool:
    """Say whether this becomes public only when another party of the plan agrees."""
    return ProposalKind(proposal.kind) in AGREED_KINDS and proposal.plan.parties.count() > 1


def check_ready_proposal(row: Proposal, *, day: date) -> None:
    """Raise Refused for whatever keeps a proposal from the record today, whoever signs it off."""
    target = target_of(row)
    if not isinstance(target, Plan) and not answers_for(row.organization, target, day):
        raise Refused("", _("The organization no longer answers for this."))
    check_content(row, today=day)


def put_proposal(recorder: Recorder, row: Proposal) -> Entry:
    """Write what a checked proposal says into the tables and the record, and mark it published."""
    entry = kind_of_proposal(row).apply(recorder, row, content_of(row))
    row.entry, row.published_at, row.subject = entry, recorder.at, entry.subject
    move(row, DraftState.PUBLISHED)
    return entry
