"""How sources are written in a state."""

from collections import defaultdict

from partnership.models import Source
from partnership.queries.states.plain import StateDict, day


def source_state(source: Source) -> StateDict:
    """Return one source: kind, name, publisher, address, date and locator."""
    return {
        "code": source.code,
        "position": source.position,
        "kind": source.kind,
        "name": source.name,
        "publisher": source.publisher,
        "address": source.address,
        "dated_on": day(source.dated_on),
        "dated_in": source.dated_in,
        "languages": source.languages,
        "locator": source.locator,
    }


def sources_by_subject(codes: list[str]) -> dict[str, list[StateDict]]:
    """Return the sources that back each subject as a whole, in their order. One query."""
    rows = Source.objects.filter(
        subject_code__in=codes,
        due_date__isnull=True,
        observation__isnull=True,
        for_report=False,
    ).order_by("position", "pk")
    found = defaultdict(list)
    for row in rows:
        found[row.subject_code].append(source_state(row))
    return found
