"""The public states as the tables have them at this moment, for whoever works standings out."""

from collections.abc import Collection

from partnership.models import Initiative, Milestone
from partnership.queries.item_facts import initiative_facts
from partnership.queries.states import rows_of, states_of
from partnership.queries.states.plain import StateDict
from partnership.rules import with_predecessors
from partnership.rules.facts import InitiativeFacts, ItemFacts
from partnership.vocabulary import SubjectKind

ITEMS = (SubjectKind.INITIATIVE, SubjectKind.MILESTONE)


class LiveStates:
    """Public states by code, read from the tables once and kept. For one plan."""

    def __init__(self, plan: StateDict) -> None:
        self.plan = plan
        self._states: dict[str, StateDict] = {}

    def __call__(self, code: str) -> StateDict:
        """Return the state of an item or an indicator."""
        if code not in self._states:
            for kind in (*ITEMS, SubjectKind.INDICATOR):
                self.load(kind, code=code)
        return self._states[code]

    def load(self, kind: SubjectKind, **chosen: str | Collection[str]) -> list[StateDict]:
        """Read the public rows of a kind that are `chosen`, in the order of their codes."""
        rows = rows_of(kind).filter(entry__isnull=False, **chosen)
        states = states_of(kind, rows.order_by("pk"))
        self._states |= {state["code"]: state for state in states}
        return states

    def facts(self, initiative_code: str) -> tuple[InitiativeFacts, tuple[ItemFacts, ...]]:
        """Return the facts of an initiative, and those of its milestones in order."""
        milestones = [
            state
            for state in self._states.values()
            if state["kind"] == SubjectKind.MILESTONE and state["initiative"] == initiative_code
        ]
        milestones.sort(key=lambda state: state["order"])
        facts = initiative_facts(self(initiative_code), milestones, plan=self.plan, states=self)
        return facts, with_predecessors(facts.milestones)


def touched_initiatives(milestone_codes: set[str], initiative_codes: set[str]) -> set[str]:
    """Return the initiatives whose standing may change when these items change.

    Those named, those of the milestones, and those of whatever waits for one of them.
    """
    reached, frontier = set(), set(milestone_codes)
    while frontier:
        reached |= frontier
        frontier = set(
            Milestone.objects.filter(prerequisites__code__in=frontier)
            .exclude(code__in=reached)
            .values_list("code", flat=True)
        )
    owners = Initiative.objects.filter(milestones__code__in=reached)
    return initiative_codes | set(owners.values_list("code", flat=True))
