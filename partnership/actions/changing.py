"""Putting changed texts and responsibilities on record."""

from django.db import transaction

from partnership.actions.publishing import Progress, put_on_record
from partnership.actions.recording import Clock, Recorder
from partnership.actions.standing import steps_touched
from partnership.models import Plan, Responsibility
from partnership.queries.states import state_of
from partnership.vocabulary import EntryKind, SubjectKind


def put_changes_on_record(
    plan: Plan,
    changed: list[tuple[SubjectKind, str]],
    *,
    clock: Clock,
    organization: str = "",
    progress: Progress = lambda what, count: None,
) -> None:
    """Put what is new in a public plan, and each changed subject, on record as an entry.

    changed: (kind, code) of rows whose columns were changed in the tables already. The
    steps of everything touched are sealed in each entry.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        day = recorder.day(plan.timezone)
        put_on_record(recorder, plan, from_on=day, progress=progress)
        for kind, code in changed:
            _mark_new_responsibilities(recorder, kind, code)
            state = state_of(kind, code)
            recorder.append(
                EntryKind.REVISE,
                state,
                from_on=day,
                organization=organization,
                steps=steps_touched(kind, code, plan_code=plan.code, day=day),
            )


def _mark_new_responsibilities(recorder: Recorder, kind: SubjectKind, code: str) -> None:
    if kind in (SubjectKind.INITIATIVE, SubjectKind.MILESTONE):
        Responsibility.objects.filter(**{f"{kind.value}__code": code}, entry=None).update(
            entry_id=recorder.seq, published_at=recorder.at
        )
