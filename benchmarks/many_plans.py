"""Many invented plans beside the real ones, straight into the tables that are read.

Only for the database of a benchmark: the entries have true leaves but no payloads that verify.
"""

import json
import sys
from collections.abc import Iterator
from copy import copy
from datetime import date, timedelta

import django
from django.conf import settings
from django.db import transaction

MODEL = "canada-mexico-2025-2028"
MILESTONES = 500
FRAME = ("plan", "pillar", "area", "initiative")
BATCH = 500
LATE_EVERY = 20  # one milestone of so many is overdue


def main(plans: int) -> None:
    """Make so many plans, each with the model's promises and 500 milestones under them."""
    for number in range(1, plans + 1):
        with transaction.atomic():
            _make(f"X{number}")


def _make(prefix: str) -> None:
    rows = list(_rows(prefix))
    head = RecordHead.objects.get()
    frontier = Frontier.parse(head.frontier)
    entries, states, steps, facets, told = [], [], [], [], []
    for state, step, of_state in rows:
        seq = frontier.size
        body = f'{{"seq":{seq},"subject":"{state.code}"}}'
        frontier = frontier.append(leaf_hash(body.encode()))
        entries.append(
            Entry(
                seq=seq, recorded_at=head.recorded_at, kind="publish", subject_kind=state.kind,
                subject=state.code, plan_code=state.plan_code, body=body,
                leaf=leaf_hash(body.encode()),
            )
        )  # fmt: skip
        state.entry_id = seq
        states.append(state)
        told.append(StateTold(state_id=seq, **told_columns(json.loads(state.content))))
        facets += [StateFacet(state_id=seq, name=name, value=value) for name, value in of_state]
        if step is not None:
            step.entry_id = seq
            steps.append(step)
    for model, made in (
        (Entry, entries), (State, states), (StateFacet, facets), (StateTold, told), (Step, steps),
    ):  # fmt: skip
        model.objects.bulk_create(made, batch_size=BATCH)
    head.size, head.frontier = frontier.size, frontier.text()
    head.save()


def _rows(prefix: str) -> Iterator[tuple]:
    """Yield each state of an invented plan with its step and its facets."""
    current = State.objects.filter(plan_code=MODEL, until_on=None).order_by("entry_id")
    steps = {step.item_code: step for step in Step.objects.filter(plan_code=MODEL, until_on=None)}
    facets: dict[int, list[tuple[str, str]]] = {}
    for facet in StateFacet.objects.filter(state__in=current):
        facets.setdefault(facet.state_id, []).append((facet.name, facet.value))
    frame = [state for state in current if state.kind in FRAME]
    for state in frame:
        yield _told(state, prefix, steps.get(state.code), facets.get(state.pk, []))
    initiatives = [state for state in frame if state.kind == "initiative"]
    models = [state for state in current if state.kind == "milestone"]
    for number in range(MILESTONES):
        owner, model = initiatives[number % len(initiatives)], models[number % len(models)]
        state, step = _milestone(number, owner, model, steps[model.code])
        yield _told(state, prefix, step, facets.get(model.pk, []))


def _told(state, prefix: str, step, facets: list) -> tuple:
    state, step = copy(state), copy(step)
    content = json.loads(state.content)
    plan = f"{prefix.lower()}-{MODEL}"
    content["code"] = plan if state.kind == "plan" else f"{prefix}-{state.code}"
    for name in ("pillar", "area", "initiative"):
        if content.get(name):
            content[name] = f"{prefix}-{content[name]}"
            setattr(state, name, content[name])
    if content.get("predecessor"):
        content["predecessor"] = None
    content["plan"] = plan
    state.code, state.plan_code, state.content = content["code"], plan, _text(content)
    if step is not None:
        step.pk, step.item_code, step.plan_code = None, state.code, plan
    return state, step, facets


def _milestone(number: int, owner, model, step) -> tuple:
    state, step = copy(model), copy(step)
    content = json.loads(model.content)
    content |= {
        "code": f"{owner.code}-M{number + 1}",
        "initiative": owner.code,
        "pillar": owner.pillar or None,
        "area": owner.area or None,
        "order": f"{owner.order_key}.{number:03}",
        "prerequisites": [],
        "indicator": None,
    }
    state.code, state.order_key = content["code"], content["order"]
    state.initiative, state.pillar, state.area = owner.code, owner.pillar, owner.area
    if number % LATE_EVERY == 0:
        due_on = date(2026, 3, 1) + timedelta(days=number % 90)
        step.label, step.schedule, step.due_on, step.first_due_on = (
            "overdue", "overdue", due_on, due_on,
        )  # fmt: skip
    state.content = _text(content)
    return state, step


def _text(content: dict) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


if __name__ == "__main__":
    django.setup()
    from partnership.models import Entry, RecordHead, State, StateFacet, StateTold, Step
    from partnership.record.tree import Frontier, leaf_hash
    from partnership.rules.told import told_columns

    if settings.ROOT_URLCONF != "benchmarks.bare":
        raise SystemExit("Invented plans are made for benchmarks only.")
    main(int(sys.argv[1]))
