"""All milestones of an organization, to choose from."""

from django.contrib.admin import AdminSite
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.admin.bulk.frame import demand_verb, show
from partnership.models import Milestone
from partnership.models.labels import label_of
from partnership.models.texts import texts_of
from partnership.queries.bulk_rows import BulkRow, rows_to_report
from partnership.queries.policy import Verb, has_verb
from partnership.queries.words.days import table_date
from partnership.queries.words.standing import status_of
from partnership.queries.words.texts import text_in
from partnership.vocabulary import Claim, DraftState, Label

A_PAGE = 100


def items_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """List them, filtered by how they stand and by pillar."""
    day = demand_verb(request, Verb.DRAFT)
    rows = list(rows_to_report(request.user, day).values())
    kept = [row for row in rows if _fits(row, request)]
    page = Paginator(kept, A_PAGE).get_page(request.GET.get("page"))
    return show(
        site,
        request,
        "items.html",
        _("All milestones of your organization"),
        rows=[_row(row) for row in page.object_list],
        page=page,
        count=len(kept),
        total=len(rows),
        labels=_labels(rows, request.GET.get("status", "")),
        pillars=_pillars(rows, request.GET.get("pillar", "")),
        asked=_asked(request),
        signs=has_verb(request.user, Verb.PUBLISH, day),
    )


def _fits(row: BulkRow, request: HttpRequest) -> bool:
    label, pillar = request.GET.get("status"), request.GET.get("pillar")
    by_label = not label or (row.step is not None and row.step.label == label)
    return by_label and (not pillar or pillar_of(row)[0] == pillar)


def pillar_of(row: BulkRow) -> tuple[str, object]:
    """Return code and row of the pillar that an item stands under; none for the preamble."""
    initiative = row.item.initiative if isinstance(row.item, Milestone) else row.item
    pillar = initiative.area.pillar
    return (pillar.code, pillar) if pillar else ("", None)


def _labels(rows: list[BulkRow], chosen: str) -> list[dict]:
    there = {row.step.label for row in rows if row.step}
    return [
        {"code": label.value, "words": label_of(label), "chosen": label == chosen}
        for label in Label
        if label in there
    ]


def _pillars(rows: list[BulkRow], chosen: str) -> list[dict]:
    there = dict(pillar_of(row) for row in rows)
    return [
        {"code": code, "words": _title(pillar), "chosen": code == chosen}
        for code, pillar in there.items()
        if code
    ]


def _asked(request: HttpRequest) -> str:
    kept = request.GET.copy()
    kept.pop("page", None)
    return kept.urlencode()


def _title(row):
    return text_in(texts_of(row, "title"), get_language(), source=row.source_language)


def _row(row: BulkRow) -> dict:
    step = row.step
    said = row.draft or row.last
    return {
        "code": row.item.code,
        "title": _title(row.item),
        "status": status_of(step) if step else None,
        "due": table_date(step.due_on) if step and step.due_on else _("no date"),
        "said": _("%(claim)s, %(day)s")
        % {"claim": label_of(Claim(said.claim)), "day": table_date(said.effective_on)}
        if said
        else _("no report yet"),
        "state": label_of(DraftState(row.draft.state)) if row.draft else "",
        "address": reverse("admin:partnership_report_change", args=[row.draft.pk])
        if row.draft
        else reverse("admin:partnership_report_add") + f"?item={row.item.code}",
    }
