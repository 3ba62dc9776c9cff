"""The rows that an organization can say something of, many at once: a fixed number of queries."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from partnership.models import (
    Initiative,
    Milestone,
    Official,
    Organization,
    Proposal,
    Report,
    State,
    Step,
)
from partnership.queries.belonging import Item, item_of
from partnership.queries.items import steps_on
from partnership.queries.policy import reportable_initiatives, reportable_milestones
from partnership.queries.responsible import LEADS, initiatives_of, milestones_of
from partnership.vocabulary import DraftState, ProposalKind


@dataclass(frozen=True, slots=True)
class BulkRow:
    """One item, and what an organization has said of it. step: how it stands, none if unknown.

    draft: its newest report that is not public. last: its newest public one. move: its open
    proposal of another date. seq: the number of the item's public state. leads: the
    organization leads on it.
    """

    item: Item
    step: Step | None
    draft: Report | None
    last: Report | None
    move: Proposal | None
    seq: int
    leads: bool

    @property
    def version(self) -> str:
        """What changes whenever somebody changes the item or a draft: "12.7.3.0.0"."""
        drafted = [(each.pk, each.version) if each else (0, 0) for each in (self.draft, self.move)]
        return ".".join(str(number) for number in (self.seq, *drafted[0], *drafted[1]))


def rows_to_report(
    official: Official, day: date, codes: Collection[str] | None = None
) -> dict[str, BulkRow]:
    """Return the rows on which the official may draft a report, by code, in the plan's order.

    codes: only these; all that the organization reports on where None.
    """
    if official.organization is None:
        return {}
    return _rows(
        official.organization,
        day,
        reportable_milestones(official, day),
        reportable_initiatives(official, day),
        codes,
    )


def rows_to_read(
    organization: Organization, day: date, codes: Collection[str] | None = None
) -> dict[str, BulkRow]:
    """Return the rows of an organization for whoever may read its drafts."""
    return _rows(
        organization,
        day,
        milestones_of(organization, day),
        initiatives_of(organization, day),
        codes,
    )


def _rows(
    organization: Organization,
    day: date,
    milestones: QuerySet[Milestone],
    initiatives: QuerySet[Initiative],
    codes: Collection[str] | None,
) -> dict[str, BulkRow]:
    steps_of_it = Milestone.objects.filter(
        initiative=OuterRef("pk"), entry__isnull=False, withdrawn=False
    )
    milestones = milestones.select_related("initiative__plan", "initiative__area__pillar")
    milestones = milestones.prefetch_related("initiative__plan__parties")
    initiatives = initiatives.select_related("plan", "area__pillar")
    initiatives = initiatives.prefetch_related("plan__parties")
    if codes is None:
        initiatives = initiatives.exclude(Exists(steps_of_it))
    else:
        milestones = milestones.filter(code__in=codes)
        initiatives = initiatives.filter(code__in=codes)
    found: dict[str, Item] = {row.code: row for row in milestones}
    found |= {row.code: row for row in initiatives}
    return _joined(organization, day, {code: found[code] for code in in_order(found)})


def in_order(codes: Iterable[str]) -> list[str]:
    """Return codes so that M2 comes before M10."""
    return sorted(codes, key=lambda code: [(len(part), part) for part in _parts(code)])


def _parts(code: str) -> list[str]:
    return code.replace("-M", ".").replace("-", ".").split(".")


def _joined(organization: Organization, day: date, items: dict[str, Item]) -> dict[str, BulkRow]:
    steps = steps_on(items, day)
    states: Any = State.objects.filter(code__in=items, until_on=None)
    seqs = dict(states.values_list("code", "entry_id"))
    drafts, last = _said(organization, items)
    moves = _moves(organization, items)
    led = _led(organization, day, items)
    return {
        code: BulkRow(
            item=item,
            step=steps.get(code),
            draft=drafts.get(code),
            last=last.get(code),
            move=moves.get(code),
            seq=seqs.get(code, 0),
            leads=code in led,
        )
        for code, item in items.items()
    }


def _said(
    organization: Organization, items: dict[str, Item]
) -> tuple[dict[str, Report], dict[str, Report]]:
    """Return the organization's newest draft and newest public report of each item."""
    on_items = Q(milestone__code__in=items) | Q(initiative__code__in=items)
    reports = Report.objects.filter(on_items, organization=organization, corrects=None)
    reports = reports.select_related(
        "milestone__initiative__plan", "initiative__plan", "organization", "successor", "author"
    )
    drafts: dict[str, Report] = {}
    last: dict[str, Report] = {}
    for report in reports.order_by("pk"):
        code = item_of(report).code
        if code in items:
            (last if report.state == DraftState.PUBLISHED else drafts)[code] = report
    return drafts, last


def _moves(organization: Organization, items: dict[str, Item]) -> dict[str, Proposal]:
    """Return the organization's open proposal of another date of each milestone."""
    rows = Proposal.objects.filter(organization=organization, kind=ProposalKind.MOVE_DATE)
    rows = rows.exclude(state=DraftState.PUBLISHED).filter(milestone__code__in=items)
    rows = rows.select_related("milestone__initiative__plan").order_by("pk")
    return {row.milestone.code: row for row in rows if row.milestone}


def _led(organization: Organization, day: date, items: dict[str, Item]) -> set[str]:
    milestones = milestones_of(organization, day, LEADS).filter(code__in=items)
    initiatives = initiatives_of(organization, day, LEADS).filter(code__in=items)
    found = [rows.values_list("code", flat=True) for rows in (milestones, initiatives)]
    return {*found[0], *found[1]}
