"""A page of all initiatives or all milestones: its sentence, filter, rows and downloads."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.empty import Empty
from partnership.queries.filters import BadParameters, Fault
from partnership.queries.filters.form import Form
from partnership.queries.item_lists.form import form_of
from partnership.queries.item_lists.found import Found, found, frame_of
from partnership.queries.item_lists.rows import ListRow, Rows
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, number
from partnership.queries.words.runs import Runs, runs
from partnership.queries.working.links import worked
from partnership.queries.working.names import Promised, Stepped
from partnership.vocabulary import SubjectKind

PLACE = re.compile(r"[1-9][0-9]{0,4}")

SHOWN, SIZES = 50, (50, 100, 200)


@dataclass(frozen=True, slots=True)
class Pages:
    """Where one page of the list stands, as parts/pagination.html shows it."""

    words: str
    previous: str
    next: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """The whole page. result: "12 of 72" where a filter leaves something out, else ""."""

    title: str
    lead: Runs
    form: Form
    result: str
    milestones: bool
    rows: tuple[ListRow, ...]
    pages: Pages | None
    empty: Empty | None


def list_page(reading: Reading, kind: SubjectKind) -> ListPage:
    """Return the page. Five queries. Raises BadParameters."""
    frame = frame_of(reading)
    which = found(reading, kind, frame)
    size, place = _size(reading), _place(reading)
    first = (place - 1) * size
    codes = which.codes[first : first + size]
    return ListPage(
        title=_("Initiatives") if kind == SubjectKind.INITIATIVE else _("Milestones"),
        lead=_lead(reading, which),
        form=form_of(reading, kind, frame),
        result=_result(which) if which.narrowed else "",
        milestones=kind == SubjectKind.MILESTONE,
        rows=Rows(reading, kind, frame).of(codes),
        pages=_pages(reading, len(which.codes), first, size, place),
        empty=None if codes else _empty(reading, which),
    )


def _lead(reading: Reading, which: Found) -> Runs:
    if which.kind == SubjectKind.INITIATIVE:
        text = ngettext(
            "%(count)s initiative: a promise of the plan, how it stands and who leads.",
            "%(count)s initiatives: each promise of the plan, how it stands and who leads.",
            which.of,
        )
    else:
        text = ngettext(
            "%(count)s milestone: a step that can be checked, its date and how it stands.",
            "%(count)s milestones: each step that can be checked, its date and how it stands.",
            which.of,
        )
    initiatives = which.kind == SubjectKind.INITIATIVE
    count = Promised.INITIATIVES if initiatives else Stepped.MILESTONES
    return runs(text, count=worked(reading, which.of, count))


def _result(which: Found) -> str:
    told = {"count": count_of(len(which.codes), which.of)}
    return _("%(count)s with this filter.") % told


def _empty(reading: Reading, which: Found) -> Empty:
    if which.of:
        return Empty(
            _("Nothing here with this filter."),
            address=reading.address(reading.name),
            link=_("Clear the filter"),
        )
    if which.kind == SubjectKind.MILESTONE:
        return Empty(
            _("No measurable milestone was agreed by this day."),
            _("The organizations that lead an initiative propose them; both countries agree."),
        )
    return Empty(_("The plan had no initiative on record by this day."))


def _pages(reading: Reading, count: int, first: int, size: int, place: int) -> Pages | None:
    if count <= size and place == 1:
        return None
    last = min(first + size, count)
    told = {"first": number(first + 1), "last": number(last), "count": number(count)}
    return Pages(
        words=_("%(first)s to %(last)s of %(count)s") % told if first < count else "",
        previous=_address_of(place - 1, reading) if place > 1 else "",
        next=_address_of(place + 1, reading) if last < count else "",
    )


def _address_of(place: int, reading: Reading) -> str:
    """Return the address of a page of the list; the first is not numbered."""
    return reading.own_address(page=place if place > 1 else None)


def _size(reading: Reading) -> int:
    text = reading.first("page_size")
    if text and text not in {str(size) for size in SIZES}:
        allowed = tuple(str(size) for size in SIZES)
        raise BadParameters(
            [Fault("page_size", f"{text[:20]!r} is no size that is offered.", allowed)]
        )
    return int(text or SHOWN)


def _place(reading: Reading) -> int:
    text = reading.first("page") or "1"
    if not PLACE.fullmatch(text):
        raise BadParameters([Fault("page", f"{text[:20]!r} is no page.", ("1", "2", "3"))])
    return int(text)
