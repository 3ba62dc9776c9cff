"""The method as it is published: the definitions that the code itself uses, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.models.status_labels import NO_RECENT_REPORT
from partnership.queries.coverage import Coverage, coverage
from partnership.queries.method_page.worked import Example, example
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, number, percent, words_of
from partnership.rules import TABLES, thresholds
from partnership.rules.definition import Definition
from partnership.vocabulary import Label, SourceKind


@dataclass(frozen=True, slots=True)
class Meaning:
    """One word of the method and what it means. key: its code in the data, and of its mark.

    row: its place in the order of labels, or "". also: a second word for it, "" for none.
    """

    key: str
    words: str
    meaning: str
    row: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of the method that its sentences name, as they are written in the language."""

    due_soon_days: str
    cadence_days: str
    least_cadence_days: str
    grace_days: str
    answer_days: str
    day_of_silence: str
    least_weight: str
    most_weight: str
    most_percent: str


@dataclass(frozen=True, slots=True)
class Axis:
    """One computed axis: its heading, its code in the data, its values."""

    title: str
    code: str
    values: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class MethodPage:
    """The whole page. limits: what the plan's own note says of what could be read."""

    version: str
    labels: tuple[Meaning, ...]
    axes: tuple[Axis, ...]
    reasons: tuple[Meaning, ...]
    progress: tuple[str, ...]
    numbers: Numbers
    sources: tuple[str, ...]
    limits: Text
    example: Example
    coverage: tuple[Coverage, ...]


def method_page(reading: Reading) -> MethodPage:
    """Return the method in the language in force. One query."""
    plan = reading.plan
    return MethodPage(
        version=plan["method_version"],
        labels=tuple(_label(each) for each in TABLES["labels"]),
        axes=_axes(),
        reasons=tuple(_meanings(TABLES["reasons"])),
        progress=tuple(in_words(each) for each in TABLES["progress"]),
        numbers=numbers(),
        sources=tuple(str(label_of(kind)) for kind in SourceKind),
        limits=words_of(plan, "note", reading.language),
        example=example(reading),
        coverage=coverage(reading),
    )


def in_words(definition: Definition) -> str:
    """Return a definition in the language in force, its numbers filled in."""
    told = {name: number(value) for name, value in definition.numbers.items()}
    return _(definition.words) % told


def numbers() -> Numbers:
    """Return the numbers as they are now: nothing is written into a sentence."""
    return Numbers(
        due_soon_days=number(thresholds.DUE_SOON_DAYS),
        cadence_days=number(thresholds.USUAL_CADENCE_DAYS),
        least_cadence_days=number(thresholds.LEAST_CADENCE_DAYS),
        grace_days=number(thresholds.CURRENT_GRACE_DAYS),
        answer_days=number(thresholds.ANSWER_DAYS),
        day_of_silence=number(thresholds.ANSWER_DAYS + 1),
        least_weight=number(thresholds.LEAST_WEIGHT),
        most_weight=number(thresholds.MOST_WEIGHT),
        most_percent=percent(f"{thresholds.MOST_PERCENT_WHILE_OPEN}/100"),
    )


def _axes() -> tuple[Axis, ...]:
    return (
        Axis(_("Schedule"), "schedule", tuple(_meanings(TABLES["schedules"]))),
        Axis(_("Freshness"), "freshness", tuple(_meanings(TABLES["freshness"]))),
        Axis(_("Assurance"), "assurance", tuple(_meanings(TABLES["assurances"]))),
    )


def _meanings(definitions: Iterable[Definition]) -> Iterable[Meaning]:
    for each in definitions:
        yield Meaning(each.code, _first_upper(_word(each)), in_words(each))


def _label(definition: Definition) -> Meaning:
    return Meaning(
        key=definition.code,
        words=_word(definition),
        meaning=in_words(definition),
        row=number(definition.row) if definition.row else "",
        also=str(NO_RECENT_REPORT) if definition.code == Label.UNREPORTED else "",
    )


def _word(definition: Definition) -> str:
    """Return the word for the code that a definition is about; all codes are of the vocabulary."""
    return str(label_of(cast(StrEnum, definition.code)))


def _first_upper(words: str) -> str:
    return words[:1].upper() + words[1:]
