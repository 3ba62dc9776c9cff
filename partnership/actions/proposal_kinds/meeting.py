"""A meeting or a mission: when, who took part, what came of it, which promises it touched."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import around, parts, writing
from partnership.actions.proposal_kinds.kind import Kind, Place
from partnership.actions.recording import Recorder
from partnership.actions.reporting_words import Texts
from partnership.models import Entry, Meeting, Proposal
from partnership.queries.words.days import long_date
from partnership.vocabulary import MeetingKind, MeetingLevel, MeetingPrecision, SubjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """ends_on: its last day, None where it was the first. organizations, initiatives: codes."""

    title: Texts = parts.texts(
        gettext_lazy("What it was, in a line"), required=True, longest=300, lines=2
    )
    kind: MeetingKind | None = parts.code(MeetingKind, gettext_lazy("Kind"), required=True)
    level: MeetingLevel | None = parts.code(MeetingLevel, gettext_lazy("Level"), required=True)
    starts_on: date | None = parts.day(gettext_lazy("First day"), required=True)
    ends_on: date | None = parts.day(gettext_lazy("Last day, if another"))
    organizations: tuple[str, ...] = parts.picks(
        around.bodies, gettext_lazy("Who took part"), required=True
    )
    initiatives: tuple[str, ...] = parts.picks(
        around.promises, gettext_lazy("Initiatives that it worked on")
    )
    outcome: Texts = parts.texts(gettext_lazy("What came of it"))
    source_name: str = parts.line(gettext_lazy("Where it was published"), longest=300)
    source_address: str = parts.line(
        gettext_lazy("Address of that page"), longest=around.LONGEST_ADDRESS
    )


def _check(content: Met, proposal: Proposal, today: date) -> None:
    starts_on = content.starts_on or today
    if starts_on > today:
        raise Refused("starts_on", _("This day has not come yet: record it once it has begun."))
    if content.ends_on is not None and content.ends_on < starts_on:
        raise Refused("ends_on", _("It cannot end before it began."))
    if content.source_address:
        around.check_address(content.source_address, "source_address")
    taken_part = around.organizations_named(content.organizations)
    if not any(each.country == proposal.party for each in taken_part):
        raise Refused("organizations", _("Name an organization of your own country among them."))


def _apply(recorder: Recorder, proposal: Proposal, content: Met) -> Entry:
    if content.starts_on is None:
        raise Refused("starts_on", _("Fill this in: it is needed before this goes out."))
    codes = Meeting.objects.values_list("code", flat=True)
    meeting = Meeting(
        plan=proposal.plan,
        code=around.next_number("MTG-", codes),
        kind=content.kind or MeetingKind.MEETING,
        level=content.level or MeetingLevel.GOVERNMENTS,
        starts_on=content.starts_on,
        ends_on=content.ends_on,
        precision=MeetingPrecision.DAY,
        source_language=writing.source_language(content.title),
    )
    writing.put_texts(meeting, "title", content.title)
    writing.put_texts(meeting, "outcome", content.outcome)
    recorder.mark(meeting)
    meeting.save()
    meeting.participants.set(around.organizations_named(content.organizations))
    meeting.initiatives.set(around.initiatives_named(content.initiatives, proposal))
    around.add_source(
        meeting.code, proposal, name=content.source_name, address=content.source_address
    )
    return writing.append_first(recorder, SubjectKind.MEETING, meeting.code, proposal)


def _follows(content: Met, _proposal: Proposal, _today: date) -> list[str]:
    found = [_("It is public, under a code of its own, once the other country agrees.")]
    if content.initiatives:
        told = {"codes": ", ".join(content.initiatives)}
        found.append(
            _("It is shown as activity of %(codes)s: not as a sign that they are kept.") % told
        )
    return found


def _warnings(content: Met, proposal: Proposal, _today: date) -> list[str]:
    adopted_on = proposal.plan.adopted_on
    if content.starts_on is None or content.starts_on >= adopted_on:
        return []
    told = {"day": long_date(adopted_on)}
    return [_("This day lies before the plan was adopted (%(day)s).") % told]


KIND = Kind(
    content=Met,
    places=(Place.INITIATIVE, Place.PLAN),
    explained=gettext_lazy(
        "A meeting, call, mission or visit that took place, with what came of it."
    ),
    check=_check,
    apply=_apply,
    fresh=around.own_promise,
    follows=_follows,
    warnings=_warnings,
)
