"""The values of the indicators as a table for a spreadsheet."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.indicators_page.rows import Measure, Value
from partnership.queries.list_csv import JOINED, list_csv
from partnership.queries.lists.sources import source_words


def indicators_csv(measures: Iterable[Measure]) -> str:
    """Return a line for each value; for a measure without any one with an empty value."""
    headings = (
        _("Code"), _("Title"), _("Unit"), _("Direction"), _("Baseline"), _("Target"),
        _("Period"), _("Last day of the period"), _("Value"), _("As stated"),
        _("The one of its period"), pgettext("column", "Initiatives"), _("Notes"), _("Sources"),
    )  # fmt: skip
    return list_csv(headings, (row for each in measures for row in _rows(each)))


def _rows(measure: Measure) -> Iterator[Iterable[str]]:
    head = (
        measure.code, measure.title.words, measure.unit.words, measure.direction_words,
        measure.exact_baseline, measure.exact_target,
    )  # fmt: skip
    codes = JOINED.join(one.code for one in measure.initiatives)
    for value in measure.values or (None,):
        yield (*head, *_value(value), codes, *_told(measure, value))


def _value(value: Value | None) -> tuple[str, ...]:
    if value is None:
        return "", "", "", "", ""
    counts = _("yes") if value.headline else _("no")
    return value.period, value.day, f"{value.value:f}", value.words, counts


def _told(measure: Measure, value: Value | None) -> tuple[str, str]:
    notes = [measure.note.words] if value is None else [value.note.words, *value.notes]
    return JOINED.join(note for note in notes if note), source_words(value.sources if value else ())
