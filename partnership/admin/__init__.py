"""The officials' side: stock Django admin, written through actions, ruled by the policy."""

from partnership.admin import account_changes, accounts, entries, plans, proposals, reports, texts

__all__ = ["account_changes", "accounts", "entries", "plans", "proposals", "reports", "texts"]
