"""Who may see and do what. The one place that decides it; the table is in docs/roles.md.

A verb is allowed by three things together: the official's role, how near the thing is to the
official (own organization, own party, another party), and the state that the thing is in.
Being a superuser adds nothing but accounts, so that a first administrator can be made.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from partnership.models import (
    AccountChange,
    Answer,
    Delegation,
    DueDate,
    Funding,
    Initiative,
    JointPublication,
    Meeting,
    Milestone,
    Observation,
    Official,
    Organization,
    Pause,
    Plan,
    Proposal,
    Report,
    Responsibility,
    TextDraft,
)
from partnership.queries.belonging import item_of, plan_of, plan_of_draft, target_of
from partnership.queries.confirming import confirming_of
from partnership.queries.dates_asked import answering_parties, speaks_on_date
from partnership.queries.declaring import has_declared
from partnership.queries.hats import Hat, bodies_of, hats_of, is_placed
from partnership.queries.responsible import (
    ANY_ROLE,
    LEADS,
    answers_for,
    initiatives_of,
    measuring_leads,
    milestones_of,
)
from partnership.queries.rights import RULES, Reach, Verb
from partnership.queries.unconfirmed import is_of_press, may_be_confirmed
from partnership.vocabulary import AnswerKind, Claim, DraftState, OfficialRole, ReportOrigin

ENDS = (Claim.COMPLETED, Claim.CANCELLED, Claim.REPLACED)
OPEN_DRAFT = (DraftState.DRAFT, DraftState.RETURNED)
# What was sent stays its organization's until it is public.
TAKEN_BACK = (DraftState.SENT, DraftState.SIGNED, DraftState.OFFERED)
# Verbs that reach whoever answers for the item, whoever wrote the thing.
BY_RESPONSIBILITY = (Verb.DRAFT, Verb.ANSWER, Verb.AGREE)
# Verbs that need a second person where the plan asks for four eyes.
SIGN_OFF = (Verb.PUBLISH, Verb.SCHEDULE)
# A role of these is kept to whoever was given it: it does what it does in its own place only.
IN_PERSON = (Verb.DELEGATE, Verb.HAND_OVER, Verb.MANAGE_ACCOUNT)


def may(official: Official, verb: Verb, *, on: Any, day: date) -> bool:
    """Say whether the official may do this to that thing on the plan's day."""
    if not official.is_active:
        return False
    if verb == Verb.MANAGE_ACCOUNT and founds_accounts(official):
        return True
    if not any(_reaches(hat, official, verb, on=on, day=day) for hat in hats_of(official, day)):
        return False
    condition = CONDITIONS.get(verb)
    return condition is None or condition(official, on)


def has_verb(official: Official, verb: Verb, day: date) -> bool:
    """Say whether the official's role has the verb at all, on something, on the day."""
    return any(hat.role in RULES[verb] for hat in hats_of(official, day))


def founds_accounts(official: Official) -> bool:
    """The machine's operator, who has no role, makes the first accounts and nothing else."""
    return official.is_superuser and not official.role


def _reaches(hat: Hat, official: Official, verb: Verb, *, on: Any, day: date) -> bool:
    reach = RULES[verb].get(hat.role)
    if reach is None or (verb in IN_PERSON and hat.holder != official):
        return False
    if verb in SIGN_OFF and _is_own(hat, on):
        return False
    return _distance(hat, official.party, verb, on=on, day=day) <= reach


def _is_own(hat: Hat, draft: Report | Proposal) -> bool:
    """Nobody signs off what they wrote, nor what those wrote in whose place they stand."""
    return plan_of_draft(draft).four_eyes and draft.author_id == hat.holder.pk


def _distance(hat: Hat, party: str, verb: Verb, *, on: Any, day: date) -> Reach:
    """Return how near the thing is to whoever wears the hat, for this verb."""
    if verb in BY_RESPONSIBILITY:
        return _distance_by_responsibility(hat, party, verb, on=on, day=day)
    organization_ids, parties = _owner(on)
    own = hat.organization
    if own is not None and _is_of(own, organization_ids):
        return Reach.OWN_ORGANIZATION
    return Reach.OWN_PARTY if party in parties else Reach.OTHER_PARTY


def _is_of(own: Organization, organization_ids: list[int | None]) -> bool:
    """Say whether one is the organization itself, or one that it took over from."""
    return own.pk in organization_ids or not set(bodies_of(own)).isdisjoint(organization_ids)


def _distance_by_responsibility(hat: Hat, party: str, verb: Verb, *, on: Any, day: date) -> Reach:
    """Return how near an item is by who answers for it; a whole plan is near to its parties."""
    target = target_of(on)
    roles = ANY_ROLE if verb == Verb.DRAFT else LEADS
    if isinstance(target, Plan):
        of_plan = party in _countries(Plan.objects.filter(pk=target.pk))
        return Reach.OWN_ORGANIZATION if of_plan else Reach.OTHER_PARTY
    own = hat.organization
    if own is not None and isinstance(on, DueDate) and speaks_on_date(own, on, day):
        return Reach.OWN_ORGANIZATION
    if own is not None and answers_for(own, target, day, roles):
        return Reach.OWN_ORGANIZATION
    of_plan = party in _countries(Plan.objects.filter(pk=plan_of(target).pk))
    return Reach.OWN_PARTY if verb == Verb.AGREE and of_plan else Reach.OTHER_PARTY


def _owner(thing: Any) -> tuple[list[int | None], list[str]]:
    """Return the organizations that a thing belongs to, and the parties that it belongs to."""
    if isinstance(thing, Report | Proposal | Answer | Official):
        return [thing.organization_id], [thing.party]
    if isinstance(thing, Responsibility):
        return [thing.organization_id], [thing.organization.country]
    if isinstance(thing, TextDraft | Pause | AccountChange):
        return [], [thing.party]
    if isinstance(thing, Delegation):
        return [thing.official.organization_id], [thing.official.party]
    if isinstance(thing, Organization) and thing.country:
        return [], [thing.country]
    concerned = taken_part(thing) if isinstance(thing, Meeting | Funding | Observation) else []
    return concerned, _countries(_plans_of(thing))


def taken_part(fact: Meeting | Funding | Observation) -> list[int | None]:
    """Return the keys of the organizations that met, paid or were paid, or lead on a measure."""
    if isinstance(fact, Observation):
        return list(measuring_leads(fact))
    if isinstance(fact, Meeting):
        return list(fact.participants.values_list("pk", flat=True))
    return [*fact.payers.values_list("pk", flat=True), *fact.payees.values_list("pk", flat=True)]


def _plans_of(thing: Any) -> QuerySet[Plan]:
    """Return the plan of a row; all plans for what is of no country, such as a UN body."""
    match thing:
        case Organization():
            return Plan.objects.all()
        case Plan():
            return Plan.objects.filter(pk=thing.pk)
        case Milestone():
            return Plan.objects.filter(pk=thing.initiative.plan_id)
        case Observation():
            return Plan.objects.filter(pk=thing.indicator.plan_id)
        case _:
            return Plan.objects.filter(pk=thing.plan_id)


def _countries(plans: QuerySet[Plan]) -> list[str]:
    return list(plans.values_list("parties__country", flat=True))


def _may_translate(official: Official, subject: Any) -> bool:
    """Whatever is public of a plan of one's country; the names of all organizations."""
    ours = isinstance(subject, Organization) or official.party in _countries(_plans_of(subject))
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


__all__ = [
    "Reach",
    "Verb",
    "founds_accounts",
    "has_verb",
    "is_placed",
    "may",
    "reportable_initiatives",
    "reportable_milestones",
    "visible_accounts",
    "visible_delegations",
    "visible_drafts",
    "visible_joint",
    "visible_pauses",
    "visible_proposals",
    "visible_reports",
]
