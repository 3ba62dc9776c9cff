"""The outbox: mails to officials, and what each of them was reminded of."""

from django.db import models

from partnership.models.columns import code_field, one_of
from partnership.models.official import Official
from partnership.vocabulary import Language


class Notice(models.Model):
    """One mail to one official; at most one a day.

    day: the plan's day for which it was written. claimed_at: when a sender took it up, so that
    two senders do not both send it. sent_at: when the mail server took it; none while it waits.
    failure: what the server said the last time that it did not.
    """

    official = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="notices")
    day = models.DateField()
    language = code_field(Language)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    made_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    failure = models.TextField(blank=True)

    class Meta:
        constraints = [
            one_of("language", Language),
            models.UniqueConstraint(fields=["official", "day"], name="notice_one_a_day"),
        ]
        indexes = [models.Index(fields=["sent_at"], name="notice_by_sent")]

    def __str__(self) -> str:
        return self.subject


class Reminded(models.Model):
    """What an official was told once, so that it is not told again. key: of the reminder."""

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="reminded")
    official = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="reminded")
    key = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["official", "key"], name="reminded_once"),
        ]

    def __str__(self) -> str:
        return self.key
