"""Days and months in words, in the language in force. A day is a date or its ISO text."""

from datetime import date, datetime
from functools import lru_cache

from django.utils import formats
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from partnership.vocabulary import DatePrecision

# As the federal style guide shortens them; Django's own catalogue differs in three.
FRENCH_MONTHS = tuple("janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.".split())


def as_day(day: date | str) -> date:
    """Return the date of a date or of its ISO text."""
    return date.fromisoformat(day) if isinstance(day, str) else day


def long_date(day: date | str) -> str:
    """November 20, 2026 · 20 novembre 2026, 1er mars 2026 · 20 de noviembre de 2026."""
    return _first(formats.date_format(as_day(day), "DATE_FORMAT"))


def record_date(day: date, *, reconstructed: bool) -> str:
    """Record as of May 10, 2026; of a day before there was one, that it is reconstructed."""
    words = _("Record as of %(day)s")
    if reconstructed:
        words = _("As of %(day)s, reconstructed from sources")
    return words % {"day": long_date(day)}


def table_date(day: date | str) -> str:
    """Nov 20, 2026 · 20 nov. 2026 · 20 nov 2026."""
    return _table_date(as_day(day), get_language())


@lru_cache(maxsize=5_000)
def _table_date(day: date, language: str | None) -> str:
    if language == "fr":
        return _first(f"{day.day} {short_month(day)} {day.year}")
    return formats.date_format(day, "SHORT_DATE_FORMAT")


def month_day(day: date | str) -> str:
    """November 20 · 20 novembre · 20 de noviembre."""
    return _first(formats.date_format(as_day(day), "MONTH_DAY_FORMAT"))


def month_words(day: date | str) -> str:
    """November 2026 · novembre 2026 · noviembre de 2026."""
    return formats.date_format(as_day(day), "YEAR_MONTH_FORMAT")


def short_month(day: date | str) -> str:
    """Nov · nov. · nov."""
    day = as_day(day)
    if get_language() == "fr":
        return FRENCH_MONTHS[day.month - 1]
    return formats.date_format(day, "M" if get_language() == "en" else "b")


def time_words(moment: datetime) -> str:
    """Return the hour and minute of a moment in its own zone: 06:00 · 6 h 00 · 06:00."""
    return formats.time_format(moment.time())


def due_words(day: date | str, precision: str = DatePrecision.DAY) -> str:
    """Return a due date as exactly as it was given: a day, a month, Q1 2027, end of 2027.

    day: the last day of the period.
    """
    day = as_day(day)
    match DatePrecision(precision):
        case DatePrecision.DAY:
            return table_date(day)
        case DatePrecision.MONTH:
            return month_words(day)
        case DatePrecision.QUARTER:
            return _("Q%(number)s %(year)s") % {"number": _part(day, 3), "year": day.year}
        case DatePrecision.HALF:
            return _halves()[_part(day, 6)] % {"year": day.year}
        case DatePrecision.YEAR:
            return _("end of %(year)s") % {"year": day.year}


def _part(day: date, months: int) -> int:
    return (day.month - 1) // months + 1


def _halves() -> dict[int, str]:
    return {1: _("first half of %(year)s"), 2: _("second half of %(year)s")}


def span_words(first: date | str, last: date | str | None, *, long: bool = False) -> str:
    """Return a stretch of days, such as Feb 15 to 20, 2026; one day where it has one."""
    written = long_date if long else table_date
    first, last = as_day(first), as_day(last or first)
    if first == last:
        return written(first)
    if (first.year, first.month) == (last.year, last.month) and not long:
        return _("%(month)s %(first)s to %(last)s, %(year)s") % {
            "month": short_month(first),
            "first": first.day,
            "last": last.day,
            "year": first.year,
        }
    return _("%(first)s to %(last)s") % {"first": written(first), "last": written(last)}


def days_words(days: int) -> str:
    """12 days · 12 jours · 12 días."""
    return ngettext("%(days)s day", "%(days)s days", days) % {"days": _number(days)}


def days_late(days: int) -> str:
    """51 days late · 51 jours de retard · 51 días de atraso."""
    text = ngettext("%(days)s day late", "%(days)s days late", days)
    return text % {"days": _number(days)}


def days_ahead(days: int) -> str:
    """in 25 days · dans 25 jours · en 25 días; 0 is today."""
    if days == 0:
        return pgettext("due", "today")
    return ngettext("in %(days)s day", "in %(days)s days", days) % {"days": _number(days)}


def moved_words(moves: int) -> str:
    """Return how often a date was moved, in words; "" for never."""
    few = ("", _("moved once"), _("moved twice"))
    if moves < len(few):
        return few[moves]
    return ngettext("moved %(times)s time", "moved %(times)s times", moves) % {"times": moves}


def _number(value: int) -> str:
    return formats.number_format(value, force_grouping=True)


def _first(text: str) -> str:
    """Write the first of a month as French does: 1er mars."""
    if get_language() == "fr" and text.startswith("1 "):
        return f"1er {text[2:]}"
    return text
