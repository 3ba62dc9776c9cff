"""Files that come with a form: each becomes an upload, and its form a part of what was sent."""

from django.http import HttpRequest, QueryDict

from partnership.actions.errors import Refused
from partnership.actions.evidence.uploading import take_in, too_big
from partnership.admin.evidence_known import known_of
from partnership.admin.moments import now
from partnership.models import Official, Upload


def attached(
    request: HttpRequest, *, official: Official, prefix: str
) -> tuple[QueryDict, list[str]]:
    """Return what was sent, with a form more for each file; and why files were not taken."""
    data, refusals = request.POST.copy(), []
    field = f"{prefix}-files"
    for file in request.FILES.getlist(field):
        try:
            _add(data, prefix, take_in(file, by=official, clock=now), official)
        except Refused as refusal:
            refusals.append(f"{file.name[:80]}: {refusal.message}")
    refusals += [str(too_big().message) for name in request.too_big if name == field]
    return data, refusals


def _add(data: QueryDict, prefix: str, upload: Upload, official: Official) -> None:
    known = known_of(official, None)
    known.add(upload)
    total = f"{prefix}-TOTAL_FORMS"
    place = int(data.get(total, "0")) if data.get(total, "0").isdecimal() else 0
    for name, value in known.initial_of(upload).items():
        values = value if isinstance(value, list) else [value]
        if value not in (None, False, ""):
            data.setlist(f"{prefix}-{place}-{name}", [str(each) for each in values])
    data[total] = str(place + 1)
