"""What comes next where nothing needs one, and the promises that nobody can measure yet."""

from dataclasses import dataclass

from partnership.models import Step
from partnership.queries.desk.led import is_open
from partnership.queries.desk.scope import Scope
from partnership.vocabulary import SubjectKind


@dataclass(frozen=True, slots=True)
class Ahead:
    """next: the open item that falls due first. unmeasured: codes of initiatives without a
    milestone, on which one can be proposed."""

    next: Step | None
    unmeasured: tuple[str, ...]


def ahead(scope: Scope) -> Ahead:
    """Return what lies ahead of the official's own items, or their party's. No query."""
    steps = [step for step in scope.steps.values() if is_open(step)]
    dated = [step for step in steps if step.due_on is not None and step.due_on >= scope.day]
    promises = [step.item_code for step in steps if step.kind == SubjectKind.INITIATIVE]
    return Ahead(
        next=min(dated, key=lambda step: (step.due_on, step.item_code), default=None),
        unmeasured=tuple(sorted(promises)),
    )
