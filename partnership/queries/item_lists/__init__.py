"""The lists of all initiatives and of all milestones: what is asked for, found and shown."""
