"""Dates, times and numbers of this language."""
