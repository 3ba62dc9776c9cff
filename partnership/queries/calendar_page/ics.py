"""The calendar as a file that other calendars read and subscribe to (RFC 5545, RFC 7986).

Each event keeps its UID whatever its date or language, so that a moved date moves there too.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vText

from partnership.models import Entry
from partnership.queries.addresses import TAGS, absolute
from partnership.queries.calendar_page.entries import CalendarEntry
from partnership.queries.page_context import Reading
from partnership.queries.words import title_of
from partnership.vocabulary import Label

MADE_BY = "-//Partnership Tracker//Calendar//EN"
ASKED_AGAIN = timedelta(hours=12)
OFF = (Label.CANCELLED, Label.REPLACED)


def calendar_file(entries: Iterable[CalendarEntry], reading: Reading) -> bytes:
    """Return the entries as all-day events; what stood elsewhere before is left out. One query.

    DTSTAMP is the moment of the newest entry of the record on the subject, never the clock's.
    """
    kept = [entry for entry in entries if not entry.was]
    moments = _moments(kept, reading)
    calendar = Calendar()
    calendar.add("prodid", MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    name = ": ".join([title_of(reading.plan, reading.language).words, _("Calendar")])
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("source", absolute(reading.own_address()), parameters={"VALUE": "URI"})
    calendar.add("refresh-interval", ASKED_AGAIN, parameters={"VALUE": "DURATION"})
    for entry in kept:
        calendar.add_component(_event(entry, moments, reading))
    return calendar.to_ical()


def _moments(entries: Iterable[CalendarEntry], reading: Reading) -> Mapping[int, datetime]:
    """Return when each entry of the record was made. The plan's own stands for those without."""
    numbers = {entry.entry for entry in entries} - {0} | {reading.plan["entry"]}
    rows = Entry.objects.filter(seq__in=numbers).values_list("seq", "recorded_at")
    return {seq: moment.astimezone(UTC).replace(microsecond=0) for seq, moment in rows}


def _event(entry: CalendarEntry, moments: Mapping[int, datetime], reading: Reading) -> Event:
    event, moment = Event(), moments[entry.entry or reading.plan["entry"]]
    event.add("uid", f"{entry.code}@{urlsplit(settings.SITE_URL).hostname}")
    event.add("dtstamp", moment)
    event.add("last-modified", moment)
    event.add("sequence", entry.moves)
    event.add("dtstart", entry.day)
    # The day after the last: an all-day event ends before its end.
    event.add("dtend", (entry.last_day or entry.day) + timedelta(days=1))
    event.add("summary", _summary(entry, reading))
    event.add("description", "\n".join(_told(entry)))
    event.add("categories", [entry.kind_words])
    event.add("url", absolute(entry.address))
    event.add("transp", "TRANSPARENT")
    cancelled = entry.status is not None and entry.status.key in OFF
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    return event


def _summary(entry: CalendarEntry, reading: Reading) -> vText:
    code = f" ({entry.code})" if entry.entry else ""
    summary = vText(f"{entry.title.words}{code}")
    summary.params["LANGUAGE"] = entry.title.lang or TAGS[reading.language]
    return summary


def _told(entry: CalendarEntry) -> Iterable[str]:
    """Yield what else there is to know: kind and day as exactly as known, standing, notes, who."""
    yield _named(entry.kind_words, entry.day_words)
    if entry.status:
        yield entry.status.words
    yield from entry.notes
    for side in entry.sides:
        names = ", ".join(body.words for body in side.bodies) or side.unnamed
        yield _named(side.country, names)


def _named(name: str, what: str) -> str:
    return _("%(name)s: %(what)s") % {"name": name, "what": what}
