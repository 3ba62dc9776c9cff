"""A value of an indicator: how much, of which period, where it was read."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import around, parts, writing
from partnership.actions.proposal_kinds.kind import Kind, Place
from partnership.actions.recording import Recorder
from partnership.actions.reporting_words import Texts
from partnership.actions.standing import steps_touched
from partnership.exchange.periods import period_of
from partnership.models import Entry, Indicator, Milestone, Observation, Proposal
from partnership.queries.states import state_of
from partnership.vocabulary import CreditMethod, EntryKind, Qualifier, SubjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """period: such as "2026", "2026-Q3", "2026-07". headline: the one that counts for it."""

    value: Decimal | None = parts.amount(gettext_lazy("Value"), required=True)
    qualifier: Qualifier = parts.code(
        Qualifier, gettext_lazy("How exact the value is"), first=Qualifier.EXACT
    )
    period: str = parts.line(
        gettext_lazy("Period"),
        help=gettext_lazy("A year, half, quarter, month or day: 2026, 2026-H1, 2026-Q3, 2026-07."),
        required=True,
        longest=20,
    )
    headline: bool = parts.flag(
        gettext_lazy("It is the value that counts for this period"),
        help=gettext_lazy("Progress by this indicator is worked out from it."),
    )
    note: Texts = parts.texts(gettext_lazy("Note"), longest=300, lines=2)
    source_name: str = parts.line(gettext_lazy("Where it was read"), required=True, longest=300)
    source_address: str = parts.line(
        gettext_lazy("Address of that page"), longest=around.LONGEST_ADDRESS
    )


def _check(content: Value, proposal: Proposal, today: date) -> None:
    ends_on = _ends_on(content.period)
    if ends_on > today:
        raise Refused("period", _("This period is not over yet: its value cannot be known."))
    if content.source_address:
        around.check_address(content.source_address, "source_address")
    told = Observation.objects.filter(indicator=proposal.indicator, entry__isnull=False)
    same = told.filter(period=content.period)
    if content.headline and same.filter(headline=True).exists():
        sentence = _(
            "There is a value that counts for this period already, and it stays on record."
        )
        raise Refused("headline", sentence)
    if (
        content.value is not None
        and same.filter(value=content.value, party=proposal.party).exists()
    ):
        raise Refused("value", _("Your country has put this value on record already."))


def _ends_on(text: str) -> date:
    try:
        return period_of(text).last
    except ValueError:
        sentence = _("Write a period such as 2026, 2026-H1, 2026-Q3, 2026-07 or 2026-07-31.")
        raise Refused("period", sentence) from None


def _apply(recorder: Recorder, proposal: Proposal, content: Value) -> Entry:
    indicator: Indicator | None = proposal.indicator
    if indicator is None or content.value is None:
        raise Refused("value", _("Fill this in: it is needed before this goes out."))
    row = Observation(
        indicator=indicator,
        period=content.period,
        period_end_on=_ends_on(content.period),
        value=content.value,
        qualifier=content.qualifier,
        headline=content.headline,
        party=proposal.party,
        position=writing.next_place(indicator.observations),
    )
    writing.put_texts(row, "note", content.note)
    recorder.mark(row)
    row.save()
    around.add_source(
        indicator.code,
        proposal,
        name=content.source_name,
        address=content.source_address,
        observation=row,
    )
    return append_value(recorder, indicator, EntryKind.OBSERVE, proposal.organization.code)


def append_value(
    recorder: Recorder,
    indicator: Indicator,
    kind: EntryKind,
    organization: str,
    refs: tuple[int, ...] = (),
) -> Entry:
    """Append an indicator's new state with the steps of the milestones that it measures."""
    plan = indicator.plan
    day = recorder.day(plan.timezone)
    steps = steps_touched(SubjectKind.INDICATOR, indicator.code, plan_code=plan.code, day=day)
    return recorder.append(
        kind,
        state_of(SubjectKind.INDICATOR, indicator.code),
        from_on=day,
        steps=steps,
        organization=organization,
        refs=refs,
    )


def _fresh(_proposal: Proposal, _today: date) -> dict[str, Any]:
    return {"headline": True}


def _follows(content: Value, proposal: Proposal, _today: date) -> list[str]:
    measured = Milestone.objects.filter(
        indicator=proposal.indicator, credit_method=CreditMethod.INDICATOR, entry__isnull=False
    )
    codes = ", ".join(measured.order_by("code").values_list("code", flat=True))
    if not codes or not content.headline:
        return [_("It is shown with the indicator, as your country’s word.")]
    sentence = _(
        "Reported progress of %(codes)s follows it at once; confirmed progress once the other "
        "country says yes to it."
    )
    return [sentence % {"codes": codes}]


KIND = Kind(
    content=Value,
    places=(Place.INDICATOR,),
    explained=gettext_lazy("What the indicator came to in a period, and where that was read."),
    check=_check,
    apply=_apply,
    fresh=_fresh,
    follows=_follows,
)
