"""What changed in a plan: its sentence, its filter, its days, and changes per week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Entry, Step
from partnership.queries.arcs.dates import due_in_words
from partnership.queries.changes.asked import NARROWING, Asked, asked_of
from partnership.queries.changes.form import form_of, refuse_unknown
from partnership.queries.changes.labels import Changed, changed_of, label_changes
from partnership.queries.changes.lines import Day, days_of
from partnership.queries.changes.pages import One, shown
from partnership.queries.changes.tally import Tally, opening_words, tally_of
from partnership.queries.changes.told import Around, states_around_all
from partnership.queries.changes.weeks import Weeks, weeks_of
from partnership.queries.empty import Empty
from partnership.queries.filters.form import Form
from partnership.queries.item_record.facts import Change
from partnership.queries.page_context import Reading, item_steps
from partnership.queries.words import count_of, days_words, long_date, number, table_date, title_of
from partnership.vocabulary import Schedule

OPEN = (Schedule.NOT_DUE, Schedule.DUE_SOON)


@dataclass(frozen=True, slots=True)
class Found:
    """What the address asks for, counted, with the labels that changed."""

    asked: Asked
    changed: list[Changed]
    tally: Tally

    @property
    def by_entry(self) -> dict[tuple[str, int], Change]:
        """The labels that an entry changed of its own subject, by its code and number."""
        return {
            (each.step.item_code, each.step.entry_id): each.change
            for each in self.changed
            if each.own
        }


@dataclass(frozen=True, slots=True)
class Pages:
    """Where the list goes on, as parts/pagination.html shows it. newest: back to its top, ""
    where that is shown."""

    words: str
    next: str
    newest: str


@dataclass(frozen=True, slots=True)
class Due:
    """What falls due next."""

    words: str
    code: str
    title: str
    lang: str
    address: str


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """The page. lead: when anything last changed. due: what falls due next, or None."""

    lead: str
    aside: tuple[str, ...]
    due: Due | None
    form: Form
    result: str
    days: tuple[Day, ...]
    empty: Empty | None
    pages: Pages | None
    weeks: Weeks | None
    csv_address: str
    weeks_address: str


def found_by_address(reading: Reading) -> Found:
    """Read and count what the address asks for. Two queries. Raises BadParameters, BadDay."""
    asked = asked_of(reading)
    changed = changed_of(label_changes(reading, asked.labels), reading)
    return Found(asked, changed, tally_of(reading, asked, changed))


def changes_page(reading: Reading) -> ChangesPage:
    """Return the page. Five queries, however many changes there are.

    Raises BadParameters, BadDay and BadCursor for what cannot be asked for.
    """
    found = found_by_address(reading)
    listed = shown(reading, found.asked, found.tally, found.changed)
    due = _due_step(reading)
    around = around_of(listed.ones, reading, more={due.item_code} if due else set())
    refuse_unknown(around, reading)
    asked = any(reading.first(name) for name in NARROWING)
    days = days_of(listed.ones, around, found.tally, reading, by_entry=found.by_entry)
    return ChangesPage(
        lead=_lead(found.tally, reading),
        aside=tuple(_aside(found.tally, reading)),
        due=_due(due, around, reading) if due else None,
        form=form_of(found.asked, found.tally, around, reading),
        result=_result(found) if asked else "",
        days=days,
        empty=None if days else _empty(found, reading, asked=asked),
        pages=_pages(found.tally, listed.next, reading),
        weeks=weeks_of(found.tally, reading),
        csv_address=csv_address("changes-csv", reading),
        weeks_address=csv_address("changes-weeks", reading),
    )


def around_of(ones: Iterable[One], reading: Reading, *, more: set[str]) -> Around:
    """Return the states that the lines of a page are made from. more: other codes. One query."""
    entries = [one for one in ones if isinstance(one, Entry)]
    codes = {one.step.item_code for one in ones if isinstance(one, Changed)}
    return states_around_all(entries, codes | more, reading)


def csv_address(name: str, reading: Reading) -> str:
    """Return the address of a table with the same filter."""
    asked = {each: reading.first(each) for each in NARROWING}
    return reading.address(name, **asked)


def _due_step(reading: Reading) -> Step | None:
    ahead = item_steps(reading).filter(due_on__gte=reading.as_of.day, schedule__in=OPEN)
    return ahead.order_by("due_on", "item_code").first()


def _due(step: Step, around: Around, reading: Reading) -> Due | None:
    state = around.now.get(step.item_code)
    if state is None or step.due_on is None:
        return None
    title = title_of(state, reading.language)
    return Due(
        words=_("Due next (%(day)s):") % {"day": due_in_words(state, step.due_on)},
        code=step.item_code,
        title=title.words,
        lang=title.lang,
        address=reading.subject_address(state["kind"], step.item_code),
    )


def _lead(tally: Tally, reading: Reading) -> str:
    """Return when anything last changed, and how long ago that is."""
    if tally.newest is None:
        return _("Nothing has changed yet.")
    days = (reading.as_of.day - tally.newest).days
    day = long_date(tally.newest).replace(" ", "\u00a0")  # large type: a day is not torn apart
    told = {"day": day, "days": days_words(days)}
    if tally.opening and tally.opening.count == tally.newest_count and not days:
        return f"{opening_words(tally.opening)}."
    if not days:
        count = tally.newest_count
        text = ngettext("%(count)s change on %(day)s.", "%(count)s changes on %(day)s.", count)
        return text % {"count": number(count), **told}
    return _("No change since %(day)s (%(days)s).") % told


def _aside(tally: Tally, reading: Reading) -> Iterable[str]:
    yield _("Each line is an entry of the sealed record, or a status that changed by date.")
    yield _("By date means that a day passed, such as a deadline: no one did it.")
    if reading.plan["timezone"] == "America/Mexico_City":
        yield _("Hours are those of Mexico City.")
    else:
        yield _("Hours are those of the time zone %(zone)s.") % {"zone": reading.plan["timezone"]}


def _result(found: Found) -> str:
    told = {"count": count_of(found.tally.count, found.tally.of)}
    if found.asked.first is None:
        return _("%(count)s changes with this filter.") % told
    day = table_date(found.asked.first)
    return _("%(count)s changes with this filter, since %(day)s.") % {**told, "day": day}


def _empty(found: Found, reading: Reading, *, asked: bool) -> Empty:
    if not asked:
        return Empty(_("Nothing has changed yet."))
    first: date | None = found.asked.first
    return Empty(
        _("No change since %(day)s with this filter.") % {"day": long_date(first)}
        if first
        else _("No change with this filter."),
        _newest(found.tally),
        reading.address("changes"),
        _("Show all"),
    )


def _newest(tally: Tally) -> str:
    if tally.newest is None:
        return ""
    return _("The last change of all was on %(day)s.") % {"day": long_date(tally.newest)}


def _pages(tally: Tally, cursor: str | None, reading: Reading) -> Pages | None:
    if cursor is None and not reading.first("cursor"):
        return None
    return Pages(
        words=ngettext("%(count)s change", "%(count)s changes", tally.count)
        % {"count": number(tally.count)},
        next=reading.own_address(cursor=cursor) if cursor else "",
        newest=reading.own_address(cursor=None) if reading.first("cursor") else "",
    )
