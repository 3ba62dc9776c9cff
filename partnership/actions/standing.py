"""Working out the new steps of whatever a publication touches."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from partnership.actions.steps import SealedSteps, sealed_steps
from partnership.models import Initiative, Milestone
from partnership.queries.live_states import LiveStates, touched_initiatives
from partnership.queries.states import state_of
from partnership.queries.states.plain import StateDict
from partnership.rules import reconstructed_steps, steps
from partnership.rules.facts import InitiativeFacts, ItemFacts
from partnership.rules.published import Facts
from partnership.vocabulary import SubjectKind


def new_steps(
    plan_code: str,
    *,
    day: date,
    initiatives: Iterable[str] = (),
    milestones: Iterable[str] = (),
) -> SealedSteps:
    """Return the steps from `day` on, sealed, of all that changed items touch.

    initiatives, milestones: codes of what changed. A publication replaces the step of its
    own day and all later ones; whatever was said for earlier days stays.
    """
    live = LiveStates(state_of(SubjectKind.PLAN, plan_code))
    touched = touched_initiatives(set(milestones), set(initiatives))
    live.load(SubjectKind.INITIATIVE, code__in=touched)
    live.load(SubjectKind.MILESTONE, initiative__code__in=touched)
    return {
        facts.code: sealed_steps(day, steps(whole, day))
        for facts, whole in _items(live, sorted(touched))
    }


def steps_touched(kind: SubjectKind, code: str, *, plan_code: str, day: date) -> SealedSteps:
    """Return the new steps of all that a change of one subject touches; {} for none."""
    match kind:
        case SubjectKind.PLAN:
            return new_steps(plan_code, day=day, initiatives=_codes(Initiative, plan_code))
        case SubjectKind.INITIATIVE:
            return new_steps(plan_code, day=day, initiatives=[code])
        case SubjectKind.MILESTONE:
            return new_steps(plan_code, day=day, milestones=[code])
        case SubjectKind.INDICATOR:
            measured = Milestone.objects.filter(indicator__code=code, entry__isnull=False)
            codes = list(measured.values_list("code", flat=True))
            return new_steps(plan_code, day=day, milestones=codes) if codes else {}
        case _:
            return {}


def _codes(model: type[Initiative], plan_code: str) -> list[str]:
    public = model.objects.filter(plan__code=plan_code, entry__isnull=False)
    return list(public.values_list("code", flat=True))


def first_steps(plan: StateDict, *, day: date) -> SealedSteps:
    """Return the steps of every item of a plan that is published on `day`.

    The days from adoption to the eve of publication are reconstructed, once.
    """
    live = LiveStates(plan)
    live.load(SubjectKind.INDICATOR, plan__code=plan["code"])
    initiatives = live.load(SubjectKind.INITIATIVE, plan__code=plan["code"])
    live.load(SubjectKind.MILESTONE, initiative__plan__code=plan["code"])
    adopted_on = date.fromisoformat(plan["adopted_on"])
    found: SealedSteps = {}
    for state in initiatives:
        whole, milestones = live.facts(state["code"])
        found[whole.own.code] = _since_adoption(whole, adopted_on, day)
        found |= {each.code: _since_adoption(each, adopted_on, day) for each in milestones}
    return found


def _since_adoption(facts: Facts, adopted_on: date, day: date) -> StateDict:
    past = reconstructed_steps(facts, adopted_on, day - timedelta(days=1))
    return sealed_steps(adopted_on, steps(facts, day), past)


def _items(
    live: LiveStates, initiative_codes: list[str]
) -> Iterator[tuple[ItemFacts, ItemFacts | InitiativeFacts]]:
    """Yield each initiative and milestone: its own facts, and what it is worked out from."""
    for code in initiative_codes:
        whole, milestones = live.facts(code)
        yield whole.own, whole
        yield from ((milestone, milestone) for milestone in milestones)
