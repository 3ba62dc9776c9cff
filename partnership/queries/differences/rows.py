"""One row for each item where reports differ: each party's own line beside the joint one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.dated_facts import reports_of
from partnership.queries.differences import Differences, One, is_disputed
from partnership.queries.item_page.figures import OVER
from partnership.queries.item_page.rows import led_state
from partnership.queries.milestone_page.parties import (
    Dispute,
    PartyWord,
    disputes_of,
    party_words_of,
)
from partnership.queries.page_context import Reading
from partnership.queries.words import (
    Owner,
    Status,
    Text,
    organizations_on,
    owners_of,
    parties_in_order,
    party_name,
    status_of,
    title_of,
)
from partnership.rules.differences import BAD_NEWS, GOOD_CLAIMS
from partnership.vocabulary import Claim


@dataclass(frozen=True, slots=True)
class PartySide:
    """What one party says of an item. word: None where it does not lead."""

    country: str
    word: PartyWord | None


@dataclass(frozen=True, slots=True)
class DifferingRow:
    """One item. why: what it has to do here. disputes: both texts of each."""

    address: str
    code: str
    title: Text
    owners: tuple[Owner, ...]
    sides: tuple[PartySide, ...]
    status: Status
    why: tuple[str, ...]
    disputes: tuple[Dispute, ...]
    waiting_since: str
    waiting_days: int | None


def rows_of(found: Differences, reading: Reading) -> tuple[DifferingRow, ...]:
    """Return the rows in order. One query."""
    organizations = organizations_on(reading.as_of.day)
    return tuple(_row(one, found.initiatives, organizations, reading) for one in found.ones)


def _row(
    one: One,
    initiatives: Mapping[str, dict],
    organizations: dict[str, dict],
    reading: Reading,
) -> DifferingRow:
    state, step = one.state, one.step
    words = {word.code: word for word in party_words_of(step, reading)}
    order = [party["country"] for party in parties_in_order(reading.plan, reading.language)]
    led = led_state(state, initiatives)
    since = step.waiting_since
    return DifferingRow(
        address=reading.subject_address(state["kind"], state["code"]),
        code=state["code"],
        title=title_of(state, reading.language),
        owners=tuple(owners_of(led, organizations, reading.plan, reading.language)),
        sides=tuple(
            PartySide(party_name(reading.plan, code, reading.language), words.get(code))
            for code in order
        ),
        status=status_of(step),
        why=tuple(_why(one)),
        disputes=disputes_of(reports_of(state, organizations, reading)),
        waiting_since=since.isoformat() if since else "",
        waiting_days=(reading.as_of.day - since).days if since else None,
    )


def _why(one: One) -> Iterator[str]:
    """Yield why the item is here, in the method's order."""
    step = one.step
    claims = {told["claim"] for told in step.claims if told["claim"]}
    if len(claims) > 1:
        yield _("The countries’ reports differ.")
    if is_disputed(step):
        yield _("One country says no to what the other reported.")
    if step.label in BAD_NEWS and claims & set(GOOD_CLAIMS):
        yield _("A lead reports it well, but it is overdue, blocked or at risk.")
    if claims & {Claim.CANCELLED, Claim.REPLACED} and step.label not in OVER:
        yield _("One country alone says that it is over.")
    if step.waiting_since:
        yield _("Waits for an answer.")
