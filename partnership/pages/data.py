"""Data and API: a first line to run, what there is to take, and the record as one file."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from partnership.pages.serving import TODAY, page
from partnership.queries.data_page import RECORD_FILE, data_page
from partnership.queries.exported_record import record_lines
from partnership.queries.page_context import Reading, record_version
from partnership.record.file_format import export_lines


@page("pages/data.html")
def page_of_data(reading: Reading) -> dict:
    """What can be taken from the site, and how."""
    return {"data": data_page(reading)}


@require_safe
def record_file(request: HttpRequest) -> HttpResponseBase:
    """Answer with the whole record, entry by entry, never held in memory at once.

    The tag is weak: two copies of one record differ in the moment of their export.
    """
    version = record_version()
    etag = f'W/"{version.key}"'
    response = get_conditional_response(request, etag=etag)
    if response is None:
        lines = export_lines(
            record_lines(size=version.size),
            origin=settings.SITE_URL,
            size=version.size,
            exported_at=timezone.now(),
        )
        response = StreamingHttpResponse(() if request.method == "HEAD" else lines)
        response["Content-Type"] = "application/jsonl; charset=utf-8"
        response["Content-Disposition"] = f'attachment; filename="{RECORD_FILE}"'
    response["ETag"] = etag
    response["Cache-Control"] = TODAY
    return response
