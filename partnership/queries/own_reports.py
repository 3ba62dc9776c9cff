"""What an organization itself has written on an item, sent or not."""

from partnership.models import Milestone, Organization, Report
from partnership.queries.belonging import Item


def newest_report(organization: Organization, item: Item) -> Report | None:
    """Return the organization's newest report on an item, whatever became of it."""
    on_item = {"milestone": item} if isinstance(item, Milestone) else {"initiative": item}
    written = Report.objects.filter(organization=organization, **on_item)
    return written.select_related("author", "successor").order_by("pk").last()
