"""The lists around the real plan: what a reader of the opening day finds."""

from datetime import date

from icalendar import Calendar

from tests.pages.item_texts import seen
from tests.pages.test_calendar import events


def test_the_file_has_all_day_events_that_end_on_their_last_day(client, real):
    response = client.get("/en/calendar.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    mission = events(response)["MTG-021"]
    assert (mission["dtstart"].dt, mission["dtend"].dt) == (date(2026, 2, 15), date(2026, 2, 21))
    assert mission["dtstart"].params["VALUE"] == "DATE"


def test_lines_of_the_file_are_folded_and_end_as_the_standard_says(client, real):
    content = client.get("/es/calendario.ics").content
    lines = content.split(b"\r\n")
    assert content.startswith(b"BEGIN:VCALENDAR\r\n") and content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for event in Calendar.from_ical(content).walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event)


def test_the_real_plan_says_how_little_is_dated(client, real):
    found = seen(client.get("/en/calendar/"))
    assert "No known deadline lies ahead." in found
    assert "2 of 72 commitments and milestones have a date." in found


def test_the_real_plan_tells_of_every_meeting(client, real):
    found = seen(client.get("/en/meetings/"))
    assert "24 meetings, missions and deliverables found since September 18, 2025." in found
    assert "Nothing was found after July 1, 2026" in found
