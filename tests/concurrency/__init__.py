"""Tests with several real processes at once."""
