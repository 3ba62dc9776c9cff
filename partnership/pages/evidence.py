"""Published files, as downloads."""

from http import HTTPStatus

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from partnership.queries.evidence_files import DOWNLOAD_HEADERS, PublicFile, path_of, public_file

# Its bytes never change, but the law may take them.
KEPT = "public, max-age=300, stale-if-error=3600"


@require_safe
def file_of_evidence(request: HttpRequest, sha256: str, name: str) -> HttpResponseBase:
    """Answer with a published file. Whatever is not published is not there."""
    found = public_file(sha256, name)
    if found is None:
        raise Http404
    if found.erased:
        return HttpResponse(
            f"410: {found.erased}\n",
            status=HTTPStatus.GONE,
            content_type="text/plain; charset=utf-8",
        )
    etag = f'"{found.sha256}"'
    response = get_conditional_response(request, etag=etag) or _download(request, found)
    response["ETag"] = etag
    response["Cache-Control"] = KEPT
    for header, value in DOWNLOAD_HEADERS.items():
        response[header] = value
    return response


def _download(request: HttpRequest, found: PublicFile) -> FileResponse:
    try:
        file = path_of(found.sha256).open("rb")
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(
        file, as_attachment=True, filename=found.name, content_type=found.media_type
    )
    if request.method == "HEAD":
        response.streaming_content = ()
    return response
