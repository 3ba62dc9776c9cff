"""What the rule of reminders reads: each organization's items, people, and what waits for them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from partnership.models import Delegation, Official, Organization, Report, Responsibility, Step
from partnership.queries.belonging import item_of
from partnership.queries.desk import Need, Task, tasks
from partnership.queries.responsible import LEADS, in_force, initiatives_of, milestones_of
from partnership.rules.reminders import Desk, Led, Occasion, OnDesk
from partnership.vocabulary import Freshness, Label, OfficialRole

OVER = (Label.COMPLETED, Label.CANCELLED, Label.REPLACED, Label.REPORTED_COMPLETE)
OCCASIONS = {
    Need.SIGN_OFF: Occasion.SIGN_OFF,
    Need.ANSWER: Occasion.ANSWER,
    Need.RETURNED: Occasion.RETURNED,
}


def desks(day: date) -> list[Desk]:
    """Return the desk of each organization that leads on something or has officials."""
    people = _people(day)
    leading = Responsibility.objects.filter(in_force(day), role__in=LEADS).values("organization")
    staffed = Official.objects.filter(is_active=True).values("organization")
    rows = Organization.objects.filter(pk__in=leading) | Organization.objects.filter(pk__in=staffed)
    return [_desk(row, people, day) for row in rows.exclude(country="").order_by("code")]


def led_items(organization: Organization, day: date) -> list[Step]:
    """Return how the items that an organization leads stand, the earliest date first.

    An initiative with milestones follows them and is left out. Three queries.
    """
    milestones = milestones_of(organization, day, LEADS)
    promises = initiatives_of(organization, day, LEADS).exclude(milestones__entry__isnull=False)
    codes = [*milestones.values_list("code", flat=True), *promises.values_list("code", flat=True)]
    return list(Step.objects.on(day).filter(item_code__in=codes).order_by("due_on", "item_code"))


def led_of(step: Step) -> Led:
    """Return what the rule needs of an item's standing."""
    silent = step.label == Label.UNREPORTED or step.freshness in (Freshness.AGEING, Freshness.STALE)
    return Led(
        code=step.item_code,
        due_on=step.due_on,
        is_over=step.label in OVER,
        is_silent=silent,
    )


class _People:
    """Who can be written to, by organization and by party, in whose place on the day."""

    def __init__(self, rows: Iterable[Official], away: dict[int, Official]) -> None:
        self.by_organization: dict[tuple[int, str], list[Official]] = defaultdict(list)
        self.by_party: dict[tuple[str, str], list[Official]] = defaultdict(list)
        for row in rows:
            present = away.get(row.pk, row)
            if row.organization_id is not None:
                self.by_organization[row.organization_id, row.role].append(present)
            self.by_party[row.party, row.role].append(present)


def _people(day: date) -> _People:
    return _People(reachable(), _away(day))


def reachable() -> QuerySet[Official]:
    """Return the officials with an open account and an address."""
    return Official.objects.filter(is_active=True).exclude(email="").order_by("pk")


def _away(day: date) -> dict[int, Official]:
    """Return, of each official who is away on the day, who stands in for them."""
    rows = Delegation.objects.filter(from_on__lte=day, until_on__gte=day, ended_at=None)
    rows = rows.filter(stand_in__is_active=True).exclude(stand_in__email="")
    return {row.official_id: row.stand_in for row in rows.select_related("stand_in__organization")}


def _desk(organization: Organization, people: _People, day: date) -> Desk:
    contributors = people.by_organization[organization.pk, OfficialRole.CONTRIBUTOR]
    approvers = people.by_organization[organization.pk, OfficialRole.APPROVER]
    coordinators = people.by_party[organization.country, OfficialRole.COORDINATOR]
    return Desk(
        led=tuple(led_of(step) for step in led_items(organization, day)),
        waiting=_waiting([*contributors, *approvers], day),
        contributors=_numbers(contributors),
        approvers=_numbers(approvers),
        coordinators=_numbers(coordinators),
    )


def _numbers(officials: Iterable[Official]) -> tuple[int, ...]:
    return tuple(sorted({official.pk for official in officials}))


def _waiting(officials: Iterable[Official], day: date) -> tuple[OnDesk, ...]:
    """Return what waits for certain officials, each row once with all whom it waits for."""
    rows: dict[tuple[Need, int], Report] = {}
    whom: dict[tuple[Need, int], set[int]] = defaultdict(set)
    for official in {each.pk: each for each in officials}.values():
        for task in tasks(official, day):
            if task.need in OCCASIONS and task.report is not None and _is_theirs(task, official):
                rows[task.need, task.report.pk] = task.report
                whom[task.need, task.report.pk].add(official.pk)
    return tuple(
        OnDesk(
            occasion=OCCASIONS[need],
            code=item_of(report).code,
            report=report.pk,
            version=report.version,
            officials=tuple(sorted(whom[need, number])),
        )
        for (need, number), report in rows.items()
    )


def _is_theirs(task: Task, official: Official) -> bool:
    """A returned report waits for whoever wrote it."""
    report = task.report
    return task.need != Need.RETURNED or report is None or report.author_id == official.pk
