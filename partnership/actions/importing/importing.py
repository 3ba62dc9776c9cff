"""The import: what changed in the files goes into the tables, and from there on record."""

from dataclasses import dataclass

from django.db import transaction

from partnership.actions.changing import put_changes_on_record
from partnership.actions.importing.applying import Applied, apply_row, make_room
from partnership.actions.importing.digests import (
    OF_NO_PLAN,
    digest,
    remember,
    remembered,
    rows_by_section,
)
from partnership.actions.importing.refusals import refusals
from partnership.actions.publishing import Progress, publish_plan
from partnership.actions.recording import Clock
from partnership.exchange.problems import Problem
from partnership.exchange.shapes import PlanFile
from partnership.models import Plan
from partnership.queries.head import head_size
from partnership.vocabulary import SubjectKind


class NotImported(Exception):
    """Nothing was taken in. problems: every reason, in file order."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: codes that are new or changed, and how many entries it made."""

    created: tuple[str, ...]
    changed: tuple[str, ...]
    entries: int


def import_plan(
    plan_file: PlanFile,
    *,
    clock: Clock,
    dry_run: bool = False,
    progress: Progress = lambda what, count: None,
) -> ImportResult:
    """Take a plan in. Raises NotImported with every problem; then nothing was written.

    Rows that say what they said at the last import are left alone, so officials' later
    changes stay. dry_run: do it all, report it, and undo it.
    """
    with transaction.atomic():
        result = _import(plan_file, clock, progress)
        if dry_run:
            transaction.set_rollback(True)
    return result


def _import(plan_file: PlanFile, clock: Clock, progress: Progress) -> ImportResult:
    code = plan_file.plan.code
    known = remembered(code)
    rows = rows_by_section(plan_file)
    digests = {row.code: digest(row, position) for _kind, position, row in rows}
    fresh = [
        told
        for told in rows
        if told[2].code not in known or known[told[2].code].digest != digests[told[2].code]
    ]
    if problems := refusals(code, known, rows, fresh):
        raise NotImported(problems)
    before = head_size()
    make_room(fresh)
    applied = [apply_row(kind, row, position, code) for kind, position, row in fresh]
    _record(plan_file, applied, clock, progress)
    after = head_size()
    for owner in (code, OF_NO_PLAN):
        told = [row.code for kind, _position, row in fresh if _owner(kind, code) == owner]
        remember(owner, {each: digests[each] for each in told}, seq=after)
    return ImportResult(
        created=tuple(each.code for each in applied if each.created),
        changed=tuple(each.code for each in applied if not each.created),
        entries=after - before,
    )


def _owner(kind: SubjectKind, plan_code: str) -> str:
    return OF_NO_PLAN if kind == SubjectKind.ORGANIZATION else plan_code


def _record(plan_file: PlanFile, applied: list[Applied], clock: Clock, progress: Progress) -> None:
    """Publish the plan the first time; later put only what is new or changed on record."""
    plan = Plan.objects.get(code=plan_file.plan.code)
    if plan.entry_id is None:
        if plan_file.plan.published:
            publish_plan(plan, clock=clock, progress=progress)
    elif applied:
        changed = [(each.kind, each.code) for each in applied if not each.created]
        put_changes_on_record(plan, changed, clock=clock, progress=progress)
