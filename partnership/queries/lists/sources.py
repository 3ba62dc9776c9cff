"""Sources in one cell of a table."""

from collections.abc import Iterable, Mapping

from partnership.queries.list_csv import JOINED


def source_words(sources: Iterable[Mapping]) -> str:
    """Return each source with its address, such as "The Paper, par. 3, https://…"."""
    told = (
        ", ".join(part for part in (each["words"], each["locator"], each["address"]) if part)
        for each in sources
    )
    return JOINED.join(told)
