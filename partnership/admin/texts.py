"""Texts and responsibilities: changed in a draft, looked at before and after, then published."""

from datetime import UTC, datetime

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.revising import (
    discard_text_draft,
    publish_text_draft,
    save_text_draft,
)
from partnership.actions.revising_checks import current_seq
from partnership.admin.acting import acted, told
from partnership.admin.desk_admin import DeskAdmin, choice, column
from partnership.admin.desk_form import moment_of
from partnership.admin.moments import now, today
from partnership.admin.proposal_covering import CoveringPages, covering_address
from partnership.admin.site import site
from partnership.admin.text_conflicts import text_conflict
from partnership.admin.text_differences import differences
from partnership.admin.text_form import TextForm, initial_of, name_in
from partnership.models import (
    Initiative,
    Milestone,
    Organization,
    Pillar,
    PriorityArea,
    TextDraft,
)
from partnership.models.labels import label_of
from partnership.queries.policy import Verb, may, visible_drafts
from partnership.vocabulary import Language, SubjectKind

# When no draft was saved: a form that carries no moment has seen none.
NEVER = datetime(2000, 1, 1, tzinfo=UTC)


class TextAdmin(DeskAdmin):
    """One kind of subject, found by its code. kind: what it is in the record."""

    kind: SubjectKind
    sees = Verb.READ_TEXT_DRAFT
    list_display = ["subject", "english", "french", "spanish"]
    subject = column("code", gettext_lazy("Code"))
    english = column("title_en", label_of(Language.EN))
    french = column("title_fr", label_of(Language.FR))
    spanish = column("title_es", label_of(Language.ES))
    search_fields = ["code", "title_en", "title_fr", "title_es"]
    ordering = ["code"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Keep what is public: a draft of a plan is imported, not typed."""
        return super().get_queryset(request).filter(entry__isnull=False)

    def get_object(self, request: HttpRequest, object_id: str, from_field=None) -> Model | None:
        """Find a subject by its code, or by its key as the list links to it."""
        rows = self.get_queryset(request)
        found = rows.filter(code=object_id).first()
        if found is None and object_id.isascii() and object_id.isdigit():
            found = rows.filter(pk=object_id).first()
        return found

    def change_view(
        self, request: HttpRequest, object_id: str, form_url="", extra_context=None
    ) -> HttpResponse:
        """Show the texts; save, publish or throw away the country's draft of them."""
        row = self.seen(request, object_id)
        draft = (
            visible_drafts(request.user, today(request.user)).filter(subject_code=row.code).first()
        )
        mine = may(request.user, Verb.REVISE, on=row, day=today(request.user))
        if request.method == "POST":
            if not mine:
                raise PermissionDenied
            if {"_publish", "_discard"} & request.POST.keys():
                return self._settle(request, row, draft)
        return self._edit(request, row, draft, mine=mine)

    def _edit(
        self, request: HttpRequest, row: Model, draft: TextDraft | None, *, mine: bool
    ) -> HttpResponse:
        initial = initial_of(self.kind, row, draft, current_seq(row.code))
        form = TextForm(
            request.POST or None, kind=self.kind, row=row, by=request.user, initial=initial
        )
        if form.is_valid() and acted(form, lambda: self._save(request, form, row)):
            messages.success(request, _("Draft saved. Look at it, then publish."))
            return HttpResponseRedirect(self._address(row))
        return self.page(
            request,
            "texts.html",
            f"{row.code} · {name_in(row)}",
            code=row.code,
            conflict=text_conflict(form, row, draft),
            form=form,
            draft=draft,
            ways=[*self.ways(row), *_source_way(row, mine=mine)],
            may_revise=mine,
            differences=differences(row, draft) if draft else [],
            version=draft.saved_at.isoformat() if draft else "",
        )

    def _save(self, request: HttpRequest, form: TextForm, row: Model) -> None:
        save_text_draft(
            kind=self.kind,
            code=row.code,
            change=form.change(),
            by=request.user,
            clock=now,
            base_seq=form.cleaned_data["base_seq"],
            saved_at=form.was_saved_at(),
        )

    def _settle(self, request: HttpRequest, row: Model, draft: TextDraft | None) -> HttpResponse:
        """Publish the draft that was looked at, or throw it away."""
        if draft is None:
            raise Http404
        by = {"draft": draft, "by": request.user, "clock": now}
        seen = moment_of(request.POST.get("version", "")) or NEVER
        if "_publish" in request.POST:
            told(
                request,
                _("Published. It is on record now."),
                lambda: publish_text_draft(saved_at=seen, **by),
            )
        else:
            told(request, _("Draft thrown away."), lambda: discard_text_draft(**by))
        return HttpResponseRedirect(self._address(row))

    def ways(self, row: Model) -> list[dict]:
        """Return address and words of what else may be done with a subject."""
        return []

    def _address(self, row: Model) -> str:
        return reverse(f"admin:partnership_{self.opts.model_name}_change", args=[row.code])


def _source_way(row: Model, *, mine: bool) -> list[dict]:
    """Return the way to record what a public source says of an item, for who may."""
    if not mine or not isinstance(row, Initiative | Milestone):
        return []
    address = reverse("admin:public_source", args=[row.code])
    return [{"address": address, "words": _("Record what a public source says")}]


@admin.register(Initiative, site=site)
class InitiativeAdmin(CoveringPages, TextAdmin):
    """The promises."""

    kind = SubjectKind.INITIATIVE
    heading = gettext_lazy("Initiatives")
    list_filter = [("scope", choice(gettext_lazy("Scope")))]

    def get_urls(self) -> list:
        """Add the address of the declaration."""
        return [*self.covering_urls(), *super().get_urls()]

    def ways(self, row: Model) -> list[dict]:
        """Lead on to the declaration that the milestones cover the promise."""
        words = _("Do its milestones cover the promise?")
        return [{"address": covering_address(row), "words": words}]


@admin.register(Milestone, site=site)
class MilestoneAdmin(TextAdmin):
    """The steps."""

    kind = SubjectKind.MILESTONE
    heading = gettext_lazy("Milestones")


@admin.register(Pillar, site=site)
class PillarAdmin(TextAdmin):
    """The pillars."""

    kind = SubjectKind.PILLAR
    heading = gettext_lazy("Pillars")


@admin.register(PriorityArea, site=site)
class AreaAdmin(TextAdmin):
    """The priority areas."""

    kind = SubjectKind.AREA
    heading = gettext_lazy("Priority areas")


@admin.register(Organization, site=site)
class OrganizationAdmin(TextAdmin):
    """The bodies of both countries; each country changes its own."""

    kind = SubjectKind.ORGANIZATION
    heading = gettext_lazy("Organizations")
    english = column("name_en", label_of(Language.EN))
    french = column("name_fr", label_of(Language.FR))
    spanish = column("name_es", label_of(Language.ES))
    search_fields = ["code", "name_en", "name_fr", "name_es"]
