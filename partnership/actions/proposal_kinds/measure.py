"""A measure: an indicator with its unit and target, or the promise's own words on how."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import parts, writing
from partnership.actions.proposal_kinds.kind import Kind, Place
from partnership.actions.proposal_kinds.milestone import check_measurable
from partnership.actions.recording import Recorder
from partnership.actions.reporting_publishing import append_for_item
from partnership.actions.reporting_words import Texts
from partnership.models import Entry, Indicator, Initiative, Proposal
from partnership.models.texts import texts_of
from partnership.vocabulary import CreditMethod, Direction, EntryKind, SubjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Either words on how the promise is measured, or an indicator by its title."""

    measure: Texts = parts.texts(
        gettext_lazy("How it is measured, in words"),
        longest=300,
        lines=2,
        help=gettext_lazy("Or name an indicator below."),
    )
    title: Texts = parts.texts(gettext_lazy("Name of the indicator"), longest=300, lines=2)
    unit: Texts = parts.texts(gettext_lazy("Unit"), longest=100, lines=1)
    direction: Direction | None = parts.code(Direction, gettext_lazy("Which way it should move"))
    baseline: Decimal | None = parts.amount(gettext_lazy("Where it starts from"))
    target: Decimal | None = parts.amount(gettext_lazy("Where it should come to"))
    earns: bool = parts.flag(
        gettext_lazy("The milestone earns its weight by this measure"),
        help=gettext_lazy("Until the baseline only; then it is fixed."),
    )


def _check(content: Measure, proposal: Proposal, _today: date) -> None:
    in_words, by_number = parts.is_written(content.measure), parts.is_written(content.title)
    if in_words == by_number:
        raise Refused("measure_en", _("Say in words how it is measured, or name an indicator."))
    if in_words:
        _check_words(proposal)
    else:
        _check_indicator(content, proposal)


def _check_words(proposal: Proposal) -> None:
    initiative = proposal.initiative
    if initiative is None:
        raise Refused("measure_en", _("A milestone is measured by an indicator: name one."))
    if any(texts_of(initiative, "measure").values()):
        sentence = _("The promise says already how it is measured. A coordinator changes texts.")
        raise Refused("measure_en", sentence)


def _check_indicator(content: Measure, proposal: Proposal) -> None:
    if not parts.is_written(content.unit):
        raise Refused("unit_en", _("Name the unit in which it is counted."))
    if content.direction is None:
        raise Refused("direction", _("Say which way it should move."))
    if content.target is not None and content.target == content.baseline:
        sentence = _("The target is the same as the start: nothing could be worked out from it.")
        raise Refused("target", sentence)
    _check_way(content)
    if proposal.milestone is not None and proposal.milestone.indicator_id is not None:
        raise Refused("title_en", _("This milestone has a measure already."))
    if content.earns:
        _check_earning(content, proposal)


def _check_way(content: Measure) -> None:
    """Raise Refused for a target on the wrong side of the start."""
    if content.target is None or content.baseline is None:
        return
    rises = content.target > content.baseline
    if content.direction in (Direction.UP, Direction.DOWN) and rises != (
        content.direction == Direction.UP
    ):
        raise Refused("direction", _("The target lies the other way from the start."))


def _check_earning(content: Measure, proposal: Proposal) -> None:
    if proposal.milestone is None:
        raise Refused("earns", _("Only a milestone earns a weight."))
    if proposal.plan.baselined_at is not None:
        raise Refused("earns", _("How milestones earn their weight was fixed at the baseline."))
    check_measurable(Indicator(baseline=content.baseline, target=content.target))


def _apply(recorder: Recorder, proposal: Proposal, content: Measure) -> Entry:
    if proposal.initiative is not None and parts.is_written(content.measure):
        return _put_words(recorder, proposal, proposal.initiative, content.measure)
    indicator = _indicator(content, proposal)
    recorder.mark(indicator)
    indicator.save()
    initiative = writing.initiative_of(proposal)
    if initiative is not None:
        indicator.initiatives.add(initiative)
    entry = writing.append_first(recorder, SubjectKind.INDICATOR, indicator.code, proposal)
    milestone = proposal.milestone
    if milestone is None:
        return entry
    milestone.indicator = indicator
    if content.earns:
        milestone.credit_method = CreditMethod.INDICATOR
    milestone.save()
    append_for_item(recorder, EntryKind.REVISE, milestone, organization=proposal.organization.code)
    return entry


def _put_words(
    recorder: Recorder, proposal: Proposal, initiative: Initiative, words: Texts
) -> Entry:
    writing.put_texts(initiative, "measure", words)
    initiative.save()
    return append_for_item(
        recorder, EntryKind.REVISE, initiative, organization=proposal.organization.code
    )


def _indicator(content: Measure, proposal: Proposal) -> Indicator:
    initiative = writing.initiative_of(proposal)
    stem = (initiative.code if initiative else proposal.plan.code).lower().replace(".", "-")
    row = Indicator(
        plan=proposal.plan,
        code=writing.next_code(f"{stem}-i", Indicator.objects.values_list("code", flat=True)),
        direction=content.direction or Direction.CONTEXT,
        baseline=content.baseline,
        target=content.target,
        position=writing.next_place(Indicator.objects.filter(plan=proposal.plan)),
        source_language=writing.source_language(content.title),
    )
    writing.put_texts(row, "title", content.title)
    writing.put_texts(row, "unit", content.unit)
    return row


def _is_unmeasured(proposal: Proposal) -> bool:
    return proposal.milestone is None or proposal.milestone.indicator_id is None


KIND = Kind(
    content=Measure,
    places=(Place.INITIATIVE, Place.MILESTONE),
    explained=gettext_lazy(
        "An indicator with a unit and a target, or the promise’s own words on how it is measured."
    ),
    check=_check,
    fits=_is_unmeasured,
    apply=_apply,
)
