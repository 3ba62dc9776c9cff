"""One country of the two: what it leads, what it reported, what waits for its answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.item_page.figures import Figure
from partnership.queries.item_page.reasons import about_whom
from partnership.queries.items import Item
from partnership.queries.organization_page.held import PlanItems, plan_items
from partnership.queries.organization_page.list import Side, of_country, side
from partnership.queries.organization_page.rows import Frame, HeldRow, row_of
from partnership.queries.organization_page.tally import tallies
from partnership.queries.page_context import Reading
from partnership.queries.party_page.counts import (
    Fact,
    Led,
    claimed,
    facts_of,
    led_by,
    longest_wait,
)
from partnership.queries.party_page.pillars import Table, pillar_table
from partnership.queries.words import (
    count_of,
    days_words,
    organizations_on,
    parties_in_order,
    party_name,
    table_date,
)
from partnership.queries.words.runs import Run, Runs, runs
from partnership.queries.working.links import worked, working_address
from partnership.queries.working.names import Answered, Promised
from partnership.vocabulary import Claim, Label, Why


@dataclass(frozen=True, slots=True)
class Other:
    """The page of another party."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class PartyPage:
    """The whole page. named: initiatives of which a source names a lead of the country.

    waiting: what waits for its answer; awaited: what it reported and the other has not
    answered yet.
    """

    code: str
    title: str
    list_address: str
    named: Run
    inferred: Runs
    facts: tuple[Fact, ...]
    waiting_address: str
    awaited_address: str
    waiting: tuple[HeldRow, ...]
    awaited: tuple[HeldRow, ...]
    pillars: Table
    side: Side
    others: tuple[Other, ...]


def party_page(reading: Reading) -> PartyPage | None:
    """Return the page of the country whose code is read; None where it is no party.

    Six queries, whatever it leads.
    """
    country = reading.code
    if country not in {party["country"] for party in reading.plan["parties"]}:
        return None
    items, bodies = plan_items(reading), organizations_on(reading.as_of.day)
    frame = Frame(reading, items.states, bodies)
    led = led_by(country, items)
    waiting = [item for item in items.counted if waits_for(country, item)]
    title = party_name(reading.plan, country, reading.language)
    return PartyPage(
        code=country,
        title=title,
        list_address=reading.address("organizations"),
        named=Run(
            count_of(led.named, len(items.initiatives)),
            working_address(reading, Promised.LEADS_NAMED, party=country),
        ),
        inferred=_inferred(led, reading),
        facts=facts_of(country, led, items, waiting, reading),
        waiting_address=working_address(reading, Answered.WAITING, party=country),
        awaited_address=working_address(reading, Answered.AWAITED, party=country),
        waiting=_waiting_rows(waiting, frame),
        awaited=_waiting_rows(_awaited(country, items), frame),
        pillars=pillar_table(led, items, reading),
        side=side(country, title, of_country(bodies, country), tallies(items), reading),
        others=tuple(_others(country, reading)),
    )


def waits_for(country: str, item: Item) -> bool:
    """Say whether a documented completion of the item waits for the country's answer."""
    step = item.step
    if step.label != Label.REPORTED_COMPLETE:
        return False
    return country in [
        *about_whom(step, Why.AWAITING_CONFIRMATION), *about_whom(step, Why.NO_ANSWER)
    ]  # fmt: skip


def _awaited(country: str, items: PlanItems) -> list[Item]:
    """Return what the country reported complete and others have not answered yet."""
    return [item for item in items.counted if is_awaited(country, item)]


def is_awaited(country: str, item: Item) -> bool:
    """Say whether the country reported the item complete and another has not answered yet."""
    return (
        item.step.label == Label.REPORTED_COMPLETE
        and claimed(country, item) == Claim.COMPLETED
        and bool(about_whom(item.step, Why.AWAITING_CONFIRMATION))
    )


def _waiting_rows(found: Iterable[Item], frame: Frame) -> tuple[HeldRow, ...]:
    """Return the rows, what has waited longest first."""
    day = frame.reading.as_of.day
    ordered = sorted(found, key=lambda item: -longest_wait([item], day))
    return tuple(_waiting_row(item, frame) for item in ordered)


def _waiting_row(item: Item, frame: Frame) -> HeldRow:
    row = row_of(item, frame)
    since = item.step.waiting_since
    if since is None:
        return row
    days = days_words((frame.reading.as_of.day - since).days)
    figure = Figure(days, _("waiting since %(day)s") % {"day": table_date(since)})
    return HeldRow(row.address, row.code, row.title, row.status, row.owners, row.notes, figure)


def _inferred(led: Led, reading: Reading) -> Runs:
    text = ngettext(
        "For %(count)s more a lead is inferred from its mandate.",
        "For %(count)s more a lead is inferred from their mandates.",
        led.inferred,
    )
    if not led.inferred:
        return runs("")
    return runs(
        text, count=worked(reading, led.inferred, Promised.LEADS_INFERRED, party=led.country)
    )


def _others(country: str, reading: Reading) -> Iterable[Other]:
    for party in parties_in_order(reading.plan, reading.language):
        if party["country"] != country:
            words = party_name(reading.plan, party["country"], reading.language)
            yield Other(words, reading.address("party", party["country"]))
