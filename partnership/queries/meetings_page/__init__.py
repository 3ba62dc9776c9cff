"""Meetings and missions: who met whom, when, and what came of it, month by month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.empty import Empty
from partnership.queries.filters.form import Form
from partnership.queries.known_facts.happened import QUIET_DAYS
from partnership.queries.known_facts.months import strokes_of
from partnership.queries.lists.strip import anchor, month_of, strip
from partnership.queries.meetings_page.filters import chosen_events, form_of, is_filtered
from partnership.queries.meetings_page.rows import DELIVERABLE, Event, events_of
from partnership.queries.overview.plan import plan_on_day
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, long_date, month_words, number


@dataclass(frozen=True, slots=True)
class Month:
    """What took place in one month. id: its anchor, such as 2026-02."""

    id: str
    words: str
    events: tuple[Event, ...]


YEAR = 12  # months that stand open


@dataclass(frozen=True, slots=True)
class MeetingsPage:
    """The page. lead: how many; beside: between whom; months: for parts/months.html.

    quiet: from which day on nothing was found, or "".
    """

    lead: str
    beside: tuple[str, ...]
    form: Form
    result: str
    figure: dict
    months: tuple[Month, ...]
    empty: Empty | None
    quiet: str

    @property
    def near(self) -> tuple[Month, ...]:
        """The first months, a year of them."""
        return self.months[:YEAR]

    @property
    def further(self) -> tuple[Month, ...]:
        """The months after these, which are folded."""
        return self.months[YEAR:]


def meetings_page(reading: Reading) -> MeetingsPage:
    """Return the page. Three queries. Raises BadParameters for what cannot be asked for."""
    plan = plan_on_day(reading)
    events = events_of(plan)
    form, shown = form_of(events, plan), chosen_events(events, plan)
    return MeetingsPage(
        lead=_lead(events, reading),
        beside=tuple(_beside(events)),
        form=form,
        result=_result(shown, events) if is_filtered(reading) else "",
        figure=_figure(shown, reading),
        months=tuple(_months(shown)),
        empty=None if shown else _empty(reading, form),
        quiet=_quiet(events, reading),
    )


def listed_events(reading: Reading) -> list[Event]:
    """Return what the page lists, in its order. Three queries. Raises BadParameters."""
    plan = plan_on_day(reading)
    events = events_of(plan)
    form_of(events, plan)
    return chosen_events(events, plan)


def _lead(events: Sequence[Event], reading: Reading) -> str:
    """Return how many were found; with those ahead, how many are announced."""
    held = sum(not event.ahead and event.day >= reading.as_of.earliest for event in events)
    words = ngettext(
        "%(count)s meeting, mission or deliverable found since %(day)s.",
        "%(count)s meetings, missions and deliverables found since %(day)s.",
        held,
    )
    told = words % {"count": number(held), "day": long_date(reading.as_of.earliest)}
    ahead = sum(event.ahead for event in events)
    if not ahead:
        return told
    more = ngettext("%(count)s more is announced.", "%(count)s more are announced.", ahead)
    return f"{told} {more % {'count': number(ahead)}}"


def _beside(events: Sequence[Event]) -> list[str]:
    """Return between whom they were, and how many are known from the press alone."""
    held = [event for event in events if not event.ahead]
    if not held:
        return []
    between = sum(len(event.countries) > 1 for event in held if event.key != DELIVERABLE)
    meetings = sum(event.key != DELIVERABLE for event in held)
    press = sum(not event.official for event in held)
    return [
        _("%(count)s meetings name organizations of both countries.")
        % {"count": count_of(between, meetings)},
        _("%(count)s are known from the press alone.") % {"count": count_of(press, len(held))},
    ]


def _result(shown: Sequence[Event], events: Sequence[Event]) -> str:
    return _("%(count)s with this filter.") % {"count": count_of(len(shown), len(events))}


def _figure(shown: Sequence[Event], reading: Reading) -> dict:
    """Return the count of each month, from the launch to the day or to what is announced."""
    days = [event.day for event in shown]
    first, last = min([reading.as_of.earliest, *days]), max([reading.as_of.day, *days])
    name = _("Meetings and deliverables per month, %(first)s to %(last)s")
    return {
        "name": name % {"first": month_words(first), "last": month_words(last)},
        "list": strip(
            first,
            last,
            strokes_of((event.day, event.official) for event in shown),
            today=reading.as_of.day,
            address=lambda month: f"#{anchor(month)}",
        ),
    }


def _months(shown: Sequence[Event]) -> list[Month]:
    return [
        Month(anchor(month), month_words(date(*month, 1)), tuple(events))
        for month, events in groupby(shown, key=lambda event: month_of(event.day))
    ]


def _empty(reading: Reading, form: Form) -> Empty:
    if is_filtered(reading):
        return Empty(
            _("Nothing here with this filter."), address=form.all_address, link=_("Show all")
        )
    return Empty(
        _("No meeting was found in the sources read."),
        _("Either country can put one on record; it is public once both agree."),
    )


def _quiet(events: Sequence[Event], reading: Reading) -> str:
    """Return from which day on nothing was found, after so long that it must be said."""
    held = [event.day for event in events if not event.ahead]
    last = max(held, default=reading.as_of.earliest)
    if (reading.as_of.day - last).days <= QUIET_DAYS:
        return ""
    words = _("Nothing was found after %(day)s; that may be the search, not the facts.")
    return words % {"day": long_date(last)}
