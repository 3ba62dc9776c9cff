"""The web addresses that the public can see, and which of them are dead.

Link checks are no entries of the record, so nothing of them stands on a page whose version
is the record's head: they have a page of their own.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max

from partnership.models import Evidence, LinkCheck, Organization, State
from partnership.models.labels import label_of
from partnership.queries.belonging import item_of
from partnership.queries.page_context import Reading
from partnership.queries.words import long_date, table_date
from partnership.vocabulary import LinkOutcome


def public_addresses() -> set[str]:
    """Return every address of evidence and of sources in the newest public states."""
    newest = State.objects.filter(until_on=None).values_list("content", flat=True)
    return {
        address
        for content in newest.iterator(chunk_size=200)
        for address in _addresses(json.loads(content))
        if address.startswith(("http://", "https://"))
    }


def _addresses(value: object) -> Iterator[str]:
    """Yield what stands under "address" anywhere in a state."""
    if isinstance(value, Mapping):
        if isinstance(value.get("address"), str):
            yield value["address"]
        for part in value.values():
            yield from _addresses(part)
    elif isinstance(value, list):
        for part in value:
            yield from _addresses(part)


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A dead address behind a report of an organization. code: of the item it reports on."""

    address: str
    title: str
    code: str
    report: int
    dead_since: date


def dead_links_of(organization: Organization) -> list[DeadLink]:
    """Return the dead links in the standing reports of an organization, longest dead first.

    For its own officials: what they may put right by a correction. Two queries.
    """
    dead = {row.address: row for row in LinkCheck.objects.dead()}
    pieces = Evidence.objects.filter(
        address__in=dead,
        report__organization=organization,
        report__entry__isnull=False,
        report__withdrawn_on=None,
        report__corrected_by=None,
    ).select_related("report__milestone", "report__initiative")
    found = [
        DeadLink(
            piece.address,
            str(piece),
            item_of(piece.report).code,
            piece.report_id,
            _since(dead[piece.address]),
        )
        for piece in pieces
    ]
    return sorted(found, key=lambda link: (link.dead_since, link.code))


def _since(row: LinkCheck) -> date:
    if row.failed_first_on is None:
        raise ValueError("A dead link has a first day.")
    return row.failed_first_on


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One checked address, as the page of links shows it. items: (code, address) pairs."""

    address: str
    outcome: str
    status: int | None
    checked: str
    checked_words: str
    dead_since: str
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LinkPage:
    """What the last checks found. asked: the one address that was asked for, or None."""

    count: int
    newest: str
    dead: tuple[LinkRow, ...]
    asked: LinkRow | None


def links_version() -> str:
    """Return a text that changes whenever a link was checked. One query."""
    told = LinkCheck.objects.aggregate(Count("pk"), Max("checked_at"))
    return f"{told['pk__count']} {told['checked_at__max']}"


def link_page(reading: Reading) -> LinkPage:
    """Return dead links, longest dead first, and the address that the reader asked about."""
    rows = list(LinkCheck.objects.dead().order_by("failed_first_on", "address")[:500])
    asked = LinkCheck.objects.filter(address=reading.first("address")).first()
    newest = LinkCheck.objects.aggregate(at=Max("checked_at"))["at"]
    return LinkPage(
        count=LinkCheck.objects.count(),
        newest=long_date(newest.date()) if newest else "",
        dead=tuple(_row(row, reading) for row in rows),
        asked=_row(asked, reading) if asked else None,
    )


def _row(row: LinkCheck, reading: Reading) -> LinkRow:
    dead = row.failed_first_on if LinkCheck.objects.dead().filter(pk=row.pk).exists() else None
    return LinkRow(
        address=row.address,
        outcome=str(label_of(LinkOutcome(row.outcome))),
        status=row.status,
        checked=row.checked_at.date().isoformat(),
        checked_words=table_date(row.checked_at.date()),
        dead_since=long_date(dead) if dead else "",
        items=tuple(_items(row.address, reading)),
    )


def _items(address: str, reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the subjects whose newest public state names the address, and their pages."""
    told = json.dumps(address, ensure_ascii=False)
    rows = State.objects.filter(until_on=None, content__contains=told).order_by("code")
    for kind, code in rows.values_list("kind", "code")[:20]:
        yield code, reading.subject_address(kind, code)
