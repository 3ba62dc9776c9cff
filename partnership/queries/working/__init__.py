"""The working of a number: its rule, what it counts, what it leaves out and why."""
