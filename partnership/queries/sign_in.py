"""How officials sign in, and where they are signed in."""

from datetime import date

from django.db.models import QuerySet

from partnership.models import AccountChange, Factor, Official, Visit
from partnership.queries.policy import Verb, has_verb
from partnership.vocabulary import FactorKind


def factors_of(official: Official) -> QuerySet[Factor]:
    """Return the official's second factors, the oldest first."""
    return official.factors.order_by("added_at", "pk")


def has_factor(official: Official, kind: FactorKind | None = None) -> bool:
    """Say whether the official has a second factor (of this kind)."""
    found = official.factors.all()
    return (found.filter(kind=kind) if kind else found).exists()


def unused_codes(official: Official) -> int:
    """Return how many recovery codes are left."""
    return official.recovery_codes.filter(used_at=None).count()


def visits_of(official: Official) -> QuerySet[Visit]:
    """Return where the official is signed in, the newest first."""
    return official.visits.order_by("-seen_at", "-pk")


def visible_account_changes(official: Official, day: date) -> QuerySet[AccountChange]:
    """Return the log of the accounts of the official's own country, for who may read it."""
    if not has_verb(official, Verb.READ_ACCOUNT_LOG, day):
        return AccountChange.objects.none()
    return AccountChange.objects.filter(party=official.party)
