"""What waits between the two parties: ends to answer, and a no that was given to one's own."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from partnership.models import Answer, Official, Proposal, Report, Step
from partnership.queries.belonging import item_of, target_of
from partnership.queries.confirming import confirming_of_each
from partnership.queries.desk.drafts import joined, task_of, whole
from partnership.queries.desk.needs import Need, Task, Waiting
from partnership.queries.desk.scope import Scope, led_codes
from partnership.queries.policy import ENDS
from partnership.queries.responsible import LEADS, initiatives_of_any, milestones_of_any
from partnership.vocabulary import AnswerKind, DraftState, Label


def to_answer(official: Official, scope: Scope) -> Iterable[Task]:
    """Yield the ends that another party reported, and to which the official's has no answer.

    The same as `policy.may(…, Verb.ANSWER, …)`, without a query for each report.
    """
    led = _answered_for(scope)
    if not led:
        return
    answered = Answer.objects.filter(party=official.party, withdrawn_on=None, report__isnull=False)
    answered = answered.exclude(kind=AnswerKind.COMMENT)
    others = _standing().exclude(party__in=["", official.party]).filter(claim__in=ENDS)
    others = others.filter(_on(led)).exclude(pk__in=answered.values("report"))
    newest = {item_of(report).code: report for report in whole(others.order_by("entry_id"))}
    confirming = confirming_of_each([item_of(report) for report in newest.values()])
    for code, report in newest.items():
        step = scope.steps.get(code)
        if official.party in confirming[code] and _still_says_so(step, report):
            yield Task(Need.ANSWER, code, step=step, report=report, mine=True)


def to_agree(scope: Scope) -> Iterable[Task]:
    """Yield the proposals of another party that wait for the official's. One query.

    The same as `policy.may(…, Verb.AGREE, …)`, without a query for each proposal.
    """
    offered = Proposal.objects.filter(
        state=DraftState.OFFERED, plan__parties__country=scope.party
    ).exclude(party=scope.party)
    if not scope.coordinates:
        if not scope.answering:
            return
        bodies = (scope.answering, scope.day, LEADS)
        on_plan = Q(milestone=None, initiative=None)
        led = Q(milestone__in=milestones_of_any(*bodies))
        offered = offered.filter(on_plan | led | Q(initiative__in=initiatives_of_any(*bodies)))
    for proposal in joined(offered.distinct()):
        yield task_of(Need.ANSWER, proposal, scope)


def offered(scope: Scope) -> Iterable[Waiting]:
    """Yield what the official's organizations offered to the other party. One query."""
    if not scope.bodies:
        return
    mine = Proposal.objects.filter(organization__in=scope.bodies, state=DraftState.OFFERED)
    for proposal in joined(mine):
        yield Waiting(target_of(proposal).code, draft=proposal)


def disputed(scope: Scope) -> Iterable[Task]:
    """Yield the official's own reports to which a no of another party stands."""
    numbers = {
        number
        for code in scope.mine & scope.steps.keys()
        for told in scope.steps[code].claims
        if told["party"] != scope.party
        for number in told["disputes"]
    }
    if not numbers:
        return
    mine = Report.objects.published().filter(
        Q(entry_id__in=numbers) | Q(corrects__entry_id__in=numbers),
        organization__in=scope.bodies,
        withdrawn_on=None,
    )
    for report in whole(mine.filter(_uncorrected()).order_by("entry_id")):
        code = item_of(report).code
        yield Task(Need.DISPUTED, code, step=scope.steps[code], report=report, mine=True)


def unanswered(scope: Scope) -> Iterable[Waiting]:
    """Yield what the official's party reported complete and the other has not answered."""
    for code in sorted(scope.led & scope.steps.keys()):
        step = scope.steps[code]
        if step.waiting_since and step.label == Label.REPORTED_COMPLETE and _claims_it(step, scope):
            yield Waiting(code, step=step)


def _answered_for(scope: Scope) -> frozenset[str]:
    """Return the codes on which the official answers for their party."""
    if scope.answering == scope.reporting:
        return scope.mine
    return led_codes(scope.answering, scope.day) if scope.answering else frozenset()


def _claims_it(step: Step, scope: Scope) -> bool:
    return any(told["party"] == scope.party and told["claim"] in ENDS for told in step.claims)


def _standing() -> QuerySet[Report]:
    return Report.objects.published().filter(_uncorrected(), withdrawn_on=None)


def _uncorrected() -> Q:
    return ~Q(Exists(Report.objects.published().filter(corrects=OuterRef("pk"))))


def _on(codes: frozenset[str]) -> Q:
    return Q(milestone__code__in=codes) | Q(initiative__code__in=codes)


def _still_says_so(step: Step | None, report: Report) -> bool:
    """Leave out an end that its own party dropped by saying something else since."""
    if step is None:
        return True
    claims = [told["claim"] for told in step.claims if told["party"] == report.party]
    return not claims or claims[0] in ENDS
