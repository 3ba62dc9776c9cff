"""From public states to the facts that the method reads.

Standings are worked out from what is public and from nothing else, so whoever holds the
exported record can work them out again.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

from partnership.queries.said_facts import (
    due_dates_of,
    leads_of,
    measure_of,
    reports_and_answers,
    value_answers,
)
from partnership.queries.states.plain import StateDict
from partnership.rules.facts import Declaration, InitiativeFacts, ItemFacts, Lead
from partnership.vocabulary import CreditMethod

States = Callable[[str], StateDict]


def plan_day(moment: str, timezone: str) -> date:
    """Return the plan's day of an ISO moment."""
    return datetime.fromisoformat(moment).astimezone(ZoneInfo(timezone)).date()


def milestone_facts(state: StateDict, *, plan: StateDict, states: States) -> ItemFacts:
    """Return the facts of a milestone. states: gives any item's public state by its code.

    A milestone without leads of its own takes its initiative's.
    """
    leads = leads_of(state) or leads_of(states(state["initiative"]))
    indicator = states(state["indicator"]) if state["indicator"] else None
    measure = measure_of(indicator) if indicator else None
    own = _item(state, plan, leads=leads, cadence=states(state["initiative"])["cadence_days"])
    return replace(
        own,
        answers=(*own.answers, *value_answers(indicator)) if indicator else own.answers,
        due_dates=due_dates_of(state),
        weight=state["weight"],
        credit_method=CreditMethod(state["credit_method"]),
        measure=measure,
        prerequisites=tuple(
            milestone_facts(states(code), plan=plan, states=states)
            for code in state["prerequisites"]
        ),
    )


def initiative_facts(
    state: StateDict, milestones: list[StateDict], *, plan: StateDict, states: States
) -> InitiativeFacts:
    """Return the facts of an initiative and of its milestones, given in their order."""
    return InitiativeFacts(
        own=_item(state, plan, leads=leads_of(state), cadence=state["cadence_days"]),
        milestones=tuple(
            milestone_facts(milestone, plan=plan, states=states) for milestone in milestones
        ),
        declarations=tuple(
            Declaration(party=told["party"], published_on=date.fromisoformat(told["published_on"]))
            for told in state["declarations"]
        ),
    )


def _item(
    state: StateDict, plan: StateDict, *, leads: tuple[Lead, ...], cadence: int | None
) -> ItemFacts:
    reports, answers = reports_and_answers(state)
    return ItemFacts(
        code=state["code"],
        parties=tuple(party["country"] for party in plan["parties"]),
        adopted_on=date.fromisoformat(plan["adopted_on"]),
        entered_on=plan_day(state["published_at"], plan["timezone"]),
        with_the_plan=state["published_at"] <= plan["published_at"],
        baselined_on=_baselined_on(plan),
        start_on=date.fromisoformat(state["starts_on"]) if state["starts_on"] else None,
        cadence_days=cadence or plan["cadence_days"],
        leads=leads,
        reports=reports,
        answers=answers,
        assessed_on=tuple(
            date.fromisoformat(told["published_on"]) for told in state.get("assessments", [])
        ),
        withheld="withheld" in state,
    )


def _baselined_on(plan: StateDict) -> date | None:
    moment = plan["baselined_at"]
    return plan_day(moment, plan["timezone"]) if moment else None


def share(text: str) -> Fraction | None:
    """Return the exact share that a step's column holds; "" is not known."""
    return Fraction(text) if text else None
