"""Answers to the first question of a plan from public sources: are you the lead?"""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_publishing import append_for_item
from partnership.models import Entry, Official, Organization, Responsibility
from partnership.queries.belonging import kind_of, plan_of
from partnership.queries.hats import speaks_for_party
from partnership.queries.policy import Verb
from partnership.queries.unconfirmed import item_held, leaves_gap
from partnership.vocabulary import Basis, EntryKind


def confirm_role(*, held: Responsibility, by: Official, clock: Clock) -> Entry:
    """Put on record that the organization has the role that its mandate suggested."""
    with transaction.atomic():
        recorder = Recorder(clock)
        row, _day = _asked(held, recorder, by)
        if row.until_on is not None:
            raise Refused("", _("This role was denied. Name the organization that has it."))
        row.basis = Basis.CONFIRMED
        row.save()
        return _append(recorder, row, by)


def deny_role(
    *, held: Responsibility, by: Official, clock: Clock, instead: Organization | None = None
) -> Entry:
    """Put on record that the organization has no such role; it ends on the day before.

    instead: of the same party, which has it; a coordinator's to name. A coordinator who
    names nobody says that the party itself leads no more on this. An approver speaks for the
    organization alone, so its party goes on leading and its coordinator is asked who does.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row, day = _asked(held, recorder, by)
        for_party = speaks_for_party(by, day)
        if instead is not None:
            _check_instead(instead, row, for_party=for_party)
        elif row.until_on is not None and not for_party:
            raise Refused("", _("Your organization has given this answer already."))
        _end(row, day, released=for_party and instead is None)
        if instead is not None:
            _add(recorder, instead, row, day)
        return _append(recorder, row, by)


def _asked(held: Responsibility, recorder: Recorder, by: Official) -> tuple[Responsibility, date]:
    """Return the role as it is now, and the plan's day, once the official may answer."""
    row = Responsibility.objects.select_for_update().get(pk=held.pk)
    day = recorder.day(plan_of(item_held(row)).timezone)
    demand(by, Verb.CONFIRM_LEAD, on=row, day=day)
    return row, day


def _check_instead(instead: Organization, row: Responsibility, *, for_party: bool) -> None:
    if not for_party:
        raise Refused("instead", _("Only a coordinator names another organization."))
    same = instead.country == row.organization.country and instead.entry_id is not None
    itself = instead.pk == row.organization_id and row.until_on is None
    if not same or itself:
        raise Refused("instead", _("Name another public organization of your own country."))
    if _roles_on(row).filter(organization=instead, role=row.role, until_on=None).exists():
        raise Refused("instead", _("This organization has that role already."))


def _end(row: Responsibility, day: date, *, released: bool) -> None:
    """End a role that never was, from today on; keep its party leading unless it says not."""
    if row.until_on is None:
        yesterday = day - timedelta(days=1)
        row.until_on = max(yesterday, row.since_on) if row.since_on else yesterday
    row.save()
    if released and leaves_gap(row):
        ended = _roles_on(row).filter(role=row.role, until_on__isnull=False, released_on=None)
        ended.filter(organization__country=row.organization.country).update(released_on=day)


def _add(recorder: Recorder, instead: Organization, row: Responsibility, day: date) -> None:
    last = _roles_on(row).order_by("position").last()
    named = Responsibility(
        organization=instead,
        initiative=row.initiative,
        milestone=row.milestone,
        role=row.role,
        basis=Basis.CONFIRMED,
        since_on=None,
        position=last.position + 1 if last else 0,
    )
    recorder.mark(named)
    named.save()


def _roles_on(row: Responsibility) -> QuerySet[Responsibility]:
    item = item_held(row)
    return Responsibility.objects.filter(**{kind_of(item).value: item}, entry__isnull=False)


def _append(recorder: Recorder, row: Responsibility, by: Official) -> Entry:
    return append_for_item(
        recorder,
        EntryKind.REVISE,
        item_held(row),
        organization=by.organization.code if by.organization else "",
    )
