"""A renamed ministry: all that it answers for moves to its successor in one step."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.account_log import log_account_change
from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_publishing import append_for_item
from partnership.actions.revising_checks import plan_of_row
from partnership.models import Entry, Official, Organization, Proposal, Report, Responsibility
from partnership.queries.belonging import Item
from partnership.queries.hats import bodies_of
from partnership.queries.moved_rows import BodyRows, body_rows
from partnership.queries.policy import Verb
from partnership.queries.states import state_of
from partnership.vocabulary import AccountMatter, EntryKind, SubjectKind

# A renaming is often published some days after it took effect.
LATEST_DAYS = 366


def succeed(
    *,
    body: Organization,
    successor: Organization,
    from_on: date,
    seen: str,
    by: Official,
    clock: Clock,
) -> list[Entry]:
    """Let an organization take over from another, in one transaction. Returns the entries.

    from_on: the first day on which the successor answers, today at the latest. seen: the key
    of the rows that were looked at. What was published stays as it was, under the old name;
    no label, date or confirming party changes. Raises Refused, and moves nothing then.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = Organization.objects.select_for_update().get(pk=body.pk)
        day = recorder.day(plan_of_row(row, by).timezone)
        demand(by, Verb.SUCCEED, on=row, day=day)
        check_successor_body(row, successor)
        _check_day(from_on, day)
        rows = body_rows(row)
        if rows.key() != seen:
            raise Refused("", _("Something changed meanwhile. Look at the list again."))
        _move_inside(rows, successor, by=by, recorder=recorder)
        items = _move_roles(recorder, rows, successor, from_on)
        speaks = by.organization.code if by.organization else ""
        entries = [_append_item(recorder, item, speaks) for item in items]
        row.successor = successor
        row.save()
        return [*entries, _append_body(recorder, row, day=day, speaks=speaks)]


def check_successor_body(body: Organization, successor: Organization) -> None:
    """Raise Refused for an organization that cannot take over."""
    if body.successor_id is not None:
        raise Refused("body", _("This organization has a successor already."))
    if successor.entry_id is None or successor.country != body.country:
        raise Refused("successor", _("Name a public organization of your own country."))
    if successor.pk == body.pk or successor.pk in bodies_of(body):
        raise Refused("successor", _("Name another organization, not one that it took over from."))
    if successor.successor_id is not None:
        raise Refused("successor", _("That organization has a successor itself: name that one."))


def _check_day(from_on: date, day: date) -> None:
    if from_on > day:
        raise Refused("from_on", _("Do this on the day: accounts and drafts move at once."))
    if day - from_on > timedelta(days=LATEST_DAYS):
        raise Refused("from_on", _("Name a day within the last year."))


def _move_inside(
    rows: BodyRows, successor: Organization, *, by: Official, recorder: Recorder
) -> None:
    """Move accounts, and what is not public yet, which is then another version."""
    drafts: list[Report | Proposal] = [*rows.reports, *rows.proposals]
    for draft in drafts:
        draft.organization, draft.version = successor, draft.version + 1
        draft.save()
    for official in list(rows.officials.select_related("organization")):
        before = official.organization.code if official.organization else ""
        official.organization = successor
        official.save()
        log_account_change(
            by=by,
            official=official,
            what=AccountMatter.ORGANIZATION,
            before=before,
            after=successor.code,
            at=recorder.at,
        )


def _move_roles(
    recorder: Recorder, rows: BodyRows, successor: Organization, from_on: date
) -> list[Item]:
    """End each open role on the eve, and begin the successor's. Return the public items."""
    items: dict[str, Item] = {}
    held = rows.responsibilities.select_related("initiative", "milestone")
    for role in list(held):
        item = role.milestone or role.initiative
        if item is None:
            continue
        if role.entry_id is None:
            role.organization = successor
            role.save()
            continue
        begins = max(from_on, role.since_on + timedelta(days=1)) if role.since_on else from_on
        role.until_on = begins - timedelta(days=1)
        role.save()
        items[item.code] = item
        if not _holds_already(role, successor):
            _begin(role, successor, begins)
    return [items[code] for code in sorted(items)]


def _holds_already(role: Responsibility, successor: Organization) -> bool:
    same = Responsibility.objects.filter(organization=successor, role=role.role, until_on=None)
    return same.filter(initiative=role.initiative, milestone=role.milestone).exists()


def _begin(role: Responsibility, successor: Organization, begins: date) -> Responsibility:
    """Write the successor's role; the entry of its item makes it public."""
    return Responsibility.objects.create(
        organization=successor,
        initiative=role.initiative,
        milestone=role.milestone,
        role=role.role,
        basis=role.basis,
        since_on=begins,
        position=role.position,
    )


def _append_item(recorder: Recorder, item: Item, speaks: str) -> Entry:
    for role in item.responsibilities.filter(entry=None):
        recorder.mark(role)
        role.save()
    return append_for_item(recorder, EntryKind.REVISE, item, organization=speaks)


def _append_body(recorder: Recorder, row: Organization, *, day: date, speaks: str) -> Entry:
    return recorder.append(
        EntryKind.REVISE,
        state_of(SubjectKind.ORGANIZATION, row.code),
        from_on=day,
        organization=speaks,
    )
