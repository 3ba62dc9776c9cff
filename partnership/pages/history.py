"""The history of one subject: every entry, and what it changed word by word."""

from django.http import Http404
from django.utils.translation import gettext as _

from partnership.pages.errors import refusing
from partnership.pages.serving import document, page
from partnership.queries.addresses import LISTS, exists
from partnership.queries.filters.inputs import day_asked, day_input
from partnership.queries.history import History, history_of
from partnership.queries.history.csv import history_csv
from partnership.queries.page_context import Reading

BETWEEN = ("since", "until")


@page("pages/history.html", filters=BETWEEN)
def page_of_history(reading: Reading) -> dict:
    """All that was put on record of one subject, newest first. Raises Http404 for none."""
    found = _found(reading)
    return {
        "history": found,
        "subject_address": _subject_address(reading, found),
        "csv_address": reading.address("history-table", found.code).partition("?")[0],
        "between": [
            day_input("since", _("From"), reading, day=day_asked("since", reading)),
            day_input("until", _("Until"), reading, day=day_asked("until", reading)),
        ],
    }


@document("text/csv; charset=utf-8", filters=BETWEEN)
def table_of_history(reading: Reading) -> str:
    """The same as CSV."""
    return history_csv(_found(reading))


def _found(reading: Reading) -> History:
    with refusing():
        days = {name: day_asked(name, reading) for name in BETWEEN}
    found = history_of(reading, **days)
    if found is None:
        raise Http404(reading.code)
    return found


def _subject_address(reading: Reading, found: History) -> str:
    """Return the page of the subject; "" while its kind has none."""
    if found.kind in LISTS and not exists(LISTS[found.kind]):
        return ""
    return reading.subject_address(found.kind, found.code)
