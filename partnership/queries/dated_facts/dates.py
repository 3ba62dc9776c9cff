"""Every date that a milestone has had, as rows: how far it moved, why, who asked, who agreed."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.arcs.dates import Taken
from partnership.queries.arcs.story import change_words
from partnership.queries.dated_facts.papers import Source, sources_of
from partnership.queries.dated_facts.translated import translated_marks
from partnership.queries.item_page.addresses import entry_address
from partnership.queries.item_page.reasons import given_words
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, acronym, due_words, party_name, table_date, text_in
from partnership.vocabulary import AnswerKind, DatePrecision, DateSetter


@dataclass(frozen=True, slots=True)
class DateRow:
    """One date of the record. due: as exactly as it was given. change: "+91 days" or "".

    in_force: from which day, or that it was asked for and is not agreed. struck: another
    date took its place as a correction. reason: empty for "No reason given" (a first date
    needs none: first). asked, agreed: who, in words. sources: of a date from a public source.
    """

    due: str
    due_on: str
    first: bool
    change: str
    in_force: str
    struck: str
    reason: Text
    note: Text
    setter: str
    asked: str
    agreed: tuple[str, ...]
    number: str
    address: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the rows of one milestone share. before: of each date, the one that it replaced;
    corrected: of each date, the number of the one that took its place."""

    source: str
    taken: Mapping[int, Taken]
    before: Mapping[int, date]
    corrected: Mapping[int, int]
    organizations: Mapping[str, dict]
    reading: Reading


def due_dates_of(
    state: Mapping,
    taken: Mapping[int, Taken],
    organizations: Mapping[str, dict],
    reading: Reading,
) -> tuple[DateRow, ...]:
    """Return the due dates of a milestone in the order of the record, without an organizer's.

    taken: when each came into force (arcs_dates.dates_taken).
    """
    told = [row for row in state["due_dates"] if row["set_by"] != DateSetter.ORGANIZER]
    known = _Known(
        source=state["source_language"],
        taken=taken,
        before=_days_before(taken),
        corrected={row["corrects"]: row["number"] for row in told if row["corrects"]},
        organizations=organizations,
        reading=reading,
    )
    return tuple(_row(row, known, first=place == 0) for place, row in enumerate(told))


def organizer_dates(
    state: Mapping, organizations: Mapping[str, dict], reading: Reading
) -> tuple[DateRow, ...]:
    """Return the dates that an organizer set: shown, and no due dates."""
    told = [row for row in state["due_dates"] if row["set_by"] == DateSetter.ORGANIZER]
    known = _Known(state["source_language"], {}, {}, {}, organizations, reading)
    return tuple(_row(row, known, first=True) for row in told)


def _days_before(taken: Mapping[int, Taken]) -> dict[int, date]:
    """Return, of each date after the first that came into force, the one that it replaced."""
    in_force = [(number, each.due_on) for number, each in taken.items() if each.on is not None]
    return {after[0]: before[1] for before, after in itertools.pairwise(in_force)}


def _row(row: Mapping, known: _Known, *, first: bool) -> DateRow:
    reading, number = known.reading, row["number"]
    return DateRow(
        due=due_words(row["due_on"], DatePrecision(row["precision"])),
        due_on=row["due_on"],
        first=first,
        change=_change(known.taken.get(number), known.before.get(number)),
        in_force="" if first else _in_force(row, known.taken.get(number)),
        struck=_struck(number, known),
        reason=given_words(row, reading, source=known.source),
        note=text_in(row["note"], reading.language, source=known.source),
        setter=str(label_of(DateSetter(row["set_by"]))),
        asked=_asked(row, known.organizations, reading),
        agreed=(
            *(_agreed(answer, reading) for answer in row["answers"]),
            *translated_marks(row, reading),
        ),
        number=_("No. %(number)s") % {"number": number},
        address=entry_address(number, reading),
        sources=sources_of(row["sources"], reading),
    )


def _struck(number: int, known: _Known) -> str:
    if number not in known.corrected:
        return ""
    return _("corrected by No. %(number)s") % {"number": known.corrected[number]}


def _change(taken: Taken | None, before: date | None) -> str:
    if taken is None or before is None or taken.due_on == before:
        return ""
    return change_words((taken.due_on - before).days)


def _in_force(row: Mapping, taken: Taken | None) -> str:
    if taken is not None and taken.on is not None:
        return _("in force since %(day)s") % {"day": table_date(taken.on)}
    if any(answer["answer"] == AnswerKind.NO and not answer["withdrawn_on"]
           for answer in row["answers"]):  # fmt: skip
        return _("asked for on %(day)s, refused") % {"day": table_date(row["published_on"])}
    return _("asked for on %(day)s, not agreed yet") % {"day": table_date(row["published_on"])}


def _asked(row: Mapping, organizations: Mapping[str, dict], reading: Reading) -> str:
    body = organizations.get(row["organization"] or "")
    name = acronym(body, reading.language).words if body else ""
    country = party_name(reading.plan, row["asked_by"], reading.language) if row["asked_by"] else ""
    return ", ".join(part for part in (name, country) if part)


def _agreed(answer: Mapping, reading: Reading) -> str:
    told = {
        "country": party_name(reading.plan, answer["party"], reading.language),
        "day": table_date(answer["published_on"]),
    }
    if answer["answer"] == AnswerKind.YES:
        return _("agreed by %(country)s on %(day)s") % told
    return _("refused by %(country)s on %(day)s") % told
