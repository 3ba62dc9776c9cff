"""The newest changes of a plan, for a page that has read its states already."""

import itertools
from dataclasses import replace

from django.db.models import Q
from django.utils.translation import gettext as _

from partnership.models import Entry
from partnership.queries.changes.labels import Changed, changed_of, label_changes
from partnership.queries.changes.lines import Lines
from partnership.queries.changes.tally import entries_of, opened_at
from partnership.queries.changes.told import Around, told_of, with_state_before
from partnership.queries.item_record.lines import RecordLine, plan_day
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, table_date

COUNT = 5
READ = 5 * COUNT  # labels: what entries changed of their own subjects is among them


def latest(plan: PlanOnDay) -> tuple[RecordLine, ...]:
    """Return the five newest lines; the opening load is one. Two queries.

    What an entry changed of a text is named by its kind alone.
    """
    reading = plan.reading
    newer = entries_of(reading).filter(recorded_at__gt=opened_at(reading))
    entries = list(with_state_before(newer).order_by("-seq")[:COUNT])
    changed = changed_of(label_changes(reading, Q())[:READ], reading)
    own = {(one.step.item_code, one.step.entry_id): one.change for one in changed if one.own}
    around = Around({}, _states(plan))
    lines = Lines(around, own, reading)
    told = told_of(entries, around, reading)
    made = [_placed(one, lines.line(one, told), reading) for one in entries]
    made += [_placed(one, lines.line(one, told), reading) for one in changed if not one.own]
    ordered = sorted([*made, *_opening(reading)], key=lambda pair: pair[0], reverse=True)
    return tuple(line for _place, line in itertools.islice(ordered, COUNT))


def _states(plan: PlanOnDay) -> dict[str, dict]:
    items = [*plan.initiatives, *plan.milestones_of(plan.initiatives)]
    events = {state["code"]: state for state in (*plan.meetings, *plan.funding)}
    return {**plan.organizations, **events, **{item.code: item.state for item in items}}


def _placed(one: Entry | Changed, line: RecordLine, reading: Reading) -> tuple[tuple, RecordLine]:
    if isinstance(one, Entry):
        day = plan_day(one.recorded_at, reading)
        return (day, 1, one.seq), _dated(line)
    return (one.day, 0, one.step.pk), _dated(line)


def _dated(line: RecordLine) -> RecordLine:
    """Return the line with its day: it does not stand under one here."""
    return replace(line, day_words=table_date(line.day))


def _opening(reading: Reading) -> list[tuple[tuple, RecordLine]]:
    if reading.as_of.reconstructed:
        return []
    day = plan_day(opened_at(reading), reading)
    line = RecordLine(
        day=day.isoformat(), day_words=table_date(day), mark="",
        kind=_("The plan came on record"), subject=None, change=None, status=None, why=Text(""),
        who="", notes=(), number="", address="",
    )  # fmt: skip
    return [((day, 1, -1), line)]
