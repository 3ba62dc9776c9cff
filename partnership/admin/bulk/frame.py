"""What the pages of many items at once have in common."""

from collections.abc import Mapping
from datetime import date
from time import monotonic

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from partnership.actions.bulk.batches import Given, Origin, check_batch, start_batch
from partnership.actions.bulk.given import MOVED, REASONS, standing_in
from partnership.admin.moments import now, today
from partnership.models import Batch
from partnership.queries.bulk_rows import rows_to_report
from partnership.queries.policy import Verb, has_verb
from partnership.vocabulary import BatchState

# Rows of one slice of a check, and seconds after which a request leaves the rest to the next.
SLICE = 250
SECONDS = 4.0


def show(
    site: AdminSite, request: HttpRequest, template: str, title: object, **context
) -> HttpResponse:
    """Answer with a page of the officials' side."""
    names = {**site.each_context(request), "title": title, **context}
    return TemplateResponse(request, f"admin/bulk/{template}", names)


def demand_verb(request: HttpRequest, verb: Verb) -> date:
    """Answer 403 unless the official's role has the verb; return the plan's day."""
    day = today(request.user)
    if not has_verb(request.user, verb, day):
        raise PermissionDenied
    return day


def own_batch(request: HttpRequest, pk: int) -> Batch:
    """Return a batch of the official's organization, or answer 404."""
    batch = Batch.objects.filter(pk=pk, organization=request.user.organization).first()
    if batch is None or request.user.organization is None:
        raise Http404
    return batch


def batch_address(batch: Batch) -> str:
    """Return where a batch is looked at."""
    return reverse("admin:many_batch", args=[batch.pk])


def started(
    request: HttpRequest, given: list[Given], day: date, origin: Origin | None = None
) -> HttpResponse:
    """Keep the rows, check what can be checked at once, and go to where they are shown.

    Raises Refused where nothing can be kept.
    """
    batch = start_batch(given, by=request.user, day=day, clock=now, origin=origin)
    check_for_a_while(request, batch, day)
    return HttpResponseRedirect(batch_address(batch))


def check_for_a_while(request: HttpRequest, batch: Batch, day: date) -> None:
    """Check slice after slice, until all is checked or the request has taken long enough."""
    begun = monotonic()
    while batch.state == BatchState.CHECKING and monotonic() - begun < SECONDS:
        batch = check_batch(batch, most=SLICE, by=request.user, day=day, clock=now)


def filled(
    request: HttpRequest, codes: list[str], cells: Mapping[str, str], day: date
) -> list[Given]:
    """Return a row for each code, on which the same is said of each: {column: text}."""
    rows = rows_to_report(request.user, day, codes)
    return [
        Given(place=place, code=code, cells=_said(_shown(rows, code), cells))
        for place, code in enumerate(codes, start=1)
    ]


def _said(shown: Mapping[str, str], cells: Mapping[str, str]) -> dict[str, str]:
    """Return a row as it stands with what is said of all; a drafted date keeps its reason."""
    kept = REASONS if shown.get(MOVED) and not any(cells.get(name) for name in REASONS) else ()
    return {**shown, **{name: text for name, text in cells.items() if name not in kept}}


def _shown(rows, code: str) -> dict[str, str]:
    if code not in rows:
        return {}
    return {**standing_in(rows[code].draft, rows[code].move), "version": rows[code].version}
