"""What keeps a change of texts from being saved or published."""

import json
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.languages import check_languages, party_languages
from partnership.actions.revising_words import TEXTS
from partnership.models import Milestone, Official, Organization, Plan, State, TextDraft
from partnership.vocabulary import SubjectKind

NAMES = ("title", "name")


def current_seq(code: str) -> int:
    """Return the record number of a subject's newest public state."""
    return State.objects.get(code=code, until_on=None).entry_id


def check_not_stale(draft: TextDraft) -> None:
    """Raise Refused when texts or responsibilities changed since the draft was begun.

    A report published meanwhile is in the state too, and changes none of them.
    """
    states = State.objects.filter(code=draft.subject_code)
    base = states.filter(entry__seq=draft.base_seq).first() if draft.base_seq is not None else None
    now = states.get(until_on=None)
    if base is None or wording_of(base, draft) != wording_of(now, draft):
        sentence = _("These texts were changed meanwhile. Begin again from what is public now.")
        raise Refused("base_seq", sentence)


def plan_of_row(row: Any, by: Official) -> Plan:
    """Return the plan whose day and languages hold; for an organization, the newest one."""
    if isinstance(row, Plan):
        return row
    if isinstance(row, Milestone):
        return row.initiative.plan
    if not isinstance(row, Organization):
        return row.plan
    plans = Plan.objects.published().filter(parties__country=by.party)
    plan = plans.order_by("adopted_on").last()
    if plan is None:
        raise Refused("", _("Your country is a party to no public plan."))
    return plan


def wording_of(state: State, draft: TextDraft) -> dict:
    """Return what a draft of texts is held against in a state of its subject."""
    told = json.loads(state.content)
    names = (*TEXTS[SubjectKind(draft.subject_kind)], "outdated", "responsibilities", "verify")
    return {name: told.get(name) for name in (*names, "website", "contact_unit")}


def check_texts(row: Any, names: Iterable[str], *, plan: Plan, by: Official) -> None:
    """Raise Refused for a text that lacks its own language or one of the party's."""
    names = list(names)
    for name in names:
        own = f"{name}_{row.source_language}"
        if name in NAMES and not getattr(row, own):
            raise Refused(own, _("A title cannot be empty in its own language."))
    check_languages(row, names, party_languages(plan, by.party))
