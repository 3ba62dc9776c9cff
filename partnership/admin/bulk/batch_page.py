"""The preview of a batch: every change and every refused row; then what became of it."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from partnership.actions.bulk.batches import discard_batch, send_batch, take_back_batch
from partnership.actions.errors import Refused
from partnership.admin.bulk.frame import (
    batch_address,
    check_for_a_while,
    demand_verb,
    own_batch,
    show,
)
from partnership.admin.bulk.table import MOST
from partnership.admin.bulk.words import COLUMN_WORDS, changes_of
from partnership.admin.moments import now
from partnership.models import Batch, BatchRow, Initiative, Milestone
from partnership.models.labels import label_of
from partnership.models.texts import texts_of
from partnership.queries.policy import TAKEN_BACK, Verb
from partnership.queries.words.texts import text_in
from partnership.vocabulary import BatchState, DraftState, RowOutcome

A_PAGE = 100


def batch(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Show a batch, or do with it what was asked."""
    day = demand_verb(request, Verb.DRAFT)
    found = own_batch(request, pk)
    if request.method != "POST":
        return _shown(site, request, found)
    try:
        _do(request, found, day)
    except Refused as refusal:
        messages.error(request, str(refusal.message))
    still = Batch.objects.filter(pk=pk).exists()
    return HttpResponseRedirect(batch_address(found) if still else reverse("admin:items"))


def _do(request: HttpRequest, found: Batch, day) -> None:
    match request.POST.get("do"):
        case "go_on":
            check_for_a_while(request, found, day)
        case "send":
            count = send_batch(found, by=request.user, day=day, clock=now)
            sentence = ngettext(
                "%(count)s row sent for sign-off.", "%(count)s rows sent for sign-off.", count
            )
            messages.success(request, sentence % {"count": count})
        case "take_back":
            count = take_back_batch(found, by=request.user, day=day, clock=now)
            sentence = ngettext(
                "%(count)s row is a draft again.", "%(count)s rows are drafts again.", count
            )
            messages.success(request, sentence % {"count": count})
        case "discard":
            discard_batch(found, by=request.user)
            messages.success(request, _("Thrown away. Nothing was sent."))


def _shown(site: AdminSite, request: HttpRequest, found: Batch) -> HttpResponse:
    rows = found.rows.order_by("place")
    counts = {name: rows.filter(outcome=name).count() for name in RowOutcome}
    total = rows.count()
    refused = Paginator(rows.filter(outcome=RowOutcome.REFUSED), A_PAGE)
    changes = Paginator(rows.filter(outcome=RowOutcome.CHANGES), A_PAGE)
    refused_page = refused.get_page(request.GET.get("refused"))
    changes_page = changes.get_page(request.GET.get("changes"))
    titles = _titles([*refused_page.object_list, *changes_page.object_list])
    return show(
        site,
        request,
        "batch.html",
        _title(found, counts),
        batch=found,
        state=label_of(BatchState(found.state)),
        checking=found.state == BatchState.CHECKING,
        open=found.state == BatchState.CHECKED,
        sent=found.state == BatchState.SENT,
        total=total,
        checked=total - counts[RowOutcome.UNCHECKED],
        same=counts[RowOutcome.SAME],
        refused_count=counts[RowOutcome.REFUSED],
        changes_count=counts[RowOutcome.CHANGES],
        refused=[_refused_row(found, row, titles) for row in refused_page.object_list],
        changes=[_changed_row(row, titles) for row in changes_page.object_list],
        refused_page=refused_page,
        changes_page=changes_page,
        in_table=total <= MOST,
        waiting=_waiting(found),
    )


def _title(found: Batch, counts: dict) -> str:
    if found.state == BatchState.CHECKING:
        return _("The rows are being checked")
    if found.state in (BatchState.SENT, BatchState.TAKEN_BACK):
        return str(label_of(BatchState(found.state)))
    if counts[RowOutcome.REFUSED]:
        count = counts[RowOutcome.REFUSED]
        return ngettext(
            "%(count)s row is refused: nothing will be sent",
            "%(count)s rows are refused: nothing will be sent",
            count,
        ) % {"count": count}
    count = counts[RowOutcome.CHANGES]
    if not count:
        return _("Nothing would change")
    return ngettext("%(count)s row, ready to send", "%(count)s rows, ready to send", count) % {
        "count": count
    }


def _titles(rows: list[BatchRow]) -> dict:
    """Return the titles of the rows' items by code. Two queries."""
    codes = {row.code for row in rows if "code" not in {each["column"] for each in row.problems}}
    found = [*Milestone.objects.filter(code__in=codes), *Initiative.objects.filter(code__in=codes)]
    language = get_language()
    return {
        item.code: text_in(texts_of(item, "title"), language, source=item.source_language)
        for item in found
    }


def _refused_row(found: Batch, row: BatchRow, titles: dict) -> dict:
    return {
        "code": row.code,
        "title": titles.get(row.code, ""),
        "place": row.place,
        "problems": [
            {
                "cell": cell_of(found, row, problem["column"]),
                "column": COLUMN_WORDS.get(problem["column"], ""),
                "sentence": problem["sentence"],
            }
            for problem in row.problems
        ],
    }


def cell_of(found: Batch, row: BatchRow, column: str) -> str:
    """Return the address of a cell such as F17; of its row where it has no cell."""
    letter = found.columns.get(column or "code", "")
    return f"{letter}{row.place}" if letter else ""


def _changed_row(row: BatchRow, titles: dict) -> dict:
    return {
        "code": row.code,
        "title": titles.get(row.code, ""),
        "changes": changes_of(row),
        "sentence": row.sentence,
        "address": reverse("admin:partnership_report_change", args=[row.report_id])
        if row.report_id
        else "",
    }


def _waiting(found: Batch) -> dict:
    """Return how many of a batch's rows nobody published yet, and how many are public."""
    if found.state != BatchState.SENT:
        return {}
    rows = found.rows
    waits = Q(report__state__in=TAKEN_BACK) | Q(proposal__state__in=TAKEN_BACK)
    public = Q(report__state=DraftState.PUBLISHED) | Q(proposal__state=DraftState.PUBLISHED)
    return {"open": rows.filter(waits).count(), "public": rows.filter(public).count()}
