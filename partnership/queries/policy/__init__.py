"""Who may see and do what. The one place that decides it; the table is in docs/roles.md.

A verb is allowed by three things together: the official's role, how near the thing is to the
official (own organization, own party, another party), and the state that the thing is in.
Being a superuser adds nothing but accounts, so that a first administrator can be made.
"""

from datetime import date
from typing import Any

from partnership.models import (
    Official,
    Proposal,
    Report,
)
from partnership.queries.belonging import plan_of_draft
from partnership.queries.hats import Hat, hats_of, is_placed
from partnership.queries.policy.conditions import CONDITIONS, ENDS, TAKEN_BACK
from partnership.queries.policy.nearness import distance, taken_part
from partnership.queries.policy.roles import founds_accounts, has_verb
from partnership.queries.policy.visible import (
    reportable_initiatives,
    reportable_milestones,
    visible_accounts,
    visible_delegations,
    visible_drafts,
    visible_joint,
    visible_pauses,
    visible_proposals,
    visible_reports,
)
from partnership.queries.rights import RULES, Reach, Verb

__all__ = [
    "ENDS",
    "TAKEN_BACK",
    "Verb",
    "founds_accounts",
    "has_verb",
    "may",
    "reportable_initiatives",
    "reportable_milestones",
    "taken_part",
    "visible_accounts",
    "visible_delegations",
    "visible_drafts",
    "visible_joint",
    "visible_pauses",
    "visible_proposals",
    "visible_reports",
]

# Verbs that need a second person where the plan asks for four eyes.
SIGN_OFF = (Verb.PUBLISH, Verb.SCHEDULE)
# A role of these is kept to whoever was given it: it does what it does in its own place only.
IN_PERSON = (Verb.DELEGATE, Verb.HAND_OVER, Verb.MANAGE_ACCOUNT)


def may(official: Official, verb: Verb, *, on: Any, day: date) -> bool:
    """Say whether the official may do this to that thing on the plan's day."""
    if not official.is_active:
        return False
    if verb == Verb.MANAGE_ACCOUNT and founds_accounts(official):
        return True
    if not any(_reaches(hat, official, verb, on=on, day=day) for hat in hats_of(official, day)):
        return False
    condition = CONDITIONS.get(verb)
    return condition is None or condition(official, on)


def _reaches(hat: Hat, official: Official, verb: Verb, *, on: Any, day: date) -> bool:
    reach = RULES[verb].get(hat.role)
    if reach is None or (verb in IN_PERSON and hat.holder != official):
        return False
    if verb in SIGN_OFF and _is_own(hat, on):
        return False
    return distance(hat, official.party, verb, on=on, day=day) <= reach


def _is_own(hat: Hat, draft: Report | Proposal) -> bool:
    """Nobody signs off what they wrote, nor what those wrote in whose place they stand."""
    return plan_of_draft(draft).four_eyes and draft.author_id == hat.holder.pk


__all__ = [
    "Reach",
    "Verb",
    "founds_accounts",
    "has_verb",
    "is_placed",
    "may",
    "reportable_initiatives",
    "reportable_milestones",
    "visible_accounts",
    "visible_delegations",
    "visible_drafts",
    "visible_joint",
    "visible_pauses",
    "visible_proposals",
    "visible_reports",
]
