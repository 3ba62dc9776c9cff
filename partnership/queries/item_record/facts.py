"""What each entry of an item put on record, by its number: a report, an answer, a date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models import Step
from partnership.models.labels import label_of
from partnership.queries.arcs.story import change_words
from partnership.queries.dated_facts import who_reports
from partnership.queries.item_page.reasons import given_words
from partnership.queries.page_context import Reading
from partnership.queries.words import (
    Status,
    Text,
    acronym,
    as_day,
    due_words,
    party_name,
    status_of,
    text_in,
)
from partnership.vocabulary import AnswerKind, Claim, DatePrecision


@dataclass(frozen=True, slots=True)
class Words:
    """One side of a change that is no status."""

    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """From what to what, as parts/before_after.html shows it."""

    before: Status | Words
    after: Status | Words
    what: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What one entry says: its words, a change, why, what is noted beside it, and who said it."""

    words: str
    change: Change | None
    why: Text
    notes: tuple[str, ...]
    mark: str = ""
    who: str = ""


def status_change(before: Step, step: Step) -> Change:
    """Return two tags and an arrow: labels are never inflected."""
    return Change(status_of(before), status_of(step))


def told_by_number(
    states: Iterable[Mapping], organizations: Mapping[str, dict], reading: Reading
) -> dict[int, Told]:
    """Return what the facts in these states say, by the number of their entry."""
    found: dict[int, Told] = {}
    for state in states:
        source = state["source_language"]
        for report in state["reports"]:
            found[report["number"]] = _report(report, source, organizations, reading)
            found |= _answers(report, source, organizations, reading)
        for place, told in enumerate(state.get("due_dates", [])):
            before = state["due_dates"][place - 1] if place else None
            if before is not None:
                found[told["number"]] = _moved(before, told, source, organizations, reading)
            found |= _answers(told, source, organizations, reading)
        for told in state.get("assessments", []):
            found[told["number"]] = _assessed(told, source, reading)
    return found


def _assessed(told: Mapping, source: str, reading: Reading) -> Told:
    return Told(
        words=told["assessor"],
        change=None,
        why=text_in(told["summary"], reading.language, source=source),
        notes=(told["title"],),
    )


def _report(
    told: Mapping, source: str, organizations: Mapping[str, dict], reading: Reading
) -> Told:
    why = given_words(told, reading, source=source)
    return Told(
        words=str(label_of(Claim(told["claim"]))),
        change=None,
        why=why or text_in(told["note"], reading.language, source=source),
        notes=(),
        who=who_reports(told, organizations, reading),
    )


def _answers(
    fact: Mapping, source: str, organizations: Mapping[str, dict], reading: Reading
) -> dict[int, Told]:
    return {
        told["number"]: Told(
            words=_answer_words(told),
            change=None,
            why=text_in(told["comment"], reading.language, source=source),
            notes=(),
            who=_who(told, organizations, reading),
        )
        for told in fact["answers"]
    }


def _answer_words(told: Mapping) -> str:
    words = str(label_of(AnswerKind(told["answer"])))
    return f"{words}, {label_of(Claim(told['claim']))}" if told["claim"] else words


def _moved(
    before: Mapping,
    told: Mapping,
    source: str,
    organizations: Mapping[str, dict],
    reading: Reading,
) -> Told:
    days = (as_day(told["due_on"]) - as_day(before["due_on"])).days
    return Told(
        words="",
        change=Change(_due(before), _due(told)),
        why=given_words(told, reading, source=source),
        notes=(change_words(days),),
        mark="moved",
        who=_who(told, organizations, reading),
    )


def _due(told: Mapping) -> Words:
    return Words(due_words(told["due_on"], DatePrecision(told["precision"])))


def _who(told: Mapping, organizations: Mapping[str, dict], reading: Reading) -> str:
    body = organizations.get(told["organization"] or "")
    party = told.get("party") or told.get("asked_by") or ""
    names = [acronym(body, reading.language).words] if body else []
    names += [party_name(reading.plan, party, reading.language)] if party else []
    return ", ".join(names) or _("both parties")
