"""Saying something of many items at once: checked, sent and taken back, all of it or nothing."""
