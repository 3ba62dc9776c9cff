"""What an account says, in the words of the log, and what a change of it changed."""

from datetime import datetime

from partnership.actions.account_log import log_account_change
from partnership.models import Official
from partnership.vocabulary import AccountMatter

ENDS_SESSIONS = {AccountMatter.ROLE, AccountMatter.ORGANIZATION, AccountMatter.OPEN}


def told_of(official: Official) -> dict[AccountMatter, str]:
    """Return what the account says, in codes, by the matter of the log that it belongs to."""
    return {
        AccountMatter.USER_NAME: official.username,
        AccountMatter.NAME: official.get_full_name(),
        AccountMatter.EMAIL: official.email,
        AccountMatter.ROLE: str(official.role),
        AccountMatter.ORGANIZATION: official.organization.code if official.organization else "",
        AccountMatter.LANGUAGE: str(official.language),
        AccountMatter.OPEN: "yes" if official.is_active else "no",
    }


def account_words(official: Official) -> str:
    """Return what a new account says, in one line."""
    told = told_of(official)
    matters = (AccountMatter.USER_NAME, AccountMatter.ROLE, AccountMatter.ORGANIZATION)
    return ", ".join(told[matter] for matter in matters if told[matter])


def log_differences(
    official: Official, before: dict[AccountMatter, str], *, by: Official, at: datetime
) -> set[AccountMatter]:
    """Log each thing that the account says now and did not before; return which."""
    now = told_of(official)
    changed = {matter for matter in now if now[matter] != before[matter]}
    for matter in now:
        if matter in changed:
            log_account_change(
                by=by,
                official=official,
                what=matter,
                before=before[matter],
                after=now[matter],
                at=at,
            )
    return changed
