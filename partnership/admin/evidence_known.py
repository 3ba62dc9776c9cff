"""The files that a form of evidence may speak of: its official's uploads, its report's pieces."""

from datetime import date

from django.http import QueryDict
from django.urls import reverse

from partnership.admin.evidence_words import detail_rows, file_words
from partnership.exchange.papers.kinds import IMAGES, Kind
from partnership.models import Evidence, Official, Organization, Plan, Report, StoredFile, Upload
from partnership.models.texts import columns_of
from partnership.queries.belonging import item_of, plan_of
from partnership.vocabulary import EvidenceForm, SourceKind


class ShownFile:
    """A file as a form shows it: an upload of the official, or a piece that is carried on."""

    def __init__(self, stored: StoredFile, *, upload=None, kept=None) -> None:
        self.stored, self.upload, self.kept = stored, upload, kept
        self.name = (upload or kept).file_name
        self.needs_language = Kind(stored.media_type) not in IMAGES

    @property
    def words(self) -> str:
        """Type and size."""
        return file_words(self.stored.media_type, self.stored.size_bytes)

    @property
    def details(self) -> list[dict]:
        """What it tells of people and places."""
        return detail_rows(self.upload.details) if self.upload else []

    @property
    def can_be_stripped(self) -> bool:
        """Some of that can be removed."""
        return any(not row["stays"] for row in self.details)

    @property
    def address(self) -> str:
        """Where its official looks at it."""
        if self.upload:
            return reverse("admin:partnership_evidence_upload_file", args=[self.upload.key])
        return reverse("admin:partnership_evidence_file", args=[self.kept.pk])


class Known:
    """What one form may speak of. Nothing else is ever found by a key or a number in it."""

    def __init__(self, official: Official, pieces: list[Evidence]) -> None:
        self.official, self.pieces = official, pieces
        self.organizations = Organization.objects.filter(
            country=official.party, entry__isnull=False
        ).order_by("code")
        stored = StoredFile.objects.in_bulk([piece.sha256 for piece in pieces if piece.sha256])
        self._kept = {
            piece.pk: ShownFile(stored[piece.sha256], kept=piece)
            for piece in pieces
            if piece.sha256 in stored
        }
        self._uploads: dict[str, ShownFile] = {}

    def add(self, upload: Upload) -> None:
        """Let the form speak of an upload."""
        self._uploads[upload.key] = ShownFile(upload.file, upload=upload)

    def read_uploads(self, data: QueryDict, prefix: str) -> None:
        """Let the form speak of those uploads of its official that it names. One query."""
        keys = [data[name] for name in data if name.startswith(prefix) and name.endswith("-upload")]
        for upload in self.official.uploads.filter(key__in=keys).select_related("file"):
            self.add(upload)

    def file(self, key: object, number: object) -> ShownFile | None:
        """Return the file with this key, or of the piece with this number."""
        if key:
            return self._uploads.get(str(key))
        return self._kept.get(int(str(number))) if str(number or "").isdecimal() else None

    def initial(self) -> list[dict]:
        """Return what the forms show of the pieces that are carried on."""
        return [_initial_of_piece(piece) for piece in self.pieces]

    def initial_of(self, upload: Upload) -> dict:
        """Return what the form shows of a file that was just handed in."""
        image = Kind(upload.file.media_type) in IMAGES
        strips = self._uploads[upload.key].can_be_stripped
        return {
            "upload": upload.key,
            "title": upload.title or upload.file_name.rpartition(".")[0],
            "kind": "" if image else SourceKind.OFFICIAL_TEXT.value,
            "dated_on": upload.dated_on,
            "languages": upload.languages,
            "strip": strips and not upload.signed,
        }


def _initial_of_piece(piece: Evidence) -> dict:
    names = ("address", "title", "publisher", "dated_on", "languages", "missing_languages",
             "redacted", "classified", "review_on", *columns_of("ground"))  # fmt: skip
    told = {name: getattr(piece, name) for name in names}
    kept = piece.pk if piece.form == EvidenceForm.FILE else None
    return told | {
        "kind": piece.source_kind,
        "kept": kept,
        "withheld_by": piece.withheld_by_id,
    }


def known_of(official: Official, report: Report | None) -> Known:
    """Return what the form of a report may speak of; report: None for a new one."""
    pieces = list(report.evidence.order_by("position")) if report else []
    return Known(official, pieces)


def plan_days(official: Official, report: Report | None) -> tuple[date | None, date | None]:
    """Return adoption and end of the plan that the report belongs to."""
    plans = Plan.objects.published().filter(parties__country=official.party)
    plan = plan_of(item_of(report)) if report else plans.order_by("adopted_on").last()
    return (plan.adopted_on, plan.ends_on) if plan else (None, None)
