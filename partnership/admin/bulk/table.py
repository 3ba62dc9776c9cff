"""The chosen rows as a table to type in, or to paste a part of a spreadsheet into."""

from collections.abc import Mapping
from datetime import date

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.actions.bulk.batches import Given, discard_batch
from partnership.actions.bulk.given import CODES, DAYS, FILLED, standing_in
from partnership.actions.errors import Refused
from partnership.admin.bulk.frame import demand_verb, own_batch, show, started
from partnership.admin.bulk.pasting import pasted_cells
from partnership.admin.bulk.words import COLUMN_WORDS, options
from partnership.models import Batch, Official, Party
from partnership.models.labels import label_of
from partnership.models.texts import columns_of, texts_of
from partnership.queries.bulk_rows import BulkRow, rows_to_report
from partnership.queries.policy import Verb
from partnership.queries.words.days import table_date
from partnership.queries.words.texts import text_in
from partnership.vocabulary import BatchState, Claim, Language

MOST = 100
Cells = Mapping[str, Mapping[str, str]]


def table_columns(official: Official) -> list[str]:
    """Return the columns of the table, the texts in the party's own languages first."""
    notes = _by_language(official, "note")
    reasons = _by_language(official, "reason_text")
    return ["claim", "effective_on", *notes, "reason", *reasons, "new_due_on"]


def _by_language(official: Official, name: str) -> list[str]:
    party = Party.objects.filter(country=official.party, plan__entry__isnull=False)
    own = party.order_by("-plan__adopted_on").values_list("languages", flat=True).first() or []
    ordered = [*own, *(language for language in Language if language not in own)]
    return [f"{name}_{language}" for language in ordered]


def table_of(
    site: AdminSite,
    request: HttpRequest,
    codes: list[str],
    day: date,
    *,
    typed: Cells | None = None,
    batch: Batch | None = None,
) -> HttpResponse:
    """Answer with the table. typed: {code: {column: text}} that stands in place of the draft's."""
    if len(codes) > MOST:
        sentence = _("A table holds %(most)s rows. Choose fewer, or download a spreadsheet.")
        raise Refused("", sentence % {"most": MOST})
    rows = rows_to_report(request.user, day, codes)
    columns = table_columns(request.user)
    return show(
        site,
        request,
        "table.html",
        _("Edit in a table"),
        columns=[{"name": name, "words": COLUMN_WORDS[name]} for name in columns],
        rows=[
            _row(rows[code], columns, (typed or {}).get(code), day)
            for code in codes
            if code in rows
        ],
        pasted=request.POST.get("pasted", ""),
        order=", ".join(str(COLUMN_WORDS[name]) for name in ["code", *columns]),
        batch=batch,
    )


def _row(row: BulkRow, columns: list[str], typed: Mapping[str, str] | None, day: date) -> dict:
    cells = {**_prefilled(row, day), **(typed or {})}
    item = row.item
    step = row.step
    return {
        "code": item.code,
        "title": text_in(texts_of(item, "title"), get_language(), source=item.source_language),
        "due": table_date(step.due_on) if step and step.due_on else "",
        "version": cells.get("version") or row.version,
        "kept": [(name, cells.get(name, "")) for name in FILLED if name not in columns],
        "cells": [_cell(item.code, name, cells.get(name, "")) for name in columns],
    }


def _prefilled(row: BulkRow, day: date) -> dict[str, str]:
    """Return the draft's words; without one, the last claim that still can be said, of today."""
    if row.draft is not None or row.move is not None:
        return standing_in(row.draft, row.move)
    open_claims = (Claim.NOT_STARTED, Claim.ON_TRACK)
    last = row.last.claim if row.last and row.last.claim in open_claims else Claim.ON_TRACK
    return {"claim": last, "effective_on": day.isoformat(), "precision": "exact"}


def _cell(code: str, column: str, text: str) -> dict:
    kind = "choice" if column in CODES else "day" if column in DAYS else "text"
    return {
        "name": f"{code}.{column}",
        "column": column,
        "label": COLUMN_WORDS[column],
        "kind": kind,
        "text": text,
        "options": options(column) if kind == "choice" else [],
        "lang": column[-2:] if kind == "text" else "",
        "language": label_of(Language(column[-2:])) if column in _texts() else "",
    }


def _texts() -> list[str]:
    return [*columns_of("note"), *columns_of("reason_text")]


def table_sent(site: AdminSite, request: HttpRequest, codes: list[str], day: date) -> HttpResponse:
    """Check what was typed, or put pasted rows into the table."""
    typed = {code: _typed(request, code) for code in codes}
    batch = _begun(request)
    try:
        if request.POST.get("do") == "paste":
            return _pasted(site, request, typed, day, batch)
        given = [
            Given(place=place, code=code, cells=typed[code])
            for place, code in enumerate(codes, start=1)
        ]
        answer = started(request, given, day)
    except Refused as refusal:
        messages.error(request, str(refusal.message))
        return table_of(site, request, codes, day, typed=typed, batch=batch)
    if batch is not None:
        discard_batch(batch, by=request.user)
    return answer


def _begun(request: HttpRequest) -> Batch | None:
    """Return the batch that the table was opened from, if it is still open and theirs."""
    number = request.POST.get("batch", "")
    if not (number.isascii() and number.isdigit()):
        return None
    own = Batch.objects.filter(pk=int(number[:18]), organization=request.user.organization)
    return own.filter(state__in=(BatchState.CHECKING, BatchState.CHECKED)).first()


def _typed(request: HttpRequest, code: str) -> dict[str, str]:
    names = (*FILLED, "version")
    return {name: request.POST.get(f"{code}.{name}", "") for name in names}


def _pasted(
    site: AdminSite, request: HttpRequest, typed: dict, day: date, batch: Batch | None
) -> HttpResponse:
    cells, strange = pasted_cells(
        request.POST.get("pasted", ""), table_columns(request.user), list(typed)
    )
    if strange:
        sentence = _("These codes are not in the table: %(codes)s. The other rows were filled in.")
        messages.warning(request, sentence % {"codes": ", ".join(strange)[:300]})
    merged = {code: {**typed[code], **cells.get(code, {})} for code in typed}
    return table_of(site, request, list(typed), day, typed=merged, batch=batch)


def batch_table(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Open a batch's rows in the table again, with all that was typed."""
    day = demand_verb(request, Verb.DRAFT)
    batch = own_batch(request, pk)
    given = {row.code: {**row.given} for row in batch.rows.order_by("place")[: MOST + 1]}
    versions = rows_to_report(request.user, day, given)
    for code, row in versions.items():
        given[code]["version"] = row.version
    try:
        return table_of(site, request, list(given), day, typed=given, batch=batch)
    except Refused as refusal:
        messages.error(request, str(refusal.message))
        return HttpResponseRedirect(reverse("admin:many_batch", args=[pk]))
