"""The officials' side: stock Django admin, written through actions, ruled by the policy."""

from partnership.admin import accounts, entries, plans, proposals, reports, texts

__all__ = ["accounts", "entries", "plans", "proposals", "reports", "texts"]
