"""What needs an official today: the first page of the officials' side."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Q, QuerySet

from partnership.models import Answer, Official, Report, Step, TextDraft
from partnership.queries.belonging import Item, item_of
from partnership.queries.policy import ENDS, Verb, has_verb, may, visible_drafts, visible_reports
from partnership.queries.responsible import LEADS, initiatives_of, milestones_of
from partnership.vocabulary import DraftState, Label, OfficialRole, Schedule


class Need(StrEnum):
    """Why something stands on the list, most pressing first."""

    OVERDUE = "overdue"
    SIGN_OFF = "sign_off"
    ANSWER = "answer"
    RETURNED = "returned"
    DRAFT = "draft"
    TEXTS = "texts"
    DUE_SOON = "due_soon"
    NO_REPORT = "no_report"


@dataclass(frozen=True, slots=True)
class Task:
    """One line of the list. step: how its item stands; of a draft of texts only `draft`."""

    need: Need
    item: Item | None = None
    step: Step | None = None
    report: Report | None = None
    draft: TextDraft | None = None


def tasks(official: Official, day: date) -> list[Task]:
    """Return what needs the official on the plan's day, in the order of `Need`."""
    found = [*_on_desk(official, day), *_to_answer(official, day), *_led(official, day)]
    found += [Task(Need.TEXTS, draft=draft) for draft in visible_drafts(official, day)]
    order = list(Need)
    return sorted(found, key=lambda task: order.index(task.need))


def waiting_for_others(official: Official, day: date) -> QuerySet[Report]:
    """Return what the official's organization sent and an approver has not seen through."""
    if official.role not in (OfficialRole.CONTRIBUTOR, OfficialRole.APPROVER):
        return Report.objects.none()
    sent = visible_reports(official, day).filter(state=DraftState.SENT)
    return sent.filter(organization=official.organization).order_by("pk")


def _on_desk(official: Official, day: date) -> Iterable[Task]:
    """Drafts of the official's own organization: to finish, to rewrite, to sign off."""
    if not has_verb(official, Verb.DRAFT, day):
        return
    desk = visible_reports(official, day).exclude(state=DraftState.PUBLISHED)
    needs = {DraftState.DRAFT: Need.DRAFT, DraftState.RETURNED: Need.RETURNED}
    for report in _whole(desk.order_by("pk")):
        if report.state in needs:
            yield Task(needs[DraftState(report.state)], item_of(report), report=report)
        elif may(official, Verb.PUBLISH, on=report, day=day):
            yield Task(Need.SIGN_OFF, item_of(report), report=report)


def _to_answer(official: Official, day: date) -> Iterable[Task]:
    """Ends that another party reported, and to which the official's has not answered."""
    if official.organization is None or not has_verb(official, Verb.ANSWER, day):
        return
    led = Q(milestone__in=milestones_of(official.organization, day, LEADS)) | Q(
        initiative__in=initiatives_of(official.organization, day, LEADS)
    )
    answered = Answer.objects.filter(party=official.party, withdrawn_on=None, report__isnull=False)
    others = Report.objects.published().filter(led, claim__in=ENDS)
    others = others.exclude(party__in=["", official.party])
    for report in _whole(others.exclude(pk__in=answered.values("report")).order_by("entry_id")):
        if may(official, Verb.ANSWER, on=report, day=day):
            yield Task(Need.ANSWER, item_of(report), report=report)


def _led(official: Official, day: date) -> Iterable[Task]:
    """Items that the official's organization leads and that are late, due or unheard of."""
    if official.organization is None or not has_verb(official, Verb.DRAFT, day):
        return
    milestones = milestones_of(official.organization, day, LEADS)
    promises = initiatives_of(official.organization, day, LEADS).exclude(
        milestones__entry__isnull=False
    )
    items: dict[str, Item] = {row.code: row for row in milestones}
    items |= {row.code: row for row in promises}
    steps = Step.objects.on(day).filter(item_code__in=items)
    for step in steps.order_by("due_on", "item_code"):
        if need := _need_of(step):
            yield Task(need, items[step.item_code], step)


def _need_of(step: Step) -> Need | None:
    if step.label == Label.OVERDUE:
        return Need.OVERDUE
    if step.label == Label.UNREPORTED:
        return Need.NO_REPORT
    return Need.DUE_SOON if step.schedule == Schedule.DUE_SOON else None


def _whole(reports: QuerySet[Report]) -> QuerySet[Report]:
    return reports.select_related(
        "milestone__initiative__plan", "initiative__plan", "organization", "author"
    )
