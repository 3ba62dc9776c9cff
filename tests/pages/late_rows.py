"""Many items at once: copies of one milestone with its state and its steps."""

import json

from partnership.models import Entry, State, StateFacet, Step


def multiply(code: str, times: int) -> None:
    """Put copies of a milestone on record, coded from -M101 on."""
    state, entry = (
        State.objects.get(code=code, until_on=None),
        Entry.objects.filter(subject=code).first(),
    )
    owner = code.rpartition("-M")[0]
    first = 101 + State.objects.filter(initiative=owner).count()
    codes = [f"{owner}-M{number}" for number in range(first, first + times)]
    seq = Entry.objects.order_by("-seq").values_list("seq", flat=True).first() + 1
    entries = [_copy(entry, seq=seq + place, subject=new) for place, new in enumerate(codes)]
    Entry.objects.bulk_create(entries)
    states = [_state(state, entry) for entry in entries]
    State.objects.bulk_create(states)
    StateFacet.objects.bulk_create(
        StateFacet(state=new, name=facet.name, value=facet.value)
        for facet in state.facets.all()
        for new in states
    )
    Step.objects.bulk_create(
        _copy(step, id=None, item_code=new)
        for step in Step.objects.filter(item_code=code)
        for new in codes
    )


def _state(state: State, entry: Entry) -> State:
    content = {**json.loads(state.content), "code": entry.subject}
    return _copy(
        state,
        entry_id=entry.seq,
        code=entry.subject,
        content=json.dumps(content),
        order_key=f"{state.order_key}.{entry.subject}",
    )


def _copy(row, **changes):
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return type(row)(**{**values, **changes})
