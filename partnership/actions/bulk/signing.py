"""Signing many reports off at once: each by the rules of a single one, all of them or none."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.recording import Clock
from partnership.actions.reporting_publishing import publish_report
from partnership.models import Official, Report
from partnership.queries.belonging import item_of

# Each takes the record's lock for as long as its item's standings are worked out.
MOST_AT_ONCE = 25


def publish_many(chosen: Sequence[tuple[Report, int]], *, by: Official, clock: Clock) -> int:
    """Put reports on record, each at the version that was read. Returns how many.

    Raises Refused, with the code of the report that stands in the way, and publishes none.
    """
    if not chosen:
        raise Refused("", _("Open at least one report and say that you have read it."))
    if len(chosen) > MOST_AT_ONCE:
        sentence = _("At most %(most)s reports are signed off at once.")
        raise Refused("", sentence % {"most": MOST_AT_ONCE})
    with transaction.atomic():
        for report, version in chosen:
            try:
                publish_report(report=report, version=version, by=by, clock=clock)
            except Refused as refusal:
                told = {"code": item_of(report).code, "why": refusal.message}
                raise Refused("", _("%(code)s: %(why)s None was published.") % told) from None
    return len(chosen)
