"""The officials of both countries, and what they are about to say."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from partnership.models.columns import CODE_LENGTH, code_field, one_of
from partnership.models.organization import Organization
from partnership.vocabulary import Language, OfficialRole, SubjectKind


class Official(AbstractUser):
    """One person who signs in. party: the country whose account it is, by ISO code.

    remembered: what was read of them in the request that is answered; None: nothing is kept.
    demo: made up to try the site with; never signs in outside a demonstration. password_until:
    somebody else set the password; it opens the door until then, once, to choose another.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="officials"
    )
    party = models.CharField(max_length=2, blank=True)
    role = code_field(OfficialRole, blank=True)
    language = code_field(Language, default=Language.EN)
    demo = models.BooleanField(default=False)
    password_until = models.DateTimeField(null=True, blank=True)
    remembered: dict[Any, Any] | None = None

    class Meta(AbstractUser.Meta):
        constraints = [
            one_of("role", OfficialRole, blank=True),
            one_of("language", Language),
            models.CheckConstraint(
                condition=~Q(role__in=[OfficialRole.CONTRIBUTOR, OfficialRole.APPROVER])
                | Q(organization__isnull=False),
                name="official_who_reports_has_organization",
            ),
            models.CheckConstraint(
                condition=Q(role="") | ~Q(party=""), name="official_with_role_has_party"
            ),
        ]


class TextDraft(models.Model):
    """A coordinator's proposed change of texts or responsibilities, not yet published.

    party: whose coordinator wrote it; the other never sees it, nor that it is there.
    changes: {"texts": {column: new value}, "holds": […], "added": […], "ended": […]};
    base_seq: the record number of the state that it was written on, so that a newer one is
    never overwritten unseen.
    """

    subject_kind = code_field(SubjectKind)
    subject_code = models.CharField(max_length=CODE_LENGTH)
    party = models.CharField(max_length=2)
    changes = models.JSONField(default=dict)
    base_seq = models.PositiveBigIntegerField(null=True)
    author = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="text_drafts")
    saved_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            one_of("subject_kind", SubjectKind),
            models.UniqueConstraint(
                fields=["subject_code", "party"],
                condition=Q(published_at__isnull=True),
                name="text_draft_one_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject_code} draft"
