"""What an organization said last on each item, and whether it can say it again."""

from collections.abc import Collection

from partnership.models import Organization, Report
from partnership.queries.belonging import item_of
from partnership.queries.desk.drafts import whole
from partnership.vocabulary import Claim

# Ends are said anew, each with its own evidence.
REPEATED = (Claim.NOT_STARTED, Claim.ON_TRACK, Claim.AT_RISK, Claim.BLOCKED)


def last_reports(organizations: Collection[Organization]) -> dict[str, Report]:
    """Return the newest public report of these bodies on each item, by its code. One query.

    What was taken back or corrected is left out, as it is no longer said.
    """
    if not organizations:
        return {}
    said = Report.objects.published().filter(organization__in=organizations, withdrawn_on=None)
    corrected = Report.objects.published().filter(corrects__isnull=False).values("corrects")
    rows = whole(said.exclude(pk__in=corrected)).order_by("effective_on", "entry_id")
    return {item_of(report).code: report for report in rows}


def repeatable(last: dict[str, Report]) -> dict[str, int]:
    """Return the keys of the reports that say nothing final, by item."""
    return {code: report.pk for code, report in last.items() if report.claim in REPEATED}
