"""Meetings that an organization took part in, and money that it pays or gets."""

from dataclasses import dataclass

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.models import State
from partnership.models.labels import label_of
from partnership.queries.addresses import LISTS, exists
from partnership.queries.as_of import read_state
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, money, span_words, table_date, title_of
from partnership.queries.words.checks import check_marks
from partnership.vocabulary import FundingState, MeetingKind, SubjectKind


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. day: ISO, "" where the day is not known. notes: words."""

    day: str
    day_words: str
    address: str
    title: Text
    notes: tuple[str, ...]


def events_of(code: str, reading: Reading) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Return the meetings and the sums that name an organization, newest first. One query."""
    rows = (
        State.objects.on(reading.as_of.day)
        .filter(kind__in=(SubjectKind.MEETING, SubjectKind.FUNDING))
        .filter(plan_code=reading.plan["code"])
        .facing("organization", code)
        .defer("sealed", "folded")
        .order_by(F("dated_on").desc(nulls_last=True), "code")
    )
    states = [read_state(row) for row in rows]
    return (
        tuple(_meeting(state, reading) for state in states if state["kind"] == SubjectKind.MEETING),
        tuple(
            _sum(state, code, reading) for state in states if state["kind"] == SubjectKind.FUNDING
        ),
    )


def _meeting(state: dict, reading: Reading) -> Event:
    return Event(
        day=state["starts_on"] or "",
        day_words=_span(state),
        address=_address(state, reading),
        title=title_of(state, reading.language),
        notes=(
            str(label_of(MeetingKind(state["meeting_kind"]))),
            *check_marks(state, reading.plan, reading.language),
        ),
    )


def _span(state: dict) -> str:
    if not state["starts_on"]:
        return _("day not found")
    return span_words(state["starts_on"], state["ends_on"])


def _sum(state: dict, code: str, reading: Reading) -> Event:
    part = pgettext("money", "pays") if code in state["payers"] else pgettext("money", "receives")
    promised = str(label_of(FundingState(state["state"])))
    return Event(
        day=state["dated_on"] or "",
        day_words=table_date(state["dated_on"]) if state["dated_on"] else _("day not found"),
        address=_address(state, reading),
        title=title_of(state, reading.language),
        notes=(
            money(state["amount"], state["currency"]),
            promised,
            part,
            *check_marks(state, reading.plan, reading.language),
        ),
    )


def _address(state: dict, reading: Reading) -> str:
    """Return the line of its list; "" while the site has no such list."""
    kind = SubjectKind(state["kind"])
    if not exists(LISTS[kind]):
        return ""
    return reading.subject_address(kind, state["code"])
