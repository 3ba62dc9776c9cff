"""Changing public texts and responsibilities: drafted by a coordinator, then published."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.outdating import mark_outdated
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.revising_checks import (
    check_not_stale,
    check_texts,
    current_seq,
    plan_of_row,
)
from partnership.actions.revising_responsibilities import (
    check_responsibilities,
    put_responsibilities,
)
from partnership.actions.revising_words import (
    TEXTS,
    WITH_RESPONSIBILITIES,
    Change,
    checked,
    subject_row,
)
from partnership.actions.standing import steps_touched
from partnership.models import Entry, Official, Plan, TextDraft
from partnership.models.texts import columns_of
from partnership.queries.belonging import day_in
from partnership.queries.policy import Verb
from partnership.queries.states import state_of
from partnership.vocabulary import EntryKind, SubjectKind


def save_text_draft(
    *,
    kind: SubjectKind,
    code: str,
    change: Change,
    by: Official,
    clock: Clock,
    base_seq: int | None = None,
    saved_at: datetime | None = None,
) -> TextDraft:
    """Save what a coordinator wants to change, in place of the party's open draft if any.

    base_seq: the record number of the state that it is written on; None: the newest.
    saved_at: when the open draft that the form showed was saved; None: there was none.
    Raises Refused when either is no longer so, and for what cannot be changed.
    """
    with transaction.atomic():
        row = subject_row(kind, code)
        demand(by, Verb.REVISE, on=row, day=day_in(plan_of_row(row, by), clock()))
        draft = _draft_to_write(kind, code, by, saved_at)
        draft.base_seq = current_seq(code) if base_seq is None else base_seq
        check_not_stale(draft)
        change = checked(change, row, kind)
        if change.is_empty:
            raise Refused("", _("Nothing would change."))
        if kind in WITH_RESPONSIBILITIES:
            check_responsibilities(change, row, by)
        draft.changes, draft.author, draft.saved_at = change.to_json(), by, clock()
        draft.save()
        return draft


def discard_text_draft(*, draft: TextDraft, by: Official, clock: Clock) -> None:
    """Throw a draft away."""
    with transaction.atomic():
        row = subject_row(SubjectKind(draft.subject_kind), draft.subject_code)
        _demand_draft(by, draft, day=day_in(plan_of_row(row, by), clock()))
        TextDraft.objects.filter(pk=draft.pk, published_at=None).delete()


def publish_text_draft(
    *, draft: TextDraft, saved_at: datetime, by: Official, clock: Clock
) -> Entry:
    """Write the draft into its row and put that on record, with the steps that follow.

    A text changed in one language marks the others outdated, unless the draft changes them
    too or says that they hold. Raises Refused when the draft or the public texts are not
    what the coordinator saw.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        locked = _locked(draft, saved_at)
        kind = SubjectKind(locked.subject_kind)
        row = subject_row(kind, locked.subject_code)
        plan = plan_of_row(row, by)
        day = recorder.day(plan.timezone)
        _demand_draft(by, locked, day=day)
        check_not_stale(locked)
        change = checked(Change.from_json(locked.changes), row, kind)
        apply_change(change, row, kind, plan, by, day=day)
        if kind in WITH_RESPONSIBILITIES:
            check_responsibilities(change, row, by)
            put_responsibilities(recorder, change, row, day=day)
        locked.published_at = recorder.at
        locked.save()
        return append_revision(recorder, kind, locked.subject_code, day=day, by=by, plan=plan)


def _draft_to_write(
    kind: SubjectKind, code: str, by: Official, saved_at: datetime | None
) -> TextDraft:
    mine = TextDraft.objects.select_for_update().filter(party=by.party, published_at=None)
    draft = mine.filter(subject_code=code).first()
    if (draft.saved_at if draft else None) != saved_at:
        sentence = _("Somebody else changed this meanwhile. Look at it again before you go on.")
        raise Refused("saved_at", sentence)
    return draft or TextDraft(subject_kind=kind, subject_code=code, party=by.party)


def _locked(draft: TextDraft, saved_at: datetime) -> TextDraft:
    open_drafts = TextDraft.objects.select_for_update().filter(published_at=None)
    row = open_drafts.filter(pk=draft.pk, saved_at=saved_at).first()
    if row is None:
        sentence = _("Somebody else changed this meanwhile. Look at it again before you go on.")
        raise Refused("saved_at", sentence)
    return row


def _demand_draft(by: Official, draft: TextDraft, *, day: date) -> None:
    row = subject_row(SubjectKind(draft.subject_kind), draft.subject_code)
    demand(by, Verb.REVISE, on=row, day=day)
    demand(by, Verb.REVISE, on=draft, day=day)


def apply_change(
    change: Change, row: Any, kind: SubjectKind, plan: Plan, by: Official, *, day: date
) -> None:
    """Write a change into its row, and which texts are outdated by it. Raises Refused."""
    mark_outdated(row, TEXTS[kind], change.texts, holds=change.holds, day=day)
    for column, value in change.texts.items():
        setattr(row, column, value)
    names = [name for name in TEXTS[kind] if not change.texts.keys().isdisjoint(columns_of(name))]
    check_texts(row, names, plan=plan, by=by)
    row.save()


def append_revision(
    recorder: Recorder, kind: SubjectKind, code: str, *, day: date, by: Official, plan: Plan
) -> Entry:
    """Put the changed texts of a subject on record, with the steps that follow."""
    steps = steps_touched(kind, code, plan_code=plan.code, day=day)
    return recorder.append(
        EntryKind.REVISE,
        state_of(kind, code),
        from_on=day,
        steps=steps,
        organization=by.organization.code if by.organization else "",
    )
