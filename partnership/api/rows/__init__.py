"""Rows as the API gives them: plain dicts, ready to be written as JSON."""
