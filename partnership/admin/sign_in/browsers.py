"""What a browser calls itself, in words that its owner knows."""

import re

from django.utils.translation import gettext as _

# In this order: most browsers call themselves by the names of others too.
BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "Firefox": "Firefox",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS X": "macOS",
    "Linux": "Linux",
}


def browser_words(said: str) -> str:
    """Return browser and system, such as “Firefox, Windows”; "" is a browser that is not known."""
    found = [_first(BROWSERS, said), _first(SYSTEMS, said)]
    return ", ".join(each for each in found if each) or _("A browser that is not known")


def _first(names: dict[str, str], said: str) -> str:
    return next((word for mark, word in names.items() if re.search(rf"\b{mark}\b", said)), "")
