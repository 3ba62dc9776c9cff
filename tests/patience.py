"""How long an answer may take while other programs have the processor, too."""

import os

MOST_SECONDS = 1.0


def most_seconds() -> float:
    """One second, and more on a machine that has more to do than it has cores."""
    return MOST_SECONDS * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
