"""What an official says of many items at once, from the first check until it is taken back."""

from django.db import models

from partnership.models.columns import CODE_LENGTH, code_field, one_of
from partnership.models.official import Official
from partnership.models.organization import Organization
from partnership.models.report import Report
from partnership.vocabulary import BatchState, RowOutcome


class Batch(models.Model):
    """Rows that are checked, sent and taken back together: all of them or none.

    sheet, columns: where the rows stood in a file: its sheet's name, and the letter of each
    column; empty for what was selected or typed on the site.
    """

    official = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="batches")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    state = code_field(BatchState, default=BatchState.CHECKING)
    file_name = models.CharField(max_length=200, blank=True)
    sheet = models.CharField(max_length=40, blank=True)
    columns = models.JSONField(default=dict, blank=True)
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [one_of("state", BatchState)]

    def __str__(self) -> str:
        return f"{self.organization_id} {self.made_at:%Y-%m-%d %H:%M}"


class BatchRow(models.Model):
    """One item of a batch. given: {column: text} as codes and ISO days; before: what stood there.

    place: its row in the file, counted from 1 at the top. problems: {"column", "sentence"} each.
    sentence: what the public will read. report, proposal: what was made of it.
    """

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="rows")
    place = models.PositiveIntegerField()
    code = models.CharField(max_length=CODE_LENGTH, blank=True)
    given = models.JSONField(default=dict)
    before = models.JSONField(default=dict)
    outcome = code_field(RowOutcome, default=RowOutcome.UNCHECKED)
    problems = models.JSONField(default=list)
    sentence = models.TextField(blank=True)
    report = models.ForeignKey(
        Report, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    proposal = models.ForeignKey(
        "partnership.Proposal", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints = [
            one_of("outcome", RowOutcome),
            models.UniqueConstraint(fields=["batch", "place"], name="batch_row_once_a_place"),
        ]
        indexes = [models.Index(fields=["batch", "outcome", "place"], name="batch_row_by_outcome")]

    def __str__(self) -> str:
        return f"{self.place} {self.code}"
