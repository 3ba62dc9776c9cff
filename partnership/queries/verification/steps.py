"""Whether the steps are the ones that the entries sealed."""

from collections.abc import Iterator
from datetime import date

from partnership.models import Entry, Step
from partnership.queries.states.standing import item_kind, step_columns
from partnership.queries.verification.findings import Finding
from partnership.record.replay import Step as SealedStep

UNSEALED = {"id", "item_code", "kind", "plan_code", "entry", "from_on", "until_on"}
COLUMNS = [field.name for field in Step._meta.concrete_fields if field.name not in UNSEALED]


def step_findings(replayed: dict[str, list[SealedStep]]) -> Iterator[Finding]:
    """Yield each step that is missing, foreign or different from the replayed ones."""
    plans = dict(Entry.objects.values_list("seq", "plan_code"))
    rows: dict[tuple[str, date], Step] = {
        (row.item_code, row.from_on): row for row in Step.objects.all()
    }
    for item, steps in replayed.items():
        for told in steps:
            row = rows.pop((item, date.fromisoformat(told["from_on"])), None)
            if row is None:
                sentence = f"the step from {told['from_on']} is missing"
                yield Finding(told["entry_seq"], "Step", item, sentence)
            else:
                yield from _of_one(row, told, plans)
    for (item, from_on), row in rows.items():
        yield Finding(row.entry_id, "Step", item, f"no entry sealed the step from {from_on}")


def _of_one(row: Step, told: SealedStep, plans: dict[int, str]) -> Iterator[Finding]:
    columns = step_columns(told)
    expected = {name: columns.get(name) for name in COLUMNS}
    expected |= {
        "until_on": date.fromisoformat(told["until_on"]) if told["until_on"] else None,
        "entry_id": told["entry_seq"],
        "plan_code": plans.get(told["entry_seq"]),
        "kind": item_kind(row.item_code),
    }
    for name, value in expected.items():
        if getattr(row, name) != value:
            sentence = f"{name} of the step from {row.from_on} is not as sealed"
            yield Finding(told["entry_seq"], "Step", row.item_code, sentence)
