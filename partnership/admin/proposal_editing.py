"""The form of a proposal: shown, kept while it is typed, looked at, sent."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from partnership.actions.proposal_kinds import kind_of_proposal
from partnership.actions.proposing import About
from partnership.admin.keeping import data_of, forget, kept_of, say_nothing
from partnership.admin.moments import today
from partnership.admin.proposal_form import ProposalForm
from partnership.admin.proposal_page import heading
from partnership.admin.proposal_writing import looked_at, saved, stale_words
from partnership.models import Proposal


def proposal_form(
    desk: Any, request: HttpRequest, proposal: Proposal, about: About, *, initial: dict
) -> HttpResponse:
    """Show the form with what was typed before, look at what it would say, or do its button."""
    key = _key(proposal, about)
    if "_forget" in request.POST:
        forget(request, key)
    sent = request.method == "POST" and "_forget" not in request.POST
    kept = None if request.method == "POST" else kept_of(request, key)
    typed = data_of(kept) if kept else None
    form = ProposalForm(request.POST if sent else typed, proposal=proposal, initial=initial)
    if sent and (answered := saved(request, form, proposal, about)):
        forget(request, key)
        return answered
    follows, warnings = looked_at(form, proposal, request)
    stale = stale_words(request, form, proposal) if sent else []
    if typed is not None:
        say_nothing(form)
    return desk.page(
        request,
        "proposal_form.html",
        heading(proposal),
        form=form,
        proposal=proposal,
        begins=kind_of_proposal(proposal).begins(proposal, today(request.user)),
        follows=follows,
        warnings=warnings,
        saved_now=stale,
        kept=kept,
        kept_key=key,
        official=request.user,
    )


def _key(proposal: Proposal, about: About) -> str:
    """Return the name under which what is typed is kept."""
    return f"proposal:{proposal.pk or f'{proposal.kind}:{about.code[:40]}'}"
