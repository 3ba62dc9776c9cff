"""Two dates compared: the sentence, the counts, and only the rows that differ."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.addresses import address
from partnership.queries.compare import Days, OneDay, both_days, days_of
from partnership.queries.compare.counts import Count, counts_of
from partnership.queries.compare.rows import Differing, differing
from partnership.queries.empty import Empty
from partnership.queries.filters.form import Form, form_for
from partnership.queries.filters.inputs import day_input
from partnership.queries.list_csv import list_csv
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, long_date, number, organizations_on, table_date


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two days. address: the plan as it stood then."""

    day: str
    words: str
    short: str
    address: str


@dataclass(frozen=True, slots=True)
class Compared:
    """The page. empty: why no row differs. counts, rows: () on the same date."""

    lead: str
    aside: tuple[str, ...]
    form: Form
    sides: tuple[Side, Side]
    counts: tuple[Count, ...]
    rows: tuple[Differing, ...]
    empty: Empty | None
    csv_address: str


def compare_page(reading: Reading) -> Compared:
    """Return the page. Three queries, whatever the size of the plan. Raises BadDay."""
    days = days_of(reading)
    first, last = both_days(days, reading)
    rows = differing(first, last, organizations_on(days.last), reading)
    return Compared(
        lead=_lead(days, rows, last),
        aside=tuple(_aside(days, last, reading)),
        form=form_for(
            reading,
            fields=(),
            inputs=(
                day_input("from", _("From"), reading, day=days.first),
                day_input("to", _("To"), reading, day=days.last),
            ),
        ),
        sides=(_side(days.first, reading), _side(days.last, reading)),
        counts=() if days.same else counts_of(first, last),
        rows=rows,
        empty=None if rows else _empty(days, last, reading),
        csv_address=reading.address("compare-csv", **_asked(days)),
    )


def compare_csv(reading: Reading) -> str:
    """Return what differs as CSV: a line for each label, date, lead or text that changed."""
    days = days_of(reading)
    first, last = both_days(days, reading)
    rows = differing(first, last, organizations_on(days.last), reading)
    headings = [_("Code"), _("Title"), _("What"), days.first.isoformat(), days.last.isoformat()]
    return list_csv(
        headings,
        (
            [row.code, row.title.words, change.what, change.before.words, change.after.words]
            for row in rows
            for change in row.changes
        ),
    )


def _asked(days: Days) -> dict[str, str]:
    return {"from": days.first.isoformat(), "to": days.last.isoformat()}


def _lead(days: Days, rows: tuple[Differing, ...], last: OneDay) -> str:
    told = {"first": long_date(days.first), "last": long_date(days.last)}
    if days.same:
        return _("Both dates are %(first)s.") % told
    if not rows:
        return _("Nothing differs between %(first)s and %(last)s.") % told
    text = ngettext(
        "%(count)s differs between %(first)s and %(last)s.",
        "%(count)s differ between %(first)s and %(last)s.",
        len(rows),
    )
    return text % {"count": count_of(len(rows), len(last.items)), **told}


def _aside(days: Days, last: OneDay, reading: Reading) -> Iterator[str]:
    text = _("The %(items)s are the initiatives and milestones of the plan, those without a "
             "difference included.")  # fmt: skip
    yield text % {"items": number(len(last.items))}
    if days.turned:
        yield _("The earlier date stands first.")
    if days.first < reading.as_of.public_on and not days.same:
        text = _("The record opened on %(day)s: earlier days were reconstructed from what was "
                 "published first.")  # fmt: skip
        yield text % {"day": long_date(reading.as_of.public_on)}


def _side(day: date, reading: Reading) -> Side:
    where = address("overview", reading.language, plan=reading.plan["code"], as_of=day)
    return Side(day.isoformat(), long_date(day), table_date(day), where)


def _empty(days: Days, last: OneDay, reading: Reading) -> Empty:
    if days.same:
        return Empty(
            _("One date has nothing to differ from."), _("Choose another for one of them.")
        )
    if not last.reported:
        return Empty(
            _("No status, date, lead or text changed in between."),
            _("No government has reported here yet, and no deadline passed in these days."),
        )
    return Empty(
        _("No status, date, lead or text changed in between."),
        _("Whatever was put on record in these days changed none of them."),
    )
