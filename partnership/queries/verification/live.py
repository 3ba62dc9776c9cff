"""Whether the live tables still say what was last published of each subject."""

import json
from collections.abc import Iterator

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q

from partnership.models import Report, State
from partnership.models.columns import Recorded
from partnership.queries.states import BUILDERS, rows_of, states_of
from partnership.queries.states.plain import StateDict
from partnership.queries.states.subjects import Subject
from partnership.queries.verification.findings import Finding, differences
from partnership.record.canonical import canonical_text
from partnership.vocabulary import DraftState, SubjectKind


def live_findings() -> Iterator[Finding]:
    """Yield each subject whose rows were changed, added or removed without an entry."""
    for kind in BUILDERS:
        newest = {row.code: row for row in State.objects.of_kind(kind).filter(until_on=None)}
        rows = rows_of(kind).filter(entry__isnull=False).order_by("pk")
        for row in rows:
            yield from _of_row(kind, row, newest.pop(row.code, None))
        for code, row in newest.items():
            yield Finding(row.entry_id, kind.value, code, "its row is missing or no longer public")
    for report in Report.objects.filter(Q(entry=None) ^ ~Q(state=DraftState.PUBLISHED)):
        sentence = "its state is not what its entry says"
        yield Finding(_seq(report), "Report", str(report.pk), sentence)


def _seq(row: Recorded) -> int:
    return -1 if row.entry_id is None else row.entry_id


def _of_row(kind: SubjectKind, row: Subject, sealed: State | None) -> Iterator[Finding]:
    try:
        state = states_of(kind, [row])[0]
    except (LookupError, ValueError, AttributeError, ObjectDoesNotExist) as error:
        yield Finding(_seq(row), kind.value, row.code, f"it cannot be read: {error}")
        return
    yield from _of_one(kind, state, sealed)


def _of_one(kind: SubjectKind, state: StateDict, sealed: State | None) -> Iterator[Finding]:
    if sealed is None:
        yield Finding(-1, kind.value, state["code"], "it is public and no entry says so")
        return
    found = json.loads(canonical_text(state))
    try:
        kept = json.loads(sealed.content)
    except ValueError:
        return  # the check of the states names it
    for line in differences(kept, found):
        yield Finding(sealed.entry_id, kind.value, state["code"], line)
