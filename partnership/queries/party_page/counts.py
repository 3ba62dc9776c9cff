"""What one country leads and has said, counted: each number with what it is out of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.queries.items import Item
from partnership.queries.organization_page.held import PlanItems, responsibilities
from partnership.queries.page_context import Reading
from partnership.queries.words import days_words, number
from partnership.queries.working.links import working_address
from partnership.queries.working.names import Answered, Number
from partnership.rules.membership import Counted
from partnership.vocabulary import SAID, Claim, Label, Role


@dataclass(frozen=True, slots=True)
class Led:
    """What a country leads. items: milestones, and initiatives that have none.

    named: initiatives of which a source names one of its bodies as lead; inferred: the rest
    of those that it leads.
    """

    country: str
    initiatives: tuple[Item, ...]
    items: tuple[Item, ...]
    named: int
    inferred: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure with what it is out of, as parts/facts.html shows it."""

    figure: str
    of: str
    words: str
    note: str = ""
    address: str = ""


def led_by(country: str, items: PlanItems) -> Led:
    """Return what has a lead of the country."""
    initiatives = _with_lead(country, items.initiatives, items.states)
    named = sum(is_named(country, item.state) for item in initiatives)
    return Led(
        country=country,
        initiatives=initiatives,
        items=_with_lead(country, items.counted, items.states),
        named=named,
        inferred=len(initiatives) - named,
    )


def _with_lead(
    country: str, items: Iterable[Item], initiatives: dict[str, dict]
) -> tuple[Item, ...]:
    return tuple(
        item
        for item in items
        if any(
            told["country"] == country and told["role"] == Role.LEAD
            for told in responsibilities(item.state, initiatives)
        )
    )


def is_named(country: str, state: dict) -> bool:
    """Say whether a source names a lead of the country."""
    return any(
        told["country"] == country
        and told["role"] == Role.LEAD
        and told["basis"] in SAID
        and told["until_on"] is None
        for told in state["responsibilities"]
    )


def claimed(country: str, item: Item) -> str | None:
    """Return what the country says of an item now; None when it has said nothing."""
    return next((told["claim"] for told in item.step.claims if told["party"] == country), None)


def facts_of(
    country: str, led: Led, items: PlanItems, waiting: Sequence[Item], reading: Reading
) -> tuple[Fact, ...]:
    """Return four facts: reported on, reported complete, confirmed, waiting for its answer."""

    def address(count: Number) -> str:
        return working_address(reading, count, party=country)

    said = [claimed(country, item) for item in led.items]
    confirmed = sum(item.step.label == Label.COMPLETED for item in led.items)
    reported = sum(item.step.label == Label.REPORTED_COMPLETE for item in items.counted)
    return (
        _fact(sum(claim is not None for claim in said), len(said), _("Reported on by it"),
              address(Answered.SAID)),
        _fact(said.count(Claim.COMPLETED), len(said), _("Reported complete by it"),
              address(Answered.SAID_COMPLETE)),
        _fact(confirmed, len(said), _("Confirmed by every leading country"),
              address(Counted.ALL_COMPLETED)),
        _fact(len(waiting), reported, _("Reported complete, waits for its answer"),
              address(Answered.WAITING), _longest(waiting, reading.as_of.day)),
    )  # fmt: skip


def _fact(count: int, whole: int, words: str, address: str, note: str = "") -> Fact:
    of = _("of %(whole)s") % {"whole": number(whole)}
    return Fact(number(count), of, words, note, address)


def _longest(waiting: Sequence[Item], day: date) -> str:
    days = longest_wait(waiting, day)
    return _("longest: %(days)s") % {"days": days_words(days)} if days else ""


def longest_wait(waiting: Iterable[Item], day: date) -> int:
    """Return the days for which the longest of them has waited; 0 for none."""
    since = [item.step.waiting_since for item in waiting if item.step.waiting_since]
    return max(((day - each).days for each in since), default=0)
