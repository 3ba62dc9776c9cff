"""The door for programs: everything public, read-only, under /api/v1/."""
