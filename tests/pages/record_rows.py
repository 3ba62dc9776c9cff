"""Many entries at once: copies of one entry of an item, each with its state."""

import json
from datetime import timedelta

from partnership.models import Entry, State
from partnership.vocabulary import SubjectKind


def repeat_entry(seq: int, times: int) -> None:
    """Put copies of an entry on record, a minute apart, after all that is there."""
    entry, state = Entry.objects.get(pk=seq), State.objects.get(pk=seq)
    newest = Entry.objects.order_by("-seq")[0]
    current = State.objects.get(code=entry.subject, until_on=None)
    numbers = range(newest.seq + 1, newest.seq + 1 + times)
    Entry.objects.bulk_create(
        _copy(entry, seq=number, recorded_at=newest.recorded_at + timedelta(minutes=place))
        for place, number in enumerate(numbers, start=1)
    )
    State.objects.bulk_create(
        _copy(state, entry_id=number, content=_titled(state, number), until_on=current.from_on)
        for number in numbers
    )


def with_another_plans_body(code: str) -> None:
    """Put an organization on record that no item of the plan names."""
    entry = Entry.objects.filter(subject_kind=SubjectKind.ORGANIZATION).latest("seq")
    state, newest = State.objects.get(pk=entry.seq), Entry.objects.latest("seq")
    told = {**json.loads(state.content), "code": code}
    added = {"seq": newest.seq + 1, "recorded_at": newest.recorded_at + timedelta(minutes=1)}
    Entry.objects.bulk_create([_copy(entry, subject=code, **added)])
    changed = {"entry_id": newest.seq + 1, "code": code, "content": json.dumps(told)}
    State.objects.bulk_create([_copy(state, until_on=None, **changed)])


def _titled(state: State, number: int) -> str:
    content = json.loads(state.content)
    return json.dumps({**content, "title": {**content["title"], "en": f"Title {number}"}})


def _copy(row, **changes):
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return type(row)(**{**values, **changes})
