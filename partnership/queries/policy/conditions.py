"""What a thing must be like for a verb, whoever asks."""

from collections.abc import Callable
from typing import Any

from partnership.models import (
    Delegation,
    DueDate,
    JointPublication,
    Official,
    Organization,
    Plan,
    Proposal,
    Report,
)
from partnership.queries.belonging import item_of, plan_of_draft
from partnership.queries.confirming import confirming_of
from partnership.queries.dates_asked import answering_parties
from partnership.queries.declaring import has_declared
from partnership.queries.policy.nearness import countries_of, plans_of
from partnership.queries.rights import Verb
from partnership.queries.unconfirmed import is_of_press, may_be_confirmed
from partnership.vocabulary import AnswerKind, Claim, DraftState, OfficialRole, ReportOrigin

ENDS = (Claim.COMPLETED, Claim.CANCELLED, Claim.REPLACED)
OPEN_DRAFT = (DraftState.DRAFT, DraftState.RETURNED)
# What was sent stays its organization's until it is public.
TAKEN_BACK = (DraftState.SENT, DraftState.SIGNED, DraftState.OFFERED)


def _may_translate(official: Official, subject: Any) -> bool:
    """Whatever is public of a plan of one's country; the names of all organizations."""
    ours = isinstance(subject, Organization) or official.party in countries_of(plans_of(subject))
    return subject.entry_id is not None and ours


def _may_publish(official: Official, draft: Report | Proposal) -> bool:
    if draft.state != DraftState.SENT:
        return False
    return not plan_of_draft(draft).four_eyes or draft.author_id != official.pk


def _may_delegate(official: Official, delegation: Delegation) -> bool:
    """An approver or a coordinator for themselves; an administrator for one who is away."""
    open_still = delegation.ended_at is None
    own = delegation.official_id == official.pk
    return open_still and (own or official.role == OfficialRole.ADMINISTRATOR)


def _may_arrange(_official: Official, thing: Plan | JointPublication) -> bool:
    if isinstance(thing, Plan):
        return thing.entry_id is not None
    return thing.published_at is None and thing.cancelled_at is None


def _may_agree(official: Official, proposal: Proposal) -> bool:
    return proposal.state == DraftState.OFFERED and proposal.party != official.party


def _may_answer(official: Official, report: Report | DueDate) -> bool:
    if isinstance(report, DueDate):
        return official.party in answering_parties(report)
    if report.state != DraftState.PUBLISHED or report.claim not in ENDS:
        return False
    current = report.withdrawn_on is None and not _is_corrected(report)
    other = report.party != official.party
    return current and other and official.party in confirming_of(item_of(report))


def _is_corrected(report: Report) -> bool:
    return Report.objects.published().filter(corrects=report).exists()


def _may_correct(_official: Official, report: Report) -> bool:
    standing = report.state == DraftState.PUBLISHED and report.withdrawn_on is None
    official = report.origin == ReportOrigin.OFFICIAL
    return standing and official and not Report.objects.filter(corrects=report).exists()


def _may_withdraw(_official: Official, report: Report) -> bool:
    standing = report.state == DraftState.PUBLISHED and report.withdrawn_on is None
    return standing and report.origin == ReportOrigin.OFFICIAL and not _is_corrected(report)


CONDITIONS: dict[Verb, Callable[[Official, Any], bool]] = {
    Verb.CHANGE: lambda official, report: report.state in OPEN_DRAFT,
    Verb.SEND: lambda official, report: report.state in OPEN_DRAFT,
    Verb.TAKE_BACK: lambda official, report: report.state in TAKEN_BACK,
    Verb.RETURN: lambda official, report: report.state == DraftState.SENT,
    Verb.PUBLISH: _may_publish,
    Verb.CORRECT: _may_correct,
    Verb.WITHDRAW: _may_withdraw,
    Verb.ANSWER: _may_answer,
    Verb.AGREE: _may_agree,
    Verb.TRANSLATE: _may_translate,
    Verb.TAKE_BACK_ANSWER: lambda official, answer: (
        answer.kind == AnswerKind.NO and answer.entry_id is not None and answer.withdrawn_on is None
    ),
    Verb.PUBLISH_PLAN: lambda official, plan: plan.entry_id is None,
    Verb.SCHEDULE: _may_publish,
    Verb.ARRANGE: _may_arrange,
    Verb.DELEGATE: _may_delegate,
    Verb.HAND_OVER: lambda official, leaving: leaving.pk != official.pk,
    Verb.SUCCEED: lambda official, body: body.country != "" and body.entry_id is not None,
    Verb.BASELINE: lambda official, plan: plan.entry_id is not None and plan.baselined_at is None,
    Verb.DECLARE: lambda official, initiative: (
        initiative.entry_id is not None and not has_declared(initiative, official.party)
    ),
    Verb.RECORD_SOURCE: lambda official, item: item.entry_id is not None and not item.withdrawn,
    Verb.ANSWER_VALUE: lambda official, value: (
        value.entry_id is not None and value.party != official.party
    ),
    Verb.CONFIRM_LEAD: lambda official, held: may_be_confirmed(held),
    Verb.CHECK_TEXT: lambda official, initiative: (
        initiative.entry_id is not None and initiative.verify and not initiative.withdrawn
    ),
    Verb.CHECK_FACT: lambda official, fact: fact.entry_id is not None and is_of_press(fact),
}
