"""How each language shows dates, times and numbers; Django reads the formats modules."""
