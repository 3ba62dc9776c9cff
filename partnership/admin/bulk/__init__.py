"""Many items at once: chosen, checked, sent and taken back together."""
