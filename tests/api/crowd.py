"""Many milestones beside the one of the memorandum, straight into the tables that are read."""

import json
from datetime import date, timedelta

from partnership.models import Entry, RecordHead, State, StateFacet, StateTold, Step
from partnership.rules.told import told_columns
from partnership.vocabulary import Label, Schedule

MODEL = "PRO-5.1-M1"
FIRST_DUE = date(2026, 5, 1)
LABELS = (Label.UNREPORTED, Label.ON_TRACK, Label.OVERDUE, Label.ON_TRACK)


def crowd(size: int, *, begin: int = 2) -> list[str]:
    """Make `size` more milestones, numbered from `begin`; return their codes in plan order.

    Every third has no date, and dates, labels and moves come again and again.
    """
    codes = [f"PRO-5.1-M{number}" for number in range(begin, begin + size)]
    first = RecordHead.objects.get().size
    numbered = list(enumerate(codes, start=first))
    entry = Entry.objects.get(subject=MODEL)
    state = State.objects.get(code=MODEL, until_on=None)
    step = Step.objects.on(date(2026, 4, 20)).get(item_code=MODEL)
    Entry.objects.bulk_create(_entry(entry, seq, code) for seq, code in numbered)
    State.objects.bulk_create(_state(state, seq, code) for seq, code in numbered)
    StateFacet.objects.bulk_create(
        StateFacet(state_id=seq, name="lead", value="ca-nserc") for seq, _ in numbered
    )
    StateTold.objects.bulk_create(
        StateTold(state_id=row.pk, **told_columns(json.loads(row.content)))
        for row in State.objects.filter(pk__gte=first)
    )
    Step.objects.bulk_create(_step(step, seq, code, seq - first) for seq, code in numbered)
    RecordHead.objects.update(size=first + size)
    return codes


def _like(row, **changed):
    """Return a new row like this one, with some columns changed."""
    columns = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return type(row)(**columns | changed)


def _entry(entry, seq, code):
    return _like(entry, seq=seq, subject=code, body=f'{{"seq":{seq}}}')


def _state(state, seq, code):
    order = f"{state.order_key}.{int(code.rpartition('M')[2]):05}"
    content = json.loads(state.content) | {"code": code, "order": order}
    return _like(
        state,
        entry_id=seq,
        code=code,
        order_key=order,
        content=json.dumps(content),
        folded=f"{code.casefold()} memorandum",
    )


def _step(step, seq, code, at):
    due_on = None if at % 3 == 0 else FIRST_DUE + timedelta(days=at % 7)
    return _like(
        step,
        id=None,
        entry_id=seq,
        item_code=code,
        from_on=date(2026, 1, 15),
        until_on=None,
        due_on=due_on,
        first_due_on=due_on,
        moves=at % 4,
        label=LABELS[at % len(LABELS)],
        schedule=Schedule.NOT_DUE,
        differs=at % 5 == 0,
    )
