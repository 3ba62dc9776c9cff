"""Which initiatives and milestones of a plan each organization answers for on a day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partnership.queries.item_page.rows import led_state
from partnership.queries.items import Item, items_of_plan
from partnership.queries.page_context import Reading
from partnership.vocabulary import SAID, Basis, Label, ReportOrigin, Role, SubjectKind

OVER = (Label.COMPLETED, Label.COMPLETED_IN_PART, Label.CANCELLED, Label.REPLACED)


@dataclass(frozen=True, slots=True)
class Held:
    """One item that an organization answers for, and how that is known."""

    item: Item
    role: Role
    basis: Basis

    @property
    def named(self) -> bool:
        """A source names the organization, or its country confirms it."""
        return self.basis in SAID


@dataclass(frozen=True, slots=True)
class PlanItems:
    """All initiatives and milestones of a plan on a day, in plan order."""

    initiatives: list[Item]
    milestones: list[Item]

    @property
    def counted(self) -> list[Item]:
        """The milestones, and the initiatives that have none: nothing is counted twice."""
        owners = {item.state["initiative"] for item in self.milestones}
        return [*self.milestones, *(item for item in self.initiatives if item.code not in owners)]

    @property
    def states(self) -> dict[str, dict]:
        """The public states of the initiatives by code."""
        return {item.code: item.state for item in self.initiatives}


def plan_items(reading: Reading) -> PlanItems:
    """Return the items of the plan that is read. Four queries."""
    code, day = reading.plan["code"], reading.as_of
    return PlanItems(
        initiatives=items_of_plan(SubjectKind.INITIATIVE, code, day),
        milestones=items_of_plan(SubjectKind.MILESTONE, code, day),
    )


def held_by(items: Iterable[Item], initiatives: dict[str, dict]) -> dict[str, list[Held]]:
    """Return what each organization answers for, by its code, in the order of the items.

    A milestone without leads of its own takes its initiative's.
    """
    found: dict[str, list[Held]] = defaultdict(list)
    for item in items:
        for told in responsibilities(item.state, initiatives):
            held = Held(item, Role(told["role"]), Basis(told["basis"]))
            found[told["organization"]].append(held)
    return found


def held_codes(items: PlanItems, organization: str) -> tuple[str, ...]:
    """Return the codes of all that an organization leads or supports, each once, in plan order."""
    held = held_by([*items.initiatives, *items.milestones], items.states)
    return tuple(dict.fromkeys(each.item.code for each in held.get(organization, [])))


def responsibilities(state: dict, initiatives: dict[str, dict]) -> Iterator[dict]:
    """Yield who answers for an item now, in the order of the plan's file."""
    owner = led_state(state, initiatives)
    for told in owner["responsibilities"]:
        if told["until_on"] is None and (owner is state or told["role"] == Role.LEAD):
            yield told
    if owner is not state:
        yield from (told for told in state["responsibilities"] if told["until_on"] is None)


def last_reports(items: PlanItems) -> dict[str, str]:
    """Return the day of each organization's newest report or answer, ISO, by its code."""
    found: dict[str, str] = {}
    for item in [*items.initiatives, *items.milestones]:
        for organization, day in _spoken(item.state):
            found[organization] = max(day, found.get(organization, ""))
    return found


def _spoken(state: dict) -> Iterator[tuple[str, str]]:
    for fact in [*state["reports"], *state.get("due_dates", [])]:
        if fact.get("origin") == ReportOrigin.OFFICIAL and fact["organization"]:
            yield fact["organization"], fact["published_on"]
        for answer in fact["answers"]:
            yield answer["organization"], answer["published_on"]


def is_open(item: Item) -> bool:
    """Say whether an item is neither completed nor cancelled nor replaced."""
    return item.step.label not in OVER
