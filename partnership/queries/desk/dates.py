"""Later dates that another party asked for, and that wait for the official's answer."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from partnership.models import Answer, Proposal
from partnership.queries.desk.drafts import joined, task_of
from partnership.queries.desk.needs import Need, Task
from partnership.queries.desk.scope import Scope, led_codes
from partnership.rules.due_days import due_day
from partnership.vocabulary import DatePrecision, DraftState, ProposalKind


def dates_to_answer(scope: Scope) -> Iterable[Task]:
    """Yield the proposals by which a later date was asked for. Two queries.

    An item's step says that one is asked for; the same as `policy.may(…, Verb.ANSWER, …)` on
    that date, without a query for each. Corrections are in the list of proposals alone.
    """
    if not scope.answering:
        return
    asked = {
        code: scope.steps[code].asked_due_on
        for code in led_codes(scope.answering, scope.day) & scope.steps.keys()
        if scope.steps[code].asked_due_on
    }
    if not asked:
        return
    for proposal in joined(_silent(scope.party, asked)):
        code = proposal.milestone.code if proposal.milestone else ""
        if _last_day(proposal) == asked.get(code):
            yield task_of(Need.ANSWER, proposal, scope)


def _silent(party: str, codes: Iterable[str]) -> QuerySet[Proposal]:
    """Return what another party published on these milestones and this one has not answered."""
    given = Answer.objects.filter(
        due_date__entry=OuterRef("entry"), party=party, entry__isnull=False, withdrawn_on=None
    )
    return Proposal.objects.filter(
        ~Exists(given),
        kind=ProposalKind.MOVE_DATE,
        state=DraftState.PUBLISHED,
        milestone__code__in=list(codes),
    ).exclude(party=party)


def _last_day(proposal: Proposal) -> date | None:
    told = proposal.content
    try:
        precision = DatePrecision(told.get("precision", DatePrecision.DAY))
        return due_day(date.fromisoformat(told.get("due_on", "")), precision)
    except ValueError:
        return None
