"""What a number counts and what it leaves out, item by item."""

from collections.abc import Iterator
from dataclasses import dataclass

from partnership.queries.filters import PREAMBLE
from partnership.queries.items import Item
from partnership.queries.known_facts import Known, known_of_each
from partnership.queries.organization_page.held import responsibilities
from partnership.queries.overview.facts import row_of
from partnership.queries.overview.plan import Lane, PlanOnDay
from partnership.queries.party_page import is_awaited, waits_for
from partnership.queries.party_page.counts import claimed
from partnership.queries.working.names import OF_ALL, OF_LEADS, Answered, Number, Promised, Stepped
from partnership.queries.working.promises import has_part, holds
from partnership.queries.working.scope import Scope
from partnership.rules.membership import Counted, LeftOut, left_out
from partnership.vocabulary import Claim, Label, Role

Told = tuple[Item, LeftOut | None]


@dataclass(frozen=True, slots=True)
class Tally:
    """Each item in plan order with why it is left out, None where it is counted."""

    told: tuple[Told, ...]

    @property
    def counted(self) -> list[Item]:
        """The items that the number counts."""
        return [item for item, reason in self.told if reason is None]

    @property
    def of(self) -> int:
        """Out of how many it counts."""
        return sum(reason in (None, LeftOut.NOT_SO) for _item, reason in self.told)


@dataclass(frozen=True, slots=True)
class Members:
    """What a scope holds. known: of each initiative; initiatives: all of the plan, by code."""

    plan: PlanOnDay
    scope: Scope
    known: tuple[Known, ...]
    initiatives: dict[str, dict]


def members(plan: PlanOnDay, scope: Scope) -> Members:
    """Return the promises of the pillar or area that is asked for."""
    promised = [
        item
        for lane in plan.lanes
        if scope.pillar in ("", _code(lane))
        for item in lane.initiatives
        if scope.area in ("", item.state["area"])
    ]
    states = {item.code: item.state for item in plan.initiatives}
    return Members(plan, scope, tuple(known_of_each(plan, promised)), states)


def _code(lane: Lane) -> str:
    return lane.code if lane.state else PREAMBLE


def tally(count: Number, within: Members) -> Tally:
    """Return what a number counts within a scope, and what it leaves out."""
    if isinstance(count, Promised):
        return Tally(tuple(_promises(count, within)))
    if isinstance(count, Stepped):
        return Tally(tuple(_milestones(count, within)))
    return Tally(tuple(_items(count, within)))


def _promises(count: Promised, within: Members) -> Iterator[Told]:
    for known in within.known:
        state = known.item.state
        if within.scope.leads and count not in OF_LEADS and not _is_led(state, within):
            continue
        counts = holds(count, known, within.plan, within.scope)
        yield known.item, None if counts else LeftOut.NOT_SO


def _milestones(count: Stepped, within: Members) -> Iterator[Told]:
    for item in within.plan.milestones_of([known.item for known in within.known]):
        if not within.scope.leads or _is_led(item.state, within):
            counts = count is Stepped.MILESTONES or item.step.due_on
            yield item, None if counts else LeftOut.NOT_SO


def _items(count: Counted | Answered, within: Members) -> Iterator[Told]:
    day = within.plan.reading.as_of.day
    for item in within.plan.items_of([known.item for known in within.known]):
        if within.scope.leads and count not in OF_ALL and not _is_led(item.state, within):
            continue
        if isinstance(count, Answered):
            yield item, _answer(count, item, within.scope.party)
        else:
            yield item, left_out(row_of(item), count, day)


def _is_led(state: dict, within: Members) -> bool:
    """Say whether the body or country leads an item; a milestone may take its initiative's."""
    told = list(responsibilities(state, within.initiatives))
    return has_part({"responsibilities": told}, within.scope, Role.LEAD)


def _answer(count: Answered, item: Item, party: str) -> LeftOut | None:
    if count in OF_ALL and item.step.label != Label.REPORTED_COMPLETE:
        return LeftOut.NOT_REPORTED
    counts = {
        Answered.SAID: claimed(party, item) is not None,
        Answered.SAID_COMPLETE: claimed(party, item) == Claim.COMPLETED,
        Answered.WAITING: waits_for(party, item),
        Answered.AWAITED: is_awaited(party, item),
    }
    return None if counts[count] else LeftOut.NOT_SO
