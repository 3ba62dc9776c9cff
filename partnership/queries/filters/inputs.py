"""The choices of a filter that are written rather than picked: days, and words to look for."""

from dataclasses import dataclass
from datetime import date

from partnership.queries.as_of import day_between
from partnership.queries.page_context import Reading
from partnership.queries.words import long_date


@dataclass(frozen=True, slots=True)
class Input:
    """One field of a form. kind: date or search. told: the day chosen, in words, as a date
    field is written as the browser likes. first, last: the days that may be chosen, ISO."""

    name: str
    words: str
    kind: str
    value: str
    told: str = ""
    first: str = ""
    last: str = ""


def day_input(name: str, words: str, reading: Reading, *, day: date | None) -> Input:
    """Return a field for a day of the record. day: what is chosen."""
    as_of = reading.as_of
    value, told = (day.isoformat(), long_date(day)) if day else ("", "")
    first, last = as_of.earliest.isoformat(), as_of.day.isoformat()
    return Input(name, words, "date", value, told, first, last)


def words_input(name: str, words: str, reading: Reading) -> Input:
    """Return a field for words to look for."""
    return Input(name, words, "search", reading.first(name))


def day_asked(name: str, reading: Reading) -> date | None:
    """Return the day that a parameter names, None for none.

    Raises BadDay where it is no day of the record until the day shown.
    """
    text, as_of = reading.first(name), reading.as_of
    if not text:
        return None
    return day_between(text, earliest=as_of.earliest, latest=as_of.day, name=name)
