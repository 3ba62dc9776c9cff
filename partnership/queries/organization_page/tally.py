"""What an organization answers for, counted and in words: never a number without its whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from partnership.queries.item_page.figures import Figure
from partnership.queries.organization_page.held import (
    Held,
    PlanItems,
    held_by,
    is_open,
    last_reports,
)
from partnership.queries.words import count_of, number, table_date
from partnership.vocabulary import Basis, Label, Role


@dataclass(frozen=True, slots=True)
class Tally:
    """What one organization holds. initiatives, milestones: of the whole plan.

    led, supported: initiatives; named: of the led, those of which a source names it or its
    country confirms it; confirmed: of these, the confirmed.
    holds: it has some part in an initiative or a milestone.
    items: milestones that it leads, and led initiatives without any; of these `open`,
    `overdue` and `completed`. reported_on: the day of its last report or answer, ISO, "" for none.
    """

    initiatives: int
    milestones: int
    holds: bool
    led: int
    named: int
    confirmed: int
    supported: int
    items: int
    open: int
    overdue: int
    completed: int
    reported_on: str


def tallies(items: PlanItems) -> dict[str, Tally]:
    """Return the tally of each organization that holds or has said something, by its code."""
    whole = held_by(items.initiatives, items.states)
    counted = held_by(items.counted, items.states)
    spoken = last_reports(items)
    return {
        code: _tally(whole.get(code, []), counted.get(code, []), items, spoken.get(code, ""))
        for code in {*whole, *counted, *spoken}
    }


NOTHING = Tally(0, 0, False, 0, 0, 0, 0, 0, 0, 0, 0, "")


def _tally(
    whole: Sequence[Held], counted: Sequence[Held], items: PlanItems, reported_on: str
) -> Tally:
    led = [held for held in whole if held.role == Role.LEAD]
    steps = [held.item for held in counted if held.role == Role.LEAD]
    return Tally(
        initiatives=len(items.initiatives),
        milestones=len(items.milestones),
        holds=bool(whole or counted),
        led=len(led),
        named=sum(held.named for held in led),
        confirmed=sum(held.basis == Basis.CONFIRMED for held in led),
        supported=len(whole) - len(led),
        items=len(steps),
        open=sum(is_open(item) for item in steps),
        overdue=sum(item.step.label == Label.OVERDUE for item in steps),
        completed=sum(item.step.label == Label.COMPLETED for item in steps),
        reported_on=reported_on,
    )


def leads_words(tally: Tally) -> str:
    """Return what it leads and how that is known, such as "Leads 12 of 72 initiatives, inferred"."""
    if not tally.led and tally.items:
        return _("Leads %(count)s milestones") % {"count": count_of(tally.items, tally.milestones)}
    if not tally.led:
        return _("Leads none")
    told = {"count": count_of(tally.led, tally.initiatives), "named": number(tally.named)}
    if not tally.named:
        return _("Leads %(count)s initiatives, inferred") % told
    return _named_words(tally) % told


def _named_words(tally: Tally) -> str:
    if tally.confirmed == tally.led:
        return _("Leads %(count)s initiatives, confirmed by its country")
    if tally.named == tally.led:
        if tally.confirmed:
            return _("Leads %(count)s initiatives, named in a source or confirmed by its country")
        return _("Leads %(count)s initiatives, named in a source")
    if tally.confirmed:
        return _("Leads %(count)s initiatives, %(named)s of them named or confirmed")
    return _("Leads %(count)s initiatives, %(named)s of them named in a source")


def supports_words(tally: Tally) -> str:
    """Return "Supports 3 of 72"; "" when it supports nothing."""
    if not tally.supported:
        return ""
    return _("Supports %(count)s") % {"count": count_of(tally.supported, tally.initiatives)}


def reported_words(tally: Tally) -> str:
    """Return when it last reported, or that it never did."""
    if not tally.reported_on:
        return pgettext("organization", "no report")
    return _("last report %(day)s") % {"day": table_date(tally.reported_on)}


def figure_words(tally: Tally) -> Figure | None:
    """Return what of it is overdue, else what is open; None where it leads nothing."""
    if not tally.items:
        return None
    still = ngettext("%(count)s open", "%(count)s open", tally.open)
    still %= {"count": count_of(tally.open, tally.items)}
    if not tally.overdue:
        return Figure(still, reported_words(tally))
    late = _("%(count)s overdue") % {"count": count_of(tally.overdue, tally.items)}
    return Figure(late, f"{still}, {reported_words(tally)}", "overdue")
