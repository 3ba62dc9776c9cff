"""Files of evidence on the officials' side: handed in while the form is open, and looked at."""

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path
from django.views.decorators.http import require_POST, require_safe

from partnership.actions.errors import Refused
from partnership.actions.evidence.uploading import take_in, too_big
from partnership.admin.evidence_form import MOST_PIECES, PREFIX, single_form
from partnership.admin.moments import now, today
from partnership.models import Evidence, StoredFile, Upload
from partnership.queries.evidence_files import DOWNLOAD_HEADERS, path_of
from partnership.queries.policy import Verb, has_verb, visible_reports

UNFIT = 422


def addresses(site: AdminSite) -> list[URLPattern]:
    """Return the addresses of the files of evidence."""
    views = {
        "evidence/upload/": (hand_in, "partnership_evidence_upload"),
        "evidence/upload/<str:key>/": (own_upload, "partnership_evidence_upload_file"),
        "evidence/<int:number>/": (carried, "partnership_evidence_file"),
    }
    return [path(text, site.admin_view(view), name=name) for text, (view, name) in views.items()]


@require_POST
def hand_in(request: HttpRequest) -> HttpResponse:
    """Keep one file; answer with its form, or 422 and the sentence that says why not."""
    if not has_verb(request.user, Verb.DRAFT, today(request.user)):
        raise PermissionDenied
    if request.too_big:
        return _refused(too_big())
    if "file" not in request.FILES:
        raise Http404
    try:
        upload = take_in(request.FILES["file"], by=request.user, clock=now)
    except Refused as refusal:
        return _refused(refusal)
    place = request.POST.get("place", "0")
    number = min(int(place), MOST_PIECES) if place.isdecimal() else 0
    prefix = PREFIX if request.POST.get("prefix", PREFIX) == PREFIX else _plain(request)
    form = single_form(request.user, upload, prefix=f"{prefix}-{number}")
    return render(request, "admin/parts/evidence_piece.html", {"piece": form, "number": number + 1})


def _plain(request: HttpRequest) -> str:
    """Return the prefix of the forms as the page has it: letters, digits and hyphens only."""
    text = request.POST["prefix"][:100]
    return text if text.replace("-", "").replace("_", "").replace(".", "").isalnum() else PREFIX


def _refused(refusal: Refused) -> HttpResponse:
    return HttpResponse(
        str(refusal.message), status=UNFIT, content_type="text/plain; charset=utf-8"
    )


@require_safe
def own_upload(request: HttpRequest, key: str) -> FileResponse:
    """Give an official back what they handed in."""
    upload = get_object_or_404(
        Upload.objects.select_related("file"), key=key, official=request.user
    )
    return _download(upload.file, upload.file_name)


@require_safe
def carried(request: HttpRequest, number: int) -> FileResponse:
    """Give the file of a report to whoever may read the report."""
    reports = visible_reports(request.user, today(request.user))
    piece = get_object_or_404(Evidence, pk=number, report__in=reports)
    stored = get_object_or_404(StoredFile, pk=piece.sha256, erased_at=None)
    return _download(stored, piece.file_name)


def _download(stored: StoredFile, name: str) -> FileResponse:
    try:
        file = path_of(stored.sha256).open("rb")
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(file, as_attachment=True, filename=name, content_type=stored.media_type)
    for header, value in DOWNLOAD_HEADERS.items():
        response[header] = value
    return response
