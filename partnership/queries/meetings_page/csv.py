"""Meetings and deliverables as a table for a spreadsheet."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.list_csv import JOINED, list_csv
from partnership.queries.lists.sources import source_words
from partnership.queries.meetings_page.rows import Event


def meetings_csv(events: Iterable[Event]) -> str:
    """Return the rows as CSV with headings in the language in force, in the order given."""
    headings = (
        _("Code"), _("Kind"), _("Level"), _("Title"), _("First day"), _("Last day"),
        _("Day in words"), _("Organizations"), _("Outcome"), pgettext("column", "Initiatives"),
        _("Background to"), _("Notes"), _("Sources"),
    )  # fmt: skip
    return list_csv(headings, (_row(event) for event in events))


def _row(event: Event) -> Iterator[str]:
    bodies = [f"{side.code} {body.words}" for side in event.sides for body in side.bodies] + [
        body.words for body in event.others
    ]
    yield from (event.code, event.kind, event.level, event.title.words)
    yield from (event.day.isoformat(), event.last_day, event.day_words)
    yield JOINED.join(bodies)
    yield event.outcome.words
    yield JOINED.join(each.code for each in event.initiatives)
    yield JOINED.join(each.code for each in event.related)
    yield JOINED.join([*event.notes, *([event.note.words] if event.note else [])])
    yield source_words(event.sources)
