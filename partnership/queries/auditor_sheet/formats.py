"""The files in which a list can be had, as links beside it."""

from collections.abc import Iterable

from partnership.queries.page_context import Reading

FORMATS = {
    "csv": ("CSV", "text/csv; charset=utf-8"),
    "xlsx": ("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": ("JSON", "application/json"),
    "jsonl": ("JSON Lines", "application/x-ndjson; charset=utf-8"),
}


def formats_of(reading: Reading, name: str, narrowing: Iterable[str]) -> list[dict[str, str]]:
    """Return the downloads of a list, narrowed as the page is. name: of the list."""
    kept = {each: reading.first(each) for each in narrowing if reading.first(each)}
    return [
        {
            "words": words,
            "address": reading.address(f"{name}-{key}", reading.code or None, **kept),
            "type": kind.partition(";")[0],
        }
        for key, (words, kind) in FORMATS.items()
    ]
