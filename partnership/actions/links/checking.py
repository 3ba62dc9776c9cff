"""Asking the addresses that the public can see, the longest unasked first, one host at a time."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from partnership.actions.links.reaching import Asking, Found
from partnership.actions.recording import Clock
from partnership.models import LinkCheck
from partnership.queries.links import public_addresses
from partnership.vocabulary import LinkOutcome

FAILED = (LinkOutcome.GONE, LinkOutcome.ERROR, LinkOutcome.SILENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How much one run may do. pause_seconds: between two questions to one host."""

    most_links: int = 200
    most_seconds: float = 600.0
    pause_seconds: float = 2.0


def check_links(
    asking: Asking,
    *,
    clock: Clock,
    bounds: Bounds,
    told: Callable[[str, Found], None] = lambda address, found: None,
) -> int:
    """Ask as many addresses as the bounds allow; keep what was found. Returns how many."""
    started = time.monotonic()
    asked_at: dict[str, float] = {}
    count = 0
    for address in _by_turns(_waiting(bounds.most_links)):
        if time.monotonic() - started > bounds.most_seconds:
            break
        _pause(urlsplit(address).netloc, asked_at, bounds.pause_seconds)
        found = asking.ask(address)
        keep(address, found, at=clock())
        told(address, found)
        count += 1
    return count


def keep(address: str, found: Found, *, at: datetime) -> LinkCheck:
    """Write down what was found. A failure counts once a day."""
    row = LinkCheck.objects.filter(address=address).first() or LinkCheck(address=address)
    row.checked_at, row.outcome, row.status = at, found.outcome, found.status
    if found.outcome == LinkOutcome.ANSWERS:
        row.failed_days, row.failed_first_on, row.failed_last_on = 0, None, None
    elif found.outcome in FAILED and row.failed_last_on != at.date():
        row.failed_days += 1
        row.failed_first_on = row.failed_first_on or at.date()
        row.failed_last_on = at.date()
    row.save()
    return row


def _waiting(most: int) -> list[str]:
    """Return public addresses: never asked ones first, then the longest unasked."""
    known = dict(LinkCheck.objects.values_list("address", "checked_at"))
    addresses = public_addresses()
    LinkCheck.objects.filter(address__in=list(known.keys() - addresses)).delete()
    never = sorted(addresses - known.keys())
    again = sorted(addresses & known.keys(), key=lambda address: known[address])
    return [*never, *again][:most]


def _by_turns(addresses: Iterable[str]) -> Iterable[str]:
    """Yield one address of each host, then the next of each: no host is asked in a row."""
    by_host: dict[str, list[str]] = {}
    for address in addresses:
        by_host.setdefault(urlsplit(address).netloc, []).append(address)
    while by_host:
        for host in [*by_host]:
            yield by_host[host].pop(0)
            if not by_host[host]:
                del by_host[host]


def _pause(host: str, asked_at: dict[str, float], seconds: float) -> None:
    left = asked_at.get(host, float("-inf")) + seconds - time.monotonic()
    if left > 0:
        time.sleep(left)
    asked_at[host] = time.monotonic()
