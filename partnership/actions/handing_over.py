"""All rows of a leaving official, moved to another in one step."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.delegating import check_people, end_row
from partnership.actions.errors import Refused
from partnership.actions.officials import Account, change_official
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock
from partnership.models import Delegation, Official, Proposal, Report
from partnership.queries.hats import is_placed
from partnership.queries.moved_rows import LeavingRows, leaving_rows
from partnership.queries.policy import Verb
from partnership.vocabulary import DraftState, Language, OfficialRole

REPORTERS = (OfficialRole.CONTRIBUTOR, OfficialRole.APPROVER)


def hand_over(
    *,
    leaving: Official,
    to: Official,
    seen: str,
    close: bool,
    by: Official,
    day: date,
    clock: Clock,
) -> None:
    """Move what an official wrote and nobody signed off, and their stand-ins, to another.

    seen: the key of the rows that were looked at. close: the account too, which asks for an
    administrator. Raises Refused, keyed by field, and moves nothing then.
    """
    with transaction.atomic():
        row = Official.objects.select_for_update().get(pk=leaving.pk)
        demand(by, Verb.HAND_OVER, on=row, day=day)
        rows = leaving_rows(row, day)
        if rows.key() != seen:
            raise Refused("", _("Something changed meanwhile. Look at the list again."))
        check_heir(row, to)
        _move_delegations(rows, to, by=by, day=day, clock=clock)
        _move_drafts(rows, row, to, close=close)
        if close:
            _close(row, by=by, day=day, clock=clock)


def check_heir(leaving: Official, to: Official) -> None:
    """Raise Refused for somebody who cannot go on with the official's rows."""
    if to.pk == leaving.pk or not to.is_active or not is_placed(to):
        raise Refused("to", _("Name another official who can sign in."))
    if to.party != leaving.party or to.organization_id != leaving.organization_id:
        raise Refused("to", _("Name an official of the same organization and country."))
    alike = to.role == leaving.role or {to.role, leaving.role} <= set(REPORTERS)
    if not alike:
        raise Refused("to", _("Name an official whose role can go on with this."))


def _move_drafts(rows: LeavingRows, leaving: Official, to: Official, *, close: bool) -> None:
    """Change the author. What was sent by one who could sign it off then is a draft again."""
    reopened = not close and leaving.role == OfficialRole.APPROVER
    drafts: list[Report | Proposal] = [*rows.reports, *rows.proposals]
    for row in drafts:
        row.author, row.version = to, row.version + 1
        if reopened and row.state == DraftState.SENT:
            row.state = DraftState.DRAFT
        row.save()
    rows.texts.update(author=to)


def _move_delegations(
    rows: LeavingRows, to: Official, *, by: Official, day: date, clock: Clock
) -> None:
    """End the stand-ins of who leaves; let `to` stand in where they did, if that may be."""
    acting = list(rows.acting.select_related("official"))
    for row in [*rows.away, *acting]:
        end_row(row, by=by, clock=clock)
    for row in acting:
        if not _may_stand_in(row.official, to):
            continue
        Delegation.objects.create(
            official=row.official,
            stand_in=to,
            from_on=max(row.from_on, day),
            until_on=row.until_on,
            made_by=by,
            made_at=clock(),
        )


def _may_stand_in(absent: Official, to: Official) -> bool:
    try:
        check_people(absent, to)
    except Refused:
        return False
    return True


def _close(row: Official, *, by: Official, day: date, clock: Clock) -> None:
    account = Account(
        username=row.username,
        role=OfficialRole(row.role),
        organization=row.organization,
        language=Language(row.language),
        first_name=row.first_name,
        last_name=row.last_name,
        email=row.email,
        is_active=False,
    )
    change_official(official=row, account=account, by=by, day=day, at=clock())
