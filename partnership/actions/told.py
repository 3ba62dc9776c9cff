"""Keeping the rows that the API tells: written and rewritten with the states themselves."""

import json

from partnership.models import State, StateTold
from partnership.queries.states.plain import StateDict
from partnership.rules.told import told_columns


def keep_told(row: State) -> None:
    """Let a state that was just sealed be told, its parts in the order of its content."""
    StateTold.objects.create(state=row, **told_columns(json.loads(row.content)))


def rewrite_told(number: int, state: StateDict) -> None:
    """Let a state be told as an erasure left it. number: of its entry."""
    StateTold.objects.filter(pk=number).update(**told_columns(state))
