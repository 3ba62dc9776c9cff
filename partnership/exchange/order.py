"""Whether the days of a plan are real and follow one another."""

from collections.abc import Iterator

from partnership.exchange.cursor import Cursor
from partnership.exchange.problems import Problem
from partnership.exchange.references import Rows


def plan_days(plan: Cursor) -> Iterator[Problem]:
    """Check the plan's own days: start, adoption and signature before the end."""
    start, end = plan.at("start"), plan.at("end")
    yield from real(start)
    yield from real(end)
    if start.period and end.period and end.period.last < start.period.first:
        yield end.says("the plan ends before it starts")
    for key in ("adopted_on", "signed_on"):
        day = plan.at(key).day
        if day and end.period and end.period.last < day:
            yield plan.at(key).says("after the end of the plan")


def milestone_days(milestone: Cursor) -> Iterator[Problem]:
    """Check that a milestone's due date is real and not before its start."""
    due, start = milestone.at("due").at("date"), milestone.at("start_on").day
    yield from real(due)
    if start and due.period and due.period.last < start:
        yield due.says("due before its start")


def meeting_days(meeting: Cursor) -> Iterator[Problem]:
    """Check that a meeting ends no earlier than it starts."""
    first, last = meeting.at("starts_on").day, meeting.at("ends_on").day
    if first and last and last < first:
        yield meeting.at("ends_on").says("ends before it starts")


def source_days(source: Cursor) -> Iterator[Problem]:
    """Check that a source has one date, and a real one."""
    yield from real(source.at("dated_in"))
    if source.at("dated_on").text and source.at("dated_in").text:
        yield source.at("dated_in").says('a source has "dated_on" or "dated_in", not both')


def indicator_days(indicator: Cursor) -> Iterator[Problem]:
    """Check that the last day of each value lies in its period."""
    for observation in indicator.at("observations").each():
        period, ends = observation.at("period"), observation.at("ends_on")
        yield from real(period)
        if period.period and ends.day and not period.period.first <= ends.day <= period.period.last:
            yield ends.says(f'not a day of the period "{period.text}"')


def report_days(report: Cursor, rows: Rows) -> Iterator[Problem]:
    """Check a report's day against the date of the source that it stands on."""
    first = next(report.at("evidence").each(), None)
    source = rows["sources"].get(first.at("source").text or "") if first else None
    if first is None or source is None:
        return
    dated, effective = source.at("dated_on").day, report.at("effective_on")
    if dated is None:
        yield first.says("a report stands on a source that is dated to the day")
    elif effective.day and effective.day > dated:
        yield effective.says(f"after the date of its source, {dated.isoformat()}")


def real(place: Cursor) -> Iterator[Problem]:
    """Check that what is written like a period names days that exist."""
    if place.text and place.period is None:
        yield place.says(f'there is no day or period "{place.text[:40]}"')
