"""What must be said of a promise as a whole: its place in the plan, and what it lacks."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.models import Step
from partnership.queries.empty import Empty
from partnership.queries.item_page.phrases import listed
from partnership.queries.page_context import Reading
from partnership.queries.words import Owner
from partnership.vocabulary import SAID, Role, Scope


def who_must_propose(state: Mapping, owners: Sequence[Owner], reading: Reading) -> Empty:
    """Return that no milestone was agreed and who must propose one.

    Nobody is told to do anything whose lead is only inferred.
    """
    words = _("No measurable milestone has been agreed.")
    named = {
        told["country"]
        for told in state["responsibilities"]
        if told["role"] == Role.LEAD and told["basis"] in SAID and told["until_on"] is None
    }
    known = [owner for owner in owners if owner.code in named]
    if not known:
        note = _(
            "It is for the leading organizations of both countries to propose one; no source "
            "names them yet. A milestone is public once both countries agree."
        )
        return Empty(words, note)
    names = listed(f"{owner.names} ({owner.country})" for owner in known)
    note = _("%(leads)s must propose one. A milestone is public once both countries agree.")
    return Empty(words, note % {"leads": names})


def marks_of(state: Mapping, step: Step) -> list[str]:
    """Return what a reader must know before anything else."""
    marks = []
    if state["withdrawn"]:
        marks.append(pgettext("initiative", "Withdrawn: this is its last state."))
    if state["scope"] == Scope.UNCONFIRMED:
        marks.append(_("Not confirmed to be in the plan: counted apart."))
    if state["scope"] == Scope.ANNOUNCED:
        marks.append(_("Announced with the plan, not part of it: counted apart."))
    if step.differs:
        marks.append(_("What the countries report differs."))
    return marks
