"""Publishing a plan: the one door from inside to outside, for all that belongs to it."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from partnership.actions.errors import Refused
from partnership.actions.recording import Clock, Recorder
from partnership.actions.standing import first_steps, steps_touched
from partnership.actions.steps import SealedSteps
from partnership.models import (
    DueDate,
    Initiative,
    Milestone,
    Observation,
    Organization,
    Plan,
    Report,
    Responsibility,
)
from partnership.queries.belonging import item_of, kind_of
from partnership.queries.states import rows_of, state_of, states_of
from partnership.queries.states.subjects import Subject
from partnership.vocabulary import DraftState, EntryKind, ReportOrigin, SubjectKind

Progress = Callable[[str, int], None]
StepsOf = Callable[[SubjectKind, str], SealedSteps]
# What is named comes before what names it.
PARTS = (
    SubjectKind.PILLAR,
    SubjectKind.AREA,
    SubjectKind.INITIATIVE,
    SubjectKind.INDICATOR,
    SubjectKind.MILESTONE,
    SubjectKind.MEETING,
    SubjectKind.FUNDING,
)


def publish_plan(plan: Plan, *, clock: Clock, progress: Progress = lambda what, count: None) -> int:
    """Put a plan with all its parts on record. Returns the number of its last entry.

    The plan's own entry comes last and carries every item's steps, so nothing is ever
    half published. Raises Refused when it is public already.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        plan.refresh_from_db()  # another publication may have come first, before the lock
        if plan.entry_id is not None:
            raise Refused("plan", f"The plan {plan.code} is public already.")
        day = recorder.day(plan.timezone)
        put_on_record(recorder, plan, from_on=plan.adopted_on, progress=progress)
        recorder.mark(plan)
        plan.save()
        state = state_of(SubjectKind.PLAN, plan.code)
        steps = first_steps(state, day=day)
        return recorder.append(EntryKind.PUBLISH, state, from_on=plan.adopted_on, steps=steps).seq


def put_on_record(recorder: Recorder, plan: Plan, *, from_on: date, progress: Progress) -> set[str]:
    """Give every part of the plan that is not public yet its first entry.

    While the plan itself is not public no steps are sealed: its own entry will have all.
    Returns the codes of the items that are new or have a new report.
    """

    def steps_of(kind: SubjectKind, code: str) -> SealedSteps:
        if plan.entry_id is None:
            return {}
        day = recorder.day(plan.timezone)
        return steps_touched(kind, code, plan_code=plan.code, day=day)

    organizations = Organization.objects.all()
    new = set(_publish_rows(recorder, SubjectKind.ORGANIZATION, organizations, date.min, steps_of))
    for kind in PARTS:
        codes = _publish_rows(recorder, kind, _of_plan(kind, plan), from_on, steps_of)
        progress(kind.value, len(codes))
        new |= set(codes)
    new |= _publish_facts(recorder, plan, from_on, steps_of)
    return new


def _of_plan(kind: SubjectKind, plan: Plan) -> QuerySet[Subject]:
    rows = rows_of(kind)
    if kind == SubjectKind.MILESTONE:
        return rows.filter(initiative__plan=plan)
    return rows.filter(plan=plan)


def _publish_rows(
    recorder: Recorder, kind: SubjectKind, rows: QuerySet[Subject], from_on: date, steps_of: StepsOf
) -> list[str]:
    """Publish what is not public yet of `rows`, in file order; return the codes."""
    fresh = list(rows.filter(entry__isnull=True).order_by("pk"))
    first = recorder.seq
    for number, row in enumerate(fresh, start=first):
        _mark(row, number, recorder)
    states = states_of(kind, rows_of(kind).filter(pk__in=[row.pk for row in fresh]).order_by("pk"))
    for state in states:
        recorder.append(
            EntryKind.PUBLISH, state, from_on=from_on, steps=steps_of(kind, state["code"])
        )
    return [state["code"] for state in states]


def _mark(row: Subject, number: int, recorder: Recorder) -> None:
    """Mark a row, and the dates and responsibilities that come with it, by one entry."""
    public: dict[str, Any] = {"entry_id": number, "published_at": recorder.at}
    type(row)._default_manager.filter(pk=row.pk).update(**public)
    if isinstance(row, Initiative):
        Responsibility.objects.filter(initiative=row, entry=None).update(**public)
    if isinstance(row, Milestone):
        Responsibility.objects.filter(milestone=row, entry=None).update(**public)
        DueDate.objects.filter(milestone=row, entry=None).update(**public)


def _publish_facts(recorder: Recorder, plan: Plan, from_on: date, steps_of: StepsOf) -> set[str]:
    """Publish reports from public sources and observed values, an entry each."""
    touched = set()
    for report in _reports_to_publish(plan):
        recorder.mark(report)
        report.state = DraftState.PUBLISHED
        report.save()
        touched.add(_append_report(recorder, report, from_on, steps_of))
    observations = Observation.objects.filter(indicator__plan=plan, entry=None)
    for value in observations.select_related("indicator").order_by("pk"):
        recorder.mark(value)
        value.save()
        state = state_of(SubjectKind.INDICATOR, value.indicator.code)
        steps = steps_of(SubjectKind.INDICATOR, state["code"])
        recorder.append(EntryKind.OBSERVE, state, from_on=from_on, steps=steps)
    return touched


def _reports_to_publish(plan: Plan) -> Iterable[Report]:
    on_desk = Report.objects.on_desk().filter(origin=ReportOrigin.PUBLIC_SOURCE)
    mine = on_desk.filter(milestone__initiative__plan=plan) | on_desk.filter(initiative__plan=plan)
    return mine.select_related("milestone", "initiative").order_by("pk")


def _append_report(recorder: Recorder, report: Report, from_on: date, steps_of: StepsOf) -> str:
    item = item_of(report)
    kind = kind_of(item)
    state = state_of(kind, item.code)
    recorder.append(
        EntryKind.REPORT,
        state,
        from_on=from_on,
        effective_on=report.effective_on,
        steps=steps_of(kind, item.code),
    )
    return item.code
