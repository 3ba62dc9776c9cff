"""The dated traces of a promise: meetings, money, and indicators as context."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.models import State
from partnership.models.labels import label_of
from partnership.queries.as_of import AsOf, read_state
from partnership.queries.dated_facts.papers import OFFICIAL
from partnership.queries.item_page.addresses import list_address
from partnership.queries.page_context import Reading
from partnership.queries.states.checked import is_confirmed
from partnership.queries.words import (
    Text,
    money,
    number,
    party_name,
    span_words,
    text_in,
    title_of,
    words_of,
)
from partnership.queries.words.checks import check_marks
from partnership.vocabulary import (
    AnswerKind,
    Direction,
    FundingState,
    MeetingKind,
    MeetingLevel,
    MeetingPrecision,
    Qualifier,
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
    rows = State.objects.on(reading.as_of.day).filter(kind__in=KINDS).facing("initiative", code)
    rows = rows.order_by("-dated_on", "code").defer("sealed", "folded")
    states = [read_state(row) for row in rows]
    return Traces(
        events=tuple(_events(states, reading)),
        indicators=tuple(
            _indicator(state, reading) for state in states if state["kind"] == SubjectKind.INDICATOR
        ),
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
    newest = _newest_value(state)
    return Measured(
        title=title_of(state, reading.language),
        address=list_address(state["kind"], state["code"], reading),
        value=_value(newest) if newest else "",
        unit=words_of(state, "unit", reading.language),
        period=newest["period"] if newest else "",
        direction=str(label_of(Direction(state["direction"]))),
        notes=tuple(_said_of(newest, reading)) if newest else (),
    )


def _said_of(value: Mapping, reading: Reading) -> Iterable[str]:
    """Yield who gave a value, and what each other party answered to it last."""
    if value["party"]:
        country = party_name(reading.plan, value["party"], reading.language)
        yield _("given by %(country)s") % {"country": country}
    for answer in value.get("answers", []):
        told = {
            "country": party_name(reading.plan, answer["party"], reading.language),
            "answer": str(label_of(AnswerKind(answer["answer"]))),
        }
        comment = text_in(answer["comment"], reading.language)
        words = _("%(country)s: %(answer)s") % told
        yield f"{words}. {comment}" if comment else words


def _newest_value(state: Mapping) -> Mapping | None:
    """Return the headline value of the latest period; else the last one told."""
    told = [each for each in state["observations"] if each["headline"]] or state["observations"]
    return max(told, key=lambda each: (each["period_end_on"] or "", each["position"]), default=None)


def _value(observation: Mapping) -> str:
    qualifier = str(label_of(Qualifier(observation["qualifier"])))
    return " ".join(part for part in (qualifier, number(observation["value"])) if part)
