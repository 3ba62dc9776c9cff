"""Which initiatives a number counts: by the same facts as the figure of what is known."""

from collections.abc import Collection

from partnership.queries.clarity_card import named_by
from partnership.queries.items import Item
from partnership.queries.known_facts import Known
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.working.names import Promised
from partnership.queries.working.scope import Scope
from partnership.rules import Clarity, clarity
from partnership.vocabulary import SAID, Basis, Role
from partnership.vocabulary import Scope as Belonging

FACTS = {
    Promised.NAMED: "led",
    Promised.DEADLINE: "dated",
    Promised.MEASURE: "measured",
    Promised.TRACE: "traced",
    Promised.REPORTED: "reported",
}
BELONGING = {
    Promised.IN_PLAN: Belonging.IN_PLAN,
    Promised.UNCONFIRMED: Belonging.UNCONFIRMED,
    Promised.ANNOUNCED: Belonging.ANNOUNCED,
}


def holds(count: Promised, known: Known, plan: PlanOnDay, scope: Scope) -> bool:
    """Say whether a number counts an initiative."""
    if count in FACTS:
        return getattr(known, FACTS[count])
    if count in BELONGING:
        return known.item.state["scope"] == BELONGING[count]
    if count in (Promised.CLEAR, Promised.UNCLEAR):
        card = _card(known.item, plan)
        return card.cannot_be_judged if count is Promised.UNCLEAR else card.named == card.total
    if count is Promised.INITIATIVES:
        return True
    return _is_held(count, known.item.state, scope)


def _card(item: Item, plan: PlanOnDay) -> Clarity:
    milestones = [each.state for each in plan.milestones.get(item.code, [])]
    return clarity(named_by(item.state, milestones, plan=plan.reading.plan))


def _is_held(count: Promised, state: dict, scope: Scope) -> bool:
    if count is Promised.SUPPORTS:
        return has_part(state, scope, Role.SUPPORT)
    named = has_part(state, scope, Role.LEAD, SAID)
    if count is Promised.LEADS_NAMED:
        return named
    leads = has_part(state, scope, Role.LEAD)
    return leads if count is Promised.LEADS else leads and not named


def has_part(
    state: dict, scope: Scope, role: Role, bases: Collection[Basis] = tuple(Basis)
) -> bool:
    """Say whether the body or the country of the scope has a part in an initiative."""
    return any(
        told["role"] == role
        and told["until_on"] is None
        and told["basis"] in bases
        and scope.organization in ("", told["organization"])
        and scope.party in ("", told["country"])
        for told in state["responsibilities"]
    )
