"""The officials' side: stock Django admin, written through actions, ruled by the policy."""

from partnership.admin import (
    absences,
    account_changes,
    accounts,
    entries,
    joint,
    pauses,
    plans,
    proposals,
    reports,
    texts,
    withholdings,
)

__all__ = [
    "absences",
    "account_changes",
    "accounts",
    "entries",
    "joint",
    "pauses",
    "plans",
    "proposals",
    "reports",
    "texts",
    "withholdings",
]
