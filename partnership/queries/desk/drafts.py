"""What lies on the desk of the official's organization: to finish, to rewrite, to sign off."""

from collections.abc import Iterable

from django.db.models import QuerySet

from partnership.models import Official, Report
from partnership.queries.belonging import item_of, plan_of_draft
from partnership.queries.desk.needs import Need, Task, Waiting
from partnership.queries.desk.scope import Scope
from partnership.vocabulary import DraftState

OPEN = {DraftState.DRAFT: Need.DRAFT, DraftState.RETURNED: Need.RETURNED}


def desk_of(scope: Scope) -> list[Report]:
    """Return what the official's organizations have written and not published. One query."""
    states = (*OPEN, DraftState.SENT)
    mine = Report.objects.filter(organization__in=scope.reporting, state__in=states)
    return list(whole(mine).order_by("pk")) if scope.reporting else []


def drafts(official: Official, scope: Scope, desk: list[Report]) -> Iterable[Task]:
    """Yield what the official must finish, rewrite or sign off."""
    for report in desk:
        code = item_of(report).code
        step = scope.steps.get(code)
        if report.state in OPEN:
            yield Task(OPEN[DraftState(report.state)], code, step=step, report=report, mine=True)
        elif signs_off(official, scope, report):
            yield Task(Need.SIGN_OFF, code, step=step, report=report, mine=True)


def signs_off(official: Official, scope: Scope, report: Report) -> bool:
    """Say whether the official publishes this sent report: never their own, under four eyes.

    The same as `policy.may(…, Verb.PUBLISH, …)`, without a query for each report.
    """
    signing = {organization.pk for organization in scope.signing}
    own = report.author_id == official.pk and plan_of_draft(report).four_eyes
    return report.organization_id in signing and not own


def sent_and_waiting(official: Official, scope: Scope, desk: list[Report]) -> Iterable[Waiting]:
    """Yield what the organization sent and somebody else must sign off."""
    for report in desk:
        if report.state == DraftState.SENT and not signs_off(official, scope, report):
            yield Waiting(item_of(report).code, report=report)


def whole(reports: QuerySet[Report]) -> QuerySet[Report]:
    """Join what a row shows of a report."""
    return reports.select_related(
        "milestone__initiative__plan", "initiative__plan", "organization", "author", "corrects"
    )
