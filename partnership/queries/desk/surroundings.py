"""What the rows of the list show of each item: its title, its leads, what was said last."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from partnership.models import State
from partnership.queries.as_of import read_state
from partnership.queries.item_page.rows import led_state
from partnership.queries.states.plain import StateDict
from partnership.queries.words import Owner, Text, organizations_on, owners_of, title_of


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Public states on a day, by code: of the items, and of their initiatives and plans."""

    states: dict[str, StateDict]
    organizations: dict[str, StateDict]

    def title(self, code: str, language: str) -> Text:
        """Return an item's title; its code where it is not public."""
        state = self.states.get(code)
        return title_of(state, language) if state else Text(code)

    def owners(self, code: str, language: str) -> list[Owner]:
        """Return who leads an item, one owner a party."""
        state = self.states.get(code)
        if state is None or "responsibilities" not in state:
            return []
        plan = self.states[state["plan"]]
        return owners_of(led_state(state, self.states), self.organizations, plan, language)


def surroundings(codes: Collection[str], day: date) -> Surroundings:
    """Read what rows show of these items. Three queries."""
    states = _states(codes, day)
    above = {state[name] for state in states.values() for name in ("initiative", "plan")
             if isinstance(state.get(name), str)}  # fmt: skip
    return Surroundings(states | _states(above - states.keys(), day), organizations_on(day))


def _states(codes: Collection[str], day: date) -> dict[str, StateDict]:
    rows = State.objects.on(day).filter(code__in=codes).defer("sealed", "folded")
    return {row.code: read_state(row) for row in rows}
