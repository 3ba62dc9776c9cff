"""What shows that a report is true: links, files, and what the law withholds."""

from django.db import models
from django.db.models import Q

from partnership.models.columns import code_field, one_of, optional_day
from partnership.models.official import Official
from partnership.models.organization import Organization
from partnership.models.report import Report
from partnership.vocabulary import EvidenceForm, SourceKind


class StoredFile(models.Model):
    """Bytes that the site keeps, once for each hash, under VAR_DIR/evidence.

    sha256: of the bytes, in hex. erased_at: the law took the bytes; the hash stays.
    """

    sha256 = models.CharField(max_length=64, primary_key=True)
    media_type = models.CharField(max_length=100)
    size_bytes = models.PositiveBigIntegerField()
    stored_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True, blank=True)
    legal_basis = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) | ~Q(legal_basis=""),
                name="stored_file_erased_by_law",
            ),
        ]

    def __str__(self) -> str:
        return self.sha256


class Upload(models.Model):
    """A file that an official handed in and that no report carries yet. Kept a bounded time.

    key: names it in a form; nobody can guess it. details: [[code, value], …] that the file
    tells of people and places. languages, dated_on, title: what it says of itself.
    """

    key = models.CharField(max_length=64, unique=True)
    official = models.ForeignKey(Official, on_delete=models.CASCADE, related_name="uploads")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="uploads")
    file_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300, blank=True)
    details = models.JSONField(default=list, blank=True)
    languages = models.JSONField(default=list, blank=True)
    dated_on = optional_day()
    signed = models.BooleanField(default=False)
    stripped = models.BooleanField(default=False)
    uploaded_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["uploaded_at"], name="upload_by_age")]

    def __str__(self) -> str:
        return self.file_name


class Evidence(models.Model):
    """A link, a file or a withheld document behind a report. languages: codes, e.g. ["es"].

    counts: it documents the claim (the press alone does not, nor what nobody may see).
    sha256, media_type, size_bytes, file_name: of a file; address: where it stands as well.
    missing_languages: it does not exist in these, says whoever attached it. redacted: parts
    are blacked out. withheld_by, classified, ground, review_on: of a withheld one; classified:
    a law declares it reserved. erasure: the law that took its bytes.
    source_kind: what kind of text it is, where that is known.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="evidence")
    form = code_field(EvidenceForm, default=EvidenceForm.LINK)
    title = models.CharField(max_length=300, blank=True)
    source_kind = code_field(SourceKind, blank=True)
    locator = models.CharField(max_length=300, blank=True)
    address = models.URLField(max_length=1000, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    dated_on = optional_day()
    languages = models.JSONField(default=list, blank=True)
    missing_languages = models.JSONField(default=list, blank=True)
    counts = models.BooleanField(default=True)
    sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    media_type = models.CharField(max_length=100, blank=True)
    size_bytes = models.PositiveBigIntegerField(null=True, blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    redacted = models.BooleanField(default=False)
    withheld_by = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    classified = models.BooleanField(default=False)
    ground_en = models.TextField(blank=True)
    ground_fr = models.TextField(blank=True)
    ground_es = models.TextField(blank=True)
    review_on = optional_day()
    erasure = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            one_of("form", EvidenceForm),
            one_of("source_kind", SourceKind, blank=True),
            models.CheckConstraint(
                condition=~Q(form=EvidenceForm.LINK) | ~Q(address=""),
                name="evidence_link_has_address",
            ),
            models.CheckConstraint(
                condition=~Q(form=EvidenceForm.FILE) | ~Q(sha256=""),
                name="evidence_file_has_hash",
            ),
            models.CheckConstraint(
                condition=~Q(form=EvidenceForm.WITHHELD)
                | Q(
                    withheld_by__isnull=False,
                    review_on__isnull=False,
                    counts=False,
                    address="",
                    sha256="",
                ),
                name="evidence_withheld_says_by_whom",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.address or self.file_name
