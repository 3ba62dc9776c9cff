"""Officials as their government's identity service knows them."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from partnership.actions.account_log import log_account_change
from partnership.models import Identity, Official
from partnership.vocabulary import AccountMatter


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What an identity service of a party vouches for. email: "" unless it was verified."""

    party: str
    issuer: str
    subject: str
    email: str = ""


def official_known_as(known: Known, *, at: datetime) -> Official | None:
    """Return the official of that party whom its service means; None for anybody else.

    Accounts are never made here. The first time, the one open account of the party with the
    verified e-mail address is tied to the service's subject; from then on only that counts.
    """
    officials = Official.objects.filter(party=known.party, is_active=True, demo=False)
    with transaction.atomic():
        tied = Identity.objects.filter(issuer=known.issuer, subject=known.subject).first()
        if tied is not None:
            return officials.filter(pk=tied.official_id).first()
        if not known.email:
            return None
        found = list(
            officials.select_for_update(of=("self",)).filter(
                email__iexact=known.email, identity=None
            )[:2]
        )
        return _tie(found[0], known, at) if len(found) == 1 else None


def _tie(official: Official, known: Known, at: datetime) -> Official:
    Identity.objects.create(
        official=official, issuer=known.issuer, subject=known.subject, bound_at=at
    )
    log_account_change(
        by=official, official=official, what=AccountMatter.IDENTITY, after=known.subject, at=at
    )
    return official
