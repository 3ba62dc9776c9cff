"""What the last looks at a web address found. Never part of the record."""

from django.db import models
from django.db.models import Q

from partnership.models.columns import code_field, one_of, optional_day
from partnership.vocabulary import LinkOutcome

FAILED_DAYS = 3  # different days without an answer, in a row, until a link counts as dead


class LinkCheckQuerySet(models.QuerySet):
    """Words for link checks."""

    def dead(self):
        """Keep what failed on enough different days in a row."""
        return self.filter(failed_days__gte=FAILED_DAYS)


class LinkCheck(models.Model):
    """One web address. status: of its last answer. dead_since: the first day that failed.

    failed_days: different days, one after the other, on which it failed; 0 once it answers.
    """

    address = models.URLField(max_length=1000, unique=True)
    checked_at = models.DateTimeField()
    outcome = code_field(LinkOutcome)
    status = models.PositiveSmallIntegerField(null=True, blank=True)
    failed_days = models.PositiveSmallIntegerField(default=0)
    failed_first_on = optional_day()
    failed_last_on = optional_day()

    objects = LinkCheckQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("outcome", LinkOutcome),
            models.CheckConstraint(
                condition=Q(failed_days=0, failed_first_on__isnull=True)
                | Q(failed_days__gt=0, failed_first_on__isnull=False),
                name="link_check_failed_since_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.address
