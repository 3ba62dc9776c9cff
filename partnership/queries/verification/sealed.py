"""Whether the states are where and when the record says, and found by what they hold."""

from collections.abc import Iterator
from datetime import date

from partnership.models import Entry, State
from partnership.queries.states.columns import columns_of_state, facets_of_state
from partnership.queries.states.plain import StateDict
from partnership.queries.verification.findings import Finding
from partnership.record.canonical import parse_canonical
from partnership.rules.searched import search_columns
from partnership.rules.told import told_columns


def state_findings() -> Iterator[Finding]:
    """Yield each state whose columns or facets do not repeat its content."""
    rows = State.objects.select_related("searched", "told").prefetch_related("facets")
    rows = rows.order_by("code", "entry_id")
    following: dict[str, State] = {}
    for row in reversed(list(rows)):
        try:
            state, sealed = parse_canonical(row.content), parse_canonical(row.sealed)
            yield from _of_one(row, state, sealed, following.get(row.code))
        except (ValueError, KeyError, TypeError):
            yield _finding(row, "its content cannot be read")
        following[row.code] = row
    for entry in Entry.objects.filter(sealed=None):
        yield Finding(entry.seq, "State", entry.subject, "the state that it sealed is missing")


def _of_one(
    row: State, state: StateDict, sealed: StateDict, after: State | None
) -> Iterator[Finding]:
    for name, value in columns_of_state(state).items():
        if getattr(row, name) != value:
            yield _finding(row, f"{name} is {getattr(row, name)!r} and not {value!r}")
    if row.from_on != date.fromisoformat(sealed["from_on"]):
        yield _finding(row, f"it shows from {row.from_on} and not {sealed['from_on']}")
    if row.until_on != (after.from_on if after else None):
        yield _finding(row, f"it shows until {row.until_on}, and another day is on record")
    if {(facet.name, facet.value) for facet in row.facets.all()} != facets_of_state(state):
        yield _finding(row, "what it is found by is not what it holds")
    kept = getattr(row, "searched", None)
    if any(getattr(kept, name, None) != each for name, each in search_columns(state).items()):
        yield _finding(row, "search does not find it by what it holds")
    told = getattr(row, "told", None)
    if any(getattr(told, name, None) != each for name, each in told_columns(state).items()):
        yield _finding(row, "lists of the API do not tell what it holds")


def _finding(row: State, sentence: str) -> Finding:
    return Finding(row.entry_id, "State", row.code, sentence)
