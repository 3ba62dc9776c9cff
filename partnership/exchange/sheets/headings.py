"""Finding the columns by their headings, in any of the languages and in any order."""

from collections.abc import Sequence

from partnership.exchange.sheets.shape import Column, Fault, Unreadable, letter_of

# Without these no row can be told from another.
NEEDED = ("code", "version")


def find_columns(headings: Sequence[str], columns: Sequence[Column]) -> dict[int, Column]:
    """Return the column that stands at each place, by its place from 0. Others are left out."""
    known = {name: column for column in columns for name in column.known_as}
    found: dict[int, Column] = {}
    for place, heading in enumerate(headings):
        column = known.get(" ".join(heading.split()).casefold())
        if column is None:
            continue
        if column in found.values():
            raise Unreadable(Fault.HEADING_TWICE, f"{letter_of(place)}1")
        found[place] = column
    if not {column.key for column in found.values()} >= set(NEEDED):
        raise Unreadable(Fault.NO_HEADINGS)
    return found


def letters_of(found: dict[int, Column]) -> dict[str, str]:
    """Return the letter of each column that was found."""
    return {column.key: letter_of(place) for place, column in found.items()}
