"""The calendar as a table for a spreadsheet."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.calendar_page.entries import CalendarEntry
from partnership.queries.list_csv import JOINED, list_csv


def calendar_csv(entries: Iterable[CalendarEntry]) -> str:
    """Return a line for each entry, those that moved on their date now and once a date before."""
    headings = (
        _("Day"), _("Last day"), _("Day in words"), _("Code"), _("Kind"), _("Title"),
        _("Status"), _("First date"), _("Moves"), _("Stood here before"), _("Organizations"),
        pgettext("column", "Initiatives"), _("Notes"),
    )  # fmt: skip
    return list_csv(headings, (_row(entry) for entry in entries))


def _row(entry: CalendarEntry) -> Iterator[str]:
    bodies = [f"{side.code} {body.words}" for side in entry.sides for body in side.bodies]
    yield entry.day.isoformat()
    yield entry.last_day.isoformat() if entry.last_day else ""
    yield from (entry.day_words, entry.code, entry.kind_words, entry.title.words)
    yield entry.status.words if entry.status else ""
    yield entry.first_on.isoformat() if entry.first_on else ""
    yield str(entry.moves) if entry.first_on else ""
    yield _("yes") if entry.was else ""
    yield JOINED.join([*bodies, *(body.words for body in entry.others)])
    yield JOINED.join(entry.initiatives)
    yield JOINED.join(entry.notes)
