"""The initiatives that something touches, as links by their codes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from partnership.queries.page_context import Reading
from partnership.queries.words import title_of


@dataclass(frozen=True, slots=True)
class Touched:
    """One initiative. name: its title, for those who point or listen."""

    code: str
    name: str
    address: str


def touched(
    codes: Iterable[str], initiatives: Mapping[str, dict], reading: Reading
) -> tuple[Touched, ...]:
    """Return the initiatives of these codes that were public on the day."""
    return tuple(
        Touched(
            code,
            title_of(initiatives[code], reading.language).words,
            reading.address("initiative", code),
        )
        for code in codes
        if code in initiatives
    )
