"""Proposals: chosen, written, signed off, and answered by the other country."""

from functools import partial

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import KINDS, kind_of_proposal
from partnership.actions.proposal_kinds.parts import parts_of
from partnership.actions.proposing import About, new_proposal
from partnership.actions.proposing_content import to_json
from partnership.admin.desk_admin import DeskAdmin, choice, column
from partnership.admin.moments import now, today
from partnership.admin.proposal_choice import about_of, kinds_for, related, unnamed
from partnership.admin.proposal_editing import proposal_form
from partnership.admin.proposal_filter import WaitsForUs
from partnership.admin.proposal_form import initial_of
from partnership.admin.proposal_page import proposal_page
from partnership.admin.proposal_verbs import VERBS
from partnership.admin.proposal_writing import proposal_address
from partnership.admin.report_form import title_in
from partnership.admin.site import site
from partnership.models import Proposal
from partnership.queries.belonging import target_of
from partnership.queries.policy import Verb, has_verb, may, visible_proposals
from partnership.vocabulary import ProposalKind


@admin.register(Proposal, site=site)
class ProposalAdmin(DeskAdmin):
    """A draft is written here; what is offered is agreed to or refused; the rest is read."""

    sees = Verb.READ_DRAFT
    heading = gettext_lazy("Proposals")
    list_display = ["code", "kind_words", "body", "state_words"]
    list_filter = [
        WaitsForUs,
        ("state", choice(gettext_lazy("Where it is"))),
        ("kind", choice(gettext_lazy("What is proposed"))),
    ]
    kind_words = column("kind", gettext_lazy("What is proposed"))
    state_words = column("state", gettext_lazy("Where it is"))
    list_select_related = ["milestone", "initiative", "plan", "organization"]
    search_fields = ["milestone__code", "initiative__code", "organization__code"]
    ordering = ["-pk"]

    @admin.display(description=gettext_lazy("About"))
    def code(self, proposal: Proposal) -> str:
        """The code of what it is about."""
        return target_of(proposal).code

    @admin.display(description=gettext_lazy("Organization"), ordering="organization__code")
    def body(self, proposal: Proposal) -> str:
        """The code of the organization that puts it forward."""
        return proposal.organization.code

    def get_queryset(self, request: HttpRequest) -> QuerySet[Proposal]:
        """Keep what the policy lets the official see."""
        return visible_proposals(request.user, today(request.user))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let those propose who draft for an organization."""
        return has_verb(request.user, Verb.DRAFT, today(request.user))

    def get_urls(self) -> list:
        """Add an address for each verb to the stock ones."""
        verbs = [
            path(
                f"<path:object_id>/{verb}/",
                self.admin_site.admin_view(partial(self.verb_view, verb=verb)),
                name=f"partnership_proposal_{verb}",
            )
            for verb in VERBS
        ]
        return [*verbs, *super().get_urls()]

    def add_view(self, request: HttpRequest, form_url="", extra_context=None) -> HttpResponse:
        """Choose what to propose (?item=…), then write it (?item=…&kind=…)."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        about = about_of(request)
        kind = request.GET.get("kind", "")
        if kind not in KINDS:
            return self._choose(request, about)
        proposal = _new(request, ProposalKind(kind), about)
        return proposal_form(self, request, proposal, about, initial=_first(request, proposal))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url="", extra_context=None
    ) -> HttpResponse:
        """Go on with a draft, or read a proposal and do with it what the policy allows."""
        proposal = self.seen(request, object_id)
        if may(request.user, Verb.CHANGE, on=proposal, day=today(request.user)):
            initial = initial_of(proposal.content, proposal.version)
            return proposal_form(self, request, proposal, target_of(proposal), initial=initial)
        if request.method == "POST":
            raise PermissionDenied
        return proposal_page(self, request, proposal)

    def verb_view(self, request: HttpRequest, object_id: str, verb: str) -> HttpResponse:
        """Do one thing with a proposal; what was typed and refused is shown again."""
        proposal = self.seen(request, object_id)
        if request.method == "POST" and not VERBS[verb](request, proposal):
            return proposal_page(self, request, proposal)
        return HttpResponseRedirect(proposal_address(proposal))

    def _choose(self, request: HttpRequest, about: About) -> HttpResponse:
        return self.page(
            request,
            "proposal_choice.html",
            _("Propose for %(code)s") % {"code": about.code},
            kinds=kinds_for(about),
            unnamed=unnamed(about),
            related=[{**each, "title": title_in(each["row"])} for each in related(about)],
        )


def _new(request: HttpRequest, kind: ProposalKind, about: About) -> Proposal:
    """Return an empty proposal of the official's organization, or answer that it may not be."""
    try:
        return new_proposal(kind, about, by=request.user, clock=now)
    except Refused as refusal:
        raise PermissionDenied(str(refusal.message)) from None


def _first(request: HttpRequest, proposal: Proposal) -> dict:
    """Return what a new form begins with: a refused proposal's words, or what the kind knows."""
    old = request.GET.get("anew", "")
    if old.isascii() and old.isdigit():
        seen = visible_proposals(request.user, today(request.user)).filter(pk=old)
        before = seen.filter(party=request.user.party, kind=proposal.kind).first()
        if before is None:
            raise Http404
        return initial_of(before.content)
    shape = kind_of_proposal(proposal)
    begun = to_json(shape.content(**shape.fresh(proposal, today(request.user))))
    names = {part.name for part in parts_of(shape.content)}
    asked = {name: value for name, value in request.GET.items() if name in names}
    return initial_of({**begun, **asked})
