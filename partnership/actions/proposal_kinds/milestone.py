"""A milestone: a step of a promise that can be checked, with a date where one is agreed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import parts, writing
from partnership.actions.proposal_kinds.kind import Kind, Place
from partnership.actions.recording import Recorder
from partnership.actions.reporting_words import Texts
from partnership.models import DueDate, Entry, Indicator, Initiative, Milestone, Proposal
from partnership.models.texts import texts_of
from partnership.queries.words.days import long_date
from partnership.rules.due_days import due_day
from partnership.vocabulary import (
    CreditMethod,
    DatePrecision,
    DateSetter,
    MilestoneKind,
    SubjectKind,
)


def _indicators(proposal: Proposal) -> list[tuple[str, str]]:
    rows = Indicator.objects.filter(plan=proposal.plan, entry__isnull=False).order_by("position")
    return [(row.code, f"{row.code} · {row}") for row in rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMilestone:
    """due_on: any day of its first date's period; None for no date yet."""

    title: Texts = parts.texts(
        gettext_lazy("What will be done"), required=True, longest=300, lines=2
    )
    description: Texts = parts.texts(gettext_lazy("What will show that it is done"))
    kind: MilestoneKind = parts.code(
        MilestoneKind, gettext_lazy("Kind"), first=MilestoneKind.OUTPUT, required=True
    )
    due_on: date | None = parts.day(
        gettext_lazy("By when"),
        help=gettext_lazy("Any day of the period. It becomes the first date and stays for ever."),
    )
    precision: DatePrecision = parts.code(
        DatePrecision, gettext_lazy("How exact"), first=DatePrecision.DAY
    )
    starts_on: date | None = parts.day(gettext_lazy("When it starts"), aside=True)
    weight: int = parts.count(
        gettext_lazy("Weight"),
        first=1,
        least=1,
        most=5,
        aside=True,
        help=gettext_lazy("1 to 5. Fixed at the baseline; until then every milestone counts 1."),
    )
    indicator: str = parts.pick(_indicators, gettext_lazy("Measured by"), aside=True)
    credit: CreditMethod = parts.code(
        CreditMethod,
        gettext_lazy("How it earns its weight"),
        first=CreditMethod.ALL_OR_NOTHING,
        aside=True,
    )


def _check(content: NewMilestone, proposal: Proposal, _today: date) -> None:
    if content.credit == CreditMethod.INDICATOR:
        check_measurable(Indicator.objects.filter(code=content.indicator).first())
    if content.starts_on and content.due_on and content.starts_on > _ends_on(content):
        raise Refused("starts_on", _("It cannot start after it is due."))


def check_measurable(indicator: Indicator | None) -> None:
    """Raise Refused for an indicator that no share of the way can be worked out from."""
    if indicator is None:
        raise Refused("indicator", _("Name the measure by which it earns its weight."))
    if indicator.baseline is None or indicator.target is None:
        sentence = _("This measure has no baseline or no target, so no share can be worked out.")
        raise Refused("indicator", sentence)


def _ends_on(content: NewMilestone) -> date:
    return due_day(content.due_on or date.max, content.precision)


def _apply(recorder: Recorder, proposal: Proposal, content: NewMilestone) -> Entry:
    initiative = writing.initiative_of(proposal)
    if initiative is None:
        raise Refused("", _("Name the initiative that it is a step of."))
    siblings = Milestone.objects.filter(initiative=initiative)
    milestone = Milestone(
        initiative=initiative,
        code=writing.next_code(f"{initiative.code}-M", siblings.values_list("code", flat=True)),
        position=writing.next_place(siblings),
        kind=content.kind,
        weight=content.weight,
        credit_method=content.credit,
        indicator=Indicator.objects.filter(code=content.indicator).first(),
        starts_on=content.starts_on,
        source_language=writing.source_language(content.title),
    )
    writing.put_texts(milestone, "title", content.title)
    writing.put_texts(milestone, "description", content.description)
    recorder.mark(milestone)
    milestone.save()
    if content.due_on is not None:
        set_first_date(recorder, milestone, content.due_on, content.precision)
    return writing.append_first(recorder, SubjectKind.MILESTONE, milestone.code, proposal)


def set_first_date(
    recorder: Recorder, milestone: Milestone, due_on: date, precision: DatePrecision
) -> None:
    """Write the date that the parties agreed on, public with the next entry."""
    row = DueDate(
        milestone=milestone,
        due_on=due_on,
        precision=precision,
        set_by=DateSetter.PARTIES,
        position=writing.next_place(milestone.due_dates),
    )
    recorder.mark(row)
    row.save()


def _fresh(proposal: Proposal, _today: date) -> dict[str, Any]:
    initiative: Initiative | None = proposal.initiative
    return {"title": texts_of(initiative, "title")} if initiative else {}


def _follows(content: NewMilestone, proposal: Proposal, _today: date) -> list[str]:
    found = [_("It is public, under a code of its own, once the other country agrees.")]
    if content.due_on is None:
        found.append(_("It has no date: it can never be overdue, and the page says so."))
    else:
        told = {"day": long_date(_ends_on(content))}
        found.append(_("Its first date, %(day)s, stays on the page for ever.") % told)
    if proposal.plan.baselined_at is not None:
        found.append(
            _(
                "The plan has its baseline: this milestone is marked as added later and counts in "
                "the current plan, not in the original one."
            )
        )
    return found


def _warnings(content: NewMilestone, proposal: Proposal, _today: date) -> list[str]:
    if content.due_on is None:
        return []
    return unusual_day(_ends_on(content), proposal)


def unusual_day(day: date, proposal: Proposal) -> list[str]:
    """Return what is allowed and unusual about a due day: before or after the plan."""
    plan, found = proposal.plan, []
    if day < plan.adopted_on:
        told = {"day": long_date(plan.adopted_on)}
        found.append(_("This date lies before the plan was adopted (%(day)s).") % told)
    if plan.ends_on is not None and day > plan.ends_on:
        told = {"day": long_date(plan.ends_on)}
        found.append(_("This date lies after the end of the plan (%(day)s).") % told)
    return found


KIND = Kind(
    content=NewMilestone,
    places=(Place.INITIATIVE,),
    explained=gettext_lazy(
        "A step that can be checked. Public, with a code of its own, once the other country agrees."
    ),
    check=_check,
    apply=_apply,
    fresh=_fresh,
    follows=_follows,
    warnings=_warnings,
)
