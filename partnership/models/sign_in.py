"""How officials show who they are, and where they are signed in."""

from django.db import models

from partnership.models.columns import code_field, one_of
from partnership.models.official import Official
from partnership.vocabulary import FactorKind


class Factor(models.Model):
    """One second factor of an official: the secret of an app, or a passkey.

    material: of an app its secret, unreadable without the site's key; of a passkey its public
    key. counter: the newest time step or signature count that was used, so that none serves
    twice. credential: the passkey's own identity, "" for an app.
    """

    official = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="factors")
    kind = code_field(FactorKind)
    name = models.CharField(max_length=60, blank=True)
    material = models.BinaryField()
    credential = models.TextField(blank=True)
    counter = models.PositiveBigIntegerField(default=0)
    added_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            one_of("kind", FactorKind),
            models.UniqueConstraint(
                fields=["official"],
                condition=models.Q(kind=FactorKind.APP),
                name="factor_one_app",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.official_id}"


class RecoveryCode(models.Model):
    """One code that stands in for a lost second factor, once. Only its digest is kept."""

    official = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="recovery_codes")
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"recovery code of {self.official_id}"


class Identity(models.Model):
    """An official as a government's own identity service knows them."""

    official = models.OneToOneField(Official, on_delete=models.PROTECT, related_name="identity")
    issuer = models.URLField()
    subject = models.CharField(max_length=255)
    bound_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="identity_of_one_official")
        ]

    def __str__(self) -> str:
        return f"{self.subject} at {self.issuer}"


class Visit(models.Model):
    """One browser in which an official is signed in. No visit, no session.

    way: what was shown to sign in, in codes. browser: as the browser calls itself.
    """

    official = models.ForeignKey(Official, on_delete=models.CASCADE, related_name="visits")
    session_key = models.CharField(max_length=40, unique=True)
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    way = models.CharField(max_length=60, blank=True)
    browser = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"visit of {self.official_id}"


class Guesses(models.Model):
    """How often somebody tried in vain of late. key: a digest of what they tried."""

    key = models.CharField(max_length=64, unique=True)
    tries = models.PositiveIntegerField(default=0)
    tried_at = models.DateTimeField()
    shut_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "guesses"

    def __str__(self) -> str:
        return f"{self.tries} tries"
