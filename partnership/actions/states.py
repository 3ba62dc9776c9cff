"""Putting a public state in force: the one before it ends on the day it begins."""

from datetime import date

from partnership.actions.searched import keep_searched
from partnership.actions.told import keep_told
from partnership.models import Entry, State, StateFacet
from partnership.queries.states.columns import columns_of_state, facets_of_state
from partnership.queries.states.plain import StateDict
from partnership.record.canonical import canonical_text


def put_state(
    entry: Entry, state: StateDict, *, sealed: StateDict, salt: bytes, from_on: date
) -> State:
    """Make `state` the current public state of its subject from `from_on` on."""
    State.objects.filter(code=state["code"], until_on=None).update(until_on=from_on)
    row = State.objects.create(
        entry=entry,
        salt=salt,
        content=canonical_text(state),
        sealed=canonical_text(sealed),
        from_on=from_on,
        **columns_of_state(state),
    )
    StateFacet.objects.bulk_create(
        StateFacet(state=row, name=facet.name, value=facet.value)
        for facet in sorted(facets_of_state(state))
    )
    keep_searched(row, state)
    keep_told(row)
    return row
