"""Which translations are older than their source, once some of a row's texts change."""

from collections.abc import Collection, Iterable
from datetime import date

from partnership.models.texts import Worded, columns_of


def mark_outdated(
    row: Worded,
    names: Iterable[str],
    changed: Collection[str],
    *,
    holds: Iterable[str] = (),
    day: date | None = None,
) -> None:
    """Set which columns wait for a translator. The row still has its texts from before. Not saved.

    names: of all its texts; changed: the columns that get new words. holds: columns that are
    said to hold as they are. day: of the change; None: not told. A text that is outdated once
    more is so since the newest change of its source.
    """
    groups = _changed_groups(row, names, changed)
    waiting = {*row.outdated, *groups} - {*changed, *holds}
    since = {column: day.isoformat() for column in groups} if day else {}
    known = {**row.outdated_since, **since}
    row.outdated = sorted(waiting)
    row.outdated_since = {column: known[column] for column in row.outdated if column in known}


def _changed_groups(row: Worded, names: Iterable[str], changed: Collection[str]) -> set[str]:
    """Return the columns there are of each text whose source changes.

    To fill a missing language, or to bring an outdated one up to date, changes no source.
    """
    found: set[str] = set()
    for name in names:
        columns = {column for column in columns_of(name) if getattr(row, column)}
        if not (columns - {*row.outdated}).isdisjoint(changed):
            found |= columns
    return found
