"""What differs between two days, item by item: label, date, leads, words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.arcs.dates import due_in_words
from partnership.queries.compare import OneDay
from partnership.queries.history.words import text_words
from partnership.queries.item_page.rows import led_state
from partnership.queries.item_record.facts import Change, Words
from partnership.queries.item_record.texts import text_side
from partnership.queries.items import Item
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, owners_of, status_of, title_of

TEXTS = ("title", "description", "quoted", "measure", "note")
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Differing:
    """One item that differs. changes: each from what to what. new: it was not there before."""

    address: str
    code: str
    title: Text
    new: bool
    changes: tuple[Change, ...]


def differing(
    first: OneDay, last: OneDay, organizations: dict[str, dict], reading: Reading
) -> tuple[Differing, ...]:
    """Return the items that differ, in plan order. Nothing ever leaves a plan."""
    sides = _Sides(organizations, reading)
    found = (
        Differing(
            address=reading.subject_address(item.state["kind"], code),
            code=code,
            title=title_of(item.state, reading.language),
            new=code not in first.items,
            changes=tuple(sides.between(code, first, last)),
        )
        for code, item in last.items.items()
    )
    return tuple(row for row in found if row.changes)


@dataclass(frozen=True, slots=True)
class _Sides:
    organizations: dict[str, dict]
    reading: Reading

    def between(self, code: str, first: OneDay, last: OneDay) -> Iterator[Change]:
        one, two = first.items.get(code), last.items[code]
        if one is None:
            yield Change(Words(NOTHING), status_of(two.step), _("Put on record"))
            return
        if one.step.label != two.step.label:
            yield Change(status_of(one.step), status_of(two.step), _("Status"))
        yield from _other(_("Due date"), _due(one), _due(two))
        leads = self.leads(one.state, first.states), self.leads(two.state, last.states)
        yield from _other(_("Leads"), *leads)
        for name in TEXTS:
            if name in two.state and one.state.get(name) != two.state[name]:
                yield self.text(name, one.state, two.state)

    def leads(self, state: dict, initiatives: Mapping[str, dict]) -> str:
        led = led_state(state, initiatives)
        owners = owners_of(led, self.organizations, self.reading.plan, self.reading.language)
        named = [f"{owner.country}: {owner.names or owner.unnamed}" for owner in owners]
        return "; ".join(named)

    def text(self, name: str, before: dict, after: dict) -> Change:
        one, two = (text_side(state, name, self.reading) for state in (before, after))
        if one.words == two.words:  # it changed in another language
            return Change(Words(_("as it was")), Words(_("changed in another language")),
                          text_words(name))  # fmt: skip
        return Change(one, two, text_words(name))


def _due(item: Item) -> str:
    return due_in_words(item.state, item.step.due_on) if item.step.due_on else NOTHING


def _other(what: str, before: str, after: str) -> Iterable[Change]:
    return [Change(Words(before), Words(after), what)] if before != after else []
