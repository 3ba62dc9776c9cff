"""What a role may do at all, whatever it is done to."""

from datetime import date

from partnership.models import (
    Official,
)
from partnership.queries.hats import hats_of
from partnership.queries.rights import RULES, Verb


def has_verb(official: Official, verb: Verb, day: date) -> bool:
    """Say whether the official's role has the verb at all, on something, on the day."""
    return any(hat.role in RULES[verb] for hat in hats_of(official, day))


def founds_accounts(official: Official) -> bool:
    """The machine's operator, who has no role, makes the first accounts and nothing else."""
    return official.is_superuser and not official.role
