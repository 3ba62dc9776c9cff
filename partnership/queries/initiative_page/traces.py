"""The dated traces of a promise: meetings, money, and indicators as context."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.models import State
from partnership.models.labels import label_of
from partnership.queries.as_of import AsOf, read_content
from partnership.queries.dated_facts.papers import OFFICIAL
from partnership.queries.item_page.addresses import list_address
from partnership.queries.lists.values import newest_value, said_of, value_words
from partnership.queries.page_context import Reading
from partnership.queries.prepared import Prepared
from partnership.queries.states.checked import is_confirmed
from partnership.queries.words import (
    Text,
    money,
    span_words,
    title_of,
    words_of,
)
from partnership.queries.words.checks import check_marks
from partnership.vocabulary import (
    Direction,
    FundingState,
    MeetingKind,
    MeetingLevel,
    MeetingPrecision,
    SubjectKind,
)

KINDS = (SubjectKind.MEETING, SubjectKind.FUNDING, SubjectKind.INDICATOR)


@dataclass(frozen=True, slots=True)
class Trace:
    """Something that happened or was paid. figure: an amount, or ""."""

    day: str
    day_words: str
    title: Text
    address: str
    kind: str
    figure: str
    notes: tuple[str, ...]
    outcome: Text


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator with its newest headline value, as context. value: "" where there is none."""

    title: Text
    address: str
    value: str
    unit: Text
    period: str
    direction: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Traces:
    """What was found around a promise, the newest first."""

    events: tuple[Trace, ...]
    indicators: tuple[Measured, ...]


def traces_of(code: str, reading: Reading) -> Traces:
    """Return the traces of an initiative on the day. One query."""
    states = [read_content(*row) for row in _facing(reading.as_of.day, code)]
    return Traces(
        events=tuple(_events(states, reading)),
        indicators=tuple(
            _indicator(state, reading) for state in states if state["kind"] == SubjectKind.INDICATOR
        ),
    )


_facing = Prepared(
    lambda day, code: (
        State.objects.on(day)
        .filter(kind__in=KINDS)
        .facing("initiative", code)
        .order_by("-dated_on", "code")
        .values_list("entry_id", "content")
    )
)


def _events(states: Iterable[dict], reading: Reading) -> Iterable[Trace]:
    for state in states:
        day = state.get("starts_on") or state.get("dated_on")
        if state["kind"] == SubjectKind.INDICATOR or _is_later(day, reading.as_of):
            continue
        yield (
            _meeting(state, reading)
            if state["kind"] == SubjectKind.MEETING
            else _money(state, reading)
        )


def _is_later(day: str | None, as_of: AsOf) -> bool:
    """Say whether something had not happened on a reconstructed day."""
    return as_of.reconstructed and day is not None and day > as_of.day.isoformat()


def _meeting(state: dict, reading: Reading) -> Trace:
    language = reading.language
    return Trace(
        day=state["starts_on"],
        day_words=_meeting_days(state),
        title=title_of(state, language),
        address=list_address(state["kind"], state["code"], reading),
        kind=str(label_of(MeetingKind(state["meeting_kind"]))),
        figure="",
        notes=tuple(_meeting_notes(state, reading)),
        outcome=words_of(state, "outcome", language),
    )


def _meeting_days(state: Mapping) -> str:
    days = span_words(state["starts_on"], state["ends_on"])
    precision = state["precision"]
    if precision == MeetingPrecision.DAY:
        return days
    told = {"precision": str(label_of(MeetingPrecision(precision))), "day": days}
    return pgettext("day as exactly as known", "%(precision)s %(day)s") % told


def _meeting_notes(state: Mapping, reading: Reading) -> Iterable[str]:
    if state["level"]:
        yield str(label_of(MeetingLevel(state["level"])))
    yield from _backing(state, reading)


def _backing(state: Mapping, reading: Reading) -> Iterable[str]:
    """Say whether any official source backs it, or a party does, and what parties say of it."""
    official = any(source["kind"] in OFFICIAL for source in state["sources"])
    if state["sources"] and not official and not is_confirmed(state):
        yield _("reported by the press")
    yield from check_marks(state, reading.plan, reading.language)


def _money(state: dict, reading: Reading) -> Trace:
    return Trace(
        day=state["dated_on"] or "",
        day_words=span_words(state["dated_on"], None) if state["dated_on"] else _("no date"),
        title=title_of(state, reading.language),
        address=list_address(state["kind"], state["code"], reading),
        kind=str(label_of(FundingState(state["state"]))),
        figure=money(state["amount"], state["currency"]),
        notes=tuple(_backing(state, reading)),
        outcome=Text(""),
    )


def _indicator(state: dict, reading: Reading) -> Measured:
    newest = newest_value(state["observations"])
    return Measured(
        title=title_of(state, reading.language),
        address=list_address(state["kind"], state["code"], reading),
        value=value_words(newest) if newest else "",
        unit=words_of(state, "unit", reading.language),
        period=newest["period"] if newest else "",
        direction=str(label_of(Direction(state["direction"]))),
        notes=tuple(said_of(newest, reading)) if newest else (),
    )
