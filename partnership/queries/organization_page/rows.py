"""Rows of items on the pages of organizations, countries and areas, for parts/rows.html."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.item_page.figures import Figure, figure_of
from partnership.queries.item_page.rows import led_state
from partnership.queries.items import Item
from partnership.queries.organization_page.held import Held
from partnership.queries.page_context import Reading
from partnership.queries.words import Owner, Status, Text, owners_of, status_of, title_of
from partnership.vocabulary import Basis, Role, Scope


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One initiative or milestone: how it stands, who leads, what part a body has in it."""

    address: str
    code: str
    title: Text
    status: Status
    owners: tuple[Owner, ...]
    notes: tuple[str, ...]
    figure: Figure


@dataclass(frozen=True, slots=True)
class Frame:
    """What all rows of a page need: initiatives and organizations are public states by code."""

    reading: Reading
    initiatives: dict[str, dict]
    organizations: dict[str, dict]


def row_of(item: Item, frame: Frame, *, notes: Sequence[str] = ()) -> HeldRow:
    """Return the row of an item. Its status is said in a word: as its figure, or in the notes."""
    reading, state = frame.reading, item.state
    status = status_of(item.step)
    figure = _figure(item, status, reading)
    owners = owners_of(
        led_state(state, frame.initiatives), frame.organizations, reading.plan, reading.language
    )
    return HeldRow(
        address=reading.subject_address(state["kind"], state["code"]),
        code=state["code"],
        title=title_of(state, reading.language),
        status=status,
        owners=tuple(owners),
        notes=(*_status_note(figure, status), *notes, *_scope(state)),
        figure=figure,
    )


def _figure(item: Item, status: Status, reading: Reading) -> Figure:
    """Return days late or the day it was done; else the status word, with the date under it."""
    figure = figure_of(item.state, item.step, reading.as_of.day)
    if figure.tone:
        return figure
    dated = ", ".join(words for words in (figure.words, figure.note) if words)
    return Figure(status.words, dated)


def _status_note(figure: Figure, status: Status) -> tuple[str, ...]:
    """Return the status word where the figure tells a number of days or a date instead."""
    return () if figure.words == status.words else (status.words,)


def _scope(state: dict) -> Iterable[str]:
    if state["scope"] != Scope.IN_PLAN:
        yield str(label_of(Scope(state["scope"])))


def held_rows(held: Iterable[Held], frame: Frame) -> tuple[HeldRow, ...]:
    """Return the rows of what an organization holds, each with how that is known."""
    return tuple(row_of(each.item, frame, notes=[part_words(each)]) for each in held)


def part_words(held: Held) -> str:
    """Return the part that a body has in an item and how it is known."""
    leads = held.role == Role.LEAD
    return {
        Basis.NAMED: _("leads, named in a source") if leads else _("supports, named in a source"),
        Basis.INFERRED: _("leads, inferred") if leads else _("supports, inferred"),
        Basis.CONFIRMED: _("leads, confirmed by its country")
        if leads
        else _("supports, confirmed by its country"),
    }[held.basis]
