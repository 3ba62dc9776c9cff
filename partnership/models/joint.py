"""What both parties publish together, at one minute."""

from django.db import models

from partnership.models.official import Official
from partnership.models.plan import Plan


class JointPublication(models.Model):
    """One minute at which what was signed off for it becomes public, of all parties at once.

    occasion: what it is for, such as a ministers' meeting; officials of every party read it.
    agreed: the parties whose coordinator agreed to the minute. publish_at: the minute.
    published_at: when it was done, none before; cancelled_at: when it was called off, by the
    party in cancelled_by; "" where the minute passed before every party had agreed.
    moved_to: another minute that the party in moved_by asked for and the others have not
    agreed to; until they do, publish_at holds.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="joint_publications")
    occasion = models.CharField(max_length=200)
    publish_at = models.DateTimeField()
    made_by = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="+")
    agreed = models.JSONField(default=list)
    published_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.CharField(max_length=2, blank=True)
    moved_to = models.DateTimeField(null=True, blank=True)
    moved_by = models.CharField(max_length=2, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(moved_to__isnull=True, moved_by="")
                | (models.Q(moved_to__isnull=False) & ~models.Q(moved_by="")),
                name="joint_publication_moved_by_a_party",
            ),
            models.CheckConstraint(
                condition=models.Q(published_at__isnull=True) | models.Q(cancelled_at__isnull=True),
                name="joint_publication_ends_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.occasion} {self.publish_at:%Y-%m-%d %H:%M}"
