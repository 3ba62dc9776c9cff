"""What was made up for a demonstration, and the sentence that says so wherever it is shown."""

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy

INVENTED_COUNTRY = re.compile("X[A-Z]")
INVENTED = gettext_lazy("Invented for demonstration. Nothing here is real.")


def is_invented_country(country: str) -> bool:
    """Say whether a country's code is one that ISO 3166 leaves to its users: XA to XZ."""
    return INVENTED_COUNTRY.fullmatch(country) is not None


def is_invented_body(code: str) -> bool:
    """Say whether an organization, by its code such as "xn-energy", is of an invented country."""
    return is_invented_country(code.partition("-")[0].upper())


def is_invented(plan: Mapping[str, Any]) -> bool:
    """Say whether a plan was made up. plan: its public state."""
    return bool(plan.get("invented"))


def invented_words(plan: Mapping[str, Any]) -> str:
    """Return the sentence that every form of a made-up plan carries; "" for any other plan.

    plan: its public state. In the language in force.
    """
    return str(INVENTED) if is_invented(plan) else ""
