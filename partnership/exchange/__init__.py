"""The plan as files: one format for any plan, its reader and its writer. No database."""
