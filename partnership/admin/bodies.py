"""How an organization is named in a line of the officials' side."""

from django.utils.translation import get_language

from partnership.models import Organization


def short_name(body: Organization) -> str:
    """Return its acronym in the language in force, else its code."""
    return getattr(body, f"acronym_{get_language() or 'en'}") or body.code
