"""Taking a plan in from its files: all or nothing, and a second time changes nothing."""

from partnership.actions.importing.importing import ImportResult, NotImported, import_plan

__all__ = ["ImportResult", "NotImported", "import_plan"]
