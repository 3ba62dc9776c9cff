"""Letting a draft carry its evidence, and letting go of files that it no longer carries."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.evidence.keeping import drop_if_unneeded
from partnership.actions.evidence.words import COUNTING_KINDS, File, Link, Piece, Withheld
from partnership.models import Evidence, Report, StoredFile, Upload
from partnership.models.texts import columns_of
from partnership.vocabulary import EvidenceForm, Language


def put_evidence(report: Report, pieces: Iterable[Piece]) -> None:
    """Let a saved draft carry these pieces and no others. Its author wrote them.

    Raises Refused for a file that is neither the author's own upload nor the report's own.
    """
    rows = evidence_rows(report, pieces)
    before = _hashes(report)
    report.evidence.all().delete()
    Evidence.objects.bulk_create(rows)
    Upload.objects.filter(pk__in=_uploads(pieces)).delete()
    for sha256 in before:
        drop_if_unneeded(sha256)


def evidence_rows(report: Report, pieces: Iterable[Piece]) -> list[Evidence]:
    """Return a row for each piece, in their order. Not saved."""
    return [_row(report, piece, place) for place, piece in enumerate(pieces, start=1)]


def let_go(report: Report) -> None:
    """Take everything off a draft that is thrown away."""
    before = _hashes(report)
    report.evidence.all().delete()
    for sha256 in before:
        drop_if_unneeded(sha256)


def _hashes(report: Report) -> set[str]:
    return set(report.evidence.exclude(sha256="").values_list("sha256", flat=True))


def _uploads(pieces: Iterable[Piece]) -> list[int]:
    return [each.upload.pk for each in pieces if isinstance(each, File) and each.upload]


def _row(report: Report, piece: Piece, place: int) -> Evidence:
    match piece:
        case Link():
            row = _of_link(piece)
        case File():
            row = _of_file(report, piece)
        case Withheld():
            row = _of_withheld(piece)
    row.report, row.position = report, place
    return row


def _of_link(link: Link) -> Evidence:
    return Evidence(form=EvidenceForm.LINK, **_told(link))


def _of_file(report: Report, file: File) -> Evidence:
    row = Evidence(form=EvidenceForm.FILE, redacted=file.redacted, **_told(file))
    if file.upload is not None:
        stored, row.file_name = _stored(report, file.upload), file.upload.file_name
    else:
        stored, row.file_name = _carried(report, file.kept)
    row.sha256, row.media_type = stored.sha256, stored.media_type
    row.size_bytes = stored.size_bytes
    return row


def _told(piece: Link | File) -> dict:
    return {
        "address": piece.address,
        "title": piece.title,
        "source_kind": piece.kind,
        "publisher": piece.publisher,
        "dated_on": piece.dated_on,
        "languages": sorted(piece.languages),
        "missing_languages": sorted(piece.missing_languages),
        "counts": piece.kind in COUNTING_KINDS,
    }


def _stored(report: Report, upload: Upload) -> StoredFile:
    """Return the file of an upload, which nobody but its own official may attach."""
    row = Upload.objects.select_for_update().filter(pk=upload.pk, official=report.author).first()
    if row is None:
        raise Refused("evidence", _("This file was not kept any longer: choose it again."))
    return row.file


def _carried(report: Report, kept: Evidence | None) -> tuple[StoredFile, str]:
    """Return file and name of a piece of the report itself, or of the one that it corrects."""
    own = Evidence.objects.filter(report__in=[report.pk, report.corrects_id or report.pk])
    row = own.filter(pk=kept.pk, form=EvidenceForm.FILE).first() if kept else None
    stored = StoredFile.objects.filter(pk=row.sha256, erased_at=None).first() if row else None
    if row is None or stored is None:
        raise Refused("evidence", _("This file is not there any more: choose it again."))
    return stored, row.file_name


def _of_withheld(piece: Withheld) -> Evidence:
    row = Evidence(
        form=EvidenceForm.WITHHELD,
        title=piece.title,
        withheld_by=piece.organization,
        classified=piece.classified,
        review_on=piece.review_on,
        counts=False,
    )
    for language, column in zip(Language, columns_of("ground"), strict=True):
        setattr(row, column, piece.ground.get(language, "").strip())
    return row
