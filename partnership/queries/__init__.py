"""What the plan looks like, now or on a day: the read models. Nothing here writes."""
