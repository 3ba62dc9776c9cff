"""An independent assessment of an item: who looked at it, when, and what they found."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import around, parts, writing
from partnership.actions.proposal_kinds.kind import Kind, Place
from partnership.actions.recording import Recorder
from partnership.actions.reporting_publishing import append_for_item
from partnership.actions.reporting_words import Texts
from partnership.models import Assessment, Entry, Initiative, Milestone, Organization, Proposal
from partnership.queries.belonging import kind_of
from partnership.vocabulary import EntryKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """assessor: who assessed, by name. dated_on: of the document."""

    assessor: str = parts.line(
        gettext_lazy("Who assessed it"),
        help=gettext_lazy("Neither government: an auditor, an international body, a university."),
        required=True,
        longest=300,
    )
    title: str = parts.line(gettext_lazy("Title of the document"), required=True, longest=300)
    address: str = parts.line(
        gettext_lazy("Address of the document"), required=True, longest=around.LONGEST_ADDRESS
    )
    dated_on: date | None = parts.day(gettext_lazy("Date of the document"), required=True)
    summary: Texts = parts.texts(gettext_lazy("What it found, in a sentence or two"), required=True)


def _check(content: Assessed, proposal: Proposal, today: date) -> None:
    around.check_address(content.address, "address")
    if content.dated_on is not None and content.dated_on > today:
        raise Refused("dated_on", _("This day has not come yet: a document has its date."))
    if _is_of_a_party(content.assessor, proposal):
        sentence = _("A party’s own organization is not independent: report it, with evidence.")
        raise Refused("assessor", sentence)
    rows = Assessment.objects.filter(address=content.address, **_of(_item(proposal)))
    if rows.exists():
        raise Refused("address", _("This assessment is on record already."))


def _is_of_a_party(assessor: str, proposal: Proposal) -> bool:
    """Say whether the name is one of an organization that answers for the item."""
    countries = proposal.plan.parties.values_list("country", flat=True)
    item = _of(_item(proposal))
    leads = Organization.objects.filter(country__in=countries)
    leads = leads.filter(**{f"responsibilities__{name}": row for name, row in item.items()})
    names = ("code", "name_en", "name_fr", "name_es", "acronym_en", "acronym_fr", "acronym_es")
    told = {name.casefold() for row in leads.values_list(*names) for name in row if name}
    return assessor.casefold() in told


def _item(proposal: Proposal) -> Milestone | Initiative:
    item = proposal.milestone or proposal.initiative
    if item is None:
        raise Refused("", _("Name the milestone or the initiative that was assessed."))
    return item


def _of(item: Milestone | Initiative) -> dict[str, Milestone | Initiative]:
    return {kind_of(item).value: item}


def _apply(recorder: Recorder, proposal: Proposal, content: Assessed) -> Entry:
    item = _item(proposal)
    if content.dated_on is None:
        raise Refused("dated_on", _("Fill this in: it is needed before this goes out."))
    row = Assessment(
        party=proposal.party,
        organization=proposal.organization,
        assessor=content.assessor,
        title=content.title,
        address=content.address,
        dated_on=content.dated_on,
        **_of(item),
    )
    writing.put_texts(row, "summary", content.summary)
    recorder.mark(row)
    row.save()
    return append_for_item(
        recorder, EntryKind.ASSESS, item, organization=proposal.organization.code
    )


def _follows(_content: Assessed, _proposal: Proposal, _today: date) -> list[str]:
    return [
        _("The item is shown as assessed independently. It overwrites nothing that was reported.")
    ]


KIND = Kind(
    content=Assessed,
    places=(Place.MILESTONE, Place.INITIATIVE),
    explained=gettext_lazy("What somebody who is no government found when they looked."),
    check=_check,
    apply=_apply,
    follows=_follows,
)
