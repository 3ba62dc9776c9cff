"""The log of accounts: a line for each change, never changed or taken away."""

from datetime import datetime

from partnership.models import AccountChange, Official
from partnership.vocabulary import AccountMatter


def log_account_change(
    *,
    by: Official | None,
    official: Official,
    what: AccountMatter,
    before: object = "",
    after: object = "",
    at: datetime,
) -> AccountChange:
    """Add a line. by: who did it, None for the operator's command. before, after: "" for nothing.

    Call it inside the transaction of the change. Never give it a password or a secret.
    """
    return AccountChange.objects.create(
        at=at,
        by=by,
        official=official,
        party=official.party,
        matter=what,
        before=str(before),
        after=str(after),
    )
