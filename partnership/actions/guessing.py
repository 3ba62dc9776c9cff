"""Lock-out on guessing, counted in the database, so that it holds for all processes together.

Five tries are free; after each further one in vain the door stays shut for twice as long as
before, a minute first and an hour at most. So no more than twelve tries in an hour are looked
at, from however many machines. Nothing else depends on a try: whoever is refused learns neither
whether the account is there nor whether what they wrote was right.
"""

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max

from partnership.models import Guesses

FREE = 5
FREE_FROM_AN_ADDRESS = 50  # a whole ministry may come from one
FORGOTTEN_AFTER = timedelta(hours=1)
KEPT = timedelta(days=1)
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Tried:
    """What is counted: a digest, and how many tries at it are free."""

    key: str
    free: int


def at_name(name: str) -> Tried:
    """Tries at a user name, whether or not somebody has it."""
    return Tried(_digest("name", unicodedata.normalize("NFKC", name).casefold()), FREE)


def at_factor(official_id: int) -> Tried:
    """Tries at the second factor of an official whose password was right."""
    return Tried(_digest("factor", str(official_id)), FREE)


def from_address(address: str) -> Tried:
    """Tries from one machine, at whatever name."""
    return Tried(_digest("address", address), FREE_FROM_AN_ADDRESS)


def wait_before(tried: Iterable[Tried], *, at: datetime) -> timedelta | None:
    """Count a try; return how long to wait instead, or None where it may be looked at now.

    A try is counted before it is looked at, so that many at once are not more than allowed.
    """
    tried = sorted(tried, key=lambda each: each.key)  # always in one order: no deadlock
    if wait := _still_shut([each.key for each in tried], at):
        return wait  # without a row for whatever else they tried
    with transaction.atomic():
        rows = [_row(each, at) for each in tried]
        # Asked again, now that the rows are ours alone.
        if wait := _still_shut([each.key for each in tried], at):
            return wait
        for each, row in zip(tried, rows, strict=True):
            _count(row, each.free, at)
    return None


def forgive(*tried: Tried) -> None:
    """Forget the tries: the last one was right."""
    Guesses.objects.filter(key__in=[each.key for each in tried]).delete()


def _still_shut(keys: list[str], at: datetime) -> timedelta | None:
    shut = Guesses.objects.filter(key__in=keys, shut_until__gt=at).aggregate(Max("shut_until"))
    return shut["shut_until__max"] - at if shut["shut_until__max"] else None


def _row(tried: Tried, at: datetime) -> Guesses:
    _row, made = Guesses.objects.get_or_create(key=tried.key, defaults={"tried_at": at})
    if made:
        Guesses.objects.filter(tried_at__lt=at - KEPT).delete()
    return Guesses.objects.select_for_update().get(key=tried.key)


def _count(row: Guesses, free: int, at: datetime) -> None:
    if at - max(row.tried_at, row.shut_until or row.tried_at) >= FORGOTTEN_AFTER:
        row.tries = 0
    row.tries, row.tried_at = row.tries + 1, at
    row.shut_until = at + _wait(row.tries - free) if row.tries >= free else None
    row.save()


def _wait(beyond: int) -> timedelta:
    return min(FIRST_WAIT * 2 ** min(beyond, 10), LONGEST_WAIT)


def _digest(kind: str, text: str) -> str:
    return hashlib.sha256(f"{kind}:{text}".encode()).hexdigest()
