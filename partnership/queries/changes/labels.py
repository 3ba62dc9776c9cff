"""Labels that changed: because a day passed, or with an entry about something else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, Value, When

from partnership.models import Step
from partnership.queries.item_record.facts import Change
from partnership.queries.item_record.lines import plan_day
from partnership.queries.page_context import Reading
from partnership.queries.words import status_of
from partnership.vocabulary import SubjectKind, Why


@dataclass(frozen=True, slots=True)
class Changed:
    """A step whose label is not that of the step before. by_date: no entry of that day did it.

    own: the entry that did it is about this very item, and tells it itself. asked: it is about
    what the reader asks for.
    """

    step: Step
    change: Change
    by_date: bool
    own: bool
    entry_kind: str
    asked: bool

    @property
    def day(self) -> date:
        """The first day of the new label."""
        return self.step.from_on


def label_changes(reading: Reading, asked: Q) -> QuerySet[Step]:
    """Return the steps of the plan's items, until the day, that changed their label.

    asked: the condition on those that the reader asks for; it is annotated. An item is a milestone, or an initiative that has none: what an initiative with milestones
    is called follows from theirs.
    """
    before = Step.objects.filter(
        item_code=OuterRef("item_code"), from_on__lt=OuterRef("from_on")
    ).order_by("-from_on")
    alone = Q(reasons__contains=f"|{Why.NO_MEASURABLE_MILESTONE}|")
    return (
        Step.objects.filter(plan_code=reading.plan["code"], from_on__lte=reading.as_of.day)
        .filter(Q(kind=SubjectKind.MILESTONE) | alone)
        .annotate(before_label=Subquery(before.values("label")[:1]))
        .filter(before_label__isnull=False)
        .exclude(before_label=F("label"))
        .annotate(
            before_reasons=Subquery(before.values("reasons")[:1]),
            entered_at=F("entry__recorded_at"),
            entry_kind=F("entry__kind"),
            entry_subject=F("entry__subject"),
            asked=Case(When(asked, then=True), default=False) if asked else Value(True),
        )
        .only("item_code", "kind", "from_on", "reconstructed", "entry_id", "label", "reasons")
        .order_by("-from_on", "-pk")
    )


def changed_of(steps: Iterable[Step], reading: Reading) -> list[Changed]:
    """Return the changes of steps read by `label_changes`, in their order."""
    return [_changed(step, reading) for step in steps]


def _changed(step: Step, reading: Reading) -> Changed:
    told = vars(step)  # with what `label_changes` annotates
    entered_at: datetime = told["entered_at"]
    by_date = step.from_on != plan_day(entered_at, reading)
    before = Step(kind=step.kind, label=told["before_label"], reasons=told["before_reasons"])
    return Changed(
        step=step,
        change=Change(status_of(before), status_of(step)),
        by_date=by_date,
        own=not by_date and told["entry_subject"] == step.item_code,
        entry_kind=told["entry_kind"],
        asked=told["asked"],
    )
