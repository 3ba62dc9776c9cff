"""Rows out as a spreadsheet, and in again."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.actions.bulk.batches import Given, Origin
from partnership.actions.bulk.given import standing_in
from partnership.actions.errors import Refused
from partnership.admin.bulk.frame import demand_verb, show, started
from partnership.admin.bulk.sheet_columns import advice, sheet_columns
from partnership.admin.bulk.sheet_faults import cell_sentence, file_sentence
from partnership.exchange.sheets.reading import read_sheet
from partnership.exchange.sheets.shape import Fault, Row, Sheet, Unreadable
from partnership.exchange.sheets.writing import write_text
from partnership.models import Organization
from partnership.models.texts import texts_of
from partnership.queries.bulk_rows import BulkRow, rows_to_read, rows_to_report
from partnership.queries.policy import Verb, has_verb
from partnership.queries.words.standing import status_of
from partnership.queries.words.texts import text_in

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FIELD = "file"


def files_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Offer the downloads, and take a filled one in."""
    day = demand_verb(request, Verb.READ_DRAFT)
    may_upload = has_verb(request.user, Verb.DRAFT, day)
    if request.method == "POST":
        demand_verb(request, Verb.DRAFT)
        try:
            return _taken(request, day)
        except Unreadable as unreadable:
            messages.error(request, file_sentence(unreadable))
        except Refused as refusal:
            messages.error(request, str(refusal.message))
        return HttpResponseRedirect(reverse("admin:many_files"))
    return show(
        site, request, "files.html", _("Spreadsheets"), may_upload=may_upload,
        organizations=_organizations(request.user),
    )  # fmt: skip


def _taken(request: HttpRequest, day) -> HttpResponse:
    # Reading the files first: only then is it known which were dropped on their way.
    file: UploadedFile | None = request.FILES.get(FIELD)
    if FIELD in request.too_big:
        raise Unreadable(Fault.TOO_BIG)
    if file is None:
        raise Refused("", _("Choose a file first."))
    sheet = read_sheet(file, sheet_columns(request.user))
    origin = Origin(file_name=file.name[:200], sheet=sheet.name[:40], columns=sheet.letters)
    return started(request, _given(sheet), day, origin)


def _given(sheet: Sheet) -> list[Given]:
    return [
        Given(
            place=row.place,
            code=row.cells.get("code", "")[:60],
            cells=row.cells,
            problems=tuple(_problems(row)),
        )
        for row in sheet.rows
    ]


def _problems(row: Row) -> list[dict[str, str]]:
    return [{"column": fault.column, "sentence": cell_sentence(fault)} for fault in row.faults]


def download(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Hand out the rows as a workbook, or as CSV."""
    day = demand_verb(request, Verb.READ_DRAFT)
    rows = _rows(request, day)
    columns = sheet_columns(request.user)
    cells = [_cells(row) for row in rows]
    name = f"{day.isoformat()}-{_place(request)}"
    if request.GET.get("format") == "csv":
        separator = ";" if get_language() == "fr" else ","
        body = write_text(cells, columns, separator=separator)
        return _attached(body, "text/csv; charset=utf-8", f"{name}.csv")
    # Loads openpyxl, which costs start-up time that few requests need.
    from partnership.exchange.sheets.workbook_writing import write_workbook  # noqa: PLC0415

    body = write_workbook(cells, columns, name=_("Rows"), advice=advice())
    return _attached(body, WORKBOOK, f"{name}.xlsx")


def _rows(request: HttpRequest, day) -> list[BulkRow]:
    """Return the official's own rows; those of an organization of their party for a reader."""
    official = request.user
    if official.organization is not None:
        return list(rows_to_report(official, day).values())
    organization = _organizations(official).filter(code=request.GET.get("organization", "")).first()
    return list(rows_to_read(organization, day).values()) if organization else []


def _organizations(official):
    """Return the organizations whose drafts an official without one may read."""
    if official.organization is not None:
        return Organization.objects.none()
    return Organization.objects.filter(country=official.party, entry__isnull=False).order_by("code")


def _place(request: HttpRequest) -> str:
    own = request.user.organization
    asked = request.GET.get("organization", "")
    return own.code if own else asked if asked.replace("-", "").isalnum() else "rows"


def _cells(row: BulkRow) -> dict[str, str]:
    item, step = row.item, row.step
    title = text_in(texts_of(item, "title"), get_language() or "en", source=item.source_language)
    return {
        **standing_in(row.draft, row.move),
        "code": item.code,
        "title": str(title),
        "standing": status_of(step).words if step else "",
        "due_on": step.due_on.isoformat() if step and step.due_on else "",
        "version": row.version,
    }


def _attached(body: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(body, content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
