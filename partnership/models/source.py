"""Where a fact was read."""

from django.db import models

from partnership.models.columns import CODE_LENGTH, code_field, one_of, optional_day
from partnership.vocabulary import SourceKind


class Imported(models.Model):
    """What a plan's file said of one subject when it was last imported.

    digest: SHA-256 of the file's row, in hex. seq: how many entries the record had after
    that import, so that a later change on the site is not overwritten by the file.
    """

    subject_code = models.CharField(max_length=CODE_LENGTH)
    plan_code = models.CharField(max_length=CODE_LENGTH)
    digest = models.CharField(max_length=64)
    seq = models.PositiveBigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["plan_code", "subject_code"], name="imported_once_a_plan"
            )
        ]

    def __str__(self) -> str:
        return self.subject_code


class Source(models.Model):
    """One place where a fact was read. subject_code: the row it backs, by its code.

    code: of the source in the plan's files, the same wherever it is named. locator: where
    in it, such as "par. 3". dated_on: none where no day was seen; dated_in: then its month
    or year, if known. due_date, observation, for_report: it backs that one fact only.
    """

    subject_code = models.CharField(max_length=CODE_LENGTH)
    code = models.CharField(max_length=CODE_LENGTH, blank=True)
    kind = code_field(SourceKind)
    name = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200, blank=True)
    address = models.URLField(max_length=1000, blank=True)
    dated_on = optional_day()
    dated_in = models.CharField(max_length=7, blank=True)
    languages = models.JSONField(default=list, blank=True)
    locator = models.CharField(max_length=300, blank=True)
    due_date = models.ForeignKey(
        "partnership.DueDate",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sources",
    )
    observation = models.ForeignKey(
        "partnership.Observation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sources",
    )
    for_report = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [one_of("kind", SourceKind)]
        indexes = [models.Index(fields=["subject_code", "position"], name="source_by_subject")]

    def __str__(self) -> str:
        return self.name
