"""One organization: what it is, what it holds, when it reported, what it took part in."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.known_facts.sources import sources_in
from partnership.queries.organization_page.events import Event, events_of
from partnership.queries.organization_page.held import held_by, plan_items
from partnership.queries.organization_page.identity import Identity, identity
from partnership.queries.organization_page.numbers import Fact, numbers_of
from partnership.queries.organization_page.record import Entries, entries_of
from partnership.queries.organization_page.rows import Frame, HeldRow, held_rows
from partnership.queries.organization_page.tally import (
    NOTHING,
    Tally,
    leads_words,
    reported_words,
    supports_words,
    tallies,
)
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, organizations_on
from partnership.queries.working.links import working_address
from partnership.queries.working.names import Promised
from partnership.vocabulary import Role

SHOWN, FEWEST_FOLDED = 8, 4


@dataclass(frozen=True, slots=True)
class OrganizationPage:
    """The whole page. lead: its sentence; counts name what they are out of.

    numbers: what of it is open, overdue, completed, named; each with its working.
    nothing: what to say where it holds nothing, else None. entry: the number of the entry
    that the organization's own facts rest on.
    """

    identity: Identity
    lead: str
    led_address: str
    supported_address: str
    numbers: tuple[Fact, ...]
    list_address: str
    party_address: str
    nothing: dict | None
    led_count: str
    supported_count: str
    led: tuple[HeldRow, ...]
    milestones: tuple[HeldRow, ...]
    supported: tuple[HeldRow, ...]
    inferred: bool
    meetings: tuple[Event, ...]
    funding: tuple[Event, ...]
    record: Entries
    sources: tuple[dict, ...]
    entry: int

    @property
    def first_milestones(self) -> tuple[HeldRow, ...]:
        """Those that stand open; all, where folding would save too few."""
        many = len(self.milestones) >= SHOWN + FEWEST_FOLDED
        return self.milestones[:SHOWN] if many else self.milestones

    @property
    def other_milestones(self) -> tuple[HeldRow, ...]:
        """Those that are folded below them."""
        return self.milestones[len(self.first_milestones) :]


def organization_page(reading: Reading) -> OrganizationPage | None:
    """Return the page of the organization whose code is read; None where it is none.

    Nine queries, whatever it holds.
    """
    bodies = organizations_on(reading.as_of.day)
    body = bodies.get(reading.code)
    if body is None:
        return None
    items = plan_items(reading)
    tally = tallies(items).get(reading.code, NOTHING)
    frame = Frame(reading, items.states, bodies)
    whole = held_by(items.initiatives, items.states).get(reading.code, [])
    steps = held_by(items.milestones, items.states).get(reading.code, [])
    meetings, funding = events_of(reading.code, reading)
    return OrganizationPage(
        identity=identity(body, bodies, reading),
        lead=lead_words(tally),
        led_address=working_address(reading, Promised.LEADS, organization=reading.code),
        supported_address=working_address(reading, Promised.SUPPORTS, organization=reading.code),
        numbers=numbers_of(reading, reading.code, tally),
        list_address=reading.address("organizations"),
        party_address=_party_address(body["country"], reading),
        nothing=None if whole or steps else _nothing(),
        led_count=count_of(tally.led, len(items.initiatives)),
        supported_count=count_of(tally.supported, len(items.initiatives)),
        led=held_rows((held for held in whole if held.role == Role.LEAD), frame),
        milestones=held_rows(steps, frame),
        supported=held_rows((held for held in whole if held.role == Role.SUPPORT), frame),
        inferred=any(not held.named for held in [*whole, *steps]),
        meetings=meetings,
        funding=funding,
        record=entries_of(reading.code, reading),
        sources=sources_in(body["sources"], reading.language),
        entry=body["entry"],
    )


def lead_words(tally: Tally) -> str:
    """Return "Leads 12 of 72 initiatives, inferred. Supports 3 of 72. No report."."""
    told = [leads_words(tally), supports_words(tally)]
    said = reported_words(tally)
    return " ".join(f"{words}." for words in [*told, said[:1].upper() + said[1:]] if words)


def _party_address(country: str, reading: Reading) -> str:
    parties = {party["country"] for party in reading.plan["parties"]}
    return reading.address("party", country) if country in parties else ""


def _nothing() -> dict:
    return {
        "words": _("It leads nothing and supports nothing in this plan."),
        "note": _("It is known from meetings or funding."),
    }
