"""Naming a stand-in for the days of an absence, and taking that back."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.account_log import log_account_change
from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock
from partnership.models import Delegation, Official
from partnership.queries.hats import is_placed
from partnership.queries.policy import Verb
from partnership.vocabulary import AccountMatter, OfficialRole

MOST_DAYS = 366
HANDED_ON = (OfficialRole.APPROVER, OfficialRole.COORDINATOR)
# Whoever only looks, or keeps accounts, publishes nothing, also not in another's place.
STANDS_IN = (OfficialRole.CONTRIBUTOR, OfficialRole.APPROVER, OfficialRole.COORDINATOR)


def delegate(
    *,
    official: Official,
    stand_in: Official,
    from_on: date,
    until_on: date,
    by: Official,
    day: date,
    clock: Clock,
) -> Delegation:
    """Let one official stand in for another from from_on to until_on.

    by: whoever will be away, or an administrator of the country. Raises Refused, keyed by
    field, and writes nothing then.
    """
    with transaction.atomic():
        absent = Official.objects.select_for_update().get(pk=official.pk)
        row = Delegation(official=absent, stand_in=stand_in, from_on=from_on, until_on=until_on)
        demand(by, Verb.DELEGATE, on=row, day=day)
        _check_days(from_on, until_on, day)
        check_people(absent, stand_in)
        _check_alone(row)
        row.made_by, row.made_at = by, clock()
        row.save()
        _log(row, by, after=_words(row), at=row.made_at)
        return row


def end_delegation(*, delegation: Delegation, by: Official, day: date, clock: Clock) -> None:
    """Take it back before its last day. It holds no more from this moment on."""
    with transaction.atomic():
        row = Delegation.objects.select_for_update().get(pk=delegation.pk)
        demand(by, Verb.DELEGATE, on=row, day=day)
        if row.until_on < day:
            raise Refused("", _("Its last day has passed already."))
        end_row(row, by=by, clock=clock)


def end_row(row: Delegation, *, by: Official, clock: Clock) -> None:
    """End a delegation that may be ended, and say so in the log of accounts."""
    row.ended_at = clock()
    row.save()
    _log(row, by, before=_words(row), at=row.ended_at)


def _words(row: Delegation) -> str:
    return f"{row.stand_in.username} {row.from_on} – {row.until_on}"


def _log(row: Delegation, by: Official, *, at: datetime, before: str = "", after: str = "") -> None:
    log_account_change(
        by=by,
        official=row.official,
        what=AccountMatter.DELEGATION,
        before=before,
        after=after,
        at=at,
    )


def check_people(absent: Official, stand_in: Official) -> None:
    """Raise Refused for a pair of whom one cannot stand in for the other."""
    if absent.role not in HANDED_ON or not is_placed(absent):
        raise Refused("official", _("Only approvers and coordinators have a stand-in."))
    if stand_in.pk == absent.pk or not stand_in.is_active or not is_placed(stand_in):
        raise Refused("stand_in", _("Name another official who can sign in."))
    if stand_in.party != absent.party:
        raise Refused("stand_in", _("Name an official of the same country."))
    if stand_in.role not in STANDS_IN:
        sentence = _("An auditor or an administrator publishes nothing, also not as a stand-in.")
        raise Refused("stand_in", sentence)
    same = stand_in.organization_id == absent.organization_id
    if absent.role == OfficialRole.APPROVER and not same:
        raise Refused("stand_in", _("Name an official of the same organization."))


def _check_days(from_on: date, until_on: date, day: date) -> None:
    if from_on < day:
        raise Refused("from_on", _("A stand-in begins today or later."))
    if until_on < from_on:
        raise Refused("until_on", _("The last day is before the first one."))
    if until_on - from_on > timedelta(days=MOST_DAYS):
        raise Refused("until_on", _("Name a last day within a year of the first one."))


def _check_alone(row: Delegation) -> None:
    """One stand-in at a time, so that it is clear who acts in whose place."""
    others = Delegation.objects.filter(official=row.official, ended_at=None)
    if others.filter(from_on__lte=row.until_on, until_on__gte=row.from_on).exists():
        raise Refused("from_on", _("Somebody stands in on some of these days already."))
