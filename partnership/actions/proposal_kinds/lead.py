"""A lead: another organization of the proposing party that answers for an item."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import parts, writing
from partnership.actions.proposal_kinds.kind import Kind, Place
from partnership.actions.recording import Recorder
from partnership.actions.reporting_publishing import append_for_item
from partnership.models import Entry, Organization, Proposal, Responsibility
from partnership.queries.belonging import Item
from partnership.vocabulary import Basis, EntryKind, Role


def _organizations(proposal: Proposal) -> list[tuple[str, str]]:
    """Return the public organizations of the proposing party."""
    rows = Organization.objects.filter(country=proposal.party, entry__isnull=False)
    name = f"name_{get_language() or 'en'}"
    return [
        (row.code, f"{row.code} · {getattr(row, name) or row.name_en or row.name_es}")
        for row in rows.order_by("code")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """organization: its code. since_on: its first day; that of its publication for none."""

    organization: str = parts.pick(_organizations, gettext_lazy("Organization"), required=True)
    since_on: date | None = parts.day(
        gettext_lazy("First day of the role"),
        help=gettext_lazy("Empty: from the day on which it becomes public."),
    )


def _item(proposal: Proposal) -> Item:
    item = proposal.milestone or proposal.initiative
    if item is None:
        raise Refused("", _("Name the milestone or the initiative that it leads on."))
    return item


def _check(content: Lead, proposal: Proposal, _today: date) -> None:
    held = _leads(_item(proposal)).filter(organization__code=content.organization)
    if held.exists():
        raise Refused("organization", _("This organization has that role already."))


def _apply(recorder: Recorder, proposal: Proposal, content: Lead) -> Entry:
    item = _item(proposal)
    today = recorder.day(proposal.plan.timezone)
    if proposal.milestone is not None and not _leads(item).exists():
        _keep_inherited(recorder, proposal)
    row = Responsibility(
        organization=Organization.objects.get(code=content.organization),
        milestone=proposal.milestone,
        initiative=proposal.initiative,
        role=Role.LEAD,
        basis=Basis.NAMED,
        since_on=content.since_on or today,
        position=writing.next_place(item.responsibilities),
    )
    recorder.mark(row)
    row.save()
    return append_for_item(
        recorder, EntryKind.REVISE, item, organization=proposal.organization.code
    )


def _keep_inherited(recorder: Recorder, proposal: Proposal) -> None:
    """Let a milestone with its initiative's leads keep them: a lead of its own drops nobody."""
    milestone = proposal.milestone
    if milestone is None:
        return
    for lead in _leads(milestone.initiative).order_by("position", "pk"):
        row = Responsibility(
            organization=lead.organization,
            milestone=milestone,
            role=Role.LEAD,
            basis=lead.basis,
            since_on=lead.since_on,
            position=writing.next_place(milestone.responsibilities),
        )
        recorder.mark(row)
        row.save()


def _leads(item: Item) -> Any:
    """Return the public leads of an item that have not ended."""
    return Responsibility.objects.filter(
        pk__in=item.responsibilities.values("pk"),
        role=Role.LEAD,
        entry__isnull=False,
        until_on=None,
        released_on=None,
    )


def _follows(content: Lead, proposal: Proposal, _today: date) -> list[str]:
    found = [
        _("Its country stays a leading party until it agrees in public to lead no more."),
    ]
    if proposal.milestone is not None and not _leads(proposal.milestone).exists():
        found.append(_("The leads that the milestone takes from its initiative stay with it."))
    return found


KIND = Kind(
    content=Lead,
    places=(Place.INITIATIVE, Place.MILESTONE),
    explained=gettext_lazy("Another organization of your country that answers for it."),
    check=_check,
    apply=_apply,
    follows=_follows,
)
