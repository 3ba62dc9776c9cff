"""What an administrator does for an official of their country who cannot sign in any more."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.account_log import log_account_change
from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.visits import end_visits
from partnership.models import Official
from partnership.queries.policy import Verb
from partnership.vocabulary import AccountMatter


def reset_second_factor(*, official: Official, by: Official, day: date, at: datetime) -> None:
    """Take all second factors and codes of an official away; the next sign-in sets up new ones.

    Raises Refused for one's own account: whoever stole an open session must not get further.
    """
    with transaction.atomic():
        row = Official.objects.select_for_update().get(pk=official.pk)
        demand(by, Verb.MANAGE_ACCOUNT, on=row, day=day)
        if row.pk == by.pk:
            raise Refused("", _("Ask another administrator to reset your own second factor."))
        kinds = [f"{factor.kind} {factor.name}".strip() for factor in row.factors.order_by("pk")]
        row.factors.all().delete()
        row.recovery_codes.all().delete()
        end_visits(row)
        log_account_change(
            by=by,
            official=row,
            what=AccountMatter.SECOND_FACTOR,
            before=", ".join(kinds),
            at=at,
        )


def unbind_identity(*, official: Official, by: Official, day: date, at: datetime) -> None:
    """Forget how the identity service knows an official; the next sign-in by it finds out anew."""
    with transaction.atomic():
        demand(by, Verb.MANAGE_ACCOUNT, on=official, day=day)
        identity = getattr(official, "identity", None)
        if identity is None:
            raise Refused("", _("No identity service is tied to this account."))
        end_visits(official)
        log_account_change(
            by=by, official=official, what=AccountMatter.IDENTITY, before=identity.subject, at=at
        )
        identity.delete()
