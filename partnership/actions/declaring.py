"""A party's declaration that an initiative's milestones cover what it promises."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_publishing import append_for_item
from partnership.models import Declaration, Entry, Initiative, Official
from partnership.queries.policy import Verb
from partnership.vocabulary import EntryKind


def declare_covered(*, initiative: Initiative, by: Official, clock: Clock) -> Entry:
    """Put a party's declaration on record, with the steps that follow.

    Progress is known once every party of the plan has declared. Raises Refused when the
    initiative has no milestone, or the party has declared already.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = Initiative.objects.select_for_update().get(pk=initiative.pk)
        demand(by, Verb.DECLARE, on=row, day=recorder.day(row.plan.timezone))
        if not row.milestones.filter(entry__isnull=False, withdrawn=False).exists():
            raise Refused("", _("It has no milestone, so nothing covers the promise yet."))
        declaration = Declaration(initiative=row, party=by.party)
        recorder.mark(declaration)
        declaration.save()
        organization = by.organization.code if by.organization else ""
        return append_for_item(recorder, EntryKind.REVISE, row, organization=organization)
