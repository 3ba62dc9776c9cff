"""What has happened since the launch: meetings and deliverables, month by month."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.addresses import exists
from partnership.queries.items import Item
from partnership.queries.known_facts import (
    OFFICIAL,
    kinds_of_meeting,
    kinds_of_report,
    meetings_until,
)
from partnership.queries.known_facts.days import meeting_days, report_days
from partnership.queries.known_facts.deliverables import deliverables
from partnership.queries.known_facts.months import Happening, months
from partnership.queries.known_facts.sources import sources_in
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.words import long_date, number, title_of
from partnership.queries.words.checks import check_marks
from partnership.vocabulary import MeetingKind

LATEST = 5
QUIET_DAYS = 30  # after so long without anything found, the page says so


@dataclass(frozen=True, slots=True)
class Happened:
    """All of it. found: in order of their days. months: for parts/months.html; quiet: "nothing
    found after …", or ""."""

    count: int
    sentence: str
    found: tuple[Happening, ...]
    months: dict
    latest: tuple[Happening, ...]
    quiet: str
    address: str


def happened(plan: PlanOnDay) -> Happened:
    """Return what has happened from the launch to the day."""
    reading = plan.reading
    found = sorted(_happenings(plan), key=lambda each: each.day)
    last = found[-1].day if found else reading.as_of.earliest
    quiet = (reading.as_of.day - last).days > QUIET_DAYS
    return Happened(
        count=len(found),
        sentence=_sentence(plan, len(found)),
        found=tuple(found),
        months=months(plan.reading, found),
        latest=tuple(reversed(found[-LATEST:])),
        quiet=_("Nothing was found after %(day)s; that may be the search, not the facts.")
        % {"day": long_date(last)}
        if quiet
        else "",
        address=reading.address("meetings") if exists("meetings") else "",
    )


def _sentence(plan: PlanOnDay, count: int) -> str:
    text = _("%(count)s meetings, missions and deliverables found since %(day)s.")
    return text % {"count": number(count), "day": long_date(plan.reading.as_of.earliest)}


def _happenings(plan: PlanOnDay) -> Iterator[Happening]:
    yield from (_meeting(plan, each) for each in meetings_until(plan))
    yield from (_deliverable(plan, item, told) for item, told in deliverables(plan))


def _meeting(plan: PlanOnDay, state: dict) -> Happening:
    reading = plan.reading
    title = title_of(state, reading.language)
    where = reading.subject_address(state["kind"], state["code"]) if exists("meetings") else ""
    return Happening(
        day=date.fromisoformat(state["starts_on"]),
        day_words=meeting_days(state),
        words=title.words,
        lang=title.lang,
        kind=str(label_of(MeetingKind(state["meeting_kind"]))),
        address=where,
        official=any(kind in OFFICIAL for kind in kinds_of_meeting(state)),
        codes=_codes(plan, state["initiatives"]),
        sources=sources_in(state["sources"], reading.language),
        notes=tuple(check_marks(state, reading.plan, reading.language)),
    )


def _deliverable(plan: PlanOnDay, item: Item, told: dict) -> Happening:
    reading = plan.reading
    title = title_of(item.state, reading.language)
    sources = [told["source"]] if told["source"] else []
    return Happening(
        day=date.fromisoformat(told["effective_on"]),
        day_words=report_days(told),
        words=title.words,
        lang=title.lang,
        kind=_("Deliverable"),
        address=reading.address("milestone", item.code),
        official=any(kind in OFFICIAL for kind in kinds_of_report(told)),
        codes=_codes(plan, [item.state["initiative"]]),
        sources=sources_in(sources, reading.language),
    )


def _codes(plan: PlanOnDay, codes: Iterable[str]) -> tuple[dict, ...]:
    return tuple(
        {"code": code, "address": plan.reading.address("initiative", code)} for code in codes
    )
