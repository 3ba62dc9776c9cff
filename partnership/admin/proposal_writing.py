"""The buttons under a proposal's form: save, send, throw away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.proposing import (
    About,
    change_proposal,
    discard_proposal,
    draft_proposal,
    send_proposal,
)
from partnership.actions.proposing_content import read_content, to_json
from partnership.actions.proposing_words import Told, follows_of, told_of, warnings_of
from partnership.admin.acting import acted
from partnership.admin.moments import now, today
from partnership.admin.proposal_form import ProposalForm
from partnership.models import Proposal
from partnership.vocabulary import ProposalKind


def saved(
    request: HttpRequest, form: ProposalForm, proposal: Proposal, about: About
) -> HttpResponse | None:
    """Carry out the button that was pressed; None when something is to be put right first.

    What is unusual is asked about once more before it is sent, and never blocked.
    """
    if "_discard" in request.POST and proposal.pk:
        return _discarded(request, form, proposal)
    if not form.is_valid() or "_look" in request.POST:
        return None
    if "_send" in request.POST and not form.cleaned_data["looked"]:
        if looked_at(form, proposal, request)[1]:
            return None
    made: list[Proposal] = []
    if not acted(form, lambda: made.append(_write(request, form, proposal, about))):
        return None
    sent = "_send" in request.POST
    messages.success(request, _("Sent for sign-off.") if sent else _("Draft saved."))
    return HttpResponseRedirect(proposal_address(made[0]))


def looked_at(
    form: ProposalForm, proposal: Proposal, request: HttpRequest
) -> tuple[list[str], list[str]]:
    """Return what follows from what the form now says, and what is unusual about it."""
    if not form.is_bound or not form.is_valid():
        return [], []
    try:
        content = to_json(read_content(proposal, form.content()))
    except Refused:
        return [], []
    said = Proposal(
        kind=proposal.kind,
        plan=proposal.plan,
        initiative=proposal.initiative,
        milestone=proposal.milestone,
        indicator=proposal.indicator,
        organization=proposal.organization,
        party=proposal.party,
        content=content,
    )
    day = today(request.user)
    return follows_of(said, today=day), warnings_of(said, today=day)


def stale_words(request: HttpRequest, form: ProposalForm, proposal: Proposal) -> list[Told]:
    """Return what somebody else saved meanwhile, to stand beside what was typed; else nothing.

    The form then carries the version that it shows, so that sending it again is meant.
    """
    now_saved = Proposal.objects.filter(pk=proposal.pk).first() if proposal.pk else None
    if now_saved is None or "version" not in form.errors:
        return []
    form.data = form.data.copy()
    form.data["version"] = str(now_saved.version)
    return told_of(now_saved, today=today(request.user), compared=False)


def proposal_address(proposal: Proposal) -> str:
    """Return the address of a proposal's page."""
    return reverse("admin:partnership_proposal_change", args=[proposal.pk])


def _write(request: HttpRequest, form: ProposalForm, proposal: Proposal, about: About) -> Proposal:
    """Save the draft and, where that was asked, send it, both or neither."""
    by = {"content": form.content(), "by": request.user, "clock": now}
    if proposal.pk:
        version = form.cleaned_data["version"] or 0
        row = change_proposal(proposal=proposal, version=version, **by)
    else:
        row = draft_proposal(kind=ProposalKind(proposal.kind), about=about, **by)
    if "_send" in request.POST:
        row = send_proposal(proposal=row, version=row.version, by=request.user, clock=now)
    return row


def _discarded(request: HttpRequest, form: ProposalForm, proposal: Proposal) -> HttpResponse | None:
    form.is_valid()
    version = form.cleaned_data.get("version") or 0
    if not acted(
        form,
        lambda: discard_proposal(proposal=proposal, version=version, by=request.user, clock=now),
    ):
        return None
    messages.success(request, _("Draft thrown away."))
    return HttpResponseRedirect(reverse("admin:partnership_proposal_changelist"))
