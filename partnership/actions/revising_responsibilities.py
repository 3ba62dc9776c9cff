"""Who answers for an item from a day on, and who no longer does."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.recording import Recorder
from partnership.actions.revising_words import Change, Ended, Taken
from partnership.models import Official, Organization, Responsibility
from partnership.queries.belonging import Item, kind_of


def check_responsibilities(change: Change, item: Item, by: Official) -> None:
    """Raise Refused for what is not the coordinator's party's to say."""
    for taken in change.taken:
        _organization(taken.organization, by, "taken")
        if _open(item, taken):
            raise Refused("taken", _("This organization has that role already."))
    for ended in change.ended:
        _organization(ended.organization, by, "ended")
        row = _open(item, ended)
        if row is None:
            raise Refused("ended", _("This organization has no such role now."))
        if row.since_on and ended.until_on < row.since_on:
            raise Refused("ended", _("A role cannot end before it began."))


def put_responsibilities(recorder: Recorder, change: Change, item: Item, *, day: date) -> None:
    """Write the roles taken on and ended, public with the next entry."""
    last = item.responsibilities.order_by("position").last()
    _add(recorder, change.taken, item, after=last.position if last else 0)
    for ended in change.ended:
        row = _open(item, ended)
        if row is not None:
            row.until_on = ended.until_on
            row.released_on = day if ended.released else None
            row.save()


def _add(recorder: Recorder, taken: Iterable[Taken], item: Item, *, after: int) -> None:
    for position, each in enumerate(taken, start=after + 1):
        row = Responsibility(
            organization=Organization.objects.get(code=each.organization),
            role=each.role,
            basis=each.basis,
            since_on=each.since_on,
            position=position,
            **{kind_of(item).value: item},
        )
        recorder.mark(row)
        row.save()


def _organization(code: str, by: Official, field: str) -> Organization:
    """Return a public organization of the coordinator's party, or of no country."""
    public = Organization.objects.filter(code=code, entry__isnull=False)
    found = public.filter(country__in=[by.party, ""]).first()
    if found is None:
        raise Refused(field, _("Name a public organization of your own country."))
    return found


def _open(item: Item, told: Taken | Ended) -> Responsibility | None:
    held = item.responsibilities.filter(entry__isnull=False, until_on=None)
    return held.filter(organization__code=told.organization, role=told.role).first()
