"""What lies on the desk of the official's organization: to finish, to rewrite, to sign off."""

from collections.abc import Iterable

from django.db.models import QuerySet

from partnership.models import Proposal, Report
from partnership.queries.belonging import plan_of_draft, target_of
from partnership.queries.desk.needs import Need, Task, Waiting
from partnership.queries.desk.scope import Scope
from partnership.vocabulary import DraftState

Draft = Report | Proposal
OPEN = {DraftState.DRAFT: Need.DRAFT, DraftState.RETURNED: Need.RETURNED}


def desk_of(scope: Scope) -> list[Draft]:
    """Return what the official's organizations have written and not published. Two queries."""
    if not scope.bodies:
        return []
    mine = {"organization__in": scope.bodies, "state__in": (*OPEN, DraftState.SENT)}
    proposals = Proposal.objects.filter(**mine)
    return [*whole(Report.objects.filter(**mine)).order_by("pk"), *joined(proposals)]


def drafts(scope: Scope, desk: list[Draft]) -> Iterable[Task]:
    """Yield what the official must finish, rewrite or sign off."""
    for draft in desk:
        if draft.state in OPEN:
            yield task_of(OPEN[DraftState(draft.state)], draft, scope)
        elif signs_off(scope, draft):
            yield task_of(Need.SIGN_OFF, draft, scope)


def task_of(need: Need, draft: Draft, scope: Scope) -> Task:
    """Return the line of something written."""
    code = target_of(draft).code
    about = {"report": draft} if isinstance(draft, Report) else {"proposal": draft}
    return Task(need, code, step=scope.steps.get(code), mine=True, **about)


def signs_off(scope: Scope, draft: Draft) -> bool:
    """Say whether the official signs this off: not what they, or those they stand in for, wrote.

    The same as `policy.may(…, Verb.PUBLISH, …)`, without a query for each draft.
    """
    four_eyes = plan_of_draft(draft).four_eyes
    return any(
        draft.organization_id in hat.bodies and not (four_eyes and draft.author_id == hat.holder)
        for hat in scope.signing
    )


def sent_and_waiting(scope: Scope, desk: list[Draft]) -> Iterable[Waiting]:
    """Yield what the organization sent and somebody else must sign off."""
    for draft in desk:
        if draft.state == DraftState.SENT and not signs_off(scope, draft):
            yield Waiting(target_of(draft).code, draft=draft)


def whole(reports: QuerySet[Report]) -> QuerySet[Report]:
    """Join what a row shows of a report."""
    return reports.select_related(
        "milestone__initiative__plan", "initiative__plan", "organization", "author", "corrects"
    )


def joined(proposals: QuerySet[Proposal]) -> QuerySet[Proposal]:
    """Join what a row shows of a proposal, in the order in which they were made."""
    return proposals.select_related(
        "plan", "milestone", "initiative", "organization", "author"
    ).order_by("pk")
