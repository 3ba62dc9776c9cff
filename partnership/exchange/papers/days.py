"""Days as files write them."""

import re
from datetime import date

_DAY = re.compile(r"(?:D:)?(\d{4})[-:]?(\d{2})[-:]?(\d{2})")


def day_of(text: str) -> str:
    """Return the ISO day that a file's text begins with, "" where it is none."""
    found = _DAY.match(text.strip())
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""
