"""A first date for a milestone that has none."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import parts
from partnership.actions.proposal_kinds.kind import Kind, Place
from partnership.actions.proposal_kinds.milestone import set_first_date, unusual_day
from partnership.actions.recording import Recorder
from partnership.actions.reporting_publishing import append_for_item
from partnership.models import DueDate, Entry, Milestone, Proposal
from partnership.queries.words.days import long_date
from partnership.rules.due_days import due_day
from partnership.vocabulary import DatePrecision, DateSetter, EntryKind


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstDate:
    """due_on: any day of the period that precision names."""

    due_on: date | None = parts.day(
        gettext_lazy("By when"),
        help=gettext_lazy("Any day of the period. It becomes the first date and stays for ever."),
        required=True,
    )
    precision: DatePrecision = parts.code(
        DatePrecision, gettext_lazy("How exact"), first=DatePrecision.DAY, required=True
    )


def _is_undated(proposal: Proposal) -> bool:
    dated = DueDate.objects.filter(milestone=proposal.milestone, entry__isnull=False)
    return not dated.exclude(set_by=DateSetter.ORGANIZER).exists()


def _check(_content: FirstDate, proposal: Proposal, _today: date) -> None:
    if not _is_undated(proposal):
        raise Refused("due_on", _("It has a first date already: that stays. Move the date."))


def _apply(recorder: Recorder, proposal: Proposal, content: FirstDate) -> Entry:
    milestone: Milestone | None = proposal.milestone
    if milestone is None or content.due_on is None:
        raise Refused("due_on", _("Name the new date."))
    set_first_date(recorder, milestone, content.due_on, content.precision)
    return append_for_item(
        recorder, EntryKind.DUE_DATE, milestone, organization=proposal.organization.code
    )


def _follows(content: FirstDate, proposal: Proposal, _today: date) -> list[str]:
    if content.due_on is None:
        return []
    told = {"day": long_date(due_day(content.due_on, content.precision))}
    found = [_("Its first date, %(day)s, stays on the page for ever.") % told]
    if proposal.plan.baselined_at is not None:
        found.append(_("The plan has its baseline: the page says that this date came later."))
    return found


def _warnings(content: FirstDate, proposal: Proposal, _today: date) -> list[str]:
    if content.due_on is None:
        return []
    return unusual_day(due_day(content.due_on, content.precision), proposal)


KIND = Kind(
    content=FirstDate,
    places=(Place.MILESTONE,),
    explained=gettext_lazy(
        "A date for a milestone that has none. It stays as the first date for ever."
    ),
    check=_check,
    fits=_is_undated,
    apply=_apply,
    follows=_follows,
    warnings=_warnings,
)
